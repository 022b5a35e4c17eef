"""Which of a report's places is the place of an incident told in one sentence."""

from collections.abc import Sequence

from bearwitness.model import WherePrecision
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.places.roles import PlaceRole

BACK = 1200  # characters: how far before the sentence its place may have been named
AHEAD = 600  # and how far after it

_COARSENESS = {precision: at for at, precision in enumerate(WherePrecision)}
_RELATION = {"in": 0, "near": 0, "direction": 0, "between": 0, "border": 1, "": 1, "to": 2, "other": 3, "from": 3}

Interval = tuple[int, int]


def choose(
    mentions: Sequence[PlaceMention], sentence_start: int, sentence_end: int, preferred: Sequence[Interval] = ()
) -> PlaceMention | None:
    """Return the place of an incident told in `sentence_start:sentence_end`, or None where the report names none.

    `preferred` are spans to be near to, such as the clause or the verb of the incident. The order of trust: a place
    with a preposition of place near the preferred span, the finest first; another in the sentence; the nearest one
    before it within BACK characters, then after it within AHEAD; at last the dateline, and only where the report names
    no other place at all that something could have happened at. A mention so chosen has the role `dateline`.
    """
    candidates = [one for one in mentions if one.role is PlaceRole.INCIDENT]
    inside = [one for one in candidates if sentence_start <= one.start < sentence_end]
    if inside:
        return min(inside, key=lambda one: _rank(one, preferred or [(sentence_start, sentence_end)]))
    earlier = [one for one in candidates if sentence_start - BACK <= one.start < sentence_start]
    if earlier:
        return _nearest_finest(earlier, sentence_start)
    later = [one for one in candidates if sentence_end <= one.start < sentence_end + AHEAD]
    if later:
        return later[0]
    if candidates:
        return None
    return min(
        (one for one in mentions if one.role is PlaceRole.DATELINE),
        key=lambda one: _COARSENESS[one.where.precision],
        default=None,
    )


def _rank(one: PlaceMention, preferred: Sequence[Interval]) -> tuple[int, int, int]:
    away = min(max(start - one.start, one.end - end, 0) for start, end in preferred)
    return _RELATION.get(one.relation, 1), min(away // 60, 3) * 2 + _coarse(one), away


def _coarse(one: PlaceMention) -> int:
    return _COARSENESS[one.where.precision]


def _nearest_finest(earlier: Sequence[PlaceMention], at: int) -> PlaceMention:
    """Return the last place before `at`, or a finer one of the same country named shortly before that."""
    last = max(earlier, key=lambda one: one.start)
    close = [one for one in earlier if last.start - one.start < 150 and one.where.country == last.where.country]
    return min(close, key=lambda one: (_coarse(one), at - one.start))
