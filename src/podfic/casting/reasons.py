"""Says in a few words what decided a part."""

from collections.abc import Iterator, Sequence

from podfic.casting.accents import farness
from podfic.casting.choosing import Candidate
from podfic.casting.distance import distance
from podfic.casting.ensemble import Ensemble
from podfic.model.cast import NARRATOR, Role, Voice
from podfic.model.people import Gender, Trait, TraitKind

_NAMED = 2
"""With how many a shared voice is said to be shared by name."""


def reason(role: Role, candidates: Sequence[Candidate], ensemble: Ensemble) -> str:
    """Return why the first of `candidates` was chosen for `role`, before it is given."""
    chosen = candidates[0]
    facts = [*_gender(role, chosen), *_words(role), *_files(role, chosen.voice)]
    users = ensemble.users(chosen.voice)
    if users:
        facts.append(f"shared with {_listed(users)}")
    told = [*facts, *_decided(role, candidates, ensemble)]
    return "; ".join(told) or "the only voice"


def _listed(names: Sequence[str]) -> str:
    """Return the first `names`, and how many more there are."""
    more = len(names) - _NAMED
    told = ", ".join(map(_who, names[:_NAMED]))
    return f"{told} and {more} more" if more > 0 else told


def _who(name: str) -> str:
    return "the narrator" if name == NARRATOR else name


def _gender(role: Role, chosen: Candidate) -> Iterator[str]:
    if chosen.unfit:
        yield f"no {role.gender.value} voice"
    elif role.gender is not Gender.UNKNOWN:
        yield role.gender.value
    elif role.name != NARRATOR:
        yield "gender unknown"


def _words(role: Role) -> Iterator[str]:
    """Yield the story's words that tell a trait, each once."""
    told = [trait.words or trait.value for trait in role.traits if not trait.source]
    yield from (f"'{words}'" for words in dict.fromkeys(told))


def _files(role: Role, voice: Voice) -> Iterator[str]:
    """Yield the traits that each cast file tells."""
    by_file: dict[str, list[str]] = {}
    for trait in role.traits:
        if trait.source:
            by_file.setdefault(trait.source, []).append(_trait(trait, voice))
    yield from (f"{', '.join(told)} in {source}" for source, told in by_file.items())


def _trait(trait: Trait, voice: Voice) -> str:
    if trait.kind is not TraitKind.ACCENT:
        return trait.value
    far = farness(trait.value, voice.accent)
    return f"accent {trait.value}" + (f" (nearest: {voice.accent})" if 0 < far < 1 else "")


def _decided(role: Role, candidates: Sequence[Candidate], ensemble: Ensemble) -> Iterator[str]:
    """Yield what decided between those that suit alike; nothing where one alone did."""
    chosen = candidates[0]
    rivals = [one for one in candidates if one.tier == chosen.tier]
    if len(rivals) == 1:
        return
    graded = bool(chosen.voice.grade)
    best = graded and chosen.grade == min(one.grade for one in rivals)
    companion = ensemble.companion(role)
    if companion is None:
        yield "the best graded" if best else "the first"
        return
    name, theirs = companion
    farthest = max(rivals, key=lambda one: distance(one.voice, theirs))
    if farthest.voice is chosen.voice:
        yield f"farthest from {_who(name)}"
    elif chosen.closeness == min(one.closeness for one in rivals):
        yield "farthest from those around"
    else:
        unlike = f"unlike {_who(name)}"
        told = f"well graded, and {unlike}" if graded else unlike
        yield "the best graded left" if best else told
