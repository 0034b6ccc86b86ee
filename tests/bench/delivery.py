"""Measures delivery: what shouting, whispering, stress and breaking off change in the sound.

    python tests/bench/delivery.py [--voices bf_isabella am_michael]

For each pair, Anna says the same words plainly and otherwise, each in a little story of its own
that begins with the same narration; both are rendered by podfic and measured in the finished
MP3, decoded again. Where a line and its words lie is taken from podfic's own timeline. Printed
for each, and below the change:

pitch     Hz: the median of the voiced frames (`voiceprints.py`)
voiced    the share of the heard frames that are voiced
level     dB: RMS of the voiced frames over that of the narration; of all frames that are heard
          where hardly any are voiced
centroid  Hz: the middle of the spectrum of those frames, up to 8 kHz
seconds   from the line's first sound to its last
gap       ms: from the line's last sound to the next speaker's first; 0 or less where that one
          is placed before it has ended

A stressed word has a row of its own (pitch, level and length between its word times).
"""

import argparse
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import voiceprints
from little import rendered, written
from onsets import Array
from readings import Read, read

from podfic.model.script import Line, LineKind
from podfic.model.take import Sound
from podfic.model.timeline import Clip

VOICES = ("bf_isabella", "am_michael")
OTHERS = {"narrator": "af_heart", "credit.spoken": "false"}
BEN = {"cast.Ben": "bm_george"}
OPENING = "Anna and Ben had been standing by the boat for an hour. Nobody had come.\n\n"
ANSWER = '\n\n"Never mind the boat," said Ben.'
SHAKES = "Anna shook her head. "
QUIET_DB = -40.0
"""Below the loudest frame of its line: no sound of it any more."""
STEP_S = 0.002
FEW = 0.2
"""A share of voiced frames below which a line is taken for a whisper."""
TOP_HZ = 8000.0


@dataclass(frozen=True, slots=True)
class Pair:
    """The same words said plainly and otherwise; `word` is the one that is stressed."""

    name: str
    plain: str
    other: str
    word: str = ""


SAID = "We have to leave the boat here tonight"
PAIRS = (
    Pair("shout", f'"{SAID}!" said Anna.', f'"{SAID.upper()}!" Anna shouted.'),
    Pair("whisper", f'"{SAID}," said Anna.', f'"{SAID}," Anna whispered.'),
    Pair("soft", f'"{SAID}," said Anna.', f'"{SAID}," Anna murmured.'),
    Pair(
        "stress",
        f'"{SAID}," said Anna.',
        f'"{SAID.replace("boat", "*boat*")}," said Anna.',
        "boat",
    ),
    Pair(
        "cut off",
        f'{SHAKES}"We have to leave the boat."{ANSWER}',
        f'{SHAKES}"We have to leave the boat –"{ANSWER}',
    ),
    Pair(
        "trail off",
        f'{SHAKES}"We have to leave the boat."{ANSWER}',
        f'{SHAKES}"We have to leave the boat…"{ANSWER}',
    ),
)


@dataclass(frozen=True, slots=True)
class Figures:
    """What one stretch of sound measures; nan where there is nothing to measure."""

    pitch: float
    voiced: float
    level: float
    centroid: float
    seconds: float
    gap: float = float("nan")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a finished sound, in samples."""

    start: int
    end: int


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--voices", nargs="+", default=VOICES)
    parser.add_argument("--keep", type=Path, help="a folder for the stories and their sound")
    asked = parser.parse_args()
    print("                                pitch  voiced  level  centroid  seconds    gap")
    with tempfile.TemporaryDirectory() as name:
        for voice in asked.voices:
            folder = (asked.keep or Path(name)) / voice
            for pair in PAIRS:
                _compare(pair, voice, folder)


def _compare(pair: Pair, voice: str, folder: Path) -> None:
    plain, other = (
        _measured(
            written(folder, f"{pair.name}-{number}", OPENING + text),
            OTHERS | {"cast.Anna": voice} | (BEN if ANSWER in text else {}),
            pair.word,
        )
        for number, text in enumerate((pair.plain, pair.other))
    )
    for label, before, after in zip((pair.name, f"  {pair.word!r}"), plain, other, strict=False):
        print(f"{label:<12}{voice:<12}plain   {_row(before)}")
        print(f"{'':<24}{'other':<8}{_row(after)}")
        print(f"{'':<24}{'change':<8}{_change(before, after)}")


def _measured(path: Path, flags: dict[str, str], word: str) -> list[Figures]:
    """Return the figures of Anna's line in the story at `path`, then those of `word` in it."""
    made = rendered(path, *(part for flag in flags.items() for part in ("--set", "=".join(flag))))
    story = read(path, flags)
    clips = story.timeline().clips
    narration, line, *answers = _lines(story)
    placed = {one.id: _placed(clips, one) for one in (narration, line, *answers)}
    sound = _Sound(made.signal, made.rate)
    base = sound.figures(placed[narration.id]).level
    figures = sound.figures(placed[line.id], base)
    if answers:
        figures = sound.with_gap(figures, placed[line.id], placed[answers[0].id])
    stressed = _word(clips, line, word) if word else None
    return [figures] if stressed is None else [figures, sound.figures(stressed, base)]


