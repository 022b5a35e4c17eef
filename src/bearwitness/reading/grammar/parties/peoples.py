"""Parties named by a people and a word for fighters, "a Dogon militia", and the plural of such words (codebook section 3)."""

import re
from typing import Final

from bearwitness.model import PartyKind
from bearwitness.reading.grammar.parties.lexicon import WORD, nations, plain
from bearwitness.reading.grammar.parties.mention import PartyMention

DESCRIBES: Final = re.compile(
    r"-(?:affiliated|linked|backed|allied|aligned|inspired|held|controlled|occupied|run|based|supported|ruled|dominated|besieged|owned|trained)\b",
    re.IGNORECASE,
)
"""What makes a name or word only describe another: "al-Qaeda-linked"."""

# "A Dogon militia", "Fulani herdsmen", "Tuareg fighters": people under arms by the name of a people or region.
_OF_A_PEOPLE: Final = re.compile(
    r"(?<![\w-])(?P<people>[A-Z][a-z]{2,}(?:-[A-Z][a-z]+)?)\s+(?P<armed>militias?|militiam[ae]n|rebels?|insurgents?|separatists?|guerrill?as?|fighters?|gunm[ae]n|"
    r"herdsm[ae]n|herders?|tribesm[ae]n|clansm[ae]n|warriors|dissidents|bandits|pirates|vigilantes?|militants?|extremists?|jihadists?|nationalists|forces|troops)\b(?!-)"
)
_A_PEOPLE: Final = re.compile(
    r"\w+(?:ish|[^bt]ian|yan)|Kachin|Karen|Karenni|Shan|Chin|Wa|Oromo|Druze|Hmong|Naga|Tigray|Amhara|Tuareg|Hutu|Tutsi|Serb|Croat|Chechen|Hazara|Uzbek|Tajik|Fulani|Afar|Nuer|Dinka"
)
"""Whose "forces" are a people's: "Kurdish forces", not "coalition forces"."""
_NO_PEOPLE: Final = frozenset(
    {
     "a", "according", "additional", "after", "against", "all", "alleged", "although", "among", "an", "and", "anti",
     "armed", "army", "as", "at", "before", "between", "both", "but", "by", "captured", "cattle", "christian",
     "communist", "dead", "district", "dozens", "earlier", "early", "east", "eastern", "eight", "eleven", "enemy",
     "ethnic", "extremist", "federal", "few", "five", "for", "foreign", "former", "four", "friday", "from",
     "further", "government", "heavily", "her", "his", "hooded", "hostile", "how", "however", "hundreds", "if", "in",
     "islamic", "islamist", "its", "jihadist", "late", "later", "leftist", "local", "mai", "many", "maoist",
     "marxist", "masked", "meanwhile", "militant", "monday", "more", "most", "muslim", "national", "nine", "nomadic",
     "north", "northern", "of", "on", "once", "opposition", "or", "other", "our", "overnight", "police", "presumed",
     "pro", "rebel", "remaining", "retired", "saturday", "scores", "seven", "several", "shia", "shiite", "since",
     "six", "some", "south", "southern", "state", "sunday", "sunni", "surviving", "suspected", "ten", "that", "the",
     "their", "these", "this", "those", "thousands", "three", "thursday", "today", "tonight", "tribal", "tuesday",
     "twelve", "two", "unidentified", "unknown", "unnamed", "village", "wednesday", "west", "western", "what",
     "when", "where", "which", "while", "with", "wounded", "yesterday", "young", "january", "february", "march", "april", "may", "june", "july",
     "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
     "sixty", "seventy", "eighty", "ninety", "rogue", "bearded", "drunken", "regime", "regional", "border", "mounted", "uniformed",
     "angry", "fleeing", "escaped", "detained", "arrested", "hardline", "radical", "allied", "rival", "loyal", "loyalist", "veteran",
     "nearby", "would", "no", "new", "old", "female", "child", "teenage", "slain", "killed", "besieged", "separatist", "jihadi",
     "terrorist", "insurgent", "maritime", "mercenary", "disguised", "camouflaged", "under", "behind", "over", "about", "around", "nearly",
     "august", "september", "october", "november", "december", "jan", "feb", "aug", "sept", "oct", "nov", "dec"
    }
)  # fmt: skip
"""Words with a capital before "fighters" that name no people."""

