"""Sources that a verb of saying gives, with its subject: "police said", "said a doctor", "X quoted Y as saying"."""

import re
from collections.abc import Sequence

from spacy.tokens import Span, Token

from bearwitness.model import Speaker
from bearwitness.reading.grammar.attribution.heard import Heard, Way
from bearwitness.reading.grammar.attribution.saying_missed import shared_subject, unmarked
from bearwitness.reading.grammar.attribution.saying_subject import marked_off, subject_of
from bearwitness.reading.grammar.attribution.saying_verbs import finds, is_passed_on, saying_words, speaks
from bearwitness.reading.grammar.attribution.source_names import NAME, apposed
from bearwitness.reading.grammar.attribution.sources_named import (
    end_of_phrase,
    is_nobodys,
    looks_like_source,
    make_speaker,
    phrase_around,
)
from bearwitness.reading.grammar.parties.mention import PartyMention

_PRONOUNS = frozenset({"he", "she", "they", "it", "who", "which"})
_ADDRESSED = frozenset({"asked", "reached", "contacted", "questioned", "pressed", "interviewed", "approached", "called", "phoned", "rang", "confronted"})  # fmt: skip
_BESIDE = re.compile(r",\s+(?:in\s+|at\s+|during\s+)?(?:where|which)\b(?!\s+(?:it|he|she|they)\b)")
# What a denial is of, which the parser may take for a verb: "dismissed rebel claims that".
_DENIED_WORDS = frozenset({"claims", "reports", "accounts", "estimates", "claim", "report"})
_ARTICLE = re.compile(r"\s+(?:(?:the|an?|some|earlier|recent|all)\s+)*")
_QUOTING = ("quoted", "cited", "quoting", "citing")
# The report's own people, so its publisher speaks.
_OWN_STAFF = re.compile(r"(?:i|we|you|no\s.*|nobody|(?:our|this)\s+(?:\w+\s+)?(?:correspondents?|reporters?|newspaper|paper|agency|magazine|website|station|newsroom))$", re.IGNORECASE)  # fmt: skip
# "Was quoted by state radio as saying", "was quoted in the Dawn newspaper as saying".
_BY = re.compile(
    r"\w+\s+(?:by|in|on)\s+(?P<who>[^,;.]{2,50}?)\s+(?:as\s+)?(?:saying|telling|claiming|stating|putting)\b"
)
_HIMSELF = re.compile(
    r"(?:,?\s+who\s+(?:identified|introduced|named|gave|called)\s+\w+(?:\s+name)?\s+(?:only\s+|simply\s+|just\s+)*as|,?\s+(?:(?:named|identified|named\s+only|identified\s+only|identified\s+simply)\s+(?:only\s+)?as|(?:calling|naming|styling)\s+(?:himself|herself|itself|themselves)|giving\s+\w+\s+name\s+(?:only\s+)?as)|\s+(?:(?:also|better|officially)\s+)?known\s+as)\s+(?:the\s+)?(?P<name>"
    + NAME
    + r")"
)
# "..., women told aid workers in the camp.": nothing that was said stands behind.
_TOLD = re.compile(r"(?:(?!that\b)[\w'’-]+\s+){0,8}(?!that\b)[\w'’-]+\s*(?:[.,;]|$)")
_AS_SAYING = re.compile(r"^\s+as\s+(?:saying|telling|claiming|stating)\b")
_CLOSES = re.compile(
    r"\s*(?:(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in\s+a\s+statement|without\s+\w+ing\s+\w+)?\s*[.!]?\s*$",
    re.IGNORECASE,
)
# "Killed 126 people in the attack the Observatory said updating its toll": pages that lost their commas.
_GOES_ON = re.compile(
    r"\s*(?:(?-i:[A-Z][\w-]+|reporters|journalists)\s+)?(?:(?:late|early)\s+)?(?:(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s*)?(?:in\s+a\s+statement\s*)?"
    r"(?:[.]?\s*$|(?:adding|updating|citing|quoting|noting|contradicting|stressing|warning|describing|giving|putting|blaming|accusing|revising|raising|bringing|calling|pointing|referring|confirming|explaining|without|while|but)\b)",
    re.IGNORECASE,
)
_TRAILS = re.compile(
    r"(?:[,.;:]|$|\(|[\"”]|[-–—]\s|(?:on|in|at|late|early|reporters|journalists|the|its|a|an|state|local|yesterday|today|to|after|by|us|me|him|them|her|our|this|via|over|through|when|from|without)\b|[A-Z])"
)


