"""Every setting there is, with its default and its meaning."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from podfic.config.corrections import LineCorrection, PeopleTable
from podfic.config.holding import Holding

Pause = Annotated[float, Meta(ge=0.0, le=30.0)]
"""A silence in seconds."""


Where = Literal["never", "before", "after"]
"""Where something that stands around the story is read: before or after it, or not at all."""


class Pauses(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Silences in seconds, between the last sound and the next first sound.

    Values from podfic and audiobook practice: head 0.5 s and tail 3.5 s,
    2.5 s after a chapter announcement, 2–2.5 s at a scene break (beyond 3 s
    sounds like a fault), 0.3–0.5 s between paragraphs, 0.15–0.2 s between
    sentences, 0.5–0.75 s when the speaker changes.
    """

    head: Pause = 0.5
    sentence: Pause = 0.2
    voice: Pause = 0.2
    """Between a quotation and its narration within one paragraph."""
    paragraph: Pause = 0.45
    speaker: Pause = 0.6
    """Between paragraphs when someone else speaks."""
    scene: Pause = 2.2
    gap: Pause = 1.6
    """Between scenes that only white space parts."""
    found: Pause = 1.1
    """Before a scene that no typed break begins: enough to notice, and no harm if it is none."""
    chapter: Pause = 2.5
    """Before a chapter, after its announcement, and after the credit."""
    cut_off: Pause = 0.08
    """After a speaker is interrupted."""
    trail_off: Pause = 0.7
    """After a speaker trails off."""
    tail: Pause = 3.5


class Credit(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The announcement before the story.

    `text` may hold {title}, {authors} and {reader}; parts between [ ] are left
    out when a name inside them is empty.
    """

    spoken: bool = True
    text: str = "{title}[, by {authors}][, read by {reader}]."


class Read(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is read besides title, author and story, and where.

    Chapter notes are read before or after their own chapter.
    """

    warnings: Where = "before"
    """Those that warn: not "No Archive Warnings Apply" and its like."""
    rating: Where = "never"
    summary: Where = "never"
    notes: Where = "never"
    """The author's notes before the story."""
    end_notes: Where = "never"
    chapter_summary: Where = "never"
    chapter_notes: Where = "never"
    chapter_end_notes: Where = "never"
    footnotes: Literal["in place", "at the mark", "never"] = "in place"
    """Where they stand, after the paragraph that bears their mark, or not at all."""
    images: bool = False
    """Whether the words that describe a picture are read."""


class Scenes(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Scenes that no typed break begins: a flashback, another time or place."""

    find: bool = True
    """Whether they are looked for."""
    mark: bool = False
    """Whether they have chapter marks, too; those are the author's breaks otherwise."""


class Master(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The finished file.

    −19 LUFS is the mono twin of the −16 LUFS that podcast directories ask of
    stereo; the limiter's −1.5 dBTP leaves room for the codec under −1 dBTP.
    """

    loudness: Annotated[float, Meta(ge=-40.0, le=-8.0)] = -19.0
    true_peak: Annotated[float, Meta(ge=-12.0, le=0.0)] = -1.5
    bitrate: Literal[56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320] = 128
    """Kilobits a second, constant. Below 56 no frame holds the header players need."""


class Delivery(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How lively the reading is."""

    pace: Annotated[float, Meta(ge=90.0, le=260.0)] = 155.0
    """Words a minute of the finished reading, its silences counted in. 150 to 160 is what
    audiobooks are read at."""
    strength: Annotated[float, Meta(ge=0.0, le=2.0)] = 1.0
    """How much of emphasis, shouts, whispers and their like is heard: 0 is none of it."""
    space: Annotated[float, Meta(ge=0.0, le=2.0)] = 1.0
    """How much thoughts, flashbacks, letters and messages are coloured: 0 is not at all."""


class WorkOverrides(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Metadata the story file lacks or gets wrong; empty means as in the file."""

    title: str = ""
    authors: tuple[str, ...] = ()
    fandoms: tuple[str, ...] = ()
    language: str = ""
    date: str = ""
    source_url: str = ""
    summary: str = ""


class Settings(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All that can be chosen for one story."""

    engine: str = "kokoro"
    reader: str = ""
    """Who is credited with the reading; empty names the engine's synthetic voices."""
    narrator: str = ""
    """The narrator's voice; empty leaves the choice to casting."""
    announcer: str = ""
    """The voice of the credit and of notes; empty leaves them to the narrator."""
    output: str = "output"
    """The folder renders go to."""
    cache: str = ""
    """The folder of the voice store and prepared models; empty is the user's cache folder."""
    model: str = ""
    """A Kokoro weights file to use in place of the packaged one."""
    work: WorkOverrides = WorkOverrides()
    credit: Credit = Credit()
    read: Read = Read()
    scenes: Scenes = Scenes()
    hold: Holding = Holding()
    pauses: Pauses = Pauses()
    delivery: Delivery = Delivery()
    master: Master = Master()
    cast: dict[str, str] = {}
    """Voice by speaker, such as `Ianto = "bm_george"`."""
    casts: tuple[str, ...] = ()
    """Cast files to use besides those of the story's fandoms: a shipped one's name, or a path from
    the story's folder; "none" uses no fandom's unasked."""
    lexicon: dict[str, str] = {}
    """Pronunciation by word: a respelling ("YAN-toh"), or IPA between slashes."""
    lexicons: tuple[str, ...] = ()
    """Lexicon files to use besides those of the story's fandoms: a shipped one's name, or a path
    from the story's folder; "none" uses no fandom's unasked."""
    read_as: dict[str, str] = {}
    """Words to read in place of others, such as `Janto = "Jack and Ianto"`."""
    spelled: tuple[str, ...] = ()
    """Words in capitals that are said letter by letter, such as "FBI"."""
    as_words: tuple[str, ...] = ()
    """Words in capitals that are said as words, such as "UNIT"."""
    people: PeopleTable = {}
    """Who is who: whose name one is (`Jonesy = "Ianto Jones"`), or somebody's gender and names."""
    line: tuple[LineCorrection, ...] = ()
    """Corrections to single lines, each a `[[line]]`."""
