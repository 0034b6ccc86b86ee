import pytest

from podfic.mastering.languages import UNKNOWN, iso639_2


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "eng"),
        ("en-GB", "eng"),
        ("EN_us", "eng"),
        ("cy", "cym"),
        ("de", "deu"),
        ("zh-Hans", "zho"),
        ("zu", "zul"),
        ("fra", "fra"),
        ("", UNKNOWN),
        ("English", UNKNOWN),
        ("xx", UNKNOWN),
    ],
)
def test_a_language_tag_becomes_three_letters(language: str, expected: str) -> None:
    assert iso639_2(language) == expected
