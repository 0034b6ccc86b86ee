"""Choosing lines of a script by address or by their words."""

import re
from collections.abc import Sequence

from podfic.errors import UsageError
from podfic.model.script import Line, Script

_Place = tuple[int, ...]
"""Chapter, scene and line, or the first of these."""

_ADDRESS = re.compile(r"c(\d{1,6})(?:s(\d{1,6})(?:l(\d{1,6}))?)?", re.IGNORECASE)
_RANGE = re.compile(rf"({_ADDRESS.pattern})(?:\s*-\s*([csl\d]+))?", re.IGNORECASE)
_SHORT = re.compile(r"(?:s(\d{1,6}))?(?:l(\d{1,6}))?", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_AROUND = re.compile(
    r"(?:c\d{1,6})?(?:credit|rating|warnings|summary|notes|endnotes)\d{0,6}", re.IGNORECASE
)
"""Ids of what is read around the story, or what several of them begin with."""
_KINDS = ("chapter", "scene", "line")
_LETTERS = "csl"


def select(script: Script, selector: str) -> tuple[Line, ...]:
    """Return the lines of `script` that `selector` means, in reading order.

    It is an address (`c2`, `c2s3`, `c2s3l14`), a range of two with a `-`, the
    second of which may leave out what the first already says (`c1s2l3-l9`),
    `credit` and what else is read around the story (`summary`, `c2notes`), or
    words from a line, whatever their case and punctuation.
    Raises UsageError, saying what there is, when nothing is meant.
    """
    wanted = selector.strip()
    if _AROUND.fullmatch(wanted):
        return _around(script, wanted.lower())
    match = _RANGE.fullmatch(wanted)
    if match is None:
        return _with_words(script, wanted)
    first = tuple(int(number) for number in match.group(2, 3, 4) if number)
    last = _last(first, match.group(5), wanted)
    placed = _placed(script)
    for place in (first, last):
        _check(place, [at for at, _ in placed])
    if last < first[: len(last)]:
        raise UsageError(f"{wanted} runs backwards", hint="the earlier address comes first")
    return tuple(line for at, line in placed if first <= at and at[: len(last)] <= last)


def _around(script: Script, wanted: str) -> tuple[Line, ...]:
    own = {line.id for line in script.lines()}
    found = tuple(
        line
        for line in script.spoken_lines()
        if line.id not in own and wanted in {line.id, line.id.rstrip("0123456789")}
    )
    if not found:
        name = wanted.rstrip("0123456789")
        raise UsageError(
            f"the script has no {wanted}",
            hint=f"it has no words, or the settings leave {name} out: podfic config shows [read]",
        )
    return found


def _last(first: _Place, text: str | None, wanted: str) -> _Place:
    """Return the second address of a range, completed from the first."""
    if text is None:
        return first
    full = _ADDRESS.fullmatch(text)
    if full is not None:
        return tuple(int(number) for number in full.groups() if number)
    short = _SHORT.fullmatch(text)
    given = [int(number) for number in short.groups() if number] if short is not None else []
    kept = 2 if text[0] in "lL" else 1
    if not given or kept > len(first):
        raise UsageError(f"{wanted} is no range", hint="a range is written c1s2-c2s1 or c1s2l3-l9")
    return (*first[:kept], *given)


def _placed(script: Script) -> list[tuple[_Place, Line]]:
    return [
        ((scene.chapter, scene.number, number), line)
        for scene in script.scenes
        for number, line in enumerate(scene.lines, start=1)
    ]


def _check(place: _Place, places: Sequence[_Place]) -> None:
    """Raise UsageError at the first part of `place` that does not exist."""
    for depth in range(len(place)):
        within = [at for at in places if at[:depth] == place[:depth]]
        if not any(at[depth] == place[depth] for at in within):
            there = sorted({at[: depth + 1] for at in within})
            outer = f"{_KINDS[depth - 1]} {_written(place[:depth])}" if depth else "the story"
            raise UsageError(
                f"there is no {_KINDS[depth]} {_written(place[: depth + 1])}",
                hint=f"{outer} has {_span(_KINDS[depth], there)}",
            )


def _span(kind: str, there: Sequence[_Place]) -> str:
    """Return which `kind` of part there are, "only chapter c1" or "scenes c1s1 to c1s4"."""
    if len(there) > 1:
        return f"{kind}s {_written(there[0])} to {_written(there[-1])}"
    return f"only {kind} {_written(there[0])}" if there else f"no {kind}s"


def _written(place: _Place) -> str:
    return "".join(f"{letter}{number}" for letter, number in zip(_LETTERS, place, strict=False))


def _with_words(script: Script, wanted: str) -> tuple[Line, ...]:
    words = _plain(wanted)
    found = tuple(
        line for line in script.spoken_lines() if words.strip() and words in _plain(line.written)
    )
    if not found:
        raise UsageError(
            f"no line holds the words {wanted.strip(chr(34))!r}",
            hint="give words from a line, or an address such as c1s2l3",
        )
    return found


def _plain(text: str) -> str:
    words = _WORD.findall(text.casefold().replace("'", "").replace("’", ""))
    return f" {' '.join(words)} "
