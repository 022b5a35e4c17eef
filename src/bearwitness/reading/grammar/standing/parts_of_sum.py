"""The parts of a running total, each the line of a list: "- 217 members of the army, including 14 officers" (codebook section 1)."""

import re
from typing import Final

from bearwitness.model import Measure, Range, StandingMeasure
from bearwitness.reading.grammar.attribution.certainty import certainty_at
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.scenes.sums import BULLET
from bearwitness.reading.grammar.standing.mention import StandingMention
from bearwitness.reading.grammar.words.numbers import quantities

_OF_MEASURE: Final = {
    Measure.KILLED: StandingMeasure.TOLL,
    Measure.KILLED_OR_INJURED: StandingMeasure.TOLL,
    Measure.INJURED: StandingMeasure.INJURED,
    Measure.CAPTURED: StandingMeasure.CAPTURED,
    Measure.DISPLACED: StandingMeasure.DISPLACED,
}
_ONE: Final = re.compile(r"(?:an?|the)\s+(?=[^\W\d])", re.IGNORECASE)
_WHO: Final = re.compile(r"[^,.;:(\n]{2,80}")


def parts_of_sum(scene: Scene) -> tuple[StandingMention, ...]:
    """Return what a line of such a list counts: its figures without their parts, or the number with which it begins."""
    whole = [one for one in scene.figures if one.mention.whole is None and one.mention.measure in _OF_MEASURE]
    if whole:
        return tuple(
            StandingMention(
                _OF_MEASURE[one.mention.measure], one.mention.counted.phrase, None, None, one.number, one.certainty,
                one.speaker, one.mention.start, one.mention.end,
            )
            for one in whole if one.number.best != 0 and not (one.number.vague and one.number.low == 2)
        )  # fmt: skip
    begun = _begun(scene)
    return () if begun is None or scene.sum_of is None else (_made(scene, scene.sum_of, *begun),)


def _begun(scene: Scene) -> tuple[Range, int, int] | None:
    """The number with which a line begins, and the characters of its sentence that name whom it counts."""
    bullet = BULLET.match(scene.text)
    at = bullet.end() if bullet is not None else 0
    words = scene.text[at:]
    first = next(iter(quantities(words)), None)
    if first is not None and first.start <= 1:
        number, start = first.range, first.end
    elif (one := _ONE.match(words)) is not None:
        number, start = Range(1, 1, 1), one.end()
    else:
        return None
    who = _WHO.match(words, start)
    return (number, at, at + (who.end() if who is not None else start)) if who is not None else None


def _made(scene: Scene, measure: StandingMeasure, number: Range, start: int, end: int) -> StandingMention:
    text = scene.text[start:end].rstrip()
    end = start + len(text)
    said, first, last = scene.speaker(scene.start + start, scene.start + end), scene.start + start, scene.start + end
    who = re.sub(r"^(?:[\d,.]+|\w+)\s+", "", text)
    certainty = certainty_at(scene.text, start, end)
    return StandingMention(measure, who or None, None, None, number, certainty, said, first, last)


__all__ = ["parts_of_sum"]
