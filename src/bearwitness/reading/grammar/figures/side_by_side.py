"""People of one group whom one verb counts one by one are one figure: "a woman and a clerk were killed" is two (section 2).

A list sorts people out by what they are, and the record keeps children, women and those whose work protects them as parts.
People told apart by nation or service, and a vague number beside an exact one, stay figures of their own.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from bearwitness.model import Group, Range
from bearwitness.reading.grammar.figures.merged import Merged
from bearwitness.reading.grammar.figures.said_figure import SaidFigure
from bearwitness.reading.grammar.lexicon import table

_GROUPS: Final = (Group.CIVILIANS, Group.STATE_FORCES, Group.NON_STATE_FIGHTERS)
_TOLD_APART: Final = ("children", "women", "journalist", "medic", "aid worker")
"""Descriptions that stay in the record as parts."""
_MEN: Final = re.compile(r"\bm[ae]n$", re.IGNORECASE)
"""Those who are civilians beside women and children whom one verb harms: "a woman and a young man were killed"."""
_SERVICES: Final = ("member", "members", "personnel")
"""Nouns behind which the service stands that tells people apart: "five members of the army and one member of the coast guard"."""


def listed_as_one(merged: Sequence[Merged]) -> list[Merged]:
    """Return the figures with those that one verb lists side by side joined into one; what sorts them out becomes a part."""
    kept: list[Merged] = []
    done: set[int] = set()
    for item in merged:
        if item.group is Group.UNKNOWN and any(_is_man_beside(item, other) for other in merged):
            item.group = Group.CIVILIANS
    for at, item in enumerate(merged):
        if id(item) in done:
            continue
        rest = [other for other in merged[at + 1 :] if id(other) not in done and _beside(item, other)]
        if not _plain(item) or not rest or _nations(item) or any(map(_nations, rest)):
            kept.append(item)
            continue
        done.update(id(other) for other in rest)
        kept += _joined([item, *rest], kept)
    return kept


def _is_man_beside(item: Merged, other: Merged) -> bool:
    """Whether a figure counts men whom the same verbs harm as they do the women, children or others of a civil life."""
    alike = other.group is Group.CIVILIANS and (item.measure, item.certainty) == (other.measure, other.certainty)
    alike = alike and item.whole is None is other.whole
    counted = [said.mention.counted for said in item.said]
    men = all(_MEN.search(one.phrase) and not one.additional for one in counted)
    return alike and men and item.number.best != 0 and _told(item) == _told(other)


def _plain(item: Merged) -> bool:
    """Whether a figure states a whole number of people of a known group, not on top of others nor of others' whole."""
    number = item.number
    exact = number.best is not None and number.low == number.best == number.high and number.best > 0
    spoken = [said.mention for said in item.said]
    free = not any(one.counted.bare or one.counted.additional or one.among or one.also or one.rising for one in spoken)
    services = any(one.counted.phrase.lower().endswith(_SERVICES) for one in spoken)
    return exact and free and not services and item.whole is None and item.group in _GROUPS


def _beside(item: Merged, other: Merged) -> bool:
    """Whether the same verbs of the same sentences count both, in the same voice and as firmly."""
    alike = (item.measure, item.group, item.certainty) == (other.measure, other.group, other.certainty)
    return alike and _plain(other) and _told(item) == _told(other)


def _told(item: Merged) -> list[tuple[int, int, str]]:
    return [
        (said.mention.sentence, said.mention.predicate, said.speaker.name if said.speaker is not None else "")
        for said in item.said
    ]


@cache
def _nationals() -> frozenset[str]:
    words: set[str] = set()
    for nation in table("nations")["nation"]:
        for word in (*nation.get("people", ()), *nation.get("adjectives", ())):
            words |= {word.lower(), word.lower().removesuffix("s")}
    return frozenset(words)


def _nations(item: Merged) -> bool:
    """Whether words say of which nation those counted are."""
    return any(word.lower() in _nationals() for said in item.said for word in said.mention.counted.phrase.split())


def _joined(items: Sequence[Merged], before: Sequence[Merged]) -> list[Merged]:
    """One figure of all of them, with its parts; nothing but the parts where the report gives the same number before."""
    size = sum(item.number.best or 0 for item in items)
    said = [_all(rows, size) for rows in zip(*(item.said for item in items), strict=True)]
    first = items[0]
    whole = Merged(first.measure, first.group, None, Range(size, size, size), first.certainty, said)
    known = next((one for one in before if _repeats(one, whole)), None)
    if known is not None:
        known.said += said
        if known.group is Group.UNKNOWN:
            known.group = whole.group
    parts = [item for item in items if item.who in _TOLD_APART]
    for part in parts:
        part.whole = known or whole
    return parts if known is not None else [whole, *parts]


def _repeats(known: Merged, whole: Merged) -> bool:
    alike = (known.measure, known.number, known.certainty) == (whole.measure, whole.number, whole.certainty)
    return alike and known.whole is None and known.group in (whole.group, Group.UNKNOWN) and known.who is None


def _all(rows: Sequence[SaidFigure], size: int) -> SaidFigure:
    """The words of one sentence that count all of them."""
    first, last = rows[0].mention, rows[-1].mention
    counted = replace(
        first.counted, last=last.counted.last, end=last.counted.end, number=Range(size, size, size), who=None, numbered=True,
        definite=False, named=False, family=True, phrase=" and ".join(row.mention.counted.phrase for row in rows),
    )  # fmt: skip
    start, end = min(row.mention.start for row in rows), max(row.mention.end for row in rows)
    mention = replace(first, counted=counted, start=start, end=end)
    return replace(rows[0], mention=mention, number=Range(size, size, size))
