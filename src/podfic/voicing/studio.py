"""What lines are spoken with, and the words it makes of a text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from podfic.config.settings import Delivery as Wanted
from podfic.engines.base import Engine, Word
from podfic.model.cast import Part, Shade, Voice
from podfic.model.script import Line
from podfic.voicing.breaths import Saying
from podfic.voicing.delivery import Stretch, delivered, shaded
from podfic.voicing.held.held import Held
from podfic.voicing.held.words import Spelled, spelled
from podfic.voicing.keys import phonemes_key
from podfic.voicing.pace import paced
from podfic.voicing.phonemes.choose import pronouncer
from podfic.voicing.phonemes.lexicon import Lexicon
from podfic.voicing.sentences import sentences
from podfic.voicing.store import Store
from podfic.voicing.utterances import Sentence


@dataclass(frozen=True, slots=True)
class Studio:
    """What lines are spoken with: an engine, the story's lexicon, the store of sounds."""

    engine: Engine
    lexicon: Lexicon
    store: Store
    wanted: Wanted = field(default_factory=Wanted)

    def saying(self, line: Line, part: Part) -> Saying:
        """Return `line` as `part` says it; what makes no sound is left out."""
        shade = self.shade(line, part)
        said = tuple(self._sentences(line, part.voice))
        return Saying(line, part.voice, shade, said)

    def held(self, line: Line, part: Part) -> Held:
        """Return `line`, which has a hold, as `part` says it."""
        hold = line.delivery.hold
        if hold is None:
            raise TypeError("the line has no hold")
        said: tuple[Spelled, ...] = ()
        if self.engine.alphabet is not None:
            said = spelled(line.spoken, hold.beats, lambda text: self.words(text, part.voice))
        shade = self.shade(line, part)
        return Held(line, hold, part.voice, shade, said, self.lexicon.respelled)

    def shade(self, line: Line, part: Part) -> Shade:
        """Return the shade of its voice in which `part` says `line`."""
        own = paced(part.shade, part.voice, self.wanted.pace)
        return shaded(own, line.delivery, self.wanted.strength)

    def words(self, text: str, voice: Voice) -> tuple[Word, ...]:
        """Return the words of `text` for `voice`; the engine must read phonemes."""
        alphabet = self.engine.alphabet
        if alphabet is None:
            raise TypeError("the engine reads no phonemes")
        speaker = _pronouncer(alphabet, voice.accent)
        entries = [f"{entry.word}={entry.says}" for entry in self.lexicon.used(text)]
        key = phonemes_key(speaker.version, voice.accent, text, entries)
        return self.store.phonemes(key, lambda: speaker.words(text, self.lexicon))

    def _sentences(self, line: Line, voice: Voice) -> Iterator[Sentence]:
        at = 0
        for text in sentences(line.spoken):
            at = max(line.spoken.find(text, at), at)
            sentence = self._sentence(Stretch(line, text, at, ()), voice)
            if self._sounds(sentence):
                yield sentence
            at += len(text)

    def _sentence(self, stretch: Stretch, voice: Voice) -> Sentence:
        line, text, start = stretch.line, stretch.text, stretch.start
        if self.engine.alphabet is None:
            return Sentence(self.lexicon.respelled(text), (), line.id)
        said = Stretch(line, text, start, self.words(text, voice))
        return Sentence(text, delivered(said, self.wanted.strength), line.id)

    def _sounds(self, sentence: Sentence) -> bool:
        if self.engine.alphabet is None:
            return any(letter.isalnum() for letter in sentence.text)
        return any(word.phonemes.strip() and word.lettered for word in sentence.words)


_pronouncer = cache(pronouncer)
