"""Finds the importer that fits a story file and has it read."""

from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from podfic.errors import StoryError
from podfic.ingest.base import Fit, Importer
from podfic.ingest.files import open_source
from podfic.ingest.kinds import kind_of
from podfic.model.work import Work

GROUP = "podfic.importers"


def read_story(path: Path) -> Work:
    """Return the work in the story file at `path`.

    Raises StoryError when the file cannot be opened, no importer recognises
    it, or it holds no story.
    """
    source = open_source(path)
    if not source.raw.strip():
        raise StoryError("is empty", hint="save the story again", path=path)
    known = importers()
    best = max(known, key=lambda importer: importer.recognises(source), default=None)
    if best is None or best.recognises(source) is Fit.NONE:
        kind = kind_of(source.raw) or "no story text"
        names = ", ".join(importer.name for importer in known)
        raise StoryError(f"seems to be {kind}", hint=f"podfic reads: {names}", path=path)
    return best.read(source)


def importers() -> tuple[Importer, ...]:
    """Return every registered importer, sorted by name.

    Raises StoryError naming the one that cannot be loaded.
    """
    points = sorted(entry_points(group=GROUP), key=lambda point: point.name)
    return tuple(_load(point) for point in points)


def _load(point: EntryPoint) -> Importer:
    try:
        importer = point.load()
    except (ImportError, AttributeError) as error:
        raise StoryError(
            f"importer {point.name!r} cannot be loaded: {error}",
            hint="reinstall or remove the package that brings it",
        ) from error
    if not isinstance(importer, Importer):
        raise StoryError(
            f"importer {point.name!r} is not an importer",
            hint="update or remove the package that brings it",
        )
    return importer