def _lines(story: Read) -> Sequence[Line]:
    """Return the narration that opens the story, then what is said in it."""
    lines = list(story.reading.script.spoken_lines())
    return [lines[0], *(line for line in lines if line.kind is LineKind.DIALOGUE)]


def _placed(clips: Sequence[Clip], line: Line) -> Stretch:
    own = [clip for clip in clips if clip.take.line == line.id]
    return Stretch(own[0].at, own[-1].at + own[-1].length)


def _word(clips: Sequence[Clip], line: Line, word: str) -> Stretch | None:
    """Return where `word` is said in `line`."""
    for clip in clips:
        for time in clip.take.words if clip.take.line == line.id else ():
            if time.text.casefold() == word:
                scale = clip.length / clip.take.length
                return Stretch(
                    clip.at + round(time.start * scale), clip.at + round(time.end * scale)
                )
    return None


@dataclass(frozen=True, slots=True)
class _Sound:
    """A finished sound."""

    signal: Array
    rate: int

    def figures(self, where: Stretch, base: float = 0.0) -> Figures:
        """Return what the sound measures in `where`, its level over `base`."""
        sound = Sound(self.signal[where.start : where.end].astype(np.float32), self.rate)
        frames = voiceprints._frames(sound)
        level = np.sqrt((frames**2).mean(axis=1))
        heard = level > voiceprints.QUIET * level.max()
        window = np.hanning(frames.shape[1])
        strength, hertz = voiceprints._periods(frames * window, self.rate)
        voiced = heard & (strength > voiceprints.VOICED)
        share = float(voiced.sum() / heard.sum())
        counted = voiced if share >= FEW else heard
        power = (np.abs(np.fft.rfft(frames[counted] * window, axis=1)) ** 2).mean(axis=0)
        bins = np.fft.rfftfreq(frames.shape[1], 1 / self.rate)
        low = bins <= TOP_HZ
        first, last = self._heard(where)
        return Figures(
            float(np.median(hertz[voiced])) if voiced.any() else float("nan"),
            share,
            10 * float(np.log10((frames[counted] ** 2).mean())) - base,
            float(power[low] @ bins[low] / power[low].sum()),
            (last - first) / self.rate,
        )

    def with_gap(self, figures: Figures, line: Stretch, answer: Stretch) -> Figures:
        """Return `figures` with the milliseconds between `line` and `answer`."""
        last = self._heard(Stretch(line.start, min(line.end, max(answer.start, line.start + 1))))[1]
        first = self._heard(answer)[0]
        gap = answer.start - line.end if answer.start < line.end else first - last
        return replace(figures, gap=1000 * gap / self.rate)

    def _heard(self, where: Stretch) -> tuple[int, int]:
        """Return the first and the last sample in `where` that is heard."""
        size = round(STEP_S * self.rate)
        part = self.signal[where.start : where.end]
        whole = np.pad(part, (0, -len(part) % size)).reshape(-1, size)
        level = np.sqrt((whole**2).mean(axis=1))
        loud = np.flatnonzero(level > level.max() * 10 ** (QUIET_DB / 20))
        if not len(loud):
            return where.start, where.start
        return where.start + int(loud[0]) * size, where.start + (int(loud[-1]) + 1) * size


def _row(one: Figures) -> str:
    return (
        f"{one.pitch:5.0f}{one.voiced:7.0%}{one.level:8.1f}{one.centroid:10.0f}"
        f"{one.seconds:9.2f}{_gap(one.gap):>7}"
    )


def _change(plain: Figures, other: Figures) -> str:
    semitones = 12 * np.log2(other.pitch / plain.pitch)
    return (
        f"{semitones:+5.1f}{other.voiced - plain.voiced:+7.0%}{other.level - plain.level:+8.1f}"
        f"{other.centroid - plain.centroid:+10.0f}{other.seconds - plain.seconds:+9.2f}"
        f"{_gap(other.gap - plain.gap):>7}  (pitch in semitones)"
    )


def _gap(milliseconds: float) -> str:
    return "–" if np.isnan(milliseconds) else f"{milliseconds:.0f}"


if __name__ == "__main__":
    main()
