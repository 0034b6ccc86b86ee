from ingest.html.trees import tree
from podfic.ingest.html.select import (
    classes,
    drop,
    gathered,
    line,
    outside,
    plain,
    with_classes,
    with_id,
)


def test_ids_are_found_in_all_trees_and_classes_of_any_case() -> None:
    first, second = tree('<p id="a" class="X y">1</p>'), tree('<p id="a">2</p><p id="b">3</p>')
    assert [line(one) for one in with_id([first, second], "a")] == ["1", "2"]
    assert [line(one) for one in with_classes(first, "x", "y")] == ["1"]
    assert classes(first) == frozenset()


def test_closed_elements_are_not_entered() -> None:
    page = tree("<div><ul><li>1</li></ul><p><b>2</b></p></div>")
    assert [one.tag for one in outside(page, lambda one: one.tag == "ul")][2:] == [
        "div",
        "ul",
        "p",
        "b",
    ]


def test_plain_text_has_a_line_for_each_paragraph() -> None:
    page = tree(
        "<div> a <b>b</b>c<br>d<p>e <a href='x'>f</a>\n g</p>h<ul><li>i</li><li>j</ul>"
        "<script>k</script>&nbsp;<ruby>l<rp>(</rp><rt>m</rt></ruby></div>"
    )
    assert plain(page) == "a bc\nd\ne f g\nh\ni\nj\nlm"
    assert plain("a ", page.find(".//b"), " c") == "a b c"  # type: ignore[arg-type]
    assert line(page) == "a bc d e f g h i j lm"
    assert line(None) == ""


def test_dropping_an_element_keeps_the_text_behind_it() -> None:
    page = tree("<p>a<b>b</b>c<i>d</i>e</p>")
    for name in ("b", "i"):
        drop(next(page.iter(name)))
    assert line(page) == "ace"
    drop(page)
    assert line(page) == "ace"


def test_gathered_elements_keep_the_text_behind_them() -> None:
    page = tree("<div><b>a</b>b<i>c</i>d<p>e</p></div>")
    (division,) = page.iter("div")
    assert plain(gathered("x ", list(division)[:2])) == "x abcd"
    assert plain(page) == "e"
