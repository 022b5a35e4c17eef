"""Figures of one incident told more than once in a report: one figure with several claims, parts with their whole."""

import re
from collections.abc import Sequence

from bearwitness.model import Group, Measure, Range
from bearwitness.reading.grammar.figures.adding_up import adding_up
from bearwitness.reading.grammar.figures.merged import Merged, remaining
from bearwitness.reading.grammar.figures.relations import counted_too, related
from bearwitness.reading.grammar.figures.said_figure import SaidFigure
from bearwitness.reading.grammar.figures.side_by_side import listed_as_one
from bearwitness.reading.grammar.figures.summed_up import without_sums
from bearwitness.reading.grammar.figures.tolls_again import of_the_same

_ONE = Range(1, 1, 1)
_UNARMED = (Group.CIVILIANS, Group.UNKNOWN)


def merge(figures: Sequence[SaidFigure]) -> list[Merged]:
    """Return the figures of an incident, each once, in the order in which they are first told."""
    merged: list[Merged] = []
    held = {id(said) for said in figures if _is_part(figures, said)} | adding_up(figures)
    for said in figures:
        if id(said) in held:
            continue
        known = next((item for item in merged if item.whole is None and _same(item, said)), None)
        if known is None:
            merged.append(_new(said))
        else:
            _take(known, said)
    for said in sorted(figures, key=lambda one: one.mention.rest):
        if id(said) in held and (not said.mention.counted.named or said.mention.counted.who):
            _part(merged, said)
    counted_too(merged)
    of_the_same(merged)
    return related(without_sums(listed_as_one(_without_repeats(merged))))


def _new(said: SaidFigure) -> Merged:
    who = said.mention.counted.who
    return Merged(said.mention.measure, said.group, who, said.number, said.certainty, [said])


def _take(known: Merged, said: SaidFigure) -> None:
    known.said.append(said)
    if known.group is Group.UNKNOWN:
        known.group = said.group
    known.who = known.who or said.mention.counted.who
    if known.number.high is not None and said.number.high is None and said.number.best == known.number.best:
        known.number = said.number


def _same(known: Merged, said: SaidFigure) -> bool:
    """Whether a sentence repeats a known figure: same measure and number, groups and descriptions that do not contradict."""
    if known.measure is not said.mention.measure or known.certainty is not said.certainty:
        return False
    if Group.UNKNOWN not in (known.group, said.group) and known.group is not said.group:
        return False
    number = said.number
    if number == _ONE and known.number.best == 1 and _mourned(said):
        return True
    who = said.mention.counted.who
    if known.who and who and known.who != who:
        return False
    if number == _ONE and known.number == _ONE and said.mention.counted.named:
        names = [item.mention.counted.phrase for item in known.said if item.mention.counted.named]
        return all(_same_person(name, said.mention.counted.phrase) for name in names)
    if number == _ONE and known.number == _ONE and known.group is said.group is Group.ATTACKERS:
        return not (said.mention.counted.additional or said.mention.counted.numbered)  # a lone bomber told again
    if number == _ONE and known.number == _ONE:
        apart = known.said[0].mention.sentence != said.mention.sentence
        if apart and known.group is said.group and known.who == who and not (said.mention.also or _adds(said)):
            return True  # "injuring a civilian ... A civilian was injured"
        return known.who == who and (said.mention.counted.definite or (known.group is said.group and bool(who)))
    if said.mention.counted.additional and number != known.number:
        return False
    if _few_dozen(known, said):
        return True  # "dozens were killed ... several dozen being killed"
    plain = (known.number.low, known.number.best, known.number.high) == (number.low, number.best, number.high)
    # A headline drops the "at least" of the text below it: one figure, and the text says how firm it is.
    plain = plain or (known.number.best is not None and known.number.best == number.best and known.number.best > 1)
    return plain and not (_adds(said) and not any(item.mention.counted.additional for item in known.said))


def _adds(said: SaidFigure) -> bool:
    """Whether words say that these come on top: "two more", "another"; "three others" are others than those that were killed."""
    counted = said.mention.counted
    return counted.additional and _OTHERS.search(counted.phrase) is None


