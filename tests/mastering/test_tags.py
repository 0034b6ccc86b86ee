from dataclasses import replace

import pytest
from mutagen.id3 import Frame

from podfic.mastering.tags import SYNTHETIC, frames
from podfic.model.work import Work

WORK = Work(
    title="The Lamp",
    text="",
    chapters=(),
    authors=("Ann Ember", "B/C"),
    fandoms=("Bridges",),
    relationships=("Mara/Owen",),
    characters=("Mara", "Owen"),
    warnings=("None",),
    tags=("Angst",),
    rating="PG",
    summary="A lamp burns low.",
    language="en-GB",
    date="14 February 2011",
    source_url="https://example.org/works/1?view=ä",
)
BARE = Work(title="The Lamp", text="", chapters=())


def told(work: Work, reader: str = "Kokoro synthetic voices") -> dict[str, str]:
    """Return what each frame says, by mutagen's key for it."""
    return {frame.HashKey: said(frame) for frame in frames(work, reader)}


def said(frame: Frame) -> str:
    return frame.url if hasattr(frame, "url") else "|".join(frame.text)


def test_everything_the_work_tells_has_its_frame() -> None:
    found = told(WORK)
    assert found.pop("COMM::eng").splitlines() == [
        "A lamp burns low.",
        "",
        "Source: https://example.org/works/1?view=ä",
        "",
        SYNTHETIC,
    ]
    assert found == {
        "TIT2": "The Lamp",
        "TALB": "The Lamp",
        "TPE1": "Ann Ember, B/C",
        "TPE2": "Ann Ember, B/C",
        "TCOM": "Kokoro synthetic voices",
        "TCON": "Podfic",
        "TLAN": "eng",
        "TYER": "2011",
        "TDAT": "1402",
        "TENC": "podfic",
        "TSSE": "podfic",
        "WOAS": "https://example.org/works/1?view=%C3%A4",
        "TXXX:narrator": "Kokoro synthetic voices",
        "TXXX:fandom": "Bridges",
        "TXXX:rating": "PG",
        "TXXX:relationships": "Mara/Owen",
        "TXXX:characters": "Mara, Owen",
        "TXXX:warnings": "None",
        "TXXX:tags": "Angst",
        "TXXX:synthetic voice": SYNTHETIC,
    }


def test_what_the_work_does_not_tell_has_no_frame() -> None:
    expected = {"TIT2", "TALB", "TCON", "TLAN", "TENC", "TSSE", "COMM::eng"}
    assert told(BARE, reader="").keys() == expected | {"TXXX:synthetic voice"}
    assert told(BARE)["COMM::eng"] == SYNTHETIC


def test_an_unknown_author_is_left_to_the_player() -> None:
    assert not {"TPE1", "TPE2"} & told(replace(WORK, authors=())).keys()


@pytest.mark.parametrize(
    ("date", "expected"), [("2011", {"TYER": "2011"}), ("spring 2011", {"TYER": "2011"}), ("?", {})]
)
def test_as_much_of_the_date_as_is_certain(date: str, expected: dict[str, str]) -> None:
    found = told(replace(WORK, date=date))
    assert {key: found[key] for key in ("TYER", "TDAT", "TDRC", "TDRL") if key in found} == expected


@pytest.mark.parametrize("source", ["my hard disk", "ftp://example.org", ""])
def test_a_source_that_is_no_web_address_is_only_told_in_words(source: str) -> None:
    found = told(replace(WORK, source_url=source))
    assert "WOAS" not in found
    assert (f"Source: {source}" in found["COMM::eng"]) == bool(source)


def test_an_unknown_language_is_not_guessed() -> None:
    found = told(replace(WORK, language="Kryptonian"))
    assert "TLAN" not in found
    assert "COMM::und" in found


def test_a_nul_does_not_end_a_text() -> None:
    assert told(replace(WORK, title="The\0 Lamp"))["TIT2"] == "The Lamp"
