"""What programs that were trained on listeners or speakers make of a voice.

Each is used if it is installed, and none is needed: `speechmos` with `librosa` (DNSMOS, how
good it sounds), `resemblyzer` (who it is), and the extra `bench` (Whisper, what it says).
"""

from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec

import numpy as np
import numpy.typing as npt
import soxr

from podfic.model.take import Signal, Sound

HZ = 16_000
"""What all three listen at."""
GAP_S = 0.3

Array = npt.NDArray[np.float64]


def quality() -> Callable[[Sequence[Sound]], tuple[float, float]] | None:
    """Return what gives DNSMOS, P.808 and overall, of one voice's sentences, if it is there."""
    if find_spec("speechmos") is None or find_spec("librosa") is None:
        return None
    dnsmos = import_module("speechmos.dnsmos")

    def judged(sounds: Sequence[Sound]) -> tuple[float, float]:
        found = dnsmos.run(np.clip(joined(sounds), -1, 1), HZ)
        return float(found["p808_mos"]), float(found["ovrl_mos"])

    return judged


def speaker() -> Callable[[Sequence[Sound]], Array] | None:
    """Return what gives a speaker's embedding, of length 1, from sentences, if it is there."""
    if find_spec("resemblyzer") is None:
        return None
    import_module("torch").set_num_threads(1)  # its small steps lose by a second one
    resemblyzer = import_module("resemblyzer")
    encoder = resemblyzer.VoiceEncoder("cpu", verbose=False)

    def embedded(sounds: Sequence[Sound]) -> Array:
        clips = [resemblyzer.preprocess_wav(_resampled(sound), source_sr=HZ) for sound in sounds]
        return np.asarray(encoder.embed_speaker(clips), np.float64)

    return embedded


def hearing() -> Callable[[Sequence[Sound], Sequence[str]], float] | None:
    """Return what gives the word error rate of one voice's sentences, if it is there."""
    if find_spec("faster_whisper") is None or find_spec("jiwer") is None:
        return None
    jiwer, recognise = import_module("jiwer"), import_module("recognise")
    words = import_module("words").words
    folder = str(recognise.model(recognise.cache()))
    recogniser = import_module("faster_whisper").WhisperModel(
        folder, device="cpu", compute_type="int8", local_files_only=True
    )

    def wrong(sounds: Sequence[Sound], texts: Sequence[str]) -> float:
        segments, _ = recogniser.transcribe(joined(sounds), language="en", beam_size=5)
        heard = " ".join(segment.text for segment in segments)
        return float(jiwer.wer(" ".join(words(" ".join(texts))), " ".join(words(heard))))

    return wrong


def joined(sounds: Sequence[Sound]) -> Signal:
    """Return the sentences one after the other at `HZ`, with silence between."""
    gap = np.zeros(round(GAP_S * HZ), np.float32)
    return np.concatenate([part for sound in sounds for part in (_resampled(sound), gap)])


def _resampled(sound: Sound) -> Signal:
    return np.asarray(soxr.resample(sound.signal, sound.rate, HZ), np.float32)
