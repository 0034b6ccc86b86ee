"""Swear words with signs in place of letters, as they are said: "f*ck", "sh*t"."""

import re

from podfic.script.speech.data import table

_SIGNS = "*@#$!"
_MASKED = re.compile(
    r"(?<![\w*@#])[a-z][a-z*@#$]{0,9}(?:!(?=[a-z])[a-z*@#$]{0,9})?(?!\w)", re.IGNORECASE
)
_HIDING = re.compile(r"(?<=[a-z])[*@#$!]", re.IGNORECASE)
_SWEARS: tuple[str, ...] = tuple(table("words")["swears"].split())


def uncensored(text: str) -> str:
    """Return `text`, as long as before, with the letters that signs stand for in swear words."""
    if _HIDING.search(text) is None:
        return text
    return _MASKED.sub(lambda match: _meant(match.group()), text)


def _meant(word: str) -> str:
    """Return the swear word that `word` hides within itself; stars around it hide nothing."""
    if not any(sign in word[1:-1] for sign in _SIGNS):
        return word
    for swear in _SWEARS:
        if len(swear) == len(word) and _hides(word, swear):
            return swear.upper() if word[-1].isupper() else word[0] + swear[1:]
    return word


def _hides(word: str, swear: str) -> bool:
    return all(
        sign in _SIGNS or sign == letter for sign, letter in zip(word.lower(), swear, strict=True)
    )
