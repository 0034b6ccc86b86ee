"""A voice is made of others only as its recipe says, and a wrong recipe is told by its name."""

import tomllib
from pathlib import Path

import pytest

from podfic.engines import voicepack
from podfic.engines.recipes import Recipe, recipes_in
from podfic.errors import EngineError

TWO = "[ann]\n[bob]\n"


def recipes(text: str) -> dict[str, Recipe]:
    return recipes_in(tomllib.loads(TWO + text))


def test_a_recipe_is_shares_and_factors() -> None:
    found = recipes("[cat]\nmade = { mix = { ann = 0.4, bob = 0.6 }, pitch = 0.9, pace = 1.1 }")
    assert found == {"cat": Recipe((("ann", 0.4), ("bob", 0.6)), 0.9, 1.1)}
    assert found["cat"].main == "bob"


def test_factors_may_be_left_out_and_one_voice_is_a_mix() -> None:
    assert recipes("[cat]\nmade = { mix = { ann = 1 } }")["cat"] == Recipe((("ann", 1.0),))


def test_shares_of_thirds_add_up() -> None:
    thirds = ", ".join(f"{name} = {1 / 3}" for name in ("ann", "bob", "eve"))
    assert recipes(f"[eve]\n[cat]\nmade = {{ mix = {{ {thirds} }} }}")


@pytest.mark.parametrize(
    ("made", "what", "hint"),
    [
        ("{ pitch = 0.9 }", "it has no mix", "write made ="),
        ("3", "it has no mix", "write made ="),
        ("{ mix = { ann = 0.5, nobody = 0.5 } }", "no voice nobody has data", "podfic came with"),
        ("{ mix = { ann = 0.5, cat = 0.5 } }", "no voice cat has data", "podfic came with"),
        ("{ mix = { ann = 0.5, bob = 0.4 } }", "its shares add up to 0.9", "add up to 1"),
        ("{ mix = {} }", "its shares add up to 0", "add up to 1"),
        ("{ mix = { ann = 1.5, bob = -0.5 } }", "its share of ann is 1.5", "from 0 to 1"),
        ("{ mix = { ann = 'all' } }", "its share of ann is 'all'", "from 0 to 1"),
        ("{ mix = { ann = nan } }", "its share of ann is nan", "from 0 to 1"),
        ("{ mix = { ann = 1 }, pitch = 0.6 }", "its pitch is 0.6", "from 0.7 to 1.4"),
        ("{ mix = { ann = 1 }, pace = 1.5 }", "its pace is 1.5", "from 0.7 to 1.4"),
        ("{ mix = { ann = 1 }, pace = true }", "its pace is True", "from 0.7 to 1.4"),
        ("{ mix = { ann = 1 }, pich = 0.9 }", "there is no 'pich'", "mix, pace, pitch"),
    ],
)
def test_a_wrong_recipe_is_told(made: str, what: str, hint: str) -> None:
    with pytest.raises(EngineError) as caught:
        recipes(f"[cat]\nmade = {made}")
    assert caught.value.what.startswith(f"the voice cat cannot be made: {what}")
    assert hint in caught.value.hint


def test_a_wrong_recipe_of_a_users_own_list_is_told_with_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = '[kokoro.cat]\naccent = "en-GB"\ngender = "female"\nmade = { mix = { ann = 1 } }\n'
    (tmp_path / "voices.toml").write_text(entry, "utf-8")
    monkeypatch.setattr(voicepack, "folder", lambda: tmp_path)
    for read in (voicepack.voices_of, voicepack.recipes_of):
        with pytest.raises(EngineError, match="voice cat cannot be made") as caught:
            read("kokoro")
        assert caught.value.path == tmp_path / "voices.toml"
