"""The stages of a render in their order, each a step from value to value.

ingest     story file        → Work
script     Work              → Script
casting    Script            → Cast
voicing    Script + Cast     → Takes
mixing     Script + Takes    → Timeline
mastering  Timeline          → Release
"""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from podfic.config.lexicons import FandomLexicon
from podfic.config.load import SETTINGS_SUFFIX
from podfic.config.paths import cache_folder
from podfic.config.settings import Settings, WorkOverrides
from podfic.engines.base import Alphabet, Engine
from podfic.errors import StoryError
from podfic.model.cast import ANNOUNCER, Cast
from podfic.model.events import Event
from podfic.model.release import Release
from podfic.model.script import Script
from podfic.model.take import Signal, Sound, Take
from podfic.model.timeline import Timeline
from podfic.model.work import Work
from podfic.pipeline.story import Story
from podfic.pipeline.wishes import Wishes

if TYPE_CHECKING:
    from podfic.voicing.store import Store

MIXING = 2
MASTERING = 1
"""Versions of the stages, raised when the same timeline would give another file."""
RATE = 44_100
"""Samples a second of timelines and of what is made from them."""


def ingest(story: Story, overrides: WorkOverrides) -> Work:
    """Return the story in the files of `story`, with metadata corrected by `overrides`."""
    from podfic.ingest.registry import read_story

    for path in story.files:
        if path.name.endswith(SETTINGS_SUFFIX):
            raise StoryError("is a settings file", path=path, hint="name the story beside it")
    given = {name: value for name, value in msgspec.structs.asdict(overrides).items() if value}
    return replace(read_story(story.files), **given)


def lexicons(work: Work, settings: Settings, story: Story) -> tuple[FandomLexicon, ...]:
    """Return the lexicons that `work` is read with: those of its fandoms and those asked for."""
    from podfic.config.lexicons import chosen

    people = (*work.characters, *work.relationships)
    return chosen(work.fandoms, people, settings.lexicons, story.path.parent)


def script(
    work: Work, settings: Settings, reader: str, lexicons: Sequence[FandomLexicon]
) -> Script:
    """Return `work` as it will be read, the credit included if it is to be spoken."""
    from podfic.config.corrections import people_of
    from podfic.script.credit import credit_text
    from podfic.script.speech.vocabulary import Vocabulary
    from podfic.script.write import Telling, write_script

    vocabulary = Vocabulary(
        settings.read_as, frozenset(settings.spelled), frozenset(settings.as_words)
    )
    for one in lexicons:
        vocabulary = vocabulary.over(
            Vocabulary(one.read, frozenset(one.spelled), frozenset(one.words))
        )
    credit = credit_text(work, settings.credit, reader) if settings.credit.spoken else None
    asked = settings.announcer or settings.cast.get(ANNOUNCER, "")
    people = people_of(settings.people)
    found = settings.scenes.find
    telling = Telling(settings.read, vocabulary, asked, people, settings.line, found, settings.hold)
    return write_script(work, credit, telling)


def casting(script: Script, work: Work, engine: Engine, wishes: Wishes) -> Cast:
    """Return who speaks in which of the voices of `engine`, and why."""
    from podfic.casting.company import company_of
    from podfic.casting.known import informed, wished
    from podfic.casting.match import cast
    from podfic.casting.roles import roles_of

    roles, shared = informed(roles_of(script), wishes.files, engine.name, work.tags)
    own = wished(roles, wishes.narrator, wishes.cast)
    return cast(roles, company_of(script), engine.voices(), shared | own)


def voicing(
    script: Script,
    cast: Cast,
    engine: Engine,
    settings: Settings,
    lexicons: Sequence[FandomLexicon] = (),
) -> Generator[Event, None, tuple[Take, ...]]:
    """Yield events while speaking; return the takes of all lines in order."""
    from podfic.voicing.phonemes.interjections import INTERJECTIONS
    from podfic.voicing.phonemes.lexicon import Lexicon
    from podfic.voicing.speak import speak
    from podfic.voicing.studio import Studio

    lexicon = Lexicon.of(settings.lexicon)
    for one in lexicons:
        lexicon = lexicon.over(Lexicon.of(one.say))
    if engine.alphabet is Alphabet.KOKORO:
        lexicon = lexicon.over(INTERJECTIONS)
    studio = Studio(engine, lexicon, _store(settings), settings.delivery)
    return (yield from speak(script, cast, studio))


def mixing(script: Script, takes: tuple[Take, ...], settings: Settings) -> Timeline:
    """Return where each take and each chapter mark lies."""
    from podfic.mixing.arrange import Wanted, arrange

    wanted = Wanted(settings.pauses, settings.delivery, settings.scenes.mark, settings.hold.under)
    return arrange(script, takes, wanted, RATE)


def mastering(
    timeline: Timeline, work: Work, reader: str, settings: Settings, target: Path
) -> Generator[Event, None, Release]:
    """Yield events while mastering `timeline` into the file `target`; return the release."""
    from podfic.mastering.master import Mix, master

    mix = Mix(timeline, partial(sound, timeline, settings))
    return (yield from master(mix, work, reader, settings.master, target))


def sound(timeline: Timeline, settings: Settings) -> Iterator[Signal]:
    """Yield the sound of `timeline` in blocks, its takes read from the voice store."""
    from podfic.mixing.render import blocks

    store = _store(settings)
    return blocks(timeline, lambda take: Sound(store.sound(take), take.rate))


def _store(settings: Settings) -> "Store":
    from podfic.voicing.store import Store

    return Store(cache_folder(settings) / "takes")
