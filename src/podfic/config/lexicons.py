"""Lexicon files: how a fandom's words are said, in a form that people can share."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

from podfic.config.fandoms import fits
from podfic.config.paths import path_hint, shipped_folder
from podfic.config.toml import Place, line_of, read_toml
from podfic.errors import SettingsError

NONE = "none"
"""In the setting `lexicons`: use no fandom's lexicon unasked."""
_SUFFIX = ".toml"
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
    tags, named = tuple(fandoms), tuple(people)
    fitting = (one for one in shipped().values() if fits(one.fandoms, one.characters, tags, named))
    return (*asked, *(one for one in fitting if one not in asked))


@cache
def shipped() -> dict[str, FandomLexicon]:
    """Return the lexicons that come with podfic, by name."""
    folder = shipped_folder("lexicons", "lexicondata")
    return {path.stem: load_lexicon(path) for path in sorted(folder.glob(f"*{_SUFFIX}"))}


def load_lexicon(path: Path) -> FandomLexicon:
    """Return the lexicon in the file at `path`.

    Raises SettingsError, with the line where it can be told, for a file that
    cannot be read or is not TOML, and for keys, values and pronunciations that
    no lexicon has.
    """
    table, text = read_toml(path)
    for place, what, hint in _faults(table):
        raise SettingsError(what, path=path, line=line_of(text, place), hint=hint)
    return msgspec.convert(table, FandomLexicon)


def _faults(table: Mapping[str, object]) -> Iterator[tuple[Place, str, str]]:
    """Yield the place of each entry that no lexicon has, what is wrong with it, and a way out."""
    for key, value in table.items():
        if key not in FandomLexicon.__struct_fields__:
            yield (key,), f"a lexicon has no {key!r}", _HINT
        elif key not in _TABLES:
            if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
                yield (key,), f"{key} is a list of texts", f'write {key} = ["…", "…"]'
        elif not isinstance(value, dict):
            yield (key,), f"{key} is a table", f"write [{key}], and below it word by word"
        else:
            yield from (
                ((key, word), f"{key}.{word}: {says!r} cannot be said", _TABLES[key])
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
        raise SettingsError(f"there is no lexicon {name!r}", hint=path_hint(name, near, shipped()))
    return load_lexicon(path)
