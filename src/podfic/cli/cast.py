"""`podfic cast`: who speaks, how much, in which voice, and why."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from podfic.cli import options
from podfic.errors import UsageError
from podfic.model.cast import NARRATOR, PLAIN, Cast, Part, Shade

if TYPE_CHECKING:
    from podfic.config.load import Loaded
    from podfic.pipeline.run import Reading


@click.command("cast")
@options.story
@click.option("--audition", is_flag=True, help="Let each person speak their own first line.")
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    metavar="FILE.wav",
    help="Write the audition into a file.",
)
@click.option(
    "--save",
    type=click.Path(path_type=Path),
    metavar="FILE.toml",
    help="Keep the cast in a cast file, for the series and its sequels.",
)
@options.settings
@options.as_json
def command(  # noqa: PLR0913  # one parameter an option
    *,
    story: tuple[Path, ...],
    audition: bool,
    output: Path | None,
    save: Path | None,
    engine: str | None,
    narrator: str | None,
    pairs: tuple[str, ...],
    as_json: bool,
) -> None:
    """Show who speaks in STORY, how much, in which voice, and why.

    Example: podfic cast story.txt
    """
    from podfic.cli.documents import cast_document
    from podfic.cli.screen.printing import print_json
    from podfic.cli.screen.progress import watched
    from podfic.pipeline.run import read
    from podfic.pipeline.story import Story

    if output is not None and not audition:
        raise UsageError("-o goes with --audition", hint="podfic cast STORY --audition -o FILE.wav")
    if as_json and audition:
        raise UsageError("--json and --audition are two things", hint="ask for one at a time")
    told = Story.of(story)
    loaded = options.loaded(told.path, pairs, engine=engine, narrator=narrator)
    reading = watched(read(told, loaded), quiet=True)
    if as_json:
        print_json(cast_document(reading.cast))
    else:
        _show(reading.cast)
        _own_up(reading)
    if save is not None:
        _save(reading, save)
    if audition:
        _audition(reading, loaded, output)


def _show(cast: Cast) -> None:
    from podfic.cli.screen.printing import print_table

    columns = ("role", "also", "gender", "lines", "words", "voice", "accent", "why")
    print_table(columns, [_row(part) for part in cast.parts])


def _own_up(reading: "Reading") -> None:
    """Say which shades of voices the engine cannot speak."""
    from podfic.engines.base import needed

    wanted = {one for part in reading.cast.parts for one in needed(part.shade)}
    lacking = sorted(one.value for one in wanted - reading.engine.controls)
    if lacking:
        what = " or ".join(lacking)
        click.secho(f"{reading.engine.name} cannot set {what}.", fg="yellow", err=True)


def _row(part: Part) -> tuple[str, ...]:
    role, voice = part.role, part.voice
    gender = f"{role.gender.value} ({role.gender_from})" if role.gender_from else role.gender.value
    return (
        role.name,
        ", ".join(role.aliases),
        gender,
        str(role.lines),
        str(role.words),
        ", ".join([voice.name, *_shade(part.shade)]),
        voice.accent,
        part.reason,
    )


def _shade(shade: Shade) -> list[str]:
    """Return what makes `shade` another than the bare voice."""
    told = []
    if shade.pitch != PLAIN.pitch:
        told.append(f"pitch ×{shade.pitch:g}")
    if shade.pace != PLAIN.pace:
        told.append(f"pace ×{shade.pace:g}")
    if shade.blend is not None:
        told.append(f"with {100 * shade.blend.share:.0f} % {shade.blend.voice.name}")
    return told


def _save(reading: "Reading", path: Path) -> None:
    from podfic.pipeline.keeping import keep

    kept = keep(reading, path)
    did = ((kept.added, "added"), (kept.filled, "completed"))
    done = [f"{_counted(names)} {what}" for names, what in did if names]
    if done or not kept.changed:
        click.echo(f"{path}: {'; '.join(done) or 'nothing to add'}", err=True)
    for one in kept.changed:
        changed = f"{_whose(one.name)} voice changed from {one.there} to {one.here}"
        click.echo(f"{path}: {changed}, as the story's settings wish", err=True)
    for one in kept.stayed:
        click.echo(
            f"{path}: {_whose(one.name)} voice stays {one.there}; the story has {one.here} "
            "(to change it, edit the file, or wish it in the story's settings)",
            err=True,
        )


def _counted(names: Sequence[str]) -> str:
    """Return how many people `names` are, the narrator told apart."""
    people = sum(name != NARRATOR for name in names)
    told = [f"{people} {'person' if people == 1 else 'people'}"] if people else []
    return " and ".join([*told, *(["the narrator"] if len(names) > people else [])])


def _whose(name: str) -> str:
    return "the narrator's" if name == NARRATOR else f"{name}'s"


def _audition(reading: "Reading", loaded: "Loaded", output: Path | None) -> None:
    from podfic.cli.screen.progress import watched
    from podfic.cli.screen.sounding import sounded
    from podfic.pipeline.audition import lineup

    sounded(watched(lineup(reading, loaded), quiet=False), output)
