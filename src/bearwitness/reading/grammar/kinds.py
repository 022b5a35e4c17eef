"""What happened: words for kinds and means of incidents, and the kind that they add up to (codebook section 7)."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from bearwitness.model import Group, Kind
from bearwitness.reading.grammar.lexicon import table

VIOLENT = frozenset(
    {
        Kind.ARMED_CLASH, Kind.AIRSTRIKE, Kind.SHELLING, Kind.EXPLOSION, Kind.SUICIDE_ATTACK, Kind.GRENADE_ATTACK,
        Kind.CHEMICAL_ATTACK, Kind.ATTACK_ON_CIVILIANS, Kind.ABDUCTION, Kind.SEXUAL_VIOLENCE,
    }
)  # fmt: skip
STRATEGIC = frozenset(
    {Kind.ARREST_OPERATION, Kind.WEAPONS_SEIZED, Kind.LOOTING_DESTRUCTION, Kind.TERRITORY_TAKEN, Kind.PROTEST, Kind.RIOT,
     Kind.AGREEMENT, Kind.WITHDRAWAL, Kind.DEPLOYMENT, Kind.BASE_CHANGE}
)  # fmt: skip
MEANS = frozenset(
    {Kind.AIRSTRIKE, Kind.SHELLING, Kind.EXPLOSION, Kind.SUICIDE_ATTACK, Kind.GRENADE_ATTACK, Kind.CHEMICAL_ATTACK}
)

# "Strike" alone is work left or a blow from the air; these words beside it speak for the air.
_STRIKE = re.compile(r"\b(?:strikes?|struck)\b", re.IGNORECASE)
_STRIKE_AIR = re.compile(
    r"\b(?:coalition|israeli|u\.?s\.?|american|russian|turkish|saudi|destroyed|engaged|targeted|targeting|warplanes?|drones?|aircraft|jets?|precision|"
    r"isil|isis|terrorist|tactical unit|command|camp|killed|near)\b",
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


@dataclass(frozen=True, slots=True)
class Weighed:
    """What speaks for a kind: the trigger and how much it counts (the first sentence counts most).

    `by_hand` marks shooting, stabbing and the like; "massacre" alone leaves open by what means.
    """

    trigger: Trigger
    weight: float
    by_hand: bool = False


def choose_kind(
    weighed: Sequence[Weighed],
    *,
    harmed: Iterable[Group],
    armed_initiator: bool,
    armed_target: bool,
    abducted: bool,
    captured: bool,
) -> tuple[Kind | None, tuple[Kind, ...]]:
    """Return the kind of an incident and its means, from all that speaks for a kind in its sentences.

    A more special word beats a more general one (a suicide bombing is also an explosion); fighting on the ground with
    support from the air is an armed clash by airstrike; an attack whose victims are civilians is one on civilians.
    """
    score: dict[Kind, float] = defaultdict(float)
    strong: set[Kind] = set()
    for item in weighed:
        score[item.trigger.kind] += item.weight * (1.0 if item.trigger.strong else 0.3)
        if item.trigger.strong:
            strong.add(item.trigger.kind)
    groups = set(harmed)
    armed_by_hand = any(item.by_hand for item in weighed)
    fighters = {Group.STATE_FORCES, Group.NON_STATE_FIGHTERS}
    if captured:
        return Kind.ARREST_OPERATION, tuple(sorted(kind for kind in MEANS if score[kind] >= 0.3))
    if abducted:
        score[Kind.ABDUCTION] += 3.0
    if not score and not groups:
        return None, ()
    means = tuple(sorted(kind for kind in MEANS if score[kind] >= 0.3))
    special = _special(score, strong)
    ground = score[Kind.ARMED_CLASH] > 0
    if special is not None and not (
        ground
        and armed_initiator
        and armed_target
        and special in (Kind.AIRSTRIKE, Kind.SHELLING)
        and _outweighs(score, special)
    ):
        return special, tuple(kind for kind in means if kind is not special) if special not in MEANS else means
    if ground and (armed_target or groups & fighters or not groups & {Group.CIVILIANS}):
        ranked = _others(score)
        if ranked and score[ranked[0]] > score[Kind.ARMED_CLASH]:
            return ranked[0], means
        return Kind.ARMED_CLASH, means
    ranked = _others(score)
    if ranked and ranked[0] is Kind.ATTACK_ON_CIVILIANS and means and not armed_by_hand:
        return max(means, key=lambda kind: score[kind]), means
    if ranked:
        return ranked[0], means
    if groups & fighters:
        return Kind.ARMED_CLASH, means
    return (Kind.ATTACK_ON_CIVILIANS if groups else None), means


def _special(score: dict[Kind, float], strong: set[Kind]) -> Kind | None:
    """The most special kind of weapon that a strong word names, if it is not a side remark."""
    top = max(score.values(), default=0.0)
    for kind in (Kind.CHEMICAL_ATTACK, Kind.SUICIDE_ATTACK, Kind.SEXUAL_VIOLENCE, Kind.ABDUCTION, Kind.GRENADE_ATTACK):
        if kind in strong and score[kind] >= 0.4 * top:
            return kind
    for kind in sorted((Kind.AIRSTRIKE, Kind.SHELLING, Kind.EXPLOSION), key=lambda item: -score[item]):
        if kind in strong and score[kind] >= 0.5 * max(
            score[Kind.ARMED_CLASH], score[Kind.ATTACK_ON_CIVILIANS], top * 0.6
        ):
            return kind
    return None


def _outweighs(score: dict[Kind, float], special: Kind) -> bool:
    return score[Kind.ARMED_CLASH] >= score[special]


def _others(score: dict[Kind, float]) -> list[Kind]:
    """All kinds that something speaks for, best first; at equal weight violence goes before manoeuvre."""
    return sorted(
        (kind for kind in score if score[kind] > 0), key=lambda kind: (-score[kind], kind not in VIOLENT, kind)
    )
