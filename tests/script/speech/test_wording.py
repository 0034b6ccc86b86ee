"""Initialisms, numerals, abbreviations, stutters and drawn-out words by what stands beside them."""

import pytest

from podfic.model.script import MarkKind
from script.speech.saying import marked, said


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("two CDs, the MPs' PhD", "two C D's, the M P's P H D"),
        ("the FBI's van, an ex-FBI man", "the F B I's van, an ex F B I man"),
        ("MI5, M16, R2D2, MP3", "M I five, M sixteen, R two D two, M P three"),
        ("NASA and OK and TV", "NASA and OK and T V"),
        ("the KGB and XRT", "the K G B and X R T"),
        ("in the US, not to US", "in the U S, not to us"),
        ("J.R.R. Tolkien, Samuel L. Jackson", "J R R Tolkien, Samuel L Jackson"),
        ("the U.S. Army. Plan B. He ran.", "the U S Army. Plan B. He ran."),
        ("A B C, but S T A R S", "A B C, but Stars"),
        ("G O   H O M E, I I I I", "Go home, I I I I"),
        ("v3.2, v3. 2", "V three point two, V three. two"),
        ("a B- and a C-, a B- Bob", "a B minus and a C minus, a B, Bob"),
        ("spell S T A R", "spell S T A R"),
        ("B-E-A-R", "B E A R"),
    ],
)
def test_letters(written: str, words: str) -> None:
    assert said(written) == words


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Part II, Act III, chapter iv", "Part two, Act three, chapter four"),
        ("World War II, Louis XIV's wig", "World War two, Louis the fourteenth's wig"),
        ("King Charles I was king", "King Charles the first was king"),
        ("When Charles and I left", "When Charles and I left"),
        ("“No. I went. No. X did. No. II did.”", "No. I went. No. X did. Number two did."),
        ("James I of Spain, ch. l", "James the first of Spain, ch. l"),
        ("The part I like. Part I.", "The part I like. Part one."),
        ("Malcolm X; Henry V; John V. Hill", "Malcolm X; Henry the fifth; John V Hill"),
        ("Bartholomew Hill III, Lamps II", "Bartholomew Hill the third, Lamps two"),
        ("He did MIX the DIM paint", "He did mix the dim paint"),
    ],
)
def test_roman_numerals(written: str, words: str) -> None:
    assert said(written) == words


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Mr. and Mrs Hill, Ms. Lee", "Mister and Missus Hill, Miz Lee"),
        ("Lt. Col. Hill, the Dr. said", "Lieutenant Colonel Hill, the Doctor said"),
        ("Mary St. John of Mill St. He left", "Mary Saint John of Mill Street. He left"),
        ("on Mill St. Nell smiled", "on Mill Street. Nell smiled"),
        ("5 Elm Ave., Fifth Rd. and on", "five Elm Avenue, Fifth Road and on"),
        ("“No. 5 people saw.” No!", "No. five people saw. No!"),
        ("“No. 5 is out.”", "Number five is out."),
        ("pp. 3-5, p. 7, Nos. 2 and 3", "pages three to five, page seven, Numbers two and three"),
        ("tea, milk, etc. He left.", "tea, milk, et cetera. He left."),
        ("tea etc. and Hill vs. Lee", "tea et cetera and Hill versus Lee"),
        ("e.g. rain, i.e. water", "for example rain, that is water"),
    ],
)
def test_abbreviations(written: str, words: str) -> None:
    assert said(written) == words


@pytest.mark.parametrize(
    ("written", "words", "stuttered"),
    [
        ("“W-w-what?”", "W-w-what?", ["W-w-what"]),
        ("“I-I'm fine, Tom-Tom.”", "I, I'm fine, Tom-Tom.", ["I, I'm"]),
        ("“Nell-Nell, th-that's it”", "Nell, Nell, th-that's it", ["Nell, Nell", "th-that's"]),
        ("bye-bye, so-so, a no-no", "bye-bye, so-so, a no-no", []),
        ("re-read on D-Day, T-shirt", "re-read on D-Day, T-shirt", []),
        ("Lub-dub. Tick-tock. Brip-brip.", "Lub dub. Tick tock. Brip brip.", []),
        ("Monday-Friday, well-known", "Monday to Friday, well-known", []),
    ],
)
def test_hyphens(written: str, words: str, stuttered: list[str]) -> None:
    assert said(written) == words
    assert marked(written) == [(MarkKind.STUTTER, one) for one in stuttered]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Nooo Yessss Whaaaat pleeeease", "No Yes What please"),
        ("gooood booook seeee tooo allll", "good book see too all"),
        ("Helloooo reeeeally Maraaaa", "Hello really Mara"),
        ("Hmmmm Mmmmm Shhhhh Pffft Aaargh Ughhh", "Hmm Mmm Shh Pfft Argh Ugh"),
    ],
)
def test_drawn_out_words_are_held(written: str, words: str) -> None:
    assert said(written) == words
    assert marked(written) == [(MarkKind.LENGTHENED, word) for word in words.split()]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Hahaha! haha", "Ha ha ha! ha ha"),
        ("Mwahaha, bwahaha, ahaha", "Mwa ha ha, bwa ha ha, a ha ha"),
        ("Heh. Aha! Hah", "Heh. Aha! Hah"),
    ],
)
def test_laughs(written: str, words: str) -> None:
    assert said(written) == words
