"""The names of one person are found to be one person's."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.model.people import Gender
from podfic.script.grammar.names import Name, names_in
from podfic.script.people.aliases import unify
from podfic.script.people.grouping import Uses


def name(text: str) -> Name:
    """Return the name that a text is."""
    return next(names_in([text]))


def unified(
    weights: dict[str, int], meetings: dict[tuple[str, str], int] | None = None
) -> dict[str, tuple[str, ...]]:
    """Return the bearers of names that are each used so often."""
    uses = {name(one): Uses(tags=count, all=count) for one, count in weights.items()}
    conflicts = {
        frozenset(name(one) for one in pair): count for pair, count in (meetings or {}).items()
    }
    return {str(one): bearers for one, bearers in unify(uses, conflicts).items()}


def test_no_names() -> None:
    assert unify({}) == {}


@pytest.mark.parametrize(
    "weights",
    [
        {"Nell": 9, "Nell Vane": 1, "Captain Vane": 0, "Captain Nell Vane": 0},
        {"Nell": 1, "Nell Vane": 1},
        {"Nell": 9, "NELL": 1, "Nell VANE": 1},
        {"Nell": 5, "Dr. Nell Vane": 1, "Doctor Vane": 1, "Doctor": 2},
    ],
)
def test_all_names_of_one_person_are_found(weights: dict[str, int]) -> None:
    assert set(unified(weights).values()) == {("Nell",)}


@pytest.mark.parametrize(
    ("weights", "called"),
    [
        ({"Nell": 9, "Nell Vane": 3}, "Nell"),
        ({"Nell": 3, "Captain Vane": 9, "Nell Vane": 1}, "Captain Vane"),
        ({"Nell Vane": 3, "Nell": 3}, "Nell"),
        ({"Doctor": 9, "Doctor Vane": 2}, "Doctor Vane"),
    ],
)
def test_a_person_is_called_by_the_name_most_used(weights: dict[str, int], called: str) -> None:
    assert set(unified(weights).values()) == {(called,)}


@pytest.mark.parametrize(
    "weights",
    [
        {"Mr. Vane": 5, "Mrs. Vane": 5},
        {"Mr. Vane": 5, "Mrs. Vane": 5, "Miss Vane": 5},
        {"Tom Vane": 5, "Nell Vane": 5},
        {"Tom Vane": 5, "Tom Pell": 5},
        {"Nell": 5, "Tom": 5},
    ],
)
def test_people_are_kept_apart(weights: dict[str, int]) -> None:
    found = unified(weights)
    assert all(len(bearers) == 1 for bearers in found.values())
    assert len(set(found.values())) == len(weights)


def test_a_title_of_the_other_gender_is_another_person() -> None:
    tom, mrs = name("Tom Vane"), name("Mrs. Vane")
    found = unify({tom: Uses(5, 5, Gender.MALE), mrs: Uses(5, 5)})
    assert found[tom] != found[mrs]


def test_a_title_of_the_same_gender_is_the_same_person() -> None:
    tom, mr = name("Tom Vane"), name("Mr. Vane")
    found = unify({tom: Uses(5, 5, Gender.MALE), mr: Uses(9, 9)})
    assert set(found.values()) == {("Mr. Vane",)}


def test_a_surname_of_two_is_both_people_s() -> None:
    found = unified({"Tom Vane": 5, "Nell Vane": 4, "Vane": 3})
    assert found["Vane"] == ("Tom Vane", "Nell Vane")


def test_the_one_of_whom_a_story_speaks_far_more_owns_a_shared_name() -> None:
    found = unified({"Nell Vane": 2, "Tom Vane": 20, "Vane": 9})
    assert found["Vane"] == found["Tom Vane"]
    assert found["Nell Vane"] == ("Nell Vane",)


def test_those_who_answer_each_other_are_two() -> None:
    weights = {"Tom Vane": 9, "Vane": 9}
    assert len(set(unified(weights).values())) == 1
    assert len(set(unified(weights, {("Tom Vane", "Vane"): 4}).values())) == 2


def test_a_father_and_a_son_are_two_where_hardly_a_name_joins_them() -> None:
    apart = unified({"Tom Vane": 1, "Mr. Vane": 30, "Tom": 30})
    assert apart["Mr. Vane"] != apart["Tom"]
    joined = unified({"Tom Vane": 10, "Mr. Vane": 30, "Tom": 30})
    assert joined["Mr. Vane"] == joined["Tom"]


@pytest.mark.parametrize(
    ("weights", "one"),
    [
        ({"Elizabeth": 9, "Lizzy": 5}, True),
        ({"Elizabeth Vane": 9, "Lizzy": 5}, True),
        ({"Elizabeth Vane": 9, "LIZZY VANE": 5}, True),
        ({"Lizzy Vane": 9, "Elizabeth": 5}, True),
        ({"Elizabeth Vane": 9, "Lizzy Pell": 5}, False),
        ({"Elizabeth Vane": 9, "Lizzy": 5, "Eliza": 2, "Bess": 1}, True),
        ({"Elizabeth": 2, "Lizzy Vane": 9, "Vane": 1}, True),
        ({"Elizabeth Vane": 9, "Jack": 5}, False),
    ],
)
def test_short_forms_of_given_names(weights: dict[str, int], *, one: bool) -> None:
    assert (len(set(unified(weights).values())) == 1) is one


def test_a_short_form_of_two_people_s_names_is_left_alone() -> None:
    found = unified({"Christopher Vane": 9, "Christine Pell": 9, "Chris": 5})
    assert len(set(found.values())) == 3


def test_a_short_form_of_the_other_gender_is_another_person() -> None:
    samuel, sam = name("Samuel"), name("Sam")
    found = unify({samuel: Uses(9, 9, Gender.MALE), sam: Uses(9, 9, Gender.FEMALE)})
    assert found[samuel] != found[sam]


WORDS = ["Nell", "NELL", "Tom", "Thomas", "Vane", "Pell", "Elizabeth", "Lizzy", "Doctor"]
TITLES = ["", "mr", "mrs", "miss", "dr", "captain"]
NAMES = st.builds(
    Name,
    st.sampled_from(TITLES),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(tuple),
)
USES = st.builds(Uses, st.integers(0, 30), st.integers(0, 30), st.sampled_from(Gender))


@given(st.dictionaries(NAMES, USES, max_size=12), st.data())
def test_every_name_has_a_bearer_and_every_bearer_a_name(
    uses: dict[Name, Uses], data: st.DataObject
) -> None:
    pairs = st.frozensets(st.sampled_from(sorted(uses, key=str) or [Name("", ("X",))]), min_size=1)
    conflicts = data.draw(st.dictionaries(pairs, st.integers(0, 9), max_size=5))
    found = unify(uses, conflicts)
    assert found.keys() == uses.keys()
    assert all(found.values())
    written = {str(one) for one in uses}
    assert {called for bearers in found.values() for called in bearers} <= written


@pytest.mark.parametrize(
    "names",
    [
        [Name("", (f"A{at}", f"B{at}")) for at in range(5000)],
        [Name("", ("Nell", f"B{at}")) for at in range(4999)] + [Name("", ("Nell",))],
        [Name("captain", (f"B{at}",)) for at in range(4999)] + [Name("", ("Captain",))],
        [Name("", ("Lizzy" if at % 2 else "Elizabeth", f"B{at}")) for at in range(5000)],
        [Name("mr" if at % 2 else "", (f"A{at}",)) for at in range(5000)],
        [Name("", (f"A{at}",)) for at in range(5000)],
    ],
    ids=["full", "given", "ranks", "short forms", "formal", "single"],
)
def test_many_names_take_little_time(names: list[Name]) -> None:
    start = process_time()
    assert len(unify(dict.fromkeys(names, Uses(9, 9)))) == 5000
    assert process_time() - start < 5  # measured: 0.05–0.2 s
