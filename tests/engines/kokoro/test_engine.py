from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from podfic.config.settings import Settings
from podfic.engines import voicepack
from podfic.engines.base import Request, Word
from podfic.engines.kokoro.engine import FRAME, LIMIT, KokoroEngine, create
from podfic.errors import EngineError

WORDS = (
    Word("Hello", "hˈɛlO"),
    Word(",", ",", " "),
    Word("world", "wˈɜɹld"),
    Word(".", "."),
)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> KokoroEngine:
    return create(Settings(cache=str(tmp_path_factory.mktemp("cache"))))


def test_it_is_ready_with_every_voice_listed(engine: KokoroEngine) -> None:
    assert engine.check() == ()
    assert engine.voices() == voicepack.voices_of("kokoro")
    assert engine.voices()[0].name == "af_heart"


def test_words_lie_where_they_sound(engine: KokoroEngine) -> None:
    speech = engine.speak(Request(engine.voices()[0], "Hello, world.", WORDS))
    signal = speech.sound.signal
    assert speech.sound.rate == 24_000
    assert len(signal) % FRAME == 0
    assert [word.text for word in speech.words] == ["Hello", ",", "world", "."]
    starts = [word.start for word in speech.words]
    assert starts == sorted(starts)
    assert speech.words[-1].end <= len(signal)
    hello, _, world, _ = speech.words
    energy = signal.astype(np.float64) ** 2
    both = [energy[word.start : word.end].sum() / energy.sum() for word in (hello, world)]
    assert min(both) > 0.1
    assert sum(both) > 0.9
    assert float(np.abs(signal[: hello.start - FRAME]).max()) < 0.05


def test_the_same_request_sounds_the_same(engine: KokoroEngine) -> None:
    asked = Request(engine.voices()[3], "Hello, world.", WORDS)
    np.testing.assert_array_equal(
        engine.speak(asked).sound.signal, engine.speak(asked).sound.signal
    )


def test_voices_differ(engine: KokoroEngine) -> None:
    one, other = (
        engine.speak(Request(voice, "Hello, world.", WORDS)).sound.signal
        for voice in engine.voices()[:2]
    )
    assert one.shape != other.shape or not np.allclose(one, other, atol=0.01)


@pytest.mark.parametrize("phonemes", ["", "😂", "a" * (LIMIT + 1)])
def test_what_it_cannot_say_is_an_error(engine: KokoroEngine, phonemes: str) -> None:
    with pytest.raises(EngineError, match=f"1 to {LIMIT} phonemes"):
        engine.speak(Request(engine.voices()[0], "x", (Word("x", phonemes),)))


def test_a_voice_without_data_is_an_error(engine: KokoroEngine) -> None:
    stranger = replace(engine.voices()[0], name="nobody")
    with pytest.raises(EngineError, match="nobody cannot be read"):
        engine.speak(Request(stranger, "Hello", WORDS))


def test_a_model_setting_that_leads_nowhere_is_a_problem(tmp_path: Path) -> None:
    lost = create(Settings(cache=str(tmp_path), model=str(tmp_path / "lost.onnx")))
    (problem,) = lost.check()
    assert "lost.onnx" in problem.what
    assert problem.remedy


def test_another_table_under_the_same_name_is_another_voice(
    engine: KokoroEngine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    first, second = engine.voices()[:2]
    assert engine.digest(first) != engine.digest(second)
    folder = tmp_path / "kokoro"
    folder.mkdir()
    (tmp_path / "voices.toml").touch()
    (folder / f"{first.name}.npy").write_bytes(
        (voicepack.folder() / "kokoro" / f"{second.name}.npy").read_bytes()
    )
    monkeypatch.setattr(voicepack, "folder", lambda: tmp_path)
    assert create(Settings()).digest(first) == engine.digest(second)
