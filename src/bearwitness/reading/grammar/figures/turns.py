"""Harm told by a turn of phrase around those counted: "was shot in the leg", "took six boys with them" (lexicon/turns.toml)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from bearwitness.model import Group, Measure
from bearwitness.reading.grammar.figures.counted import SOME, Counted
from bearwitness.reading.grammar.figures.mention import FigureMention
from bearwitness.reading.grammar.figures.phrases import Phrases
from bearwitness.reading.grammar.lexicon import table
from bearwitness.reading.grammar.words.any_case import AnyCase
from bearwitness.reading.grammar.words.doc_text import text_of
from bearwitness.reading.grammar.words.harm import HEAD_MEASURE, OF_THINGS

_AHEAD = 110
_BACK = 60
"""How many characters around a phrase are looked at."""
_MANY = 10
_PEOPLE = re.compile(
    r"\b(?:people|persons|civilians|villagers|residents|inhabitants|families|households|refugees|women|children|peasants|farmers|"
    r"citizens|townspeople|locals|others)\b", re.IGNORECASE,
)  # fmt: skip
_LISTED = (*OF_THINGS, Measure.KILLED_OR_INJURED)
"""What befalls all of a list behind a verb: "shot a priest and his sacristan"."""
_BY_MEANS = ("with", "using", "by")
"""What stands before a weapon: "struck the lorry with three missiles" counts no missiles damaged."""
_ARMED = (Group.STATE_FORCES, Group.NON_STATE_FIGHTERS, Group.ATTACKERS)


_OF_THEM = re.compile(
    r"\s+of\s+(?:them|whom|those|these|(?:the|those|these)\s+(?:\d+\s+)?(?:dead|wounded|injured|victims|casualties|hurt|survivors|patients|hostages))\b", re.IGNORECASE
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn: what it measures, the words before and after those counted (None: any), whether a number must stand there, and its `row`.

    `counted` is what the words that count must be themselves: "took twelve prisoners".
    """

    measure: Measure
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    numbered: bool = False
    row: str = ""
    counted: re.Pattern[str] | None = None


_ROWS = ("<aux>", "<be>")
"""The rows of auxiliaries that many turns begin with: where none of those that share one fits, none is tried alone."""
_AHEAD_OF = "before"
"""The row of turns that words before those counted give: where none of them fits, none is tried alone."""


@cache
def _turns() -> tuple[Turn, ...]:
    return tuple(
        Turn(
            Measure(one["measure"]),
            _compiled(rf"\b{one['before']}$") if "before" in one else None,
            _compiled(_opened(one["after"])) if "after" in one else None,
            one.get("numbered", False),
            _AHEAD_OF if "before" in one else next((row for row in _ROWS if one.get("after", "").startswith(row)), ""),
            _compiled(one["counted"]) if "counted" in one else None,
        )
        for one in table("turns")["turn"]
    )


def _opened(after: str) -> str:
    """The pattern behind those counted; words that may not follow are looked for where the blank ends."""
    return (r"\s*+" if after.startswith("(?!") else r"\s*") + after


@cache
def _rows() -> dict[str, AnyCase]:
    """Map each shared opening to one pattern for all turns that begin with it."""
    afters = [one["after"] for one in table("turns")["turn"] if "after" in one]
    return {
        row: AnyCase(
            _spelt_out(
                rf"\s*+{row}(?:{'|'.join(after.removeprefix(row) for after in afters if after.startswith(row))})"
            )
        )
        for row in _ROWS
    }


@cache
def _ahead() -> AnyCase:
    """One pattern for the words before those counted of all turns that have such words."""
    befores = dict.fromkeys(one["before"] for one in table("turns")["turn"] if "before" in one)
    return AnyCase(_spelt_out(rf"\b(?:{'|'.join(befores)})$"))


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(_spelt_out(pattern), re.IGNORECASE)


def _spelt_out(pattern: str) -> str:
    """A pattern with its lists of words in place, and with any white space for a blank."""
    words = table("turns")["words"]
    return re.sub(r"<([a-z]+)>", lambda name: str(words[name[1]]), pattern).replace(" ", r"\s+")


def turns(sentence: Phrases, found: Sequence[FigureMention]) -> list[FigureMention]:
    """Return the figures that a turn of phrase gives; those in `found` are counted already."""
    known = {item.counted.first for item in found}
    made: list[FigureMention] = []
    for phrase in sentence.phrases:
        if phrase.first in known or not _may_be_told(sentence, phrase):
            continue
        told = _told(sentence, phrase)
        if told is None:
            continue
        measure, start, end, group = told
        some = phrase.bare and _OF_THEM.match(text_of(sentence.doc), phrase.end) is not None
        for member in group:
            thing = (member.group is Group.THINGS) == (measure in OF_THINGS)
            if member.first not in known and thing and _may_be_told(sentence, member):
                known.add(member.first)
                last = max(end, member.end)
                whole = _whole(found, member) if measure is Measure.INJURED and member.bare else None
                at = phrase.last if measure is Measure.KILLED_OR_INJURED else member.last
                told_as = FigureMention(measure, member, min(start, member.start), last, at, False)
                told_as = replace(told_as, among=member is phrase and some)
                made.append(replace(told_as, whole=whole) if whole is not None else told_as)
    return made


