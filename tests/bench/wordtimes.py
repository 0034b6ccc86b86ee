"""Measures word times: those that podfic keeps beside forced alignment by another program.

Run with the extra `bench` installed:

    python tests/bench/wordtimes.py

A story of ours is spoken by its cast, and a passage of ours (`passages.py`) by each voice of
`--voices`. Each sentence, as podfic cuts it, is given with its words to PocketSphinx, whose
acoustic model knows nothing of Kokoro; it tells in steps of 10 ms where each word begins and
ends. Sentences are aligned one by one, so that no error is carried on. One with a word that
neither its dictionary nor `SOUNDS` has is left out.

Printed for each voice, in milliseconds: the words compared; of the starts, then of the ends,
the median and the 90th percentile of the absolute difference, and the median of the signed one
("bias": above 0, podfic has the word later); the same for words by what is before them; and the
greatest differences, to be looked at.
The aligner is no ruler: on read speech, its own boundaries lie some 10 to 20 ms off a
phonetician's. A bias that all voices share may be its own.
"""

import argparse
import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import soxr
from little import written
from passages import ORCHARD
from pocketsphinx import Decoder
from readings import read

from podfic.model.take import Take

STORY = Path(__file__).parents[2] / "examples" / "count-to-sixty.txt"
VOICES = ("af_heart", "am_michael", "bm_george")
RATE = 16_000
PAUSE_S = 0.1
"""More than this between two words is a pause."""
STEP_S = 0.01
PAD_S = 0.5
"""Silence put around a sentence; with less, the aligner often takes it for the last word."""
FAINT = 1e-4
"""The silence is no digital one: the aligner's model was made from recordings."""
FILLERS = "<[+"
"""What the names of its silences and noises begin with."""
BEAM = 1e-80
"""Wide: no path is dropped early, and few sentences find none."""
SOUNDS = {
    "amos": "EY M AH S",
    "lub": "L AH B",
    "merrow": "M EH R OW",
}
"""What its dictionary lacks."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A take as it is kept: who says it, its samples, and when each word is said."""

    voice: str
    take: Take
    signal: "np.ndarray[tuple[int], np.dtype[np.float32]]"


@dataclass(frozen=True, slots=True)
class Off:
    """How much later, in seconds, podfic has a word begin and end than the aligner."""

    voice: str
    word: str
    line: str
    start: float
    end: float
    after: float | None
    """Seconds after the word before it, by podfic; None for a sentence's first."""


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--story", type=Path, default=STORY)
    parser.add_argument("--voices", nargs="*", default=VOICES)
    parser.add_argument("--show", type=int, default=10, help="how many great differences to list")
    asked = parser.parse_args()
    aligner = Aligner()
    with tempfile.TemporaryDirectory() as name:
        passage = written(Path(name), "orchard", ORCHARD)
        found = [*aligner.compared(spoken(asked.story, {}))]
        for voice in asked.voices:
            flags = {"narrator": voice, "credit.spoken": "false"}
            found += aligner.compared(spoken(passage, flags))
    _report(found, asked.show)
    print(f"\n{len(aligner.left_out)} sentences left out:", *sorted(aligner.unknown))


def spoken(path: Path, flags: dict[str, str]) -> Iterator[Sentence]:
    """Yield the sentences of the story at `path`, spoken with `flags`."""
    story = read(path, flags)
    timeline, store = story.timeline(), story.store()
    reading = story.reading
    speakers = {line.id: line.speaker for line in reading.script.spoken_lines()}
    for clip in timeline.clips:
        voice = reading.cast.voice_of(speakers[clip.take.line])
        yield Sentence(voice.name, clip.take, store.sound(clip.take))


