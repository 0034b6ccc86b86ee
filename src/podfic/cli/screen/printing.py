"""Results on standard output: JSON documents and tables."""

from collections.abc import Sequence
from typing import Any

import click
import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text


def print_json(document: dict[str, Any]) -> None:
    """Print `document` as indented JSON."""
    click.echo(msgspec.json.format(msgspec.json.encode(document), indent=2).decode())


def print_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print `rows` under `columns`, as wide as the terminal."""
    table = Table(box=None, pad_edge=False, header_style="")
    for column in columns:
        table.add_column(Text(column, style="bold"), overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    _print(console(), table)


def print_facts(title: str, by: str, facts: Sequence[tuple[str, str]]) -> None:
    """Print a work's title, its authors and what else is known of it, label beside text."""
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for label, text in facts:
        table.add_row(Text(label), Text(text))
    screen = console()
    screen.print(Text(title, style="bold"))
    if by:
        screen.print(Text(f"by {by}"))
    _print(screen, table)


def _print(screen: Console, table: Table) -> None:
    """Print `table` without the spaces that fill up its last column."""
    with screen.capture() as drawn:
        screen.print(table)
    for row in drawn.get().splitlines():
        click.echo(row.rstrip(" "))


def console() -> Console:
    """Return the console for results; piped, it is wide enough to break no line."""
    plain = Console(highlight=False)
    return plain if plain.is_terminal else Console(highlight=False, width=200)
