"""Giving every role a voice."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches

from podfic.casting.choosing import Chooser
from podfic.casting.company import Company
from podfic.casting.ensemble import Ensemble
from podfic.casting.known import Wish
from podfic.casting.reasons import reason
from podfic.errors import EngineError, SettingsError
from podfic.model.cast import NARRATOR, Cast, Part, Role, Voice


def cast(
    roles: Sequence[Role], company: Company, voices: Sequence[Voice], wishes: Mapping[str, Wish]
) -> Cast:
    """Return a voice for every role, the same for the same story and settings.

    `roles` begin with the narrator's; `voices` come best first; `wishes` are by
    role. Who has no wish is given a voice in the order of how much they say,
    those without a name last: of their gender, not the narrator's, nobody's who
    shares a scene with them, and then the one that suits best by what is told
    of them, by how unlike it is to those they talk with, and by its grade. Where
    voices do not suffice, those who share one in a scene get shades of it. Who
    alone tells the story has the narrator's voice. Raises SettingsError for a
    wish that is no voice, and EngineError when there is none at all.
    """
    if not voices:
        raise EngineError("the engine has no voice to cast", hint="podfic voices lists them")
    teller = _teller(roles)
    told = {role.name: role for role in roles}
    if teller is not None:
        told[NARRATOR] = _telling(told[NARRATOR], teller)
    casting = _Casting(tuple(told.values()), company, voices)
    given = {
        name: (voice_of(wish, voices, name), wish)
        for name, wish in _with_tellers(wishes, teller).items()
    }
    ordered = sorted(told.values(), key=_order)
    for role in ordered:
        if role.name in given:
            casting.wish(role, *given[role.name], teller)
    if teller is not None:
        casting.tell(told[NARRATOR], teller)
    for role in ordered:
        casting.choose(role)
    return Cast(tuple(casting.parts[role.name] for role in roles))


def voice_of(wish: Wish, voices: Sequence[Voice], role: str) -> Voice:
    """Return the voice with the name or id that `wish` gives; raise SettingsError for none."""
    known = {key: voice for voice in reversed(voices) for key in (voice.name, voice.id)}
    if wish.voice in known:
        return known[wish.voice]
    close = get_close_matches(wish.voice, known, n=1)
    who = "the narrator" if role == NARRATOR else role
    raise SettingsError(
        f"there is no voice {wish.voice!r} for {who}",
        hint=f"did you mean {close[0]}?" if close else "podfic voices lists them",
    )


class _Casting:
    """The parts given so far."""

    def __init__(self, roles: Sequence[Role], company: Company, voices: Sequence[Voice]) -> None:
        self.parts: dict[str, Part] = {}
        self._ensemble = Ensemble(voices, company)
        self._chooser = Chooser(voices, roles)

    def wish(self, role: Role, voice: Voice, wish: Wish, teller: Role | None) -> None:
        """Give `role` the voice that is wished for it, bare where the story itself wishes it.

        The narrator and who tells the story are one, and need no telling apart.
        """
        shade = self._ensemble.give(role, voice, shaded=not wish.own and role is not teller)
        self.parts[role.name] = Part(role, voice, f"wished for in {wish.source}", shade)

    def tell(self, narrator: Role, teller: Role) -> None:
        """Give the narrator's voice to who tells the story, unless one was wished."""
        self.choose(narrator)
        if teller.name not in self.parts:
            voice = self.parts[NARRATOR].voice
            self._ensemble.give(teller, voice, shaded=False)
            self.parts[teller.name] = Part(teller, voice, "tells the story: the narrator's voice")

    def choose(self, role: Role) -> None:
        """Give `role` the voice that suits best, unless it has one."""
        if role.name in self.parts:
            return
        candidates = self._chooser.candidates(role, self._ensemble)
        why = reason(role, candidates, self._ensemble)
        voice = candidates[0].voice
        shade = self._ensemble.give(role, voice)
        self.parts[role.name] = Part(role, voice, why, shade)


def _order(role: Role) -> tuple[bool, bool, int]:
    """The narrator first, then who says most; those without a name last."""
    return (role.name != NARRATOR, not role.named or role.crowd, -role.words)


def _teller(roles: Sequence[Role]) -> Role | None:
    """Return who alone tells the story, if it is one who speaks in it."""
    tellers = [role for role in roles if role.narrates and role.name != NARRATOR]
    return tellers[0] if len(tellers) == 1 else None


def _telling(narrator: Role, teller: Role) -> Role:
    told_by = f"{teller.name} tells the story" if teller.gender_from else ""
    return replace(narrator, gender=teller.gender, gender_from=told_by, traits=teller.traits)


def _with_tellers(wishes: Mapping[str, Wish], teller: Role | None) -> dict[str, Wish]:
    """Return `wishes`, the narrator's taken from who tells the story where there is none."""
    if teller is None or NARRATOR in wishes or teller.name not in wishes:
        return dict(wishes)
    return {NARRATOR: wishes[teller.name], **wishes}
