from dataclasses import replace

from podfic.config.settings import Settings
from podfic.engines.base import Control, Request, Word
from podfic.engines.fake import FakeEngine, create
from podfic.model.cast import Blend, Shade
from podfic.voicing.keys import canonical, phonemes_key, sound_key

ENGINE = create(Settings())
VOICE = ENGINE.voices()[3]
WORDS = (Word("Lub", "lub", " "), Word("dub", "dub"))


def test_the_canonical_bytes_are_pinned() -> None:
    assert canonical(["ü", 1, {"b": None, "a": 0.5}]) == (
        "8d86c4b8e9eb5d57a334588d8cf135b0c6db5e553b7bd37a18924f92fa59a996"
    )
    key = sound_key(ENGINE, Request(VOICE, "Lub dub", WORDS))
    assert key == "59a0f0ebdfdb32b525a0c44a44edb654b550b1b14878f6c007a0e0e1537d47c4"


def test_only_what_changes_the_sound_changes_the_key() -> None:
    key = sound_key(ENGINE, Request(VOICE, "Lub dub", WORDS))
    respelled = (Word("LUB", "lub", " "), WORDS[1])
    assert sound_key(ENGINE, Request(VOICE, "LUB dub", respelled)) == key
    assert sound_key(ENGINE, Request(ENGINE.voices()[4], "Lub dub", WORDS)) != key
    assert sound_key(ENGINE, Request(VOICE, "Lub dub", WORDS[:1])) != key
    joined = (Word("Lub", "lub"), WORDS[1])
    assert sound_key(ENGINE, Request(VOICE, "Lub dub", joined)) != key


def test_a_lexicon_entry_changes_the_phonemes_key() -> None:
    plain = phonemes_key("v1", "en-GB", "Ianto ran.", ())
    assert phonemes_key("v1", "en-GB", "Ianto ran.", ("Ianto=YAN-toh",)) != plain
    assert phonemes_key("v1", "en-US", "Ianto ran.", ()) != plain


def test_how_a_word_is_said_changes_the_key() -> None:
    key = sound_key(ENGINE, Request(VOICE, "Lub dub", WORDS))
    changes = (
        {"lengths": (1.0, 2.0, 1.0, 1.0)},
        {"pitch": 1.1},
        {"gain": 1.0},
    )
    keys = {
        sound_key(ENGINE, Request(VOICE, "Lub dub", (replace(WORDS[0], **change), WORDS[1])))  # type: ignore[arg-type]
        for change in changes
    }
    shades = (Shade(pitch=1.1), Shade(pace=1.1))
    keys |= {sound_key(ENGINE, Request(VOICE, "Lub dub", WORDS, shade)) for shade in shades}
    assert len(keys | {key}) == 6


def test_what_an_engine_does_not_heed_changes_no_key() -> None:
    class Flat(FakeEngine):
        controls = frozenset[Control]()

    key = sound_key(Flat(), Request(VOICE, "Lub dub", WORDS))
    other = Blend(ENGINE.voices()[5], 0.4)
    told = (replace(WORDS[0], lengths=(1.0, 2.0, 1.0, 1.0), pitch=1.1), WORDS[1])
    shade = Shade(pitch=1.1, pace=1.2, blend=other)
    assert sound_key(Flat(), Request(VOICE, "Lub dub", told, shade)) == key


def test_a_blend_is_told_by_its_voice_and_share() -> None:
    class Blending(FakeEngine):
        controls = frozenset(Control)

    one, other = ENGINE.voices()[5:7]
    blends = (None, Blend(one, 0.4), Blend(one, 0.5), Blend(other, 0.4))
    keys = {
        sound_key(Blending(), Request(VOICE, "Lub dub", WORDS, Shade(blend=blend)))
        for blend in blends
    }
    assert len(keys) == 4
