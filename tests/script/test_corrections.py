"""A correction finds its line again, or says that it does not."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from podfic.config.corrections import LineCorrection
from podfic.model.script import Attribution, Line, LineKind, Scene, Script, Told
from podfic.script.corrections import Located, corrected, correction_of, located
from podfic.script.write import Telling, write_script
from script.works import work_of


def lines_of(*texts: str, scene: int = 1) -> tuple[Line, ...]:
    """Return lines of dialogue, each a paragraph of its own, or parts of one behind a `+`."""
    made: list[Line] = []
    paragraph = 0
    for number, text in enumerate(texts, start=1):
        paragraph += not text.startswith("+")
        words = text.removeprefix("+")
        identity = f"c1s{scene}l{number}"
        made.append(
            Line(identity, LineKind.DIALOGUE, None, words, words, 1, scene, paragraph, None)
        )
    return tuple(made)


def fix(words: str, at: str = "", after: str = "") -> LineCorrection:
    return LineCorrection(words=words, at=at, after=after, speaker="Ann")


def found(told: Located) -> list[str]:
    return list(told.found)


@pytest.mark.parametrize(
    "words",
    [
        "“You don’t say,”",
        "you don't SAY",
        "  You\n don‘t  ",
        '"You *don\'t* say, Bo"',
        "“You don’t say, Bo. It’s late.”",
        "You\u00ad do\u200bn't",
    ],
)
def test_words_are_compared_without_marks_case_and_white_space(words: str) -> None:
    lines = lines_of("Go.", "“You don’t say, _Bo_. It’s  late.”", "You do.")
    assert found(located(lines, [fix(words)])) == ["c1s1l2"]


def test_words_may_run_on_into_the_rest_of_the_paragraph() -> None:
    lines = lines_of("“Yes,”", "+said Bo.", "“Yes,”", "+said Cy.")
    assert found(located(lines, [fix("Yes, said Cy")])) == ["c1s1l3"]


@pytest.mark.parametrize("odd", ["ʼ", "½", "第一章", "ﬁ"])
def test_odd_letters_are_words_or_nothing(odd: str) -> None:
    lines = lines_of("Go.", odd, "No.")
    assert found(located(lines, [correction_of(lines[1], lines, "Ann")])) in ([], ["c1s1l2"])


def test_part_of_a_word_is_no_word() -> None:
    (missed,) = located(lines_of("Goodness!"), [fix("Good")]).missed
    assert missed.entry == 0
    assert missed.why == "no line begins with these words"


def test_of_equal_lines_the_clearly_nearest_is_meant() -> None:
    texts = ["Yes.", *(f"Line {n}." for n in range(20)), "Yes."]
    lines = lines_of(*texts)
    assert found(located(lines, [fix("Yes", "c1s1l1")])) == ["c1s1l1"]
    assert found(located(lines, [fix("Yes", "c1s1l4")])) == ["c1s1l1"]
    assert found(located(lines, [fix("Yes", "c1s1l20")])) == ["c1s1l22"]


@pytest.mark.parametrize("at", ["", "c1s1l11", "c1s1l9", "c1s1l13"])
def test_equal_lines_that_nothing_tells_apart_are_left_alone(at: str) -> None:
    lines = lines_of("Yes.", *(f"Line {n}." for n in range(20)), "Yes.")
    told = located(lines, [fix("Yes", at)])
    assert told.found == {}
    assert "several lines" in told.missed[0].why


def test_the_line_before_tells_equal_lines_apart() -> None:
    lines = lines_of("Coming?", "Yes.", "Sure?", "Yes.", "What?", "Yes.")
    assert found(located(lines, [fix("Yes", "c1s1l2", after="sure")])) == ["c1s1l4"]
    gone = located(lines, [fix("Yes", after="Really")])
    assert gone.found == {}
    assert "behind" in gone.missed[0].why


def test_where_no_line_before_tells_it_is_told_by_where_it_was() -> None:
    lines = lines_of("Coming?", "Yes.", "Sure?", "Yes.", "What?", "Yes.")
    assert found(located(lines, [fix("Yes", "c1s1l4", after="Really")])) == ["c1s1l4"]


def script_of(text: str) -> tuple[Line, ...]:
    return tuple(write_script(work_of(text), None).lines())


def test_the_line_before_may_be_what_was_said_before_the_narration() -> None:
    lines = script_of(
        '"Are you coming?" asked Ben.\n\n"Yes."\n\n"Now," he said, "are you sure?"\n\n"Yes."\n\n'
        'Nobody rose.\n\n"Is it far?" asked Ben. It was late.\n\nHe sat.\n\n"Yes."'
    )
    yes = [line.id for line in lines if "Yes" in line.written]
    for identity, after in zip(yes, ["Are you coming", "Are you sure", "Is it"], strict=True):
        assert found(located(lines, [fix("Yes", after=after)])) == [identity]
    assert found(located(lines, [fix("Yes", after="Now, he said")])) == [yes[1]]
    assert found(located(lines, [fix("Yes", after="He sat")])) == [yes[2]]


def test_of_several_lines_behind_the_same_words_the_nearest_is_meant() -> None:
    lines = script_of(
        '"Coming?" asked Ben.\n\n"Yes," said Cy.\n\nThey left.\n\n"Coming?"\n\n"Yes," said Cy.'
    )
    first, second = (line.id for line in lines if "Yes" in line.written)
    assert found(located(lines, [fix("Yes", after="Coming", at=first)])) == [first]
    assert found(located(lines, [fix("Yes", after="Coming", at=second)])) == [second]
    assert located(lines, [fix("Yes", after="Coming")]).found == {}


def test_a_line_of_just_these_words_goes_before_one_that_goes_on() -> None:
    texts = ["Go on to the end.", "Go on.", *(f"Line {n}." for n in range(9)), "Go on, go."]
    lines = lines_of(*texts)
    assert found(located(lines, [fix("go on")])) == ["c1s1l2"]
    assert found(located(lines, [fix("Go on", "c1s1l12")])) == ["c1s1l12"]
    twice = located(lines_of("Go on.", "Go on then.", "Go on."), [fix("Go on")])
    assert "several lines" in twice.missed[0].why


def test_the_readmes_correction_finds_its_line_in_the_example() -> None:
    lines = script_of(Path("examples/count-to-sixty.txt").read_text("utf-8"))
    (identity,) = found(located(lines, [fix("Tell him to count.")]))
    (line,) = [one for one in lines if one.id == identity]
    assert line.written == '"Tell him to count."'


def test_a_short_line_far_from_where_it_was_is_another() -> None:
    lines = lines_of("No.", *(f"Line {n}." for n in range(40)), "Yes.", "You never told me.")
    told = located(lines, [fix("Yes", "c1s1l1"), fix("You never told", "c1s1l1")])
    assert found(told) == ["c1s1l43"]
    assert [one.entry for one in told.missed] == [0]


def test_two_corrections_of_one_line_must_agree() -> None:
    lines = lines_of("Yes, but no.")
    other = LineCorrection(words="Yes, but", speaker="Bo")
    assert found(located(lines, [fix("Yes"), fix("Yes, but")])) == ["c1s1l1"]
    told = located(lines, [fix("Yes"), fix("Gone"), other])
    assert told.found == {}
    assert [one.entry for one in told.missed] == [0, 1, 2]


def test_nothing_to_correct_changes_nothing() -> None:
    script = Script((Scene(1, 1, "", lines_of("Go.")),), ("",))
    assert corrected(script, ()) is script
    assert corrected(script, [fix("Gone")]) is script


@pytest.mark.parametrize(
    ("correction", "kind", "speaker"),
    [
        (LineCorrection(words="Go", speaker="Ann"), LineKind.DIALOGUE, "ANN"),
        (LineCorrection(words="Go", speaker="Narrator"), LineKind.DIALOGUE, None),
        (LineCorrection(words="Go", kind="thought"), LineKind.THOUGHT, "Bo"),
        (LineCorrection(words="Go", kind="narration"), LineKind.NARRATION, None),
    ],
)
def test_what_a_correction_sets(
    correction: LineCorrection, kind: LineKind, speaker: str | None
) -> None:
    line = Line("c1s1l1", LineKind.DIALOGUE, "Bo", "Go.", "Go.", 1, 1, 1, None)
    script = Script((Scene(1, 1, "", (line,)),), ("",))
    (after,) = corrected(script, [correction], str.upper).lines()
    assert (after.kind, after.speaker) == (kind, speaker)
    assert after.attribution == Attribution(Told.CORRECTION, 1.0)
    assert after.spoken == line.spoken


def test_a_correction_reaches_the_script() -> None:
    work = work_of('Mara rose. "Go," said Owen.\n\n"No."')
    telling = Telling(corrections=(LineCorrection(words="No", speaker="Mara"),))
    *_, last = write_script(work, None, telling).lines()
    assert last.speaker == "Mara"


WORDS = st.sampled_from(["yes", "no", "Ann", "don’t", "go", "now"])
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=12)


@given(TEXTS, st.data())
def test_a_correction_made_for_a_line_finds_that_line(
    texts: Sequence[str], data: st.DataObject
) -> None:
    lines = lines_of(*texts)
    line = data.draw(st.sampled_from(lines))
    assert found(located(lines, [correction_of(line, lines, "Ann")])) == [line.id]


@given(TEXTS, TEXTS, st.data())
def test_a_correction_holds_through_edits_elsewhere_or_is_left_out(
    texts: Sequence[str], inserted: Sequence[str], data: st.DataObject
) -> None:
    marked = data.draw(st.integers(0, len(texts) - 1))
    pairs = list(pairwise(("", *texts)))
    alike = [pair for pair in pairs if all(map(str.startswith, pair, pairs[marked]))]
    assume(len(alike) == 1)
    lines = lines_of(*texts)
    correction = correction_of(lines[marked], lines, "Ann")
    edited = lines_of(*(f"new{n} {text}" for n, text in enumerate(inserted)), *texts)
    told = located(edited, [correction])
    assert found(told) in ([], [edited[len(inserted) + marked].id])
    if marked:
        assert found(told)


@given(TEXTS, TEXTS, st.data())
def test_a_correction_never_reaches_a_line_with_other_words(
    texts: Sequence[str], others: Sequence[str], data: st.DataObject
) -> None:
    lines = lines_of(*texts)
    line = data.draw(st.sampled_from(lines))
    correction = correction_of(line, lines, "Ann")
    edited = lines_of(*others)
    for identity in located(edited, [correction]).found:
        reached = next(one for one in edited if one.id == identity)
        assert reached.written.startswith(line.written)