def _whole(found: Sequence[FigureMention], phrase: Counted) -> Counted | None:
    """Of whom a bare number counts some: "ten people were wounded, two in critical condition"."""
    before = [item for item in found if item.measure is Measure.INJURED and item.counted.last < phrase.first]
    size = phrase.number.best or phrase.number.low or 0
    return next((item.counted for item in reversed(before) if (item.counted.number.low or 0) > size), None)


def _may_be_told(sentence: Phrases, phrase: Counted) -> bool:
    damaged = phrase.group is Group.THINGS and sentence.word(phrase.first - 1) == "to"  # "damage to the houses nearby"
    loose = phrase.definite and phrase.number.vague and not damaged
    return not loose and phrase.state is None and sentence.word(phrase.last) not in HEAD_MEASURE


def _told(sentence: Phrases, phrase: Counted) -> tuple[Measure, int, int, Sequence[Counted]] | None:
    """The measure of the first turn that stands around a phrase, the characters of its words, and who is meant."""
    text = text_of(sentence.doc)
    opening = sentence.token(sentence.first).idx
    closing = sentence.token(sentence.end - 1)
    of_them = _OF_THEM.match(text, phrase.end, closing.idx) if phrase.bare else None
    after_those = of_them.end() if of_them is not None else phrase.end
    behind = text[after_those : min(after_those + _AHEAD, closing.idx + len(closing))]
    ahead = text[max(opening, phrase.start - _BACK) : phrase.start]
    fitting = {"", *(row for row, pattern in _rows().items() if pattern.match(behind) is not None)}
    if _ahead().search(ahead) is not None:
        fitting.add(_AHEAD_OF)
    doing = _harms(sentence, phrase)
    for turn in _turns():
        if turn.row not in fitting or not _suits(turn, phrase) or (doing and turn.before is None):
            continue
        after = turn.after.match(behind) if turn.after is not None else None
        before = turn.before.search(ahead) if turn.before is not None else None
        if (turn.after is not None and after is None) or (turn.before is not None and before is None):
            continue
        if (
            after is not None
            and "buried" in after.group().lower()
            and ahead.lower().endswith("the ")
            and phrase.numbered
        ):
            continue  # "the nine monks were buried": they were told of before
        start = phrase.start - len(ahead) + before.start() if before is not None else phrase.start
        end = after_those + len(after.group().rstrip()) if after is not None else phrase.end
        return turn.measure, start, end, _meant(sentence, phrase, turn)
    return None


def _harms(sentence: Phrases, phrase: Counted) -> bool:
    """Whether those counted did it to others who are counted: "militants beheaded three farmers"."""
    at = phrase.last + 1
    while sentence.word(at).endswith("ly"):  # "gunmen fatally shot a judge"
        at += 1
    if at >= sentence.end or sentence.token(at).tag_ != "VBD":
        return False
    if any(one.group is not Group.THINGS for one in sentence.after(at + 1, reach=0) or ()):
        return True  # "insurgents butchered up to eight men"
    objects = [child.i for child in sentence.token(at).children if child.dep_ == "dobj"]
    return any(
        one.first <= at <= one.last for at in objects for one in sentence.phrases if one.group is not Group.THINGS
    )


def _meant(sentence: Phrases, phrase: Counted, turn: Turn) -> Sequence[Counted]:
    """All those of a list for which the turn holds: "a woman and five boys were led away"."""
    group = next((group for group in sentence.groups if phrase in group), [phrase])
    subject = turn.before is None and group[-1] is phrase and not sentence.is_part(phrase)
    object_ = turn.before is not None and turn.measure in _LISTED and group[0] is phrase
    if not (subject or object_):
        return [phrase]
    return [one for one in group if turn.measure not in OF_THINGS or sentence.word(one.first - 1) not in _BY_MEANS]


def _suits(turn: Turn, phrase: Counted) -> bool:
    """Whether such things can befall those counted: only many unarmed people are displaced, and only by number."""
    if (phrase.group is Group.THINGS) != (turn.measure in OF_THINGS):
        return False
    if turn.measure is Measure.KILLED_OR_INJURED and phrase.number == SOME:
        return False  # "shot villagers": how many is told, if at all, with what became of them
    if turn.numbered and (not phrase.numbered or phrase.number.best is None):
        return False
    if turn.counted is not None and turn.counted.search(phrase.phrase) is None:
        return False
    if phrase.group is Group.ATTACKERS and turn.measure is not Measure.CAPTURED:
        return turn.measure is Measure.KILLED
    if turn.measure is Measure.DISPLACED:
        size = phrase.number.low or phrase.number.high or 0
        return phrase.group not in _ARMED and size >= _MANY and _PEOPLE.search(phrase.phrase) is not None
    return phrase.number != SOME or not phrase.definite or turn.measure is Measure.DAMAGED
