"""`podfic voices`: what can speak, how it sounds, and making it ready."""

from pathlib import Path

import click

from podfic.cli import options

SENTENCE = "The lamp went out, and for a moment nobody on the bridge said anything at all."


@click.group("voices", invoke_without_command=True)
@options.as_json
@click.pass_context
def command(ctx: click.Context, *, as_json: bool) -> None:
    """List voices, hear one, or make an engine ready.

    Example: podfic voices list
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(listing, as_json=as_json)


@command.command("list")
@click.option("--engine", help="Only this engine's.")
@options.as_json
def listing(*, engine: str | None = None, as_json: bool = False) -> None:
    """List the voices of all engines, the chosen engine's and the best first.

    Example: podfic voices list --engine kokoro
    """
    from podfic.cli.documents import voices_document
    from podfic.cli.screen.printing import print_json, print_table
    from podfic.engines import registry

    settings = options.loaded(None).settings
    names = (engine,) if engine else _chosen_first(registry.names(), settings.engine)
    voices = tuple(voice for name in names for voice in registry.create(name, settings).voices())
    if as_json:
        print_json(voices_document(voices))
        return
    rows = [
        (v.id, v.accent, v.gender.value, v.grade, ", ".join(v.traits), v.licence) for v in voices
    ]
    print_table(("voice", "accent", "gender", "grade", "traits", "licence"), rows)


def _chosen_first(names: tuple[str, ...], chosen: str) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda name: (name != chosen, name == "fake", name)))


@command.command("audition")
@click.argument("voice")
@click.option("--text", default=SENTENCE, help="What to say.")
@click.option("--output", "-o", type=click.Path(path_type=Path), metavar="FILE.wav")
def audition(*, voice: str, text: str, output: Path | None) -> None:
    """Hear VOICE (such as af_heart, or kokoro/af_heart) say a sentence.

    Example: podfic voices audition af_heart -o heart.wav
    """
    from podfic.cli.screen.progress import watched
    from podfic.cli.screen.sounding import sounded
    from podfic.pipeline.audition import audition as spoken

    sounded(watched(spoken(voice, text, options.loaded(None)), quiet=True), output)


@command.command("install")
@click.argument("engine", default="kokoro")
def install(*, engine: str) -> None:
    """Make ENGINE ready to speak: join, verify and keep its model.

    Example: podfic voices install kokoro
    """
    from podfic.engines import registry

    made = registry.create(engine, options.loaded(None).settings)
    registry.require(made)
    made.prepare()
    click.echo(f"{engine} is ready: {len(made.voices())} voices")
