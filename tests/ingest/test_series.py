import pytest

from podfic.ingest.series import gifts_of, related_of, series_of
from podfic.model.work import Related


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("The Great Test [5]", [("The Great Test", "5")]),
        ("Part 2 of Rain", [("Rain", "2")]),
        ("Part 2 of the Rain series", [("Rain", "2")]),
        ("2nd in the Rain series", [("Rain", "2nd")]),
        ("the third part of “Rain”", [("Rain", "third")]),
        ("Rain, part 2", [("Rain", "2")]),
        ("Rain (Part 2 of 5)", [("Rain", "2")]),
        ("Rain #2", [("Rain", "2")]),
        ("Rain 2/5", [("Rain", "2")]),
        ("“Rain”, 3 of 4", [("Rain", "3")]),
        ("Rain: Book Two", [("Rain", "Two")]),
        ("Part 1 of Rain, Part 2 of Snow", [("Rain", "1"), ("Snow", "2")]),
        ("Rain [1]; Snow", [("Rain", "1"), ("Snow", "")]),
        ("Rain, Snow and Hail", [("Rain, Snow and Hail", "")]),
        ("Stargate SG-1", [("Stargate SG-1", "")]),
        ("None", []),
        ("n/a.", []),
        ("", []),
        ("x" * 300, []),
    ],
)
def test_a_series_tells_the_place_in_it(value: str, told: list[tuple[str, str]]) -> None:
    assert [(one.title, one.part) for one in series_of(value)] == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("Rain", ("Rain", (), "")),
        ("Rain by tester", ("Rain", ("tester",), "")),
        ("“Rain,” by one & two (http://x.y/1)", ("Rain", ("one", "two"), "http://x.y/1")),
        ("<http://x.y/1>", ("", (), "http://x.y/1")),
    ],
)
def test_a_related_work_is_named(value: str, told: tuple[str, tuple[str, ...], str]) -> None:
    assert related_of("Inspired by", value) == Related("Inspired by", *told)


@pytest.mark.parametrize("value", ["A long day. It rained.", "x" * 300, ""])
def test_talk_of_what_inspired_a_work_names_none(value: str) -> None:
    assert related_of("Inspired by", value) is None


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("sophie_448", ["sophie_448"]),
        ("Ann and Bob, cat", ["Ann", "Bob", "cat"]),
        ("Ann's birthday", []),
        ("the 2009 exchange", []),
        ("everyone who asked!", []),
    ],
)
def test_gifts_are_for_people(value: str, names: list[str]) -> None:
    assert list(gifts_of(value)) == names
