from dataclasses import replace

import pytest

from factories import line
from podfic.engines.base import Word
from podfic.model.cast import PLAIN, Shade
from podfic.model.script import Delivery, Line, Mark, MarkKind, Volume
from podfic.voicing.delivery import (
    BREATH,
    DASH_AS,
    TOUCHES,
    TRAILING,
    VOLUMES,
    Stretch,
    delivered,
    shaded,
)

TEXT = "Do not let go."
WORDS = (
    Word("Do", "dˈu", " "),
    Word("not", "nˈɑt", " "),
    Word("let", "lˈɛt", " "),
    Word("go", "ɡˈO"),
    Word(".", "."),
)


def _line(text: str = TEXT, **told: object) -> Line:
    return replace(line(text), delivery=Delivery(**told))  # type: ignore[arg-type]


def _marked(kind: MarkKind, words: str = "not") -> Line:
    start = TEXT.index(words)
    return _line(marks=(Mark(kind, start, start + len(words)),))


def _said(one: Line, strength: float = 1.0) -> tuple[Word, ...]:
    return delivered(Stretch(one, TEXT, 0, WORDS), strength)


def test_a_plain_line_is_said_as_it_is() -> None:
    assert _said(_line()) == WORDS


@pytest.mark.parametrize("kind", list(TOUCHES))
def test_a_mark_touches_its_own_word_alone(kind: MarkKind) -> None:
    said = _said(_marked(kind))
    assert [one == two for one, two in zip(said, WORDS, strict=True)] == [
        True,
        False,
        True,
        True,
        True,
    ]
    touch = TOUCHES[kind]
    assert said[1].pitch == pytest.approx(touch.pitch)
    assert said[1].gain == pytest.approx(touch.gain)
    held = touch.whole * touch.vowel
    assert said[1].lengths == pytest.approx((touch.whole, held, held, touch.whole, touch.whole))


def test_strength_scales_and_0_is_nothing() -> None:
    one = _marked(MarkKind.EMPHASIS)
    assert _said(one, 0.0) == WORDS
    half, whole, twice = (_said(one, strength)[1] for strength in (0.5, 1.0, 2.0))
    assert half.gain < whole.gain < twice.gain
    assert half.pitch - 1 == pytest.approx((whole.pitch - 1) / 2)
    assert twice.lengths[1] - 1 == pytest.approx(2 * (whole.lengths[1] - 1))


def test_a_mark_on_several_words_touches_each() -> None:
    said = _said(_marked(MarkKind.ASIDE, "not let"))
    assert [word.gain for word in said] == [0, TOUCHES[MarkKind.ASIDE].gain] * 1 + [
        TOUCHES[MarkKind.ASIDE].gain,
        0,
        0,
    ]


def test_a_mark_behind_the_first_sentence_finds_its_word() -> None:
    text = "Wait. Do not let go."
    start = text.index("not")
    one = _line(text, marks=(Mark(MarkKind.EMPHASIS, start, start + 3),))
    said = delivered(Stretch(one, TEXT, 6, WORDS), 1.0)
    assert [bool(word.lengths) for word in said] == [False, True, False, False, False]


def test_a_word_that_is_spelled_otherwise_moves_no_mark() -> None:
    words = (Word("D’you", "dju", " "), *WORDS[1:])
    said = delivered(Stretch(_marked(MarkKind.EMPHASIS), TEXT, 0, words), 1.0)
    assert [word.text for word in said if word.lengths] == ["not"]


@pytest.mark.parametrize(("place", "told"), [(0, "Do"), (1, "not"), (3, "go")])
def test_a_word_that_is_spelled_otherwise_keeps_its_own_mark(place: int, told: str) -> None:
    words = list(WORDS)
    words[place] = replace(words[place], text="yantoh")
    said = delivered(Stretch(_marked(MarkKind.EMPHASIS, told), TEXT, 0, tuple(words)), 1.0)
    assert [word.text for word in said if word.lengths] == ["yantoh"]


def test_what_trails_off_does_so_with_its_last_word() -> None:
    said = _said(_line(trail_off=True))
    assert said[:3] == WORDS[:3]
    assert said[3].gain == TRAILING.gain
    assert said[3].lengths[1] == pytest.approx(TRAILING.whole * TRAILING.vowel)
    assert said[4] == WORDS[4]


def test_only_the_last_sentence_trails_off() -> None:
    one = _line("Do not let go. No…", trail_off=True)
    assert delivered(Stretch(one, TEXT, 0, WORDS), 1.0) == WORDS


def test_a_shout_has_no_louder_words() -> None:
    shouted = Mark(MarkKind.SHOUT, 0, len(TEXT))
    said = _said(_line(marks=(shouted,), volume=Volume.SHOUT))
    assert said == WORDS
    assert _said(_line(marks=(shouted,))) != WORDS


def test_a_long_sentence_breathes_at_its_marks() -> None:
    half = tuple(Word("word", "wˈɜɹd", " ") for _ in range(7))
    comma, stop = Word(",", ",", " "), Word(".", ".")
    text = " ".join(["word"] * 7) + ", " + " ".join(["word"] * 7) + "."
    said = delivered(Stretch(line(text), text, 0, (*half, comma, *half, stop)), 1.0)
    assert said[7].lengths == (BREATH, BREATH)
    assert [word for word in said if word.lengths] == [said[7]]


def test_a_long_sentences_dash_is_a_pause() -> None:
    half = tuple(Word("word", "wˈɜɹd", " ") for _ in range(7))
    dash, stop = Word("—", "—", " "), Word(".", ".")
    text = " ".join(["word"] * 7) + " — " + " ".join(["word"] * 7) + "."
    said = delivered(Stretch(line(text), text, 0, (*half, dash, *half, stop)), 1.0)
    assert (said[7].phonemes, said[7].lengths) == (DASH_AS, (BREATH, BREATH))
    short = delivered(Stretch(line(text), text, 0, (*half[:3], dash, *half[:3], stop)), 1.0)
    assert short[3] == dash


@pytest.mark.parametrize("volume", list(VOLUMES))
def test_volume_shades_the_voice(volume: Volume) -> None:
    own = Shade(pitch=0.9, pace=1.1)
    shade = shaded(own, Delivery(volume=volume), 1.0)
    assert shade.pitch == pytest.approx(0.9 * VOLUMES[volume].pitch)
    assert shade.pace == pytest.approx(1.1 * VOLUMES[volume].pace)


def test_a_whisper_has_no_voice_however_slight() -> None:
    assert shaded(PLAIN, Delivery(volume=Volume.WHISPER), 0.3).pitch == 0.0
    assert shaded(PLAIN, Delivery(volume=Volume.WHISPER), 0.0) == PLAIN
