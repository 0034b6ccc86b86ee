"""What pages and downloads of the OTW's archive software say alike: creators, series, others."""

import re
from collections.abc import Iterable
from urllib.parse import urljoin

from lxml.etree import _Element

from podfic.ingest.html.select import line
from podfic.model.work import Related, Series

_BY = re.compile(r"^\s?(?:chapter )?by ", re.IGNORECASE)
_ARCHIVED = re.compile(r"\s?\[archived by [^\[\]]*+\]", re.IGNORECASE)
_PART = re.compile(r"\bPart\s+(?P<part>\S{1,20})\s+of\s*$", re.IGNORECASE)
_PART_OF = re.compile(r"(?:Part (?P<part>\S{1,20}) of )?(?P<title>.+)", re.IGNORECASE)
_NEXT_PART = re.compile(r", (?=Part \S{1,20} of )", re.IGNORECASE)
_ASSOCIATION = re.compile(
    r"(?P<relation>translation into [^:]{1,80}? available|in response to a"
    r"|[^\W\d][\w ]{1,40}?\s(?:by|of|to))\b:? (?P<rest>.+)",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\.? Log in to view\.?$| in the .{1,200}collection ?\.?$|\s?\.$", re.IGNORECASE
)


def names(element: _Element | None) -> tuple[str, ...]:
    """Return the names an element lists, as its links say them, else parted by commas."""
    if element is None:
        return ()
    linked = [line(link) for link in element.iter("a")]
    return _unique(linked if any(linked) else line(element).split(","))


def authors(byline: _Element) -> tuple[str, ...]:
    """Return the creators a byline names, each as the archive shows it: `pseud (user)`.

    Of a work that an archivist imported it is the author, not the archivist.
    """
    said = _BY.sub("", line(byline))
    if said.startswith("Anonymous"):
        return ("Anonymous",)
    if _ARCHIVED.search(said):
        return _unique(_ARCHIVED.sub("", said).split(","))
    linked = [line(link) for link in byline.iter("a")]
    return _unique(linked if any(linked) else said.split(","))


def series(element: _Element | None) -> tuple[Series, ...]:
    """Return the series in `Part 2 of X, Part 1 of Y`; links to a part's neighbours are none."""
    if element is None:
        return ()
    linked = [
        Series(line(link), part["part"])
        for link in element.iter("a")
        if (part := _PART.search(_before(link))) and line(link)
    ]
    if linked:
        return tuple(linked)
    told = (_PART_OF.fullmatch(one) for one in _NEXT_PART.split(line(element)))
    return tuple(Series(one["title"], one["part"] or "") for one in told if one is not None)


def related(items: Iterable[_Element], base: str = "") -> tuple[Related, ...]:
    """Return the works that list items such as `Inspired by X by Y` tell of.

    Links are completed from `base`, the address of the page.
    """
    told = (_related(item, base) for item in items)
    return tuple(one for one in told if one is not None)


def gifts(items: Iterable[_Element]) -> tuple[str, ...]:
    """Return for whom the work is, by list items such as `For X, Y.`."""
    said = (line(item) for item in items)
    return _unique(
        name
        for one in said
        if one.startswith("For ")
        for name in one.removeprefix("For ").removesuffix(".").split(",")
    )


def _related(item: _Element, base: str) -> Related | None:
    said = line(item)
    match = _ASSOCIATION.fullmatch(said)
    if match is None or said.startswith("For "):
        return None
    rest = match["rest"]
    links = [link for link in item.iter("a") if line(link)]
    link = next((one for one in links if rest.startswith(line(one)) and not _is_user(one)), None)
    if link is not None:
        title, behind = line(link), _BEHIND.sub("", rest.removeprefix(line(link)))
    else:
        title, _, behind = f"{_BEHIND.sub('', rest)} by ".partition(" by ")
        behind = behind.removesuffix(" by ")
    creators = [line(one) for one in links if _is_user(one)] or _BY.sub("", behind).split(",")
    url = "" if link is None else _address(base, link)
    return Related(match["relation"], title.strip(), _unique(creators), url)


def _address(base: str, link: _Element) -> str:
    """Return where a link leads, "" where the page does not say on which site that is."""
    try:
        url = urljoin(base, link.get("href", ""))
    except ValueError:
        return ""
    return url if url.startswith(("http://", "https://")) else ""


def _is_user(link: _Element) -> bool:
    return link.get("rel") == "author" or "/users/" in link.get("href", "")


def _before(link: _Element) -> str:
    """Return the text right before a link."""
    before, parent = link.getprevious(), link.getparent()
    if before is not None:
        return before.tail or ""
    return (parent.text or "") if parent is not None else ""


def _unique(listed: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for one in listed if (name := one.strip())))
