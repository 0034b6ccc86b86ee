"""Words with capitals are told to be people or not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.model.people import Gender
from podfic.script.grammar.names import Name
from podfic.script.grammar.words import tokens
from podfic.script.people.evidence import Evidence, names_of


def shown(narration: str, speech: str = "") -> set[str]:
    """Return the people that a text shows."""
    evidence = Evidence()
    evidence.narrate(narration)
    evidence.hear(speech)
    return {str(name) for name in evidence.people()}


@pytest.mark.parametrize(
    "narration",
    [
        "It was Nell's idea, and Nell took her coat.",
        "So Nell walked on as she liked.",
        "Nell lit her lamp. Nell walked.",
        "Nell walked. Nell sat. So Nell ran.",
    ],
)
def test_people(narration: str) -> None:
    assert shown(narration) == {"Nell"}


@pytest.mark.parametrize(
    ("narration", "people"),
    [
        ("Orla Vane took her hat. Orla ran.", {"Orla Vane", "Orla"}),
        ("So Mr. Vane sat.", {"Mr. Vane"}),
        ("The Captain took her hat. Then the Captain sat.", {"Captain"}),
        ("Seeing Nell fall, he ran. So Nell took her hat.", {"Nell"}),
    ],
)
def test_names_with_titles_and_parts_of_names(narration: str, people: set[str]) -> None:
    assert shown(narration) == people


@pytest.mark.parametrize(
    "narration",
    [
        "The Hub slept. And the Hub woke, and it shook itself as he went.",
        "A Brindle ran. A Brindle bit his hand.",
        "In Marbury it rained. They lived in Marbury.",
        "Rain fell. Rain fell on the rain as she ran.",
        "It was Valentine's Day.",
        "Breathing through his mouth, he ran. Breathing hurt his ribs.",
        "Quickened breath was all he heard. Quickened steps came to his ear.",
    ],
)
def test_other_things(narration: str) -> None:
    assert shown(narration) == set()


def test_a_call_makes_sure_of_a_name() -> None:
    assert shown("Orla ran.") == set()
    assert shown("Orla ran.", "Oh no Orla! Come now Orla!") == {"Orla"}
    assert shown("Rain fell and fell. Rain fell.", "The rain!") == set()


@pytest.mark.parametrize(
    ("narration", "name", "may"),
    [
        ("Orla ran.", "Orla", True),
        ("Orla's face fell.", "Orla", True),
        ("Rain fell on the rain.", "Rain", False),
        ("Breathing hurt.", "Breathing", False),
        ("The Hub slept. Hub ran.", "Hub", False),
        ("He saw Orla.", "Orla", False),
        ("It rained.", "Orla", False),
    ],
)
def test_who_may_act_beside_a_quotation(narration: str, name: str, *, may: bool) -> None:
    evidence = Evidence()
    evidence.narrate(narration)
    assert evidence.may_act(Name("", (name,))) is may


@pytest.mark.parametrize(
    ("narration", "genders"),
    [
        ("He saw Nell take her coat.", {Gender.FEMALE: 1}),
        ("Nell saw Tom take his coat.", {}),
        ("Nell looked at him.", {}),
        ("Nell hurt herself.", {Gender.FEMALE: 2}),
    ],
)
def test_pronouns_count_for_the_only_name_of_a_sentence(
    narration: str, genders: dict[Gender, int]
) -> None:
    evidence = Evidence()
    evidence.narrate(narration)
    assert evidence.tallies[Name("", ("Nell",))].genders == genders


def test_pronouns_count_for_the_only_one_described() -> None:
    evidence = Evidence()
    evidence.narrate("The nurse took her hat. The nurse saw Tom take his. The boys took her hat.")
    assert evidence.described == {"nurse": {Gender.FEMALE: 1}}


def test_names_side_by_side_are_two_people_s() -> None:
    evidence = Evidence()
    evidence.narrate("Nell saw Tom. So Tom Vane, whom all called Tom, sat.")
    assert evidence.side_by_side == {frozenset((Name("", ("Nell",)), Name("", ("Tom",)))): 1}


def test_names_of_a_stretch() -> None:
    found = names_of(tokens("So Mr. Bell saw Nell Vane, then Nell's dog."))
    assert [str(one.name) for one in found] == ["Mr. Bell", "Nell Vane", "Nell"]


@given(st.lists(st.sampled_from([*"aA.', s\"’", "He ", "Nell", "the ", "man "]), max_size=60))
def test_any_text_is_evidence(parts: list[str]) -> None:
    text = "".join(parts)
    evidence = Evidence()
    evidence.narrate(text)
    evidence.hear(text)
    assert set(evidence.people()) <= evidence.tallies.keys()
