"""Tolls that a monitor gives for a month or a longer time: "In April, a total of 712 people were killed in acts of violence".

They are states of affairs, no incidents, and so are the parts into which the sentences behind break them down, which name no
day and no place: "The army killed 14 of them, other parties five" (codebook section 1).
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bearwitness.model import Measure, StandingMeasure, WhenPrecision, WherePrecision
from bearwitness.reading.grammar.figures.said_figure import SaidFigure
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.times.when import RECENT_DAYS, TimeMention

_OPENING: Final = 3  # sentences of a report in which it says what it is about
_LONG: Final = 20  # days
_MANY: Final = 10
_BY_COUNTING: Final = re.compile(
    r"\b(?:document|record|register|verifi|tall(?:y|i)|logg)(?:ed|es|s|ing)?\b(?!-)|\bcounted\b|\b(?:a\s+)?total\s+(?:of|number)\b|\bin\s+(?:total|all)\b|"
    r"\bthe\s+(?:total\s+)?number\s+of\s+(?:[\w-]+\s+){0,3}(?:killed|dead|deaths|injured|wounded|casualties|victims|fatalities)\b|\bcasualty\s+(?:figures|count)\b|\b(?:figures|data|statistics)\s+(?:\w+\s+){0,3}(?:show|put|suggest|indicate|given|released|published|compiled)\w*|"
    r"\b(?:death|casualty)\s+toll\s+(?:for|in|of)\b|\bat\s+least\s+[\w,]+\s+(?:attacks|incidents)\b",
    re.IGNORECASE,
)
_IN_SEVERAL: Final = re.compile(
    r"\b(?:in|by|from|to|during|with|were|recorded)\s+(?:the\s+|more\s+than\s+|at\s+least\s+|over\s+)?(?:(?:\w+\s+)?(?:acts\s+of|incidents|massacres|violations)|(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|several|various|dozens\s+of)\s+(?:separate\s+|armed\s+)?attacks)\b|"
    r"\bin\s+(?:\w+\s+)?violence\b",
    re.IGNORECASE,
)
# One deed, of which only the year is told.
_ONE_DEED: Final = re.compile(
    r"\b(?:an?|the|that|one|this)\s+(?:[\w'’-]+\s+){0,4}?(?:attack|bomb|bombing|blast|explosion|raid|strike|air\s?strike|massacre|ambush|shooting|assault|battle|siege|clash|mine|crash|shelling|offensive|operation|bomber|gunman|car|truck|rocket|shell|riot|protest|rally)\b|"
    r"\b(?:gunmen|attackers|troops|soldiers|rebels|militants|police|fighters|bombers?|insurgents|raiders|militiamen|guerrillas|paramilitaries|jihadists|bandits|commandos|extremists|terrorists|assailants|separatists|herders|vigilantes|(?:war)?planes|jets|policemen|armed\s+men)\s+(?:had\s+|who\s+)?(?:killed|shot|stormed|attacked|massacred|raided|bombed|slaughtered|murdered|executed|ambushed|hacked|burned|burnt|abducted|kidnapped|seized)\b|\b(?:battle|siege|massacre|bombing)s?\s+(?:of|at|in)\b",
    re.IGNORECASE,
)
_FINE: Final = (WherePrecision.SITE, WherePrecision.TOWN, WherePrecision.NEAR_TOWN, WherePrecision.DISTRICT)
_HARM: Final = (Measure.KILLED, Measure.INJURED, Measure.KILLED_OR_INJURED, Measure.CAPTURED, Measure.ABDUCTED)


def with_tallies_marked(scenes: Sequence[Scene]) -> tuple[Scene, ...]:
    """Return the sentences of a report with those marked that give a toll of a month or longer, or break down one with which it opens."""
    out: list[Scene] = []
    opened = False
    for at, scene in enumerate(scenes):
        tallied = scene.sum_of is None and _is_tally(scene)
        opened = (opened and _goes_on(scene)) or (tallied and at < _OPENING)
        parts = opened and scene.sum_of is None and bool(_harmed(scene))
        out.append(replace(scene, sum_of=StandingMeasure.TOLL) if tallied or parts else scene)
    return tuple(out)


def only_sums(scene: Scene, tolls: Sequence[SaidFigure]) -> bool:
    """Whether all that a sentence counts is a running total: "since January, 311 operations have left 487 people dead", "32 have been killed in attacks in the past two weeks".

    `tolls` are those of its figures that are no such total.
    """
    if not scene.figures or tolls:
        return False
    long = all((time.days.end - time.days.start).days >= RECENT_DAYS for time in scene.times)
    return long and bool(scene.since or scene.times) and not (scene.times and _placed(scene))


def _harmed(scene: Scene) -> list[int]:
    return [
        one.number.best or one.number.low or 0
        for one in scene.figures
        if one.mention.measure in _HARM and one.number.best != 0
    ]


def _is_tally(scene: Scene) -> bool:
    """Whether a sentence gives a toll of nothing but a month or a longer time, and says that it was counted, is of several attacks, or of a year and no one deed."""
    if not scene.times or not all(_is_long(time) for time in scene.times):
        return False
    harmed = _harmed(scene)
    if not harmed or max(harmed) < _MANY or scene.line is not None:
        return False
    if _BY_COUNTING.search(scene.text) is not None:
        return True
    if not _placed(scene) and _IN_SEVERAL.search(scene.text) is not None:
        return True
    a_year = all(time.days.precision is WhenPrecision.YEAR for time in scene.times)
    return a_year and not _placed(scene) and _ONE_DEED.search(scene.text) is None


def _is_long(time: TimeMention) -> bool:
    if time.days.precision in (WhenPrecision.MONTH, WhenPrecision.YEAR):
        return True
    return time.days.precision is WhenPrecision.RANGE and (time.days.end - time.days.start).days >= _LONG


def _placed(scene: Scene) -> bool:
    return any(place.where.precision in _FINE for place in scene.places)


def _goes_on(scene: Scene) -> bool:
    """Whether a sentence may break down a toll told before: it names no time and no place."""
    return not (scene.times or scene.line is not None or scene.refers_back or scene.places)


__all__ = ["only_sums", "with_tallies_marked"]
