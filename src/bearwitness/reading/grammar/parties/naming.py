"""Who: names of parties found in the text and resolved to one identity (codebook section 3).

Three ways, surest first: the lexicon of names; a nation's adjective with a word for its forces ("Iraqi army"); and
general words ("gunmen", "government troops") whose party follows from the country that the report is about.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from bearwitness.model import PartyKind
from bearwitness.reading.grammar.parties.bodies import bodies
from bearwitness.reading.grammar.parties.coalitions import is_political
from bearwitness.reading.grammar.parties.generals import soldiery
from bearwitness.reading.grammar.parties.joined import joined
from bearwitness.reading.grammar.parties.lexicon import WORD, Entry, aliases, nation_of, nations, plain
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.parties.nations import national
from bearwitness.reading.grammar.parties.peoples import DESCRIBES, many, of_a_people
from bearwitness.reading.grammar.parties.personal import in_personal_name
from bearwitness.reading.grammar.words.any_case import AnyCase
from bearwitness.reports.lines import is_by_line

_NO_FORCE = (
    r"(?!\s+(?:uniforms?|fatigues|clothes|clothing|attire|dress|gear|operations?|offensives?|campaigns?|actions?|interventions?|exercises?|drills?|escalation|solution|aid|service|grade|means|pressure|presence|confrontation|"
    r"activity|response|courts?|tribunals?|hospitals?|junta|rule|coup|council|government|dictatorship|academy|budget|doctrine|experts?|analysts?|assistance|equipment|hardware|capabilit\w+|sources?)\b)"
)
"""What makes "military" no more than an adjective."""
_OPPOSED = re.compile(r"\b(?:anti|counter|non|post|pro)-$", re.IGNORECASE)
"""What makes of a name its opponents: "anti-ISIS operations"."""
_EMBLEM = re.compile(r"\s+(?:\w+\s+)?(?:banners?|flags?|slogans?|insignia|emblems?|logos?)\b", re.IGNORECASE)
"""What a name beside it only describes: gunmen with "an Islamic State banner" are not that group yet."""
_STATE_WORDS = (
    r"(?:(?:pro-)?(?:government|regime|state|loyalist|federal|national|pro-assad)\s+(?:armed\s+|security\s+|army\s+|military\s+)?"
    r"(?:forces|troops|soldiers|army|warplanes|aircraft|jets|air\s+force|artillery|airstrikes|air\s+strikes|helicopters|fighters|servicemen|shelling)"
    r"|(?:government|regime)\s+(?:positions?|posts?|outposts?|bases?|barracks|checkpoints?|checkpoint|convoys?|garrisons?|columns?|patrols?|strongholds?|commandos|units?|conscripts|helicopter|warplane|plane|planes|drones?|rockets|missiles)\b"
    r"|paramilitary\s+(?:rangers?|soldiers?|troops|forces?|police|officers|units?|troopers?|personnel|guards?)\b"
    r"|(?:paratroopers|marines|infantrymen|servicemen|conscripts|sailors|airmen|troopers|border\s+troops|interior\s+troops|special\s+forces|rapid\s+reaction\s+forces?)\b"
    r"|(?:the\s+)?(?:army(?:\s+(?:forces|troops|units|soldiers))?|military|armed\s+forces|air\s+force|navy|security\s+forces|soldiers|troops|regime)\b"
    + _NO_FORCE
    + r"|security\s+(?:personnel|services|agents|officers)|coast\s+guard|national\s+guard|border\s+guards?|presidential\s+guard)"
)
_POLICE_WORDS = r"(?:(?:the|riot|national|state|local|federal|military|border|anti-riot)\s+)?(?:police(?:men|\s+officers?|\s+forces?)?|gendarmes|gendarmerie)\b"
_ARMED_WORDS = (
    r"(?:(?:unidentified|unknown|armed|allied|masked|suspected|islamist|jihadist|militant|extremist|rebel|separatist|opposition|"
    r"pro-\w+|[\w'’]+-(?:backed|led|linked|aligned|allied|affiliated|supported|trained|formed|armed|funded|inspired|sponsored)|anti-government|anti-regime|tribal|sunni|shiite|shi'ite|maoist|communist|marxist|leftist|right-wing|islamic|insurgent|hostile|takfiri|rival)\s+)*"
    r"(?:(?:terrorist|rebel|jihadist|islamist|insurgent|militant|extremist|separatist)\s+(?:forces|brigades|rivals|elements|units)|(?:armed\s+)?rival\s+(?:groups|factions|gangs)|gunmen|gunman|militants|militant|rebels|rebel|insurgents|insurgent|jihadists|jihadist|jihadis|terrorists|separatists|guerrillas|guerrilla|guerillas|"
    r"opposition(?=\s+(?:rockets?|mortars?|shelling|artillery|gunfire|bombardment|snipers?)\b)|terrorist(?=\s+(?:rockets?|rocketry|mortars?|shells?|shelling|missiles?|snipers?|artillery|gunfire|bombardment|machine|car|drone|attacks?\s+with\s+(?:\w+\s+){0,2}(?:rockets?|shells?|mortars?|missiles?))\b)|militiamen|militias|militia|extremists|(?:(?:criminal|street|drug)\s+)?gangs?(?:\s+members?)?|gangsters|vigilantes?|pirates|attackers|attacker|assailants|assailant|fighters|bandits|tribesmen|suicide\s+bombers?|mercenaries|mercenary\s+(?:groups?|factions?|forces|fighters)|proxies|proxy\s+(?:groups?|factions?|forces|fighters|militias?)|"
    r"(?:nsags?|aogs?|ieags?)\b(?:\s+(?:members|elements|fighters)\b)?|armed\s+(?:men|youths?|herders|herdsmen|individuals|civilians|robbers|persons)|(?:armed|allied|terrorist|militant|rebel|jihadist|insurgent|extremist|opposition|[\w'’]+-(?:backed|trained|formed|armed|aligned|allied|sponsored))\s+(?:groups?|factions?|organi[sz]ations?)|opposition\s+(?:forces|fighters|troops)|factions\s+of\s+the\s+opposition|subversives|paramilitaries|death\s+squads?|suicide\s+attackers?)\b"
)
_NAMED = re.compile(
    r"\b(?:(?:[A-Z][\w'’-]+|of|the|for|and|de|del|la)\s+){1,7}?"
    r"(?:Army|Front|Movement|Party|Forces|Force|Brigade|Brigades|Militia|Group|Union|Council|Organi[sz]ation|Liberation|Resistance|Command|Coalition|Alliance|Battalion|Cartel)"
    r"(?:\s+(?:of|for)\s+(?:the\s+)?(?:[A-Z][\w'’-]+\s?){1,3})?\s*[\[(](?P<abbr>[A-Z][A-Z-]{1,7})[\])]"
)
_LETTERS = re.compile(r"\s*[\[(](?P<abbr>[A-Z]{3,7})[\])]")
_SHORT = re.compile(r"[A-Z]{3,4}s?\b")  # "NSAG", what aid workers call an armed group whose name they leave out
_ADJECTIVE = re.compile(r"(?<![\w-])(?P<word>[A-Z][a-z]{3,})\s$")
_SMALL = frozenset({"of", "the", "for", "and", "de", "del", "la", "in", "to"})
_ARMED_BODY = re.compile(
    r"\b(?:army|front|movement|forces?|brigades?|militia|liberation|resistance|command|battalion|cartel|commandos?|guerrillas?)\b",
    re.IGNORECASE,
)
_ENGLISH = frozenset(
    {"is", "it", "us", "as", "an", "in", "or", "at", "he", "far", "pa", "arena", "mas", "fan", "front", "sos", "car"}
)
_STATE, _POLICE, _ARMED = (AnyCase(rf"(?<![\w-]){pattern}") for pattern in (_STATE_WORDS, _POLICE_WORDS, _ARMED_WORDS))


def parties(text: str, countries: Sequence[str]) -> tuple[PartyMention, ...]:
    """Return the parties named in the text, in order.

    Args:
        text: the report's text.
        countries: countries that the report is about, ISO 3166-1 alpha-2, likeliest first; they decide between
            parties of one name and say whose "the army" is.
    """
    words = [(match.start(), match.end(), plain(match.group())) for match in WORD.finditer(text)]
    apart = "\n" if is_by_line(text) else "\n\n"  # what no name goes over
    found = _named(text, words, countries, apart)
    for others in (_introduced(text), national(text, words), bodies(text), _general(text, countries)):
        within = [mention for mention in others if apart not in text[mention.start : mention.end]]
        found += [mention for mention in within if not _overlaps(mention, found)]
    return joined(text, sorted(found, key=lambda mention: mention.start))


def _overlaps(mention: PartyMention, others: Sequence[PartyMention]) -> bool:
    return any(mention.start < other.end and other.start < mention.end for other in others)


def _named(
    text: str, words: Sequence[tuple[int, int, str]], countries: Sequence[str], apart: str
) -> list[PartyMention]:
    found: list[PartyMention] = []
    at = 0
    while at < len(words):
        options = aliases().get(words[at][2], {})
        best: tuple[int, Entry] | None = None
        for alias, entries in options.items():
            if best is not None and len(alias) <= best[0]:
                continue
            if tuple(word for _, _, word in words[at : at + len(alias)]) != alias:
                continue
            start, end = words[at][0], words[at + len(alias) - 1][1]
            if apart in text[start:end] or re.search(r"(?<!\.[A-Z])[.;:!?]\s", text[start:end]):
                continue
            entry = _choose(
                entries,
                text[start:end],
                countries,
                shouting=text[start:end].isupper() and text[max(0, start - 60) : end + 60].isupper(),
            )
            described = _qualifies(text, end) or _OPPOSED.search(text[max(0, start - 9) : start]) is not None
            named_alike = in_personal_name(text, start, end) or is_political(text, start, end)
            if entry is not None and not described and not named_alike:
                best = (len(alias), entry)
        if best is None:
            at += 1
            continue
        length, entry = best
        start, end = words[at][0], words[at + length - 1][1]
        written = re.sub(r"['’]s$", "", text[start:end])
        found.append(
            PartyMention(start, start + len(written), written, entry.name, entry.id, entry.kind, entry.country)
        )
        at += length
    return found


def _qualifies(text: str, end: int) -> bool:
    """Whether a name only describes another ("al-Qaeda-linked group", "rebel-held town")."""
    return DESCRIBES.match(text, end) is not None or _EMBLEM.match(text, end) is not None


def _choose(entries: Sequence[Entry], written: str, countries: Sequence[str], *, shouting: bool) -> Entry | None:
    """The entry that fits how the name is written and where the report plays; None where nothing speaks for any."""
    written = re.sub(r"['’]s$", "", written)
    either = {written, written.replace(".", "")}
    fitting = []
    for entry in entries:
        if entry.exact is not None and shouting and written.lower() in _ENGLISH:
            continue
        if entry.exact is not None and not shouting:
            exact = entry.exact.removeprefix("the ")
            if exact not in either and not (entry.context and exact == written.lower()):
                continue
        if (
            entry.exact is None
            and not entry.context
            and len(entry.where) == 0
            and written.islower()
            and " " not in written
        ):
            continue
        local = not entry.where or any(code in entry.where for code in countries)
        if entry.context and not (entry.where and local):
            continue
        rank = next((index for index, code in enumerate(countries) if code in entry.where), 99)
        fitting.append((not local, rank, entry.id, entry))
    return min(fitting)[3] if fitting else None


def _introduced(text: str) -> list[PartyMention]:
    """Names that the report itself introduces with their letters, "the Kachin Independence Army (KIA)", and each again."""
    found: list[PartyMention] = []
    for start, end, letters in _introductions(text):
        name = text[start:end]
        if any(mention.name == name for mention in found):
            continue
        party_id = "named-" + re.sub(r"\W+", "-", name.lower())
        for form in (name, letters):
            for again in re.finditer(rf"\b{re.escape(form)}\b", text):
                mention = PartyMention(
                    again.start(), again.end(), again.group(), name, party_id, PartyKind.NON_STATE_GROUP, None
                )
                if not _overlaps(mention, found):
                    found.append(mention)
    return found


def _introductions(text: str) -> list[tuple[int, int, str]]:
    """Where names stand that are followed by their letters, and the letters."""
    found = []
    for match in _NAMED.finditer(text):
        name = re.sub(
            r"^(?:(?:(?:Rebels|Fighters|Members|Militants|Guerrillas|Soldiers|Troops|Gunmen|Insurgents|Elements|Leaders|Commanders|Supporters|Militiamen|Combatants)\s+(?=of\b|from\b)|The|the|And|Of|of|from|and)\s*)+",
            "",
            text[match.start() : match.start("abbr")].rstrip(" ([\n"),
        )
        if name.isupper():
            continue  # where all is in capitals, capitals do not show where a name begins
        start = match.start() + text[match.start() : match.end()].index(name)
        found.append((start, start + len(name), match["abbr"]))
    for match in _LETTERS.finditer(text):
        name_start = _spelled_out(text, match.start(), match["abbr"])
        if name_start is not None and all(not (start <= name_start < end) for start, end, _ in found):
            found.append((name_start, match.start(), match["abbr"]))
    return found


def _spelled_out(text: str, end: int, letters: str) -> int | None:
    """Where the name begins whose words before `end` have these initials; None where they have not, or name no group."""
    words = list(WORD.finditer(text, max(0, end - 120), end))
    left = list(reversed(letters.lower()))
    start = None
    for word in reversed(words):
        small = word.group().lower()
        if not left:
            break
        if small in _SMALL:
            continue
        if small[0] != left[0]:
            return None
        left.pop(0)
        start = word.start()
    if left or start is None or len(letters) < 3 or not _ARMED_BODY.search(text, start, end):
        return None
    return start


def _in_a_name(text: str, start: int, words: str) -> bool:
    """Whether general words are part of the name of some body: "Internal Security Forces"."""
    return (
        words == "Security Forces"
        and re.search(r"\b(?!The\b|And\b)[A-Z][a-z'’-]+\s$", text[max(0, start - 20) : start]) is not None
    )


def _from_abroad(text: str, start: int, home: str | None) -> int | None:
    """Where the adjective of another country than the report's begins right before general words: "Iranian militias"."""
    before = _ADJECTIVE.search(text, max(0, start - 30), start)
    nation = nations()[0].get((plain(before["word"]),)) if before is not None else None
    return before.start("word") if before is not None and nation is not None and nation.code != home else None


