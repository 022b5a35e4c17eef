"""The clauses of a sentence that may each tell of a happening, with what ties them to the clause above (codebook section 1).

The relations are those of the parse (ClearNLP dependencies): `conj` joins clauses, `advcl` and `prep` hang one on a verb,
`relcl` and `acl` describe a noun. Whether two clauses tell of two happenings is asked elsewhere (incidents/clauses.py).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from spacy.tokens import Span, Token

from bearwitness.model import Kind
from bearwitness.reading.grammar.deeds.clause_grammar import acts_behind_which
from bearwitness.reading.grammar.deeds.clause_words import LED_TO
from bearwitness.reading.grammar.deeds.kinds import Trigger
from bearwitness.reading.grammar.scenes.protested import reason


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
    AGREED = "agreed"
    """The agreement under which something was done: "evacuated under a deal between the two sides"."""
    SINCE = "since"
    """What it has been so since: "bolder since it overran the base in July"."""
    WHICH = "which"
    """What is said of a noun in it: "the village that troops entered on Tuesday"."""


OF_OTHER_DAYS: Final = (Tie.ANSWERED, Tie.SINCE, Tie.WHICH)
"""What such clauses tell of without a day was not on that of the news."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause, characters `start` to `end` of the report with the word that ties it; `subject` are those of the subject it shares.

    `noun` is the first character of the noun that it describes, `phrase` that of all that is said of the noun.
    """

    start: int
    end: int
    tie: Tie
    subject: tuple[int, int] | None
    noun: int | None = None
    phrase: int | None = None


ALONE: Final = (Tie.EARLIER, Tie.SINCE, Tie.WHICH)
"""Such clauses may be all that their sentence tells of: "fighting has grown fiercer since troops took the road in July"."""

_VERBS: Final = ("VERB", "AUX")
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
_EARLIER: Final = frozenset({"after", "following"})
_LATER: Final = frozenset({"before", "until"})
_SINCE: Final = frozenset({"since"})
_MEANWHILE: Final = frozenset({"while", "whereas", "as", "amid"})
_MARKED: Final = ((Tie.EARLIER, _EARLIER), (Tie.LATER, _LATER), (Tie.SINCE, _SINCE), (Tie.MEANWHILE, _MEANWHILE))
_ANSWERS: Final = frozenset(
    {"response", "retaliation", "revenge", "reprisal", "answer", "reaction", "vengeance", "retribution", "avenge", "avenging", "avenged"}
)  # fmt: skip
_FOLLOWS: Final = frozenset({"follows", "followed", "follow", "avenge", "avenged", "avenging"})
_DEEDS: Final = frozenset(
    {"attack", "raid", "bombing", "blast", "explosion", "strike", "airstrike", "shooting", "massacre", "killing", "clash", "assault", "ambush", "stabbing", "shelling"}
)  # fmt: skip
_TRUCES: Final = frozenset({"truce", "ceasefire", "cease-fire", "armistice"})
_DEALS: Final = _TRUCES | {"deal", "agreement", "accord", "pact"}
_AGREED: Final = frozenset(
    {"reached", "struck", "signed", "brokered", "agreed", "announced", "negotiated", "mediated", "declared", "concluded", "made", "sealed"}
)  # fmt: skip
# Who makes such deals: those of firms and unions are none.
_AT_WAR: Final = re.compile(
    r"\b(?:rebels?|militants?|insurgents?|guerrillas?|militias?|separatists?|fighters?|jihadists?|terrorists?|opposition|warring|factions?|regime|army|armed|"
    r"Taliban|Houthis?|Hamas|Hezbollah|Islamic\s+State|Daesh|ISIL|ISIS)\b",
    re.IGNORECASE,
)
_CROWD: Final = (Kind.PROTEST, Kind.RIOT)
_PAST: Final = ("VBD", "VBN")
_TIMES: Final = frozenset(
    {"night", "day", "time", "week", "month", "year", "morning", "evening", "afternoon", "hour", "moment"}
)
_HARMED: Final = frozenset(
    {"died", "killed", "wounded", "injured", "hurt", "slain", "perished"}
)  # "those who died when"
# "A massacre committed by": the noun is the deed.
_DONE: Final = frozenset(
    {"committed", "perpetrated", "launched", "carried", "conducted", "staged", "mounted", "waged", "executed"}
)
# A noun that stands where a verb should: the parse took the verb of its sentence for a participle.
_OF_A_VERB: Final = frozenset({"ROOT", "ccomp", "advcl", "parataxis", "dep"})
_TOOK_PLACE: Final = frozenset({"took", "occurred", "happened", "came", "place"})
_STILL: Final = frozenset({"has", "have", "is", "are"})
_MOST: Final = (
    24  # with more words of deeds it is no sentence but a text without full stops, whose clauses no parse tells
)


def clauses(sentence: Span, words: Sequence[Trigger], *, dated: bool) -> tuple[Clause, ...]:
    """Return the clauses of a sentence that stand below another and hold a word of a deed, while another stands outside; outer ones first.

    In a sentence that gives a time (`dated`) a clause that recalls something may hold all of them (`ALONE`).
    """
    firm = [word for word in words if word.retold or not word.hint]
    if not 0 < len(firm) <= _MOST:
        return ()
    several = max(word.start for word in firm) > min(word.end for word in firm)
    if not several and not dated:
        return ()
    found: list[Clause] = []
    crowd = any(word.kind in _CROWD and word.strong for word in words)
    for token in sentence:
        for headed in _headed(token, crowd=crowd):
            clause = replace(headed, end=min(headed.end, sentence.end_char))
            clause = _with_its_words(clause, words)
            if clause.tie is Tie.SINCE and any(_ends_in(word, clause) for word in words):
                clause = replace(clause, tie=Tie.AGREED)  # "breached the truce since it came into effect"
            if clause.tie is Tie.AGREED and any(
                word.kind is Kind.AGREEMENT and clause.start < word.end <= clause.end for word in words
            ):
                found.append(clause)
                continue
            inside = sum(clause.start <= word.start < clause.end for word in firm)
            if several and 0 < inside < len(firm):
                found.append(clause)
            elif dated and inside == len(firm) and clause.tie in ALONE:
                found.append(clause if clause.phrase is None else replace(clause, start=clause.phrase))
    return tuple(sorted(set(found), key=lambda one: (one.start, -one.end)))


def _ends_in(word: Trigger, clause: Clause) -> bool:
    """Whether words for an agreement begin before a clause and end in it."""
    return word.kind is Kind.AGREEMENT and word.start < clause.start < word.end <= clause.end


def _with_its_words(clause: Clause, words: Sequence[Trigger]) -> Clause:
    """A clause on a noun with the noun, where both tell of a deed together: "an area captured by" in "in an area captured by"."""
    if clause.noun is None:
        return clause
    first = [word.start for word in words if word.start <= clause.noun < clause.start < word.end <= clause.end]
    return replace(clause, start=min((clause.start, *first)))


def _headed(token: Token, *, crowd: bool) -> Iterator[Clause]:
    """The clause that a word is the head of, if it is; in a sentence on a `crowd` also what it protests against."""
    dep = token.dep_
    if crowd and (last := reason(token)) is not None:
        yield _clause(token, Tie.ANSWERED, None, last)
    elif dep == "conj" and token.pos_ in _VERBS and token.head.pos_ in _VERBS:
        yield _clause(token, Tie.AND, _shared(token))
    elif dep == "advcl" and token.pos_ in _VERBS:
        marks = {child.lower_ for child in token.children if child.dep_ in ("mark", "advmod") and child.i < token.i}
        if marks & _LATER and token.left_edge.lower_ not in _LATER:
            return  # "The day before, a source told of ..."
        for tie, marked in _MARKED:
            if marks & marked:
                yield _clause(token, tie, None)
                return
        if token.lower_ in _ANSWERS or token.lower_ in LED_TO:
            yield _clause(token, Tie.LED_TO if token.lower_ in LED_TO else Tie.ANSWERED, None)
    elif dep == "prep" and (token.lower_ in _EARLIER or (token.lower_ == "including" and _names_a_deed(token))):
        yield _clause(token, Tie.EARLIER, None)
    elif dep == "dobj" and token.head.lower_ in _FOLLOWS:
        yield _clause(token, Tie.EARLIER, None, token.head.right_edge)
    elif dep == "pobj" and token.lower_ in _ANSWERS and token.head.lower_ == "in":
        yield _clause(token.head, Tie.ANSWERED, None)
    elif dep == "pobj" and token.lower_ in _DEALS and not _is_made(token) and (last := _dealt(token)) is not None:
        yield _clause(token, Tie.AGREED, None, last)
    elif dep in ("relcl", "acl") and token.lower_ in LED_TO:
        yield _clause(token, Tie.LED_TO, None)
    elif (
        dep in ("relcl", "acl")
        and token.tag_ in _PAST
        and not any(
            child.lower_ in _STILL or (dep == "acl" and child.dep_ == "dobj" and child.i > token.i)
            for child in token.children
        )
    ):
        noun = _described(token)
        if _when_it_was(noun, token):
            return
        misread = dep == "acl" and (token.lower_ in _DONE or noun.dep_ in _OF_A_VERB)
        if not misread and noun.lower_ not in _TIMES and token.lower_ not in _HARMED:
            told = _clause(token, Tie.WHICH, None)
            yield replace(told, start=min(told.start, _opening(noun, token)), noun=noun.idx, phrase=noun.left_edge.idx)


def _clause(head: Token, tie: Tie, subject: tuple[int, int] | None, last: Token | None = None) -> Clause:
    last = last or _leading(head) or head.right_edge
    return Clause(head.left_edge.idx, last.idx + len(last), tie, subject)


def _names_a_deed(including: Token) -> bool:
    """Whether one of several deeds follows: "attacks on bases, including the raid on 27 December"."""
    return any(child.dep_ == "pobj" and child.lower_ in _DEEDS for child in including.children)


def _is_made(deal: Token) -> bool:
    """Whether a sentence tells of the making of a deal: "agreed to a ceasefire between"."""
    return deal.head.lower_ in ("to", "on") and deal.head.head.pos_ in _VERBS


def _dealt(deal: Token) -> Token | None:
    """Where it ends that a deal was agreed on by those at war, and by whom; None where that is not said."""
    said = [child for child in deal.children if child.dep_ in ("acl", "relcl") and child.lower_ in _AGREED]
    behind = deal.doc[deal.i + 1 : deal.i + 2]
    said += [word for word in behind if word.dep_ == "prep" and word.lower_ in ("between", "with")]
    said += [word for word in behind if word.lower_ in _AGREED]
    if not said:
        return None
    last = said[-1].right_edge
    if said[-1].lower_ in _AGREED and said[-1].head is not deal:  # the parse took it for a verb of the sentence
        last = next((child.right_edge for child in said[-1].children if child.dep_ == "prep"), said[-1])
    if deal.lower_ in _TRUCES or _AT_WAR.search(deal.sent.text) is not None:
        return last
    return None


def _described(verb: Token) -> Token:
    """The noun that a clause is said of: in "Azaz, which rebels seized in May" it is the one before "which", though the parse may take the rebels for it."""
    first = verb.head.left_edge.i
    if acts_behind_which(verb) and first > 2:
        before = verb.doc[first - 2]
        return verb.doc[first - 3] if before.is_punct else before
    return verb.head.head if verb.head.dep_ == "appos" else verb.head


def _when_it_was(noun: Token, verb: Token) -> bool:
    """Whether a clause says what happened when something is said to have happened: "the incident took place on 12 May, when gunmen attacked"."""
    if not any(child.lower_ == "when" for child in verb.children):
        return False
    return any(word.lower_ in _TOOK_PLACE for word in noun.ancestors if word.i < noun.i)


def _opening(noun: Token, verb: Token) -> int:
    """Where a clause on a noun begins: at its "which", though the parse may have lost who acts in it."""
    which = next((word for word in noun.doc[noun.i + 1 : verb.i] if word.lower_ == "which"), verb)
    return which.idx


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


__all__ = ["ALONE", "OF_OTHER_DAYS", "Clause", "Tie", "clauses"]
