"""What a sentence says of how somebody speaks: their accent, and the timbre of their voice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from podfic.model.people import Trait, TraitKind
from podfic.script.grammar.words import word_set
from podfic.script.people.homes import ACCENT_NOUNS, region
from podfic.script.people.looks import LASTING, PASSING, SINGERS, VOICED
from podfic.script.people.phrases import COPULAS, predicates
from podfic.script.people.sight import STOP_WORDS, Sight
from podfic.script.people.signs import SURE, Sign

_VOICES = ACCENT_NOUNS | {"voice"} | SINGERS.keys()
_TIMBRED = SINGERS.keys() | {"voice", "tones"}
_DETERMINERS = word_set("a an the his her whose")
_LONGEST = 7
"""Words and marks between "his" and "voice"."""
_FALSE = word_set(
    """
    no not never without lost lose losing fake faked mock imitation imitating imitate imitated
    impression mimic mimicked mimicking mocking pretend pretended pretending phony phoney false
    bogus attempt attempted attempting terrible awful bad worse worst best dreadful atrocious
    feigned affected affecting assumed assuming exaggerated passable almost hardly barely if
    suddenly unusually uncharacteristically now oddly strangely like half
    """
)
"""Words around a way of speaking that is not one's own, or a moment's."""
_AROUND = 6
"""Words before, and behind, the description of a voice among which they are looked for."""
_FREE = word_set("in with and but")
"""Words before "his deep voice" behind which it is the subject's own."""
_HAVING = word_set("had has")
_BY = word_set("in with")
_DEGREES = word_set("very quite rather always so pleasantly surprisingly unmistakably pure purely")
_HEDGES = word_set("if unless whether like as though would not never")


@dataclass(frozen=True, slots=True)
class _Voice:
    """Somebody's voice or accent: the noun at `noun`, its adjectives from `first`.

    The words that tell whose it is begin at `start`. `lasting` is SURE or more
    for what they have, 1 for how they speak in one place.
    """

    person: str
    start: int
    first: int
    noun: int
    lasting: int


def tones(seen: Sight) -> Iterator[Sign]:
    """Yield the signs in a sentence: "her Scottish accent", "Jack had a deep voice"."""
    for at, word in enumerate(seen.bare):
        if word in _VOICES and (voice := _voice(seen, at)) is not None:
            yield from _told_before(seen, voice)
            if seen.at(at + 1) in COPULAS:
                yield from _told_behind(seen, voice)
    for one in seen.named:
        if (value := VOICED.get(seen.at(one.start - 1))) is not None:
            yield _timbre(one.person, value, seen.words(one.start - 1, one.end), SURE)
    if _HEDGES.isdisjoint(seen.bare):
        for said in predicates(seen):
            if (value := VOICED.get(seen.at(said.at))) is not None:
                yield _timbre(said.person, value, seen.words(said.start, said.at + 1), SURE)


def _voice(seen: Sight, noun: int) -> _Voice | None:
    """Return whose voice the noun at `noun` is, None if nobody's who is known."""
    for at in range(noun - 1, max(-1, noun - _LONGEST), -1):
        word = seen.bare[at]
        owner = next((one for one in seen.named if one.owning and one.end == at + 1), None)
        if owner is not None:
            return _Voice(owner.person, owner.start, at + 1, noun, SURE)
        if word in _DETERMINERS:
            return _determined(seen, at, noun)
        if word in STOP_WORDS or word.endswith("'s") or (seen.is_mark(at) and word != ","):
            return None
    return None


def _determined(seen: Sight, at: int, noun: int) -> _Voice | None:
    """Return the voice whose "his", "the" or "a" is at `at`."""
    word, before = seen.bare[at], seen.at(at - 1)
    person, start, lasting = "", at, SURE
    if word in {"his", "her"}:
        if seen.is_mark(at - 1) or before in _FREE:
            person = seen.owner(at)
    elif word == "the":
        if seen.at(noun + 1) == "of":
            person = seen.named_at(noun + 2)
    elif word == "whose":
        if seen.is_mark(at - 1):
            person = seen.named_until(at - 1)
    elif before in _HAVING:
        person, start, lasting = seen.subject_before(at - 1), at - 1, SURE + 1
    elif before in _BY:
        person, start, lasting = seen.teller(at - 1), at - 1, 1
    return _Voice(person, start, at + 1, noun, lasting) if person else None


def _told_before(seen: Sight, voice: _Voice) -> Iterator[Sign]:
    """Yield what the adjectives of a voice tell."""
    if _is_false(seen, voice.start, voice.noun):
        return
    words = seen.words(voice.start, voice.noun + 1)
    noun = seen.bare[voice.noun]
    described = seen.bare[voice.first : voice.noun]
    if tag := region(seen.cut[voice.first : voice.noun]):
        put_on = seen.at(voice.start) == "in" and len(described) == 1
        if not _is_false(seen, voice.noun, voice.noun + _AROUND):
            yield _accent(voice.person, tag, words, 1 if put_on else SURE)
    if noun in _TIMBRED:
        yield from _timbres(voice, described, words)
    if noun in SINGERS and voice.lasting >= SURE:
        yield _timbre(voice.person, SINGERS[noun], words, SURE)


def _told_behind(seen: Sight, voice: _Voice) -> Iterator[Sign]:
    """Yield what "his voice was deep and rich" or "her accent was Welsh" tell."""
    first = voice.noun + 2
    end = first
    while not seen.is_mark(end) and seen.bare[end] not in STOP_WORDS and seen.bare[end] != "and":
        end += 1
    if seen.at(end) in {",", "and"} and seen.at(end + 1) in LASTING.keys() | PASSING.keys():
        end += 2
    goes_on = not seen.is_mark(end) and seen.at(end) not in {"and", "but"}
    if goes_on or end - first > _AROUND or _is_false(seen, voice.start, end):
        return
    words = seen.words(voice.start, end)
    described = seen.bare[first:end]
    if seen.bare[voice.noun] != "voice":
        if tag := region(seen.cut[first:end]):
            yield _accent(voice.person, tag, words, SURE)
    else:
        passing = [word for word in described if word in PASSING]
        yield from _timbres(voice, passing or described, words)


def _is_false(seen: Sight, start: int, end: int) -> bool:
    """Whether words around `[start, end)` say that it is not how somebody really speaks."""
    return not _FALSE.isdisjoint(seen.bare[max(0, start - _AROUND) : end])


def _timbres(voice: _Voice, described: Sequence[str], words: str) -> Iterator[Sign]:
    for word in described:
        if word in LASTING:
            yield _timbre(voice.person, LASTING[word], words, min(SURE, voice.lasting))
        elif word in PASSING and voice.lasting >= SURE:
            yield _timbre(voice.person, PASSING[word], words, voice.lasting - 1)


def _accent(person: str, tag: str, words: str, weight: int) -> Sign:
    return Sign(person, Trait(TraitKind.ACCENT, tag, words), weight)


def _timbre(person: str, value: str, words: str, weight: int) -> Sign:
    return Sign(person, Trait(TraitKind.TIMBRE, value, words), weight)
