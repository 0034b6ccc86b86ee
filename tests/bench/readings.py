"""Stories read by the program's own stages, for benches that look inside."""

import os
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from podfic.config.load import Loaded, load
from podfic.config.paths import cache_folder
from podfic.model.timeline import Timeline
from podfic.pipeline import run
from podfic.pipeline.story import Story
from podfic.voicing.store import Store

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Read:
    """A story with its script and cast, and what it was read with."""

    reading: run.Reading
    loaded: Loaded

    def timeline(self) -> Timeline:
        """Return where each take lies; what is not in the voice store is spoken."""
        return finished(run.arranged(self.reading, self.loaded))

    def store(self) -> Store:
        """Return the voice store, which holds the takes' samples."""
        return Store(cache_folder(self.loaded.settings) / "takes")


def read(path: Path, flags: dict[str, str]) -> Read:
    """Return the story at `path`, read with `flags` (values by dotted key); nothing is spoken."""
    story = Story.of(path)
    loaded = load(story.path, os.environ, flags)
    return Read(finished(run.read(story, loaded)), loaded)


def finished(stage: Generator[object, None, Value]) -> Value:
    """Return what `stage` comes to, its events left aside."""
    while True:
        try:
            next(stage)
        except StopIteration as stop:
            value: Value = stop.value
            return value
