"""A refrain as a picture: its waveform, its beats as planned and as they are heard."""

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from podfic.acoustics.pcentre import p_centre
from podfic.model.take import Signal
from podfic.model.units import Samples, samples

WIDTH, HEIGHT = 1_200, 300
"""Pixels of the row of one refrain."""
MARGIN = 40
TOP, BOTTOM = 64, 56
"""Pixels above the waveform, for words, and below it, for errors."""
EDGE_S = 0.25
"""Seconds shown before the first beat and behind the last sound."""
PAPER, INK, WAVE = "#ffffff", "#20242c", "#9aa7bd"
PLANNED, HEARD = "#1f6fd0", "#d0351f"


@dataclass(frozen=True, slots=True)
class Drawn:
    """One beat: its word and the sample at which it is planned; `broken` ones break off."""

    word: str
    planned: Samples
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """One held line in a clip: what it is called, its beats, and where its sound ends."""

    title: str
    beats: tuple[Drawn, ...]
    end: Samples

    def span(self, rate: int) -> tuple[int, int]:
        """Return from where to where it is drawn."""
        edge = samples(EDGE_S, rate)
        return max(0, self.beats[0].planned - edge), self.end + edge

    def earlier(self, by: int) -> "Grid":
        """Return the grid in a sound whose first `by` samples are left out."""
        beats = tuple(replace(one, planned=Samples(one.planned - by)) for one in self.beats)
        return replace(self, beats=beats, end=Samples(self.end - by))


class Strips:
    """Keeps, of a sound that streams by, the stretches in which `grids` lie."""

    def __init__(self, grids: Sequence[Grid], rate: int) -> None:
        self._grids = grids
        self._rate = rate
        self._parts: list[list[Signal]] = [[] for _ in grids]

    def watch(self, blocks: Iterable[Signal]) -> Iterator[Signal]:
        """Yield `blocks`, which begin at sample 0, as they are."""
        at = 0
        for block in blocks:
            for grid, parts in zip(self._grids, self._parts, strict=True):
                first, last = grid.span(self._rate)
                parts.append(block[max(0, first - at) : max(0, last - at)].copy())
            at += len(block)
            yield block

    def kept(self) -> Iterator[tuple[Grid, Signal]]:
        """Yield each grid with its stretch, from whose start its samples count."""
        for grid, parts in zip(self._grids, self._parts, strict=True):
            if parts:
                yield grid.earlier(grid.span(self._rate)[0]), np.concatenate(parts)


def heard(grid: Grid, signal: Signal, rate: int) -> tuple[Samples, ...]:
    """Return where in `signal` the beats of `grid` are heard, by their P-centres."""
    ends = [*(beat.planned for beat in grid.beats[1:]), grid.end]
    return tuple(
        p_centre(signal, rate, beat.planned, end)
        for beat, end in zip(grid.beats, ends, strict=True)
    )


def png(strips: Sequence[tuple[Grid, Signal]], rate: int) -> bytes:
    """Return a PNG with a row for each of `strips`: a grid, and the sound it lies in.

    Planned beats are blue lines over the whole row, heard ones red ones at its foot, with
    the difference in milliseconds.
    """
    image = Image.new("RGB", (WIDTH, HEIGHT * len(strips)), PAPER)
    draw = ImageDraw.Draw(image)
    for row, (grid, signal) in enumerate(strips):
        _Row(draw, row * HEIGHT, grid, rate).draw(signal)
    buffer = io.BytesIO()
    image.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


class _Row:
    """One refrain's part of the picture, `top` pixels from its upper edge."""

    def __init__(self, draw: ImageDraw.ImageDraw, top: int, grid: Grid, rate: int) -> None:
        self._draw = draw
        self._top = top
        self._grid = grid
        self._rate = rate
        self._first, self._last = grid.span(rate)

    def draw(self, signal: Signal) -> None:
        """Draw the row."""
        self._waveform(signal)
        self._text((MARGIN, self._top + 8), self._grid.title, INK, 18)
        found = heard(self._grid, signal, self._rate)
        for beat, at in zip(self._grid.beats, found, strict=True):
            self._beat(beat, at)
        self._scale()

    def _waveform(self, signal: Signal) -> None:
        middle = self._top + TOP + (HEIGHT - TOP - BOTTOM) // 2
        reach = (HEIGHT - TOP - BOTTOM) / 2
        highest = max(float(np.abs(signal[max(0, self._first) : self._last]).max(initial=0)), 1e-6)
        edges = np.linspace(self._first, self._last, WIDTH - 2 * MARGIN + 1).astype(int)
        for column, (start, end) in enumerate(pairwise(edges)):
            part = signal[max(0, start) : max(0, end)]
            if len(part):
                high, low = (float(one) / highest * reach for one in (part.max(), part.min()))
                x = MARGIN + column
                self._draw.line((x, middle - high, x, middle - low), fill=WAVE)

    def _beat(self, beat: Drawn, at: Samples) -> None:
        foot = self._top + HEIGHT - BOTTOM
        planned = self._x(beat.planned)
        self._draw.line((planned, self._top + TOP - 8, planned, foot), fill=PLANNED, width=2)
        self._text((planned - 4, self._top + TOP - 28), beat.word, PLANNED, 15)
        if not beat.broken:
            found = self._x(at)
            self._draw.line((found, foot - 26, found, foot), fill=HEARD, width=2)
            error = round((at - beat.planned) * 1000 / self._rate)
            self._text((planned - 4, foot + 4), f"{error:+d} ms", HEARD, 13)

    def _scale(self) -> None:
        foot = self._top + HEIGHT - 24
        origin = self._grid.beats[0].planned
        for half in range(int((self._last - origin) / self._rate * 2) + 1):
            x = self._x(origin + half * self._rate // 2)
            self._draw.line((x, foot - 5, x, foot), fill=INK)
            self._text((x + 3, foot - 6), f"{half / 2:g} s", INK, 12)

    def _x(self, at: int) -> float:
        share = (at - self._first) / (self._last - self._first)
        return MARGIN + share * (WIDTH - 2 * MARGIN)

    def _text(self, place: tuple[float, float], text: str, colour: str, size: int) -> None:
        self._draw.text(place, text, fill=colour, font=ImageFont.load_default(size))
