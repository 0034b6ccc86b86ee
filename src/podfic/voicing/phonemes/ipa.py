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
VOWELS = "aeiouæɑɒɔəɛɜɪʊʌɨᵻᵊIWAYOQ"
_EARLY_STRESS = re.compile(rf"([ˈˌ])([^{VOWELS}ˈˌ\s]+)(?=[{VOWELS}])")
_FIRST_VOWEL = re.compile(f"[{VOWELS}]")
_DROPPED = re.compile("[\u0303\u0329\u032f\u035c\u0361\u203f.]")
_BRITISH = (("eə", "ɛː"), ("iə", "ɪə"), ("ɚ", "ə"), ("O", "Q"), ("æ", "a"), ("o", "ɔ"))
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
    phoneme set; American voices know no length marks. Stress marks, which
    dictionaries set before a syllable, go before its vowel, as in that set.
    """
    phonemes = ipa.replace("^", "")
    for pair, letter in _DIPHTHONGS:
        phonemes = phonemes.replace(pair, letter)
    for old, new in _BRITISH if accent == "en-GB" else _AMERICAN:
        phonemes = phonemes.replace(old, new)
    said = _DROPPED.sub("", phonemes.translate(_SINGLES))
    return _EARLY_STRESS.sub(r"\2\1", said)


def nucleus(phonemes: str) -> range:
    """Return where in `phonemes` the stressed vowel stands, with the marks of stress and length.

    Without a mark of stress it is the first vowel; it is empty where there is no vowel.
    Kokoro sounds the vowel from its mark of stress on.
    """
    for mark in ("ˈ", "ˌ", ""):
        start = phonemes.find(mark)
        vowel = next(
            (at for at in range(max(start, 0), len(phonemes)) if is_vowel(phonemes[at])), -1
        )
        if start >= 0 and vowel >= 0:
            first = vowel - 1 if mark and vowel == start + 1 else vowel
            return range(first, vowel + 1 + (phonemes[vowel + 1 : vowel + 2] == "ː"))
    return range(0)


def is_vowel(sign: str) -> bool:
    """Whether `sign` is a vowel of Kokoro's alphabet, or a letter that is one."""
    return sign in VOWELS


def stressed(phonemes: str) -> str:
    """Return `phonemes` with a stress on their first vowel if they have none.

    Dictionaries mark none in words of one syllable; Kokoro swallows words without.
    """
    return phonemes if "ˈ" in phonemes else _FIRST_VOWEL.sub(r"ˈ\g<0>", phonemes, count=1)
