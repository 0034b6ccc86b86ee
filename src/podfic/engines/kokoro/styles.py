"""The style tables Kokoro speaks with: shipped ones read, made ones mixed."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt

from podfic.engines import voicepack
from podfic.engines.recipes import Recipe
from podfic.errors import EngineError
from podfic.model.cast import Blend

Table = npt.NDArray[np.float32]
"""A style for each number of phonemes, shape (510, 256)."""


@dataclass(frozen=True, slots=True)
class Style:
    """A voice's table, and the factors of pitch and pace that belong to it."""

    table: Table
    pitch: float = 1.0
    pace: float = 1.0

    def with_blend(self, other: "Style", share: float) -> "Style":
        """Return it with so much of the table of `other`; pitch and pace stay its own."""
        table = self.table + np.float32(share) * (other.table - self.table)
        return Style(table, self.pitch, self.pace)


class Styles:
    """The styles of one engine's voices, by name; each is read or mixed when first asked for."""

    def __init__(self, engine: str) -> None:
        self._engine = engine
        self._styles: dict[str, Style] = {}

    def style(self, name: str, blend: Blend | None = None) -> Style:
        """Return the style of the voice `name`, with another's mixed in if `blend` says so.

        Raises EngineError when its table, or that of a voice it is made of, cannot be read.
        """
        if name not in self._styles:
            self._styles[name] = self._made(name)
        own = self._styles[name]
        return own.with_blend(self.style(blend.voice.name), blend.share) if blend else own

    def digest(self, name: str) -> str:
        """Return what tells the sound of the voice `name` from others: table, pitch and pace."""
        style = self.style(name)
        digest = hashlib.sha256(style.table.tobytes())
        if name in self._recipes:
            digest.update(f"{style.pitch} {style.pace}".encode())
        return digest.hexdigest()[:16]

    def missing(self) -> tuple[str, ...]:
        """Return the names of listed voices whose table is not there."""
        names = (voice.name for voice in voicepack.voices_of(self._engine))
        return tuple(
            name for name in names if name not in self._recipes and not self._path(name).is_file()
        )

    @cached_property
    def _recipes(self) -> Mapping[str, Recipe]:
        return voicepack.recipes_of(self._engine)

    def _made(self, name: str) -> Style:
        recipe = self._recipes.get(name)
        if recipe is None:
            return Style(self._read(name))
        parts = [np.float32(share) * self.style(of).table for of, share in recipe.mix]
        return Style(np.sum(parts, axis=0, dtype=np.float32), recipe.pitch, recipe.pace)

    def _read(self, name: str) -> Table:
        try:
            table: npt.NDArray[np.floating] = np.load(self._path(name))
        except (OSError, ValueError) as error:
            raise EngineError(
                f"the voice {name} cannot be read: {error}", hint="install podfic again"
            ) from error
        return table.astype(np.float32)

    def _path(self, name: str) -> Path:
        return voicepack.folder() / self._engine / f"{name}.npy"