def said(sentence: Span, text: str, parties: Sequence[PartyMention], last: Speaker | None) -> list[Heard]:
    """Return the sources that verbs of a sentence give, in order. `last` is who "he" refers to from sentences before."""
    found = _said(
        sentence,
        text,
        parties,
        last,
        [token for token in sentence if speaks(sentence, token) or _closes(sentence, token)],
    )
    return found or _said(sentence, text, parties, last, [token for token in sentence if finds(sentence, token)])


def _closes(sentence: Span, token: Token) -> bool:
    """Whether a word that is a noun as often ends its sentence behind who speaks: "..., a war monitor reports"."""
    word = token.lower_
    if word not in ("reports", "claims", "estimates", "notes", "states", "says") or token.i <= sentence.start:
        return False
    last = token.i + 1 >= sentence.end or sentence.doc[token.i + 1].lower_ in (".", ",", ";", "\n")
    return last and marked_off(sentence, token) is not None


def _said(
    sentence: Span, text: str, parties: Sequence[PartyMention], last: Speaker | None, verbs: Sequence[Token]
) -> list[Heard]:
    found: list[Heard] = []
    for token in verbs:
        span = subject_of(sentence, token) or (None if found else shared_subject(sentence, token))
        speaker: Speaker | None = None
        if span is not None:
            words = text[span[0] : span[1]].strip()
            if found and token.lower_ in _DENIED_WORDS and _denies(found[-1], text, span[0]):
                continue  # "the ministry dismissed rebel claims that": the ministry alone speaks
            if words.lower() == "one" and token.tag_ == "VBZ":
                continue  # "depending on whether one counts the guard"
            if words.lower() in _PRONOUNS:
                asked = None if found else _asked(sentence, text, parties, token)
                speaker = found[-1].speaker if found else asked or last
            elif _OWN_STAFF.match(words) or is_nobodys(words) or not looks_like_source(words, parties, span):
                continue
            else:
                whole = apposed(text, *span, max(token.idx, span[1]), before_verb=token.idx > span[1])
                if token.idx < span[0]:
                    whole = apposed(text, *span, sentence.end_char, before_verb=False)
                himself = _HIMSELF.match(text, span[1], token.idx)
                span = (himself.start("name"), himself.end("name")) if himself else (span[0], whole)
                speaker = _chain(sentence, text, parties, token, span)
        elif found and _goes_on(sentence, token):
            speaker = found[-1].speaker
        if speaker is not None:
            found.append(_heard(sentence, text, token, span, speaker))
    return found


def _denies(heard: Heard, text: str, start: int) -> bool:
    """Whether what stands at character `start` is what a source right before it denied."""
    return heard.verb in saying_words()["denial"] and _ARTICLE.fullmatch(text, heard.end, start) is not None


def _asked(sentence: Span, text: str, parties: Sequence[PartyMention], verb: Token) -> Speaker | None:
    """Whom "it" or "he" means behind a clause that names him: "When the press office was asked, it said"."""
    clause = next((child for child in verb.children if child.dep_ == "advcl" and child.i < verb.i), None)
    passive = clause is not None and any(one.dep_ == "auxpass" for one in clause.children)
    roles = ("nsubjpass",) if passive else ("dobj", "dative")
    subject = next((one for one in clause.children if one.dep_ in roles), None) if clause is not None else None
    if clause is None or subject is None or subject.pos_ not in ("NOUN", "PROPN") or clause.lower_ not in _ADDRESSED:
        return None
    span = phrase_around(sentence, subject, clause)
    if not passive:
        span = (span[0], subject.idx + len(subject))  # "asked the governor about the raid"
    return make_speaker(text, parties, *span) if looks_like_source(text[span[0] : span[1]], parties, span) else None


def _goes_on(sentence: Span, verb: Token) -> bool:
    """Whether a verb without a subject has that of the verb of saying before: "confirmed it but put the dead at ten"."""
    return sentence.doc[verb.i - 1].lower_ in ("and", "also", "then", ",", "but", "later") or verb.dep_ == "conj"


def _heard(sentence: Span, text: str, verb: Token, span: tuple[int, int] | None, speaker: Speaker) -> Heard:
    start = min(span[0], verb.idx) if span else verb.idx
    end = max(span[1] if span else 0, verb.idx + len(verb))
    named = (0, 0) if span is None else span
    if span is not None and verb.lower_ in _QUOTING and not is_passed_on(sentence, verb):
        named = (span[0], end_of_phrase(sentence, verb.idx + len(verb)))
    way = Way.FOLLOWS if _follows(sentence, text, verb, span, start) else Way.LEADS
    reach = (_clause_before(sentence, verb) or _denied(sentence, text, verb)) if way is Way.LEADS else None
    return Heard(speaker, start, end, verb.lower_, way, *named, (start, reach) if reach else None)


