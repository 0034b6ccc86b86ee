"""Words that tell where somebody, or their way of speaking, is from."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from podfic.script.grammar.words import Token, word_set

_TAGS = """
en-US american yankee texan californian bostonian virginian alabaman tennessean midwestern
en-GB english british londoner yorkshire lancashire mancunian liverpudlian devonian
en-scotland scottish scots glaswegian scotch
cy welsh
en-IE irish
en-CA canadian
en-AU australian aussie
en-NZ kiwi
en-ZA afrikaans
en-IN indian
en-PK pakistani
en-NG nigerian
en-GH ghanaian
en-KE kenyan
en-JM jamaican
fr french parisian: de german austrian bavarian prussian: it italian sicilian: es spanish mexican
pt portuguese brazilian: nl dutch: ru russian: pl polish: sv swedish: nb norwegian: da danish
fi finnish: cs czech: hu hungarian: ro romanian: el greek: tr turkish: uk ukrainian: sr serbian
hr croatian: bg bulgarian: ja japanese: zh chinese: ko korean: ar egyptian lebanese: he israeli
"""
_NATIVE_TAGS = """
en-US american yankee texan californian bostonian virginian
en-GB englishman englishwoman londoner mancunian liverpudlian yorkshireman yorkshirewoman cornishman
en-GB cornishwoman cockney geordie scouser brummie brit
en-scotland scot scotsman scotswoman scotchman scotchwoman glaswegian highlander
cy welshman welshwoman
en-IE irishman irishwoman dubliner
en-CA canadian: en-AU australian aussie: en-JM jamaican: en-NG nigerian
fr frenchman frenchwoman parisian: de german austrian bavarian prussian: it italian sicilian
es spaniard mexican: pt brazilian: nl dutchman dutchwoman: ru russian: sv swede: nb norwegian
da dane: fi finn: hu hungarian: ro romanian: el greek: tr turk: uk ukrainian: pl pole
"""
_PLACE_TAGS = """
en-US america texas california boston brooklyn chicago kentucky alabama mississippi louisiana
en-US tennessee virginia georgia oklahoma kansas iowa ohio nebraska montana wyoming minnesota
en-US wisconsin michigan missouri philadelphia detroit
en-GB england london yorkshire lancashire liverpool manchester birmingham newcastle leeds sheffield
en-GB bristol cornwall devon somerset norfolk essex kent sussex
en-scotland scotland glasgow edinburgh aberdeen dundee inverness
cy wales cardiff swansea newport aberystwyth
en-IE ireland dublin belfast cork galway limerick
en-CA canada toronto vancouver: en-AU australia sydney melbourne brisbane perth
en-IN india mumbai delhi: en-NG nigeria lagos: en-JM jamaica
fr france paris marseille: de germany berlin vienna austria munich hamburg
it italy rome naples milan sicily: es spain madrid mexico: pt portugal brazil: ru russia moscow
nl holland amsterdam: sv sweden stockholm: nb norway oslo: da denmark copenhagen
el greece athens: pl poland warsaw: ja japan tokyo: zh china: ko korea
"""
_OF_TWO_WORDS = {
    "new york": "en-US",
    "new jersey": "en-US",
    "new england": "en-US",
    "new orleans": "en-US",
    "deep south": "en-US",
    "west country": "en-GB",
    "east end": "en-GB",
    "new zealand": "en-NZ",
    "south african": "en-ZA",
    "south africa": "en-ZA",
    "northern irish": "en-IE",
}
_WAYS = {
    **dict.fromkeys(("southern",), "en-US"),
    **dict.fromkeys(("cockney", "scouse", "geordie", "brummie", "cut-glass", "plummy"), "en-GB"),
    "highland": "en-scotland",
}
"""Ways of speaking, small letters or not."""


def _tags(text: str) -> dict[str, str]:
    """Return the language tags of a list by its words; each line or ":" begins with a tag."""
    entries = text.replace(":", "\n").strip().splitlines()
    return {word: tag for tag, *words in map(str.split, entries) for word in words}


NATIONAL: Mapping[str, str] = MappingProxyType(_tags(_TAGS) | {"cornish": "en-GB"})
"""Language tags by adjectives for where somebody is from."""
NATIVES: Mapping[str, str] = MappingProxyType(_tags(_NATIVE_TAGS))
"""Language tags by nouns for somebody who is from there."""
PLACES: Mapping[str, str] = MappingProxyType(_tags(_PLACE_TAGS))
"""Language tags by countries, regions and cities."""
_HOMES = {**PLACES, **NATIONAL}
PAIRS: Mapping[str, str] = MappingProxyType(_OF_TWO_WORDS)
"""Language tags by adjectives and places of two words."""
WAYS: Mapping[str, str] = MappingProxyType(_WAYS)
"""Language tags by words that, of a way of speaking, may be written small."""
ACCENT_NOUNS = word_set(
    "accent accents brogue burr lilt drawl twang vowels vowel consonants cadence cadences "
    "inflection inflections intonation tones"
)
"""Nouns for how somebody speaks, behind where they are from."""


def national(cut: Sequence[Token], at: int) -> tuple[str, int]:
    """Return the tag of an adjective such as "Welsh" at `at`, "" for none, and where it ends."""
    return _looked_up(cut, at, NATIONAL)


def place(cut: Sequence[Token], at: int) -> tuple[str, int]:
    """Return the tag of a place such as "Glasgow" at `at`, "" for none, and where it ends."""
    return _looked_up(cut, at, PLACES)


def region(cut: Sequence[Token]) -> str:
    """Return the one tag that words before "accent" tell, "" for none or several."""
    tags: set[str] = set()
    at = 0
    while at < len(cut):
        tag, end = _looked_up(cut, at, _HOMES)
        tags.add(tag or WAYS.get(cut[at].bare, ""))
        at = end
    tags.discard("")
    return tags.pop() if len(tags) == 1 else ""


def _looked_up(cut: Sequence[Token], at: int, tags: Mapping[str, str]) -> tuple[str, int]:
    if at >= len(cut) or not cut[at].is_capital:
        return "", at + 1
    word = cut[at].bare
    if at + 1 < len(cut) and (pair := f"{word} {cut[at + 1].bare}") in PAIRS:
        return PAIRS[pair], at + 2
    return tags.get(word.removesuffix("-accented"), ""), at + 1
