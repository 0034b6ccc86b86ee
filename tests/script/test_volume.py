"""How loud a line is said."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.config.corrections import LineCorrection
from podfic.model.script import Line, LineKind, Scene, Script, Volume
from podfic.script.volume import told_by, with_volumes
from podfic.script.write import Telling, write_script
from script.works import work_of

PLAIN, LOUD, LOW, HUSHED = Volume.PLAIN, Volume.SHOUT, Volume.SOFT, Volume.WHISPER


def lines(text: str, *corrections: LineCorrection) -> tuple[Line, ...]:
    return tuple(write_script(work_of(text), None, Telling(corrections=corrections)).lines())


def volumes(text: str, *corrections: LineCorrection) -> list[Volume]:
    """Return how loud each quotation is; all else is plain."""
    some = lines(text, *corrections)
    quoted = [line for line in some if line.kind is LineKind.DIALOGUE]
    assert {line.delivery.volume for line in some if line not in quoted} <= {PLAIN}
    return [line.delivery.volume for line in quoted]


@pytest.mark.parametrize(
    ("words", "volume"),
    [
        ("said Jack.", PLAIN),
        ("", PLAIN),
        ("whispered Nora.", HUSHED),
        ("Nora WHISPERED.", HUSHED),
        ("she said in a whisper.", HUSHED),
        ("she breathed.", HUSHED),
        ("he hissed.", HUSHED),
        ("he shouted.", LOUD),
        ("yelled the guard.", LOUD),
        ("said Jack quietly,", LOW),
        ("she said softly.", LOW),
        ("Jack muttered.", LOW),
        ("he said under his breath.", LOW),
        ("she whispered under her breath.", LOW),
        ("he said in an undertone.", LOW),
    ],
)
def test_a_verb_or_an_adverb_tells(words: str, volume: Volume) -> None:
    assert told_by(words) is volume


@pytest.mark.parametrize(
    "words",
    [
        "He didn't shout.",
        "He didn’t shout.",
        "she couldn't even whisper.",
        "he said, not quietly.",
        "she never whispered.",
        "he nearly shouted.",
        "Jack almost yelled.",
        "she wanted the yelling to stop.",
        "he said without shouting.",
    ],
)
def test_what_is_denied_tells_nothing(words: str) -> None:
    assert told_by(words) is PLAIN


@pytest.mark.parametrize(
    ("words", "volume"),
    [
        ("he whispered, not daring to move.", HUSHED),
        ("she shouted without turning.", LOUD),
        ("not looking up, she whispered,", HUSHED),
        ("he didn't shout, he whispered.", HUSHED),
    ],
)
def test_what_else_is_denied_changes_nothing(words: str, volume: Volume) -> None:
    assert told_by(words) is volume


@pytest.mark.parametrize(
    "words",
    [
        "he said as the crowd roared.",
        "he said over the screaming of the engines.",
        "said Jack, and the rain hissed on the road.",
        "said Jack while Owen muttered.",
    ],
)
def test_what_others_do_tells_nothing(words: str) -> None:
    assert told_by(words) is PLAIN


def test_what_others_do_hides_nothing_before_it() -> None:
    assert told_by("he shouted over the engines.") is LOUD
    assert told_by("she whispered as the door opened.") is HUSHED


@pytest.mark.parametrize(
    "words",
    [
        "she said, and breathed in deeply.",
        "he breathed out.",
        "Jack breathed heavily.",
        "she breathed a sigh of relief.",
        "he said and took a breath.",
    ],
)
def test_to_breathe_is_no_whisper(words: str) -> None:
    assert told_by(words) is PLAIN


def test_breathing_takes_no_whisper_away() -> None:
    assert told_by("she whispered, and breathed out.") is HUSHED


def test_the_first_of_two_is_the_quotations_own() -> None:
    assert told_by("Nora whispered, while Jack shouted.") is HUSHED
    assert told_by("Jack shouted, and Nora whispered.") is LOUD


def test_what_is_far_off_tells_nothing() -> None:
    words = "said Jack to " + "a man and " * 6
    assert told_by(f"{words} shouted") is PLAIN
    assert told_by("said Jack to a man and shouted") is LOUD


@pytest.mark.parametrize(
    ("text", "volume"),
    [
        ('"Go," whispered Nora.', HUSHED),
        ('"Go!" he shouted.', LOUD),
        ('"Go," said Jack quietly, and left.', LOW),
        ('"Go," said Jack, under his breath.', LOW),
        ('"Go," Jack said, and didn\'t shout.', PLAIN),
        ('"Go," she said, and breathed in deeply.', PLAIN),
        ('"Go," Jack said.', PLAIN),
    ],
)
def test_a_tag_reaches_the_script(text: str, volume: Volume) -> None:
    assert volumes(text) == [volume]


@pytest.mark.parametrize(
    ("text", "volume"),
    [
        ('She whispered, "Go."', HUSHED),
        ('She yelled: "Go."', LOUD),
        ('The tower fell. Somebody shouted, "Go."', LOUD),
        ('The wind roared and the dog barked. Then, after a while: "Go."', PLAIN),
        ('The crowd shouted and ran. "Go," said Jack.', PLAIN),
    ],
)
def test_narration_that_leads_up_to_it_tells(text: str, volume: Volume) -> None:
    assert volumes(text) == [volume]


def test_another_paragraph_tells_nothing() -> None:
    assert volumes('She whispered something.\n\n"Go."\n\nThey shouted.') == [PLAIN]
    assert volumes('"Go,"\n\nshouted Jack.') == [PLAIN]


def test_each_quotation_has_its_own() -> None:
    assert volumes('Jack shouted, "Go," and Nora whispered, "Stay."') == [LOUD, HUSHED]
    assert volumes('"Go!" Jack shouted.\n\n"No," said Nora.') == [LOUD, PLAIN]


def test_both_halves_of_a_quotation_are_said_alike() -> None:
    assert volumes('"Go," whispered Nora, "and hide."') == [HUSHED, HUSHED]


def test_all_in_capitals_is_a_shout() -> None:
    assert volumes('"GO AWAY NOW!" said Jack.\n\n"NO!"') == [LOUD, LOUD]
    assert volumes('"WE ARE ALL GOING TO DIE, Jack!" said Nora.') == [LOUD]
    assert volumes('"WE ARE ALL GOING to die, Jack!" said Nora.') == [PLAIN]


@pytest.mark.parametrize(
    "text",
    [
        '"Go AWAY," said Jack.',
        '"I," said Jack.',
        '"OK," said Jack.',
        '"The FBI," said Jack.',
        '"WE ARE going now, all of us," said Jack.',
    ],
)
def test_a_word_in_capitals_is_no_shout(text: str) -> None:
    assert volumes(text) == [PLAIN]


def test_a_tag_goes_before_capitals() -> None:
    assert volumes('"GO AWAY NOW!" whispered Jack.') == [HUSHED]


@pytest.mark.parametrize(
    "text",
    ["HE RAN. THEY ALL RAN.", "She whispered something. He shouted.", "He was whispering."],
)
def test_narration_is_never_touched(text: str) -> None:
    some = lines(text)
    assert {line.kind for line in some} == {LineKind.NARRATION}
    assert {line.delivery.volume for line in some} == {PLAIN}


def test_a_thought_is_never_touched() -> None:
    text = '"Go away," Mara whispered. "GO NOW!"'
    some = lines(text)
    script = Script((Scene(1, 1, "", some),), ("",))

    def told(kind: LineKind) -> list[Volume]:
        bare = [replace(line, delivery=replace(line.delivery, volume=PLAIN)) for line in some]
        made = [
            replace(line, kind=kind) if line.kind is LineKind.DIALOGUE else line for line in bare
        ]
        scene = replace(script.scenes[0], lines=tuple(made))
        after = with_volumes(replace(script, scenes=(scene,)))
        return [line.delivery.volume for line in after.lines()]

    assert told(LineKind.DIALOGUE) == [HUSHED, PLAIN, HUSHED]
    assert told(LineKind.THOUGHT) == [PLAIN] * 3
    assert told(LineKind.VERSE) == [PLAIN] * 3


@pytest.mark.parametrize("volume", list(Volume))
def test_a_correction_overrides_what_the_story_tells(volume: Volume) -> None:
    text = '"Go away," whispered Nora.\n\n"No," shouted Jack.\n\n"Stay," said Nora.'
    assert volumes(text) == [HUSHED, LOUD, PLAIN]
    told = LineCorrection(words="Go away", volume=volume.value)
    assert volumes(text, told) == [volume, LOUD, PLAIN]


def test_a_correction_of_the_volume_leaves_the_speaker() -> None:
    text = '"Go away," said Nora.\n\n"No," said Jack.'
    before = lines(text)
    after = lines(text, LineCorrection(words="Go away", volume="whisper"))
    assert after[0].delivery.volume is HUSHED
    assert (after[0].speaker, after[0].attribution) == (before[0].speaker, before[0].attribution)
    assert after[1:] == before[1:]


def test_a_corrected_speaker_leaves_the_volume() -> None:
    text = '"Go away," someone whispered. Jack sat with Nora.\n\n"No," said Nora.'
    assert volumes(text, LineCorrection(words="Go away", speaker="Jack"))[0] is HUSHED


@pytest.mark.parametrize("kind", ["narration", "thought"])
def test_what_is_corrected_to_be_unsaid_is_plain(kind: str) -> None:
    text = '"Go away," whispered Nora.\n\n"No," shouted Jack.'
    after = lines(text, LineCorrection(words="Go away", kind=kind))
    assert (after[0].kind, after[0].delivery.volume) == (kind, PLAIN)
    told = LineCorrection(words="Go away", kind=kind, volume="soft")
    assert lines(text, told)[0].delivery.volume is LOW
    said = LineCorrection(words="Go away", kind="dialogue")
    assert lines(text, said)[0].delivery.volume is HUSHED


@given(st.text(max_size=80))
def test_whatever_stands_there_has_a_volume(words: str) -> None:
    assert told_by(words) in set(Volume)


@given(st.lists(st.sampled_from(["and", "said", "Jack", "the", "door", "in", ","]), max_size=30))
def test_plain_words_are_plain(words: list[str]) -> None:
    assert told_by(" ".join(words)) is PLAIN
