"""Stories of any length, made from a seed: chapters, scenes, talk, names, emphasis, numbers.

The prose means nothing, but it has what makes a long work slow to read: people who are
named, spoken to and meant by pronouns, tags before and after speech, quotations that run on
over paragraphs, words never seen before, and now and then a very long paragraph.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from random import Random

CHAPTER_WORDS = 4_000
SCENE_WORDS = 900
_LONG_PARAGRAPH = 400
"""Sentences of the paragraph that some chapters hold, as works without breaks do."""


def _listed(text: str, mark: str | None = None) -> list[str]:
    return text.split(mark)


_WOMEN = _listed("Mara Edda Linnet Sorrel Tamsin Wren Odile Bethan Greta Ysolde")
_MEN = _listed("Tobin Aldous Corin Hale Jory Petrok Silas Emrys Dorn Wystan")
_SURNAMES = _listed("Ashdown Pellow Marrack Thorne Vance Quick Harrow Lisle Kestle Bray")
_TITLES = _listed("Dr. Captain Mrs. Mr. Inspector Lady")
_NOUNS = _listed("""
lamp door river stair letter coat window harbour kettle ledger rope lantern bridge garden
shutter bell candle boat ladder cellar map coin ribbon fiddle orchard gull chimney blanket
mirror basket tide
""")
_ADJECTIVES = _listed("""
old narrow quiet wet bright broken heavy pale crooked warm distant empty golden ragged patient
blue
""")
_MOVES = _listed("crossed watched opened carried followed left mended counted lifted hid found")
_SAYS = _listed("said asked whispered shouted murmured replied muttered admitted called")
_ADVERBS = _listed("quietly|at last|again|slowly|for once|without a smile|too quickly", "|")
_PLACES = _listed("by the harbour|under the stair|in the rain|behind the church|on the bridge", "|")
_SYLLABLES = _listed("ba dor el fin gar hol is ka len mor nu os per quil ra sel tor um vey wyn")

_TELLINGS = (
    "{who} {move} the {adjective} {noun} {place}.",
    "The {noun} was {adjective}, and nobody {move} it.",
    "{pronoun} {move} the {noun} *{adverb}*, and then the {adjective} {noun}.",
    "It was {hour}:{minute:02} p.m. on the {day}th; {who} had {pounds} pounds left.",
    "There was a {adjective} {noun} {place}, and beyond it {stranger}’s {noun}.",
    "{who}’s hand shook as {pronoun} {move} the {noun}.",
    "Dr. {surname} had seen {number:,} of them, each more {adjective} than the last.",
    "{who} thought of {other} and of the {noun}, and {move} nothing at all.",
)
_SAYINGS = (
    "I never {move} your {noun}",
    "{other}, where is the {adjective} {noun}",
    "You said {number} days, not {day}",
    "It’s not *my* {noun}, and I won’t have it called {adjective}",
    "We leave at {hour}, with the {noun} or without",
    "Wait—the {noun}",
    "NOT the {noun} again",
)
_TALKS = (
    "“{saying},” {says} {who}.",
    "“{saying}?” {pronoun} {says} {adverb}. “{saying}.”",
    "{who} {move} the {noun}. “{saying}!”",
    "“{saying}…”",
    "“{saying}.”",
    "{who} {says}, “{saying}.” The {noun} was {adjective}.",
    "“{saying} –”",
)
_BREAKS = ("* * *", "~*~", "---")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A title and scenes of paragraphs, in which asterisks stand around emphasis."""

    title: str
    scenes: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Story:
    """A made-up story and whom it is about."""

    title: str
    author: str
    characters: tuple[str, ...]
    chapters: tuple[Chapter, ...]


def story(words: int, seed: int = 0) -> Story:
    """Return a story of at least `words` words, and at most a long paragraph more."""
    teller = _Teller(Random(seed))  # noqa: S311
    return Story(
        f"The {words}-Word Lamp", "Nobody Much", teller.cast, tuple(_chapters(teller, words))
    )


def words_of(text: str) -> int:
    """Return how many words `text` has."""
    return len(text.split())


