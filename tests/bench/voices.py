"""Measures an engine's voices: pitch, pace, and how far each lies from the others.

Run it with the engine's name; what it prints goes into voices/voices.toml:

    python tests/bench/voices.py kokoro --keep /tmp/voices

Every voice speaks the same eight sentences, one at a time, without noise or chance, so that
the figures come out the same each time. With --keep the sounds stay in that folder and are
not spoken again as long as the voice is the same.

pitch    Hz: the median over all voiced frames of 40 ms, by autocorrelation.
pace     words a minute, from the first sound of a sentence to its last.
timbre   a place among the other voices: the mean mel cepstrum of the voiced frames (12
         coefficients, without loudness), turned so that four coordinates tell most of how
         the voices with data of their own differ (principal components). The distance of two
         places is the RMS difference in dB between the smoothed spectra of the same words.
traits   deep, high: 2.5 semitones or more from the median pitch of the gender; slow, quick:
         8 % or more from the median pace; bright, dark: among the fifth of the gender with
         the flattest or the steepest spectra (the first cepstral coefficient); hoarse: noise
         less than 8 dB under the harmonics, by the autocorrelation; clear: more than 13 dB.
         The medians are those of voices with data of their own, of all for a neutral voice.
age      young: 1.5 semitones or more above the gender's median pitch and no slower than the
         median voice; old: hoarse, and 10 % or more slower; else adult. A rule, no listener's
         word, after what listeners go by: pitch, roughness and pace. A made voice keeps the
         age it is listed with: it is what it was made for.

Then stands, for each voice: pitch; pace; DNSMOS (P.808 and overall), of a made voice less its
main ingredient's, too; the word error rate of a recogniser (with --hear); and the voice that
lies nearest, in semitones and dB of timbre. Then how far halves of the sentences of one voice
lie apart, beside different voices, and how many voices are clearly different: the most of
which no two lie nearer than --threshold. The same by a speaker embedding. What is judged by
programs that are not installed is left out (`voicejudges.py`).
"""

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

import numpy as np
import voicejudges
from voicepairs import Gap, different, distances, nearest
from voiceprints import CEPSTRAL_DB, Array, Measured, measured

from podfic.casting.distance import semitones
from podfic.config.settings import Settings
from podfic.engines import registry, voicepack
from podfic.engines.base import Engine, Request
from podfic.engines.recipes import Recipe
from podfic.model.cast import Voice
from podfic.model.people import Gender
from podfic.model.take import Sound
from podfic.voicing.phonemes.choose import pronouncer
from podfic.voicing.phonemes.lexicon import Lexicon

SENTENCES = (
    "The ferry left the quay at half past four, and nobody on the shore waved.",
    "Would you mind telling me which of these keys opens the boathouse?",
    "She folded the letter twice, laughed, and put it away with the others.",
    "Every Thursday a thin yellow fog came up the valley and stayed until noon.",
    "I told him we should have measured the garden before we bought the goats!",
    "His father's watch, which had not run for years, was ticking on the shelf.",
    "Give the dog a bone, pour yourself some tea, and let me think about it.",
    "There was no joy in the house that night, only rain and the noise of the sea.",
)
"""All the sounds of English, in statements, a question and an exclamation."""
COORDINATES = 4
DISTINCT = 1.5
"""Distance from which voices count as clearly different; the report shows it beside that of
one voice's own halves."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A voice as listed, its sentences, what each measures, and what it is made of."""

    listed: Voice
    sounds: Sequence[Sound]
    sentences: Sequence[Measured]
    recipe: Recipe | None

    @property
    def mean(self) -> Array:
        """The mean cepstrum, in dB."""
        return _mean(self.sentences)

    @property
    def noise(self) -> float:
        """How far noise lies under the harmonics, in dB."""
        return float(np.mean([one.noise for one in self.sentences]))


