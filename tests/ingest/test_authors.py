import pytest

from podfic.ingest.keys import Field, Key
from podfic.ingest.metadata import described
from podfic.model.work import Work


@pytest.mark.parametrize(
    ("written", "authors"),
    [
        ("J. Roe", ("J. Roe",)),
        ("Dr. Pell", ("Dr. Pell",)),
        ("Anna Pell and J. K. Roe", ("Anna Pell", "J. K. Roe")),
        ("J.R.R. Smith, Jr.", ("J.R.R. Smith, Jr.",)),
        ("Ann, Bo & Cy", ("Ann", "Bo", "Cy")),
        ("Ann; Bo", ("Ann", "Bo")),
    ],
)
def test_authors_are_told_apart_and_initials_are_not(
    written: str, authors: tuple[str, ...]
) -> None:
    field = Field(Key.AUTHOR, "Author", written)
    assert described(Work("T", "", ()), [field]).authors == authors
