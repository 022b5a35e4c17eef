"""The kind of an incident in the codes of other projects: ACLED, UCDP GED and PLOVER (codebook section 7).

Sources of the categories: ACLED Codebook (event and sub-event types); UCDP GED Codebook (type of violence); PLOVER
Manual (event types and modes). The mapping to them is this project's own.
"""

from collections.abc import Iterable, Sequence
from enum import Enum

from bearwitness.model.account import Codes
from bearwitness.model.certainty import Certainty
from bearwitness.model.figure import Figure, Group, Measure
from bearwitness.model.kind import Kind
from bearwitness.model.party import Party, PartyKind, Role

ACLED_SUB_EVENTS: dict[Kind, str] = {
    Kind.ARMED_CLASH: "Armed clash",
    Kind.AIRSTRIKE: "Air/drone strike",
    Kind.SHELLING: "Shelling/artillery/missile attack",
    Kind.EXPLOSION: "Remote explosive/landmine/IED",
    Kind.SUICIDE_ATTACK: "Suicide bomb",
    Kind.GRENADE_ATTACK: "Grenade",
    Kind.CHEMICAL_ATTACK: "Chemical weapon",
    Kind.ATTACK_ON_CIVILIANS: "Attack",
    Kind.ABDUCTION: "Abduction/forced disappearance",
    Kind.SEXUAL_VIOLENCE: "Sexual violence",
    Kind.ARREST_OPERATION: "Arrests",
    Kind.WEAPONS_SEIZED: "Disrupted weapons use",
    Kind.LOOTING_DESTRUCTION: "Looting/property destruction",
    Kind.AGREEMENT: "Agreement",
    Kind.WITHDRAWAL: "Non-violent transfer of territory",
    Kind.DEPLOYMENT: "Change to group/activity",
    Kind.BASE_CHANGE: "Headquarters or base established",
    Kind.PROTEST: "Peaceful protest",
    Kind.RIOT: "Violent demonstration",
}
REGAINED, OVERTAKEN = "Government regains territory", "Non-state actor overtakes territory"
FORCE_AGAINST_PROTEST = "Excessive force against protesters"
INTERVENTION = "Protest with intervention"
MOB_VIOLENCE = "Mob violence"

ACLED_EVENT_TYPES: dict[str, str] = {
    **dict.fromkeys(("Armed clash", REGAINED, OVERTAKEN), "Battles"),
    **dict.fromkeys(
        (
            "Air/drone strike",
            "Shelling/artillery/missile attack",
            "Remote explosive/landmine/IED",
            "Suicide bomb",
            "Grenade",
            "Chemical weapon",
        ),
        "Explosions/Remote violence",
    ),
    **dict.fromkeys(("Attack", "Abduction/forced disappearance", "Sexual violence"), "Violence against civilians"),
    **dict.fromkeys(
        (
            "Arrests",
            "Disrupted weapons use",
            "Looting/property destruction",
            "Agreement",
            "Non-violent transfer of territory",
            "Change to group/activity",
            "Headquarters or base established",
        ),
        "Strategic developments",
    ),
    **dict.fromkeys(("Peaceful protest", INTERVENTION, FORCE_AGAINST_PROTEST), "Protests"),
    **dict.fromkeys(("Violent demonstration", MOB_VIOLENCE), "Riots"),
}
"""The ACLED event type of each sub-event type that `codes` gives."""

PLOVER: dict[Kind, str] = {
    Kind.ARMED_CLASH: "ASSAULT, firearms",
    Kind.TERRITORY_TAKEN: "ASSAULT",
    Kind.AIRSTRIKE: "ASSAULT, aerial",
    Kind.SHELLING: "ASSAULT, heavy-weapons",
    Kind.EXPLOSION: "ASSAULT, explosives",
    Kind.SUICIDE_ATTACK: "ASSAULT, suicide-attack",
    Kind.GRENADE_ATTACK: "ASSAULT",
    Kind.CHEMICAL_ATTACK: "ASSAULT",
    Kind.ATTACK_ON_CIVILIANS: "ASSAULT",
    Kind.ABDUCTION: "ASSAULT, abduct",
    Kind.SEXUAL_VIOLENCE: "ASSAULT, sexual",
    Kind.ARREST_OPERATION: "COERCE",
    Kind.WEAPONS_SEIZED: "COERCE",
    Kind.LOOTING_DESTRUCTION: "ASSAULT, destroy",
    Kind.AGREEMENT: "AGREE",
    Kind.WITHDRAWAL: "RETREAT",
    Kind.DEPLOYMENT: "MOBILIZE",
    Kind.BASE_CHANGE: "MOBILIZE",
    Kind.PROTEST: "PROTEST",
    Kind.RIOT: "PROTEST",
}

STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3
_BY_THE_PARTIES = frozenset(
    {
        Kind.ARMED_CLASH,
        Kind.TERRITORY_TAKEN,
        Kind.AIRSTRIKE,
        Kind.SHELLING,
        Kind.EXPLOSION,
        Kind.SUICIDE_ATTACK,
        Kind.GRENADE_ATTACK,
        Kind.CHEMICAL_ATTACK,
    }
)
_HARM = frozenset({Measure.KILLED, Measure.INJURED, Measure.KILLED_OR_INJURED})


class _Side(Enum):
    """What UCDP asks of a side: a state's forces, an organised group without a state, or people without arms."""

    STATE = "state"
    GROUP = "group"
    UNARMED = "unarmed"


