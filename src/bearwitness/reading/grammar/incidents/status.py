"""Whether an incident happened, is only alleged, or is denied by all who speak of it (codebook section 6, gold.md)."""

import re
from typing import Final

from bearwitness.model import Certainty, Kind, Measure, Status
from bearwitness.reading.grammar.attribution.certainty import certainty_at
from bearwitness.reading.grammar.deeds.kinds import Trigger
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.settle import telling
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.words.any_case import AnyCase

_DOUBTED: Final = frozenset({Certainty.HEARSAY, Certainty.HEDGED})
_HARM: Final = frozenset({Measure.KILLED, Measure.INJURED, Measure.KILLED_OR_INJURED})
# "An alleged use of sarin": the deed is in doubt; in "an alleged Israeli raid" it is who did it.
_ALLEGED: Final = re.compile(
    r"\b(?:alleged|purported|supposed|unverified|unconfirmed)\s+(?:(?-i:[a-z]\w*)\s+){0,2}$", re.IGNORECASE
)
# "He accused the army of having burnt a mosque".
_ACCUSED: Final = re.compile(
    r"\b(?:accus(?:e|es|ed|ing)|alleg(?:e|es|ed|ing))\b[^.;]{0,90}?\b(?:of|that)\s+(?:[\w'’-]+\s+){0,4}$", re.IGNORECASE
)
# "Rebels say they have taken the town": nobody else says so.
_OWN_CLAIM: Final = re.compile(
    r"\b(?:say|says|said|claim|claims|claimed|boast|boasts|boasted)\s+(?:that\s+)?(?:they|it|their\s+\w+|its\s+\w+)\s+(?:have|has|had)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
# What others say of it: that it was not so, though not that others did it.
_NOT_SO: Final = AnyCase(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|refut(?:es|ed|ing)?|disput(?:es|ed|ing)?)\s+(?:all\s+|any\s+)?(?:the|this|these|those|such|that|its|their|his)?\s*"
    r"(?:\w+\s+)?(?:reports?|claims?|allegations?|accusations?|charges?|account|version|story)\b|"
    r"\bno\s+such\s+(?:attacks?|incidents?|clash(?:es)?|raids?|strikes?|operations?|thing|event|massacre|\w+\s+men)\b|"
    r"\b(?:nothing\s+of\s+the\s+(?:kind|sort)|never\s+(?:happened|took\s+place)|did\s+not\s+(?:happen|take\s+place)|fabricat\w+|an?\s+invention|baseless|unfounded|propaganda)\b",
)

# That nothing of the kind happened at all, whoever is said to have died: "the ministry knew of no such incident".
_NEVER: Final = AnyCase(
    r"\b(?:kn(?:ew|ows?)\s+of|ha(?:s|ve|d)\s+no\s+(?:knowledge|record)\s+of)\s+(?:no|any)\s+such\b|"
    r"\b(?:there\s+(?:was|were|had\s+been)|had\s+carried\s+out)\s+no\s+(?:such\s+)?(?:attacks?|raids?|air\s?strikes?|strikes?|operations?|air\s+operations?|bombing|shelling|massacre|killings?|fighting|clash(?:es)?|incidents?)\b|"
    r"\b(?:said|says|insisted|insists)\s+(?:that\s+)?(?:it|they|he|she|its\s+\w+)?\s*(?:had\s+lost\s+no|had\s+no\s+(?:planes?|aircraft|troops|forces|men)|no\s+\w+\s+(?:had\s+been|was|were)\s+lost)\b|"
    r"\b(?:reject(?:s|ed)|dismiss(?:es|ed)|den(?:y|ies|ied))\s+(?:the|this|that|their)\s+(?:story|tale)\b|\b(?:never\s+(?:happened|took\s+place)|did\s+not\s+(?:happen|take\s+place)|an?\s+(?:outright\s+|complete\s+|pure\s+)?(?:fabrication|invention))\b",
)
_OTHERS: Final = 4  # sentences in which those who deny it are heard


def status_of(happening: Happening) -> Status:
    """Return whether an incident happened: alleged where all that speaks for it is hedged, hearsay or an accusation, or where others say it is not so."""
    told = telling(happening)[:3]
    firm = [certainty_at(scene.text, trigger.start - scene.start, trigger.end - scene.start) for trigger, scene in told]
    firm += [figure.certainty for figure in happening.figures[:3]]
    if not firm:
        return Status.HAPPENED
    if all(certainty is Certainty.DENIED for certainty in firm):
        return Status.DENIED
    if all(certainty in _DOUBTED for certainty in firm):
        return Status.ALLEGED
    return Status.ALLEGED if _contested(happening, told[:1]) else Status.HAPPENED


def _contested(happening: Happening, told: list[tuple[Trigger, Scene]]) -> bool:
    harmed = any(figure.mention.measure in _HARM and figure.number.best != 0 for figure in happening.figures)
    for trigger, scene in told:
        before = scene.text[max(0, trigger.start - scene.start - 140) : trigger.start - scene.start]
        if _ALLEGED.search(before) or (not harmed and _ACCUSED.search(before)):
            return True
        if not harmed and trigger.kind is Kind.TERRITORY_TAKEN and _OWN_CLAIM.search(before):
            return True
    if any(_NEVER.search(scene.text) is not None for scene in happening.scenes[1:_OTHERS]):
        return True
    return any(_NOT_SO.search(scene.text) is not None for scene in happening.scenes[1:3]) and not harmed


__all__ = ["status_of"]
