"""In what Markdown's blocks stand: quotations and lists."""

from collections.abc import Sequence

from markdown_it.token import Token

from podfic.model.work import BlockKind

_KINDS = {"blockquote": BlockKind.QUOTE, "list_item": BlockKind.ITEM}


def kinds_of(tokens: Sequence[Token]) -> list[BlockKind]:
    """Return for each token what a paragraph there is, by the innermost thing it stands in."""
    lone = lone_items(tokens)
    kinds: list[BlockKind] = []
    around: list[BlockKind] = []
    for index, token in enumerate(tokens):
        name, _, side = token.type.rpartition("_")
        if name in _KINDS and side == "close":
            around.pop()
        kinds.append(around[-1] if around else BlockKind.PARAGRAPH)
        if name in _KINDS and side == "open":
            around.append(kinds[-1] if index in lone else _KINDS[name])
    return kinds


def lone_items(tokens: Sequence[Token]) -> frozenset[int]:
    """Return the indices of what is no list: a lone paragraph `1941. It rained.`."""
    lone: set[int] = set()
    opened: list[list[int]] = []
    for index, token in enumerate(tokens):
        if token.type in {"ordered_list_open", "bullet_list_open"}:
            opened.append([])
        elif token.type == "list_item_open":
            opened[-1].append(index)
        elif token.type in {"ordered_list_close", "bullet_list_close"}:
            items = opened.pop()
            if len(items) == 1 and tokens[items[0]].info not in {"", "1"}:
                lone.add(items[0])
    return frozenset(lone)
