"""The weights of linking, fitted: on labelled files with held-out scores, or on what people decided in a casebook."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Final

import numpy as np

from bearwitness.casebook import Casebook
from bearwitness.errors import SettingsError
from bearwitness.evaluation.clusters import load_clusters
from bearwitness.evaluation.fit_links import Examples, Told, examples, fit, leaning, meeting
from bearwitness.evaluation.groupings import Score, Sharing, mates
from bearwitness.evaluation.linking import Read, found_groups, link_read, read_labelled
from bearwitness.evaluation.linking_data import load_labelled
from bearwitness.evaluation.synthetic import LIKE_NOISE, Noise, incidents, like_attacks, told
from bearwitness.linking.facts import Facts, facts_of
from bearwitness.linking.match import FAMILY
from bearwitness.linking.page_clock import told_by_numbers
from bearwitness.linking.unread import unread_facts
from bearwitness.linking.weights import Weights, first_weights, packaged_weights
from bearwitness.model import Decision, Judgement, Reading
from bearwitness.progress import Progress, Quiet
from bearwitness.reading.reader import Reader

FOLDS: Final = 5
SEED: Final = 1
SYNTHETIC: Final = f"a synthetic casebook (600 incidents in 60 towns) and 300 pairs of like attacks (seed {SEED})"
FEWEST_DECISIONS: Final = 20


@dataclass(frozen=True, slots=True)
class HeldOut:
    """Scores of one file's reports, each joined by weights that were fitted without its incidents."""

    data: str
    pairs_f1: float
    b_cubed_f1: float


@dataclass(frozen=True, slots=True)
class Fitted:
    """Weights, and how they did on what they had not seen."""

    weights: Weights
    held_out: tuple[HeldOut, ...]


def fit_on_files(paths: Sequence[Path], reader: Reader, progress: Progress | None = None) -> Fitted:
    """Fit weights on labelled files and a synthetic casebook, and score them on incidents held out, in `FOLDS` parts.

    A path may be a folder of gold clusters as well.

    By the same parts the prior is raised (`leaning`), one number for all; the scores are of weights so raised.

    Raises:
        UnreadableSource, BadTable, GazetteerError: a file, or the places, cannot be used.
    """
    progress = progress or Quiet()
    loaded = [load_clusters(path) if path.is_dir() else load_labelled(path) for path in paths]
    reads = [read_labelled(one, reader, progress) for one in loaded]
    invented = _synthetic()
    compared = [_compared(read) for read in reads]
    progress.phase("Fitting, each time without a part of the incidents", FOLDS)
    found: list[list[Sharing]] = [[] for _ in reads]
    start = first_weights()
    fitted = []
    for fold in range(FOLDS):
        known = [_without(one, read, fold) for one, read in zip(compared, reads, strict=True)]
        fitted.append(fit([*known, *invented], start, "a part"))
    names = ", ".join([*(f"{read.kind} ({read.sha256[:12]})" for read in reads), SYNTHETIC])
    whole = fit([*compared, *invented], start, names)
    alike = invented[-1]
    unseen = [_unseen(one, read, fitted) for one, read in zip(compared, reads, strict=True)]
    raised = leaning(unseen, alike.best_bits(whole)[~alike.same])
    for weights in fitted:
        for groups, read in zip(found, reads, strict=True):
            linked = found_groups(read.readings, link_read(read, _raise(weights, raised)))
            groups.append(linked)
        progress.step()
    held_out = tuple(_held_out(read, groups) for read, groups in zip(reads, found, strict=True))
    return Fitted(_raise(whole, raised), held_out)


def _raise(weights: Weights, raised: float) -> Weights:
    return replace(weights, prior=round(weights.prior + raised, 1))


def _unseen(whole: Examples, read: Read, fitted: Sequence[Weights]) -> Told:
    """Return the bits of a file's pairs, each by weights that were fitted without its reports, and their labels.

    Weights of either fold will do for a pair across two: a fit leaves out every pair that a held-out report is in.
    """
    fold_of = {read.readings[item].report.id: _fold(labels) for item, labels in read.gold.items()}
    folds = [fold_of[left] for left, _ in whole.reports]
    bits = np.stack([whole.best_bits(weights) for weights in fitted])
    wanted = sum(len(its) - 1 for its in mates(read.gold).values()) // 2
    return bits[folds, np.arange(len(folds))], whole.same, wanted


