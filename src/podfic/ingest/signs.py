"""Headings inside a chapter that tell when and where the story goes on."""

import re

from podfic.ingest.titles import unwrapped

_LONGEST = 80
_MOST_PARTS = 4
_MOST_WORDS = 6
"""Words a place may have."""

_EDGES = " \t*_~#=|•·–—-:"
_BRACKETS = {"[": "]", "(": ")", "{": "}", "<": ">"}

_COUNT = (
    r"(?:\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
    r"|twenty|thirty|forty|fifty|half an?|several|some|many|a few|a couple(?: of)?)"
)
_UNIT = r"(?:second|minute|hour|day|night|week|fortnight|month|year|decade|century|centurie)s?"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_HOUR = r"(?:morning|afternoon|evening|night|noon|midday|midnight|dawn|dusk|sunrise|sunset)"
_YEAR = r"(?:(?:c\. ?|circa )?(?:1\d{3}|20\d\d)(?: (?:ad|ce))?)"
_NTH = r"(?:the )?\d{1,2}(?:st|nd|rd|th)?"
_HALF = r"[ap]\.? ?m\.?"
_SPAN = rf"(?:{_HOUR}|{_WEEKDAY}|day|week|month|year)"
_SAME = r"(?:that|this|the)(?: same)?"
_ABOUT = r"(?:about|almost|exactly|nearly|over|less than|more than|just over)"
_AFTER = r"(?:later|earlier|before|after|ago|previously)"
_FORMS = (
    rf"(?:(?:about|around|~) ?)?\d{{1,2}}(?:[:.]\d\d){{1,2}} ?(?:{_HALF}|hours|hrs|h|[a-z]{{3}})?",
    rf"\d{{1,2}} ?{_HALF}|0\d[0-5]\d|[0-2]\d[0-5]\d ?(?:hours|hrs|h)|{_COUNT} o[’']clock",
    rf"(?:{_WEEKDAY} )?{_NTH}(?: of)? {_MONTH}(?: {_YEAR})?",
    rf"(?:{_WEEKDAY} )?{_MONTH} {_NTH}(?: {_YEAR})?|{_MONTH} {_YEAR}",
    rf"\d{{1,4}}[/.-]\d{{1,2}}[/.-]\d{{2,4}}|{_YEAR}|stardate [\d.]{{1,9}}",
    rf"(?:(?:early|late|mid) )?(?:spring|summer|autumn|fall|winter)(?: of)? {_YEAR}",
    r"(?:christmas|new year[’']?s|hallow[’']?s) (?:eve|day)|hallowe[’']?en|boxing day",
    rf"(?:day|night|week|month|year|hour) (?:\d{{1,4}}|{_COUNT}|[ivx]{{1,5}})",
    rf"(?:{_ABOUT} )?(?:{_COUNT} )?(?:(?:more|long|short) )?{_UNIT} {_AFTER}",
    rf"(?:(?:much|a little|a bit|a while|some ?time) )?{_AFTER}(?: on)?(?: {_SAME} {_SPAN})?",
    rf"(?:(?:the|that|early|late) ){{0,2}}(?:next|following|previous) {_SPAN}(?: {_HOUR})?",
    rf"{_SAME} {_SPAN}(?: (?:before|after))?",
    r"(?:back (?:in|to) )?(?:the )?present(?: day| time)?|meanwhile|time ?-?skip",
    r"(?:(?:end|begin|start)(?: of)? )?flash ?back(?: (?:ends?|begins?|starts?))?",
    rf"(?:(?:early|late) )?{_WEEKDAY}(?: (?:early |late )?{_HOUR})?",
    rf"(?:(?:early|late|just (?:before|after)) )?{_HOUR}",
)
_TIME = re.compile("|".join(f"(?:{form})" for form in _FORMS), re.IGNORECASE)
_LONE = re.compile(
    r"now|then|before|after|past|present|future|today|tomorrow|yesterday|tonight|later|earlier",
    re.IGNORECASE,
)
_PART = re.compile(r"\s*(?:,|[–—|·•/@]|\s-\s|\n|\bat\b)\s*")
_SMALL = frozenset(
    "a an and at by de du for from in la le near of off on over the to under y yr".split()  # noqa: SIM905
)
_STOPS = frozenset('.!?,;…"“”‘')
_UNFINISHED = re.compile(r"(?:\bdear|\bthe end|\bfin|\btbc|\bto be continued)\b", re.IGNORECASE)


def tells_time(text: str) -> bool:
    """Whether the paragraph `text` only tells when the story goes on, and perhaps where.

    `Three weeks later`, `Monday, 3rd May`, `Cardiff, 10:35 p.m.`; but nothing
    that ends like a sentence, and no word that may be a thought, such as `Now`.
    """
    parts = _parts(text)
    if not parts:
        return False
    times = [_TIME.fullmatch(part) is not None for part in parts]
    rest = [part for part, timed in zip(parts, times, strict=True) if not timed]
    return any(times) and all(map(_reads_as_place, rest))


def tells_place(text: str) -> bool:
    """Whether `text`, which its author set apart, only tells where, when or with whom.

    `The Hub`, `Torchwood Three, Cardiff`, `Ianto`, `Now`.
    """
    parts = _parts(text) if text[-1:] != ":" else []
    return bool(parts) and all(
        _TIME.fullmatch(part) or _LONE.fullmatch(part) or _reads_as_place(part) for part in parts
    )


def _parts(text: str) -> list[str]:
    """Return what commas and bars part a short line into, nothing for one that is a sentence."""
    if len(text) > _LONGEST:
        return []
    line = text.strip(_EDGES)
    if line and _BRACKETS.get(line[0]) == line[-1]:
        line = line[1:-1].strip(_EDGES)
    if not line or _UNFINISHED.match(line):
        return []
    parts = [part for part in _PART.split(line) if part]
    last = parts[-1] if parts else ""
    if len(parts) > _MOST_PARTS or (last[-1:] in _STOPS and not _TIME.fullmatch(last)):
        return []
    return parts


def _reads_as_place(part: str) -> bool:
    words = part.split()
    if not words or len(words) > _MOST_WORDS or not words[0][0].isalnum():
        return False
    if any(mark in _STOPS for mark in unwrapped(part)[-1:]) or any(c in part for c in '!?;…“”"'):
        return False
    great = [word for word in words if word.casefold() not in _SMALL]
    return bool(great) and all(not word[0].islower() for word in great)
