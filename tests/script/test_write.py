"""A work becomes a script, and not one character is lost."""

import json
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podfic.model.script import Line, LineKind, Script
from podfic.model.work import Chapter, Reason, Span, Unspoken, Work
from podfic.script.write import write_script
from script.works import SHARED, block_spans, work_of

STORY = """\
Mara lit the **lamp**. "You'll call if –"

"Yes," said Owen. "Go!"

…

* * *

## Owen

He'd called it “home”.

***

***

Lub-dub. Lub-dub. Lub-dub.

The End"""

INSIDE = {Reason.ADDRESS, Reason.EMOJI, Reason.FOOTNOTE, Reason.RUBY, Reason.IMAGE}
"""Reasons to leave something out inside a line."""
URL = re.compile(r"\S*(?:www\.|://)\S*", re.IGNORECASE)
PLAIN = re.compile(r"(?<![^\s“”\"(])[a-z]{3,}(?=[\s“”\".,!?;:)…—]|$)")
"""Words as plain as can be: small letters between white space and common marks."""

PIECES = st.sampled_from(
    [
        *(
            '"',
            "'",
            "“",
            "”",
            "—",
            "…",
            "*",
            "**",
            "_",
            ", ",
            ". ",
            "\n",
            "\n\n",
            "\u200b",
            "\u00a0",
        ),
        *("Go", "Mara", " said ", "I", "42", "www.a.b ", "\n\n* * *\n\n", "\n\n## Ann\n\n"),
        "\n\nTBC\n\n",
    ]
)


def check(work: Work, script: Script) -> None:
    """Assert what holds for every script of `work`."""
    lines = list(script.lines())
    sources = [line.source for line in lines if line.source is not None]
    assert sources == sorted(sources)
    spoken, silent = _places(sources), _places(one.source for one in script.unspoken)
    inside = _places(one.source for one in script.unspoken if one.reason in INSIDE)
    assert set(spoken) & set(silent) <= set(inside)
    missing = set(range(len(work.text))) - set(spoken) - set(silent)
    assert all(work.text[place].isspace() for place in missing)
    for scene in script.scenes:
        ids = [f"{scene.id}l{number}" for number in range(1, len(scene.lines) + 1)]
        assert [line.id for line in scene.lines] == ids
    for line in lines:
        check_line(work, line)


def check_line(work: Work, line: Line) -> None:
    assert line.source is not None
    assert line.written == " ".join(line.source.of(work.text).split())
    assert any(letter.isalnum() for letter in line.spoken)
    rest = iter(PLAIN.findall(line.spoken.lower()))
    told = URL.sub(" ", line.written)
    if line.spoken != "To be continued.":
        assert all(word in rest for word in PLAIN.findall(told))


def _places(spans: Iterable[Span]) -> list[int]:
    """Return the characters of `spans`, which do not overlap."""
    places = [place for span in spans for place in range(span.start, span.end)]
    assert len(places) == len(set(places))
    return places


def told(script: Script) -> list[tuple[str, str, str | None, str]]:
    return [(line.id, line.kind.value, line.speaker, line.spoken) for line in script.lines()]


def test_a_story() -> None:
    work = work_of(STORY)
    script = write_script(work, "The Lamp, read by Kit.")
    assert told(script) == [
        ("c1s1l1", "narration", None, "Mara lit the lamp."),
        ("c1s1l2", "dialogue", "Mara", "You'll call if"),
        ("c1s1l3", "dialogue", "Owen", "Yes,"),
        ("c1s1l4", "narration", None, "said Owen."),
        ("c1s1l5", "dialogue", "Owen", "Go!"),
        ("c1s2l1", "heading", None, "Owen."),
        ("c1s2l2", "narration", None, "He'd called it home."),
        ("c1s3l1", "refrain", None, "Lub dub. Lub dub. Lub dub."),
        ("c1s3l2", "credit", None, "The End."),
    ]
    assert [scene.title for scene in script.scenes] == ["", "Owen", ""]
    assert [line.paragraph for line in script.lines()] == [1, 1, 2, 2, 2, 4, 5, 6, 7]
    reasons = [(one.source.of(work.text), one.reason) for one in script.unspoken]
    assert reasons == [
        ("…", Reason.WORDLESS),
        ("* * *", Reason.BREAK),
        ("***", Reason.BREAK),
        ("***", Reason.BREAK),
    ]
    check(work, script)


def test_the_credit_is_a_line_of_its_own() -> None:
    script = write_script(work_of("One."), "The  Lamp,\nread by “Kit”.")
    assert script.credit == Line(
        id="credit",
        kind=LineKind.CREDIT,
        speaker=None,
        written="The Lamp, read by “Kit”.",
        spoken="The Lamp, read by Kit.",
        chapter=0,
        scene=0,
        paragraph=0,
        source=None,
    )


@pytest.mark.parametrize("credit", [None, "", "…"])
def test_no_credit(credit: str | None) -> None:
    assert write_script(work_of("One."), credit).credit is None


