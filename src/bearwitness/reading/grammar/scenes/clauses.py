"""The clauses of a sentence that may each tell of a happening, with what ties them to the clause above (codebook section 1).

The relations are those of the parse (ClearNLP dependencies): `conj` joins clauses, `advcl` and `prep` hang one on a verb,
`relcl` and `acl` describe a noun. Whether two clauses tell of two happenings is asked elsewhere (incidents/clauses.py).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from spacy.tokens import Span, Token

from bearwitness.reading.grammar.deeds.kinds import Trigger


class Tie(StrEnum):
    """What ties a clause to the one above it."""

    AND = "and"
    """Joined to it: "..., and soldiers fired mortars at the village"."""
    EARLIER = "earlier"
    """What went before: "after Turkey had begun an offensive"."""
    ANSWERED = "answered"
    """What is answered: "in response to the strike that killed the general"."""
    LATER = "later"
    """What followed: "before police arrested him"."""
    LED_TO = "led to"
    """What others did because of it: "prompting air strikes"."""
    MEANWHILE = "meanwhile"
    """What went on beside it: "while rebels shelled the port", "as fighters advanced on the town"."""
    WHICH = "which"
    """What is said of a noun in it: "the village that troops entered on Tuesday"."""


OF_OTHER_DAYS: Final = (Tie.ANSWERED, Tie.WHICH)
"""What such clauses tell of without a day was not on that of the news."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause, characters `start` to `end` of the report with the word that ties it; `subject` are those of the subject it shares.

    `noun` is the first character of the noun that it describes.
    """

    start: int
    end: int
    tie: Tie
    subject: tuple[int, int] | None
    noun: int | None = None


_VERBS: Final = ("VERB", "AUX")
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_EARLIER: Final = frozenset({"after", "following"})
_LATER: Final = frozenset({"before", "until"})
_MEANWHILE: Final = frozenset({"while", "whereas", "as", "amid"})
_ANSWERS: Final = frozenset(
    {"response", "retaliation", "revenge", "reprisal", "answer", "reaction", "vengeance", "retribution", "avenge", "avenging", "avenged"}
)  # fmt: skip
_FOLLOWS: Final = frozenset({"follows", "followed", "follow", "avenge", "avenged", "avenging"})
_LED_TO: Final = frozenset({"prompting", "triggering", "provoking", "sparking", "drawing", "unleashing"})
_PAST: Final = ("VBD", "VBN")
_TIMES: Final = frozenset(
    {"night", "day", "time", "week", "month", "year", "morning", "evening", "afternoon", "hour", "moment"}
)
_HARMED: Final = frozenset(
    {"died", "killed", "wounded", "injured", "hurt", "slain", "perished"}
)  # "those who died when"
_STILL: Final = frozenset({"has", "have", "is", "are"})
_NEEDED: Final = 2  # words of deeds without which a sentence tells of one at most
_MOST: Final = 24  # and with more of them it is no sentence but a text without full stops, whose clauses no parse tells


def clauses(sentence: Span, words: Sequence[Trigger]) -> tuple[Clause, ...]:
    """Return the clauses of a sentence that stand below another and hold a word of a deed, while another stands outside; outer ones first."""
    firm = [word for word in words if word.retold or not word.hint]
    if not _NEEDED <= len(firm) <= _MOST or max(word.start for word in firm) <= min(word.end for word in firm):
        return ()
    found: list[Clause] = []
    for token in sentence:
        for headed in _headed(token):
            clause = replace(headed, end=min(headed.end, sentence.end_char))
            inside = sum(clause.start <= word.start < clause.end for word in firm)
            if 0 < inside < len(firm):
                found.append(clause)
    return tuple(sorted(set(found), key=lambda one: (one.start, -one.end)))


def _headed(token: Token) -> Iterator[Clause]:
    """The clause that a word is the head of, if it is."""
    dep = token.dep_
    if dep == "conj" and token.pos_ in _VERBS and token.head.pos_ in _VERBS:
        yield _clause(token, Tie.AND, _shared(token))
    elif dep == "advcl" and token.pos_ in _VERBS:
        marks = {child.lower_ for child in token.children if child.dep_ in ("mark", "advmod") and child.i < token.i}
        if marks & _LATER and token.left_edge.lower_ not in _LATER:
            return  # "The day before, a source told of ..."
        for tie, marked in ((Tie.EARLIER, _EARLIER), (Tie.LATER, _LATER), (Tie.MEANWHILE, _MEANWHILE)):
            if marks & marked:
                yield _clause(token, tie, None)
                return
        if token.lower_ in _ANSWERS or token.lower_ in _LED_TO:
            yield _clause(token, Tie.LED_TO if token.lower_ in _LED_TO else Tie.ANSWERED, None)
    elif dep == "prep" and token.lower_ in _EARLIER:
        yield _clause(token, Tie.EARLIER, None)
    elif dep == "dobj" and token.head.lower_ in _FOLLOWS:
        yield _clause(token, Tie.EARLIER, None, token.head.right_edge)
    elif dep == "pobj" and token.lower_ in _ANSWERS and token.head.lower_ == "in":
        yield _clause(token.head, Tie.ANSWERED, None)
    elif dep in ("relcl", "acl") and token.lower_ in _LED_TO:
        yield _clause(token, Tie.LED_TO, None)
    elif (
        dep in ("relcl", "acl") and token.tag_ in _PAST and not any(child.lower_ in _STILL for child in token.children)
    ):
        noun = token.head.head if token.head.dep_ == "appos" else token.head
        if noun.lower_ not in _TIMES and token.lower_ not in _HARMED:
            yield replace(_clause(token, Tie.WHICH, None), noun=noun.idx)


def _clause(head: Token, tie: Tie, subject: tuple[int, int] | None, last: Token | None = None) -> Clause:
    last = last or _leading(head) or head.right_edge
    return Clause(head.left_edge.idx, last.idx + len(last), tie, subject)


def _leading(head: Token) -> Token | None:
    """The last word before the subject of the clause above, where the clause stands before it: "After raids on Monday, the army ..."."""
    above = head.head
    behind = [child for child in above.children if child.dep_ in _SUBJECTS and child.i > head.right_edge.i]
    return head.doc[behind[0].left_edge.i - 1] if head.i < above.i and above.pos_ in _VERBS and behind else None


def _shared(verb: Token) -> tuple[int, int] | None:
    """The characters of the subject that a joined verb shares with the one before it; None where it has its own."""
    at = verb
    while True:
        own = [child for child in at.children if child.dep_ in _SUBJECTS]
        if own:
            last = own[-1].right_edge
            return None if at is verb else (own[-1].left_edge.idx, last.idx + len(last))
        if at.dep_ not in ("conj", "xcomp", "ccomp") or at.head is at:
            return None
        at = at.head


__all__ = ["OF_OTHER_DAYS", "Clause", "Tie", "clauses"]
