"""Lines near each other make neighbours, and only within a scene."""

from casting.parts import company, script
from podfic.casting.company import NARRATION, company_of
from podfic.model.cast import NARRATOR


def test_roles_have_the_scenes_they_speak_in() -> None:
    found = company("A narrator B", "B C")
    assert found.scenes == {"A": (1,), NARRATOR: (1,), "B": (1, 2), "C": (2,)}


def test_the_last_speaker_weighs_most_and_the_scene_before_nothing() -> None:
    near = company("A B C", "D").neighbours
    assert near["C"] == {"B": 1.0, "A": 0.5}
    assert near["A"] == {"B": 1.0, "C": 0.5}
    assert near["D"] == {}


def test_narration_weighs_less_and_many_turns_more() -> None:
    near = company("A narrator").neighbours
    assert near["A"] == {NARRATOR: NARRATION}
    assert company("A B A B").neighbours["A"] == {"B": 3.0}


def test_a_crowded_scene_stays_linear() -> None:
    everybody = " ".join(f"p{number}" for number in range(2000))
    near = company_of(script(everybody)).neighbours
    assert sum(map(len, near.values())) < 20_000
