from pathlib import Path

import pytest

from podfic.ingest.filenames import chapter_name, common_title
from podfic.ingest.titles import title_of


@pytest.mark.parametrize(
    ("titles", "folder", "title"),
    [
        (["The Bridge", "The Bridge"], "x", "The Bridge"),
        (["The Bridge (1/2)", "The Bridge (2/2)"], "x", "The Bridge"),
        (["The Bridge", "THE BRIDGE"], None, "The Bridge"),
        (["Rain", "Snow"], "the-bridge", "The Bridge"),
        (["The Bridge - Rain", "The Bridge - Snow"], None, "The Bridge"),
        (["The Bridge Chapter 1", "The Bridge Chapter 2"], None, "The Bridge"),
        (["The Bridge, Part 1", "The Bridge, Part 2"], None, "The Bridge"),
        (["The Rain", "The Snow"], None, "The Rain"),
        (["Chapter 1", "Chapter 2"], None, "Chapter 1"),
        (["Rain", "Rainbow"], None, "Rain"),
        (["1/2", "2/2"], None, "1/2"),
    ],
)
def test_a_title_is_what_the_files_agree_on(
    titles: list[str], folder: str | None, title: str
) -> None:
    assert common_title(titles, Path(folder) if folder else None) == title


def test_the_folder_one_is_in_has_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "the_bridge").mkdir()
    monkeypatch.chdir(tmp_path / "the_bridge")
    assert common_title(["Rain", "Snow"], Path()) == "The Bridge"


@pytest.mark.parametrize(
    ("name", "chapter"),
    [
        ("02 - Rain.txt", "Rain"),
        ("chapter2.html", ""),
        ("Chapter 2.html", ""),
        ("Chapter Two.txt", ""),
        ("ch02-the-rain.txt", "The Rain"),
        ("the_bridge_02.txt", ""),
        ("The Bridge - 02 - Rain.docx", "Rain"),
        ("The Bridge (2/3).txt", ""),
        ("The Bridge Part 2.txt", ""),
        ("TheBridge2.txt", ""),
        ("2.txt", ""),
        ("2. Rain.txt", "Rain"),
        ("2 Rain.txt", "Rain"),
        ("7 Days.txt", "7 Days"),
        ("221B Baker Street.txt", "221B Baker Street"),
        ("Prologue.txt", "Prologue"),
        ("The Bridges.txt", "The Bridges"),
        ("The Bridge.txt", ""),
        ("rain_and_snow.txt", "Rain and Snow"),
        ("---.txt", ""),
    ],
)
def test_a_file_name_names_a_chapter_without_title_and_number(name: str, chapter: str) -> None:
    path = Path(name)
    assert chapter_name(path, title_of(path), "The Bridge", 2) == chapter


@pytest.mark.parametrize(
    ("own", "chapter"),
    [
        ("Rain", "Rain"),
        ("The Bridge", "Tea"),
        ("The Bridge (2/3)", "Tea"),
        ("The Bridge: Rain", "Rain"),
        ("Chapter 2: Rain", "Rain"),
        ("Chapter 2", "Tea"),
    ],
)
def test_a_files_own_title_goes_before_its_name(own: str, chapter: str) -> None:
    assert chapter_name(Path("02 tea.txt"), own, "The Bridge", 2) == chapter
