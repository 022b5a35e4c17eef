"""The kind of an incident, from all that speaks for one in its sentences (codebook section 7)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from bearwitness.model import Group, Kind
from bearwitness.reading.grammar.kinds import VIOLENT, Trigger

MEANS = frozenset(
    {Kind.AIRSTRIKE, Kind.SHELLING, Kind.EXPLOSION, Kind.SUICIDE_ATTACK, Kind.GRENADE_ATTACK, Kind.CHEMICAL_ATTACK}
)
_FIGHTERS = frozenset({Group.STATE_FORCES, Group.NON_STATE_FIGHTERS})
_HINT = 0.3  # what a weak or hinting word counts beside a strong one


@dataclass(frozen=True, slots=True)
class Weighed:
    """What speaks for a kind: the trigger and how much it counts (the first sentence counts most).

    `by_hand` marks shooting, stabbing and the like; "massacre" alone leaves open by what means.
    """

    trigger: Trigger
    weight: float
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Signs:
    """All that speaks for a kind: words, whose people were harmed, whether armed parties stand on each side, and whether
    people were mainly abducted or captured.
    """

    weighed: Sequence[Weighed]
    harmed: frozenset[Group]
    armed_initiator: bool
    armed_target: bool
    abducted: bool
    captured: bool


def choose_kind(signs: Signs) -> tuple[Kind | None, tuple[Kind, ...]]:
    """Return the kind of an incident and its means.

    A more special word beats a more general one (a suicide bombing is also an explosion); fighting on the ground with
    support from the air is an armed clash by airstrike; an attack whose victims are civilians is one on civilians.
    """
    score: dict[Kind, float] = defaultdict(float)
    for item in signs.weighed:
        score[item.trigger.kind] += item.weight * (1.0 if item.trigger.strong else _HINT)
    strong = {item.trigger.kind for item in signs.weighed if item.trigger.strong}
    firm = {item.trigger.kind for item in signs.weighed if not item.trigger.hint}
    if signs.abducted:
        score[Kind.ABDUCTION] += 3.0
        firm.add(Kind.ABDUCTION)
    kind = Kind.ARREST_OPERATION if signs.captured else _kind(score, strong, firm, signs)
    return kind, _means(score, kind)


def _kind(score: dict[Kind, float], strong: set[Kind], firm: set[Kind], signs: Signs) -> Kind | None:
    special = _special(score, strong)
    ground = Kind.ARMED_CLASH in firm
    supported = ground and signs.armed_initiator and signs.armed_target and special in (Kind.AIRSTRIKE, Kind.SHELLING)
    if special is not None and not (supported and score[Kind.ARMED_CLASH] >= score[special]):
        return special
    ranked = _ranked(score, firm)
    if ground and (signs.armed_target or signs.harmed & _FIGHTERS or Group.CIVILIANS not in signs.harmed):
        return ranked[0] if score[ranked[0]] > score[Kind.ARMED_CLASH] else Kind.ARMED_CLASH
    by_hand = any(item.by_hand for item in signs.weighed)
    if ranked and not (ranked[0] is Kind.ATTACK_ON_CIVILIANS and not by_hand and _hinted_means(score)):
        return ranked[0]
    return _kind_from_hints(score, signs)


def _kind_from_hints(score: dict[Kind, float], signs: Signs) -> Kind | None:
    """Where no firm word names the kind: the weapon that is hinted at, else who was harmed, else what is hinted at."""
    means = _hinted_means(score)
    if means:
        return max(means, key=lambda kind: (score[kind], kind))
    if signs.harmed & _FIGHTERS:
        return Kind.ARMED_CLASH
    if signs.harmed:
        return Kind.ATTACK_ON_CIVILIANS
    ranked = _ranked(score, set(score))
    return ranked[0] if ranked else None


def _hinted_means(score: dict[Kind, float]) -> list[Kind]:
    return [kind for kind in MEANS if score[kind] >= _HINT]


def _means(score: dict[Kind, float], kind: Kind | None) -> tuple[Kind, ...]:
    """The weapons named. A blast that an aircraft, a shell or a bomber brought is not an explosion beside it."""
    named = set(_hinted_means(score))
    if kind in (Kind.AIRSTRIKE, Kind.CHEMICAL_ATTACK, Kind.SUICIDE_ATTACK, Kind.SHELLING):
        named.discard(Kind.EXPLOSION)
    return tuple(sorted(named))


def _special(score: dict[Kind, float], strong: set[Kind]) -> Kind | None:
    """The most special kind of weapon that a strong word names, if it is not a side remark."""
    top = max(score.values(), default=0.0)
    for kind in (Kind.CHEMICAL_ATTACK, Kind.SUICIDE_ATTACK, Kind.SEXUAL_VIOLENCE, Kind.ABDUCTION, Kind.GRENADE_ATTACK):
        if kind in strong and score[kind] >= 0.4 * top:
            return kind
    for kind in sorted((Kind.AIRSTRIKE, Kind.SHELLING, Kind.EXPLOSION), key=lambda item: -score[item]):
        if kind in strong and score[kind] >= 0.5 * max(
            score[Kind.ARMED_CLASH], score[Kind.ATTACK_ON_CIVILIANS], top * 0.6
        ):
            return kind
    return None


def _ranked(score: dict[Kind, float], among: set[Kind]) -> list[Kind]:
    """The kinds that something speaks for, best first; at equal weight violence goes before manoeuvre."""
    named = [kind for kind in among if score[kind] > 0]
    return sorted(named, key=lambda kind: (-score[kind], kind not in VIOLENT, kind))
