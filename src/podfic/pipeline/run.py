"""Runs the stages: to the script and cast, to a clip, or all the way to a release."""

import contextlib
from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from podfic.config.lexicons import FandomLexicon
from podfic.config.load import Loaded
from podfic.engines import registry
from podfic.engines.base import Engine
from podfic.model.cast import Cast
from podfic.model.events import Event, Notice, StageFinished, StageStarted
from podfic.model.release import Release
from podfic.model.script import Line, Script
from podfic.model.take import Signal
from podfic.model.timeline import Timeline
from podfic.model.work import Work
from podfic.pictures.beats import Grid
from podfic.pipeline import stages
from podfic.pipeline.doubts import unmet
from podfic.pipeline.fingerprint import Origin, fingerprint, recall, remember
from podfic.pipeline.grids import grids
from podfic.pipeline.story import Story
from podfic.pipeline.target import replaced, target_of
from podfic.pipeline.wishes import Wishes, cast_files, wishes
from podfic.voicing.keys import canonical

EDGE = 0.2
"""Seconds of silence around a clip."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A story that is ready to be spoken."""

    story: Story
    work: Work
    script: Script
    cast: Cast
    engine: Engine
    reader: str
    lexicons: tuple[FandomLexicon, ...]
    wishes: Wishes


@dataclass(frozen=True, slots=True)
class Clip:
    """Some lines of a story, spoken and arranged but not mastered; `grids` are its held ones."""

    timeline: Timeline
    blocks: Iterator[Signal]
    grids: tuple[Grid, ...] = ()


def read(story: Story, loaded: Loaded) -> Generator[Event, None, Reading]:
    """Yield events on the way to the script and cast of `story`; nothing is spoken."""
    settings = loaded.settings
    with loaded.blames("engine"):
        engine = registry.create(settings.engine, settings)
    reader = settings.reader or engine.title
    yield StageStarted("ingest")
    work = stages.ingest(story, settings.work)
    yield StageFinished("ingest")
    yield StageStarted("script")
    with loaded.blames("lexicons"):
        lexicons = stages.lexicons(work, settings, story)
    with loaded.blames("credit", "text"):
        script = stages.script(work, settings, reader, lexicons)
    yield StageFinished("script")
    yield StageStarted("casting")
    with loaded.blames("casts"):
        files = cast_files(work, settings, story.path.parent, engine)
    wished = wishes(loaded, engine, files)
    cast = stages.casting(script, work, engine, wished)
    yield StageFinished("casting")
    yield from _doubts(work, loaded, wished)
    yield from unmet(work, script, cast, loaded)
    return Reading(story, work, script, cast, engine, reader, lexicons, wished)


def render(
    story: Story, loaded: Loaded, only: str | None = None
) -> Generator[Event, None, Release]:
    """Yield events while making the podfic of `story`; return what was made.

    The file is `<output>/<slug>/<slug>.mp3`, with the selector in its name when
    `only` chooses some lines. One that is already what it should be stays.
    """
    reading = yield from read(story, loaded)
    reading = reading if only is None else _chosen(reading, only)
    target = target_of(story.path, loaded.settings.output, only)
    try:
        return (yield from _released(reading, loaded, target))
    finally:
        with contextlib.suppress(OSError):  # it is not empty when all went well
            target.parent.rmdir()


def _released(reading: Reading, loaded: Loaded, target: Path) -> Generator[Event, None, Release]:
    path = canonical(str(reading.story.path.resolve()))
    origin = Origin(path, reading.work.title, reading.engine.name)
    yield from replaced(target, origin)
    timeline = yield from arranged(reading, loaded)
    settings = loaded.settings
    mark = fingerprint(timeline, reading.work, reading.reader, settings.master)
    release = recall(target, mark)
    if release is None:
        release = yield from stages.mastering(
            timeline, reading.work, reading.reader, settings, target
        )
        remember(release, mark, origin)
    return release


def clip(story: Story, loaded: Loaded, selector: str) -> Generator[Event, None, Clip]:
    """Yield events while speaking the lines that `selector` chooses; return their sound."""
    reading = _chosen((yield from read(story, loaded)), selector)
    timeline = yield from arranged(reading, tight(loaded))
    held = tuple(grids(reading.script, timeline))
    return Clip(timeline, stages.sound(timeline, loaded.settings), held)


def arranged(reading: Reading, loaded: Loaded) -> Generator[Event, None, Timeline]:
    """Yield events while all lines of `reading` are spoken; return where each lies."""
    engine = reading.engine
    registry.require(engine)
    if engine.remote:
        yield Notice(f"{engine.name} sends the story's text to a third party")
    takes = yield from stages.voicing(
        reading.script, reading.cast, engine, loaded.settings, reading.lexicons
    )
    return stages.mixing(reading.script, takes, loaded.settings)


def tight(loaded: Loaded) -> Loaded:
    """Return `loaded` without the silence that a whole podfic begins and ends with."""
    pauses = msgspec.structs.replace(loaded.settings.pauses, head=EDGE, tail=EDGE)
    return replace(loaded, settings=msgspec.structs.replace(loaded.settings, pauses=pauses))


def _chosen(reading: Reading, selector: str) -> Reading:
    from podfic.script.selector import select  # noqa: PLC0415  # only where lines are chosen

    chosen = frozenset(line.id for line in select(reading.script, selector))
    return replace(reading, script=_filtered(reading.script, chosen))


def _filtered(script: Script, chosen: frozenset[str]) -> Script:
    def kept(line: Line) -> bool:
        return line.id in chosen

    scenes = tuple(
        replace(
            scene,
            lines=tuple(filter(kept, scene.lines)),
            opening=tuple(filter(kept, scene.opening)),
            closing=tuple(filter(kept, scene.closing)),
        )
        for scene in script.scenes
    )
    credit = script.credit if script.credit is not None and kept(script.credit) else None
    return replace(
        script,
        scenes=tuple(scene for scene in scenes if any(scene.spoken_lines())),
        credit=credit,
        front=tuple(filter(kept, script.front)),
        back=tuple(filter(kept, script.back)),
    )


def _doubts(work: Work, loaded: Loaded, wished: Wishes) -> Iterator[Notice]:
    """Yield what a podficcer would want to mend before an evening's render."""
    beside = loaded.path.name if loaded.path is not None else "the story's toml"
    if not work.authors:
        yield Notice(
            "the story names no author, so the credit cannot either",
            hint=f'give them in {beside}: [work] authors = ["…"]',
        )
    if wished.elsewhere:
        yield Notice(
            f"the voices wished for {', '.join(wished.elsewhere)} are another engine's",
            hint=f"{loaded.settings.engine} casts them anew",
        )
