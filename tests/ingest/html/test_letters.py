import pytest

from ingest.html.pages import only, within
from podfic.model.work import BlockKind, Work


def signed(work: Work) -> list[tuple[str, str]]:
    return [(b.writer, b.source.of(work.text)) for b in only(work, BlockKind.LETTER)]


@pytest.mark.parametrize(
    ("html", "writer"),
    [
        ("<p>Dear Siân,</p><p>The roof’s in.</p><p align=right>Yours, O.</p>", "O."),
        ("<p>My dearest Jack,</p><p>Come home.</p><p>Love,</p><p>Ianto</p>", "Ianto"),
        ("<p>To whom it may concern:</p><p>Come home.</p>", ""),
        ("<p>Jack –</p><p>Come home.</p><p>- E</p>", "E"),
        ("<p>Come home.</p><p>Love, Siân</p>", "Siân"),
        ("<p>Come home.</p><p>Yours sincerely,<br>Ianto Jones</p>", "Ianto Jones"),
        ("<p>Come home.<br>With all my love,<br>Tosh x</p>", "Tosh"),
        ("<p>Come home.</p><p>— Jack</p><p>P.S. Bring milk.</p>", "Jack"),
    ],
)
def test_a_quotation_may_be_a_letter(html: str, writer: str) -> None:
    letter = signed(within(f"<blockquote>{html}</blockquote>"))
    assert letter
    assert {name for name, _ in letter} == {writer}


def test_a_letter_may_stand_in_the_prose() -> None:
    work = within("<p>Dear Jack,</p><p>It rained.</p><p>We poured.</p><p>Love, Siân</p>")
    assert [text for _, text in signed(work)] == [
        "Dear Jack,",
        "It rained.",
        "We poured.",
        "Love, Siân",
    ]


def test_an_emphasised_note_is_a_letter_when_signed() -> None:
    work = within("<p><em>H -</em></p><p><em>So sorry.</em></p><p><em>- E</em></p>")
    assert [name for name, _ in signed(work)] == ["E", "E", "E"]


@pytest.mark.parametrize(
    "html",
    [
        "<p>Dear me, it rained.</p><p>It poured.</p>",
        "<blockquote><p>No swimming.</p></blockquote>",
        "<blockquote><p>“Dear Jack,” she wrote.</p></blockquote>",
        "<p>Dear Jack,</p><p>It rained.</p>",
        "<p>Love, she thought.</p>",
        "<blockquote><p>It is your turn.</p></blockquote>",
        "<p><i>He thought of it.</i></p><p><i>And again.</i></p>",
    ],
)
def test_other_paragraphs_are_no_letter(html: str) -> None:
    assert signed(within(html)) == []
