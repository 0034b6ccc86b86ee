"""Header fields to the values of a work: ratings, pairings, names, lists."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from podfic.ingest.keys import Field, Key
from podfic.ingest.languages import language_tag
from podfic.ingest.series import gifts_of, related_of, series_of
from podfic.ingest.status import chapter_count, completed_on, completeness, counted_complete
from podfic.ingest.titles import unwrapped
from podfic.model.work import Work

_RATINGS = {
    "Explicit": "nc17 nc18 x ma e explicit adult",
    "Mature": "r m mature",
    "Teen": "pg13 pg15 t teen teenandupaudiences teens",
    "General": "pg g k k+ general generalaudiences allages u",
    "Not Rated": "notrated unrated",
}
_RATING = {name: rating for rating, names in _RATINGS.items() for name in names.split()}
_URL = re.compile(r"https?://[^\s<>\"')\]]+")
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_QUALIFIER = re.compile(
    r"mention(?:s|ed)?|implied|hints?|past|slight|background|unrequited|one-sided|eventual"
    r"|established|pre-?|brief|some|minor|possible|of|and|with|also",
    re.IGNORECASE,
)
_NATURE = re.compile(r"friendship|(?:pre-?)?slash|ust|gen", re.IGNORECASE)
_TOGETHER = re.compile(r"\s*/\s*|\s+[x×]\s+")
_AMONG = re.compile(r"\s*[,;]\s*|\.\s+")
_AUTHORS = re.compile(r"\s*[,;](?!\s*(?:jr|sr|ii|iii|iv)\b)\s*", re.IGNORECASE)
_AMONG_PAIRS = re.compile(r"\s*[,;]\s*|\.\s+|\s+and\s+")
_COUPLED = re.compile(r"\s*&\s*|\s+and\s+")
_NOBODY = frozenset({"", "none", "gen", "n/a", "na", "no", "various"})
_SORT = re.compile(r"[fm]/[fm](?:/[fm])*|multi|other", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bSt)[.?!]\s")
_LONGEST_LIST = 4_000
"""Characters of a list; a longer value is no list."""
_SINGLE = frozenset(
    {
        Key.RATING,
        Key.WORD_COUNT,
        Key.LANGUAGE,
        Key.DATE,
        Key.UPDATED,
        Key.STATUS,
        Key.COMPLETED,
        Key.CHAPTERS,
        Key.SOURCE,
    }
)
_CATEGORIES = {name.casefold(): name for name in ("F/F", "F/M", "Gen", "M/M", "Multi", "Other")}
_CATEGORIES["m/f"] = "F/M"

_UNDERSTOOD: dict[Key, Callable[[str], object]] = {
    Key.LANGUAGE: language_tag,
    Key.STATUS: completeness,
    Key.COMPLETED: lambda value: completed_on(value)[0],
    Key.CHAPTERS: chapter_count,
    Key.GIFT: gifts_of,
    Key.RELATED: lambda value: related_of("", value),
}
"""What reads a value that may turn out to mean nothing to it; it then stays among the notes."""
_NOTHING = (None, "", ())


def described(work: Work, fields: Sequence[Field]) -> Work:
    """Return `work` with everything `fields` tell about it; the title is left alone."""
    either = _people(_values(fields, Key.CHARACTERS_AND_PAIRINGS))
    pairings = [*filter(_paired, either), *_people(_values(fields, Key.PAIRINGS))]
    listed = [*either, *_people(_values(fields, Key.CHARACTERS))]
    people = listed or list(filter(_paired, pairings))
    categories, kinds = _categories(_items(fields, Key.CATEGORY))
    return replace(
        _published(work, fields),
        authors=_authors(_values(fields, Key.AUTHOR)),
        fandoms=_items(fields, Key.FANDOMS),
        relationships=_unique(pairings),
        characters=_characters(people),
        categories=categories,
        tags=_unique((*kinds, *_items(fields, Key.TAGS))),
        warnings=_items(fields, Key.WARNINGS),
        rating=rating(_first(fields, Key.RATING)),
        summary="\n".join(_values(fields, Key.SUMMARY)),
        notes=_notes(fields),
        disclaimer="\n".join(_values(fields, Key.DISCLAIMER)),
        spoilers="\n".join(_values(fields, Key.SPOILERS)),
        word_count=_first(fields, Key.WORD_COUNT),
        language=language_tag(_first(fields, Key.LANGUAGE)) or work.language,
        source_url=_url(_first(fields, Key.SOURCE)),
    )


def _published(work: Work, fields: Sequence[Field]) -> Work:
    """Return `work` with what tells when, how far and among what else it was published."""
    said, on = completed_on(_first(fields, Key.COMPLETED))
    count = chapter_count(_first(fields, Key.CHAPTERS))
    known = (completeness(_first(fields, Key.STATUS)), said, counted_complete(count))
    related = (related_of(*told) for told in _labelled(fields, Key.RELATED))
    return replace(
        work,
        date=_first(fields, Key.DATE),
        updated=_first(fields, Key.UPDATED) or on,
        complete=next((one for one in known if one is not None), None),
        chapter_count=count,
        series=tuple(one for value in _values(fields, Key.SERIES) for one in series_of(value)),
        collections=_items(fields, Key.COLLECTIONS),
        related=tuple(one for one in related if one is not None),
        gifts=_unique(one for value in _values(fields, Key.GIFT) for one in gifts_of(value)),
    )


def rating(text: str) -> str:
    """Return the archive's word for a rating (`NC-17` is `Explicit`), or `text` as written.

    The classes are those of the Archive of Our Own's story importer.
    """
    whole = re.sub(r"[\s-]", "", text.casefold())
    first = re.split(r"[\s,;(]", text.casefold().strip(), maxsplit=1)[0].replace("-", "")
    return _RATING.get(whole) or _RATING.get(first.rstrip(".:")) or text


def _values(fields: Iterable[Field], key: Key) -> tuple[str, ...]:
    return tuple(field.value for field in fields if field.key is key and field.value)


def _labelled(fields: Iterable[Field], key: Key) -> Iterator[tuple[str, str]]:
    return ((field.label, field.value) for field in fields if field.key is key and field.value)


def _categories(items: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return which of `items` are the archive's categories, in its words, and which are not."""
    known = tuple(_CATEGORIES[item.casefold()] for item in items if item.casefold() in _CATEGORIES)
    return _unique(known), tuple(item for item in items if item.casefold() not in _CATEGORIES)


