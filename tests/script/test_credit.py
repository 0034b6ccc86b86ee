"""The credit is filled from the metadata, and wrong settings are told in one line."""

from dataclasses import replace

import pytest

from podfic.config.settings import Credit
from podfic.errors import SettingsError
from podfic.script.credit import credit_text
from script.works import work_of

WORK = replace(work_of("Text."), title="The Lamp", authors=("Ann", "Bea", "Cal"))


@pytest.mark.parametrize(
    ("title", "authors", "reader", "text"),
    [
        ("The Lamp", ("Ann",), "Kit", "The Lamp, by Ann, read by Kit."),
        ("The Lamp", ("Ann", "Bea"), "", "The Lamp, by Ann and Bea."),
        ("The Lamp", ("Ann", "Bea", "Cal"), "", "The Lamp, by Ann, Bea and Cal."),
        ("The Lamp", (), "Kit", "The Lamp, read by Kit."),
        ("[x] {y}", (), "", "[x] {y}."),
        ("", ("Ann",), "", "by Ann."),
        ("", (), "", ""),
    ],
)
def test_the_standard_credit(title: str, authors: tuple[str, ...], reader: str, text: str) -> None:
    assert credit_text(replace(WORK, title=title, authors=authors), Credit(), reader) == text


def test_a_credit_of_ones_own() -> None:
    assert credit_text(WORK, Credit(text="A podfic."), "") == "A podfic."
    own = Credit(text="You hear {title}[ ({authors} and {reader})].")
    assert credit_text(WORK, own, "") == "You hear The Lamp."


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("{autors}", "did you mean {authors}?"),
        ("{x}", "use {title}, {authors}, {reader}"),
        ("{}", "use {title}, {authors}, {reader}"),
        ("[{title}", "pairs"),
        ("[[{title}]]", "pairs"),
        ("{title", "pairs"),
    ],
)
def test_mistakes(text: str, hint: str) -> None:
    with pytest.raises(SettingsError) as caught:
        credit_text(WORK, Credit(text=text), "")
    assert hint in str(caught.value)
    assert "\n" not in str(caught.value)
