"""People are written into a cast file, and all else stays."""

import tomllib
from pathlib import Path

from podfic.config.cast_text import new_text, with_people
from podfic.config.casts import Character, load_cast
from podfic.model.people import Gender, Trait, TraitKind

IANTO = Character(
    ("Yan",),
    Gender.MALE,
    (
        Trait(TraitKind.AGE, "young"),
        Trait(TraitKind.ACCENT, "cy"),
        Trait(TraitKind.TIMBRE, "soft"),
    ),
    {"kokoro": "bm_george"},
)


def test_what_is_written_is_what_is_read(tmp_path: Path) -> None:
    path = tmp_path / "cast.toml"
    text = with_people(new_text(["Bridges"]), {"Ianto Jones": IANTO, 'A "B" C': Character()})
    path.write_text(text, "utf-8")
    file = load_cast(path, ["kokoro"])
    assert file.fandoms == ("Bridges",)
    assert file.characters["Ianto Jones"] == IANTO
    assert set(file.characters) == {"Ianto Jones", 'A "B" C'}
    assert text.startswith("# ")


def test_a_file_keeps_its_comments_order_and_what_it_says() -> None:
    before = """# mine
[cast.Mara]   # the keeper
age = "old" # as she sounds
piper = "joe"

[cast.Ianto]
kokoro = "am_puck"  # for now
"""
    after = with_people(
        before, {"Ianto": IANTO, "Mara": Character(traits=(Trait(TraitKind.AGE, "young"),))}
    )
    for kept in ("# mine", "# the keeper", 'age = "old" # as she sounds', 'piper = "joe"'):
        assert kept in after
    assert tomllib.loads(after)["cast"]["Ianto"]["kokoro"] == "bm_george"
    assert tomllib.loads(after)["cast"]["Ianto"]["accent"] == "cy"
    assert after.index("Mara") < after.index("Ianto")


def test_writing_twice_changes_nothing() -> None:
    once = with_people(new_text([]), {"Ianto": IANTO})
    assert with_people(once, {"Ianto": IANTO}) == once


def test_people_written_in_one_line_are_filled_too() -> None:
    after = with_people('[cast]\nIanto = {age = "old"}\n', {"Ianto": IANTO})
    assert tomllib.loads(after)["cast"]["Ianto"]["kokoro"] == "bm_george"
    assert tomllib.loads(after)["cast"]["Ianto"]["age"] == "old"
