"""Dates, times, sums, measures, ranges and telephone numbers in words."""

import pytest

from podfic.script.speech.speak import Place
from script.speech.saying import said


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("in 1905", "in nineteen oh five"),
        (
            "1900, 2000, 2005, 2012",
            "nineteen hundred, two thousand, two thousand and five, twenty twelve",
        ),
        ("1868 women", "one thousand eight hundred and sixty-eight women"),
        ("1,868 women", "one thousand eight hundred and sixty-eight women"),
        ("in 1868 women voted", "in eighteen sixty-eight women voted"),
        ("of 1500 soldiers", "of one thousand five hundred soldiers"),
        ("the '90s and 1960's", "the nineties and nineteen sixties"),
        ("the 1900s, 2000s, 00s", "the nineteen hundreds, two thousands, noughties"),
        ("summer of ’97", "summer of ninety-seven"),
        (
            "1914-18, 1998–2004",
            "nineteen fourteen to eighteen, nineteen ninety-eight to two thousand and four",
        ),
        ("2021-03-04", "the fourth of March twenty twenty-one"),
        ("the 21/12/2012", "the twenty-first of December twenty twelve"),
        ("12/25/99", "the twenty-fifth of December nineteen ninety-nine"),
        ("5 May 1945", "the fifth of May nineteen forty-five"),
        ("June 3rd, July 4, Sept. 5", "June third, July fourth, September fifth"),
        ("(2/7) [1/3]", "(two of seven) one of three"),
        ("pt 2 (2/3 full)", "part two (two thirds full)"),
        ("in the year 3535", "in the year thirty-five thirty-five"),
        ("Fri. 5th, Nov. 6, Wed.", "Friday fifth, November sixth, Wednesday."),
        ("May 5 people come?", "May five people come?"),
    ],
)
def test_dates(written: str, words: str) -> None:
    assert said(written) == words


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("8am–1pm, noon-2pm", "eight A M to one P M, noon to two P M"),
        ("0700hrs, 1630h", "oh seven hundred hours, sixteen thirty hours"),
        ("3 a.m., 4pm, 5 PM", "three A M, four P M, five P M"),
        ("It was 3 p.m. He left.", "It was three P M. He left."),
        ("at 3 p.m. Nell left", "at three P M Nell left"),
        ("9.15 p.m.", "nine fifteen P M."),
        ("12:00, 00:00, 17:00", "twelve o'clock, midnight, seventeen hundred"),
        ("8:05, 14:30, 0:20", "eight oh five, fourteen thirty, zero twenty"),
        ("1430 hours, 0905", "fourteen thirty hours, oh nine oh five"),
        ("1:02:03", "one oh two and three seconds"),
        ("from 2-3pm", "from two to three P M"),
        ("Luke 2:14, odds of 3:1", "Luke two fourteen, odds of three to one"),
    ],
)
def test_times(written: str, words: str) -> None:
    assert said(written) == words


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("£1, £1.00, £0.50, $0.01", "one pound, one pound, fifty pence, one cent"),
        (
            "$2m, £1.2bn, $5 million",
            "two million dollars, one point two billion pounds, five million dollars",
        ),
        ("€20, 20€, 50p, £5-10", "twenty euros, twenty euros, fifty pence, five to ten pounds"),
        ("a £5 note, a $3 coffee", "a five pound note, a three dollar coffee"),
        ("£3.05", "three pounds and five pence"),
        ("€2,50 and $2,500", "two euros fifty and two thousand five hundred dollars"),
        ("-5°C, 70°F, 1°", "minus five degrees Celsius, seventy degrees Fahrenheit, one degree"),
        (
            "5km, 20 kg, 60mph, 1 lb",
            "five kilometres, twenty kilograms, sixty miles per hour, one pound",
        ),
        ("a 10km run", "a ten kilometre run"),
        ("11st 4lb", "eleven stone four pounds"),
        ("5-10%, 12.5 %", "five to ten percent, twelve point five percent"),
        ("5′4″, 6' tall, 6'", "five foot four, six feet tall, six"),
        ("2½ cups, ½ an hour", "two and a half cups, half an hour"),
        ("10k, 3D, 4K", "ten thousand, three D, four K"),
    ],
)
def test_amounts(written: str, words: str) -> None:
    assert said(written) == words


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("10–15, 24/7, 9/11, 7/7", "ten to fifteen, twenty-four seven, nine eleven, seven seven"),
        ("won 3-0, lost 1-2, drew 2-2", "won three nil, lost one two, drew two-two"),
        ("1/2, 3/4, 1 1/2, a 1/4", "one half, three quarters, one and a half, a quarter"),
        (
            "Page 3/7, 8/10, 4/5 stars",
            "Page three of seven, eight out of ten, four out of five stars",
        ),
        ("3-2-1", "three, two, one"),
        ("2+2=4, 5*3, 2x4", "two plus two equals four, five times three, two by four"),
        ("#1, 1st, 22nd, 1,000th", "number one, first, twenty-second, one thousandth"),
        ("2.5, .38, 1.2.3", "two point five, point three eight, one point two point three"),
        ("-5, +1, ~900, >3", "minus five, plus one, about nine hundred, more than three"),
        ("Room 101, room 12, Flight 815", "Room one oh one, room twelve, Flight eight fifteen"),
        ("221B, 1000000, 20-year-old", "two twenty-one B, one million, twenty-year-old"),
        ("9" * 40, " ".join(["nine"] * 40)),
    ],
)
def test_sequences(written: str, words: str) -> None:
    assert said(written) == words


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("029 2018 0000", "oh two nine, two oh one eight, oh oh oh oh"),
        ("+44 29 2018 0000", "plus four four, two nine, two oh one eight, oh oh oh oh"),
        ("555-0123", "five five five, oh one two three"),
        ("07700900123", "oh seven seven oh oh nine oh oh one two three"),
        ("Dial 999!", "Dial nine nine nine!"),
        ("999 ducks", "nine hundred and ninety-nine ducks"),
        ("300-1500 words", "three hundred to one thousand five hundred words"),
    ],
)
def test_telephones(written: str, words: str) -> None:
    assert said(written) == words


def test_headers_count_parts() -> None:
    assert said("Chapters: 2/?", Place.METADATA) == "Chapters: two of an unknown number"
    assert said("1/3", Place.HEADING) == "one of three"
    assert said("1/3") == "one third"
