"""Options and arguments that several verbs share, and the settings they lead to."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from podfic.config.load import Loaded, load
from podfic.errors import UsageError

Function = TypeVar("Function", bound=Callable[..., Any])

story = click.argument("story", type=click.Path(path_type=Path))
selector = click.argument("selector")
as_json = click.option("--json", "as_json", is_flag=True, help="Print one JSON document.")
quiet = click.option("--quiet", "-q", is_flag=True, help="Show no progress.")


def settings(function: Function) -> Function:
    """Add the options that change settings; the verb gets them as `flags`."""
    for option in (
        click.option("--set", "pairs", multiple=True, metavar="KEY=VALUE", help="Any setting."),
        click.option("--narrator", help="The narrator's voice."),
        click.option("--engine", help="What speaks: kokoro, piper, gtts or fake."),
    ):
        function = option(function)
    return function


def loaded(story: Path | None, pairs: tuple[str, ...] = (), **named: str | None) -> Loaded:
    """Return the settings for `story` with `--set` pairs and named flags on top."""
    flags: dict[str, Any] = {}
    for pair in pairs:
        key, found, value = pair.partition("=")
        if not found:
            raise UsageError(f"--set {pair}: no value", hint="write --set pauses.scene=2.5")
        flags[key.strip()] = value.strip()
    flags |= {key: value for key, value in named.items() if value is not None}
    return load(story, os.environ, flags)
