import pytest

from ingest.html.pages import PROSE, aside, chapter, only, shown, styled
from ingest.test_invariants import assert_sound
from podfic.model.work import BlockKind, StyleKind


def texts(html: str) -> list[str]:
    return [text for _, text in shown(chapter(html))]


def kind(html: str) -> list[str]:
    work = chapter(html)
    assert_sound(work)
    return [name for name, _ in shown(work)]


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<p>a\n  b\t c </p><p>\n d</p>", ["a b c", "d"]),
        ("<div>a<div>b</div>c</div>d", ["a", "b", "c", "d"]),
        ("<p>a<b> b </b>c<i>d</i></p>", ["a b cd"]),
        ("<p> <i> a </i> </p>", ["a"]),
        ("<table><tr><td>a<td>b<tr><th>c</table>", ["a", "b", "c"]),
        ("<figure><img alt=''><figcaption>a</figcaption></figure>b", ["a", "b"]),
        ("<details><summary>a</summary><p>b</details>", ["a", "b"]),
        ("<p>a<wbr>b&shy;c&#8203;d</p>", ["ab\xadc\u200bd"]),
        ("<p>&nbsp; a\xa0b &nbsp;</p>", ["a\xa0b"]),
        ("<p>21<sup>st</sup> and H<sub>2</sub>O</p>", ["21st and H2O"]),
        ("<em><p>a</p><p>b</p></em>", ["a", "b"]),
        ("<p>He said <q>no, <q>never</q></q>.</p>", ["He said “no, ‘never’”."]),
        ("<unknown>a</unknown> <o:p>b</o:p>", ["a b"]),
    ],
)
def test_words_stand_as_a_browser_shows_them(html: str, said: list[str]) -> None:
    assert texts(f"{html}<p>The last paragraph.</p>")[:-1] == said


@pytest.mark.parametrize(
    "tag", ["br", "embed", "hr", "img", "input", "link", "source", "track", "wbr"]
)
def test_no_word_is_lost_behind_an_element_that_is_never_closed(tag: str) -> None:
    work = chapter(f"<p>It rained <{tag}> and <i>poured</i>.</p>{PROSE}")
    assert "poured" in work.text
    assert "It poured, and she went on." in work.text


@pytest.mark.parametrize(
    "html",
    [
        "<script>no</script>",
        "<style>no</style>",
        "<svg><text>no</text></svg>",
        "<math><mi>no</mi></math>",
        "<iframe>no</iframe>",
        "<audio src=x controls>no</audio>",
        "<video><track>no</video>",
        "<template>no</template>",
        "<noscript>no</noscript>",
        "<nav>no</nav>",
        "<form>no</form>",
        "<button>no</button>",
        "<select><option>no</select>",
        "<textarea>no</textarea>",
        "<object>no</object>",
        "<canvas>no</canvas>",
        "<p hidden>no</p>",
        '<span style="color: red; display:none">no</span>',
        '<span style="VISIBILITY: hidden">no</span>',
        "<!-- no -->",
    ],
)
def test_what_is_no_text_of_the_story_is_dropped(html: str) -> None:
    work = chapter(f"<p>It {html}rained.</p>{html}{PROSE}")
    assert "no" not in work.text
    assert "".join(work.text.split()).startswith("Chapter1Itrained.")


def test_names_a_work_skin_hides_stay() -> None:
    assert texts(f"{PROSE}<p><span class='hide'>Siân: </span>hi</p>")[-1] == "Siân: hi"


