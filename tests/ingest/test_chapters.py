from ingest.builders import blocks, kinds, read_text, unspoken
from podfic.model.work import BlockKind, Reason

PROSE = "It rained.\n\nIt poured.\n"


def chapters(text: str) -> list[tuple[int, str, str | None]]:
    work = read_text(text)
    return [
        (chapter.number, chapter.title, chapter.heading and chapter.heading.of(work.text))
        for chapter in work.chapters
    ]


def test_a_one_shot_is_one_chapter_without_title_or_heading() -> None:
    assert chapters(PROSE) == [(1, "", None)]


def test_headings_part_chapters() -> None:
    text = (
        f"Chapter 1\n\n{PROSE}\nCHAPTER TWO: The Bridge\n\n{PROSE}\nChapter III - Snow\n\n{PROSE}"
    )
    assert chapters(text) == [
        (1, "", "Chapter 1"),
        (2, "The Bridge", "CHAPTER TWO: The Bridge"),
        (3, "Snow", "Chapter III - Snow"),
    ]


def test_a_heading_is_the_title_where_its_number_is_not_the_chapters() -> None:
    text = f"Prologue\n\n{PROSE}\nChapter 1: Rain\n\n{PROSE}\nEpilogue\n\n{PROSE}"
    assert [title for _, title, _ in chapters(text)] == ["Prologue", "Chapter 1: Rain", "Epilogue"]


def test_text_before_the_first_heading_is_a_chapter_of_its_own() -> None:
    found = chapters(f"For Siân, always.\n\nPart 1\n\n{PROSE}")
    assert found == [(1, "", None), (2, "Part 1", "Part 1")]


def test_a_break_before_the_first_heading_is_no_chapter() -> None:
    text = f"***\n\nChapter 1\n\n{PROSE}"
    assert [number for number, _, _ in chapters(text)] == [1]
    assert unspoken(read_text(text), Reason.BREAK) == ["***"]


def test_headings_with_nothing_between_announce_one_chapter() -> None:
    text = f"Part One\n\nChapter 1: Rain\n\n{PROSE}\nChapter 2\n\n{PROSE}"
    assert chapters(text) == [
        (1, "Part One: Chapter 1: Rain", "Part One\n\nChapter 1: Rain"),
        (2, "", "Chapter 2"),
    ]


def test_a_title_below_the_number_belongs_to_the_heading() -> None:
    text = f"CHAPTER I\nRain\n\n{PROSE}\nCHAPTER II\n\nSnow on the Hill\n\n{PROSE}"
    assert chapters(text) == [
        (1, "Rain", "CHAPTER I\nRain"),
        (2, "Snow on the Hill", "CHAPTER II\n\nSnow on the Hill"),
    ]


def test_a_table_of_contents_announces_nothing() -> None:
    text = (
        "Table of Contents\n\nChapter 1: Rain\n\nChapter 2: Snow\n\n"
        f"Chapter 1: Rain\n\n{PROSE}\nChapter 2: Snow\n\n{PROSE}"
    )
    assert [title for _, title, _ in chapters(text)] == ["Rain", "Snow"]
    assert unspoken(read_text(text), Reason.HEADER) == [
        "Table of Contents",
        "Chapter 1: Rain",
        "Chapter 2: Snow",
    ]


def test_numbered_titles_are_chapters_when_they_are_a_series() -> None:
    text = f"1. Rain\n\n{PROSE}\n2. Snow\n\n{PROSE}\n3. Hail\n\n{PROSE}"
    assert [title for _, title, _ in chapters(text)] == ["Rain", "Snow", "Hail"]


def test_numerals_and_viewpoints_are_headings_inside_a_chapter() -> None:
    work = read_text(f"I\n\n{PROSE}\nII\n\n{PROSE}\nGwen's POV\n\n{PROSE}")
    assert len(work.chapters) == 1
    assert blocks(work, BlockKind.HEADING) == ["I", "II", "Gwen's POV"]


def test_a_sentence_is_no_heading() -> None:
    work = read_text("Chapter and verse.\n\nHe knew it all.\n")
    assert kinds(work) == [BlockKind.PARAGRAPH] * 2
    assert work.chapters[0].heading is None


def test_a_chapter_of_nothing_but_notes_keeps_its_heading() -> None:
    work = read_text(f"Chapter 1\n\n{PROSE}\nChapter 2\n\nA/N: No update today, sorry.\n")
    assert [chapter.blocks for chapter in work.chapters][1] == ()
    assert work.chapters[1].end_notes == ("No update today, sorry.",)
