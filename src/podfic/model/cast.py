"""Who speaks, and in which voice."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from podfic.model.people import Gender, Trait

NARRATOR = "narrator"
"""The name of the role that reads everything nobody in the story says."""

ANNOUNCER = "announcer"
"""The name of the role that reads what stands around the story, if it is not the narrator's."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice an engine can speak with.

    `id` is `<engine>/<name>` and unique. `accent` is a language tag such as
    `en-GB`. `grade` is the maker's own mark of quality from "A" to "F+", "" if
    it gave none. `traits` are words for how it sounds, such as "whispery";
    `age` is "child", "young", "adult" or "old", "" where nobody says. `pitch`
    (its median, Hz) and `pace` (words a minute) are 0 where nobody measured
    them. `timbre` is its place among the engine's voices, whose distance from
    another is how many dB the two colour the same words differently; () if not
    measured.
    """

    id: str
    engine: str
    name: str
    accent: str
    gender: Gender
    grade: str = ""
    traits: tuple[str, ...] = ()
    licence: str = ""
    age: str = ""
    pitch: float = 0.0
    pace: float = 0.0
    timbre: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Blend:
    """Another voice mixed into one: its share lies between 0 and 1."""

    voice: Voice
    share: float


@dataclass(frozen=True, slots=True)
class Shade:
    """How a part differs from its bare voice; `pitch` and `pace` are factors."""

    pitch: float = 1.0
    pace: float = 1.0
    blend: Blend | None = None


PLAIN = Shade()
"""A voice as it is."""


@dataclass(frozen=True, slots=True)
class Role:
    """Someone who speaks in the story; `gender_from` says what told it.

    `aliases`, `traits`, `named`, `crowd` and `narrates` are as in `Person`.
    """

    name: str
    gender: Gender
    lines: int
    words: int
    gender_from: str = ""
    aliases: tuple[str, ...] = ()
    traits: tuple[Trait, ...] = ()
    named: bool = True
    crowd: bool = False
    narrates: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A role given to a voice, with the reason for the choice."""

    role: Role
    voice: Voice
    reason: str
    shade: Shade = PLAIN


@dataclass(frozen=True, slots=True)
class Cast:
    """The parts of a story; the narrator's first, then by first appearance."""

    parts: tuple[Part, ...]
    _by_name: Mapping[str | None, Part] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_name = {part.role.name: part for part in reversed(self.parts)}
        object.__setattr__(self, "_by_name", by_name)

    @property
    def narrator(self) -> Part:
        """The narrator's part."""
        return self.parts[0]

    def part_of(self, speaker: str | None) -> Part:
        """Return the part of `speaker`, the narrator's for None or a stranger."""
        return self._by_name.get(speaker, self.narrator)

    def voice_of(self, speaker: str | None) -> Voice:
        """Return the voice of `speaker`, the narrator's for None or a stranger."""
        return self.part_of(speaker).voice
