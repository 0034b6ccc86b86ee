"""Paragraphs become turns that know who is called, present and barred."""

from collections import Counter

from podfic.model.people import Gender
from podfic.script.attribution.conversation import read_turns
from podfic.script.attribution.turns import Turn
from podfic.script.grammar.names import Name
from podfic.script.people.people import find_people
from script.works import paragraphs_of

JACK, GWEN = Name("", ("Jack",)), Name("", ("Gwen",))


def turns_of(text: str, genders: dict[str, Gender] | None = None) -> list[Turn]:
    people = find_people((), (), Counter([JACK, GWEN]), ())
    return read_turns(paragraphs_of(text), people, {} if genders is None else genders)


def test_who_is_addressed_and_who_is_present() -> None:
    first, second = turns_of('"Go," said Gwen. Jack sat.\n\nGwen sat. "Yes, Jack."')
    assert (first.last, first.present, first.follows) == ("Gwen", set(), False)
    assert (second.addressed, second.present, second.follows) == ({"Jack"}, {"Jack", "Gwen"}, True)


def test_a_quotation_that_runs_on_is_one_turn() -> None:
    (turn,) = turns_of('"One.\n\n"Two," said Jack.')
    assert turn.quotations == [(0, 0), (1, 0)]
    assert turn.speakers == ["Jack", "Jack"]


def test_a_pronoun_bars_the_other_gender_and_teaches_its_own() -> None:
    genders = {"Jack": Gender.MALE, "Gwen": Gender.UNKNOWN}
    (turn,) = turns_of('Gwen sat by Jack. "Go," she said.', genders)
    assert turn.bars("Jack", genders)
    assert not turn.bars("Gwen", genders)
    assert turn.first == "Gwen"
    assert genders["Gwen"] is Gender.FEMALE


def test_a_quotation_that_runs_on_knows_its_speaker_before_and_behind() -> None:
    paragraphs = ['"One.', '"Two," said Jack.', '"Three.']
    assert turns_of("\n\n".join(paragraphs[:2]))[0].speakers == ["Jack", "Jack"]
    (first, *_) = turns_of("\n\n".join((*paragraphs[:1] * 3, paragraphs[1])))
    assert first.speakers == ["Jack"] * 4
    (first, *_) = turns_of('"One," said Gwen. "And.\n\n"Two.\n\n"Three."')
    assert first.speakers == ["Gwen"] * 4


def test_nobody_named_paragraphs_ago_is_meant() -> None:
    genders = {"Jack": Gender.MALE}
    far = "Jack sat.\n\n" + "It rained.\n\n" * 4 + '"Go," he said.'
    near = "Jack sat.\n\n" + "It rained.\n\n" * 2 + '"Go," he said.'
    assert turns_of(far, dict(genders))[0].first is None
    assert turns_of(near, dict(genders))[0].first == "Jack"
