"""IPA, from a lexicon or from espeak-ng, in Kokoro's alphabet."""

import re

_DIPHTHONGS = (
    ("t͡ʃ", "ʧ"),
    ("d͡ʒ", "ʤ"),
    ("tʃ", "ʧ"),
    ("dʒ", "ʤ"),
    ("aɪ", "I"),
    ("aʊ", "W"),
    ("eɪ", "A"),
    ("ɔɪ", "Y"),
    ("oʊ", "O"),
    ("əʊ", "Q"),
    ("əl", "ᵊl"),
    ("ɝ", "ɜːr"),
)
_SINGLES = str.maketrans(
    {
        "r": "ɹ",
        "g": "ɡ",
        "e": "ɛ",
        "ɐ": "ə",
        "ɬ": "l",
        "ç": "k",
        "x": "k",
        "ʔ": "t",
        "ɾ": "T",
        "ɫ": "l",
        "ʍ": "w",
        "ʉ": "u",
        "'": "ˈ",
    }
)
_DROPPED = re.compile("[\u0303\u0329\u032f\u035c\u0361\u203f.]")
_BRITISH = (("eə", "ɛː"), ("iə", "ɪə"), ("ɚ", "ə"), ("o", "ɔ"))
_AMERICAN = (
    ("ɜːr", "ɜɹ"),
    ("ɜː", "ɜɹ"),
    ("ɚ", "əɹ"),
    ("ɪə", "iə"),
    ("Q", "O"),
    ("ɒ", "ɑ"),
    ("o", "ɔ"),
    ("ː", ""),
)


def kokoro(ipa: str, accent: str) -> str:
    """Return `ipa` in the alphabet that Kokoro's voices of `accent` were taught.

    Diphthongs and affricates become single letters, as in Kokoro's published
    phoneme set; American voices know no length marks.
    """
    phonemes = ipa.replace("^", "")
    for pair, letter in _DIPHTHONGS:
        phonemes = phonemes.replace(pair, letter)
    for old, new in _BRITISH if accent == "en-GB" else _AMERICAN:
        phonemes = phonemes.replace(old, new)
    return _DROPPED.sub("", phonemes.translate(_SINGLES))
