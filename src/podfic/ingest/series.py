"""What a header says of other works: the series, what inspired it, for whom it is."""

import re

from podfic.ingest.titles import unwrapped
from podfic.model.work import Related, Series

_NONE = frozenset({"", "none", "no", "n/a", "na", "nope", "-", "not applicable"})
_NUMBER = r"(?:\d{1,4}(?:\.\d{1,2})?|[ivxl]{1,6}|one|two|three|four|five|six|seven|eight|nine|ten)"
_ORDINAL = r"\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh"
_THE_SERIES = re.compile(r"the\s+(\S.*?)\s+series", re.IGNORECASE | re.DOTALL)
_UNIT = r"(?:part|book|story|installment|instalment|volume|vol\.?|chapter|episode|no\.?|number|#)"
_AHEAD = re.compile(
    rf"(?:the\s+)?(?:{_UNIT}\s*)?#?(?P<part>{_NUMBER}|{_ORDINAL})\s+(?:(?:part|story|book)\s+)?"
    r"(?:of|in)\s+(?:the\s+series\s+)?(?P<title>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_BEHIND = re.compile(
    rf"(?P<title>\S.*?)(?:\s*[,:;–—-]\s*|\s+)"
    rf"(?:[\[(]\s*(?:{_UNIT}\s*)?#?(?P<a>{_NUMBER})(?:\s*(?:of|/)\s*[\d?]+)?\s*[\])]"
    rf"|{_UNIT}\s*#?(?P<b>{_NUMBER})(?:\s*(?:of|/)\s*[\d?]+)?|(?P<c>\d{{1,3}})\s*(?:/|of)\s*[\d?]+)",
    re.IGNORECASE | re.DOTALL,
)
_SEVERAL = re.compile(rf"\s*;\s*|\s*,\s*(?={_UNIT}\s*#?{_NUMBER}\s+(?:of|in)\s)", re.IGNORECASE)
_LONGEST = 200
_ADDRESS = re.compile(r"[<(\[]?(https?://[^\s<>\"')\]]+)[>)\]]?")
_BY = re.compile(r"(?P<title>\S.*?),?\s+by\s+(?P<author>\S.{0,80})", re.IGNORECASE | re.DOTALL)
_PEOPLE = re.compile(r"\s*(?:,|;|&|\band\b)\s*")
_NAME = re.compile(r"[@\w][^\s.!?:;]{0,40}(?: [^\s.!?:;]{1,40}){0,3}\.?")


def series_of(value: str) -> tuple[Series, ...]:
    """Return the series a header names, with the work's place in each as written.

    `Part 2 of Rain`, `Rain, part 2`, `Rain #2` and `Rain [2]` say the same.
    """
    if value.strip(" .").casefold() in _NONE or len(value) > _LONGEST:
        return ()
    return tuple(_series(one) for one in _SEVERAL.split(value.strip()) if one)


def _series(value: str) -> Series:
    if ahead := _AHEAD.fullmatch(value):
        return Series(_name(ahead["title"]), ahead["part"])
    if behind := _BEHIND.fullmatch(value):
        part = behind["a"] or behind["b"] or behind["c"]
        return Series(_name(behind["title"]), part)
    return Series(_name(value), "")


def _name(value: str) -> str:
    named = _THE_SERIES.fullmatch(value.strip())
    return unwrapped(named[1] if named else value.strip())


def related_of(relation: str, value: str) -> Related | None:
    """Return the work that `value` names as related, None when it only talks about one."""
    address = _ADDRESS.search(value)
    told = " ".join(_ADDRESS.sub("", value).split()).strip(" ,")
    if len(told) > _LONGEST or (not told and address is None) or ". " in told:
        return None
    url = address[1] if address else ""
    by = _BY.fullmatch(told)
    title = by["title"] if by else told
    authors = tuple(_PEOPLE.split(by["author"].strip(" .")) if by else ())
    return Related(relation, unwrapped(title.strip(" .,")).strip(" ,"), authors, url)


def gifts_of(value: str) -> tuple[str, ...]:
    """Return the people a work is a gift for, none when `value` is more than names."""
    names = [name for name in _PEOPLE.split(value.strip()) if name]
    return tuple(name.rstrip(".") for name in names) if all(map(_is_name, names)) else ()


def _is_name(text: str) -> bool:
    if not _NAME.fullmatch(text) or "’s" in text or "'s" in text:
        return False
    words = text.split()
    return len(words) == 1 or not any(word[0].islower() for word in words)