def main() -> None:
    """Print the table for one engine."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("engine")
    parser.add_argument("--keep", type=Path, help="a folder for the sounds")
    parser.add_argument("--hear", action="store_true", help="have a recogniser listen, too")
    parser.add_argument("--threshold", type=float, default=DISTINCT, help="of different voices")
    asked = parser.parse_args()
    engine = registry.create(asked.engine, Settings())
    spoken = list(_spoken(engine, asked.keep))
    axes = _axes(np.array([one.mean for one in spoken if one.recipe is None]))
    told = [_told(one.listed, one.sentences, axes) for one in spoken]
    for voice, one in zip(told, spoken, strict=True):
        print(_row(voice, one, _Scale.of(voice.gender, told, spoken)))
    _table(told, spoken, hear=asked.hear)
    halves = [[_told(o.listed, o.sentences[h::2], axes) for o in spoken] for h in (0, 1)]
    _report(told, *halves, asked.threshold)
    _by_speaker(spoken)


def _spoken(engine: Engine, keep: Path | None) -> Iterator[Spoken]:
    recipes: Mapping[str, Recipe] = voicepack.recipes_of(engine.name)
    for voice in engine.voices():
        sounds = [_sound(engine, voice, number, keep) for number in range(len(SENTENCES))]
        sentences = [measured(*one) for one in zip(sounds, SENTENCES, strict=True)]
        yield Spoken(voice, sounds, sentences, recipes.get(voice.name))


@dataclass(frozen=True, slots=True)
class _Scale:
    """What a voice's figures are compared with: medians, and the gender's steepnesses."""

    pitch: float
    pace: float
    tilts: Array

    @classmethod
    def of(cls, gender: Gender, told: Sequence[Voice], spoken: Sequence[Spoken]) -> "_Scale":
        plain = [pair for pair in zip(told, spoken, strict=True) if pair[1].recipe is None]
        same = [pair for pair in plain if pair[0].gender is gender] or plain
        return cls(
            float(np.median([voice.pitch for voice, _ in same])),
            float(np.median([voice.pace for voice, _ in plain])),
            np.array([one.mean[0] for _, one in same]),
        )


def _row(voice: Voice, spoken: Spoken, scale: _Scale) -> str:
    """Return the lines of voices.toml that tell what was measured."""
    above = semitones(voice.pitch, scale.pitch)
    pace = voice.pace / scale.pace
    told = {
        "deep": above <= -2.5,
        "high": above >= 2.5,
        "slow": pace <= 0.92,
        "quick": pace >= 1.08,
        "bright": spoken.mean[0] < np.quantile(scale.tilts, 0.2),
        "dark": spoken.mean[0] > np.quantile(scale.tilts, 0.8),
        "hoarse": spoken.noise < 8,
        "clear": spoken.noise > 13,
    }
    old, young = spoken.noise < 8 and pace <= 0.9, above >= 1.5 and pace >= 1
    age = voice.age if spoken.recipe else "old" if old else "young" if young else "adult"
    traits = ", ".join(f'"{word}"' for word, holds in told.items() if holds)
    timbre = ", ".join(f"{one:.1f}" for one in voice.timbre)
    return (
        f"[{voice.engine}.{voice.name}]\n"
        f'age = "{age}"\n'
        f"pitch = {voice.pitch:.0f}\npace = {voice.pace:.0f}\n"
        f"timbre = [{timbre}]\ntraits = [{traits}]\n"
    )


@dataclass(frozen=True, slots=True)
class Axes:
    """Where the middle of the voices' cepstra is, and the directions of the coordinates."""

    middle: Array
    directions: Array


def _told(voice: Voice, sentences: Sequence[Measured], axes: Axes) -> Voice:
    place = (_mean(sentences) - axes.middle) @ axes.directions
    return replace(
        voice,
        pitch=float(np.median(np.concatenate([one.pitch for one in sentences]))),
        pace=60 * sum(one.words for one in sentences) / sum(one.seconds for one in sentences),
        timbre=tuple(round(float(one), 1) + 0.0 for one in place),
    )


def _mean(sentences: Sequence[Measured]) -> Array:
    mean: Array = np.mean([one.cepstrum for one in sentences], axis=0) * CEPSTRAL_DB
    return mean


def _axes(means: Array) -> Axes:
    middle = means.mean(axis=0)
    _, shares, rows = np.linalg.svd(means - middle, full_matrices=False)
    rows = rows[:COORDINATES]
    told = (shares**2)[:COORDINATES].sum() / max(1e-9, (shares**2).sum())
    print(f"{COORDINATES} coordinates tell {100 * told:.0f} % of the differences in timbre")
    rows = rows * np.where(rows.sum(axis=1, keepdims=True) < 0, -1, 1)  # always the same sign
    return Axes(middle, rows.T)


