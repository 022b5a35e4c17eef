"""Sort words into clusters of like use, for the model that proposes fillers (`reading.grammar.fillers.clusters`).

    python -m bearwitness.evaluation.word_clusters --model FOLDER [--out clusters.npz]

FOLDER holds the `model.safetensors` and `vocab.txt` of a BERT model in lower case: the published clusters come from
all-MiniLM-L6-v2. The vectors of whole words with which the model begins are sorted by spherical k-means (Dhillon and
Modha 2001). See docs/how-to/train-the-fillers.md.
"""

import argparse
import json
import re
from pathlib import Path
from typing import Final
from zlib import crc32

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

SIZES: Final = (1000, 250, 60)
DIMENSIONS: Final = 64
TURNS: Final = 15
VECTORS: Final = "embeddings.word_embeddings.weight"
_WORD: Final = re.compile(r"[a-z]{2,}")


def read_vectors(folder: Path) -> tuple[list[str], Floats]:
    """Return the whole words of a model and the vector of each, shape (words, dimensions)."""
    raw = (folder / "model.safetensors").read_bytes()
    length = int.from_bytes(raw[:8], "little")
    entry = json.loads(raw[8 : 8 + length])[VECTORS]
    rows, columns = entry["shape"]
    table = np.frombuffer(raw, np.float32, rows * columns, 8 + length + entry["data_offsets"][0]).reshape(rows, columns)
    pieces = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    kept = [at for at, piece in enumerate(pieces[:rows]) if _WORD.fullmatch(piece)]
    return [pieces[at] for at in kept], table[kept]


def directions(vectors: Floats) -> Floats:
    """Return vectors of length 1 over the directions in which the given ones differ most, shape (words, at most 64)."""
    even = _long_one(vectors - vectors.mean(0))
    _, _, axes = np.linalg.svd(even[::3], full_matrices=False)
    return _long_one(even @ axes[:DIMENSIONS].T)


def sort_into(vectors: Floats, count: int, turns: int = TURNS) -> npt.NDArray[np.int64]:
    """Return the cluster of each vector of length 1, by spherical k-means with a fixed start."""
    centres = vectors[np.random.default_rng(0).choice(len(vectors), count, replace=False)]
    found = np.zeros(len(vectors), np.int64)
    for _ in range(turns):
        found = np.concatenate(
            [np.argmax(vectors[first : first + 4000] @ centres.T, axis=1) for first in range(0, len(vectors), 4000)]
        )
        for number in range(count):
            members = vectors[found == number]
            if len(members):
                centres[number] = _long_one(members.mean(0, keepdims=True))[0]
    return found


def _long_one(vectors: Floats) -> Floats:
    made: Floats = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return made


def main() -> None:
    """Read the vectors, sort the words, write the clusters."""
    parser = argparse.ArgumentParser(prog="python -m bearwitness.evaluation.word_clusters", description=__doc__)
    parser.add_argument("--model", type=Path, required=True, metavar="FOLDER", help="model.safetensors and vocab.txt")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.npz", help="where to write the clusters")
    asked = parser.parse_args()
    words, vectors = read_vectors(asked.model)
    reduced = directions(vectors)
    columns = np.stack([sort_into(reduced, size) for size in SIZES], axis=1).astype(np.uint16)
    names = np.array([crc32(word.encode()) for word in words], np.uint32)
    order = np.argsort(names, kind="stable")
    np.savez_compressed(asked.out, allow_pickle=False, names=names[order], clusters=columns[order])
    print(f"{asked.out}: {len(words)} words, {asked.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
