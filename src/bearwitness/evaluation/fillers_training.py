"""Train the model that proposes fillers of roles, and say how well it does on documents it was not trained on.

    python -m bearwitness.evaluation.fillers_training --data muc4/dev.jsonl [--out model.npz]

Only the reading part of the file is used (`rows.Part`). Every network judges, for the training of the next one and for
the score that is printed, only documents that it was not trained on (cross-validation). See
docs/how-to/train-the-fillers.md.
"""

import argparse
import io
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from bearwitness.evaluation.benchmark import report_of
from bearwitness.evaluation.ceaf import entity, matching, mention
from bearwitness.evaluation.fillers_examples import Example, examples, known_words
from bearwitness.evaluation.muc4 import Document
from bearwitness.evaluation.muc4_fillers import ROLES
from bearwitness.evaluation.network_training import Plan, Things, things, train
from bearwitness.evaluation.rows import Part, load_rows
from bearwitness.reading.grammar.fillers import entities as named
from bearwitness.reading.grammar.fillers.entities import entity_features, gather, without_repeats
from bearwitness.reading.grammar.fillers.features import features
from bearwitness.reading.grammar.fillers.network import Floats, Ints, Network, pack
from bearwitness.reading.grammar.fillers.propose import mentions, whole_of
from bearwitness.reading.grammar.fillers.span_features import span_features
from bearwitness.reading.grammar.mentions import PROOF, proof
from bearwitness.reading.grammar.reader import GrammarReader
from bearwitness.settings import Settings

FOLDS: Final = 5
HEADS: Final = Plan(hidden=24, passes=6, batch=256, least=8, start=-4.0)
SPELLINGS: Final = Plan(hidden=16, passes=12, step=5e-3, batch=256, least=2, start=-1.0)
ENTITIES: Final = Plan(hidden=16, passes=8, least=4, start=-2.0)
FAIR: Final = 0.5
"""A mention less likely than this share of the likeliest one of its entity is no example."""


LEVELS: Final = np.arange(0.18, 0.39, 0.02)
"""Thresholds that are tried. Of true chances half the best F1, here 0.18 to 0.28, is best (Lipton et al. 2014); of the
model's one a little higher."""

SEEDS: Final = 3
"""So many trainings of the network of entities tell the thresholds: one alone moves that of a role by up to 0.06."""


def _strings(example: Example, first: int, last: int) -> str:
    return mention(example.told.parsed.doc[first : last + 1].text)


def head_labels(data: Sequence[Example]) -> tuple[Floats, dict[tuple[int, int, int], list[int]]]:
    """Which roles each head may fill, by some way to write it; and the heads of each (document, role, entity)."""
    rows: list[list[float]] = []
    members: dict[tuple[int, int, int], list[int]] = defaultdict(list)
    for number, example in enumerate(data):
        for written in example.spans:
            strings = {_strings(example, first, last) for first, last in written}
            row = []
            for role, due in enumerate(example.due):
                held = [at for at, one in enumerate(due) if strings & one]
                for at in held:
                    members[number, role, at].append(len(rows))
                row.append(float(bool(held)))
            rows.append(row)
    return np.array(rows, np.float32), members


def fair_labels(right: Floats, members: dict[tuple[int, int, int], list[int]], chances: Floats) -> Floats:
    """Leave out the mentions of an entity that are much less likely to fill the role than its likeliest mention."""
    kept = np.zeros_like(right)
    for (_, role, _), rows in members.items():
        likeliest = max(chances[row, role] for row in rows)
        for row in rows:
            if chances[row, role] >= FAIR * likeliest:
                kept[row, role] = 1.0
    return kept


def crossed(data: Things, right: Floats, plan: Plan, folds: Ints) -> tuple[Floats, list[Network]]:
    """Return what networks say of things whose groups they were not trained on, and the network of each fold."""
    out = np.zeros_like(right)
    networks = []
    for fold in range(FOLDS):
        inside = np.flatnonzero(folds[data.groups] != fold)
        network = train(data.only(inside), right[inside], plan)
        networks.append(network)
        outside = np.flatnonzero(folds[data.groups] == fold)
        out[outside] = chances_of(network, data.only(outside))
    return out, networks


