"""Capitals are heard as a shout or a stress, unless they are a name's or an initialism's."""

import pytest

from podfic.model.script import MarkKind
from podfic.script.speech.speak import Place
from script.speech.saying import marked, said

SHOUT, EMPHASIS = MarkKind.SHOUT, MarkKind.EMPHASIS


@pytest.mark.parametrize(
    ("written", "words", "marks"),
    [
        ("“GET OUT!”", "Get out!", [(SHOUT, "Get out")]),
        ("“WHAT?!”", "What?!", [(SHOUT, "What")]),
        ("“MARA, CALL UNIT!”", "Mara, call UNIT!", [(SHOUT, "Mara, call")]),
        ("“I AM NOT A CAT.”", "I am not a cat.", [(SHOUT, "I am not a cat")]),
        ("“I CAN'T AND I'M NOT.”", "I can't and I'm not.", [(SHOUT, "I can't and I'm not")]),
        ("He said GET OUT twice.", "He said get out twice.", [(SHOUT, "get out")]),
        ("It was NOT MARA'S.", "It was not Mara's.", [(SHOUT, "not Mara's")]),
        ("WHY would you?", "Why would you?", [(EMPHASIS, "Why")]),
        ("MARA: Go.", "Mara: Go.", []),
        ("A NASA van, OK?", "A NASA van, OK?", []),
        ("CALL U.N.I.T. NOW", "Call UNIT now", [(SHOUT, "Call"), (SHOUT, "now")]),
    ],
)
def test_capitals(written: str, words: str, marks: list[tuple[MarkKind, str]]) -> None:
    assert (said(written), marked(written)) == (words, marks)


def test_headings_do_not_shout() -> None:
    assert said("THE LAMP OF UNIT", Place.HEADING) == "The lamp of UNIT"
    assert marked("THE LAMP", Place.HEADING) == []
