import pytest

from podfic.ingest.rows import rows
from podfic.ingest.typed.chat import messages


def writers(text: str) -> list[str]:
    return list(messages(rows(text)).values())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jack: hi\nIanto: hello\nJack: where?", ["Jack", "Ianto", "Jack"]),
        ("Jack: hi\n\nIanto: hello\n\nJack: where?", ["Jack", "Ianto", "Jack"]),
        ("[10:32] Jack: a\n[10:33 pm] Jack: b\n(10.34) Jack: c", ["Jack"] * 3),
        ("Jack (10:32): a\nJack [10:33]: b\nJack 10:34: c", ["Jack"] * 3),
        ("<jack> a\n<ianto_j> b\n<jack> c", ["jack", "ianto_j", "jack"]),
        ("**Jack:** a\n*Ianto*: b\nJack: c", ["Jack", "Ianto", "Jack"]),
        ("capt.jack: a\n@ianto: b\ncapt.jack: c", ["capt.jack", "@ianto", "capt.jack"]),
        (
            "Jack Harkness: a\nDr Owen: b\nJack Harkness: c",
            ["Jack Harkness", "Dr Owen"] * 1 + ["Jack Harkness"],
        ),
    ],
)
def test_lines_with_names_are_messages(text: str, names: list[str]) -> None:
    assert writers(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Jack: hi\nIanto: hello",
        "Eyes: blue\nHair: brown\nHeight: tall",
        "Rating: PG\nRating: R\nRating: G",
        "Jack: hi\nHe waited.\nJack: hello\nHe slept.\nJack: bye",
        "he said: a\nhe said: b\nhe said: c",
        "10:30 a\n10:31 b\n10:30 c",
        "Jack:\nJack:\nJack:",
        "_: 1\n_: 2\n_: 3",
    ],
)
def test_other_lines_are_none(text: str) -> None:
    assert writers(text) == []
