"""Figures in the form of a table or a tally: "Killed: 5", "Civilians reported injured: 12-20", "its count of the dead to 31"."""

from collections.abc import Sequence
from dataclasses import replace

from bearwitness.model import Group, Measure
from bearwitness.reading.grammar.figures.counted import Counted
from bearwitness.reading.grammar.figures.mention import FigureMention
from bearwitness.reading.grammar.figures.phrases import Phrases
from bearwitness.reading.grammar.words.harm import HEAD_MEASURE, OF_THINGS, RISE, forms_of_harm
from bearwitness.reading.grammar.words.nouns import group_words, people_nouns, thing_nouns

_OF_WHOM = 10
"""How many words may stand between a count and the harm: "the number of men of the border police killed"."""
_LABEL = 7
"""How many words a label may have."""
_COUNT = {"number", "numbers", "count", "tally", "toll", "total", "figure", "estimate"}
_TO = {"to", "at", "as", "was", "is", "of", "reached", "exceeded", "passed", "be"}
_DEAD = {
    "dead",
    "deaths",
    "fatalities",
    "killed",
    "wounded",
    "injured",
    "casualties",
    "missing",
    "losses",
    "martyrs",
    "slain",
    "fallen",
    "victims",
    "deceased",
    "dying",
}
_MEASURE = {
    "dead": Measure.KILLED, "deaths": Measure.KILLED, "fatalities": Measure.KILLED, "killed": Measure.KILLED, "martyrs": Measure.KILLED,
    "slain": Measure.KILLED, "fallen": Measure.KILLED, "deceased": Measure.KILLED, "wounded": Measure.INJURED, "injured": Measure.INJURED,
    "casualties": Measure.KILLED_OR_INJURED, "victims": Measure.KILLED, "missing": Measure.MISSING,
}  # fmt: skip
_NUMBERED = {
    "number",
    "numbered",
    "numbers",
    "total",
    "totalled",
    "totaled",
    "totals",
    "exceed",
    "exceeded",
    "exceeds",
    "numbering",
    "range",
    "ranges",
    "ranged",
    "ranging",
}
_STAND = {
    "stand",
    "stood",
    "stands",
    "standing",
    "reached",
    "rose",
    "climbed",
    "number",
    "numbered",
    "totalled",
    "totaled",
}
_BRING = {
    "bring",
    "brings",
    "bringing",
    "brought",
    "raise",
    "raises",
    "raising",
    "raised",
    "take",
    "takes",
    "taking",
    "took",
}


def labelled(sentence: Phrases) -> list[FigureMention]:
    """Return the figures of a sentence that a label or a count of the harmed gives."""
    found: list[FigureMention] = []
    for phrase in sentence.phrases:
        if not phrase.bare:
            made = _list_behind_harm(sentence, phrase)
            found += [made] if made is not None else []
        elif phrase.numbered:
            made = (
                _behind_colon(sentence, phrase)
                or _counted_up(sentence, phrase)
                or _brought_to(sentence, phrase)
                or _numbered(sentence, phrase)
            )
            found += [made] if made is not None else []
    return found


def _list_behind_harm(sentence: Phrases, phrase: Counted) -> FigureMention | None:
    """ "Killed: six soldiers", "Dead: a farmer and two boys": the label is nothing but the word of harm."""
    group = next((group for group in sentence.groups if phrase in group), [phrase])
    colon = group[0].first - 1
    harm = sentence.word(colon - 1)
    alone = colon - 1 == sentence.first or sentence.word(colon - 2) in (".", ";", ",", ")", "|", "-", "–", "•")
    if (
        sentence.word(colon) != ":"
        or harm not in _MEASURE
        or not alone
        or sentence.word(phrase.last + 1) in forms_of_harm()
    ):
        return None
    return FigureMention(_MEASURE[harm], phrase, sentence.token(colon - 1).idx, phrase.end, colon - 1, False)


def _behind_colon(sentence: Phrases, phrase: Counted) -> FigureMention | None:
    """ "Civilian deaths reported: 7-9", "Vehicles destroyed: at least two"."""
    if sentence.word(phrase.first - 1) != ":":
        return None
    if sentence.word(phrase.last + 1) in forms_of_harm():
        return None  # "Casualties: 3 killed"
    first = phrase.first - 1
    while (
        first > sentence.first
        and phrase.first - first <= _LABEL
        and sentence.word(first - 1) not in (".", ";", ",", "(", ")", "|", ":", "-", "–", "•")
    ):
        first -= 1
    words = sentence.gap(first, phrase.first - 1)
    harm = next((word for word in reversed(words) if word in HEAD_MEASURE or word in forms_of_harm()), None)
    if harm is None or any(word in ("was", "were", "said", "says") for word in words):
        return None
    measure = HEAD_MEASURE.get(harm) or forms_of_harm()[harm][0]
    if {"killed", "injured"} <= {*words} or {"killed", "wounded"} <= {*words}:
        measure = Measure.KILLED_OR_INJURED
    group = Group.THINGS if measure in OF_THINGS else _group(words)
    start = sentence.token(first).idx
    return FigureMention(measure, replace(phrase, group=group, bare=False), start, phrase.end, phrase.first - 2, False)


