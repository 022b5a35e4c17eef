"""Figures that take up earlier ones: "six of them were civilians", "among the dead were two women", "one post gave 55"."""

import re
from dataclasses import replace

from bearwitness.model import Group, Measure
from bearwitness.reading.grammar.figures.counted import Counted
from bearwitness.reading.grammar.figures.known_as import known_as
from bearwitness.reading.grammar.figures.mention import FigureMention
from bearwitness.reading.grammar.figures.numbers_given import numbers_given
from bearwitness.reading.grammar.figures.phrases import BE, BREAK, SAY, Phrases
from bearwitness.reading.grammar.figures.tolls import women_and_children
from bearwitness.reading.grammar.words.harm import OF_THINGS, forms_of_harm

_WERE = ("was", "were", "is", "are")
_INCLUDE = ("include", "includes", "included", "including", "comprise", "comprises", "comprised")
_THE_HARMED = {"dead": Measure.KILLED, "deaths": Measure.KILLED, "fatalities": Measure.KILLED, "fallen": Measure.KILLED,
               "injuries": Measure.INJURED, "deceased": Measure.KILLED, "martyrs": Measure.KILLED, "hurt": Measure.INJURED, "slain": Measure.KILLED, "killed": Measure.KILLED,
               "wounded": Measure.INJURED, "injured": Measure.INJURED, "missing": Measure.MISSING, "abducted": Measure.ABDUCTED}  # fmt: skip


def taken_up(sentence: Phrases, topic: Measure | None) -> list[FigureMention]:
    """Return the figures of a sentence that lean on earlier ones. `topic` is the measure last spoken of, or None."""
    return [
        *_sorted_out(sentence, topic),
        *_listed(sentence, topic),
        *_they(sentence, topic),
        *_likewise(sentence),
        *_alongside(sentence),
        *numbers_given(sentence, topic),
    ]


def others(found: list[FigureMention]) -> list[FigureMention]:
    """ "Four workers were killed and three others wounded": the others are of the kind counted before them.

    Where nobody is counted before them in the sentence, the mention is marked as taken up from the sentences before.
    """
    made = []
    for item in found:
        counted = item.counted
        silent = counted.group is Group.UNKNOWN and item.whole is None
        if not silent or re.search(r"\bothers?$", counted.phrase, re.IGNORECASE) is None:
            made.append(item)
            continue
        ahead = [
            other
            for other in found
            if other.counted.last < counted.first and other.counted.group not in (Group.THINGS, Group.ATTACKERS)
        ]
        before = [other.counted for other in ahead if other.whole is None and not other.among] or [
            other.counted for other in ahead
        ]
        if before:
            made.append(replace(item, counted=replace(counted, group=before[-1].group)))
        else:
            made.append(replace(item, taken_up=True))
    return made


_FEW = 10
"""Up to how many a bare number behind one person is of his kind: "a soldier was killed and three wounded"."""
_GAP = 24
_HARMED = (Measure.KILLED, Measure.INJURED, Measure.KILLED_OR_INJURED, Measure.MISSING, Measure.CAPTURED)


def elliptic(sentence: Phrases, found: list[FigureMention]) -> list[FigureMention]:
    """ "Three marines were killed and five injured": a number without a noun counts what the noun before it names."""
    made: list[FigureMention] = []
    for item in sorted(found, key=lambda one: one.counted.first):
        counted = item.counted
        of_whom = sentence.gap(counted.last + 1, counted.last + 3) == ["of", "whom"] or item.taken_up
        silent = counted.bare and counted.group is Group.UNKNOWN and item.whole is None and not of_whom
        before = [
            other for other in made
            if other.counted.last < counted.first and other.whole is None and not other.among and other.measure in _HARMED
        ]  # fmt: skip
        if silent and before and item.measure in _HARMED and counted.number.best != 0:
            last = before[-1].counted
            attackers = last.group is Group.ATTACKERS and item.measure is not Measure.CAPTURED
            people = last.group is not Group.THINGS and not attackers and not last.named
            gap = sentence.gap(last.last + 1, counted.first)
            mixed = "most" in sentence.gap(counted.last + 1, counted.last + 5)  # "40 dead, most of them rebels"
            near = len(gap) <= _GAP and not mixed and not any(word in SAY for word in gap)
            if people and near and (last.number.best != 1 or (counted.number.best or _FEW + 1) <= _FEW):
                made.append(replace(item, counted=replace(counted, group=last.group)))
                continue
        made.append(item)
    return made


