"""What is told of somebody speaks for some voices and against others."""

from dataclasses import replace

import pytest

from casting.parts import F, M, N, role, voice
from podfic.casting.traits import Ear
from podfic.engines.voicepack import voices_of
from podfic.model.people import Gender, Trait, TraitKind

KOKORO = voices_of("kokoro")
BY_NAME = {one.name: one for one in KOKORO}
EAR = Ear.of(KOKORO)


def cost(name: str, gender: Gender, *traits: tuple[TraitKind, str]) -> float:
    told = replace(role("A", gender), traits=tuple(Trait(*one) for one in traits))
    return EAR.mismatch(told, BY_NAME[name])


def test_an_ordinary_voice_suits_who_is_not_described() -> None:
    assert cost("af_heart", F) == 0
    assert cost("am_santa", M) > 0
    assert cost("af_nicole", F) > 1


@pytest.mark.parametrize(
    ("kind", "value", "better", "worse"),
    [
        (TraitKind.ACCENT, "cy", "bm_george", "am_michael"),
        (TraitKind.ACCENT, "en-US", "am_michael", "bm_george"),
        (TraitKind.AGE, "old", "am_santa", "am_michael"),
        (TraitKind.AGE, "young", "am_eric", "am_michael"),
        (TraitKind.AGE, "child", "am_eric", "am_santa"),
        (TraitKind.TIMBRE, "deep", "am_onyx", "am_eric"),
        (TraitKind.TIMBRE, "Deep", "am_onyx", "am_liam"),
        (TraitKind.TIMBRE, "high", "am_eric", "am_onyx"),
        (TraitKind.TIMBRE, "gruff", "bm_lewis", "am_eric"),
        (TraitKind.TIMBRE, "hoarse", "am_adam", "am_eric"),
        (TraitKind.TIMBRE, "whispery", "af_nicole", "af_heart"),
        (TraitKind.TIMBRE, "soft", "af_nicole", "af_heart"),
    ],
)
def test_a_trait_is_met(kind: TraitKind, value: str, better: str, worse: str) -> None:
    assert cost(better, M, (kind, value)) < cost(worse, M, (kind, value))


def test_a_word_no_voice_knows_speaks_for_none() -> None:
    costs = {cost(name, M, (TraitKind.TIMBRE, "purple")) for name in ("am_michael", "am_eric")}
    assert len(costs) == 1


def test_who_is_neither_has_a_voice_that_tells_neither() -> None:
    assert cost("af_nova", N) < cost("bf_alice", N)
    assert cost("bm_george", N) < cost("am_onyx", N)


def test_unmeasured_voices_are_judged_by_what_is_known() -> None:
    ear = Ear.of([voice("ann"), voice("bob", M)])
    deep = replace(role("A"), traits=(Trait(TraitKind.TIMBRE, "deep"),))
    assert ear.mismatch(deep, voice("ann")) == ear.mismatch(deep, voice("bob", M))
