"""How well two records of a report agree, as a rule a reader's with a person's: precision, recall, F1 for each field.

Incidents are paired first, one to one, so that as much as can be agrees in place, day, kind, figures and quoted words.
Incidents that agree in none of these are no pair. In each pair single values are right or wrong, and lists (figures,
parties, responsibility) are compared as multisets; parties, as speakers too, by who they are, not by how they are
called (`party_names`), places by the entry that the gazetteer has for their names (`place_names`). An incident without
a partner counts all its values as missed or invented.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from bearwitness.evaluation.assignment import best_pairs
from bearwitness.evaluation.party_names import party_key, party_keys
from bearwitness.evaluation.place_names import is_same_place
from bearwitness.evaluation.records import Count, GoldFigure, GoldIncident, GoldReport, GoldWhere, record_of
from bearwitness.gazetteer.normalise import fold
from bearwitness.model import Reading, Status
from bearwitness.reading.grammar.attribution.source_names import bare_name


@dataclass(slots=True)
class Scores:
    """Counts for each field, and each difference as (report, field, read or None, right or None)."""

    fields: dict[str, Count] = field(default_factory=lambda: defaultdict(Count))
    differences: list[tuple[str, str, str | None, str | None]] = field(default_factory=list)

    def compare(self, report: str, name: str, read: Iterable[Hashable], right: Iterable[Hashable]) -> None:
        """Count two multisets of values of one field against each other."""
        had, due = Counter(read), Counter(right)
        self.fields[name].right += sum((had & due).values())
        self.fields[name].invented += sum((had - due).values())
        self.fields[name].missed += sum((due - had).values())
        self.differences += [(report, name, str(value), None) for value in (had - due).elements()]
        self.differences += [(report, name, None, str(value)) for value in (due - had).elements()]


def _name(text: str | None) -> str:
    return fold(text or "").removeprefix("the ")


def _figure(figure: GoldFigure) -> tuple[str, str, int | None, int | None, int | None]:
    return figure.measure, figure.group, figure.low, figure.best, figure.high


def _likeness(read: GoldIncident, right: GoldIncident) -> float:
    """How much two incidents agree in; 0 for nothing. One of today and one retold seldom are the same."""
    shared = Counter(map(_figure, read.figures)) & Counter(map(_figure, right.figures))
    score = float(sum(shared.values())) + _words_shared(read, right)
    if read.where and right.where and is_same_place(read.where, right.where):
        score += 2.0
    if read.when and right.when and read.when.start == right.when.start:
        score += 1.0
    score += 1.0 if read.kind == right.kind else 0.0
    return score if read.background == right.background else score / 4


def _words_shared(read: GoldIncident, right: GoldIncident) -> float:
    """Half a point for each quote that holds a quote of the other, or lies in one; two points at most.

    Single words are left out: they say little.
    """
    theirs = [quote for quote in right.quotes if " " in quote]
    mine = [quote for quote in read.quotes if " " in quote]
    return min(2.0, 0.5 * sum(any(one in other or other in one for other in theirs) for one in mine))


Pair = tuple[GoldIncident | None, GoldIncident | None]

_ORDER: Final = 1e-4
"""What a place of difference in order takes off: less than any likeness."""


def unit(incident: GoldIncident) -> str:
    """What an incident is taken for: an incident of today or an older one retold."""
    return "background" if incident.background else "incident"


def pair(read: Sequence[GoldIncident], right: Sequence[GoldIncident]) -> list[Pair]:
    """Pair the incidents read in one report with the right ones, one to one, for the largest sum of likeness.

    Where likeness leaves it open, incidents pair in the order in which the report tells of them.
    """
    worth = {
        (i, j): likeness - _ORDER * abs(i - j)
        for i, one in enumerate(read)
        for j, other in enumerate(right)
        if (likeness := _likeness(one, other)) > 0
    }
    chosen = sorted(best_pairs(worth))
    left, due = {i for i, _ in chosen}, {j for _, j in chosen}
    return [
        *((read[i], right[j]) for i, j in chosen),
        *((one, None) for i, one in enumerate(read) if i not in left),
        *((None, other) for j, other in enumerate(right) if j not in due),
    ]


def _compare_pair(scores: Scores, name: str, read: GoldIncident | None, right: GoldIncident | None) -> None:
    scores.compare(name, "incident", [unit(read)] if read else [], [unit(right)] if right else [])
    scores.compare(name, "kind", [read.kind] if read else [], [right.kind] if right else [])
    _compare_parties(scores, name, read, right)
    for asked, values in _FIELDS.items():
        scores.compare(name, asked, values(read, right) if read else [], values(right, None) if right else [])


def _compare_parties(scores: Scores, name: str, read: GoldIncident | None, right: GoldIncident | None) -> None:
    """Compare parties with their roles, and who is held responsible, by the identity of the parties."""
    countries = countries_of(right, read)
    had, due = party_keys(read.parties if read else [], right.parties if right else [], countries)
    scores.compare(name, "party", had, due)
    stances = [
        [(party_key(said.party, countries), said.stance) for said in (item.responsibility if item else [])]
        for item in (read, right)
    ]
    scores.compare(name, "responsibility", *stances)


def _means(incident: GoldIncident, _: GoldIncident | None) -> list[Hashable]:
    return [kind for kind in incident.means if kind != incident.kind]  # some records name the kind again


def _status(incident: GoldIncident, _: GoldIncident | None) -> list[Hashable]:
    """Nothing of what plainly happened, so that the score is of what is alleged or denied."""
    return [incident.status] if incident.status != Status.HAPPENED else []


def _when(incident: GoldIncident, _: GoldIncident | None) -> list[Hashable]:
    when = incident.when
    return [(when.start, when.end, when.precision)] if when else []


def _place(incident: GoldIncident, due: GoldIncident | None) -> list[Hashable]:
    where = due.where if due else None
    return [(_place_name(incident.where, where), incident.where.country)] if incident.where else []


def _precision(incident: GoldIncident, _: GoldIncident | None) -> list[Hashable]:
    return [incident.where.precision] if incident.where else []


def _figures(incident: GoldIncident, _: GoldIncident | None) -> list[Hashable]:
    return [_figure(figure) for figure in incident.figures]


def _certainties(incident: GoldIncident, _: GoldIncident | None) -> list[Hashable]:
    return [(f.measure, f.low, f.best, f.high, f.certainty) for f in incident.figures]


def _speakers(incident: GoldIncident, due: GoldIncident | None) -> list[Hashable]:
    """Speakers by `voice`; one that is a party of the right record under another name has the right one's."""
    countries = countries_of(incident, due)
    right = [f.speaker for f in (due.figures if due else [])]
    return [(f.measure, f.low, f.best, f.high, voice_among(f.speaker, right, countries)) for f in incident.figures]


