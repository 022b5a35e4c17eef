"""Whether a sentence speaks on of the people, vehicles, weapons or sites of which an incident was told (codebook section 1).

Wire copy tells its news in a lead with a province or country and a number of dead, and then in detail: "Seven officers were
killed in Huila", then "The officers were travelling in a vehicle that was hit in San Luis". What is named with "the" is what
was named without it before.
"""

import re
from collections.abc import Iterable
from typing import Final

from bearwitness.reading.grammar.attribution.certainty import has_cue
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.place import FINE, own_place, same_place
from bearwitness.reading.grammar.incidents.retold import HARM
from bearwitness.reading.grammar.scenes.scene import Scene

OPENS: Final = 60  # characters of a sentence in which stands what it is about
FIRST: Final = 3  # sentences of an incident by which people and things are brought in
_THINGS: Final = (
    "bus|minibus|coach|convoy|car|truck|lorry|van|vehicle|motorcycle|motorbike|pick-?up|boat|ship|vessel|ferry|train|patrol|helicopter|plane|aircraft|"
    "mosque|church|temple|synagogue|shrine|school|hospital|clinic|market|hotel|restaurant|cafe|café|house|home|building|checkpoint|outpost|camp|barracks|prison|jail|"
    "monastery|compound|hideout|shop|wedding|funeral|procession|rally|bakery|shelter|centre|center|headquarters|bank|nightclub|club|theatre|stadium"
)
_WEAPONS: Final = "bomb|device|missile|rocket|shell|grenade|drone"
# Whoever did it is brought in by the deed itself.
_DOER: Final = r"\bthe\s+(?:\w+\s+)?(?:bombers?|attackers?|assailants?|gunm[ae]n|shooters?|perpetrators?|raiders|kidnappers?|abductors|suspects?)\b"
_DOERS: Final = re.compile(_DOER, re.IGNORECASE)
_WHEN_DOERS: Final = re.compile(rf"\b(?:when|as|after|before|where|until|while)\s+{_DOER}", re.IGNORECASE)
# "Killed eight of the attackers in an air strike": what others do to them is told anew.
_STRUCK: Final = re.compile(
    r"\bof\s+$|\b(?:kill|shot|shoot|neutrali|eliminat|target|arrest|captur|hunt|chas|pursu|bomb|hit)\w*\s+(?:[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
_THE_THING: Final = re.compile(
    rf"\b(?:the|their|his|her|its|that|both|these|those)\s+(?:[\w'’-]+\s+){{0,2}}?(?P<noun>{_THINGS}|{_WEAPONS})(?:e?s)?\b(?!\s+(?:of|in|at|near|belonging)\b)",
    re.IGNORECASE,
)
_WEAPON: Final = re.compile(rf"\bthe\s+(?:\w+\s+)?(?P<noun>{_WEAPONS})s?\b", re.IGNORECASE)
_THE_PEOPLE: Final = re.compile(
    r"\b(?:the|both|these|those|all)\s+(?:(?:two|three|four|five|six|seven|eight|nine|ten|\w+teen|\d+|slain|dead|murdered|killed|kidnapped|abducted|injured|wounded|young|local)\s+){0,2}(?P<noun>[a-z]{3,})\b(?!\s+(?:of|in|at|near|from|to|and)\b)",
    re.IGNORECASE,
)
_ITS_DEAD: Final = re.compile(
    r"\W*(?:(?:(?:All|Most|Many|Some|Half|Several|\w+)\s+of\s+)?(?:those|the)\s+(?:people\s+|persons\s+)?(?:killed|dead|victims|deceased|slain|casualties|fatalities|wounded|injured))\b",
    re.IGNORECASE,
)
# Words that set what follows apart from what was told.
_ANEW: Final = re.compile(
    r"\b(?:also|another|separate(?:ly)?|again|elsewhere|meanwhile|other|next|following|second|third|fourth|previous(?:ly)?)\b",
    re.IGNORECASE,
)
_ONE_WORD: Final = {"policemen": "officer", "policeman": "officer", "policewoman": "officer", "police": "officer", "men": "man", "women": "woman", "children": "child",
                    "fishermen": "fisherman", "troops": "soldier", "trooper": "soldier", "troopers": "soldier", "personnel": "soldier", "people": "victim", "civilians": "victim", "persons": "victim"}  # fmt: skip


def counts_its_dead(scene: Scene) -> bool:
    """Whether a sentence opens with those killed or hurt in what was told: "Those killed were mostly residents of two villages"."""
    return _ITS_DEAD.match(scene.text) is not None


def ends_its_doer(scene: Scene) -> bool:
    """Whether a sentence counts nobody but whoever did what was told: "The officers shot him dead"."""
    counted = [figure.mention.counted.phrase.lower() for figure in scene.figures]
    return bool(counted) and all(words in ("him", "he", "her", "she") for words in counted)


def takes_up(scene: Scene, item: Happening) -> bool:
    """Whether a sentence names with "the" whom or what the first sentences of an incident brought in, at no other exact place."""
    if counts_its_dead(scene):
        return True
    if _ANEW.search(scene.text[: 2 * OPENS]) or has_cue("other", scene.text[:OPENS]) or _is_far(scene, item):
        return False
    opening = scene.text[:OPENS]
    doers = _DOERS.search(opening)
    if (doers is not None and _STRUCK.search(opening[: doers.start()]) is None) or _WHEN_DOERS.search(scene.text):
        return True
    told = item.scenes[:FIRST]
    thing = _THE_THING.search(opening) or _WEAPON.search(scene.text)
    if thing is not None and any(_names(one.text, thing["noun"]) for one in told):
        return True
    people = _THE_PEOPLE.search(opening)
    return people is not None and _one_word(people["noun"]) in _harmed(told)


def _is_far(scene: Scene, item: Happening) -> bool:
    """Whether a sentence gives an exact place, and the incident has another exact one."""
    own = own_place(scene)
    if own is None or item.place is None:
        return False
    mine, theirs = own.where, item.place.where
    return mine.precision in FINE and theirs.precision in FINE and not same_place(mine, theirs)


def _names(text: str, noun: str) -> bool:
    return re.search(rf"\b{re.escape(noun)}(?:e?s)?\b", text, re.IGNORECASE) is not None


def _harmed(scenes: Iterable[Scene]) -> frozenset[str]:
    """The nouns of the people harmed of whom sentences tell."""
    phrases = (one.mention.counted.phrase for scene in scenes for one in scene.figures if one.mention.measure in HARM)
    return frozenset(_one_word(word) for phrase in phrases for word in phrase.split()[-2:])


def _one_word(noun: str) -> str:
    word = noun.lower().strip(".,;:\"'")
    return _ONE_WORD.get(word) or word.removesuffix("s")


__all__ = ["counts_its_dead", "takes_up"]
