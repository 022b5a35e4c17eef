"""Lists of the dead or hurt that go on behind words of where: "11 dead on the army's side and eight fighters" (codebook section 2)."""

from collections.abc import Sequence
from dataclasses import replace

from bearwitness.model import Group, Measure
from bearwitness.reading.grammar.figures.mention import FigureMention
from bearwitness.reading.grammar.figures.phrases import BE, HAVE, Phrases
from bearwitness.reading.grammar.words.harm import forms_of_harm

_ENDS = (".", ",", ";", "", "of", "from", "on", "among", "in")
_PEOPLE = (Measure.KILLED, Measure.INJURED, Measure.KILLED_OR_INJURED, Measure.CAPTURED, Measure.MISSING)
_NEAR = 9
"""How many words may stand between a word of harm and the next of those counted."""


def goes_on(sentence: Phrases, found: Sequence[FigureMention]) -> list[FigureMention]:
    """Return those of a list of the dead or hurt whom no word of harm of their own counts."""
    known = {item.counted.first for item in found}
    made: list[FigureMention] = []
    for item in found:
        if item.measure not in _PEOPLE or not item.counted.numbered or item.predicate < item.counted.first:
            continue
        if item.predicate - item.counted.last > 1:
            continue
        nearest = next((one for one in sentence.phrases if one.first > item.predicate), None)
        if (
            nearest is None
            or nearest.first in known
            or not nearest.numbered
            or nearest.group in (Group.THINGS, Group.ATTACKERS)
        ):
            continue
        gap = sentence.gap(item.predicate + 1, nearest.first)
        listed = 1 < len(gap) <= _NEAR and gap[-1] == "and" and gap[0] in ("on", "among", "from", "in", "of")
        clear = not any(word in BE | HAVE or word in forms_of_harm() or word in (",", ";") for word in gap)
        behind = nearest.last + 1
        verbs = any(sentence.token(at).pos_ in ("VERB", "AUX") for at in range(behind, min(behind + 6, sentence.end)))
        bare = nearest.bare and sentence.word(behind) not in ("on", "among", "from")
        if listed and clear and not verbs and not bare and sentence.word(behind) in _ENDS:
            made.append(FigureMention(item.measure, nearest, nearest.start, nearest.end, item.predicate, False))
    return made


def gapped(sentence: Phrases, found: Sequence[FigureMention]) -> list[FigureMention]:
    """ "Forty-two were killed at the mosque, seven at the school and one in hospital": the verb counts for those at other places too."""
    made: list[FigureMention] = []
    known = {item.counted.first for item in found}
    for phrase in sentence.phrases:
        if not phrase.bare or phrase.first in known or sentence.word(phrase.last + 1) not in _AT:
            continue
        named = _names_a_place(sentence, phrase.last + 2)
        before = [
            item
            for item in (*found, *made)
            if item.counted.last < phrase.first
            and item.whole is None
            and (
                item.counted.bare or (named and phrase.numbered and item.counted.first < item.predicate < phrase.first)
            )
        ]
        if not before or before[-1].measure not in _PEOPLE or sentence.word(phrase.first - 1) not in (",", "and"):
            continue
        last = before[-1]
        gap = sentence.gap(max(last.predicate, last.counted.last) + 1, phrase.first)
        clear = len(gap) <= _FAR and not any(
            word in forms_of_harm() or word in BE | HAVE or word == ";" for word in gap
        )
        behind = [sentence.token(at) for at in range(phrase.last + 1, min(phrase.last + 7, sentence.end))]
        stop = next((at for at, token in enumerate(behind) if token.lower_ in (",", "and", ".", ";")), len(behind))
        if clear and not any(token.pos_ in ("VERB", "AUX") for token in behind[:stop]):
            group = last.counted.group if phrase.group is Group.UNKNOWN else phrase.group
            counted = replace(phrase, group=group)
            made.append(FigureMention(last.measure, counted, phrase.start, phrase.end, last.predicate, False))
    return made


def _names_a_place(sentence: Phrases, at: int) -> bool:
    """Whether a name stands at a word: "in Hama", not "in critical condition"."""
    return at < sentence.end and sentence.token(at).text[:1].isupper()


_AT = ("at", "in", "on", "near", "inside", "outside", "elsewhere")
_FAR = 14
