"""Which pronouncer serves which engine and accent."""

from importlib.util import find_spec

from podfic.engines.base import Alphabet
from podfic.voicing.phonemes.base import Pronouncer
from podfic.voicing.phonemes.dictionary import DictionaryPronouncer
from podfic.voicing.phonemes.letters import LetterPronouncer
from podfic.voicing.phonemes.rules import RulesPronouncer

AMERICAN = frozenset({"en", "en-US", "en-CA"})
"""Accents whose words are pronounced as in American English; all others as in British."""


def pronouncer(alphabet: Alphabet, accent: str) -> Pronouncer:
    """Return what writes `alphabet` for a voice of `accent`.

    Kokoro's is taken from misaki, or from espeak-ng's rules on a Python that
    misaki does not support.
    """
    if alphabet is Alphabet.LETTERS:
        return LetterPronouncer()
    known = "en-US" if accent in AMERICAN else "en-GB"
    if find_spec("misaki") and find_spec("spacy"):
        return DictionaryPronouncer(known)
    return RulesPronouncer(known)
