"""A party as the text names it, and whose people its members are counted as."""

from dataclasses import dataclass

from bearwitness.model import Group, PartyKind

GROUP_OF_KIND = {
    PartyKind.STATE_FORCES: Group.STATE_FORCES,
    PartyKind.POLICE: Group.STATE_FORCES,
    PartyKind.INTELLIGENCE: Group.STATE_FORCES,
    PartyKind.COALITION: Group.STATE_FORCES,
    PartyKind.NON_STATE_GROUP: Group.NON_STATE_FIGHTERS,
    PartyKind.MILITIA: Group.NON_STATE_FIGHTERS,
    PartyKind.CIVILIANS: Group.CIVILIANS,
}


@dataclass(frozen=True, slots=True)
class PartyMention:
    """A party named in the text: characters `start` to `end`. `generic` marks a word such as "gunmen" or "the army".

    `nation` marks a bare country name ("Israel"), a party only where it acts; `presumed`, that "the army" is only taken
    for that of the country which the report is about; `foe`, that the report itself speaks of it as an enemy does.
    """

    start: int
    end: int
    text: str
    name: str
    id: str | None
    kind: PartyKind
    country: str | None
    generic: bool = False
    nation: bool = False
    presumed: bool = False
    foe: bool = False
