"""What a sound or a pronunciation is kept under: a digest of all that can change it."""

import hashlib
import json
from collections.abc import Sequence

from podfic.engines.base import Control, Engine, Request, Word
from podfic.model.cast import Shade

SOUND_VERSION = 2
"""Raised when the same request would be turned into other samples or times."""


def sound_key(engine: Engine, request: Request) -> str:
    """Return the key of the sound that `engine` makes of `request`.

    Words count by their phonemes and how these are said only: how they are
    spelled does not change the sound. Of the shade counts what the engine heeds.
    """
    said = [_said(word, engine) for word in request.words] if request.words else request.text
    voice = request.voice
    shade = _heeded(request.shade, engine)
    return canonical(
        ["sound", SOUND_VERSION, engine.name, engine.digest(voice), voice.name, said, shade]
    )


def _said(word: Word, engine: Engine) -> list[object]:
    heeds = engine.controls
    return [
        word.phonemes,
        word.space,
        list(word.lengths) if Control.LENGTHS in heeds else [],
        word.pitch if Control.PITCH in heeds else 1.0,
        word.gain,
    ]


def _heeded(shade: Shade, engine: Engine) -> list[object]:
    heeds = engine.controls
    blend = shade.blend if Control.BLEND in heeds else None
    return [
        shade.pitch if Control.PITCH in heeds else 1.0,
        shade.pace if Control.PACE in heeds else 1.0,
        [blend.voice.name, engine.digest(blend.voice), blend.share] if blend else [],
    ]


def phonemes_key(version: str, accent: str, sentence: str, entries: Sequence[str]) -> str:
    """Return the key of a sentence's phonemes; `entries` are the lexicon's that it uses."""
    return canonical(["phonemes", version, accent, sentence, list(entries)])


def canonical(value: object) -> str:
    """Return the SHA-256 of the one way to write `value` as JSON."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
