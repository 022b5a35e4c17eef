"""Harm told without a verb that counts: "the blast caused injuries", "several wounded civilians were taken to hospital"."""

from bearwitness.model import Group, Measure
from bearwitness.reading.grammar.figures.counted import ONE, SOME
from bearwitness.reading.grammar.figures.mention import FigureMention
from bearwitness.reading.grammar.figures.phrases import BE, HAVE, Phrases
from bearwitness.reading.grammar.figures.pieces import state_of
from bearwitness.reading.grammar.words.harm import HEAD_MEASURE

_CAUSE = {"caused", "causes", "causing", "cause", "inflicted", "inflicting", "reported", "reporting", "reports", "confirmed", "mentioned", "left", "leaving"}  # fmt: skip
_CAUSE_TO = {
    ("led", "to"), ("leading", "to"), ("resulted", "in"), ("resulting", "in"), ("results", "in"), ("there", "were"),
}  # fmt: skip
_TOLD = {"reported", "confirmed", "sustained", "caused", "recorded", "documented"}
_OF_GOODS = {"material", "economic", "financial", "property", "monetary", "crop"}
_SILENT = {"martyrs", "bodies", "corpses", "lives"}
_BEFORE = {"civilian", "multiple", "serious", "severe", "minor", "human", "some", "many", "several", "further", "more"}
_BROUGHT = {
    "taken", "brought", "delivered", "transferred", "rushed", "admitted", "arrived", "arrival", "evacuated", "treated", "received", "reported",
}  # fmt: skip
"""What is told of one injured person who was not counted before; of one in a picture it is not."""
_SHOWN = {"video", "videos", "photo", "photos", "photograph", "image", "images", "footage", "picture", "pictures"}
_NONE = {"neither", "no", "nobody", "none", "not", "n't", "never", "without"}
_CLAUSE_ENDS = {",", ";", ":", "but", "and", "that", "which", "who"}
_REACH = 8
"""How many words before a verb may say that it did not happen."""
_HARM = {
    "killed": Measure.KILLED, "injured": Measure.INJURED, "captured": Measure.CAPTURED, "abducted": Measure.ABDUCTED,
}  # fmt: skip


def caused(sentence: Phrases) -> list[FigureMention]:
    """ "The strike caused injuries", "led to deaths and injuries", "injuries were reported": some, without a number."""
    found: list[FigureMention] = []
    for phrase in sentence.phrases:
        word = sentence.word(phrase.last)
        measure = HEAD_MEASURE.get(word)
        if measure is None or phrase.number != SOME or phrase.definite or word in _SILENT:
            continue
        if _OF_GOODS & {*sentence.gap(phrase.first, phrase.last)} or sentence.word(phrase.first - 1) in _OF_GOODS:
            continue  # "caused material losses"
        if sentence.word(phrase.last + 1) in ("to", "of", "on", "upon"):
            continue  # "injuries to four workers" counts the workers
        at = phrase.first - 1
        while sentence.word(at) in _BEFORE:
            at -= 1
        behind = phrase.last + 1
        words = sentence.gap(behind, behind + 4)
        told = (
            sentence.word(behind) in BE | HAVE
            and any(word in _TOLD for word in words)
            and not {"not", "n't", "never"} & {*words}
        )
        listed = sentence.word(at) == "and" and sentence.word(at - 1) in HEAD_MEASURE
        cause = sentence.word(at) in _CAUSE or (sentence.word(at - 1), sentence.word(at)) in _CAUSE_TO
        if cause and _of_none(sentence, at):
            continue
        if cause or told or listed:
            start = min(phrase.start, sentence.token(max(at, sentence.first)).idx) if cause else phrase.start
            found.append(FigureMention(measure, phrase, start, phrase.end, phrase.last, False))
    return found


def _of_none(sentence: Phrases, verb: int) -> bool:
    """Whether nobody, or no side, is said to have caused, had or told of harm: "neither side reported casualties", which is no zero."""
    words = sentence.gap(max(sentence.first, verb - _REACH), verb)
    clause = words[max((at + 1 for at, word in enumerate(words) if word in _CLAUSE_ENDS), default=0) :]
    return not _NONE.isdisjoint(clause)


def harmed(sentence: Phrases) -> list[FigureMention]:
    """ "Four injured children were taken to hospital", "a burnt-out car": an adjective says what befell them."""
    found = []
    words = {*sentence.words}
    brought = not words.isdisjoint(_BROUGHT) and words.isdisjoint(_SHOWN)
    for phrase in sentence.phrases:
        if phrase.group is Group.THINGS:
            measure = state_of(phrase.phrase) if phrase.number == ONE else None
        else:
            told = phrase.numbered or (phrase.number == ONE and phrase.state == "injured" and brought)
            measure = _HARM.get(phrase.state or "") if told else None
        if measure is not None and not phrase.definite:
            found.append(FigureMention(measure, phrase, phrase.start, phrase.end, phrase.last, False))
    return found
