"""`podfic preview`: some lines, played or written."""

from pathlib import Path

import click

from podfic.cli import options


@click.command("preview")
@options.story
@options.selector
@click.option("--output", "-o", type=click.Path(path_type=Path), metavar="FILE.wav")
@options.settings
@options.quiet
def command(  # noqa: PLR0913  # one parameter an option
    *,
    story: Path,
    selector: str,
    output: Path | None,
    engine: str | None,
    narrator: str | None,
    pairs: tuple[str, ...],
    quiet: bool,
) -> None:
    """Speak the lines of STORY that SELECTOR chooses, aloud or into a WAV file.

    Example: podfic preview story.txt c1s1l2-l5 -o clip.wav
    """
    from podfic.cli.show.progress import watched
    from podfic.cli.show.sounding import sounded
    from podfic.pipeline.run import clip

    loaded = options.loaded(story, pairs, engine=engine, narrator=narrator)
    sounded(watched(clip(story, loaded, selector), quiet=quiet), output)
