"""What the settings say that the story, as it now is, does not have."""

import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from itertools import chain

from podfic.config.check import misplaced
from podfic.config.corrections import LineCorrection, people_of
from podfic.config.load import Loaded
from podfic.config.toml import Place
from podfic.model.cast import ANNOUNCER, NARRATOR, Cast
from podfic.model.events import Notice
from podfic.model.people import Person
from podfic.model.script import Script, Told
from podfic.model.work import Work

_WORD = re.compile(r"\w+")


def unmet(work: Work, script: Script, cast: Cast, loaded: Loaded) -> Iterator[Notice]:
    """Yield a notice for each correction that finds no line, and each name that finds nobody."""
    yield from _lines(script, loaded)
    yield from _speakers(work, script, loaded)
    yield from _people(work, script, loaded)
    yield from _cast(cast, loaded)


def _lines(script: Script, loaded: Loaded) -> Iterator[Notice]:
    from podfic.script.corrections import located  # noqa: PLC0415  # only where there are some

    corrections = loaded.settings.line
    missed = located(tuple(script.lines()), corrections).missed if corrections else ()
    for one in missed:
        yield Notice(
            f"{loaded.where(('line', one.entry))}: {_named(corrections[one.entry])} is left out: "
            f"{one.why}",
            hint="podfic script STORY shows the lines and their ids",
        )


def _speakers(work: Work, script: Script, loaded: Loaded) -> Iterator[Notice]:
    """Yield a notice for each name that nothing but a correction gives to anybody."""
    if not loaded.settings.line:
        return
    known = _known(work, script, loaded)
    keys = set(map(_plain, known))
    for entry, one in enumerate(loaded.settings.line):
        name = one.speaker.strip()
        if _plain(name) not in keys and name.casefold() != NARRATOR and name not in work.text:
            keys.add(_plain(name))
            where = loaded.where(("line", entry, "speaker"))
            what = f"{where}: {_named(one)} names {name!r}, who speaks nowhere else"
            yield Notice(what, hint=_meant(name, known))


def _known(work: Work, script: Script, loaded: Loaded) -> tuple[str, ...]:
    """Return what those are called who speak without a correction, or are told of otherwise."""
    speakers = {
        line.speaker
        for line in script.lines()
        if line.speaker
        and (line.attribution is None or line.attribution.told is not Told.CORRECTION)
    }
    people = [one for one in script.people if one.name in speakers]
    told = people_of(loaded.settings.people)
    names = chain.from_iterable((one.name, *one.aliases) for one in (*people, *told))
    tags = chain.from_iterable(map(_tagged, (*work.characters, *work.relationships)))
    return tuple(dict.fromkeys((*sorted(speakers), *names, *tags)))


def _tagged(tag: str) -> Iterator[str]:
    """Yield who a tag names: "Jack Harkness/Ianto Jones" names two, each by two words, too."""
    for name in re.split(r"[/&(),]| x ", tag):
        yield name.strip()
        yield from name.split()


def _people(work: Work, script: Script, loaded: Loaded) -> Iterator[Notice]:
    told = people_of(loaded.settings.people)
    if not told:
        return
    words = f" {_plain(' '.join((work.text, *work.characters, *work.relationships)))} "
    known = tuple(one.name for one in script.people if f" {_plain(one.name)} " in words)
    for person in told:
        strange = [name for name in person.aliases if f" {_plain(name)} " not in words]
        is_there = any(f" {word} " in words for word in _words(person.name))
        if not is_there and len(strange) == len(person.aliases):
            yield _stranger(loaded, _entry(loaded, person, person.name), person.name, known)
        else:
            for name in strange:
                place = _entry(loaded, person, name)
                what = f"[people] calls {person.name} {name!r}, which this story does not"
                yield Notice(
                    f"{loaded.where(place)}: {what}", hint=misplaced(str(place[1]), "[people]")
                )


def _entry(loaded: Loaded, person: Person, name: str) -> Place:
    """Return the entry of [people] in which `name` is told of `person`."""
    table = loaded.settings.people
    keys = {_plain(key): key for key in table}
    if _plain(name) in keys:
        return ("people", keys[_plain(name)])
    for key, one in table.items():
        names = (one,) if isinstance(one, str) else one.aliases
        if _plain(name) in map(_plain, names):
            return ("people", key)
    return ("people", keys.get(_plain(person.name), ""))


def _cast(cast: Cast, loaded: Loaded) -> Iterator[Notice]:
    from podfic.casting.known import strangers  # noqa: PLC0415  # only where there are some

    names = [name for name in loaded.settings.cast if name.casefold() != ANNOUNCER]
    roles = tuple(part.role for part in cast.parts)
    for name in strangers(roles, names):
        known = [one for role in roles for one in (role.name, *role.aliases)]
        hint = misplaced(name, "[cast]") or _meant(name, known)
        where = loaded.where(("cast", name))
        yield Notice(f"{where}: [cast] names {name!r}, who does not speak in this story", hint=hint)


def _stranger(loaded: Loaded, place: Place, name: str, known: Iterable[str]) -> Notice:
    what = f"{loaded.where(place)}: [people] names {name!r}, who is not in this story"
    return Notice(what, hint=_meant(name, known))


def _named(correction: LineCorrection) -> str:
    return f"the correction of “{correction.words}”"


def _meant(name: str, known: Iterable[str]) -> str:
    """Return who of those `known` is probably meant by `name`, as a hint."""
    spelled = {one.casefold(): one for one in known}
    close = get_close_matches(name.casefold(), spelled, n=1)
    return f"did you mean {spelled[close[0]]}?" if close else ""


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _plain(text: str) -> str:
    return " ".join(_words(text))
