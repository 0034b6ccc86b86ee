"""What the file says about itself: title, author, reader and the rest."""

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from mutagen.id3 import Frame

from podfic.mastering.dates import read_day
from podfic.mastering.id3 import frame, text_frame
from podfic.mastering.languages import UNKNOWN, iso639_2
from podfic.model.work import Work

GENRE = "Podfic"

MAKER = "podfic"

SYNTHETIC = "The narration is synthetic: it is spoken by computer voices."


def frames(work: Work, reader: str) -> list[Frame]:
    """Return the ID3v2.3 frames that describe `work` as read by `reader`.

    Author in TPE1 and TPE2, reader in TCOM and TXXX:narrator, which is where
    libraries of audiobooks look for them; several names are joined by commas,
    because the slash that ID3v2.3 joins by occurs in pen names. What the work
    does not tell has no frame. That goes for the author too: players then show
    their own word for an unknown artist, in the listener's language, and no
    library files the story under a person of that name.
    """
    authors = _joined(work.authors)
    told = (
        *(("TIT2", work.title), ("TALB", work.title), ("TPE1", authors), ("TPE2", authors)),
        *(("TCOM", reader), ("TCON", GENRE), ("TLAN", _language(work)), *_published(work)),
        *(("TENC", MAKER), ("TSSE", MAKER)),
    )
    texts = (text_frame(name, _cleaned(text)) for name, text in told if _cleaned(text))
    return [*texts, *_source(work), _comment(work), *_own(work, reader)]


def _language(work: Work) -> str:
    code = iso639_2(work.language)
    return "" if code == UNKNOWN else code


def _published(work: Work) -> Iterator[tuple[str, str]]:
    day = read_day(work.date)
    if day is not None:
        yield "TYER", f"{day.year:04}"
        if day.month:
            yield "TDAT", f"{day.day:02}{day.month:02}"


def _source(work: Work) -> Iterator[Frame]:
    url = work.source_url.strip()
    if url.lower().startswith(("http://", "https://")):
        yield frame("WOAS", url=quote(url, safe="%/:=&?~#+!$,;'@()*[]"))


def _comment(work: Work) -> Frame:
    """Return summary, source (most players show no source frame) and the word on the voices."""
    url = work.source_url.strip()
    parts = (work.summary, f"Source: {url}" if url else "", SYNTHETIC)
    text = "\n\n".join(_cleaned(part) for part in parts if _cleaned(part))
    return text_frame("COMM", text, lang=iso639_2(work.language), desc="")


def _own(work: Work, reader: str) -> Iterator[Frame]:
    """Yield what ID3 has no frame for, under the names podfic listeners use."""
    told = {
        "narrator": reader,
        "fandom": _joined(work.fandoms),
        "rating": work.rating,
        "relationships": _joined(work.relationships),
        "characters": _joined(work.characters),
        "warnings": _joined(work.warnings),
        "tags": _joined(work.tags),
        "synthetic voice": SYNTHETIC,
    }
    for name, text in told.items():
        if _cleaned(text):
            yield text_frame("TXXX", _cleaned(text), desc=name)


def _joined(names: Iterable[str]) -> str:
    return ", ".join(name.strip() for name in names if name.strip())


def _cleaned(text: str) -> str:
    """Return `text` without the NUL that would end it early."""
    return text.replace("\0", "").strip()
