"""What has to be known besides the words to say them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from podfic.script.speech.vocabulary import BUILT_IN, Vocabulary


class Place(StrEnum):
    """Where words stand, which decides how some of them are said."""

    PROSE = "prose"
    HEADING = "heading"
    MESSAGE = "message"
    """A chat or text message."""
    METADATA = "metadata"
    """Headers, tags and credits."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a line's words are to be taken.

    `forms` are the words that keep their capitals, by their lower-case form;
    `quoted` says that somebody speaks the line.
    """

    forms: Mapping[str, str] = field(default_factory=dict)
    vocabulary: Vocabulary = BUILT_IN
    place: Place = Place.PROSE
    quoted: bool = False

    @property
    def words(self) -> Vocabulary:
        """The vocabulary of the place: in a message, that of chats too."""
        return self.vocabulary.chatting if self.place is Place.MESSAGE else self.vocabulary
