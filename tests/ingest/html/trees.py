"""Trees for the tests, and where the inputs shared outside of the project lie."""

from pathlib import Path

import pytest
from lxml.etree import _Element

from podfic.ingest.book import Part
from podfic.ingest.html.parse import parsed
from podfic.ingest.html.select import plain

SHARED = Path(__file__).parents[4] / "shared" / "ao3"
needs_shared = pytest.mark.skipif(
    not SHARED.exists(), reason="no shared folder beside the checkout"
)


def tree(html: str) -> _Element:
    return parsed(html.encode(), Path("story.html"))


def shared_tree(name: str) -> _Element:
    path = SHARED / name
    return parsed(path.read_bytes(), path)


def words(part: Part) -> str:
    return plain(*part.content)
