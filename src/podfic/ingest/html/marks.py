"""Which elements are marks of footnotes."""

import re
from itertools import islice

from lxml.etree import _Element

from podfic.ingest.html.parse import roles

_LONGEST = 16
_MARK = re.compile(
    r"[\[({]?\s?(?P<label>\d{1,4}|[ivxlc]{1,6}|[a-z]|[*†‡§¶#‖]{1,5}|(?:note|fn)\s?\d{0,3})"
    r"\s?[\])}]?\.?",
    re.IGNORECASE,
)
_RAISED = re.compile(r"[\[(]?(?P<label>\d{1,3}|[*†‡§¶]{1,4})[\])]?")
_BACK = re.compile(r"[\[(]?\s?(?:[↩↑⏎^⤴⬆◄←↵][\ufe0e\ufe0f]?|back|return)\s?[\])]?", re.IGNORECASE)
_ENCLOSED = re.compile(r"\[.*\]|\(.*\)|[*†‡§¶#‖]+|\d{1,4}", re.DOTALL)


def mark_of(element: _Element) -> tuple[str, str] | None:
    """Return label and target of the mark of a footnote that the element is, or None.

    A mark links to a place on a page and is raised, enclosed, or a number; a
    raised number without a link may be one, and has no target.
    """
    tag = element.tag
    if tag not in {"a", "sup"}:
        return None
    said = _said(element)
    if not said:
        return None
    target = _target(element)
    if tag == "sup" and not target:
        raised = _RAISED.fullmatch(said)
        return (raised["label"], "") if raised and not _inside_link(element) else None
    match = _MARK.fullmatch(said)
    if target and tag == "a" and _BACK.fullmatch(said):
        return "", target
    if not target or match is None:
        return None
    sure = tag == "sup" or "noteref" in roles(element) or _ENCLOSED.fullmatch(said)
    return (match["label"], target) if sure or _is_raised(element) else None


def names_of(element: _Element) -> tuple[str, ...]:
    """Return the names links may point to the element by, and to those inside of a mark."""
    found = (element, *islice(element.iter("a", "sup", "span"), 4))
    return tuple(name for one in found for key in ("id", "name") if (name := one.get(key)))


def _said(element: _Element) -> str:
    """Return the text of a small element, "" when it is longer than a mark."""
    said = ""
    for text in islice(element.itertext(), 8):
        said += text[: 4 * _LONGEST]
        if len(said) > 4 * _LONGEST:
            return ""
    said = said.strip()
    return said if len(said) <= _LONGEST else ""


def _target(element: _Element) -> str:
    for link in islice(element.iter("a"), 2):
        _, hash_sign, name = link.get("href", "").partition("#")
        if hash_sign and name:
            return name
    return ""


def _is_raised(element: _Element) -> bool:
    return next(element.iter("sup"), None) is not None


def _inside_link(element: _Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == "a"
