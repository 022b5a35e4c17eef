"""How well an incident is attested (codebook section 8), with the reason in a sentence."""

from collections.abc import Sequence

from bearwitness.linking.facts import GROUP_SIDE, STATE_SIDE, Facts
from bearwitness.linking.independence import source_key, sources_of
from bearwitness.model import (
    Certainty,
    Claim,
    FigureValue,
    Grade,
    Group,
    Measure,
    PartyKind,
    Role,
    Stance,
    Status,
)

_HARM = frozenset({Measure.KILLED, Measure.INJURED, Measure.KILLED_OR_INJURED})


def grade(accounts: Sequence[Facts]) -> tuple[Grade, str]:
    """Return the grade of the incident that these accounts tell of, and why.

    In this order: discounted where every account is a denial; contested where one account denies what another tells,
    or a party denies what it is blamed for or what another report tells of as its act; confirmed where a party accepts
    its own responsibility or losses; contested where sources exclude each other on whether a group was harmed; fair
    with two independent sources; else weak.
    """
    told = sorted(accounts, key=lambda one: one.order)
    denied = [one for one in told if one.account.status is Status.DENIED]
    if len(denied) == len(told):
        return Grade.DISCOUNTED, "Every account says that it did not happen."
    if denied:
        return Grade.CONTESTED, "One account says that it did not happen."
    disputed = _denied_responsibility(told)
    if disputed:
        return Grade.CONTESTED, disputed
    harm = _disputed_harm(told)
    accepted = _accepted(told)
    if accepted:
        return Grade.CONFIRMED, " ".join(filter(None, (accepted, harm)))
    if harm:
        return Grade.CONTESTED, harm
    return _by_sources(told)


def _by_sources(told: Sequence[Facts]) -> tuple[Grade, str]:
    sources = sorted(frozenset[str]().union(*(sources_of(one) for one in told)))
    copies = len({one.report.id for one in told}) - len({one.root for one in told})
    tail = f" {copies} word-for-word cop{'y' if copies == 1 else 'ies'} not counted." if copies else ""
    if len(sources) > 1:
        return Grade.FAIR, f"{len(sources)} independent sources tell of it.{tail}"
    return Grade.WEAK, f"One source tells of it.{tail}"


def _denied_responsibility(told: Sequence[Facts]) -> str | None:
    stances = [one for facts in told for one in facts.account.responsibility]
    held = {one.party for one in stances if one.stance in (Stance.CLAIMED, Stance.BLAMED, Stance.SUSPECTED)}
    for one in stances:
        if one.stance is Stance.DENIED and one.party in held:
            return f"{one.party} denies responsibility that others lay on it."
    for facts in told:
        for one in facts.account.responsibility:
            if one.stance is Stance.DENIED and _acts_elsewhere(one.party, facts, told):
                return f"{one.party} denies responsibility, and another report tells of it as theirs."
    return None


def _acts_elsewhere(name: str | None, denying: Facts, told: Sequence[Facts]) -> bool:
    """Whether a report other than the one with the denial, or its copy, tells of it as this party's act."""
    return any(
        party.name == name and party.role in (Role.INITIATOR, Role.BOTH)
        for facts in told
        if facts.root != denying.root
        for party in facts.account.parties
    )


def _accepted(told: Sequence[Facts]) -> str | None:
    for facts in told:
        for one in facts.account.responsibility:
            if one.stance is Stance.CLAIMED:
                return f"{one.party} claimed responsibility." if one.party else "Responsibility was claimed."
        for claim in facts.claims.values():
            accepted = _speaks_of_itself(claim, facts)
            if accepted:
                return accepted
    return None


def _speaks_of_itself(claim: Claim, facts: Facts) -> str | None:
    """Whether a party owns up to losses of its own side, or tells as its own act what another may blame it for."""
    speaker = claim.speaker
    if speaker.party is None or claim.certainty in (Certainty.DENIED, Certainty.NONE_INDICATED):
        return None
    mine = [party for party in facts.account.parties if party.id == speaker.party]
    value = claim.value
    if not mine or not isinstance(value, FigureValue) or value.measure not in _HARM:
        return None
    if not any((value.low, value.best, value.high)):
        return None
    name = mine[0].name
    if value.group is _own_group(mine[0].kind):
        return f"A speaker of {name} acknowledges losses of their own."
    if any(party.role in (Role.INITIATOR, Role.BOTH) for party in mine):
        return f"A speaker of {name} tells of it as their own act."
    return None


def _own_group(kind: PartyKind) -> Group | None:
    if kind in STATE_SIDE:
        return Group.STATE_FORCES
    return Group.NON_STATE_FIGHTERS if kind in GROUP_SIDE else None


def _disputed_harm(told: Sequence[Facts]) -> str | None:
    """Whether one source counts dead or injured of a group of whom another source says that there were none."""
    some: dict[tuple[Measure, Group], set[str]] = {}
    none: dict[tuple[Measure, Group], set[str]] = {}
    for facts in told:
        for claim in facts.claims.values():
            value = claim.value
            if isinstance(value, FigureValue) and value.measure in _HARM:
                empty = claim.certainty in (Certainty.DENIED, Certainty.NONE_INDICATED) or value.high == 0
                side = none if empty else some
                side.setdefault((value.measure, value.group), set()).add(source_key(claim.speaker, facts))
    for key in sorted(some.keys() & none.keys()):
        if none[key] - some[key]:
            measure, group = (part.replace("_", " ") for part in key)
            return f"Sources exclude each other: some count {group} {measure}, another says there were none."
    return None
