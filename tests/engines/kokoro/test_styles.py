"""A made voice is the mix its recipe says; a voice with a table is that table and no more."""

from pathlib import Path

import numpy as np
import pytest

from bench.voiceprints import measured
from podfic.config.settings import Settings
from podfic.engines import voicepack
from podfic.engines.base import Request, Word
from podfic.engines.kokoro.engine import create
from podfic.engines.kokoro.styles import Styles
from podfic.errors import EngineError
from podfic.model.cast import PLAIN, Blend, Shade, Voice
from podfic.model.take import Signal, Sound

WORDS = (Word("Hello", "hˈɛlO"), Word(",", ",", " "), Word("world", "wˈɜɹld"), Word(".", "."))
LIST = """
[kokoro.af_heart]
[kokoro.am_onyx]
[kokoro.same]
made = { mix = { af_heart = 1 } }
[kokoro.mixed]
made = { mix = { af_heart = 0.7, am_onyx = 0.3 } }
[kokoro.low]
made = { mix = { af_heart = 1 }, pitch = 0.8 }
[kokoro.slow]
made = { mix = { af_heart = 1 }, pace = 0.8 }
"""
TRAITS = 'accent = "en-US"\ngender = "female"\n'


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Voice]:
    """Return the voices of a list of a user's own."""
    (tmp_path / "kokoro").symlink_to(voicepack.folder() / "kokoro")
    (tmp_path / "voices.toml").write_text(LIST.replace("]\n", "]\n" + TRAITS), "utf-8")
    monkeypatch.setattr(voicepack, "folder", lambda: tmp_path)
    return {voice.name: voice for voice in voicepack.voices_of("kokoro")}


def table(name: str) -> np.ndarray:
    loaded: np.ndarray = np.load(voicepack.folder() / "kokoro" / f"{name}.npy")
    return loaded.astype(np.float32)


def test_a_voice_with_a_table_is_that_table() -> None:
    style = Styles("kokoro").style("af_heart")
    assert (style.pitch, style.pace) == (1.0, 1.0)
    np.testing.assert_array_equal(style.table, table("af_heart"))


def test_a_made_voice_is_its_mix_and_its_factors(own: dict[str, Voice]) -> None:
    styles = Styles("kokoro")
    assert own.keys() >= {"mixed", "low", "slow"}
    expected = 0.7 * table("af_heart") + 0.3 * table("am_onyx")
    np.testing.assert_allclose(styles.style("mixed").table, expected, atol=1e-6)
    assert (styles.style("low").pitch, styles.style("slow").pace) == (0.8, 0.8)
    assert styles.missing() == ()


def test_what_is_blended_in_changes_the_table_only(own: dict[str, Voice]) -> None:
    styles = Styles("kokoro")
    style = styles.style("low", Blend(own["am_onyx"], 0.3))
    np.testing.assert_allclose(style.table, styles.style("mixed").table, atol=1e-6)
    assert style.pitch == 0.8


def test_the_digest_covers_the_recipe(own: dict[str, Voice]) -> None:
    styles = Styles("kokoro")
    assert len({styles.digest(name) for name in own}) == len(own)


def test_a_made_voice_whose_ingredient_is_gone_is_told(
    own: dict[str, Voice], tmp_path: Path
) -> None:
    (tmp_path / "kokoro").unlink()
    assert own
    styles = Styles("kokoro")
    assert styles.missing() == ("af_heart", "am_onyx")
    with pytest.raises(EngineError, match="the voice af_heart cannot be read"):
        styles.style("mixed")


def test_recipes_are_heard(own: dict[str, Voice], tmp_path: Path) -> None:
    engine = create(Settings(cache=str(tmp_path / "cache")))

    def said(name: str, shade: Shade = PLAIN) -> Signal:
        return engine.speak(Request(own[name], "Hello, world.", WORDS, shade)).sound.signal

    def pitch(name: str) -> float:
        return float(np.median(measured(Sound(said(name), 24_000), "Hello, world.").pitch))

    np.testing.assert_array_equal(said("same"), said("af_heart"))
    np.testing.assert_array_equal(said("low"), said("af_heart", Shade(pitch=0.8)))
    np.testing.assert_array_equal(said("slow"), said("af_heart", Shade(pace=0.8)))
    assert len(said("slow")) > 1.1 * len(said("af_heart"))
    assert pitch("low") / pitch("af_heart") == pytest.approx(0.8, abs=0.05)
    assert pitch("mixed") < 0.95 * pitch("af_heart")
