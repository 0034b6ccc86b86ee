"""Three edits of Kokoro's graph: phoneme lengths told and set, and pitch set.

The model predicts for each token how many frames it lasts, lays the tokens out in
frames by a matrix of tokens by frames, and predicts a pitch for each half frame.
The lengths get a factor by token before they are laid out, and become an output;
the pitch gets a factor by token, laid out by the same matrix.
"""

from typing import TYPE_CHECKING

from podfic.errors import EngineError

if TYPE_CHECKING:
    import onnx

EDITION = "held-1"
"""Changes when the edits do."""
LENGTHS = "phoneme_lengths"
"""The output with the length of each token, pads included, in frames; shape (1, tokens)."""
LENGTH_FACTORS = "length_factors"
"""The input with a factor for each token's length, float32 of shape (1, tokens)."""
PITCH_FACTORS = "pitch_factors"
"""The input with a factor for the pitch over each token, float32 of shape (1, tokens)."""
_PREDICTED = "/encoder/Clip_output_0"
_LAID_OUT = "/encoder/Cast_4_output_0"
_PITCH = "/encoder/Squeeze_output_0"
"""The graph's own names for predicted lengths, the matrix of tokens by frames, and pitch."""


def held(weights: bytes) -> bytes:
    """Return the ONNX model `weights` with the edits made.

    Raises EngineError when it is no model, or not one of Kokoro-82M's graphs.
    """
    import onnx  # noqa: PLC0415  # slow to import and needed once

    try:
        model = onnx.load_model_from_string(weights)
        made = {name for node in model.graph.node for name in node.output}
    except Exception as error:
        raise EngineError("the Kokoro weights are not an ONNX model") from error
    if lacking := {_PREDICTED, _LAID_OUT, _PITCH} - made:
        raise EngineError(f"this is not a Kokoro-82M graph: it lacks {', '.join(sorted(lacking))}")
    _scale_lengths(model.graph)
    _scale_pitch(model.graph)
    _sort(model.graph)
    return bytes(model.SerializeToString())


def _scale_lengths(graph: "onnx.GraphProto") -> None:
    from onnx import helper  # noqa: PLC0415

    _redirect(graph, _PREDICTED, LENGTHS)
    graph.node.extend(
        [
            helper.make_node("Mul", [_PREDICTED, LENGTH_FACTORS], ["held/scaled"]),
            helper.make_node("Round", ["held/scaled"], ["held/rounded"]),
            helper.make_node("Max", ["held/rounded", "held/one"], [LENGTHS]),
        ]
    )
    _constant(graph, "held/one", [1.0])
    _declare(graph.input, LENGTH_FACTORS)
    _declare(graph.output, LENGTHS)


def _scale_pitch(graph: "onnx.GraphProto") -> None:
    from onnx import helper  # noqa: PLC0415

    _redirect(graph, _PITCH, "held/pitch")
    graph.node.extend(
        [
            helper.make_node("MatMul", [PITCH_FACTORS, _LAID_OUT], ["held/by_frame"]),
            helper.make_node("Unsqueeze", ["held/by_frame", "held/last"], ["held/column"]),
            helper.make_node("Concat", ["held/column", "held/column"], ["held/twice"], axis=2),
            helper.make_node("Reshape", ["held/twice", "held/row"], ["held/by_half_frame"]),
            helper.make_node("Mul", [_PITCH, "held/by_half_frame"], ["held/pitch"]),
        ]
    )
    _constant(graph, "held/last", [2])
    _constant(graph, "held/row", [1, -1])
    _declare(graph.input, PITCH_FACTORS)


def _redirect(graph: "onnx.GraphProto", old: str, new: str) -> None:
    """Make every node that reads `old` read `new`."""
    for node in graph.node:
        for place, name in enumerate(node.input):
            if name == old:
                node.input[place] = new


def _constant(graph: "onnx.GraphProto", name: str, values: list[int] | list[float]) -> None:
    from onnx import TensorProto, helper  # noqa: PLC0415

    kind = TensorProto.FLOAT if isinstance(values[0], float) else TensorProto.INT64
    graph.initializer.append(helper.make_tensor(name, kind, [len(values)], values))


def _declare(where: "object", name: str) -> None:
    from onnx import TensorProto, helper  # noqa: PLC0415

    info = helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, "sequence_length"])
    where.append(info)  # type: ignore[attr-defined]  # protobuf's lists have no public type


def _sort(graph: "onnx.GraphProto") -> None:
    """Put the nodes in an order in which each stands behind those it reads from."""
    maker = {name: node for node in graph.node for name in node.output}
    placed: set[str] = set()
    ordered: list[onnx.NodeProto] = []
    stack = list(reversed(graph.node))
    while stack:
        node = stack.pop()
        if node.output[0] in placed:
            continue
        waiting = [maker[name] for name in node.input if name in maker and name not in placed]
        if waiting:
            stack += [node, *waiting]
        else:
            ordered.append(node)
            placed.update(node.output)
    del graph.node[:]
    graph.node.extend(ordered)
