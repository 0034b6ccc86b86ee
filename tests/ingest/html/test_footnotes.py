import pytest

from ingest.html.pages import PROSE, aside, chapter, only, shown, within
from podfic.model.work import BlockKind


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        (
            '<sup><a href="#n1" name="r1">[1]</a></sup>',
            '<p><a name="n1" href="#r1">1</a> Here.</p>',
        ),
        ('<a href="#n1"><sup>1</sup></a>', '<p id="n1">1. Here.</p>'),
        ('<a href="#n1">[1]</a>', '<ol><li id="n1"><p>Here. <a href="#r">↩</a></p></li></ol>'),
        ('<sup>[<a href="#n1">1</a>]</sup>', '<p><a id="n1"></a>[1] Here.</p>'),
        (
            '<a epub:type="noteref" href="notes.xhtml#n1">i</a>',
            '<aside epub:type="footnote" id="n1"><p>Here.</p></aside>',
        ),
        ("<sup>1</sup>", "<p><sup>1</sup> Here.</p>"),
        ('<sup><a href="#n1">*</a></sup>', '<p id="n1">* Here.</p>'),
    ],
)
def test_a_footnote_is_told_by_its_mark(mark: str, note: str) -> None:
    work = within(f"<p>She said nos da.{mark} He left.</p>{note}")
    (footnote,) = only(work, BlockKind.FOOTNOTE)
    assert footnote.source.of(work.text).strip("[]1.*↩ ") == "Here"
    marks = {reason for _, reason in aside(work)}
    assert marks == {"footnote"}


def test_the_label_of_a_footnote_is_its_mark() -> None:
    work = within('<p>a.<a href="#n">[12]</a></p><p id=n><sup><a href="#r">[12]</a></sup> b.</p>')
    (footnote,) = only(work, BlockKind.FOOTNOTE)
    assert footnote.label == "12"
    assert [one.source.of(work.text) for one in footnote.aside] == ["[12]"]


@pytest.mark.parametrize(
    "html",
    [
        "<p>x<sup>2</sup> is more.</p>",
        '<p><a href="http://x.y/">here</a> it rained</p>',
        '<p>See <a href="#top">the beginning</a> again.</p>',
        '<h3><a href="#toc">1</a></h3>',
    ],
)
def test_other_links_and_raised_numbers_are_words(html: str) -> None:
    work = within(html)
    assert aside(work) == []
    assert only(work, BlockKind.FOOTNOTE) == []


def test_footnotes_behind_the_end_stay_footnotes() -> None:
    work = chapter(f'{PROSE}<p>a<sup><a href="#n">1</a></sup></p><p>The End</p><p id=n>1 b.</p>')
    assert [name for name, _ in shown(work)][-2:] == ["close", "footnote"]
