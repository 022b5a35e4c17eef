"""Actors as ACLED and UCDP write them, to parties: one identity for "Military Forces of Yemen" and "Yemeni army"."""

import re
from dataclasses import dataclass
from typing import Final

from bearwitness.model import PartyKind
from bearwitness.model.ucdp import GOVERNMENT
from bearwitness.reading.coded.countries import country_code
from bearwitness.reading.grammar.parties.lexicon import nation_of
from bearwitness.reading.grammar.parties.naming import parties

_STATE: Final = re.compile(rf"(?:Military Forces of|{GOVERNMENT.strip()})\s+(?:the\s+)?([^(]+?)\s*(?:\(.*)?$")
_POLICE: Final = re.compile(r"Police Forces of\s+(?:the\s+)?([^(]+?)\s*(?:\(.*)?$")
_PEOPLE: Final = re.compile(r"(?:Civilians|Protesters|Rioters)\b")
_UNKNOWN: Final = re.compile(r"(?:Unidentified|Unknown)\b", re.I)


@dataclass(frozen=True, slots=True)
class Actor:
    """A party as it is known here: name, identity where it is in a list, kind, country."""

    name: str
    id: str | None
    kind: PartyKind
    country: str | None


def actor(written: str, kind: PartyKind | None, country: str | None) -> Actor:
    """Return who is meant by an actor's name.

    Args:
        written: the name, such as "Military Forces of Yemen (2022-)" or "Government of Ukraine".
        kind: what the file says of its kind, or None.
        country: where it happened, ISO 3166-1 alpha-2; it decides between parties of one name.
    """
    if _PEOPLE.match(written):
        return Actor("civilians", None, PartyKind.CIVILIANS, country)
    if _UNKNOWN.match(written):
        return Actor("unidentified armed group", None, PartyKind.UNIDENTIFIED, None)
    for pattern, police in ((_STATE, False), (_POLICE, True)):
        found = pattern.match(written)
        code = country_code(found[1]) if found else None
        nation = nation_of(code) if code else None
        if nation is not None:
            name, group = (nation.police, "police") if police else (nation.forces, "state")
            kind = PartyKind.POLICE if police else PartyKind.STATE_FORCES
            return Actor(name, f"{group}-{nation.code.lower()}", kind, nation.code)
    named = [m for m in parties(written, [country] if country else ()) if not m.generic and not m.nation and m.id]
    if named:
        return Actor(named[0].name, named[0].id, named[0].kind, named[0].country)
    return Actor(written, None, kind or PartyKind.UNIDENTIFIED, None)
