"""Who speaks where the parser does not give the verb of saying its subject (codebook section 6).

It takes the verb for a participle ("the alliance reported earlier it had"), loses the subject behind its description
("an official of the committee, Omar Sabri, said"), or finds no comma before it ("nine died an official said").
"""

import re

from spacy.tokens import Span, Token

from bearwitness.reading.grammar.attribution.saying_tail import closing_source
from bearwitness.reading.grammar.attribution.source_names import BETWEEN, NAME, is_date, names_speakers
from bearwitness.reading.grammar.attribution.sources_named import looks_like_source, phrase_around
from bearwitness.reading.grammar.words.calendar import weekday_number
from bearwitness.reading.grammar.words.doc_text import text_of

_REACH = 160
"""How many characters before a verb matter for what somebody is and his name."""
# What he is and his name before the verb: "an official of the committee, Omar Sabri, later said".
_NAMED = re.compile(
    r"(?:^|[,;:]\s|\b(?:and|but|while|that)\s|[\"“]\s?)(?P<who>(?!(?:in|on|at|from|near|after|when|as|by|for|to|of)\b)[^,;:\"“”]{3,90}?),\s+(?P<name>"
    + NAME
    + r"),\s+(?:"
    + BETWEEN
    + r"\s+)*$"
)
_ADVERBIAL = r"(?:earlier|later|today|yesterday|also|\w+ly|on\s+\w+|in\s+a\s+(?:\w+\s+)?\w+)\s+"
# What is said follows at once: "reported earlier it had", "announced on Friday there were".
_CLAUSE = re.compile(rf"\s+(?:that|(?:{_ADVERBIAL}){{1,3}}(?:that|it|they|he|she|there))\s+\w")
# Nothing of what is said stands behind the verb.
_ENDS = re.compile(
    r"\s*(?:[.,;\n]|$)|\s+(?:reporters|journalists|(?-i:[A-Z][\w-]+(?:\s+[A-Z][\w-]+){0,3}(?:\s+(?:news\s+)?(?:agency|newspaper|website|television|radio))?))\s*(?:[.,;\n]|$|\son\b)|\s+(?:on|late|early|as\s+(?!saying|telling)|in\s+a\s+statement|explaining|citing|adding|without\s+\w+ing|with\s+(?:an?|the)\s+\w+|today|yesterday|"
    r"and\s+(?!that\b)\w+(?:ed|ve)\b|adding\b|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b",
    re.IGNORECASE,
)
_TELLS = frozenset({"told", "said", "reported", "confirmed", "added", "announced", "stated", "admitted"})
_JOINS = frozenset({"that", "which", "who", "whom", "when", "where", "while", "as", "if", "because", "and", "but", "or", "than", "after", "before"})  # fmt: skip
_HARMED = frozenset({"injured", "wounded", "killed", "hurt", "dead", "missing"})
_LONGEST = 14  # words of a source


def missed_subject(sentence: Span, verb: Token) -> tuple[int, int] | None:
    """Characters of who speaks, by the words before the verb alone; None where they leave it open."""
    return (
        over_again(sentence, verb)
        or _described(sentence, verb)
        or unmarked(sentence, verb)
        or of_participle(sentence, verb)
    )


def _described(sentence: Span, verb: Token) -> tuple[int, int] | None:
    start = max(sentence.start_char, verb.idx - _REACH)
    named = _NAMED.search(text_of(sentence.doc)[start : verb.idx])
    if named is None or is_date(named["name"]) or not looks_like_source(named["who"], (), (0, 0)):
        return None
    return start + named.start("who"), start + named.end("who")


