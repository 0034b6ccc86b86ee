import pytest

from podfic.ingest.html.naming import named


@pytest.mark.parametrize(
    ("written", "position", "heading", "name"),
    [
        ("Chapter 3: Rain", 3, "Chapter 3: Rain", "Rain"),
        ("Chapter 3", 3, "Chapter 3", ""),
        ("Chapter 3 : rain, again.", 3, "Chapter 3: rain, again.", "rain, again."),
        ("Chapter 3: Chapter 3: Rain", 3, "Chapter 3: Rain", "Rain"),
        ("Chapter 3: Chapter Three – Rain", 3, "Chapter 3: Rain", "Rain"),
        ("Chapter 3: Chapter 3: 3. Rain", 3, "Chapter 3: Rain", "Rain"),
        ("Chapter 3: Chapter 3", 3, "Chapter 3", ""),
        ("Chapter 3: III", 3, "Chapter 3", ""),
        ("Chapter 3: 3. Rain", 3, "Chapter 3: Rain", "Rain"),
        ("Chapter 3: 3 Days Later", 3, "Chapter 3: 3 Days Later", "3 Days Later"),
        ("Chapter 4: Chapter 3: Rain", 4, "Chapter 4: Chapter 3: Rain", "Chapter 3: Rain"),
        ("Chapter 3: Part 3", 3, "Chapter 3: Part 3", "Part 3"),
        ("Chapter 7: Rain", 1, "Chapter 7: Rain", "Chapter 7: Rain"),
        ("Chapter 7", 1, "Chapter 7", "Chapter 7"),
        ("Rain", 3, "Rain", "Rain"),
        ("Chapter Three - Rain", 3, "Chapter Three - Rain", "Rain"),
        ("Chapter 1, Rain on Snow", 2, "Chapter 1, Rain on Snow", "Chapter 1, Rain on Snow"),
        ("Chapter 4 & 4.5", 5, "Chapter 4 & 4.5", "Chapter 4 & 4.5"),
        ("3. Rain", 3, "3. Rain", "Rain"),
        ("1984. Rain", 3, "1984. Rain", "1984. Rain"),
        ("Prologue: Rain", 1, "Prologue: Rain", "Prologue: Rain"),
        ("", 1, "", ""),
    ],
)
def test_a_heading_tells_a_number_once_and_a_name(
    written: str, position: int, heading: str, name: str
) -> None:
    assert named(written, position) == (heading, name)


def test_long_names_are_kept_whole() -> None:
    name = "In Which It Rains " * 14
    assert named(f"Chapter 3: {name}", 3)[1] == name.strip()
