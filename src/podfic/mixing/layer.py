"""Sounds laid over one another in time, added up block by block."""

from collections.abc import Callable, Iterable

import numpy as np

from podfic.model.take import Signal

Placed = tuple[int, Callable[[], Signal]]
"""Where a sound begins, and what makes it when its time has come."""


class Layer:
    """Sounds that begin at ascending samples; each is made once and dropped when it is over."""

    def __init__(self, sounds: Iterable[Placed]) -> None:
        self._waiting = list(sounds)[::-1]
        self._sounding: list[tuple[int, Signal]] = []

    @property
    def is_over(self) -> bool:
        """Whether nothing is heard any more."""
        return not self._waiting and not self._sounding

    def block(self, start: int, size: int) -> Signal:
        """Return the next `size` samples, from `start` on, which is where the last block ended."""
        end = start + size
        while self._waiting and self._waiting[-1][0] < end:
            at, make = self._waiting.pop()
            self._sounding.append((at, make()))
        block = np.zeros(size, np.float32)
        for at, signal in self._sounding:
            _add(block, signal, at - start)
        self._sounding = [one for one in self._sounding if one[0] + len(one[1]) > end]
        return block


def _add(block: Signal, signal: Signal, offset: int) -> None:
    """Add to `block` what of `signal` falls into it when it starts at `offset`."""
    first, last = max(0, offset), min(len(block), offset + len(signal))
    if first < last:
        block[first:last] += signal[first - offset : last - offset]
