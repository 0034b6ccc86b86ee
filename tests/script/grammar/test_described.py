"""People without a name are read from the words that describe them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.model.people import Gender
from podfic.script.grammar.described import Described, description_at, one_of, owner_at
from podfic.script.grammar.words import tokens


def test_the_noun_tells_the_gender() -> None:
    assert Described("boatman", "old boatman").gender is Gender.MALE
    assert Described("aunt", "aunt", "his").gender is Gender.FEMALE
    assert Described("doctor", "doctor").gender is Gender.UNKNOWN
    assert Described("mouse", "mouse").gender is Gender.UNKNOWN


@pytest.mark.parametrize(
    ("words", "specific"),
    [
        ("man", False),
        ("old man", False),
        ("other man", False),
        ("man with the papers", True),
        ("exasperated man", True),
    ],
)
def test_what_tells_somebody_from_others(words: str, *, specific: bool) -> None:
    assert Described("man", words).specific is specific


@pytest.mark.parametrize(("head", "crowd"), [("boys", True), ("everyone", True), ("boy", False)])
def test_crowds(head: str, *, crowd: bool) -> None:
    assert Described(head, head).crowd is crowd


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (Described("man", "man"), Described("man", "old man"), True),
        (Described("man", "man in tweed"), Described("man", "man"), True),
        (Described("man", "old man"), Described("man", "young man"), False),
        (Described("man", "man"), Described("boy", "boy"), False),
        (Described("wife", "wife", "his"), Described("wife", "wife", "my"), False),
    ],
)
def test_descriptions_of_one_person_agree(one: Described, other: Described, *, agree: bool) -> None:
    assert one.agrees(other) is agree
    assert other.agrees(one) is agree


def test_how_somebody_described_is_called() -> None:
    assert str(Described("man", "old man")) == "the old man"
    assert str(Described("wife", "wife", "Tom's")) == "Tom's wife"


@pytest.mark.parametrize(
    ("text", "head", "words"),
    [
        ("old man said", "man", "old man"),
        ("gentleman in the white waistcoat said", "gentleman", "gentleman in the white waistcoat"),
        ("man in tweed said", "man", "man in tweed"),
        ("woman with the lamp, who said", "woman", "woman with the lamp"),
        ("station porter said", "porter", "station porter"),
        ("kindly boatman said", "boatman", "kindly boatman"),
        ("strangely calm nurse said", None, None),
        ("cook quickly said", "cook", "cook"),
        ("younger said", "younger", "younger"),
        ("younger man said", "man", "younger man"),
        ("taller of the two said", "taller", "taller of the two"),
        ("American said", "american", "american"),
        ("American flag flew", None, None),
        ("sheepdog barked", None, None),
        (", man said", None, None),
        ("", None, None),
    ],
)
def test_descriptions(text: str, head: str | None, words: str | None) -> None:
    found = description_at(tokens(text), 0)
    assert (found and found[0].head) == head
    assert (found and found[0].words) == words


def test_behind_its_verb_the_noun_may_be_any() -> None:
    found = description_at(tokens("old sheepdog at the gate"), 0, inverted=True)
    assert found == (Described("sheepdog", "old sheepdog"), 2)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("one of the women said", "one of the women"),
        ("one of his young men said", "one of his young men"),
        ("both of them said", "both of them"),
        ("one of", "one of"),
    ],
)
def test_some_of_others(text: str, words: str) -> None:
    who, end = one_of(tokens(text), 0)
    assert (who.words, who.fresh) == (words, True)
    assert end == len(words.split())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("old man's voice", "old man"),
        ("boatman’s hand", "boatman"),
        ("table's edge", None),
        ("old man said", None),
        ("", None),
    ],
)
def test_owners(text: str, words: str | None) -> None:
    found = owner_at(tokens(text), 0)
    assert (found and found[0].words) == words


WORDS = ["the", "old", "man", "man's", "said", "of", "in", "quietly", ",", "Nell", "one", "black"]


@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_a_description_stays_within_its_sentence(words: list[str]) -> None:
    cut = tokens(" ".join(words))
    for first in range(len(cut)):
        for inverted in (False, True):
            found = description_at(cut, first, inverted=inverted)
            assert found is None or first < found[1] <= len(cut)
        owner = owner_at(cut, first)
        assert owner is None or first < owner[1] <= len(cut)