def test_chapters_are_announced_and_counted() -> None:
    work = work_of("One.", "Two.\n\n***\n\nThree.", headings=("CHAPTER ONE", "2: Why?"))
    script = write_script(work, None)
    assert told(script) == [
        ("c1s1l1", "heading", None, "Chapter one."),
        ("c1s1l2", "narration", None, "One."),
        ("c2s1l1", "heading", None, "Two: Why?"),
        ("c2s1l2", "narration", None, "Two."),
        ("c2s2l1", "narration", None, "Three."),
    ]
    assert script.chapter_titles == ("CHAPTER ONE", "2: Why?")
    assert [scene.title for scene in script.scenes] == ["", "", ""]
    check(work, script)


def test_a_scene_without_a_word_is_no_scene() -> None:
    work = work_of("One.\n\n***\n\n…\n\n***\n\nTwo.")
    script = write_script(work, None)
    assert [scene.id for scene in script.scenes] == ["c1s1", "c1s2"]
    check(work, script)


def test_what_the_importer_set_aside_stays_listed() -> None:
    work = work_of("Header\n\nOne.")
    header = Unspoken(Span(0, 6), Reason.HEADER)
    chapter = work.chapters[0]
    prose = Work(
        title="",
        text=work.text,
        chapters=(Chapter(1, "", chapter.blocks[1:]),),
        unspoken=(header,),
    )
    script = write_script(prose, None)
    assert script.unspoken == (header,)
    check(prose, script)


def test_names_from_the_metadata_reach_the_attribution() -> None:
    plain = work_of('So the ash fell. Ash rose. "Go."')
    tagged = replace(plain, relationships=("Ash/Rowan",))
    assert told(write_script(plain, None))[1][2] is None
    assert told(write_script(tagged, None))[1][2] == "Ash"


def test_the_script_is_the_same_every_time() -> None:
    assert write_script(work_of(STORY), "x") == write_script(work_of(STORY), "x")


@given(
    chapters=st.lists(st.lists(PIECES, max_size=30).map("".join), min_size=1, max_size=3),
    headed=st.booleans(),
)
def test_not_a_character_is_lost(chapters: list[str], *, headed: bool) -> None:
    headings = [f"Chapter {number}" for number in range(len(chapters))] if headed else []
    work = work_of(*chapters, headings=headings)
    check(work, write_script(work, None))


@given(st.text(max_size=200))
@settings(max_examples=50)
def test_any_text_can_be_written(text: str) -> None:
    work = work_of(text)
    check(work, write_script(work, text))


def test_a_shared_story() -> None:
    path = SHARED / "stories" / "he-bared-his-heart.txt"
    if not path.exists():
        pytest.skip("the shared stories are not beside the checkout")
    prose = path.read_text("utf-8").partition("The rain-dampened")
    work = work_of(prose[1] + prose[2])
    script = write_script(work, None)
    check(work, script)
    speakers = [line.speaker for line in script.lines() if line.kind is LineKind.DIALOGUE]
    alley = "Gwen Gwen Ianto Gwen Jack Gwen Gwen Ianto Ianto Jack Ianto Jack Ianto"
    assert speakers == alley.split()


@pytest.mark.parametrize("name", ["litbank_711_allan", "litbank_514_little", "pdnc_Alice"])
def test_shared_books(name: str) -> None:
    paths = list((SHARED / "quotes" / "dev").glob(f"{name}*.jsonl"))
    if not paths:
        pytest.skip("the shared books are not beside the checkout")
    work = work_of(_book(paths[0]))
    check(work, write_script(work, None))


def _book(path: Path) -> str:
    text: str = json.loads(path.read_text("utf-8").splitlines()[0])["text"]
    return text


def test_the_builder_keeps_all_of_the_text() -> None:
    text = "One\ntwo.\n\n \n\n  Three. \n\n\nFour"
    spans = [span.of(text) for span in block_spans(text)]
    assert re.sub(r"\s", "", "".join(spans)) == re.sub(r"\s", "", text)


def test_a_character_shouted_for_is_no_initialism() -> None:
    work = replace(work_of("Ann ran.\n\n“ANN!”"), characters=("Ann Holt",))
    assert [line.spoken for line in write_script(work, None).lines()] == ["Ann ran.", "Ann!"]


def test_headings_name_the_one_who_tells_a_chapter() -> None:
    alex = '"Who is there?" I asked.\n\n"Me," said Sam.\n\nI let her in.'
    sam = '"Are you angry?" I asked.\n\n"No," Alex said.\n\nI sat down.'
    script = write_script(work_of(alex, sam, headings=["Alex", "Chapter Two: Sam"]), None)
    speakers = [line.speaker for line in script.lines() if line.kind is LineKind.DIALOGUE]
    assert speakers == ["Alex", "Sam", "Sam", "Alex"]
    assert {one.name for one in script.people if one.narrates} == {"Alex", "Sam"}
