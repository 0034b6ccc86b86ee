"""Where the finished file goes, and what may already stand there."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from podfic.errors import OutputError
from podfic.model.events import Notice
from podfic.pipeline.fingerprint import Origin, origin_of
from podfic.pipeline.slug import slug, story_slug


def replaced(target: Path, origin: Origin) -> Iterator[Notice]:
    """Yield a notice when another engine's file will be replaced; keep another story's."""
    before = origin_of(target)
    if before is None:
        return
    if before.story != origin.story and before.title != origin.title:
        raise OutputError(
            f"is the podfic of another story, {before.title!r}",
            path=target,
            hint="choose another folder with -o, or remove it",
        )
    if before.engine != origin.engine:
        yield Notice(
            f"{target} was made with {before.engine} and will be replaced",
            hint="to keep both, choose another folder with -o",
        )


def target_of(story: Path, output: str, only: str | None) -> Path:
    """Return the file to make of `story`, in a folder that is now there and can be written.

    Raises OutputError when it cannot.
    """
    name = story_slug(story)
    folder = Path(output).expanduser() / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=folder).close()
    except OSError as error:
        raise OutputError(
            f"the output folder cannot be written: {error.strerror or error}",
            path=folder,
            hint="choose another with -o",
        ) from error
    return folder / (f"{name}-{slug(only)}.mp3" if only else f"{name}.mp3")
