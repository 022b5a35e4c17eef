"""ACLED's columns and codes, as facts about its files: used to read such files in and to write them.

Source: ACLED Codebook (2023 and later for the columns; the 2017 edition for the older names of kinds). Names of
categories are ACLED's; what is made of them is this project's own.
"""

from typing import Final

from bearwitness.model.codes import ACLED_EVENT_TYPES, OVERTAKEN, REGAINED
from bearwitness.model.kind import Kind
from bearwitness.model.party import PartyKind

COLUMNS: Final = (
    "event_id_cnty",
    "event_date",
    "year",
    "time_precision",
    "disorder_type",
    "event_type",
    "sub_event_type",
    "actor1",
    "assoc_actor_1",
    "inter1",
    "actor2",
    "assoc_actor_2",
    "inter2",
    "interaction",
    "civilian_targeting",
    "iso",
    "region",
    "country",
    "admin1",
    "admin2",
    "admin3",
    "location",
    "latitude",
    "longitude",
    "geo_precision",
    "source",
    "source_scale",
    "notes",
    "fatalities",
    "tags",
    "timestamp",
)
"""The 31 columns, in ACLED's order."""

SIGNATURE: Final = frozenset({"event_date", "event_type", "actor1", "fatalities", "latitude", "longitude"})
"""Columns by which a table is known to be ACLED's, in the layouts of all years; letter case does not matter."""

STATE_FORCES, REBELS, POLITICAL_MILITIA, IDENTITY_MILITIA, RIOTERS, PROTESTERS, CIVILIANS, OTHER = range(1, 9)
INTER: Final[dict[PartyKind, int]] = {
    PartyKind.STATE_FORCES: STATE_FORCES,
    PartyKind.POLICE: STATE_FORCES,
    PartyKind.INTELLIGENCE: STATE_FORCES,
    PartyKind.NON_STATE_GROUP: REBELS,
    PartyKind.MILITIA: POLITICAL_MILITIA,
    PartyKind.COALITION: OTHER,
    PartyKind.CIVILIANS: CIVILIANS,
    PartyKind.UNIDENTIFIED: POLITICAL_MILITIA,
}
"""ACLED's code of an actor's kind. Unidentified armed groups are political militias in ACLED."""

PARTY_KINDS: Final[dict[int, PartyKind]] = {
    STATE_FORCES: PartyKind.STATE_FORCES,
    REBELS: PartyKind.NON_STATE_GROUP,
    POLITICAL_MILITIA: PartyKind.MILITIA,
    IDENTITY_MILITIA: PartyKind.MILITIA,
    RIOTERS: PartyKind.CIVILIANS,
    PROTESTERS: PartyKind.CIVILIANS,
    CIVILIANS: PartyKind.CIVILIANS,
    OTHER: PartyKind.COALITION,
}
INTER_NAMES: Final[dict[str, int]] = {
    "state forces": STATE_FORCES,
    "rebel group": REBELS,
    "rebel groups": REBELS,
    "rebel forces": REBELS,
    "political militia": POLITICAL_MILITIA,
    "political militias": POLITICAL_MILITIA,
    "identity militia": IDENTITY_MILITIA,
    "identity militias": IDENTITY_MILITIA,
    "rioters": RIOTERS,
    "protesters": PROTESTERS,
    "civilians": CIVILIANS,
    "external/other forces": OTHER,
    "external forces": OTHER,
    "other forces": OTHER,
}
"""The words that stand for the codes in files of 2024 and later."""

POLITICAL_VIOLENCE, DEMONSTRATIONS, STRATEGIC = "Political violence", "Demonstrations", "Strategic developments"
EVENT_TYPES: Final = ACLED_EVENT_TYPES | {"Mob violence": "Riots"}
"""The event type of each sub-event type."""

TARGETING_CIVILIANS: Final = frozenset(
    {"Attack", "Abduction/forced disappearance", "Sexual violence", "Excessive force against protesters"}
)
CIVILIAN_TARGETING: Final = "Civilian targeting"


def disorder_type(sub_event: str) -> str:
    """Return the disorder type of a sub-event type."""
    event = EVENT_TYPES[sub_event]
    if event == "Strategic developments":
        return STRATEGIC
    if sub_event == "Excessive force against protesters" or sub_event == "Mob violence":
        return f"{POLITICAL_VIOLENCE}; {DEMONSTRATIONS}"
    return DEMONSTRATIONS if event in ("Protests", "Riots") else POLITICAL_VIOLENCE


SUB_EVENT_KINDS: Final[dict[str, Kind]] = {
    "armed clash": Kind.ARMED_CLASH,
    REGAINED.lower(): Kind.TERRITORY_TAKEN,
    OVERTAKEN.lower(): Kind.TERRITORY_TAKEN,
    "air/drone strike": Kind.AIRSTRIKE,
    "shelling/artillery/missile attack": Kind.SHELLING,
    "remote explosive/landmine/ied": Kind.EXPLOSION,
    "suicide bomb": Kind.SUICIDE_ATTACK,
    "grenade": Kind.GRENADE_ATTACK,
    "chemical weapon": Kind.CHEMICAL_ATTACK,
    "attack": Kind.ATTACK_ON_CIVILIANS,
    "abduction/forced disappearance": Kind.ABDUCTION,
    "sexual violence": Kind.SEXUAL_VIOLENCE,
    "arrests": Kind.ARREST_OPERATION,
    "disrupted weapons use": Kind.WEAPONS_SEIZED,
    "looting/property destruction": Kind.LOOTING_DESTRUCTION,
    "agreement": Kind.AGREEMENT,
    "non-violent transfer of territory": Kind.WITHDRAWAL,
    "change to group/activity": Kind.DEPLOYMENT,
    "headquarters or base established": Kind.BASE_CHANGE,
    "peaceful protest": Kind.PROTEST,
    "protest with intervention": Kind.PROTEST,
    "excessive force against protesters": Kind.PROTEST,
    "violent demonstration": Kind.RIOT,
    "mob violence": Kind.RIOT,
}
"""Our kind of each sub-event type, letter case aside."""

OLD_EVENT_KINDS: Final[dict[str, Kind]] = {
    "battles": Kind.ARMED_CLASH,
    "battle-no change of territory": Kind.ARMED_CLASH,
    "battle-government regains territory": Kind.TERRITORY_TAKEN,
    "battle-non-state actor overtakes territory": Kind.TERRITORY_TAKEN,
    "explosions/remote violence": Kind.EXPLOSION,
    "remote violence": Kind.EXPLOSION,
    "violence against civilians": Kind.ATTACK_ON_CIVILIANS,
    "protests": Kind.PROTEST,
    "riots": Kind.RIOT,
    "riots/protests": Kind.PROTEST,
    "headquarters or base established": Kind.BASE_CHANGE,
    "non-violent transfer of territory": Kind.WITHDRAWAL,
    "strategic developments": Kind.DEPLOYMENT,
    "strategic development": Kind.DEPLOYMENT,
}
"""Our kind of an event type, where the file has no sub-event type (before 2019) or one that is not known."""
