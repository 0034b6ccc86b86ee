"""Kokoro's phonemes from espeak-ng's rules alone, where misaki cannot be installed."""

import re
from collections.abc import Iterator
from importlib.metadata import version

from podfic.engines.base import Word
from podfic.tools import espeak
from podfic.voicing.phonemes.ipa import kokoro
from podfic.voicing.phonemes.lexicon import Lexicon
from podfic.voicing.phonemes.onsets import sayings

_MARKS = '.,;:!?…—–()"“”'
"""What Kokoro reads as a pause or a tone; everything else is for espeak-ng to say."""
_PART = re.compile(rf"([{_MARKS}]|[^\s{_MARKS}]+(?:[.,:;][^\s{_MARKS}]+)*)(\s*)")
_ABBREVIATED = frozenset({"mr", "mrs", "ms", "dr", "st", "prof", "vs"})
_QUOTES = "‘'„«»"


class RulesPronouncer:
    """Says English phrase by phrase as espeak-ng's rules of the given accent do."""

    version = f"espeak-3-{version('espeakng-loader')}"

    def __init__(self, accent: str) -> None:
        self._accent = accent

    def words(self, sentence: str, lexicon: Lexicon) -> tuple[Word, ...]:
        """Return the words and marks of `sentence` in Kokoro's alphabet."""
        words: list[Word] = []
        at = 0
        for start, end, entry in sayings(sentence, lexicon):
            words += self._plain(sentence[at:start])
            space = " " if sentence[end : end + 1].isspace() else ""
            words.append(Word(sentence[start:end], entry.phonemes(self._accent), space))
            at = end
        return (*words, *self._plain(sentence[at:]))

    def _plain(self, text: str) -> Iterator[Word]:
        phrase: list[tuple[str, str]] = []
        for part, space in _PART.findall(text):
            if part in _MARKS:
                if part == "." and phrase and phrase[-1][0].casefold() in _ABBREVIATED:
                    phrase[-1] = (phrase[-1][0] + ".", space)
                    continue
                yield from self._phrase(phrase)
                phrase = []
                yield Word(part, "—" if part == "–" else part, " " if space else "")
            else:
                phrase.append((part, space))
        yield from self._phrase(phrase)

    def _phrase(self, phrase: list[tuple[str, str]]) -> Iterator[Word]:
        """Yield words said in their phrase, or one by one where espeak-ng joins or parts them."""
        told = [part for part, _ in phrase]
        said = espeak.ipa(" ".join(told), self._accent).split()
        if len(said) != len(told) or not all(part.isalpha() for part in told):
            said = [self._alone(part) for part in told]
        for (part, space), ipa in zip(phrase, said, strict=True):
            yield Word(part, kokoro(ipa, self._accent), " " if space else "")

    def _alone(self, part: str) -> str:
        return espeak.ipa(part.replace("’", "'").strip(_QUOTES), self._accent)