def _sorted_out(sentence: Phrases, topic: Measure | None) -> list[FigureMention]:
    """ "Six of them were civilians and three were combatants", "one was a civilian and one a member of the group"."""
    found: list[FigureMention] = []
    for phrase in sentence.phrases:
        if not phrase.bare and not _VICTIMS.search(phrase.phrase):
            if found and phrase.numbered and _goes_on(sentence, found[-1].counted, phrase):
                found.append(replace(found[-1], counted=phrase, start=phrase.start, end=phrase.end))
            continue
        some = _some_of(sentence, phrase)
        at, measure, of_them = _of_whom(sentence, some)
        held_for = known_as(sentence, at)
        verb = sentence.word(at) in _WERE or held_for is not None
        ellipsis = bool(found) and not verb and not of_them
        if verb:
            at = held_for or at + 1
        if not verb and not ellipsis:
            continue
        kind = next((other for other in sentence.phrases if other.first in (at, at + 1) and not other.bare), None)
        if kind is None or kind.group is Group.THINGS or sentence.word(kind.last + 1) in forms_of_harm():
            continue
        settled = measure or _of_the_harmed(sentence, some.first) or topic or (found[-1].measure if found else None)
        if settled is None:
            continue
        named = replace(some, group=kind.group, who=kind.who, end=kind.end, last=kind.last, bare=False, definite=False)
        found.append(FigureMention(settled, named, some.start, kind.end, some.first, False, among=True))
    return found


_VICTIMS = re.compile(
    r"\bof\s+(?:the|these|those)\s+(?:\w+\s+)?(?:victims|casualties|fatalities|deaths)$", re.IGNORECASE
)


def _some_of(sentence: Phrases, phrase: Counted) -> Counted:
    """ "Four of the ten were children": those meant are the four."""
    if sentence.gap(phrase.first - 2, phrase.first) not in (["of", "the"], ["of", "these"], ["of", "those"]):
        return phrase
    some = next((one for one in sentence.phrases if one.bare and one.last == phrase.first - 3), None)
    return phrase if some is None else replace(some, last=phrase.last, end=phrase.end)


def _goes_on(sentence: Phrases, before: Counted, phrase: Counted) -> bool:
    """ "Six were soldiers and two civilians": the list goes on, and no verb of its own follows."""
    gap = sentence.gap(before.last + 1, phrase.first)
    behind = sentence.word(phrase.last + 1)
    return bool(gap) and all(word in (",", "and") for word in gap) and behind in (",", ".", ";", "and", "")


def _of_the_harmed(sentence: Phrases, end: int) -> Measure | None:
    """ "Of those killed, six were children": the measure that the opening words give."""
    for at in range(sentence.first, end - 2):
        opening = sentence.word(at) in ("of", "among") and sentence.word(at + 1) in ("the", "those")
        # "Of the 130 injured, 77", "of the eight people killed in it, six".
        near = [*sentence.gap(at + 2, min(at + 7, end)), ","]
        harmed = next((word for word in near[: near.index(",")] if word in _THE_HARMED), None)
        if opening and harmed is not None:
            return _THE_HARMED[harmed]
    return None


def _of_whom(sentence: Phrases, phrase: Counted) -> tuple[int, Measure | None, bool]:
    """Return where the verb stands behind "six", "six of them" or "six of the dead", and the measure that "the dead" gives."""
    at = phrase.last + 1
    if sentence.word(at) != "of":
        return at, None, False
    if sentence.word(at + 1) in ("them", "whom"):
        return at + 2, None, True
    if sentence.word(at + 1) in ("the", "those") and sentence.word(at + 2) in (*_THE_HARMED, "victims", "casualties"):
        return at + 3, _THE_HARMED.get(sentence.word(at + 2)), True
    return at, None, False


def _they(sentence: Phrases, topic: Measure | None) -> list[FigureMention]:
    """ "They included four children", "among them were two women", "they were six soldiers and a guide" of those spoken of before."""
    if topic is None or topic in OF_THINGS:
        return []
    words = sentence.gap(sentence.first, min(sentence.first + 4, sentence.end))
    if words[:1] == ["they"] and words[1:2] and words[1] in (*_WERE, *_INCLUDE):
        first = sentence.first + 2
    elif words[:2] == ["among", "them"] and words[2:3] and words[2] in _WERE:
        first = sentence.first + 3
    else:
        return []
    group = sentence.after(first)
    if group is None or sentence.word(group[-1].last + 1) in forms_of_harm():
        return []
    sure = words[1] in _INCLUDE or words[0] == "among"
    if women_and_children(group):
        return []
    known = [
        one for one in group if not one.bare and not one.definite and one.group not in (Group.THINGS, Group.ATTACKERS)
    ]
    if not sure and len({one.first for one in known}) < 2 and all(one.group is Group.UNKNOWN for one in known):
        return []
    start = sentence.token(sentence.first).idx
    return [FigureMention(topic, one, start, one.end, sentence.first, False, among=True) for one in known]


