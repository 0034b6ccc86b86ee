"""Cuts a stream of sound into pieces that overlap their neighbours."""

from collections.abc import Iterable, Iterator

import numpy as np

from podfic.model.take import Signal


def windows(blocks: Iterable[Signal], size: int, margin: int) -> Iterator[Signal]:
    """Yield the stream `size` samples at a time, with `margin` more on either side.

    However the stream was cut before, the pieces are the same: `margin` samples
    of what came before, `size` samples (fewer in the last piece) and `margin`
    samples of what follows. Beyond both ends of the stream there is silence.
    """
    whole = size + 2 * margin
    held = np.zeros(margin, np.float32)
    for block in blocks:
        held = np.concatenate((held, block))
        while len(held) >= whole:
            yield held[:whole]
            held = held[size:]
    held = np.concatenate((held, np.zeros(margin, np.float32)))
    while len(held) > 2 * margin:
        yield held[:whole]
        held = held[size:]
