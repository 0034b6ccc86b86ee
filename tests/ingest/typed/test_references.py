import pytest

from podfic.ingest.typed.references import without_references


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("R&amp;B&mdash;caf&eacute; &#8220;x&#x201D;", "R&B—café “x”"),
        ("a&nbsp;b", "a\xa0b"),
        ("&bogus; & &amp", "&bogus; & &amp"),
        ("&#13; &#x10FFFF0;", "&#13; &#x10FFFF0;"),
        ("I &lt;3 you", "I &lt;3 you"),
    ],
)
def test_references_are_read_as_characters(text: str, read: str) -> None:
    assert without_references(text, frozenset("<>")) == read
