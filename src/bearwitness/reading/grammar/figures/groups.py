"""Whose people a figure counts, by the words around it (codebook section 2, groups)."""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.model import Group, Measure
from bearwitness.reading.grammar.figures.counted import NONE, Counted
from bearwitness.reading.grammar.figures.losses import whose_losses
from bearwitness.reading.grammar.figures.mention import FigureMention
from bearwitness.reading.grammar.figures.sides import group_by_side, loyal
from bearwitness.reading.grammar.parties.mention import GROUP_OF_KIND, PartyMention
from bearwitness.reading.grammar.words.nouns import people_nouns

_TAIL: Final = re.compile(
    r"\s+(?:(?:of|from|belonging\s+to)\s+(?:the\s+|its\s+)?(?:[\w'’-]+\s+){0,2}|in\s+(?:the\s+|its\s+)?(?:ranks\s+of\s+(?:the\s+)?)?(?:[A-Z][\w'’-]+\s+){0,2})$"
)
_INFLICTED: Final = re.compile(r"\s+(?:on|upon|among|amongst|to|for)\s+(?:the\s+|its\s+)?(?:[\w'’-]+\s+){0,2}$")
_LOSS: Final = re.compile(r"\b(?:casualties|losses|deaths?|dead|fatalities|bodies|corpses|injuries)\W*$", re.IGNORECASE)
_OF_A_GROUP: Final = re.compile(
    r"\s+of\s+(?:the\s+|an?\s+|its\s+|their\s+)?(?:[\w'’-]+\s+){0,5}?(?:gangs?|cells?|militias?|brigades?|movement|factions?|cartels?|(?:death\s+)?cult|insurgency|rebellion|"
    r"(?:(?:self[\s-]?)?defen[cs]e|vigilante|armed|sabotage|terrorist|terror|rebel|militant|guerrilla|insurgent|jihadist|extremist)\s+(?:\w+\s+)?(?:groups?|organi[sz]ations?|networks?))\b",
    re.IGNORECASE,
)
_VOLUNTEERS: Final = re.compile(r"\bvolunteers$", re.IGNORECASE)
_MEN: Final = re.compile(
    r"\b(?:members?|men|man|elements?|followers?|fighters?|leaders?|commanders?|cadres?|operatives?)$", re.IGNORECASE
)
_COMMANDER: Final = re.compile(r"\b(?:commanders?|fighters?|cadres?|emirs?|operatives?)$", re.IGNORECASE)
_UNIFORM: Final = re.compile(
    r"\s*+(?:,\s*+)?(?:(?:all|both|most)\s++)?(?:of\s+them\s+)?(?:in|wearing)\s+(?:\w+\s+){0,2}?(?:uniforms?|fatigues)\b",
    re.IGNORECASE,
)
_BODIES: Final = re.compile(r"\b(?P<whose>[\w-]+?)[’']?\s+(?:bodies|corpses|deaths|casualties|losses)$", re.IGNORECASE)
_ATTACKS: Final = re.compile(
    r"\b(?:bombing|bombardment|shelling|(?:air\s?)?strikes?|raids?|fire|missiles?|drones?|warplanes?|jets?)$",
    re.IGNORECASE,
)
_LEFT: Final = re.compile(
    r"\b(?P<who>[\w-]+)\s+(?:had\s+|have\s+)?(?:left|leaving|abandoned|abandoning)\s+$", re.IGNORECASE
)

_HOLDS: Final = re.compile(
    r"(?:['’]s?)?(?:[\s-]+(?:main|last|former|key|de\s+facto))*[\s-]+(?:strongholds?|bastions?|held|controlled|run|besieged|occupied|territor(?:y|ies)|areas?|capital|heartland)\b",
    re.IGNORECASE,
)
"""Behind a party that only holds the place: "six people in a rebel stronghold" are no rebels."""
_OF_PEOPLE: Final = re.compile(r"\s+(?:of|among|amongst)\s+(?:the\s+)?(?P<whose>[\w-]+)", re.IGNORECASE)
"""Whose "65 bodies of civilians" are."""

