"""Speaks with Kokoro-82M through onnxruntime and tells when each word is said."""

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
from podfic.engines.base import Alphabet, Control, Problem, Request, Speech, Word
from podfic.engines.gain import with_gains
from podfic.engines.kokoro import graph, weights
from podfic.engines.kokoro.alphabet import IDS, readable
from podfic.engines.kokoro.styles import Styles
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
ENTRY = 1_200
REST = 360
"""Samples by which a word is heard before its own frames, within the space before it, but
no sooner than so many behind the word before: 50 and 15 ms, by which 1,477 words in eight voices
lie nearest to where PocketSphinx finds them (10 ms in the median, 30 without)."""
LIMIT = 400
"""Phonemes in one request. The model takes 510; its makers hear it rush above 400."""


class KokoroEngine:
    """Reads Kokoro's phonemes; a few voices' tables are read as they are needed."""

    name = "kokoro"
    title = "Kokoro synthetic voices"
    alphabet: Alphabet | None = Alphabet.KOKORO
    tells_word_times = True
    controls = frozenset(Control)
    limit = LIMIT
    remote = False

    def __init__(self, cache: Path, model: str) -> None:
        self._cache = cache
        self._model = model
        self._digests: dict[str, str] = {}
        self._styles = Styles(self.name)

    def check(self) -> tuple[Problem, ...]:
        """Return which packages or files the engine lacks."""
        problems = [
            Problem(f"Kokoro's weights are missing: {name}", weights.INSTALL)
            for name in weights.missing(self._model)
        ]
        problems += [
            Problem(f"the voice {name} is missing its data", "install podfic again")
            for name in self._styles.missing()
        ]
        return tuple(problems)

    def prepare(self) -> None:
        """Join, verify and edit the weights, and keep them in the cache folder."""
        weights.prepared(self._cache, self._model)

    def voices(self) -> tuple[Voice, ...]:
        """Return the shipped English voices, the best first, those made of others last."""
        return voicepack.voices_of(self.name)

    def digest(self, voice: Voice) -> str:
        """Return the digests of the weights, the edition of their edit, and the voice's style."""
        if voice.name not in self._digests:
            style = self._styles.digest(voice.name)
            self._digests[voice.name] = f"{self._weights_digest}-{style}"
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
        shade = request.shade
        style = self._styles.style(request.voice.name, shade.blend)
        inputs = {
            "tokens": np.array([[0, *ids, 0]], np.int64),
            "style": style.table[len(ids)][None],
            "speed": np.full(1, style.pace * shade.pace, np.float32),
            graph.LENGTH_FACTORS: _padded(_lengths(request.words)),
            graph.PITCH_FACTORS: _padded(_pitches(request.words), style.pitch * shade.pitch),
        }
        audio, lengths = self._session.run(["audio", graph.LENGTHS], inputs)
        signal = np.asarray(audio, np.float32).reshape(-1)
        if not np.isfinite(signal).all():
            raise EngineError(f"Kokoro gave no sound for {request.text!r}")
        frames = np.rint(lengths.reshape(-1)).astype(np.int64)
        if frames.sum() * FRAME != len(signal):
            raise EngineError("Kokoro's sound is not as long as its phonemes")
        sound = Sound(signal, RATE)
        times = _times(request.words, spelled, frames)
        return Speech(with_gains(sound, request.words, times), times)

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


def create(settings: Settings) -> KokoroEngine:
    """Return the engine for the weights and the cache folder that `settings` name."""
    return KokoroEngine(cache_folder(settings), settings.model)


def _cores() -> int:
    """Return the cores this process may use; onnxruntime itself counts hyperthreads as one."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _lengths(words: Sequence[Word]) -> list[float]:
    """Return the factor of length of each sign the model is given."""
    return [
        factor
        for word in words
        for sign, factor in zip(
            word.phonemes + word.space,
            word.lengths or [1.0] * len(word.phonemes + word.space),
            strict=True,
        )
        if sign in IDS
    ]


def _pitches(words: Sequence[Word]) -> list[float]:
    """Return the factor of pitch of each sign the model is given."""
    return [word.pitch for word in words for _ in readable(word.phonemes + word.space)]


def _padded(factors: Sequence[float], scale: float = 1.0) -> npt.NDArray[np.float32]:
    """Return `factors` times `scale` with a neutral one for the pad at either end."""
    return np.array([[1.0, *factors, 1.0]], np.float32) * np.float32(scale)


def _times(
    words: Sequence[Word], spelled: Sequence[str], frames: npt.NDArray[np.int64]
) -> tuple[WordTime, ...]:
    """Return each word's time; `frames` holds a count for each token and both pads."""
    ends = np.maximum(np.cumsum(frames) * FRAME - EARLY, 0)
    times: list[WordTime] = []
    token = 0
    spaced = False
    for word, phonemes in zip(words, spelled, strict=True):
        start = int(ends[token])
        if times and spaced:
            start = max(times[-1].end + REST, start - ENTRY)
        spaced = len(phonemes) > len(readable(word.phonemes))
        edges = [Samples(min(start, int(ends[token])))]
        for sign in word.phonemes:
            token += sign in IDS
            edges.append(Samples(int(ends[token])))
        times.append(WordTime(word.text, edges[0], edges[-1], tuple(edges)))
        token += len(phonemes) - len(readable(word.phonemes))
    return tuple(times)
