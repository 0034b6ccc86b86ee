"""The subject of a clause is read from its beginning."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.script.grammar.clauses import (
    EVERYONE,
    Stand,
    Subject,
    actor_at,
    begins_clause,
    hears,
    leading_actor,
    singled_out,
    verb_of,
)
from podfic.script.grammar.described import Described
from podfic.script.grammar.names import Name
from podfic.script.grammar.words import tokens

NELL = Name("", ("Nell",))
VANE = Name("", ("Vane",))


def subject(text: str, *, inverted: bool = False) -> Subject | None:
    """Return the subject that a text begins with."""
    actor = actor_at(tokens(text), 0, inverted=inverted)
    return None if actor is None else actor.subject


@pytest.mark.parametrize(
    ("text", "stand"),
    [
        ("he said", Stand.HE),
        ("She said", Stand.SHE),
        ("they said", Stand.THEY),
        ("I said", Stand.SELF),
        ("we said", Stand.WE),
        ("it said", Stand.IT),
        ("His voice was low", Stand.HE),
        ("her brows rose", Stand.SHE),
        ("my heart sank", Stand.SELF),
        ("the other said", Stand.OTHER),
        ("the latter smiled", Stand.OTHER),
    ],
)
def test_words_that_stand_for_somebody(text: str, stand: Stand) -> None:
    assert subject(text) is stand


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nell said", NELL),
        ("Nell's voice was low", NELL),
        ("the exasperated Vane said", VANE),
        ("the poor old Vane said", VANE),
        ("poor Vane said", VANE),
        ("the Doctor said", Name("", ("Doctor",))),
        ("the Captain's jaw set", Name("", ("Captain",))),
        ("the voice of Inspector Vane said", Name("inspector", ("Vane",))),
        ("A. Vane said", VANE),
    ],
)
def test_people_by_name(text: str, name: Name) -> None:
    assert subject(text) == name


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("the old man said", Described("man", "old man")),
        ("a man said", Described("man", "man", fresh=True)),
        ("another voice said", Described("voice", "voice", fresh=True)),
        ("another said", Described("another", "another", fresh=True)),
        ("someone said", Described("someone", "someone", fresh=True)),
        ("one of the women said", Described("one", "one of the women", fresh=True)),
        ("both of them said", Described("both", "both of them", fresh=True)),
        ("they all shouted", EVERYONE),
        ("We both laughed", EVERYONE),
        ("her mother said", Described("mother", "mother", "her")),
        ("Nell's mother said", Described("mother", "mother", "Nell's")),
        ("the old man's voice shook", Described("man", "old man")),
        ("my father's hand fell", Described("father", "father", "my")),
        ("the voice of the boatman rose", Described("boatman", "boatman")),
        ("the Welshman said", Described("welshman", "welshman")),
        ("the younger man said", Described("man", "younger man")),
        ("the other man said", Described("man", "other man")),
    ],
)
def test_people_without_a_name(text: str, described: Described) -> None:
    assert subject(text) == described


@pytest.mark.parametrize(
    "text",
    [
        "",
        "said Nell",
        "quietly",
        ", Nell",
        "Nell's lamp fell",
        "the sheepdog barked",
        "the said Nell",
    ],
)
def test_no_subject(text: str) -> None:
    assert subject(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nell", NELL),
        ("sceptical Vane", VANE),
        ("the exasperated Vane", VANE),
        ("the sheepdog", Described("sheepdog", "sheepdog")),
        ("another voice", Described("voice", "voice", fresh=True)),
        ("someone behind the door", Described("someone", "someone", fresh=True)),
        ("everybody else", None),
        ("quietly", None),
    ],
)
def test_subjects_behind_their_verb(text: str, found: Subject | None) -> None:
    assert subject(text, inverted=True) == found


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Nell said", 1),
        ("she had then quietly grumbled", 4),
        ("the old man by the lamp said", 6),
        ("the exasperated Vane said", 3),
        ("one of the women said", 4),
        ("she heard Nell say", None),
        ("Nell walked, said", None),
        ("she walked over to the bench and said", None),
        ("Nell", None),
    ],
)
def test_the_verb_of_a_subject(text: str, verb: int | None) -> None:
    cut = tokens(text)
    actor = actor_at(cut, 0)
    assert actor is not None
    assert verb_of(cut, actor) == verb


@pytest.mark.parametrize(
    ("text", "heard"), [("Nell heard Tom say", True), ("Nell said", False), ("Nell", False)]
)
def test_who_hears_somebody_else(text: str, *, heard: bool) -> None:
    cut = tokens(text)
    actor = actor_at(cut, 0)
    assert actor is not None
    assert hears(cut, actor) is heard


def test_where_clauses_begin() -> None:
    cut = tokens("He rose, and Nell saw Tom")
    assert [token.text for at, token in enumerate(cut) if begins_clause(cut, at)] == [
        "He",
        "and",
        "Nell",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Then, finally, Nell rose", NELL),
        ("— But she rose", Stand.SHE),
        ("Then finally", None),
        ("", None),
    ],
)
def test_openers_are_passed_over(text: str, found: Subject | None) -> None:
    actor = leading_actor(tokens(text))
    assert (actor and actor.subject) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was Nell who answered.", NELL),
        ("It is Nell that speaks.", NELL),
        ("It was Nell.", NELL),
        ("It was Nell", NELL),
        ("It was the old man who answered.", Described("man", "old man")),
        ("It was a man.", Described("man", "man", fresh=True)),
        ("It was raining.", None),
        ("It was the rain.", None),
        ("It was he who answered.", None),
        ("It was Nell's idea.", None),
        ("It was Nell the town feared.", None),
        ("It was", None),
        ("It", None),
        ("Nell was who answered.", None),
        ("", None),
    ],
)
def test_somebody_may_be_singled_out(text: str, found: Subject | None) -> None:
    actor = singled_out(tokens(text), 0)
    assert (actor and actor.subject) == found


def test_a_sentence_that_singles_somebody_out_is_theirs() -> None:
    for text, subject in (("Then it was Nell who rose.", NELL), ("It was raining.", Stand.IT)):
        actor = leading_actor(tokens(text))
        assert actor is not None
        assert actor.subject == subject


WORDS = [
    "the",
    "a",
    "his",
    "voice",
    "of",
    "one",
    "Nell",
    "Nell's",
    "man",
    "man's",
    "old",
    "said",
    ",",
]


@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_a_subject_stays_within_its_sentence(words: list[str]) -> None:
    cut = tokens(" ".join(words))
    for start in range(len(cut) + 1):
        for inverted in (False, True):
            actor = actor_at(cut, start, inverted=inverted)
            if actor is not None:
                assert actor.start == start < actor.end <= len(cut)
                verb = verb_of(cut, actor)
                assert verb is None or actor.end <= verb < len(cut)
