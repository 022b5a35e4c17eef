"""Of whom a said figure is, by its own words, by whom a report was speaking of and by the figure before it (codebook section 2)."""

import re
from collections.abc import Sequence
from typing import Final

from spacy.tokens import Span

from bearwitness.model import Group, Measure
from bearwitness.reading.grammar.figures.groups import group_of
from bearwitness.reading.grammar.figures.mention import FigureMention
from bearwitness.reading.grammar.figures.said_figure import SaidFigure
from bearwitness.reading.grammar.parties.mention import PartyMention

_OF_THE_HARMED: Final = re.compile(
    r"(?:at\s+least\s+)?[\w-]+\s+of\s+(?:the|those)\s+(?:injured|wounded|missing|abducted|kidnapped|captured)\s+(?:people|persons|victims|men)",
    re.IGNORECASE,
)


_DEAD: Final = re.compile(r"\s+(?:dead|deceased|victims?|injured|wounded)\b|(?<=dead)|(?<=victims)", re.IGNORECASE)
_THE_HURT: Final = re.compile(r"\bthe\s+(?:injured|wounded)\b", re.IGNORECASE)


def group_said(
    sentence: Span,
    text: str,
    mention: FigureMention,
    parties: Sequence[PartyMention],
    before: Sequence[SaidFigure],
    spoken_of: tuple[tuple[Measure, Group] | None, Group | None],
    *,
    nobody: bool,
) -> Group:
    """Of whom a figure is: in words of its own, by whom the report was speaking of, or of the same as the figure `before` it.

    `nobody`: "no one was hurt" counts none of whomever, not of those spoken of.
    """
    people, (topic, folk) = mention.counted, spoken_of
    group = group_of(mention, text, parties, (sentence.start_char, sentence.end_char))
    the = text[max(0, people.start - 4) : people.start].lower() == "the "  # "killing the three"
    opens = (
        (people.bare or _OF_THE_HARMED.fullmatch(people.phrase) is not None)
        and not nobody
        and (the or people.first <= sentence.start + 1)
        and not mention.among
    )
    if the and _DEAD.match(text, people.end):
        folk = None  # "the 24 dead" are those of whom the toll was
    meant = (folk if opens else None) or (topic[1] if topic is not None else None)
    opens = opens or (
        people.bare
        and mention.measure is Measure.INJURED
        and _THE_HURT.search(text, sentence.start_char, people.start) is not None
    )
    if (mention.taken_up or opens) and group is Group.UNKNOWN and meant is not None:
        group = group if meant in (Group.ATTACKERS, Group.THINGS) else meant
    if group is not Group.UNKNOWN or not people.bare or mention.whole is not None:
        return group
    for last in before:
        counted = last.mention.counted
        settled = counted.group is Group.UNKNOWN and counted.last < people.first and not _driven_out(last)
        if settled and last.group not in (Group.ATTACKERS, Group.THINGS):
            return last.group
    return group


def _driven_out(said: SaidFigure) -> bool:
    """Whether figures behind are of others: "shells drove 800 people from their homes and left 12 dead"."""
    mention = said.mention
    return mention.measure is Measure.DISPLACED and mention.predicate < mention.counted.first


__all__ = ["group_said"]
