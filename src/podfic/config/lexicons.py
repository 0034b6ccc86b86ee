"""Lexicon files: how a fandom's words are said, in a form that people can share."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from pathlib import Path

import msgspec
from msgspec import Struct

from podfic.config.toml import line_of, read_toml
from podfic.errors import SettingsError

NONE = "none"
"""In the setting `lexicons`: use no fandom's lexicon unasked."""
_SUFFIX = ".toml"
_JOINT = re.compile(r"\s*[/&]\s*|\s+x\s+")
_CROSSED = re.compile(r"\s*/\s*|\s*[;|]\s*|\s+x\s+")
_ASIDE = re.compile(r"\([^()]*\)")
_NAMED = 2
"""So many given names must be a lexicon's for a story that tells no fandom to be of its own."""
_TABLES = {
    "say": 'give a respelling such as "YAN-toh", or IPA between slashes',
    "read": "give the words to read",
}
"""What a table's entries are, as a hint."""
_IPA = re.compile(r"/[a-zAIOQSTWYæçðøħŋœǀ-ǃɐ-ʯʰ-˿\u0300-\u036fβθχᵃ-ᶿ .'^‿]+/")
_HINT = "a lexicon has fandoms, characters, spelled, words, [say] and [read]"


class FandomLexicon(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What one lexicon file tells.

    `fandoms` and `characters` say which stories it is for; `say` how words
    sound (a respelling, or IPA between slashes), `read` which words are read in
    place of others; `spelled` are capitals said letter by letter, `words`
    capitals said as a word.
    """

    fandoms: tuple[str, ...] = ()
    characters: tuple[str, ...] = ()
    spelled: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    say: dict[str, str] = {}
    read: dict[str, str] = {}


def chosen(
    fandoms: Iterable[str], people: Iterable[str], wanted: Sequence[str], near: Path
) -> tuple[FandomLexicon, ...]:
    """Return the lexicons for a story, those whose entries win first.

    `people` are the story's character and relationship tags. `wanted` names
    lexicons to use besides those of its fandoms: shipped ones, or files by
    their path from the folder `near`; NONE among them leaves out what nobody
    wanted. Raises SettingsError for one that is not there or cannot be read.
    """
    asked = tuple(_wanted(name, near) for name in wanted if name != NONE)
    if NONE in wanted:
        return asked
    told = frozenset(name for fandom in fandoms for name in _fandoms(fandom))
    named = _names(people)
    fitting = (one for one in shipped().values() if _fits(one, told, named))
    return (*asked, *(one for one in fitting if one not in asked))


@cache
def shipped() -> dict[str, FandomLexicon]:
    """Return the lexicons that come with podfic, by name."""
    packaged = Path(str(resources.files("podfic"))) / "lexicondata"
    folder = packaged if packaged.is_dir() else Path(__file__).parents[3] / "lexicons"
    return {path.stem: load_lexicon(path) for path in sorted(folder.glob(f"*{_SUFFIX}"))}


def load_lexicon(path: Path) -> FandomLexicon:
    """Return the lexicon in the file at `path`.

    Raises SettingsError, with the line where it can be told, for a file that
    cannot be read or is not TOML, and for keys, values and pronunciations that
    no lexicon has.
    """
    table, text = read_toml(path)
    for name, what, hint in _faults(table):
        raise SettingsError(what, path=path, line=line_of(text, name), hint=hint)
    return msgspec.convert(table, FandomLexicon)


def _faults(table: Mapping[str, object]) -> Iterator[tuple[str, str, str]]:
    """Yield the name of each entry that no lexicon has, what is wrong with it, and a way out."""
    for key, value in table.items():
        if key not in FandomLexicon.__struct_fields__:
            yield key, f"a lexicon has no {key!r}", _HINT
        elif key not in _TABLES:
            if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
                yield key, f"{key} is a list of texts", f'write {key} = ["…", "…"]'
        elif not isinstance(value, dict):
            yield key, f"{key} is a table", f"write [{key}], and below it word by word"
        else:
            yield from (
                (word, f"{key}.{word}: {says!r} cannot be said", _TABLES[key])
                for word, says in value.items()
                if not isinstance(says, str) or not _can_be_said(key, says)
            )


def _can_be_said(key: str, says: str) -> bool:
    """Whether a reading has words, and a pronunciation between slashes only sounds."""
    sounds = key != "say" or not says.startswith("/") or _IPA.fullmatch(says) is not None
    return sounds and any(map(str.isalnum, says))


def _wanted(name: str, near: Path) -> FandomLexicon:
    if name in shipped():
        return shipped()[name]
    path = near / Path(name).expanduser()
    if not path.is_file():
        known = ", ".join(shipped())
        raise SettingsError(
            f"there is no lexicon {name!r}",
            hint=f"give a file's path from {near}, or one of: {known}",
        )
    return load_lexicon(path)


def _fits(one: FandomLexicon, fandoms: frozenset[str], named: frozenset[str]) -> bool:
    if fandoms & frozenset(name for fandom in one.fandoms for name in _fandoms(fandom)):
        return True
    full = frozenset(map(_folded, one.characters))
    given = frozenset(name.split()[0] for name in full)
    return bool(named & full) or (not fandoms and len(named & given) >= _NAMED)


def _fandoms(tag: str) -> Iterator[str]:
    """Yield what a fandom tag may be known by: "Torchwood (TV)" is "Torchwood", too."""
    yield _folded(tag)
    yield _folded(_ASIDE.sub("", tag))
    if len(parts := _CROSSED.split(tag)) > 1:
        yield from map(_folded, parts)


def _names(tags: Iterable[str]) -> frozenset[str]:
    """Return who the tags name, folded: "Jack/Ianto" names two."""
    bare = (_ASIDE.sub("", tag) for tag in tags)
    return frozenset(_folded(name) for tag in bare for name in _JOINT.split(tag) if name.strip())


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
