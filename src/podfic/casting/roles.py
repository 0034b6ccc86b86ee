"""Who speaks in a story, and how much."""

from collections import Counter

from podfic.casting.genders import genders_of
from podfic.model.cast import NARRATOR, Role
from podfic.model.people import Gender
from podfic.model.script import Script
from podfic.model.work import Work


def roles_of(script: Script, work: Work) -> tuple[Role, ...]:
    """Return the roles of a script: the narrator, then the speakers as they first speak.

    The narrator also reads the credit and what nobody is known to say.
    """
    lines: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for line in script.spoken_lines():
        name = line.speaker or NARRATOR
        lines[name] += 1
        words[name] += len(line.spoken.split())
    speakers = [name for name in lines if name != NARRATOR]
    findings = genders_of(script, speakers, work.characters)
    return (
        Role(NARRATOR, Gender.UNKNOWN, lines[NARRATOR], words[NARRATOR]),
        *(
            Role(name, findings[name].gender, lines[name], words[name], findings[name].told_by)
            for name in speakers
        ),
    )
