"""Rhythms that go on from one line of a text to the next."""

from collections.abc import Iterator
from dataclasses import replace

from podfic.script.refrains.run import Part


def in_lines(part: Part, text: str) -> Iterator[tuple[int, Part]]:
    """Yield the parts of a rhythm in the lines of `text`, each with its line's number from 0.

    They stand where they do in their lines; all but the last go on in the next.
    """
    starts = [0, *(at + 1 for at, sign in enumerate(text) if sign == "\n")]
    ends = [*(start - 1 for start in starts[1:]), len(text)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True)):
        own = [at for at, one in enumerate(part.run.sounds) if start <= one.start < end]
        if not own:
            continue
        goes_on = own[-1] + 1 < part.last
        yield (
            number,
            replace(
                part,
                first=own[0],
                last=own[-1] + 1,
                start=max(part.start, start) - start,
                end=min(part.end, end) - start,
                stop=(end if goes_on else min(part.stop, end)) - start,
                enters=goes_on or part.enters,
            ),
        )
