"""The keys of a story's header: what archives and communities call each piece of metadata."""

import re
from dataclasses import dataclass
from enum import Enum, auto


class Key(Enum):
    """What a header line tells about the work."""

    TITLE = auto()
    AUTHOR = auto()
    CHARACTERS = auto()
    PAIRINGS = auto()
    CHARACTERS_AND_PAIRINGS = auto()
    FANDOMS = auto()
    TAGS = auto()
    WARNINGS = auto()
    RATING = auto()
    SUMMARY = auto()
    NOTES = auto()
    DISCLAIMER = auto()
    SPOILERS = auto()
    WORD_COUNT = auto()
    LANGUAGE = auto()
    DATE = auto()
    UPDATED = auto()
    STATUS = auto()
    COMPLETED = auto()
    """Whether or when the work was completed."""
    CHAPTERS = auto()
    CATEGORY = auto()
    """One of the archive's categories (`M/M`), or what some call their tags."""
    SERIES = auto()
    COLLECTIONS = auto()
    RELATED = auto()
    """A work this one comes from; the label says how."""
    GIFT = auto()
    SOURCE = auto()
    OTHER = auto()
    """Something the work has no place of its own for; it is kept among the notes."""

    @property
    def long(self) -> bool:
        """Whether its value is often several lines or paragraphs."""
        return self in _LONG


@dataclass(frozen=True, slots=True)
class Field:
    """A header line read: its key, the label as typed, the value so far.

    A `weak` field has a label that ordinary prose may begin with, such as
    `Note:`; it makes no header on its own. `known` is False for a label that
    only looks like one.
    """

    key: Key
    label: str
    value: str
    weak: bool = False
    known: bool = True


_LONG = frozenset({Key.SUMMARY, Key.NOTES, Key.DISCLAIMER, Key.WARNINGS, Key.SPOILERS, Key.OTHER})
_LABELS: dict[Key, str] = {
    Key.TITLE: "title, story title, fic title, story name",
    Key.AUTHOR: "author, author name, written by, story by, fic by, writer, penname, pen name",
    Key.CHARACTERS: "character, main character, featuring, cast",
    Key.PAIRINGS: "pairing, relationship, ship, main pairing",
    Key.FANDOMS: "fandom, crossover, canon",
    Key.TAGS: "genre, additional tag, freeform, keyword",
    Key.WARNINGS: "content warning, trigger warning, archive warning, content note, cw, tw",
    Key.RATING: "rating, rated",
    Key.SUMMARY: "summary, description, blurb",
    Key.NOTES: "author's note, authors' note, author note, authors note, a/n, an, beginning note",
    Key.DISCLAIMER: "disclaimer, disclaim",
    Key.SPOILERS: "spoiler, spoilers for",
    Key.WORD_COUNT: "word count, wordcount",
    Key.SOURCE: "story url, story link, storylink, originally posted at, original url",
    Key.RELATED: "inspired by, sequel to, prequel to, companion to, remix of, translation of,"
    " a translation of, based on",
    Key.GIFT: "recipient, gift for, gift to, giftee",
    Key.CATEGORY: "ao3 category, ao3 categorie",
    Key.OTHER: "beta, beta reader, betaed by, written for, challenge,"
    " acknowledgement, distribution, archiving, cover art, author url",
}
_WEAK_LABELS: dict[Key, str] = {
    Key.AUTHOR: "by",
    Key.FANDOMS: "show, universe",
    Key.TAGS: "tag",
    Key.CATEGORY: "category, categorie",
    Key.WARNINGS: "warning",
    Key.NOTES: "note",
    Key.WORD_COUNT: "word, length",
    Key.LANGUAGE: "language, lang",
    Key.DATE: "date, date posted, date written, published, posted",
    Key.UPDATED: "updated, last updated",
    Key.STATUS: "status",
    Key.COMPLETED: "complete, completed",
    Key.CHAPTERS: "chapter, number of chapter",
    Key.SERIES: "series",
    Key.COLLECTIONS: "collection",
    Key.GIFT: "for",
    Key.SOURCE: "source, url, link",
    Key.OTHER: "feedback, setting, archive, part, prompt, time, timeline,"
    " place, pov, packaged, publisher, thank, dedication, dedicated to,"
    " contact, email, website, copyright, translation, continuity, season, type, series url",
}
_KEYED = re.compile(
    r"(?:[>*•+-][ \t]+)?(?P<open>[*_]{0,3})(?P<label>[A-Za-z][A-Za-z0-9'’/&(). -]{0,48}?)"
    r"[*_]{0,3} ?[:：](?P<value>.*)",
    re.DOTALL,
)
_PART = re.compile(r"(?:part )?(?:#?\d+|[ivx]+|one|two|three)$")


def _table(labels: dict[Key, str]) -> dict[str, Key]:
    return {label.strip(): key for key, text in labels.items() for label in text.split(",")}


_STRONG = _table(_LABELS)
_WEAK = _table(_WEAK_LABELS)


def keyed(text: str) -> Field | None:
    """Return the field that the line `text` begins, or None when it has no `label:`.

    Labels may be of any case, plural, bold in Markdown, numbered (`Author's
    Note Part II`) or double (`Characters/Pairings`).
    """
    match = _KEYED.match(text)
    if match is None:
        return None
    label = match["label"].strip()
    value = match["value"].strip(" \t\n\\")
    if match["open"]:
        value = value.strip("*_ \t")
    key, weak = _lookup(label)
    if key is not None:
        return Field(key, label, value, weak=weak)
    likely = label[0].isupper() and len(label.split()) <= 3 and not value.startswith("//")
    return Field(Key.OTHER, label, value, weak=True, known=False) if likely else None


def _lookup(label: str) -> tuple[Key | None, bool]:
    name = label.casefold().replace("’", "'").replace("(s)", "s")
    name = " ".join(_PART.sub("", " ".join(name.split())).split())
    key, weak = _single(name)
    if key is not None:
        return key, weak
    parts = [_single(part.strip()) for part in re.split(r"/|&| and ", name)]
    if len(parts) < 2 or any(found is None for found, _ in parts):
        return None, False
    keys = {found for found, _ in parts}
    if keys == {Key.CHARACTERS, Key.PAIRINGS}:
        return Key.CHARACTERS_AND_PAIRINGS, False
    return (parts[0][0] if len(keys) == 1 else Key.OTHER), all(weak for _, weak in parts)


def _single(name: str) -> tuple[Key | None, bool]:
    for form in (name, name.removesuffix("s")):
        if form in _STRONG:
            return _STRONG[form], False
        if form in _WEAK:
            return _WEAK[form], True
    return None, False
