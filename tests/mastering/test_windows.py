import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.mastering.windows import windows
from podfic.model.take import Signal


def cut(signal: Signal, sizes: list[int]) -> list[Signal]:
    return np.split(signal, np.cumsum(sizes))


@given(
    st.integers(0, 300),
    st.lists(st.integers(0, 90), max_size=8),
    st.integers(1, 60),
    st.integers(0, 50),
)
def test_each_window_shows_its_neighbours(
    length: int, sizes: list[int], size: int, margin: int
) -> None:
    signal = np.arange(1, length + 1, dtype=np.float32)
    padded = np.pad(signal, margin)
    found = list(windows(cut(signal, sizes), size, margin))
    assert len(found) == -(-length // size)
    for number, window in enumerate(found):
        start = number * size
        core = min(size, length - start)
        np.testing.assert_array_equal(window, padded[start : start + core + 2 * margin])


@pytest.mark.parametrize("blocks", [[], [np.zeros(0, np.float32)]])
def test_nothing_has_no_windows(blocks: list[Signal]) -> None:
    assert list(windows(blocks, 10, 3)) == []