def _first(fields: Iterable[Field], key: Key) -> str:
    return next(iter(_values(fields, key)), "")


def _items(fields: Iterable[Field], key: Key) -> tuple[str, ...]:
    return _unique(item for value in _values(fields, key) for item in _list(value))


def _unique(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))


def _list(value: str) -> list[str]:
    """Split at `;`, else at `,`; whole sentences stay one item, asides keep their commas."""
    if len(value) > _LONGEST_LIST or _SENTENCE.search(value):
        return [value]
    separator = ";" if ";" in value else ","
    return [item.strip() for item in re.split(rf"{separator}(?![^()]*\))", value)]


def _authors(values: Iterable[str]) -> tuple[str, ...]:
    told = (value for value in values if len(value) <= _LONGEST_LIST)
    parts = (part for value in told for part in _AUTHORS.split(value))
    return _unique(unwrapped(name.strip()) for part in parts for name in _COUPLED.split(part))


def _people(values: Iterable[str]) -> list[str]:
    """Return the persons and pairings listed, without asides and words such as `past`."""
    told = (_ASIDE.sub("", value) for value in values if len(value) <= _LONGEST_LIST)
    return [
        _unqualified(name)
        for value in told
        for name in (_AMONG_PAIRS if "/" in value else _AMONG).split(value)
    ]


def _unqualified(name: str) -> str:
    words = name.strip(" .").split()
    while len(words) > 1 and _QUALIFIER.fullmatch(words[0]):
        words = words[1:]
    while len(words) > 1 and _NATURE.fullmatch(words[-1]):
        words = words[:-1]
    whole = " ".join(words)
    return "" if whole.casefold() in _NOBODY or _SORT.fullmatch(whole) else whole


def _paired(name: str) -> bool:
    return _TOGETHER.search(name) is not None or " & " in name


def _characters(people: Iterable[str]) -> tuple[str, ...]:
    return _unique(
        _unqualified(name)
        for person in people
        for one in _TOGETHER.split(person)
        for name in _COUPLED.split(one)
    )


def _notes(fields: Sequence[Field]) -> tuple[str, ...]:
    """Return the author's notes, and what the work has no place of its own for."""
    notes: list[str] = []
    seen: set[Key] = set()
    for field in fields:
        again = field.key in _SINGLE and field.key in seen
        seen.add(field.key)
        if field.value and (again or not _has_place(field)):
            notes.append(f"{field.label}: {field.value}")
        elif field.value and field.key is Key.NOTES:
            notes.append(field.value)
    return tuple(notes)


def _has_place(field: Field) -> bool:
    """Whether what the field says is found elsewhere in the work."""
    if field.key is Key.OTHER:
        return False
    understood = _UNDERSTOOD.get(field.key)
    return understood is None or understood(field.value) not in _NOTHING


def _url(value: str) -> str:
    match = _URL.search(value)
    return match[0] if match else value
