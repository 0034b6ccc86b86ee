from pathlib import Path

import numpy as np
import pytest

from factories import silence, sound, tone
from podfic.engines.base import Speech, Word
from podfic.errors import OutputError
from podfic.model.take import Take, WordTime
from podfic.model.units import Samples
from podfic.voicing.store import Store

WORDS = (Word("Lub", "lub"), Word(".", "."))


def _time(text: str, *edges: int) -> WordTime:
    return WordTime(text, Samples(edges[0]), Samples(edges[-1]), tuple(map(Samples, edges)))


SPEECH = Speech(
    sound(silence(0.1), tone(0.3), silence(0.1)),
    (_time("Lub", 2400, 4800, 7200, 9600), _time(".", 9600, 10800)),
)
KEY = "ab" * 32


def test_what_is_kept_comes_back_with_its_times(tmp_path: Path) -> None:
    kept = Store(tmp_path).keep(KEY, SPEECH)
    again = Store(tmp_path).speech(KEY, WORDS)
    assert again is not None
    assert again.words == SPEECH.words
    np.testing.assert_array_equal(again.sound.signal, kept.sound.signal)
    np.testing.assert_allclose(again.sound.signal, SPEECH.sound.signal, atol=1 / 32767)


def test_nothing_is_found_under_another_key(tmp_path: Path) -> None:
    Store(tmp_path).keep(KEY, SPEECH)
    assert Store(tmp_path).speech("cd" * 32, WORDS) is None


@pytest.mark.parametrize("suffix", [".flac", ".json"])
def test_a_damaged_entry_is_not_found(tmp_path: Path, suffix: str) -> None:
    store = Store(tmp_path)
    store.keep(KEY, SPEECH)
    path = tmp_path / "ab" / f"{KEY}{suffix}"
    path.write_bytes(path.read_bytes()[:-9])
    assert store.speech(KEY, WORDS) is None
    store.keep(KEY, SPEECH)
    assert store.speech(KEY, WORDS) is not None


def test_a_take_is_a_slice_of_its_sound(tmp_path: Path) -> None:
    store = Store(tmp_path)
    kept = store.keep(KEY, SPEECH)
    take = Take("c1s1l1", KEY, 24_000, Samples(2400), Samples(100), Samples(0))
    np.testing.assert_array_equal(store.sound(take), kept.sound.signal[2400:2500])


def test_a_sound_that_went_missing_is_one_clear_error(tmp_path: Path) -> None:
    take = Take("c1s1l1", KEY, 24_000, Samples(0), Samples(1), Samples(0))
    with pytest.raises(OutputError, match="c1s1l1 has gone"):
        Store(tmp_path).sound(take)


def test_phonemes_are_made_once(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert store.phonemes(KEY, lambda: WORDS) == WORDS
    assert store.phonemes(KEY, lambda: ()) == WORDS
    (tmp_path / "ab" / f"{KEY}.words.json").write_text("[[1")
    assert store.phonemes(KEY, lambda: WORDS[:1]) == WORDS[:1]


def test_an_unwritable_store_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "takes").write_text("a file in the way")
    with pytest.raises(OutputError, match="voice store cannot be written"):
        Store(tmp_path / "takes").keep(KEY, SPEECH)
    assert (tmp_path / "takes").read_text() == "a file in the way"
