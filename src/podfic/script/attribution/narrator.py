"""Whether somebody in the story tells it, and what they are called."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from podfic.model.address import TITLES
from podfic.script.attribution.cues import Kind
from podfic.script.attribution.paragraph import Paragraph
from podfic.script.attribution.stage import SELF, YOU
from podfic.script.attribution.utterances import Utterance
from podfic.script.grammar.clauses import Stand
from podfic.script.grammar.names import name_at
from podfic.script.grammar.words import Token, each_token, tokens, word_set
from podfic.script.people.people import People

_SELF = word_set("i i'm i'd i've i'll me my mine myself")
_YOU = word_set("you you're you'd you've you'll your yours yourself")
_NAMING = (["my", "name", "is"], ["my", "name", "was"])
_CALLING = (["call", "me"], ["called", "me"], ["calls", "me"], ["named", "me"])
_AROUND = " \t.:–—-[](){}*_~\"'“”‘’"
_HEADED = re.compile(r"^\W*(?:chapter|part|ch\.?)\s+[\w-]+\s*[.:–—-]?", re.IGNORECASE)
_POINT = re.compile(r"(?:['’]s)?\s*\b(?:p\.?o\.?v\.?|point of view|perspective)$", re.IGNORECASE)
_ALL = "narration"
"""Where the paragraphs of narration are counted, whoever tells them."""
_TOLD = 0.12
"""The part of a story's paragraphs in which an "I" must tell it."""
_FEW = 5
"""Paragraphs of narration in a scene below which it is told as the whole story is."""
_ADDRESSES = 3
"""Times that the "I" must be called by a name for it to be theirs."""
_CLEARLY = 2
"""How many times as often as by any other."""


def teller(scenes: Sequence[Sequence[Paragraph]]) -> str:
    """Return who tells a story if anybody in it does: its "I", or its "you"."""
    return _teller([_telling(scene) for scene in scenes])


def narrated(scenes: Sequence[Sequence[Paragraph]]) -> list[bool]:
    """Return for each scene whether an "I" tells it, or a "you" does."""
    counts = [_telling(scene) for scene in scenes]
    who = _teller(counts)
    throughout = sum(one[who] for one in counts) > _TOLD * sum(one[_ALL] for one in counts)
    return [
        one[who] > _TOLD * one[_ALL]
        if one[_ALL] >= _FEW
        else throughout or one[who] > one[_ALL] / 2
        for one in counts
    ]


def _teller(counts: Sequence[Counter[str]]) -> str:
    return YOU if sum(one[YOU] for one in counts) > sum(one[SELF] for one in counts) else SELF


def named_by_heading(heading: str, people: People) -> str:
    """Return who tells a scene as its heading says, "" where it does not.

    "Jack", "Chapter 3: Ianto", "[Gwen's POV]": a heading that is the name of somebody
    in the story, as stories told by several have them.
    """
    name = _HEADED.sub("", heading).strip(_AROUND)
    name = _POINT.sub("", name).strip(_AROUND)
    called = people.called(name)
    return called if name and called in people.genders else ""


def headed_tellers(
    headings: Sequence[str], named: Sequence[AbstractSet[str]], told: Sequence[bool], people: People
) -> list[str]:
    """Return who tells each scene as the headings say, "" where they do not.

    `named` are those whom tags name in each scene, `told` whether an "I" tells it.
    A heading names the teller only where it says "point of view" or others name
    others, and where nobody else speaks of them as speaking: "The Hound" may have
    a chapter "Mr. Holmes" that Watson tells.
    """
    others: dict[str, set[str]] = {}
    for heading, names in zip(headings, named, strict=True):
        others.setdefault(heading, set()).update(names)
    tellers: list[str] = []
    for heading, is_told in zip(headings, told, strict=True):
        name = named_by_heading(heading, people) if is_told else ""
        tellers.append("" if name in others[heading] else name)
    several = len(set(tellers) - {""}) > 1
    return [
        name if several or _POINT.search(heading.strip(_AROUND)) else ""
        for name, heading in zip(tellers, headings, strict=True)
    ]


def _telling(scene: Sequence[Paragraph]) -> Counter[str]:
    """Count the paragraphs in which an "I" tells, in which a "you" does, and all narration.

    What is set apart as quoted does not count: a letter has an "I" of its own.
    """
    counts: Counter[str] = Counter()
    for paragraph in scene:
        narration = [] if paragraph.cited else paragraph.narration()
        words = {
            token.bare
            for segment in narration
            for token in each_token(paragraph.text, segment.start, segment.end)
        }
        counts[_ALL] += bool(narration)
        counts[SELF] += not words.isdisjoint(_SELF)
        counts[YOU] += not words.isdisjoint(_YOU)
    return counts


def names_told(
    scenes: Sequence[Sequence[Paragraph]], narrated_scenes: Sequence[bool]
) -> Counter[str]:
    """Return the names by which the one who tells a story says to be called.

    `narrated_scenes` says of each scene whether somebody in the story tells it.
    "My name is Jake", "I'm Jake.", "they call me Jake", with how often.
    """
    found: Counter[str] = Counter()
    for scene, told in zip(scenes, narrated_scenes, strict=True):
        for paragraph in scene if told else ():
            for segment in paragraph.narration():
                found.update(_names_in(tokens(paragraph.text, segment.start, segment.end)))
    return found


def _names_in(cut: Sequence[Token]) -> Iterator[str]:
    for at in range(1, len(cut)):
        if not cut[at].is_capital:
            continue
        lead = [token.bare for token in cut[max(0, at - 3) : at]]
        is_told = lead in _NAMING or lead[-2:] in _CALLING or lead[-1:] == ["i'm"]
        found = name_at(cut, at) if is_told or lead[-2:] == ["i", "am"] else None
        ends = found is not None and (found.end == len(cut) or not cut[found.end].is_word)
        if found is not None and (ends or lead in _NAMING) and not found.owning:
            yield str(found.name)


def name_of_narrator(
    row: Sequence[Utterance],
    speakers: Sequence[str],
    narrator: str,
    named: frozenset[str],
    told: Counter[str],
) -> str:
    """Return by what name the others call the story's "I", `narrator` where that is not clear.

    `speakers` are those found so far; `named` are the people whom a tag names
    somewhere, as none does the one who says "I"; `told` are the names by which
    the "I" says to be called, as often as it does.
    """
    votes = Counter({name: _ADDRESSES * count for name, count in told.items()})
    for at, said in enumerate(row):
        if speakers[at] != narrator:
            beside = [other for other in _beside(row, at) if speakers[other] == narrator]
            surely = any(_says_i(row[other]) for other in beside)
            votes.update(said.addressed if surely else ())
        elif _says_i(said) and not said.narrator:
            votes.update(dict.fromkeys(said.selves, _ADDRESSES))
    clear = [(count, name) for name, count in votes.items() if _may_be(name, named)]
    best = sorted(clear, reverse=True)[:2]
    if not best or best[0][0] < _ADDRESSES:
        return narrator
    if len(best) > 1 and best[0][0] < _CLEARLY * best[1][0]:
        return narrator
    return best[0][1]


def _may_be(name: str, named: frozenset[str]) -> bool:
    return name not in named and name.lower() not in TITLES


def _beside(row: Sequence[Utterance], at: int) -> Iterator[int]:
    """Yield the utterances that answer the one at `at`, or that it answers."""
    if at and row[at].answers:
        yield at - 1
    if at + 1 < len(row) and row[at + 1].answers:
        yield at + 1


def _says_i(said: Utterance) -> bool:
    return any(cue.kind is Kind.TAG and cue.subject is Stand.SELF for _, cue in said.cues)
