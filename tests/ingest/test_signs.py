import pytest

from podfic.ingest.signs import tells_place, tells_time

TIMES = """
Three weeks later | Later | Later that night | The next morning | Monday, 3rd May | Cardiff, 1941
Cardiff, 10:35 p.m. | 10:35 | 2 AM | 0300 hours | Summer 1941 | Day 12 | Two Days Earlier
[Three hours earlier] | ~ Later ~ | Meanwhile | Present Day | 24 December 2008 | December 24th
Tuesday night | Christmas Eve | A few minutes later | The Hub, Cardiff – 3rd May, 2 pm | Flashback
End Flashback | Year Two | 12/05/2008
The following day | That evening | Time skip | Six months ago
"""
NO_TIMES = """
Three weeks later. | Later, Jack left | He ran | Jack | I | May | No | Oh. | Two days
“Later” | Later?
It was later | The End | 12 | Jack and later
later than that he ran from all of them, again, in 1941
"""
PLACES = (
    "The Hub | Torchwood Three, Cardiff | Ianto | Now | Outside the Tourist Office | Ianto & Jack"
)
NO_PLACES = """
He ran | Stop! | “The Hub” | Dear Jack | The hub was dark | The End | Packaged: | *
| Where Is He? | One, Two, Three, Four, Five, Six
"""


def listed(text: str) -> list[str]:
    return [item.strip() for item in text.replace("\n", " | ").split(" | ") if item.strip(" |")]


@pytest.mark.parametrize("text", listed(TIMES))
def test_tells_when_the_story_goes_on(text: str) -> None:
    assert tells_time(text)


@pytest.mark.parametrize("text", listed(NO_TIMES))
def test_tells_no_time(text: str) -> None:
    assert not tells_time(text)


@pytest.mark.parametrize("text", [*listed(PLACES), *listed(TIMES)])
def test_set_apart_it_tells_where_or_when(text: str) -> None:
    assert tells_place(text)


@pytest.mark.parametrize("text", listed(NO_PLACES))
def test_tells_no_place(text: str) -> None:
    assert not tells_place(text)
