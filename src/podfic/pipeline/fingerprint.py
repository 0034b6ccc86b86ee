"""Whether a finished file is still what a render would make."""

import hashlib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import msgspec

from podfic import __version__
from podfic.config.settings import Master
from podfic.files import write_whole
from podfic.model.release import Loudness, Release
from podfic.model.timeline import Marker, Timeline
from podfic.model.units import Samples, Seconds
from podfic.model.work import Work
from podfic.pipeline.stages import MASTERING, MIXING
from podfic.voicing.keys import canonical


def fingerprint(timeline: Timeline, work: Work, reader: str, master: Master) -> str:
    """Return the digest of all that can change the finished file."""
    asked = msgspec.structs.asdict(master)
    stage = [__version__, MIXING, MASTERING]
    return canonical([stage, asdict(timeline), work.metadata(), reader, asked])


def record_of(audio: Path) -> Path:
    """Return where the record of the finished file `audio` is kept, beside it."""
    return audio.with_suffix(".podfic.json")


@dataclass(frozen=True, slots=True)
class Origin:
    """What a finished file was made from: a digest of the story's path, its title, the engine.

    A digest, because the record may be uploaded together with the sound.
    """

    story: str
    title: str
    engine: str


def origin_of(audio: Path) -> Origin | None:
    """Return what the file at `audio` was made from, None where there is no telling."""
    try:
        record = msgspec.json.decode(record_of(audio).read_bytes())
        return Origin(**record["origin"]) if audio.exists() else None
    except (OSError, msgspec.DecodeError, KeyError, TypeError):
        return None


def remember(release: Release, mark: str, origin: Origin) -> None:
    """Keep beside the file of `release` what it was made from and what was measured."""
    record = {
        "fingerprint": mark,
        "origin": asdict(origin),
        "sha256": _sha256(release.audio),
        "duration": release.duration,
        "rate": release.rate,
        "loudness": asdict(release.loudness),
        "markers": [asdict(marker) for marker in release.markers],
    }
    write_whole(
        record_of(release.audio),
        msgspec.json.format(msgspec.json.encode(record), indent=2) + b"\n",
        what="the release's record",
        hint="free some space or choose another folder with -o",
    )


def recall(audio: Path, mark: str) -> Release | None:
    """Return the release at `audio` if it stands there unharmed, made from the same; or None."""
    try:
        record = msgspec.json.decode(record_of(audio).read_bytes())
        if record["fingerprint"] != mark or record["sha256"] != _sha256(audio):
            return None
        return _release(audio, record)
    except (OSError, msgspec.DecodeError, KeyError, TypeError):
        return None


def _release(audio: Path, record: dict[str, Any]) -> Release:
    return Release(
        audio,
        Seconds(record["duration"]),
        record["rate"],
        Loudness(**record["loudness"]),
        tuple(Marker(Samples(mark["at"]), mark["title"]) for mark in record["markers"]),
    )


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
