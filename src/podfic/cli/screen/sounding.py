"""Clips, for the ear or into a file."""

from dataclasses import replace
from pathlib import Path

import click
import numpy as np

from podfic.files import write_whole
from podfic.pipeline.run import Clip
from podfic.tools.player import play
from podfic.tools.wav import write_wav


def sounded(clip: Clip, output: Path | None, picture: Path | None = None) -> None:
    """Play `clip` on the sound card, or write it to the WAV file `output` and print its name.

    The refrains in it are drawn to `picture`, or beside `output`.
    """
    drawn = picture or (output.with_suffix(".beats.png") if output is not None else None)
    draws = drawn is not None and clip.grids
    clip = replace(clip, blocks=list(clip.blocks)) if draws else clip
    if output is None:
        play(clip.blocks, clip.timeline.rate)
    else:
        write_wav(output, clip.blocks, clip.timeline.rate)
        click.echo(output)
    if drawn is not None and clip.grids:
        _draw(clip, drawn)


def _draw(clip: Clip, path: Path) -> None:
    from podfic.pictures.beats import png

    data = png(clip.grids, np.concatenate(list(clip.blocks)), clip.timeline.rate)
    write_whole(path, data, what="the picture", hint="choose another place with --draw")
    click.echo(path)
