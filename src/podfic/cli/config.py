"""`podfic config`: every setting, its value, and where it came from."""

from pathlib import Path

import click

from podfic.cli import options


@click.command("config")
@click.argument("story", required=False, type=click.Path(path_type=Path))
@options.settings
@options.as_json
def command(
    *,
    story: Path | None,
    engine: str | None,
    narrator: str | None,
    pairs: tuple[str, ...],
    as_json: bool,
) -> None:
    """Show each setting for STORY: its value and where it came from.

    Example: podfic config story.txt
    """
    import msgspec

    from podfic.cli.documents import config_document
    from podfic.cli.screen.printing import print_json, print_table
    from podfic.config.keys import dotted, value_of
    from podfic.errors import StoryError
    from podfic.files import is_there

    if story is not None and not is_there(story):
        raise StoryError("there is no such file", path=story, hint="check the name")
    loaded = options.loaded(story, pairs, engine=engine, narrator=narrator)
    if as_json:
        print_json(config_document(loaded))
        return
    rows = [
        (dotted(key), msgspec.json.encode(value_of(loaded.settings, key)).decode(), origin)
        for key, origin in loaded.origins.items()
    ]
    print_table(("setting", "value", "from"), rows)
