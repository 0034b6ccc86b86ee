"""One voice makes several people."""

from casting.parts import F, M, voice
from podfic.casting.shades import shades
from podfic.model.cast import PLAIN

ANN, BOB, CAT = voice("ann"), voice("bob", M), voice("cat")


def test_the_bare_voice_comes_first_and_no_shade_twice() -> None:
    made = shades(ANN, [ANN, BOB, CAT])
    assert made[0] == PLAIN
    assert len(set(made)) == len(made) > 20


def test_only_voices_of_the_gender_and_accent_are_mixed_in_and_stay_the_lesser_part() -> None:
    american = voice("dee", F, "en-US")
    blends = [one.blend for one in shades(ANN, [ANN, BOB, american, CAT]) if one.blend]
    assert {blend.voice for blend in blends} == {CAT}
    assert all(0 < blend.share < 0.5 for blend in blends)


def test_a_lone_voice_has_pitch_and_pace() -> None:
    made = shades(BOB, [BOB])
    assert {one.blend for one in made} == {None}
    assert len(made) == 9
