"""Whether a file that people share for a fandom is for a story."""

import re
from collections.abc import Iterable, Iterator

_JOINT = re.compile(r"\s*[/&]\s*|\s+x\s+")
_CROSSED = re.compile(r"\s*/\s*|\s*[;|]\s*|\s+x\s+")
_ASIDE = re.compile(r"\([^()]*\)")
_NAMED = 2
"""So many given names must be a file's for a story that tells no fandom to be of its own."""


def fits(
    fandoms: Iterable[str], characters: Iterable[str], tags: Iterable[str], people: Iterable[str]
) -> bool:
    """Return whether a file for `fandoms` and their `characters` is for a story.

    It is when one of its fandoms is among the story's fandom `tags`, or when
    `people`, the story's character and relationship tags, name one of the
    characters in full; where there are no fandom tags, two given names do.
    """
    told = frozenset(name for tag in tags for name in _fandoms(tag))
    if told & frozenset(name for fandom in fandoms for name in _fandoms(fandom)):
        return True
    named = _names(people)
    full = frozenset(folded(name) for name in characters if name.strip())
    given = frozenset(name.split()[0] for name in full)
    return bool(named & full) or (not told and len(named & given) >= _NAMED)


def folded(text: str) -> str:
    """Return `text` as names are compared: in any case and spacing."""
    return " ".join(text.casefold().split())


def _fandoms(tag: str) -> Iterator[str]:
    """Yield what a fandom tag may be known by: "Torchwood (TV)" is "Torchwood", too."""
    yield folded(tag)
    yield folded(_ASIDE.sub("", tag))
    if len(parts := _CROSSED.split(tag)) > 1:
        yield from map(folded, parts)


def _names(tags: Iterable[str]) -> frozenset[str]:
    """Return who the tags name, folded: "Jack/Ianto" names two."""
    bare = (_ASIDE.sub("", tag) for tag in tags)
    return frozenset(folded(name) for tag in bare for name in _JOINT.split(tag) if name.strip())
