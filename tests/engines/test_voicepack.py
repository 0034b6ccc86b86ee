"""The voice pack is whole: every voice listed has its data, every table is usable."""

import tomllib

import numpy as np
import pytest

from podfic.engines import voicepack
from podfic.model.people import Gender

KOKORO = voicepack.voices_of("kokoro")
RECIPES = voicepack.recipes_of("kokoro")
PLAIN = tuple(voice for voice in KOKORO if voice.name not in RECIPES)
MADE = tuple(voice for voice in KOKORO if voice.name in RECIPES)
FIELDS = {
    "made",
    "accent",
    "gender",
    "grade",
    "age",
    "pitch",
    "pace",
    "timbre",
    "traits",
    "licence",
}
WORDS = {"deep", "high", "slow", "quick", "bright", "dark", "hoarse", "clear", "whispery"}
GRADES = ["A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F+", "F"]


def test_twenty_eight_english_voices_and_those_made_of_them() -> None:
    assert len(PLAIN) == 28
    assert len(MADE) == 22
    tables = {path.stem for path in (voicepack.folder() / "kokoro").glob("*.npy")}
    assert tables == {voice.name for voice in PLAIN}


def test_made_voices_stand_last_and_are_of_every_age_gender_and_accent() -> None:
    assert KOKORO == PLAIN + MADE
    assert not any(voice.grade for voice in MADE)
    assert {(voice.age, voice.gender) for voice in MADE} >= {
        (age, gender) for age in ("child", "old") for gender in (Gender.FEMALE, Gender.MALE)
    }
    for gender in (Gender.FEMALE, Gender.MALE, Gender.NEUTRAL):
        accents = [voice.accent for voice in MADE if voice.gender is gender]
        assert min(map(accents.count, ("en-US", "en-GB"))) >= 2


@pytest.mark.parametrize("voice", KOKORO, ids=lambda voice: voice.name)
def test_name_tells_accent_and_gender(voice: voicepack.Voice) -> None:
    assert voice.id == f"kokoro/{voice.name}"
    assert voice.accent == {"a": "en-US", "b": "en-GB"}[voice.name[0]]
    genders = {"f": Gender.FEMALE, "m": Gender.MALE, "n": Gender.NEUTRAL}
    assert voice.gender == genders[voice.name[1]]
    assert voice.licence == "Apache-2.0"


@pytest.mark.parametrize("voice", PLAIN, ids=lambda voice: voice.name)
def test_table_is_a_style_for_every_length(voice: voicepack.Voice) -> None:
    table = np.load(voicepack.folder() / "kokoro" / f"{voice.name}.npy", allow_pickle=False)
    assert table.shape == (510, 256)
    assert table.dtype == np.float16
    assert np.isfinite(table).all()
    assert 0.05 < np.abs(table).mean() < 1.0


def test_no_two_voices_are_the_same() -> None:
    first_rows = {
        np.load(voicepack.folder() / "kokoro" / f"{voice.name}.npy")[100].tobytes()
        for voice in PLAIN
    }
    assert len(first_rows) == len(PLAIN)
    assert len(set(RECIPES.values())) == len(MADE)


def test_best_come_first_and_the_whisper_last_of_those_with_data() -> None:
    assert PLAIN[-1].name == "af_nicole"
    assert "whispery" in PLAIN[-1].traits
    assert not any("whispery" in voice.traits for voice in PLAIN[:-1])
    ranks = [GRADES.index(voice.grade) for voice in PLAIN[:-1]]
    assert ranks == sorted(ranks)
    assert {voice.gender for voice in PLAIN[:9]} == {Gender.FEMALE, Gender.MALE}


@pytest.mark.parametrize("voice", KOKORO, ids=lambda voice: voice.name)
def test_every_voice_was_measured(voice: voicepack.Voice) -> None:
    assert 60 < voice.pitch < 300
    assert 120 < voice.pace < 300
    assert len(voice.timbre) == 4
    assert voice.age in {"child", "young", "adult", "old"}
    assert set(voice.traits) <= WORDS


def test_the_measures_tell_women_from_men_in_the_median() -> None:
    pitches = {
        gender: sorted(voice.pitch for voice in KOKORO if voice.gender is gender)
        for gender in (Gender.FEMALE, Gender.MALE)
    }
    medians = {gender: found[len(found) // 2] for gender, found in pitches.items()}
    assert medians[Gender.FEMALE] > 1.3 * medians[Gender.MALE]


@pytest.mark.parametrize("engine", ["piper", "gtts"])
def test_other_engines_have_their_voices(engine: str) -> None:
    voices = voicepack.voices_of(engine)
    assert voices
    assert {voice.engine for voice in voices} == {engine}
    assert all(voice.licence and voice.accent.startswith("en-") for voice in voices)


def test_engine_without_a_pack_has_no_voices() -> None:
    assert voicepack.voices_of("nobody") == ()


def test_file_holds_only_documented_fields() -> None:
    text = (voicepack.folder() / "voices.toml").read_text("utf-8")
    for engine in tomllib.loads(text).values():
        for entry in engine.values():
            assert set(entry) <= FIELDS
            assert {"accent", "gender", "licence"} <= set(entry)


def test_licences_travel_with_the_data() -> None:
    notice = (voicepack.folder() / "NOTICE").read_text("utf-8")
    assert "hexgrad" in notice
    assert "Apache License" in notice
    assert "Version 2.0" in (voicepack.folder() / "LICENSE-Apache-2.0").read_text("utf-8")
