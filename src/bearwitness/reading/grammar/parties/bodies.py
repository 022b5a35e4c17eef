"""Armed groups that no list has, by the form of their names: "the Red Hills Martyrs Brigade", "a group calling itself the White Hand" (codebook section 3)."""

import re
from typing import Final

from bearwitness.model import PartyKind
from bearwitness.reading.grammar.parties.lexicon import WORD, nations, plain
from bearwitness.reading.grammar.parties.mention import PartyMention

_NAME: Final = r"[A-Z][\w'’-]+(?:\s+(?:(?:of|for)\s+(?:the\s+)?|(?:and|al|el|de|bin|ibn|bint)\s+)?[A-Z][\w'’-]+){0,5}"
# Bodies that are under arms whatever they are called after, as part of the name.
_ARMED: Final = (
    r"(?:Brigades?|Battalions?|Militias?|Commandos?|Cartel|Legion|Martyrs|Mujahideen|Guerrillas?|Resistance|Self-?[Dd]efen[cs]e\s+(?:Forces?|Groups?|Units?)|"
    r"(?:Liberation|People['’]?s|Revolutionary|Resistance|Salvation|Patriotic|Islamic|Freedom|Defen[cs]e|Redemption)\s+(?:Army|Front|Forces?|Movement|Fighters)|Freedom\s+Fighters|Volunteers?\s+(?:Corps|Force))"
)
_CAPITAL: Final = re.compile(
    rf"\b(?P<name>(?:[A-Z][\w'’-]+\s+(?:(?:of|for|the|and|al|el)\s+){{0,2}}){{1,5}}{_ARMED}(?:\s+(?:of|for)\s+(?:the\s+)?[A-Z][\w'’-]+)?)\b(?!\s+(?:Hospital|Road|Street|Square|School|Base|Camp|Mosque|Day))"
)
# The same told in small letters: "the Red Creek faction", "fighters of the Katiba Sahra".
_SMALL: Final = re.compile(
    rf"\b(?P<name>(?:{_NAME}))\s+(?P<armed>(?:(?:armed|rebel|militant|jihadist|sabotage|insurgent|terrorist|guerrilla|paramilitary|extremist|separatist|dissident|self-defen[cs]e)\s+)?"
    r"(?:groups?|factions?|gangs?|brigades?|fronts?|columns?|structures?|blocs?|cells?|wing|squads?|clans?|tribes?))\b(?!\s+(?:of\s+(?:companies|countries|states|experts|seven|eight|twenty)|stage|member\s+of\s+parliament))"
)
_PREFIXED: Final = re.compile(
    r"\b(?P<name>(?:Katiba|Katibat|Liwa|Liwaa|Luwaa|Jaysh|Jaish|Jund|Ansar|Kata['’]?ib|Kataeb|Saraya|Harakat|Jabhat|Fawj|Usud|Suqour|Ahrar|Asa['’]?ib|Lashkar|Sipah|Hizb)(?!\s+Gah\b)(?:[\s-]+(?:e|i|ul|al|el|as|ad|ar)\b[\s-]?|[\s-]+)"
    r"[A-Z][\w'’-]+(?:\s+(?:al-|Ibn\s+|bin\s+)?[A-Z][\w'’-]+){0,3})"
)
_CALLED: Final = re.compile(
    r"\b(?:group|militia|faction|movement|gang|organi[sz]ation|cell|outfit|band|unit|force|network|army)\s+(?:\w+ly\s+)?(?:known\s+as|called|calling\s+(?:it|them)sel(?:f|ves)|named|dubbed|styled|that\s+calls\s+itself|which\s+calls\s+itself|"
    rf"by\s+the\s+name\s+of)\s+(?:the\s+)?[\"“‘']?(?P<name>{_NAME})[\"”’']?"
)
_NO_GROUP: Final = frozenset(
    {"takfiri", "terrorist", "rebel", "militant", "various", "many", "other", "every", "each", "rival", "any", "no", "this", "such", "another", "contact", "crisis", "control", "working", "world", "study", "human", "rights", "minority", "support", "lawyers", "research", "advisory", "international", "monitoring", "labour", "labor", "workers",
     "salvation", "parliamentary", "media", "news", "tech", "opposition", "christian", "muslim", "sunni", "shia", "shiite", "shi'ite", "jewish", "kurdish", "arab", "armed", "islamist", "islamic", "jihadist", "hindu",
     "ethnic", "eastern", "western", "northern", "southern", "central", "national", "presidential", "republican", "royal", "revolutionary", "federal", "mechanised", "mechanized", "armoured", "armored", "infantry", "airborne",
     "parachute", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "police", "fire", "military", "army", "government", "syrian", "african", "european", "asian"}
)  # fmt: skip
_OPENING: Final = re.compile(
    r"^(?:(?:The|the|A|An|And|But|In|On|At|When|After|While|Two|Three|Four|Five|Six|Some|Several|Of|of|and|Our|Their|Its|Other|That|This|Then|Near|From|By)\s+|"
    r"(?:Men|Members|Fighters|Soldiers|Rebels|Militants|Gunmen|Elements|Guerrillas|Supporters|Commanders|Leaders)\s+(?:of|from)\s+(?:the\s+)?)+"
)


def bodies(text: str) -> tuple[PartyMention, ...]:
    """Return groups under arms that the text names and no list has: by a word for such a body, or by "calling itself"."""
    found: list[PartyMention] = []
    for pattern in (_CALLED, _PREFIXED, _CAPITAL, _SMALL):
        for match in pattern.finditer(text):
            made = _mention(text, match)
            if made is not None and all(made.end <= one.start or one.end <= made.start for one in found):
                found.append(made)
    return tuple(found)


def _mention(text: str, match: re.Match[str]) -> PartyMention | None:
    start, end = match.span("name")
    opening = _OPENING.match(text[start:end])
    start += opening.end() if opening else 0
    name = " ".join(text[start:end].split())
    words = [plain(word.group()) for word in WORD.finditer(name)]
    if not words or name.isupper() or words[0] in _NO_GROUP or words[0].isdigit() or len(name) < 4:
        return None
    if any(tuple(words[:size]) in table for size in (1, 2) for table in nations()):
        return None  # "the Syrian 4th Battalion", "Iraqi groups": a state's own, or nobody's name
    told = match.groupdict().get("armed")
    if told and re.match(r"\s+[A-Z]", text[match.end("armed") : match.end("armed") + 3]):
        return None  # "the Basque separatist group ETA": it describes the name behind
    if told and len(words) == 1 and re.fullmatch(r"groups?|cells?|wing|columns?|blocs?|fronts?|squads?", told):
        return None  # "Sahel group" may be anything
    last = end if not told else match.end("armed")
    clan = told is not None and re.match(r"clan|tribe|gang", told.lower()) is not None
    kind = PartyKind.MILITIA if clan else PartyKind.NON_STATE_GROUP
    full = name if not told else f"{name} {told}"
    return PartyMention(start, last, text[start:last], full, "named-" + re.sub(r"\W+", "-", full.lower()), kind, None)


__all__ = ["bodies"]