@pytest.mark.parametrize(
    ("html", "style", "wanted"),
    [
        ("<i>a</i> b", StyleKind.EMPHASIS, ["a"]),
        ("<em>a</em> <cite>b</cite> c", StyleKind.EMPHASIS, ["a b"]),
        ("<em>a <em>b</em> c</em> d", StyleKind.EMPHASIS, ["a b c"]),
        ("<u>a</u> <var>b</var>", StyleKind.EMPHASIS, ["a b"]),
        ("<b>a</b> <strong>b <i>c</i></strong>", StyleKind.STRONG, ["a b c"]),
        ("<del>a</del> <s>b</s> <ins>c</ins>", StyleKind.STRUCK, ["a b"]),
        ('<span style="font-style:italic">a</span> b', StyleKind.EMPHASIS, ["a"]),
        ('<span style="font-weight: 700">a</span> b', StyleKind.STRONG, ["a"]),
        ('<b style="font-weight:normal">a</b> b', StyleKind.STRONG, []),
        ('<span style="text-decoration: line-through">a</span>', StyleKind.STRUCK, ["a"]),
        ("<i>a<br><br>b</i> c", StyleKind.EMPHASIS, ["a", "b"]),
    ],
)
def test_styles_are_told(html: str, style: StyleKind, wanted: list[str]) -> None:
    work = chapter(f"<p>{html}</p>{PROSE}")
    assert [text for text, _ in styled(work, style)] == wanted


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("<span lang=cy>nos da</span>", [("nos da", "cy")]),
        ("<span xml:lang=fr-CA>bon soir</span>", [("bon soir", "fr-CA")]),
        (
            "<i lang=cy>nos <span lang=de>gute Nacht</span></i>",
            [("nos", "cy"), ("gute Nacht", "de")],
        ),
        ("<span lang=en-GB>night</span>", []),
        ("<span lang='not a tag'>night</span>", []),
        ("<span lang=cy>nos <span lang=en>night</span></span>", [("nos", "cy")]),
    ],
)
def test_words_in_another_language_are_told(html: str, wanted: list[tuple[str, str]]) -> None:
    assert styled(chapter(f"<p>She said {html}.</p>{PROSE}"), StyleKind.FOREIGN) == wanted


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("It was <img alt='a cat'>.", [("a cat", "image")]),
        ("It was 😀<img alt='😀'> and <img src=x>.", []),
        ("<img alt='O'>nce", []),
        ("<ruby>猫<rp>(</rp><rt>neko</rt><rp>)</rp></ruby>", [("猫(", "ruby"), (")", "ruby")]),
        ("<ruby><rb>猫</rb><rt><b>neko</b></rt></ruby>", [("猫", "ruby")]),
        ("<ruby>猫</ruby>", []),
    ],
)
def test_pictures_and_ruby_bases_are_left_out(html: str, wanted: list[tuple[str, str]]) -> None:
    work = chapter(f"<p>{html}</p>{PROSE}")
    assert_sound(work)
    assert aside(work) == wanted


def test_a_picture_alone_is_a_block_without_words() -> None:
    work = chapter(f"<p><img alt='A cat on a wall.'></p>{PROSE}")
    block = work.chapters[0].blocks[0]
    assert block.source == block.aside[0].source


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("<p>a</p>", "paragraph"),
        ("<h3>Jack</h3>", "heading"),
        ("<blockquote><p>a sign</p></blockquote>", "quote"),
        ("<ul><li>milk</li></ul>", "item"),
        ("<ol><li><p>milk</p></li></ol>", "item"),
        ("<dl><dt>milk</dt></dl>", "item"),
        ("<blockquote><ul><li>milk</ul></blockquote>", "item"),
        ("<li><blockquote>said</blockquote></li>", "quote"),
        ("<hr>", "break"),
        ("<p align=center><em>Row, row your boat<br>gently down</em></p>", "verse"),
        ("<p align=center>The Hub, Cardiff</p>", "heading"),
        ("<p style='text-align:center'>Ianto</p>", "heading"),
        ("<p class='align-center'>Now</p>", "heading"),
        ("<p align=center>KEEP OUT!</p>", "paragraph"),
        ("<p><b>Monday, 3rd May</b></p>", "heading"),
        ("<p>Three weeks later</p>", "heading"),
        ("<p>Three weeks later, he left.</p>", "paragraph"),
        ("<p><b>Ianto’s POV</b></p>", "heading"),
        ("<p>IV</p>", "heading"),
        ("<p>I.</p>", "paragraph"),
        ("<p>No.</p>", "paragraph"),
        ("<p>“…”</p>", "paragraph"),
        ("<p>TBC</p>", "paragraph"),
        (f"<h2>{'It rained and rained. ' * 30}</h2>", "paragraph"),
    ],
)
def test_each_block_is_what_it_is(html: str, told: str) -> None:
    assert kind(f"{PROSE}{html}{PROSE}")[2] == told


def test_a_chapter_that_is_all_quotation_is_prose() -> None:
    assert set(kind(f"<blockquote>{PROSE}</blockquote>")) == {"paragraph"}


def test_a_bold_place_is_a_heading_only_where_a_section_begins() -> None:
    assert kind(f"<hr><p><b>The Hub</b></p>{PROSE}")[0] == "heading"
    assert kind(f"{PROSE}<p><b>Stop</b></p>{PROSE}")[2] == "paragraph"


def test_an_emoji_in_a_message_is_no_break() -> None:
    work = chapter(f"{PROSE}<div class=phone><p class=sent>😂</p></div>{PROSE}")
    assert [block.source.of(work.text) for block in only(work, BlockKind.MESSAGE)] == ["😂"]
