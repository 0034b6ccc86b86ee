"""Finding out who thinks what nobody says."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from podfic.model.script import Told
from podfic.script.dialogue.segments import Segment
from podfic.script.grammar.clauses import Actor, Stand, Subject, hears, leading_actor
from podfic.script.grammar.described import Described
from podfic.script.grammar.names import Name
from podfic.script.grammar.words import Token, sentences, tokens, word_set
from podfic.script.thoughts.tags import THINKING, Tag, tag_after, tag_before

Paragraphs = Sequence[tuple[str, Sequence[Segment]]]
"""The words and the segments of a scene's paragraphs."""
Place = tuple[int, int]
"""A paragraph of a scene, and a segment or a character of it."""

_INNER = THINKING | word_set(
    """
    feel feels felt know knows knew want wants wanted wish wishes wished hope hopes hoped remember
    remembers remembered recall recalls recalled notice notices noticed see sees saw hear hears
    heard imagine imagines imagined suspect suspects suspected fear fears feared believe believes
    believed understand understands understood love loves loved hate hates hated need needs needed
    doubt doubts doubted expect expects expected try tries tried
    """
)
"""Verbs of what only the one through whose eyes a scene is told can tell of somebody."""
_REACH = 3
"""Words between a subject and such a verb."""
_FEWEST = 2
_CLEARLY = 2
"""How often the one in focus must be so told of, and how much more often than any other."""
_OTHERS = word_set("he him his she her hers he's she's he'll she'll he'd she'd")
_BESIDE = 2
"""Paragraphs to either side in which somebody who acts is looked for."""


@dataclass(frozen=True, slots=True)
class Thinker:
    """Who thinks a thought: what tells it, and where in the scene.

    `place` is the paragraph and the character where `subject` stands. A name
    is one as that place gives it, and a pronoun is still to be resolved from there.
    """

    subject: Subject
    told: Told
    words: str
    place: Place


def thinkers(paragraphs: Paragraphs, *, narrated: bool) -> dict[Place, Thinker]:
    """Return who thinks the thoughts of a scene, by paragraph and segment.

    `narrated` is whether an "I" tells the scene.

    It is who the tag beside a thought says; else the one who tells the story;
    else the only one the scene tells feelings of; else whoever acts in the
    narration beside it. Where none of these tells, the thought is left out.
    """
    thoughts = [
        (at, index)
        for at, (_, segments) in enumerate(paragraphs)
        for index, segment in enumerate(segments)
        if segment.thought
    ]
    if not thoughts:
        return {}
    focus = None if narrated else _in_focus(paragraphs)
    found: dict[Place, Thinker] = {}
    for place in thoughts:
        thinker = _tagged(paragraphs, place)
        if thinker is None and narrated:
            thinker = Thinker(Stand.SELF, Told.NARRATOR, "", place)
        thinker = thinker or focus or _beside(paragraphs, place)
        if thinker is not None:
            found[place] = thinker
    return found


def _tagged(paragraphs: Paragraphs, place: Place) -> Thinker | None:
    at, index = place
    text, segments = paragraphs[at]
    tag: Tag | None = None
    if index + 1 < len(segments) and not segments[index + 1].quoted:
        tag = tag_after(text, segments[index + 1].start, segments[index + 1].end)
    if tag is None and index and not segments[index - 1].quoted:
        tag = tag_before(text, segments[index - 1].start, segments[index - 1].end)
    if tag is None or isinstance(tag.subject, Described):
        return None
    return Thinker(tag.subject, _told(tag.subject, Told.TAG), tag.words, (at, tag.at))


def _in_focus(paragraphs: Paragraphs) -> Thinker | None:
    """Return the one person by name of whom the scene tells what they feel and see."""
    counted: Counter[Name] = Counter()
    first: dict[Name, Thinker] = {}
    for thinker, inner in _actors(paragraphs, range(len(paragraphs))):
        if inner and isinstance(thinker.subject, Name):
            counted[thinker.subject] += 1
            first.setdefault(thinker.subject, thinker)
    best = counted.most_common(2)
    if not best or best[0][1] < _FEWEST or (len(best) > 1 and best[0][1] < _CLEARLY * best[1][1]):
        return None
    found = first[best[0][0]]
    return Thinker(found.subject, Told.PRESENCE, found.words, found.place)


def _beside(paragraphs: Paragraphs, place: Place) -> Thinker | None:
    """Return who acts nearest to a thought: before it, or behind one about somebody else."""
    at, index = place
    text, segments = paragraphs[at]
    thought = tokens(text, segments[index].start, segments[index].end)
    here = [one for one, _ in _actors(paragraphs, range(at, at + 1))]
    before = [one for one in reversed(here) if one.place[1] < segments[index].start]
    behind = [one for one in here if one.place[1] >= segments[index].end]
    if any(token.bare in _OTHERS for token in thought):
        before, behind = behind, before
    above = [one for one, _ in _actors(paragraphs, range(max(0, at - _BESIDE), at))]
    last = min(len(paragraphs), at + 1 + _BESIDE)
    below = (one for one, _ in _actors(paragraphs, range(at + 1, last)))
    return next(chain(before, behind, reversed(above), below), None)


def _actors(paragraphs: Paragraphs, places: range) -> Iterator[tuple[Thinker, bool]]:
    """Yield who acts in each sentence of the narration, and whether it tells their feelings."""
    for text, at, segment in _narration(paragraphs, places):
        for start, end in sentences(text, segment.start, segment.end):
            cut = tokens(text, start, end)
            actor = leading_actor(cut)
            if actor is None or isinstance(actor.subject, Described):
                continue
            inner = _feels(cut, actor)
            if inner or not hears(cut, actor):
                told = _told(actor.subject, Told.BEAT)
                words = text[cut[actor.start].start : cut[min(actor.end, len(cut) - 1)].end]
                yield Thinker(actor.subject, told, words, (at, cut[actor.start].start)), inner


def _narration(paragraphs: Paragraphs, places: range) -> Iterator[tuple[str, int, Segment]]:
    for at in places:
        text, segments = paragraphs[at]
        for segment in segments:
            if not (segment.quoted or segment.thought):
                yield text, at, segment


def _feels(cut: Sequence[Token], actor: Actor) -> bool:
    return any(token.bare in _INNER for token in cut[actor.end : actor.end + _REACH])


def _told(subject: Subject, named: Told) -> Told:
    if isinstance(subject, Name):
        return named
    return Told.NARRATOR if subject is Stand.SELF else Told.PRONOUN