_SIDES: dict[PartyKind, _Side] = {
    PartyKind.STATE_FORCES: _Side.STATE,
    PartyKind.POLICE: _Side.STATE,
    PartyKind.INTELLIGENCE: _Side.STATE,
    PartyKind.COALITION: _Side.STATE,
    PartyKind.NON_STATE_GROUP: _Side.GROUP,
    PartyKind.MILITIA: _Side.GROUP,
    PartyKind.CIVILIANS: _Side.UNARMED,
}
_VICTIMS: dict[Group, _Side] = {
    Group.STATE_FORCES: _Side.STATE,
    Group.NON_STATE_FIGHTERS: _Side.GROUP,
    Group.CIVILIANS: _Side.UNARMED,
}


_AGAINST_A_STATE = frozenset(
    {
        "rebels",
        "militants",
        "insurgents",
        "fighters",
        "guerrillas",
        "separatists",
        "jihadists",
        "terrorists",
        "extremists",
        "militiamen",
        "militias",
        "paramilitaries",
    }
)


def codes(kind: Kind, means: Sequence[Kind], parties: Sequence[Party], figures: Sequence[Figure]) -> Codes:
    """Return the codes of one account. A code that the account does not settle is None; nothing is guessed."""
    harmed = {
        _VICTIMS[figure.group]
        for figure in figures
        if figure.measure in _HARM and figure.group in _VICTIMS and _counts_someone(figure)
    }
    return _codes(kind, means, parties, harmed)


def codes_of_groups(kind: Kind, means: Sequence[Kind], parties: Sequence[Party], harmed: Iterable[Group]) -> Codes:
    """Return the codes where only the groups with someone killed or injured are known (a reconciled incident)."""
    return _codes(kind, means, parties, {_VICTIMS[group] for group in harmed if group in _VICTIMS})


def _codes(kind: Kind, means: Sequence[Kind], parties: Sequence[Party], harmed: set[_Side]) -> Codes:
    return Codes(_acled(kind, means, parties, harmed), _ucdp(kind, parties, harmed), _plover(kind, means))


def _counts_someone(figure: Figure) -> bool:
    if figure.certainty in (Certainty.DENIED, Certainty.NONE_INDICATED):
        return False
    return any(number for number in (figure.low, figure.best, figure.high))


def _acled(kind: Kind, means: Sequence[Kind], parties: Sequence[Party], harmed: set[_Side]) -> str | None:
    if kind is Kind.TERRITORY_TAKEN:
        return _taken(parties, harmed)
    if kind is Kind.PROTEST:
        if _Side.UNARMED in harmed or Kind.ATTACK_ON_CIVILIANS in means:
            return FORCE_AGAINST_PROTEST
        return INTERVENTION if Kind.ARREST_OPERATION in means else ACLED_SUB_EVENTS[kind]
    if kind is Kind.RIOT and Kind.ATTACK_ON_CIVILIANS in means:
        return MOB_VIOLENCE
    return ACLED_SUB_EVENTS[kind]


def _taken(parties: Sequence[Party], harmed: set[_Side]) -> str | None:
    """Who took ground: who is said to have acted, else who is left when it was taken from the other."""
    takers = {_side(party) for party in parties if party.role in (Role.INITIATOR, Role.BOTH)}
    if _Side.STATE in takers:
        return REGAINED
    if _Side.GROUP in takers:
        return OVERTAKEN
    losers = {_side(party) for party in parties if party.role is Role.TARGET} | harmed
    if _Side.GROUP in losers and _Side.STATE not in losers:
        return REGAINED
    return OVERTAKEN if _Side.STATE in losers and _Side.GROUP not in losers else None


def _side(party: Party) -> _Side | None:
    """The side of a party; "rebels" without a name are no state's forces whoever they are."""
    return _SIDES.get(party.kind) or (_Side.GROUP if _AGAINST_A_STATE & set(party.name.lower().split()) else None)


def _plover(kind: Kind, means: Sequence[Kind]) -> str:
    if kind is Kind.ARMED_CLASH and Kind.SHELLING in means:
        return PLOVER[Kind.SHELLING]
    return PLOVER[kind]


def _ucdp(kind: Kind, parties: Sequence[Party], harmed: set[_Side]) -> int | None:
    """Return UCDP's type of violence. Deaths are not asked for here: an export that needs one death filters."""
    if kind is Kind.ATTACK_ON_CIVILIANS:
        return ONE_SIDED
    if kind not in _BY_THE_PARTIES:
        return None
    acting = [_SIDES.get(party.kind) for party in parties if party.role is Role.INITIATOR]
    hit = [_SIDES.get(party.kind) for party in parties if party.role is Role.TARGET]
    clashing = [_SIDES.get(party.kind) for party in parties if party.role is Role.BOTH]
    if len(clashing) > 1 or (clashing and (acting or hit)):
        return _between([*clashing, *acting, *hit])
    acting = acting or clashing
    # Whoever lost people was hit, where no target is named; a force's own losses do not make it its own target.
    if not any(hit):
        hit = [side for side in sorted(harmed, key=lambda side: side.value) if side not in acting] or hit
    armed_targets = [side for side in hit if side in (_Side.STATE, _Side.GROUP)]
    if armed_targets:
        # Who attacks a state's forces unnamed may still be any armed group; who attacks a group may be anyone.
        return _between([*acting, *armed_targets]) if any(acting) or _Side.STATE in armed_targets else None
    by_an_organised_actor = any(side in (_Side.STATE, _Side.GROUP) for side in acting)
    return ONE_SIDED if by_an_organised_actor and _Side.UNARMED in hit else None


def _between(sides: Sequence[_Side | None]) -> int | None:
    if _Side.STATE in sides:
        return STATE_BASED
    return NON_STATE if sides.count(_Side.GROUP) > 1 else None
