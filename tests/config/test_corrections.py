"""Settings that set right who is who and who speaks."""

from pathlib import Path

import pytest

from podfic.config.corrections import LineCorrection, PersonCorrection, people_of
from podfic.config.load import load, settings_file
from podfic.config.settings import Settings
from podfic.errors import SettingsError
from podfic.model.people import Gender, Person


def settings(folder: Path, toml: str, **environ: str) -> Settings:
    story = folder / "the lamp.txt"
    settings_file(story).write_text(toml, "utf-8")
    return load(story, environ, {}).settings


def test_lines_and_people_are_read_from_the_storys_file(tmp_path: Path) -> None:
    toml = """
        [[line]]
        words = "You never said"
        at = "c1s2l14"
        speaker = "Ann Holt"

        [[line]]
        words = "Yes"
        kind = "thought"

        [people]
        Annie = "Ann Holt"

        [people."Ann Holt"]
        gender = "female"
        """
    told = settings(tmp_path, toml)
    assert told.line == (
        LineCorrection(words="You never said", at="c1s2l14", speaker="Ann Holt"),
        LineCorrection(words="Yes", kind="thought"),
    )
    assert told.people == {"Annie": "Ann Holt", "Ann Holt": PersonCorrection(gender="female")}


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        (
            "[[line]]\nwords = 'a'\nspeaker = 'b'\n\n[[line]]\nspeeker = 'c'",
            r":6: line: has no 'speeker' .*speaker",
        ),
        (
            "[[line]]\nwords = 'a'\nreader = 'Ann'",
            r":3: .*reader is a setting; write it above \[\[",
        ),
        (
            "[[line]]\nwords = 'a'\nx = 1",
            "has no 'x' .there may be words, at, after, speaker, kind, volume, hold",
        ),
        (
            "[[line]]\nwords = 'a'\nkind = 'narration'\nspeaker = 'b'",
            r":3: line: kind narration takes no.*leave out speaker",
        ),
        ("\n[[line]]\nspeaker = 'Ann'", r":2: line: needs 'words'"),
        ("[[line]]\nwords = '…'\nspeaker = 'Ann'", "line: words takes the words"),
        ("[[line]]\nwords = 'a'", "line: takes a speaker, a kind"),
        ("[[line]]\nwords = 'a'\nspeaker = ' '", "line: takes a speaker, a kind"),
        ("[[line]]\nwords = 'a'\nkind = 'verse'", "kind takes one of dialogue, thought, narration"),
        ("[[line]]\nwords = 'a'\nat = '14'\nspeaker = 'b'", "at takes the line's id"),
        (
            "[[line]]\nwords = 'a'\nspeaker = 3",
            r":3: line\.speaker: takes text, not a whole number",
        ),
        ("line = [{words = 'a', speaker = 'b'}, {words = 'c'}]", r":1: line: takes a speaker"),
        ("[line]\nwords = 'a'\nspeaker = 'b'", r"takes a list, not a table .write \[\[line\]\]"),
        ("[people.Ann]\ngender = 'f'", "gender takes one of female, male, neutral, unknown"),
        ("[people.Ann]\nalias = ['A']", r":2: people\.Ann: has no 'alias' .did you mean aliases\?"),
        (
            "[people.Ann]\naliases = 'A'",
            r":2: people\.Ann\.aliases: takes a list.*write aliases = ",
        ),
        ("[people.A]\n\n[people]\nBo = {gender = 'man'}", r":4: people\.Bo: gender .*gender = "),
        ("[people]\nAnn = 3", r":2: people\.Ann: takes text or a table, not a whole number"),
        ("[people]\nMr. Holt = 'Ann'", r':2: people\.Mr: .* in quotes: "Mr\. Holt"'),
        ("[people]\nengine = 3", r":2: .*engine is a setting; write it above \[people\]"),
        ("[people.Cy]\n[people.Ann]\naliases = ['']", r":2: people\.Ann: a name is empty"),
        ("\n[people]\nAnn = ''", r":3: people\.Ann: a name is empty"),
        ("[people]\nAnn = 'Bo'\nBo = 'Ann'", r":2: people\.Ann: 'Ann' is said to be another"),
        (
            "[people]\nAnn = 'Bo'\n[people.Cy]\naliases = ['ann']",
            r":3: people\.Cy: 'ann' is said to be both 'Bo' and 'Cy'",
        ),
        (
            "[people.Ann]\naliases = ['A']\ngender = 'male'\n[people.A]\ngender = 'female'",
            r":4: people\.A: 'Ann' is said to be both female and male",
        ),
    ],
)
def test_a_wrong_correction_is_one_line_that_says_where(
    tmp_path: Path, toml: str, message: str
) -> None:
    with pytest.raises(SettingsError, match=message) as caught:
        settings(tmp_path, toml)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith(str(tmp_path))


def test_people_are_told_with_all_their_names() -> None:
    table: dict[str, str | PersonCorrection] = {
        "Annie": "Ann",
        "ann": "Ann Holt",
        "Ann Holt": PersonCorrection(gender="female", aliases=("the Captain", "ANN HOLT")),
        "Bo": PersonCorrection(),
    }
    assert people_of(table) == (
        Person(
            "Ann Holt", ("Annie", "ann", "the Captain"), Gender.FEMALE, gender_from="the settings"
        ),
        Person("Bo"),
    )


def test_names_that_contradict_each_other_over_two_sources_are_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="is said to be both 'Bo' and 'Cy'"):
        settings(tmp_path, "[people]\nAnn = 'Bo'", PODFIC_PEOPLE="{Cy = {aliases = ['Ann']}}")


@pytest.mark.parametrize("name", ["[[ line ]]", "  [[line]] # here", '[["line"]]'])
def test_the_line_is_told_however_its_table_is_written(tmp_path: Path, name: str) -> None:
    toml = f"[[line]]\nwords = 'a'\nspeaker = 'b'\n\n{name}\nspeaker = 'b'"
    with pytest.raises(SettingsError, match=r":5: line: needs 'words'"):
        settings(tmp_path, toml)
