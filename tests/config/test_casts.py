"""Cast files are found for the story they fit, and told in one line when they are wrong."""

from pathlib import Path

import pytest

from podfic.config.casts import Wanted, chosen, load_cast, shipped
from podfic.config.timbres import TIMBRES
from podfic.errors import SettingsError
from podfic.model.people import Gender, Trait, TraitKind
from podfic.script.people.looks import LASTING, PASSING, SINGERS

ENGINES = ("kokoro", "piper", "gtts", "fake")


def wanted(
    fandoms: tuple[str, ...] = (),
    people: tuple[str, ...] = (),
    asked: tuple[str, ...] = (),
    *,
    near: Path = Path(),
    series: tuple[str, ...] = (),
) -> list[str]:
    found = chosen(Wanted(fandoms, people, series, asked, near), ENGINES)
    return [one.name for one in found]


def write(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


def test_a_fandom_or_its_people_bring_their_cast() -> None:
    assert wanted(("Torchwood (TV)",)) == ["torchwood.toml"]
    assert wanted((), ("Jack Harkness/Ianto Jones",)) == ["torchwood.toml"]
    assert wanted((), ("Jack & Gwen",)) == ["torchwood.toml"]
    assert wanted(("Sherlock (TV)",), ("Jack & Gwen",)) == []


def test_none_leaves_out_what_nobody_wanted() -> None:
    assert wanted(("Torchwood",), asked=("none",)) == []
    assert wanted(("Torchwood",), asked=("none", "torchwood")) == ["torchwood.toml"]


def test_the_more_specific_comes_first_and_none_twice(tmp_path: Path) -> None:
    write(tmp_path / "mine.toml", "[cast.Jack]\n")
    write(tmp_path / "the-rift.podfic-cast.toml", "[cast.Jack]\n")
    write(tmp_path / "other.podfic-cast.toml", "[cast.Jack]\n")
    asked = ("mine.toml", "torchwood", "the-rift.podfic-cast.toml")
    series = ("the-rift", "absent")
    assert wanted(("Torchwood",), asked=asked[:1], near=tmp_path, series=series) == [
        "mine.toml",
        "the-rift.podfic-cast.toml",
        "torchwood.toml",
    ]
    assert wanted(("Torchwood",), asked=asked, near=tmp_path, series=series) == [
        "mine.toml",
        "torchwood.toml",
        "the-rift.podfic-cast.toml",
    ]


def test_a_cast_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(SettingsError, match="no cast file 'torchwod'.*did you mean torchwood"):
        wanted(asked=("torchwod",))
    with pytest.raises(SettingsError, match=f"path from {Path.cwd()}, or one of: torchwood"):
        wanted(asked=("mine.toml",))


def test_stories_tell_no_timbre_that_a_cast_file_may_not_hold() -> None:
    assert {*LASTING.values(), *PASSING.values(), *SINGERS.values()} <= TIMBRES


def test_all_that_a_file_may_tell(tmp_path: Path) -> None:
    text = """
fandoms = ["Bridges"]
[cast."Ianto Jones"]
aliases = ["Yan"]
gender = "male"
age = "young"
accent = "cy"
timbre = ["soft"]
kokoro = "bm_george"
elsewhere = "x7"
[cast.Mara]
timbre = ["deep", "hoarse"]
"""
    file = load_cast(write(tmp_path / "cast.toml", text), ENGINES)
    ianto, mara = file.characters["Ianto Jones"], file.characters["Mara"]
    assert (file.fandoms, ianto.aliases, ianto.gender) == (("Bridges",), ("Yan",), Gender.MALE)
    assert set(ianto.traits) == {
        Trait(TraitKind.AGE, "young"),
        Trait(TraitKind.ACCENT, "cy"),
        Trait(TraitKind.TIMBRE, "soft"),
    }
    assert ianto.voices == {"kokoro": "bm_george", "elsewhere": "x7"}
    assert [trait.value for trait in mara.traits] == ["deep", "hoarse"]
    assert mara.gender is Gender.UNKNOWN
    assert file.line("Ianto Jones", "kokoro") == 9
    assert file.line("Mara", "timbre") == 12


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[cast\n", r"cast.toml:\d+: is not TOML"),
        ("\nvoices = 1\n", "cast.toml:2: a cast file has no 'voices'.*fandoms"),
        ("fandoms = 'x'\n", "cast.toml:1: fandoms is a list of texts"),
        ("fandoms = [1]\n", "cast.toml:1: fandoms is a list of texts"),
        ("cast = 1\n", "cast.toml:1: cast is a table"),
        ("[cast]\nIanto = 'bm_george'\n", r"cast.toml:2: cast.Ianto is a table \(write"),
        ("[cast.A]\n[cast.Ianto]\nage = 'elderly'\n", "toml:3: Ianto: age cannot be 'elderly'"),
        ("[cast.A]\nage = 'old'\n[cast.B]\nage = 7\n", "toml:4: B: age cannot be 7 .*child"),
        ("[cast.A]\ngender = 'man'\n", "toml:2: A: gender cannot be 'man' .*female, male"),
        ("[cast.A]\ngender = 'unknown'\n", "toml:2: A: gender cannot be"),
        ("[cast.A]\naccent = 'Welsh'\n", "toml:2: A: accent cannot be 'Welsh' .*language tag"),
        ("[cast.A]\naccent = ''\n", "toml:2: A: accent cannot be ''"),
        ("[cast.A]\ntimbre = []\nkokoro = ''\n", "toml:3: A: kokoro names no voice"),
        ("[cast.A]\ntimbre = 'deep'\n", r"toml:2: A: timbre cannot be 'deep' .write timbre = \["),
        ("[cast.A]\n\ntimbre = ['soft', 'horse']\n", "toml:3: A: no voice is .*'horse'.*hoarse"),
        ("[cast.A]\ntimbre = ['xyzzy']\n", r"'xyzzy' .timbre takes baritone, .*whispery"),
        ("[cast.A]\ntimbre = 7\n", "toml:2: A: timbre cannot be 7"),
        ("[cast.A]\ntimbre = [[1]]\n", "toml:2: A: timbre cannot be that"),
        ("[cast.A]\naliases = 'B'\n", "toml:2: A: aliases cannot be 'B'"),
        ("[cast.A]\naliases = ['']\n", "toml:2: A: aliases cannot be that"),
        (
            "[cast.A]\nacent = 'cy'\n",
            "toml:2: A: neither a trait nor an engine.*did you mean accent",
        ),
        ("[cast.A]\nkokorro = 'x'\n", "toml:2: A: neither a trait.*did you mean kokoro"),
        ("[cast.A]\nvoice = 3\n", "toml:2: A: voice names no voice"),
        ("[cast.'?']\n", r"toml:1: '\?' is nobody's name"),
        ("cast.A = {age = 'x'}\n", "toml:1: A: age cannot be 'x'"),
    ],
)
def test_a_wrong_file_is_one_line(tmp_path: Path, text: str, told: str) -> None:
    path = write(tmp_path / "cast.toml", text)
    with pytest.raises(SettingsError, match=told) as caught:
        load_cast(path, ENGINES)
    assert "\n" not in str(caught.value)


def test_bytes_that_are_no_text_are_one_line(tmp_path: Path) -> None:
    path = tmp_path / "cast.toml"
    path.write_bytes(b"\xff\xff")
    with pytest.raises(SettingsError, match="is not UTF-8"):
        load_cast(path, ENGINES)


@pytest.mark.parametrize("name", shipped())
def test_every_shipped_cast_can_be_read_and_is_for_a_fandom(name: str) -> None:
    file = load_cast(shipped()[name], ENGINES)
    assert file.fandoms
    assert file.characters
    for one in file.characters.values():
        assert one.gender is not Gender.UNKNOWN
