"""Speakers are found for whole stories, with the people whom they make up."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.model.people import Gender, Person
from podfic.model.script import Told
from podfic.script.attribution.paragraph import Paragraph
from podfic.script.attribution.speakers import Speaker, Speakers, attribute
from podfic.script.grammar.names import names_in
from script.attribution.scenes import slanted
from script.works import paragraphs_of

CAST = ("Jack", "Ianto", "Gwen", "Owen", "Ann", "Mara", "Tom", "Quill")


def found(
    *scenes: str, known: Sequence[str] = CAST, told: Sequence[Person] = ()
) -> tuple[Speakers, list[Speaker]]:
    """Return the speakers of a story, and what they are of each quotation, in order."""
    speakers = attribute([paragraphs_of(one) for one in scenes], names_in(known), told)
    rows = (row for scene in speakers.scenes for row in scene)
    return speakers, [one for row in rows for one in row if one is not None]


def spoken(
    *scenes: str, known: Sequence[str] = CAST, told: Sequence[Person] = ()
) -> list[str | None]:
    """Return who speaks each quotation; `known` are the people that the metadata names."""
    return [one.name for one in found(*scenes, known=known, told=told)[1]]


def person(name: str, *scenes: str, known: Sequence[str] = CAST) -> Person:
    """Return somebody of a story."""
    return next(one for one in found(*scenes, known=known)[0].people if one.name == name)


def lines(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


@pytest.mark.parametrize(
    ("scene", "speakers"),
    [
        ('"Go," said Mara. "Now."', ["Mara", "Mara"]),
        ('"Go." And Mara laughed.\n\n"Yes, Mara," Owen said.', ["Mara", "Owen"]),
        ('"One.\n\n"Two.\n\n"Three," said Mara.', ["Mara"] * 3),
        ('"One," said Mara. "Two.\n\n"Three."', ["Mara"] * 3),
        ("'Go,' said Mara. 'Don't wait.'", ["Mara", "Mara"]),
        ('"Hey," said Mara. "Stop," said Owen.', ["Mara", "Owen"]),
        ('Then Owen turned to Mara and said:\n\n"Go."\n\n"No," said Mara.', ["Owen", "Mara"]),
        ('"Go," soothed Jack.\n\n"No," Ianto muttered and rolled his eyes.', ["Jack", "Ianto"]),
        ('"Go." Jack gave a meager shrug.\n\n"No," was Ann\'s reply.', ["Jack", "Ann"]),
    ],
)
def test_the_words_beside_a_quotation_tell_who_speaks(
    scene: str, speakers: list[str | None]
) -> None:
    assert spoken(scene) == speakers


@pytest.mark.parametrize(
    ("scene", "speakers"),
    [
        ('Jack sat by Ianto.\n\n"Yes, Jack."\n\n"Good."', ["Ianto", "Jack"]),
        ('Jack sat by Ianto.\n\n"Yes, Ianto?"\n\n"Jack, listen."', ["Jack", "Ianto"]),
        ('Mara looked at Owen.\n\n"Owen?"\n\n"Yes?"', ["Mara", "Owen"]),
        (
            'Jack sat by Ianto.\n\n"Coffee?" Jack asked.\n\n"Yes, Jack."\n\n"Black?"\n\n"Yes."',
            ["Jack", "Ianto"] * 2,
        ),
        ('"I\'m Mara," said the girl.', ["Mara"]),
    ],
)
def test_whoever_is_called_does_not_speak_but_answers(
    scene: str, speakers: list[str | None]
) -> None:
    assert spoken(scene) == speakers


TWO = ["Gwen", "Owen"]


@pytest.mark.parametrize(
    ("scene", "speakers"),
    [
        ('Gwen and Owen came in. Then Gwen sat.\n\n"Go," she said.', ["Gwen"]),
        ('Gwen and Owen came in. Then Gwen sat.\n\n"Go," he said.', ["Owen"]),
        ('Gwen sat. "Go," she said.\n\n"No," Owen said.\n\n"So?" she said.', [*TWO, "Gwen"]),
        ('Jack sat. Then Ianto rose. "Go," he said.', ["Ianto"]),
        ('Gwen sat. "Go." She rose.\n\n"No." And Owen laughed.', TWO),
        (
            'Then Quill hurt themself. Ann saw Quill go.\n\n"Wait," they said.\n\n"No," Ann said.',
            ["Quill", "Ann"],
        ),
        ('"Ready?" they asked.\n\n"Yes," said Mara.', ["everyone", "Mara"]),
    ],
)
def test_a_pronoun_is_whoever_of_its_gender_is_in_focus(
    scene: str, speakers: list[str | None]
) -> None:
    assert spoken(scene) == speakers


def test_somebody_only_named_in_narration_is_found_by_pronoun() -> None:
    scene = lines(
        "It had taken Gwen's patience to wake him, and Jack took his scarf.",
        '"I can drive," she had grumbled when Jack insisted.',
        '"We\'ll be home by ten," Ianto promised as he found his coat.',
        '"You\'ll ring if –"',
        '"Yes, Jack." She laughed. "Go!"',
    )
    assert spoken(scene, known=()) == ["Gwen", "Ianto", "Jack", "Gwen", "Gwen"]


@pytest.mark.parametrize(
    ("scene", "speakers"),
    [
        ('"Go," Mara said.\n\n"Why?" Owen asked.' + '\n\n"Go."\n\n"No."' * 2, ["Mara", "Owen"] * 3),
        ('"One," said Mara.\n\nOwen shrugged. "Two."\n\n"Three."', ["Mara", "Owen", "Mara"]),
        (
            '"Go," said Mara.\n\n"Why?" asked Owen.\n\n"So."\n\n"No, Mara." He laughed. "Never."',
            ["Mara", "Owen", "Mara", "Owen", "Owen"],
        ),
        (
            '"Tea?" asked a waiter.\n\n"Yes," said Mara.\n\n"Milk?"\n\n"No."',
            ["the waiter", "Mara"] * 2,
        ),
    ],
)
def test_two_who_talk_take_turns(scene: str, speakers: list[str | None]) -> None:
    assert spoken(scene) == speakers


def test_a_turn_does_not_surely_reach_over_a_scene_break() -> None:
    scene = '"Go," Mara said.\n\n"Why?" Owen asked.'
    _, told = found(scene, '"Go."\n\n"No."')
    assert not any(one.attribution.doubtful for one in told[:2])
    assert all(one.attribution.doubtful for one in told[2:])


TALE = [
    "I met Owen at the door, and I was cold.",
    '"Hello, Tom," said Owen.',
    '"Hello," I said.',
    '"Come in, Tom," Owen said.',
    '"I will," I said.',
    '"Sit, Tom."',
    '"Thank you," I said. My hands were cold.',
]


def test_the_storys_i_is_called_what_the_others_call_them() -> None:
    speakers, told = found(lines(*TALE), known=())
    assert [one.name for one in told] == ["Owen", "Tom"] * 3
    assert speakers.named("I") == speakers.named("me") == "Tom"
    assert [one.narrates for one in speakers.people] == [False, True]


def test_the_storys_i_is_i_where_nobody_names_them() -> None:
    tale = lines(*TALE).replace(", Tom", "")
    speakers, told = found(tale, known=())
    assert [one.name for one in told] == ["Owen", "I"] * 3
    assert told[1].attribution.told is Told.NARRATOR
    assert person("I", tale, known=()).narrates
    assert speakers.named("myself") == "I"


@pytest.mark.parametrize(
    ("words", "crowd"),
    [
        ("the men shouted", "the men"),
        ("cried everybody", "everybody"),
        ("they chorused", "everyone"),
        ("said both", "both"),
    ],
)
def test_a_crowd_is_a_role_of_its_own(words: str, crowd: str) -> None:
    scene = f'"Hurrah!" {words}.\n\n"Quiet," said Mara.'
    assert spoken(scene) == [crowd, "Mara"]
    assert (person(crowd, scene).crowd, person(crowd, scene).named) == (True, False)
    assert not person("Mara", scene).crowd


@pytest.mark.parametrize(
    ("scene", "role", "gender"),
    [
        ('"Tea?" asked the waiter.\n\n"Yes," said Mara.', "the waiter", Gender.MALE),
        ('"Go," said the old man.\n\n"No," said Mara.', "the old man", Gender.MALE),
        ('"Go," said the clerk. "Go."\n\n"No," said Mara.', "the clerk", Gender.UNKNOWN),
        ('"Go," said his mother.\n\n"No," said Owen.', "his mother", Gender.FEMALE),
        ('"Go," somebody shouted.\n\n"No," said Owen.', "somebody", Gender.UNKNOWN),
    ],
)
def test_somebody_without_a_name_is_a_role_of_their_own(
    scene: str, role: str, gender: Gender
) -> None:
    assert spoken(scene)[0] == role
    one = person(role, scene)
    assert (one.gender, one.named, one.crowd) == (gender, False, False)
    assert person(str(spoken(scene)[-1]), scene).named


def test_a_role_is_called_throughout_as_it_was_first() -> None:
    scene = '"Go," said the old man.\n\n"No," said Mara.\n\n"Please," the man said.'
    assert spoken(scene) == ["the old man", "Mara", "the old man"]


@pytest.mark.parametrize(
    ("scene", "speakers"),
    [
        ('"Go," said Mara.\n\n"Never." It was Jack who answered.', ["Mara", "Jack"]),
        ('"Who?" said Mara.\n\nIt was Jack. "Me."', ["Mara", "Jack"]),
        ('"Who?" said Mara.\n\n"Me," said Jack. It was raining.', ["Mara", "Jack"]),
    ],
)
def test_who_is_singled_out_speaks(scene: str, speakers: list[str]) -> None:
    assert spoken(scene) == speakers


def test_a_stranger_is_not_the_crowd() -> None:
    said = lines(
        '"Stop," said the stranger.',
        '"No," shouted the crowd.',
        '"Stop," said the stranger.',
        '"No," shouted the crowd.',
    )
    assert spoken(said) == ["the stranger", "the crowd"] * 2


def test_somebody_brought_in_by_an_article_stays_who_they_are() -> None:
    scene = lines(
        'Then Mara sat. A girl came in. "Go," said Mara.',
        '"No," said the girl.',
        '"So?" said Mara.',
        '"Never," said the girl.',
    )
    assert spoken(scene) == ["Mara", "the girl"] * 2


def test_a_relative_who_acts_speaks() -> None:
    scene = '"Go," said Owen.\n\nHis mother sighed. "No."\n\n"Well," said Owen.'
    assert spoken(scene) == ["Owen", "his mother", "Owen"]


def test_the_storys_you_speaks_where_you_say_something() -> None:
    tale = lines("You met Owen at the door.", '"Hello," said Owen.', '"Hello," you said.')
    speakers, told = found(tale, known=())
    assert [one.name for one in told] == ["Owen", "You"]
    assert [one.narrates for one in speakers.people] == [False, True]


def test_the_storys_i_is_called_what_they_say_to_be_called() -> None:
    tale = lines("My name is Tom, and I met Owen.", '"Hello," said Owen.', '"Hello," I said.')
    assert spoken(tale, known=()) == ["Owen", "Tom"]


def test_whoever_is_called_sir_is_a_man() -> None:
    scene = lines('"Go," said Quill.', '"Yes, sir," said Mara.') + "\n\n"
    assert person("Quill", scene).gender is Gender.UNKNOWN
    told = person("Quill", scene * 2)
    assert (told.gender, told.gender_from) == (Gender.MALE, "'called sir'")


def test_an_epithet_that_is_used_where_one_person_is_is_theirs() -> None:
    rain = lines(*["The rain went on falling over the town."] * 14)
    visit = lines(
        'Bell came in. "Sit down," said the doctor.', '"Yes," said Ann.', rain,
        '"Come," said Ann.', '"No," said Owen.', 'So Ann sighed. "Do," said Ann.', rain,
    )  # fmt: skip
    said = spoken(lines(*[visit] * 6), known=("Bell", "Ann", "Owen"))
    assert said == ["Bell", "Ann", "Ann", "Owen", "Ann"] * 6


def test_a_title_is_whoever_bears_it() -> None:
    scene = '"No," said Doctor Harper.\n\n"Why?" said Jack.\n\n"Go," the doctor said.'
    assert spoken(scene) == ["Doctor Harper", "Jack", "Doctor Harper"]


@pytest.mark.parametrize(
    ("names", "called"),
    [
        (("John Cavendish", "John", "Mr. Cavendish"), "John"),
        (("Elizabeth", "Lizzy"), "Elizabeth"),
        (("Captain Mara Venn", "Mara", "Mara Venn"), "Mara"),
    ],
)
def test_the_names_of_one_person_are_one(names: tuple[str, ...], called: str) -> None:
    parts = [f'Then {name} sat. "Go," said {name}.\n\n"No," said Tom.' for name in names]
    speakers, told = found(lines(*parts), known=("Tom",))
    assert {one.name for one in told} == {called, "Tom"}
    assert {speakers.named(name.upper()) for name in names} == {called}
    (one,) = [one for one in speakers.people if one.name == called]
    assert {one.name, *one.aliases} == set(names)


def test_titles_keep_genders_apart() -> None:
    scene = lines(
        '"Good day, Mr. Bell," said Mrs. Bell.',
        '"Good day, Mrs. Bell," said Mr. Bell.',
        '"Tea?" he asked.',
        '"Yes," she said.',
    )
    assert spoken(scene, known=()) == ["Mrs. Bell", "Mr. Bell", "Mr. Bell", "Mrs. Bell"]
    assert person("Mr. Bell", scene).gender is Gender.MALE
    assert person("Mrs. Bell", scene).gender is Gender.FEMALE


def test_names_from_the_metadata_are_people() -> None:
    scene = 'The ash fell. Ash rose. "Go."'
    assert spoken(scene, known=()) == [None]
    assert spoken(scene, known=("Ash/Rowan",)) == ["Ash"]


def test_settings_merge_names_and_tell_genders() -> None:
    told = [Person("Ash", ("the old man", "Bram"), Gender.FEMALE, "podfic.toml")]
    scene = lines(
        '"Go," said the old man.', '"Yes," said Bram.', '"Who?" asked Owen.', '"I," she said.'
    )
    speakers, said = found(scene, told=told)
    assert [one.name for one in said] == ["Ash", "Ash", "Owen", "Ash"]
    (ash,) = [one for one in speakers.people if one.name == "Ash"]
    assert (ash.gender, ash.gender_from) == (Gender.FEMALE, "podfic.toml")
    assert speakers.named("the old man") == speakers.named("bram") == "Ash"


def test_somebody_of_the_settings_is_there_though_they_never_speak() -> None:
    speakers, _ = found('"Go," said Ann.', told=[Person("Zoe", ("Zed",))])
    assert [one.name for one in speakers.people] == ["Ann", "Zoe"]
    assert speakers.named("zed") == "Zoe"


def fixed(scene: str, at: int, name: str) -> list[Speaker]:
    """Return who speaks when the settings say who speaks the first quotation of a paragraph."""
    paragraphs = paragraphs_of(scene)
    paragraphs[at] = replace(paragraphs[at], fixed={0: name})
    rows = attribute([paragraphs], names_in(CAST)).scenes[0]
    return [one for row in rows for one in row if one is not None]


def test_a_corrected_speaker_is_certain_and_informs_the_lines_around() -> None:
    scene = lines('"Go," said Mara.', '"No," said Owen.', '"Go."', '"No."', '"Please."')
    told = fixed(scene, 2, "Ann")
    assert [one.name for one in told[:4]] == ["Mara", "Owen", "Ann", "Owen"]
    assert told[4].name == "Ann"
    assert (told[2].attribution.told, told[2].attribution.confidence) == (Told.CORRECTION, 1.0)


def test_a_corrected_speaker_is_called_as_in_the_script() -> None:
    scene = lines('"Go," said Captain Jack Bell.', '"No," said Ann.', '"Go," Jack said.', '"Why?"')
    told = fixed(scene, 3, "Captain Jack Bell")
    assert [one.name for one in told] == ["Jack", "Ann", "Jack", "Jack"]


def test_a_corrected_speaker_may_be_somebody_new() -> None:
    assert [one.name for one in fixed('"Go," said Mara.\n\n"No."', 1, "Zed")] == ["Mara", "Zed"]


@pytest.mark.parametrize(
    ("paragraphs", "thinker", "told"),
    [
        (["Jack met Ann. *I must never tell her,* thought Jack."], "Jack", Told.TAG),
        (["Then Ann met Jack. *I must never tell her,* he thought."], "Jack", Told.PRONOUN),
        (["I met Ann. *She must never know,* I thought.", "I ran."], "I", Told.NARRATOR),
        (["Ann turned to Jack. *I must never tell him.*"], "Ann", Told.BEAT),
    ],
)
def test_thoughts_in_italics_have_their_thinker(
    paragraphs: list[str], thinker: str, told: Told
) -> None:
    speakers = attribute([slanted(*paragraphs)], names_in(CAST))
    thoughts = [one for row in speakers.scenes[0] for one in row if one is not None]
    assert [(one.name, one.attribution.told) for one in thoughts] == [(thinker, told)]
    assert [one.name for one in speakers.people] == [thinker]


@pytest.mark.parametrize(
    ("signed", "writer"),
    [
        ("Jack", "Jack"),
        ("jack", "Jack"),
        ("J.", "Jack"),
        ("J", "Jack"),
        ("A.", "A."),
        ("O.", "O."),
        ("Zed", "Zed"),
        ("me", ""),
        ("unknown", ""),
        ("", ""),
    ],
)
def test_letters_are_written_by_whoever_signs(signed: str, writer: str) -> None:
    scene = lines(
        '"Go," said Jack.', '"No," said Ann.', '"Go," said Alma.', '"Go," said Owen\'s mother.'
    )
    assert found(scene)[0].writer(signed) == writer


def test_a_name_of_nobody_is_kept_as_it_is() -> None:
    assert found('"Go," said Jack.')[0].named("Zed") == "Zed"


def test_an_unknown_speaker_is_doubtful_and_no_person() -> None:
    speakers, told = found('"Go," she said.', known=())
    assert [one.name for one in told] == [None]
    assert told[0].attribution.doubtful
    assert speakers.people == ()


@pytest.mark.parametrize("scenes", [[], [[]], [paragraphs_of("It rained.")]])
def test_a_story_without_speech_has_no_speakers(scenes: list[list[Paragraph]]) -> None:
    speakers = attribute(scenes)
    assert [len(scene) for scene in speakers.scenes] == [len(scene) for scene in scenes]
    assert not any(one for scene in speakers.scenes for row in scene for one in row)
    assert speakers.people == ()


SPEECH = ["." * 50, '"Go,"', '"Go, Ann."', '"I\'m Jack."', "“Go", "\n\n", ". ", ",", ":", " said "]
WHO = [
    "Mara",
    "Mr. Mara",
    "I ",
    " he ",
    "they ",
    "it ",
    "the waiter ",
    "the men ",
    "a man ",
    "both ",
]
PARTS = st.sampled_from(SPEECH + WHO)


@given(st.lists(st.lists(PARTS, max_size=25), max_size=3))
def test_every_segment_of_any_story_has_its_place(parts: list[list[str]]) -> None:
    scenes = [paragraphs_of("".join(one)) for one in parts]
    speakers = attribute(scenes)
    assert len(speakers.scenes) == len(scenes)
    people = {one.name for one in speakers.people}
    for scene, rows in zip(scenes, speakers.scenes, strict=True):
        for paragraph, row in zip(scene, rows, strict=True):
            for segment, one in zip(paragraph.segments, row, strict=True):
                assert (one is not None) == segment.quoted
                assert one is None or one.name is None or one.name in people
                assert one is None or 0 <= one.attribution.confidence <= 1


@given(st.lists(PARTS, max_size=25))
def test_a_story_is_attributed_the_same_every_time(parts: list[str]) -> None:
    scene = paragraphs_of("".join(parts))
    assert attribute([scene]) == attribute([scene])


def test_speakers_do_not_depend_on_the_order_of_sets() -> None:
    program = (
        "from script.attribution.test_speakers import long_tale\n"
        "from script.works import paragraphs_of\n"
        "from podfic.script.attribution.speakers import attribute\n"
        "print(attribute([paragraphs_of(long_tale(300))]))"
    )
    path = os.pathsep.join([str(Path(__file__).parents[2]), *sys.path])
    printed = [
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    ]
    assert len(printed[0]) > 1000
    assert printed[0] == printed[1] == printed[2]


def long_tale(paragraphs: int) -> str:
    """Return a story that keeps bringing in people who talk of one another."""
    first, last = "BCDFGHKLMNPRSTVWZ", "bcdfghklmnprstvwz"
    parts: list[str] = []
    for at in range(paragraphs // 10):
        one, other = (
            f"{first[of % 17]}or{'aeiou'[of // 17 % 5]}{last[of // 85 % 17]}in"
            for of in (at, at + 1)
        )
        parts += [
            f"Then {one} met {other} by the door. The doctor saw {one}.",
            f'"Come, {other}," said {one}.',
            '"No."',
            '"Why?" he asked.',
            f'{other} turned. "Yes, {one}, and {other}."',
            '"Stop," said the waiter.',
            f'"I saw {one} and {other}," said the doctor.',
            f'"Doctor {one}, come," said Captain {other}.',
            "The rain fell.",
            "It was late, and the rain fell.",
        ]
    return lines(*parts)


def test_time_grows_in_proportion_to_the_story_and_its_people() -> None:
    spent = []
    for length in (1_000, 4_000):
        scene = paragraphs_of(long_tale(length))
        started = time.process_time()
        attribute([scene])
        spent.append(time.process_time() - started)
    assert spent[1] < 8 * spent[0]
