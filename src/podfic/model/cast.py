"""Who speaks, and in which voice."""

from dataclasses import dataclass

from podfic.model.people import Gender

NARRATOR = "narrator"
"""The name of the role that reads everything nobody in the story says."""

ANNOUNCER = "announcer"
"""The name of the role that reads what stands around the story, if it is not the narrator's."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice an engine can speak with.

    `id` is `<engine>/<name>` and unique. `accent` is a language tag such as
    `en-GB`. `grade` is the maker's own mark of quality from "A" to "F+", "" if
    it gave none. `traits` are free words such as "whispery".
    """

    id: str
    engine: str
    name: str
    accent: str
    gender: Gender
    grade: str = ""
    traits: tuple[str, ...] = ()
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """Someone who speaks in the story; `gender_from` says what told it."""

    name: str
    gender: Gender
    lines: int
    words: int
    gender_from: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A role given to a voice, with the reason for the choice."""

    role: Role
    voice: Voice
    reason: str


@dataclass(frozen=True, slots=True)
class Cast:
    """The parts of a story; the narrator's first, then by first appearance."""

    parts: tuple[Part, ...]

    @property
    def narrator(self) -> Part:
        """The narrator's part."""
        return self.parts[0]

    def voice_of(self, speaker: str | None) -> Voice:
        """Return the voice of `speaker`, the narrator's for None or a stranger."""
        for part in self.parts:
            if part.role.name == speaker:
                return part.voice
        return self.narrator.voice
