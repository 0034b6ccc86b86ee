"""Lexicon files are found for the story they fit, and told in one line when they are wrong."""

from pathlib import Path

import pytest

from podfic.config.lexicons import FandomLexicon, chosen, load_lexicon, shipped
from podfic.errors import SettingsError
from podfic.voicing.phonemes.lexicon import Lexicon


def names(
    fandoms: tuple[str, ...] = (), people: tuple[str, ...] = (), wanted: tuple[str, ...] = ()
) -> set[str]:
    found = chosen(fandoms, people, wanted, Path())
    return {name for name, one in shipped().items() if one in found}


def test_a_fandom_brings_its_lexicon() -> None:
    assert names(("torchwood  (TV)",)) == {"torchwood", "welsh"}
    assert names(("Sherlock (TV)",)) == set()


@pytest.mark.parametrize(
    ("people", "fits"),
    [
        (("Jack/Ianto",), True),
        (("Ianto Jones",), True),
        (("Jack Harkness (Torchwood)",), True),
        (("Gwen Cooper & Rhys Williams",), True),
        (("Jack",), False),
        (("Captain John Hart/Jack",), True),
        (("Andy, Jack",), False),
        (("Jack/Will",), False),
        ((), False),
    ],
)
def test_characters_tell_the_fandom(people: tuple[str, ...], *, fits: bool) -> None:
    assert ("torchwood" in names((), people)) is fits


def test_given_names_count_only_where_no_fandom_is_told() -> None:
    assert "torchwood" in names((), ("Jack & Gwen",))
    assert names(("Sherlock (TV)",), ("Jack & Gwen",)) == set()
    assert names(("Doctor Who",), ("Jack Harkness/Ianto Jones",)) == {"torchwood"}


@pytest.mark.parametrize(
    "tag", ["Torchwood", "TORCHWOOD (Radio)", "Doctor Who/Torchwood", "Sherlock x Torchwood"]
)
def test_a_fandom_is_known_in_a_crossover_and_by_its_medium(tag: str) -> None:
    assert "torchwood" in names((tag,))


def test_none_leaves_out_what_nobody_wanted() -> None:
    assert names(("Torchwood",), wanted=("none",)) == set()
    assert names(("Torchwood",), wanted=("none", "welsh")) == {"welsh"}


def test_a_file_is_found_beside_the_story_and_goes_first(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('[say]\nIanto = "EE-an-toh"\n', "utf-8")
    first, *others = chosen(("Torchwood",), (), ("mine.toml",), tmp_path)
    assert first == FandomLexicon(say={"Ianto": "EE-an-toh"})
    assert others


def test_a_lexicon_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(SettingsError, match="no lexicon 'torchwod'.*torchwood"):
        chosen((), (), ("torchwod",), Path())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"[say\n", r"lexicon.toml:\d+: is not TOML"),
        (b"\nsounds = 1\n", "lexicon.toml:2: a lexicon has no 'sounds'"),
        (b"words = 1\n", "lexicon.toml:1: words is a list of texts"),
        (b"words = [1]\n", "lexicon.toml:1: words is a list of texts"),
        (b"say = 1\n", r"lexicon.toml:1: say is a table .*\[say\]"),
        (b"[say]\nIanto = 3\n", "lexicon.toml:2: say.Ianto: 3 cannot be said"),
        (b"[say]\na = 'b'\nIanto = ''\n", "lexicon.toml:3: say.Ianto: '' cannot be said"),
        (b"[say]\nIanto = '/m3r/'\n", "lexicon.toml:2: say.Ianto: '/m3r/' cannot be said"),
        ("[say]\nIanto = '/日本/'\n".encode(), "lexicon.toml:2: say.Ianto.*YAN-toh"),
        (b"[read]\nJanto = '?'\n", "lexicon.toml:2: read.Janto.*words to read"),
        (b"\xff\xff", "is not UTF-8"),
    ],
)
def test_a_wrong_file_is_one_line(tmp_path: Path, text: bytes, told: str) -> None:
    path = tmp_path / "lexicon.toml"
    path.write_bytes(text)
    with pytest.raises(SettingsError) as caught:
        load_lexicon(path)
    assert "\n" not in str(caught.value)
    with pytest.raises(SettingsError, match=told):
        load_lexicon(path)


@pytest.mark.parametrize("name", shipped())
def test_every_shipped_pronunciation_can_be_said(name: str) -> None:
    lexicon = Lexicon.of(shipped()[name].say)
    for entry in lexicon.entries:
        for accent in ("en-US", "en-GB"):
            assert any(map(str.isalpha, entry.phonemes(accent)))
