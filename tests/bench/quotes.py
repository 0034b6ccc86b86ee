"""Measures who speaks: quotations and their speakers in annotated stories.

    python tests/bench/quotes.py
    python tests/bench/quotes.py --stories '../shared/quotes/dev/litbank*' --misses 5 --calibration

Every story is written to a plain text file and read by `podfic script --json`; the scorer that
lies beside the stories says what of it is right. Printed are its table, the figures asked for
beside those measured, what quotations were lost to, with some of each, and what the confidence
of an attribution is worth. The exit status is 1 if a figure is below what is asked, and 2 if the
stories or the scorer named are not there; without the default ones nothing is measured.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from glob import glob
from pathlib import Path
from types import ModuleType
from typing import Any

from calibration import Judged, table
from scoring import Outcome, Stretch, displaced, load_scorer, outcomes, prediction, stretches

_SHARED = Path(__file__).resolve().parents[3] / "shared" / "quotes"
_STORIES = str(_SHARED / "dev" / "*.jsonl")
_SCORER = _SHARED / "score.py"
_AROUND = 110
"""Characters shown on either side of a quotation."""
_SHOWN = 160
"""Characters shown of one."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What is asked of the stories of one source, in percent; `key` is the scorer's name for it."""

    name: str
    source: str
    key: str
    asked: float


_FIGURES = (
    Figure("speakers, PDNC", "PDNC", "speaker_acc", 82),
    Figure("  explicit", "PDNC", "acc_explicit", 97),
    Figure("  anaphoric", "PDNC", "acc_anaphoric", 75),
    Figure("  implicit", "PDNC", "acc_implicit", 65),
    Figure("  gender", "PDNC", "gender_acc", 92),
    Figure("speakers, LitBank", "LitBank", "speaker_acc", 65),
    Figure("spans, PDNC", "PDNC", "det_F1", 98),
    Figure("spans, LitBank", "LitBank", "det_F1", 95),
)
_Read = tuple[dict[str, Any], list[Stretch]]
"""A story as it is annotated, and what the script makes of it."""


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--stories", metavar="GLOB", default=_STORIES, help="annotated stories")
    parser.add_argument("--scorer", type=Path, default=_SCORER)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="show N of each loss")
    parser.add_argument("--calibration", action="store_true", help="show what confidence is worth")
    asked = parser.parse_args()
    paths = sorted(map(Path, glob(asked.stories)))  # noqa: PTH207  # the pattern may be absolute
    if not paths or not asked.scorer.is_file():
        print(f"nothing is measured: there is no {asked.scorer if paths else asked.stories}")
        sys.exit(0 if (asked.stories, asked.scorer) == (_STORIES, _SCORER) else 2)
    scorer = load_scorer(asked.scorer)
    golds = list(scorer.load(paths))
    with ThreadPoolExecutor(max(1, asked.jobs)) as pool:
        reads = list(zip(golds, pool.map(_script, golds), strict=True))
    predicted = {gold["id"]: prediction(script) for gold, script in reads}
    scorer.show(scorer.score(golds, predicted), per_story=True)
    below = _compare(scorer, golds, predicted)
    found = [one for read in reads for one in outcomes(scorer, *read)]
    _show_losses(found, asked.misses)
    if asked.calibration:
        print("", *table(list(_judged(found))), sep="\n")
    sys.exit(1 if below else 0)


def _script(gold: dict[str, Any]) -> list[Stretch]:
    """Return what `podfic script` says of a story, with no settings but its own."""
    plain = {key: value for key, value in os.environ.items() if not key.startswith("PODFIC_")}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"{gold['id']}.txt")
        path.write_bytes(gold["text"].encode())
        done = subprocess.run(
            [sys.executable, "-m", "podfic", "script", str(path), "--json"],
            capture_output=True,
            env={**plain, "PODFIC_CACHE": folder},
            check=False,
        )
    if done.returncode:
        sys.stderr.write(done.stderr.decode(errors="replace"))
        sys.exit(f"podfic script failed on {gold['id']}")
    document = json.loads(done.stdout)
    if count := displaced(document, gold["text"]):
        print(f"{gold['id']}: {count} lines do not lie where they say", file=sys.stderr)
    return stretches(document)


def _compare(scorer: ModuleType, golds: Sequence[dict[str, Any]], predicted: dict[str, Any]) -> int:
    """Print the figures beside what is asked of them; return how many are below it."""
    below = 0
    print("\nfigure               asked  measured  met")
    for figure in _FIGURES:
        its = [gold for gold in golds if gold.get("source") == figure.source]
        if not its:
            continue
        value = scorer.score(its, predicted)["groups"]["ALL"]["micro"][figure.key]
        if value is None:
            continue
        met = 100 * value >= figure.asked
        below += not met
        print(f"{figure.name:19}{figure.asked:7.1f}{100 * value:10.1f}  {'yes' if met else 'NO'}")
    return below


def _show_losses(found: Sequence[Outcome], misses: int) -> None:
    """Print how many quotations were lost to what, the most first, and `misses` of each."""
    groups: defaultdict[str, list[Outcome]] = defaultdict(list)
    for one in found:
        if one.loss:
            groups[one.loss].append(one)
    print("\nlost to                           quotations")
    for loss, its in sorted(groups.items(), key=lambda group: -len(group[1])):
        print(f"{loss:34}{len(its):10}")
        for one in _spread(its, misses):
            _show(one)


def _spread(found: Sequence[Outcome], count: int) -> Iterable[Outcome]:
    """Return at most `count` of those found, from all of the stories."""
    step = max(1, len(found) // count) if count else 1
    return found[::step][:count]


def _show(one: Outcome) -> None:
    fold = partial(_folded, one.text)
    said = fold(one.start, one.end)
    if len(said) > _SHOWN:
        said = f"{said[: _SHOWN // 2]} […] {said[-_SHOWN // 2 :]}"
    line = one.line
    who = f"{line.speaker or '-'} ({line.told} {line.confidence:.0%})" if line else "-"
    print(f"    {one.story} at {one.start}: {one.wanted or '-'}, not {who}")
    before, after = fold(max(0, one.start - _AROUND), one.start), fold(one.end, one.end + _AROUND)
    print(f"        {before} >>>{said}<<< {after}")


def _folded(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())


def _judged(found: Iterable[Outcome]) -> Iterator[Judged]:
    """Yield the attributions of the quotations that the script has found."""
    for one in found:
        if one.wanted and one.line is not None:
            yield Judged(one.line.told, one.line.confidence, not one.loss)


if __name__ == "__main__":
    main()
