"""Clips, for the ear or into a file."""

from pathlib import Path

import click

from podfic.pipeline.run import Clip
from podfic.tools.player import play
from podfic.tools.wav import write_wav


def sounded(clip: Clip, output: Path | None) -> None:
    """Play `clip` on the sound card, or write it to the WAV file `output` and print its name."""
    if output is None:
        play(clip.blocks, clip.timeline.rate)
    else:
        write_wav(output, clip.blocks, clip.timeline.rate)
        click.echo(output)
