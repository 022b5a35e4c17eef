"""Where words of violence tell of no violence: other senses, things named after it, charges that somebody answers, crashes."""

import re
from typing import Final

from bearwitness.reading.grammar.words.any_case import AnyCase

# "A kidnapped trader": the word says which trader, no more.
QUALIFIES: Final = re.compile(
    r"\b(?:a|an|the|its|their|his)\s+(?:kidnapped|abducted|captured|murdered|raped|arrested|detained|seized|executed)\s",
    re.IGNORECASE,
)
# "Without a fight": none took place; "requested the arrest of": none was made.
NO_FIGHT: Final = AnyCase(
    r"\b(?:request(?:ed|s|ing)?|seek(?:s|ing)?|sought|ask(?:ed|s|ing)?\s+for|demand(?:ed|s|ing)?)\s+(?:the\s+|their\s+|his\s+|her\s+)?(?:arrests?|detention|extradition|capture)\b(?:\s+of\s+(?:\w+\s+){0,5})?|"
    r"\bwithout\s+(?:a|any|a\s+single)?\s*(?:fight(?:ing)?|shots?|battle|resistance|firing)\b",
)
# A word of violence inside one of these phrases names no violence here.
_OTHER_SENSES: Final = AnyCase(
    r"\b(?:fighting positions?|fighting age|battle group|fighting vehicles?|combat (?:aircraft|vehicles?|positions?|roles?|troops|readiness|experience|boots|gear|mission)|bombing campaign against cancer|heart attack|cyber ?attacks?|"
    r"attacks? on (?:the )?(?:government's|his|her|their) (?:record|policy|policies)|air raid (?:sirens?|alerts?|shelters?|warnings?)|bomb shelters?|bomb squads?|bomb disposal|bomb threats?|bomb scares?|photo shooting|shooting star|shooting range|"
    r"personal attack|asthma attack|panic attack|shark attack|lions?|political (?:battle|fight|clash)|legal battle|court battle|fighting (?:fires?|the fire|corruption|poverty|the virus|disease|cancer|crime|inflation|hunger)|"
    r"battle against|fighting against (?:corruption|poverty)|firefighting|raid(?:ed)? (?:the )?(?:offices?|home) of|rally car|stock market rally|protest vote|anti-tank|sea shells?|riot (?:police(?:m[ae]n|wom[ae]n)?|officers?|troops|gear|shields?|squads?|units?)|"
    r"tornado|storm(?:ing)? out|offensive (?:remarks|language|comments)|massacre of the innocents|mine workers?|coal mines?|gold mines?|mined|of mine|world war (?:i|ii|two|one)|"
    r"(?:campaign|election|electoral|re-election|pep|car|motor|presidential|fundraising|victory) rall(?:y|ies)|ralli(?:ed|es) (?:support|supporters to|behind|round|around|to (?:the|his|her|their) (?:support|side|defen[cs]e))|"
    r"took to the streets [^.]{0,60}?(?:marathon|carnival|celebrat\w*|festival|parade)|mob (?:boss(?:es)?|families|family|ties|rule|hit|figures?|members?|leaders?|informants?)|flash mobs?|rival mob|"
    r"sabotage(?:[- ]and[- ]reconnaissance)? (?:groups?|teams?|units?|squads?|part(?:y|ies)|detachments?)|military (?:exercises?|drills?|service)|"
    r"clash(?:es|ed)? (?:of (?:cultures|civili[sz]ations|egos|interests|personalities|opinions)|over (?:the )?(?:budget|bill|law|policy|proposal|deal|plan))|"
    r"fire(?:d|s)? (?:back )?(?:off )?(?:his|her|its|their) (?:coach|manager|chief|minister|staff)|"
    r"(?:bombers?|raiders|rangers|pirates|warriors|rockets|jets|blazers|gunners) (?:fans?|coach|quarterback|season|game|defen[cs]e|offen[cs]e|roster|forward|striker|victory|defeat))\b",
)
# Soldiers are named in these, none is meant.
_NO_SOLDIERS: Final = AnyCase(
    r"\bmilitary\s+(?:courts?|tribunals?|trials?|judges?|justice|prosecutors?|hospitals?|academ(?:y|ies)|prisons?|service|aid|attach[eé]s?|governors?|spokes\w+|juntas?\s+leader)\b",
)
# "Convicted of the murder": what someone answers or is accused of happened at another time.
_ANSWERED: Final = AnyCase(
    r"\b(?:accused\s+of|in\s+response\s+to|in\s+retaliation\s+for|in\s+revenge\s+for|convicted\s+of|charged\s+with|"
    r"sanctions\s+(?:over|for)|on\s+charges\s+of|(?:one|two|three|four|five|six|seven|several|multiple|\d+)\s+counts?\s+of|on\s+suspicion\s+of|arraigned\s+(?:on|for)|pleaded\s+(?:not\s+)?guilty\s+to|return(?:ed)?\s+\w+\s+after)\s+(?:[\w'’-]+\s+){0,5}$|"
    r"\b(?:prompting|provoking|triggering|sparking|drawing)\s+(?:[\w'’-]+\s+){0,3}$|\b(?:the\s+)?(?:site|scene)\s+of\s+(?:the|an?)\s+(?:[\w'’-]+\s+){0,4}$|"
    r"\b(?:sentenced|jailed|convicted|tried|indicted|guilty|trial|imprisoned|extradited)\b(?:[^\w.;]+[\w'’-]+){0,10}?"
    r"[^\w.;]+(?:for|of|over|in\s+connection\s+with)\s+(?:[\w'’-]+\s+){0,3}$",
)
# "A barrage landed": in a ring or on a pitch nobody shells.
SPORT: Final = AnyCase(
    r"\b(?:referee|boxers?|boxing|heavyweight|knockout|quarterback|touchdowns?|goalkeeper|midfielder|innings|playoffs?|homered|umpire|nba|nfl|mlb|premier\s+league|halftime|rebounds)\b",
)
SPACE_FLIGHT: Final = AnyCase(
    r"\b(?:space\s?craft|space\s+(?:station|cent(?:er|re)|flight)|satellites?|orbit\w*|nasa|spacex|astronauts?|capsule|lunar|payload)\b",
)
# "Shot down a helicopter": the aircraft is what was hit.
_DOWNED: Final = AnyCase(
    r"\b(?:sh(?:ot|oots?|ooting)|br(?:ought|ings?|inging)|t(?:ook|akes?|aking))\s+down\s+(?:[\w'’-]+\s+){0,5}?(?:$|(?=aircraft|planes?|war\s?planes?|jets?|helicopters?|choppers?|bombers?|gunships?|fighter|mig|sukhoi))|"
    r"\b(?:down(?:s|ed|ing)?)\s+(?:[\w'’-]+\s+){0,4}?(?=aircraft|planes?|war\s?planes?|jets?|helicopters?|choppers?|bombers?|gunships?|fighter|mig|sukhoi)|"
    r"\b(?:aircraft|planes?|war\s?planes?|jets?|helicopters?|choppers?|bombers?|gunships?)\s+(?:(?:was|were|been|is|are|being)\s+)?(?:also\s+)?(?:shot\s+down|downed|brought\s+down)\b|"
    # Or that it was fired at.
    r"\b(?:aircraft|planes?|jets?|helicopters?|choppers?)\s+(?:[\w'’-]+\s+){0,8}?(?:(?:was|were|been)\s+(?:also\s+)?(?:fired\s+(?:at|on|upon)|shot\s+at|hit\s+by\s+(?:ground\s?fire|gunfire|bullets|small))|came\s+under\s+(?:\w+\s+)?fire)\b",
)
_CRASHED: Final = re.compile(
    r"\b(?:hobby|delivery|camera|photography|police|toy|amateur|test|filming)\s+drones?\b", re.IGNORECASE
)
_BY_PEOPLE: Final = re.compile(
    r"\b(?:lynch|hack|stabb|behead|shot\b|gunned|kidnap|abduct|rap(?:ed|ing)\b|beaten\s+to\s+death|stoned|ambush|execut|strangl|set\s+(?:fire|ablaze|alight)|torch|loot|vandal|pelted|riot|s[au]nk\b)",
    re.IGNORECASE,
)
_FIRE: Final = re.compile(
    r"^\W*(?:An?|The)\s+(?:(?:huge|massive|big|large|major|deadly|house|electrical|kitchen|forest|factory|overnight)\s+)?(?:fire|blaze|inferno)\s+"
    r"(?:at|in|on|that|which|aboard|swept|ripped|tore|raced|destroyed|killed|gutted|engulfed|broke)\b"
)
# "As Storm Dennis", but "Protesters Storm Government House" in a headline whose words all begin with capitals.
_NAMED_STORM: Final = re.compile(
    r"(?:^|[^\w\s]\s*|\b[a-z]+\s+|\b(?:Tropical|Winter|Named|After|As|When|From|By|Of)\s+)Storm\s+[A-Z]"
)
_ARMS: Final = re.compile(
    r"bomb|boob|\bieds?\b|\bmines?\b|land-?mine|missile|rocket|\bshell|mortar|artiller|air[- ]?strike|air[- ]?raid|drone|uav|unmanned|suicide|grenade|munition|war\s?plane|detonat|explosive",
    re.IGNORECASE,
)