def _denied(sentence: Span, text: str, verb: Token) -> int | None:
    """Where a denial ends before what the report itself tells of: "denied shelling the market, where nine died"."""
    if verb.lower_ not in saying_words()["denial"]:
        return None
    found = _BESIDE.search(text, verb.idx, sentence.end_char)
    return found.start() if found else None


def _clause_before(sentence: Span, verb: Token) -> int | None:
    """Where the clause of a verb ends that stands before the main clause, which is nobody's word: "After rebels said they would stop, nine died"."""
    if verb.dep_ not in ("advcl", "relcl") or verb.lower_.endswith("ing") or verb.head.i < sentence.start:
        return None
    if any(child.lower_ == "as" for child in verb.children):
        return None
    last = verb.right_edge
    root = sentence.root
    above = verb.head if verb.dep_ == "advcl" else root
    later = last.i < above.i and above.tag_ in ("VBD", "VBZ", "VBP", "VBN") and last.i + 1 < sentence.end
    return last.idx + len(last) if later else None


def _follows(sentence: Span, text: str, verb: Token, span: tuple[int, int] | None, start: int) -> bool:
    """Whether what is said stands before the verb: ", a spokesman said"."""
    before = text[sentence.start_char : start].rstrip()
    if span is not None and unmarked(sentence, verb) == span:
        return True
    if span is not None and span[0] > verb.idx and verb.lower_ == "said" and _told_before(sentence, verb):
        return True  # "fifteen were in critical condition said the head of the clinic"
    if _CLOSES.match(text, max(verb.idx + len(verb), span[1] if span else 0), sentence.end_char) and before:
        return True  # nothing stands behind: "28 fighters dead a monitor said"
    if (
        span is not None
        and span[0] < verb.idx
        and _told_unmarked(sentence, span[0])
        and _GOES_ON.match(text, verb.idx + len(verb), sentence.end_char)
    ):
        return True
    if not before.endswith((",", "”", '"')) or re.search(r"\b(?:said|and|but|while)\s*,$", before):
        return False
    after = _AS_SAYING.sub("", text[verb.idx + len(verb) : sentence.end_char]).lstrip()
    told = verb.lower_ in ("told", "tells", "informed") and _TOLD.match(after) is not None
    return told or _TRAILS.match(after) is not None or (span is not None and span[0] > verb.idx)


def _told_unmarked(sentence: Span, start: int) -> bool:
    """Whether a clause is told before character `start`, with no comma or conjunction between."""
    before = sentence.doc.char_span(sentence.start_char, start, alignment_mode="contract")
    if before is None or before[-1].pos_ not in ("NOUN", "PROPN", "ADJ", "ADV", "NUM", "VERB"):
        return False
    return any(one.tag_ in ("VBD", "VBZ", "VBP") for one in before)


def _told_before(sentence: Span, verb: Token) -> bool:
    """Whether a clause without a comma stands right before a verb whose subject is behind it."""
    before = sentence.doc[verb.i - 1] if verb.i > sentence.start else verb
    joined = before.lower_ in ("that", "which", "who", "and", "but", "has", "have", "had", "he", "she", "they", "it")
    told = any(one.tag_ in ("VBD", "VBZ", "VBP") for one in sentence.doc[sentence.start : verb.i])
    return told and not joined and before.pos_ in ("NOUN", "PROPN", "ADJ", "ADV", "NUM", "VERB")


def _chain(sentence: Span, text: str, parties: Sequence[PartyMention], verb: Token, span: tuple[int, int]) -> Speaker:
    """ "State media quoted a military source as saying": the source speaks, via state media."""
    if is_passed_on(sentence, verb):
        by = _BY.match(text, verb.idx, sentence.end_char)
        return make_speaker(text, parties, *span, via=(by["who"].strip(),) if by else ())
    if verb.lower_ in _QUOTING:
        start = sentence.doc[verb.i + 1].idx if verb.i + 1 < sentence.end else span[1]
        end = end_of_phrase(sentence, start)
        if end > start:
            return make_speaker(text, parties, start, end, via=(text[span[0] : span[1]].strip(),))
    speaker = make_speaker(text, parties, span[0], span[1])
    between = re.match(r",?\s*(?:quoted|cited)\s+by\s+", text[span[1] : verb.idx])
    if between is not None:
        end = end_of_phrase(sentence, span[1] + between.end())
        carrier = text[span[1] + between.end() : min(end, verb.idx)].strip()
        return make_speaker(text, parties, span[0], span[1], via=(carrier,)) if carrier else speaker
    return speaker
