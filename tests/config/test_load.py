from pathlib import Path

import pytest

from podfic.config.corrections import PersonCorrection
from podfic.config.load import Loaded, load, settings_file
from podfic.config.settings import Settings
from podfic.errors import SettingsError


@pytest.fixture
def story(tmp_path: Path) -> Path:
    return tmp_path / "the bridge.txt"


def _load(story: Path, toml: str = "", **environ: str) -> Loaded:
    settings_file(story).write_text(toml, "utf-8")
    return load(story, environ, {})


def test_without_anything_all_is_default(story: Path) -> None:
    loaded = load(story, {}, {})
    assert loaded.settings == Settings()
    assert set(loaded.origins.values()) == {"default"}
    assert loaded.path == story.parent / "the bridge.podfic.toml"


def test_the_nearer_source_wins_and_is_named(story: Path) -> None:
    toml = (
        "engine = 'fake'\n[pauses]\nscene = 3\nhead = 1\n[cast]\nIanto = 'tone_1'\n'Mr. J.' = 'x'"
    )
    settings_file(story).write_text(toml)
    environ = {"PODFIC_PAUSES_SCENE": "1.5", "PODFIC_ENGINE": "piper", "PATH": "/bin"}
    loaded = load(story, environ, {"engine": "gtts", "reader": None})
    assert loaded.settings.engine == "gtts"
    assert loaded.settings.pauses.scene == 1.5
    assert loaded.settings.pauses.head == 1.0
    assert loaded.settings.cast == {"Ianto": "tone_1", "Mr. J.": "x"}
    assert loaded.origins["engine",] == "command line"
    assert loaded.origins["pauses", "scene"] == "PODFIC_PAUSES_SCENE"
    assert loaded.origins["pauses", "head"] == str(settings_file(story))
    assert loaded.origins["reader",] == "default"


def test_lists_and_switches_are_given_as_text(story: Path) -> None:
    loaded = load(story, {"PODFIC_CREDIT_SPOKEN": "false"}, {"work.authors": "Ann, Bo"})
    assert loaded.settings.credit.spoken is False
    assert loaded.settings.work.authors == ("Ann", "Bo")


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("\nscene = = 3", r"podfic\.toml:2: is not TOML: "),
        ("[pauses]\nscen = 3", r"podfic\.toml:2: there is no setting pauses\.scen .did you mean"),
        ("enigne = 'x'", r"podfic\.toml:1: there is no setting enigne .did you mean engine\?"),
        ("[pauses]\n\nscene = '3'", r"podfic\.toml:3: pauses\.scene: takes a number, not text"),
        ("[pauses]\nscene = 300", r"podfic\.toml:2: pauses\.scene: takes a number, at most 30"),
        ("\npauses = 3", r"toml:2: pauses is a table: write \[pauses\]"),
        ("[cast]\nJack = 3", r"podfic\.toml:2: cast\.Jack: takes text, not a whole number"),
        ("[cast.Jack]\nkokoro = 'x'", r"toml:1: cast\.Jack: .* \[cast\] takes a voice: Jack = "),
        ('[cast]\n"J. X" = 3', r"toml:2: cast\.J\. X: takes text.* takes a voice: \"J\. X\" = "),
        ("[cast]\nDr. Venn = 'a'", r'toml:2: cast\.Dr: takes text.* in quotes: "Dr\. …"'),
        ("[cast]\ncasts = []", r"toml:2: .*casts is a setting; write it above \[cast\]"),
        ("[pauses]\nreader = 'me'", r"toml:2: .*reader is a setting; write it above \[pauses\]"),
        ("[lexicon]\nMara = 3", r"toml:2: lexicon\.Mara: takes text.*write Mara = "),
        ("reader = me", r'toml:1: is not TOML: .*put text in quotes: reader = "me"'),
        ("[[cast]]\nx = 1", r"podfic\.toml:1: cast: takes a table, not a list"),
        ("[work.x]\ny = 1", r"there is no setting work\.x"),
        (
            "[master]\nbitrate = 100",
            r"podfic\.toml:2: master\.bitrate: takes one of 56, 64, .* 320",
        ),
        ("lexicon = 1", r"lexicon: takes a table"),
    ],
)
def test_a_wrong_file_is_one_line_that_says_where(story: Path, toml: str, message: str) -> None:
    with pytest.raises(SettingsError, match=message) as caught:
        _load(story, toml)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_text_is_told(story: Path) -> None:
    settings_file(story).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="is not UTF-8"):
        load(story, {}, {})


