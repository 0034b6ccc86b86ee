"""The list of given names is fit for use."""

from podfic.model.people import Gender
from podfic.script.people.given_names import FEMALE, GIVEN_NAMES, MALE


def test_names_are_lower_case_and_clear() -> None:
    assert all(name == name.lower() for name in GIVEN_NAMES)
    assert set(GIVEN_NAMES.values()) == {Gender.FEMALE, Gender.MALE}
    assert not FEMALE & MALE


def test_names_of_either_gender_are_left_out() -> None:
    assert not {"alex", "ash", "jordan", "kit", "robin", "sam"} & set(GIVEN_NAMES)
