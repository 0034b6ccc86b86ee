"""How far the confidence of an attribution can be believed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from podfic.model.script import DOUBTFUL


@dataclass(frozen=True, slots=True)
class Judged:
    """A quotation's attribution, and whether the speaker is right."""

    told: str
    confidence: float
    right: bool

    @property
    def doubtful(self) -> bool:
        """Whether the script marks it as worth a look."""
        return self.confidence < DOUBTFUL


@dataclass(frozen=True, slots=True)
class Share:
    """How many of some quotations are right."""

    count: int
    right: int

    @property
    def percent(self) -> float:
        """The share of them that is right, 0 if there are none."""
        return 100 * self.right / self.count if self.count else 0.0


def share(judged: Iterable[Judged]) -> Share:
    """Return how many of those `judged` are right."""
    rights = [one.right for one in judged]
    return Share(len(rights), sum(rights))


def by_confidence(judged: Iterable[Judged]) -> list[tuple[str, float, Share]]:
    """Return (what tells the speaker, the confidence, the share right), the surest first."""
    groups: defaultdict[tuple[str, float], list[Judged]] = defaultdict(list)
    for one in judged:
        groups[one.told, one.confidence].append(one)
    ordered = sorted(groups.items(), key=lambda group: (-group[0][1], group[0][0]))
    return [(told, confidence, share(group)) for (told, confidence), group in ordered]


def error(judged: Sequence[Judged]) -> float:
    """Return how far off a confidence is of the share right, in points, over all quotations."""
    off = sum(
        abs(100 * confidence - right.percent) * right.count
        for _, confidence, right in by_confidence(judged)
    )
    return off / len(judged) if judged else 0.0


def table(judged: Sequence[Judged]) -> Iterator[str]:
    """Yield the rows of the table that shows what a confidence is worth."""
    yield "told          confidence    lines   right %      off"
    for told, confidence, right in by_confidence(judged):
        off = right.percent - 100 * confidence
        yield (
            f"{told or '(nothing)':14}{100 * confidence:10.1f}{right.count:9}"
            f"{right.percent:10.1f}{off:+9.1f}"
        )
    yield f"off by {error(judged):.1f} points on the average"
    marked = share(one for one in judged if one.doubtful)
    plain = share(one for one in judged if not one.doubtful)
    wrong = marked.count - marked.right
    missed = plain.count - plain.right
    yield f"doubtful      {_part(marked.count, len(judged))} of the lines"
    yield f"  marked      {marked.percent:5.1f} % right"
    yield f"  not marked  {plain.percent:5.1f} % right"
    yield f"  of the wrong ones {_part(wrong, wrong + missed)} are marked"


def _part(count: int, of: int) -> str:
    return f"{100 * count / of if of else 0.0:5.1f} %"
