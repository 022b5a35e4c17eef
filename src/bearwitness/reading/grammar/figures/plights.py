"""Harm told by its circumstances: taken to hospital, treated for wounds, driven from home, one of them seriously (section 2)."""

from collections.abc import Sequence
from dataclasses import replace

from bearwitness.model import Group, Measure
from bearwitness.reading.grammar.figures.counted import Counted
from bearwitness.reading.grammar.figures.mention import FigureMention
from bearwitness.reading.grammar.figures.phrases import BE, HAVE, Phrases
from bearwitness.reading.grammar.lexicon import table
from bearwitness.reading.grammar.words.harm import HEAD_MEASURE, forms_of_harm

_BROUGHT = {
    "taken", "rushed", "brought", "admitted", "evacuated", "flown", "airlifted", "transferred", "referred", "transported", "sent",
    "ferried", "conveyed",
}  # fmt: skip
_HOSPITAL = {"hospital", "hospitals", "clinic", "clinics"}
_TREATED = {"treated", "treating", "treat", "receiving", "received", "undergoing"}
_CARE = {"treatment", "care", "surgery", "hospital", "hospitals"}
_DRIVE = {
    "pushed", "pushing", "drove", "driven", "driving", "forced", "forcing", "sent", "sending", "prompted", "prompting", "caused",
    "causing", "compelled", "compelling", "obliged", "displacing", "chased", "chasing", "led", "made",
}  # fmt: skip
_AWAY = (
    ("to", "flee"), ("fleeing",), ("to", "leave"), ("from", "their"), ("out", "of", "their"), ("toward",), ("towards",), ("to", "abandon"),
    ("to", "seek", "refuge"), ("to", "seek", "shelter"), ("to", "run"), ("into", "flight"), ("to", "escape"), ("to", "move"),
    ("into", "exile"), ("to", "take", "refuge"), ("running",), ("across", "the", "border"), ("over", "the", "border"),
)  # fmt: skip
_GRAVELY = {"seriously", "critically", "gravely", "severely", "badly", "dangerously", "slightly", "lightly"}
_GRAVE = {"critical", "serious", "grave", "stable", "danger"}
_FLED = {"fled", "flee", "fleeing"}
_MANY = 10


def plights(sentence: Phrases, found: Sequence[FigureMention]) -> list[FigureMention]:
    """Return the figures of people whose harm no verb of harm tells; those in `found` are counted already."""
    known = {item.counted.first for item in found}
    made = [_of_some(sentence, phrase, found) for phrase in sentence.phrases]
    made += [
        _wounded(sentence, phrase) or _driven(sentence, phrase) or _unaccounted(sentence, phrase)
        for phrase in sentence.phrases
        if phrase.first not in known and phrase.group is not Group.THINGS and not _is_harm(sentence, phrase)
    ]
    return [item for item in made if item is not None and item.counted.first not in known]


def _is_harm(sentence: Phrases, phrase: Counted) -> bool:
    return (
        sentence.word(phrase.last) in HEAD_MEASURE
        or phrase.state is not None
        or sentence.word(phrase.first - 1) == "only"
    )


def _wounded(sentence: Phrases, phrase: Counted) -> FigureMention | None:
    """ "17 people with gunshot wounds", "five were rushed to hospital", "nine people were treated for burns"."""
    if phrase.definite or phrase.group is Group.ATTACKERS or phrase.number.best == 0:
        return None
    at = phrase.last + 1
    if sentence.word(at) in ("with", "suffering", "bearing", "having") and phrase.numbered:
        hurt = _wounds(sentence, at + 1, 5)
        return None if hurt is None else _mention(sentence, Measure.INJURED, phrase, hurt)
    while sentence.word(at) in BE | HAVE | {"also", "later", "all", "still", "now"}:
        at += 1
    if at == phrase.last + 1 and sentence.word(at) not in ("admitted", "hospitalised"):
        return None
    if sentence.word(at) in _BROUGHT:
        there = next((i for i in range(at + 1, min(at + 8, sentence.end)) if sentence.word(i) in _HOSPITAL), None)
        plain = there is not None and not any(sentence.token(i).pos_ == "VERB" for i in range(at + 1, there))
        plain = plain and not {"dead", "died", "bodies"} & {*sentence.gap(there or at, sentence.end)}
        return _mention(sentence, Measure.INJURED, phrase, there) if there is not None and plain else None
    if sentence.word(at) in _TREATED or sentence.gap(at, at + 2) == ["being", "treated"]:
        near = [i for i in range(at + 1, min(at + 7, sentence.end)) if sentence.word(i) in _CARE]
        hurt = near[0] if near else _wounds(sentence, at + 1, 6)
        return None if hurt is None else _mention(sentence, Measure.INJURED, phrase, hurt)
    if sentence.word(at) == "in" and any(word in _HOSPITAL for word in sentence.gap(at + 1, at + 3)):
        return _mention(sentence, Measure.INJURED, phrase, at + 1) if phrase.numbered else None
    return None