_BOMBER: Final = re.compile(r"\b(?:suicide\s+(?:\w+\s+)?(?:bombers?|attackers?)|bombers?)$", re.IGNORECASE)
_AND_AMONG: Final = re.compile(
    r"\s+and\s+(?:[\w,]+\s+){0,3}?(?:wounded|injured|injuries|wounds|casualties|deaths?|dead|killed)\s+(?:among|amongst|of|to)\s+(?:the\s+|its\s+)?(?P<whose>[\w-]+)\b",
    re.IGNORECASE,
)
"""Whose "seven deaths and 22 wounded among civilians" are, both of them."""
_FROM_FORCE: Final = re.compile(
    r"(?:\s+each)?\s+(?:from|of|in)\s+the\s+(?:[\w-]+\s+){0,2}?(?:armed\s+forces|army|navy|air\s+force|police|coast\s+guard|national\s+guard|gendarmerie|"
    r"security\s+forces|military|border\s+guard|marines)\b",
    re.IGNORECASE,
)
_OFFICE: Final = re.compile(
    r"\s*,\s+(?:the\s+|a\s+|an\s+|who\s+was\s+(?:the\s+|a\s+)?)?(?:[\w-]+\s+){0,2}?(?:head|commander|chief|leader|member|founder|spokesman|emir|general)\s+(?:of|in|with)\b",
    re.IGNORECASE,
)
_OWN_MEN: Final = re.compile(
    r"\b(?:of\s+)?(?:its|their|our|his)\s+(?:own\s+)?(?:men|troops|members|people|ranks|comrades|forces|number|dead|wounded|losses)$",
    re.IGNORECASE,
)


_HIS_MEN: Final = re.compile(r"\b(?:his|her)\s+(?:own\s+)?\w+$", re.IGNORECASE)


_PUT_OWN: Final = re.compile(
    r"\b(?:theirs|(?:its|their)\s+(?:own\s+)?(?:dead|losses|death\s+toll|casualties|wounded|injured))\s+(?:at|as|to|was|were|is)\s+(?:at\s+least\s+)?$",
    re.IGNORECASE,
)
"""A party counts its own: "the army put its dead at 14"."""
_HAD: Final = re.compile(r"\bhad\s+$", re.IGNORECASE)
_HURT: Final = re.compile(r"(?:\s+men)?\s+(?:wounded|injured|killed|missing)\b", re.IGNORECASE)
"""A party had some of its own hurt: "the army had 18 wounded"."""
_ANY_ARMED: Final = re.compile(r"\b(?:fighters?|combatants?|gunm[ae]n)$", re.IGNORECASE)  # of an army as of a band


_OF_ITS_OWN: Final = re.compile(
    r"(?:\s+(?:dead|killed|wounded|injured))?\s+(?:of|from)\s+(?:its|their)\s+own\b", re.IGNORECASE
)
_SENTENCE: Final = 160
"""Characters before "21 dead of its own" within which its sentence names whose they are, first of all."""


def group_of(mention: FigureMention, text: str, parties: Sequence[PartyMention], sentence: tuple[int, int]) -> Group:
    """Return whose people are counted, where a party in or right behind the phrase says more than its noun.

    `sentence` is where the sentence begins and ends in the report's text.
    """
    phrase = mention.counted
    if phrase.group is Group.NON_STATE_FIGHTERS and loyal(phrase, text):
        return Group.STATE_FORCES
    open_group = phrase.bare or phrase.group is Group.UNKNOWN
    side = group_by_side(phrase, text, sentence, parties) if open_group else None
    side = side or (whose_losses(phrase, text, parties, sentence) if open_group else None)
    if side is not None:
        return side
    loser = _who_lost(mention, text, parties, sentence[0])
    if loser is not None:
        return GROUP_OF_KIND.get(loser.kind, Group.NON_STATE_FIGHTERS)
    inside = [one for one in parties if one.start >= phrase.start and one.end <= phrase.end and not one.generic]
    if phrase.bare and _FROM_FORCE.match(text[phrase.end : phrase.end + 60]):
        return Group.STATE_FORCES
    if phrase.named and phrase.group is Group.UNKNOWN and (office := _OFFICE.match(text[phrase.end : phrase.end + 60])):
        stop = phrase.end + office.end() + 60
        over = [one for one in parties if phrase.end < one.start <= stop and not one.nation and not one.generic]
        if over and "," not in text[phrase.end + office.end() : over[0].start]:
            return GROUP_OF_KIND.get(over[0].kind, phrase.group)
    if phrase.group is Group.ATTACKERS and _BOMBER.search(phrase.phrase):
        return Group.ATTACKERS  # of whichever group
    armed = phrase.group in (Group.STATE_FORCES, Group.NON_STATE_FIGHTERS)
    if armed and inside and not inside[0].nation:
        return GROUP_OF_KIND.get(inside[0].kind, phrase.group)
    if (
        phrase.group is Group.CIVILIANS
        and _VOLUNTEERS.search(phrase.phrase)
        and _OF_A_GROUP.match(text[phrase.end : phrase.end + 90])
    ):
        return Group.NON_STATE_FIGHTERS
    if phrase.group is Group.NON_STATE_FIGHTERS and _ANY_ARMED.search(phrase.phrase):
        whose = [
            one for one in parties if phrase.start <= one.start < phrase.end < one.end
        ]  # "fighters of the Syrian army"
        return GROUP_OF_KIND.get(whose[0].kind, phrase.group) if whose and not whose[0].nation else phrase.group
    if phrase.group not in (Group.UNKNOWN, Group.ATTACKERS):
        return phrase.group
    if not inside:
        lost = _LOSS.search(phrase.phrase) is not None
        inside = [
            one
            for one in parties
            if phrase.end < one.start <= phrase.end + 45 and not one.nation and not _ATTACKS.search(one.text)
            and (_TAIL.match(text[phrase.end : one.start]) or (lost and _INFLICTED.match(text[phrase.end : one.start])))
            and _HOLDS.match(text, one.end) is None
        ]  # fmt: skip
    if inside and not inside[0].nation:
        return GROUP_OF_KIND.get(inside[0].kind, Group.NON_STATE_FIGHTERS)
    found = _of_its_own(mention, text, parties, sentence[0]) or _by_words(phrase, text)
    return _of_the_foe(mention, parties, sentence[0]) if found is Group.UNKNOWN and mention.active else found


