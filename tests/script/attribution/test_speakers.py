"""Speakers are found for whole scenes; a guess is not made."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.script.attribution.speakers import attribute
from podfic.script.grammar.names import Name, names_in
from script.works import paragraphs_of


def spoken(*scenes: str, known: tuple[Name, ...] = ()) -> list[str | None]:
    """Return the speaker of every quotation."""
    cut = [paragraphs_of(scene) for scene in scenes]
    found = attribute(cut, known)
    return [
        speaker
        for scene, speakers in zip(cut, found, strict=True)
        for paragraph, row in zip(scene, speakers, strict=True)
        for segment, speaker in zip(paragraph.segments, row, strict=True)
        if segment.quoted
    ]


@pytest.mark.parametrize(
    ("scene", "speakers"),
    [
        ('"Go," said Mara. "Now."', ["Mara", "Mara"]),
        ('"Go." And Mara laughed.\n\n"Yes, Mara," Owen said.', ["Mara", "Owen"]),
        ('"Go," she said.', [None]),
        ('Mara lit her lamp. "Go," she said.', ["Mara"]),
        ('Mara lit her lamp. "Go," he said.', [None]),
        ('Mara saw Owen take his coat. "Go," he said.', [None]),
        ('Mara lit her lamp. So Owen took his coat. "Go," he said.', ["Owen"]),
        ('"Go," he said. Then Owen took his coat.', [None]),
        ('"Go," Mara said.\n\n"Why?" Owen asked.\n\n"Go."\n\n"No."', ["Mara", "Owen"] * 2),
        ('"One.\n\n"Two.\n\n"Three," said Mara.', ["Mara"] * 3),
        ('"One," said Mara. "Two.\n\n"Three."', ["Mara"] * 3),
        ('"Go," I said.\n\n"Why?" Owen asked.\n\n"Go."\n\n"No."', [None, "Owen", None, "Owen"]),
        ('"Go," said the old man.\n\n"No," said Mara.', [None, "Mara"]),
        (
            '"Go," said Captain Mara Venn.\n\nMara Venn sat. "Go," said Mara.\n\n"Go," said Mara.',
            ["Mara"] * 3,
        ),
        ("'Go,' said Mara. 'Don't wait.'", ["Mara", "Mara"]),
    ],
)
def test_scenes(scene: str, speakers: list[str | None]) -> None:
    assert spoken(scene) == speakers


def test_a_character_only_named_in_narration_is_found_by_pronoun() -> None:
    scene = """\
It had taken Gwen's persistence to move him, and Jack took his coat.

"I can manage," she had grumbled when Jack insisted.

"We'll be back by ten," Ianto promised as he found his scarf.

"You'll call if –"

"Yes, Jack." She laughed. "Go!\""""
    assert spoken(scene) == ["Gwen", "Ianto", "Jack", "Gwen", "Gwen"]


def test_a_turn_does_not_reach_over_a_scene_break() -> None:
    scene = '"Go," Mara said.\n\n"Why?" Owen asked.'
    assert spoken(scene, '"Go."\n\n"No."') == ["Mara", "Owen", None, None]


def test_names_from_the_metadata_are_people() -> None:
    scene = 'Ash rose. "Go."'
    assert spoken(scene) == [None]
    assert spoken(scene, known=tuple(names_in(["Ash/Rowan"]))) == ["Ash"]


@given(
    st.lists(
        st.sampled_from(['"Go,"', " said ", "Mara", " he ", ". ", "\n\n", "Mr. ", "I ", ","]),
        max_size=25,
    )
)
def test_any_paragraphs_can_be_attributed(parts: list[str]) -> None:
    scene = paragraphs_of("".join(parts))
    (rows,) = attribute([scene])
    for paragraph, row in zip(scene, rows, strict=True):
        assert len(row) == len(paragraph.segments)
        for segment, speaker in zip(paragraph.segments, row, strict=True):
            assert segment.quoted or speaker is None
