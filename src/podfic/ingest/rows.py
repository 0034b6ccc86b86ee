"""The lines of a file that show something, with the space around them."""

import re
from dataclasses import dataclass

from podfic.model.work import Span

TAB_COLUMNS = 4

_SHOWN = re.compile(r"\S[^\n]*")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the file, trimmed of white space on both sides.

    `indent` is the width of the space before it in columns, a tab reaching
    the next multiple of four; `gap` counts the empty lines above it.
    """

    span: Span
    text: str
    indent: int
    gap: int

    @property
    def width(self) -> int:
        """Columns the row takes, its indent included."""
        return self.indent + len(self.text)

    def follows(self, above: "Row", width: int) -> bool:
        """Whether the row runs on from the one `above` it, in lines wrapped at `width` columns."""
        return width > 0 and self.gap == 0 and above.width + 1 + len(self.first_word) > width

    @property
    def first_word(self) -> str:
        """What stands before the row's first space."""
        return self.text.split(maxsplit=1)[0]


def rows(text: str) -> tuple[Row, ...]:
    """Return the rows of `text`; a line of invisible characters counts as empty."""
    found: list[Row] = []
    end = 0
    for match in _SHOWN.finditer(text):
        shown = match.group().rstrip()
        if not any(character.isprintable() for character in shown):
            continue
        start = match.start()
        line = text.rfind("\n", end, start) + 1
        gap = text.count("\n", end, start) - bool(found)
        indent = len(text[line:start].expandtabs(TAB_COLUMNS))
        end = start + len(shown)
        found.append(Row(Span(start, end), shown, indent, gap))
    return tuple(found)


def uncovered(text: str, covered: list[Span]) -> tuple[Span, ...]:
    """Return what stands in `text` outside of `covered`, a span for each line of it.

    `covered` is ascending and disjoint; white space is left out.
    """
    found: list[Span] = []
    at = 0
    for span in [*covered, Span(len(text), len(text))]:
        found += (
            Span(match.start(), match.start() + len(match.group().rstrip()))
            for match in _SHOWN.finditer(text, at, span.start)
        )
        at = span.end
    return tuple(found)
