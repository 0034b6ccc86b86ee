"""Whom a description means shows in who is there wherever it is used."""

import pytest

from podfic.script.attribution.meanings import meanings
from script.attribution.scenes import read

FILLER = "\n\n".join(["The rain went on falling over the town."] * 14)


def surgery(times: int, noun: str = "doctor") -> str:
    """Return scenes in which Bell is there whenever the doctor speaks, and others when not."""
    meets = (
        f'Then Bell came in. "Sit down," said the {noun}.\n\n"Yes," said Ann.\n\n{FILLER}\n\n'
        f'"Come," said Ann.\n\n"No," said Ben.\n\nSo Ann sighed. "Do," said Ann.\n\n{FILLER}'
    )
    return "\n\n".join([meets] * times)


def meant(scene: str, words: str = "doctor") -> list[dict[str, float]]:
    """Return whom each use of a description may mean, in order."""
    told = read(scene, known=["Ann", "Ben", "Bell"])
    found = meanings(told.row, told.people)
    return [dict(found[key]) for key in sorted(found) if key[1] == words]


def test_whoever_is_always_there_is_meant() -> None:
    for use in meant(surgery(6)):
        assert use["Bell"] == 1.0
        assert max((worth for who, worth in use.items() if who != "Bell"), default=0.0) < 0.5


def test_few_uses_are_little_sure() -> None:
    few, more = meant(surgery(2))[0], meant(surgery(3))[0]
    assert 0 < few["Bell"] < more["Bell"] < 1


@pytest.mark.parametrize(
    ("noun", "article", "sure"),
    [
        ("doctor", "the", 1.0),
        ("doctor", "a", 0.0),
        ("doctor", "his", 0.0),
        ("man", "the", 0.0),
        ("stranger", "the", 0.0),
    ],
)
def test_what_a_noun_means_throughout_it_means_where_nobody_is_near(
    noun: str, article: str, sure: float
) -> None:
    far = "\n\n".join([FILLER] * 8)
    alone = f'{far}\n\n"Sit down," said {article} {noun}.'
    last = meant(f"{surgery(6, noun)}\n\n{alone}", noun)[-1]
    assert last.get("Bell", 0.0) == sure


def test_whoever_answers_is_not_meant() -> None:
    scene = "\n\n".join(['"Sit," said the doctor.\n\n"Yes," said Bell.\n\n' + FILLER] * 6)
    assert all("Bell" not in use for use in meant(scene))


def test_crowds_are_nobody_with_a_name() -> None:
    scene = surgery(6).replace("the doctor", "the doctors")
    assert meant(scene, "doctors") == []


def test_worths_reach_from_0_to_1() -> None:
    for noun in ("doctor", "man", "waiter"):
        for use in meant(surgery(8, noun), noun):
            assert all(0 < worth <= 1 for worth in use.values())


def test_a_story_without_descriptions_means_nobody() -> None:
    assert meant('"Go," said Ann.') == []
    told = read("It rained.")
    assert meanings(told.row, told.people) == {}


def test_who_was_found_to_speak_before_counts_as_there() -> None:
    scene = "\n\n".join(
        ['"Sit," said the doctor.\n\n"I will," she said.\n\n"Good," he said.\n\n' + FILLER] * 6
    )
    told = read(scene, known=["Ann", "Bell"])
    assert all(not use for use in meanings(told.row, told.people).values())
    found = meanings(told.row, told.people, ["", "Ann", "Bell"] * 6)
    assert all("Bell" in use and "Ann" not in use for use in found.values())