def _general(text: str, countries: Sequence[str]) -> list[PartyMention]:
    """ "Government troops", "police", "unidentified gunmen"."""
    country = countries[0] if countries else None
    nation = nation_of(country) if country else None
    found = list(of_a_people(text))
    for pattern, kind in (
        (_POLICE, PartyKind.POLICE),
        (_STATE, PartyKind.STATE_FORCES),
        (_ARMED, PartyKind.UNIDENTIFIED),
    ):
        for match in pattern.finditer(text):
            if _qualifies(text, match.end()) or _in_a_name(text, match.start(), match.group()):
                continue
            written = re.sub(r"^(?:the|The|THE)\s+", "", match.group())
            start = match.end() - len(written)
            if kind is PartyKind.UNIDENTIFIED and (abroad := _from_abroad(text, start, country)) is not None:
                start, written = abroad, text[abroad : match.end()]
            name = written if _SHORT.match(written) else many(written.lower())
            mention = PartyMention(start, match.end(), written, name, None, kind, None, generic=True)
            if kind is PartyKind.STATE_FORCES and nation is not None:
                whose = nation_of(soldiery(nation.code, written)) or nation
                mention = replace(
                    mention, name=whose.forces, id=f"state-{whose.code.lower()}", country=whose.code, presumed=True
                )
            elif kind is PartyKind.POLICE and nation is not None:
                mention = replace(
                    mention, name=nation.police, id=f"police-{nation.code.lower()}", country=nation.code, presumed=True
                )
            if not _overlaps(mention, found):
                found.append(mention)
    return found
