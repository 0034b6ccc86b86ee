from pathlib import Path

import pytest

STORY = """\
Title: The Lamp
Author: Ann Ember
Fandom: Bridges
Rating: PG

The Lamp

Mara lit the lamp. It burned low.

"You'll call if –" said Owen.

"Yes." Mara laughed. "Now go!"

~*~

He went home.

The End
"""


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test out of the user's cache folder, and out of the user's settings."""
    monkeypatch.setenv("PODFIC_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Return a short story with a header, two speakers and two scenes."""
    path = tmp_path / "the-lamp.txt"
    path.write_text(STORY, "utf-8")
    return path
