"""`podfic preview`: some lines, played or written."""

from pathlib import Path

import click

from podfic.cli import options


@click.command("preview")
@options.story_and_selector
@click.option("--output", "-o", type=click.Path(path_type=Path), metavar="FILE.wav")
@click.option(
    "--draw",
    type=click.Path(path_type=Path),
    metavar="FILE.png",
    help="Draw refrains and their beats; with -o they are drawn beside it.",
)
@options.settings
@options.quiet
def command(  # noqa: PLR0913  # one parameter an option
    *,
    words: tuple[str, ...],
    output: Path | None,
    draw: Path | None,
    engine: str | None,
    narrator: str | None,
    pairs: tuple[str, ...],
    quiet: bool,
) -> None:
    """Speak the lines of STORY that SELECTOR chooses, aloud or into a WAV file.

    Example: podfic preview story.txt c1s1l2-l5 -o clip.wav
    """
    from podfic.cli.screen.progress import watched
    from podfic.cli.screen.sounding import sounded
    from podfic.errors import OutputError, UsageError
    from podfic.pipeline.run import clip
    from podfic.pipeline.story import Story

    files, selector = options.parted(words, needed=True)
    if draw is not None and draw.suffix.lower() != ".png":  # lest a story is overwritten
        hint = "name it like --draw beats.png"
        raise OutputError("a picture is a PNG file", path=draw, hint=hint)
    story = Story.of(files)
    loaded = options.loaded(story.path, pairs, engine=engine, narrator=narrator)
    made = watched(clip(story, loaded, selector or ""), quiet=quiet)
    if draw is not None and not made.grids:
        raise UsageError("none of these lines is held on a beat", hint="leave out --draw")
    sounded(made, output, draw)
