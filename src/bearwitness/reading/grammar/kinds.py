"""What happened: words for kinds and means of incidents (codebook section 7)."""

import re
from dataclasses import dataclass, replace
from functools import cache

from bearwitness.model import Kind
from bearwitness.reading.grammar.lexicon import table

VIOLENT = frozenset(
    {
        Kind.ARMED_CLASH, Kind.AIRSTRIKE, Kind.SHELLING, Kind.EXPLOSION, Kind.SUICIDE_ATTACK, Kind.GRENADE_ATTACK,
        Kind.CHEMICAL_ATTACK, Kind.ATTACK_ON_CIVILIANS, Kind.ABDUCTION, Kind.SEXUAL_VIOLENCE,
    }
)  # fmt: skip

# "Strike" alone is work left or a blow from the air; these words beside it speak for the air.
_STRIKE = re.compile(r"\b(?:strikes?|struck)\b", re.IGNORECASE)
_STRIKE_AIR = re.compile(
    r"\b(?:coalition|israeli|u\.?s\.?|russian|turkish|saudi|destroyed|engaged|targeted|targeting|warplanes?|drones?|aircraft|jets?|precision|"
    r"isil|isis|terrorist|tactical\s+units?|strikes?\s+(?:hit|struck|engaged|destroyed)|militants?|rebels?|regime|army|military|bombs?|missiles?)\b",
    re.IGNORECASE,
)
_STRIKE_LABOUR = re.compile(
    r"\b(?:workers?|union|unions|labou?r|general strike|hunger|teachers|drivers|walkout|wage|pay)\b", re.IGNORECASE
)
_BY_HAND = re.compile(
    r"shoot|shot|stab|knife|behead|execut|gun|lynch|hack|fire|burn|beat|strangl|slaughter|crucif", re.IGNORECASE
)
_RAID = re.compile(r"raids?|raided", re.IGNORECASE)
_GROUND = re.compile(
    r"\b(?:troops|soldiers|ground|commandos?|police|special\s+forces|stormed|arrest\w*|houses?|homes?|gunmen|fighters)\b",
    re.IGNORECASE,
)
_BOMBED = re.compile(r"bombed|bombing|bombings|bombardment|bombarded", re.IGNORECASE)
_AIR = re.compile(
    r"\b(?:aircraft|war\s?planes?|planes?|jets?|air\s+force|drones?|helicopters?|air\s?strikes?|air\s+raids?|israeli|russian|turkish|saudi|coalition|regime|u\.?s\.?)\b",
    re.IGNORECASE,
)
_AIRCRAFT = re.compile(
    r"\b(?:aircraft|war\s?planes?|fighter\s+jets?|air\s?strikes?|air\s+strikes?|air\s+raids?)\b", re.IGNORECASE
)
# A word of violence inside one of these phrases names no violence here.
_NOT_A_TRIGGER = re.compile(
    r"\b(?:fighting positions?|fighting age|battle group|combat aircraft|combat vehicles?|bombing campaign against cancer|heart attack|cyber ?attacks?|"
    r"attacks? on (?:the )?(?:government's|his|her|their) (?:record|policy|policies)|air raid sirens?|bomb shelters?|bomb squad|bomb disposal|photo shooting|shooting star|shooting range|"
    r"personal attack|asthma attack|panic attack|shark attack|lions?|political (?:battle|fight|clash)|legal battle|court battle|fighting (?:fires?|the fire|corruption|poverty|the virus|disease)|"
    r"battle against|fighting against (?:corruption|poverty)|firefighting|raid(?:ed)? (?:the )?(?:offices?|home) of|rally car|stock market rally|protest vote|anti-tank|sea shells?|"
    r"tornado|storm(?:ing)? out|offensive (?:remarks|language|comments)|massacre of the innocents|mine workers?|coal mines?|gold mines?|mined|of mine|world war (?:i|ii|two|one))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word for a kind of incident: characters `start` to `end`.

    `strong` words found an incident on their own, `hint` words never do (see lexicon/kinds.toml).
    """

    start: int
    end: int
    kind: Kind
    strong: bool
    hint: bool = False


@cache
def _forms() -> tuple[re.Pattern[str], dict[str, tuple[Kind, str]]]:
    forms: dict[str, tuple[Kind, str]] = {}
    for strength in ("strong", "weak", "hint"):
        for kind, entry in table("kinds").items():
            for word in entry[strength]:
                forms.setdefault(word, (Kind(kind), strength))
    listed = sorted(forms, key=len, reverse=True)
    pattern = r"(?<![\w-])(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in listed) + r")(?![\w-])"
    return re.compile(pattern, re.IGNORECASE), forms


def triggers(text: str, start: int, end: int) -> tuple[Trigger, ...]:
    """Return the words for kinds between characters `start` and `end` of the text, in order, longest match first."""
    pattern, forms = _forms()
    blocked = [(match.start(), match.end()) for match in _NOT_A_TRIGGER.finditer(text, start, end)]
    found = []
    for match in pattern.finditer(text, start, end):
        if any(left <= match.start() < right for left, right in blocked):
            continue
        kind, strength = forms[re.sub(r"\s+", " ", match.group().lower())]
        found.append(Trigger(match.start(), match.end(), kind, strength == "strong", strength == "hint"))
    sentence = text[start:end]
    found = [_from_the_air(item, text, sentence) for item in found]
    if not _STRIKE_LABOUR.search(sentence):
        for match in _STRIKE.finditer(text, start, end):
            covered = any(item.start < match.end() and match.start() < item.end for item in found)
            word = match.group().lower()
            if not covered and _STRIKE_AIR.search(sentence):
                found.append(Trigger(match.start(), match.end(), Kind.AIRSTRIKE, word != "struck"))
    return tuple(sorted(found, key=lambda item: item.start))


def _from_the_air(trigger: Trigger, text: str, sentence: str) -> Trigger:
    """ "Bombed" is an airstrike where aircraft or an army is named beside it, else an explosion; "raids" likewise a clash."""
    if _RAID.fullmatch(text[trigger.start : trigger.end]) and _AIRCRAFT.search(text) and not _GROUND.search(sentence):
        return replace(trigger, kind=Kind.AIRSTRIKE)
    if _BOMBED.fullmatch(text[trigger.start : trigger.end]) and (_AIR.search(sentence) or _AIRCRAFT.search(text)):
        return replace(trigger, kind=Kind.AIRSTRIKE)
    return trigger


def is_by_hand(words: str) -> bool:
    """Whether a word for an attack on civilians says that it was done by hand: shooting, stabbing, beheading."""
    return _BY_HAND.search(words) is not None
