"""A paragraph of a scene."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from podfic.script.dialogue.segments import Segment


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a scene: its words and its segments.

    `fixed` are the speakers of segments that the story's settings tell.
    """

    text: str
    segments: tuple[Segment, ...]
    fixed: Mapping[int, str] = field(default_factory=dict)
    cited: bool = False
    """Whether it is set apart as somebody's words: a quotation in a block of its own."""

    def narration(self) -> list[Segment]:
        """Return the segments that nobody in the story says or thinks."""
        return [one for one in self.segments if not (one.quoted or one.thought)]


Story = Sequence[Paragraph | None]
"""The paragraphs of all scenes one behind the other, None for each of the silence between."""

BETWEEN = 8
"""Paragraphs that a break between two scenes counts as."""


def in_one(scenes: Sequence[Sequence[Paragraph]]) -> list[Paragraph | None]:
    """Return the paragraphs of `scenes` as one story."""
    story: list[Paragraph | None] = []
    for scene in scenes:
        story += [*scene, *[None] * BETWEEN]
    return story
