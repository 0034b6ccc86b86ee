"""What is learned of genders on the way: from tags with a pronoun, and from a "sir"."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from podfic.model.people import Gender
from podfic.script.attribution.cues import Kind
from podfic.script.attribution.paragraph import Story
from podfic.script.attribution.stage import gender_of
from podfic.script.attribution.utterances import Utterance
from podfic.script.grammar.words import each_token
from podfic.script.people.pronouns import clear_majority

_FEWEST = 2
"""Signs from which they tell a gender of which nothing else does."""

Signs = Mapping[str, Mapping[Gender, Sequence[str]]]
"""By person and gender, the words that tell it: "she laughed", "called sir"."""


def tag_signs(row: Sequence[Utterance], speakers: Sequence[str], story: Story) -> Signs:
    """Return the tags with a pronoun beside what people say."""
    signs = _none()
    for said, speaker in zip(row, speakers, strict=True):
        for place, cue in said.cues:
            paragraph, gender = story[place], gender_of(cue.subject)
            if speaker and cue.kind is Kind.TAG and gender is not None and paragraph is not None:
                signs[speaker][gender].append(_opening(paragraph.text, cue.at, cue.end))
    return signs


def courtesy_signs(row: Sequence[Utterance], speakers: Sequence[str]) -> Signs:
    """Return what others call people: "sir", "my girl".

    It is said to whoever spoke right before, else to whoever speaks right after.
    """
    signs = _none()
    for at, said in enumerate(row):
        listener = _listener(row, speakers, at) if said.courtesies else ""
        for gender, word in said.courtesies if listener else ():
            signs[listener][gender].append(f"called {word}")
    return signs


def told_by(signs: Signs, who: str, *, role: bool = False) -> Gender:
    """Return the gender that the signs beside what somebody says tell clearly.

    A single "they said" tells it, as it is rarely said of one person by mistake,
    and any single sign tells that of a `role` without a name.
    """
    counts = Counter({gender: len(words) for gender, words in signs.get(who, {}).items()})
    enough = counts.total() >= _FEWEST or set(counts) == {Gender.NEUTRAL} or role
    return clear_majority(counts) if enough else Gender.UNKNOWN


def _none() -> defaultdict[str, defaultdict[Gender, list[str]]]:
    return defaultdict(lambda: defaultdict(list))


def _listener(row: Sequence[Utterance], speakers: Sequence[str], at: int) -> str:
    """Return whom the utterance at `at` is said to, "" where that is not clear."""
    if at and row[at].answers and speakers[at - 1] != speakers[at]:
        return speakers[at - 1]
    if at + 1 < len(row) and row[at + 1].answers and speakers[at + 1] != speakers[at]:
        return speakers[at + 1]
    return ""


def _opening(text: str, start: int, end: int) -> str:
    """Return the first words of a tag: "she had grumbled"."""
    words: list[str] = []
    for token in each_token(text, start, end):
        if not token.is_word or len(words) > 1 + ("had" in words):
            break
        words.append(token.text)
    return " ".join(words)
