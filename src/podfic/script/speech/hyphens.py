"""Words with hyphens: stutters, sounds in pairs, letters, and ordinary compounds."""

import re
from collections.abc import Sequence
from itertools import pairwise

from podfic.model.script import MarkKind
from podfic.script.speech.data import words
from podfic.script.speech.line import Marking
from podfic.script.speech.manner import Manner

_HYPHEN = re.compile("[-‐‑]")
_ENDING = re.compile(r"'(?:s|m|d|ve|re|ll|t)$|n't$")
_ONSET = 3
"""Letters that the beginning of a stuttered word may take."""
_FEWEST_LETTERS = 3
"""Single letters with hyphens between that spell a word."""
_STUTTER: tuple[Marking, ...] = ((MarkKind.STUTTER, ""),)


def parts_of(word: str) -> list[str]:
    """Return what the hyphens of `word` part."""
    return _HYPHEN.split(word)


def joined(parts: Sequence[str], manner: Manner) -> tuple[str, tuple[Marking, ...]]:
    """Return a word of several `parts` as it is said, and the marks of how.

    A word said twice stays two ("I, I"), the clipped beginning of one stays
    before it ("m-mean"); sounds in pairs lose their hyphen.
    """
    lower = [part.lower() for part in parts]
    whole = "-".join(lower)
    if whole in words("reduplicated") or whole in words("compounded"):
        return "-".join(parts), ()
    if all(len(part) == 1 for part in parts) and _is_spelled(parts):
        return " ".join(parts), ()
    if _is_sound(lower):
        return " ".join(parts), ()
    if len(parts) == 2 and all(part in words("days") | words("months") for part in lower):
        return " to ".join(parts), ()
    joints = [_joint(first, second, parts[-1], manner) for first, second in pairwise(parts)]
    if None in joints:
        return "-".join(parts), ()
    said = parts[0] + "".join(
        f"{joint}{part}" for joint, part in zip(joints, parts[1:], strict=True)
    )
    is_stutter = any(joint != " " for joint in joints)
    return said, _STUTTER if is_stutter else ()


def _is_spelled(parts: Sequence[str]) -> bool:
    different = len({part.lower() for part in parts}) > 1
    return different and (len(parts) >= _FEWEST_LETTERS or all(part.isupper() for part in parts))


def _is_sound(lower: Sequence[str]) -> bool:
    known = words("sounds")
    if all(part in known for part in lower):
        return True
    unfinished = len(lower[-1]) == 1 and lower[-1] not in "aeiou"
    return unfinished and all(part in known for part in lower[:-1])


def _joint(first: str, second: str, last: str, manner: Manner) -> str | None:
    """Return what stands between a stuttered `first` and `second`, None if it is none.

    Where the `last` part is longer, the others are no words but its beginning.
    """
    one, two, whole = first.lower(), second.lower(), _ENDING.sub("", last.lower())
    if one == _ENDING.sub("", two) and one:
        if (len(one) == 1 and one not in "aio") or (whole.startswith(one) and whole != one):
            return "-"
        return ", " if _is_stuttered(first, manner) else " "
    return "-" if len(one) <= _ONSET and two.startswith(one) else None


def _is_stuttered(word: str, manner: Manner) -> bool:
    """Whether people stumble over `word`, rather than it being a sound made twice."""
    lower = word.lower()
    listed = lower in words("function") or lower in words("stuttered")
    return listed or lower in manner.forms or len(lower) == 1