def _few_dozen(known: Merged, said: SaidFigure) -> bool:
    """Whether two sentences tell of many without a number, the one not twice as many as the other."""
    one, other = known.number, said.number
    if not (one.vague and other.vague and one.best is None is other.best) or said.mention.counted.additional:
        return False
    low, high = sorted((one.low or 0, other.low or 0))
    return low > _DOZEN and high < 2 * low and known.said[0].mention.sentence != said.mention.sentence


_DOZEN = 11
_TITLE = re.compile(r"^(?:an?|the|\d+)\b|\b(?:year|month|week|day)s?\b|\bold\b", re.IGNORECASE)


def _same_person(one: str, other: str) -> bool:
    """Whether two ways of writing name one person: "Senator Elena Prado" and "Prado", not "Omar Prado"."""
    first, second = (re.findall(r"[A-Z][\w'’-]+", _TITLE.sub(" ", name)) for name in (one, other))
    if not first or not second:
        return one == other
    shorter, longer = sorted((first, second), key=len)
    return set(shorter) <= set(longer) or (len(shorter) > 1 and shorter[0] == longer[0] and shorter[-1] == longer[-1])


def _is_part(figures: Sequence[SaidFigure], said: SaidFigure) -> bool:
    """Whether those counted are some of others whom the report counts."""
    if said.mention.among or said.mention.whole is not None:
        return True
    return _named_among(figures, said) if said.mention.counted.named else _detail(figures, said)


def _named_among(figures: Sequence[SaidFigure], said: SaidFigure) -> bool:
    """Whether someone named is one of several whom the report counts elsewhere: "five died ... Elena Prado was killed"."""
    return any(other.mention.predicate != said.mention.predicate and _could_hold(other, said) for other in figures)


_DOZENS = 24
"""The lowest number of "dozens" (codebook section 2)."""
_OTHERS = re.compile(r"\bothers?\b", re.IGNORECASE)
_OWNED = re.compile(r"\W*(?:his|her|their|its|my|our)\s|.*\w[’']s\s", re.IGNORECASE)


def _mourned(said: SaidFigure) -> bool:
    """ "Mourned the loss of her son": kin told of by a noun are victims who were counted before."""
    mention = said.mention
    by_noun = mention.predicate < mention.counted.first and not mention.active and not mention.among
    return by_noun and _OWNED.match(mention.counted.phrase) is not None


def _detail(figures: Sequence[SaidFigure], said: SaidFigure) -> bool:
    """Whether a later sentence tells of some of those counted before: "nine people died ... two women were killed".

    Words that add ("two women were also killed") count anew, save of someone's kin, who are known to be meant, and beside
    dozens, of whom nobody knows the number.
    """
    counted = said.mention.counted
    kin = _OWNED.match(counted.phrase) is not None
    described = kin or counted.who in ("children", "women") or said.number == _ONE
    adds = said.mention.also or counted.additional
    if said.group not in _UNARMED or (counted.additional and not kin):
        return False
    return any(
        other.mention.sentence < said.mention.sentence
        and other.mention.counted.who is None
        and not other.mention.among
        and other.mention.whole is None
        and _could_hold(other, said)
        and (described or _same_voice(other, said))
        and (not adds or kin or _are_dozens(other))
        for other in figures
    )


def _are_dozens(other: SaidFigure) -> bool:
    return other.number.vague and (other.number.low or 0) >= _DOZENS


def _same_voice(other: SaidFigure, said: SaidFigure) -> bool:
    """Whether one speaker gives both numbers, and no word says that the later one replaces the earlier."""
    names = [item.speaker.name if item.speaker is not None else None for item in (other, said)]
    return names[0] == names[1] and not (said.mention.rising or said.early)