def _of_the_foe(mention: FigureMention, parties: Sequence[PartyMention], start: int) -> Group:
    """Whose commander it is whom a side killed: "the army raided a camp of the Sare Front and killed a commander"."""
    phrase = mention.counted
    before = [one for one in parties if start <= one.start and one.end <= mention.start]
    sides = [GROUP_OF_KIND.get(one.kind, Group.UNKNOWN) for one in before if not one.nation or one is before[0]]
    foes = {side for side in sides if side is not sides[0]} - {Group.UNKNOWN, Group.CIVILIANS}
    armed = bool(sides) and sides[0] in (Group.STATE_FORCES, Group.NON_STATE_FIGHTERS)
    return foes.pop() if phrase.who in ("commander", "leader") and armed and len(foes) == 1 else phrase.group


def _of_its_own(mention: FigureMention, text: str, parties: Sequence[PartyMention], start: int) -> Group | None:
    """The side that tells of its own people, in a sentence that begins at `start`: "21 dead of its own", "lost nine"."""
    phrase = mention.counted
    if _OF_ITS_OWN.match(text, phrase.end):
        owner = [one for one in parties if phrase.start - _SENTENCE <= one.start < phrase.start and not one.nation]
        if owner and "." not in text[owner[0].end : phrase.start]:
            return GROUP_OF_KIND.get(owner[0].kind, Group.NON_STATE_FIGHTERS)
    had = _HAD.search(text, max(start, phrase.start - 6), phrase.start) and _HURT.match(text, phrase.end)
    if (
        mention.own
        or had
        or _OWN_MEN.search(phrase.phrase)
        or _PUT_OWN.search(text[max(0, phrase.start - 40) : phrase.start])
    ):
        at = (
            phrase.start if _HIS_MEN.search(phrase.phrase) else mention.start
        )  # "a commander of the group and four of his men"
        owner = [one for one in parties if one.end <= at and at - one.end < 60 and not one.nation]
        first = re.search(r"\bown\b|^without\b", phrase.phrase, re.IGNORECASE) is not None
        if first:
            owner = [one for one in parties if start <= one.start and one.end <= mention.start and not one.nation]
        if owner:
            return GROUP_OF_KIND.get(owner[0 if first else -1].kind, Group.NON_STATE_FIGHTERS)
    return None


_THEN_LOST: Final = re.compile(
    r"\b(?:and|but|while|after|before|though|although)\s+(?:\w+\s+)?$|,\s+(?:\w+\s+)?$", re.IGNORECASE
)


def _who_lost(mention: FigureMention, text: str, parties: Sequence[PartyMention], start: int) -> PartyMention | None:
    """ "Troops killed 27 rebels, losing four (of their own)": the subject of the sentence lost them, not who stands nearest."""
    phrase = mention.counted
    if not mention.own or not (phrase.bare or phrase.group is Group.UNKNOWN):
        return None
    before = [one for one in parties if start <= one.start and one.end <= mention.start and not one.nation]
    return before[0] if len(before) > 1 and _THEN_LOST.search(text, before[-1].end, mention.start) else None


