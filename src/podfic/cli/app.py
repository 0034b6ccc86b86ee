"""The program's door: finds the verb, runs it, and turns errors into one line."""

import importlib
import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from io import TextIOWrapper

import click

from podfic import __version__
from podfic.errors import OutputError, PodficError, UsageError

VERBS = ("render", "show", "script", "cast", "preview", "voices", "config", "doctor")
"""In the order a newcomer meets them; each is `podfic.cli.<verb>.command`."""
INTERRUPTED = 130
HELP = {"help_option_names": ["-h", "--help"]}


class Verbs(click.Group):
    """Imports a verb's module only when it is asked for."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Return the verbs in their own order."""
        return list(VERBS)

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command:
        """Return the verb called `cmd_name`; raise UsageError when there is none."""
        if cmd_name not in VERBS:
            close = get_close_matches(cmd_name, VERBS, n=1)
            hint = f"did you mean {close[0]}?" if close else f"verbs: {', '.join(VERBS)}"
            raise UsageError(f"there is no verb {cmd_name!r}", hint=hint)
        module = importlib.import_module(f"podfic.cli.{cmd_name}")
        command: click.Command = module.command
        return command


@click.group(cls=Verbs, context_settings=HELP)
@click.version_option(__version__, prog_name="podfic")
def podfic() -> None:
    """Turn a piece of fan fiction into a finished podfic.

    Example: podfic render story.txt
    """


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status; see podfic.errors for the numbers."""
    _speak_utf8()
    try:
        podfic.main(args=arguments, prog_name="podfic", standalone_mode=False)
    except PodficError as error:
        return _fail(str(error), error.exit_code)
    except click.ClickException as error:
        return _fail(_one_line(error), error.exit_code)
    except (KeyboardInterrupt, click.Abort):
        return _fail("stopped; what was made is kept, the same command goes on", INTERRUPTED)
    except SystemExit:  # click's answer to a reader such as `head` that closed the pipe
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        return _fail(f"cannot go on: {error.strerror or error}", OutputError.exit_code)
    return 0


def _one_line(error: click.ClickException) -> str:
    what = " ".join(error.format_message().split())
    context = getattr(error, "ctx", None)
    return f"{what} (see {context.command_path} --help)" if context is not None else what


def _speak_utf8() -> None:
    """Write UTF-8 into files and pipes, and never fail over a letter a terminal lacks."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")


def _fail(message: str, status: int) -> int:
    click.echo(f"podfic: {message}", err=True)
    return status
