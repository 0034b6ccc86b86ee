from pathlib import Path

import msgspec
import pytest

from podfic.config.keys import Key, dotted, keys, type_of
from podfic.config.settings import Settings

TOLD = (Path(__file__).parents[2] / "docs" / "settings.md").read_text("utf-8")


@pytest.mark.parametrize("key", keys(), ids=dotted)
def test_every_setting_is_documented_with_its_default(key: Key) -> None:
    (row,) = [row for row in TOLD.splitlines() if f"`{dotted(key)}`" in row and row[0] == "|"]
    value: object = Settings()
    for name in key:
        value = getattr(value, name)
    if key[0] != "work":
        assert f"`{msgspec.json.encode(value).decode()}`" in row


def test_a_key_has_a_type() -> None:
    assert type_of(("reader",)) is str
    assert type_of(("credit", "spoken")) is bool
