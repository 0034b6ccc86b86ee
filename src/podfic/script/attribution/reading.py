"""Reading from a story who its people are."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from podfic.script.attribution.cues import Kind, cues_of
from podfic.script.attribution.paragraph import Paragraph
from podfic.script.grammar.names import Name
from podfic.script.people.people import Beside, People, find_people


def people_in(scenes: Sequence[Sequence[Paragraph]], known: Iterable[Name]) -> People:
    """Return the people of a story; `known` are names that its metadata gives."""
    speech: list[str] = []
    tagged: Counter[Name] = Counter()
    acting: dict[Name, None] = {}
    answers: Counter[frozenset[Name]] = Counter()
    for scene in scenes:
        before: Name | None = None
        for one in scene:
            speech += [one.text[said.start : said.end] for said in one.segments if said.quoted]
            cues = list(_named(one))
            named = [name for name, kind in cues if kind is Kind.TAG]
            tagged.update(named)
            acting |= dict.fromkeys(name for name, kind in cues if kind is Kind.BEAT)
            if before is not None and named and named[0] != before:
                answers[frozenset((before, named[0]))] += 1
            before = named[-1] if named else None
    return find_people(narration_of(scenes), speech, Beside(tagged, answers, tuple(acting)), known)


def narration_of(scenes: Sequence[Sequence[Paragraph]]) -> Iterator[str]:
    """Yield what the narration of a story says, stretch by stretch."""
    for scene in scenes:
        for one in scene:
            yield from (one.text[told.start : told.end] for told in one.narration())


def _named(paragraph: Paragraph) -> Iterator[tuple[Name, Kind]]:
    """Yield the names in the surest cues of a paragraph, and their kinds."""
    for index, segment in enumerate(paragraph.segments):
        if segment.quoted:
            cue = next(cues_of(paragraph, index), None)
            if cue is not None and isinstance(cue.subject, Name):
                yield cue.subject, cue.kind
