import pytest

from podfic.ingest.headers import Header
from podfic.ingest.headings import Heading
from podfic.ingest.markdown.blocks import leaves
from podfic.ingest.markdown.outline import outlined
from podfic.model.work import BlockKind


def outline(text: str, title: str = "") -> tuple[str, list[str]]:
    """Return the title and the outline, chapters in capitals."""
    header, items = outlined(text, Header(title=title), leaves(text, text))
    said = [
        item.wording.upper() if isinstance(item, Heading) else item.source.of(text)
        for item in items
        if isinstance(item, Heading) or item.kind is not BlockKind.BREAK
    ]
    return header.title, said


@pytest.mark.parametrize(
    ("text", "told", "title", "items"),
    [
        ("# Rain\n\na", "", "Rain", ["a"]),
        ("# Rain\n\na\n\n# Snow\n\nb", "", "", ["RAIN", "a", "SNOW", "b"]),
        ("# Rain\n\n# One\n\na\n\n# Two\n\nb", "", "Rain", ["ONE", "a", "TWO", "b"]),
        ("## Rain\n\na", "Rain", "Rain", ["a"]),
        ("# Snow\n\na", "Rain", "Rain", ["SNOW", "a"]),
        ("a\n\n# Rain\n\nb", "", "", ["a", "RAIN", "b"]),
        ("---\n\n# Rain\n\na", "", "Rain", ["a"]),
        ("# T\n\n## One\n\n### x\n\na", "", "T", ["ONE", "### x", "a"]),
        ("# T\n\n### One\n\na", "", "T", ["ONE", "a"]),
        ("a", "", "", ["a"]),
        ("", "", "", []),
    ],
)
def test_headings_are_title_chapters_and_sections(
    text: str, told: str, title: str, items: list[str]
) -> None:
    assert outline(text, told) == (title, items)
