"""What the script makes of a story whose quotations are known, held against them."""

import importlib.util
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

_GENDERS = {"male": "m", "female": "f"}
_SPEECH = "dialogue"
NOT_READ = "not in the script"
"""What stands for a kind of line where the script has none."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A line of the script, or what it leaves unspoken, and where in the text it lies.

    `gender` is "m", "f" or "" for one that the story does not tell. `told` is
    "" and `confidence` 0 where the line has no attribution.
    """

    start: int
    end: int
    kind: str
    speaker: str = ""
    gender: str = ""
    told: str = ""
    confidence: float = 0.0

    @property
    def is_speech(self) -> bool:
        """Whether the script has it for a quotation."""
        return self.kind == _SPEECH


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a quotation that has a known speaker, or of one that is none.

    `line` is the quotation of the script that overlaps it most, None where the
    script has none for it. `loss` says in a few words what went wrong, ""
    where nothing did.
    """

    story: str
    text: str
    start: int
    end: int
    wanted: str
    line: Stretch | None
    loss: str


def load_scorer(path: Path) -> ModuleType:
    """Return the scorer at `path` as a module."""
    spec = importlib.util.spec_from_file_location("quotes_scorer", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is no Python module")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def stretches(document: Mapping[str, Any]) -> list[Stretch]:
    """Return what the document of `podfic script --json` says of the story's text, in order."""
    genders = {one["name"]: _GENDERS.get(one["gender"], "") for one in document["people"]}
    found = [_line(one, genders) for one in document["lines"] if one["source"] is not None]
    found += [_silence(one) for one in document["unspoken"]]
    return sorted(found, key=lambda one: (one.start, one.end))


def _line(line: Mapping[str, Any], genders: Mapping[str, str]) -> Stretch:
    start, end = line["source"]
    speaker = line["speaker"] or ""
    why = line["attribution"] or {"told": "", "confidence": 0.0}
    gender = genders.get(speaker, "")
    return Stretch(start, end, line["kind"], speaker, gender, why["told"], why["confidence"])


def _silence(unspoken: Mapping[str, Any]) -> Stretch:
    start, end = unspoken["source"]
    return Stretch(start, end, f"unspoken: {unspoken['reason']}")


def displaced(document: Mapping[str, Any], text: str) -> int:
    """Return how many lines do not say the words of `text` that they have for their source."""
    return sum(
        " ".join(text[slice(*line["source"])].split()) != line["written"]
        for line in document["lines"]
        if line["source"] is not None
    )


def prediction(script: Iterable[Stretch]) -> list[dict[str, Any]]:
    """Return the quotations of a script as the scorer reads them."""
    return [
        {"start": one.start, "end": one.end, "speaker_name": one.speaker}
        | ({"gender": one.gender} if one.gender else {})
        for one in script
        if one.is_speech
    ]


def outcomes(
    scorer: ModuleType, gold: Mapping[str, Any], script: Sequence[Stretch]
) -> Iterator[Outcome]:
    """Yield what became of each quotation with a known speaker, by the rules of the scorer.

    Behind them come the quotations of the script that are none.
    """
    names = scorer.Names(gold)
    called = {one["id"]: one["name"] for one in gold["characters"]}
    known = [(one["start"], one["end"]) for one in gold["quotes"]]
    speech = [one for one in script if one.is_speech]
    overlaps = scorer.cover(known, [(one.start, one.end) for one in speech])
    others = scorer.cover(known, [(one.start, one.end) for one in script])
    for quote, over, beside in zip(gold["quotes"], overlaps, others, strict=True):
        if quote["speaker"] is None:
            continue
        start, end = quote["start"], quote["end"]
        if 2 * sum(over.values()) >= end - start:
            line = speech[max(over, key=over.__getitem__)]
            loss = _loss(line, names.resolve(line.speaker), quote["speaker"])
        else:
            line = None
            most = max(beside, key=beside.__getitem__, default=None)
            loss = f"missed: {script[most].kind if most is not None else NOT_READ}"
        yield Outcome(gold["id"], gold["text"], start, end, called[quote["speaker"]], line, loss)
    overlaps = scorer.cover([(one.start, one.end) for one in speech], known)
    for line, over in zip(speech, overlaps, strict=True):
        if 2 * sum(over.values()) < line.end - line.start:
            yield Outcome(gold["id"], gold["text"], line.start, line.end, "", line, "no quotation")


def _loss(line: Stretch, meant: Iterable[str], wanted: str) -> str:
    """Return what is wrong with the speaker of `line`, whose name may be that of those `meant`."""
    if wanted in meant:
        return ""
    told = line.told or "nothing"
    if not line.speaker:
        return f"nobody by {told}"
    return f"another by {told}" if meant else f"no such name by {told}"
