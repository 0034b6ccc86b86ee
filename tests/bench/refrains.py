"""Measures refrains: does what podfic plans to say on a beat fall on it, and is it the right beat?

    python tests/bench/refrains.py shared/cases/rhythm.jsonl [--voices bf_emma am_michael]

Each row of the file is a text and the grid it is wanted on (`pattern`: word and seconds in one
cycle; `cycle_s`). Each is made a story of that text alone and rendered in each voice; the
onsets in the finished MP3, decoded again, are found by `onsets.rises`, which knows nothing of
the plan. The plan (`podfic script --json`) is laid over them where it fits best and moved by
the median of the errors, so that only the distances count. Printed in milliseconds:

wanted   where the case has the beat, from the first one
planned  where the script has it
heard    where its onset is; "missing" if none is within 100 ms (or 40 % of the least distance)
error    heard less planned
flux     the same by `onsets.changes`, the other detector, about the same line-up; it hears
         consonants before the vowel, too, so it is no better where a word begins with a hiss

A beat that breaks off before its vowel is found by its burst, by flux and however soft, and
marked "broken"; it counts in no figure. Below stand for each case and overall the median and
the greatest of the absolute errors, of the plan against the case likewise, and what failed: a
beat not heard, a case with a grid and no beats, one with beats and no grid.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from beats import Case, Planned, case_of, heard, near, plans_of, wanted
from little import Rendered, rendered, written
from onsets import changes, rises

VOICES = ("bf_emma", "am_michael", "bm_george")
SETTLED_S = 0.2
"""The next held line begins at least so long after the last beat of the one before."""


@dataclass(frozen=True, slots=True)
class Row:
    """One beat, in seconds from the first beat of its line."""

    case: str
    voice: str
    beat: Planned
    wanted: float | None
    heard: float | None
    flux: float | None

    @property
    def error(self) -> float | None:
        """How late it is heard."""
        return None if self.heard is None else self.heard - self.beat.at


@dataclass(slots=True)
class Tally:
    """All beats, and what failed."""

    rows: list[Row] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


def main() -> None:
    """Print the table for a file of cases."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("cases", type=Path)
    parser.add_argument("--voices", nargs="+", default=VOICES)
    parser.add_argument("--only", nargs="+", help="ids of cases")
    parser.add_argument("--keep", type=Path, help="a folder for the stories and their sound")
    asked = parser.parse_args()
    rows = map(json.loads, asked.cases.read_text("utf-8").splitlines())
    cases = [case_of(row) for row in rows if not asked.only or row["id"] in asked.only]
    with tempfile.TemporaryDirectory() as name:
        tally = measured(cases, asked.voices, asked.keep or Path(name))
    _report(tally)
    sys.exit(bool(tally.failures))


def measured(cases: Sequence[Case], voices: Sequence[str], folder: Path) -> Tally:
    """Return every beat of `cases` in `voices`, printing each."""
    tally = Tally()
    print("case            voice        word       wanted planned   heard  error   flux")
    for case in cases:
        for voice in voices:
            story = written(folder / voice, case.name, case.text)
            made = rendered(story, "--narrator", voice)
            rows = tuple(rows_of(case, voice, made))
            tally.failures += failures(case, voice, rows)
            tally.rows += rows
            for row in rows:
                print(_printed(row))
    return tally


def rows_of(case: Case, voice: str, made: Rendered) -> Iterator[Row]:
    """Yield the beats of `made` in order."""
    voiced, flux = rises(made.signal, made.rate), changes(made.signal, made.rate)
    soft = changes(made.signal, made.rate, beside=0)
    after = 0.0
    for plan in plans_of(made.script):
        whole = [(beat.at, beat.broken) for beat in plan]
        later = [at for at in voiced if at >= after]
        found = heard([at for at, broken in whole if not broken], later)
        places = [at + found.offset for at, _ in whole]
        on_rises = near(places, voiced, found.offset)
        on_changes = near(places, flux, found.offset)
        on_bursts = near(places, soft, found.offset)
        after = max(places) + SETTLED_S
        lines = zip(plan, wanted(case, plan), on_rises, on_changes, on_bursts, strict=True)
        for beat, due, rise, change, burst in lines:
            yield Row(case.name, voice, beat, due, burst if beat.broken else rise, change)


def failures(case: Case, voice: str, rows: Sequence[Row]) -> Iterator[str]:
    """Yield what a listener would miss in one rendering of `case`."""
    where = f"{case.name} in {voice}"
    if case.pattern and not rows:
        yield f"{where}: no beats planned"
    if rows and not case.pattern:
        yield f"{where}: {len(rows)} beats planned, none wanted"
    for number, row in enumerate(rows, 1):
        if row.heard is None and not row.beat.broken:
            yield f"{where}: beat {number}, {row.beat.word!r}, is not heard"


def _printed(row: Row) -> str:
    heard_at = "missing" if row.heard is None else _ms(row.heard)
    flux = None if row.flux is None else row.flux - row.beat.at
    return (
        f"{row.case:<16}{row.voice:<13}{row.beat.word[:9]:<10}{_ms(row.wanted):>7}"
        f"{_ms(row.beat.at):>8}{heard_at:>8}{_ms(row.error):>7}{_ms(flux):>7}"
        f"{'  broken' if row.beat.broken else ''}"
    )


def _ms(seconds: float | None) -> str:
    return "–" if seconds is None else f"{1000 * seconds:.0f}"


def _report(tally: Tally) -> None:
    print("\nms              beats  error: median, most   plan off the case: median, most")
    for case in dict.fromkeys(row.case for row in tally.rows):
        print(_summary(case, [row for row in tally.rows if row.case == case]))
    print(_summary("all", tally.rows))
    print(f"\n{len(tally.failures)} failed")
    for failure in tally.failures:
        print(f"  {failure}")


def _summary(name: str, rows: Sequence[Row]) -> str:
    whole = [row for row in rows if not row.beat.broken]
    errors = [abs(row.error) for row in whole if row.error is not None]
    off = [abs(row.beat.at - row.wanted) for row in rows if row.wanted is not None]
    return f"{name:<16}{len(whole):>5}{_spread(errors):>21}{_spread(off):>33}"


def _spread(values: Sequence[float]) -> str:
    if not values:
        return "–"
    return f"{1000 * float(np.median(values)):.1f}, {1000 * max(values):.1f}"


if __name__ == "__main__":
    main()
