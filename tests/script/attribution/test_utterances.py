"""What is said at one go is one utterance, with all that tells who says it."""

from dataclasses import replace

import pytest

from podfic.model.people import Gender
from podfic.script.attribution.utterances import Utterance, utterances
from podfic.script.grammar.clauses import Stand
from script.attribution.scenes import called, people_called, read, slanted
from script.works import paragraphs_of

CAST = ["Jack", "Ianto", "Diana"]


def cast(scene: str) -> list[Utterance]:
    """Return what is said in a scene whose people the metadata names."""
    return read(scene, known=CAST).row


@pytest.mark.parametrize(
    ("scene", "said"),
    [
        ('"One," said Jack. "Two."', ["One | Two"]),
        ('"One," said Jack.\n\n"Two."', ["One", "Two"]),
        ('"One.\n\n"Two.\n\n"Three," said Jack. "Four."', ["One | Two | Three | Four"]),
        ('"One," said Jack. "Two," Ianto said. "Three."', ["One", "Two | Three"]),
        ('"One," he said. "Two," she said.', ["One", "Two"]),
        ('"One," he said. "Two," he said.', ["One | Two"]),
        ('"One," I said. "Two," said Jack.', ["One", "Two"]),
        ('"One," said Jack. "Two," said Jack Bell.', ["One | Two"]),
        ('"One," he said. "Two," said Jack.', ["One | Two"]),
        ("It rained.", []),
    ],
)
def test_quotations_of_one_speaker_are_one_utterance(scene: str, said: list[str]) -> None:
    assert read(scene).said == said


def test_the_paragraphs_of_narration_between_utterances_are_counted() -> None:
    row = cast(
        'It rained.\n\n"One."\n\n"Two."\n\nIt rained.\n\n"Three," he said. "Four," she said.'
    )
    assert [said.gap for said in row] == [1, 0, 1, -1]
    assert [(said.first, said.last) for said in row] == [(1, 1), (2, 2), (4, 4), (4, 4)]


def test_a_speech_over_paragraphs_reaches_from_its_first_to_its_last() -> None:
    said, after = cast('"One.\n\n"Two.\n\n"Three," said Jack.\n\n"Four."')
    assert (said.first, said.last, after.gap) == (0, 2, 0)


def test_cues_come_with_the_paragraph_they_stand_in() -> None:
    (said,) = cast('"One.\n\n"Two," said Jack.')
    assert [(at, called(cue.subject)) for at, cue in said.cues] == [(1, "Jack")]


def test_a_paragraph_before_may_lead_to_an_utterance() -> None:
    scene = 'Then Jack turned to Ianto and said:\n\n"One."\n\n"Two."'
    first, second = cast(scene)
    assert [(at, called(cue.subject), cue.kind.value) for at, cue in first.cues] == [
        (1, "Jack", "lead")
    ]
    assert second.cues == []


def test_a_cue_that_names_nobody_in_the_story_is_left_out() -> None:
    ((said,), _) = utterances(paragraphs_of('"One." Cardiff slept.'), people_called(), [False])
    assert said.cues == []


@pytest.mark.parametrize(
    ("words", "listeners"),
    [
        ('"One," said Jack to Ianto.', {"Ianto"}),
        ('"One," she told Diana.', {"Diana"}),
        ('"One," Jack asked Ianto.', {"Ianto"}),
        ('Jack turned to Ianto and said, "One."', {"Ianto"}),
        ('"One," Jack told Ianto\'s mother.', set()),
        ('"One," said Jack, and went to bed.', set()),
        ('"One." Jack walked to Ianto.', set()),
    ],
)
def test_a_tag_may_tell_who_is_spoken_to(words: str, listeners: set[str]) -> None:
    assert cast(words)[0].listeners == listeners


def test_whom_the_words_call_speak_of_and_present_is_told_apart() -> None:
    row = cast(
        '"Yes, Jack."\n\n"I would not do that to anybody in this room, Ianto."\n\n'
        '"I saw Jack run."\n\n"I\'m Diana."'
    )
    assert [said.addressed for said in row] == [{"Jack"}, {"Ianto"}, set(), set()]
    assert [said.hailed for said in row] == [{"Jack"}, set(), set(), set()]
    assert [said.others for said in row] == [set(), set(), {"Jack"}, set()]
    assert [said.selves for said in row] == [set(), set(), set(), {"Diana"}]


def test_polite_forms_in_the_words_are_kept() -> None:
    row = cast('"Yes, sir," said Jack. "Now, sir."\n\n"Sir Jack is away."')
    assert [said.courtesies for said in row] == [[(Gender.MALE, "sir")] * 2, []]


def test_whoever_a_later_quotation_calls_is_addressed_but_not_hailed() -> None:
    (said,) = cast('"Yes," she said. "Go, Jack."')
    assert (said.addressed, said.hailed) == ({"Jack"}, set())


def test_who_is_seen_in_narration_belongs_to_the_utterance_behind_it() -> None:
    row = cast('Jack sat beside Diana.\n\n"One." He stood.\n\n"Two."')
    seen = [[(at, one.who or one.stand, one.subject) for at, one in said.seen] for said in row]
    assert seen == [[(0, ("Jack",), True), (0, ("Diana",), False)], [(1, Stand.HE, True)]]


def test_thoughts_show_nobody_and_are_not_utterances() -> None:
    scene = slanted('"One," said Jack. *I must never tell Diana.* He turned.', '"Two."')
    assert [one.thought for one in scene[0].segments] == [False, False, True, False]
    people = people_called(Jack=Gender.MALE, Diana=Gender.FEMALE)
    (first, second), _ = utterances(scene, people, [False, False])
    assert (first.seen, len(first.quotations)) == ([], 1)
    assert [one.who or one.stand for _, one in second.seen] == [("Jack",), Stand.HE]


def test_it_is_told_where_an_i_narrates() -> None:
    row, _ = utterances(paragraphs_of('"One."\n\n"Two."'), people_called(), [True, False])
    assert [said.narrated for said in row] == [True, False]


def test_a_speaker_whom_settings_fix_parts_a_paragraph() -> None:
    (paragraph,) = paragraphs_of('"One," he said. "Two." He sat. "Three."')
    fixed = replace(paragraph, fixed={2: "Diana"})
    row, _ = utterances([fixed], people_called(), [False])
    assert [(said.fixed, [index for _, index in said.quotations]) for said in row] == [
        ("", [0]),
        ("Diana", [2]),
        ("", [4]),
    ]


def test_the_silence_between_scenes_is_a_gap() -> None:
    first, second = read('"One."', '"Two."').row
    assert first.gap == 0
    assert second.gap > 1


def test_a_story_of_silence_says_nothing() -> None:
    assert utterances([None, None], people_called(), [False, False]) == ([], [])


def test_who_is_seen_behind_the_last_utterance_is_kept() -> None:
    told = read('Ianto sat. "One." Jack stood.\n\nThen Diana left.', known=CAST)
    assert [(at, one.who) for at, one in told.rest] == [(0, ("Jack",)), (1, ("Diana",))]
