"""`podfic show`: what a story's file says about it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from podfic.cli import options
from podfic.model.work import BlockKind, Chapter, Related, Series, Work


@click.command("show")
@options.story
@options.settings
@options.as_json
def command(
    *,
    story: tuple[Path, ...],
    engine: str | None,
    narrator: str | None,
    pairs: tuple[str, ...],
    as_json: bool,
) -> None:
    """Show what STORY says about itself: authors, tags, summary, notes, chapters.

    Example: podfic show story.txt
    """
    from podfic.cli.documents import work_document
    from podfic.cli.screen.printing import print_facts, print_json
    from podfic.pipeline.stages import ingest
    from podfic.pipeline.story import Story

    told = Story.of(story)
    loaded = options.loaded(told.path, pairs, engine=engine, narrator=narrator)
    work = ingest(told, loaded.settings.work)
    if as_json:
        print_json(work_document(work))
        return
    print_facts(work.title, ", ".join(work.authors), tuple(_facts(work)))


def _facts(work: Work) -> Iterator[tuple[str, str]]:
    """Yield what is known of `work` with its label, in the order readers look for it."""
    yield from _listed("Fandom", work.fandoms)
    yield from _told("Rating", work.rating)
    yield from _listed("Warning", work.warnings)
    yield from _listed("Category", work.categories, "Categories")
    yield from _listed("Relationship", work.relationships)
    yield from _listed("Character", work.characters)
    yield from _listed("Tag", work.tags)
    yield from _listed("Series", map(_series, work.series), "Series")
    yield from _listed("Collection", work.collections)
    yield from _told("Language", work.language)
    yield from _told("Published", work.date)
    yield from _told("Updated", work.updated)
    yield from _told("Words", work.word_count or f"{_words(work.text, work.chapters):,} (counted)")
    yield from _told("Chapters", _chapter_count(work))
    yield from _listed("For", work.gifts, "For")
    for one in work.related:
        yield one.relation, _related(one)
    yield from _told("Disclaimer", work.disclaimer)
    yield from _told("Spoilers", work.spoilers)
    yield from _told("Source", work.source_url)
    yield from _told("Summary", work.summary)
    yield from _told("Notes", "\n\n".join(work.notes))
    yield from _told("End notes", "\n\n".join(work.end_notes))
    for chapter in work.chapters:
        if len(work.chapters) > 1 or chapter.notes or chapter.end_notes or chapter.summary:
            yield from _chapter(work, chapter)


def _chapter(work: Work, chapter: Chapter) -> Iterator[tuple[str, str]]:
    scenes = 1 + sum(block.kind is BlockKind.BREAK for block in chapter.blocks)
    length = f"{_words(work.text, [chapter]):,} words" + (
        f", {scenes} scenes" if scenes > 1 else ""
    )
    by = f" by {', '.join(chapter.authors)}" if chapter.authors else ""
    title = f"{chapter.title}{by}" if chapter.title else by.strip()
    yield f"Chapter {chapter.number}", f"{title}  ({length})".strip()
    yield from _told("  summary", chapter.summary)
    yield from _told("  notes", "\n\n".join(chapter.notes))
    yield from _told("  end notes", "\n\n".join(chapter.end_notes))


def _told(label: str, text: str) -> Iterator[tuple[str, str]]:
    if text.strip():
        yield label, text.strip()


def _listed(
    label: str, items: Sequence[str] | Iterator[str], plural: str = ""
) -> Iterator[tuple[str, str]]:
    told = list(items)
    if told:
        yield label if len(told) == 1 else plural or f"{label}s", ", ".join(told)


def _series(series: Series) -> str:
    return f"part {series.part} of {series.title}" if series.part else series.title


def _related(one: Related) -> str:
    by = f" by {', '.join(one.authors)}" if one.authors else ""
    return f"{one.title}{by}{f' ({one.url})' if one.url else ''}"


def _chapter_count(work: Work) -> str:
    count = work.chapter_count or str(len(work.chapters))
    states = {True: ", complete", False: ", unfinished", None: ""}
    return count + states[work.complete]


def _words(text: str, chapters: Sequence[Chapter]) -> int:
    blocks = (block for chapter in chapters for block in chapter.blocks)
    prose = (block for block in blocks if block.kind is not BlockKind.BREAK)
    return sum(len(block.source.of(text).split()) for block in prose)
