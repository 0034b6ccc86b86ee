"""`podfic cast`: who speaks, how much, in which voice, and why."""

from pathlib import Path

import click

from podfic.cli import options
from podfic.model.cast import Part


@click.command("cast")
@options.story
@options.settings
@options.as_json
def command(
    *,
    story: tuple[Path, ...],
    engine: str | None,
    narrator: str | None,
    pairs: tuple[str, ...],
    as_json: bool,
) -> None:
    """Show who speaks in STORY, how much, in which voice, and why.

    Example: podfic cast story.txt
    """
    from podfic.cli.documents import cast_document
    from podfic.cli.screen.printing import print_json, print_table
    from podfic.cli.screen.progress import watched
    from podfic.pipeline.run import read
    from podfic.pipeline.story import Story

    told = Story.of(story)
    loaded = options.loaded(told.path, pairs, engine=engine, narrator=narrator)
    reading = watched(read(told, loaded), quiet=True)
    if as_json:
        print_json(cast_document(reading.cast))
        return
    columns = ("role", "gender", "lines", "words", "voice", "accent", "why")
    print_table(columns, [_row(part) for part in reading.cast.parts])


def _row(part: Part) -> tuple[str, ...]:
    role, voice = part.role, part.voice
    gender = f"{role.gender.value} ({role.gender_from})" if role.gender_from else role.gender.value
    return (
        role.name,
        gender,
        str(role.lines),
        str(role.words),
        voice.name,
        voice.accent,
        part.reason,
    )
