"""Telling a speaker's gender from how the text speaks of them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from podfic.casting.given_names import GIVEN_NAMES
from podfic.model.address import PRONOUNS, TITLES
from podfic.model.people import Gender
from podfic.model.script import Line, Script

_SUBJECTS = {"he": Gender.MALE, "she": Gender.FEMALE, "they": Gender.NEUTRAL}
_TELLING = {title.capitalize(): gender for title, gender in TITLES.items() if gender != "unknown"}
"""The titles that tell a gender, as they are written before a name."""
_TITLED = re.compile(rf"\b({'|'.join(_TELLING)})\b\.?\s+(\w+)(?:\s+(\w+))?")
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_WORD = re.compile(r"\w+")
_CLEAR = 2
"""How many times one gender must be counted as often as the others together."""
_OPENING = 3
"""Words of a sentence among which its subject is named."""


_Tag = tuple[Gender, str]
"""The gender of a tag's pronoun, and its words."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A gender and what told it, "" when nothing did."""

    gender: Gender
    told_by: str


def genders_of(
    script: Script, speakers: Iterable[str], characters: Iterable[str]
) -> dict[str, Finding]:
    """Return the gender of each speaker, and what told it.

    A title decides, then the pronouns of speech tags, then those of sentences
    about the speaker, and at last the given name, if need be from the full
    names in `characters`.
    """
    lines = tuple(script.lines())
    names = tuple(speakers)
    full_names = _by_word(characters)
    titles, tags, near = _titles(lines), _tags(lines), _near(lines, names)
    return {
        name: _by_title(name, titles)
        or _by_tags(tags.get(name, []))
        or _by_pronouns(near[name])
        or _by_given_name(name, full_names)
        or Finding(Gender.UNKNOWN, "")
        for name in names
    }


def _by_title(name: str, titles: Mapping[str, Counter[str]]) -> Finding | None:
    own = next((word for word in _WORD.findall(name) if word in _TELLING), None)
    used = Counter({own: 1}) if own else titles.get(_key(name), Counter())
    genders: Counter[Gender] = Counter()
    for title, count in used.items():
        genders[_TELLING[title]] += count
    gender = _clear(genders)
    if gender is None:
        return None
    title = next(title for title, _ in used.most_common() if _TELLING[title] is gender)
    stop = "." if title in {"Mr", "Mrs", "Ms"} else ""
    return Finding(gender, f"title {title}{stop}")


def _by_tags(tags: Sequence[_Tag]) -> Finding | None:
    gender = _clear(Counter(gender for gender, _ in tags))
    if gender is None:
        return None
    return Finding(gender, f"'{next(words for told, words in tags if told is gender)}'")


def _by_pronouns(near: Counter[Gender]) -> Finding | None:
    gender = _clear(near)
    if gender is None:
        return None
    return Finding(gender, f"pronouns {near[gender]}:{near.total() - near[gender]}")


def _by_given_name(name: str, full_names: Mapping[str, Sequence[str]]) -> Finding | None:
    for full in (name, *full_names.get(_key(name), ())):
        for word in _WORD.findall(full)[:_OPENING]:
            if word.lower() in GIVEN_NAMES:
                return Finding(GIVEN_NAMES[word.lower()], "given name")
    return None


def _by_word(full_names: Iterable[str]) -> dict[str, list[str]]:
    """Return the names by each of their words."""
    bearers: dict[str, list[str]] = {}
    for full in full_names:
        for word in set(_WORD.findall(full)):
            bearers.setdefault(word, []).append(full)
    return bearers


def _titles(lines: Iterable[Line]) -> dict[str, Counter[str]]:
    """Return by name how often each title with a gender stands before it."""
    titles: dict[str, Counter[str]] = {}
    for line in lines:
        for title, *named in _TITLED.findall(line.written):
            for word in named:
                if word[:1].isupper():
                    titles.setdefault(word, Counter())[title] += 1
    return titles


def _tags(lines: Iterable[Line]) -> dict[str, list[_Tag]]:
    """Return by speaker the tags with a pronoun that stand beside their quotations."""
    tags: dict[str, list[_Tag]] = {}
    for before, after in pairwise(lines):
        for quotation, narration in ((before, after), (after, before)):
            if before.paragraph == after.paragraph and quotation.speaker and not narration.speaker:
                tags.setdefault(quotation.speaker, []).extend(_tag(narration.written))
    return tags


def _tag(narration: str) -> Iterator[_Tag]:
    """Yield the gender and the words of a tag such as "she had laughed", if it is one."""
    words = _WORD.findall(narration.lower())
    subject = next((word for word in words[:2] if word in _SUBJECTS), None)
    if subject is not None:
        length = 3 if words[1:2] == ["had"] else 2
        yield _SUBJECTS[subject], " ".join(words[:length])


def _near(lines: Iterable[Line], names: Iterable[str]) -> dict[str, Counter[Gender]]:
    """Return by name the pronouns of the sentences that are about that speaker alone."""
    counts: dict[str, Counter[Gender]] = {name: Counter() for name in names}
    named = {_key(name): name for name in counts}
    for line in lines:
        for sentence in _SENTENCE.split(line.written) if line.speaker is None else ():
            words = _WORD.findall(sentence)
            about = {word for word in words if word in named}
            if len(about) == 1 and not about.isdisjoint(words[:_OPENING]):
                pronouns = (PRONOUNS.get(word.lower()) for word in words)
                counts[named[about.pop()]].update(one for one in pronouns if one)
    return counts


def _key(name: str) -> str:
    """Return the word that a name is recognised by."""
    return next(reversed(_WORD.findall(name)), name)


def _clear(genders: Counter[Gender]) -> Gender | None:
    for gender, count in genders.most_common(1):
        if count >= _CLEAR * (genders.total() - count):
            return gender
    return None
