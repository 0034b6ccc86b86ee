"""What a story says of its people that a voice can show."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podfic.model.people import Gender, Trait, TraitKind
from podfic.script.grammar.names import Name
from podfic.script.people.portraits import portrait_of, portraits

MEN = ("Jack", "Ianto", "Amos", "Tom")
WOMEN = ("Gwen", "Moira", "Nora")
BEARERS = {
    **{Name("", (name,)): (name,) for name in (*MEN, *WOMEN)},
    Name("", ("Amos", "Cottle")): ("Amos",),
    Name("mr", ("Bell",)): ("Mr. Bell",),
    Name("mrs", ("Bell",)): ("Mrs. Bell",),
    Name("", ("Bell",)): ("Mr. Bell", "Mrs. Bell"),
    Name("", ("Gran",)): ("Gran",),
}
GENDERS = {
    **dict.fromkeys((*MEN, "Mr. Bell"), Gender.MALE),
    **dict.fromkeys((*WOMEN, "Mrs. Bell", "Gran"), Gender.FEMALE),
}


def told(*narration: str) -> dict[str, list[tuple[str, str]]]:
    found = portraits(narration, BEARERS, GENDERS)
    return {who: [(trait.kind, trait.value) for trait in traits] for who, traits in found.items()}


AGES = [
    ("Amos was seventy.", "Amos", "old"),
    ("Amos was almost seventy years old and deaf.", "Amos", "old"),
    ("Amos, who was 68, nodded.", "Amos", "old"),
    ("Amos, seventy, nodded.", "Amos", "old"),
    ("Amos was in his late sixties.", "Amos", "old"),
    ("Amos, in his seventies, nodded.", "Amos", "old"),
    ("said Amos, an old man with no teeth.", "Amos", "old"),
    ("The old man, Amos Cottle, nodded.", "Amos", "old"),
    ("Amos Cottle was a tall, thin, elderly man.", "Amos", "old"),
    ("They waited for elderly Mrs. Bell.", "Mrs. Bell", "old"),
    ("asked old Mr. Bell.", "Mr. Bell", "old"),
    ("She sat between the wily old Mr. Bell and the wall.", "Mr. Bell", "old"),
    ("Old Amos shook his head.", "Amos", "old"),
    ("Gran put the kettle on, though it was not yet seven; the child slept.", "Gran", "old"),
    ("Tom was a boy of ten.", "Tom", "child"),
    ("Tom was a boy of about ten.", "Tom", "child"),
    ("Six-year-old Nora ran.", "Nora", "child"),
    ("He looked for six-year-old Nora.", "Nora", "child"),
    ("Nora, aged nine, ran.", "Nora", "child"),
    ("Nora was a six-year-old.", "Nora", "child"),
    ("Nora was only a child.", "Nora", "child"),
    ("The little girl, Nora, ran.", "Nora", "child"),
    ("They liked little Nora. Little Nora ran.", "Nora", "child"),
    ("Nora was a teenager.", "Nora", "young"),
    ("Nora, a young woman from Leeds, ran.", "Nora", "young"),
    ("Nora was nineteen.", "Nora", "young"),
    ("Nora laughed. She was nineteen.", "Nora", "young"),
    ("Nora was a woman in her forties.", "Nora", "adult"),
    ("Nora (a middle-aged nurse) ran.", "Nora", "adult"),
    ("Nora was thirty-four.", "Nora", "adult"),
    ("Nora was forty, or maybe fifty.", "Nora", "adult"),
    ("Nora was a young girl of about twelve.", "Nora", "child"),
]


@pytest.mark.parametrize(("narration", "person", "value"), AGES)
def test_ages_are_told(narration: str, person: str, value: str) -> None:
    assert (TraitKind.AGE, value) in told(narration)[person]


ACCENTS = [
    ("said Moira in her Scottish accent.", "Moira", "en-scotland"),
    ("Moira's Scottish accent thickened.", "Moira", "en-scotland"),
    ("He liked Ianto's Welsh vowels.", "Ianto", "cy"),
    ("Jack grinned, his American accent broader than ever.", "Jack", "en-US"),
    ("Jack smiled. His American accent was strong.", "Jack", "en-US"),
    ("said Moira in a thick Russian accent,", "Moira", "ru"),
    ("Moira spoke softly, with a Texan drawl.", "Moira", "en-US"),
    ("Jack had a soft southern drawl.", "Jack", "en-US"),
    ("Moira had a New Zealand accent.", "Moira", "en-NZ"),
    ("Ianto's accent was Welsh.", "Ianto", "cy"),
    ("the Dublin accent of Moira", "Moira", "en-IE"),
    ("Jack was American.", "Jack", "en-US"),
    ("Jack was an American.", "Jack", "en-US"),
    ("Jack is obviously American, and proud of it.", "Jack", "en-US"),
    ("Jack was from New York.", "Jack", "en-US"),
    ("Ianto, a Welshman, shrugged.", "Ianto", "cy"),
    ("The Welshman, Ianto, shrugged.", "Ianto", "cy"),
    ("Moira was a tall Irish nurse.", "Moira", "en-IE"),
    ("Moira had been born in Glasgow.", "Moira", "en-scotland"),
    ("Moira was born and raised in Glasgow.", "Moira", "en-scotland"),
    ("Jack grew up in Texas.", "Jack", "en-US"),
    ("said Gwen in her Welsh-accented voice.", "Gwen", "cy"),
    ("Tom said in a broad Cockney accent.", "Tom", "en-GB"),
]


@pytest.mark.parametrize(("narration", "person", "tag"), ACCENTS)
def test_accents_are_told(narration: str, person: str, tag: str) -> None:
    assert (TraitKind.ACCENT, tag) in told(narration)[person]


TIMBRES = [
    ("Jack's deep voice filled the room.", "Jack", ["deep"]),
    ("She heard Jack’s deep voice.", "Jack", ["deep"]),
    ("Jack had a deep, gravelly voice.", "Jack", ["deep", "gravelly"]),
    ("said Moira in her high, reedy voice.", "Moira", ["reedy"]),
    ("said Jack in a deep voice. Jack said in a deep voice.", "Jack", ["deep"]),
    ("Gwen's voice was deep and rich.", "Gwen", ["deep", "rich"]),
    ("Nora had a soft voice.", "Nora", ["soft"]),
    ("They asked soft-spoken Nora.", "Nora", ["soft"]),
    ("Jack was soft-spoken.", "Jack", ["soft"]),
    ("Jack's rich baritone rang out.", "Jack", ["baritone", "rich"]),
    ("She knew Amos, whose gravelly voice carried.", "Amos", ["gravelly"]),
    ("Nora's hoarse voice broke. Amos laughed. Nora's hoarse voice rang.", "Nora", ["hoarse"]),
]


@pytest.mark.parametrize(("narration", "person", "values"), TIMBRES)
def test_timbres_are_told(narration: str, person: str, values: list[str]) -> None:
    timbres = [value for kind, value in told(narration)[person] if kind is TraitKind.TIMBRE]
    assert sorted(timbres) == values


NOTHING = [
    # another time, or what only seems
    "When Jack was six, he lived here.",
    "Jack was ten when it began.",
    "If Jack was seventy, he hid it.",
    "Jack had been a young man.",
    "Jack was no old man. Jack was not an old man.",
    "Jack looked like an old man.",
    # numbers that are no ages
    "Jack was ten minutes late.",
    "Jack was fifty feet away.",
    "Jack was two thousand years old.",
    "Jack was five-foot-six.",
    "Jack was one of six.",
    "Jack was ten, maybe fifteen minutes late.",
    "Jack was 6.2 feet tall.",
    "Gwen was thirty weeks along.",
    "Jack was twelve-nil up.",
    # others beside a name
    "Gwen, an old man, and a dog came in.",
    "Gwen, a little girl in her arms, came in.",
    "Gwen saw Jack, an old man at his side.",
    "Jack saw an old man. He was seventy.",
    "Jack looked at him. He was an American.",
    "Behind the old man, Jack laughed.",
    "Jack liked old men.",
    # old, young and little in other senses
    "Good old Jack had come.",
    "It was the old Jack again.",
    "Jack was an old friend.",
    "Nora was an only child.",
    "Jack was a child of the future.",
    "Nora was a clever girl.",
    "Gwen called for a little more. Little by little, Gwen saw.",
    "said young Mr. Bell.",
    "asked little Mrs. Bell. She liked little Mrs. Bell.",
    "Gwen was a little late.",
    "Just another day for grumpy old Jack.",
    "When he was old Jack would laugh.",
    "Owen knew how old Jack was.",
    "Ten years old Jack ran off.",
    "Tom was a big kid at heart.",
    "Tom was a petulant child.",
    "Jack was a teenager at heart.",
    "Jack was older than Ianto, and younger than the hills.",
    "They met the young and old. Jack was young at heart.",
    # what is not somebody's own accent
    "Jack said in a Welsh accent, mocking her.",
    "said Jack in a Welsh accent.",
    "Jack's Welsh accent was atrocious.",
    "Jack's Scottish grandmother's accent was thick.",
    "Jack's grandmother's deep voice rose.",
    "Jack's ear for Welsh accents was good.",
    "Jack, Welsh dragon in hand, bowed.",
    "Jack and his American friends had voices.",
    "Gwen laughed at the sound of his American accent.",
    "Jack watched the Welshman. His Welsh accent was strong.",
    "Jack said in a terrible Welsh accent.",
    "Jack attempted a Welsh accent.",
    "Jack put on his best Scottish accent.",
    "Jack spoke without his American accent.",
    "Jack had lost his American accent.",
    "Jack loved his Welsh vowels.",
    "Jack grinned as his Welsh accent thickened.",
    "Jack knew he spoke in his Welsh accent.",
    "Jack told Ianto in his Welsh accent.",
    "Jack heard a man with a Welsh accent.",
    "Jack loved her Scottish accent.",
    "Jack ordered an American coffee.",
    "Jack was American football's greatest fan.",
    "Moira was a French teacher.",
    "Moira was half Welsh.",
    "Moira was not Welsh.",
    "Jack came from London by the noon train.",
    "Jack was from the north.",
    "Jack arrived in Glasgow.",
    "The American laughed.",
    "The coffee at Jack's was Italian.",
    "They wanted polish. Jack was polish.",
    # a moment's manner
    "said Jack in a low voice. Jack said in a low voice. said Jack in a soft voice.",
    "said Jack softly.",
    "Jack's voice was suddenly hoarse.",
    "Jack's voice was hoarse.",
    "Jack's voice was hoarse with sleep. Jack's voice was hoarse from shouting.",
    "said Jack in a deep voice.",
    "Jack's voice was deep with sleep.",
    "Jack's voice was low and deep, a growl.",
    "Jack's throaty voice sent shivers down his spine.",
    "The voice of Jack's friend was deep.",
    "Jack's voice was soft",
    "Jack heard his deep voice.",
    "Jack had no deep voice.",
    "Jack's voice was deeper.",
    # nobody's
    "Bell was seventy.",
    "They liked little Bell. Little Bell and young Bell ran.",
    "Old Bell was seventy.",
    "Asked how old Mr. Bell was, she hid.",
    "Somebody had a deep voice.",
    "",
    "Voice",
]


@pytest.mark.parametrize(
    ("description", "traits"),
    [
        ("the old man", [("age", "old")]),
        ("the old man in the corner", [("age", "old")]),
        ("the little girl", [("age", "child")]),
        ("the boy", [("age", "child")]),
        ("the teenager", [("age", "young")]),
        ("the young woman with the lamp", [("age", "young")]),
        ("his grandmother", [("age", "old")]),
        ("the Welshman", [("accent", "cy")]),
        ("the young Frenchman", [("age", "young"), ("accent", "fr")]),
        ("the Irish nurse", [("accent", "en-IE")]),
        ("the deep-voiced man", [("timbre", "deep")]),
        ("the waiter", []),
        ("his old friend", []),
        ("the girl", []),
        ("the French teacher", []),
        ("", []),
    ],
)
def test_descriptions_tell_of_those_without_a_name(
    description: str, traits: list[tuple[str, str]]
) -> None:
    found = portrait_of(description)
    assert [(trait.kind, trait.value) for trait in found] == traits
    assert all(trait.words == description for trait in found)


@pytest.mark.parametrize("narration", NOTHING)
def test_nothing_is_told_by(narration: str) -> None:
    assert not told(narration)


def test_traits_carry_the_words_that_told_them() -> None:
    found = portraits(
        (
            "said Moira in her Scottish accent.",
            "Moira, an old woman, sat. Moira's deep voice rose.",
        ),
        BEARERS,
        GENDERS,
    )
    assert found == {
        "Moira": (
            Trait(TraitKind.AGE, "old", "an old woman"),
            Trait(TraitKind.ACCENT, "en-scotland", "her Scottish accent"),
            Trait(TraitKind.TIMBRE, "deep", "Moira's deep voice"),
        )
    }


def test_contradictions_go_by_the_majority() -> None:
    assert told("Jack was American.", "Jack was Welsh.") == {}
    twice = told("Jack was American.", "Jack was Welsh.", "Jack's American accent was thick.")
    assert twice == {"Jack": [("accent", "en-US")]}
    assert told("Jack's deep voice rose.", "Jack's squeaky voice rose.") == {}


def test_what_a_pronoun_means_does_not_reach_over_a_quotation() -> None:
    assert told("Jack laughed. He was seventy.") == {"Jack": [("age", "old")]}
    assert told("Jack laughed.", "He was seventy.") == {}
    assert told("Nora laughed. He was seventy.") == {}


def test_what_stands_far_behind_in_a_sentence_is_not_read() -> None:
    assert told(" " * 3000 + "old Jack", "x" + " " * 3000 + "old Jack. Old Jack sat.") == {
        "Jack": [("age", "old")]
    }


@given(
    st.lists(
        st.sampled_from(
            ["Jack", "Gwen's", "was", "a", "an", "old", "man", "of", "ten", ",", ".", "his", "her",
             "in", "voice", "deep", "Welsh", "accent", "had", "from", "New", "York", "said", "the",
             "whose", "and", "young", "Old", "born", "six-year-old", "years", "(", "little",
             "Bell"]
        ),
        max_size=40,
    )
)  # fmt: skip
def test_any_narration_can_be_read(words: list[str]) -> None:
    for traits in portraits((" ".join(words),), BEARERS, GENDERS).values():
        assert all(trait.value and trait.words for trait in traits)
        kinds = [trait.kind for trait in traits if trait.kind is not TraitKind.TIMBRE]
        assert len(kinds) == len(set(kinds))


@pytest.mark.parametrize(
    "piece", ["a deep, deep ", "Jack, an old, ", "Jack's deep voice was ", "“"]
)
def test_long_sentences_take_time_in_proportion(piece: str) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        told(piece * times)
        return time.process_time() - start

    seconds(100)
    assert seconds(8000) < 40 * max(seconds(800), 0.01)
