"""A repeated sound is a refrain, repeated words are not."""

import pytest

from podfic.script.refrain import is_refrain


@pytest.mark.parametrize(
    "text",
    [
        "Lub-dub. Lub-dub. Lub-dub.",
        "Lub-dub. Lub-dub. Lub-dub. Lub-d….",
        "Thump... thump... thump...",
        "Tick, tock, tick, tock, tick, tock.",
        "Boots—boots—boots—boots",
    ],
)
def test_refrains(text: str) -> None:
    assert is_refrain(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lub-dub. Lub-dub.",
        "No. No. No.",
        "Lub-dub. Lub-dub. Lub-dub, it went.",
        "Forever. Forever. Forever.",
        "One two three.",
        "…",
        "",
    ],
)
def test_others(text: str) -> None:
    assert not is_refrain(text)
