"""Parties named by their nation: "Iraqi army", "Israeli airstrikes", "Iraqi and U.S. forces", and bare country names."""

import re
from collections.abc import Sequence

from bearwitness.model import PartyKind
from bearwitness.reading.grammar.parties.lexicon import Nation, nations
from bearwitness.reading.grammar.parties.mention import PartyMention

_FORCES = {
    "forces", "force", "troops", "troop", "army", "armies", "military", "militaries", "soldiers", "soldier", "warplanes", "warplane", "aircraft", "jets", "jet", "planes",
    "navy", "artillery", "tanks", "air", "airstrikes", "airstrike", "strikes", "strike", "shelling", "drones", "drone", "helicopters",
    "helicopter", "missiles", "missile", "gunboats", "commandos", "marines", "paratroopers", "servicemen", "raid", "raids", "bombardment", "bombing", "fighter",
    "government", "regime", "armed", "special", "defence", "defense", "warships", "gunships", "counterattack", "counteroffensive", "offensive", "incursion", "invasion", "patrol", "patrols", "units", "battalion", "battalions", "brigade", "brigades",
    "column", "columns", "vehicles", "positions", "gunners", "rangers", "regiment", "division", "contingent", "garrison", "fleet", "squadron", "bombers", "rockets", "convoy", "conscripts",
    "base", "bases", "airbase", "airbases", "airfield", "barracks", "outpost", "outposts", "checkpoint", "checkpoints", "camp", "heliport", "frigate", "destroyer", "corvette", "submarine", "gunship", "howitzers", "mortars",
    "sailors", "sailor", "airmen", "airman", "paratrooper", "commando", "serviceman", "servicewoman", "ranger", "legionnaire", "peacekeeper", "marine", "legionnaires", "peacekeepers", "trainers", "advisers", "advisors", "agents", "bulldozers", "armour", "armor", "tank", "bomber", "rocket", "shells", "gunfire", "fire", "guns", "gunner", "warplanes'",
    "aggression", "aggressions", "enemy", "invaders", "occupiers", "aggressors", "infantry", "cavalry", "militiamen", "officers", "commanders", "paramilitaries", "snipers", "sniper", "guards", "personnel", "militants'",
}  # fmt: skip
_QUALIFIERS = {
    "government",
    "regime",
    "security",
    "special",
    "ground",
    "armed",
    "border",
    "federal",
    "occupation",
    "military",
    "naval",
    "army",
    "war",
    "fighter",
    "combat",
    "armoured",
    "armored",
    "mechanised",
    "mechanized",
    "elite",
    "counter",
    "attack",
    "helicopter",
    "infantry",
    "commando",
    "defence",
    "defense",
}


_RANKS = frozenset(
    {"general", "generals", "colonel", "colonels", "lieutenant", "captain", "captains", "sergeant", "sergeants", "corporal", "corporals", "brigadier", "major", "majors", "pilot", "pilots",
     "airwoman", "seaman", "seamen", "trooper", "troopers", "guardsman", "guardsmen", "servicemember", "servicemembers", "servicewomen", "reservist", "reservists", "recruits", "cadets", "gendarmes"}
)  # fmt: skip
"""One of a state's forces by rank or arm, "a Russian general", unless the word before another noun is an adjective (`_NO_RANK`)."""
_NO_RANK = frozenset(
    {"election", "elections", "strike", "strikes", "assembly", "secretary", "prosecutor", "hospital", "public", "manager", "director", "council", "synod", "union", "company", "project", "projects", "programme",
     "program", "role", "party", "parties", "powers", "power", "cities", "city", "towns", "town", "airport", "offensive", "operation", "attack", "attacks", "assault", "bank", "banks", "league", "consul", "scheme", "study"}
)  # fmt: skip
"""The type of an aircraft or weapon: "F-5", "Su-24"."""
_HEAD = re.compile(r"(?:^|\n)[^\w\n]{0,8}$")  # "• Colombia: police arrested two" says where
_POSSESSIVE = re.compile(r"['’]s?$")
# "The coalition fighting the group in both Syria and Iraq said": where, and not who says so.
_WHERE_TOO = re.compile(
    r"\b(?i:in|across|throughout|inside)\s+(?:both\s+|(?:both\s+)?[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*)?,?\s+and\s+)$"
)
_SEEMS = re.compile(
    r"\b(?:warplanes?|jets?|aircraft|planes?|helicopters?|drones?|troops|soldiers|forces|fighters|gunmen|commandos|missiles?|rockets?|shells|artillery)\b"
    r"(?:\s*[,(])?[^.;,]{0,30}\b(?:(?:thought|believed|presumed|assumed|said|suspected|reported|understood|expected|likely|alleged|appeared|appears?|supposed)\s+(?:by\s+\w+\s+)?to\s+(?:be|have\s+been)|"
    r"(?:probably|likely|presumably|apparently|reportedly|allegedly|possibly|perhaps|most\s+likely))\s+(?:an?\s+|the\s+)?$",
    re.IGNORECASE,
)