def unmarked(sentence: Span, verb: Token) -> tuple[int, int] | None:
    """The words of a source between a clause and the verb where no comma marks them: "nine died an official said on Monday"."""
    doc, last = sentence.doc, verb.i - 1
    if verb.tag_ not in ("VBD", "VBZ", "VBN") or _ENDS.match(text_of(doc), verb.idx + len(verb)) is None:
        return None
    closing = closing_source(sentence, verb)
    if closing is not None:
        return closing
    if doc[last].text == ")" and last - 3 > sentence.start and doc[last - 2].text == "(":
        last -= 3  # "the Children's Fund (CF) said"
    first = last
    while (
        first > sentence.start
        and first > last - _LONGEST
        and (doc[first].pos_ in ("NOUN", "PROPN", "ADJ", "PART", "PUNCT") or _links(doc[first]))
    ):
        if doc[first].pos_ == "PUNCT" and doc[first].lower_ != "-":
            return None
        first -= 1
    before = doc[first - 1] if first > sentence.start else None
    if doc[first].tag_ != "DT" or first == last:
        return _plain(sentence, last)
    if before is None or before.lower_ in _JOINS:
        return None
    if (
        before.pos_ not in ("NOUN", "PROPN", "NUM", "ADV", "ADJ")
        and before.lower_ not in _HARMED
        and before.tag_ != "VBN"
    ):
        return None
    told = any(one.pos_ in ("VERB", "AUX") for one in doc[sentence.start : first])
    words = doc[first : last + 1].text
    return (doc[first].idx, doc[last].idx + len(doc[last])) if told and looks_like_source(words, (), (0, 0)) else None


def _links(token: Token) -> bool:
    """Whether a preposition stands within a name: "Observatory for Human Rights"."""
    around = token.doc[token.i - 1], token.doc[min(token.i + 1, len(token.doc) - 1)]
    return token.lower_ in ("for", "of") and all(one.pos_ == "PROPN" for one in around)


def _plain(sentence: Span, last: int) -> tuple[int, int] | None:
    """A source in small letters and without an article behind a name or a day: "in Aleppo state television reported"."""
    doc, first = sentence.doc, last
    if not names_speakers(doc[last].lower_) or doc[last].pos_ != "NOUN":
        return None
    while first > sentence.start and doc[first - 1].pos_ in ("NOUN", "ADJ") and doc[first - 1].text.islower():
        first -= 1
    before = doc[first - 1] if first > sentence.start else None
    if before is None or not before.text[0].isupper() or before.i == sentence.start:
        return None
    told = any(one.tag_ in ("VBD", "VBZ", "VBP") for one in doc[sentence.start : first])
    return (doc[first].idx, doc[last].idx + len(doc[last])) if told else None


def of_participle(sentence: Span, verb: Token) -> tuple[int, int] | None:
    """ "The alliance reported earlier it had struck": a participle to the parser, of the noun right before it."""
    head = verb.head
    if verb.dep_ != "acl" or verb.tag_ not in ("VBN", "VBD") or head.i != verb.i - 1:
        return None
    if _CLAUSE.match(text_of(sentence.doc), verb.idx + len(verb)) is None:
        return None
    span = phrase_around(sentence, head, verb)
    return span if looks_like_source(text_of(sentence.doc)[span[0] : span[1]], (), (0, 0)) else None


def over_again(sentence: Span, verb: Token) -> tuple[int, int] | None:
    """The subject of the sentence of a verb behind "however": "the source gave no number however noted that"."""
    if verb.i - 1 <= sentence.start or sentence.doc[verb.i - 1].lower_ not in (
        "however",
        "nonetheless",
        "nevertheless",
    ):
        return None
    first = next((one for one in sentence if one.dep_ == "nsubj" and one.i < verb.i), None)
    if first is None or first.pos_ not in ("NOUN", "PROPN"):
        return None
    span = phrase_around(sentence, first, first.head)
    return span if looks_like_source(text_of(sentence.doc)[span[0] : span[1]], (), (0, 0)) else None


def shared_subject(sentence: Span, verb: Token) -> tuple[int, int] | None:
    """Who did what is told before the verb and speaks then: "a boy came to the post and told them that"."""
    above = verb
    while above.dep_ == "conj" and above.head.pos_ in ("VERB", "AUX") and above.head.i < above.i:
        above = above.head
    if above.i == verb.i or verb.lower_ not in _TELLS or above.i < sentence.start:
        return None
    subject = next((child for child in above.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.pos_ not in ("NOUN", "PROPN") or weekday_number(subject.lower_) is not None:
        return None
    span = phrase_around(sentence, subject, above)
    return span if looks_like_source(text_of(sentence.doc)[span[0] : span[1]], (), (0, 0)) else None


__all__ = ["missed_subject", "of_participle", "shared_subject", "unmarked"]
