"""How refrains are held, as the settings wish it."""

from pathlib import Path

import pytest

from podfic.config.holding import Holding, HoldWish
from podfic.config.load import load, settings_file
from podfic.config.settings import Settings
from podfic.errors import SettingsError
from podfic.model.rhythm import Rhythm


def settings(folder: Path, toml: str, flags: dict[str, str] | None = None) -> Settings:
    story = folder / "the lamp.txt"
    settings_file(story).write_text(toml, "utf-8")
    return load(story, {}, flags or {}).settings


def test_a_story_a_kind_and_a_line_have_wishes(tmp_path: Path) -> None:
    toml = """
        [hold]
        find = false
        bpm = 60

        [hold.kinds.clock]
        pattern = [0.0, 0.4]
        on = false

        [[line]]
        words = "Lub-dub"
        hold = { slow = -0.1, levels = [0, -6], silence = 2 }
        """
    told = settings(tmp_path, toml, {"hold.swing": "0.2"})
    assert told.hold == Holding(
        find=False,
        bpm=60,
        swing=0.2,
        kinds={Rhythm.CLOCK: HoldWish(pattern=(0.0, 0.4), on=False)},
    )
    assert told.line[0].hold == HoldWish(slow=-0.1, levels=(0.0, -6.0), silence=2.0)


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("[hold]\nbpm = 5", r":2: hold: bpm takes a number from 10 to 400, or 0 for as found"),
        ("[hold]\nbpm = 500", r":2: hold\.bpm: takes a number, at most 400"),
        ("[hold]\nbpn = 60", r":2: there is no setting hold\.bpn .did you mean hold\.bpm"),
        ("[hold]\npattern = [0.1, 0.3]", r":2: hold: pattern takes seconds that ascend from 0"),
        ("[hold]\npattern = [0, 0.3, 0.2]", "ascend from 0"),
        ("[hold]\nswing = 0.6", r"hold\.swing: takes a number, at most 0\.5"),
        ("[hold.clock]\nbpm = 60", r"no setting hold\.clock .write \[hold\.kinds\.clock\]"),
        ("[hold.kinds.heart]\nbpm = 60", "takes one of heartbeat, clock, footsteps, march"),
        ("[hold.kinds.clock]\nbmp = 60", r":2: hold\.kinds\.clock: has no 'bmp' .did you mean bpm"),
        ("[hold.kinds.clock]\nreader = 'Kit'", r"write it above \[hold\.kinds\.clock\]"),
        (
            "[hold.kinds.clock]\nswing = 'a'",
            r"clock\.swing: takes a number, not text .write \[hold",
        ),
        (
            "[hold.kinds]\nclock = 60",
            r"clock: takes a table, not a whole number .write \[hold\.kin",
        ),
        ("[[line]]\nwords = 'a'\nhold = 40", r":3: line\.hold: takes a table.*write hold = "),
        ("[[line]]\nwords = 'a'\nhold = { bpm = 5 }", r":3: line\.hold: bpm takes a number from"),
        ("[[line]]\nwords = 'a'\nhold = { tempo = 5 }", "has no 'tempo' .there may be on, bpm, pa"),
    ],
)
def test_a_wrong_wish_is_one_line_that_says_where(tmp_path: Path, toml: str, message: str) -> None:
    with pytest.raises(SettingsError, match=message) as caught:
        settings(tmp_path, toml)
    assert "\n" not in str(caught.value)


def test_the_nearer_wish_is_taken() -> None:
    wide = Holding(bpm=60, swing=0.2, silence=1, kinds={Rhythm.CLOCK: HoldWish(bpm=80, slow=0.1)})
    assert wide.wish(Rhythm.BELL) == HoldWish(bpm=60, swing=0.2, silence=1)
    assert wide.wish(Rhythm.CLOCK) == HoldWish(bpm=80, swing=0.2, slow=0.1, silence=1)
    line = HoldWish(swing=0.0, silence=0)
    assert wide.wish(Rhythm.CLOCK, line) == HoldWish(bpm=80, swing=0.0, slow=0.1, silence=0)


def test_a_line_is_held_or_not_whatever_its_kind_is() -> None:
    off = Holding(kinds={Rhythm.CLOCK: HoldWish(on=False)})
    assert not off.wish(Rhythm.CLOCK).on
    assert off.wish(Rhythm.CLOCK, HoldWish()).on
    assert not Holding().wish(Rhythm.CLOCK, HoldWish(on=False)).on
