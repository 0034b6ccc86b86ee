"""Who writes the letters and messages of a story."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from podfic.model.script import Attribution, Told
from podfic.model.work import BlockKind, Span
from podfic.script.grammar.names import Found, name_at
from podfic.script.grammar.words import Token, sentences, tokens, word_set
from podfic.script.outline import PROSE, Reading

WRITTEN = frozenset({BlockKind.LETTER, BlockKind.MESSAGE})
"""Kinds of block that somebody in the story writes."""
CERTAIN = 0.95
"""The confidence that a name beside a letter or message is its writer's."""
_NOBODY = word_set("me i myself you unknown anonymous nobody")
"""Names of writers that are none: of the story's "I", of whoever reads, of no one."""
_NEAR = 300
"""Characters before a letter that tell of it."""
_LONGEST_SIGN = 60
_ROWS = 3
"""Rows at a letter's end among which its signature stands, postscripts not counted."""

_NAME = r"[A-ZÀ-ÖØ-Þ][\w.’'-]{0,24}(?:[ ][A-ZÀ-ÖØ-Þ][\w.’'-]{0,24}){0,3}"
_KISSES = r"[xXoO♥❤*]{1,8}"
_FORMULA = re.compile(
    r"(?:(?:with|all|lots of|much|my|as|kind(?:est)?|best|warm(?:est)?|deepest|many|and|ever"
    r"|yours|sincerely|faithfully|respectfully|wishes|regards"
    r"|forever|always|love|hugs|kisses|thanks|your|very|in|the|dear|old|devoted|obedient|humble"
    r"|\w{2,12}ing)\W{1,3}){0,6}"
    r"(?:love|yours|sincerely|truly|faithfully|respectfully|affectionately|cordially|fondly"
    r"|regards|wishes|best|cheers|thanks|gratitude|hugs|kisses|always|ever|forever|signed|friend"
    r"|son|daughter|brother|sister|husband|wife|mother|father|servant|haste|later|soon)\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"[\s,.!:;–—-]{{0,4}}(?:{_KISSES}\s)?\s?(?P<name>{_NAME})?(?:\s{_KISSES})?[.!]?"
)
_ALONE = re.compile(
    rf"(?:[-–—~]{{1,3}}\s?(?P<dashed>{_NAME})|{_KISSES}[,\s]\s?(?P<before>{_NAME})"
    rf"|(?P<after>{_NAME}),?\s{_KISSES})(?:\s{_KISSES})?[.!]?"
)
_OWN_ROW = re.compile(rf"(?P<name>{_NAME})[.!]?")
_POSTSCRIPT = re.compile(r"(?:p\.?\s?){1,4}s\b", re.IGNORECASE)
_SHEETS = word_set(
    """
    letter letters note notes card postcard message messages text texts email e-mail telegram memo
    missive scroll reply response answer handwriting scrawl script voicemail
    """
)
_WROTE = word_set(
    """
    wrote writes written writing texted texts typed types emailed e-mailed messaged scribbled
    scrawled scribbles penned signed sent sends posted replied replies answered answers
    """
)
_REACH = 5
"""Words between somebody and what they wrote."""
_OWNED = 3
"""The same where it is said to be theirs."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Who writes a letter or message, and the words of the story that tell."""

    name: str
    words: str

    @property
    def attribution(self) -> Attribution:
        """Why what they write is theirs."""
        return Attribution(Told.WRITER, CERTAIN, self.words)


def named(name: str) -> str:
    """Return the writer called `name`, "" where that is nobody's name."""
    return "" if name.casefold() in _NOBODY else name


def writers(readings: Sequence[Reading], called: Callable[[str], str] = named) -> dict[int, Writer]:
    """Return who writes the letters and messages among a stretch's readings, by place.

    It is whom the importer has read from their layout, else who signs a
    letter, else of whom the narration right before says that they wrote it.
    `called` gives what the person with a name is called in the script, "" where
    that is nobody.
    """
    found: dict[int, Writer] = {}
    places = range(len(readings))
    for kind, run in groupby(places, key=lambda at: readings[at].kind):
        block = list(run)
        for part in _parts(readings, block) if kind in WRITTEN else ():
            writer = _writer(readings, part, begins=part[0] == block[0])
            name = called(writer.name) if writer is not None else ""
            if writer is not None and name:
                found |= dict.fromkeys(part, Writer(name, writer.words))
    return found


