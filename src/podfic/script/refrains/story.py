"""Finding what beats in a whole story, also where it goes on from paragraph to paragraph."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import groupby

from podfic.model.work import BlockKind
from podfic.script.attribution.paragraph import Paragraph
from podfic.script.outline import PROSE, Reading, Stretch
from podfic.script.passage import Passage
from podfic.script.refrains.around import REACH
from podfic.script.refrains.find import Setting, find, lone_pair
from podfic.script.refrains.lines import in_lines
from podfic.script.refrains.run import Part
from podfic.script.verse import verse_lines

Rows = tuple[tuple[Part, ...], ...]
"""The rhythms of a block: in its text, or in each of its lines of verse."""
_SHORT = 4
"""Words of a paragraph with which a rhythm may go on into the next."""
_MARKS = frozenset("\"“”„«»‘’'")


def refrains_of(
    stretches: Sequence[Stretch],
    scenes: Sequence[Sequence[Paragraph]],
    names: AbstractSet[str],
) -> list[list[Rows]]:
    """Return the rhythms of each block of each stretch, in places of its text or its lines.

    `scenes` are the paragraphs of prose in the stretches. `names` are words that somebody
    may be called by. One pair of sounds that is a paragraph is one if the story has it more
    than once.
    """
    blocks = [_blocks(*pair) for pair in zip(stretches, scenes, strict=True)]
    finder = _Finder(names)
    found = [finder.stretch(some) for some in blocks]
    lone = finder.returning(blocks, found)
    return [finder.with_lone(*pair, lone) for pair in zip(blocks, found, strict=True)]


@dataclass(frozen=True, slots=True)
class _Block:
    """A block, and its paragraph if it is one of prose."""

    reading: Reading
    paragraph: Paragraph | None

    @property
    def text(self) -> str:
        return self.reading.passage.text

    @property
    def is_told(self) -> bool:
        """Whether all of it is narration, or thought."""
        return self.paragraph is not None and not any(one.quoted for one in self.paragraph.segments)

    @property
    def is_cited(self) -> bool:
        """Whether all of it belongs to one quotation that begins before it or ends behind it."""
        if self.paragraph is None or not all(one.quoted for one in self.paragraph.segments):
            return False
        return (self.text[:1] in _MARKS) != (self.text[-1:] in _MARKS)

    @property
    def is_short(self) -> bool:
        """Whether it is little enough for a rhythm to go on through it from block to block."""
        return (self.is_told or self.is_cited) and 0 < len(self.text.split()) <= _SHORT


class _Finder:
    def __init__(self, names: AbstractSet[str]) -> None:
        self._names = names

    def stretch(self, blocks: Sequence[_Block]) -> list[Rows]:
        """Return the rhythms of each block between two breaks."""
        rows: list[Rows] = []
        previous = ""
        for (short, _), group in groupby(blocks, key=lambda one: (one.is_short, one.is_cited)):
            some = list(group)
            joined = self._joined(some, previous) if short and len(some) > 1 else {}
            for at, block in enumerate(some):
                rows.append((joined[at],) if at in joined else self._block(block, previous))
                previous = block.text
        return rows

    def returning(
        self, blocks: Sequence[Sequence[_Block]], found: Sequence[Sequence[Rows]]
    ) -> AbstractSet[tuple[str, ...]]:
        """Return the pairs of sounds that the story has more than once."""
        alone = Counter(lone_pair(one.text) for some in blocks for one in some if one.is_short)
        runs = (part.run for some in found for rows in some for row in rows for part in row)
        more = {tuple(one.word for one in run.sounds[:2]) for run in runs}
        return {pair for pair, times in alone.items() if pair and (times > 1 or pair in more)}

    def with_lone(
        self,
        blocks: Sequence[_Block],
        found: Sequence[Rows],
        lone: AbstractSet[tuple[str, ...]],
    ) -> list[Rows]:
        """Return the rhythms `found`, with the pairs in `lone` where they stand alone."""
        if not lone:
            return list(found)
        previous = ["", *(block.text for block in blocks)]
        return [
            (find(block.text, self._setting(before, lone=lone)),)
            if block.is_short and not any(rows) and lone_pair(block.text) in lone
            else rows
            for block, rows, before in zip(blocks, found, previous, strict=False)
        ]

    def _setting(self, previous: str, lone: AbstractSet[tuple[str, ...]] = frozenset()) -> Setting:
        return Setting(previous=previous, names=self._names, lone=lone)

    def _joined(self, blocks: Sequence[_Block], previous: str) -> dict[int, tuple[Part, ...]]:
        """Return the rhythms that go on over several of `blocks`, by the place of each."""
        text = "\n".join(block.text for block in blocks)
        found: dict[int, tuple[Part, ...]] = {}
        setting = replace(self._setting(previous), quoted=blocks[0].is_cited)
        for part in find(text, setting):
            lines = list(in_lines(part, text))
            if len(lines) > 1:
                for at, one in lines:
                    found[at] = (*found.get(at, ()), one)
        return found

    def _block(self, block: _Block, previous: str) -> Rows:
        if block.reading.kind is BlockKind.VERSE:
            return self._verse(verse_lines(block.reading), previous)
        return (tuple(self._prose(block, previous)),) if block.paragraph is not None else ()

    def _verse(self, lines: Sequence[Passage], previous: str) -> Rows:
        text = "\n".join(line.text for line in lines)
        rows: list[list[Part]] = [[] for _ in lines]
        for part in find(text, replace(self._setting(previous), verse=True)):
            for at, one in in_lines(part, text):
                rows[at].append(one)
        return tuple(map(tuple, rows))

    def _prose(self, block: _Block, previous: str) -> Iterator[Part]:
        text = block.text
        for segment in block.paragraph.segments if block.paragraph else ():
            start, end = segment.start + segment.dash, segment.end
            setting = replace(
                self._setting(previous),
                quoted=segment.quoted,
                before=text[max(0, start - REACH) : start],
                behind=text[end : end + REACH],
            )
            yield from (_moved(part, start) for part in find(text[start:end], setting))


def _blocks(stretch: Stretch, paragraphs: Iterable[Paragraph]) -> list[_Block]:
    coming = iter(paragraphs)
    return [
        _Block(reading, next(coming) if reading.kind in PROSE else None)
        for reading in stretch.readings
    ]


def _moved(part: Part, by: int) -> Part:
    return replace(part, start=part.start + by, end=part.end + by, stop=part.stop + by)
