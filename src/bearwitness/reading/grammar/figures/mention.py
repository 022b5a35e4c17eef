"""A figure as one sentence gives it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bearwitness.model import Group, Measure
from bearwitness.reading.grammar.figures.counted import SOME, Counted
from bearwitness.reading.grammar.figures.phrases import Phrases
from bearwitness.reading.grammar.words.harm import HEAD_MEASURE


@dataclass(frozen=True, slots=True)
class FigureMention:
    """One figure in one sentence.

    `start` and `end` are the characters of the words that say it. `agent_first` is the document token of the verb
    when those counted are its object, so that its subject did it; None otherwise. `own` marks losses that a party
    acknowledges of itself. `among` marks people said to be among those already counted; `whole` is the phrase that
    this one is a part of; `taken_up` marks a bare number for people spoken of before; `sentence` is the first
    document token of the sentence, `also` marks words that add to what was told before ("was also killed"), `either` a verb joined to another by "or",
    and `rest` people who are all the rest of those counted before.
    """

    measure: Measure
    counted: Counted
    start: int
    end: int
    predicate: int
    active: bool
    own: bool = False
    among: bool = False
    rising: bool = False
    whole: Counted | None = None
    taken_up: bool = False
    sentence: int = -1
    also: bool = False
    either: bool = False
    rest: bool = False


_HURT = ("wounded", "injured", "missing", "hurt")


def mentions(
    sentence: Phrases, measure: Measure, group: Sequence[Counted], first: int, last: int, active: bool
) -> list[FigureMention]:
    """Return one mention for each phrase of a group that the words `first` to `last` join to a measure."""
    made = []
    for phrase in group:
        start = min(phrase.start, sentence.token(first).idx)
        token = sentence.token(last)
        end = max(phrase.end, token.idx + len(token))
        kin = phrase.group is Group.CIVILIANS and phrase.phrase.lower().startswith(("his ", "her ", "their "))
        theirs = phrase.phrase.lower().startswith(("their ", "its ", "his ", "her "))
        owned = phrase.group is Group.THINGS and (theirs or "'" in phrase.phrase or "’" in phrase.phrase)
        if phrase.definite and phrase.number.vague and not (kin or owned):
            continue
        if phrase.number == SOME and sentence.word(phrase.last) in HEAD_MEASURE:
            continue  # "the deaths of 46 civilians and injuries to others"
        if active and measure is Measure.KILLED and sentence.word(phrase.last + 1) in _HURT and phrase is not group[0]:
            continue  # "killed eight and 30 wounded"
        made.append(FigureMention(measure, phrase, start, end, first, active))
    return made
