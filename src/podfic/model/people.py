"""Who the people of a story are."""

from dataclasses import dataclass
from enum import StrEnum


class Gender(StrEnum):
    """Grammatical gender as the text or a voice pack tells it."""

    FEMALE = "female"
    MALE = "male"
    NEUTRAL = "neutral"
    UNKNOWN = "unknown"


class TraitKind(StrEnum):
    """What a text can say of somebody that a voice can show."""

    AGE = "age"
    """Its value is "child", "young", "adult" or "old"."""
    ACCENT = "accent"
    """Its value is a language tag such as "en-US" or "cy"."""
    TIMBRE = "timbre"
    """Its value is a word such as "deep", "high", "hoarse" or "soft"."""


@dataclass(frozen=True, slots=True)
class Trait:
    """One such thing, and the words that told it: "her Scottish accent".

    `source` is the cast file that tells it, "" where the story does.
    """

    kind: TraitKind
    value: str
    words: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the story: what they are called throughout, and all they are called.

    `aliases` are the names in the text that are theirs, without `name` itself.
    `gender_from` is what told the gender, "" when nothing did. Somebody not
    `named` is only described ("the waiter"); `crowd` is more than one.
    """

    name: str
    aliases: tuple[str, ...] = ()
    gender: Gender = Gender.UNKNOWN
    gender_from: str = ""
    traits: tuple[Trait, ...] = ()
    named: bool = True
    crowd: bool = False
    narrates: bool = False
    """Whether they tell the story: its "I"."""
