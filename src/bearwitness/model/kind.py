"""Kinds of incident (codebook section 7)."""

from enum import StrEnum


class Kind(StrEnum):
    """What happened. Also used for the means: a raid with air support is an armed clash by airstrike."""

    ARMED_CLASH = "armed_clash"
    TERRITORY_TAKEN = "territory_taken"
    AIRSTRIKE = "airstrike"
    SHELLING = "shelling"
    EXPLOSION = "explosion"
    SUICIDE_ATTACK = "suicide_attack"
    GRENADE_ATTACK = "grenade_attack"
    CHEMICAL_ATTACK = "chemical_attack"
    ATTACK_ON_CIVILIANS = "attack_on_civilians"
    ABDUCTION = "abduction"
    SEXUAL_VIOLENCE = "sexual_violence"
    ARREST_OPERATION = "arrest_operation"
    WEAPONS_SEIZED = "weapons_seized"
    LOOTING_DESTRUCTION = "looting_destruction"
    AGREEMENT = "agreement"
    WITHDRAWAL = "withdrawal"
    DEPLOYMENT = "deployment"
    BASE_CHANGE = "base_change"
    PROTEST = "protest"
    RIOT = "riot"
