"""Quotations are found by their marks, whatever marks an author uses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.script.dialogue.quotes import lost_opening, quotations
from podfic.script.dialogue.style import Style

ALPHABET = st.sampled_from(list("aBé6  .,!?-—'\"“”‘’«»‹›„`「」("))


def found(text: str, style: Style = Style.DOUBLE) -> list[str]:
    return [text[one.start : one.end] for one in quotations(text, style)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"Go," he said. "Now!"', ['"Go,"', '"Now!"']),
        ("“Go,” he said. “Now!”", ["“Go,”", "“Now!”"]),
        ("«Va,» dit-il. « Vite ! »", ["«Va,»", "« Vite ! »"]),
        ("»Geh«, sagte er.", ["»Geh«"]),
        ("„Geh“, sagte er.", ["„Geh“"]),
        ("”Hello,“ she said.", ["”Hello,“"]),
        ('"Hello,” she said.', ['"Hello,”']),
        ('“Hello," she said.', ['“Hello,"']),
        ('"Well"—he paused—"no."', ['"Well"', '"no."']),
        ('"You\'ll call if –"', ['"You\'ll call if –"']),
        ('he said,"Run."', ['"Run."']),
        ('" Heard a noise," said he.', ['" Heard a noise,"']),
        ("He was 6'2\" tall.", []),
        ("It wasn't 'love', no.", []),
        ("“‘Go,’ he said,” she said.", ["“‘Go,’ he said,”"]),
        ("“She said, “Go,” and I went,” said Owain.", ["“She said, “Go,” and I went,”"]),
    ],
)
def test_outermost_quotations(text: str, quoted: list[str]) -> None:
    assert found(text) == quoted


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("'I'm goin' 'ome,' he said.", ["'I'm goin' 'ome,'"]),
        ("‘I’m goin’ ’ome,’ he said.", ["‘I’m goin’ ’ome,’"]),
        ("'I saw the boys' coats,' he said.", ["'I saw the boys' coats,'"]),
        ("The boys' coats hung there. 'Go,' he said.", ["'Go,'"]),
        ("'Tis the season. 'Go,' he said.", ["'Go,'"]),
        ("'Twas him,' said Ann.", ["'Twas him,'"]),
        ("Back in the '90s 'Arry left.", ["'Arry left."]),
        ("He went 'ome and said, 'Go,' and left.", ["'Go,'"]),
        ("'Yes' said Jack. 'I know.'", ["'Yes'", "'I know.'"]),
        ("'She said \"go,\" and left,' he said.", ["'She said \"go,\" and left,'"]),
        ("‘’Tis true,’ he said.", ["‘’Tis true,’"]),
        ("'If you –' he began.", ["'If you –'"]),
        ('She read "Emma" aloud.', ['"Emma"']),
    ],
)
def test_single_marks_and_apostrophes(text: str, quoted: list[str]) -> None:
    assert found(text, Style.SINGLE) == quoted


def test_a_missing_end_mark_reaches_to_the_next_quotation_or_the_end() -> None:
    open_end = quotations('He rose. "And then I', Style.DOUBLE)
    assert [(one.start, one.end, one.closed) for one in open_end] == [(9, 20, False)]
    assert found('"Hello, she said. "How are you?"') == ['"Hello, she said. ', '"How are you?"']


def test_a_stray_mark_before_lower_case_opens_nothing() -> None:
    assert found('He rose "and left.') == []


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('She said "He is 6\'2" tall," and left.', ['"He is 6\'2" tall,"']),
        ("``Go,'' he said. ``Now!''", ["``Go,''", "``Now!''"]),
        ("''Go,'' he said.", ["''Go,''"]),
        ("「Go,」 he said. 『Now!』", ["「Go,」", "『Now!』"]),
        ("＂Go,＂ he said.", ["＂Go,＂"]),
        ("‹Go›, he said. ›Now!‹", ["‹Go›", "›Now!‹"]),
        ("» Geh «, sagte er.", ["» Geh «"]),
        ('"I said "go" and he went," she said.', ['"I said "go" and he went,"']),
        ('She said, "If you"—he laughed—"ask me..."', ['"If you"', '"ask me..."']),
        ('"I," he said, "and yet', ['"I,"', '"and yet']),
    ],
)
def test_rarer_marks(text: str, quoted: list[str]) -> None:
    assert found(text) == quoted


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ('Hello," he said.', 'Hello,"'),
        ("Hello.”", "Hello.”"),
        ('"Hello," he said.', ""),
        ("He was 6'2\" tall.", ""),
        ("Hello, he said.", ""),
    ],
)
def test_a_quotation_that_lost_its_first_mark(text: str, ended: str) -> None:
    assert text[: lost_opening(text, Style.DOUBLE)] == ended


@given(st.text(ALPHABET, max_size=60), st.sampled_from(Style))
def test_quotations_are_in_order_and_apart(text: str, style: Style) -> None:
    end = 0
    for one in quotations(text, style):
        assert end <= one.start < one.end <= len(text)
        end = one.end
