"""Verbs that say little by themselves: "lost four men", "claimed the lives of nine", "sustained injuries", "blew himself up"."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from bearwitness.model import Group, Measure
from bearwitness.reading.grammar.figures.counted import Counted
from bearwitness.reading.grammar.figures.mention import FigureMention, mentions
from bearwitness.reading.grammar.figures.phrases import BE, Phrases
from bearwitness.reading.grammar.figures.subjects import over_complement
from bearwitness.reading.grammar.lexicon import table


def light(sentence: Phrases) -> list[FigureMention]:
    """Return the figures of a sentence's light verbs."""
    by_word = _readers()
    found: list[FigureMention] = []
    for at, word in enumerate(sentence.words, sentence.first):
        for reader in by_word.get(word, ()):
            found += reader(sentence, at)
    return found


@cache
def _readers() -> Mapping[str, Sequence[Callable[[Phrases, int], list[FigureMention]]]]:
    """What reads the words behind each form of a light verb."""
    readers: dict[str, Callable[[Phrases, int], list[FigureMention]]] = {
        "lose": _lost,
        "suffer": _suffered,
        "lives": _claimed_lives,
        "blow": _blew_up,
        "slay": _killed_himself,
        "fall": _fell,
    }
    by_word: dict[str, list[Callable[[Phrases, int], list[FigureMention]]]] = {}
    for name, reader in readers.items():
        for form in dict.fromkeys(table("verbs")["light"][name]):
            by_word.setdefault(form, []).append(reader)
    return by_word


def _lost(sentence: Phrases, at: int) -> list[FigureMention]:
    """ "Lost their lives" of the subject; "lost four men" of the subject's own people."""
    if {"lives", "life"} & {*sentence.gap(at + 1, at + 4)}:
        group = sentence.before(at)
        return mentions(sentence, Measure.KILLED, group, at, at + 2, False) if group else []
    group = sentence.after(at + 1)
    if sentence.word(at - 1) in BE:
        lost = sentence.before(at - 1)
        things = lost is not None and lost[0].group is Group.THINGS and lost[0].numbered
        if lost is not None and lost[0].numbered and lost[0].group in (Group.STATE_FORCES, Group.NON_STATE_FIGHTERS):
            return mentions(sentence, Measure.KILLED, lost, at, at, False)  # "54 peacekeepers were lost"
        return mentions(sentence, Measure.DESTROYED, lost or (), at, at, False) if things else []
    if group and group[0].group is Group.THINGS and group[0].numbered:
        return mentions(sentence, Measure.DESTROYED, group, at, at, True)
    if not group or group[0].group is Group.THINGS or (group[0].bare and not _beside_killed(sentence, at, group[0])):
        return []
    people = [one for one in group if one.group is not Group.THINGS]
    gone = [one for one in group if one.group is Group.THINGS and one.numbered]  # "lost 12 men and two pickups"
    killed = [replace(mention, own=True) for mention in mentions(sentence, Measure.KILLED, people, at, at, False)]
    return killed + mentions(sentence, Measure.DESTROYED, gone, at, at, True)


def _beside_killed(sentence: Phrases, at: int, phrase: Counted) -> bool:
    """Whether a bare number stands beside the enemy's dead: "had killed two hundred and lost nine"."""
    ends = sentence.word(phrase.last + 1) in ("", ".", ",", ";", "and", "of")
    return ends and bool({"killed", "killing"} & {*sentence.gap(max(sentence.first, at - 10), at)})


def _suffered(sentence: Phrases, at: int) -> list[FigureMention]:
    if sentence.word(at) in ("treated", "admitted") and sentence.word(at - 1) not in BE:
        return []  # "doctors treated ten people for burns"
    wounds = table("verbs")["light"]["wounds"]
    hurt = next((i for i in range(at + 1, min(at + 8, sentence.end)) if sentence.word(i) in wounds), None)
    group = sentence.before(at)
    return mentions(sentence, Measure.INJURED, group, at, hurt, False) if hurt is not None and group else []


def _claimed_lives(sentence: Phrases, at: int) -> list[FigureMention]:
    lives = next((i for i in range(at + 1, at + 3) if sentence.word(i) in ("lives", "life", "throats", "throat")), None)
    if lives is None or sentence.word(lives + 1) != "of":
        return []
    group = sentence.after(lives + 2)
    return mentions(sentence, Measure.KILLED, group, at, lives, True) if group else []


def _killed_himself(sentence: Phrases, at: int) -> list[FigureMention]:
    """ "The bomber killed himself and three policemen": those listed behind are killed too."""
    if sentence.word(at + 1) not in table("verbs")["light"]["reflexive"] or sentence.word(at + 2) not in (
        "and",
        "along",
    ):
        return []
    group = sentence.after(at + 3)
    bomber = [one for one in sentence.before(at) or () if one.number.best == 1]
    made = mentions(sentence, Measure.KILLED, group, at, at, True) if group else []
    return [*mentions(sentence, Measure.KILLED, bomber, at, at + 1, False), *made]


def _blew_up(sentence: Phrases, at: int) -> list[FigureMention]:
    """A bomber who blows himself up dies (codebook section 2); "blew itself up" of a car says nothing of people."""
    reflexive = next(
        (i for i in range(at + 1, at + 3) if sentence.word(i) in table("verbs")["light"]["reflexive"]), None
    )
    if reflexive is None:
        return []
    group = sentence.before(at, people=sentence.word(reflexive) != "itself")
    if group and group[-1].group is Group.THINGS:
        return []
    if not group or group[-1].number.best != 1:
        ahead = [
            one for one in sentence.phrases if one.last < at and one.group is Group.ATTACKERS and one.number.best == 1
        ]
        group = ahead[-1:] or _who_came(sentence, at) or group
    if not group:
        return []
    last = reflexive + 1 if sentence.word(reflexive + 1) == "up" else reflexive
    bomber = replace(group[-1], group=Group.ATTACKERS)
    return mentions(sentence, Measure.KILLED, [bomber], at, last, False)


_IN_BATTLE = {"while", "when", "repelling", "", ".", ",", ";", "and", "during", "defending", "fighting", "alongside"}
_OF_BATTLE = {
    "battle",
    "combat",
    "action",
    "fighting",
    "defence",
    "defense",
    "clashes",
    "clash",
    "line",
    "attack",
    "assault",
    "ambush",
}


def _fell(sentence: Phrases, at: int) -> list[FigureMention]:
    """ "Eleven soldiers fell", "fell in the defence of the town": people under arms only; nobody dies who falls back or ill."""
    group = sentence.before(at)
    armed = (Group.STATE_FORCES, Group.NON_STATE_FIGHTERS)
    if group and group[-1].last + 1 != at:
        group = (
            group
            if sentence.gap(group[-1].last + 1, at) in (["also"], ["have"], ["had"])
            else over_complement(sentence, at)
        )
    if not group or group[-1].group not in armed or not group[-1].numbered:
        return []
    behind = sentence.word(at + 1)
    in_battle = behind in ("in", "on", "at") and any(word in _OF_BATTLE for word in sentence.gap(at + 2, at + 5))
    return mentions(sentence, Measure.KILLED, group, at, at, False) if behind in _IN_BATTLE or in_battle else []


def _who_came(sentence: Phrases, at: int) -> list[Counted] | None:
    """Who "walked into a hotel and blew himself up": the first person of the sentence, verbs of his own between."""
    found = next((phrase for phrase in sentence.phrases if phrase.group is not Group.THINGS), None)
    fits = found is not None and found.last < at and found.number.best == 1 and not found.definite
    return [found] if fits and found is not None else None
