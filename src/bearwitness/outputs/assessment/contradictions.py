"""Where accounts contradict each other: each side's number beside the other's, with who says it."""

from collections.abc import Iterable
from dataclasses import dataclass

from bearwitness.model import FigureValue, Grade, Incident, Reconciled
from bearwitness.outputs.assessment.lookup import Lookup, Told, several_speak
from bearwitness.outputs.assessment.notes import title
from bearwitness.outputs.assessment.numbers import Number, number
from bearwitness.outputs.assessment.sums import counts_today
from bearwitness.outputs.assessment.wording import words

MOST = 12
"""Contradictions that are shown, the widest first."""


@dataclass(frozen=True, slots=True)
class Side:
    """One number of a contradiction and those who give it: speaker, publisher."""

    number: Number
    speakers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A figure that speakers give differently; the sides from the lowest number to the highest."""

    anchor: str
    title: str
    counted: str
    grade: str
    sides: tuple[Side, ...]


def contradictions(incidents: Iterable[Incident], lookup: Lookup) -> tuple[Contradiction, ...]:
    """Return the figures with two or more different numbers still standing, contested incidents first, widest first."""
    found = []
    for incident in incidents:
        if not counts_today(incident):
            continue
        for figure in incident.figures:
            sides = _sides(figure, lookup)
            if len(sides) > 1:
                width = sides[-1][0] - sides[0][0]
                found.append((incident.grade is not Grade.CONTESTED, -width, incident.id, incident, figure, sides))
    found.sort(key=lambda one: one[:3])
    return tuple(
        Contradiction(
            incident.id,
            title(incident),
            f"{words(figure.measure).lower()}, {figure.who or words(figure.group)}",
            words(incident.grade),
            tuple(side for _, side in sides),
        )
        for *_, incident, figure, sides in found[:MOST]
    )


def _sides(figure: Reconciled, lookup: Lookup) -> list[tuple[int, Side]]:
    said: dict[tuple[int | None, int | None, int | None], list[str]] = {}
    claims = lookup.told(figure.counted, "a figure")
    if not several_speak(claims):
        return []
    for told in claims:
        value = told.claim.value
        if isinstance(value, FigureValue) and not value.vague and _size(value) is not None:
            said.setdefault((value.low, value.best, value.high), []).append(_speaker(told))
    sides = [
        (next(n for n in (best, low, high) if n is not None), Side(number(low, best, high), tuple(dict.fromkeys(who))))
        for (low, best, high), who in said.items()
    ]
    sides.sort(key=lambda side: side[0])
    return sides if len({size for size, _ in sides}) > 1 else []


def _size(value: FigureValue) -> int | None:
    return next((n for n in (value.best, value.low, value.high) if n is not None), None)


def _speaker(told: Told) -> str:
    publisher = told.report.info.publisher
    name = told.claim.speaker.name
    if not name or name == publisher:
        return publisher or "publisher not known"
    return f"{name}, in {publisher}" if publisher else f"{name}, publisher not known"
