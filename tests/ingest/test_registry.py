import subprocess
import sys
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from ingest.epub.books import book, page
from podfic.errors import StoryError
from podfic.ingest import registry
from podfic.ingest.base import Fit, Importer, Source
from podfic.ingest.files import LIMIT
from podfic.model.work import Work

PROSE = "It was raining.\n\n`Still.`\n"


def test_text_and_markdown_are_registered() -> None:
    assert {"text", "markdown"} <= {importer.name for importer in registry.importers()}


def test_the_name_of_the_file_chooses_between_them(tmp_path: Path) -> None:
    for name, marks in (("story.txt", 0), ("story", 0), ("story.md", 2), ("STORY.MARKDOWN", 2)):
        path = tmp_path / name
        path.write_text(PROSE)
        last = registry.read_story(path).chapters[0].blocks[-1]
        assert len(last.markup) == marks


def test_an_unknown_ending_is_read_as_text(tmp_path: Path) -> None:
    path = tmp_path / "story.fic"
    path.write_text(PROSE)
    assert registry.read_story(path).title == "Story"


@pytest.mark.parametrize("raw", [b" \n\t\n", b"\xef\xbb\xbf \n", "\ufeff\n ".encode("utf-16-le")])
def test_white_space_alone_is_refused(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(raw)
    with pytest.raises(StoryError, match=r"is empty|nothing to read"):
        registry.read_story(path)


@pytest.mark.parametrize("name", ["story.txt", "story.md", "story.odt"])
def test_a_binary_file_is_refused_and_named(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(
        b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text"
    )
    with pytest.raises(StoryError, match="an OpenDocument file") as caught:
        registry.read_story(path)
    assert "text" in caught.value.hint


def test_a_certain_importer_goes_before_a_likely_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = Importer("own", lambda _: Fit.CERTAIN, lambda _: Work("Own", "", ()))
    known = registry.importers()
    monkeypatch.setattr(registry, "importers", lambda: (*known, own))
    path = tmp_path / "story.txt"
    path.write_text(PROSE)
    assert registry.read_story(path).title == "Own"


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("podfic.nowhere:IMPORTER", "cannot be loaded"),
        ("podfic.errors:UsageError", "is not an importer"),
    ],
)
def test_a_broken_importer_is_named(
    monkeypatch: pytest.MonkeyPatch, target: str, said: str
) -> None:
    point = EntryPoint("broken", target, registry.GROUP)
    monkeypatch.setattr(registry, "entry_points", lambda group: [point])  # noqa: ARG005
    with pytest.raises(StoryError, match=f"'broken' {said}"):
        registry.importers()


def test_importers_see_the_raw_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Source] = []

    def look(source: Source) -> Fit:
        seen.append(source)
        return Fit.CERTAIN

    own = Importer("own", look, lambda source: Work(source.path.name, "", ()))
    monkeypatch.setattr(registry, "importers", lambda: (own,))
    path = tmp_path / "book.epub"
    path.write_bytes(b"PK\x03\x04 anything")
    assert registry.read_story(path).title == "book.epub"
    assert seen[0].raw == b"PK\x03\x04 anything"


def test_reading_text_loads_no_library_it_does_not_need(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(PROSE)
    program = (
        "import sys; from pathlib import Path; from podfic.ingest.registry import read_story;"
        f"read_story(Path({str(path)!r}));"
        "print(*{'markdown_it', 'charset_normalizer', 'mammoth', 'natsort'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
    assert done.stdout.strip() == b""


def folder_of(tmp_path: Path, **files: str | bytes) -> Path:
    """Return a folder with `files`, named with `__` for a dot."""
    folder = tmp_path / "the-bridge"
    folder.mkdir()
    for name, content in files.items():
        raw = content if isinstance(content, bytes) else content.encode()
        (folder / name.replace("__", ".")).write_bytes(raw)
    return folder


def shown(work: Work) -> list[tuple[str, str]]:
    return [(chapter.title, chapter.blocks[0].source.of(work.text)) for chapter in work.chapters]


def test_a_folder_is_one_work_in_natural_order(tmp_path: Path) -> None:
    folder = folder_of(
        tmp_path, ch10__txt="Ten.", ch2__txt="Two.", ch1__md="One.", prologue="Zero."
    )
    work = registry.read_story(folder)
    assert work.title == "The Bridge"
    assert shown(work) == [("Prologue", "Zero."), ("", "One."), ("", "Two."), ("", "Ten.")]


def test_what_is_no_story_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    folder = folder_of(
        tmp_path,
        rain__txt="It rained.",
        cover__png=b"\x89PNG\r\n\x1a\n" + bytes(200),
        rain__mp3=b"ID3\x03" + bytes(200),
        style__css="p { color: red }",
        empty__txt="",
        __hidden__txt="Boo.",
        rain__podfic__toml='reader = "x"',
    )
    (folder / "sub").mkdir()
    (folder / "sub" / "more.txt").write_text("No.")
    (folder / "huge.mp3").touch()
    with (folder / "huge.wav").open("wb") as file:
        file.write(b"RIFF\0\0\0\0WAVEfmt ")
        file.truncate(LIMIT + 1)
    assert shown(registry.read_story(folder)) == [("", "It rained.")]


def test_a_folder_of_files_with_unknown_endings_is_read(tmp_path: Path) -> None:
    assert len(registry.read_story(folder_of(tmp_path, a__fic="A.", b__fic="B.")).chapters) == 2


def test_of_one_story_in_several_formats_the_best_is_read(tmp_path: Path) -> None:
    folder = folder_of(
        tmp_path,
        rain__txt="Text.",
        rain__md="Markdown.",
        rain__html="<html><body><p>A page.</p></body></html>",
        snow__txt="Snow.",
    )
    assert [said for _, said in shown(registry.read_story(folder))] == ["A page.", "Snow."]
    (folder / "rain.epub").write_bytes(book({"a.xhtml": page("<p>A book.</p>")}))
    assert [said for _, said in shown(registry.read_story(folder))] == ["A book.", "Snow."]


def test_a_folder_with_one_story_is_that_story(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, rain__txt="Title: Rain\nAuthor: Ann\n\nIt rained.")
    assert registry.read_story(folder) == registry.read_story(folder / "rain.txt")


def test_several_files_are_one_work_in_natural_order(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, a10__txt="Ten.", a9__txt="Nine.", a9__md="Also nine.")
    files = [folder / "a10.txt", folder / "a9.txt", folder / "a10.txt", folder / "a9.md"]
    work = registry.read_story(files)
    assert [said for _, said in shown(work)] == ["Also nine.", "Nine.", "Ten."]


@pytest.mark.parametrize("files", [{}, {"a__png": b"\x89PNG\r\n\x1a\n"}])
def test_a_folder_without_a_story_says_so(tmp_path: Path, files: dict[str, bytes]) -> None:
    with pytest.raises(
        StoryError, match=r"the-bridge: is a folder without a story in it"
    ) as caught:
        registry.read_story(folder_of(tmp_path, **files))
    assert "text" in caught.value.hint


def test_the_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, a__txt="It rained.", b__txt="Title: Rain\nAuthor: Ann\n")
    with pytest.raises(StoryError, match=r"b\.txt: holds"):
        registry.read_story(folder)
    with pytest.raises(StoryError, match=r"c\.txt: there is no such file"):
        registry.read_story([folder / "a.txt", folder / "c.txt"])
