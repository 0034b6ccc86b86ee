"""`podfic render`: from the story to the finished file."""

from pathlib import Path

import click

from podfic.cli import options
from podfic.model.release import Release
from podfic.model.units import clock


@click.command("render")
@options.story
@click.option("--output", "-o", metavar="DIR", help="Where to make the release's folder.")
@click.option("--only", metavar="SELECTOR", help="Only these lines: c2, c1s2, c1s2l3-l9, words.")
@click.option("--reader", help="Who is credited with the reading.")
@options.settings
@options.quiet
@options.as_json
def command(  # noqa: PLR0913  # one parameter an option
    *,
    story: tuple[Path, ...],
    output: str | None,
    only: str | None,
    reader: str | None,
    engine: str | None,
    narrator: str | None,
    pairs: tuple[str, ...],
    quiet: bool,
    as_json: bool,
) -> None:
    """Make the podfic of STORY: a mastered, tagged MP3 with chapter marks.

    What is already spoken is not spoken again, also after an interruption.

    Example: podfic render story.txt -o output
    """
    from podfic.cli.documents import release_document
    from podfic.cli.screen.printing import print_json
    from podfic.cli.screen.progress import watched
    from podfic.pipeline.run import render
    from podfic.pipeline.story import Story

    told = Story.of(story)
    loaded = options.loaded(
        told.path, pairs, engine=engine, narrator=narrator, output=output, reader=reader
    )
    release = watched(render(told, loaded, only), quiet=quiet)
    if as_json:
        print_json(release_document(release))
    else:
        _tell(release)


def _tell(release: Release) -> None:
    length = clock(round(release.duration * release.rate), release.rate)
    loudness = release.loudness
    click.echo(
        f"{release.audio}  {length}  {loudness.integrated:.1f} LUFS  {loudness.true_peak:.1f} dBTP"
    )
    for marker in release.markers:
        click.echo(f"  {clock(marker.at, release.rate):>8}  {marker.title}")
