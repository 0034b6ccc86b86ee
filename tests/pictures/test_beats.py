import io

import numpy as np
import pytest
from PIL import Image

from factories import RATE, silence, tone
from podfic.model.units import Samples
from podfic.pictures.beats import HEARD, HEIGHT, PLANNED, WIDTH, Drawn, Grid, Strips, heard, png

BEATS = (0.3, 0.8, 1.3)


def _grid(*late: float) -> Grid:
    """Return a grid whose beats are planned so many seconds before the bursts of `_sound`."""
    beats = tuple(
        Drawn("dub", Samples(round((at - by) * RATE))) for at, by in zip(BEATS, late, strict=True)
    )
    return Grid("a heart", beats, Samples(round(1.6 * RATE)))


def _sound() -> np.ndarray:
    bursts = [np.concatenate((silence(0.3), tone(0.2, hertz=600.0))) for _ in BEATS]
    return np.concatenate((*bursts, silence(0.5)))


def test_beats_are_measured_on_the_sound_and_not_read_off_the_plan() -> None:
    found = heard(_grid(0.0, 0.02, -0.03), _sound(), RATE)
    for at, beat in zip(found, BEATS, strict=True):
        assert at / RATE == pytest.approx(beat, abs=0.006)


def test_each_refrain_has_its_row() -> None:
    data = png([(_grid(0, 0, 0), _sound()), (_grid(0.05, 0.05, 0.05), _sound())], RATE)
    image = Image.open(io.BytesIO(data))
    assert image.size == (WIDTH, 2 * HEIGHT)
    above, below = (_columns(image, row, HEARD) for row in range(2))
    planned = _columns(image, 1, PLANNED)
    assert above
    assert min(below) > min(planned) + 20


@pytest.mark.parametrize("size", [1_000, 7_777, 1_000_000])
def test_of_a_long_sound_only_the_refrains_are_kept(size: int) -> None:
    far = 20 * RATE
    whole = np.concatenate((silence(20), _sound(), silence(20)))
    strips = Strips([_grid(0, 0, 0).earlier(-far)], RATE)
    pieces = [whole[at : at + size] for at in range(0, len(whole), size)]
    seen = np.concatenate(list(strips.watch(pieces)))
    np.testing.assert_array_equal(seen, whole)
    ((grid, kept),) = strips.kept()
    assert len(kept) < 3 * RATE
    for at, beat in zip(heard(grid, kept, RATE), grid.beats, strict=True):
        assert abs(at - beat.planned) < 0.006 * RATE


def _columns(image: Image.Image, row: int, colour: str) -> set[int]:
    """Return in which columns of the waveform of `row` something is drawn in `colour`."""
    wanted = tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
    pixels = np.asarray(image)[row * HEIGHT + 70 : row * HEIGHT + HEIGHT - 60]
    return set(np.flatnonzero((pixels == wanted).all(axis=2).any(axis=0)).tolist())
