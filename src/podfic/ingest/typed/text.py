"""Plain text with what its writer typed to mark it up."""

from dataclasses import dataclass, replace

from podfic.ingest.ranges import merged
from podfic.ingest.typed.emphasis import emphasis
from podfic.ingest.typed.notation import Notation, Notations, covers, noted
from podfic.ingest.typed.references import without_references
from podfic.ingest.typed.tags import (
    comments,
    enclosed,
    laid_out,
    masked,
    notation_of,
    tags,
)
from podfic.model.work import RULE, Block, BlockKind, Reason, Span

_ANGLES = frozenset("<>")


@dataclass(frozen=True, slots=True)
class Typed:
    """A plain text, and what of it is notation.

    `masked` is `text` without its tags, spaces and asterisks for a rule in
    their place; `rules` tells where the rules stand, `quoted` what the tags
    quote.
    """

    text: str
    masked: str
    tagged: Notations
    rules: frozenset[Span] = frozenset()
    quoted: tuple[Span, ...] = ()

    @classmethod
    def of(cls, decoded: str) -> "Typed":
        """Return the text of a decoded file, its HTML understood."""
        if "<" not in decoded and "&" not in decoded:
            return cls(decoded, decoded, Notations(Notation()))
        text = laid_out(without_references(decoded, _ANGLES))
        asides = tuple(comments(text, Span(0, len(text))))
        found = [tag for tag in tags(text) if not covers(asides, tag.span)]
        notation = notation_of(found)
        marks = merged((*notation.marks, *asides))
        rules = frozenset(tag.span for tag in found if tag.name == "hr")
        return cls(
            text,
            masked(text, marks, rules),
            Notations(replace(notation, marks=marks)),
            rules,
            tuple(enclosed(found, "blockquote")),
        )

    def read(self, block: Block) -> Block:
        """Return `block` with its notation, as the kind of block that its tags say it is."""
        if block.source in self.rules:
            return replace(block, kind=BlockKind.BREAK, glyph=RULE)
        quoted = block.kind is BlockKind.PARAGRAPH and covers(self.quoted, block.source)
        kind = BlockKind.QUOTE if quoted else block.kind
        notation = self.tagged.within(block.source) + emphasis(self.masked, block.source)
        return noted(self.text, replace(block, kind=kind), notation)

    def rest(self, span: Span) -> Reason:
        """Return why `span`, which no block has, is not spoken."""
        return Reason.MARKUP if span.of(self.masked) != span.of(self.text) else Reason.WORDLESS
