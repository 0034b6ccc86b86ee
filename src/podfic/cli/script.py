"""`podfic script`: the story as it will be read."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from podfic.cli import options
from podfic.cli.grid import grid
from podfic.model.cast import NARRATOR
from podfic.model.script import Attribution, Line, LineKind, MarkKind, Scene, Script, Volume

SPEECH = frozenset({LineKind.DIALOGUE, LineKind.THOUGHT})
"""Kinds of line that somebody in the story speaks."""


@click.command("script")
@options.story_or_selector
@click.option("--doubtful", is_flag=True, help="Only lines whose speaker is worth a look.")
@options.settings
@options.as_json
def command(  # noqa: PLR0913  # one parameter an option
    *,
    words: tuple[str, ...],
    doubtful: bool,
    engine: str | None,
    narrator: str | None,
    pairs: tuple[str, ...],
    as_json: bool,
) -> None:
    """Show STORY as it will be read: scenes, lines, who speaks, what is left silent.

    A speaker with a question mark is doubtful; the reason stands behind the name.

    Example: podfic script story.txt c1s2
    """
    from podfic.cli.documents import script_document
    from podfic.cli.screen.printing import print_json
    from podfic.cli.screen.progress import watched
    from podfic.pipeline.run import read
    from podfic.pipeline.story import Story
    from podfic.script.selector import select

    files, selector = options.parted(words)
    story = Story.of(files)
    loaded = options.loaded(story.path, pairs, engine=engine, narrator=narrator)
    reading = watched(read(story, loaded), quiet=True)
    script = reading.script
    everything = selector is None and not doubtful
    lines = tuple(script.lines()) if selector is None else select(script, selector)
    lines = tuple(filter(is_doubtful, lines)) if doubtful else lines
    if as_json:
        print_json(script_document(reading.work, script, lines))
        return
    _tell(tuple(script.spoken_lines()) if everything else lines, script.scenes)
    for one in script.unspoken if everything else ():
        silent = " ".join(one.source.of(reading.work.text).split())
        click.secho(f"not spoken ({one.reason.value}): {silent or 'white space'}", dim=True)
    if doubtful or any(map(is_doubtful, lines)):
        _sum_up(lines, script, loaded.path)


def is_doubtful(line: Line) -> bool:
    """Whether who speaks `line` is worth a look: little tells it, or nothing at all."""
    if line.attribution is not None:
        return line.attribution.doubtful
    return line.kind in SPEECH and line.speaker is None


def _tell(lines: tuple[Line, ...], scenes: Sequence[Scene] = ()) -> None:
    told = {scene.id: _shift(scene) for scene in scenes}
    scene = ""
    for line in lines:
        here = f"c{line.chapter}s{line.scene}"
        if here != scene and line.chapter:
            click.echo(f"\n{click.style(here, bold=True)}{told.get(here, '')}")
        scene = here
        marks = ", ".join(_marks(line))
        said = line.spoken + (click.style(f"  [{marks}]", dim=True) if marks else "")
        click.echo(f"{click.style(line.id, dim=True):<9} {_who(line)}: {said}")
        if _words(line.written) != _words(line.spoken):
            click.secho(f"{'':<9} written: {line.written}", dim=True)
        for row in grid(line):
            click.secho(f"{'':<9} {row}", dim=True)


def _shift(scene: Scene) -> str:
    """Return what tells the break before `scene` if it is not just typed, to follow its id."""
    if scene.shift is None:
        return ""
    words = f" “{scene.shift_words}”" if scene.shift_words else ""
    found = "  found: " if scene.is_found else "  "
    return click.style(f"{found}{scene.shift.value}{words}", dim=True)


def _who(line: Line) -> str:
    """Return who speaks `line` in colour, a thought and a doubt told."""
    if line.speaker is None and line.kind not in SPEECH:
        return click.style(line.kind.value, fg="cyan")
    if line.speaker is None and line.attribution is not None and not is_doubtful(line):
        return click.style(NARRATOR, fg="cyan")
    thinks = " (thought)" if line.kind is LineKind.THOUGHT else ""
    if not is_doubtful(line):
        return click.style(f"{line.speaker}{thinks}", fg="cyan")
    why = f" [{_reason(line.attribution)}]" if line.attribution else ""
    return click.style(f"{line.speaker or ''}?{thinks}", fg="yellow") + click.style(why, dim=True)


def _reason(attribution: Attribution) -> str:
    return f"{attribution.told.value} {attribution.confidence:.0%}".replace("%", " %")


def _sum_up(lines: Sequence[Line], script: Script, path: Path | None) -> None:
    """Say how much of the story is doubtful, and how the first doubtful of `lines` is corrected."""
    own = tuple(script.lines())
    doubtful = sum(map(is_doubtful, own))
    if not doubtful:
        click.echo("No line is doubtful.")
        return
    spoken = sum(line.speaker is not None or is_doubtful(line) for line in own)
    share = f"{doubtful} of {spoken} {'line' if spoken == 1 else 'lines'} with a speaker"
    first = next(filter(is_doubtful, lines), None)
    if first is None:
        click.echo(f"None of these lines is doubtful; in the whole story {share} {_is(doubtful)}.")
        return
    click.secho(f"\n{share} {_is(doubtful)} doubtful.", fg="yellow")
    where = path.name if path is not None else "the story's toml"
    click.echo(f"To correct one, write into {where}, with the speaker it should have:\n")
    _show_correction(first, own)


def _is(count: int) -> str:
    return "is" if count == 1 else "are"


def _show_correction(line: Line, lines: Sequence[Line]) -> None:
    from podfic.script.corrections import correction_of

    told = correction_of(line, lines, line.speaker or "narrator")
    click.echo("[[line]]")
    for name in ("words", "after", "at", "speaker"):
        if value := getattr(told, name):
            click.echo(f'{name} = "{_escaped(value)}"')


def _escaped(text: str) -> str:
    """Return `text` as it stands within the quotation marks of TOML."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"')
    return "".join(sign if sign.isprintable() else f"\\U{ord(sign):08x}" for sign in plain)


def _marks(line: Line) -> Iterator[str]:
    """Yield how the line is delivered: what holds for all of it, then words set apart in it."""
    for name in ("soft_entry", "cut_off", "trail_off"):
        if getattr(line.delivery, name):
            yield name.replace("_", "-")
    if line.delivery.volume is not Volume.PLAIN:
        yield line.delivery.volume.value
    for mark in line.delivery.marks:
        if mark.kind is MarkKind.SHOUT and line.delivery.volume is Volume.SHOUT:
            continue
        words = line.spoken[mark.start : mark.end]
        whole = len(words) >= len(line.spoken) - 1
        value = f" {mark.value}" if mark.value else ""
        yield mark.kind.value + value + ("" if whole else f" “{words}”")


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
