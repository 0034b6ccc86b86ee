from podfic.config.settings import Settings
from podfic.engines.fake import create
from podfic.pipeline.wishes import Wishes, wishes


def test_own_and_misspelt_voices_are_kept_and_another_engines_are_told() -> None:
    cast = {"Mara": "tone_3", "Owen": "kokoro/bm_george", "Bo": "tone_99", "Cy": "bf_emma"}
    found = wishes(Settings(narrator="af_heart", cast=cast), create(Settings()))
    assert found == Wishes("", {"Mara": "tone_3", "Bo": "tone_99"}, ("narrator", "Owen", "Cy"))


def test_a_narrator_of_the_engine_is_kept() -> None:
    assert wishes(Settings(narrator="fake/tone_2"), create(Settings())).narrator == "fake/tone_2"
