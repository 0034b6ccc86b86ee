"""HTML tags that writers type or journals leave in plain text and Markdown."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from podfic.ingest.typed.notation import Notation, StyledSpan
from podfic.model.work import Reason, Span, StyleKind, Unspoken

_BLOCKS = (
    "blockquote center cut dd details div dl dt figcaption figure h[1-6] li lj-cut lj-spoiler"
    " ol p pre section summary table tbody td tfoot th thead tr ul"
)
_INLINE = (
    "a abbr acronym b big cite code del dfn em font i img ins kbd lj lj-raw mark q raw-code rp rt"
    " ruby s samp small span strike strong sub sup tt u user var wbr"
)
_NAMES = "|".join(f"{_BLOCKS} {_INLINE} br hr".split())
_QUOTED = r"""(?:"[^"]{0,400}+"|'[^'<>]{0,400}+'|“[^”]{0,400}+”|[^\s"'<>=]++)"""
_ATTRIBUTE = rf"\s++[\w:-]++(?:\s*+=\s*+{_QUOTED})?+"
_TAG = re.compile(
    rf"<(?P<close>/?)(?P<name>{_NAMES})(?P<attributes>(?:{_ATTRIBUTE})*+)\s*+/?>", re.IGNORECASE
)
_VALUE = re.compile(
    r"""(?:^|\s)(?P<name>[\w:-]+)\s*=\s*(?:"(?P<a>[^"]*)"|'(?P<b>[^']*)'|“(?P<c>[^”]*)”|(?P<d>\S+))"""
)
_NAMED_ONLY = frozenset({"cut", "user"})
"""Tags of journals whose name is a plain word: they count only with an attribute, or closing."""
_BLOCK = re.compile(_BLOCKS.replace(" ", "|"))
_STYLES = {
    "i": StyleKind.EMPHASIS,
    "em": StyleKind.EMPHASIS,
    "b": StyleKind.STRONG,
    "strong": StyleKind.STRONG,
    "s": StyleKind.STRUCK,
    "strike": StyleKind.STRUCK,
    "del": StyleKind.STRUCK,
}
_LANGUAGE = re.compile(r"(?:xml:)?\blang\s*=\s*[\"'“]?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})\b")
_SHOWN = re.compile(r"\S")


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as it stands in the text; `attributes` are as typed."""

    span: Span
    name: str
    closes: bool
    attributes: str

    @property
    def parts(self) -> bool:
        """Whether it begins or ends a block."""
        return _BLOCK.fullmatch(self.name) is not None

    @property
    def language(self) -> str:
        """The language its content is in, "" when it tells none."""
        match = _LANGUAGE.search(self.attributes)
        return match[1] if match else ""

    def value(self, *names: str) -> Span | None:
        """Return where the value of the first attribute that has one of `names` stands."""
        start = self.span.start + 1 + self.closes + len(self.name)
        for match in _VALUE.finditer(self.attributes):
            if match["name"].casefold() in names:
                group = next(name for name in "abcd" if match[name] is not None)
                return Span(start + match.start(group), start + match.end(group))
        return None


def tags(text: str) -> list[Tag]:
    """Return the HTML tags in `text`; `I <3 you` and `a < b` have none."""
    found: list[Tag] = []
    for match in _TAG.finditer(text):
        name = match["name"].casefold()
        if name not in _NAMED_ONLY or match["attributes"] or match["close"]:
            tag = Tag(Span(*match.span()), name, bool(match["close"]), match["attributes"])
            found.append(tag)
    return found


def comments(text: str, within: Span) -> Iterator[Span]:
    """Yield the HTML comments of `text` that lie in `within`."""
    start = text.find("<!--", within.start, within.end)
    while start >= 0:
        close = text.find("-->", start + 4, within.end)
        if close < 0:
            return
        yield Span(start, close + 3)
        start = text.find("<!--", close + 3, within.end)


def laid_out(text: str) -> str:
    """Return `text` with line ends put where its tags mean them.

    One after each `<br>`, two around rules and tags of blocks, as far as they
    are not there. In the row of a table `<br>` is followed by a space.
    """
    parts: list[str] = []
    at = ended = line = 0
    for tag in tags(text):
        between = text[at : tag.span.start]
        line = max(line, text.rfind("\n", at, tag.span.start) + 1)
        ended = _last_ends(between) + (0 if between.strip() else ended)
        before, after = _wanted(tag)
        begun = bool(parts) or bool(between.strip())
        added = max(0, before - ended) if begun else 0
        line = tag.span.start if added else line
        parts += (between, "\n" * added, tag.span.of(text))
        at = tag.span.end
        missing = max(0, after - _first_ends(text, at))
        in_table = tag.name == "br" and text.startswith("|", line)
        parted = text[at : at + 1].isspace()
        parts.append(" " * (missing > 0 and not parted) if in_table else "\n" * missing)
        ended = 0 if in_table else missing
        line = at if ended else line
    return "".join((*parts, text[at:]))


def masked(text: str, spans: Iterable[Span], rules: Container[Span] = ()) -> str:
    """Return `text` with spaces in place of the ascending `spans`, line ends kept.

    Those that are among `rules` get asterisks.
    """
    parts: list[str] = []
    at = 0
    for span in spans:
        parts += (text[at : span.start], _SHOWN.sub("*" if span in rules else " ", span.of(text)))
        at = span.end
    return "".join((*parts, text[at:]))


def notation_of(found: Sequence[Tag]) -> Notation:
    """Return what the tags of a text mark up, set apart, and show as pictures.

    Who is linked by `<lj user="…">` is named by the tag and so remains.
    """
    marks: list[Span] = []
    aside: list[Unspoken] = []
    for tag in found:
        kept = None
        if tag.name in {"lj", "user"}:
            kept = tag.value("user", "comm", "name")
        elif tag.name == "img" and (kept := tag.value("alt")):
            aside.append(Unspoken(kept, Reason.IMAGE))
        if kept is None:
            marks.append(tag.span)
        else:
            marks += (Span(tag.span.start, kept.start), Span(kept.end, tag.span.end))
    return Notation(tuple(marks), tuple(_styled(found)), tuple(aside))


def enclosed(found: Sequence[Tag], name: str) -> Iterator[Span]:
    """Yield what stands between each outermost `<name>` and its `</name>`."""
    opened: list[Tag] = []
    for tag in found:
        if tag.name == name and not tag.closes:
            opened.append(tag)
        elif tag.name == name and opened:
            first = opened.pop()
            if not opened:
                yield Span(first.span.end, tag.span.start)


def _styled(found: Sequence[Tag]) -> Iterator[StyledSpan]:
    opened: dict[str, list[Tag]] = {}
    for tag in found:
        if not tag.closes:
            opened.setdefault(tag.name, []).append(tag)
        elif opened.get(tag.name):
            first = opened[tag.name].pop()
            inner = Span(first.span.end, tag.span.start)
            if tag.name in _STYLES:
                yield inner, _STYLES[tag.name], ""
            if language := first.language:
                yield inner, StyleKind.FOREIGN, language


def _wanted(tag: Tag) -> tuple[int, int]:
    """Return how many line ends belong before and after the tag."""
    if tag.name == "br":
        return 0, 1
    if tag.name in {"hr", "cut", "lj-cut"}:
        return 2, 2
    if not tag.parts:
        return 0, 0
    return (0, 2) if tag.closes else (2, 0)


def _last_ends(text: str) -> int:
    """Return how many line ends follow the last word of `text`."""
    return text.count("\n", len(text.rstrip()))


def _first_ends(text: str, at: int) -> int:
    """Return how many line ends stand before the next word; enough at the end of the text."""
    match = _SHOWN.search(text, at)
    return text.count("\n", at, match.start()) if match else 2