class Aligner:
    """PocketSphinx, told the words; what it cannot align it remembers."""

    def __init__(self) -> None:
        beams = dict.fromkeys(("beam", "wbeam", "pbeam"), BEAM)
        self._decoder = Decoder(lm=None, loglevel="FATAL", samprate=RATE, cmn="batch", **beams)
        for word, sounds in SOUNDS.items():
            if self._decoder.lookup_word(word) is None:
                self._decoder.add_word(word, sounds, update=True)
        self.left_out: list[Sentence] = []
        self.unknown: set[str] = set()

    def compared(self, sentences: Iterable[Sentence]) -> Iterator[Off]:
        """Yield how the word times of `sentences` differ from the aligner's."""
        for sentence in sentences:
            words = [_plain(word.text) for word in sentence.take.words]
            spelled = [part for parts in words for part in parts]
            unknown = {one for one in spelled if self._decoder.lookup_word(one) is None}
            self.unknown |= unknown
            found = () if unknown or not spelled else self._aligned(sentence, spelled)
            if found:
                yield from _differences(sentence, words, found)
            elif spelled:
                self.left_out.append(sentence)

    def _aligned(self, sentence: Sentence, words: Sequence[str]) -> tuple[tuple[float, float], ...]:
        """Return when each of `words` begins and ends in the take, or () where that fails."""
        sound = _padded(soxr.resample(sentence.signal, sentence.take.rate, RATE))
        data = (np.clip(sound, -1, 1) * 32767).astype(np.int16).tobytes()
        self._decoder.set_align_text(" ".join(words))
        self._decoder.start_utt()
        self._decoder.process_raw(data, full_utt=True)
        self._decoder.end_utt()
        found = [one for one in self._decoder.seg() or () if one.word[0] not in FILLERS]
        if len(found) != len(words):
            return ()
        return tuple(
            (one.start_frame * STEP_S - PAD_S, (one.end_frame + 1) * STEP_S - PAD_S)
            for one in found
        )


def _plain(word: str) -> tuple[str, ...]:
    """Return `word` as the dictionary spells it, a compound in its parts."""
    return tuple(re.findall(r"[a-z]+(?:'[a-z]+)*", word.lower().replace("’", "'")))


def _padded(sound: "np.ndarray[tuple[int], np.dtype[np.float32]]") -> "np.ndarray[Any, Any]":
    faint = np.random.default_rng(1).standard_normal(len(sound) + 2 * round(PAD_S * RATE)) * FAINT
    faint[round(PAD_S * RATE) :][: len(sound)] += sound
    return faint


def _differences(
    sentence: Sentence, words: Sequence[tuple[str, ...]], found: Sequence[tuple[float, float]]
) -> Iterator[Off]:
    line, rate = sentence.take.line, sentence.take.rate
    at, before = 0, None
    for word, parts in zip(sentence.take.words, words, strict=True):
        if not parts:
            continue
        start, end = found[at][0], found[at + len(parts) - 1][1]
        off = word.start / rate - start, word.end / rate - end
        after = None if before is None else (word.start - before) / rate
        at, before = at + len(parts), word.end
        yield Off(sentence.voice, word.text, line, *off, after)


def _report(found: Sequence[Off], show: int) -> None:
    print("ms               words   starts: median  90 %   bias     ends: median  90 %   bias")
    for voice in sorted({one.voice for one in found}):
        print(_row(voice, [one for one in found if one.voice == voice]))
    print(_row("all", found))
    print(_row("first", [one for one in found if one.after is None]))
    print(_row("after a word", [one for one in found if _runs_on(one)]))
    others = [one for one in found if one.after is not None and not _runs_on(one)]
    print(_row("after a pause", others))
    print("\ngreatest differences of a start")
    for one in sorted(found, key=lambda one: -abs(one.start))[:show]:
        print(f"{1000 * one.start:8.0f}  {one.word:<12} {one.line} in {one.voice}")


def _runs_on(one: Off) -> bool:
    return one.after is not None and one.after <= PAUSE_S


def _row(name: str, found: Sequence[Off]) -> str:
    starts, ends = np.array([(one.start, one.end) for one in found]).T * 1000
    return f"{name:<15}{len(found):>7}{_figures(starts):>31}{_figures(ends):>30}"


def _figures(off: "np.ndarray[Any, Any]") -> str:
    size = np.abs(off)
    return f"{np.median(size):.0f}{np.quantile(size, 0.9):6.0f}{np.median(off):7.0f}"


if __name__ == "__main__":
    main()