def chances_of(network: Network, data: Things) -> Floats:
    """What a network says of things whose features are hashed already."""
    sums = np.zeros((len(data), network.rows.shape[1]), np.float32)
    at = np.minimum(np.searchsorted(network.names, data.hashed), len(network.names) - 1)
    known = network.names[at] == data.hashed
    owner = np.repeat(np.arange(len(data)), np.diff(data.bounds))[known]
    counts = np.bincount(owner, minlength=len(data))
    edges = np.concatenate([[0], np.cumsum(counts)])
    told = np.flatnonzero(counts)
    sums[told] = np.add.reduceat(network.rows[at[known]], edges[:-1][told], axis=0)
    sums /= np.sqrt(np.maximum(counts, 1))[:, None]
    units = len(network.hidden)
    active = np.maximum(sums[:, :units] + network.hidden, 0)
    chances: Floats = 1 / (1 + np.exp(-(active @ network.out + sums[:, units:] + network.bias)))
    return chances


def spelling_things(data: Sequence[Example]) -> tuple[Things, Floats]:
    """The ways to write each head that has a right one, and which are right."""
    listed: list[list[str]] = []
    groups: list[int] = []
    right: list[float] = []
    for number, example in enumerate(data):
        for role, due in enumerate(example.due):
            strings = {one for entity_ in due for one in entity_}
            for head, written in zip(example.heads, example.spans, strict=True):
                fitting = [_strings(example, first, last) in strings for first, last in written]
                if any(fitting):
                    listed += [
                        span_features(example.made, head, first, last, named.ROLES[role]) for first, last in written
                    ]
                    groups += [number] * len(written)
                    right += [float(one) for one in fitting]
    return things(listed, groups), np.array(right, np.float32)[:, None]


@dataclass(frozen=True, slots=True)
class Judged:
    """Entities of all documents to learn from: features, whether right, and (document, role, entity) of each."""

    data: Things
    right: Floats
    keys: list[tuple[int, int, named.Entity]]


def entity_things(data: Sequence[Example], chances: Floats, spelling: Callable[[int], Network]) -> Judged:
    """Gather the entities of each document; the second that names one gold entity is wrong."""
    listed: list[list[str]] = []
    keys: list[tuple[int, int, named.Entity]] = []
    right: list[float] = []
    at = 0
    for number, example in enumerate(data):
        own = chances[at : at + len(example.heads)]
        at += len(example.heads)
        if not example.heads:
            continue
        parsed = example.told.parsed
        gathered = [gather(one) for one in mentions(parsed, example.made, example.heads, own, spelling(number))]
        whole = whole_of(example.made, len(parsed.sentences), own)
        for role, due in enumerate(example.due):
            taken: set[int] = set()
            for rank, one in enumerate(gathered[role]):
                hit = next((j for j, gold_one in enumerate(due) if j not in taken and one.words in gold_one), None)
                if hit is not None:
                    taken.add(hit)
                listed.append(entity_features(gathered, role, rank, whole))
                keys.append((number, role, one))
                right.append(float(hit is not None))
    return Judged(things(listed, [number for number, _, _ in keys]), np.array(right, np.float32)[:, None], keys)


def scored(
    data: Sequence[Example], judged: Judged, chances: Floats, role: int, threshold: float
) -> tuple[int, int, int]:
    """Return how many entities of a role are right, read and due at a threshold, in reports that have an incident."""
    likely: dict[int, list[float]] = defaultdict(list)
    for (number, own, _), chance in zip(judged.keys, chances[:, 0], strict=True):
        if named.ROLES[own] != "organisation":
            likely[number].append(float(chance))
    proven = {number for number, chances_of_one in likely.items() if proof(chances_of_one) >= PROOF}
    told: dict[int, list[tuple[float, named.Entity]]] = defaultdict(list)
    for (number, own, one), chance in zip(judged.keys, chances[:, 0], strict=True):
        if own == role and chance >= threshold and (data[number].founded or number in proven):
            told[number].append((float(chance), one))
    read = {
        number: [entity([one.words]) for _, one in without_repeats(sorted(found, key=lambda one: -one[0]))]
        for number, found in told.items()
    }
    right = sum(len(matching(read.get(number, []), example.due[role])) for number, example in enumerate(data))
    return right, sum(map(len, read.values())), sum(len(example.due[role]) for example in data)


