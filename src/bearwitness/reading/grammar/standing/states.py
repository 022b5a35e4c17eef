"""States of affairs that a counted phrase tells of: who is deployed, how strong, displaced, held (codebook section 1)."""

import re
from typing import Final

from bearwitness.model import Group, StandingMeasure
from bearwitness.reading.grammar.attribution.certainty import has_cue
from bearwitness.reading.grammar.figures.counted import Counted

_ARMED = (Group.NON_STATE_FIGHTERS, Group.STATE_FORCES)
_BEFORE: Final = 60  # characters before a phrase, and behind it, that may tell what it is a state of
_BEHIND: Final = 110
_FEW: Final = 20
_UNITS: Final = 10

_DISPLACED_NOUN = re.compile(
    r"\b(?:displaced|refugees?|evacuees?|homeless|migrants|returnees|asylum[-\s]seekers|IDPs)\b", re.IGNORECASE
)
_DISPLACED = re.compile(
    r"\b(?:displaced|uprooted|made\s+homeless|on\s+the\s+move|(?:were|was|have\s+been|had\s+been|are\s+being)\s+(?:\w+\s+)?(?:moved|resettled|herded|forced)\s+(?:in)?to\s|"
    r"(?:have|has|had)\s+(?:\w+\s+)?(?:slipped|streamed|poured|flooded|moved|walked|come|gone|escaped)\s+(?:across|over|into|to)\b|(?:came|crossed|streamed|poured|slipped|flooded|escaped)\s+(?:over|across|into)\b|"
    r"(?:taken|sought|seeking|found|taking)\s+(?:shelter|refuge)|"
    r"(?:are|were|is|was)\s+(?:still\s+|now\s+)?(?:sheltering|sheltered|living|staying|housed|camped)\b|(?:have|has|had)\s+(?:\w+\s+)?reached\s+(?:the\s+)?(?:coast|border|frontier|camps?|capital|safety|(?-i:[A-Z]\w+))|(?:have|has|had)\s+(?:\w+\s+)?left\b[^.;]{1,60}\bsince\b|(?:live|lives|stay|shelter|sleep)\s+in\s+(?:[\w'’-]+\s+){0,3}(?:camps?|tents|schools|shelters|centres|centers)|"
    r"(?:are\s+)?in\s+(?:[\w'’-]+\s+){0,3}(?:camps|tents|centres|centers|shelters|sites)|(?:have|has|had)\s+(?:fled|left\s+their\s+homes|crossed\s+into))\b",
    re.IGNORECASE,
)
_HOSTS = re.compile(
    r"\b(?:displaced:|took\s+in|hosts?|hosting|shelter(?:s|ing)|houses|home\s+to)\s+(?:[\w-]+\s+)?$", re.IGNORECASE
)
# "21 displacement events with 11,060 victims", "the confinement of another 2,400".
_DISPLACING = re.compile(r"\bdisplacements?\s+(?:\w+\s+){0,3}(?:with|of|affecting|involving)\s+$", re.IGNORECASE)
_TROOPS = re.compile(
    r"\b(?:soldiers?|troops|men|personnel|peacekeepers|observers|helmets|advisers|advisors|instructors|trainers|columns?|battalions?|companies|brigades|regiments|police|policemen|officers|"
    r"members|forces|marines|monitors|paratroopers|guards|gendarmes|commandos|mercenaries|contractors)\b",
    re.IGNORECASE,
)
_POSTED = re.compile(
    r"\b(?:(?:re-?)?deployed|stationed|based|posted|garrisoned|quartered|serving\s+(?:with|in)|(?:have|has|had)\s+(?:already\s+)?(?:landed|arrived|entered|penetrated|crossed|moved\s+in)|"
    r"remain(?:s|ed)?\s+in\b|on\s+(?:its|their|the|\w+'s)\s+soil|in\s+the\s+country|will\s+(?:fly|be\s+sent|arrive|deploy|move)|to\s+be\s+(?:deployed|sent)|(?:was|were|are|being|been|be)\s+(?:sent|flown|dispatched|rushed|airlifted|brought\s+in|moved\s+in|set\s+up)|set\s+up\s+(?:their\s+|a\s+)?(?:camp|base|tents|positions|headquarters))\b",
    re.IGNORECASE,
)
_HERE = re.compile(
    r"^\W*(?:now\s+|still\s+)?(?:with\s+(?:the|a)\s+(?:\w+\s+){0,2}(?:mission|force|contingent)|on\s+the\s+(?:spot|ground|border|island|peninsula)|on\s+(?:its|their|his)\s+soil|"
    r"in\s+the\s+(?:country|region|city|area|province|north|south|east|west)|inside\s|there\b)",
    re.IGNORECASE,
)
_HAS = re.compile(r"\b(?:has|have|had|with)\s+(?:\w+\s+)?$", re.IGNORECASE)
_EXERCISE = re.compile(
    r"^\W*(?:and\s+[\d,]+\s+(?:[\w-]+\s+){1,3})?(?:from\s+(?:[\w-]+\s+){1,3}?)?(?:take|took|taking|are\s+taking|will\s+take)\s+part\b|^\W*(?:from\s+(?:[\w-]+\s+){1,3}?)?(?:are\s+)?(?:now\s+|at\s+present\s+|currently\s+)?(?:train|training|exercising|rehearsing|practi[sc]ing)\b",
    re.IGNORECASE,
)
_LEFT_OF_IT = re.compile(
    r"^\W*(?:left|strong|at\s+(?:its|their)\s+(?:height|peak)|in\s+(?:the\s+whole\s+country|all|total)|under\s+(?:arms|his\s+command)|across|scattered)\b",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"\b(?:counts?|counted|musters?|mustered|numbers|strength\s+(?:[\w'’-]+\s+){0,4}(?:at|of|is|was|to)|(?:thought|believed|said|estimated|reckoned)\s+to\s+(?:have|number|count|muster))\s+(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_POSTS = re.compile(
    r"\b(?:keeps?|kept|maintains?|stations?|stationed|(?:has|have|had)\s+sent|sends?|deploys?|deployed|flew\s+in|moved|contributes?|hosts?|(?:contingent|garrison|detachment|force|brigade|battalion|deployment|presence)\s+of|accompanied\s+by|"
    r"(?:to|will|would|may|might|could)\s+(?:withdraw|pull\s+out|send|deploy|dispatch|recall|commit|bring\s+(?:in|home))(?:\s+(?:half|some|most|all|part|a\s+third)\s+of)?(?:\s+(?:its|their|the))?)\s+(?:[\w-]+\s+)?$",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"\b(?:under\s+arms|in\s+(?:its|their|his|the)\s+ranks|strong|(?:still\s+)?(?:live|lives|operate|operating|hide|hiding|roam|fight|active)\b[^,;]{0,12}\b(?:in|across|around)|remain\s+(?:in|active|at)|are\s+(?:massed|believed\s+to\s+be|active|in\s+the))\b",
    re.IGNORECASE,
)
_NUMBERS = re.compile(
    r"\b(?:(?<!the\s)(?:numbers|numbered|numbering)|there\s+(?:are|were|(?:may|might|could)\s+be)(?:\s+(?:anywhere|anything|still|now|some))?(?:\s+(?:said|thought|believed|estimated)\s+to\s+be)?|(?:force|army|militia|band|strength|membership)\s+of|commands?|fields?|estimated\s+at|made\s+up\s+of|consists?\s+of|"
    r"has|have|had|still\s+has|between)\s+(?:[\w-]+\s+)?$",
    re.IGNORECASE,
)
# A number alone is a strength only where nothing else can be meant.
_STRENGTH_OF = re.compile(
    r"\b(?:numbering|of\s+whom\s+there\s+(?:are|were)(?:\s+(?:said|thought|believed|estimated)\s+to\s+be)?|strength\s+(?:[\w'’-]+\s+){0,7}?(?:of|at|was|is)|belong(?:s|ed|ing)?\s+to\s+an?\s+(?:\w+\s+)?(?:band|force|army|column|group|militia)\s+of|under\s+arms:)\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_LOST = re.compile(r"\b(?:has|have|had)\s+lost\s+(?:\w+\s+)?$", re.IGNORECASE)
_HOSTED = re.compile(
    r"\b(?:people|persons?|civilians|residents|villagers|families|households|women|children|inhabitants)$",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"\b(?:still\s+(?:holds?|holding|detains?|detaining|has)|continues?\s+to\s+hold)\s+$", re.IGNORECASE
)
_HELD = re.compile(
    r"^\s+(?:[\w'’-]+\s+){0,4}?(?:(?:are|is|were|remain|remains)\s+(?:still\s+|being\s+)?(?:held|captive|hostage|in\s+(?:custody|captivity|detention|jail|prison))|remain\s+in\s+(?:custody|captivity|detention))\b",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"^\s+(?:[\w'’-]+\s+){0,6}?(?:(?:are|is|remain|remains)\s+(?:still\s+)?(?:trapped|confined|at\s+large|stranded|besieged|cut\s+off|in\s+need|on\s+the\s+run)|(?:have|has)\s+been\s+(?:relocated|evacuated|released|freed)\s+(?:to|from|since))\b",
    re.IGNORECASE,
)
# What stands between those counted and what they do: "3,200 men in all, will fly", "70 police, and 150 others in Diffra, remained".
_ASIDE = re.compile(
    r"^(?:\s+(?:of|in|from|at)\s+(?:the\s+)?\w+){0,2}?(?:\s+in\s+all)?,\s+(?:and\s+(?:about\s+|some\s+)?[\d,]+\s[^,;.]{1,60},\s+|(?=(?:will|are|were|have|has|remain\w*)\s))",
    re.IGNORECASE,
)
# "The number of rebels put out of action since January stands at 68".
_NUMBER_OF = re.compile(
    r"\bnumber\s+of\s+[^.;:]{3,60}?\b(?:killed|dead|put\s+out\s+of\s+action|neutrali[sz]ed|eliminated|liquidated)\b[^.;:]{3,60}?\s(?:stands?\s+at|stood\s+at|(?:has|had)?\s*(?:reached|risen\s+to|come\s+to)|rose\s+to|is|was)\s+(?:now\s+)?$",
    re.IGNORECASE,
)
# Fighters who gave up one by one, over a long time.
_GAVE_UP = re.compile(
    r"^\s+(?:[\w'’-]+\s+){0,8}?(?:have|has|had)\s+(?:\w+\s+)?(?:given\s+themselves\s+up|turned\s+themselves\s+in|laid\s+down\s+their\s+(?:arms|weapons)|returned\s+to\s+the\s+fold|come\s+in\s+from\s+the\s+bush)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\bsince\b|\bso\s+far\b", re.IGNORECASE)
_HARM = re.compile(
    r"\b(?:kill|wound|attack|involv|took\s+part|storm|launch|ambush|injur|d(?:ie|ied|ead)\b|captur|surrender|fir(?:e|ed|ing)\b|shot|clash|raid)\w*",
    re.IGNORECASE,
)


def state_of(text: str, start: int, phrase: Counted, *, eventful: bool) -> StandingMeasure | None:
    """Return what state a counted phrase of a sentence tells of, None where of none.

    Args:
        text: the sentence, which begins at character `start` of the report.
        phrase: people counted in it whom no harm befalls.
        eventful: whether the sentence tells of a violent happening, so that those displaced are of it.
    """
    number = phrase.number
    size = number.low or number.high or 0
    if (number.vague and number.low in (None, 2)) or phrase.group is Group.THINGS:
        return None
    before, behind = _around(text, phrase.start - start, phrase.end - start)
    if phrase.numbered and (_HOLDS.search(before) or _HELD.match(behind)) and not phrase.bare:
        return StandingMeasure.CAPTURED
    if size < _UNITS:
        return None
    if not phrase.bare and _GAVE_UP.match(behind) and _SINCE.search(text):
        return StandingMeasure.CAPTURED
    if phrase.bare and (counted := _NUMBER_OF.search(text[: phrase.start - start])) and _SINCE.search(counted.group()):
        return StandingMeasure.TOLL
    if not eventful and size >= _FEW and _is_displaced(phrase, before, behind):
        return StandingMeasure.DISPLACED
    if phrase.bare and _LOST.search(before) and re.search(r"\bsince\b", text, re.IGNORECASE):
        return StandingMeasure.TOLL
    if phrase.bare and not _STRENGTH_OF.search(before):
        return None
    armed = phrase.group in _ARMED or _TROOPS.search(phrase.phrase) is not None
    if (armed or phrase.bare) and not _HARM.search(f"{before}{phrase.phrase}{behind}"):
        return _under_arms(phrase, before, behind, size, armed=armed)
    return StandingMeasure.OTHER if size >= _FEW and not phrase.bare and _OTHER.match(behind) else None


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and behind a phrase within its clause."""
    before = re.split(r"[;]\s|,\s(?!for\b)|\bthat\b", text[max(0, start - _BEFORE) : start])[-1]
    after = _ASIDE.sub(" ", text[end : end + 2 * _BEHIND])[:_BEHIND]
    behind = re.split(r"[;]\s|\.\s|,\s(?!(?:\d|who\b|in\s+all\b|including\b))", after)[0]
    return before, behind


def _is_displaced(phrase: Counted, before: str, behind: str) -> bool:
    if _DISPLACED_NOUN.search(phrase.phrase) or _DISPLACING.search(before):
        return True
    people = phrase.group in (Group.UNKNOWN, Group.CIVILIANS) and not phrase.bare
    return people and (
        _DISPLACED.search(behind) is not None
        or (_HOSTED.search(phrase.phrase) is not None and _HOSTS.search(before) is not None)
    )


def _under_arms(phrase: Counted, before: str, behind: str, size: int, *, armed: bool) -> StandingMeasure | None:
    """How many are under arms or posted somewhere."""
    around = f"{before}{phrase.phrase}{behind}"
    known = phrase.group in _ARMED
    fighters = known or not armed or _STRONG.search(behind) is not None
    if armed and re.search(r"\bunder\s+arms\b", behind):
        return StandingMeasure.STRENGTH
    if armed and (_POSTED.search(behind) or _POSTS.search(before)):
        return StandingMeasure.DEPLOYED
    posted = _HAS.search(before) is not None and _HERE.match(behind) is not None
    if armed and (posted or _EXERCISE.match(behind)):
        return StandingMeasure.DEPLOYED
    if size < _FEW:
        return None
    if _COUNTS.search(before) or (_HAS.search(before) and _LEFT_OF_IT.match(behind)):
        return StandingMeasure.STRENGTH
    if armed and has_cue("deployed", around):
        return StandingMeasure.DEPLOYED
    strong = phrase.bare or _STRONG.search(behind) or _NUMBERS.search(before) or has_cue("strength", around)
    return StandingMeasure.STRENGTH if strong and fighters else None
