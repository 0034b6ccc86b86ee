"""`podfic script`: the story as it will be read."""

from pathlib import Path

import click

from podfic.cli import options
from podfic.model.script import Line


@click.command("script")
@options.story
@click.argument("selector", required=False)
@options.settings
@options.as_json
def command(  # noqa: PLR0913  # one parameter an option
    *,
    story: Path,
    selector: str | None,
    engine: str | None,
    narrator: str | None,
    pairs: tuple[str, ...],
    as_json: bool,
) -> None:
    """Show STORY as it will be read: scenes, lines, who speaks, what is left silent.

    Example: podfic script story.txt c1s2
    """
    from podfic.cli.documents import script_document
    from podfic.cli.show.printing import print_json
    from podfic.cli.show.progress import watched
    from podfic.pipeline.run import read
    from podfic.script.selector import select

    loaded = options.loaded(story, pairs, engine=engine, narrator=narrator)
    reading = watched(read(story, loaded), quiet=True)
    script = reading.script
    lines = tuple(script.lines()) if selector is None else select(script, selector)
    if as_json:
        print_json(script_document(reading.work, script, lines))
        return
    credit = (script.credit,) if script.credit and selector is None else ()
    _tell((*credit, *lines))
    for one in script.unspoken if selector is None else ():
        words = " ".join(one.source.of(reading.work.text).split())
        click.secho(f"not spoken ({one.reason.value}): {words}", dim=True)


def _tell(lines: tuple[Line, ...]) -> None:
    scene = ""
    for line in lines:
        here = f"c{line.chapter}s{line.scene}"
        if here != scene and line.chapter:
            click.secho(f"\n{here}", bold=True)
        scene = here
        who = line.speaker or ("?" if line.kind == "dialogue" else line.kind.value)
        marks = [name for name in ("cut_off", "trail_off") if getattr(line.delivery, name)]
        said = line.spoken + (f"  [{', '.join(marks).replace('_', '-')}]" if marks else "")
        click.echo(f"{click.style(line.id, dim=True):<9} {click.style(who, fg='cyan')}: {said}")
