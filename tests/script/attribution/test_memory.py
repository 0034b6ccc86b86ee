"""It is remembered where everybody was last seen or heard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.model.people import Gender
from podfic.script.attribution.memory import NOWHERE, Memory

GENDERS = {"Ann": Gender.FEMALE, "Ben": Gender.MALE, "Cy": Gender.MALE}
SIGHTS = st.lists(st.tuples(st.sampled_from(sorted(GENDERS)), st.booleans()), max_size=12)


def memory_of(*names: str) -> Memory:
    """Return a memory of people seen one behind the other, a paragraph apart."""
    memory = Memory()
    for at, name in enumerate(names):
        memory.see(name, (at, 0), leads=False)
    return memory


def test_somebody_never_seen_is_nowhere() -> None:
    memory = memory_of("Ann")
    assert not memory.knows("Ben")
    assert memory.last("Ben") == memory.lead("Ben") == memory.lead("Ann") == NOWHERE


@given(SIGHTS)
def test_the_last_places_of_everybody_are_kept(sights: list[tuple[str, bool]]) -> None:
    memory = Memory()
    for at, (name, leads) in enumerate(sights):
        memory.see(name, (at, 0), leads=leads)
    seen = [name for name, _ in sights]
    for name in GENDERS:
        places = [at for at, one in enumerate(seen) if one == name]
        led = [at for at in places if sights[at][1]]
        assert memory.knows(name) == bool(places)
        assert memory.last(name) == ((places[-1], 0) if places else NOWHERE)
        assert memory.lead(name) == ((led[-1], 0) if led else NOWHERE)
    assert list(memory.recent()) == list(dict.fromkeys(reversed(seen)))
    assert memory.trail == [((at, 0), name) for at, name in enumerate(seen)]


def test_whoever_is_called_comes_to_mind_but_is_not_moved_if_there_already() -> None:
    memory = memory_of("Ann")
    memory.expect("Ann", (7, -1))
    memory.expect("Ben", (7, -1))
    assert memory.last("Ann") == (0, 0)
    assert memory.last("Ben") == (7, -1)
    assert memory.lead("Ben") == NOWHERE


@pytest.mark.parametrize(
    ("gender", "but", "found"),
    [
        (Gender.MALE, "", "Cy"),
        (Gender.MALE, "Cy", "Ben"),
        (Gender.FEMALE, "", "Ann"),
        (Gender.FEMALE, "Ann", None),
        (Gender.NEUTRAL, "", None),
    ],
)
def test_the_last_of_a_gender(gender: Gender, but: str, found: str | None) -> None:
    assert memory_of("Ben", "Cy", "Ann").latest(gender, GENDERS, but=but) == found


def test_somebody_seen_before_a_whole_crowd_is_not_looked_for() -> None:
    crowd = [f"guest {number}" for number in range(200)]
    assert memory_of("Ann", *crowd).latest(Gender.FEMALE, GENDERS) is None
    assert memory_of("Ann", *crowd[:50]).latest(Gender.FEMALE, GENDERS) == "Ann"
