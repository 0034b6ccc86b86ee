"""What the signs of a speaker are worth, as natural logarithms of odds.

They were set by hand: each says how much likelier somebody is to speak where
the sign is seen than where it is not.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """The worth of every sign."""

    tag: float = 12.0
    """Named in a tag."""
    lead: float = 7.0
    """Named in the words that lead to the quotation, in the paragraph before."""
    beat: float = 4.5
    """Acts in the same paragraph."""
    other_gender: float = -9.0
    """Not of the gender that a tag's pronoun or noun tells."""
    beat_gender: float = -2.5
    """Not of the gender of a pronoun that acts in the paragraph."""
    beat_share: float = 0.6
    """The part of a rank's worth that counts for a pronoun that acts in the paragraph."""
    described_beat_share: float = 0.4
    """The same for somebody described."""
    unknown_gender: float = -1.5
    rank: tuple[float, ...] = (1.6, 0.4, -0.3, -0.8)
    """Named last, or second last, of those that a pronoun may mean."""
    subjects: float = 0.6
    """The part of that which counts them as subjects of clauses only."""
    addressed: float = -6.0
    """Called by name in the very words."""
    spoken_of: float = -1.5
    """Spoken of in the very words."""
    presents: float = 6.0
    """Says to be the one: "I'm Jack"."""
    called_before: float = 2.2
    """Called by name in the utterance right before."""
    hailed: float = 3.2
    """The same by its first words: "Jack, can you see it?"."""
    called_after: float = 2.0
    """Called by name in the utterance right after."""
    answered: float = 6.0
    """The same by its first words: "Yes, Jack."."""
    same_adjacent: float = -3.0
    """Spoke the utterance right before."""
    same_apart: float = 0.6
    """The same, with narration in between."""
    same_paragraph: float = -3.0
    """Spoke right before in the same paragraph, where a tag tells another."""
    other: float = -6.0
    """Spoke right before "the other" does."""
    a_thing: float = -4.0
    """Of a known gender, where "it" speaks."""
    back_adjacent: float = 1.6
    """Spoke the utterance before the last, all three side by side."""
    back_apart: float = 0.5
    """The same, with narration in between."""
    new_adjacent: float = -0.9
    """Spoke neither of the last two, with nothing between."""
    subject_between: float = 1.3
    """The last subject of the narration since the utterance before."""
    seen_between: float = 0.8
    """Seen in that narration."""
    distance: float = -0.3
    """For every doubling of the paragraphs since somebody was last seen or heard."""
    unheard: float = -1.6
    """Speaks nowhere by name."""
    own_role: float = 0.0
    """Somebody described who is a role of their own, and not one of the named."""
    fresh_role: float = 4.0
    """The same for "a man", never spoken of before."""
    generic_named: float = 1.0
    """Somebody named, described by a noun for anybody: "the girl"."""
    only_named: float = 2.5
    """The same where nobody else of that gender has a name."""
    specific_named: float = -2.5
    """Somebody named, described by more than that: "the man with the papers"."""
    kin_named: float = 0.5
    """Somebody named, described by whose they are: "her father"."""
    crowd_named: float = -6.0
    """Somebody named, where more than one speak: "the men"."""
    new_share: float = 0.3
    """The part of that which counts for a noun by which somebody new was brought in."""
    familiar_role: float = 2.0
    """The same who was seen or heard before."""
    same_role: float = -1.0
    """Another who may be described so: "the stranger", where "the man" speaks."""
    other_role: float = -4.0
    """Another who has no name either: "the crowd", where "the stranger" speaks."""
    crowd: float = 2.0
    """More than one, where "they" speak and nobody at hand is called so."""
    introduced: float = 2.0
    """A role of their own whom the scene brought in: "a waiter came"."""
    role_beat: float = 3.0
    """A role of their own who acts in the paragraph: "The waiter nodded."."""
    kind_named: float = -2.0
    """Somebody named, described by what they are: "the waiter"."""
    known_named: float = 11.0
    """Somebody whom the story is sure to describe so."""
    nobody: float = -7.0
    """None of these speaks."""


WEIGHTS = Weights()
