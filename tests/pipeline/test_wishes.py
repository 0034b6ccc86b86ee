from dataclasses import replace
from pathlib import Path

import pytest

from podfic.config.load import load, settings_file
from podfic.config.settings import Settings
from podfic.engines.fake import create
from podfic.errors import SettingsError
from podfic.model.work import Series, Work
from podfic.pipeline.wishes import Wishes, cast_files, wishes
from script.works import work_of


def _work(**told: object) -> Work:
    return replace(work_of("It rained."), **told)


def _wishes(story: Path, toml: str, **flags: str) -> Wishes:
    settings_file(story).write_text(toml, "utf-8")
    return wishes(load(story, {}, flags), create(Settings()))


def test_own_voices_are_kept_and_another_engines_are_told(story: Path) -> None:
    toml = (
        "narrator = 'af_heart'\nannouncer = 'tone_1'\n"
        "[cast]\nMara = 'tone_3'\nOwen = 'kokoro/bm_george'\nCy = 'bf_emma'\n"
    )
    found = _wishes(story, toml)
    assert found == Wishes(
        "", {"announcer": "tone_1", "Mara": "tone_3"}, ("narrator", "Owen", "Cy")
    )


def test_a_narrator_of_the_engine_is_kept(story: Path) -> None:
    assert _wishes(story, "narrator = 'fake/tone_2'").narrator == "fake/tone_2"


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        (
            "\nnarrator = 'tone_33'",
            ":2: there is no voice 'tone_33' for the narrator (did you mean tone_3",
        ),
        ("announcer = 'xyzzy'", ":1: there is no voice 'xyzzy' for the announcer (podfic voices"),
        ("[cast]\nMara = 'tone_1'\nOwen = 'xyzzy'", ":3: there is no voice 'xyzzy' for Owen ("),
        ("[cast]\nnarrator = 'xyzzy'", ":2: there is no voice 'xyzzy' for the narrator (podfic"),
        (
            "[cast]\nreader = 'me'",
            ":2: there is no voice 'me' for reader (reader is a setting; write it above [cast])",
        ),
    ],
)
def test_a_voice_that_no_engine_has_is_told_with_its_line(
    story: Path, toml: str, told: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        _wishes(story, toml)
    assert str(caught.value).startswith(f"{settings_file(story)}{told}")


def test_a_voice_from_elsewhere_is_not_blamed_on_the_file(story: Path) -> None:
    with pytest.raises(SettingsError, match=r"^there is no voice 'x' for Owen"):
        _wishes(story, "[cast]\nOwen = 'tone_1'", **{"cast.Owen": "x"})


def test_the_files_of_the_series_lie_beside_the_story_and_go_before_the_fandoms(
    tmp_path: Path,
) -> None:
    series = tmp_path / "the-long-rift.podfic-cast.toml"
    series.write_text("[cast.Jack]\nfake = 'tone_3'\n", "utf-8")
    work = _work(fandoms=("Torchwood",), series=(Series("The Long Rift!", "2"),))
    files = cast_files(work, Settings(), tmp_path, create(Settings()))
    assert [one.path.name for one in files] == [series.name, "torchwood.toml"]
    alone = cast_files(work, Settings(casts=("none",)), tmp_path, create(Settings()))
    assert [one.path for one in alone] == [series]


@pytest.mark.parametrize(
    ("wanted", "hint"), [("tone_33", "did you mean tone_3"), ("xyzzy", "podfic voices lists fake")]
)
def test_a_file_that_wishes_no_voice_is_told_with_its_line(
    tmp_path: Path, wanted: str, hint: str
) -> None:
    (tmp_path / "x.toml").write_text(
        f"[cast.Jack]\nkokoro = 'whatever'\n\n[cast.Owen]\nfake = '{wanted}'\n", "utf-8"
    )
    with pytest.raises(SettingsError, match=hint) as caught:
        cast_files(_work(), Settings(casts=("x.toml",)), tmp_path, create(Settings()))
    place = f"{tmp_path / 'x.toml'}:5: "
    assert str(caught.value).startswith(f"{place}there is no voice '{wanted}' for Owen")
