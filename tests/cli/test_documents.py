"""What docs/json.md says is what the verbs print."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from podfic.cli.app import main

TOLD = (Path(__file__).parents[2] / "docs" / "json.md").read_text("utf-8")


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "STORY"),
        ("script", "STORY"),
        ("cast", "STORY"),
        ("render", "STORY"),
        ("voices", "list"),
        ("config", "STORY"),
        ("doctor",),
    ],
    ids=lambda arguments: arguments[0],
)
def test_every_key_is_documented(
    arguments: tuple[str, ...],
    story: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PODFIC_ENGINE", "fake")
    monkeypatch.setenv("PODFIC_OUTPUT", str(story.parent / "out"))
    assert main([*(str(story) if one == "STORY" else one for one in arguments), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    document.pop("settings", None)
    missing = {key for key in _keys(document) if f"`{key}`" not in TOLD}
    assert missing == set()


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _keys(inner)
