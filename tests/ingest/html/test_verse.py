import pytest

from ingest.html.pages import only, within
from podfic.model.work import BlockKind


@pytest.mark.parametrize(
    "html",
    [
        "<p>The rain it raineth every day<br>upon the just<br>and unjust too</p>",
        "<p><i>Row, row, row your boat.<br>Gently down the stream.</i></p>",
        "<p align=center>One for sorrow.<br>Two for joy.</p>",
        "<center>One for sorrow<br>Two for joy</center>",
        "<p class=poem>It was a long, long line of a poem, longer than prose ever is.<br>Yes.</p>",
        "<p>O wind<br>blow</p>",
    ],
)
def test_short_lines_are_verse(html: str) -> None:
    work = within(html)
    assert len(only(work, BlockKind.VERSE)) == 1


@pytest.mark.parametrize(
    "html",
    [
        "<p>He stopped.<br>Then he ran.</p>",
        "<p>“No,” he said.<br>“Yes,” said she.<br>“No.”</p>",
        f"<p>{'It was raining on the bridge, ' * 5}<br>and {'raining still, ' * 9}</p>",
        "<p>It rained all day.<br>It poured all night.<br>It stopped.<br>And then the sun</p>",
        "<p>one line only</p>",
    ],
)
def test_prose_with_line_ends_is_no_verse(html: str) -> None:
    assert only(within(html), BlockKind.VERSE) == []
