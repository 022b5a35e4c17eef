"""Which clauses of a sentence tell of a happening of their own: one at another place, on another day, or of another kind (codebook section 1).

A raid with its phases, what an attack led to and the same attack told twice stay one: there the clauses agree in place and day.
"""

import re
from typing import Final

from bearwitness.model import Kind
from bearwitness.reading.grammar.attribution.certainty import Mode
from bearwitness.reading.grammar.deeds.kinds import VIOLENT
from bearwitness.reading.grammar.incidents.eventful import crowd_acts, is_eventful
from bearwitness.reading.grammar.incidents.kind import initiators, worded
from bearwitness.reading.grammar.incidents.place import FINE, named_otherwise, own_place, same_place
from bearwitness.reading.grammar.incidents.time import overlap, own_time
from bearwitness.reading.grammar.scenes.clauses import ALONE, Tie
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.times.when import TimeMention

_NO_FIGHT: Final = frozenset({Kind.ARREST_OPERATION, Kind.AGREEMENT, Kind.WITHDRAWAL, Kind.DEPLOYMENT, Kind.PROTEST})
_FORCE: Final = VIOLENT | {Kind.LOOTING_DESTRUCTION}
_MADE_IN_DEALS: Final = frozenset({Kind.AGREEMENT, Kind.WITHDRAWAL})  # "left the town under a deal" is one happening
# "After five hours of fighting": what the news came of.
_LONG: Final = re.compile(r"\b(?:hours?|days?|weeks?|months?|years?)\s+of\b", re.IGNORECASE)
_SINCE: Final = re.compile(r"\bsince\b", re.IGNORECASE)
_OPENS: Final = 40  # characters of a clause in which stands how long it went on
_HARM: Final = re.compile(r"kill|wound|injur|hurt|dead|died|dies|casualt", re.IGNORECASE)


def told_apart(rest: Scene, clause: Scene, tie: Tie, *, shared: bool) -> bool:
    """Whether a clause tells of another happening than the `rest` of its sentence, so that each may found an incident.

    `shared`: it has its subject from the rest, so that what was done may be one deed with its phases.
    """
    if tie is Tie.AGREED:
        return bool(_deeds(rest) - _MADE_IN_DEALS) or (bool(clause.times) and not _deeds(rest))
    if tie in ALONE and _recalls(rest, clause):
        return True
    if not worded(rest) or not is_eventful(rest, after_accident=False):
        return False
    if tie is Tie.EARLIER and _days_apart(rest, clause) and _LONG.search(clause.text[:_OPENS]) is None:
        return True  # "after raids on Monday": even if no more is told, that was not today
    return (
        bool(worded(clause))
        and _apart(rest, clause, tie, shared=shared)
        and (is_eventful(clause, after_accident=False) or (tie is Tie.LED_TO and crowd_acts(clause)))
    )


def _recalls(rest: Scene, clause: Scene) -> bool:
    """Whether a clause tells of something on a day, in a month or year of its own, and the rest of another time or of nobody harmed."""
    time, other = own_time(clause), own_time(rest)
    if time is None or _LONG.search(clause.text[:_OPENS]) is not None:
        return False
    if other is None and any(one.number.best != 0 for one in rest.figures):
        return False  # "nine are missing after rebels attacked a bus on Monday"
    if not worded(rest) and any(one.series is not None for one in rest.places):
        return False  # "the villages attacked on Monday were A, B and C"
    if other is not None and overlap(time, other) and _length(other) <= _length(time):
        return False
    return bool(worded(clause)) and is_eventful(clause, after_accident=False)


def _length(time: TimeMention) -> int:
    """How many days lie between the first and the last of a time."""
    return (time.days.end - time.days.start).days


def _apart(rest: Scene, clause: Scene, tie: Tie, *, shared: bool) -> bool:
    if _places_apart(rest, clause):
        return True
    if tie is Tie.EARLIER and _LONG.search(clause.text[:_OPENS]):
        return False
    if tie is Tie.WHICH and _SINCE.search(clause.text):
        return False
    if _days_apart(rest, clause):
        return True
    if tie is Tie.LATER or (tie is Tie.MEANWHILE and _is_an_account(clause)):
        return False
    if tie is Tie.ANSWERED and not (clause.figures or clause.times or clause.places):
        return False  # "in response to recent air strikes"
    one, other = _deeds(rest), _deeds(clause)
    differ = bool(one) and bool(other) and not one & other
    if tie is Tie.AND:
        return differ and not shared and bool(clause.places or clause.times)
    if tie is Tie.LED_TO:
        return differ
    if tie in (Tie.EARLIER, Tie.ANSWERED):
        told = bool(clause.figures or clause.times or clause.places or clause.roles)  # not "after mines killed a fox"
        return (told and differ and _of_another_sort(one, other)) or (
            _violent(rest) and _violent(clause) and _by_others(rest, clause)
        )
    return differ and _others_act(rest, clause)


def _is_an_account(clause: Scene) -> bool:
    """Whether a clause says who says so: "while others claim that a jet dropped it" may tell of the same otherwise."""
    return any(clause.start <= one.named_start < clause.end for one in clause.said)


def _deeds(scene: Scene) -> frozenset[Kind]:
    """The kinds of what words of a sentence say was done; "killed nine" says only what came of it."""
    words = [
        word for word, mode in zip(scene.triggers, scene.modes, strict=True)
        if mode is Mode.HAPPENED and not word.hint and _HARM.search(scene.text, word.start - scene.start, word.end - scene.start) is None
    ]  # fmt: skip
    return frozenset(word.kind for word in words if word.strong) or frozenset(word.kind for word in words)


def _days_apart(left: Scene, right: Scene) -> bool:
    one, other = own_time(left), own_time(right)
    return one is not None and other is not None and not overlap(one, other)


def _places_apart(left: Scene, right: Scene) -> bool:
    one, other = own_place(left), own_place(right)
    if one is None or other is None or one.where.precision not in FINE or other.where.precision not in FINE:
        return False
    return not same_place(one.where, other.where) or named_otherwise(other.where, [one.where])


def _of_another_sort(one: frozenset[Kind], other: frozenset[Kind]) -> bool:
    """Whether one of two clauses tells of violence alone and the other of none: an arrest after a shooting."""
    if Kind.ARREST_OPERATION in one | other and Kind.ARMED_CLASH in one | other:
        return False  # "arrested after a shoot-out"
    return (one <= _FORCE and other <= _NO_FIGHT) or (other <= _FORCE and one <= _NO_FIGHT)


def _violent(scene: Scene) -> bool:
    return bool(worded(scene) & VIOLENT)


def _by_others(rest: Scene, clause: Scene) -> bool:
    """Whether those who act are named in both, and are others."""
    one, other = initiators([rest]), initiators([clause])
    return bool(one) and bool(other) and not one & other


def _others_act(rest: Scene, clause: Scene) -> bool:
    """Whether those who act in a clause are named, and have no part in the rest of the sentence."""
    known = {party.id or party.name for party, _ in rest.roles}
    acting = initiators([clause])
    return bool(acting) and not acting & known


__all__ = ["told_apart"]
