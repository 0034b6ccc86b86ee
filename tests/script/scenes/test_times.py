"""A paragraph's first words say whether time has gone by."""

import pytest

from podfic.script.scenes.times import time_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Three days later, Owen came back.", "Three days later"),
        ("It was almost two weeks later that the letter came.", "It was almost two weeks later"),
        ("Half an hour later the tide turned.", "Half an hour later"),
        ("Years afterwards he still had the key.", "Years afterwards"),
        ("Two nights after the storm the boat was found.", "Two nights after"),
        ("The next morning, the lamp was out.", "The next morning"),
        ("Early the following Tuesday she wrote.", "Early the following Tuesday"),
        ("Next day it rained.", "Next day"),
        ("The morning after the wedding nobody spoke.", "The morning after"),
        ("That evening Mara told him.", "That evening"),
        ("Later that night, he woke.", "Later that night"),
        ("Some time later the door opened.", "Some time later"),
        ("Later, when the lamp was out, she wept.", "Later"),
        ("Saturday found them at sea.", "Saturday"),
        ("Late one evening in May a car stopped.", "Late one evening"),
        ("On Saturday morning she reminded him.", "On Saturday morning"),
        ("Christmas morning dawned white.", "Christmas morning"),
        ("On the third day they saw land.", "On the third day"),
        ("One rainy afternoon Owen knocked.", "One rainy afternoon"),
        ("A week passed before she answered.", "A week passed"),
        ("The months went by.", "The months went by"),
        ("In the weeks that followed, nobody slept.", "In the weeks that followed"),
        ("At eleven o’clock the lamp went out.", "At eleven o’clock"),
        ("Just before dawn the wind fell.", "Just before dawn"),
        ("By the end of the week they were friends.", "By the end of the week"),
        ("After supper they walked out.", "After supper"),
        ("It was past midnight when he knocked.", "It was past midnight"),
        ("Ianto woke to the smell of coffee.", "Ianto woke"),
        ("When she awoke, he was gone.", "When she awoke"),
    ],
)
def test_words_that_let_time_go_by(text: str, words: str) -> None:
    assert time_words(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "A moment later, she laughed.",
        "Two minutes later he was back at the table.",
        "Days like this were rare.",
        "Later, she wondered.",
        "Saturday was hot.",
        "That night was the worst of all.",
        "That morning had been cold.",
        "After all, he had promised.",
        "In the end, she went.",
        "One day he would leave.",
        "In the evening she would read to them.",
        "On Tuesday afternoons she was at home.",
        "Every morning he rowed out.",
        "At one time the house was grand.",
        "The day after tomorrow was too late.",
        "Monday's paper lay on the table.",
        "The child awoke and began to cry.",
        "Owen woke her gently.",
        "Noon's heat lay on the yard.",
        "Next door's dog barked.",
        "",
    ],
)
def test_words_that_do_not(text: str) -> None:
    assert time_words(text) == ""


def test_only_the_first_words_count() -> None:
    assert time_words("He waited. The next morning, she came.") == ""
