"""The word lists that the rules of speech look things up in."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> Mapping[str, Any]:
    """Return the list kept in `<name>.toml` beside this module."""
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def words(section: str) -> frozenset[str]:
    """Return the words that `words.toml` lists as `section`."""
    return frozenset(table("words")[section].split())
