"""Whom the dead name: armed people killed or hurt in an attack were its target, though no sentence says so (codebook section 3)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from bearwitness.model import Certainty, Group, Kind, Measure, PartyKind, Role
from bearwitness.reading.grammar.figures.merged import Merged
from bearwitness.reading.grammar.incidents.actors import ARMED, Actor
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.sides import is_fighting
from bearwitness.reading.grammar.parties.lexicon import nation_of
from bearwitness.reading.grammar.parties.mention import GROUP_OF_KIND, PartyMention
from bearwitness.reading.grammar.parties.naming import parties

_ATTACKS: Final = frozenset(
    {Kind.ARMED_CLASH, Kind.AIRSTRIKE, Kind.SHELLING, Kind.EXPLOSION, Kind.SUICIDE_ATTACK, Kind.GRENADE_ATTACK}
)
_ON_PEOPLE: Final = frozenset({Kind.ATTACK_ON_CIVILIANS, Kind.ABDUCTION})
"""Kinds whose target is civilians, unless only armed people are counted: "a policeman was stabbed to death"."""
_HARM: Final = frozenset({Measure.KILLED, Measure.INJURED, Measure.KILLED_OR_INJURED})
_GROUPS: Final = (PartyKind.NON_STATE_GROUP, PartyKind.MILITIA, PartyKind.UNIDENTIFIED)
_FELL: Final = (Group.STATE_FORCES, Group.NON_STATE_FIGHTERS)


def with_fallen(happening: Happening, merged: Sequence[Merged], actors: list[Actor], kind: Kind | None) -> list[Actor]:
    """Add the party of soldiers, police or fighters who fell, where nobody else is said to have been attacked.

    Not where more civilians were harmed beside them, nor where it is the party of those who attacked.
    """
    if kind not in _ATTACKS | _ON_PEOPLE or any(one.role in (Role.TARGET, Role.BOTH) for one in actors):
        return actors
    if kind in _ON_PEOPLE and any(item.group not in (*_FELL, Group.ATTACKERS, Group.THINGS) for item in merged):
        return actors
    harm = _HARM | {Measure.ABDUCTED} if kind is Kind.ABDUCTION else _HARM
    fell = [
        item for item in merged
        if item.group in _FELL and item.measure in harm and item.number.best != 0
        and item.certainty in (Certainty.ASSERTED, Certainty.HEARSAY, Certainty.HEDGED)
    ]  # fmt: skip
    others = sum(item.size for item in merged if item.group is Group.CIVILIANS and item.measure in _HARM)
    if not fell or others > sum(item.size for item in fell if item.whole is None):
        return actors
    known = {actor.mention.id or actor.mention.name for actor in actors}
    rebels = any(actor.mention.kind in _GROUPS for actor in actors)
    for party, at in _parties(happening, fell):
        if (party.id or party.name) not in known and not (rebels and party.id is None):
            scene = next((one for one in happening.scenes if one.start <= at < one.end), happening.scenes[0])
            fought = kind is Kind.ARMED_CLASH and is_fighting(happening)
            return [*actors, Actor(party, Role.BOTH if fought else Role.TARGET, [(party, scene)])]
    return actors


def _parties(happening: Happening, fell: Sequence[Merged]) -> Iterator[tuple[PartyMention, int]]:
    """The party of each that fell: named with those counted, else the army or police of the country."""
    country = happening.place.where.country if happening.place is not None else None
    for item in fell:
        phrase = item.said[0].mention.counted
        named = [
            one for one in parties(phrase.phrase, (country,) if country else ())
            if one.kind in ARMED and not one.nation and GROUP_OF_KIND.get(one.kind, item.group) is item.group
        ]  # fmt: skip
        start, end = phrase.start, phrase.end
        if named:
            yield replace(named[-1], start=start, end=end, text=phrase.phrase, generic=False), start
        elif item.group is Group.STATE_FORCES and country and (nation := nation_of(country)) is not None:
            police = item.who == "police"
            name, kind = (nation.police, PartyKind.POLICE) if police else (nation.forces, PartyKind.STATE_FORCES)
            party_id = f"{'police' if police else 'state'}-{nation.code.lower()}"
            yield PartyMention(start, end, phrase.phrase, name, party_id, kind, nation.code), start


__all__ = ["with_fallen"]
