"""What happened: words for kinds and means of incidents (codebook section 7)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from bearwitness.model import Kind, PartyKind
from bearwitness.reading.grammar.deeds.arms_borne import only_aimed_at, only_borne
from bearwitness.reading.grammar.deeds.disposal import is_disposed_of
from bearwitness.reading.grammar.deeds.fired import done_by
from bearwitness.reading.grammar.deeds.frames import Framed, framed
from bearwitness.reading.grammar.deeds.from_the_air import kind_by, kind_framed
from bearwitness.reading.grammar.deeds.letters import goes_by_letters
from bearwitness.reading.grammar.deeds.other_senses import (
    NO_FIGHT,
    QUALIFIES,
    SPACE_FLIGHT,
    SPORT,
    downed,
    is_answered,
    no_soldiers,
    other_senses,
    where_ore_is_dug,
)
from bearwitness.reading.grammar.deeds.states_strike import hit_by_state, struck_by_state
from bearwitness.reading.grammar.lexicon import table
from bearwitness.reading.grammar.parties.naming import parties
from bearwitness.reading.grammar.words.any_case import AnyCase

VIOLENT = frozenset(
    {
        Kind.ARMED_CLASH, Kind.AIRSTRIKE, Kind.SHELLING, Kind.EXPLOSION, Kind.SUICIDE_ATTACK, Kind.GRENADE_ATTACK,
        Kind.CHEMICAL_ATTACK, Kind.ATTACK_ON_CIVILIANS, Kind.ABDUCTION, Kind.SEXUAL_VIOLENCE,
    }
)  # fmt: skip

# "Strike" alone is work left or a blow from the air; these words beside it speak for the air.
_STRIKE = AnyCase(r"\b(?:strikes?|struck|hit|targeted|pounded)\b")
# "A pickup struck a group of motorcycles".
_STRUCK_BY = re.compile(
    r"\b(?:trucks?|cars?|vehicles?|bus|train|lorr(?:y|ies)|vans?|pickups?|(?:earth)?quakes?|lightning|disease|storms?|hurricane|tragedy|disaster|virus|tsunami|bullets?)\s+(?:[\w'’-]+\s+){0,3}$",
    re.IGNORECASE,
)
_STRIKE_AIR = re.compile(
    r"\b(?:coalition|israeli|idf|americans|nato|u\.?s\.?|russian|turkish|saudi|destroyed|engaged|targeted|targeting|warplanes?|drones?|aircraft|jets?|precision|"
    r"isil|isis|terrorist|tactical\s+units?|strikes?\s+(?:hit|struck|engaged|destroyed)|militants?|rebels?|regime|army|military|bombs?|missiles?)\b",
    re.IGNORECASE,
)
# "The strike on a clinic killed two": no word for who did it, but nobody lays down work on a clinic.
_STRIKE_HIT = re.compile(
    r"\b[Ss]trikes?\s+(?:(?:on|against|at|in|near)\s+(?!(?:mon|tues|wednes|thurs|fri|satur|sun)day|strike)(?:[\w'’-]+\s+){1,7}?)?(?:also\s+|has\s+|have\s+|had\s+)?"
    r"(?:kill(?:ed|s|ing)|wound(?:ed|s|ing)|injur(?:ed|es|ing)|left|hit|destroy(?:ed|s|ing)|damag(?:ed|es|ing)|levell?ed|flattened|targeted|claimed|took)\b|"
    r"\b(?:killed|wounded|injured|died|dead|destroyed|hit|damaged|levell?ed|bodies)\s+(?:[\w'’-]+\s+){0,6}?(?:in|by|after|from)\s+(?:(?:an?|the|two|several|[A-Z][\w'’]+)\s+(?:[\w'’-]+\s+){0,2}?)?strikes?\s+(?:on|against|across)\b"
)
_STRIKE_LABOUR = AnyCase(
    r"\b(?:(?:rail|railway|dock|tube|bus)\s+strikes?|dockers|airline|miners'?|indefinite|nationwide|24-hour|48-hour|one-day|walk-?out|workers?(?!['’]?\s+party)|union|unions|labou?r|general strike|hunger|teachers|drivers|walkout|wage|pay)\b",
)
_BY_HAND = re.compile(
    r"shoot|shot|stab|knife|behead|execut|gun|lynch|hack|fire|burn|beat|strangl|slaughter|crucif", re.IGNORECASE
)
_ATTACKS = frozenset({Kind.ARMED_CLASH, Kind.ATTACK_ON_CIVILIANS})
_TAKINGS = frozenset({Kind.ABDUCTION, Kind.TERRITORY_TAKEN, Kind.WEAPONS_SEIZED})
WEAPONS = frozenset(
    {Kind.SHELLING, Kind.EXPLOSION, Kind.SUICIDE_ATTACK, Kind.GRENADE_ATTACK, Kind.CHEMICAL_ATTACK, Kind.AIRSTRIKE}
)
_TOKEN = re.compile(r"[^\W_]+")
# Words that say a weapon did its work, where others only name it: "seized two landmines" is no explosion.
_DEED = re.compile(
    r"explo(?:ded|des|sion)|detonat|blast|bombing|bombed|attack|went off|blew|struck|hit|fired|strikes?\b",
    re.IGNORECASE,
)
_CROWD = AnyCase(r"\b(?:protest\w*|demonstrat\w+|rioters?|riots?|rally|rallies|sit-ins?|marchers)\b")
_FIRED = frozenset({Kind.SHELLING, Kind.AIRSTRIKE})
_PROPELLED = re.compile(r"(?:propelled|gas|stun|smoke|flash|sound)[\s-]+grenade", re.IGNORECASE)
_CLASH = re.compile(r"clash\w*|fighting|battl\w+|skirmish\w*", re.IGNORECASE)
UNDER_ARMS = AnyCase(
    r"\b(?:forces?|troops?|army|armies|armed|soldiers?|fighters?|militants?|militia\w*|rebels?|insurgents?|terrorists?|guerrillas?|"
    r"attackers|assailants?|(?:masked|hooded|uniformed)\s+men|saboteurs|kidnappers|gendarmes?|mercenar(?:y|ies)|coalition|brigades?|battalions?|regime|jihadists?|separatists?|military|troopers|gunm[ae]n|paramilitar\w+|peacekeepers?|militiam[ae]n|"
    r"commandos?|bandits?|gangs?|cartels?|pirates|herdsmen|tribesmen|warlords?|juntas?|infiltrators?|enemy|horsem[ae]n|raiders|armou?red|warships?|"
    r"taliban|houthis?|isis|isil|daesh|islamic\s+state|boko\s+haram|hezbollah|al[- ]?shabaa?b)\b",
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word for a kind of incident: characters `start` to `end`.

    `strong` words found an incident on their own, `hint` words never do (see lexicon/kinds.toml). `framed`: a verb with its
    object or subject says it (see lexicon/frames.toml), which needs neither a toll nor a party beside it. `retold`: a hint that
    would be strong, were it not what someone answers ("in response to the attack") or is accused of.
    """

    start: int
    end: int
    kind: Kind
    strong: bool
    hint: bool = False
    framed: bool = False
    retold: bool = False