@pytest.mark.parametrize(
    ("variable", "value", "message"),
    [
        ("PODFIC_PAUSES_SCENE", "soon", "PODFIC_PAUSES_SCENE: pauses.scene: takes a number"),
        ("PODFIC_PAUSE_SCENE", "1", r"names no setting .did you mean PODFIC_PAUSES_SCENE"),
        ("PODFIC_CREDIT_SPOKEN", "perhaps", "takes true or false"),
    ],
)
def test_a_wrong_variable_is_told(story: Path, variable: str, value: str, message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        load(story, {variable: value}, {})


def test_a_wrong_flag_is_told(story: Path) -> None:
    with pytest.raises(SettingsError, match=r"no setting pauses\.scn .did you mean pauses\.scene"):
        load(story, {}, {"pauses.scn": "1"})
    with pytest.raises(SettingsError, match="command line: pauses.scene: takes a number"):
        load(story, {}, {"pauses.scene": "long"})


def test_a_table_takes_entries_from_the_command_line(story: Path) -> None:
    settings_file(story).write_text("[cast]\nMara = 'a'\nOwen = 'b'\n")
    flags = {"cast.Owen": "c", "cast.J. Roe": "d", "work.authors": '["A, B", "C"]'}
    settings = load(story, {}, flags).settings
    assert settings.cast == {"Mara": "a", "Owen": "c", "J. Roe": "d"}
    assert settings.work.authors == ("A, B", "C")
    with pytest.raises(SettingsError, match="not TOML"):
        load(story, {}, {"cast": "{Mara = }"})


def test_a_person_is_told_from_the_command_line(story: Path) -> None:
    toml = "[people.'Dr. Venn']\naliases = ['the medic']\n"
    settings_file(story).write_text(toml)
    flags = {
        "people.Dr. Venn.gender": "female",
        "people.Bo.aliases": "B, Bee",
        "people.Mr. X": "Bo",
    }
    assert load(story, {}, flags).settings.people == {
        "Dr. Venn": PersonCorrection(gender="female", aliases=("the medic",)),
        "Bo": PersonCorrection(aliases=("B", "Bee")),
        "Mr. X": "Bo",
    }
    for flag, told in (("gender", "gender takes one of"), ("alias", "did you mean aliases")):
        with pytest.raises(SettingsError, match=rf"command line: people\.Owen: .*{told}"):
            load(story, {}, {f"people.Owen.{flag}": "man"})


def test_a_fault_found_later_is_blamed_on_where_its_value_stands(story: Path) -> None:
    settings_file(story).write_text("engine = 'x'\n[cast]\nMara = 'a'\nOwen = 'b'\n")
    loaded = load(story, {"PODFIC_READER": "me"}, {"cast.Owen": "c"})
    path = settings_file(story)

    def blamed(*place: str | int) -> str:
        with pytest.raises(SettingsError) as caught, loaded.blames(*place):
            raise SettingsError("is wrong", hint="mend it")
        return str(caught.value)

    assert blamed("engine") == f"{path}:1: is wrong (mend it)"
    assert blamed("cast", "Mara") == f"{path}:3: is wrong (mend it)"
    assert blamed("cast", "Owen") == "is wrong (mend it)"
    assert blamed("reader") == "PODFIC_READER: is wrong (mend it)"
    assert loaded.where(("cast", "Mara")) == "the bridge.podfic.toml:3"
    assert loaded.where(("cast", "Owen")) == "command line"
    with pytest.raises(SettingsError, match="^elsewhere: "), loaded.blames("engine"):
        raise SettingsError("is wrong", path=Path("elsewhere"))
