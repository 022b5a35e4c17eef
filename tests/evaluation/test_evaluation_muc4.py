"""CEAF-REE on cases worked by hand, and role fillers against templates."""

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from readings_made import Made

from bearwitness.evaluation.ceaf import Entity, entity, matching, mention, merged
from bearwitness.evaluation.muc4 import ALL, AS_PUBLISHED, NAMED_VICTIM, Document, count, gold, judge
from bearwitness.evaluation.muc4_fillers import INDIVIDUAL, ORGANISATION, TARGET, VICTIM, WEAPON, fillers
from bearwitness.evaluation.outcome import Case
from bearwitness.model import Kind, MentionRole


def entities(*found: str) -> list[Entity]:
    """Entities from "a/b" strings, one mention a letter or word."""
    return [entity(one.split("/")) for one in found]


@pytest.mark.parametrize(
    ("predicted", "right", "matched"),
    [
        (["fmln"], ["fmln/front"], 1),
        (["fmln/front"], ["fmln"], 0),  # one mention too many: no part credit
        (["fmln", "front"], ["fmln/front"], 1),  # one entity named twice is one right and one invented
        (["x/y"], ["x/y", "x"], 1),
        (["x", "x/y"], ["x/y", "x"], 2),  # a greedy choice of x for x/y would leave one out
        (["one", "two"], [], 0),
        ([], ["one"], 0),
    ],
)
def test_matching_by_hand(predicted: list[str], right: list[str], matched: int) -> None:
    assert len(matching(entities(*predicted), entities(*right))) == matched


groups = st.lists(st.frozensets(st.sampled_from("abcd"), min_size=1, max_size=3), max_size=5)


@given(groups, groups)
def test_the_matching_is_the_best_assignment(predicted: list[Entity], right: list[Entity]) -> None:
    found = matching(predicted, right)
    assert len(set(found.values())) == len(found)
    assert all(predicted[i] <= right[j] for i, j in found.items())
    size = max(len(predicted), len(right))
    assert len(found) == max(
        sum(i < len(predicted) and j < len(right) and predicted[i] <= right[j] for i, j in enumerate(order))
        for order in permutations(range(size))
    )


def test_mentions_are_compared_without_case_articles_and_punctuation() -> None:
    assert mention('THE \\"SANTO\nTOMAS\\"  FARM') == "santo tomas farm"
    assert entity(["The", "an FMLN man"]) == frozenset({"fmln man"})
    assert merged(entities("a/b", "a", "c", "a/b/c", "d")) == entities("a/b", "c", "d")


TEXT = "GUNMEN OF THE FMLN KILLED SIX PEASANTS AND MAYOR ANA RUIZ WITH A BOMB. THE TRUCK WAS DESTROYED."


def template(**slots: list[list[str]]) -> dict[str, Any]:
    names = {
        "individual": "PERP: INDIVIDUAL ID",
        "organisation": "PERP: ORGANIZATION ID",
        "target": "PHYS TGT: ID",
        "name": "HUM TGT: NAME",
        "description": "HUM TGT: DESCRIPTION",
        "weapon": "INCIDENT: INSTRUMENT ID",
    }
    return {names[key]: {"parsed": [{"strings": one} for one in value]} for key, value in slots.items()}


def document(*templates: dict[str, Any]) -> Document:
    return Document.model_validate({"docid": "D1", "text": TEXT, "templates": templates})


def test_gold_entities_are_merged_over_templates_and_must_stand_in_the_text() -> None:
    row = document(
        template(organisation=[["FMLN", "FARABUNDO FRONT"]], individual=[["GUNMEN"]], weapon=[["BOMB"], ["RIFLE"]]),
        template(organisation=[["FMLN"]], name=[["ANA RUIZ"]], description=[["MAYOR", "ANA RUIZ"], ["PEASANTS"]]),
    )
    due = gold(row)
    assert due[ORGANISATION] == entities("fmln")
    assert due[INDIVIDUAL] == entities("gunmen")
    assert due[WEAPON] == entities("bomb")
    assert due[VICTIM] == entities("mayor/ana ruiz", "peasants")
    assert due[NAMED_VICTIM] == entities("ana ruiz")
    assert due[TARGET] == []


def made() -> Made:
    text = Made(TEXT)
    text.mention(MentionRole.PERPETRATOR, "GUNMEN")
    text.mention(MentionRole.ORGANISATION, "FMLN")
    text.mention(MentionRole.TARGET, "THE TRUCK")
    text.mention(MentionRole.VICTIM, "PEASANTS")
    text.mention(MentionRole.VICTIM, "ANA RUIZ", name=True)
    text.mention(MentionRole.WEAPON, "BOMB")
    text.mention(MentionRole.WEAPON, "A BOMB")
    text.incident(Kind.EXPLOSION, words="BOMB")
    return text


def test_fillers_of_a_reading() -> None:
    assert fillers(made().reading()) == {
        INDIVIDUAL: entities("gunmen"),
        ORGANISATION: entities("fmln"),
        TARGET: entities("truck"),
        VICTIM: entities("peasants", "ana ruiz"),
        WEAPON: entities("bomb"),
        NAMED_VICTIM: entities("ana ruiz"),
    }


def test_scores_by_hand() -> None:
    """Read: gunmen, FMLN, truck, peasants, Ana Ruiz, bomb. Due: gunmen, a mayor, Ana Ruiz, peasants, bomb."""
    row = document(
        template(individual=[["GUNMEN"]], weapon=[["BOMB"]], name=[["ANA RUIZ"]], description=[["PEASANTS"], ["MAYOR"]])
    )
    summary = count([(row, Case("D1", TEXT, tuple(judge(row, made().reading()))))])
    whole, published = summary.fields[ALL], summary.fields[AS_PUBLISHED]
    assert (whole.right, whole.invented, whole.missed) == (4, 2, 1)
    assert (published.right, published.invented, published.missed) == (3, 2, 0)
    assert whole.f1 == pytest.approx(2 * 4 / (6 + 5))


def test_a_document_of_no_interest_has_nothing_to_find() -> None:
    row = document()
    assert all(verdict.invented and not verdict.missed for verdict in judge(row, made().reading()))
    assert judge(row, Made(TEXT).reading()) == []


def test_a_row_of_another_file_is_refused() -> None:
    with pytest.raises(ValidationError):
        Document.model_validate({"id": "1", "EventSnippet": "x", "SubType": "ATTACK"})
