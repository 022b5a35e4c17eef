"""The subject that a verb shares with the verb it is joined to: "two assailants stormed the office and were gunned down"."""

from bearwitness.reading.grammar.figures.counted import Counted
from bearwitness.reading.grammar.figures.phrases import Phrases

_SUBJECT = ("nsubj", "nsubjpass")


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
