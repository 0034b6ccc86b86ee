import pytest

from ingest.html.pages import PROSE, chapter, only, within
from podfic.ingest.html.messages import sender
from podfic.model.work import BlockKind, Work


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Ianto: On my way.", "Ianto"),
        ("[10:35] Jack: Now?", "Jack"),
        ("10:35 pm - Jack: Now?", "Jack"),
        ("Gwen Cooper: yes", "Gwen Cooper"),
        ("coffee_boy: lol", "coffee_boy"),
        ("<jack> hi", "jack"),
        ("Jack (10:35): Now?", "Jack"),
        ("Title: Rain", ""),
        ("Monday: rain", ""),
        ("He said this: no", ""),
        ("“Jack: no”", ""),
        ("It was 10:35: late", ""),
        ("Jack:", ""),
        ("http://x.y", ""),
        ("A/N: hello", ""),
    ],
)
def test_the_name_before_a_message_is_who_sent_it(said: str, name: str) -> None:
    assert sender(said) == name


def writers(work: Work) -> list[str]:
    return [block.writer for block in only(work, BlockKind.MESSAGE)]


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<p>Jack: Where are you?</p><p>Ianto: At the Hub.</p>", ["Jack", "Ianto"]),
        ("<p>Jack: hi<br>Ianto: no<br>Jack: oh</p>", ["Jack", "Ianto", "Jack"]),
        ("<p>Jack: Where are you?</p>", []),
        ("<p class=sent>u up</p>", [""]),
        ("<div class='phone'><p><b>Jack:</b> u up</p></div>", ["Jack"]),
        ("<div class='imessage2'><div class='text recv'>hi</div></div>", [""]),
        ("<div class='discord-message'><span class=author>Jack</span> hi</div>", [""]),
        ("<p class='text-center'>hello there, all of you</p>", []),
        ("<p class='sentence'>hello there, all of you</p>", []),
    ],
)
def test_messages_are_told_by_class_or_by_names(html: str, wanted: list[str]) -> None:
    assert writers(within(html)) == wanted


def test_a_page_whose_text_is_called_so_is_no_message() -> None:
    work = chapter(f"<div class=text>{PROSE * 3}</div>")
    assert only(work, BlockKind.MESSAGE) == []
