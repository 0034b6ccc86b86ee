"""Options and arguments that several verbs share, and the settings they lead to."""

import os
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from podfic.config.load import Loaded, load
from podfic.errors import UsageError

_FILE = re.compile(r"\S*(?:/\S*|\.\w{2,5})")
"""What is meant as a file's name even where there is no such file."""
Function = TypeVar("Function", bound=Callable[..., Any])

story = click.argument("story", nargs=-1, required=True, type=click.Path(path_type=Path))
"""One story: a file, a folder, or several files that are read in natural order."""
story_and_selector = click.argument("words", nargs=-1, required=True, metavar="STORY SELECTOR")
story_or_selector = click.argument("words", nargs=-1, required=True, metavar="STORY [SELECTOR]")
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


def parted(words: Sequence[str], *, needed: bool = False) -> tuple[tuple[Path, ...], str | None]:
    """Return the files of a story, and the selector behind them if there is one.

    Raises UsageError when a selector is `needed` and not there.
    """
    *first, last = words
    if needed and not first:
        raise UsageError(f"which lines of {last}?", hint="give an address such as c1s2, or words")
    is_file = last and (Path(last).exists() or _FILE.fullmatch(last))
    if first and (needed or not is_file):
        return tuple(map(Path, first)), last
    return tuple(map(Path, words)), None


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
