"""Who is freed was taken: captives who come free in the news (docs/reference/gold.md, background). All invented."""

import pytest
from carried_readings import read

FREED = [
    ("Thirty villagers seized last week near Kaduna have been released, an elder said on Monday.", ("abducted", 30)),
    ("Soldiers rescued 12 civilians held by the rebels near Beni on Tuesday.", ("abducted", 12)),
    ("Five oil workers were freed on Monday after three weeks in captivity in the Niger Delta.", ("abducted", 5)),
    ("Militants in the southern Philippines freed a German tourist after six months in captivity.", ("abducted", 1)),
    ("Troops rescued 40 women from rebel captivity near Maiduguri on Thursday.", ("abducted", 40)),
    ("Bandits near Kaduna released 11 people on Sunday, two days after taking them from a village.", ("abducted", 11)),
    ("Gunmen abducted two medics from an ambulance near Maiduguri on Thursday.", ("abducted", 2)),
    ("Rebels in Cauca freed nine soldiers on Sunday whom they had held for a month.", ("captured", 9)),
]


@pytest.mark.parametrize(("text", "right"), FREED, ids=[text[:40] for text, _ in FREED])
def test_who_is_freed_was_taken(text: str, right: tuple[str, int]) -> None:
    assert [(one.measure.value, one.best) for incident in read(text) for one in incident.figures] == [right]


def test_whom_the_police_let_go_was_not_taken() -> None:
    text = "Police in Nairobi on Monday released two men after questioning."
    assert read(text) == ()