def _table(told: Sequence[Voice], spoken: Sequence[Spoken], *, hear: bool) -> None:
    """Print a line for each voice."""
    judge, ear = voicejudges.quality(), voicejudges.hearing() if hear else None
    marks = {one.listed.name: judge(one.sounds) for one in spoken} if judge else {}
    apart = distances(told, told)
    for number, (voice, one) in enumerate(zip(told, spoken, strict=True)):
        cells = [f"{voice.name:14}", f"{voice.pitch:4.0f} Hz", f"{voice.pace:4.0f} wpm"]
        cells += [_marked(voice.name, one.recipe, marks)] if marks else []
        cells += [f"wrong {100 * ear(one.sounds, SENTENCES):4.1f} %"] if ear else []
        if len(told) > 1:
            other = told[nearest(apart, number)]
            gap = Gap.between(voice, other)
            cells.append(f"{other.name:14} {gap.semitones:+5.1f} st {gap.decibels:4.1f} dB")
        print("  ".join(cells))


def _marked(name: str, recipe: Recipe | None, marks: Mapping[str, tuple[float, float]]) -> str:
    """Return the marks of a voice, and by how much they exceed its main ingredient's."""
    own = marks[name]
    base = marks[recipe.main] if recipe else own
    less = f" ({own[0] - base[0]:+.2f} {own[1] - base[1]:+.2f})" if recipe else ""
    return f"MOS {own[0]:.2f} {own[1]:.2f}{less:14}"


def _report(
    voices: Sequence[Voice], first: Sequence[Voice], second: Sequence[Voice], threshold: float
) -> None:
    """Print how far voices and their halves lie apart, and how many clearly differ."""
    crossed = distances(first, second)
    right = int((crossed.argmin(axis=1) == np.arange(len(voices))).sum())
    own = np.sort(crossed.diagonal())
    print(f"\n{right} of {len(voices)} halves lie nearest to their other half:")
    print(f"{np.median(own):.1f} from it in the median, {own[-1]:.1f} at most")
    apart = distances(voices, voices)
    pairs = apart[np.triu_indices(len(voices), 1)]
    if pairs.size:
        print(f"two voices lie {np.median(pairs):.1f} apart in the median, {pairs.min():.1f} least")
    _count(voices, apart, threshold)


def _count(voices: Sequence[Voice], apart: Array, threshold: float) -> None:
    kept = different(apart, threshold)
    print(f"{len(kept)} of {len(voices)} voices lie {threshold:.3g} or more from each other; not:")
    for number in sorted(set(range(len(voices))) - set(kept)):
        near = min(kept, key=lambda other: apart[number, other])
        print(f"  {voices[number].name}: {apart[number, near]:.2f} from {voices[near].name}")


def _by_speaker(spoken: Sequence[Spoken]) -> None:
    """Print the same by a speaker embedding, which knows nothing of pitch or timbre as such."""
    embed: Callable[[Sequence[Sound]], Array] | None = voicejudges.speaker()
    if embed is None:
        return
    first, second = (np.array([embed(one.sounds[half::2]) for one in spoken]) for half in (0, 1))
    apart = 1 - (first @ second.T + second @ first.T) / 2
    own = apart.diagonal()
    right = int((apart.argmin(axis=1) == np.arange(len(spoken))).sum())
    print("\nby speaker embedding, 1 less the cosine between halves of the sentences:")
    print(f"{right} of {len(spoken)} lie nearest to themselves")
    print(f"of one voice {np.median(own):.3f} in the median, {own.max():.3f} at most")
    voices = [one.listed for one in spoken]
    _count(voices, apart, float(own.max()))
    print("the nearest pairs:")
    pairs = combinations(range(len(voices)), 2)
    for one, other in sorted(pairs, key=lambda pair: float(apart[pair]))[:8]:
        print(f"  {apart[one, other]:.3f}  {voices[one].name} {voices[other].name}")


def _sound(engine: Engine, voice: Voice, number: int, keep: Path | None) -> Sound:
    path = _place(engine, voice, number, keep) if keep is not None else None
    if path is not None and path.is_file():
        kept = np.load(path)
        return Sound(kept["signal"], int(kept["rate"]))
    words = ()
    if engine.alphabet is not None:
        words = pronouncer(engine.alphabet, voice.accent).words(SENTENCES[number], Lexicon.of({}))
    sound = engine.speak(Request(voice, SENTENCES[number], words)).sound
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        np.savez(path, signal=sound.signal, rate=sound.rate)
    return sound


def _place(engine: Engine, voice: Voice, number: int, keep: Path) -> Path:
    """Return where a sentence is kept: what changes the voice's sound changes the name."""
    return keep / engine.name / f"{voice.name}-{engine.digest(voice)}-{number}.npz"


if __name__ == "__main__":
    main()
