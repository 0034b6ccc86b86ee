"""Who thinks: the tag says it, or the scene."""

import pytest

from podfic.model.script import Told
from podfic.script.grammar.clauses import Stand
from podfic.script.grammar.names import Name
from podfic.script.thoughts.cut import with_thoughts
from podfic.script.thoughts.thinkers import Thinker, thinkers
from script.thoughts.paragraphs import cut

ANN, BO = Name("", ("Ann",)), Name("", ("Bo",))


def found(*paragraphs: str, narrated: bool = False) -> list[Thinker]:
    readings, segments = cut(*paragraphs)
    texts = [one.passage.text for one in readings]
    told = with_thoughts(readings, segments)
    return list(thinkers(list(zip(texts, told, strict=True)), narrated=narrated).values())


@pytest.mark.parametrize(
    ("paragraph", "subject", "told", "words"),
    [
        ("*I hate this,* Ann thought.", ANN, Told.TAG, "Ann thought"),
        ("*I hate this,* thought Ann.", ANN, Told.TAG, "thought Ann"),
        ("Ann wondered, *Do I hate this?*", ANN, Told.TAG, "Ann wondered"),
        ("*I hate this,* she told herself.", Stand.SHE, Told.PRONOUN, "she told herself"),
        ("Bo was here. *I hate this,* I thought.", Stand.SELF, Told.NARRATOR, "I thought"),
        ("Ann sat down. *I hate this.* Bo was here.", ANN, Told.BEAT, "Ann sat"),
        ("Ann sat down. *Why is he here?* Bo smiled.", BO, Told.BEAT, "Bo smiled"),
        ("*I hate this.* Bo smiled.", BO, Told.BEAT, "Bo smiled"),
        ("The cup fell. *I hate this.* He smiled.", Stand.HE, Told.PRONOUN, "He smiled"),
    ],
)
def test_who_thinks(paragraph: str, subject: Name | Stand, told: Told, words: str) -> None:
    (thinker,) = found(paragraph)
    assert (thinker.subject, thinker.told, thinker.words) == (subject, told, words)
    assert thinker.place[0] == 0


def test_a_tag_tells_where_its_subject_stands() -> None:
    (thinker,) = found("The cup fell.", "It broke. *I hate this,* Ann thought.")
    assert thinker.place == (1, len("It broke. I hate this, "))


def test_the_one_whose_feelings_the_scene_tells_is_in_focus() -> None:
    told = found("Ann felt cold. Bo smiled.", "Ann knew him. Bo saw it.", "*I hate this.* Bo sat.")
    assert [(one.subject, one.told) for one in told] == [(ANN, Told.PRESENCE)]


def test_two_whose_feelings_are_told_are_not_in_focus() -> None:
    told = found("Ann felt cold. Bo felt it.", "Ann knew him. Bo saw it.", "*I hate this.* Bo sat.")
    assert [(one.subject, one.told) for one in told] == [(BO, Told.BEAT)]


def test_the_narrator_thinks_what_nobody_else_does() -> None:
    told = found("I sat.", "*Why now?* Bo smiled.", "*Go,* Bo thought.", narrated=True)
    assert [one.subject for one in told] == [Stand.SELF, BO]


def test_the_paragraphs_around_tell_where_the_own_one_does_not() -> None:
    (thinker,) = found("Ann sat down. Bo rose.", "*I hate this.*", "Ann left.")
    assert (thinker.subject, thinker.place) == (BO, (0, len("Ann sat down. ")))


def test_nobody_beside_it_leaves_a_thought_without_a_thinker() -> None:
    assert found("The rain was cold.", "*I hate this.*") == []
