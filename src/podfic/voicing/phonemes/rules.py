"""Kokoro's phonemes from espeak-ng's rules alone, where misaki cannot be installed."""

import re
from collections.abc import Iterator

from podfic.engines.base import Word
from podfic.tools import espeak
from podfic.voicing.phonemes.ipa import kokoro
from podfic.voicing.phonemes.lexicon import Lexicon

_PART = re.compile(r"((?:\w+(?:['’-]\w+)*\s*)+)|([^\w\s])(\s*)")
_MARKS = {"'": "", "’": "", "‘": "", "-": "—", "–": "—"}


class RulesPronouncer:
    """Says English phrase by phrase as espeak-ng's rules of the given accent do."""

    version = "espeak-1"

    def __init__(self, accent: str) -> None:
        self._accent = accent

    def words(self, sentence: str, lexicon: Lexicon) -> tuple[Word, ...]:
        """Return the words and marks of `sentence` in Kokoro's alphabet."""
        words: list[Word] = []
        at = 0
        for start, end, entry in lexicon.found(sentence):
            words += self._plain(sentence[at:start])
            space = " " if sentence[end : end + 1].isspace() else ""
            words.append(Word(sentence[start:end], entry.phonemes(self._accent), space))
            at = end
        return (*words, *self._plain(sentence[at:]))

    def _plain(self, text: str) -> Iterator[Word]:
        for phrase, mark, space in _PART.findall(text):
            if mark:
                yield Word(mark, _MARKS.get(mark, mark), " " if space else "")
            else:
                yield from self._phrase(phrase)

    def _phrase(self, phrase: str) -> Iterator[Word]:
        """Yield words said in their phrase, or one by one where espeak-ng joins words."""
        words = phrase.split()
        said = espeak.ipa(phrase, self._accent).split()
        if len(said) != len(words):
            said = ["".join(espeak.ipa(word, self._accent).split()) for word in words]
        for index, (word, ipa) in enumerate(zip(words, said, strict=True)):
            more = index < len(words) - 1 or phrase[-1:].isspace()
            yield Word(word, kokoro(ipa, self._accent), " " if more else "")
