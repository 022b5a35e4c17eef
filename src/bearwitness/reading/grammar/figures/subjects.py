"""The subject that a verb shares with the verb it is joined to: "two assailants stormed the office and were gunned down"."""

from bearwitness.reading.grammar.figures.counted import Counted
from bearwitness.reading.grammar.figures.phrases import Phrases

BEATEN = ("shot", "stabbed", "beaten", "burned", "burnt", "tortured", "bound", "hanged")
"""What is done to those who are then killed: "shot or hacked to death"."""
THEMSELVES = ("as", "all", "both", "himself", "herself", "themselves")
"""Words between "was" and a participle."""
_SUBJECT = ("nsubj", "nsubjpass")
_BEHIND = ("while", "", ".", ",", ";", "and", "in", "on", "by", "during", "at", "after", "when", "as")
_REACH = 7
"""How many words may say whose people are counted."""


def shared_subject(sentence: Phrases, at: int) -> list[Counted] | None:
    """Return those counted who are the subject of the verb that the verb at token `at` goes on from, or None.

    The verb has no subject of its own, and both verbs are finite: "and were gunned down", "and died".
    """
    verb = sentence.token(at)
    if verb.dep_ != "conj" or any(child.dep_ in _SUBJECT for child in verb.children):
        return None
    head = verb.head
    steps = 0
    while steps < 4:
        subject = next((child for child in head.children if child.dep_ in _SUBJECT), None)
        if subject is not None:
            return next((group for group in sentence.groups if group[0].first <= subject.i <= group[-1].last), None)
        if head.dep_ != "conj":
            return None
        head, steps = head.head, steps + 1
    return None


def passed_on(sentence: Phrases, at: int) -> list[Counted] | None:
    """Return those counted whom a passive passes on to the participle at `at`: "seven men were pulled off a bus and shot dead"."""
    verb = sentence.token(at)
    if verb.pos_ == "ADJ" and verb.dep_ in ("oprd", "acomp", "advcl"):
        verb = verb.head
    if verb.tag_ not in ("VBN", "VBD") or any(child.dep_ in (*_SUBJECT, "dobj") for child in verb.children):
        return None
    steps = 0
    while verb.dep_ == "conj" and steps < 3:
        verb, steps = verb.head, steps + 1
        subject = next((child for child in verb.children if child.dep_ in _SUBJECT), None)
        if subject is not None:
            passive = any(child.dep_ == "auxpass" for child in verb.children)
            groups = (one for one in sentence.groups if one[0].first <= subject.i <= one[-1].last)
            return next(groups, None) if passive else None
    return None


def named_first(sentence: Phrases, group: list[Counted], auxiliary: int) -> list[Counted]:
    """The subject itself where words in commas stand behind it: "the assailant, who hurt two guards, was", "the attacker, a youth, was"."""
    if sentence.word(auxiliary - 1) != "," or not group:
        return group
    singular = sentence.word(auxiliary) in ("was", "is", "has")
    if (
        singular
        and len(group) > 1
        and not group[0].numbered
        and sentence.gap(group[0].last + 1, group[1].first) == [","]
    ):
        return group[:1]
    for back in range(group[0].first - 1, max(group[0].first - 10, sentence.first), -1):
        if sentence.word(back) in ("who", "which") and sentence.word(back - 1) == ",":
            return next((one for one in sentence.groups if one[-1].last == back - 2), group)
    return group


def over_complement(sentence: Phrases, at: int) -> list[Counted] | None:
    """Those counted before a participle at `at`, over words of whose they are: "203 fighters of armed groups neutralised"."""
    if sentence.word(at + 1) not in _BEHIND:
        return None
    back = at - 1
    while (
        back > sentence.first
        and at - back <= _REACH
        and sentence.token(back).pos_ in ("NOUN", "PROPN", "ADJ", "DET", "PRON")
    ):
        back -= 1
    if sentence.word(back) not in ("of", "from") or back == at - 1:
        return None
    return next((one for one in sentence.groups if one[-1].last == back - 1 and one[-1].numbered), None)


def owned_behind(sentence: Phrases, group: list[Counted]) -> bool:
    """Whether "and his" opens a group: "a driver was shot dead and his assistant abducted"."""
    return sentence.word(group[0].first) in ("his", "her", "their") and sentence.word(group[0].first - 1) in (
        "and",
        "while",
    )