def _wounds(sentence: Phrases, first: int, reach: int) -> int | None:
    """Where wounds are named within `reach` words, no verb between."""
    named = table("verbs")["light"]["wounds"]
    for at in range(first, min(first + reach, sentence.end)):
        if sentence.word(at) in named:
            return at
        if sentence.token(at).pos_ in ("AUX", "PUNCT") or sentence.word(at) in forms_of_harm():
            return None
    return None


def _driven(sentence: Phrases, phrase: Counted) -> FigureMention | None:
    """ "The fighting pushed 4,000 people towards the lake", "sent villagers fleeing", "12,000 people have fled"."""
    armed = phrase.group in (Group.ATTACKERS, Group.STATE_FORCES, Group.NON_STATE_FIGHTERS)
    if armed or phrase.definite or not phrase.numbered:
        return None
    before = [at for at in range(max(sentence.first, phrase.first - 4), phrase.first) if sentence.word(at) in _DRIVE]
    for words in _AWAY:
        last = phrase.last + len(words)
        if before and tuple(sentence.gap(phrase.last + 1, last + 1)) == words:
            start = sentence.token(before[-1]).idx
            made = _mention(sentence, Measure.DISPLACED, phrase, last)
            return replace(made, start=min(start, made.start), predicate=before[-1], active=True)
    at = phrase.last + 1
    while sentence.word(at) in HAVE | {"reportedly", "also", "already"}:
        at += 1
    size = phrase.number.low or phrase.number.high or 0
    if sentence.word(at) in _FLED and size >= _MANY and not phrase.bare:
        return _mention(sentence, Measure.DISPLACED, phrase, at)
    return None


def _unaccounted(sentence: Phrases, phrase: Counted) -> FigureMention | None:
    """ "The whereabouts of one soldier remain unknown": missing."""
    if sentence.gap(phrase.first - 2, phrase.first) != ["whereabouts", "of"]:
        return None
    made = _mention(sentence, Measure.MISSING, phrase, phrase.last)
    return replace(made, start=sentence.token(phrase.first - 2).idx)


def _of_some(sentence: Phrases, phrase: Counted, found: Sequence[FigureMention]) -> FigureMention | None:
    """ "Five were wounded, one seriously", "the condition of two is critical": some of the injured."""
    wholes = [item for item in found if item.measure is Measure.INJURED and item.counted.last < phrase.first]
    if not phrase.bare or not wholes or sentence.word(phrase.first - 1) not in (",", "and", "of", "which", "("):
        return None
    whole = max(wholes, key=lambda item: item.counted.last).counted
    behind = sentence.gap(phrase.last + 1, phrase.last + 7)
    at = phrase.last + 1 + (2 if behind[:2] in (["of", "them"], ["of", "whom"]) else 0)
    gravely = sentence.word(at) in _GRAVELY and sentence.word(at + 1) in (",", ".", ";", "", "and", ")")
    grave = sentence.word(at) in (*BE, "in") and any(word in _GRAVE | _CARE | _TREATED for word in behind)
    if not (gravely or grave):
        return None
    last = at if gravely else next(i for i in range(at, at + 7) if sentence.word(i) in _GRAVE | _CARE | _TREATED)
    made = _mention(sentence, Measure.INJURED, replace(phrase, group=whole.group), last)
    return replace(made, whole=whole)


def _mention(sentence: Phrases, measure: Measure, phrase: Counted, last: int) -> FigureMention:
    token = sentence.token(last)
    return FigureMention(measure, phrase, phrase.start, max(phrase.end, token.idx + len(token)), last, False)
