"""Everything spoken so far, kept by content: sounds with their word times, and phonemes.

Each entry is written to a temporary file and renamed; a sound counts only once
its index stands beside it and names its digest, so a render killed at any
moment leaves whole entries or none, and a damaged one is made again.
"""

import hashlib
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import soundfile

from podfic.engines.base import Speech, Word
from podfic.errors import OutputError
from podfic.files import write_whole
from podfic.model.take import Signal, Sound, Take, WordTime
from podfic.model.units import Samples


class Store:
    """Sounds and phonemes under `root`, which is made when first written to."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def speech(self, key: str, request_words: tuple[Word, ...]) -> Speech | None:
        """Return the sound kept under `key`, its times named by `request_words`, or None."""
        index = self._index(key)
        if index is None:
            return None
        data = self._bytes(self._path(key, ".flac"))
        if data is None or hashlib.sha256(data).hexdigest() != index["sha256"]:
            return None
        sound = _decoded(data)
        times = tuple(
            WordTime(word.text, Samples(edges[0]), Samples(edges[-1]), tuple(map(Samples, edges)))
            for word, edges in zip(request_words, index["times"], strict=False)
        )
        return Speech(sound, times)

    def keep(self, key: str, speech: Speech) -> Speech:
        """Keep `speech` under `key` and return it as it will be read again.

        Raises OutputError when the disk is full or may not be written.
        """
        buffer = io.BytesIO()
        soundfile.write(
            buffer, _integers(speech.sound.signal), speech.sound.rate, "PCM_16", format="FLAC"
        )
        data = buffer.getvalue()
        index = {
            "sha256": hashlib.sha256(data).hexdigest(),
            "times": [word.edges or [word.start, word.end] for word in speech.words],
        }
        self._write(self._path(key, ".flac"), data)
        self._write(self._path(key, ".json"), json.dumps(index).encode())
        return Speech(_decoded(data), speech.words)

    def sound(self, take: Take) -> Signal:
        """Return the samples of `take`; raise OutputError when they have gone missing."""
        data = self._bytes(self._path(take.sound, ".flac"))
        if data is None:
            raise OutputError(
                f"the sound of line {take.line} has gone from the voice store",
                path=self._root,
                hint="render again: only what is missing is spoken anew",
            )
        return _decoded(data).signal[take.start : take.start + take.length]

    def phonemes(self, key: str, make: Callable[[], tuple[Word, ...]]) -> tuple[Word, ...]:
        """Return the phonemes kept under `key`, or what `make` returns, kept from now on."""
        path = self._path(key, ".words.json")
        data = self._bytes(path)
        if data is not None:
            try:
                return tuple(Word(*word) for word in json.loads(data))
            except (ValueError, TypeError):
                pass
        words = make()
        rows = [[word.text, word.phonemes, word.space] for word in words]
        self._write(path, json.dumps(rows, ensure_ascii=False).encode())
        return words

    def _index(self, key: str) -> dict[str, Any] | None:
        data = self._bytes(self._path(key, ".json"))
        try:
            index = json.loads(data) if data is not None else None
        except ValueError:
            return None
        return index if isinstance(index, dict) and {"sha256", "times"} <= index.keys() else None

    def _path(self, key: str, suffix: str) -> Path:
        return self._root / key[:2] / f"{key}{suffix}"

    def _bytes(self, path: Path) -> bytes | None:
        try:
            return path.read_bytes()
        except OSError:
            return None

    def _write(self, path: Path, data: bytes) -> None:
        write_whole(
            path,
            data,
            what="the voice store",
            where=self._root,
            hint="free some space or set PODFIC_CACHE, then render again: what is done is kept",
        )


def _integers(signal: Signal) -> "np.ndarray[Any, np.dtype[np.int16]]":
    return np.rint(np.clip(signal, -1.0, 1.0) * 32767).astype(np.int16)


def _decoded(data: bytes) -> Sound:
    signal, rate = soundfile.read(io.BytesIO(data), dtype="float32")
    return Sound(signal, rate)