def _f1(counts: Sequence[int]) -> float:
    right, read, due = counts
    return 2 * right / (read + due) if read + due else 0.0


def _together(counts: Sequence[Sequence[int]]) -> float:
    return _f1([sum(one) for one in zip(*counts, strict=True)])


def best_thresholds(
    data: Sequence[Example], judged: Judged, trained: Sequence[Floats]
) -> tuple[list[float], list[tuple[int, int, int]]]:
    """Return the threshold of each role that gives its best F1, and its counts, over what several trainings say.

    Each role by itself: the best of all roles together silences the one that is hardest to tell: its chances are lower.
    """
    tried = [
        {float(level): _over(data, judged, trained, role, float(level)) for level in LEVELS}
        for role in range(len(ROLES))
    ]
    chosen = [max(of_role, key=lambda level: _f1(of_role[level])) for of_role in tried]
    return chosen, [of_role[level] for of_role, level in zip(tried, chosen, strict=True)]


def _over(
    data: Sequence[Example], judged: Judged, trained: Sequence[Floats], role: int, threshold: float
) -> tuple[int, int, int]:
    right, read, due = zip(*(scored(data, judged, chances, role, threshold) for chances in trained), strict=True)
    return sum(right), sum(read), sum(due)


def fit(data: Sequence[Example], known: frozenset[str]) -> bytes:
    """Train all parts, print the cross-validated score, and return the file of the model."""
    folds = np.random.default_rng(0).permutation(len(data)) % FOLDS
    of_heads = things(
        [told for example in data for told in features(example.made, example.heads)],
        [number for number, example in enumerate(data) for _ in example.heads],
    )
    right, members = head_labels(data)
    print(f"{len(data)} documents, {len(of_heads)} heads", flush=True)
    first, _ = crossed(of_heads, right, HEADS, folds)
    fair = fair_labels(right, members, first)
    chances, _ = crossed(of_heads, fair, HEADS, folds)
    of_spellings, fitting = spelling_things(data)
    _, spellings = crossed(of_spellings, fitting, SPELLINGS, folds)
    judged = entity_things(data, chances, lambda number: spellings[int(folds[number])])
    verdicts = [crossed(judged.data, judged.right, replace(ENTITIES, seed=seed), folds)[0] for seed in range(SEEDS)]
    thresholds, counted = best_thresholds(data, judged, verdicts)
    for name, level, counts in zip(ROLES, thresholds, counted, strict=True):
        print(f"{name:28} F1 {_f1(counts):.3f}  right, read, due {counts}  threshold {level:.3f}")
    print(f"{'all roles, cross-validated':28} F1 {_together(counted):.3f}", flush=True)
    networks = {
        "heads": train(of_heads, fair, HEADS),
        "spellings": train(of_spellings, fitting, SPELLINGS),
        "entities": train(judged.data, judged.right, ENTITIES),
    }
    packed = pack(networks)
    words = np.frombuffer("\n".join(sorted(known)).encode("ascii"), np.uint8)
    buffer = io.BytesIO()
    np.savez_compressed(buffer, allow_pickle=False, known=words, thresholds=np.array(thresholds, np.float32), **packed)
    return buffer.getvalue()


def main() -> None:
    """Read the documents, train, and write the model."""
    parser = argparse.ArgumentParser(prog="python -m bearwitness.evaluation.fillers_training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, metavar="FILE", help="muc4/dev.jsonl")
    parser.add_argument(
        "--out", type=Path, metavar="FILE.npz", help="where to write the model; else only the score is printed"
    )
    parser.add_argument("--limit", type=int, metavar="N", help="only the first N documents, to try it out")
    asked = parser.parse_args()
    reader = GrammarReader(Settings())
    documents, told = [], []
    for document in load_rows(asked.data, Document, limit=asked.limit, part=Part.READING).rows:
        heard = reader.tell(report_of(document.told()))
        if heard is not None:
            documents.append(document)
            told.append(heard)
    known = known_words(told)
    made = fit(examples(documents, told, known), known)
    if asked.out is not None:
        asked.out.write_bytes(made)
        print(f"{asked.out}: {len(made)} bytes")


if __name__ == "__main__":
    main()
