"""Text as words that a story and a recogniser's transcript can be compared by."""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable


def _table(text: str) -> dict[str, str]:
    return dict(pair.split(">") for pair in text.split())


def _listed(text: str) -> list[str]:
    return text.split()


_ONES = _listed("""
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen
""")
_TENS = _listed("_ _ twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINALS = _table("""
    one>first two>second three>third five>fifth eight>eighth nine>ninth twelve>twelfth
""")
_SHORT = _table("""
    mr>mister mrs>missus dr>doctor ok>okay
""")
_STEMS = _table("""
    colour>color favour>favor honour>honor harbour>harbor neighbour>neighbor labour>labor
    behaviour>behavior parlour>parlor rumour>rumor savour>savor vapour>vapor humour>humor
    armour>armor odour>odor endeavour>endeavor splendour>splendor demeanour>demeanor
    flavour>flavor vigour>vigor clamour>clamor rigour>rigor ardour>ardor grey>gray
    theatre>theater centre>center metre>meter litre>liter fibre>fiber sombre>somber
    spectre>specter calibre>caliber meagre>meager realis>realiz recognis>recogniz
    organis>organiz apologis>apologiz emphasis>emphasiz memoris>memoriz agonis>agoniz
    materialis>materializ analys>analyz paralys>paralyz defence>defense offence>offense
    licence>license pretence>pretense practis>practic travell>travel cancell>cancel
    signall>signal tunnell>tunnel marvell>marvel quarrell>quarrel levell>level shovell>shovel
    jewell>jewel skilful>skillful wilful>willful fulfil>fulfill mould>mold smoulder>smolder
    plough>plow tyre>tire kerb>curb pyjama>pajama sceptic>skeptic storey>story cheque>check
    programme>program moustache>mustache cosy>cozy towards>toward afterwards>afterward
    backwards>backward forwards>forward upwards>upward learnt>learned burnt>burned
    dreamt>dreamed leant>leaned leapt>leaped spelt>spelled mum>mom manoeuvre>maneuver
    ageing>aging jewellery>jewelry alright>all_right
""")
_STEM = re.compile("|".join(sorted(_STEMS, key=len, reverse=True)))
_CAPITAL = re.compile(r"(?<=[\w,;])\s+([^\W\d_a-z][\w'’]*)")
"""A capital where no sentence begins: after a word, a comma or a semicolon."""
_SMALL = re.compile(r"\b[a-z][\w'’]*")
_FIRST_PERSON = {"i", "i'm", "i'll", "i'd", "i've"}


def words(text: str) -> list[str]:
    """Return the words of `text`, spelled alike whoever wrote them.

    Lower case, without accents, punctuation or hyphens; apostrophes inside a word stay,
    so contractions do; numbers up to 999,999 in words; British spellings in American.
    """
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‘", "'")).lower()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    for pattern, spoken in _NUMBERS:
        plain = pattern.sub(spoken, plain)
    found = (word.strip("'") for word in re.findall(r"[a-z']+", plain))
    return [part for word in found if word for part in _spelled(word).split("_")]


def together(these: list[str], others: Collection[str]) -> list[str]:
    """Return `these` with two neighbours made one where only `others` writes them so.

    "air lock" becomes "airlock" when the other side has "airlock", but not both parts.
    """
    known = set(others)
    out: list[str] = []
    for word in these:
        pair = (out[-1] if out else "") + word
        if out and pair in known and not {out[-1], word} <= known:
            out[-1] = pair
        else:
            out.append(word)
    return out


def names(lines: Iterable[str]) -> set[str]:
    """Return the words that are names: capitalised inside a sentence, never in lower case.

    A capital at the start of a line or after a mark that may end a sentence proves
    nothing, nor does a line all in capitals such as "The End". "I" is no name.
    Possessives count as their name.
    """
    capital: set[str] = set()
    small: set[str] = set()
    for line in lines:
        lower = _SMALL.findall(line)
        small |= {_owner(word) for found in lower for word in words(found)}
        if lower:
            capital |= {_owner(word) for found in _CAPITAL.findall(line) for word in words(found)}
    return capital - small - _FIRST_PERSON


def is_name(word: str, known: Collection[str]) -> bool:
    """Return whether `word`, as `words` gives it, is one of the names `known`."""
    return _owner(word) in known


def _owner(word: str) -> str:
    return word.removesuffix("'s")


def _spelled(word: str) -> str:
    word = _SHORT.get(word, word)
    return _STEM.sub(lambda match: _STEMS[match[0]], word, count=1) if _STEM.match(word) else word


def _number(value: int) -> str:
    if value < 20:
        return _ONES[value]
    if value < 100:
        return _TENS[value // 10] + (f" {_ONES[value % 10]}" if value % 10 else "")
    for size, word in ((1000, "thousand"), (100, "hundred")):
        if size <= value < size * 1000:
            rest = value % size
            joint = " and " if rest < 100 else " "
            return f"{_number(value // size)} {word}" + (f"{joint}{_number(rest)}" if rest else "")
    return " ".join(_ONES[int(digit)] for digit in str(value))


def _year(value: int) -> str:
    century, rest = divmod(value, 100)
    if 11 <= century < 20 and rest:
        return f"{_number(century)} {'oh ' if rest < 10 else ''}{_number(rest)}"
    return _number(value)


def _ordinal(value: int) -> str:
    *first, last = _number(value).split()
    regular = last.removesuffix("y") + "ieth" if last.endswith("y") else last + "th"
    return " ".join([*first, _ORDINALS.get(last, regular)])


_NUMBERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"%"), lambda _: " percent "),
    (re.compile(r"£([\d,]+)"), lambda m: f"{m[1]} pounds "),
    (re.compile(r"\$([\d,]+)"), lambda m: f"{m[1]} dollars "),
    (re.compile(r"(\d+)(?:st|nd|rd|th)\b"), lambda m: f" {_ordinal(int(m[1]))} "),
    (re.compile(r"\d{1,3}(?:,\d{3})+"), lambda m: f" {_number(int(m[0].replace(',', '')))} "),
    (re.compile(r"\d+"), lambda m: f" {_year(int(m[0]))} "),
)
"""How numbers are read, in the order they are looked for."""