@cache
def _forms() -> tuple[dict[str, re.Pattern[str]], dict[str, tuple[Kind, str]]]:
    """The words for kinds: for each first word a pattern of all that begin with it, and what each of them says."""
    forms: dict[str, tuple[Kind, str]] = {}
    for strength in ("strong", "weak", "hint"):
        for kind, entry in table("kinds").items():
            for word in entry[strength]:
                forms.setdefault(word, (Kind(kind), strength))
    by_head: dict[str, list[str]] = {}
    for word in sorted(forms, key=len, reverse=True):
        by_head.setdefault(_TOKEN.findall(word)[0], []).append(re.escape(word).replace(r"\ ", r"\s+"))
    patterns = {
        head: re.compile(r"(?<!\w)(?<![^\W\d]-)(?:" + "|".join(words) + r")(?![\w-])", re.IGNORECASE)
        for head, words in by_head.items()
    }
    return patterns, forms


def _listed(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The words for kinds between two characters, longest first, none within another."""
    patterns, _ = _forms()
    found: list[re.Match[str]] = []
    after = start
    for token in _TOKEN.finditer(text, start, end):
        pattern = patterns.get(token.group().lower()) if token.start() >= after else None
        match = pattern.match(text, token.start(), end) if pattern is not None else None
        if match is not None:
            found.append(match)
            after = match.end()
    return found


def triggers(text: str, start: int, end: int) -> tuple[Trigger, ...]:
    """Return the words for kinds between characters `start` and `end` of the text, in order, longest match first."""
    _, forms = _forms()
    listed = _listed(text, start, end)
    blocked = other_senses(text, start, end) if listed else []
    found = []
    for match in listed:
        if _inside(match.start(), blocked):
            continue
        kind, strength = forms[re.sub(r"\s+", " ", match.group().lower())]
        if strength == "strong" and QUALIFIES.search(text, max(start, match.start() - 6), match.end() + 1):
            strength = "hint"
        found.append(Trigger(match.start(), match.end(), kind, strength == "strong", strength == "hint"))
    sentence = text[start:end]
    found = [replace(item, kind=kind_by(text, item.start, item.end, item.kind, sentence)) for item in found]
    if not _STRIKE_LABOUR.search(sentence):
        for match in _STRIKE.finditer(text, start, end):
            covered = any(item.start < match.end() and match.start() < item.end for item in found)
            word = match.group().lower()
            struck = word not in ("strike", "strikes")
            by_state = (word == "struck" and struck_by_state(text, start, match.start())) or (
                struck and not covered and hit_by_state(text, start, match.start(), end)
            )
            if (
                not covered
                and (by_state or word.startswith("str"))
                and (by_state or _STRIKE_AIR.search(sentence) or _STRIKE_HIT.search(sentence))
                and _STRUCK_BY.search(text, start, match.start()) is None
            ):
                firm = not struck or by_state
                found.append(Trigger(match.start(), match.end(), Kind.AIRSTRIKE, firm))
    found = with_frames(found, text, start, end)
    return tuple(sorted(found, key=lambda item: (item.start, item.end)))


def with_frames(found: Sequence[Trigger], text: str, start: int, end: int) -> list[Trigger]:
    """The triggers of a sentence with what its frames tell of; words that a frame says better give way to it."""
    none = [match.span() for match in NO_FIGHT.finditer(text, start, end)]
    frames = [
        item
        for item in framed(text, start, end)
        if not any(item.start < right and left < item.end for left, right in none)
    ]
    if any(item.armed for item in frames) and not _armed(text, start, end):
        frames = [item for item in frames if not item.armed]
    sentence = text[start:end]
    frames = [replace(item, kind=kind_framed(item.kind, text[item.start : item.end], sentence)) for item in frames]
    if frames and SPORT.search(text, start, end) is not None:
        frames = []
    if frames and (idle := [*no_soldiers(text, start, end), *where_ore_is_dug(text, start, end)]):
        frames = [item for item in frames if not _inside(item.noun[0], idle)]
    frames = _each_once(frames)
    kept = [item for item in found if not any(_gives_way(item, frame) for frame in frames)]
    raided = any(item.kind is Kind.AIRSTRIKE for item in kept) or any(item.kind is Kind.AIRSTRIKE for item in frames)
    if raided and (hit := downed(text, start, end)):
        kept = [item for item in kept if not (item.kind is Kind.AIRSTRIKE and _inside(item.start, hit))]
        frames = [item for item in frames if not (item.kind is Kind.AIRSTRIKE and _inside(item.noun[0], hit))]
    if any(item.kind is Kind.ARMED_CLASH for item in frames):
        fired = [(item.start, item.end) for item in kept if item.strong and item.kind in _FIRED]
        fired += [item.noun for item in frames if item.strong and item.kind in _FIRED]
        frames = [item for item in frames if not (item.kind is Kind.ARMED_CLASH and done_by(item, fired, text))]
    if _CROWD.search(text, start, end) is not None:
        kept = [_by_a_crowd(item, text) for item in kept]
    kept = [
        item
        for item in kept
        if item.kind is not Kind.GRENADE_ATTACK or not _PROPELLED.search(text, max(start, item.start - 14), item.end)
    ]
    kinds = {frame.kind for frame in frames}
    if Kind.WEAPONS_SEIZED in kinds:
        kept = [one for one in kept if one.kind not in WEAPONS or _DEED.search(text, one.start, one.end)]
        frames = [one for one in frames if one.kind not in WEAPONS or _DEED.search(text, one.start, one.end)]
    if Kind.CHEMICAL_ATTACK in kinds:
        frames = [frame for frame in frames if frame.kind not in WEAPONS or frame.kind is Kind.CHEMICAL_ATTACK]
    if SPACE_FLIGHT.search(text, start, end) is not None:
        frames = [frame for frame in frames if frame.kind not in (Kind.SHELLING, Kind.AIRSTRIKE)]
    frames = [
        frame
        for frame in frames
        if frame.kind is not Kind.GRENADE_ATTACK or not _PROPELLED.search(text, frame.start, frame.end)
    ]
    if (kept or frames) and is_disposed_of(sentence):
        kept, frames = _as_found(kept, frames)
    # A weapon is named by its noun; the verb may stand far from it.
    spans = [item.noun if item.kind in WEAPONS else (item.start, item.end) for item in frames]
    made = [
        Trigger(*span, item.kind, item.strong, item.hint, framed=True) for span, item in zip(spans, frames, strict=True)
    ]
    made += [
        Trigger(item.start, item.end, Kind.ATTACK_ON_CIVILIANS, strong=False, hint=True) for item in frames if item.mob
    ]
    return [_retold(item, text, start) for item in (*kept, *made)]


def _as_found(kept: Sequence[Trigger], frames: Sequence[Framed]) -> tuple[list[Trigger], list[Framed]]:
    """Explosives that were destroyed where they were found are weapons out of use."""
    kind = Kind.WEAPONS_SEIZED
    named = [replace(one, kind=kind, strong=True) if one.kind is Kind.EXPLOSION else one for one in kept]
    return named, [replace(one, kind=kind) if one.kind is Kind.EXPLOSION else one for one in frames]


def _inside(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(left <= at < right for left, right in spans)


def _armed(text: str, start: int, end: int) -> bool:
    """Whether people under arms are named in a sentence, by a word for them or as a party."""
    return (
        UNDER_ARMS.search(text, start, end) is not None
        or goes_by_letters(text, start, end)
        or any(not party.nation and party.kind is not PartyKind.POLICE for party in parties(text[start:end], ()))
    )


def _each_once(frames: Sequence[Framed]) -> list[Framed]:
    """Leave out what overlaps with a frame of the same kind that says as much or more, so that it counts once.

    "Attacked a post on the ferry road" is an attack on the nearest thing named, the post; "took six nuns from the town" took no town.
    """
    for kinds in (_ATTACKS, _TAKINGS):
        nearest = {
            item.start: item.noun[0] for item in sorted(frames, key=lambda item: -item.noun[0]) if item.kind in kinds
        }
        frames = [
            item for item in frames if item.kind not in kinds or item.noun[0] <= max(item.start, nearest[item.start])
        ]
    kept: list[Framed] = []
    for frame in sorted(frames, key=lambda item: (not item.strong, item.hint, item.start)):
        same = [
            other for other in kept if other.kind is frame.kind and other.start < frame.end and frame.start < other.end
        ]
        if not same or (frame.mob and not any(other.mob for other in same)):
            kept = [other for other in kept if not frame.mob or other not in same]
            kept.append(frame)
    return kept


def _retold(item: Trigger, text: str, start: int) -> Trigger:
    """What someone is accused of or answers is at most a hint beside what is told: "sanctions in response to the attack". So are arms only borne."""
    borne = item.kind in WEAPONS and only_borne(text, start, item.start)
    borne |= item.kind is Kind.TERRITORY_TAKEN and only_aimed_at(text, start, item.start, item.end)
    if not borne and not is_answered(text[max(start, item.start - 120) : item.start]):
        return item
    return replace(item, strong=False, hint=True, framed=False, retold=item.strong and not borne)


def _gives_way(item: Trigger, frame: Framed) -> bool:
    """Whether a word stands in a frame that says more: "attacked" in "attacked three villages"."""
    inside = (
        frame.start <= item.start and item.end <= frame.end and (frame.strong or not item.strong) and not frame.hint
    )
    general = item.kind in (Kind.ARMED_CLASH, Kind.ATTACK_ON_CIVILIANS) and frame.kind in (
        Kind.ATTACK_ON_CIVILIANS, Kind.ARMED_CLASH, Kind.TERRITORY_TAKEN, Kind.RIOT,
    )  # fmt: skip
    return inside and (general or item.kind is frame.kind)


def _by_a_crowd(item: Trigger, text: str) -> Trigger:
    """ "Clashes" beside protesters are a riot, no battle."""
    clash = item.kind is Kind.ARMED_CLASH and _CLASH.match(text, item.start) is not None
    return replace(item, kind=Kind.RIOT, framed=True) if clash else item


def is_by_hand(words: str) -> bool:
    """Whether a word for an attack on civilians says that it was done by hand: shooting, stabbing, beheading."""
    return _BY_HAND.search(words) is not None
