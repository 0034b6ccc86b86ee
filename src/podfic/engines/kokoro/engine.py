"""Speaks with Kokoro-82M through onnxruntime and tells when each word is said."""

import hashlib
import os
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from podfic.config.paths import cache_folder
from podfic.config.settings import Settings
from podfic.engines import voicepack
from podfic.engines.base import Alphabet, Problem, Request, Speech, Word
from podfic.engines.kokoro import weights
from podfic.engines.kokoro.alphabet import IDS, readable
from podfic.errors import EngineError
from podfic.model.cast import Voice
from podfic.model.take import Sound, WordTime
from podfic.model.units import Samples

if TYPE_CHECKING:
    import onnxruntime

RATE = 24_000
FRAME = 600
"""Samples of one frame of the model's length predictions: 25 ms."""
EARLY = 1_320
"""Samples by which sound comes before its predicted frames: 55 ms, the median over six
voices and three texts of the energy's lag against the predicted vowels (45 to 65 ms)."""
LIMIT = 400
"""Phonemes in one request. The model takes 510; its makers hear it rush above 400."""


class KokoroEngine:
    """Reads Kokoro's phonemes; a few voices' tables are read as they are needed."""

    name = "kokoro"
    title = "Kokoro synthetic voices"
    alphabet: Alphabet | None = Alphabet.KOKORO
    tells_word_times = True
    limit = LIMIT
    remote = False

    def __init__(self, cache: Path, model: str) -> None:
        self._cache = cache
        self._model = model
        self._digests: dict[str, str] = {}
        self._styles: dict[str, npt.NDArray[np.float32]] = {}

    def check(self) -> tuple[Problem, ...]:
        """Return which packages or files the engine lacks."""
        problems = [
            Problem(f"Kokoro's weights are missing: {name}", weights.INSTALL)
            for name in weights.missing(self._model)
        ]
        problems += [
            Problem(f"the voice {voice.name} is missing its data", "install podfic again")
            for voice in self.voices()
            if not _table(voice).is_file()
        ]
        return tuple(problems)

    def prepare(self) -> None:
        """Join, verify and edit the weights, and keep them in the cache folder."""
        weights.prepared(self._cache, self._model)

    def voices(self) -> tuple[Voice, ...]:
        """Return the shipped English voices, the best first."""
        return voicepack.voices_of(self.name)

    def digest(self, voice: Voice) -> str:
        """Return the digests of the weights, the edition of their edit, and the voice's table."""
        if voice.name not in self._digests:
            table = hashlib.sha256(self._style(voice).tobytes()).hexdigest()
            self._digests[voice.name] = f"{self._weights_digest}-{table[:16]}"
        return self._digests[voice.name]

    @cached_property
    def _weights_digest(self) -> str:
        return weights.digest(self._model)

    def speak(self, request: Request) -> Speech:
        """Return the sound of `request` and the time of each of its words."""
        spelled = [readable(word.phonemes + word.space) for word in request.words]
        ids = [IDS[sign] for phonemes in spelled for sign in phonemes]
        if not 0 < len(ids) <= LIMIT:
            raise EngineError(f"Kokoro speaks 1 to {LIMIT} phonemes at once, not {len(ids)}")
        inputs = {
            "tokens": np.array([[0, *ids, 0]], np.int64),
            "style": self._style(request.voice)[len(ids)][None],
            "speed": np.ones(1, np.float32),
        }
        audio, lengths = self._session.run(["audio", weights.LENGTHS], inputs)
        signal = np.asarray(audio, np.float32).reshape(-1)
        if not np.isfinite(signal).all():
            raise EngineError(f"Kokoro gave no sound for {request.text!r}")
        return Speech(Sound(signal, RATE), _times(request.words, spelled, lengths.reshape(-1)))

    @cached_property
    def _session(self) -> "onnxruntime.InferenceSession":
        import onnxruntime  # noqa: PLC0415  # half a second, not needed to list voices

        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        options.intra_op_num_threads = _cores()
        path = weights.prepared(self._cache, self._model)
        try:
            return onnxruntime.InferenceSession(
                str(path), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:
            raise EngineError(f"the Kokoro model cannot be loaded: {error}", path=path) from error

    def _style(self, voice: Voice) -> npt.NDArray[np.float32]:
        if voice.name not in self._styles:
            try:
                table = np.load(_table(voice))
            except (OSError, ValueError) as error:
                raise EngineError(
                    f"the voice {voice.name} cannot be read: {error}", hint="install podfic again"
                ) from error
            self._styles[voice.name] = table.astype(np.float32)
        return self._styles[voice.name]


def create(settings: Settings) -> KokoroEngine:
    """Return the engine for the weights and the cache folder that `settings` name."""
    return KokoroEngine(cache_folder(settings), settings.model)


def _cores() -> int:
    """Return the cores this process may use; onnxruntime itself counts hyperthreads as one."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _table(voice: Voice) -> Path:
    return voicepack.folder() / "kokoro" / f"{voice.name}.npy"


def _times(
    words: Sequence[Word], spelled: Sequence[str], lengths: npt.NDArray[np.float32]
) -> tuple[WordTime, ...]:
    """Return each word's time; `lengths` holds a frame count for each token and both pads."""
    ends = np.maximum(np.cumsum(np.rint(lengths).astype(np.int64)) * FRAME - EARLY, 0)
    times = []
    token = 0
    for word, phonemes in zip(words, spelled, strict=True):
        sounded = token + len(readable(word.phonemes))
        times.append(WordTime(word.text, Samples(int(ends[token])), Samples(int(ends[sounded]))))
        token += len(phonemes)
    return tuple(times)
