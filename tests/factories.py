"""Builders of values for tests."""

from collections.abc import Generator
from typing import TypeVar

import numpy as np

from podfic.model.cast import NARRATOR, Cast, Part, Role, Voice
from podfic.model.people import Gender
from podfic.model.script import Line, LineKind, Scene, Script
from podfic.model.take import Signal, Sound

RATE = 24_000
Yielded = TypeVar("Yielded")
Made = TypeVar("Made")


def line(text: str, identity: str = "c1s1l1", speaker: str | None = None) -> Line:
    kind = LineKind.DIALOGUE if speaker else LineKind.NARRATION
    number = int(identity.rpartition("l")[2])
    return Line(identity, kind, speaker, text, text, 1, 1, number, None)


def script(*texts: str) -> Script:
    lines = tuple(line(text, f"c1s1l{number}") for number, text in enumerate(texts, start=1))
    return Script((Scene(1, 1, "", lines),), ("",))


def cast_of(voice: Voice) -> Cast:
    return Cast((Part(Role(NARRATOR, Gender.UNKNOWN, 1, 1), voice, "test"),))


def silence(seconds: float) -> Signal:
    return np.zeros(round(seconds * RATE), np.float32)


def tone(seconds: float, level: float = 0.3, hertz: float = 220.0) -> Signal:
    times = np.arange(round(seconds * RATE)) / RATE
    return (level * np.sin(2 * np.pi * hertz * times)).astype(np.float32)


def sound(*parts: Signal) -> Sound:
    return Sound(np.concatenate(parts), RATE)


def drained(events: Generator[Yielded, None, Made]) -> tuple[list[Yielded], Made]:
    """Run a generator of events to its end; return the events and what it returned."""
    seen: list[Yielded] = []
    try:
        while True:
            seen.append(next(events))
    except StopIteration as stop:
        return seen, stop.value
