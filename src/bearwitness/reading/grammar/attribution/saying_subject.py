"""Who the subject of a verb of saying is, where the parser finds him and where it does not (codebook section 6)."""

import re

from spacy.tokens import Span, Token

from bearwitness.reading.grammar.attribution.saying_missed import missed_subject
from bearwitness.reading.grammar.attribution.saying_tail import closes_behind
from bearwitness.reading.grammar.attribution.saying_verbs import outlet_behind, saying_words
from bearwitness.reading.grammar.attribution.source_names import NAME, is_date, names_speakers
from bearwitness.reading.grammar.attribution.sources_named import end_of_phrase, looks_like_source, phrase_around
from bearwitness.reading.grammar.words.calendar import weekday_number
from bearwitness.reading.grammar.words.doc_text import text_of

_RELATIVES = frozenset({"who", "which", "that"})
_MARKS = frozenset({",", ";", '"', "”", "''", "—", "–"})
_TITLE = re.compile(r"\s*[\"“‘'](?P<name>[A-Z][^\"”’']{1,40})[\"”’']")
_PLACES = frozenset({"in", "at", "from", "near", "outside", "inside"})
_LONGEST = 14  # words of a source
_REACH = 260
"""How many characters before a verb matter for a name and its description."""
# A name and its description before the verb: "Radio Alba, the rebels' station, said".
_DESCRIBED = re.compile(
    r"(?:^|[,;:]\s|\b(?:and|but|while|that)\s|[\"“]\s?)(?P<name>"
    + NAME
    + r"),\s+(?i:an?|the|who|whose|its|his|her|head|director|leader)\s[^,;\"“”]{3,90},\s*$"
)


def subject_of(sentence: Span, verb: Token) -> tuple[int, int] | None:
    """Characters of the subject of a verb of speaking: before it, or after it in ", said a spokesman"."""
    if outlet_behind(sentence, verb):
        return _outlet(sentence, verb)
    span = _subject_of(sentence, verb)
    return _not_the_place(sentence, span) if span is not None and span[1] <= verb.idx else span


def _outlet(sentence: Span, verb: Token) -> tuple[int, int]:
    """The paper behind its verb, by its name where that stands between quotation marks."""
    text, start = text_of(sentence.doc), sentence.doc[verb.i + 1].idx
    end = end_of_phrase(sentence, start)
    named = _TITLE.match(text, end, sentence.end_char)
    return (named.start("name"), named.end("name")) if named else (start, end)


def _not_the_place(sentence: Span, span: tuple[int, int]) -> tuple[int, int]:
    """Who speaks where the subject found is only where he is: "aid workers in Loki in northern Kenya said"."""
    doc = sentence.doc
    first = next((token.i for token in sentence if token.idx >= span[0]), sentence.start)
    if any(one.pos_ == "PRON" for one in doc[first : sentence.end] if one.idx < span[1]):
        return span
    at = first if doc[first].lower_ in _PLACES else first - 1
    if doc[at].lower_ == "," and doc[first].pos_ == "PROPN":  # "eyewitnesses in Nyala, South Darfur, told"
        at -= 1
        while at > sentence.start and doc[at].pos_ == "PROPN":
            at -= 1
    for _ in range(2):
        if at - 1 < sentence.start or doc[at].lower_ not in _PLACES:
            return span
        at -= 1
        if names_speakers(doc[at].lower_):
            return phrase_around(sentence, doc[at], doc[at + 1])[0], span[1]
        while at > sentence.start and doc[at].pos_ == "PROPN":
            at -= 1
    return span


def _subject_of(sentence: Span, verb: Token) -> tuple[int, int] | None:
    start = max(sentence.start_char, verb.idx - _REACH)
    described = _DESCRIBED.search(text_of(sentence.doc)[start : verb.idx])
    if described is not None and not is_date(described["name"]):
        return start + described.start("name"), start + described.end("name")
    behind = closes_behind(sentence, verb)
    if behind is not None:
        return behind
    alone = marked_off(sentence, verb) or missed_subject(sentence, verb)
    if alone is not None:
        return alone
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass") and weekday_number(child.lower_) is None:
            if child.lower_ in _RELATIVES and verb.dep_ == "relcl" and verb.head.pos_ in ("NOUN", "PROPN"):
                return phrase_around(sentence, verb.head, child)
            if child.like_num:
                continue
            nearer = _nearer(sentence, child, verb)
            if nearer is not None:
                return phrase_around(sentence, nearer, verb)
            return phrase_around(sentence, child, verb)
    return _before(sentence, verb) or _inverted(sentence, verb) or _above(sentence, verb) or _heading(sentence, verb)


def _heading(sentence: Span, verb: Token) -> tuple[int, int] | None:
    """The noun at the head of the sentence where no other verb stands before: "A commander reached by phone boasted that"."""
    before = sentence.doc[sentence.start : verb.i]
    relative = next((one.i for one in before[1:] if one.lower_ in _RELATIVES), None)
    if relative is not None and sum(one.tag_ in ("VBD", "VBZ", "VBP") for one in sentence.doc[relative : verb.i]) == 1:
        before = sentence.doc[sentence.start : relative]  # "a teacher who went from house to house counted"
    if (
        not before
        or before[0].pos_ not in ("DET", "NOUN", "PROPN", "ADJ", "NUM")
        or not (verb.tag_ in ("VBD", "VBZ") or verb.lower_.endswith("ed"))
    ):
        return None
    if any(one.tag_ in ("VBD", "VBZ", "VBP", "MD") or one.lower_ in (",", "that") for one in before):
        return None
    stop = next(
        (one.i for one in before if one.tag_ in ("VBN", "VBG", "IN") and one.i > sentence.start), before[-1].i + 1
    )
    chunk = sentence.doc[sentence.start : stop]
    found = len(chunk) > 0 and chunk[-1].pos_ in ("NOUN", "PROPN") and looks_like_source(chunk.text, (), (0, 0))
    return (chunk[0].idx, chunk[-1].idx + len(chunk[-1])) if found else None


