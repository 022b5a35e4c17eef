"""Figures that stand apart from a verb of harm: tolls, losses, those among the dead, parts of a whole (codebook section 2)."""

from dataclasses import replace

from bearwitness.model import Group, Measure, Range
from bearwitness.reading.grammar.counted import Counted
from bearwitness.reading.grammar.harm import RISE, Predicate, forms_of_harm
from bearwitness.reading.grammar.lexicon import table
from bearwitness.reading.grammar.mention import FigureMention, mentions
from bearwitness.reading.grammar.phrases import Phrases

_TOLL_LINK = {"at", "to", "of", "as", "is", "was", "reached"} | RISE


def toll(sentence: Phrases, predicate: Predicate) -> tuple[list[Counted], bool] | None:
    """ "The death toll rose to 23", "put the toll at nine", "a toll of nine"."""
    for group in sentence.groups:
        phrase = group[0]
        if predicate.last < phrase.first <= predicate.last + 24 and sentence.word(phrase.first - 1) in _TOLL_LINK:
            between = sentence.gap(predicate.last + 1, phrase.first)
            if any(word in (";", ".") for word in between):
                return None
            rising = any(
                word in RISE
                for word in [*between, sentence.word(predicate.first - 1), sentence.word(predicate.first - 2)]
            )
            if rising and phrase.number.best is None and phrase.number.high is not None:
                top = phrase.number.high
                phrase = replace(phrase, number=Range(top, top, top))
            return [phrase], rising
    return None


def number_put_at(sentence: Phrases) -> list[FigureMention]:
    """ "Put the number of dead soldiers at three": the number stands apart from those counted."""
    found = []
    for phrase in sentence.phrases:
        opening = sentence.gap(phrase.first - 2, phrase.first)
        if opening != ["number", "of"] and opening != ["of", "the"]:
            continue
        if "number" not in sentence.gap(phrase.first - 4, phrase.first):
            continue
        for other in sentence.phrases:
            if (
                other.bare
                and phrase.last < other.first <= phrase.last + 8
                and sentence.word(other.first - 1) in ("at", "to", "was", "is", "as")
            ):
                between = sentence.gap(phrase.last + 1, other.first)
                measure = (
                    Measure(phrase.state)
                    if phrase.state
                    else next((forms_of_harm()[w][0] for w in between if w in forms_of_harm()), None)
                )
                if measure is None:
                    continue
                merged = replace(phrase, number=other.number, definite=False)
                number = next(at for at in range(phrase.first - 4, phrase.first) if sentence.word(at) == "number")
                found.append(FigureMention(measure, merged, sentence.token(number).idx, other.end, phrase.first, False))
                sentence.phrases = [item for item in sentence.phrases if item not in (phrase, other)]
                return found
    return found


def among(sentence: Phrases) -> list[FigureMention]:
    """ "A commander was among the dead": one of those already counted."""
    found = []
    for at in range(sentence.first, sentence.end - 2):
        if sentence.word(at) != "among" or sentence.word(at + 1) not in ("the", "those"):
            continue
        word = sentence.word(at + 2)
        if word not in forms_of_harm():
            continue
        measure = forms_of_harm()[word][0]
        end = sentence.token(at + 2).idx + len(sentence.token(at + 2))
        group = sentence.before(at)
        for phrase in group or ():
            found.append(FigureMention(measure, phrase, phrase.start, end, at + 2, False, among=True))
    return found


def light(sentence: Phrases) -> list[FigureMention]:
    """ "Lost several men", "claimed the lives of nine", "lost their lives"."""
    light = table("verbs")["light"]
    found = []
    for at in range(sentence.first, sentence.end):
        word = sentence.word(at)
        if word in light["lose"]:
            if "lives" in sentence.gap(at + 1, at + 3) and (group := sentence.before(at)):
                found.extend(mentions(sentence, Measure.KILLED, group, at, at + 2, False))
            elif (group := sentence.after(at + 1)) and not group[0].bare and group[0].group is not Group.THINGS:
                own = mentions(sentence, Measure.KILLED, group, at, at, False)
                found.extend(replace(mention, own=True) for mention in own)
        elif word in light["suffer"]:
            hurt = next(
                (i for i in range(at + 1, min(at + 5, sentence.end)) if sentence.word(i) in light["wounds"]), None
            )
            group = sentence.before(at)
            if hurt is not None and group is not None:
                found.extend(mentions(sentence, Measure.INJURED, group, at, hurt, False))
        elif word in light["lives"] and "lives" in sentence.gap(at + 1, at + 3):
            lives = next(i for i in range(at + 1, at + 3) if sentence.word(i) == "lives")
            if sentence.word(lives + 1) == "of" and (group := sentence.after(lives + 2)):
                found.extend(mentions(sentence, Measure.KILLED, group, at, lives, True))
    return found


def parts(sentence: Phrases, found: list[FigureMention]) -> list[FigureMention]:
    """ "Nine people, including three children": the part takes the measure of the nearest whole before it."""
    made = []
    for group in sentence.groups:
        if not sentence.is_part(group[0]):
            continue
        wholes = [item for item in found if item.counted.last < group[0].first]
        if not wholes:
            continue
        whole = max(wholes, key=lambda item: item.counted.last)
        covered = -1
        for phrase in group:
            if phrase.first <= covered:
                continue
            named = _of_them(sentence, phrase)
            covered = named.last
            made.append(
                FigureMention(
                    whole.measure, named, phrase.start, named.end, whole.predicate, whole.active, whole=whole.counted
                )
            )
    return made


def _of_them(sentence: Phrases, phrase: Counted) -> Counted:
    """ "Two of them children": the group stands behind "of them"."""
    if not phrase.bare:
        return phrase
    for other in sentence.phrases:
        if phrase.last + 2 < other.first <= phrase.last + 4 and other.number.vague:
            return replace(phrase, group=other.group, who=other.who, end=other.end, last=other.last, bare=False)
    return phrase
