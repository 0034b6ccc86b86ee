"""Verbs of speech come in their forms."""

import pytest

from podfic.script.grammar.verbs import SPEECH_VERBS, TAG_VERBS

FORMS = """
said says muttered chastised soothed grumbled promised whispered asked replied breathed laughed
sighed cried begged snapped sobbed quipped admitted echoes told began hissed hummed moaned wept
"""


@pytest.mark.parametrize("form", FORMS.split())
def test_forms_of_speech(form: str) -> None:
    assert form in SPEECH_VERBS


def test_gestures_count_only_in_a_tag() -> None:
    assert {"smiled", "nodded", "shrugged"} <= TAG_VERBS - SPEECH_VERBS


def test_nothing_else_is_a_verb_of_speech() -> None:
    assert not {"walked", "was", "jack", "love", ""} & TAG_VERBS
