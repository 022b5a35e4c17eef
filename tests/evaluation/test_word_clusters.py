"""Words sorted into clusters of like use: reading the vectors, sorting them, and the clusters that are packaged."""

import json
from pathlib import Path

import numpy as np

from bearwitness.evaluation.word_clusters import VECTORS, directions, read_vectors, sort_into
from bearwitness.reading.grammar.fillers.clusters import alike, clusters
from bearwitness.reading.grammar.parse import parse


def test_whole_words_are_read_with_their_vectors(tmp_path: Path) -> None:
    table = np.arange(12, dtype=np.float32).reshape(4, 3)
    head = json.dumps(
        {
            "first": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]},
            VECTORS: {"dtype": "F32", "shape": [4, 3], "data_offsets": [8, 56]},
        }
    ).encode()
    packed = len(head).to_bytes(8, "little") + head + np.zeros(2, np.float32).tobytes() + table.tobytes()
    (tmp_path / "model.safetensors").write_bytes(packed)
    (tmp_path / "vocab.txt").write_text("[CLS]\nbomb\n##ing\nmayor\n", encoding="utf-8")
    words, vectors = read_vectors(tmp_path)
    assert words == ["bomb", "mayor"]
    assert vectors.tolist() == [[3, 4, 5], [9, 10, 11]]


def test_vectors_of_one_direction_come_into_one_cluster() -> None:
    noise = np.random.default_rng(1).normal(0, 0.05, (90, 8)).astype(np.float32)
    centres = np.eye(8, dtype=np.float32)[np.arange(90) % 3]
    found = sort_into(directions(centres + noise), 3)
    assert len({*found.tolist()}) == 3
    assert all(len({*found[first::3].tolist()}) == 1 for first in range(3))


def test_packaged_clusters_hold_words_of_like_use() -> None:
    bomb, dynamite, priest, bishop = (clusters(word) for word in ("bomb", "dynamite", "priest", "bishop"))
    assert bomb is not None
    assert dynamite is not None
    assert priest is not None
    assert bishop is not None
    assert bomb[1] == dynamite[1]
    assert priest[1] == bishop[1] != bomb[1]
    assert clusters("bombs") is not None
    assert clusters("x1") is None
    assert clusters("qzxqzx") is None


def test_a_phrase_is_told_by_the_clusters_of_its_neighbours() -> None:
    doc = parse("The mayor was killed with dynamite.").doc
    found = [clusters(token.lower_) for token in doc]
    mayor = next(token for token in doc if token.text == "mayor")
    killed = clusters("killed")
    assert killed is not None
    told = alike(found, mayor, "title")
    assert f"he=nsubjpass>{killed[0]}" in told
    assert f"re={killed[1]}|title" in told
