"""What a sound or a pronunciation is kept under: a digest of all that can change it."""

import hashlib
import json
from collections.abc import Sequence

from podfic.engines.base import Engine, Request

SOUND_VERSION = 1
"""Raised when the same request would be turned into other samples or times."""


def sound_key(engine: Engine, request: Request) -> str:
    """Return the key of the sound that `engine` makes of `request`.

    Words count by their phonemes and spaces only: how they are spelled does
    not change the sound.
    """
    said = (
        [[word.phonemes, word.space] for word in request.words] if request.words else request.text
    )
    voice = request.voice
    return canonical(["sound", SOUND_VERSION, engine.name, engine.digest(voice), voice.name, said])


def phonemes_key(version: str, accent: str, sentence: str, entries: Sequence[str]) -> str:
    """Return the key of a sentence's phonemes; `entries` are the lexicon's that it uses."""
    return canonical(["phonemes", version, accent, sentence, list(entries)])


def canonical(value: object) -> str:
    """Return the SHA-256 of the one way to write `value` as JSON."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
