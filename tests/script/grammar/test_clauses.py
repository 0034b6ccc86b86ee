"""The subject of a clause is read from its beginning."""

import pytest

from podfic.script.grammar.clauses import (
    Stand,
    Subject,
    actor_at,
    begins_clause,
    leading_actor,
    verb_of,
)
from podfic.script.grammar.names import Name
from podfic.script.grammar.words import tokens

JACK = Name("", ("Jack",))


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Jack said", JACK),
        ("he said", Stand.HE),
        ("She said", Stand.SHE),
        ("they said", Stand.THEY),
        ("I said", Stand.SELF),
        ("the Doctor said", Name("", ("Doctor",))),
        ("the old man said", Stand.SOMEONE),
        ("Jack's voice was low", JACK),
        ("Jack's mother said", Stand.SOMEONE),
        ("His voice was low", Stand.HE),
        ("her mother said", Stand.SOMEONE),
    ],
)
def test_subjects(text: str, subject: Subject) -> None:
    actor = actor_at(tokens(text), 0)
    assert actor is not None
    assert actor.subject == subject


@pytest.mark.parametrize("text", ["", "said Jack", "quietly", ", Jack"])
def test_no_subject(text: str) -> None:
    assert actor_at(tokens(text), 0) is None


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Jack said", 1),
        ("she had then quietly grumbled", 4),
        ("the old man by the lamp said", 6),
        ("she heard Jack say", None),
        ("Jack walked, said", None),
        ("Jack", None),
    ],
)
def test_the_verb_of_a_subject(text: str, verb: int | None) -> None:
    cut = tokens(text)
    actor = actor_at(cut, 0)
    assert actor is not None
    assert verb_of(cut, actor) == verb


def test_where_clauses_begin() -> None:
    cut = tokens("He rose, and Jack saw Ianto")
    assert [token.text for at, token in enumerate(cut) if begins_clause(cut, at)] == [
        "He",
        "and",
        "Jack",
    ]


def test_openers_are_passed_over() -> None:
    actor = leading_actor(tokens("Then, finally, Jack rose"))
    assert actor is not None
    assert actor.subject == JACK
    assert leading_actor(tokens("Then finally")) is None
