"""Emoji and faces typed with signs: where they end, and what they are called."""

import re
from collections.abc import Iterator
from functools import cache

import emoji

from podfic.script.speech.data import table
from podfic.script.speech.numbers import cardinal, several

_MOST = 10
"""Copies that are counted; above, there is "a row of" them."""
_DRAWN = re.compile("[\\d#*]\ufe0f?\u20e3|[\u203c-\U000e007f\u00a9\u00ae]")
"""What an emoji may begin with; digits only as keys of a telephone."""
_TONE = re.compile("[\U0001f3fb-\U0001f3ff\ufe0f\ufe0e]")
_TONE_NAME = re.compile(r"[ _]+(?:(?:medium|light|dark)[ _-]+)*skin[ _]+tone")
_LONGEST = 40
"""Characters of the longest emoji, several people with their skin tones."""
_PARTS = re.compile(" (?=with |of |on |in |over )")


def picture_end(text: str, at: int) -> int:
    """Return where the emoji that begin at `at` end, spaces between them included."""
    end = at
    while end < len(text) and _DRAWN.match(text, end):
        length = _length(text[end : end + _LONGEST])
        if length == 0:
            break
        at = end = end + length
        while text[end : end + 1] == " " and _DRAWN.match(text, end + 1):
            end += 1
    return at


def named(picture: str, *, article: bool) -> str:
    """Return what `picture` is called: "a crying-laughing emoji and a red heart"."""
    counted: dict[str, int] = {}
    for name in _names(picture):
        counted[name] = counted.get(name, 0) + 1
    parts = [_counted(name, count, article=article) for name, count in counted.items()]
    if len(parts) < 2:
        return "".join(parts)
    return ", ".join(parts[:-1]) + " and " + parts[-1]


@cache
def _face_names() -> tuple[tuple[re.Pattern[str], str], ...]:
    faces: dict[str, str] = table("emoji")["faces"]
    return tuple((re.compile(pattern), name) for pattern, name in faces.items())


def _length(text: str) -> int:
    """Return the length of the emoji that `text` begins with, 0 if it begins with none."""
    found = emoji.emoji_list(text)
    return int(found[0]["match_end"]) if found and found[0]["match_start"] == 0 else 0


def _names(picture: str) -> Iterator[str]:
    for face, name in _face_names():
        if face.fullmatch(picture):
            yield name
            return
    for found in emoji.emoji_list(picture):
        yield _name(str(found["emoji"]))


@cache
def _name(sign: str) -> str:
    """Return what people call one emoji, or its Unicode name; skin tones are left out."""
    names: dict[str, str] = table("emoji")["names"]
    known = names.get(_TONE.sub("", sign))
    if known is not None:
        return known
    name = str(emoji.EMOJI_DATA.get(sign, {}).get("en", "")).strip(":").replace("_", " ")
    return _flag(_TONE_NAME.sub("", name).strip())


def _flag(name: str) -> str:
    """Return the name of a country's flag, which Unicode calls by the country's."""
    name = name.replace("keycap ", "") or "emoji"
    return f"flag of {name}" if name[:1].isupper() else name


def _counted(name: str, count: int, *, article: bool) -> str:
    if count > _MOST:
        return f"{'a ' if article else ''}row of {_plural(name)}"
    if count > 1:
        return f"{cardinal(str(count))} {_plural(name)}"
    if not article or name.endswith(("hands", "eyes", "thumbs", "lips")):
        return name
    if name.startswith(("thumbs ", "fire")):
        return f"a {name}"
    return f"{'an' if name[0].lower() in 'aeio' else 'a'} {name}"


def _plural(name: str) -> str:
    head, *rest = _PARTS.split(name, maxsplit=1)
    many = head if head.endswith(("s", "up", "down")) else several(head)
    return " ".join([many, *rest])
