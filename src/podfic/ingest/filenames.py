"""What the names of a work's files, one a chapter, say about the work and its chapters."""

import re
from collections.abc import Sequence
from itertools import takewhile
from pathlib import Path

from podfic.ingest.headings import announced
from podfic.ingest.titles import folded, title_of
from podfic.model.work import Span

_LEAD = " \t.,:;_-–—([#"
_TAIL = " \t,:;_-–—([#"
_COUNT = re.compile(r"\s*[(\[]?\b\d{1,4}/[\d?]{1,4}[)\]]?\s*$")
_NUMBERED = re.compile(
    r"(?P<label>(?:chapter|chap|ch|part|pt|no|nr|episode|ep)[\s._-]*)?"
    r"#?(?P<number>\d{1,4})(?:\.\d{1,2})?(?![^\W_])(?P<mark>[\s.:)\]_-]*)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_LABEL = re.compile(
    r"(?:[\W_]+|^)(?:(?:chapter|chap|ch|part|pt|no|nr|episode|ep|the|an?|and|of)[\W_]*)*$",
    re.IGNORECASE,
)


def common_title(titles: Sequence[str], folder: Path | None) -> str:
    """Return the title of the work whose files have `titles`.

    It is the one that all agree on, a count such as `(2/3)` left out, else the
    name of `folder`, else the words that all begin with, else the first title.
    """
    bare = [_COUNT.sub("", title) or title for title in titles]
    if len({folded(title) for title in bare}) == 1:
        return bare[0]
    if folder is not None:
        return title_of(folder if folder.name else folder.resolve())
    columns = zip(*(title.split() for title in bare), strict=False)
    words = takewhile(lambda column: len(set(column)) == 1, columns)
    shared = _LABEL.sub("", " ".join(column[0] for column in words)).rstrip(_TAIL)
    return shared or titles[0]


def chapter_name(path: Path, own: str, title: str, number: int) -> str:
    """Return what the file at `path` is called as chapter `number` of the work called `title`.

    That is the title the file has of its `own`, else its name, without the
    work's title and without numbers: "" where nothing else is left.
    """
    told = "" if own == title_of(path) else _without(own, title, number)
    return told or _without(path.stem, title, number)


def _without(name: str, title: str, number: int) -> str:
    rest = _behind(name, title).lstrip(_LEAD)
    rest = _unnumbered(_COUNT.sub("", rest), number).replace("_", " ")
    found = announced(rest, Span(0, len(rest)))
    if found is not None and found.number is not None:
        rest = found.name
    rest = rest.lstrip(_LEAD).rstrip(_TAIL)
    return title_of(Path(f"{rest}.txt".replace("/", "∕"))) if folded(rest) else ""


def _behind(name: str, title: str) -> str:
    """Return what stands in `name` behind `title`, all of it where it does not begin so."""
    key = folded(title)
    if not key or not folded(name).startswith(key):
        return name
    size = index = 0
    while size < len(key) and index < len(name):
        size += len(name[index].casefold()) if name[index].isalnum() else 0
        index += 1
    rest = name[index:]
    return name if rest[:1].isalpha() else rest


def _unnumbered(name: str, number: int) -> str:
    """Return `name` without the number it begins with, unless that is part of a title."""
    match = _NUMBERED.fullmatch(name)
    if match is None:
        return name
    counts = (
        match["label"] or match["mark"].strip() or not match["rest"] or match["number"][0] == "0"
    )
    return match["rest"] if counts or int(match["number"]) == number else name
