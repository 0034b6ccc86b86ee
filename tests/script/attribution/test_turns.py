"""Turns nobody claims go to whom they plainly belong, or to nobody."""

from podfic.model.people import Gender
from podfic.script.attribution.turns import Speaker, Turn, fill
from podfic.script.grammar.clauses import Stand


def turn(
    speaker: Speaker = None,
    *,
    follows: bool = True,
    addressed: tuple[str, ...] = (),
    told: tuple[Gender, ...] = (),
    present: tuple[str, ...] = (),
) -> Turn:
    return Turn(follows, [(0, 0)], [speaker], set(addressed), set(told), set(present))


def filled(*turns: Turn) -> list[Speaker]:
    fill(turns)
    return [one.first for one in turns]


def test_two_people_take_turns() -> None:
    assert filled(turn("A"), turn("B"), turn(), turn(), turn()) == ["A", "B", "A", "B", "A"]
    assert filled(turn(), turn("A"), turn("B")) == ["B", "A", "B"]
    assert filled(turn("A"), turn(), turn(), turn("B")) == ["A", "B", "A", "B"]
    assert filled(turn("A"), turn(), turn("A"), turn("B")) == ["A", "B", "A", "B"]


def test_somebody_unnamed_takes_turns_too() -> None:
    assert filled(turn("A"), turn(Stand.SELF), turn(), turn()) == ["A", Stand.SELF, "A", Stand.SELF]


def test_an_uneven_gap_stays_open() -> None:
    assert filled(turn("A"), turn(), turn("B"))[1] is None
    assert filled(turn("A"), turn(), turn(), turn("A"))[1:3] == [None, None]
    assert filled(turn("A"), turn())[1] is None


def test_narration_between_breaks_the_exchange() -> None:
    assert filled(turn("A"), turn("B"), turn(follows=False))[2] is None


def test_a_reply_names_whom_it_answers() -> None:
    assert filled(turn(), turn("Gwen", addressed=("Jack",))) == ["Jack", "Gwen"]


def test_nobody_speaks_to_themselves_by_name() -> None:
    assert filled(turn("A"), turn("B"), turn(addressed=("A",)))[2] is None


def test_no_turn_is_given_against_its_pronouns() -> None:
    turns = (turn("A"), turn("B"), turn(told=(Gender.FEMALE,)))
    fill(turns, {"A": Gender.MALE})
    assert turns[2].first is None
    fill(turns, {"A": Gender.UNKNOWN})
    assert turns[2].first == "A"


def test_a_partner_is_looked_for_near_by() -> None:
    alone = [turn(None if at % 2 else "A") for at in range(1001)]
    speakers = filled(*alone, turn("B"))
    assert speakers[-3:] == ["B", "A", "B"]
    assert speakers[1] is None


def test_the_only_other_person_there() -> None:
    turns = (turn("A"), turn(follows=False, present=("A", "B")), turn("A"))
    assert filled(*turns) == ["A", "B", "A"]
    crowded = (turn("A"), turn(follows=False, present=("C", "B")), turn("A"))
    assert filled(*crowded)[1] is None


def test_a_turn_spreads_over_its_quotations() -> None:
    one = Turn(follows=True, quotations=[(0, 0), (0, 2), (0, 4)], speakers=[None, "A", None])
    one.spread()
    assert one.speakers == ["A", "A", "A"]
    one.go_on(Turn(follows=True, quotations=[(1, 0)], speakers=[None], addressed={"B"}))
    one.spread()
    assert one.speakers == ["A"] * 4
    assert one.addressed == {"B"}
