"""Held lines on their grid, with the fake engine, one that reads text, and the real one."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from factories import line
from podfic.acoustics.pcentre import p_centre
from podfic.config.settings import Settings
from podfic.engines.base import Engine, Request, Speech
from podfic.engines.fake import FakeEngine
from podfic.engines.kokoro.engine import create
from podfic.model.cast import NARRATOR, Part, Role
from podfic.model.people import Gender
from podfic.model.rhythm import Beat, Hold, Rhythm
from podfic.model.script import Delivery, Line
from podfic.model.units import Seconds
from podfic.voicing.held.held import Held, key_of, requests, sung
from podfic.voicing.phonemes.letters import LetterPronouncer
from podfic.voicing.phonemes.lexicon import Lexicon
from podfic.voicing.store import Store
from podfic.voicing.studio import Studio

STEADY = (0.0, 0.3, 0.83, 1.13, 1.66, 1.96)


class Reading(FakeEngine):
    """Reads text, and tells no times."""

    alphabet = None
    tells_word_times = False
    controls = frozenset()

    def speak(self, request: Request) -> Speech:
        words = LetterPronouncer().words(request.text, Lexicon())
        return replace(super().speak(replace(request, words=words)), words=())


@pytest.fixture(scope="module")
def kokoro(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    return create(Settings(cache=str(tmp_path_factory.mktemp("cache"))))


def _line(text: str, times: tuple[float, ...], *, broken: bool = False) -> Line:
    beats = []
    at = 0
    words = text.replace(".", " ").replace(",", " ").replace("…", " ").split()
    for number, (word, time) in enumerate(zip(words, times, strict=True)):
        start = text.index(word, at)
        at = start + len(word)
        beats.append(Beat(start, at, Seconds(time), broken=broken and number == len(words) - 1))
    hold = Hold(Rhythm.HEARTBEAT, 72, tuple(beats))
    return replace(line(text), delivery=Delivery(hold=hold))


def _studio(engine: Engine, folder: Path) -> Studio:
    return Studio(engine, Lexicon(), Store(folder))


def _held(studio: Studio, one: Line) -> Held:
    role = Role(NARRATOR, Gender.UNKNOWN, 1, 1)
    return studio.held(one, Part(role, studio.engine.voices()[0], "test"))


def _sung(studio: Studio, one: Line, voice: int = 0) -> Speech:
    part = Part(Role(NARRATOR, Gender.UNKNOWN, 1, 1), studio.engine.voices()[voice], "test")
    return sung(studio.held(one, part), studio.engine)


def _centres(speech: Speech) -> list[float]:
    """Return the seconds at which the beats are said to be heard, from the first one."""
    at = [time.edges[1] for time in speech.words]
    return [(one - at[0]) / speech.sound.rate for one in at]


@pytest.mark.parametrize("engine", [FakeEngine(), Reading()], ids=["words", "text"])
def test_beats_lie_on_the_grid(engine: Engine, tmp_path: Path) -> None:
    one = _line("Lub dub. Lub dub. Lub dub.", STEADY)
    speech = _sung(_studio(engine, tmp_path), one)
    assert _centres(speech) == pytest.approx(STEADY, abs=1 / 24_000)
    assert [word.text for word in speech.words] == ["Lub", "dub"] * 3
    ends = [word.end for word in speech.words]
    assert all(end <= len(speech.sound.signal) for end in ends)
    assert ends == sorted(ends)


@pytest.mark.parametrize("voice", ["bf_emma", "am_michael", "bm_george"])
def test_the_real_voice_is_heard_on_its_beats(kokoro: Engine, tmp_path: Path, voice: str) -> None:
    number = [one.name for one in kokoro.voices()].index(voice)
    one = _line("Lub dub. Lub dub. Lub dub.", STEADY)
    speech = _sung(_studio(kokoro, tmp_path), one, number)
    sound = speech.sound
    places = [word.edges[1] for word in speech.words]
    ends = [*places[1:], len(sound.signal)]
    found = [
        p_centre(sound.signal, sound.rate, place, end)
        for place, end in zip(places, ends, strict=True)
    ]
    late = np.array([(at - place) / sound.rate for at, place in zip(found, places, strict=True)])
    assert np.abs(late).max() < 0.015
    assert np.median(np.abs(late)) < 0.005


def test_a_heart_that_breaks_off_is_silent_behind_its_last_sound(
    kokoro: Engine, tmp_path: Path
) -> None:
    one = _line("Lub dub. Lub d…", (0.0, 0.36, 1.5, 1.95), broken=True)
    speech = _sung(_studio(kokoro, tmp_path), one)
    last = speech.words[-1]
    assert last.end - last.start < 0.06 * speech.sound.rate
    assert len(speech.sound.signal) == last.end
    stub = np.abs(speech.sound.signal[last.start : last.end]).max()
    assert stub > 0.01


def test_a_long_row_is_said_in_several_breaths(tmp_path: Path) -> None:
    times = tuple(0.5 * number for number in range(40))
    one = _line(" ".join(["Tick."] * 40), times)
    studio = _studio(FakeEngine(), tmp_path)
    part = Part(Role(NARRATOR, Gender.UNKNOWN, 1, 1), studio.engine.voices()[0], "test")
    held = studio.held(one, part)
    assert len(list(requests(held))) > 1
    assert _centres(sung(held, studio.engine)) == pytest.approx(times, abs=1 / 24_000)


def test_one_beat_is_a_row_too(tmp_path: Path) -> None:
    speech = _sung(_studio(FakeEngine(), tmp_path), _line("Knock.", (0.0,)))
    assert len(speech.words) == 1


def test_text_is_said_once_for_each_word(tmp_path: Path) -> None:
    said: list[str] = []

    class Listening(Reading):
        def speak(self, request: Request) -> Speech:
            said.append(request.text)
            return super().speak(request)

    _sung(_studio(Listening(), tmp_path), _line("Lub dub. Lub dub. Lub dub.", STEADY))
    assert said == ["lub", "dub"]


def test_text_is_respelled_as_the_lexicon_says(tmp_path: Path) -> None:
    studio = Studio(Reading(), Lexicon.of({"dub": "DOOB"}), Store(tmp_path))
    held = _held(studio, _line("Lub dub. Lub dub.", STEADY[:4]))
    assert [one.text for one in requests(held)] == ["lub", "doob", "lub", "doob"]


def test_the_key_tells_one_grid_and_voice_from_another(tmp_path: Path) -> None:
    studio = _studio(FakeEngine(), tmp_path)
    engine = studio.engine
    role = Role(NARRATOR, Gender.UNKNOWN, 1, 1)
    first, second = (Part(role, voice, "test") for voice in engine.voices()[:2])
    text = "Lub dub. Lub dub. Lub dub."
    faster = tuple(at / 2 for at in STEADY)
    keys = {
        key_of(studio.held(_line(text, STEADY), first), engine),
        key_of(studio.held(_line(text, STEADY), second), engine),
        key_of(studio.held(_line(text, faster), first), engine),
        key_of(studio.held(_line(text, STEADY, broken=True), first), engine),
    }
    assert len(keys) == 4
    assert key_of(studio.held(_line(text, STEADY), first), engine) in keys


def test_the_key_tells_a_vowel_that_breaks_off_from_a_consonant(tmp_path: Path) -> None:
    studio = _studio(FakeEngine(), tmp_path)
    times = STEADY[:4]
    stop, stub = (
        _held(studio, _line(text, times, broken=True))
        for text in ("Lub dub. Lub d…", "Lub dub. Lub du…")
    )
    assert list(requests(stop)) != []
    assert [one.words for one in requests(stop)] == [one.words for one in requests(stub)]
    assert key_of(stop, studio.engine) != key_of(stub, studio.engine)
