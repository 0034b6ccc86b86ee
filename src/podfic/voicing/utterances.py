"""Which sentences are spoken in one breath."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from podfic.engines.base import Engine, Request, Word
from podfic.model.cast import PLAIN, Shade, Voice

BREATH = 80
"""Phonemes spoken together at most, a longer sentence aside.

Of 1, 80, 100, 120, 150, 200 and 300, read by Kokoro from two stories of 500 and 1,000
words, 80 was recognised with the fewest wrong words (5.0 and 3.7 %) and single
sentences with the most (7.4 and 5.0 %); the others lay between, in no order.
"""

SHORT = 25
"""Phonemes up to which a line is spoken behind its speaker's line before.

Of 45 lines of one to four words from *Oliver Twist*, in six voices, Whisper (base) misheard
13.6 % of the words when they were spoken for themselves, 11.8 % behind the speaker's line
before, and 19.1 % in front of the next one; of the 23 shortest (up to 12 phonemes) 18.9,
13.5 and 13.5 %. Spoken for themselves they were drawled, too: 0.97 s each, against 0.88 s.
"""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a line as the engine reads it: its text and, if it needs them, its words."""

    text: str
    words: tuple[Word, ...] = ()
    line: str = ""
    """The id of its line."""

    @property
    def size(self) -> int:
        """The sentence's phonemes, or its characters when it has no words."""
        if not self.words:
            return len(self.text)
        return sum(len(word.phonemes) + len(word.space) for word in self.words)


@dataclass(frozen=True, slots=True)
class Utterance:
    """Sentences of one speaker spoken in one request."""

    sentences: tuple[Sentence, ...]

    def request(self, voice: Voice, shade: Shade = PLAIN) -> Request:
        """Return what the engine is asked to say."""
        words = tuple(word for words in self._spaced() for word in words)
        text = " ".join(sentence.text for sentence in self.sentences)
        return Request(voice, text, words, shade)

    def _spaced(self) -> Iterator[tuple[Word, ...]]:
        """Yield each sentence's words, with a space before the next sentence."""
        for sentence in self.sentences[:-1]:
            yield _closed(sentence.words)
        yield self.sentences[-1].words


def utterances(sentences: Sequence[Sentence], engine: Engine) -> Iterator[Utterance]:
    """Yield `sentences` grouped for `engine`, and cut where one exceeds its limit.

    An engine that tells word times gets as many sentences as fit a breath,
    since it speaks them better together and they can be cut apart again, and a
    short one of another line besides; any other engine gets one at a time.
    """
    fitting = [piece for sentence in sentences for piece in _pieces(sentence, engine.limit)]
    if not engine.tells_word_times:
        yield from (Utterance((sentence,)) for sentence in fitting)
        return
    group: list[Sentence] = []
    for sentence in fitting:
        if group and sum(one.size + 1 for one in group) + sentence.size > BREATH:
            yield Utterance(tuple(group))
            group = []
        group.append(sentence)
    if group:
        yield Utterance(tuple(group))


def _closed(words: tuple[Word, ...]) -> tuple[Word, ...]:
    if not words:
        return words
    last = words[-1]
    if last.space:
        return words
    lengths = (*last.lengths, 1.0) if last.lengths else ()
    return (*words[:-1], replace(last, space=" ", lengths=lengths))


def _pieces(sentence: Sentence, limit: int) -> Iterator[Sentence]:
    """Yield the sentence in parts of at most `limit`, cut after a mark where possible."""
    if sentence.size <= limit:
        yield sentence
    elif sentence.words:
        yield from (
            replace(piece, line=sentence.line) for piece in _word_pieces(sentence.words, limit)
        )
    else:
        yield from (
            replace(piece, line=sentence.line) for piece in _text_pieces(sentence.text, limit)
        )


def _word_pieces(words: tuple[Word, ...], limit: int) -> Iterator[Sentence]:
    words = tuple(part for word in words for part in _shortened(word, limit))
    while words:
        count = _fitting(words, limit)
        part, words = words[:count], words[count:]
        yield Sentence("".join(word.text + word.space for word in part).strip(), part)


def _shortened(word: Word, limit: int) -> Iterator[Word]:
    """Yield `word`, in parts if it alone exceeds `limit`, such as a number of many digits."""
    room = limit - len(word.space)
    starts = range(0, max(len(word.phonemes), 1), room)
    if len(starts) == 1:
        yield word
        return
    for start in starts:
        text = "" if start else word.text
        space = word.space if start == starts[-1] else ""
        yield Word(text, word.phonemes[start : start + room], space, (), word.pitch, word.gain)


def _fitting(words: tuple[Word, ...], limit: int) -> int:
    """Return how many words fit, up to the last mark that leaves half the room used."""
    size = 0
    best = 0
    for count, word in enumerate(words):
        size += len(word.phonemes) + len(word.space)
        if size > limit:
            return best or count
        if not word.lettered and size > limit // 2:
            best = count + 1
    return len(words)


def _text_pieces(text: str, limit: int) -> Iterator[Sentence]:
    while text:
        cut = len(text)
        if cut > limit:
            mark = max(text.rfind(sign, limit // 2, limit) for sign in ",;:—")
            cut = mark + 1 or text.rfind(" ", 1, limit) + 1 or limit
        yield Sentence(text[:cut].strip())
        text = text[cut:].strip()
