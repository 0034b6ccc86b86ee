"""Stories for the finders of scenes: paragraphs parted by blank lines."""

from podfic.model.work import BlockKind
from podfic.script.scenes.parts import Part
from script.works import paragraphs_of

FILLER = (
    "Mara climbed the stairs of the lighthouse with the oil can in her hand and counted the steps "
    "as she went. The wind leaned on the door below. Somewhere out on the water a bell rang, slow "
    "and out of time, and the gulls answered it. She set the can down and wiped her hands."
)
"""A paragraph of narration, long enough to be a scene."""


def parts(text: str) -> tuple[Part, ...]:
    """Return the paragraphs of `text`: `## ` makes a heading, `/ ` sets one in italics."""
    made: list[Part] = []
    for one in paragraphs_of(text):
        if one.text.startswith("## "):
            made.append(Part(BlockKind.HEADING, one.text[3:]))
        elif one.text.startswith("/ "):
            (slanted,) = paragraphs_of(one.text[2:])
            made.append(Part(BlockKind.PARAGRAPH, slanted.text, slanted.segments, slanted=True))
        else:
            made.append(Part(BlockKind.PARAGRAPH, one.text, one.segments))
    return tuple(made)
