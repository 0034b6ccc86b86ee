"""How old a sentence says that somebody is."""

from collections.abc import Iterator, Sequence

from podfic.model.address import TITLES
from podfic.model.people import Trait, TraitKind
from podfic.script.grammar.clauses import begins_clause
from podfic.script.grammar.verbs import TAG_VERBS
from podfic.script.grammar.words import word_set
from podfic.script.people.looks import (
    AGED,
    AGED_NOUNS,
    BOYS,
    CHILD,
    DECADES,
    EPITHETS,
    GRANDPARENTS,
    OLD,
    OLD_HEADS,
    SMALL,
    SMALL_HEADS,
    YEAR_OLD,
    YEARS,
    YOUNG,
)
from podfic.script.people.phrases import (
    ARTICLES,
    Predicate,
    description,
    ends_apart,
    named_behind,
    predicates,
)
from podfic.script.people.sight import Named, Sight, is_person
from podfic.script.people.signs import SURE, Sign

_ADJECTIVES = {**YEAR_OLD, **AGED}
_HEDGES = word_set(
    "when whenever if until till once ago since before after unless whether then as though would "
    "will like used"
)
"""Words of sentences that speak of another time, or of what only seems."""
_FOND = word_set(
    "the a an this that my your our his her their its same other poor good dear silly funny plain "
    "how very so too as such years year months real usual no each every another any"
)
"""Words before "little Tom" with which it tells no age: "poor little Tom", "his little Tom"."""
_BEFORE_OLD = TAG_VERBS | word_set(
    "of to by with for from at on in and but or than when while as if before after until"
)
"""Words before an "old Tom" that is no "good old Tom", and no "old Tom again"."""
_MEASURED = word_set("how years months weeks days")
"""Words before "old" that ask or tell an age of their own."""
_ABOUT = word_set("about around some only just nearly almost perhaps maybe over barely")
_PARTS = word_set("early late mid middle")
_OWN = word_set("his her their")
_PLAIN = word_set("small little young mere tiny")
"""Words before "child" that leave it one: "a spoilt child" and "an only child" may be none."""
_ENDS = frozenset(",.;!?—–)…")
_UNITS = word_set(
    "minute minutes second seconds hour hours day days week weeks month months foot feet inch "
    "inches yard yards mile miles metre metres meter meters step steps pace paces times percent"
)
_REACH = 6
"""Words behind a number among which its unit may stand: "ten, maybe fifteen minutes"."""


def ages(seen: Sight) -> Iterator[Sign]:
    """Yield the signs of age in a sentence: "old Amos", "Amos was seventy", "Amos, an old man"."""
    for one in seen.named:
        if one.person:
            yield from _epithet(seen, one)
    hedged = not _HEDGES.isdisjoint(seen.bare)
    for said in predicates(seen):
        if not hedged or said.apart:
            yield from _said(seen, said)
    for at, word in enumerate(seen.bare):
        if word in ARTICLES and begins_clause(seen.cut, at):
            yield from _set_before(seen, at)


def described_age(seen: Sight) -> str:
    """Return the age of somebody without a name, described by `seen`: "the old man"."""
    if seen.at(len(seen.bare) - 1) in GRANDPARENTS:
        return OLD
    kind = description(seen, 0)
    if kind is None:
        return ""
    first, head = kind
    if first == head and seen.bare[head] in BOYS:
        return CHILD
    found = _described(seen, first, head)
    return found[0] if found is not None else ""


def _epithet(seen: Sight, one: Named) -> Iterator[Sign]:
    """Yield what stands before a name, or is a part of it."""
    name = one.found.name
    if name.title in GRANDPARENTS or name.words[0].lower() in GRANDPARENTS:
        yield _sign(one.person, OLD, str(name), SURE)
    at = one.start - 1
    word = seen.at(at)
    words = f"{seen.cut[at].text} {name}"
    if word in _ADJECTIVES:
        yield _sign(one.person, _ADJECTIVES[word], words, SURE)
    elif word in EPITHETS and _is_small(seen, at) and _tells_age(seen, one):
        yield _sign(one.person, EPITHETS[word], words, SURE if word == "old" else 1)


def _tells_age(seen: Sight, one: Named) -> bool:
    """Whether an epithet before a name is more than a fond word."""
    name, before = one.found.name, seen.at(one.start - 2)
    if seen.at(one.start - 1) != "old":
        formal = name.title or name.is_title or _is_formal(one.person)
        return before not in _FOND and not formal
    if name.title:
        return before not in _MEASURED
    return seen.is_mark(one.start - 2) or before in _BEFORE_OLD