def _parts(readings: Sequence[Reading], block: Sequence[int]) -> Iterator[list[int]]:
    """Yield the letters of a run, each up to its signature, or its messages one by one."""
    part: list[int] = []
    signed = False
    for at in block:
        one = readings[at]
        parted = bool(part) and one.writer != readings[part[-1]].writer
        closed = signed and not _is_postscript(one)
        if parted or closed or (part and one.kind is BlockKind.MESSAGE):
            yield part
            part, signed = [], False
        part.append(at)
        signed = signed or _signature(one) is not None
    if part:
        yield part


def _writer(readings: Sequence[Reading], part: Sequence[int], *, begins: bool) -> Writer | None:
    first = readings[part[0]]
    if first.writer:
        return Writer(first.writer, first.writer)
    if first.kind is BlockKind.LETTER:
        for at in reversed(part):
            if signed := _signature(readings[at]):
                return signed
            if not _is_postscript(readings[at]):
                break
    lead = part[0] - 1
    alone = first.kind is BlockKind.LETTER or _is_alone(readings, part[0])
    if not begins or not alone or lead < 0 or readings[lead].kind not in PROSE:
        return None
    return _announced(readings[lead].passage.text)


def _is_alone(readings: Sequence[Reading], at: int) -> bool:
    """Whether a message has no other behind it, which may be the other one's answer."""
    return at + 1 == len(readings) or readings[at + 1].kind is not BlockKind.MESSAGE


def _is_postscript(reading: Reading) -> bool:
    return _POSTSCRIPT.match(reading.passage.text) is not None


def _signature(reading: Reading) -> Writer | None:
    """Return who signs a letter that ends with `reading`, and the words of the signature."""
    rows = [row for row in _rows(reading)[-_ROWS:] if len(row) <= _LONGEST_SIGN]
    if not rows or rows[-1] != _rows(reading)[-1]:
        return None
    last = rows[-1]
    alone = _ALONE.fullmatch(last)
    if alone is not None:
        return Writer(_tidy(alone["dashed"] or alone["before"] or alone["after"]), last)
    formula = _FORMULA.match(last)
    if formula is not None:
        behind = _BEHIND.fullmatch(last, formula.end())
        return Writer(_tidy(behind["name"]), last) if behind and behind["name"] else None
    own = _OWN_ROW.fullmatch(last)
    if own is None or len(rows) < 2:
        return None
    above = _FORMULA.match(rows[-2])
    closes = above is not None and _BEHIND.fullmatch(rows[-2], above.end()) is not None
    return Writer(_tidy(own["name"]), f"{rows[-2]} {last}") if closes else None


def _rows(reading: Reading) -> list[str]:
    """Return a letter's rows as they are read, empty ones left out."""
    source, raw = reading.passage.source, reading.passage.raw
    at, parts = source.start, []
    for span in (*reading.silent, Span(source.end, source.end)):
        parts.append(raw[at : max(at, span.start)])
        at = max(at, span.end)
    rows = (" ".join(row.split()).strip("*_ ") for row in "".join(parts).split("\n"))
    return [row for row in rows if row]


def _tidy(name: str) -> str:
    """Return a signature without the stop behind it, unless that abbreviates."""
    return name if re.search(r"(?:^|[ .])\w\.$", name) else name.rstrip(".")


def _announced(text: str) -> Writer | None:
    """Return of whom the last sentence of the narration before says that they write."""
    last = max(sentences(text, max(0, len(text) - _NEAR), len(text)), default=(0, 0))
    cut = tokens(text, *last)
    for at in range(len(cut)):
        found = name_at(cut, at) if cut[at].is_capital else None
        if found is not None and _writes(cut, found):
            return Writer(str(found.name), text[slice(*last)].strip())
    return None


def _writes(cut: Sequence[Token], found: Found) -> bool:
    """Whether somebody named in a sentence wrote: "from Ann", "Ann's note", "Ann wrote"."""
    before = [token.bare for token in cut[max(0, found.start - _REACH - 1) : found.start]]
    behind = [token.bare for token in cut[found.end : found.end + _REACH]]
    if before[-1:] in (["from"], ["by"]):
        return bool((_SHEETS | _WROTE) & set(before))
    if found.owning:
        return bool(_SHEETS & set(behind[:_OWNED]))
    return before[-1:] not in (["to"], ["for"]) and bool(_WROTE & set(behind))
