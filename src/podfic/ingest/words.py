"""The words of a range of the file, without its notation."""

from podfic.model.work import Block, Span


def plain(text: str, source: Span, silent: tuple[Span, ...] = ()) -> str:
    """Return what `source` covers without what is `silent` inside it, trimmed."""
    parts: list[str] = []
    at = source.start
    for span in silent:
        parts.append(text[at : span.start])
        at = max(at, span.end)
    parts.append(text[at : source.end])
    return "".join(parts).strip()


def words(text: str, block: Block) -> str:
    """Return the words of `block` without its notation and what is left out of it."""
    return plain(text, block.source, block.silent)
