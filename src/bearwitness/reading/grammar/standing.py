"""States of affairs: strength, deployment, cumulative tolls, people displaced (codebook section 1)."""

import re
from dataclasses import dataclass

from bearwitness.model import Certainty, Group, Measure, Range, Speaker, StandingMeasure
from bearwitness.reading.grammar.certainty import certainty_at, has_cue
from bearwitness.reading.grammar.counted import Counted
from bearwitness.reading.grammar.said_figure import SaidFigure
from bearwitness.reading.grammar.scene import Scene

_OF_MEASURE = {
    Measure.KILLED: StandingMeasure.TOLL,
    Measure.INJURED: StandingMeasure.INJURED,
    Measure.KILLED_OR_INJURED: StandingMeasure.TOLL,
    Measure.DISPLACED: StandingMeasure.DISPLACED,
    Measure.CAPTURED: StandingMeasure.CAPTURED,
}
_DISPLACED = re.compile(r"\b(?:displaced|refugees?|homeless|migrants)\b", re.IGNORECASE)
_PLACE_AFTER = re.compile(
    r"\b(?:in|around|near|across|at|inside|outside|along)\s+(?:the\s+)?(?:[\w'’-]+\s+){0,3}?[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)*"
)
_ARMED = (Group.NON_STATE_FIGHTERS, Group.STATE_FORCES)
_OWNER = re.compile(
    r"\b(?:the\s+)?(?P<owner>(?!(?:It|They|He|She|We|This|That)\b)(?:[A-Z][\w.'’-]+\s+){0,3}(?:government|army|military|coalition|group|command|[A-Z][\w.'’-]+))\s+(?:keeps?|has|have|maintains?|fields?|commands?|stations?|deployed|had)\b"
)


# "Bringing the number killed in 24 hours to 45": a sum over several incidents.
_SUMS_UP = re.compile(r"\b\bbring(?:s|ing)\s+the\b[^,;]{0,60}$", re.IGNORECASE)
NO_INCIDENT = 2_500  # killed, injured or captured: so many are the toll of a war, whatever the sentence leaves out


@dataclass(frozen=True, slots=True)
class StandingMention:
    """A standing figure as one sentence gives it; `start` and `end` are characters of the text."""

    measure: StandingMeasure
    of: str | None
    where: str | None
    when: str | None
    number: Range
    certainty: Certainty
    speaker: Speaker | None
    start: int
    end: int


def is_cumulative(scene: Scene, figure: SaidFigure) -> bool:
    """Whether a figure sums over a stretch of time ("since January") and so belongs to no incident."""
    if scene.since:
        return True
    if _SUMS_UP.search(scene.text[: max(0, figure.mention.start - scene.start) + 4]):
        return True
    number = figure.number.best or figure.number.low or 0
    if number >= NO_INCIDENT and figure.mention.measure is not Measure.DISPLACED:
        return True
    return number >= 10 and has_cue("cumulative", scene.text) and all(time.relative_past for time in scene.times)


def standing(scene: Scene) -> tuple[StandingMention, ...]:
    """Return the standing figures of a sentence."""
    found = []
    for figure in scene.figures:
        measure = _OF_MEASURE.get(figure.mention.measure)
        if measure is not None and is_cumulative(scene, figure) and figure.number.best != 0:
            found.append(
                _made(
                    scene,
                    measure,
                    figure.mention.counted,
                    figure.mention.start,
                    figure.mention.end,
                    figure.certainty,
                    figure.number,
                )
            )
    for phrase in scene.loose:
        measure = _state_of(scene, phrase)
        if measure is not None:
            start, end = phrase.start - scene.start, phrase.end - scene.start
            found.append(
                _made(
                    scene,
                    measure,
                    phrase,
                    phrase.start,
                    phrase.end,
                    certainty_at(scene.text, start, end),
                    phrase.number,
                )
            )
    return tuple(found)


def _state_of(scene: Scene, phrase: Counted) -> StandingMeasure | None:
    if phrase.bare or (phrase.number.vague and phrase.number.low in (None, 2)) or phrase.group is Group.THINGS:
        return None
    if (phrase.number.low or phrase.number.high or 0) < 20:
        return None
    before = re.split(
        r"[,;]\s|\bthat\b", scene.text[max(0, phrase.start - scene.start - 60) : phrase.start - scene.start]
    )[-1]
    after = re.split(r"[,;]\s", scene.text[phrase.end - scene.start :][:60])[0]
    around = f"{before}{scene.text[phrase.start - scene.start : phrase.end - scene.start]}{after}"
    if _DISPLACED.search(phrase.phrase) and not scene.strong:
        return StandingMeasure.DISPLACED
    members = (
        phrase.group in _ARMED
        or re.search(r"\b(?:members|men|personnel|forces|supporters|recruits|people)$", phrase.phrase) is not None
    )
    if not members or re.search(r"\b(?:kill|wound|attack|involv|took part|storm|launch)\w*", around):
        return None
    if has_cue("deployed", around):
        return StandingMeasure.DEPLOYED
    return StandingMeasure.STRENGTH if has_cue("strength", around) and phrase.group in _ARMED else None


def _made(
    scene: Scene, measure: StandingMeasure, phrase: Counted, start: int, end: int, certainty: Certainty, number: Range
) -> StandingMention:
    words = re.sub(
        r"^[\"“]?(?:[\d,.\s]|\b(?:at|least|more|than|about|some|nearly|between|and|around|over|up|to|as|many|estimated|an|a|the|of|million|thousand|hundred|half)\b)+",
        "",
        phrase.phrase,
    ).strip()
    owner = next(
        (
            match["owner"].strip()
            for match in _OWNER.finditer(scene.text)
            if 0 < phrase.start - scene.start - match.end() < 30
        ),
        None,
    )
    place = _PLACE_AFTER.search(scene.text, max(0, end - scene.start))
    before = None
    if place is None:
        before = next(iter(_PLACE_AFTER.finditer(scene.text, 0, max(0, start - scene.start))), None)
    when = next((mention for mention in (*scene.since, *scene.times)), None)
    where = place or before
    of = f"{owner} {words}" if owner and words else (words or None)
    return StandingMention(
        measure, of, where.group() if where else None,
        scene.text[when.start - scene.start : when.end - scene.start] if when else None,
        number, certainty, scene.speaker(start, end), start, end,
    )  # fmt: skip
