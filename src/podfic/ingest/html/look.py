"""How elements show: which begin paragraphs, which are never seen, what they do to words."""

import re
from dataclasses import dataclass, replace

from lxml.etree import _Element

from podfic.ingest.html.parse import language
from podfic.model.work import Reason, StyleKind

BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details dialog dir div dl dt
    fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup html legend li
    listing main menu ol p pre search section summary table tbody td tfoot th thead tr ul xmp
    """.split()  # noqa: SIM905
)
"""Elements that are paragraphs or hold some."""
_UNSEEN = frozenset(
    """
    applet audio button canvas colgroup datalist form frameset head iframe map math meter nav
    noembed noframes noscript object optgroup option progress script select style svg template
    textarea title video
    """.split()  # noqa: SIM905
)
"""Elements that are no text of a story, with all they hold.

Empty ones, such as `source`, are not listed: what a parser that does not know
them puts into them stands behind them.
"""
_EMPHASIS = frozenset({"em", "i", "cite", "var", "dfn", "u"})
_STRONG = frozenset({"b", "strong"})
_STRUCK = frozenset({"del", "s", "strike"})
_VERBATIM = frozenset({"pre", "listing", "xmp", "plaintext"})
_LONGEST_STYLE = 2_000

_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_SLANT = re.compile(r"font-style\s*:\s*(?P<value>[a-z]+)", re.IGNORECASE)
_WEIGHT = re.compile(r"font-weight\s*:\s*(?P<value>[a-z]+|\d+)", re.IGNORECASE)
_LINE_THROUGH = re.compile(r"text-decoration[a-z-]*\s*:[^;]*line-through", re.IGNORECASE)
_SPACED = re.compile(r"white-space\s*:\s*pre", re.IGNORECASE)
_ALIGNED = re.compile(r"text-align\s*:\s*(?P<value>[a-z]+)", re.IGNORECASE)
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}")
_CENTRED = re.compile(r"(?:align|text)?-?cent(?:er|re)(?:ed|d)?(?:-?(?:text|align))?")
_RIGHT = re.compile(r"(?:align|text)-?right|right-?(?:text|align(?:ed)?)?")


@dataclass(frozen=True, slots=True)
class Look:
    """What the elements around some words do to them.

    `home` is the language of the work, `foreign` the tag of another one the
    words are in; `aside` why they are left out, if they are.
    """

    home: str = ""
    emphasis: bool = False
    strong: bool = False
    struck: bool = False
    foreign: str = ""
    verbatim: bool = False
    aside: Reason | None = None

    def styles(self) -> tuple[tuple[StyleKind, str], ...]:
        """Return the kinds of style the words have, each with its value."""
        told = (
            (StyleKind.EMPHASIS, self.emphasis, ""),
            (StyleKind.STRONG, self.strong, ""),
            (StyleKind.STRUCK, self.struck, ""),
            (StyleKind.FOREIGN, bool(self.foreign), self.foreign),
        )
        return tuple((kind, value) for kind, has, value in told if has)

    def within(self, element: _Element) -> "Look":
        """Return how words look inside an element that stands among words looking like this."""
        tag = element.tag
        look = self
        if tag in _EMPHASIS:
            look = replace(look, emphasis=True)
        elif tag in _STRONG:
            look = replace(look, strong=True)
        elif tag in _STRUCK:
            look = replace(look, struck=True)
        elif tag in _VERBATIM:
            look = replace(look, verbatim=True)
        if not element.attrib:
            return look
        if tag_of_language := language(element):
            look = look.speaking(tag_of_language)
        return look.styled(_style(element))

    def speaking(self, tag: str) -> "Look":
        """Return the look of words in the language `tag`; a tag that is none changes nothing."""
        if not _TAG.fullmatch(tag):
            return self
        same = tag.casefold().split("-")[0] == self.home.casefold().split("-")[0]
        return replace(self, foreign="" if same else tag)

    def styled(self, style: str) -> "Look":
        """Return the look of words under the CSS declarations `style`."""
        look = self
        if slant := _SLANT.search(style):
            look = replace(look, emphasis=slant["value"].casefold() in {"italic", "oblique"})
        if weight := _WEIGHT.search(style):
            value = weight["value"].casefold()
            bold = int(value[:4]) >= 600 if value.isdecimal() else value.startswith("bold")
            look = replace(look, strong=bold)
        if _LINE_THROUGH.search(style):
            look = replace(look, struck=True)
        return replace(look, verbatim=True) if _SPACED.search(style) else look


def is_unseen(element: _Element) -> bool:
    """Whether an element and all it holds are not shown, or are no text."""
    if element.tag in _UNSEEN:
        return True
    return bool(element.attrib) and (
        element.get("hidden") is not None or _HIDDEN.search(_style(element)) is not None
    )


def alignment(element: _Element) -> str:
    """Return `center` or `right` where the element sets its words so, "" where it does not say."""
    if element.tag == "center":
        return "center"
    if not element.attrib:
        return ""
    told = _ALIGNED.search(_style(element))
    value = (told["value"] if told else element.get("align", "")).casefold()
    if value in {"center", "right"}:
        return value
    for name in element.get("class", "").casefold().split()[:20]:
        if _CENTRED.fullmatch(name):
            return "center"
        if _RIGHT.fullmatch(name):
            return "right"
    return ""


def _style(element: _Element) -> str:
    return element.get("style", "")[:_LONGEST_STYLE]
