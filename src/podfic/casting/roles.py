"""Who speaks in a story, and how much."""

from collections import Counter

from podfic.model.cast import NARRATOR, Role
from podfic.model.people import Person
from podfic.model.script import Script


def roles_of(script: Script) -> tuple[Role, ...]:
    """Return the roles of a script: the narrator, then the speakers as they first speak.

    The narrator also reads the credit and what nobody is known to say.
    """
    lines: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for line in script.spoken_lines():
        name = line.speaker or NARRATOR
        lines[name] += 1
        words[name] += len(line.spoken.split())
    told = {person.name: person for person in script.people}
    people = (told.get(name, Person(name)) for name in lines if name != NARRATOR)
    return tuple(
        Role(
            person.name,
            person.gender,
            lines[person.name],
            words[person.name],
            person.gender_from,
            person.aliases,
            person.traits,
            person.named,
            person.crowd,
            person.narrates,
        )
        for person in (Person(NARRATOR), *people)
    )