def national(text: str, words: Sequence[tuple[int, int, str]]) -> list[PartyMention]:
    """ "Iraqi army", "Israeli airstrikes", and bare country names."""
    adjectives, names = nations()
    found = []
    for at, (start, _, word) in enumerate(words):
        if not text[start].isupper():
            continue
        for length in (3, 2, 1):
            key = tuple(item[2] for item in words[at : at + length])
            bare = (*key[:-1], key[-1].removesuffix("s"))
            owns = len(bare[-1]) > 3 and bare != key and key not in names and bare in names
            key = bare if owns else key  # "Russias military", where a page has lost its apostrophes
            nation = adjectives.get(key)
            end = words[min(at + length, len(words)) - 1][1]
            if nation is not None:
                mention = _forces(text, words, at + length, start, nation) or _coordinated(
                    text, words, at + length, start, nation
                )
                if mention is None and length == 1 and _SEEMS.search(text, max(0, start - 80), start):
                    mention = PartyMention(
                        start, end, text[start:end], nation.forces, f"state-{nation.code.lower()}", PartyKind.STATE_FORCES,
                        nation.code,
                    )  # fmt: skip
                if mention is not None:
                    found.append(mention)
                    break
            led = (
                text[end : end + 1] in ("-", "‑") or text[end : end + 2] == ".-"
            )  # "Iran-backed militias" are no state's
            heads = text[end : end + 1] == ":" and _HEAD.search(text, max(0, start - 9), start) is not None
            if key in names and not (led or heads) and (word != "us" or _is_us(text, start, end)):
                nation = names[key]
                mention = (
                    _forces(text, words, at + length, start, nation)
                    if (length == 1 and len(key[0]) <= 3) or owns or _POSSESSIVE.search(text[start:end])
                    else None
                )
                if owns and mention is None:
                    continue
                if mention is None and _WHERE_TOO.search(text, max(0, start - 70), start):
                    break
                found.append(
                    mention
                    or PartyMention(start, end, re.sub(r"['’]s$", "", text[start:end]), nation.forces, f"state-{nation.code.lower()}",
                                    PartyKind.STATE_FORCES, nation.code, nation=True)
                )  # fmt: skip
                break
    return found


def _is_us(text: str, start: int, end: int) -> bool:
    """Whether "US" is the country: "U.S.", or in capitals behind an article in a sentence that is not all in capitals."""
    if text[start:end] == "U.S":
        return True
    return text[start:end] == "US" and not text[max(0, start - 20) : end + 20].isupper()


def _coordinated(
    text: str, words: Sequence[tuple[int, int, str]], at: int, start: int, nation: Nation
) -> PartyMention | None:
    """ "Iraqi and U.S. forces": the first adjective names a party too."""
    if at + 2 >= len(words) or words[at][2] != "and":
        return None
    for length in (1, 2):
        second = tuple(item[2] for item in words[at + 1 : at + 1 + length])
        other = nations()[0].get(second) or nations()[1].get(second)
        if other is not None and _forces(text, words, at + 1 + length, words[at + 1][0], other) is not None:
            end = words[at - 1][1]
            return PartyMention(
                start,
                end,
                text[start:end],
                nation.forces,
                f"state-{nation.code.lower()}",
                PartyKind.STATE_FORCES,
                nation.code,
            )
    return None


def _forces(
    text: str, words: Sequence[tuple[int, int, str]], at: int, start: int, nation: Nation
) -> PartyMention | None:
    last = -1
    police = False
    for index in range(at, min(at + 4, len(words))):
        word = words[index][2]
        if re.fullmatch(r"\.?\s?|-|\s{1,2}", text[words[index - 1][1] : words[index][0]]) is None:
            break
        if word.startswith("police"):
            last, police = index, True
            break
        following = words[index + 1][2] if index + 1 < len(words) else ""
        if word in _FORCES or (word in _RANKS and following not in _NO_RANK):
            last = index
        elif word == "service" and following in ("member", "members", "personnel", "woman", "women"):
            last = index + 1
            break
        elif word not in _QUALIFIERS:
            break
    if last < 0:
        return None
    end = words[last][1]
    if police:
        code = nation.code.lower()
        return PartyMention(start, end, text[start:end], nation.police, f"police-{code}", PartyKind.POLICE, nation.code)
    return PartyMention(
        start, end, text[start:end], nation.forces, f"state-{nation.code.lower()}", PartyKind.STATE_FORCES, nation.code
    )
