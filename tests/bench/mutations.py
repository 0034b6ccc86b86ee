"""Story files gone wrong: seeds bent, cut, mixed and inflated, and files that never were right."""

import io
import re
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from html import escape
from random import Random
from zipfile import ZIP_DEFLATED, BadZipFile, LargeZipFile, ZipFile, ZipInfo

SUFFIXES = (".txt", ".md", ".html", ".xhtml", ".epub", ".docx", "", ".htm", ".xml")
_MOST_CHANGES = 4
_LONGEST = 400_000
"""Bytes that no input grows beyond."""
_MOST_SOUP = 2_000
_WORDS = re.compile(rb"(?<=>)[^<>]+(?=<)")
_VALUE = re.compile(rb"(?<==\")[^<>\"]*(?=\")")
_WHOLE = re.compile(rb"<(\w[\w:]*)[^<>]*>[^<>]*</\1>")
"""An element without elements in it."""
_MOST_SPRINKLES = 4_000


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_MARKUP = _listed(
    r"""
    <p> </p> <div> </div> <br/> <hr> <em> </em> <b> <table> <tr> <td> <ul> <li> <ol> <blockquote>
    </blockquote> <ruby> <rt> <sup> <del> <h1> <h2> </h2> <pre> <img/> </a> <![CDATA[ ]]> <!-- -->
    <!DOCTYPE <?xml ?> &amp; &nbsp; &#0; &#x110000; &bogus; <script> <style> <svg> <span> <dl> <dt>
    <dd> <p * ** _ __ *** ~~ ` ``` # ## > >> - + 1. [ ] ( ) ![ ]( [^1] [^1]: --- === | \
    """
)
_TYPED = _listed(
    """
    “ ” ‘ ’ « » " ' — – - … ... ! ? . , ; : / ~ ^ @ $ % £5 50% 3rd 1,000 10:30 1/2 XIV Mr. Dr. St.
    No. he she Jack Gwen said I-I nooo SHOUT www.a.b http://x.y 😂 👨‍👩‍👧 <3 é Chapter Title:
    Author: Summary: Notes: Rating: TBC A/N ~*~ o0o xxx
    """
)
_SPACES = ("\n", "\n\n", "\r", "\t", " ", "\x0b", "\x1a", "\x85", "\u00a0", "\u2028")
_ODD = ("\x00", "\u00ad", "\u200b", "\u202e", "\ufeff", "\ufffe", "\U0010ffff", "a" * 50)
_PHRASES = (
    "<a href='#x'>",
    "<a id='chapters'>",
    "<div id='preface'>",
    "<div class='userstuff'>",
    "<dl class='tags'>",
    "<!--chapter content-->",
    '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;&b;">]>',
    "word " * 20,
    "“Go,” said Jack. ",
    "* * *",
    "The End",
)
_TOKENS = tuple(one.encode() for one in (*_MARKUP, *_TYPED, *_SPACES, *_ODD, *_PHRASES))
_RAW_TOKENS = (
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"\xff",
    b"\x80",
    b"\xed\xa0\x80",
    b"PK\3\4",
)
_CODECS = ("utf-16", "utf-16-le", "utf-32", "cp1252", "mac_roman", "shift_jis", "utf-7", "cp037")


@dataclass(frozen=True, slots=True)
class Sample:
    """The bytes of a file, and how its name ends."""

    suffix: str
    raw: bytes


def made(random: Random, seeds: Sequence[Sequence[Sample]]) -> Sample:
    """Return a file of one of the groups of `seeds`, changed, or one made of nothing."""
    dice = random.random()
    if dice < 0.04:
        return Sample(random.choice(SUFFIXES), random.randbytes(_size(random)))
    if dice < 0.12:
        return Sample(random.choice(SUFFIXES), _soup(random))
    seed, other = (random.choice(random.choice(seeds)) for _ in range(2))
    changed = _repacked(random, seed.raw, other.raw) if _is_zip(seed.raw) else None
    if changed is None:
        spoil = _retold if seed.raw.startswith(b"<") and random.random() < 0.3 else _bent
        changed = spoil(random, seed.raw, other.raw)
    suffix = random.choice(SUFFIXES) if random.random() < 0.05 else seed.suffix
    return replace(seed, suffix=suffix, raw=changed[:_LONGEST])


def _bent(random: Random, raw: bytes, other: bytes) -> bytes:
    for _ in range(random.randint(1, _MOST_CHANGES)):
        raw = random.choice(_CHANGES)(random, raw, other)[:_LONGEST]
    return raw


