"""Who is held responsible: claimed, blamed, suspected, denied, unclaimed, each in many wordings (codebook section 3)."""

import pytest
from responsibility_cases import CASES
from test_grammar_who import COUNTRIES

from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.parties.naming import parties
from bearwitness.reading.grammar.scenes.scene import scenes


@pytest.mark.parametrize(("text", "due"), CASES)
def test_who_is_held_responsible(text: str, due: str) -> None:
    held = [one for scene in scenes(parse(text), None, parties(text, COUNTRIES), ()) for one in scene.stances]
    told = [f"{one.stance.value} {one.party.name}" if one.party else one.stance.value for one in held]
    expected = due.split("; ") if due else []
    assert len(told) == len(expected), told
    assert all(name.startswith(start) for name, start in zip(told, expected, strict=True)), told
