"""A story's people are read from its narration, its tags and its metadata."""

from podfic.script.attribution.reading import narration_of, people_in
from podfic.script.grammar.names import Name
from script.attribution.scenes import read, slanted
from script.works import paragraphs_of


def test_whoever_a_tag_names_is_a_person_and_heard() -> None:
    people = read('"Go," said Zork.\n\nThen Jack took his coat, and Jack saw Zork.').people
    assert people.called("Zork") == "Zork"
    assert Name("", ("Jack",)) in people.bearers
    assert people.heard == frozenset({"Zork"})


def test_whoever_acts_beside_a_quotation_is_a_person_and_heard() -> None:
    people = read('Zork rose. "Go."').people
    assert people.bearers == {Name("", ("Zork",)): ("Zork",)}
    assert people.heard == frozenset({"Zork"})
    assert read('"Go."\n\nZork rose.').people.bearers == {}


def test_a_word_that_begins_a_sentence_beside_a_quotation_is_nobody() -> None:
    assert read('Breathing hurt. "Go."').people.bearers == {}
    assert read('So the ash fell. Ash rose. "Go."').people.bearers == {}


def test_a_name_of_the_metadata_needs_no_showing() -> None:
    assert Name("", ("Rowan",)) not in read("It rained.").people.bearers
    assert Name("", ("Rowan",)) in read("It rained.", known=["Rowan"]).people.bearers


def test_those_who_answer_each_other_are_not_one_person() -> None:
    talk = '"Go," said Bell.\n\n"No," said Ann Bell.\n\n' * 3
    apart = read(talk).people.bearers
    alone = read(talk.replace("said Bell", "she said")).people.bearers
    assert set(apart[Name("", ("Ann", "Bell"))]) != set(apart[Name("", ("Bell",))])
    assert set(alone) == {Name("", ("Ann", "Bell"))}


def test_narration_is_read_without_speech_and_thoughts() -> None:
    scene = slanted('"Go," he said. *I must not run.* He ran.')
    told = [text.strip() for text in narration_of([scene, paragraphs_of("It rained.")])]
    assert told == ["he said.", "He ran.", "It rained."]


def test_a_story_without_words_has_no_people() -> None:
    assert people_in([], ()).bearers == {}
    assert people_in([[]], ()).bearers == {}
