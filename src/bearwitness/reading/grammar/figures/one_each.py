"""One measure for each counted phrase, where several words of harm could take it (codebook section 2)."""

from dataclasses import replace

from bearwitness.model import Measure
from bearwitness.reading.grammar.figures.mention import FigureMention


def _nearer(one: FigureMention, other: FigureMention) -> bool:
    """Whether a word of harm is closer to those counted; their verb goes before words that describe them ("kill three evacuated")."""
    if one.active != other.active:
        return one.active
    return one.end - one.start < other.end - other.start


def one_each(found: list[FigureMention]) -> list[FigureMention]:
    """Keep one measure for a phrase: of words that say a toll changed, else the nearest.

    "Twenty killed or wounded" is one measure. People without a number who "were killed and wounded" are some of each.
    """
    kept: dict[int, FigureMention] = {}
    each: list[FigureMention] = []
    for mention in found:
        key = mention.counted.first
        known = kept.get(key)
        if known is None:
            kept[key] = mention
        elif {known.measure, mention.measure} == {Measure.KILLED, Measure.INJURED} and abs(
            known.predicate - mention.predicate
        ) <= 2:
            if _some_of_each(known, mention):
                each.append(mention)
                continue
            start, end = min(known.start, mention.start), max(known.end, mention.end)
            kept[key] = replace(known, measure=Measure.KILLED_OR_INJURED, start=start, end=end)
        elif Measure.DISPLACED in (known.measure, mention.measure) and known.measure is not mention.measure:
            # "Eleven people who had fled the town were killed", "nine people displaced from it were shot"
            kept[key] = mention if known.measure is Measure.DISPLACED else known
        elif (known.measure, mention.measure) == (
            Measure.ABDUCTED,
            Measure.KILLED,
        ) and mention.predicate > known.predicate:
            kept[key] = mention  # "were abducted and later found dead"
        elif (
            (known.measure, mention.measure)
            == (
                Measure.INJURED,
                Measure.KILLED,
            )
            and not mention.active
            and mention.predicate > known.predicate
        ):
            kept[key] = mention  # "was shot and wounded and later died"
        elif mention.rising or (not known.rising and _nearer(mention, known)):
            kept[key] = mention
    return [*kept.values(), *each]


def _some_of_each(one: FigureMention, other: FigureMention) -> bool:
    """Whether people without a number were killed and wounded: some of them killed, some wounded.

    "And" tells of both; "or" does not, and a number ("20 people killed and injured") counts both together.
    """
    number = one.counted.number
    few = number.vague and number.best is None and (number.low or 0) <= 3
    return few and not one.either and not other.either
