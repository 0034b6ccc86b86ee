"""Where in a Markdown paragraph the notation stands, and what it sets apart."""

import re
from collections.abc import Callable, Container, Mapping

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

from podfic.ingest.typed.notation import Notation, StyledSpan
from podfic.ingest.typed.tags import notation_of, tags
from podfic.model.work import Reason, Span, StyleKind, Unspoken

Rule = Callable[[StateInline, bool], bool]
Marker = Callable[[StateInline, int], list[Span]]

_MARKS, _TAGS, _PICTURES, _NOTES = (
    f"podfic.{name}" for name in ("marks", "tags", "pictures", "notes")
)
_AT = "podfic.at"
_SPECIAL = re.compile(r"[*_`\[\\<&!~]")
_ESCAPED = re.compile(r"\\[!-/:-@\[-`{-~\n]")
_NOTE = re.compile(r"\[\^(?P<label>[^\]\s]{1,40})\]")


class InlineReader:
    """Reads paragraphs with markdown-it's own rules, noting where each one applied."""

    def __init__(self, references: Mapping[str, object], notes: Container[str] = ()) -> None:
        self._references = references
        self._markdown = MarkdownIt("commonmark")
        self._markdown.enable("strikethrough").disable("fragments_join", ignoreInvalid=True)
        for name, rule, marker in _RULES:
            self._markdown.inline.ruler.at(name, _recording(rule, marker))
        self._markdown.inline.ruler.before("link", "footnote_mark", _footnotes(notes))

    def read(self, content: str) -> Notation:
        """Return the notation in a paragraph's `content`, as ranges of it."""
        if not _SPECIAL.search(content):
            return Notation()
        noted: dict[str, list[Span]] = {name: [] for name in (_MARKS, _TAGS, _PICTURES, _NOTES)}
        env = {"references": self._references, **noted}
        tokens = self._markdown.inline.parse(content, self._markdown, env, [])
        placed = sorted((token for token in tokens if _AT in token.meta), key=_at)
        delimiters = (_span(token) for token in placed if token.type != "text" or not token.content)
        aside = [
            *(Unspoken(span, Reason.IMAGE) for span in noted[_PICTURES]),
            *(Unspoken(span, Reason.FOOTNOTE) for span in noted[_NOTES]),
        ]
        said = Notation((*noted[_MARKS], *delimiters), tuple(_styled(placed)), tuple(aside))
        return said + _tagged(content, noted[_TAGS]) if noted[_TAGS] else said


def _tagged(content: str, recorded: list[Span]) -> Notation:
    """Return what the HTML at the `recorded` ranges marks up; whatever is unknown is markup."""
    places = set(recorded)
    known = [tag for tag in tags(content) if tag.span in places]
    unknown = places.difference(tag.span for tag in known)
    return notation_of(known) + Notation(tuple(sorted(unknown)))


def _recording(rule: Rule, marker: Marker) -> Rule:
    def recorded(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # the parser's signature
        start = state.pos
        lists = [state.env[name] for name in (_MARKS, _TAGS, _PICTURES, _NOTES)]
        counts = [len(noted) for noted in lists]
        if not rule(state, silent):
            return False
        if not silent:
            if rule is image:
                for noted, count in zip(lists, counts, strict=True):
                    del noted[count:]
            state.env[_MARKS].extend(marker(state, start))
        return True

    return recorded


def _footnotes(notes: Container[str]) -> Rule:
    """Return the rule that takes the marks of known footnotes."""

    def marked(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  # the parser's signature
        match = _NOTE.match(state.src, state.pos)
        if match is None or match["label"] not in notes:
            return False
        if not silent:
            state.env[_NOTES].append(Span(*match.span()))
            state.pending += match[0]
        state.pos = match.end()
        return True

    return marked


def _tag(state: StateInline, start: int) -> list[Span]:
    """Note where a tag stands; what it is worth is known when all are read."""
    state.env[_TAGS].append(Span(start, state.pos))
    return []


def _picture(state: StateInline, start: int) -> list[Span]:
    """A picture's brackets and target; the words between show it to those who do not see."""
    label_end = state.md.helpers.parseLinkLabel(state, start + 1, False)  # noqa: FBT003  # not ours
    if start + 2 < label_end:
        state.env[_PICTURES].append(Span(start + 2, label_end))
    return [Span(start, start + 2), Span(label_end, state.pos)]


def _backslash(state: StateInline, start: int) -> list[Span]:
    return [Span(start, start + 1)] if _ESCAPED.match(state.src, start) else []


def _backticks(state: StateInline, start: int) -> list[Span]:
    opened = state.src[start : state.pos]
    run = len(opened) - len(opened.lstrip("`"))
    if run == len(opened):
        return []
    return [Span(start, start + run), Span(state.pos - run, state.pos)]


def _brackets(state: StateInline, start: int) -> list[Span]:
    """A link's brackets and target; its text is read with the rest."""
    label_end = state.md.helpers.parseLinkLabel(state, start, True)  # noqa: FBT003  # not ours
    return [Span(start, start + 1), Span(label_end, state.pos)]


def _angles(state: StateInline, start: int) -> list[Span]:
    return [Span(start, start + 1), Span(state.pos - 1, state.pos)]


def _reference(state: StateInline, start: int) -> list[Span]:
    """A character reference; of `&amp;` the first character is what it means."""
    own = state.src.startswith("&amp;", start)
    return [Span(start + own, state.pos)]


def _delimiters(state: StateInline, start: int) -> list[Span]:
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
    ("image", image, _picture),
    ("autolink", autolink, _angles),
    ("html_inline", html_inline, _tag),
    ("entity", entity, _reference),
)


def _at(token: Token) -> int:
    at: int = token.meta[_AT]
    return at


def _span(token: Token) -> Span:
    return Span(_at(token), _at(token) + (2 if token.type in {"s_open", "s_close"} else 1))


_STYLES = {"em": StyleKind.EMPHASIS, "strong": StyleKind.STRONG, "s": StyleKind.STRUCK}


def _styled(placed: list[Token]) -> list[StyledSpan]:
    styled: list[StyledSpan] = []
    opened: list[int] = []
    for token in placed:
        name, _, side = token.type.rpartition("_")
        if name in _STYLES and side == "open":
            opened.append(_at(token))
        elif name in _STYLES and opened:
            styled.append((Span(opened.pop(), _at(token)), _STYLES[name], ""))
    return styled
