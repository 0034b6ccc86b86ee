"""Words with capitals are told to be people or not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.model.people import Gender
from podfic.script.grammar.names import Name
from podfic.script.grammar.words import tokens
from podfic.script.people.evidence import Evidence, clear_majority, names_of


def shown(word: str, narration: str, speech: str = "") -> bool:
    evidence = Evidence()
    evidence.narrate(narration)
    evidence.hear(speech)
    return evidence.shows_person(Name("", (word,)))


@pytest.mark.parametrize(
    "narration",
    [
        "It was Gwen's idea.",
        "So Gwen walked.",
        "Gwen's hand shook.",
        "Gwen lit her lamp.",
        "Gwen walked. Gwen sat.",
    ],
)
def test_people(narration: str) -> None:
    assert shown("Gwen", narration)


@pytest.mark.parametrize(
    ("word", "narration"),
    [
        ("Hub", "The Hub slept. And the Hub woke."),
        ("Weevil", "A Weevil ran."),
        ("Cardiff", "In Cardiff it rained. They lived in Cardiff."),
        ("Rain", "Rain fell. Rain fell on the rain."),
        ("Valentine", "It was Valentine's Day."),
        ("Breathing", "Breathing through his mouth, he ran. Breathing hurt."),
        ("Ash", "Ash fell."),
    ],
)
def test_other_things(word: str, narration: str) -> None:
    assert not shown(word, narration)


def test_speech_makes_sure_of_a_name() -> None:
    assert not shown("Tosh", "Tosh ran.")
    assert shown("Tosh", "Tosh ran.", "Stop now Tosh!")
    assert not shown("Rain", "Rain fell and fell. Rain fell.", "The rain!")


def test_pronouns_count_for_the_only_name_of_a_sentence() -> None:
    evidence = Evidence()
    evidence.narrate("He saw Gwen take her coat. Gwen saw Owen take his coat.")
    assert evidence.tallies[Name("", ("Gwen",))].genders == {Gender.FEMALE: 1}
    assert not evidence.tallies[Name("", ("Owen",))].genders


def test_names_of_a_stretch() -> None:
    found = names_of(tokens("So Mr. Bell saw Jack Venn, then Jack's dog."))
    assert [str(one.name) for one in found] == ["Mr. Bell", "Jack Venn", "Jack"]


def test_a_majority_must_be_clear() -> None:
    assert clear_majority({Gender.MALE: 4, Gender.FEMALE: 2}) is Gender.MALE
    assert clear_majority({Gender.MALE: 3, Gender.FEMALE: 2}) is Gender.UNKNOWN
    assert clear_majority({}) is Gender.UNKNOWN


@given(st.lists(st.sampled_from([*"aA.', s\"’", "He ", "Jack"]), max_size=60))
def test_any_text_is_evidence(parts: list[str]) -> None:
    text = "".join(parts)
    evidence = Evidence()
    evidence.narrate(text)
    evidence.hear(text)
    for name in evidence.tallies:
        evidence.shows_person(name)
