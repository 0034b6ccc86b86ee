"""What the words around a rhythm say of it: what makes it, and how it goes."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from podfic.model.rhythm import Rhythm
from podfic.script.grammar.words import each_token, sentences, word_set
from podfic.script.refrains.run import Course, Cues

_NEAR = 4
"""Sentences on either side that are looked at."""
REACH = 600
"""Characters on either side that hold them."""
_MAKERS: Mapping[Rhythm, frozenset[str]] = {
    Rhythm.HEARTBEAT: word_set(
        "heart hearts heartbeat heartbeats pulse pulses pulsed chest ribs ribcage veins artery "
        "valve contraction cardiac stethoscope bloodstream"
    ),
    Rhythm.CLOCK: word_set("clock clocks watch pendulum ticked ticking metronome timepiece"),
    Rhythm.FOOTSTEPS: word_set(
        "footstep footsteps footfall footfalls steps stairs stair staircase downstairs upstairs "
        "heels shoes boots feet footfall walked walking paced pacing strode hooves hoofbeats "
        "crutch cane gait stride strides tread limped"
    ),
    Rhythm.MARCH: word_set(
        "march marched marching soldiers troops drum drums drummer drumming "
        "parade regiment column army"
    ),
    Rhythm.KNOCK: word_set(
        "knock knocked knocking knocks door doors knuckles rapped rapping "
        "knocker window pane banging fist fists tapped hatch"
    ),
    Rhythm.TRAIN: word_set(
        "train trains rails carriage locomotive engine railway wheels track tracks sleepers"
    ),
    Rhythm.DRIP: word_set(
        "drip dripped dripping drips tap faucet leak leaked leaking rain "
        "raindrops water gutter pipe pipes sink puddle droplets"
    ),
    Rhythm.BELL: word_set(
        "bell bells monitor monitors alarm phone telephone church chimes "
        "tolled toll machine beeping siren doorbell"
    ),
}
_THINGS = frozenset().union(*_MAKERS.values()) - word_set("door doors window water phone chest") | (
    word_set(
        "beat beats beating rhythm cadence thump thumps thumping thud thuds thudding organ "
        "sound sounds stroke throb throbbing tempo pace tick ticks tap tapping noise chant "
        "chanting cadences beeps knocks bleeping clicking"
    )
)
"""What is spoken of where a sentence is about a rhythm."""
_SHOTS = word_set(
    "gun guns gunshot gunshots shot shots gunfire bullet bullets pistol pistols rifle rifles fired "
    "trigger revolver shoot shooting explosion explosions bomb bombs exploded cannon"
)
_CROWD = word_set(
    "chant chants chanted chanting crowd crowds unison chorus chorused mob audience spectators "
    "onlookers bystanders cheered cheering"
)
_COURSES: Mapping[Course, frozenset[str]] = {
    Course.FAILING: word_set(
        "failing stuttering stuttered stutter stutters faltering faltered falter weak weakening "
        "weakened weakly feeble fading faded faint-hearted dying erratic irregular stumbled "
        "stumble stumbling flatlined flatlining arrhythmia struggling sputtering sputtered "
        "pathetic ebbing ebbed"
    ),
    Course.QUICKENING: word_set("quickening quickened quicken accelerating accelerated"),
    Course.SLOWING: word_set("slowing slowed"),
    Course.FAST: word_set(
        "racing raced pounding pounded galloping galloped hammering hammered fast faster quick "
        "quickly rapid rapidly frantic frantically wildly wild thundering thundered fluttering "
        "fluttered sprinting running ran hurried hurrying rushing brisk briskly"
    ),
    Course.SLOW: word_set(
        "slow slowly slower sluggish sluggishly lazy lazily languid creeping crept measured "
        "dragging ponderous ponderously tolled tolling unhurried leisurely heavily"
    ),
    Course.STEADY: word_set(
        "steady steadily regular regularly calm constant strong rhythmic rhythmically normal "
        "resting stable healthy evenly reassuring reassuringly"
    ),
}
"""Words for how a rhythm goes; of those in one sentence the first here tells."""
_STOPS = re.compile(
    r"\b(?:heart|heartbeat|pulse)\b[^.!?]{0,20}"
    r"\b(?:stopped|stops|gave out|gives out|failed|fails)\b",
    re.IGNORECASE,
)
_OF_ITSELF = word_set(
    "pounding pounded galloping hammering hammered stuttering faltering thundering"
)
"""Words that are said of little else."""
_FAINT = word_set("faint faintly soft softly distant distantly quiet quietly muffled barely hushed")
_LOUD = word_set("loud loudly louder deafening thunderous booming hammering pounding blaring")
_FAINT_BY, _LOUD_BY = -6.0, 2.0
_NEGATIONS = word_set("no not never longer less isn't wasn't hardly nothing neither")


@dataclass(frozen=True, slots=True)
class Around:
    """The words before and behind a run in its paragraph, and the paragraph before."""

    before: str
    behind: str
    previous: str = ""

    def maker(self, kinds: Sequence[Rhythm]) -> Rhythm | None:
        """Return which of `kinds` the nearest words tell of, None where none do."""
        for words in map(_words, self._sentences()):
            told = {kind: len(_MAKERS[kind] & set(words)) for kind in kinds if kind in _MAKERS}
            best = max(told, key=lambda kind: told[kind], default=None)
            if best is not None and told[best]:
                return best
        return None

    def tells_of_shots(self) -> bool:
        """Whether somebody shoots, so that "bang" is no knock."""
        return any(_SHOTS & set(_words(one)) for one in self._sentences())

    def tells_of_a_crowd(self) -> bool:
        """Whether many are there who may chant."""
        return any(_CROWD & set(_words(one)) for one in self._sentences())

    def cues(self, kind: Rhythm) -> Cues:
        """Return what the nearest words say of a rhythm of this `kind`."""
        course: Course | None = None
        level = 0.0
        for sentence in self._sentences():
            words = _words(sentence)
            about = bool(_THINGS & set(words))
            course = course or _course(sentence, words, about=about)
            if about and not level:
                level = _level(words)
        failing = course is Course.FAILING and kind is not Rhythm.HEARTBEAT
        return Cues(Course.SLOWING if failing else course, level)

    def _sentences(self) -> Iterator[str]:
        """Yield the sentences around, the nearest first, those before first of all."""
        yield from _last(self.before)
        yield from _first(self.behind)
        yield from _last(self.previous)


def _last(text: str) -> list[str]:
    near = text[-REACH:]
    return [near[start:end] for start, end in sentences(near)][: -_NEAR - 1 : -1]


def _first(text: str) -> list[str]:
    near = text[:REACH]
    return [near[start:end] for start, end in sentences(near)][:_NEAR]


def _words(sentence: str) -> list[str]:
    return [token.bare for token in each_token(sentence) if token.is_word]


def _course(sentence: str, words: Sequence[str], *, about: bool) -> Course | None:
    if _STOPS.search(sentence):
        return Course.FAILING
    said = {
        word
        for before, word in zip(["", *words], words, strict=False)
        if before not in _NEGATIONS and (about or word in _OF_ITSELF)
    }
    return next((course for course, some in _COURSES.items() if some & said), None)


def _level(words: Sequence[str]) -> float:
    if _FAINT & set(words):
        return _FAINT_BY
    return _LOUD_BY if _LOUD & set(words) else 0.0
