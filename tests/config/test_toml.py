"""TOML is read, and said to be wrong, with the line on which something stands."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.config.toml import Place, key_text, line_of, read_toml
from podfic.errors import SettingsError

TEXT = """\
# [cast]
reader = "[cast]"   # Owen = 3
[cast]
Owen = '''
Mara = 3
'''
Mara = 'a'
[ people ]
"Ian.to Jones" = { gender = "male", aliases = [
    "Yan", # x = ]
] }
[people."the \\"Captain\\""]
gender = "male"
[[line]]
words = "a"
  [[ line ]] # again
words = "b"

speaker = "Owen"
"""


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("reader",), 2),
        (("cast",), 3),
        (("cast", "Owen"), 4),
        (("cast", "Mara"), 7),
        (("cast", "Bo"), 3),
        (("people",), 8),
        (("people", "Ian.to Jones"), 9),
        (("people", "Ian.to Jones", "aliases"), 9),
        (("people", 'the "Captain"'), 12),
        (("people", 'the "Captain"', "gender"), 13),
        (("line", 0, "words"), 15),
        (("line", 1), 16),
        (("line", 1, "speaker"), 19),
        (("line", 1, "at"), 16),
        (("pauses", "scene"), None),
    ],
)
def test_a_value_is_found_on_its_line_or_what_holds_it(place: Place, line: int | None) -> None:
    assert line_of(TEXT, place) == line


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1))
def test_a_name_of_any_signs_is_a_key(name: str) -> None:
    quoted = key_text(name)
    if "'" not in quoted.strip("'"):
        assert line_of(f"\n[cast]\n\n{quoted} = 1\n", ("cast", name)) == 4


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("\nengine = kokoro\n", ':2: is not TOML.* .put text in quotes: engine = "kokoro".$'),
        ("casts = [mine.toml]", r":1: .*\(put text in quotes\)$"),
        ('x = "a\ny = 1', r":1: .*closing quotation mark is missing"),
        ("x = 'a\ny = 1", r":2: .*a quotation mark or a bracket is not closed"),
        ('x = "He said "no" to me"', r':1: .*within a text write \\"'),
        ("x = True", r":1: .*write x = true"),
        ("[cast]\nIanto Jones = 'a'", r':2: .*put such a name in quotes: "Ianto Jones"'),
        ("[people.Ianto Jones]", r':1: .*in quotes: \[people\."Ianto Jones"\]'),
        ("Zoë = 'a'", r':1: .*in quotes: "Zoë"'),
        ("x = = 3", r":1: is not TOML: [^()]*(\(at [^()]*\))?$"),
        (
            "a = 1\na = 2\n\n",
            r":2: is not TOML: Cannot overwrite a value .the same name stands twice",
        ),
        ("[x]\n[x]\n", r":2: .*below one header"),
        ("x =", r":1: is not TOML: Invalid value$"),
        ("x = [1,\n2", r":2: is not TOML: Unclosed array$"),
    ],
)
def test_what_is_not_toml_is_one_line_with_a_way_out(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "x.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(SettingsError, match=told) as caught:
        read_toml(path)
    assert "\n" not in str(caught.value)


@given(st.text("[]{}='\"\\\n# a1,.", max_size=40))
def test_any_text_is_searched_without_harm(text: str) -> None:
    assert line_of(text, ("a",)) in (None, *range(1, text.count("\n") + 2))
