"""Plain words for the codes of the model, for dates and for numbers."""

from datetime import date
from enum import StrEnum

from bearwitness.model import (
    Certainty,
    Grade,
    Group,
    Kind,
    Measure,
    PartyKind,
    RejectedPlace,
    Role,
    SpeakerKind,
    Stance,
    StandingMeasure,
    Status,
    When,
    WhenPrecision,
    Where,
    WherePrecision,
)
from bearwitness.outputs.assessment.countries import country_name

_PHRASES: tuple[tuple[StrEnum, str], ...] = (
    (Kind.ATTACK_ON_CIVILIANS, "Attack on civilians"),
    (Kind.BASE_CHANGE, "Base set up or moved"),
    (Kind.LOOTING_DESTRUCTION, "Looting or destruction"),
    (Measure.KILLED_OR_INJURED, "Killed or injured"),
    (Group.UNKNOWN, "group not stated"),
    (Group.THINGS, "things"),
    (Group.STATE_FORCES, "state forces"),
    (Group.NON_STATE_FIGHTERS, "non-state fighters"),
    (Group.CIVILIANS, "civilians"),
    (Group.ATTACKERS, "attackers"),
    (PartyKind.STATE_FORCES, "state forces"),
    (PartyKind.NON_STATE_GROUP, "non-state group"),
    (PartyKind.UNIDENTIFIED, "not identified"),
    (Role.INITIATOR, "initiator"),
    (Role.TARGET, "target"),
    (Role.BOTH, "both sides of a clash"),
    (Role.SUPPORTER, "supporter"),
    (SpeakerKind.GOVERNMENT, "government"),
    (SpeakerKind.WITNESS, "witness"),
    (SpeakerKind.MEDIA, "media"),
    (SpeakerKind.PARTY, "party to the conflict"),
    (SpeakerKind.HEALTH, "health official"),
    (SpeakerKind.RESCUE, "rescue service"),
    (SpeakerKind.MONITOR, "monitor or NGO"),
    (SpeakerKind.INTERNATIONAL, "international body"),
    (SpeakerKind.ANONYMOUS, "not named"),
    (SpeakerKind.PUBLISHER, "the publisher’s own words"),
    (Certainty.ASSERTED, "said outright"),
    (Certainty.HEDGED, "hedged (likely, believed)"),
    (Certainty.HEARSAY, "hearsay (reportedly)"),
    (Certainty.DENIED, "denied"),
    (Certainty.NONE_INDICATED, "no indication of"),
    (StandingMeasure.TOLL, "Toll so far"),
    (StandingMeasure.INJURED, "Injured so far"),
    (StandingMeasure.OTHER, "Other figure"),
    (Stance.CLAIMED, "claims it"),
    (Stance.BLAMED, "is blamed"),
    (Stance.SUSPECTED, "is suspected"),
    (Stance.DENIED, "denies it"),
    (Stance.UNCLAIMED, "claimed by nobody"),
    (Status.HAPPENED, "said to have happened"),
    (Status.ALLEGED, "alleged"),
    (Status.DENIED, "denied"),
    (WherePrecision.SITE, "the site itself"),
    (WherePrecision.TOWN, "town or village"),
    (WherePrecision.NEAR_TOWN, "near a town; the point is the town"),
    (WherePrecision.DISTRICT, "district"),
    (WherePrecision.PROVINCE, "province"),
    (WherePrecision.REGION, "region"),
    (WherePrecision.COUNTRY, "country only"),
    (WhenPrecision.DAY, "to the day"),
    (WhenPrecision.RANGE, "between two days"),
    (WhenPrecision.WEEK, "to the week"),
    (WhenPrecision.MONTH, "to the month"),
    (WhenPrecision.YEAR, "to the year"),
)
# Codes of different questions are equal as strings ("denied"), so the question is part of the key.
_WORDS = {(type(code), code.value): phrase for code, phrase in _PHRASES}

