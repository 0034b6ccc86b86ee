"""Clips, for the ear or into a file."""

from pathlib import Path

import click

from podfic.files import write_whole
from podfic.pictures.beats import Strips, png
from podfic.pipeline.run import Clip
from podfic.tools.player import play
from podfic.tools.wav import write_wav


def sounded(clip: Clip, output: Path | None, picture: Path | None = None) -> None:
    """Play `clip` on the sound card, or write it to the WAV file `output` and print its name.

    The refrains in it are drawn to `picture`, or beside `output`.
    """
    drawn = picture or (output.with_suffix(".beats.png") if output is not None else None)
    rate = clip.timeline.rate
    strips = Strips(clip.grids if drawn is not None else (), rate)
    blocks = strips.watch(clip.blocks)
    if output is None:
        play(blocks, rate)
    else:
        write_wav(output, blocks, rate)
        click.echo(output)
    if drawn is not None and clip.grids:
        _draw(strips, rate, drawn)


def _draw(strips: Strips, rate: int, path: Path) -> None:
    data = png(tuple(strips.kept()), rate)
    write_whole(path, data, what="the picture", hint="choose another place with --draw")
    click.echo(path)
