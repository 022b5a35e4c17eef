"""Verbs that say little by themselves: "lost four men", "claimed the lives of nine", "sustained injuries", "blew himself up"."""

from collections.abc import Callable
from dataclasses import replace

from bearwitness.model import Group, Measure
from bearwitness.reading.grammar.lexicon import table
from bearwitness.reading.grammar.mention import FigureMention, mentions
from bearwitness.reading.grammar.phrases import Phrases


def light(sentence: Phrases) -> list[FigureMention]:
    """Return the figures of a sentence's light verbs."""
    readers: dict[str, Callable[[Phrases, int], list[FigureMention]]] = {
        "lose": _lost,
        "suffer": _suffered,
        "lives": _claimed_lives,
        "blow": _blew_up,
    }
    listed = table("verbs")["light"]
    found: list[FigureMention] = []
    for at in range(sentence.first, sentence.end):
        for name, reader in readers.items():
            if sentence.word(at) in listed[name]:
                found += reader(sentence, at)
    return found


def _lost(sentence: Phrases, at: int) -> list[FigureMention]:
    """ "Lost their lives" of the subject; "lost four men" of the subject's own people."""
    if "lives" in sentence.gap(at + 1, at + 3):
        group = sentence.before(at)
        return mentions(sentence, Measure.KILLED, group, at, at + 2, False) if group else []
    group = sentence.after(at + 1)
    if not group or group[0].bare or group[0].group is Group.THINGS:
        return []
    return [replace(mention, own=True) for mention in mentions(sentence, Measure.KILLED, group, at, at, False)]


def _suffered(sentence: Phrases, at: int) -> list[FigureMention]:
    wounds = table("verbs")["light"]["wounds"]
    hurt = next((i for i in range(at + 1, min(at + 5, sentence.end)) if sentence.word(i) in wounds), None)
    group = sentence.before(at)
    return mentions(sentence, Measure.INJURED, group, at, hurt, False) if hurt is not None and group else []


def _claimed_lives(sentence: Phrases, at: int) -> list[FigureMention]:
    lives = next((i for i in range(at + 1, at + 3) if sentence.word(i) == "lives"), None)
    if lives is None or sentence.word(lives + 1) != "of":
        return []
    group = sentence.after(lives + 2)
    return mentions(sentence, Measure.KILLED, group, at, lives, True) if group else []


def _blew_up(sentence: Phrases, at: int) -> list[FigureMention]:
    """A bomber who blows himself up dies (codebook section 2); "blew itself up" of a car says nothing of people."""
    reflexive = next(
        (i for i in range(at + 1, at + 3) if sentence.word(i) in table("verbs")["light"]["reflexive"]), None
    )
    group = sentence.before(at)
    if reflexive is None or not group or group[-1].group is Group.THINGS:
        return []
    last = reflexive + 1 if sentence.word(reflexive + 1) == "up" else reflexive
    return mentions(sentence, Measure.KILLED, group[-1:], at, last, False)