def _fold(gold: frozenset[str]) -> int:
    return sum(min(gold).encode("utf-8")) % FOLDS


def _compared(read: Read) -> Examples:
    texts = {report.info.id: report.text for report in read.reports.values()}
    readings = list(read.readings.values())
    gold = {
        read.readings[item].report.id: labels | read.background.get(item, frozenset())
        for item, labels in read.gold.items()
    }
    facts = told_by_numbers([*facts_of(readings, texts), *unread_facts(readings, texts)])
    return examples(read.kind, meeting(facts, gold))


def _without(whole: Examples, read: Read, fold: int) -> Examples:
    """Leave out every pair with a report of a held-out incident."""
    out = {read.readings[item].report.id for item, labels in read.gold.items() if _fold(labels) == fold}
    return whole.without(out)


def _held_out(read: Read, folds: Sequence[Sharing]) -> HeldOut:
    """Score every report as it was joined, among all reports, by the weights that had not seen its incidents.

    `folds` are the groups that the weights of each fold give. A pair counts half for each of its two reports.
    """
    theirs = mates(read.gold)
    right = answered = wanted = 0
    precision = recall = 0.0
    for fold, found in enumerate(folds):
        ours = mates(found)
        for item in (item for item, labels in read.gold.items() if _fold(labels) == fold):
            both = len(ours[item] & theirs[item])
            right, answered, wanted = right + both - 1, answered + len(ours[item]) - 1, wanted + len(theirs[item]) - 1
            precision += both / len(ours[item])
            recall += both / len(theirs[item])
    cubed = Score(precision / len(read.gold), recall / len(read.gold))
    return HeldOut(read.kind, 2 * right / max(1, answered + wanted), cubed.f1)


def _synthetic() -> list[Examples]:
    random = Random(SEED)  # noqa: S311  # nothing secret
    readings, gold = told(incidents(600, random, towns=60), random, Noise())
    known = _by_report(readings, gold)
    alike = [one for pair in like_attacks(300, random, replace(LIKE_NOISE, month_only=0.05)) for one in _labelled(pair)]
    return [examples("synthetic", meeting(facts_of(readings), known)), examples("like attacks", alike)]


def _by_report(readings: Sequence[Reading], gold: Mapping[str, int]) -> dict[str, frozenset[str]]:
    return {reading.report.id: frozenset({str(gold[reading.incidents[0].id])}) for reading in readings}


def _labelled(pair: tuple[list[Reading], dict[str, int]]) -> Iterator[tuple[Facts, Facts, bool]]:
    readings, gold = pair
    return meeting(facts_of(readings), _by_report(readings, gold))


def fit_on_casebook(folder: Path) -> Weights:
    """Fit weights on the pairs of accounts of a casebook that people decided, drawn towards those in use.

    Raises:
        CasebookError: there is no casebook in `folder`, or it cannot be opened.
        SettingsError: fewer than `FEWEST_DECISIONS` pairs are decided, or only the same or only different ones.
    """
    with Casebook.open(folder, write=False) as casebook:
        readings, decisions = casebook.readings(), casebook.decisions()
        texts = {report.info.id: report.text for report in casebook.reports()}
    decided = list(_decided(decisions))
    kinds = {one.judgement for one in decided}
    if len(decided) < FEWEST_DECISIONS or len(kinds) < 2:
        raise SettingsError(
            f"The casebook {folder} holds {len(decided)} decisions of people on pairs of accounts. To fit weights, at "
            f"least {FEWEST_DECISIONS} are needed, some of them same and some different: bearwitness decide."
        )
    accounts = {facts.id: facts for facts in facts_of(readings, texts)}
    pairs = (
        (accounts[one.left], accounts[one.right], one.judgement is Judgement.SAME)
        for one in decided
        if one.left in accounts and one.right in accounts
    )
    return fit([examples("casebook", pairs)], packaged_weights(), f"{len(decided)} decisions in {folder.name}")


def _decided(decisions: Sequence[Decision]) -> Iterator[Decision]:
    for one in decisions:
        if one.by.partition("/")[0] != FAMILY and one.judgement is not Judgement.UNSURE:
            yield one
