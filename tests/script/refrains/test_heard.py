"""A text is heard as words with what stands between them."""

import pytest

from podfic.script.refrains.heard import Gap, gap_of, heard, is_drawn_out, squeezed


@pytest.mark.parametrize(
    ("between", "gap"),
    [
        ("-", Gap.HYPHEN),
        (" ", Gap.BARE),
        ("* *", Gap.BARE),
        ("\n", Gap.STOP),
        (", ", Gap.COMMA),
        (": ", Gap.COMMA),
        (". ", Gap.STOP),
        ("!", Gap.STOP),
        ("—", Gap.DASH),
        (" -- ", Gap.DASH),
        (" – ", Gap.DASH),
        (" - ", Gap.DASH),
        ("... ", Gap.ELLIPSIS),
        ("… ", Gap.ELLIPSIS),
        (". . . ", Gap.ELLIPSIS),
        ("…—", Gap.ELLIPSIS),
        (".", Gap.OTHER),
        ("/", Gap.OTHER),
        (" & ", Gap.OTHER),
    ],
)
def test_gaps(between: str, gap: Gap) -> None:
    assert gap_of(between) is gap


def test_words_know_their_place() -> None:
    one, other = heard("Lub! (dub)")
    assert (one.word, one.start, one.end, one.cried, one.edged) == ("lub", 0, 3, True, True)
    assert (other.word, other.gap, other.edged, other.capital) == ("dub", Gap.STOP, True, False)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("b-b-boom", [("boom", "bbboom")]),
        ("th-thump", [("thump", "ththump")]),
        ("ka-thunk", [("thunk", "kathunk")]),
        ("t h u m p", [("thump", "thump")]),
        ("lub-dub", [("lub", "lub"), ("dub", "dub")]),
        ("don’t", [("don't", "don't")]),
    ],
)
def test_stutters_and_prefixes_are_of_their_word(text: str, words: list[tuple[str, str]]) -> None:
    assert [(one.word, one.written) for one in heard(text)] == words


def test_letters_are_drawn_out() -> None:
    assert squeezed("Beeeep") == "bep"
    assert is_drawn_out("beeeep")
    assert is_drawn_out("brrring")
    assert not is_drawn_out("beep")