def marked_off(sentence: Span, verb: Token) -> tuple[int, int] | None:
    """What alone stands between the last comma and the verb: "..., a local chief and a police source later said"."""
    doc, last = sentence.doc, verb.i - 1
    while last > sentence.start and (
        doc[last].pos_ in ("ADV", "AUX") or weekday_number(doc[last].lower_) is not None or doc[last].lower_ == "on"
    ):
        last -= 1
    if doc[last].lower_ in _MARKS:
        return None
    first = last
    while first > sentence.start and first > last - _LONGEST and doc[first - 1].lower_ not in _MARKS:
        first -= 1
    if first > last or first <= sentence.start or doc[first - 1].lower_ not in _MARKS:
        return None
    described = last > first and doc[first].tag_ in ("VBN", "VBD", "VBG") and doc[first + 1].tag_ == "NNS"
    chunk = doc[first + 1 if described else first : last + 1]  # "..., displaced residents told a radio station"
    if chunk[0].pos_ not in ("DET", "NOUN", "PROPN", "ADJ", "NUM") or chunk[0].lower_ in ("in", "that", "all"):
        return None
    if any(one.tag_ in ("VBD", "VBZ", "VBP", "MD", "WP", "WDT", "WRB") or one.pos_ == "SCONJ" for one in chunk):
        return None
    placed = len(chunk) == 1 and chunk[0].pos_ == "PROPN" and doc[first - 2].pos_ == "PROPN"  # "in Marib, Yemen said"
    return (
        None
        if placed or not looks_like_source(chunk.text, (), (0, 0))
        else (doc[first].idx, chunk[-1].idx + len(chunk[-1]))
    )


def _before(sentence: Span, verb: Token) -> tuple[int, int] | None:
    """The noun right before the verb, days and adverbs apart: "residents on Monday also said"."""
    before = verb.i - 1
    if before > sentence.start and weekday_number(sentence.doc[before].lower_) is not None:
        before -= 2 if sentence.doc[before - 1].lower_ in ("on", "late", "early", "last") else 1
    while before >= sentence.start and (
        sentence.doc[before].pos_ in ("ADV", "AUX")
        or sentence.doc[before].lower_ in ("later", "also", "has", "have", "had")
    ):
        before -= 1
    if before >= sentence.start and sentence.doc[before].pos_ in ("NOUN", "PROPN", "PRON"):
        span = phrase_around(sentence, sentence.doc[before], verb)
        words = text_of(sentence.doc)[span[0] : span[1]]
        if sentence.doc[before].pos_ == "PRON" or looks_like_source(words, (), (0, 0)):
            return span
    return None


def _nearer(sentence: Span, subject: Token, verb: Token) -> Token | None:
    """The noun right before the verb where other clauses stand between it and the parser's subject.

    "Men killed forty, women from there told us".
    """
    between = sentence.doc[subject.i + 1 : verb.i]
    commas = [token.i for token in between if token.lower_ == ","]
    if not commas or commas[-1] == verb.i - 1:
        return None
    finite = [token for token in between if token.tag_ in ("VBD", "VBZ", "VBP") and token.dep_ not in ("relcl", "aux")]
    if any(token.i > commas[-1] for token in finite):
        return None
    chunk = sentence.doc[commas[-1] + 1 : verb.i]
    nouns = [token for token in chunk if token.pos_ in ("NOUN", "PROPN")]
    joined = chunk[0].pos_ == "CCONJ" and any(token.lower_ in saying_words()["verbs"] for token in between)
    if not nouns or chunk[0].pos_ in ("SCONJ", "ADP", "VERB") or (chunk[0].pos_ == "CCONJ" and not joined):
        return None
    near = next(
        (one for one in nouns if one.i + 1 == verb.i or sentence.doc[one.i + 1].pos_ not in ("NOUN", "PROPN", "PART")),
        nouns[0],
    )
    return near if names_speakers(near.lower_) or (finite and len(between) >= 8) else None


def _inverted(sentence: Span, verb: Token) -> tuple[int, int] | None:
    """'"Nine died," said a clerk'."""
    if verb.lower_ not in saying_words()["inverting"] or verb.i <= sentence.start or verb.i + 1 >= sentence.end:
        return None
    behind = sentence.doc[verb.i + 1]
    if sentence.doc[verb.i - 1].lower_ in (",", '"', "”", "''") and behind.pos_ in ("DET", "PROPN", "NOUN", "ADJ"):
        return behind.idx, end_of_phrase(sentence, behind.idx)
    return None


def _above(sentence: Span, verb: Token) -> tuple[int, int] | None:
    """The subject of the verb on which a gerund hangs: "the coalition rejected this, saying ..."."""
    above = verb.head
    if not verb.lower_.endswith("ing") or verb.dep_ != "advcl" or above.i == verb.i or above.i < sentence.start:
        return None
    told = above
    while told.dep_ in ("ccomp", "conj") and sentence.start <= told.head.i < told.i:
        told = told.head
        if told.lower_ in saying_words()["verbs"]:
            above = told  # "the chief said that gunmen had fled, adding that"
            break
    subject = next((child for child in above.children if child.dep_ == "nsubj" and child.i < above.i), None)
    return phrase_around(sentence, subject, above) if subject is not None else None
