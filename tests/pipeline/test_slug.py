from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.pipeline.slug import slug, story_slug


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("He Bared His Heart!", "he-bared-his-heart"),
        ("Siân's façade", "sian-s-facade"),
        ("心", "story"),
        ("../..", "story"),
    ],
)
def test_names_become_file_names(name: str, made: str) -> None:
    assert slug(name) == made


@given(st.text())
def test_every_slug_is_a_safe_file_name(name: str) -> None:
    assert set(slug(name)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert slug(name)


def test_a_story_is_named_after_its_file() -> None:
    assert story_slug(Path("folder/The Lamp.txt")) == "the-lamp"
