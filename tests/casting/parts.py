"""Builders of roles, voices and scripts for the tests of casting."""

from podfic.casting.company import Company, company_of
from podfic.config.settings import Settings
from podfic.engines.fake import create
from podfic.model.cast import Role, Voice
from podfic.model.people import Gender
from podfic.model.script import Line, LineKind, Scene, Script

F, M, N, U = Gender.FEMALE, Gender.MALE, Gender.NEUTRAL, Gender.UNKNOWN


def voice(name: str, gender: Gender = F, accent: str = "en-GB") -> Voice:
    return Voice(f"test/{name}", "test", name, accent, gender)


def role(name: str, gender: Gender = U, words: int = 10) -> Role:
    return Role(name, gender, 1, words)


def script(*scenes: str) -> Script:
    """Return a script whose scenes are lines by the speakers named, in order."""
    return Script(
        tuple(
            Scene(1, number, "", tuple(_lines(number, speakers.split())))
            for number, speakers in enumerate(scenes, start=1)
        ),
        ("",),
    )


def company(*scenes: str) -> Company:
    return company_of(script(*scenes))


def tones() -> tuple[Voice, ...]:
    return create(Settings()).voices()


def _lines(scene: int, speakers: list[str]) -> list[Line]:
    return [
        Line(
            f"c1s{scene}l{number}",
            LineKind.NARRATION if who == "narrator" else LineKind.DIALOGUE,
            None if who == "narrator" else who,
            "Well.",
            "Well.",
            1,
            scene,
            number,
            None,
        )
        for number, who in enumerate(speakers, start=1)
    ]
