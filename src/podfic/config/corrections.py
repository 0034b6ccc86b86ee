"""What a story's settings set right: who speaks a line, and who is who."""

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from podfic.config.holding import HoldWish
from podfic.model.cast import NARRATOR
from podfic.model.people import Gender, Person
from podfic.model.script import LineKind, Volume

KINDS = (LineKind.DIALOGUE, LineKind.THOUGHT, LineKind.NARRATION)
"""What a line of prose can be corrected to."""
TOLD_BY = "the settings"
"""What has told the gender of a person that the settings correct."""
_ONE_PERSON = "one name leads to one person"
_NOBODY = frozenset({"", NARRATOR})
_ADDRESS = re.compile(r"c\d{1,6}s\d{1,6}l\d{1,6}")


class LineCorrection(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Who speaks one line, what it is, how loud, or how it is held; "" leaves it as it is.

    `words` are those the line begins with, as many as tell it from others. Of
    several that begin so, it is the one behind a line that begins with the words
    `after`, else the one nearest to where it was, `at`.
    """

    words: str
    at: str = ""
    after: str = ""
    speaker: str = ""
    """A name, or "narrator"; nothing else with the kind narration."""
    kind: str = ""
    volume: str = ""
    """How loud it is said."""
    hold: HoldWish | None = None
    """How it is held on its beats."""

    def __post_init__(self) -> None:
        if not any(map(str.isalnum, self.words)):
            raise ValueError("words takes the words the line begins with")
        if self.at and not _ADDRESS.fullmatch(self.at):
            raise ValueError("at takes the line's id, such as c1s2l14")
        if self.kind and self.kind not in KINDS:
            raise ValueError(f"kind takes one of {', '.join(KINDS)}")
        if self.kind == LineKind.NARRATION and self.speaker.strip().casefold() not in _NOBODY:
            raise ValueError("kind narration takes no speaker but the narrator")
        if self.volume and self.volume not in set(Volume):
            raise ValueError(f"volume takes one of {', '.join(Volume)}")
        if not (self.speaker.strip() or self.kind or self.volume or self.hold is not None):
            raise ValueError("takes a speaker, a kind, a volume or a hold besides the words")


class PersonCorrection(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a person is, and what else the story calls them; "" leaves the gender to the text."""

    gender: str = ""
    aliases: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.gender and self.gender not in {one.value for one in Gender}:
            raise ValueError(f"gender takes one of {', '.join(Gender)}")


class PeopleError(ValueError):
    """What contradicts itself in `[people]`: in the entry of whom, and what to do."""

    def __init__(self, what: str, entry: str, hint: str) -> None:
        super().__init__(what)
        self.entry = entry
        self.hint = hint


PeopleTable = dict[str, str | PersonCorrection]
"""By name: what the person is, or the name of the person it is another name of."""


def people_of(table: Mapping[str, str | PersonCorrection]) -> tuple[Person, ...]:
    """Return the people that the settings tell, each with the names that are theirs.

    Names are compared without regard to case. Raises PeopleError where one name
    is said to be several people's or leads back to itself.
    """
    names = {_key(name): name for name in table}
    whose: dict[str, str] = {}
    for alias, name, entry in _aliases(table):
        names.setdefault(_key(alias), alias)
        names.setdefault(_key(name), name)
        before = whose.setdefault(_key(alias), _key(name))
        if before != _key(name):
            what = f"{alias!r} is said to be both {names[before]!r} and {name!r}"
            raise PeopleError(what, entry, _ONE_PERSON)
    theirs: dict[str, list[str]] = {key: [] for key in names if key not in whose}
    for alias in whose:
        theirs[_bearer(alias, whose, names)].append(alias)
    genders = {_key(name): one.gender for name, one in table.items() if not isinstance(one, str)}
    return tuple(_person(key, aliases, names, genders) for key, aliases in theirs.items())


def _person(
    key: str, aliases: Sequence[str], names: Mapping[str, str], genders: Mapping[str, str]
) -> Person:
    told = {one: genders[one] for one in (key, *aliases) if genders.get(one)}
    if len(set(told.values())) > 1:
        what = f"{names[key]!r} is said to be both {' and '.join(sorted(set(told.values())))}"
        raise PeopleError(what, names[list(told)[-1]], "leave one of them")
    gender = Gender(next(iter(told.values()))) if told else Gender.UNKNOWN
    told_by = TOLD_BY if gender is not Gender.UNKNOWN else ""
    return Person(names[key], tuple(names[one] for one in aliases), gender, told_by)


def _aliases(table: Mapping[str, str | PersonCorrection]) -> Iterator[tuple[str, str, str]]:
    """Yield each name that is said to be another's, that other, and in whose entry it stands."""
    for name, told in table.items():
        others = [(name, told)] if isinstance(told, str) else [(one, name) for one in told.aliases]
        for alias, whose in others:
            if not alias.strip() or not whose.strip():
                raise PeopleError("a name is empty", name, "write whose name it is")
            if _key(alias) != _key(whose):
                yield alias.strip(), whose.strip(), name


def _bearer(alias: str, whose: Mapping[str, str], names: Mapping[str, str]) -> str:
    seen = {alias}
    at = alias
    while at in whose:
        at = whose[at]
        if at in seen:
            what = f"{names[alias]!r} is said to be another name of itself"
            raise PeopleError(what, names[alias], _ONE_PERSON)
        seen.add(at)
    return at


def _key(name: str) -> str:
    return " ".join(name.casefold().split())
