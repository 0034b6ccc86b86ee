"""Emphasis as it is typed where there is none: `*so*`, `_so_`, `**so**`, `~~so~~`, `/so/`.

An action in asterisks, such as `*hides*`, is no emphasis: it keeps its marks, by
which those who read it know it for one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from podfic.ingest.typed.notation import Notation, StyledSpan
from podfic.model.work import Span, StyleKind

_KINDS = {
    "*": (StyleKind.EMPHASIS,),
    "_": (StyleKind.EMPHASIS,),
    "/": (StyleKind.EMPHASIS,),
    "**": (StyleKind.STRONG,),
    "__": (StyleKind.STRONG,),
    "***": (StyleKind.EMPHASIS, StyleKind.STRONG),
    "___": (StyleKind.EMPHASIS, StyleKind.STRONG),
    "~~": (StyleKind.STRUCK,),
}
_CLUSTER = re.compile(r"[*_~/]+")
_RUN = re.compile(r"(.)\1*", re.DOTALL)
_OPENS_AFTER = re.compile(r"[\s([{<\"'“‘«„—–…-]?", re.DOTALL)
_OPENS_BEFORE = re.compile(r"[\w\"'“‘«„¿¡(\[{…—–$£€#&@.-]")
_CLOSES_AFTER = re.compile(r"[\w.,!?…;:)\]}\"'”’»—–%$£€-]")
_CLOSES_BEFORE = re.compile(r"[\s.,!?…;:)\]}>\"'”’»—–-]?", re.DOTALL)
_PART = re.compile(r"(?<![\w*])(\*)([^\W\d_]{2,})(\*)(?=[^\W\d_])(?!\w*\*)")
"""Emphasis on the beginning of a word, as in `*in*sane`."""
_SLASHED = re.compile(r"[^\W_][^/]{0,199}", re.DOTALL)
_FACES = frozenset({"o", "O", "x", "X", "0"})
_ACTION = re.compile(r"[^\W\d_A-ZÀ-Þ][^.!?,;:\"“”*]*+")
_LONGEST_ACTION = 4
"""Words of an action; more are a thought."""
_SENTENCE_ENDS = ".!?…\"”'’:)*"
_SPACE = re.compile(r"\s*")


@dataclass(frozen=True, slots=True)
class _Run:
    """Equal marks in a row, and whether they can open or close a stretch."""

    mark: str
    start: int
    opens: bool
    closes: bool

    @property
    def end(self) -> int:
        return self.start + len(self.mark)


def emphasis(shown: str, source: Span) -> Notation:
    """Return the emphasis typed in `source` of `shown`, a paragraph.

    Marks count in pairs that enclose words as quotation marks would, so that
    `5*3`, `snake_case`, `and/or`, `* * *` and a footnote's `*` are left alone.
    """
    marks: list[Span] = []
    styled: list[StyledSpan] = []
    for first, last in _pairs(shown, source):
        inner = Span(first.end, last.start)
        if _stresses(shown, source, first.mark, inner):
            marks += (Span(first.start, first.end), Span(last.start, last.end))
            styled += ((inner, kind, "") for kind in _KINDS[first.mark])
    for match in _PART.finditer(shown, source.start, source.end):
        marks += (Span(*match.span(1)), Span(*match.span(3)))
        styled.append((Span(*match.span(2)), StyleKind.EMPHASIS, ""))
    return Notation(tuple(marks), tuple(styled))


def _pairs(shown: str, source: Span) -> Iterator[tuple[_Run, _Run]]:
    """Yield runs of marks that belong together, the inner before the outer."""
    opened: list[_Run] = []
    counts = dict.fromkeys(_KINDS, 0)
    for run in _runs(shown, source):
        if run.closes and counts[run.mark]:
            while True:
                first = opened.pop()
                counts[first.mark] -= 1
                if first.mark == run.mark:
                    break
            yield first, run
        elif run.opens:
            opened.append(run)
            counts[run.mark] += 1


def _runs(shown: str, source: Span) -> Iterator[_Run]:
    for cluster in _CLUSTER.finditer(shown, source.start, source.end):
        before = shown[max(source.start, cluster.start() - 1) : cluster.start()]
        after = shown[cluster.end() : min(source.end, cluster.end() + 1)]
        opens = bool(_OPENS_AFTER.fullmatch(before) and _OPENS_BEFORE.fullmatch(after))
        closes = bool(_CLOSES_AFTER.fullmatch(before) and _CLOSES_BEFORE.fullmatch(after))
        if not (opens or closes):
            continue
        for match in _RUN.finditer(cluster[0]):
            if match[0] in _KINDS:
                yield _Run(match[0], cluster.start() + match.start(), opens, closes)


def _stresses(shown: str, source: Span, mark: str, inner: Span) -> bool:
    said = inner.of(shown)
    if not any(map(str.isalnum, said)):
        return False
    if mark == "/":
        return len(said) > 1 and _SLASHED.fullmatch(said) is not None
    if mark != "*":
        return True
    return said not in _FACES and not _is_action(shown, source, inner)


def _is_action(shown: str, source: Span, inner: Span) -> bool:
    """Whether a few small words in asterisks stand where a sentence could."""
    said = inner.of(shown)
    if len(said) > 80 or len(said.split()) > _LONGEST_ACTION or not _ACTION.fullmatch(said):
        return False
    before = shown[max(source.start, inner.start - 8) : inner.start - 1].rstrip()
    behind = _SPACE.match(shown, inner.end + 1, source.end)
    at = behind.end() if behind else source.end
    follows = shown[at : min(source.end, at + 1)]
    apart = follows == "" or (at > inner.end + 1 and not follows.islower())
    return apart and (not before or before[-1] in _SENTENCE_ENDS)
