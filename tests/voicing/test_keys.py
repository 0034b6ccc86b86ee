from podfic.config.settings import Settings
from podfic.engines.base import Request, Word
from podfic.engines.fake import create
from podfic.voicing.keys import canonical, phonemes_key, sound_key

ENGINE = create(Settings())
VOICE = ENGINE.voices()[3]
WORDS = (Word("Lub", "lub", " "), Word("dub", "dub"))


def test_the_canonical_bytes_are_pinned() -> None:
    assert canonical(["ü", 1, {"b": None, "a": 0.5}]) == (
        "8d86c4b8e9eb5d57a334588d8cf135b0c6db5e553b7bd37a18924f92fa59a996"
    )
    key = sound_key(ENGINE, Request(VOICE, "Lub dub", WORDS))
    assert key == "e524794af240a0fe9d24c91e2960f09c1b3b3e25aa4fcf88c1e37f223979dda6"


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
