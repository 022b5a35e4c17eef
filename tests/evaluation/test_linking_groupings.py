"""MUC, CEAF-E, the CoNLL mean, items with several labels, and the benchmark on files made for the test."""

import json
from itertools import permutations
from pathlib import Path
from random import Random

import pytest

from bearwitness.errors import BadTable
from bearwitness.evaluation.assignment import best_assignment
from bearwitness.evaluation.errors_page import render
from bearwitness.evaluation.groupings import ceaf_e, conll_f1, muc, shared_b_cubed
from bearwitness.evaluation.linking import run_linking
from bearwitness.evaluation.linking_data import load_labelled
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings

GOLD = {"a": 1, "b": 1, "c": 1, "d": 2, "e": 2}
FOUND = {"a": "x", "b": "x", "c": "y", "d": "y", "e": "y"}


def test_muc_and_ceaf_worked_by_hand() -> None:
    """Gold abc, de against found ab, cde: each has 3 links of which 2 stand; the assignment gives 4/5 twice."""
    assert muc(FOUND, GOLD).precision == pytest.approx(2 / 3)
    assert muc(FOUND, GOLD).recall == pytest.approx(2 / 3)
    assert ceaf_e(FOUND, GOLD).precision == pytest.approx(4 / 5)
    assert conll_f1(FOUND, GOLD) == pytest.approx((2 / 3 + 11 / 15 + 4 / 5) / 3)
    assert conll_f1(GOLD, GOLD) == pytest.approx(1.0)


def test_the_best_assignment_is_the_best_of_all() -> None:
    random = Random(2)
    for _ in range(60):
        rows, columns = random.randrange(1, 5), random.randrange(1, 5)
        worth = {
            (f"l{i}", f"r{j}"): random.random() for i in range(rows) for j in range(columns) if random.random() < 0.7
        }
        if not worth:
            continue
        size = max(rows, columns)
        tried = (
            sum(worth.get((f"l{i}", f"r{j}"), 0.0) for i, j in enumerate(order)) for order in permutations(range(size))
        )
        assert best_assignment(worth) == pytest.approx(max(tried))


def test_an_item_of_two_labels_belongs_with_both() -> None:
    gold = {"a": frozenset({"1"}), "b": frozenset({"1", "2"}), "c": frozenset({"2"})}
    together = {item: frozenset({"x"}) for item in gold}
    apart = {item: frozenset({item}) for item in gold}
    assert shared_b_cubed(together, gold).precision == pytest.approx((2 / 3 + 1 + 2 / 3) / 3)
    assert shared_b_cubed(together, gold).recall == 1.0
    assert shared_b_cubed(apart, gold).recall == pytest.approx((1 / 2 + 1 / 3 + 1 / 2) / 3)


def source(headline: str, day: str, office: str = "Northern Wire") -> dict[str, str]:
    return {"headline": headline, "date": day, "office": office}


ROWS = [
    {
        "id": "1",
        "source_headline": "",
        "sources": [
            source("Four soldiers killed in ambush near Kirkuk: ministry", "2016-05-03"),
            source("Ambush near Kirkuk kills four soldiers", "2016-05-03", "Southern Post"),
        ],
    },
    {"id": "2", "source_headline": "", "sources": [source("Ferry sinks off Mombasa, nine drown", "2016-05-03")]},
    {
        "id": "3",
        "source_headline": "",
        "sources": [
            source("Car bomb kills 31 in Baghdad market", "2016-08-10"),
            source("Rebels seize airfield in Idlib", "2016-08-10"),
        ],
    },
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "dev.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in ROWS) + "\n", encoding="utf-8")
    return path


def test_headlines_are_linked_and_what_went_wrong_is_listed(data: Path) -> None:
    assert load_labelled(data).kind == "ucdp_headlines"
    outcome = run_linking(data, GrammarReader(Settings()))
    pairs = outcome.summary.fields["pairs of reports"]
    assert (pairs.right, pairs.invented, pairs.missed) == (1, 0, 1)
    scores = outcome.summary.scores()
    assert scores["B-cubed precision"] == 1.0
    assert scores["B-cubed recall"] == pytest.approx((1 + 1 + 1 + 0.5 + 0.5) / 5)
    page = render(outcome)
    assert "wrong split" in page
    assert "Rebels seize airfield" in page


def test_another_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text('{"text": "a"}\n', encoding="utf-8")
    with pytest.raises(BadTable, match="none of the files that this benchmark reads"):
        load_labelled(path)
