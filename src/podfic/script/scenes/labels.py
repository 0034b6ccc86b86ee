"""Short paragraphs that say when or where the next scene is: "~flashback~", "Cardiff, 2006"."""

import re
from dataclasses import dataclass

from podfic.model.script import Shift
from podfic.model.work import BlockKind
from podfic.script.scenes.parts import Part
from podfic.script.scenes.timewords import CLOCK, DAY, MONTH, NUMBER, PART, SEASON, SPELL

_LONGEST = 70
"""Characters of a label."""
_EDGE = re.compile(r"[\W_]+")
_STARTS = re.compile(
    r"(?:(?:start|begin|beginning|insert|enter)(?: of)?(?: the)? )?flash[ -]?back"
    r"(?: (?:begins?|starts?|to\b.*|sequence|scene|mode)|\W.*)?",
    re.IGNORECASE,
)
_STARTS_INLINE = re.compile(r"[\W_]{0,8}flash[ -]?back[*_~\])]{0,3}\s?[:–—]", re.IGNORECASE)
_ENDS = re.compile(
    r"(?:end(?:s|ed|ing)?|close|finish|exit|stop)(?: of)?(?: the)? flash[ -]?back|"
    r"flash[ -]?back(?: sequence| scene)?(?: is)? (?:ends?|ended|over|finished|done|complete)",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"[\W_]{0,8}/\s?flash[ -]?back[\W_]*", re.IGNORECASE)
_PRESENT = re.compile(
    r"(?:back (?:to|in) )?(?:the )?(?:here and now|now|(?:present|current)(?: day| time)?)"
    r"(?:(?: |\W{1,3})(?:day|time|\d{4}|continued|(?-i:[A-Z])[\w ]{1,30}))?"
    r"|back to (?:reality|the story)|nowadays|today",
    re.IGNORECASE,
)
_YEAR = r"(?:1[5-9]|2[0-4])\d\d"
_DATE = (
    rf"(?:(?:{DAY}|{MONTH}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?|{_YEAR}\b|"
    r"\d{1,2}(?:st|nd|rd|th)?(?=\ (?:of\ )?[a-z])|of|the|\d{1,2}(?:st|nd|rd|th)|"
    r"\d{1,2}(?=,?\ \d{4}))"
)
_CLOCKED = rf"(?:\d{{1,2}}[:.]\d\d(?:\ ?[ap]\.?m\b\.?)?|\d{{4}}\ ?(?:hours|hrs)\b|{CLOCK})"
_WHEN = (
    rf"(?:(?:early|late|mid|the|that|next|following|same|{PART}|{SEASON}|before|after|"
    rf"midnight|noon|dawn|dusk|approximately|around|about|at|on|in)\b|{_CLOCKED}|{_DATE})"
)
_DATELINE = re.compile(
    rf"(?ix:(?:[\w'’. -]{{2,40}}?(?:,|\ [–—-]|:)\ )?(?:{_WHEN}[\s,.–—-]{{0,3}}){{1,8}})"
)
_DATED = re.compile(
    rf"(?ix:\b(?:{_YEAR}|{DAY}|{MONTH}|{_CLOCKED})|"
    rf"\b(?:next|following|same|that)\ (?:{PART}|{SEASON}))"
)
_LATER = re.compile(
    rf"(?ix:(?:about\ |nearly\ |almost\ |exactly\ |roughly\ |over\ )?(?:{NUMBER}\ )?"
    rf"(?:{SPELL}|minutes?|moments?|seconds?|(?:long\ |short\ |little\ )?(?:while|time))"
    r"(?:\ and\ a\ half)?\ (?:later|after(?:wards?)?|on|pass(?:ed)?)|"
    r"later(?:\ that\ \w+)?|meanwhile)"
)
_EARLIER = re.compile(
    rf"(?ix:(?:about\ |nearly\ |almost\ |exactly\ |roughly\ |over\ )?(?:{NUMBER}\ )?"
    rf"(?:{SPELL}|minutes?|moments?|(?:long\ |short\ |little\ )?(?:while|time))"
    r"(?:\ and\ a\ half)?\ (?:earlier|ago|before|previously)|earlier(?:\ that\ \w+)?)"
)
_COUNTED = re.compile(rf"(?ix:(?:day|night|week|month|year|hour)\ (?:\#?\d{{1,4}}|{NUMBER}))")
_PLACED = re.compile(r"(?:location|place|setting|scene|where)\s?: ?\S.*", re.IGNORECASE)
_PLAIN = re.compile(r"[\w'’\"“].*(?<![ap]\.m|\d[ap]m)[.!?…]", re.DOTALL | re.IGNORECASE)
_NAMES = frozenset({"april", "may", "june", "august"})
"""Months that people are called by, too."""
_OPEN_ENDED = re.compile(r".*\b(?:on|in|at|of|the|about|around|before|after)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Label:
    """What a label says; `closes` when the scene it ends is before it, not behind it."""

    shift: Shift
    words: str
    closes: bool = False


def label_of(part: Part, *, back: bool) -> Label | None:
    """Return what `part` says if it is a label; `back` is whether the story is in a flashback."""
    text = part.text
    if part.kind not in {BlockKind.PARAGRAPH, BlockKind.HEADING}:
        return None
    if part.told and _STARTS_INLINE.match(text):
        return Label(Shift.FLASHBACK, "Flashback")
    if len(text) > _LONGEST or part.speaks:
        return None
    words = text.strip("*_~#=<>[](){}/|\\–—-:;,.!?… ")
    if _SLASHED.fullmatch(text) or _ENDS.fullmatch(words):
        return Label(Shift.RETURN, words, closes=True)
    if _STARTS.fullmatch(words):
        return Label(Shift.FLASHBACK, words)
    return _dateline(part, words, back=back)


def _dateline(part: Part, words: str, *, back: bool) -> Label | None:
    """Return what a label without the word "flashback" says.

    A fragment with a full stop ("Now.") is how people write, and no label,
    unless it counts the time that has passed ("Three days later.").
    """
    is_sentence = part.kind is BlockKind.PARAGRAPH and bool(_PLAIN.fullmatch(part.text))
    if is_sentence and " " not in words:
        return None
    if _EARLIER.fullmatch(words):
        return Label(Shift.FLASHBACK, words)
    if is_sentence:
        return Label(Shift.TIME, words) if _LATER.fullmatch(words) else None
    if _PRESENT.fullmatch(words):
        return Label(Shift.RETURN if back else Shift.TIME, words)
    if _LATER.fullmatch(words) or _COUNTED.fullmatch(words) or _is_date(words):
        return Label(Shift.TIME, words)
    return Label(Shift.PLACE, words) if _PLACED.fullmatch(words) else None


def _is_date(words: str) -> bool:
    if words.lower() in _NAMES or _OPEN_ENDED.fullmatch(words):
        return False
    return bool(_DATELINE.fullmatch(words) and _DATED.search(words))
