from dataclasses import replace
from pathlib import Path

import pytest

from factories import line
from podfic.config.settings import Delivery as Wanted
from podfic.config.settings import Settings
from podfic.engines.fake import FakeEngine, create
from podfic.model.cast import NARRATOR, Part, Role, Shade
from podfic.model.people import Gender
from podfic.model.rhythm import Beat, Hold, Rhythm
from podfic.model.script import Delivery, Line, Mark, MarkKind, Volume
from podfic.model.units import Seconds
from podfic.voicing.delivery import TOUCHES, VOLUMES
from podfic.voicing.pace import READ_WPM
from podfic.voicing.phonemes.lexicon import Lexicon
from podfic.voicing.store import Store
from podfic.voicing.studio import Studio

VOICE = create(Settings()).voices()[0]
PART = Part(Role(NARRATOR, Gender.UNKNOWN, 1, 1), VOICE, "test", Shade(pitch=0.9))
LEXICON = Lexicon.of({"Ianto": "YAN-toh"})


class Reading(FakeEngine):
    alphabet = None
    tells_word_times = False


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    return Studio(create(Settings()), LEXICON, Store(tmp_path))


def _emphatic(text: str, word: str) -> Line:
    start = text.rindex(word)
    mark = Mark(MarkKind.EMPHASIS, start, start + len(word))
    return replace(line(text), delivery=Delivery(marks=(mark,)))


def _stressed(studio: Studio, one: Line) -> list[list[str]]:
    """Return by sentence the words that are said louder."""
    return [
        [word.text for word in sentence.words if word.gain]
        for sentence in studio.saying(one, PART).sentences
    ]


def test_each_sentence_is_said_for_its_line(studio: Studio) -> None:
    saying = studio.saying(line("Go home. Now!"), PART)
    assert [sentence.text for sentence in saying.sentences] == ["Go home.", "Now!"]
    assert {sentence.line for sentence in saying.sentences} == {"c1s1l1"}
    assert (saying.voice, saying.shade) == (VOICE, studio.shade(line("Go home."), PART))


def test_what_makes_no_sound_is_left_out(studio: Studio) -> None:
    assert studio.saying(line("… ?!"), PART).sentences == ()


def test_a_mark_finds_its_word_among_alike_sentences(studio: Studio) -> None:
    assert _stressed(studio, _emphatic("No. Go on. No. Go on.", "Go")) == [[], [], [], ["Go"]]


def test_a_word_of_the_lexicon_keeps_its_mark(studio: Studio) -> None:
    assert _stressed(studio, _emphatic("Let Ianto go.", "Ianto")) == [["yantoh"]]
    assert _stressed(studio, _emphatic("Let Ianto go.", "go")) == [["go"]]


def test_strength_reaches_marks_and_volume(studio: Studio) -> None:
    one = _emphatic("Let him go.", "go")
    half = replace(studio, wanted=Wanted(strength=0.5))
    (sentence,) = half.saying(one, PART).sentences
    assert [word.gain for word in sentence.words] == [
        0.0,
        0.0,
        TOUCHES[MarkKind.EMPHASIS].gain / 2,
        0.0,
    ]
    shouted = replace(one, delivery=Delivery(volume=Volume.SHOUT))
    raised = half.shade(shouted, PART).pitch / PART.shade.pitch - 1
    assert raised == pytest.approx((VOLUMES[Volume.SHOUT].pitch - 1) / 2)


def test_a_part_is_read_in_its_shade_at_the_pace_asked_for(studio: Studio) -> None:
    as_fast = replace(studio, wanted=Wanted(pace=READ_WPM)).shade(line("Go."), PART)
    assert as_fast == PART.shade
    slower = replace(studio, wanted=Wanted(pace=READ_WPM / 2)).shade(line("Go."), PART)
    assert (slower.pitch, slower.pace) == (0.9, 0.5)


def test_words_are_pronounced_once(studio: Studio) -> None:
    words = studio.words("Let Ianto go.", VOICE)
    assert [word.phonemes for word in words] == ["let", "yantoh", "go", "."]
    other = replace(studio, lexicon=Lexicon.of({"Ianto": "EE-an-toh"}))
    assert other.words("Let Ianto go.", VOICE) != words
    assert studio.words("Let Ianto go.", VOICE) == words


def test_a_held_line_has_the_words_of_each_beat(studio: Studio, tmp_path: Path) -> None:
    beats = (Beat(0, 3, Seconds(0.0)), Beat(4, 7, Seconds(0.3)))
    hold = Hold(Rhythm.HEARTBEAT, 60, beats)
    one = replace(line("Lub dub."), delivery=Delivery(hold=hold))
    held = studio.held(one, PART)
    assert [[word.text for word in said.words] for said in held.said] == [["Lub"], ["dub", "."]]
    assert held.shade == studio.shade(one, PART)
    reading = Studio(Reading(), LEXICON, Store(tmp_path))
    assert reading.held(one, PART).said == ()
    with pytest.raises(TypeError, match="no hold"):
        studio.held(line("Lub dub."), PART)


def test_an_engine_that_reads_text_is_given_text(tmp_path: Path) -> None:
    reading = Studio(Reading(), LEXICON, Store(tmp_path))
    (sentence,) = reading.saying(line("Let Ianto go."), PART).sentences
    assert (sentence.text, sentence.words) == ("Let yantoh go.", ())
    with pytest.raises(TypeError, match="reads no phonemes"):
        reading.words("Let Ianto go.", VOICE)
