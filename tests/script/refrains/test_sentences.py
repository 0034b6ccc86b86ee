"""A paragraph that is one sentence again and again."""

import pytest

from podfic.script.refrains.sentences import repeats_itself


@pytest.mark.parametrize("text", ["He ran. He ran. He ran.", "I can't. I can’t! I can't…"])
def test_it_repeats_itself(text: str) -> None:
    assert repeats_itself(text)


@pytest.mark.parametrize("text", ["", "He ran. He ran.", "Gone. Gone. Gone.", "He ran. Ran. He."])
def test_it_does_not(text: str) -> None:
    assert not repeats_itself(text)
