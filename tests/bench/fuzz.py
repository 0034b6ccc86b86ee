"""Gives every importer spoilt files, and the script stage what they make of them.

    python tests/bench/fuzz.py --count 20000 --seed 1
    python tests/bench/fuzz.py --seed 1 --only 4711

Every input must become a script, or an error of ours told in one line, within the limits of
time and memory. Anything else is a failure: it is kept, with its traceback, in the folder that
--save names. The same seed and the same sample files always give the same inputs. The exit
status is 1 if there was a failure.
"""

import argparse
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from random import SystemRandom

from trials import LIMIT_BYTES, LIMIT_S, Maker, Outcome, attempts

_SAMPLES = Path(__file__).parents[3] / "shared" / "ao3"
_EVERY = 1_000
_SHOWN = 30


@dataclass(slots=True)
class Tally:
    """What became of the inputs of one importer."""

    works: int = 0
    errors: int = 0
    failures: int = 0
    slowest: float = 0.0
    slowest_number: int = 0

    def add(self, outcome: Outcome) -> None:
        """Count an outcome."""
        self.failures += bool(outcome.failure)
        self.works += outcome.is_work and not outcome.failure
        self.errors += not outcome.is_work and not outcome.failure
        if outcome.seconds > self.slowest:
            self.slowest, self.slowest_number = outcome.seconds, outcome.number


@dataclass(slots=True)
class Report:
    """Tallies by importer, and the numbers of failed inputs by what their tracebacks end with."""

    tallies: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    failures: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, outcome: Outcome) -> None:
        """Take in an outcome."""
        self.tallies[outcome.importer].add(outcome)
        if outcome.failure:
            self.failures[_gist(outcome.failure)].append(outcome.number)


def main() -> None:
    """Try the inputs and print what became of them."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=SystemRandom().randrange(10**6))
    parser.add_argument("--only", type=int, nargs="+", help="numbers of the inputs to try")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--samples", type=Path, default=_SAMPLES, help="folder of real stories")
    parser.add_argument("--save", type=Path, help="folder to keep failed inputs in")
    asked = parser.parse_args()
    numbers = asked.only or range(asked.count)
    maker = Maker(asked.seed, asked.samples)
    print(f"seed {asked.seed}, {len(numbers)} inputs, {LIMIT_S:.0f} s and {LIMIT_BYTES >> 20} MiB")
    if not asked.samples.is_dir():
        print(f"without real stories: there is no folder {asked.samples}")
    started = time.perf_counter()
    report = Report()
    tried = attempts(asked.seed, asked.samples, numbers, asked.workers)
    for count, outcome in enumerate(tried, start=1):
        report.add(outcome)
        if outcome.failure and asked.save:
            _keep(asked.save, maker, outcome)
        if asked.only and outcome.failure:
            print(outcome.failure)
        if count % _EVERY == 0:
            print(f"{count} in {time.perf_counter() - started:.0f} s", flush=True)
    _show(report)
    sys.exit(1 if report.failures else 0)


def _keep(folder: Path, maker: Maker, outcome: Outcome) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    sample = maker.make(outcome.number)
    (folder / f"{outcome.number}{sample.suffix}").write_bytes(sample.raw)
    (folder / f"{outcome.number}.failure").write_text(outcome.failure, "utf-8")


def _gist(failure: str) -> str:
    """Return the last of a traceback: where in the program it was, and what."""
    rows = failure.strip().splitlines()
    places = [row.strip() for row in rows if row.lstrip().startswith("File ") and "podfic" in row]
    return f"{places[-1].rpartition('podfic/')[2]}: {rows[-1]}" if places else rows[-1]


def _show(report: Report) -> None:
    print("importer             works   errors  failures  slowest")
    for name, tally in sorted(report.tallies.items()):
        print(
            f"{name:16}{tally.works:10}{tally.errors:9}{tally.failures:10}"
            f"{tally.slowest:8.2f} s (input {tally.slowest_number})"
        )
    gists = Counter({gist: len(numbers) for gist, numbers in report.failures.items()})
    for gist, count in gists.most_common(_SHOWN):
        print(f"{count:6} failed: {gist} (input {min(report.failures[gist])})")


if __name__ == "__main__":
    main()