GRADE_MEANING: dict[Grade, str] = {
    Grade.CONFIRMED: "a party to the conflict accepts its own responsibility or losses",
    Grade.FAIR: "two or more independent sources",
    Grade.WEAK: "one source",
    Grade.CONTESTED: "sources exclude each other",
    Grade.DISCOUNTED: "shown not to be an incident of this kind",
}

UCDP_TYPE = {1: "1, state-based", 2: "2, non-state", 3: "3, one-sided"}

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

LONGEST_NAME = 4  # words: a longer phrase describes a place rather than names it


def words(code: StrEnum) -> str:
    """Return plain words for a code of the model."""
    return _WORDS.get((type(code), code.value)) or code.value.replace("_", " ").capitalize()


def day(value: date) -> str:
    """Return a day as 9 Mar 2021."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def days(start: date, end: date) -> str:
    """Return a stretch of days as 9-11 Mar 2021, leaving out what both ends share."""
    if start == end:
        return day(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day(end)}"
    if start.year == end.year:
        return f"{start.day} {_MONTHS[start.month - 1]} – {day(end)}"
    return f"{day(start)} – {day(end)}"


def time_words(start: date, end: date, precision: WhenPrecision) -> str:
    """Return a time no more exactly than its precision: a month has no days, a year no months."""
    if precision is WhenPrecision.MONTH and (start.year, start.month) == (end.year, end.month):
        return f"{_MONTHS[start.month - 1]} {start.year}"
    if precision is WhenPrecision.YEAR and start.year == end.year:
        return str(start.year)
    return days(start, end)


def when_words(when: When | None) -> str:
    """Return an incident's time, or "date not stated"."""
    return time_words(when.start, when.end, when.precision) if when else "date not stated"


def place_words(where: Where | None) -> str:
    """Return the place as the report names it and its first-level division, or "place not stated".

    The gazetteer's own spelling ("Ālbū Kamāl" for "Abu Kamal") stands in the record, where the place is explained.
    """
    if where is None:
        return "place not stated"
    named = where.name.casefold()
    alike = named in where.text.casefold() or where.text.casefold() in named
    described = len(where.text.split()) > LONGEST_NAME or where.text.startswith(("the ", "that ", "this "))
    parts = [where.name if alike or described else where.text]
    if where.admin1 and where.admin1.casefold() not in where.name.casefold():
        parts.append(where.admin1)
    return ", ".join(parts)


def place_precision(where: Where) -> str:
    """Say how exactly a place is given, and what its point stands for."""
    exactness = words(where.precision)
    if where.lat is None or where.lon is None:
        return f"{exactness}; found in no gazetteer, so it has no point on the map"
    if not where.centroid:
        return exactness
    if where.precision is WherePrecision.SITE:
        return "a site; the point is that of the place it lies in, not its own"
    fine = where.precision in (WherePrecision.TOWN, WherePrecision.NEAR_TOWN)
    return f"{exactness}; the point {'stands for a larger area around it' if fine else 'is its middle'}"


def when_doubt(when: When) -> str:
    """Return what is to be said of how sure a time is, behind its precision, or ""."""
    about = "; approximate" if when.approximate else ""
    if not when.inferred:
        return about
    others = [day(one) for one in when.candidates if one != when.start]
    return f"{about}; inferred, no publication date is known" + (f"; may also be {', '.join(others)}" if others else "")


def rejected_words(place: RejectedPlace) -> str:
    """Return a place that was not taken: "Sinjar (town), Syria"."""
    country = country_name(place.country) if place.country else ""
    return ", ".join(part for part in (f"{place.name} ({place.kind})", country) if part)


def country_words(where: Where | None) -> str:
    """Return the country's name, or ""."""
    return country_name(where.country) if where and where.country else ""


def count(number: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun: 1 report, 1,234 reports."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(items: list[str]) -> str:
    """Return a list in words: a, b and c."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""
