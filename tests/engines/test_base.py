"""What an engine is asked for."""

import pytest

from podfic.engines.base import Control, Word, needed
from podfic.engines.fake import FakeEngine
from podfic.model.cast import PLAIN, Blend, Shade

VOICE = FakeEngine().voices()[0]
BLEND = Blend(VOICE, 0.3)


def test_a_plain_voice_needs_nothing() -> None:
    assert needed(PLAIN) == frozenset()
    assert needed(Shade()) == frozenset()


@pytest.mark.parametrize(
    ("shade", "controls"),
    [
        (Shade(pitch=1.2), {Control.PITCH}),
        (Shade(pitch=0.0), {Control.PITCH}),
        (Shade(pace=0.9), {Control.PACE}),
        (Shade(blend=BLEND), {Control.BLEND}),
        (Shade(pitch=0.9, pace=1.1), {Control.PITCH, Control.PACE}),
        (Shade(1.1, 1.1, BLEND), {Control.PITCH, Control.PACE, Control.BLEND}),
    ],
)
def test_a_shade_needs_what_differs_from_plain(shade: Shade, controls: set[Control]) -> None:
    assert needed(shade) == controls


@pytest.mark.parametrize(
    ("text", "lettered"), [("go", True), ("7", True), ("é", True), ("—", False), ("", False)]
)
def test_a_word_is_lettered_or_a_mark(text: str, *, lettered: bool) -> None:
    assert Word(text, "x").lettered is lettered