def _could_hold(other: SaidFigure, said: SaidFigure) -> bool:
    """Whether the one figure is of the same harm, larger, and of a group that may hold the other."""
    if other.mention.measure is not said.mention.measure:
        return False
    size = said.number.best or said.number.low or 0
    if (other.number.best or other.number.low or 0) <= max(size, 1):
        return False
    if other.group is not said.group and Group.UNKNOWN not in (other.group, said.group):
        return False
    # "A reporter was killed; the blast killed 12 other members of the family".
    apart = other.mention.sentence >= said.mention.sentence and _OTHERS.search(other.mention.counted.phrase)
    return not apart


def _part(merged: list[Merged], said: SaidFigure) -> None:
    whole: Merged | None = None
    if said.mention.whole is not None:
        whole = next(
            (
                item
                for item in merged
                if any(told.mention.counted.first == said.mention.whole.first for told in item.said)
            ),
            None,
        )
    else:
        fits = [
            item
            for item in merged
            if item.measure is said.mention.measure and item.whole is None and _may_hold(item, said)
        ] or [item for item in merged if _is_woman_of(item, said)]
        speaker = said.speaker.name if said.speaker else None
        spoken = [
            item for item in fits if any((told.speaker.name if told.speaker else None) == speaker for told in item.said)
        ]
        armed = said.mention.counted.who in ("commander", "leader")
        ranked = sorted(
            spoken or fits,
            key=lambda item: (armed and item.group is not Group.NON_STATE_FIGHTERS, -(item.number.low or 0)),
        )
        whole = ranked[0] if ranked else None
    new = _new(said)
    if said.mention.rest:
        size = remaining(merged, whole)
        if size < 1:
            return
        new.number = Range(size, size, size)
    silent = new.group in (Group.UNKNOWN, Group.ATTACKERS) and said.mention.among
    if whole is not None and (silent or _is_woman_of(whole, said)):
        new.group = whole.group
    new.whole = whole
    known = next(
        (item for item in merged if item.whole is whole and item.whole is not None and _same_part(item, new)), None
    )
    if known is not None:
        known.said.append(said)
    else:
        merged.append(new)


def _is_woman_of(item: Merged, said: SaidFigure) -> bool:
    """Whether a woman or a boy is one of the fighters, soldiers or attackers counted: "four rebels were killed. One of them was a woman"."""
    of_them = said.mention.among and len(said.mention.counted.phrase.split()) == 1
    some = of_them and said.mention.counted.who in ("women", "children")
    armed = item.group in (Group.NON_STATE_FIGHTERS, Group.STATE_FORCES, Group.ATTACKERS)
    size = said.number.best or said.number.low or 0
    return some and armed and item.measure is said.mention.measure and item.whole is None and item.size > size


def _may_hold(item: Merged, said: SaidFigure) -> bool:
    size, part = item.number.best or item.number.low or 0, said.number.best or said.number.low or 0
    if said.mention.counted.who in ("commander", "leader") and item.group is Group.CIVILIANS:
        return False  # a commander among the dead is none of the children counted just before
    return size > part and (item.group is said.group or Group.UNKNOWN in (item.group, said.group))


def _same_part(known: Merged, new: Merged) -> bool:
    return (known.measure, known.who, known.group, known.number, known.certainty) == (
        new.measure,
        new.who,
        new.group,
        new.number,
        new.certainty,
    )


def _without_repeats(merged: list[Merged]) -> list[Merged]:
    """Leave out a bare "soldiers were killed" where the same report numbers those soldiers, and "many casualties" where it
    numbers dead or injured.
    """
    kept = []
    for item in merged:
        loose = item.number.vague and item.number.low == 2 and item.number.best is None
        numbered = any(
            other is not item and other.measure in _told_by(item.measure) and not (other.number.vague and other.number.low == 2)
            and (other.group is item.group or Group.UNKNOWN in (other.group, item.group)) and other.number.best != 0
            for other in merged
        )  # fmt: skip
        held = any(other.whole is item for other in merged)
        if not loose or not numbered or held or item.whole is not None:
            kept.append(item)
    return kept


def _told_by(measure: Measure) -> tuple[Measure, ...]:
    return (measure, Measure.KILLED, Measure.INJURED) if measure is Measure.KILLED_OR_INJURED else (measure,)


__all__ = ["Merged", "merge"]
