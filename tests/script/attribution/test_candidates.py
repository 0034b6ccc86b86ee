"""Everybody who may speak is thought of, and judged by all that tells of them."""

import pytest

from podfic.script.attribution.candidates import Scorer, telling
from podfic.script.attribution.cues import Cue, Kind
from podfic.script.attribution.decode import NOBODY
from podfic.script.attribution.hints import Fits
from podfic.script.attribution.utterances import Utterance
from podfic.script.attribution.weights import WEIGHTS
from podfic.script.grammar.clauses import Stand, Subject
from podfic.script.grammar.names import Name
from script.attribution.scenes import called, read

CAST = ["Ann", "Ben", "Cy"]
ANN, BEN = Name("", ("Ann",)), Name("", ("Ben",))


def scores(scene: str, *spoken: str, narrator: str = "") -> list[Fits]:
    told = read(scene, known=CAST)
    return list(Scorer(told.stage(narrator)).scores(told.row, spoken))


def best(fits: Fits) -> str:
    return max(fits, key=lambda one: fits[one])


@pytest.mark.parametrize(
    ("scene", "speaker"),
    [
        ('"Go," said Ann.', "Ann"),
        ('"Go." Ben stood.', "Ben"),
        ('Ann sat. Ben stood. "Go," she said.', "Ann"),
        ('Ben sat.\n\n"I\'m Ann."', "Ann"),
        ('Ann sat. Then Ben stood.\n\n"Go."', "Ben"),
        ('Then Ann turned to Ben and said:\n\n"Go."', "Ann"),
        ('"Go," said the waiter.', "the waiter"),
    ],
)
def test_whoever_the_words_tell_fits_best(scene: str, speaker: str) -> None:
    assert best(scores(scene)[-1]) == speaker


def test_nobody_calls_themself() -> None:
    (fits,) = scores('Ann sat by Ben.\n\n"Yes, Ben."')
    (plain,) = scores('Ann sat by Ben.\n\n"Yes."')
    assert fits["Ben"] - plain["Ben"] == WEIGHTS.addressed
    assert fits["Ann"] == plain["Ann"]


@pytest.mark.parametrize(
    ("scene", "at", "worth"),
    [
        ('Ann sat by Ben.\n\n"Go, Ben."\n\n"Yes."', 1, WEIGHTS.hailed),
        (
            'Ann sat by Ben.\n\n"I do not know what you mean by that at all, Ben."\n\n"Yes."',
            1,
            WEIGHTS.called_before,
        ),
        ('Ann sat by Ben.\n\n"Yes."\n\n"Ben, go."', 0, WEIGHTS.answered),
        (
            'Ann sat by Ben.\n\n"Yes."\n\n"I do not know what you mean by that at all, Ben."',
            0,
            WEIGHTS.called_after,
        ),
    ],
)
def test_whoever_is_called_beside_an_utterance_speaks_it(scene: str, at: int, worth: float) -> None:
    plain = scene.replace(", Ben", "").replace("Ben, ", "")
    gained = scores(scene)[at]["Ben"] - scores(plain)[at]["Ben"]
    assert gained == pytest.approx(worth)


def test_calls_do_not_reach_over_a_stretch_of_narration() -> None:
    near = scores('Ann sat by Ben.\n\n"Go, Ben."\n\n"Yes."')[1]
    far = scores('Ann sat by Ben.\n\n"Go, Ben."\n\nIt rained.\n\nIt rained.\n\n"Yes."')[1]
    assert near["Ben"] - near["Ann"] > WEIGHTS.called_before / 2 > far["Ben"] - far["Ann"]


def test_whom_settings_fix_speaks_whatever_the_words_say() -> None:
    told = read('"Go," said Ann.', known=CAST)
    told.row[0].fixed = "Ben"
    assert list(Scorer(told.stage()).scores(told.row)) == [{"Ben": 0.0}]


def test_who_spoke_as_was_found_before_is_remembered() -> None:
    scene = 'Ann sat by Ben.\n\n"One."\n\n' + "It rained.\n\n" * 5 + '"Two."'
    by_ann, by_ben = scores(scene, "Ann", "Ann")[1], scores(scene, "Ben", "Ben")[1]
    assert by_ann["Ann"] - by_ann["Ben"] > by_ben["Ann"] - by_ben["Ben"]


def test_the_storys_i_may_speak_where_it_tells() -> None:
    told = read('I sat. "Go," said Ann.\n\n"No."', known=CAST)
    fits = list(Scorer(told.stage("I")).scores(told.row))
    assert all("I" in one for one in fits)
    for said in told.row:
        said.narrated = False
    told.stage("I")
    assert "I" not in scores('"Go," said Ann.\n\n"No."', narrator="I")[1]


