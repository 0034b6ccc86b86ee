"""Works and paragraphs for tests, built without an importer."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from podfic.model.work import Block, BlockKind, Chapter, Span, Work
from podfic.script.attribution.paragraph import Paragraph
from podfic.script.dialogue.segments import split_all
from podfic.script.dialogue.style import style_of

SHARED = Path(__file__).parents[3] / "shared"

_CLOSES = {"The End", "TBC", "Fin"}


def block_spans(text: str, start: int = 0) -> Iterator[Span]:
    """Yield the stretches of `text` from `start` on that blank lines part."""
    for match in re.finditer(r"\S(?:.*\S)?(?:\n.*\S.*)*", text[start:]):
        yield Span(match.start() + start, match.end() + start)


def kind_of(words: str) -> BlockKind:
    if words in _CLOSES:
        return BlockKind.CLOSE
    if words.startswith("## "):
        return BlockKind.HEADING
    wordless = not any(letter.isalnum() for letter in words)
    return BlockKind.BREAK if wordless and words[0] in "*~#-" else BlockKind.PARAGRAPH


def markup_of(text: str, span: Span) -> tuple[Span, ...]:
    """Return the `## ` before a heading and the `**` within a block."""
    found = re.finditer(r"(?m)^## |\*\*", span.of(text))
    return tuple(Span(span.start + one.start(), span.start + one.end()) for one in found)


def work_of(*chapters: str, headings: Sequence[str] = (), title: str = "The Lamp") -> Work:
    """Return a work of `chapters`, each announced by its heading if `headings` has one."""
    text = ""
    made: list[Chapter] = []
    for number, chapter in enumerate(chapters, start=1):
        heading = None
        if len(headings) >= number:
            heading = Span(len(text), len(text) + len(headings[number - 1]))
            text += headings[number - 1] + "\n\n"
        start = len(text)
        text += chapter + "\n\n"
        blocks = tuple(
            Block(kind_of(span.of(text)), span, markup_of(text, span))
            for span in block_spans(text, start)
        )
        name = headings[number - 1] if heading else ""
        made.append(Chapter(number, name, blocks, heading))
    return Work(title=title, text=text, chapters=tuple(made))


def paragraphs_of(text: str) -> list[Paragraph]:
    """Return the paragraphs of `text` cut into narration and quotations."""
    texts = [" ".join(span.of(text).split()) for span in block_spans(text)]
    cut = split_all(texts, style_of(texts))
    return [Paragraph(*pair) for pair in zip(texts, cut, strict=True)]
