"""Lists that sort out those counted just before: "three civilians, two women and a child, were killed" (codebook section 2, parts)."""

from dataclasses import replace

from bearwitness.model import Group
from bearwitness.reading.grammar.figures.counted import Counted
from bearwitness.reading.grammar.figures.mention import FigureMention
from bearwitness.reading.grammar.figures.phrases import Phrases

_GENERAL = {
    "people", "person", "persons", "civilian", "civilians", "citizen", "citizens", "member", "members", "victim", "victims", "individual",
    "individuals", "resident", "residents", "others", "relatives", "siblings", "martyrs", "casualties", "deaths", "fatalities", "children", "child",
}  # fmt: skip
"""Nouns that what follows may sort out: "three civilians, two women and a child"."""


def elaborated(sentence: Phrases, found: list[FigureMention]) -> list[FigureMention]:
    """ "Three civilians, two women and a child, were killed": the list behind sorts out the three and counts nobody anew."""
    wholes: dict[int, Counted] = {}
    for group in sentence.groups:
        first, rest = group[0], group[1:]
        nations = rest and all(one.group is Group.UNKNOWN and not one.bare for one in rest)
        general = _GENERAL & set(first.phrase.lower().split()) or (nations and first.group is not Group.UNKNOWN)
        general = general or sentence.word(first.last + 1) in ("-", "–", "—", "(")
        if not rest or not first.numbered or first.bare or not general:
            continue
        size = first.number.best if first.number.best is not None else first.number.high
        parts_of = [phrase.number.best for phrase in rest]
        adds_up = None not in parts_of and sum(number for number in parts_of if number is not None) == size
        if adds_up and sentence.gap(first.last + 1, rest[0].first)[-1:] in ([","], ["-"], ["–"], ["—"], [":"], ["("]):
            wholes.update({phrase.first: first for phrase in rest})
    behind = _elaborated_behind(sentence, found)
    told = {item.counted.first for item in behind}
    alike = {
        whole.first: _common([part for part in sentence.phrases if wholes.get(part.first) is whole])
        for whole in wholes.values()
    }
    return [
        replace(item, whole=wholes[item.counted.first])
        if item.counted.first in wholes and item.whole is None
        else replace(item, counted=replace(item.counted, group=alike[item.counted.first]))
        if item.counted.group is Group.UNKNOWN and item.counted.first in alike
        else item
        for item in found
        if item.counted.first not in told
    ] + behind


def _common(parts_of: list[Counted]) -> Group:
    """The group that all parts of a whole share, else unknown."""
    groups = {part.group for part in parts_of}
    return next(iter(groups)) if len(groups) == 1 else Group.UNKNOWN


def _elaborated_behind(sentence: Phrases, found: list[FigureMention]) -> list[FigureMention]:
    """ "Five people were killed, a woman and four children": the list behind the verb sorts out the five."""
    made: list[FigureMention] = []
    for item in found:
        size = item.counted.number.best
        if not size or item.active or not _GENERAL & set(item.counted.phrase.lower().split()):
            continue
        mark = item.predicate + 1
        group = next((group for group in sentence.groups if group[0].first == mark + 1), None)
        if group is None or sentence.word(mark) not in (",", ":", "-", "–", "—", "("):
            group = _at_the_end(sentence, item)
        if group is None:
            continue
        total, listed = 0, []
        for phrase in group:
            listed.append(phrase)
            total += phrase.number.best or size + 1
            if total >= size:
                break
        if total == size:
            made += [
                FigureMention(item.measure, phrase, phrase.start, phrase.end, item.predicate, False, whole=item.counted)
                for phrase in listed
            ]
    return made


def _at_the_end(sentence: Phrases, item: FigureMention) -> list[Counted] | None:
    """The list behind a colon or a dash that ends the sentence: "13 people died in the raid, police said: nine officers and four boys"."""
    last = sentence.groups[-1] if sentence.groups else []
    opens = bool(last) and last[0].first > item.predicate and sentence.word(last[0].first - 1) in (":", "-", "–", "—")
    ends = opens and sentence.word(last[-1].last + 1) in (".", "", '"', "”") and len(last) > 1
    return last if ends and all(one.number.best for one in last) else None


__all__ = ["elaborated"]
