import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.mastering.dates import Day, read_day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2011-02-14", Day(2011, 2, 14)),
        ("Published: 2011-02-14 Completed: 2012-01-01", Day(2011, 2, 14)),
        ("2011/2/4", Day(2011, 2, 4)),
        ("14 February 2011", Day(2011, 2, 14)),
        ("the 14th of Feb. 2011", Day(2011, 2, 14)),
        ("February 14, 2011", Day(2011, 2, 14)),
        ("SEPT 1st 2009", Day(2009, 9, 1)),
        ("02/14/2011", Day(2011)),
        ("February 2011", Day(2011)),
        ("written in 1999", Day(1999)),
        ("2011-02-31", Day(2011)),
        ("31 June 2011, 1 July 2012", Day(2011)),
        ("Valentine's Day", None),
        ("12345", None),
        ("", None),
    ],
)
def test_dates_as_people_write_them(text: str, expected: Day | None) -> None:
    assert read_day(text) == expected


@given(
    st.dates().filter(lambda day: 1900 <= day.year < 2100),
    st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%b %d, %Y"]),
)
def test_every_date_is_read_in_every_form(day: object, form: str) -> None:
    assert read_day(f"{day:{form}}") == Day(day.year, day.month, day.day)


@given(st.text())
def test_any_text_is_read_without_an_error(text: str) -> None:
    read_day(text)
