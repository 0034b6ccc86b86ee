"""The JSON documents that verbs print with --json."""

import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

from podfic.config.keys import dotted, value_of
from podfic.config.load import Loaded
from podfic.model.cast import Cast, Voice
from podfic.model.release import Release
from podfic.model.script import Line, Script
from podfic.model.units import seconds
from podfic.model.work import Span, Work


def script_document(work: Work, script: Script, lines: tuple[Line, ...]) -> dict[str, Any]:
    """Return {work, credit, chapters, lines, unspoken}; spans are [start, end) characters."""
    return {
        "work": work.metadata(),
        "credit": line_document(script.credit) if script.credit else None,
        "chapters": [
            {"chapter": number, "title": title}
            for number, title in enumerate(script.chapter_titles, start=1)
        ],
        "lines": [line_document(line) for line in lines],
        "unspoken": [
            {
                "reason": one.reason.value,
                "written": one.source.of(work.text),
                "source": _span(one.source),
            }
            for one in script.unspoken
        ],
    }


def line_document(line: Line) -> dict[str, Any]:
    """Return one line: id, chapter, scene, kind, speaker, written, spoken, delivery, source."""
    return {
        "id": line.id,
        "chapter": line.chapter,
        "scene": line.scene,
        "kind": line.kind.value,
        "speaker": line.speaker,
        "written": line.written,
        "spoken": line.spoken,
        "delivery": asdict(line.delivery),
        "source": _span(line.source) if line.source is not None else None,
    }


def cast_document(cast: Cast) -> dict[str, Any]:
    """Return {parts}: role, gender and what told it, lines, words, voice, reason."""
    return {
        "parts": [
            {
                "role": part.role.name,
                "gender": part.role.gender.value,
                "gender_from": part.role.gender_from,
                "lines": part.role.lines,
                "words": part.role.words,
                "voice": part.voice.id,
                "reason": part.reason,
            }
            for part in cast.parts
        ]
    }


def voices_document(voices: tuple[Voice, ...]) -> dict[str, Any]:
    """Return {voices}: id, engine, name, accent, gender, grade, traits, licence."""
    return {"voices": [asdict(voice) for voice in voices]}


def config_document(loaded: Loaded) -> dict[str, Any]:
    """Return {file, settings}: each setting by dotted key, with its value and origin."""
    return {
        "file": _shown(loaded.path) if loaded.path else None,
        "settings": {
            dotted(key): {"value": value_of(loaded.settings, key), "origin": _shown(origin)}
            for key, origin in loaded.origins.items()
        },
    }


def release_document(release: Release) -> dict[str, Any]:
    """Return {file, seconds, loudness, markers}; marker times are seconds."""
    return {
        "file": _shown(release.audio),
        "seconds": release.duration,
        "loudness": {
            "integrated_lufs": release.loudness.integrated,
            "true_peak_dbtp": release.loudness.true_peak,
        },
        "markers": [
            {"seconds": seconds(marker.at, release.rate), "title": marker.title}
            for marker in release.markers
        ],
    }


def _shown(path: Path | str) -> str:
    """Return `path` as text, with a sign in place of bytes that are none."""
    return os.fsencode(path).decode("utf-8", "replace")


def _span(span: Span) -> list[int]:
    return [span.start, span.end]
