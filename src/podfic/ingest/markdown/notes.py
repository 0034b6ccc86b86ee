"""The footnotes of a Markdown file: `[^1]: What the mark means.`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_LABEL = re.compile(r" {0,3}\[\^(?P<label>[^\]\s]{1,40})\]:[ \t]*")
_CONTINUED = re.compile(r" {2,}\S|\t+\S")


@dataclass(frozen=True, slots=True)
class NoteLines:
    """A paragraph of a footnote: its lines from `first` up to `end`, and its label.

    `indent` is where its words begin on the first line.
    """

    label: str
    first: int
    end: int
    indent: int = 0


def note_lines(lines: Sequence[str]) -> list[NoteLines]:
    """Return the paragraphs of footnotes in order; indented ones belong to the note above."""
    found: list[NoteLines] = []
    label = ""
    for first, end in _paragraphs(lines):
        starts = [n for n in range(first, end) if _LABEL.match(lines[n])]
        if starts[:1] == [first]:
            for start, stop in zip(starts, [*starts[1:], end], strict=True):
                match = _LABEL.match(lines[start])
                label = match["label"] if match else ""
                found.append(NoteLines(label, start, stop, match.end() if match else 0))
        elif label and _CONTINUED.match(lines[first]):
            found.append(NoteLines(label, first, end))
        else:
            label = ""
    return found


def _paragraphs(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the lines between empty ones."""
    first = 0
    for number, line in enumerate([*lines, ""]):
        if line.strip():
            continue
        if first < number:
            yield first, number
        first = number + 1
