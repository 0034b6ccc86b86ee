"""Character references (`&mdash;`) read as the characters they mean."""

import html
import re

_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_UNPRINTABLE = frozenset("\xa0\u2002\u2003\u2009\xad\u200b\u200c\u200d")


def without_references(text: str, notation: frozenset[str] = frozenset()) -> str:
    """Return `text` with each character reference as the one character it means.

    Those that mean a character of `notation`, or none that can be shown, stay.
    """

    def meant(reference: re.Match[str]) -> str:
        character = html.unescape(reference[0])
        shown = len(character) == 1 and (character.isprintable() or character in _UNPRINTABLE)
        return character if shown and character not in notation else reference[0]

    return _REFERENCE.sub(meant, text)
