"""The vectors of tokens that the language model starts from, by the model's own weights.

spaCy puts the network that makes them together from some forty small layers, each of which prepares for training and packs
and unpacks its arrays. Reading needs none of that: the same products and sums, in the same order and so with the same
results to the last bit, take three quarters of the time.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias, cast

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc
from thinc.api import Model

Floats = npt.NDArray[np.float32]
Ints = npt.NDArray[np.uint64]
Network: TypeAlias = "Model[Sequence[Doc], list[Floats]]"

_TINY: Final = 1e-8
"""What is added to a variance, so that none is zero; so does `thinc.layers.layernorm`."""


@dataclass(frozen=True, slots=True)
class _Table:
    """Vectors of one attribute of tokens, by four rows for each of its values: which rows is told by hashing with a seed."""

    column: int
    seed: int
    vectors: Floats


@dataclass(frozen=True, slots=True)
class _Layer:
    """A maxout layer, `weights` in the form that a product takes, with the normalisation behind it."""

    weights: Floats
    bias: Floats
    shape: tuple[int, int, int]
    scale: Floats
    shift: Floats


class TokenVectors:
    """The network `extract_features>>...>>with_array(residual(...))` of a spaCy model, for reading alone."""

    def __init__(self, network: Network) -> None:
        layers: dict[str, list[Model[Any, Any]]] = {}
        for layer in network.walk(order="dfs_pre"):
            layers.setdefault(layer.name, []).append(layer)
        (extract,) = layers["extract_features"]
        self._ops: Any = network.ops
        self._columns = extract.attrs["columns"]
        self._tables = [
            _Table(asked.attrs["index"][1], one.attrs["seed"], _weights(one, "E"))
            for asked, one in zip(layers["ints-getitem"], layers["hashembed"], strict=True)
        ]
        first, *others = (
            _layer(one, behind) for one, behind in zip(layers["maxout"], layers["layernorm"], strict=True)
        )
        self._mixed, self._windows = first, others
        self._beside = [one.attrs["window_size"] for one in layers["expand_window"]]
        self.width = len(first.scale)

    def __call__(self, doc: Doc) -> Floats:
        """Return the vectors of the tokens of a document, shape (tokens, width)."""
        if not len(doc):
            return np.zeros((0, self.width), np.float32)
        asked = cast("Ints", doc.to_array(self._columns))
        ops = self._ops
        found = []
        for one in self._tables:
            hashed = ops.hash(np.ascontiguousarray(asked[:, one.column], np.uint64), one.seed)
            found.append(ops.gather_add(one.vectors, hashed % len(one.vectors)))
        # Beyond the ends of a document tokens of nothing stand, as far as windows reach.
        around = sum(self._beside)
        vectors = np.zeros((len(doc) + 2 * around, self.width), np.float32)
        vectors[around : len(vectors) - around] = self._through(self._mixed, np.hstack(found))
        for window, layer in zip(self._beside, self._windows, strict=True):
            vectors = vectors + self._through(layer, ops.seq2col(vectors, window))
        return vectors[around : len(vectors) - around]

    def _through(self, layer: _Layer, given: Floats) -> Floats:
        summed = self._ops.gemm(given, layer.weights)
        summed += layer.bias
        most: Floats = self._ops.maxout(summed.reshape(layer.shape))[0]
        apart = most - np.add.reduce(most, axis=1, keepdims=True) / most.shape[1]
        spread = np.add.reduce(apart * apart, axis=1, keepdims=True) / most.shape[1] + _TINY
        out: Floats = apart * spread ** (-1.0 / 2.0) * layer.scale
        out += layer.shift
        return out


def _layer(maxout: "Model[Any, Any]", normalised: "Model[Any, Any]") -> _Layer:
    out, pieces, width = (maxout.get_dim(name) for name in ("nO", "nP", "nI"))
    weights, bias = _weights(maxout, "W").reshape(out * pieces, width).T, _weights(maxout, "b").reshape(out * pieces)
    return _Layer(weights, bias, (-1, out, pieces), _weights(normalised, "G"), _weights(normalised, "b"))


def _weights(layer: "Model[Any, Any]", name: str) -> Floats:
    return cast("Floats", layer.get_param(name))


def for_reading(network: Network) -> Network:
    """Return a network that gives what a spaCy model's own gives, and can only be asked, not trained."""
    vectors = TokenVectors(network)

    def forward(
        _model: Network, docs: Sequence[Doc], is_train: bool
    ) -> tuple[list[Floats], Callable[[list[Floats]], Sequence[Doc]]]:
        if is_train:
            raise NotImplementedError("These vectors are for reading; train the model that they are of.")
        return [vectors(doc) for doc in docs], lambda _: docs

    return Model("token_vectors", forward, dims={"nO": vectors.width}, ops=network.ops)


__all__ = ["TokenVectors", "for_reading"]
