"""Where in a Markdown paragraph the notation stands, and what it stresses."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.rules_inline import (
    StateInline,
    autolink,
    backtick,
    emphasis,
    entity,
    escape,
    html_inline,
    image,
    link,
    strikethrough,
)
from markdown_it.token import Token

Range = tuple[int, int]
"""A half-open range of characters in a paragraph's content."""
Rule = Callable[[StateInline, bool], bool]
Marker = Callable[[StateInline, int], list[Range]]

_MARKS = "podfic.marks"
_AT = "podfic.at"
_SPECIAL = re.compile(r"[*_`\[\\<&!~]")
_ESCAPED = re.compile(r"\\[!-/:-@\[-`{-~\n]")


@dataclass(frozen=True, slots=True)
class Notation:
    """Ranges of notation, and of what emphasis and strong emphasis enclose; unsorted."""

    marks: tuple[Range, ...] = ()
    stressed: tuple[Range, ...] = ()


class InlineReader:
    """Reads paragraphs with markdown-it's own rules, noting where each one applied."""

    def __init__(self, references: Mapping[str, object]) -> None:
        self._references = references
        self._markdown = MarkdownIt("commonmark")
        self._markdown.enable("strikethrough").disable("fragments_join", ignoreInvalid=True)
        for name, rule, marker in _RULES:
            self._markdown.inline.ruler.at(name, _recording(rule, marker))

    def read(self, content: str) -> Notation:
        """Return the notation in a paragraph's `content`."""
        if not _SPECIAL.search(content):
            return Notation()
        marks: list[Range] = []
        env = {"references": self._references, _MARKS: marks}
        tokens = self._markdown.inline.parse(content, self._markdown, env, [])
        placed = sorted((token for token in tokens if _AT in token.meta), key=_at)
        marks += [
            _delimiter(token) for token in placed if token.type != "text" or not token.content
        ]
        return Notation(tuple(marks), tuple(_stressed(placed)))


def _recording(rule: Rule, marker: Marker) -> Rule:
    def recorded(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # the parser's signature
        start, marks = state.pos, state.env[_MARKS]
        count = len(marks)
        if not rule(state, silent):
            return False
        if not silent:
            if rule is image:
                del marks[count:]
            marks.extend(marker(state, start))
        return True

    return recorded


def _whole(state: StateInline, start: int) -> list[Range]:
    return [(start, state.pos)]


def _backslash(state: StateInline, start: int) -> list[Range]:
    return [(start, start + 1)] if _ESCAPED.match(state.src, start) else []


def _backticks(state: StateInline, start: int) -> list[Range]:
    opened = state.src[start : state.pos]
    run = len(opened) - len(opened.lstrip("`"))
    if run == len(opened):
        return []
    return [(start, start + run), (state.pos - run, state.pos)]


def _brackets(state: StateInline, start: int) -> list[Range]:
    """A link's brackets and target; its text is read with the rest."""
    label_end = state.md.helpers.parseLinkLabel(state, start, True)  # noqa: FBT003  # not ours
    return [(start, start + 1), (label_end, state.pos)]


def _angles(state: StateInline, start: int) -> list[Range]:
    return [(start, start + 1), (state.pos - 1, state.pos)]


def _reference(state: StateInline, start: int) -> list[Range]:
    """A character reference; of `&amp;` the first character is what it means."""
    own = state.src.startswith("&amp;", start)
    return [(start + own, state.pos)]


def _delimiters(state: StateInline, start: int) -> list[Range]:
    """Note where each delimiter stands; whether it is one is known only at the end."""
    at = state.pos
    for token in reversed(state.tokens):
        at -= len(token.content)
        token.meta[_AT] = at
        if at <= start:
            break
    return []


_RULES: tuple[tuple[str, Rule, Marker], ...] = (
    ("escape", escape, _backslash),
    ("backticks", backtick, _backticks),
    ("strikethrough", strikethrough.tokenize, _delimiters),
    ("emphasis", emphasis.tokenize, _delimiters),
    ("link", link, _brackets),
    ("image", image, _whole),
    ("autolink", autolink, _angles),
    ("html_inline", html_inline, _whole),
    ("entity", entity, _reference),
)


def _at(token: Token) -> int:
    at: int = token.meta[_AT]
    return at


def _delimiter(token: Token) -> Range:
    return _at(token), _at(token) + (2 if token.type in {"s_open", "s_close"} else 1)


def _stressed(placed: list[Token]) -> list[Range]:
    ranges: list[Range] = []
    opened: list[int] = []
    for token in placed:
        if token.type in {"em_open", "strong_open"}:
            opened.append(_at(token))
        elif token.type in {"em_close", "strong_close"} and opened:
            ranges.append((opened.pop(), _at(token)))
    return ranges