def _is_formal(person: str) -> bool:
    """Whether the story calls somebody "Mr. …", and so means another by "young Thomas"."""
    return person.split(maxsplit=1)[0].rstrip(".").lower() in TITLES


def _is_small(seen: Sight, at: int) -> bool:
    """Whether the word at `at` has a capital only if it begins the sentence."""
    return at == 0 or not seen.cut[at].is_capital


def _said(seen: Sight, said: Predicate) -> Iterator[Sign]:
    """Yield the age that is said of somebody."""
    found = _years(seen, said) or _decade(seen, said.at)
    if found is None and (kind := description(seen, said.at)) is not None:
        found = _described(seen, *kind)
    if found is not None and (not said.apart or ends_apart(seen, found[1])):
        value, end = found
        yield _sign(said.person, value, seen.words(said.start, end), SURE)


def _years(seen: Sight, said: Predicate) -> tuple[str, int] | None:
    """Return the age, and where it ends, in "seventy", "aged nine", "ten years old"."""
    at = said.at + (seen.at(said.at) == "aged")
    while seen.at(at) in _ABOUT:
        at += 1
    value = YEARS.get(seen.at(at))
    if value is None:
        return None
    if seen.at(at + 1) == "years" and seen.at(at + 2) in {"old", "of"}:
        return value, at + 3 + (seen.at(at + 2) == "of")
    return (value, at + 1) if _is_whole(seen, at + 1) else None


def _is_whole(seen: Sight, end: int) -> bool:
    """Whether a number that ends at `end` counts nothing: "ten, fifteen minutes", "6.2"."""
    mark = seen.at(end)
    if mark not in _ENDS or (mark == "." and seen.at(end + 1)[:1].isdigit()):
        return False
    return _UNITS.isdisjoint(seen.bare[end : end + _REACH])


def _decade(seen: Sight, at: int) -> tuple[str, int] | None:
    """Return the age, and where it ends, in "in her late sixties"."""
    if seen.at(at) != "in" or seen.at(at + 1) not in _OWN:
        return None
    end = at + 2 + (seen.at(at + 2) in _PARTS)
    if seen.at(end) in {"-", "–"}:
        end += 1
    value = DECADES.get(seen.at(end))
    return None if value is None else (value, end + 1)


def _described(seen: Sight, first: int, head: int) -> tuple[str, int] | None:
    """Return the age, and where it ends, in "a thin old man", "a boy of ten"."""
    years = head + 2
    if seen.at(head + 1) == "of":
        while seen.at(years) in _ABOUT:
            years += 1
        if (value := YEARS.get(seen.at(years))) is not None:
            return value, years + 1
    if (found := _decade(seen, head + 1)) is not None:
        return found
    value = _by_noun(seen.bare[first:head], seen.bare[head])
    figurative = seen.bare[head] in AGED_NOUNS and not _is_plain(seen, first, head)
    return (value, head + 1) if value and not figurative else None


def _is_plain(seen: Sight, first: int, head: int) -> bool:
    """Whether a "child" is one: no "petulant child", and no "child at heart"."""
    ends = seen.is_mark(head + 1) or seen.at(head + 1) in {"who", "whose", "from", "and"}
    return ends and _PLAIN.issuperset(seen.bare[first:head])


def _by_noun(adjectives: Sequence[str], noun: str) -> str:
    """Return the age that a noun and the words before it tell, "" for none."""
    known = [_ADJECTIVES[word] for word in (*adjectives, noun) if word in _ADJECTIVES]
    if known:
        return known[0]
    if noun in AGED_NOUNS:
        return AGED_NOUNS[noun]
    if "old" in adjectives:
        return OLD if noun in OLD_HEADS else ""
    if noun in SMALL_HEADS and not SMALL.isdisjoint(adjectives):
        return CHILD
    if "young" not in adjectives or not is_person(noun):
        return ""
    return CHILD if noun in BOYS else YOUNG


def _set_before(seen: Sight, at: int) -> Iterator[Sign]:
    """Yield what is told by "The old man, Amos Cottle, …"."""
    kind = description(seen, at)
    person = named_behind(seen, kind[1] + 1) if kind is not None else ""
    if kind is not None and person and (found := _described(seen, *kind)) is not None:
        yield _sign(person, found[0], seen.words(at, found[1]), SURE)


def _sign(person: str, value: str, words: str, weight: int) -> Sign:
    return Sign(person, Trait(TraitKind.AGE, value, words), weight)
