"""Giving every role a voice."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from podfic.errors import EngineError, SettingsError
from podfic.model.cast import NARRATOR, Cast, Part, Role, Voice


def cast(
    roles: Sequence[Role],
    voices: Sequence[Voice],
    narrator: str,
    overrides: Mapping[str, str],
    path: Path | None,
) -> Cast:
    """Return a voice for every role, the same for the same story and settings.

    `roles` begin with the narrator's; `voices` come best first. `narrator` is
    the narrator's voice, "" to leave the choice; `overrides` are voices by
    speaker, read from the file at `path` if there is one. Other roles get, as they first
    speak, a voice of their own that fits their gender; when those run out, the
    one that speaks least so far, the narrator's only if there is no other.
    Raises SettingsError for a voice that does not exist, and EngineError when
    there is none at all.
    """
    if not voices:
        raise EngineError("the engine has no voice to cast", hint="podfic voices lists them")
    chosen = _chosen(roles, voices, overrides, path)
    if narrator and NARRATOR not in chosen:
        voice = _voice(narrator, voices, "the narrator", None)
        chosen[NARRATOR] = (voice, "narrator in the settings")
    if NARRATOR not in chosen:
        given = {voice.id for voice, _ in chosen.values()}
        voice = next((voice for voice in voices if voice.id not in given), voices[0])
        chosen[NARRATOR] = (voice, "first voice")
    for role in roles:
        if role.name not in chosen:
            chosen[role.name] = _pick(role, voices, roles, chosen)
    return Cast(tuple(Part(role, *chosen[role.name]) for role in roles))


def unused_overrides(roles: Iterable[Role], overrides: Mapping[str, str]) -> tuple[str, ...]:
    """Return the speakers that `overrides` give a voice to but who do not speak."""
    names = {role.name.casefold() for role in roles}
    return tuple(name for name in overrides if name.casefold() not in names)


_Choice = tuple[Voice, str]
"""A voice and the reason for it."""


def _chosen(
    roles: Iterable[Role], voices: Sequence[Voice], overrides: Mapping[str, str], path: Path | None
) -> dict[str, _Choice]:
    names = {role.name.casefold(): role.name for role in roles}
    chosen: dict[str, _Choice] = {}
    for name, wanted in overrides.items():
        voice = _voice(wanted, voices, name, path)
        if name.casefold() in names:
            chosen[names[name.casefold()]] = (voice, "wished for in [cast]")
    return chosen


def _voice(wanted: str, voices: Sequence[Voice], role: str, path: Path | None) -> Voice:
    """Return the voice with this name or id; raise SettingsError if there is none."""
    known = {key: voice for voice in reversed(voices) for key in (voice.name, voice.id)}
    if wanted in known:
        return known[wanted]
    close = get_close_matches(wanted, known, n=1)
    hint = f"did you mean {close[0]}?" if close else "podfic voices lists them"
    raise SettingsError(f"there is no voice {wanted!r} for {role}", hint=hint, path=path)


def _pick(
    role: Role, voices: Sequence[Voice], roles: Sequence[Role], chosen: Mapping[str, _Choice]
) -> _Choice:
    """Return the best free voice that fits the role, else the least used of those."""
    fitting = [voice for voice in voices if voice.gender is role.gender]
    described = f"{role.gender} voice"
    if not fitting:
        fitting, described = list(voices), f"voice for gender {role.gender}"
    load: Counter[str] = Counter()
    for other in roles:
        if other.name in chosen:
            load[chosen[other.name][0].id] += max(1, other.words)
    free = [voice for voice in fitting if voice.id not in load]
    if free:
        return free[0], f"{described}, first free"
    narrator = chosen[NARRATOR][0]
    shared = [voice for voice in fitting if voice != narrator] or fitting
    voice = min(shared, key=lambda voice: load[voice.id])
    with_whom = ", ".join(name for name, (theirs, _) in chosen.items() if theirs == voice)
    return voice, f"{described}, shared with {with_whom}"
