"""Every registered engine can be made without its model, and keeps the contract."""

import sys

import pytest

from podfic.config.settings import Settings
from podfic.engines import registry
from podfic.errors import EngineMissingError, SettingsError


def test_the_engines_of_the_package_are_registered() -> None:
    assert {"fake", "gtts", "kokoro", "piper"} <= set(registry.names())
    assert list(registry.names()) == sorted(registry.names())


@pytest.mark.parametrize("name", registry.names())
def test_engine_keeps_the_contract(name: str) -> None:
    engine = registry.create(name, Settings())
    voices = engine.voices()
    assert engine.name == name
    assert engine.title
    assert engine.limit > 0
    assert voices
    assert {voice.engine for voice in voices} == {name}
    assert [voice.id for voice in voices] == [f"{name}/{voice.name}" for voice in voices]
    assert all(problem.what and problem.remedy for problem in engine.check())


def test_only_gtts_sends_text_away() -> None:
    remote = {name for name in registry.names() if registry.create(name, Settings()).remote}
    assert remote == {"gtts"}


def test_unknown_name_is_told_with_the_nearest() -> None:
    with pytest.raises(SettingsError, match="no engine 'kokro'") as caught:
        registry.create("kokro", Settings())
    assert "'kokoro'" in caught.value.hint


def test_unlike_any_name_lists_them_all() -> None:
    with pytest.raises(SettingsError) as caught:
        registry.create("xyzzy", Settings())
    assert all(name in caught.value.hint for name in registry.names())


def test_engine_that_cannot_be_imported_says_how_to_mend_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "podfic.engines.piper", None)
    with pytest.raises(EngineMissingError, match="'piper' cannot be loaded") as caught:
        registry.create("piper", Settings())
    assert caught.value.hint == "pip install 'podfic[piper]'"