def _chapters(teller: "_Teller", words: int) -> Iterator[Chapter]:
    left = words
    for number in count(1):
        scenes: list[tuple[str, ...]] = []
        wanted = min(left, CHAPTER_WORDS)
        while wanted > 0:
            scene = tuple(_scene(teller, min(wanted, SCENE_WORDS), long=number % 10 == 5))
            told = sum(map(words_of, scene))
            wanted, left = wanted - told, left - told
            scenes.append(scene)
        yield Chapter(teller.heading(), tuple(scenes))
        if left <= 0:
            return


def _scene(teller: "_Teller", words: int, *, long: bool) -> Iterator[str]:
    left = words
    while left > 0:
        paragraph = teller.paragraph(long=long)
        left -= words_of(paragraph)
        yield paragraph


class _Teller:
    """Tells one sentence after another, of a cast that grows with the story."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._people = [f"{one} {random.choice(_SURNAMES)}" for one in (*_WOMEN, *_MEN)]
        self.cast = tuple(self._people[:3] + self._people[-3:])
        self._who = self._people[0]

    def heading(self) -> str:
        return f"The {self._random.choice(_ADJECTIVES)} {self._random.choice(_NOUNS)}".title()

    def paragraph(self, *, long: bool) -> str:
        dice = self._random.random()
        if dice < 0.5:
            return self._filled(self._random.choice(_TALKS))
        if dice < 0.52:
            return f"“{self._tell(3)}\n\n“{self._tell(2)}” {self._filled('{says} {who}.')}"
        return self._tell(_LONG_PARAGRAPH if long and dice > 0.99 else self._random.randint(1, 5))

    def _tell(self, sentences: int) -> str:
        told = (self._filled(self._random.choice(_TELLINGS)) for _ in range(sentences))
        return " ".join(one[:1].upper() + one[1:] for one in told)

    def _filled(self, template: str) -> str:
        chosen = self._random.choice
        if chosen((True, False, False)):
            self._who = chosen(self._people)
        given, surname = self._who.split()
        values = {
            "who": chosen((given, given, given, self._who, f"{chosen(_TITLES)} {surname}")),
            "pronoun": "she" if given in _WOMEN else "he",
            "other": chosen(self._people).split()[0],
            "stranger": self._new_word().title(),
            "surname": surname,
            "saying": chosen(_SAYINGS),
            "says": chosen(_SAYS),
            "move": chosen(_MOVES),
            "noun": chosen((*_NOUNS, self._new_word())),
            "adjective": chosen(_ADJECTIVES),
            "adverb": chosen(_ADVERBS),
            "place": chosen(_PLACES),
            "hour": self._random.randint(1, 12),
            "minute": self._random.randint(0, 59),
            "day": self._random.randint(4, 20),
            "pounds": self._random.randint(2, 99),
            "number": self._random.randint(100, 99_999),
        }
        return template.format(**values).format(**values)

    def _new_word(self) -> str:
        return "".join(self._random.choices(_SYLLABLES, k=self._random.randint(2, 4)))


def as_text(told: Story) -> bytes:
    """Return the story as a plain text file."""
    parts = [
        f"Title: {told.title}\nAuthor: {told.author}\nCharacters: {', '.join(told.characters)}"
    ]
    for number, chapter in enumerate(told.chapters, start=1):
        parts.append(f"Chapter {number}: {chapter.title}")
        parts += _with_breaks(chapter)
    return ("\n\n".join(parts) + "\n").encode()


def as_markdown(told: Story) -> bytes:
    """Return the story as a Markdown file."""
    parts = [f"---\ntitle: {told.title}\nauthor: {told.author}\n---", f"# {told.title}"]
    for number, chapter in enumerate(told.chapters, start=1):
        parts.append(f"## Chapter {number}: {chapter.title}")
        parts += _with_breaks(chapter)
    return ("\n\n".join(parts) + "\n").encode()


def _with_breaks(chapter: Chapter) -> Iterator[str]:
    for number, scene in enumerate(chapter.scenes):
        if number:
            yield _BREAKS[number % len(_BREAKS)]
        yield from scene
