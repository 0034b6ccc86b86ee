"""The words of a range of the file, without its notation."""

from podfic.model.work import Block, Span


def plain(text: str, source: Span, markup: tuple[Span, ...] = ()) -> str:
    """Return what `source` covers without the `markup` inside it, trimmed."""
    parts: list[str] = []
    at = source.start
    for span in markup:
        parts.append(text[at : span.start])
        at = max(at, span.end)
    parts.append(text[at : source.end])
    return "".join(parts).strip()


def words(text: str, block: Block) -> str:
    """Return the words of `block` without its notation."""
    return plain(text, block.source, block.markup)
