import subprocess
import sys
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from podfic.errors import StoryError
from podfic.ingest import registry
from podfic.ingest.base import Fit, Importer, Source
from podfic.model.work import Work

PROSE = "It was raining.\n\n*Still.*\n"


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


@pytest.mark.parametrize("name", ["story.txt", "story.md", "story.docx"])
def test_a_binary_file_is_refused_and_named(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"PK\x03\x04" + b"\0" * 26 + b"word/document.xml")
    with pytest.raises(StoryError, match="a Word document") as caught:
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
        "print(*{'markdown_it', 'charset_normalizer'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
    assert done.stdout.strip() == b""
