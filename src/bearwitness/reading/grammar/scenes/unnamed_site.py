"""Sites without a name of their own: "at a vegetable market in Sarmin", "outside a police station", "the central market of Bujumbura".

Such a site has the precision `site` and the name of its town (gold records, "Where coders differed"). It must be where
the deed was done: what the deed's words lead into ("at", "into", "outside", "hit", "on") within their clause. Where the
dead were taken, where someone worked or spoke, is not.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from bearwitness.model import WherePrecision
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.scenes.scene import Scene

_SITE = (
    r"(?:market(?:place)?|bazaar|mosque|church|cathedral|chapel|temple|synagogue|shrine|seminary|monastery|school|kindergarten|college|university|"
    r"hospital|clinic|health\s+cent(?:re|er)|hotel|guest\s?house|restaurant|caf[eé]|bar|nightclub|shopping\s+(?:mall|cent(?:re|er))|mall|shop|"
    r"bakery|bank|petrol\s+station|gas\s+station|fuel\s+station|bus\s+(?:station|stop|terminal)|railway\s+station|train\s+station|"
    r"police\s+(?:station|post|headquarters|academy|barracks)|station|army\s+(?:post|base|camp)|military\s+(?:base|post|camp|barracks|checkpoint|airport)|"
    r"navy\s+post|naval\s+base|border\s+post|outpost|checkpoint|checkpost|roadblock|barracks|garrison|air\s?base|airport|airfield|airstrip|base|"
    r"prison|jail|court|detention\s+cent(?:re|er)|courthouse|court\s+building|prefecture|"
    r"heliport|helipad|hangar|runway|radar\s+(?:station|site)|(?:command|operations|training|recruitment|coordination|data|logistics)\s+cent(?:re|er)|command\s+post|"
    r"headquarters|(?:arms|weapons|ammunition|munitions|fuel|oil|grain|food|aid|bus|rail)\s+(?:depot|dump|store|warehouse|terminal)|pumping\s+station|"
    r"(?:oil|gas)\s+(?:field|facility|plant|well|pipeline|terminal)|pipeline|water\s+(?:tower|plant|point)|well|silo|mill|brewery|"
    r"(?:gold|coal|diamond|copper|iron|coltan)\s+mine|mine\s+shaft|construction\s+site|shipyard|port|harbou?r|jetty|pier|ferry\s+(?:terminal|landing)|landing\s+stage|"
    r"toll\s+(?:plaza|gate|booth)|customs\s+(?:post|office)|guard\s+post|watch\s?tower|lookout\s+post|observation\s+post|trench(?:es)?|bunker|tunnel|"
    r"(?:newspaper|radio|television|tv)\s+(?:office|station|studio|building)|newsroom|ministry|parliament|palace|town\s+hall|mayor['’]s\s+office|"
    r"bookmaker['’]s|hairdresser['’]s|barber\s?shop|tea\s?house|pub|tavern|brothel|casino|supermarket|mini-?market|kiosk|pharmacy|"
    r"laborator(?:y|ies)|institute|academy|nursery|creche|madrassa|madrasa|seminary|convent|abbey|mission|parish\s+hall|"
    r"wedding\s+party|mourning\s+tent|hostel|dormitor(?:y|ies)|care\s+home|parking\s+lot|car\s+park|garage|bus\s+depot|taxi\s+rank|"
    r"plantation|ranch|hacienda|vineyard|orchard|greenhouse|slaughterhouse|salt\s+works|cement\s+(?:works|factory)|"
    r"(?:refugee|displacement|displaced\s+persons['’]?|IDP|training)\s+camp|camp|stadium|football\s+(?:ground|pitch|field)|playground|park|square|"
    r"roundabout|crossroads|junction|bridge|factory|plant|workshop|warehouse|depot|refinery|power\s+station|quarry|dam|"
    r"embassy|consulate|government\s+(?:building|office|complex)|offices?|building|apartment\s+block|residential\s+block|tower\s+block|"
    r"(?:sports|billiard|pool|dance|lecture|community|town|city|village|prayer|banquet|union|exhibition)\s+hall|cricket\s+ground|gate|ward|classroom|dormitory|"
    r"residence|house|home|compound|villa|apartment|wedding\s+hall|wedding\s+party|funeral|polling\s+station|orphanage|cemetery|farm|theatre|theater|cinema|concert\s+hall|museum|library)"
)
# The words that lead to where it was done, with "gates of", "a queue at" between.
_LEAD = (
    r"(?:at|in|into|inside|within|outside|in\s+front\s+of|near|over|on|onto|against|through|beside|opposite|behind|beneath|under(?:neath)?|next\s+to|close\s+to|hit|hits|struck|bombed|shelled|stormed|attacked|"
    r"raided|pounded|pounding|bombarded|targeted|targeting|hitting|striking|entered|rocked|ripped\s+through|tore\s+through|overran|besieged|torched|"
    r"blew\s+up|burn(?:ed|t)(?:\s+down)?|destroyed|wrecked|demolished|gutted|levelled|leveled|flattened|devastated|set\s+(?:fire|light)\s+to)"
)
_DETERMINER = r"(?:an?|the|another|its|their|his|her|two|three|several|one\s+of\s+(?:the|its|their|his|her|our))"
# "A crowded", "a Syrian", "the U.S.".
_NATION = r"(?-i:(?!Luther|Anglic|Christ|Presbyter|Francisc|Augustin)[A-Z][a-z]+(?:an|ese|ish|i)\b)|(?:[a-z]\.){2}|(?-i:US|UK|UN)"
# No words that end the noun: "in a call to a radio station" was nothing done at one.
_ENDS = r"(?!(?:to|from|for|by|with|that|which|who|where|when|after|before|was|were|told|said)\s)"
_MODIFIER = rf"(?:{_ENDS}(?:(?-i:[a-z])[\w'’-]*|{_NATION}|(?-i:[A-Z]{{3,8}}))\s+){{0,4}}?"
_PHRASE = re.compile(
    rf"\b{_LEAD}\s+(?:the\s+(?:gates?|entrance|garden|courtyard|front|yard|grounds?|middle|gate|wards?|corridors?|roof|walls?|vicinity|surroundings|perimeter|outskirts|area|rear|back|side|edge)\s+(?:of|to)\s+)?(?P<phrase>{_DETERMINER}\s+{_MODIFIER}{_SITE}(?:(?<!house)(?<!home)(?<!residence)(?:s|es))?)\b(?!-|\s+of\s+the\s+(?:river|lake|stream|canal)|\s+(?:worker|official|staff|source|director|chief|spokes\w*|guard|owner|commander|officer|bombing)s?\b|\s+(?:city|town|village|district|cities|towns)\b)",
    re.IGNORECASE,
)
# "Entered the military base", "in the wards of the Pentecostal hospital at Lemera": verbs and words that leave no doubt.
_THE_SITE = re.compile(
    rf"\b(?:entered|stormed|attacked|raided|bombed|shelled|overran|torched|struck|(?:wards?|gates?|corridors?|roof|grounds?)\s+of)\s+"
    rf"(?P<phrase>the\s+(?:[\w'’-]+\s+){{0,3}}?{_SITE})\b(?!\s+(?:worker|official|staff|source|director|chief|spokes\w*|guard|owner|commander|officer)s?\b)",
    re.IGNORECASE,
)
# "The Sare family's house", "the Sare family home", "the home of the Sare family".
_FAMILY = re.compile(
    rf"\b{_LEAD}\s+(?P<phrase>(?:the|a|an)\s+(?:(?-i:[A-Z])[\w'’-]+\s+){{1,3}}famil(?:y|ies)(?:['’]s|['’])?\s+(?:home|house|residence|apartment|building|farm|tent|car)s?|"
    r"(?:the|a|an)\s+(?:family\s+)?(?:home|house|residence|apartment|building|farm)s?\s+of\s+(?:the\s+)?(?:[a-z]+\s+){0,3}(?-i:[A-Z])[\w'’-]+)\b",
    re.IGNORECASE,
)
# "At a Walmart store", "at a garlic festival".
_OF_A_KIND = re.compile(
    rf"\b{_LEAD}\s+(?P<phrase>an?\s+(?:[\w'’-]+\s+){{0,3}}?(?:(?:department\s+|grocery\s+|convenience\s+)?store|festival|fair|concert|rally|vigil|picnic|party|dance|ceremony|parade|"
    r"conference|exhibition|gallery|laundromat|salon|gym|pool|resort|beach|campsite|dealership|office\s+park|plaza))\b(?!\s+(?:manager|owner|clerk|worker|leader|member|official|headquarters)s?\b)",
    re.IGNORECASE,
)
# Sites that need no article: "in front of parliament".
_SEAT = re.compile(
    rf"\b{_LEAD}\s+(?P<phrase>(?:the\s+)?(?:national\s+|federal\s+)?(?:parliament|presidential\s+palace|city\s+hall|town\s+hall|police\s+headquarters))\b",
    re.IGNORECASE,
)
# "On police stations in Baghdad", "outside the Supreme Court at Ben Aknoun".
_OF_PLACE = re.compile(
    rf"\b{_LEAD}\s+(?P<phrase>(?:(?:[a-z]+\s+){{0,2}}?{_SITE}(?:(?<!house)(?<!home)(?<!building)s|es)|the\s+(?:(?-i:[A-Z])[\w'’-]+\s+){{1,3}}{_SITE}s?))\s+(?:in|at|of|near)\s+(?:the\s+)?(?-i:[A-Z])",
    re.IGNORECASE,
)
# "A mosque at Ayodhya was pulled down", "the market in Gao was shelled".
_SUBJECT = re.compile(
    rf"\b(?P<phrase>{_DETERMINER}\s+{_MODIFIER}{_SITE})\s+(?:of|in|at|near)\s+(?:the\s+)?(?:(?:town|city|village)\s+of\s+)?(?-i:[A-Z])[\w'’-]+(?:\s+(?-i:[A-Z])[\w'’-]+){{0,2}}(?:,?\s+in\s+[^.,;\n]{{3,50}}?,?|,\s+(?-i:[A-Z])[\w'’ -]{{2,30}},)?\s+"
    rf"(?:was|were|has\s+been|had\s+been|came\s+under|is\s+being)\s+(?:\w+ly\s+)?(?:(?:heavy|mortar|artillery|rocket|sniper|small[ -]arms|indirect)\s+(?=fire))?(?:hit|bombed|shelled|attacked|struck|raided|stormed|burn(?:ed|t)|"
    rf"torched|set|pulled|torn|demolished|destroyed|damaged|targeted|looted|ransacked|blown|fire|attack|vandali[sz]ed|razed|seized|captured)\b",
    re.IGNORECASE,
)
# "Tore through Market Street", "on the Lower Lake Road": a street of the town.
_STREET = re.compile(
    rf"\b{_LEAD}\s+(?P<phrase>(?:the\s+)?(?:(?-i:[A-Z])[\w'’-]+\s+){{1,3}}(?-i:Street|Road|Avenue|Lane|Boulevard|Alley|Square|Gate|Roundabout))\b",
    re.IGNORECASE,
)
# "Market at Baro bombed from the air", as headlines and posts have it.
_HEADLINE = re.compile(
    rf"(?:^|[\n:])\W*(?P<phrase>(?:[\w'’-]+\s+){{0,2}}?{_SITE})\s+(?:of|in|at|near)\s+(?-i:[A-Z])[\w'’-]+(?:\s+(?-i:[A-Z])[\w'’-]+){{0,2}}\s+"
    r"(?:hit|bombed|shelled|attacked|struck|raided|stormed|burn(?:ed|t)|torched|destroyed|targeted|looted|ransacked|under\s+(?:fire|attack)|comes?\s+under)\b",
    re.IGNORECASE,
)
# "Kidal's old camp": what stands behind a town's name.
_ITS_SITE = re.compile(
    rf"['’]s\s+(?:(?-i:[a-z])[\w-]*\s+){{0,3}}?{_SITE}\b(?!\s+(?:worker|official|staff|source|director|chief|spokes\w*|guard|owner|commander|officer)s?\b)"
)
# "Were taken to a hospital", "a doctor at the clinic", "buried in the cemetery".
_ELSEWHERE = re.compile(
    r"\b(?:taken|rushed|brought|transferred|evacuated|carried|moved|flown|admitted|treated|buried|fled|sheltering|shelter(?:ed)?|based|held|detained|"
    r"doctors?|nurses?|medics?|officials?|sources?|staff|workers?|told|said|says|speaking|spokes\w+|witness\w*|teachers?|employed|worked|"
    r"returning|travelling|traveling|stationed|positioned|way|prayers?|study|studied|from)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_STAFF = re.compile(r"(?:doctor|nurse|medic|official|worker|teacher)s?\b", re.IGNORECASE)
# From a deed to whom it hit: "shot and killed seven", "attacked at least three", "abduct two of the".
_HITS = re.compile(
    r"(?:\w+\s+(?:and\s+\w+\s+|on\s+and\s+\w+\s+|fire\s+on\s+(?:and\s+\w+\s+)?)?(?:dead\s+|down\s+|up\s+)?)"
    r"(?:(?:at\s+least|more\s+than|about|some|around|an?|several|a\s+dozen|than|dozen|dozens\s+of|up\s+to|\d+|[a-z]+)\s+){0,4}$",
    re.IGNORECASE,
)
_DISTRICT = re.compile(
    r"\s(?:district|county|township|territory|municipality|division|regency|area|lga|tehsil|department|subdistrict|commune)$",
    re.IGNORECASE,
)
_AT_SITES = (_PHRASE, _SEAT, _FAMILY, _OF_A_KIND, _THE_SITE, _OF_PLACE, _SUBJECT, _STREET, _HEADLINE)
BEHIND = 700  # characters behind the sentence within which the site may be named
NEAR = 160  # characters between the deed and the site


def at_unnamed_site(scene: Scene, place: PlaceMention, places: Sequence[PlaceMention]) -> PlaceMention:
    """Return the place with the precision `site` where a sentence says at what site in it the deed was done, else as it is.

    Where one of `places` behind the sentence names a site of that kind ("Victory Park" behind "a public park"), it is that one.
    """
    unknown_area = (
        place.where.precision is WherePrecision.REGION and place.where.geonames_id is None and place.where.lat is None
    )
    if place.where.precision not in (WherePrecision.TOWN, WherePrecision.DISTRICT) and not unknown_area:
        return place
    if place.where.precision is WherePrecision.DISTRICT and _DISTRICT.search(place.text):
        return place  # "a school in Sare district" is in the district, as one in a province is in the province
    text = scene.text.lower() if scene.text.isupper() else scene.text
    if scene.start <= place.start < scene.end and _ITS_SITE.match(text, place.name_end - scene.start):
        return _as_site(place)
    strong = [item for item in scene.triggers if item.strong] or list(scene.triggers)
    anchors = [item.start - scene.start for item in strong]
    told_there = anchors if scene.start <= place.start < scene.end else []  # "said that shells hit a market in Sarmin"
    if not anchors:
        return place
    for match in chain.from_iterable(pattern.finditer(text) for pattern in _AT_SITES):
        if _is_elsewhere(text, match.start(), told_there):
            continue
        if any(abs(anchor - match.start()) < NEAR for anchor in anchors):
            named = _named(match["phrase"].split()[-1].lower().removesuffix("s"), scene, places)
            return _named_site(named, place) if named is not None else _as_site(place)
    return place


def _is_elsewhere(text: str, at: int, deeds: Sequence[int]) -> bool:
    """Whether the words before a site say that people worked, spoke or were taken there, and none of the deeds stands between."""
    start = max(0, at - 60)
    found = _ELSEWHERE.search(text[start:at])
    if found is None or any(start + found.start() < deed <= at for deed in deeds):
        return False
    if _STAFF.match(found[0]) is None:
        return True
    first = start + found.start()  # "killed three teachers at a station": they were there, whatever their work
    return not any(_HITS.match(text, deed, first) is not None for deed in deeds if deed < first)


def _named(noun: str, scene: Scene, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The site of that kind that is named first behind the sentence, or None."""
    named = (
        one
        for one in places
        if one.where.precision is WherePrecision.SITE and scene.start <= one.start < scene.end + BEHIND
    )
    return next((one for one in named if one.text.split()[-1].lower() == noun and len(one.text.split()) > 1), None)


def _named_site(named: PlaceMention, place: PlaceMention) -> PlaceMention:
    where, town = named.where, place.where
    if where.lat is None:
        where = replace(
            where, country=town.country, admin1=town.admin1, lat=town.lat, lon=town.lon, centroid=town.lat is not None
        )
    return replace(named, where=where) if where.country == town.country else _as_site(place)


def _as_site(place: PlaceMention) -> PlaceMention:
    has_point = place.where.lat is not None
    return replace(place, where=replace(place.where, precision=WherePrecision.SITE, centroid=has_point))


__all__ = ["at_unnamed_site"]
