"""What cast files tell of a story's roles, laid over what the story tells."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from podfic.casting.names import matched
from podfic.config.casts import CastFile, Character
from podfic.config.corrections import TOLD_BY
from podfic.model.cast import NARRATOR, Role
from podfic.model.people import Gender, Trait, TraitKind

_TURNED = re.compile(
    r"(gender|sex)[- ]?(swap|bend|switch|chang|flip)|rule 63|\bcis[- ]?swap"
    r"|always[- ]an?[- ](girl|woman|boy|man|female|male)\b|\b(fem|female|girl|male|boy)!",
    re.IGNORECASE,
)
"""Tags of stories whose people have another gender than their fandom knows."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A voice by its name that a role is to have, and in what it is wished for.

    `own` is whether the story's settings wish it.
    """

    voice: str
    source: str
    own: bool = False


def wished(roles: Sequence[Role], narrator: str, voices: Mapping[str, str]) -> dict[str, Wish]:
    """Return by role what the story's settings wish; by the name given where nobody has it.

    `narrator` is the narrator's voice, "" for none, `voices` are those of [cast]
    by name; [cast] wins for the narrator, too.
    """
    found = {NARRATOR: Wish(narrator, "the settings", own=True)} if narrator else {}
    called = {person: role for role, person in _bearers(roles, voices).items()}
    return found | {
        called.get(name, name): Wish(voice, "[cast]", own=True) for name, voice in voices.items()
    }


def strangers(roles: Sequence[Role], names: Iterable[str]) -> tuple[str, ...]:
    """Return which of `names` are nobody's who speaks."""
    given = tuple(names)
    known = set(_bearers(roles, given).values())
    return tuple(name for name in given if name not in known)


def _bearers(roles: Sequence[Role], names: Iterable[str]) -> dict[str, str]:
    return matched(roles, {name: Character() for name in names})


def informed(
    roles: Sequence[Role], files: Iterable[CastFile], engine: str, tags: Iterable[str] = ()
) -> tuple[tuple[Role, ...], dict[str, Wish]]:
    """Return `roles` with what `files` tell of them, and the voices of `engine` they wish.

    Earlier files win, gender, each kind of trait and voice by itself; all of
    them win against the story, save for a gender that its settings tell, or
    whose swap its `tags` announce.
    """
    turned = any(_TURNED.search(tag) for tag in tags)
    wishes: dict[str, Wish] = {}
    known = {role.name: role for role in roles}
    told: dict[str, _Told] = {role.name: _Told() for role in roles}
    for file in files:
        for name, person in matched(roles, file.characters).items():
            character = file.characters[person]
            told[name].add(character, file.name)
            if engine in character.voices and name not in wishes:
                wishes[name] = Wish(character.voices[engine], file.name)
    for name, one in told.items():
        known[name] = one.over(known[name], turned=turned)
    return tuple(known.values()), wishes


class _Told:
    """What the files so far tell of one role."""

    def __init__(self) -> None:
        self.gender = Gender.UNKNOWN
        self.gender_from = ""
        self.traits: dict[TraitKind, tuple[Trait, ...]] = {}

    def add(self, character: Character, source: str) -> None:
        """Take in what the file `source` tells that no file before it has told."""
        if self.gender is Gender.UNKNOWN and character.gender is not Gender.UNKNOWN:
            self.gender, self.gender_from = character.gender, source
        for kind, traits in _by_kind(character.traits).items():
            self.traits.setdefault(kind, tuple(replace(one, source=source) for one in traits))

    def over(self, role: Role, *, turned: bool) -> Role:
        """Return `role` with what was told in place of what the story tells."""
        traits = {**_by_kind(role.traits), **self.traits}
        laid = replace(
            role, traits=tuple(one for kind in TraitKind for one in traits.get(kind, ()))
        )
        sure = role.gender is not Gender.UNKNOWN and (turned or role.gender_from == TOLD_BY)
        if self.gender is Gender.UNKNOWN or sure:
            return laid
        if role.gender is self.gender and role.gender_from:
            return laid
        return replace(laid, gender=self.gender, gender_from=self.gender_from)


def _by_kind(traits: Iterable[Trait]) -> Mapping[TraitKind, tuple[Trait, ...]]:
    return {
        kind: found
        for kind in TraitKind
        if (found := tuple(trait for trait in traits if trait.kind is kind))
    }
