"""`podfic doctor`: what can speak here, and what mends what cannot."""

import os
import re
import sys
from typing import TYPE_CHECKING

import click

from podfic.cli import options

if TYPE_CHECKING:
    from podfic.engines.base import Engine


@click.command("doctor")
@options.as_json
def command(*, as_json: bool) -> None:
    """Check every engine and the cache folder; say what is missing and what mends it.

    Example: podfic doctor
    """
    from podfic.cli.screen.printing import print_json

    found = _findings()
    if as_json:
        print_json({"findings": found})
        return
    for one in found:
        mark = click.style("ok     ", fg="green") if one["ok"] else click.style("missing", fg="red")
        click.echo(f"{mark}  {one['part']}: {one['what']}")
        if one["remedy"]:
            click.echo(f"         mend it with: {one['remedy']}")


def _findings() -> list[dict[str, str | bool]]:
    from podfic.config.load import load
    from podfic.config.paths import cache_folder
    from podfic.engines import registry
    from podfic.errors import EngineMissingError

    settings = load(None, os.environ, {}).settings
    found: list[dict[str, str | bool]] = []
    for name in registry.names():
        try:
            found += _engine(registry.create(name, settings))
        except EngineMissingError as error:
            found.append(_finding(name, error.what, error.hint))
    cache = cache_folder(settings)
    nearest = next(folder for folder in (cache, *cache.parents) if folder.exists())
    if os.access(nearest, os.W_OK):
        found.append(_finding("cache", str(cache)))
    else:
        found.append(_finding("cache", f"{cache} cannot be written", "export PODFIC_CACHE=DIR"))
    return found


def _engine(engine: "Engine") -> list[dict[str, str | bool]]:
    problems = engine.check()
    if problems:
        return [_finding(engine.name, one.what, one.remedy) for one in problems]
    count = len(engine.voices())
    voices = "1 voice" if count == 1 else f"{count} voices"
    sends = ", sends text to a third party" if engine.remote else ""
    controls = ", ".join(sorted(one.value for one in engine.controls)) or "nothing"
    return [_finding(engine.name, f"ready, {voices}, sets {controls}{sends}")]


def _finding(part: str, what: str, remedy: str = "") -> dict[str, str | bool]:
    ours = re.sub(r"^pip\b", f"{sys.executable} -m pip", remedy)
    return {"part": part, "what": what, "remedy": ours, "ok": not remedy}