def voice_among(name: str, others: Iterable[str], countries: Sequence[str]) -> str:
    """The `voice` of a speaker, that of the one of `others` who is the same party by another name ("SDF")."""
    mine = _party(name, countries)
    same = next((other for other in others if mine and _party(other, countries) == mine), name)
    return voice(same)


def _party(name: str, countries: Sequence[str]) -> str:
    """The identity of a speaker that is named as a party, or ""."""
    key = party_key(name, countries)
    return key if key.startswith("id:") else ""


def countries_of(*incidents: GoldIncident | None) -> tuple[str, ...]:
    """The countries that incidents are placed in; they tell apart parties of one name."""
    places = [item.where.country for item in incidents if item is not None and item.where is not None]
    return tuple(dict.fromkeys(code for code in places if code))


def voices_right(read: GoldIncident, right: GoldIncident) -> tuple[int, int, int]:
    """Of figures with the right numbers: how many there are, have the right certainty, and the right speaker."""

    def shared(values: Callable[[GoldIncident, GoldIncident | None], list[Hashable]]) -> int:
        return sum((Counter(values(read, right)) & Counter(values(right, None))).values())

    return shared(_numbers), shared(_certainties), shared(_speakers)


def _numbers(incident: GoldIncident, _: GoldIncident | None) -> list[Hashable]:
    return [(f.measure, f.low, f.best, f.high) for f in incident.figures]


_FIELDS: Mapping[str, Callable[[GoldIncident, GoldIncident | None], list[Hashable]]] = {
    "means": _means,
    "status": _status,
    "when": _when,
    "place": _place,
    "precision": _precision,
    "figure": _figures,
    "certainty": _certainties,
    "speaker": _speakers,
}


def _place_name(where: GoldWhere, due: GoldWhere | None) -> str:
    """The right name where the place read is that one (`place_names`), else the name read."""
    return _name(due.name if due is not None and is_same_place(where, due) else where.name)


def voice(name: str) -> str:
    """A speaker by the last word of the name, so that "the regional governor" and "governor" are one voice.

    Of two who say it together the first, without number, rank and title (docs/reference/gold.md).
    """
    words = _name(re.split(r",| (?:of|in|at|for|from|who|which|that) ", bare_name(name))[0]).split()
    return words[-1] if words else ""


def compare_reports(scores: Scores, read: GoldReport | None, right: GoldReport) -> None:
    """Compare one record with the right one; None where there is none to compare."""
    if read is None:
        for _ in right.incidents:
            scores.compare(right.file, "incident", [], ["incident"])
    else:
        for one, other in pair(read.incidents, right.incidents):
            _compare_pair(scores, right.file, one, other)
    scores.compare(
        right.file,
        "standing",
        [(s.measure, s.low, s.best, s.high) for s in (read.standing if read else [])],
        [(s.measure, s.low, s.best, s.high) for s in right.standing],
    )


def score(readings: Mapping[str, Reading], gold: Sequence[GoldReport]) -> Scores:
    """Compare readings, keyed by the file their report came from, with the right records."""
    scores = Scores()
    for right in gold:
        reading = readings.get(right.file)
        compare_reports(scores, record_of(reading, right.file) if reading else None, right)
    return scores
