"""Flashbacks without a mark: where the tense of the telling goes back, and who comes out of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from podfic.script.grammar.verbs import TAG_VERBS
from podfic.script.grammar.words import sentences
from podfic.script.scenes.parts import Part
from podfic.script.scenes.tense import Tenses, tenses

_SURELY = 0.6
"""The share of the past perfect from which on a paragraph is told in it."""
_HARDLY = 0.34
"""The share up to which it is not: simple past with a look back in it."""
_FEWEST = 2
"""Verbs in the past perfect that a flashback opens with."""
_TALK_WITHIN = 3
"""Paragraphs behind the opening among which people speak."""
_LONGEST = 40
"""Paragraphs after which a return is no longer looked for."""
_OPENING = 200
"""Characters within which a paragraph in the past perfect has its first "had"."""
_SHORTEST = 3
"""Paragraphs in the past that make a flashback in a story told in the present."""
_SENTENCES = 2
"""Sentences within which a paragraph comes back."""
_WORDS = 8
"""Words of the opening that are shown as what tells a flashback."""

_HAD = re.compile(r"\b[Hh]ad\b|['’]d\b")
_HAD_DONE = re.compile(r"(?:\bhad|['’]d)\s+(?:(?:\w{1,20}ly|not|just|only|then|always)\s+)?(\w+)")
_MEMORY = (
    r"(?:memor(?:y|ies)|recollections?|reverie|daydreams?|reminiscences?|flash-?back|musings?)"
)
_OWN = r"(?:his|her|their|my|our)"
_SELF = r"(?:himself|herself|themselves|myself|themself|ourselves)"
_RECALLS = (
    r"\b(?:recall(?:ed|s|ing)|remember(?:ed|s|ing)|reminisc(?:ed|es|ing)|recollect(?:ed|s|ing)|"
    r"(?:thought|thinks|thinking)\ back)\b"
)
_LEADS_IN = re.compile(
    rf"""(?ix:{_RECALLS}
    |\b(?:the|that|a|{_OWN})\ (?:\w{{1,20}}\ )?{_MEMORY}\ (?:of|came|rose|flooded|washed|surfaced)\b
    |\b(?:mind|thoughts)\ (?:\w{{1,20}}\ )?(?:drifted|wandered|went|flew|turned|strayed|slipped)
        \ (?:\w{{1,20}}\ )?(?:back\ )?to\b
    )"""
)
_COMES_BACK = re.compile(
    rf"""(?ix:
    (?:(?:as|while|when)\ )?(?:\w{{1,20}}\ )?{_RECALLS}
    |\b(?:at|of|from|in|by|with)\ (?:the|that|{_OWN}|those|these)\ (?:\w{{1,20}}\ )?{_MEMORY}\b
    |\b(?:the|that|{_OWN}|those)\ (?:\w{{1,20}}\ )?{_MEMORY}
        \ (?:faded|fades|made|makes|brought|brings|left|still|of|was|were|is|are|slipped)\b
    |\b(?:to|into|in)\ the\ (?:present|here\ and\ now)\b(?!\ (?:of|from|he|she))
    |\bout\ of\ {_OWN}\ (?:thoughts?|trance|head|{_MEMORY})\b
    |\b(?:jerk|jolt|startl|shak|snap|pull|drag|rous)\w{{1,5}}\ (?:\w{{1,20}}\ )?from
        \ {_OWN}\ (?:thoughts?|{_MEMORY})\b
    |\b(?:shook|shakes|shaking|pulled|brought|dragged|roused)\ {_SELF}\b
    |\b(?:shook|shakes|shaking)\ {_OWN}\ head\ (?:to\ clear|free|clear|at\ the\ thought)\b
    |\Anow\b,?\ (?!that\b|and\ then\b|if\b|then\b)(?=\w)
    )"""
)


@dataclass(frozen=True, slots=True)
class Flashback:
    """Where a flashback begins and where the story goes on, and the words that tell."""

    start: int
    end: int
    start_words: str
    end_words: str


def flashbacks(parts: Sequence[Part]) -> Iterator[Flashback]:
    """Yield the flashbacks among `parts`, each with its end: without one there is none.

    In a story told in the past one opens in the past perfect, which goes on
    into what people say in it and may then give way to the simple past; it
    ends where somebody remembers, or comes back to the present. In a story
    told in the present all of it is told in the past, and its end in the present.
    """
    reader = _Reader(parts)
    at = 1
    while at < len(parts):
        end, words = reader.end(at)
        if end:
            opening = " ".join(parts[at].text.split(maxsplit=_WORDS)[:_WORDS])
            yield Flashback(at, end, opening, words)
        at = end or at + 1


class _Reader:
    """Reads the parts of a stretch, counting the tenses of each but once."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        self._counted: dict[int, Tenses] = {}

    def end(self, start: int) -> tuple[int, str]:
        """Return where the flashback from `start` ends and what tells so, 0 if there is none."""
        if not (self._is_quiet(start) and self._is_quiet(start - 1)):
            return 0, ""
        if _HAD.search(self._parts[start].text, 0, _OPENING) and self._goes_back(start):
            return self._return(start)
        return self._present_after(start) if self._leaves_present(start) else (0, "")

    def _is_quiet(self, at: int) -> bool:
        """Whether a part is a paragraph of narration alone."""
        return self._parts[at].told and not self._parts[at].speaks

    def _tenses(self, at: int) -> Tenses:
        if at not in self._counted:
            self._counted[at] = tenses(self._parts[at].narration)
        return self._counted[at]

    def _goes_back(self, start: int) -> bool:
        """Whether the past gives way to the past perfect, and people speak in that."""
        here, before = self._tenses(start), self._tenses(start - 1)
        return (
            here.opens
            and here.perfect >= _FEWEST
            and here.share >= _SURELY
            and before.past > 0
            and before.share <= _HARDLY
            and self._is_acted_out(start)
        )

    def _is_acted_out(self, start: int) -> bool:
        """Whether people speak: "she had said", or just "she said" after "he remembered"."""
        before = self._parts[start - 1].text
        last = max(sentences(before), default=(0, 0))
        led = _LEADS_IN.search(before, *last) is not None
        return any(
            part.speaks and (led or _tags_perfect(part.narration))
            for part in self._parts[start + 1 : start + 1 + _TALK_WITHIN]
        )

    def _return(self, start: int) -> tuple[int, str]:
        """Return the first paragraph that comes back to the present of a story in the past."""
        for at in range(start + 2, min(start + _LONGEST, len(self._parts))):
            if not self._parts[at].told and not self._parts[at].segments:
                break
            if self._is_quiet(at):
                text = self._parts[at].text
                opening = max(islice(sentences(text), _SENTENCES), default=(0, 0))
                found = _COMES_BACK.search(text, 0, opening[1])
                if found and self._tenses(at).past and self._tenses(at).share <= _HARDLY:
                    return at, found.group().strip()
        return 0, ""

    def _leaves_present(self, start: int) -> bool:
        """Whether the present gives way to the past."""
        if not self._tenses(start - 1).is_now:
            return False
        here = self._tenses(start)
        return not here.present and here.past + here.perfect > _FEWEST

    def _present_after(self, start: int) -> tuple[int, str]:
        """Return the first paragraph in the present, if until there people spoke in the past."""
        spoke = False
        for at in range(start + 1, min(start + _LONGEST, len(self._parts))):
            part, here = self._parts[at], self._tenses(at)
            if part.speaks:
                if here.present:
                    break
                spoke = spoke or here.past > 0
            elif here.is_now:
                words = " ".join(part.text.split(maxsplit=_WORDS)[:_WORDS])
                return (at, words) if spoke and at - start >= _SHORTEST and part.told else (0, "")
        return 0, ""


def _tags_perfect(narration: str) -> bool:
    return any(found[1].lower() in TAG_VERBS for found in _HAD_DONE.finditer(narration))
