from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.builders import read_markdown, read_text
from ingest.test_invariants import assert_sound, stories
from podfic.errors import PodficError
from podfic.ingest.joined import joined
from podfic.model.work import Chapter, Span, Work


def files(*written: tuple[str, str]) -> list[tuple[Path, Work]]:
    return [(Path(name), read_text(text, name)) for name, text in written]


def shown(work: Work) -> list[tuple[int, str, list[str]]]:
    return [
        (chapter.number, chapter.title, [block.source.of(work.text) for block in chapter.blocks])
        for chapter in work.chapters
    ]


def test_files_without_chapters_become_chapters() -> None:
    work = joined(
        files(("01 - Rain.txt", "It rained."), ("02.txt", "It snowed.")), Path("the-bridge")
    )
    assert work.title == "The Bridge"
    assert shown(work) == [(1, "Rain", ["It rained."]), (2, "", ["It snowed."])]
    assert [chapter.heading for chapter in work.chapters] == [None, None]


def test_chapters_of_files_are_numbered_on() -> None:
    work = joined(
        files(
            ("1.txt", "Chapter 1: Rain\n\nIt rained.\n\nChapter 2: Snow\n\nIt snowed."),
            ("2.txt", "Chapter 3: Hail\n\nIt hailed."),
        )
    )
    assert shown(work) == [
        (1, "Rain", ["It rained."]),
        (2, "Snow", ["It snowed."]),
        (3, "Hail", ["It hailed."]),
    ]
    headings = [chapter.heading for chapter in work.chapters]
    assert headings[2] is not None
    assert headings[2].of(work.text) == "Chapter 3: Hail"


def test_every_span_of_a_joined_work_means_what_it_did() -> None:
    written = "# Rain\n\n*It* rained.\n\n~*~\n\nIt **snowed**.\n"
    parts = [(Path(f"{number}.md"), read_markdown(written)) for number in (1, 2)]
    work = joined(parts)
    assert_sound(work)
    first, second = work.chapters
    for one, other in zip(first.blocks, second.blocks, strict=True):
        assert one.source.of(work.text) == other.source.of(work.text)
        for mine, theirs in zip(one.markup, other.markup, strict=True):
            assert mine.of(work.text) == theirs.of(work.text)
        for style, same in zip(one.styles, other.styles, strict=True):
            assert style.source.of(work.text) == same.source.of(work.text)


def test_what_files_say_is_united() -> None:
    head = "Title: The Bridge\nAuthor: {}\nRating: {}\nCharacters: {}\nSummary: {}\n"
    work = joined(
        files(
            ("1.txt", head.format("Ann", "PG", "Mara, Owen", "Rain.") + "\nIt rained."),
            ("2.txt", head.format("Bob", "NC-17", "Owen, Jack", "Snow.") + "\nIt snowed."),
        )
    )
    assert work.title == "The Bridge"
    assert work.authors == ("Ann", "Bob")
    assert work.rating == "Explicit"
    assert work.characters == ("Mara", "Owen", "Jack")
    assert work.summary == ""
    assert [chapter.summary for chapter in work.chapters] == ["Rain.", "Snow."]


def test_what_all_files_say_alike_is_said_once() -> None:
    one = replace(read_text("It rained."), summary="Rain.", notes=("Hi.",), language="cy")
    work = joined([(Path("1.txt"), one), (Path("2.txt"), one)])
    assert (work.summary, work.notes, work.language) == ("Rain.", ("Hi.",), "cy")
    assert all(not chapter.summary and not chapter.notes for chapter in work.chapters)


def test_the_notes_of_a_file_go_to_its_first_and_last_chapter() -> None:
    def work(note: str) -> Work:
        chapters = tuple(
            Chapter(number, "", (), notes=(f"{note}{number}",), heading=Span(0, 1))
            for number in (1, 2)
        )
        return Work(note, "x", chapters, notes=(f"before {note}",), end_notes=(f"after {note}",))

    chapters = joined([(Path("1.txt"), work("a")), (Path("2.txt"), work("b"))]).chapters
    assert [chapter.notes for chapter in chapters] == [
        ("before a", "a1"),
        ("a2",),
        ("before b", "b1"),
        ("b2",),
    ]
    assert [chapter.end_notes for chapter in chapters] == [(), ("after a",), (), ("after b",)]


def test_words_are_counted_together_only_where_all_are_told() -> None:
    def counted(*counts: str) -> str:
        work = read_text("It rained.")
        return joined([(Path(f"{c}.txt"), replace(work, word_count=c)) for c in counts]).word_count

    assert counted("1,200", "34") == "1,234"
    assert counted("1,200", "") == ""
    assert counted("~1000", "34") == ""


@given(written=st.lists(stories, min_size=2, max_size=4))
@settings(max_examples=100, deadline=None)
def test_every_character_of_joined_works_is_covered_once(written: list[str]) -> None:
    parts = []
    for number, text in enumerate(written):
        try:
            parts.append((Path(f"{number}.txt"), read_text(text)))
        except PodficError:
            continue
    if parts:
        assert_sound(joined(parts))
