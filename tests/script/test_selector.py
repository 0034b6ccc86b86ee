"""Lines are chosen by address, by range and by their words."""

import pytest

from podfic.errors import UsageError
from podfic.script.selector import select
from podfic.script.write import write_script
from script.works import work_of

SCRIPT = write_script(
    work_of(
        'Mara lit the lamp.\n\n"Don\'t go – yet," Owen said.\n\n***\n\nIt burned low.',
        "He went home.\n\nMara lit another.",
    ),
    "The Lamp, by Ann.",
)


def chosen(selector: str) -> list[str]:
    return [line.id for line in select(SCRIPT, selector)]


@pytest.mark.parametrize(
    ("selector", "ids"),
    [
        ("c1s1l2", ["c1s1l2"]),
        (" C2S1L1 ", ["c2s1l1"]),
        ("c1s2", ["c1s2l1"]),
        ("c2", ["c2s1l1", "c2s1l2"]),
        ("c1s1l3-c2s1l1", ["c1s1l3", "c1s2l1", "c2s1l1"]),
        ("c1s1l1-l2", ["c1s1l1", "c1s1l2"]),
        ("c1s1l3 - s2", ["c1s1l3", "c1s2l1"]),
        ("c1s1l3-s2l1", ["c1s1l3", "c1s2l1"]),
        ("c1s2-c2", ["c1s2l1", "c2s1l1", "c2s1l2"]),
        ("c1-c1", ["c1s1l1", "c1s1l2", "c1s1l3", "c1s2l1"]),
        ("credit", ["credit"]),
        ("mara LIT", ["c1s1l1", "c2s1l2"]),
        ('"dont go yet"', ["c1s1l2"]),
        ("“lamp”", ["credit", "c1s1l1"]),
    ],
)
def test_what_is_chosen(selector: str, ids: list[str]) -> None:
    assert chosen(selector) == ids


@pytest.mark.parametrize(
    ("selector", "said"),
    [
        ("c3", "the story has chapters c1 to c2"),
        ("c1s3", "chapter c1 has scenes c1s1 to c1s2"),
        ("c2s2", "there is no scene c2s2 (chapter c2 has only scene c2s1)"),
        ("c1s1l9", "scene c1s1 has lines c1s1l1 to c1s1l3"),
        ("c1s1l1-l9", "scene c1s1 has lines c1s1l1 to c1s1l3"),
        ("c2-c1", "backwards"),
        ("c1s1l2-l1", "backwards"),
        ("c1-l2", "no range"),
        ("c1s1-x", "no line holds the words"),
        ("c1s1-s", "no range"),
        ("wolf", "no line holds the words 'wolf'"),
        ("lam", "no line holds"),
        ("", "no line holds"),
        ("?!", "no line holds"),
    ],
)
def test_what_is_not_there(selector: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        select(SCRIPT, selector)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_empty_script_has_nothing() -> None:
    empty = write_script(work_of(""), None)
    for selector in ("c1", "credit", "word"):
        with pytest.raises(UsageError):
            select(empty, selector)
