from factories import RATE, silence, sound, tone
from podfic.model.take import WordTime
from podfic.model.units import Samples
from podfic.voicing import trimming


def test_a_tone_between_silences_is_cut_to_itself() -> None:
    cut = trimming.trimmed(sound(silence(0.3), tone(0.5), silence(0.6)))
    assert cut is not None
    assert abs(cut.start + cut.onset - 0.3 * RATE) <= 0.005 * RATE
    assert cut.onset == round(trimming.LEAD_S * RATE)
    end = cut.start + cut.length
    assert 0.8 * RATE <= end <= (0.8 + trimming.RELEASE_S + 0.01) * RATE


def test_a_window_is_trimmed_on_its_own() -> None:
    both = sound(silence(0.1), tone(0.2), silence(0.2), tone(0.2), silence(0.1))
    cut = trimming.trimmed(both, round(0.4 * RATE))
    assert cut is not None
    assert abs(cut.start + cut.onset - 0.5 * RATE) <= 0.005 * RATE


def test_silence_has_no_voiced_part() -> None:
    assert trimming.trimmed(sound(silence(0.5))) is None
    assert trimming.trimmed(sound(silence(0.0))) is None


def test_soft_hiss_before_the_voice_is_not_the_voice() -> None:
    cut = trimming.trimmed(sound(tone(0.3, level=0.0003), tone(0.4)))
    assert cut is not None
    assert cut.start + cut.onset >= 0.295 * RATE


def test_sentences_part_at_the_quietest_point_between_their_words() -> None:
    spoken = sound(tone(0.4), silence(0.1), tone(0.4))
    first = [_word("one", 0.0, 0.35)]
    second = [_word("two", 0.55, 0.9)]
    start, middle, end = trimming.boundaries(spoken, [first, second])
    assert (start, end) == (0, len(spoken.signal))
    assert 0.4 * RATE <= middle <= 0.5 * RATE


def _word(text: str, start: float, end: float) -> WordTime:
    return WordTime(text, Samples(round(start * RATE)), Samples(round(end * RATE)))


def test_a_hiss_after_the_voice_is_not_kept() -> None:
    hiss = tone(1.0, level=0.3 * 10 ** (-30 / 20), hertz=3000.0)
    cut = trimming.trimmed(sound(tone(0.5), hiss))
    assert cut is not None
    assert 0.5 * RATE < cut.start + cut.length < 0.85 * RATE


def test_a_soft_last_word_is_kept() -> None:
    soft = tone(0.3, level=0.3 * 10 ** (-30 / 20))
    spoken = sound(tone(0.5), silence(0.3), soft, silence(0.5))
    cut = trimming.trimmed(spoken, last_word=round(0.8 * RATE))
    assert cut is not None
    assert cut.start + cut.length >= 1.1 * RATE


def test_a_soft_consonant_around_the_voice_is_kept() -> None:
    consonant = tone(0.1, level=0.3 * 10 ** (-35 / 20), hertz=4000.0)
    cut = trimming.trimmed(sound(silence(0.3), consonant, tone(0.4), consonant, silence(0.3)))
    assert cut is not None
    assert cut.start + cut.onset <= 0.305 * RATE
    assert cut.start + cut.length >= 0.9 * RATE


def test_a_voice_cut_off_ends_where_it_is_last_clearly_heard() -> None:
    spoken = sound(silence(0.2), tone(0.4), tone(0.1, level=0.002), silence(0.1))
    cut = trimming.trimmed(spoken)
    assert cut is not None
    end = (cut.start + trimming.until_heard(spoken, cut)) / RATE
    assert abs(end - 0.6) <= 0.006
