import pytest

from podfic.ingest.status import chapter_count, completed_on, completeness, counted_complete


@pytest.mark.parametrize(
    ("value", "complete"),
    [
        ("Complete", True),
        ("Completed.", True),
        ("Finished!", True),
        ("one-shot, complete", True),
        ("Yes", True),
        ("In-Progress", False),
        ("Work in Progress", False),
        ("WIP", False),
        ("incomplete", False),
        ("not finished", False),
        ("On hiatus", False),
        ("No", False),
        ("Unbeta'd", None),
        ("", None),
    ],
)
def test_a_status_tells_whether_the_work_is_complete(value: str, complete: bool | None) -> None:  # noqa: FBT001
    assert completeness(value) is complete


def test_a_completion_may_have_a_date() -> None:
    assert completed_on("2009-02-14") == (True, "2009-02-14")
    assert completed_on("yes") == (True, "")
    assert completed_on("no") == (False, "")
    assert completed_on("") == (None, "")


@pytest.mark.parametrize(
    ("value", "count", "complete"),
    [
        ("3/3", "3/3", True),
        ("2/?", "2/?", False),
        ("2 of 5", "2/5", False),
        ("9", "9", None),
        ("three", "", None),
        ("3: Rain", "", None),
    ],
)
def test_chapters_are_counted(value: str, count: str, complete: bool | None) -> None:  # noqa: FBT001
    assert chapter_count(value) == count
    assert counted_complete(chapter_count(value)) is complete
