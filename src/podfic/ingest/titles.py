"""Titles: which lines read like one, which two are the same, what a file name says."""

import re
from pathlib import Path

LONGEST = 120
"""Characters a title may have to be taken for one."""

_WORD = re.compile(r"[^\W_][\w'’.]*")
_SMALL = re.compile(
    r"an?|and|as|at|but|by|de|for|from|in|into|l[ae]|nor|of|off|on|or|over|per|so|than|the|to"
    r"|upon|via|vs|with|without",
    re.IGNORECASE,
)
_STOPS = frozenset(".!?…,;:—–-")
_CONTENTS = frozenset({"contents", "tableofcontents", "chapters"})
_QUOTES = "\"'“”‘’«»„"
_DECORATION = " \t*_#=~"
_PART = re.compile(r"\(?\d+/[\d?]+\)?$")
_ONLY_PART = re.compile(
    r"[\s,:–—-]{0,4}[(\[]?\b(?:(?:part|chapter)\s+)?1\s?(?:/|of)\s?1\b[)\]]?$", re.IGNORECASE
)
_WRAPPED = re.compile(r'("|[*_]{1,3})(.*)\1|“(.*)”|\((.*)\)', re.DOTALL)
_SEPARATORS = re.compile(r"[\s_]+|(?<=\w)-(?=\w)|%20")


def bare(text: str) -> str:
    """Return `text` without the marks that decorate a title line, such as `# ` or `**`."""
    return text.strip(_DECORATION)


def is_contents(text: str) -> bool:
    """Whether the line `text` stands above a table of contents."""
    return len(text) <= LONGEST and folded(text) in _CONTENTS


def folded(text: str) -> str:
    """Return the letters and digits of a title, case and part number (`1/3`) folded away."""
    return "".join(filter(str.isalnum, _PART.sub("", bare(text)).casefold()))


def without_only_part(title: str) -> str:
    """Return `title` without a part number that says it has but one part: `(1/1)`."""
    return _ONLY_PART.sub("", title) or title


def unwrapped(text: str) -> str:
    """Return `text` without one pair of quotation, emphasis marks or parentheses around it."""
    match = _WRAPPED.fullmatch(text)
    return (match[2] or match[3] or match[4] or text).strip() if match else text


def same_title(text: str, title: str) -> bool:
    """Whether the line `text` repeats `title`, whatever its case, quotes and punctuation.

    A line that ends like a sentence or like speech repeats only a title that
    ends so, too: `"Stay."` is dialogue in a story called `Stay`.
    """
    if not title or len(text) > LONGEST + len(title):
        return False
    if _stop(text) and _stop(text) != _stop(title):
        return False
    key = folded(title)
    return key != "" and folded(text) == key


def reads_as_title(text: str) -> bool:
    """Whether `text` is short, capitalised like a title, and no sentence."""
    line = bare(text)
    if not line or len(line) > LONGEST or line[0] in _QUOTES or line[-1] in '.,;:…"”—–-':
        return False
    words = _WORD.findall(line)
    if not 0 < len(words) <= 12 or "," in line or is_contents(line):
        return False
    great = [word for word in words if not _SMALL.fullmatch(word)]
    return words[0][0] in line[:2] and all(not word[0].islower() for word in [words[0], *great])


def title_of(path: Path) -> str:
    """Return the file name of `path` as a readable title, "Untitled" when it has no words."""
    name = path.stem.encode("utf-8", "replace").decode("utf-8")
    words = _SEPARATORS.sub(" ", name).strip(" .-_").split()
    if not any(letter.isalnum() for word in words for letter in word):
        return "Untitled"
    if any(letter.isupper() for word in words for letter in word):
        return " ".join(words)
    first, *others = words
    return " ".join([_capital(first), *(w if _SMALL.fullmatch(w) else _capital(w) for w in others)])


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _stop(text: str) -> str:
    end = bare(text).rstrip(_QUOTES)[-1:]
    return end if end in _STOPS else ""
