"""An incident's toll as others state it: one conservative number for ACLED; best, low, high and sides for UCDP."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from bearwitness.model import Claim, FigureValue, Group, Incident, Measure, Party, PartyKind, Reconciled, Role

_TENS, _DOZENS, _HUNDREDS, _FEW = 10, 12, 100, 3
_WORDS: Final = (  # as ACLED's notes on fatalities have it
    (re.compile(r"\bthousands\b", re.I), 1000),
    (re.compile(r"\bhundreds\b", re.I), _HUNDREDS),
    (re.compile(r"\bdozens\b", re.I), _DOZENS),
    (re.compile(r"\b(?:tens|scores)\b", re.I), _TENS),
)
_MORE_THAN: Final = re.compile(r"\b(?:more than|over|above|upwards? of|in excess of|exceed(?:s|ed|ing)?)\b", re.I)


def fatalities(incident: Incident, claims: Mapping[str, Claim]) -> int:
    """Return the one conservative number that ACLED's convention asks for: the lowest that is stated, 0 where none is.

    "No indication of deaths" is no count: it does not lower a number that others give. Vague words come to ACLED's
    numbers (tens 10, dozens 12, hundreds 100, several and uncounted plurals 3), and "more than 20" to 20.
    """
    total = incident.totals.get(Measure.KILLED.value)
    if total is None:
        return 0
    lowest = next((n for n in (total.low, total.best, total.high) if n), 0)
    counted = [figure for figure in incident.figures if figure.measure is Measure.KILLED and not figure.part_of_whole]
    moved = sum(_moved(figure, claims) for figure in counted)
    # Only where the total is the sum of its figures can a correction of one be carried over to it.
    adds_up = sum(figure.low or 0 for figure in counted) == lowest
    return max(0, lowest + moved) if adds_up else lowest


def _moved(figure: Reconciled, claims: Mapping[str, Claim]) -> int:
    """Return by how much ACLED's convention moves the low of a figure."""
    saying = [claims[name] for name in figure.counted if name in claims]
    lowest = [c for c in saying if isinstance(c.value, FigureValue) and c.value.low == figure.low]
    if figure.low is None or not lowest:
        return 0
    conventional = [number for claim in lowest if (number := _conventional(claim)) is not None]
    return min(conventional) - figure.low if len(conventional) == len(lowest) else 0


def _conventional(claim: Claim) -> int | None:
    """Return ACLED's number for the words of one claim, None where its own number stands."""
    value = claim.value
    if not isinstance(value, FigureValue) or value.low is None:
        return None
    words = " ".join(evidence.quote for evidence in claim.evidence)
    if value.vague and value.best is None:
        return next((number for pattern, number in _WORDS if pattern.search(words)), _FEW)
    if value.high is None and value.low == value.best and value.low > 0 and _MORE_THAN.search(words):
        return value.low - 1
    return None


@dataclass(frozen=True, slots=True)
class Deaths:
    """Deaths as UCDP states them. a + b + civilians + unknown is best, and low <= best <= high."""

    a: int
    b: int
    civilians: int
    unknown: int
    best: int
    low: int
    high: int


def deaths(incident: Incident, side_a: Party | None, side_b: Party | None) -> Deaths | None:
    """Return the deaths of an incident by side, or None where nobody is said to have died.

    What is not stated is filled conservatively: best is the stated best, else the low, else the high; low is the stated
    low, 0 where only an upper bound is given; high is at least best. Deaths whose side is not stated, or whose groups
    come to more than the best, are unknown.
    """
    total = incident.totals.get(Measure.KILLED.value)
    if total is None or not any((total.low, total.best, total.high)):
        return None
    known = [number for number in (total.best, total.low, total.high) if number is not None]
    best = known[0]
    low = total.low if total.low is not None else 0
    high = max(best, total.high if total.high is not None else best)
    sides = {"a": 0, "b": 0, "civilians": 0}
    for group, number in _by_group(incident.figures):
        side = _side(group, side_a, side_b)
        if side is not None:
            sides[side] += number
    if sum(sides.values()) > best:
        sides = dict.fromkeys(sides, 0)
    unknown = best - sum(sides.values())
    return Deaths(sides["a"], sides["b"], sides["civilians"], unknown, best, min(low, best), high)


def _by_group(figures: Iterable[Reconciled]) -> list[tuple[Group, int]]:
    """Return the number of dead of each group: its general figure, or the sum of those that name kinds of people."""
    found: dict[Group, list[tuple[str | None, int]]] = {}
    for figure in figures:
        if figure.measure is Measure.KILLED and figure.group not in (Group.UNKNOWN, Group.THINGS):
            number = next((n for n in (figure.best, figure.low, figure.high) if n is not None), 0)
            found.setdefault(figure.group, []).append((figure.who, number))
    numbers = []
    for group, counts in found.items():
        general = [number for who, number in counts if who is None]
        numbers.append((group, max(general) if general else sum(number for _, number in counts)))
    return numbers


_STATE: Final = frozenset({PartyKind.STATE_FORCES, PartyKind.POLICE, PartyKind.INTELLIGENCE, PartyKind.COALITION})
_GROUP: Final = frozenset({PartyKind.NON_STATE_GROUP, PartyKind.MILITIA, PartyKind.UNIDENTIFIED})


def _side(group: Group, side_a: Party | None, side_b: Party | None) -> str | None:
    if group is Group.CIVILIANS:
        return "civilians"
    sides = [(name, party) for name, party in (("a", side_a), ("b", side_b)) if party is not None]
    if group is Group.ATTACKERS:
        fitting = [name for name, party in sides if party.role is Role.INITIATOR]
    else:
        kinds = _STATE if group is Group.STATE_FORCES else _GROUP
        fitting = [name for name, party in sides if party.kind in kinds]
    return fitting[0] if len(fitting) == 1 else None
