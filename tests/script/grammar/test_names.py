"""Names are read with their titles, and told from other words with capitals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.model.people import Gender
from podfic.script.grammar.names import Name, name_at, names_in
from podfic.script.grammar.words import tokens


def read(text: str) -> tuple[str, int] | None:
    """Return the name that a text begins with and the words and marks it takes."""
    found = name_at(tokens(text), 0)
    return None if found is None else (str(found.name), found.end)


@pytest.mark.parametrize(
    ("text", "name", "end"),
    [
        ("Nell said", "Nell", 1),
        ("Siân, go", "Siân", 1),
        ("O'Hara nodded", "O'Hara", 1),
        ("Tal-Ren Vosk nodded", "Tal-Ren Vosk", 2),
        ("NELL! Where", "NELL", 1),
        ("Mary Anne Louise Kate", "Mary Anne Louise", 3),
    ],
)
def test_plain_names(text: str, name: str, end: int) -> None:
    assert read(text) == (name, end)


@pytest.mark.parametrize(
    ("text", "name", "end"),
    [
        ("Mr. Vane left", "Mr. Vane", 3),
        ("Mr Vane left", "Mr. Vane", 2),
        ("Dr. Owen Pell left", "Dr. Owen Pell", 4),
        ("Captain Nell Vane left", "Captain Nell Vane", 3),
        ("Rev. Dr. Pell left", "Dr. Pell", 5),
        ("Detective Inspector Vane left", "Inspector Vane", 3),
        ("Aunt May left", "Aunt May", 2),
        ("Duchess of Monmouth left", "Duchess of Monmouth", 3),
        ("Professor de Worms left", "Professor de Worms", 3),
        ("Count Ludo von der Au left", "Count Ludo von der Au", 5),
        ("Mr. St. Clair left", "Mr. St. Clair", 5),
    ],
)
def test_names_with_titles_and_small_words(text: str, name: str, end: int) -> None:
    assert read(text) == (name, end)


@pytest.mark.parametrize(
    ("text", "name", "end"),
    [
        ("Captain, go", "Captain", 1),
        ("Doctor said", "Doctor", 1),
        ("Detective Inspector said", "Inspector", 2),
    ],
)
def test_a_title_alone_is_a_name(text: str, name: str, end: int) -> None:
    assert read(text) == (name, end)


@pytest.mark.parametrize("text", ["Mr.", "Miss, go", "Sir said", "Mr. and Mrs. Vane", "Dr. said"])
def test_a_polite_form_alone_is_none(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "name", "end"),
    [
        ("A. E. W. Mason wrote", "Mason", 7),
        ("A. A. Marsh wrote", "Marsh", 5),
        ("Owen J. Pell wrote", "Owen Pell", 4),
    ],
)
def test_initials_are_passed_over(text: str, name: str, end: int) -> None:
    assert read(text) == (name, end)


@pytest.mark.parametrize(
    ("text", "name"),
    [("March Hare sat", "March Hare"), ("March was cold", None), ("May sat", "May")],
)
def test_a_month_is_part_of_a_name_at_most(text: str, name: str | None) -> None:
    found = read(text)
    assert (found and found[0]) == name


@pytest.mark.parametrize(
    ("text", "owning"),
    [
        ("Nell's eyes", True),
        ("Nell’s eyes", True),
        ("Silas' eyes", True),
        ("Captain's chair", True),
        ("Nell'll go", False),
        ("Nell'd gone", False),
        ("Nell said", False),
        ("Detective Inspector said", False),
    ],
)
def test_possessives_are_told_from_short_verbs(text: str, *, owning: bool) -> None:
    found = name_at(tokens(text), 0)
    assert found is not None
    assert found.owning is owning
    assert "'" not in str(found.name)
    assert "’" not in str(found.name)


@pytest.mark.parametrize(
    "text",
    ["He said", "nell", "Then Nell", "I", "Monday", "Can't you", "Welshman", "American", "", "…"],
)
def test_other_words_are_no_names(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize("text", ["Seeing Nell fall", "Eventually Nell fell", "Nearing Mr. Vane"])
def test_a_word_that_leads_a_sentence_is_no_part_of_a_name(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize("text", ["Emily Vane fell", "Sterling Vane fell", "Ling Vane fell"])
def test_names_that_end_alike_are_still_names(text: str) -> None:
    assert read(text) == (" ".join(text.split()[:2]), 2)


def test_a_title_tells_a_gender_or_none() -> None:
    assert Name("lady", ("Ann",)).gender is Gender.FEMALE
    assert Name("captain", ("Ann",)).gender is Gender.UNKNOWN


@pytest.mark.parametrize(
    ("name", "rank"),
    [
        (Name("dr", ("Pell",)), "doctor"),
        (Name("doctor", ("Pell",)), "doctor"),
        (Name("", ("Doctor",)), "doctor"),
        (Name("", ("Pell",)), ""),
        (Name("", ("Doctor", "Pell")), ""),
    ],
)
def test_a_rank_is_written_out(name: Name, rank: str) -> None:
    assert name.rank == rank


@pytest.mark.parametrize(
    ("tag", "names"),
    [
        ("Nell/Tom", ["Nell", "Tom"]),
        ("Captain Nell Vane (Far Harbour)", ["Captain Nell Vane"]),
        ("Owen & Lin", ["Owen", "Lin"]),
        ("Owen Pell | The Fox", ["Owen Pell", "The Fox"]),
        ('Thomas "Tam" Vane', ["Thomas Tam Vane"]),
        (" ", []),
        ("/", []),
    ],
)
def test_names_in_tags(tag: str, names: list[str]) -> None:
    assert [str(name) for name in names_in([tag])] == names


@given(st.text(max_size=30))
def test_any_text_can_be_read(text: str) -> None:
    cut = tokens(text)
    for start in range(len(cut)):
        found = name_at(cut, start)
        assert found is None or (start < found.end <= len(cut) and found.name.words)
    list(names_in([text]))
