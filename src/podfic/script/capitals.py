"""Reading words that are set in capitals throughout."""

import re
from collections.abc import Iterable, Mapping

from podfic.script.words import sentences

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$")
_FEWEST = 2
"""Words in capitals that make a shout; a single one may be an initialism."""


def proper_forms(paragraphs: Iterable[str]) -> dict[str, str]:
    """Return, by their lower-case form, the words a story always writes with capitals.

    These are names and initialisms ("Ianto", "UNIT"), from the sentences that
    are not in capitals throughout.
    """
    forms: dict[str, str] = {}
    lower: set[str] = set()
    for text in paragraphs:
        for start, end in sentences(text):
            words = _WORD.findall(text[start:end])
            if _is_shouted(words):
                continue
            lower.update(word for word in words if word.islower())
            for word in words[1:]:
                if word[0].isupper():
                    forms.setdefault(word.lower(), word)
    return {key: word for key, word in forms.items() if key not in lower}


def calm(text: str, forms: Mapping[str, str]) -> str:
    """Return `text` with its sentences in capitals written as others are.

    `forms` are the words that keep capitals, by their lower-case form. A name
    in capitals is written as a name wherever it stands.
    """
    parts = [_calm_sentence(text[start:end], forms) for start, end in sentences(text)]
    return "".join(parts) if parts else text


def _calm_sentence(sentence: str, forms: Mapping[str, str]) -> str:
    if not _is_shouted(_WORD.findall(sentence)):
        return _WORD.sub(lambda match: _calm_name(match.group(), forms), sentence)
    calmed = _WORD.sub(lambda match: _calm_word(match, forms), sentence)
    first = _WORD.search(calmed)
    at = first.start() if first else 0
    return calmed[:at] + calmed[at : at + 1].upper() + calmed[at + 1 :]


def _calm_name(word: str, forms: Mapping[str, str]) -> str:
    return forms.get(word.lower(), word) if word.isupper() and len(word) > 1 else word


def _calm_word(match: re.Match[str], forms: Mapping[str, str]) -> str:
    word = match.group()
    is_initial = len(word) == 1 and match.string[match.end() : match.end() + 1] == "."
    if is_initial or _ROMAN.match(word):
        return word
    if word.startswith(("I'", "I’")):
        return "I" + word[1:].lower()
    return forms.get(word.lower(), word.lower())


def _is_shouted(words: list[str]) -> bool:
    lettered = [word for word in words if any(letter.isalpha() for letter in word)]
    return len(lettered) >= _FEWEST and all(word.isupper() for word in lettered)
