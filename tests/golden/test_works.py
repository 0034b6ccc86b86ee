"""Whole files become the works they were seen to become; `scripts/golden` keeps them anew."""

from pathlib import Path

import pytest

from golden.works import HERE, SHARED, golden, inputs


@pytest.mark.parametrize(("story", "kept"), list(inputs()), ids=lambda path: path.name)
def test_a_file_becomes_its_work(story: Path, kept: Path) -> None:
    assert golden(story) == kept.read_text("utf-8")


@pytest.mark.skipif(not SHARED.exists(), reason="no shared folder beside the checkout")
def test_every_shared_file_is_kept() -> None:
    kept = {path.name for path in (HERE / "shared").iterdir()}
    assert kept == {f"{path.name}.json" for path in SHARED.glob("ao3/*/*")}
