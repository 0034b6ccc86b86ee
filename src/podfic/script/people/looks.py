"""Words that tell of somebody what a voice can show: ages, accents, timbres."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from podfic.script.grammar.words import word_set
from podfic.script.people.homes import ACCENT_NOUNS, NATIONAL, NATIVES, PAIRS, PLACES

CHILD, YOUNG, ADULT, OLD = "child", "young", "adult", "old"
_TEEN, _GROWN, _ELDERLY = 13, 30, 60
"""Years from which somebody is young, an adult, old."""
_UNITS = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen
"""
_SMALL = _UNITS.split()
_TENS_WORDS = """
twenty thirty forty fifty sixty seventy eighty ninety
"""
_TENS = _TENS_WORDS.split()
_DECADES = {f"{ten[:-1]}ies": 10 * at for at, ten in enumerate(_TENS, 2)}
_LEAST = 3
"""Years from which a bare number may be an age: "Jack was two" may be much else."""


def age_of(years: int) -> str:
    """Return the age of somebody who is so many years old."""
    if years < _GROWN:
        return CHILD if years < _TEEN else YOUNG
    return ADULT if years < _ELDERLY else OLD


def _years() -> Iterator[tuple[str, int]]:
    yield from ((str(years), years) for years in range(1, 100))
    yield from ((word, at) for at, word in enumerate(_SMALL, 1))
    for at, ten in enumerate(_TENS, 2):
        yield ten, 10 * at
        yield from ((f"{ten}-{one}", 10 * at + unit) for unit, one in enumerate(_SMALL[:9], 1))


_YEARS = dict(_years())
YEARS: Mapping[str, str] = MappingProxyType(
    {word: age_of(years) for word, years in _YEARS.items() if years >= _LEAST}
)
"""Ages by the number of years, in words or figures."""
YEAR_OLD: Mapping[str, str] = MappingProxyType(
    {f"{word}-year-old": age_of(years) for word, years in _YEARS.items()}
)
"""Ages by words such as "six-year-old"."""
DECADES: Mapping[str, str] = MappingProxyType(
    {"teens": YOUNG}
    | {
        f"{part}{decade}": age_of(years)
        for decade, years in _DECADES.items()
        for part in ("", "mid-", "early-", "late-")
    }
)
"""Ages by words such as "sixties"."""

EPITHETS: Mapping[str, str] = MappingProxyType({"little": CHILD, "young": YOUNG, "old": OLD})
"""Words that tell an age before a name: "young Tom"."""
AGED: Mapping[str, str] = MappingProxyType(
    {"teenage": YOUNG, "teenaged": YOUNG, "adolescent": YOUNG, "middle-aged": ADULT}
    | {"elderly": OLD, "white-haired": OLD, "aged": OLD}
)
"""Words that tell an age before any noun for people."""
AGED_NOUNS: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(word_set("child toddler infant schoolboy schoolgirl"), CHILD)
    | dict.fromkeys(word_set("teenager teen adolescent"), YOUNG)
    | dict.fromkeys(word_set("pensioner octogenarian septuagenarian crone"), OLD)
)
"""Nouns that tell an age by themselves."""
GRANDPARENTS = word_set(
    "grandmother grandma granny gran grandmama grandmamma grandfather grandpa grandad granddad "
    "gramps"
)
"""What the old are called or titled."""
OLD_HEADS = word_set(
    "man woman lady gentleman fellow priest sailor farmer fisherman widow widower servant "
    "housekeeper spinster bachelor wizard witch crone nun monk peasant clergyman"
)
"""Nouns that "old" tells an age of: not "friend" or "enemy"."""
SMALL = word_set("little small")
SMALL_HEADS = word_set("boy girl child lad lass kid")
"""Nouns that SMALL tells a child with."""
BOYS = word_set("boy child kid")
"""Those that "young" tells one with, too."""

_LASTING = """
deep bass baritone booming gravelly high-pitched squeaky piping reedy treble smoky
velvety rich mellow
"""
_PASSING = """
low hoarse husky rough rasping raspy throaty gruff growling rumbling shrill high soft gentle
quiet mild warm clear ringing bright crisp breathy drawling croaky
"""
_ALIKE = {
    "resonant": "rich",
    "sonorous": "rich",
    "fruity": "rich",
    "plummy": "rich",
    "thin": "reedy",
    "guttural": "gravelly",
    "silky": "velvety",
    "silken": "velvety",
    "rumbly": "rumbling",
    "high-toned": "high-pitched",
    "growly": "growling",
    "deep-toned": "deep",
}
"""Words for lasting qualities by which casting knows no voice, and what comes nearest."""

LASTING: Mapping[str, str] = MappingProxyType({word: word for word in _LASTING.split()} | _ALIKE)
"""Timbres that stay with a voice."""
PASSING: Mapping[str, str] = MappingProxyType(
    {word: word for word in _PASSING.split()} | {"croaking": "croaky", "harsh": "rough"}
)
"""Timbres that may be a moment's: who says something softly need not have a soft voice."""
VOICED: Mapping[str, str] = MappingProxyType(
    {f"{word}-voiced": value for word, value in {**LASTING, **PASSING}.items()}
    | {"soft-spoken": "soft", "softly-spoken": "soft", "quiet-spoken": "quiet"}
)
"""Timbres by adjectives of somebody: "soft-spoken"."""
SINGERS: Mapping[str, str] = MappingProxyType(
    {"baritone": "baritone", "contralto": "deep", "soprano": "high"}
)
"""Timbres by nouns for a voice."""
OPPOSED = (
    (
        word_set("deep bass baritone booming rumbling gravelly low gruff growling"),
        word_set("high-pitched squeaky piping reedy treble shrill high"),
    ),
    (
        word_set("hoarse husky rough rasping raspy gruff growling gravelly croaky throaty"),
        word_set("soft gentle quiet mild velvety"),
        word_set("clear ringing bright crisp"),
    ),
)
"""Timbres of which nobody's voice has two from different sets of a row."""

TRIGGERS = frozenset(
    word
    for words in (
        YEARS,
        YEAR_OLD,
        DECADES,
        EPITHETS,
        AGED,
        AGED_NOUNS,
        GRANDPARENTS,
        NATIONAL,
        NATIVES,
        ACCENT_NOUNS,
        VOICED,
        SINGERS,
        PLACES,
        " ".join(PAIRS).split(),
        ("voice", "small"),
    )
    for word in words
)
"""Words, in lower case, without one of which a sentence tells nothing of this."""
