"""The JSON documents that verbs print with --json."""

import os
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

from podfic.config.keys import dotted, value_of
from podfic.config.load import Loaded
from podfic.model.cast import Cast, Part, Voice
from podfic.model.release import Release
from podfic.model.script import Line, Script
from podfic.model.units import seconds
from podfic.model.work import BlockKind, Chapter, Span, Work


def work_document(work: Work) -> dict[str, Any]:
    """Return a work's metadata and its chapters: title, authors, summary, notes, block counts."""
    return {
        **_metadata(work),
        "chapters": [_chapter_document(chapter) for chapter in work.chapters],
    }


def _metadata(work: Work) -> dict[str, Any]:
    told = work.metadata()
    return told | {
        "series": [asdict(one) for one in work.series],
        "related": [asdict(one) for one in work.related],
    }


def _chapter_document(chapter: Chapter) -> dict[str, Any]:
    kinds = Counter(block.kind.value for block in chapter.blocks)
    breaks = [block.glyph for block in chapter.blocks if block.kind is BlockKind.BREAK]
    return {
        "chapter": chapter.number,
        "title": chapter.title,
        "authors": chapter.authors,
        "summary": chapter.summary,
        "notes": chapter.notes,
        "end_notes": chapter.end_notes,
        "blocks": [{"kind": kind, "count": count} for kind, count in sorted(kinds.items())],
        "breaks": breaks,
    }


def script_document(work: Work, script: Script, lines: tuple[Line, ...]) -> dict[str, Any]:
    """Return {work, credit, front, back, chapters, people, scenes, lines, unspoken}.

    Spans are [start, end) characters.
    """
    return {
        "work": _metadata(work),
        "credit": line_document(script.credit) if script.credit else None,
        "front": [line_document(line) for line in script.front],
        "back": [line_document(line) for line in script.back],
        "chapters": [
            {"chapter": number, "title": title}
            for number, title in enumerate(script.chapter_titles, start=1)
        ],
        "people": [asdict(person) for person in script.people],
        "scenes": [
            {
                "id": scene.id,
                "title": scene.title,
                "glyph": scene.glyph,
                "shift": scene.shift.value if scene.shift else None,
                "shift_words": scene.shift_words,
                "opening": [line_document(line) for line in scene.opening],
                "closing": [line_document(line) for line in scene.closing],
            }
            for scene in script.scenes
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
    """Return one line: its id and place, kind, speaker and why, words, delivery, source."""
    return {
        "id": line.id,
        "chapter": line.chapter,
        "scene": line.scene,
        "kind": line.kind.value,
        "speaker": line.speaker,
        "attribution": asdict(line.attribution) if line.attribution else None,
        "written": line.written,
        "spoken": line.spoken,
        "delivery": _delivery_document(line),
        "source": _span(line.source) if line.source is not None else None,
    }


def _delivery_document(line: Line) -> dict[str, Any]:
    """Return the delivery of `line`, its marks and beats with the words they cover."""
    told = asdict(line.delivery)
    told["marks"] = [
        asdict(mark) | {"words": line.spoken[mark.start : mark.end]} for mark in line.delivery.marks
    ]
    if line.delivery.hold is not None:
        told["hold"]["beats"] = [
            {"words": line.spoken[beat.start : beat.end], **asdict(beat)}
            for beat in line.delivery.hold.beats
        ]
    return told


def cast_document(cast: Cast) -> dict[str, Any]:
    """Return {parts}: who speaks, how much, in which voice and shade of it, and why."""
    return {"parts": [_part_document(part) for part in cast.parts]}


def _part_document(part: Part) -> dict[str, Any]:
    blend = part.shade.blend
    return {
        "role": part.role.name,
        "aliases": part.role.aliases,
        "gender": part.role.gender.value,
        "gender_from": part.role.gender_from,
        "traits": [asdict(trait) for trait in part.role.traits],
        "named": part.role.named,
        "crowd": part.role.crowd,
        "narrates": part.role.narrates,
        "lines": part.role.lines,
        "words": part.role.words,
        "voice": part.voice.id,
        "shade": {
            "pitch": part.shade.pitch,
            "pace": part.shade.pace,
            "blend": {"voice": blend.voice.id, "share": blend.share} if blend else None,
        },
        "reason": part.reason,
    }


def voices_document(voices: tuple[Voice, ...]) -> dict[str, Any]:
    """Return {voices}: each with its id, its traits, what was measured on it, and its licence."""
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