def _group(words: list[str]) -> Group:
    """Whom a label counts, by its words: "soldiers killed", "civilian deaths"."""
    for word in words:
        known = people_nouns().get(word) if word not in HEAD_MEASURE else None
        if known is not None and known[0] is not Group.UNKNOWN:
            return known[0]
        if word in group_words():
            return group_words()[word]
        if word in thing_nouns():
            return Group.THINGS
    return Group.UNKNOWN


def _counted_up(sentence: Phrases, phrase: Counted) -> FigureMention | None:
    """ "Raised its count of those killed by the bombs to 31", "deaths now stand at 32", "put the wounded at 12"."""
    if sentence.word(phrase.first - 1) not in _TO:
        return None
    for at in range(phrase.first - 2, max(sentence.first, phrase.first - 18) - 1, -1):
        word = sentence.word(at)
        if word in (".", ";", ":") or (word == "," and phrase.first - at < 3):
            return None
        if word == "losses" and sentence.word(at - 1) in ("own", "its", "their", "his", "our", "'s", "’s"):
            return FigureMention(Measure.KILLED, phrase, sentence.token(at - 1).idx, phrase.end, at, False, own=True)
        if word not in _DEAD or word not in _MEASURE:
            continue
        between = sentence.gap(at + 1, phrase.first)
        stands = bool(_STAND & {*between}) and word in ("deaths", "fatalities", "casualties", "losses", "dead")
        before = sentence.gap(max(sentence.first, at - _OF_WHOM), at)
        tallied = bool(_COUNT & {*before}) and any(
            w in ("of", "those", "its", "the", "people", "persons") for w in before
        )
        if not (stands or tallied):
            continue
        measure = _MEASURE[word]
        if sentence.word(at - 1) in ("and", "or", "/", "&") and sentence.word(at - 2) in _DEAD:
            measure = Measure.KILLED_OR_INJURED  # "the number of killed and wounded"
        rising = bool(RISE & {*between, *sentence.gap(max(sentence.first, at - 8), at)}) or "gone" in between
        count = next((back for back in range(at - 1, sentence.first - 1, -1) if sentence.word(back) in _COUNT), at)
        group = _group(sentence.gap(count + 1, at)) if tallied and at - count <= _OF_WHOM else Group.UNKNOWN
        people = phrase if group in (Group.UNKNOWN, Group.THINGS) else replace(phrase, group=group)
        return FigureMention(measure, people, sentence.token(min(count, at)).idx, phrase.end, at, False, rising=rising)
    return None


def _numbered(sentence: Phrases, phrase: Counted) -> FigureMention | None:
    """ "The wounded number at least 30", "the dead numbered nine"."""
    verb = phrase.first - 1
    if sentence.word(verb) not in _NUMBERED or sentence.word(verb - 1) == "the":
        return None
    at = next((at for at in range(verb - 1, max(sentence.first, verb - 7), -1) if sentence.word(at) in _MEASURE), None)
    if at is None or sentence.word(at - 1) not in ("the", "those", "its", "their"):
        return None
    return FigureMention(_MEASURE[sentence.word(at)], phrase, sentence.token(at).idx, phrase.end, at, False)


def _brought_to(sentence: Phrases, phrase: Counted) -> FigureMention | None:
    """ "His death brings to five the number killed in the protests"."""
    if sentence.word(phrase.first - 1) != "to" or sentence.word(phrase.first - 2) not in _BRING:
        return None
    behind = range(phrase.last + 1, min(phrase.last + 9, sentence.end))
    count = next((at for at in behind if sentence.word(at) in _COUNT), None)
    if count is None:
        return None
    harm = next(
        (at for at in range(count, min(count + 6, sentence.end)) if sentence.word(at) in _DEAD | {"died"}), None
    )
    word = sentence.word(harm) if harm is not None else ""
    measure = forms_of_harm()[word][0] if word in forms_of_harm() else Measure.KILLED
    if harm is None and sentence.word(count) != "toll":
        return None
    last = harm if harm is not None else count
    start, token = sentence.token(phrase.first - 2).idx, sentence.token(last)
    return FigureMention(measure, phrase, start, token.idx + len(token), last, False, rising=True)


def whose(tallied: Sequence[FigureMention], found: Sequence[FigureMention]) -> list[FigureMention]:
    """Give those tallied the group that another word of the sentence gives the same number: "the number of dead among soldiers rose to 60"."""
    groups = {item.counted.first: item.counted.group for item in found if item.counted.group is not Group.UNKNOWN}
    return [
        replace(item, counted=replace(item.counted, group=groups[item.counted.first]))
        if item.counted.group is Group.UNKNOWN and item.counted.first in groups
        else item
        for item in tallied
    ]
