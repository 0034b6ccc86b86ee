"""DNSMOS: how natural speech sounds, by two small models trained on listeners' marks.

The models come in the package `speechmos`, whose own code needs librosa and pandas; what it
does is done here with NumPy. P808 is the overall mark of C. Reddy et al. (2021), OVRL that of
their model after ITU-T P.835 (2022); both run from 1 to 5.
"""

from dataclasses import dataclass
from functools import cached_property
from importlib import resources

import numpy as np
import numpy.typing as npt
import onnxruntime
import soxr

RATE = 16_000
PIECE = round(9.01 * RATE)
"""What the models listen to at once."""
WINDOW = 321
STEP = 160
BANDS = 120
OVERALL = (-0.06766283, 1.11546468, 0.04602535)
"""From the model's overall mark to the published scale: a parabola, highest power first."""
FLOOR_DB = 80.0

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Mark:
    """The marks of one piece."""

    p808: float
    overall: float


class Judge:
    """Both models, loaded once, on one thread."""

    def marked(self, piece: Array) -> Mark:
        """Return the marks of `piece`, PIECE samples in [-1, 1] at RATE."""
        sound = piece.astype(np.float32)[None]
        bands = _bands(piece[:-STEP]).astype(np.float32)[None]
        p808 = self._p808.run(None, {"input_1": bands})[0][0][0]
        overall = self._p835.run(None, {"input_1": sound})[0][0][2]
        return Mark(float(p808), float(np.polyval(OVERALL, overall)))

    @cached_property
    def _p808(self) -> onnxruntime.InferenceSession:
        return _model("model_v8.onnx")

    @cached_property
    def _p835(self) -> onnxruntime.InferenceSession:
        return _model("sig_bak_ovr.onnx")


def resampled(signal: Array, rate: int) -> Array:
    """Return `signal` as the models hear it."""
    heard: Array = np.clip(soxr.resample(np.asarray(signal, np.float64), rate, RATE), -1, 1)
    return heard


def _model(name: str) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    data = (resources.files("speechmos") / "dnsmos_models" / name).read_bytes()
    return onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])


def _bands(sound: Array) -> Array:
    """Return the mel spectrum in units of 40 dB, 1 at the loudest; shape (frames, BANDS)."""
    padded = np.pad(sound, WINDOW // 2)
    frames = np.lib.stride_tricks.sliding_window_view(padded, WINDOW)[::STEP]
    window = np.hanning(WINDOW + 1)[:-1]
    power = np.abs(np.fft.rfft(frames * window, axis=1)) ** 2 @ _filters().T
    level = 10 * np.log10(np.maximum(power, 1e-10))
    level -= 10 * np.log10(max(1e-10, power.max()))
    shown: Array = (np.maximum(level, level.max() - FLOOR_DB) + 40) / 40
    return shown


def _filters() -> Array:
    """Return triangles evenly spaced on M. Slaney's mel scale, each of the same area."""
    edges = _hertz(np.linspace(0, _mel(RATE / 2), BANDS + 2))
    bins = np.fft.rfftfreq(WINDOW, 1 / RATE)[None]
    low, middle, high = edges[:-2, None], edges[1:-1, None], edges[2:, None]
    rising, falling = (bins - low) / (middle - low), (high - bins) / (high - middle)
    filters: Array = np.maximum(0, np.minimum(rising, falling)) * 2 / (high - low)
    return filters


def _mel(hertz: float) -> float:
    """Return `hertz`, at least 1000, on the mel scale."""
    return 15 + 27 * float(np.log(hertz / 1000)) / float(np.log(6.4))


def _hertz(mel: Array) -> Array:
    """Return the frequencies of `mel`: even steps up to 1000 Hz, even ratios above."""
    return np.where(mel < 15, mel * 200 / 3, 1000 * 6.4 ** ((mel - 15) / 27))