_IRREGULARS: Final = re.compile(
    r"\b(?:(?:pro-?\s?(?:government|regime|state|\w+)|loyalist|loyal|allied|tribal|paramilitary)\b.*\b(?:fighters?|gunm[ae]n|militants?|groups?|factions?)|militias?|militiam[ae]n|paramilitar(?:y|ies)|"
    r"death\s+squads?|vigilantes?|volunteers?|mercenar(?:y|ies)|prox(?:y|ies)|tribesm[ae]n|clansm[ae]n|self-defen[cs]e|(?:armed\s+)(?:herders?|herdsm[ae]n|pastoralists?))\b",
    re.IGNORECASE,
)
_FIGHT: Final = re.compile(
    r"\b(?:rebels?|insurgents?|militants?|guerr?ill?as?|jihadis?|jihadists?|separatists?|secessionists?|terrorists?|extremists?|islamists?|maoists?|subversives|mutineers?|dissidents?|partisans?|fighters?|"
    r"opposition|nsags?|aogs?|ieags?|(?:armed|terrorist|militant|extremist|[\w'’]+-(?:backed|linked|trained|armed|allied|aligned))\s+(?:groups?|organi[sz]ations?)|factions?|infiltrators?)\b",
    re.IGNORECASE,
)


_REBELS: Final = frozenset(
    {
        "rebel fighters",
        "rebel fighter",
        "rebel forces",
        "rebel troops",
        "rebel soldiers",
        "rebel militants",
        "rebel gunmen",
    }
)


def kind_by_words(words: str, kind: PartyKind) -> PartyKind:
    """Return the kind that the words for people without a name give them: "rebels" are a group, "vigilantes" a militia, "gunmen" nobody knows who."""
    if kind is not PartyKind.UNIDENTIFIED and not (kind is PartyKind.CIVILIANS and words.startswith("armed ")):
        return kind
    if _IRREGULARS.search(words):
        return PartyKind.MILITIA
    return PartyKind.NON_STATE_GROUP if _FIGHT.search(words) else PartyKind.UNIDENTIFIED


def of_a_people(text: str) -> tuple[PartyMention, ...]:
    """Return parties such as "a Dogon militia", "Fulani herdsmen": named by a people and known to no list. Countries' adjectives are none of these."""
    found = []
    for match in _OF_A_PEOPLE.finditer(text):
        people, armed = match["people"], match["armed"].lower()
        nation = tuple(plain(word) for word in WORD.findall(people))
        if (
            people.lower() in _NO_PEOPLE
            or nation in nations()[0]
            or people.endswith("ly")
            or DESCRIBES.match(text, match.end())
        ):
            continue
        if armed in ("forces", "troops") and not _A_PEOPLE.fullmatch(people):
            continue
        kind = (
            PartyKind.MILITIA if re.match(r"militia|vigilante|herd|tribes|clans", armed) else PartyKind.NON_STATE_GROUP
        )
        kind = PartyKind.UNIDENTIFIED if re.match(r"gunm|bandit|pirate", armed) else kind
        name = f"{people} {'militia' if armed.startswith('militia') else many(armed)}"
        party_id = "named-" + re.sub(r"\W+", "-", name.lower())
        found.append(PartyMention(match.start(), match.end(), match.group(), name, party_id, kind, None))
    return tuple(found)


def many(words: str) -> str:
    """Return the plural of a general word, without "armed" or "unidentified", so that "a rebel" and "rebels" are one party."""
    words = re.sub(
        r"^(?:(?:unidentified|unknown|masked|suspected|armed(?=\s+(?!men\b|groups?\b|gangs?\b|youths?\b|herd|individuals\b|civilians\b|robbers\b|persons\b)))\s+)+",
        "",
        words,
    )
    words = "army" if words.startswith("army ") else words
    words = "rebels" if words in _REBELS else words
    if words.endswith("man"):
        return words[:-2] + "en"
    return words if words.endswith(("s", "men", "police", "military", "army", "force", "opposition")) else words + "s"
