"""Labels of kinds, macro-F1 and confusions, worked by hand."""

import pytest
from pydantic import ValidationError
from readings_made import Made

from bearwitness.evaluation.kinds import LABELS, NON_EVENT, UNDECIDED, Snippet, count, judge, label_of
from bearwitness.evaluation.outcome import Case
from bearwitness.model import Kind, PartyKind, Reading, Role

TEXT = "A shell hit the market."


def snippet(label: str) -> Snippet:
    return Snippet.model_validate({"id": "1", "EventSnippet": TEXT, "SubType": label})


def reading(kind: Kind | None) -> Reading:
    made = Made(TEXT)
    if kind is not None:
        made.incident(kind, words="A shell")
    return made.reading()


def judged(label: str, kind: Kind | None) -> tuple[Snippet, Case]:
    row = snippet(label)
    return row, Case("1", TEXT, tuple(judge(row, reading(kind))))


def test_every_kind_has_a_label_and_none_is_a_non_event() -> None:
    for kind in Kind:
        assert label_of(reading(kind)) in {*LABELS, UNDECIDED}
    assert label_of(reading(None)) == NON_EVENT
    assert len(LABELS) == len(set(LABELS)) == 25


@pytest.mark.parametrize(
    ("kind", "label"),
    [(PartyKind.STATE_FORCES, "GOV_REGAINS_TERIT"), (PartyKind.MILITIA, "NON_STATE_ACTOR_OVERTAKES_TER")],
)
def test_who_took_territory_decides_the_label(kind: PartyKind, label: str) -> None:
    made = Made(TEXT)
    made.incident(Kind.TERRITORY_TAKEN, parties=(made.party("A shell", "They", kind, Role.INITIATOR),))
    assert label_of(made.reading()) == label
    assert label_of(reading(Kind.TERRITORY_TAKEN)) == UNDECIDED


def test_macro_f1_by_hand() -> None:
    """Shelling: 1 right, 1 missed, F1 2/3. Airstrike: 1 right, 1 invented, 2/3. Non-events: 1 of 2 right, 2/3.

    Grenades are never due, so the invented one lowers the non-events but is no label of the mean.
    """
    told = [
        judged("ART_MISS_ATTACK", Kind.SHELLING),
        judged("ART_MISS_ATTACK", Kind.AIRSTRIKE),
        judged("AIR_STRIKE", Kind.AIRSTRIKE),
        judged("NATURAL_DISASTER", None),
        judged("DIPLO", Kind.GRENADE_ATTACK),
        judged("ATTRIB", Kind.EXPLOSION),
    ]
    summary = count(told)
    scores = summary.scores()
    assert dict(summary.means)["macro-F1"] == pytest.approx(2 / 3)
    assert scores["ART_MISS_ATTACK"] == pytest.approx(2 / 3)
    assert scores["right label"] == pytest.approx(3 / 5)
    assert scores["events that give an incident"] == 1.0
    assert scores["non-events that give none"] == 0.5
    assert summary.confusion is not None
    assert summary.confusion[("ART_MISS_ATTACK", "AIR_STRIKE")] == 1
    assert sum(summary.confusion.values()) == 5
    assert "REM_EXPLOS" not in summary.fields


def test_the_words_behind_a_wrong_kind_are_quoted() -> None:
    _, case = judged("AIR_STRIKE", Kind.SHELLING)
    assert {quote.quote for verdict in case.verdicts for quote in verdict.quotes} == {"A shell"}


def test_a_label_of_another_file_is_refused() -> None:
    with pytest.raises(ValidationError, match="no label of this file"):
        snippet("EARTHQUAKE")