def _listed(sentence: Phrases, topic: Measure | None) -> list[FigureMention]:
    """ "Among the dead were two women", "the dead are fourteen civilians and five soldiers", "the victims included a judge"."""
    found: list[FigureMention] = []
    told_first = sentence.word(sentence.first) in _THE_HARMED  # "Killed in the explosion were a teacher and a clerk"
    for at in range(sentence.first - told_first, sentence.end - 2):
        if sentence.word(at) not in ("the", "those", "confirmed", "other", ""):
            continue
        if sentence.word(at + 1) not in (*_THE_HARMED, "victims", "casualties"):
            continue
        opening = at <= sentence.first or sentence.word(at - 1) in (
            "among",
            "and",
            ",",
            "that",
            "said",
            "the",
            ";",
            "however",
        )
        inverted = sentence.word(at - 1) == "among"
        slain = [one.last for one in sentence.phrases if inverted and one.first == at and one.state]
        verb = _behind_of(sentence, slain[0] + 1 if slain else at + 2)  # "among the slain rebels was a clerk"
        behind = sentence.word(verb)
        held_for = known_as(sentence, verb)
        if not opening or not (behind in _WERE or held_for is not None or (behind in _INCLUDE and not inverted)):
            continue
        measure = _THE_HARMED.get(sentence.word(at + 1)) or topic or Measure.KILLED_OR_INJURED
        group = sentence.after(held_for or verb + 1)
        if measure is None or group is None or sentence.word(group[-1].last + 1) in forms_of_harm():
            continue
        if inverted:
            group = _following(sentence, group)
        start = sentence.token(max(sentence.first, at - 1 if inverted else at)).idx
        found += [FigureMention(measure, phrase, start, phrase.end, at + 1, False, among=True) for phrase in group]
    return found


_PLACED = 15
"""How many words may say where and when the victims died, before the verb: "among those killed in the blast in the market on Sunday were"."""


def _behind_of(sentence: Phrases, at: int) -> int:
    """What stands behind "of the strike", where that only says whose the victims are: "the victims of the strike were"."""
    if sentence.word(at) not in ("of", "in", "from"):
        return at
    for end in range(at + 1, min(at + _PLACED, sentence.end)):
        if sentence.word(end) in (*_WERE, *_INCLUDE):
            return end
        if sentence.token(end).pos_ in ("VERB", "AUX", "PUNCT"):
            return at
    return at


def _likewise(sentence: Phrases) -> list[FigureMention]:
    """ "90 civilians were wounded, as were 17 soldiers and two policemen": the verb before counts for them too."""
    found: list[FigureMention] = []
    for at in range(sentence.first + 1, sentence.end - 2):
        if sentence.word(at) != "as" or sentence.word(at + 1) not in ("was", "were"):
            continue
        before = [forms_of_harm()[word][0] for word in sentence.gap(sentence.first, at) if word in forms_of_harm()]
        group = sentence.after(at + 2)
        if not before or group is None:
            continue
        for phrase in _following(sentence, group):
            found.append(FigureMention(before[-1], phrase, phrase.start, phrase.end, at + 1, False))
    return found


def _alongside(sentence: Phrases) -> list[FigureMention]:
    """ "She was killed alongside her three children", "he died together with two guards": the verb counts for them too."""
    found: list[FigureMention] = []
    for at in range(sentence.first + 1, sentence.end - 1):
        if sentence.word(at) == "alongside":
            behind = at + 1
        elif sentence.word(at) in ("along", "together") and sentence.word(at + 1) == "with":
            behind = at + 2
        else:
            continue
        harm = _harm_before(sentence, at)
        group = next((group for group in sentence.groups if group[0].first == behind), None)
        if harm is None or group is None:
            continue
        measure = forms_of_harm()[sentence.word(harm)][0]
        found += [FigureMention(measure, phrase, phrase.start, phrase.end, harm, False) for phrase in group]
    return found


def _harm_before(sentence: Phrases, at: int) -> int | None:
    """The verb of harm whose clause still goes on at `at`: "killed an old woman, Mona Saleh, alongside"."""
    for back in range(at - 1, max(at - 30, sentence.first - 1), -1):
        word = sentence.word(back)
        if word in forms_of_harm() and sentence.token(back).pos_ in ("VERB", "ADJ"):
            return back
        if word in BREAK - {"after", "before", "when"} or (
            sentence.token(back).tag_ in ("VBD", "VBZ", "VBP") and word not in BE
        ):
            return None
    return None


def _following(sentence: Phrases, group: list[Counted]) -> list[Counted]:
    """The rest of a list that goes on over "of the Coast Guard" to the end of the sentence, verbs apart."""
    members = list(group)
    for phrase in sentence.phrases:
        if phrase.first <= members[-1].last:
            continue
        between = [sentence.token(at) for at in range(members[-1].last + 1, phrase.first)]
        if any(token.pos_ in ("VERB", "AUX") or token.lower_ in (";", ".") for token in between):
            break
        members.append(phrase)
    return members
