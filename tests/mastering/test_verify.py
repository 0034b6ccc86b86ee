from pathlib import Path

import numpy as np
import pytest
import soundfile as sf

from podfic.errors import MasterError
from podfic.mastering.verify import BLOCK, decoded


def test_a_file_is_decoded_in_blocks(tmp_path: Path) -> None:
    signal = np.random.default_rng(1).uniform(-1, 1, 2 * BLOCK + 5).astype(np.float32)
    sf.write(tmp_path / "a.wav", signal, 44_100, subtype="FLOAT")
    blocks = list(decoded(tmp_path / "a.wav"))
    assert [len(block) for block in blocks] == [BLOCK, BLOCK, 5]
    np.testing.assert_array_equal(np.concatenate(blocks), signal)


@pytest.mark.parametrize("content", [b"", b"not sound at all" * 100])
def test_a_file_that_is_no_sound_is_told(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.mp3"
    path.write_bytes(content)
    with pytest.raises(MasterError, match="cannot be decoded") as caught:
        list(decoded(path))
    assert caught.value.path == path