_OF_A_BODY: Final = re.compile(
    r"\s+of\s+(?:the\s+|an?\s+|one\s+|another\s+|his\s+|her\s+|their\s+|the\s+same\s+)?(?:[\w'’-]+\s+){0,3}?(?:council|parliament|assembly|congress|senate|family|"
    r"famil(?:y|ies)|households?|staff|vaccination\s+team|medical\s+team|rescue\s+team|team|delegation|union|association|congregation|charity|club|tribe|clan|"
    r"community|wedding\s+party|party|clergy|choir|cooperative|committee|public|town|village|parish|church|ministry|commission|agency)\b",
    re.IGNORECASE,
)
_OF_A_FORCE: Final = re.compile(
    r"\s+of\s+(?:the\s+|an?\s+|its\s+|their\s+)?(?:[\w'’.-]+\s+){0,4}?(?:battalion|regiment|squadron|garrison|platoon|patrol|peacekeeping\s+(?:mission|force)|"
    r"peacekeepers|police|army|navy|air\s+force|armed\s+forces|(?:security|crown|government|regime|occupation)\s+forces|national\s+guard|border\s+guard|coast\s+guard|special\s+forces|contingent|"
    r"military|marines|gendarmerie|intelligence\s+service|infantry)\b",
    re.IGNORECASE,
)


_OF_FIGHTERS: Final = re.compile(
    r"\s+of\s+(?:the\s+)?(?:(?:local|(?-i:[A-Z])[\w'’-]+)\s+(?:(?-i:[A-Z])[\w'’-]+\s+)?(?<!transitional\s)(?<!supreme\s)(?<!ruling\s)military\s+council\b"
    r"|[“\"](?:(?!council|union|committee|network|society|association|organi[sz]ation|club|foundation)[^“”\".;]){3,40}[”\"])",
    re.IGNORECASE,
)
"""Of a town's military council, or of a body that the report names between quotation marks."""


def _by_words(phrase: Counted, text: str) -> Group:
    """What the words of and around a phrase without a group say: "rebels' bodies", "six bodies, all in uniform"."""
    behind = text[phrase.end : phrase.end + 90]
    if re.search(r"\b(?:members?|employees?|leaders?|chiefs?|commanders?|men|women)$", phrase.phrase, re.IGNORECASE):
        if _MEN.search(phrase.phrase) and _OF_A_GROUP.match(behind):
            return Group.NON_STATE_FIGHTERS
        if _OF_FIGHTERS.match(behind):
            return Group.NON_STATE_FIGHTERS
        force, body = _OF_A_FORCE.match(behind), _OF_A_BODY.match(behind)
        if body is not None and (force is None or body.end() < force.end()):
            return Group.CIVILIANS  # "members of staff of an army school"
        if force is not None:
            return Group.STATE_FORCES
    if _UNIFORM.match(behind):
        return Group.STATE_FORCES
    if _COMMANDER.search(phrase.phrase) and re.match(r"\s+(?:of|from|in)\s+the\s+(?:group|organi[sz]ation)\b", behind):
        return Group.NON_STATE_FIGHTERS
    if _MEN.search(phrase.phrase) and _OF_A_GROUP.match(behind):
        return Group.NON_STATE_FIGHTERS
    among = _AND_AMONG.match(behind) if _LOSS.search(phrase.phrase) else None
    both = people_nouns().get(among["whose"].lower()) if among is not None else None
    if both is not None:
        return both[0]
    dead = _OF_PEOPLE.match(behind) if _LOSS.search(phrase.phrase) else None
    if dead is not None and (people := people_nouns().get(dead["whose"].lower())) is not None:
        return people[0]
    whose = _BODIES.search(phrase.phrase)
    noun = people_nouns().get(whose["whose"].lower().removesuffix("'").removesuffix("’")) if whose else None
    if noun is not None:
        return noun[0]
    if _LOSS.search(phrase.phrase) and re.match(r"\s+behind\b", behind):
        left = _LEFT.search(text[max(0, phrase.start - 40) : phrase.start])
        owner = people_nouns().get(left["who"].lower()) if left else None
        if owner is not None:
            return owner[0]
    return phrase.group


_NO_INJURIES: Final = re.compile(r"\binjur(?:y|ies)$", re.IGNORECASE)


def nobody_hurt(mention: FigureMention, sentence: str) -> Measure:
    """Return what "nobody was hurt" counts: neither dead nor injured (killed_or_injured), as "no injuries" does, unlike "nobody was injured"."""
    counted = mention.counted
    told = counted.bare or counted.group is not Group.UNKNOWN
    hurt = told and re.search(r"\b(?:hurt|harmed)\b", sentence)
    return (
        Measure.KILLED_OR_INJURED
        if counted.number == NONE
        and mention.measure is Measure.INJURED
        and (hurt or _NO_INJURIES.search(counted.phrase))
        else mention.measure
    )