def test_those_long_gone_are_forgotten_but_for_the_last_two() -> None:
    gone = "Ann sat by Ben and Cy." + "\n\nIt rained." * 20
    (fits,) = scores(f'{gone}\n\n"Go."')
    assert set(fits) == {"Ben", "Cy", NOBODY}


@pytest.mark.parametrize(("likely", "is_thought_of"), [(0.9, ["Ann"]), (0.3, [])])
def test_whoever_a_description_likely_means_is_thought_of_though_long_gone(
    likely: float, is_thought_of: list[str]
) -> None:
    gone = "Ann sat by Ben and Cy." + "\n\nIt rained." * 20
    told = read(f'{gone}\n\n"Go," said the girl.', known=CAST)
    stage = told.stage()
    stage.meanings = {(told.row[0].first, "girl"): {"Ann": likely}}
    (fits,) = Scorer(stage).scores(told.row)
    assert [one for one in fits if one not in {"Ben", "Cy", "the girl", NOBODY}] == is_thought_of


def test_a_pronoun_may_mean_somebody_named_only_later() -> None:
    scene = 'Ben sat. "Go," she said.\n\nIt rained. So Ann stood up. "No." Ann sat.'
    assert best(scores(scene)[0]) == "Ann"


def test_never_more_people_are_thought_of_than_a_few() -> None:
    crowd = [f"Mr. {letter}oss" for letter in "BDFGHJKLMNPRSTVW"]
    told = read(" ".join(f"Then {name} sat." for name in crowd) + '\n\n"Go."', known=crowd)
    (fits,) = Scorer(told.stage()).scores(told.row)
    assert len(fits) == 10


def test_nobody_at_all_fits_worse_than_anybody() -> None:
    (fits,) = scores('Ann sat.\n\n"Go."')
    assert fits[NOBODY] == WEIGHTS.nobody < fits["Ann"]


@pytest.mark.parametrize(
    ("scene", "remembered"),
    [
        ('"Go," said Ann.', ["Ann"]),
        ('"Go," said the waiter.', ["the waiter"]),
        ('"Go," I said.', ["I"]),
        ('"Go." Ann sat.', ["Ann"]),
        ('"Go," he said.', []),
        ('"Go." The waiter bowed.', []),
    ],
)
def test_whom_the_words_beside_an_utterance_name_is_remembered(
    scene: str, remembered: list[str]
) -> None:
    told = read(scene, known=CAST)
    stage = told.stage("I")
    list(Scorer(stage).scores(told.row))
    assert list(dict.fromkeys(who for _, who in stage.memory.trail)) == remembered


@pytest.mark.parametrize(
    ("scene", "meant"),
    [
        ('"Go," said the girl.', {"girl": "Ann"}),
        ('"Go." The girl sat.', {}),
        ('"Go," she said.', {}),
    ],
)
def test_whom_the_description_of_a_tag_meant_is_kept(scene: str, meant: dict[str, str]) -> None:
    told = read(scene, known=CAST)
    stage = told.stage()
    list(Scorer(stage).scores(told.row, ["Ann"]))
    assert stage.meant_by == meant


def test_who_is_seen_behind_the_last_utterance_is_remembered() -> None:
    told = read('"Go," said Ann. Then Ben stood.', known=CAST)
    stage = told.stage()
    list(Scorer(stage).scores(told.row, (), told.rest))
    assert [who for _, who in stage.memory.trail] == ["Ann", "Ann", "Ben"]


def said(*cues: tuple[int, Subject, Kind], places: tuple[int, ...] = (0,)) -> Utterance:
    told = [(at, Cue(subject, kind, 0, 1)) for at, subject, kind in cues]
    return Utterance(0, quotations=[(at, 0) for at in places], cues=told)


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (said(), []),
        (said((0, BEN, Kind.BEAT), (0, ANN, Kind.TAG)), ["Ann"]),
        (said((0, ANN, Kind.TAG), (0, BEN, Kind.TAG)), ["Ann"]),
        (said((0, Stand.HE, Kind.TAG), (0, BEN, Kind.BEAT)), ["he", "Ben"]),
        (said((0, Stand.HE, Kind.TAG), (0, Stand.HE, Kind.TAG)), ["he"]),
        (said((0, Stand.HE, Kind.BEAT), (0, BEN, Kind.BEAT)), ["Ben"]),
        (said((0, Stand.HE, Kind.TAG), (0, Stand.SHE, Kind.BEAT)), ["he"]),
        (said((0, ANN, Kind.BEAT), (1, BEN, Kind.TAG), places=(0, 1, 2)), ["Ann"]),
        (said((0, ANN, Kind.BEAT), (2, BEN, Kind.TAG), places=(0, 1, 2)), ["Ben"]),
    ],
)
def test_the_surest_cues_count(one: Utterance, expected: list[str]) -> None:
    assert [called(cue.subject) for _, cue in telling(one)] == expected
