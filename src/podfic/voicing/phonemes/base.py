"""What turns sentences into words with phonemes."""

from typing import Protocol

from podfic.engines.base import Word
from podfic.voicing.phonemes.lexicon import Lexicon


class Pronouncer(Protocol):
    """Turns a sentence into words and marks with their phonemes."""

    version: str
    """Changes when the same sentence may come out differently."""

    def words(self, sentence: str, lexicon: Lexicon) -> tuple[Word, ...]:
        """Return the words and marks of `sentence`, those in `lexicon` as it says."""
        ...
