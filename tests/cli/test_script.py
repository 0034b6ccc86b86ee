"""`podfic script` shows whose lines are doubtful, and how to set them right."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from podfic.cli.app import main
from podfic.cli.documents import line_document, script_document
from podfic.cli.script import _sum_up, _tell, is_doubtful
from podfic.config.load import load, settings_file
from podfic.model.people import Gender, Person
from podfic.model.script import Attribution, Line, LineKind, Scene, Script, Told
from podfic.model.work import Work


def line(
    speaker: str | None,
    attribution: Attribution | None,
    kind: LineKind = LineKind.DIALOGUE,
    words: str = "Go.",
) -> Line:
    told = Line("c1s1l1", kind, speaker, words, words, 1, 1, 1, None)
    return replace(told, attribution=attribution)


SURE = Attribution(Told.TAG, 0.97, "said Ann")
WEAK = Attribution(Told.TURN, 0.62)


@pytest.mark.parametrize(
    ("told", "shown", "doubtful"),
    [
        (line("Ann", SURE), "Ann: Go.", False),
        (line("Ann", None), "Ann: Go.", False),
        (line("Ann", WEAK), "Ann? [turn 62 %]: Go.", True),
        (line(None, None), "?: Go.", True),
        (line(None, WEAK), "? [turn 62 %]: Go.", True),
        (line(None, Attribution(Told.CORRECTION, 1.0)), "narrator: Go.", False),
        (line("Ann", SURE, LineKind.THOUGHT), "Ann (thought): Go.", False),
        (line("Ann", WEAK, LineKind.THOUGHT), "Ann? (thought) [turn 62 %]: Go.", True),
        (line(None, None, LineKind.THOUGHT), "? (thought): Go.", True),
        (line(None, None, LineKind.NARRATION), "narration: Go.", False),
        (line("Ann", SURE, LineKind.LETTER), "Ann: Go.", False),
    ],
)
def test_who_speaks_and_whether_that_is_doubtful(
    told: Line, shown: str, *, doubtful: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    assert is_doubtful(told) is doubtful
    _tell((told,))
    assert capsys.readouterr().out.split("c1s1l1 ")[1].strip() == shown


def test_the_summary_has_a_correction_ready_to_paste(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = 'He said: "C:\\new" – “and ‘so’ on”\u202e, Ann.'
    lines = (line("Ann", SURE), replace(line("Bo", WEAK, words=odd), id="c1s1l2"))
    script = Script((Scene(1, 1, "", lines),), ("",))
    story = tmp_path / "lamp.txt"
    _sum_up(lines, script, settings_file(story))
    told, _, toml = capsys.readouterr().out.partition("[[line]]")
    assert "1 of 2 lines with a speaker is doubtful." in told
    assert "lamp.podfic.toml" in told
    settings_file(story).write_text(f"[[line]]{toml}", "utf-8")
    (correction,) = load(story, {}, {}).settings.line
    assert (correction.at, correction.speaker) == ("c1s1l2", "Bo")
    assert correction.words.startswith("He said: C:\\new and so’ on")


def test_the_summary_counts_the_whole_story(capsys: pytest.CaptureFixture[str]) -> None:
    lines = (line("Ann", SURE), *(replace(line("Bo", WEAK), id=f"c1s1l{n}") for n in (2, 3)))
    script = Script((Scene(1, 1, "", lines),), ("",))
    _sum_up(lines[2:], script, None)
    out = capsys.readouterr().out
    assert "2 of 3 lines with a speaker are doubtful." in out
    assert 'at = "c1s1l3"' in out
    _sum_up(lines[:1], script, None)
    assert capsys.readouterr().out == (
        "None of these lines is doubtful; in the whole story 2 of 3 lines with a speaker are.\n"
    )


def test_nothing_doubtful_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    _sum_up((line("Ann", SURE),), Script((), ()), None)
    assert capsys.readouterr().out == "No line is doubtful.\n"


STORY = """\
Author: Ann Ember

Mara lit the lamp.

"Who’s there?"

"Me," said Owen.

"Who’s there?"
"""


def test_doubtful_lines_are_listed_until_they_are_corrected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PODFIC_ENGINE", "fake")
    story = tmp_path / "lamp.txt"
    story.write_text(STORY, "utf-8")
    pasted = "[[line]]\nwords = 'Mara lit'\nkind = 'dialogue'\nspeaker = 'narrator'\n"
    settings_file(story).write_text(pasted, "utf-8")
    assert main(["script", str(story), "--doubtful", "--json"]) == 0
    for one in json.loads(capsys.readouterr().out)["lines"]:
        assert main(["script", str(story), "--doubtful", one["id"]]) == 0
        out, err = capsys.readouterr()
        assert err == ""
        assert f"\n{one['id']} " in out
        assert "Me," not in out
        pasted += f"[[line]]{out.partition('[[line]]')[2]}\n"
    settings_file(story).write_text(pasted, "utf-8")
    assert main(["script", str(story), "--doubtful"]) == 0
    assert capsys.readouterr().out == "No line is doubtful.\n"
    assert main(["script", str(story)]) == 0
    assert "doubtful" not in capsys.readouterr().out


def test_the_documents_tell_people_and_why_a_line_is_theirs() -> None:
    document = line_document(line("Ann", SURE))
    assert document["attribution"] == {"told": "tag", "confidence": 0.97, "words": "said Ann"}
    assert line_document(line(None, None))["attribution"] is None
    person = Person("Ann Holt", ("Ann",), Gender.FEMALE, "pronouns", narrates=True)
    script = Script((), (), people=(person,))
    assert script_document(Work("", "", ()), script, ())["people"] == [
        {
            "name": "Ann Holt",
            "aliases": ("Ann",),
            "gender": Gender.FEMALE,
            "gender_from": "pronouns",
            "traits": (),
            "named": True,
            "crowd": False,
            "narrates": True,
        }
    ]
