"""`podfic script`: the story as it will be read."""

import re
from collections.abc import Iterator

import click

from podfic.cli import options
from podfic.model.script import Line


@click.command("script")
@options.story_or_selector
@options.settings
@options.as_json
def command(  # one parameter an option
    *,
    words: tuple[str, ...],
    engine: str | None,
    narrator: str | None,
    pairs: tuple[str, ...],
    as_json: bool,
) -> None:
    """Show STORY as it will be read: scenes, lines, who speaks, what is left silent.

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
    lines = tuple(script.lines()) if selector is None else select(script, selector)
    if as_json:
        print_json(script_document(reading.work, script, lines))
        return
    _tell(tuple(script.spoken_lines()) if selector is None else lines)
    for one in script.unspoken if selector is None else ():
        silent = " ".join(one.source.of(reading.work.text).split())
        click.secho(f"not spoken ({one.reason.value}): {silent or 'white space'}", dim=True)


def _tell(lines: tuple[Line, ...]) -> None:
    scene = ""
    for line in lines:
        here = f"c{line.chapter}s{line.scene}"
        if here != scene and line.chapter:
            click.secho(f"\n{here}", bold=True)
        scene = here
        who = line.speaker or ("?" if line.kind == "dialogue" else line.kind.value)
        marks = ", ".join(_marks(line))
        said = line.spoken + (click.style(f"  [{marks}]", dim=True) if marks else "")
        click.echo(f"{click.style(line.id, dim=True):<9} {click.style(who, fg='cyan')}: {said}")
        if _words(line.written) != _words(line.spoken):
            click.secho(f"{'':<9} written: {line.written}", dim=True)


def _marks(line: Line) -> Iterator[str]:
    """Yield how the line is delivered: what holds for all of it, then words set apart in it."""
    for name in ("soft_entry", "cut_off", "trail_off"):
        if getattr(line.delivery, name):
            yield name.replace("_", "-")
    for mark in line.delivery.marks:
        words = line.spoken[mark.start : mark.end]
        whole = len(words) >= len(line.spoken) - 1
        value = f" {mark.value}" if mark.value else ""
        yield mark.kind.value + value + ("" if whole else f" “{words}”")


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
