"""The edited graph is the published one, with lengths and pitch let be told."""

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper

from podfic.config.settings import Settings
from podfic.engines import voicepack
from podfic.engines.base import Request, Speech, Word
from podfic.engines.kokoro import engine as engines
from podfic.engines.kokoro import graph, weights
from podfic.engines.kokoro.alphabet import IDS
from podfic.engines.kokoro.engine import FRAME, KokoroEngine, create
from podfic.errors import EngineError
from podfic.model.take import Signal

WORDS = (Word("Hello", "hˈɛlO"), Word(",", ",", " "), Word("world", "wˈɜɹld"), Word(".", "."))
PHONEMES = "".join(word.phonemes + word.space for word in WORDS)


@pytest.fixture(scope="module")
def source() -> bytes:
    return weights._source("")


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> KokoroEngine:
    return create(Settings(cache=str(tmp_path_factory.mktemp("cache"))))


@pytest.fixture(scope="module")
def unedited(source: bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = engines._cores()
    return onnxruntime.InferenceSession(source, options, providers=["CPUExecutionProvider"])


def as_published(session: onnxruntime.InferenceSession, voice: str, speed: float) -> Signal:
    """Return what the graph says as it was published, given the voice's table as it lies."""
    table = np.load(voicepack.folder() / "kokoro" / f"{voice}.npy").astype(np.float32)
    ids = [IDS[sign] for sign in PHONEMES]
    inputs = {
        "tokens": np.array([[0, *ids, 0]], np.int64),
        "style": table[len(ids)].reshape(1, -1),
        "speed": np.full(1, speed, np.float32),
    }
    return np.asarray(session.run(["audio"], inputs)[0], np.float32).reshape(-1)


def said(engine: KokoroEngine, voice: str, *words: Word) -> Speech:
    (one,) = (one for one in engine.voices() if one.name == voice)
    return engine.speak(Request(one, "Hello, world.", words or WORDS))


@pytest.mark.parametrize("content", [b"meow", b"", b"\x08"])
def test_what_is_no_model_is_refused(content: bytes) -> None:
    with pytest.raises(EngineError, match=r"not an ONNX model|not a Kokoro-82M graph"):
        graph.held(content)


def test_another_model_is_refused_and_what_it_lacks_told() -> None:
    node = helper.make_node("Identity", ["x"], [graph._PITCH])
    tensors = (
        helper.make_tensor_value_info(name, TensorProto.FLOAT, [1]) for name in ("x", graph._PITCH)
    )
    given, made = tensors
    other = helper.make_model(helper.make_graph([node], "other", [given], [made]))
    with pytest.raises(EngineError, match="not a Kokoro-82M graph") as caught:
        graph.held(other.SerializeToString())
    assert graph._PREDICTED in str(caught.value)
    assert graph._LAID_OUT in str(caught.value)
    assert graph._PITCH not in str(caught.value)


def test_the_edited_graph_is_sound(source: bytes, tmp_path: Path) -> None:
    path = tmp_path / "held.onnx"
    path.write_bytes(graph.held(source))
    model = onnx.load(str(path))
    names = [one.name for one in model.graph.input]
    assert names == ["tokens", "style", "speed", graph.LENGTH_FACTORS, graph.PITCH_FACTORS]
    known = {*names, *(one.name for one in model.graph.initializer), ""}
    for node in model.graph.node:
        assert known.issuperset(node.input)
        known.update(node.output)


def test_the_same_weights_are_edited_alike(source: bytes) -> None:
    assert graph.held(source) == graph.held(source)


@pytest.mark.parametrize("voice", ["af_heart", "bm_george"])
def test_neutral_factors_change_no_sample(
    engine: KokoroEngine, unedited: onnxruntime.InferenceSession, voice: str
) -> None:
    speech = said(engine, voice)
    np.testing.assert_array_equal(speech.sound.signal, as_published(unedited, voice, 1.0))


def test_other_factors_change_samples(
    engine: KokoroEngine, unedited: onnxruntime.InferenceSession
) -> None:
    plain = as_published(unedited, "af_heart", 1.0)
    high = said(engine, "af_heart", *WORDS[:2], Word("world", "wˈɜɹld", pitch=1.2), WORDS[3])
    assert len(high.sound.signal) == len(plain)
    assert np.abs(high.sound.signal - plain).max() > 0.05


def test_no_sign_lasts_less_than_a_frame(engine: KokoroEngine) -> None:
    hurried = Word("world", "wˈɜɹld", lengths=(0.0,) * 6)
    speech = said(engine, "af_heart", *WORDS[:2], hurried, WORDS[3])
    assert set(np.diff(speech.words[2].edges[1:])) == {FRAME}
