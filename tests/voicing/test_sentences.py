import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.voicing.sentences import sentences


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He ran. She fell.", ("He ran.", "She fell.")),
        ("Go! And have fun!", ("Go!", "And have fun!")),
        ("Mr. Cavendish sat. Dr. Harper stood.", ("Mr. Cavendish sat.", "Dr. Harper stood.")),
        ("It was 10:35 p.m. when he came.", ("It was 10:35 p.m. when he came.",)),
        ("So… he went. “What?” he said.", ("So… he went.", "“What?” he said.")),
        ("J. R. Hartley wrote. I. Did.", ("J. R. Hartley wrote.", "I.", "Did.")),
        ("Wait... Now what?", ("Wait...", "Now what?")),
        ("No. Five men came.", ("No.", "Five men came.")),
        ("", ()),
        ("   ", ()),
        ("no end mark", ("no end mark",)),
    ],
)
def test_cuts_where_a_reader_breathes(text: str, parts: tuple[str, ...]) -> None:
    assert sentences(text) == parts


@given(st.text(alphabet='aB .!?…"”’Mr1', max_size=60))
def test_loses_nothing_but_white_space(text: str) -> None:
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())
