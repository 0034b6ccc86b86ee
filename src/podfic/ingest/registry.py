"""Finds the importers that fit story files and has them read, several files as one work."""

from collections.abc import Iterable, Sequence
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from podfic.errors import StoryError
from podfic.ingest.base import Fit, Importer, Source
from podfic.ingest.files import check_together, files_in, glanced, is_folder, open_source
from podfic.ingest.kinds import kind_of
from podfic.model.work import Work

GROUP = "podfic.importers"
_BEST = (
    *("ao3", "epub", "fanficfare", "ao3-page", "docx", "html", "markdown"),
    *("fanficfare-text", "text"),
)
"""Importers of one story saved in several formats: what keeps most of it comes first.

AO3's EPUB lacks what calibre takes out of its HTML; other pages have what sites
put around a story, and plain text has no emphasis.
"""


def read_story(paths: Path | Sequence[Path]) -> Work:
    """Return the work in a story file, a folder or several files.

    Of a folder, the files right in it that an importer knows are read. Several
    files make one work, in the order that `reading_order` gives them; of a
    story saved in several formats (`rain.html`, `rain.epub`) one is read.
    Raises StoryError when a file cannot be opened, no importer recognises it,
    or it holds no story.
    """
    given = [paths] if isinstance(paths, Path) else [*dict.fromkeys(paths)]
    known = importers()
    files = [file for path in given for file in _files(path, known)]
    if len(files) == 1:
        return _read(open_source(files[0]), known)
    from podfic.ingest.joined import joined  # noqa: PLC0415  # seldom needed
    from podfic.ingest.order import reading_order  # noqa: PLC0415

    check_together(files)
    folder = given[0] if len(given) == 1 else None
    ordered = reading_order(dict.fromkeys(files))
    return joined([(path, _read(open_source(path), known)) for path in ordered], folder)


def importers() -> tuple[Importer, ...]:
    """Return every registered importer, sorted by name.

    Raises StoryError naming the one that cannot be loaded.
    """
    points = sorted(entry_points(group=GROUP), key=lambda point: point.name)
    return tuple(_load(point) for point in points)


def _files(path: Path, known: Sequence[Importer]) -> list[Path]:
    """Return the story files that `path` means: itself, or those in the folder it is."""
    if not is_folder(path):
        return [path]
    fits = [(file, *_best(glanced(file), known)) for file in files_in(path)]
    for least in (Fit.LIKELY, Fit.POSSIBLE):
        found = [(file, importer) for file, importer, fit in fits if importer and fit >= least]
        if found:
            return _one_format_each(found)
    raise StoryError(
        "is a folder without a story in it", hint=f"podfic reads: {_names(known)}", path=path
    )


def _one_format_each(found: Iterable[tuple[Path, Importer]]) -> list[Path]:
    """Return the files, of those that differ only in their ending the best one."""
    kept: dict[str, tuple[Path, int]] = {}
    for path, importer in found:
        rank = _BEST.index(importer.name) if importer.name in _BEST else len(_BEST)
        if path.stem not in kept or (rank, path.name) < (
            kept[path.stem][1],
            kept[path.stem][0].name,
        ):
            kept[path.stem] = (path, rank)
    return [path for path, _ in kept.values()]


def _read(source: Source, known: Sequence[Importer]) -> Work:
    if not source.raw.strip():
        raise StoryError("is empty", hint="save the story again", path=source.path)
    importer, _ = _best(source, known)
    if importer is None:
        kind = kind_of(source.raw) or "no story text"
        hint = f"podfic reads: {_names(known)}"
        raise StoryError(f"seems to be {kind}", hint=hint, path=source.path)
    return importer.read(source)


def _best(source: Source, known: Iterable[Importer]) -> tuple[Importer | None, Fit]:
    """Return the importer that fits the file best, None where none does, and how well."""
    fits = [(importer.recognises(source), importer) for importer in known]
    fit, importer = max(fits, key=lambda pair: pair[0], default=(Fit.NONE, None))
    return (None if fit is Fit.NONE else importer), fit


def _names(known: Iterable[Importer]) -> str:
    return ", ".join(importer.name for importer in known)


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
