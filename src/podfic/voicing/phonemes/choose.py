"""Which pronouncer serves which engine and accent."""

from importlib.util import find_spec

from podfic.engines.base import Alphabet
from podfic.voicing.phonemes.base import Pronouncer
from podfic.voicing.phonemes.dictionary import DictionaryPronouncer
from podfic.voicing.phonemes.letters import LetterPronouncer
from podfic.voicing.phonemes.rules import RulesPronouncer


def pronouncer(alphabet: Alphabet, accent: str) -> Pronouncer:
    """Return what writes `alphabet` for a voice of `accent`.

    Kokoro's is taken from misaki, or from espeak-ng's rules on a Python that
    misaki does not support.
    """
    if alphabet is Alphabet.LETTERS:
        return LetterPronouncer()
    if find_spec("misaki") and find_spec("spacy"):
        return DictionaryPronouncer(accent)
    return RulesPronouncer(accent)
