from collections.abc import Callable
from dataclasses import replace

import pytest

from podfic.model.script import Delivery, Line, LineKind
from podfic.model.take import Take
from podfic.model.units import Samples

MakeLine = Callable[..., Line]
MakeTake = Callable[..., Take]


@pytest.fixture
def make_line() -> MakeLine:
    """Return a builder of lines from their id, with fields to change."""

    def make(identity: str, written: str = "Words.", **fields: object) -> Line:
        chapter, rest = identity.removeprefix("c").split("s")
        scene, number = rest.split("l")
        made = Line(
            identity,
            LineKind.NARRATION,
            None,
            written,
            written,
            int(chapter),
            int(scene),
            int(number),
            None,
            Delivery(),
        )
        return replace(made, **fields)  # type: ignore[arg-type]

    return make


@pytest.fixture
def make_take() -> MakeTake:
    """Return a builder of takes of a second at 24 kHz that begin with their voice."""

    def make(line: str, length: int = 24_000, onset: int = 0, rate: int = 24_000) -> Take:
        return Take(line, f"digest-{line}", rate, Samples(0), Samples(length), Samples(onset))

    return make