def _retold(random: Random, raw: bytes, other: bytes) -> bytes:
    """Return a tree whose tags still match, with some words, values and names exchanged."""
    pattern = random.choice((_WORDS, _VALUE, _WHOLE))
    found = list(pattern.finditer(raw))
    if not found:
        return _bent(random, raw, other)
    for match in sorted(random.choices(found, k=_size(random, 5)), key=re.Match.start)[::-1]:
        own = random.choice(found).group() * (_size(random, 6) if pattern is _WHOLE else 1)
        soup = escape(_soup(random).decode("utf-8", "replace")).encode()[:_MOST_SOUP]
        put = soup if pattern is _WORDS and random.random() < 0.5 else own
        raw = raw[: match.start()] + put + raw[match.end() :]
    return raw


def _repacked(random: Random, raw: bytes, other: bytes) -> bytes | None:
    """Return an archive with some of its files bent, lost or renamed; now and then None."""
    files = _files(raw)
    if not files or random.random() < 0.1:
        return None
    spare = _files(other) if _is_zip(other) else {}
    packed = io.BytesIO()
    with ZipFile(packed, "w") as archive:
        chosen = set(random.sample(sorted(files), min(len(files), random.choice((1, 1, 1, 2, 3)))))
        for name, words in files.items():
            if name not in chosen:
                archive.writestr(ZipInfo(name), words, ZIP_DEFLATED)
                continue
            fate = random.random()
            if fate < 0.08:
                continue
            kept = name if fate > 0.16 else random.choice(_renamed(name))
            mixed = random.choice([*spare.values(), other])
            spoil = random.choice((_bent, _retold))
            archive.writestr(ZipInfo(kept), spoil(random, words, mixed), ZIP_DEFLATED)
    return packed.getvalue()


def _renamed(name: str) -> Sequence[str]:
    return "../" + name, "/" + name, name.upper(), name.replace("/", "\\") + "\\x"


def _files(raw: bytes) -> dict[str, bytes]:
    try:
        with ZipFile(io.BytesIO(raw)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except (BadZipFile, LargeZipFile, zlib.error, OSError, EOFError, NotImplementedError):
        return {}


def _is_zip(raw: bytes) -> bool:
    return raw.startswith(b"PK")


def _size(random: Random, most: int = 14) -> int:
    """Return a size up to two to the power of `most`, small ones as likely as large ones."""
    return int(2 ** random.uniform(0, most))


def _soup(random: Random) -> bytes:
    return random.choice((b"", b" ")).join(random.choices(_TOKENS, k=_size(random, 11)))


def _range(random: Random, raw: bytes) -> tuple[int, int]:
    start = random.randint(0, len(raw))
    return start, min(len(raw), start + _size(random))


def _flip(random: Random, raw: bytes, _: bytes) -> bytes:
    changed = bytearray(raw)
    for _count in range(_size(random, 5) if raw else 0):
        changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def _cut(random: Random, raw: bytes, _: bytes) -> bytes:
    start, end = _range(random, raw)
    return raw[:start] + raw[end:]


def _end_early(random: Random, raw: bytes, _: bytes) -> bytes:
    return raw[: random.randint(0, len(raw))]


def _splice(random: Random, raw: bytes, other: bytes) -> bytes:
    start, end = _range(random, other)
    at = random.randint(0, len(raw))
    return raw[:at] + other[start:end] + raw[at:]


def _repeat(random: Random, raw: bytes, _: bytes) -> bytes:
    start, end = _range(random, raw)
    return raw[:end] + raw[start:end] * _size(random, 7) + raw[end:]


def _insert(random: Random, raw: bytes, _: bytes) -> bytes:
    at = random.randint(0, len(raw))
    token = random.choice((*_TOKENS, *_RAW_TOKENS))
    return raw[:at] + token * _size(random) + raw[at:]


def _sprinkle(random: Random, raw: bytes, _: bytes) -> bytes:
    token = random.choice((*_TOKENS, *_RAW_TOKENS))
    step = max(_size(random, 12), len(raw) // _MOST_SPRINKLES + 1)
    return token.join(raw[at : at + step] for at in range(0, len(raw), step))


def _shuffle(random: Random, raw: bytes, _: bytes) -> bytes:
    rows = raw.splitlines(keepends=True)
    random.shuffle(rows)
    return b"".join(rows)


def _join_rows(random: Random, raw: bytes, _: bytes) -> bytes:
    return raw.replace(b"\n", random.choice((b"", b" ", b"\r", b"\r\n", b"\n\n", b"\x85")))


def _recode(random: Random, raw: bytes, _: bytes) -> bytes:
    return raw.decode("utf-8", "replace").encode(random.choice(_CODECS), "replace")


def _swap(random: Random, raw: bytes, _: bytes) -> bytes:
    first, second = (random.choice(_TOKENS) for _ in range(2))
    return raw.replace(first, second)


_Change = Callable[[Random, bytes, bytes], bytes]
_CHANGES: Sequence[_Change] = (
    _flip,
    _cut,
    _end_early,
    _splice,
    _repeat,
    _insert,
    _insert,
    _sprinkle,
    _shuffle,
    _join_rows,
    _recode,
    _swap,
)
