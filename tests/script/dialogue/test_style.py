"""The marks around speech are told from a whole work, and may differ in a scene."""

import pytest

from podfic.script.dialogue.style import Style, style_here, style_of, style_within

DASHED = ["— Go, he said.", "— Why? she asked.", "— You know why."]


@pytest.mark.parametrize(
    ("paragraphs", "style"),
    [
        (["'Go,' he said.", "'No, I don't want to.'"], Style.SINGLE),
        (["‘Go,’ he said."], Style.SINGLE),
        (["`Go,' he said."], Style.SINGLE),
        (['"Go," he said.', "\"'Run,' he told me,\" said Ann."], Style.DOUBLE),
        (["``Go,'' he said."], Style.DOUBLE),
        (["He didn't. The boys' coats."], Style.DOUBLE),
        (DASHED, Style.DASH),
        (["- Go, he said.", "- Why? she asked.", 'It was "fine".'], Style.DASH),
        (["--Go.", "--You go!"], Style.DASH),
        ([], Style.DOUBLE),
    ],
)
def test_the_style_is_decided_on_the_whole_work(paragraphs: list[str], style: Style) -> None:
    assert style_of(paragraphs) is style


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["- milk", "- eggs", "- bread and butter"],
        ["- He was tall.", "- He was late.", "- The rest was silence."],
        ["—and yet he stayed.", '"Why?"', '"Go."', "—or so it seemed, he said."],
        ["— I have been there.", "It was late."],
        ["-5 degrees, she read.", "-7 degrees, you know."],
    ],
)
def test_not_every_dash_is_speech(paragraphs: list[str]) -> None:
    assert style_of(paragraphs) is Style.DOUBLE


def test_a_scene_keeps_the_style_of_its_work_unless_it_plainly_has_another() -> None:
    assert style_here(DASHED, Style.DOUBLE) is Style.DASH
    assert style_here(DASHED[:2], Style.DOUBLE) is Style.DOUBLE
    assert style_here([*DASHED, '"Go."'], Style.DOUBLE) is Style.DOUBLE
    assert style_here(["'Go,' he said.", "'No.'", "'Yes.'"], Style.DOUBLE) is Style.SINGLE
    assert style_here(["It rained."], Style.SINGLE) is Style.SINGLE


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("'Go,' he said.", Style.SINGLE),
        ("‘Why me?’ he thought.", Style.SINGLE),
        ("'Tis late, and the boys' coats hung there.", Style.DOUBLE),
        ("'Cause you said so.'", Style.DOUBLE),
        ("'Go,' he said. \"Why?\"", Style.DOUBLE),
        ("He called it 'love.'", Style.DOUBLE),
    ],
)
def test_a_line_in_single_marks_among_double_ones(text: str, style: Style) -> None:
    assert style_within(text, Style.DOUBLE) is style
