"""Letters as their own phonemes, for the fake engine."""

import re

from podfic.engines.base import Word
from podfic.voicing.phonemes.lexicon import Lexicon

_WORD = re.compile(r"(\w+(?:['’-]\w+)*|[^\w\s])(\s*)")


class LetterPronouncer:
    """Spells every word, respellings of the lexicon included."""

    version = "letters-1"

    def words(self, sentence: str, lexicon: Lexicon) -> tuple[Word, ...]:
        """Return the words of `sentence`, each letter a phoneme."""
        text = lexicon.respelled(sentence)
        return tuple(
            Word(word, word.lower(), " " if space else "") for word, space in _WORD.findall(text)
        )
