"""Progress of a render on standard error, drawn from its events."""

import sys
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, nullcontext
from typing import TypeVar

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)

from podfic.model.events import (
    Event,
    LineKept,
    LineSpoken,
    Notice,
    StageFinished,
    StageStarted,
    Step,
)

Made = TypeVar("Made")
SHORTEST = 1e-6
"""Seconds; a coarse clock may measure none at all."""


def watched(events: Generator[Event, None, Made], *, quiet: bool) -> Made:
    """Run `events` to their end, showing progress unless `quiet`; return what they made.

    Notices are shown in any case: they tell what the user will want to mend.
    """
    screen = Screen(Console(stderr=True), quiet=quiet)
    with screen.shown():
        return _run(events, screen.tell)


def _run(events: Generator[Event, None, Made], tell: Callable[[Event], None]) -> Made:
    try:
        while True:
            tell(next(events))
    except StopIteration as stop:
        made: Made = stop.value
        return made
    finally:
        events.close()


class Screen:
    """Draws a bar for the stage at work: lines done, speed against real time, time left."""

    def __init__(self, console: Console, *, quiet: bool) -> None:
        self._console = console
        self._quiet = quiet
        self._work = 0.0
        self._sound = 0.0
        self._tasks: dict[str, TaskID] = {}
        self._progress = Progress(
            TextColumn("{task.description:<9}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            TextColumn("{task.fields[note]}"),
            console=console,
        )

    def shown(self) -> AbstractContextManager[object]:
        """Return the context within which the bars are drawn."""
        live = not self._quiet and sys.stderr.isatty()
        return self._progress if live else nullcontext()

    def tell(self, event: Event) -> None:
        """Show what `event` says."""
        match event:
            case Notice():
                hint = f" ({event.hint})" if event.hint else ""
                text = f"note: {event.what}{hint}"
                self._console.print(text, style="yellow", markup=False, soft_wrap=True)
            case StageStarted(stage, total):
                if total:
                    self._tasks[stage] = self._progress.add_task(stage, total=total, note="")
            case Step(stage):
                self._progress.advance(self._tasks[stage])
            case LineSpoken():
                self._work += event.work
                self._sound += event.sound
                speed = self._sound / max(self._work, SHORTEST)
                self._note(f"{event.line} {event.voice}, {speed:.1f}× real time")
            case LineKept(line):
                self._note(f"{line} kept")
            case StageFinished(stage):
                self._finish(stage)

    def _note(self, note: str) -> None:
        if "voicing" in self._tasks:
            self._progress.update(self._tasks["voicing"], note=note)

    def _finish(self, stage: str) -> None:
        if stage in self._tasks:
            self._progress.update(self._tasks[stage], note="done")