def other_senses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans within characters `start` to `end` of a text where words of violence mean something else."""
    return [match.span() for match in _OTHER_SENSES.finditer(text, start, end)]


_ORE: Final = AnyCase(
    r"\b(?:gold|silver|coal|copper|tin|iron|iron ore|diamond|coltan|cobalt|uranium|zinc|salt|jade|emerald|lithium|phosphate|sapphire|ruby|manganese|bauxite|artisanal|illegal|opencast|open-cast|open-pit|mineral) mines?\b"
)


def where_ore_is_dug(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of "gold mine" and the like, which go off under nobody."""
    return [match.span() for match in _ORE.finditer(text, start, end)]


def no_soldiers(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of "military court" and the like, which are nobody under arms."""
    return [match.span() for match in _NO_SOLDIERS.finditer(text, start, end)]


def is_answered(before: str) -> bool:
    """Whether the words before name what follows as what someone answers for: "sanctions in response to the ..."."""
    return _ANSWERED.search(before) is not None


def downed(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans that say that an aircraft was brought down, the word for it with them."""
    return [(match.start(), match.end() + 24) for match in _DOWNED.finditer(text, start, end)]


def names_a_disaster(text: str) -> bool:
    """Whether a sentence speaks of a storm by its name, "Storm Dennis", or begins with a fire that nobody is said to have set."""
    return ("Storm" in text and _NAMED_STORM.search(text) is not None) or _FIRE.match(text) is not None


def names_a_deed(words: str) -> bool:
    """Whether the words of a trigger tell of what only people do to people: a lynching after a crash is no accident."""
    return _BY_PEOPLE.search(words) is not None


def names_arms(text: str, words: str) -> bool:
    """Whether the words of a trigger name a weapon, so that what then crashed or collapsed in a text was no accident."""
    return _ARMS.search(words) is not None and _CRASHED.search(text) is None


__all__ = [
    "NO_FIGHT",
    "QUALIFIES",
    "SPACE_FLIGHT",
    "downed",
    "is_answered",
    "names_a_deed",
    "names_a_disaster",
    "names_arms",
    "other_senses",
    "where_ore_is_dug",
]
