"""Which names qualify others: "Sirwah, Marib", "Hit in Anbar province", "the Iraqi city of Mosul", "a village west of Rutba"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.place import DIVISIONS, PlaceKind
from bearwitness.reading.grammar.places.listed import is_enumerated
from bearwitness.reading.grammar.places.name import Name
from bearwitness.reading.grammar.places.role_words import heads_for
from bearwitness.reading.grammar.places.text import Text, before
from bearwitness.reading.grammar.places.value import QUARTERS

_QUALIFIES = re.compile(r"\s{0,3}(?:,|\(|\bin\b|\bof\b|\binside\b|\bwithin\b)[\w\s,'’-]{0,60}")
# What a place is, between its name and what holds it: "Hit, the main town of Anbar", "Hit, a mainly Sunni town in".
_APPOSITION = re.compile(
    r",\s(?:an?|the)\s(?:[\w’'-]{1,20}\s){0,4}(?P<noun>[a-z]{4,12})\s(?:in|of|inside|on)\s(?:the\s)?(?P<part>[a-z-]{4,15}\s)?"
)
_BREAK = re.compile(
    r"\n\s*(?:\n|[-*•·–—▪◦]|\d{1,2}[.)]|(?:Near|In|At|Outside|Around)\b)"
)  # a paragraph or the line of a list ends there
_GLUE = frozenset(
    {
        "in",
        "of",
        "the",
        "a",
        "inside",
        "within",
        "part",
        "parts",
        "middle",
        "center",
        "centre",
        "heart",
        "its",
        "s",
        "located",
        "situated",
        "coastal",
    }
)
_SAME = re.compile(
    r",?\s{1,3}(?:also\s)?in\sthe\ssame\s(?:department|province|region|state|governorate|district|county|oblast)\b"
)
_PARTS_OF = re.compile(
    r"\b(?:suburbs|areas)\sof\s(?:the\s)?$", re.IGNORECASE
)  # a list of these, not what lies around them
# The noun that closes a list: "Tarsu and Bardana villages in Baro", "(Tarsu, Bardana) towns".
_CLOSES = re.compile(
    r"^[)\]\"”]?\s(?:villages|towns|cities|hamlets|settlements|neighbou?rhoods|quarters|districts|areas|suburbs|bridges|camps)\b",
    re.IGNORECASE,
)
_AND_OTHERS = re.compile(
    r",?\s(?:and|as\swell\sas|along\swith)\s(?:(?:several|many|various|some|a\snumber\sof)\s)?other(?:s|\s[a-z]+){0,3}\s(?:in|of|across)\s(?:the\s)?"
)
_ON = re.compile(r"\s{1,3}on\s{1,3}(?:the\s{1,3})?", re.IGNORECASE)
_DIRECTION = re.compile(
    r",?\s{1,3}(?:(?:about|some|around|just|roughly) )?(?:\d{1,4} ?(?:km|kilometers|kilometres|miles) )?(?:to the )?"
    r"(?:north|south|east|west|near|outside|close|next|behind|opposite)[a-z-]{0,12}(?: of| to)?\s{1,3}"
    r"(?:the )?(?:(?:town|city|village) of )?",
    re.IGNORECASE,
)
_NEAR_A_TOWN = re.compile(r",?\s(?:near|outside|close to)\s(?:the\s)?(?:town|village|city)\sof\s")
_NEAR = re.compile(r",?\s{1,3}(?:near|close|outside)\b", re.IGNORECASE)
_BESIDE_BORDER = re.compile(r",?\s{1,3}(?:located |lying )?(?:on|in|inside)\s{1,3}(?:the\s{1,3})?", re.IGNORECASE)
_SIDE = re.compile(r"\s{1,3}(?:side\b|territory\b|soil\b)", re.IGNORECASE)
_COORDINATED = re.compile(r",?\s{1,3}and\s{1,3}(?:the\s{1,3})?|,\s{1,3}(?:the\s{1,3})?", re.IGNORECASE)
FAR_KM = 150.0  # no village in a town's countryside lies so far from it
MOST_DESCRIBING = 6  # words between an adjective and a name: "the Indonesian resort island of Bali"
LARGE = 100_000  # inhabitants of a town that stands beside others in a list
_ENUMERATED = re.compile(r"(?:,\s[A-Z][\w'’ -]{1,30}){0,5},?\s{1,3}and\s{1,3}(?:the\s)?[A-Z]")


def link(text: Text, names: Sequence[Name], gazetteer: Gazetteer) -> None:
    """Note which names qualify others: "Sirwah, Marib", "Hit in Anbar province", "the Iraqi city of Mosul"."""
    whole = text.parsed.text
    _share_kinds(text, names)
    for at, (name, following) in enumerate(pairwise(names)):
        gap = whole[name.end : following.start]
        gap = _CLOSES.sub("", gap) if name.series is not None else gap
        if at in following.within or (following.series is not None and name.adjective is None):
            continue  # "the Baghdad suburb of X"; a list holds nothing
        if len(gap) > 60 or _BREAK.search(gap) or is_list(whole, name, following, gazetteer):
            continue
        if gap.strip() == "," and (_speaks(text, following) or is_enumerated(whole, names, at, gazetteer)):
            continue  # "near Qazzubiyeh, Turkey said"
        if name.series is not None and _AND_OTHERS.fullmatch(gap):
            name.within.append(at + 1)
            continue
        if following.in_name and following.site is None and not following.kinds:
            continue
        if name.adjective is not None:
            if gap.strip() == "" or _kind_words_only(text, gap) or _described_by(text, name, gap):
                following.adjective_country = name.adjective
            continue
        if following.adjective is not None and name.adjective_country is None and _APPOSITION.fullmatch(gap):
            name.adjective_country = following.adjective  # "Hit, a suburb of the Iraqi capital"
        if following.adjective is not None or text.words[name.last].possessive:
            if text.words[name.last].possessive and gap.strip(" '’s") == "" and not following.adjective:
                following.within.append(at)
            continue
        if _ON.fullmatch(gap) and any(one.kind is PlaceKind.REGION for one in gazetteer.lookup(following.text)[:1]):
            name.within.append(at + 1)  # "Boma on Lake Chad"
        elif _qualifies(text, gap) and _may_contain(names, at, gap, gazetteer):
            name.within.append(at + 1)
        elif _DIRECTION.fullmatch(gap):
            division = name.kinds & DIVISIONS and _NEAR_A_TOWN.fullmatch(gap)
            if division or (_NEAR.match(gap) and _may_lie_in(following, name, gazetteer)):
                following.within.append(at)  # "in Anbar province, near the town of Hit", "in Iran near Saravan"
                continue
            if heads_for(text.parsed.text, text.words[name.first].start):
                continue
            held = names[at - 1] if at > 0 and at in names[at - 1].within else name
            held.measured_from = at + 1
    for at, (name, following) in enumerate(pairwise(names)):  # "Baro on the Cameroonian side"
        if following.adjective is not None and at + 1 < len(names) and name.adjective is None:
            beside = _BESIDE_BORDER.fullmatch(whole, name.end, following.start) and _SIDE.match(whole, following.end)
            name.adjective_country = following.adjective if beside else name.adjective_country
    _link_same(whole, names, gazetteer)
    for name in names:  # "Hit, a town in Iraq's Anbar province": what is Iraq's holds Hit
        for inner in list(name.within):
            if inner + 1 < len(names) and inner in names[inner + 1].within and names[inner + 1] is not name:
                name.within.append(inner + 1)
    for at, name in enumerate(names):  # A, B, C: what contains B contains A
        for inner in list(name.within):
            if inner > at:
                name.within += [outer for outer in names[inner].within if outer not in name.within]
    for following, name in pairwise(reversed(names)):  # "the villages of A, B and C in X": X holds all of them
        if _in_series(name, following):
            name.within += [] if name.within else following.within
    for name, following in pairwise(names):  # "the Lebanese towns of A and B"
        if _in_series(name, following):
            following.adjective_country = following.adjective_country or name.adjective_country


def _may_lie_in(name: Name, country: Name, gazetteer: Gazetteer) -> bool:
    """Whether the second name is a country, and the first one of its places or of none that is known: not "in Rwanda near Goma"."""
    held, places = gazetteer.lookup(country.text), gazetteer.lookup(name.text)
    if not held or held[0].kind is not PlaceKind.COUNTRY or (places and places[0].kind is PlaceKind.COUNTRY):
        return False
    return not places or any(place.country == held[0].country for place in places)


def _in_series(name: Name, following: Name) -> bool:
    """Whether two names are of one list that a plural noun announces."""
    return name.series is not None and name.series == following.series


def relations_of(text: Text, names: Sequence[Name]) -> list[tuple[str, int]]:
    """Return how each name stands by the words before it (`before`); what is near the first of a list is near all of it.

    "Areas around Ayn Issa, Tal Abyad and Manbij": near each of the three.
    """
    found = [before(text, name.first) for name in names]
    for at, (name, following) in enumerate(pairwise(names)):
        listed = found[at][0] == "near" and found[at + 1][0] == "" and at + 1 not in name.within
        if _in_series(name, following):
            within = found[at][0] == "near" and _PARTS_OF.search(
                text.parsed.text, max(0, text.words[name.first].start - 20), text.words[name.first].start
            )
            found[at] = ("in", found[at][1]) if within else found[at]
            found[at + 1] = (found[at][0], found[at + 1][1])
            continue
        plain = following.adjective is None and following.site is None and name.adjective is None and name.site is None
        if (
            listed
            and plain
            and not _speaks(text, following)
            and _COORDINATED.fullmatch(text.parsed.text, name.end, following.start)
        ):
            found[at + 1] = ("near", found[at + 1][1])
    return found


def _share_kinds(text: Text, names: Sequence[Name]) -> None:
    """Let the word for a kind in the plural hold for all names that it is said of: "the Duma and Harasta districts", "the towns of A and B"."""
    whole = text.parsed.text
    for at in reversed(range(1, len(names))):
        name, before = names[at], names[at - 1]
        noun = whole[text.words[name.last].end : name.end].strip().lower()
        if noun.endswith("s") and noun in text.lists.kinds and _COORDINATED.fullmatch(whole, before.end, name.start):
            before.kinds |= name.kinds if before.adjective is None and before.site is None else frozenset()
            if at > 1 and _COORDINATED.fullmatch(whole, names[at - 2].end, before.start):
                names[at - 2].kinds |= name.kinds if names[at - 2].adjective is None else frozenset()
    for before, name in pairwise(names):
        at = before.first - 2
        if (
            at < 0
            or name.series is not None
            or text.words[at + 1].lower != "of"
            or name.kinds
            or name.adjective is not None
        ):
            continue
        told = text.words[at].lower
        if told.endswith("s") and told in text.lists.kinds and _COORDINATED.fullmatch(whole, before.end, name.start):
            name.kinds |= text.lists.kinds[told]


def _link_same(whole: str, names: Sequence[Name], gazetteer: Gazetteer) -> None:
    """Let the division named last hold "Buenos Aires, in the same department"."""
    if not any(_SAME.match(whole, name.end) for name in names):
        return  # so that no name need be looked up
    last: int | None = None
    for at, name in enumerate(names):
        if last is not None and not name.within and _SAME.match(whole, name.end):
            name.within.append(last)
        elif name.kinds & DIVISIONS or any(one.kind is PlaceKind.ADMIN1 for one in gazetteer.lookup(name.text)[:1]):
            last = at


def _speaks(text: Text, name: Name) -> bool:
    """Whether a verb of speaking stands directly behind a name."""
    at = name.last + 1
    return at < len(text.words) and text.words[at].joined and text.words[at].lower in text.lists.speaking_verbs


def _qualifies(text: Text, gap: str) -> bool:
    """Whether the words between two names say that the second holds the first: ", a town in the northern "."""
    known = text.lists
    told = _APPOSITION.fullmatch(gap)
    if told is not None and told["noun"] in known.kinds:
        return (told["part"] or "").strip() in ("", *known.parts)
    if not _QUALIFIES.fullmatch(gap):
        return False
    words = re.findall(r"[\w-]+", gap.lower())
    return all(
        word in _GLUE or word in known.kinds or word in known.parts or word in known.points or word in known.sites
        for word in words
    )


def _kind_words_only(text: Text, gap: str) -> bool:
    words = gap.lower().split()
    known = text.lists
    return all(word in known.kinds or word in known.parts or word in ("of", "the") for word in words)


def _described_by(text: Text, adjective: Name, gap: str) -> bool:
    """Whether an adjective and further words say what a place is: "the Indonesian holiday island of"."""
    words = gap.split()
    if not 2 < len(words) <= MOST_DESCRIBING or words[-1] != "of" or words[-2] not in text.lists.kinds:
        return False
    head = text.token(adjective.start).head
    return words[-2] in (head.text, head.head.text) and not set(words[:-2]) & {"the", "a", "an", "and"}


def _may_contain(names: Sequence[Name], at: int, gap: str, gazetteer: Gazetteer) -> bool:
    """Whether the name after `at` may hold the one at `at`, so that "Mosul, Baghdad and Basra" is no chain.

    A name that is known elsewhere alone is one of a quarter or village that no gazetteer has: "El Geneina in Rafah".
    """
    name, outer = names[at], names[at + 1]
    if name.series is not None:
        return outer.known or outer.site is not None  # of a list of villages or quarters
    inside, outside = gazetteer.lookup(name.text), gazetteer.lookup(outer.text)
    if not inside or name.site is not None or not name.known or outer.kinds & DIVISIONS:
        village = PlaceKind.TOWN in name.kinds or name.site is not None
        area = village and PlaceKind.REGION in outer.kinds  # "X village in the Y area"
        return (
            bool(outside) or outer.known or outer.site in QUARTERS or (area and gap.split() in (["in"], ["in", "the"]))
        )
    if any(one.within(other) for one in inside for other in outside):
        return True
    if inside[0].kind is PlaceKind.COUNTRY:
        return False  # "trips to Guam, Alaska and Hawaii"
    wider = (outside and outside[0].kind is PlaceKind.ADMIN1) or outer.site == "camp"
    if wider and gap.strip() == ",":
        return True  # "Las Mercedes, Choco", "Al-Faluja, Jabalia camp": one of that name which no gazetteer has
    if "," in gap:
        further = names[at + 2] if at + 2 < len(names) else None
        outside = gazetteer.lookup(further.text) if further is not None and further.start - outer.end < 30 else ()
    elif outer.known and not re.search(r"\b(?:in|of|inside|within)\b", gap):
        return False
    held = {code for one in outside[:1] for code in one.countries}
    far = (
        "," not in gap and PlaceKind.TOWN in name.kinds
    )  # "Khan village in the countryside of Ain Issa": not the one elsewhere
    return bool(held) and all(
        held.isdisjoint(one.countries) or (far and (one.km_to(outside[0]) or 0.0) > FAR_KM) for one in inside
    )


def is_list(whole: str, name: Name, following: Name, gazetteer: Gazetteer) -> bool:
    """Whether two names are only two of a kind: two countries, or towns that go on with "and": "Mosul, Baghdad and Basra"."""
    if name.adjective is not None or following.adjective is not None:
        return False
    one, other = gazetteer.lookup(name.text), gazetteer.lookup(following.text)
    if not one or not other:
        return False
    if one[0].kind is PlaceKind.COUNTRY and other[0].kind is PlaceKind.COUNTRY:
        return True
    if whole[name.end : following.start].strip(" the\n") != ",":
        return False
    town = any(place.kind is PlaceKind.TOWN and place.population > LARGE for place in other)
    alike = one[0].kind is other[0].kind or (town and (one[0].kind in DIVISIONS or one[0].population > LARGE))
    return alike and _ENUMERATED.match(whole, following.end) is not None
