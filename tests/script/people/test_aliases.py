"""The names of one person are found to be one person's."""

from podfic.model.people import Gender
from podfic.script.grammar.names import Name
from podfic.script.people.aliases import Uses, unify

JACK = Name("", ("Jack",))
JACK_HARKNESS = Name("", ("Jack", "Harkness"))
CAPTAIN = Name("captain", ("Harkness",))
FULL = Name("captain", ("Jack", "Harkness"))


def test_one_person_is_called_by_the_name_most_used_in_tags() -> None:
    uses = {JACK: Uses(5, 9), JACK_HARKNESS: Uses(1, 30), CAPTAIN: Uses(), FULL: Uses()}
    assert set(unify(uses).values()) == {"Jack"}


def test_of_equals_the_shorter_name_is_used() -> None:
    assert unify({JACK_HARKNESS: Uses(1, 1), JACK: Uses(1, 1)})[JACK_HARKNESS] == "Jack"


def test_a_surname_of_two_stays_apart() -> None:
    gray = Name("", ("Gray", "Harkness"))
    called = unify({JACK_HARKNESS: Uses(), gray: Uses(), CAPTAIN: Uses()})
    assert called[CAPTAIN] == "Captain Harkness"
    assert len(set(called.values())) == 3


def test_a_title_of_the_other_gender_is_another_person() -> None:
    john, mrs = Name("", ("John", "Darling")), Name("mrs", ("Darling",))
    assert len(set(unify({john: Uses(gender=Gender.MALE), mrs: Uses()}).values())) == 2
    assert len(set(unify({john: Uses(), mrs: Uses()}).values())) == 2


def test_a_title_of_the_same_gender_is_the_same_person() -> None:
    john, mr = Name("", ("John", "Darling")), Name("mr", ("Darling",))
    called = unify({john: Uses(gender=Gender.MALE), mr: Uses(tags=2)})
    assert set(called.values()) == {"Mr. Darling"}


def test_no_names() -> None:
    assert unify({}) == {}
