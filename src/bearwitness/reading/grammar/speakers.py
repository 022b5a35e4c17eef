"""Who says so: attributions, their reach in the text, and chains of sources (codebook section 6)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Span, Token

from bearwitness.model import Speaker, SpeakerKind
from bearwitness.reading.grammar.calendar import weekday_number
from bearwitness.reading.grammar.lexicon import table
from bearwitness.reading.grammar.party_mention import PartyMention
from bearwitness.reading.grammar.sources_named import end_of_phrase, looks_like_source, make_speaker, phrase_around

_PRONOUNS = {"he", "she", "they", "it", "who", "which"}
_ACCORDING = re.compile(
    r"\b(?:according\s+to|as\s+reported\s+by|reported\s+by|quoting|citing|sources\s+at|in\s+the\s+words\s+of)\s+",
    re.IGNORECASE,
)


# Words by which a source without a name asks for that: "on condition of anonymity", "who declined to be named".
_UNNAMED = re.compile(
    r"\b(?:on\s+(?:the\s+)?condition\s+of\s+anonymity|anonymously|(?:declin\w+|ask\w*|request\w*|refus\w+|did\s+not\s+want|do\s+not\s+want|did\s+not\s+wish|prefer\w+)\s+(?:not\s+)?to\s+be\s+(?:named|identified|quoted\s+by\s+name))\b",
    re.IGNORECASE,
)
_STATEMENT = re.compile(
    r"\s+(?:an?|the|its|their)\s+(?:\w+\s+)?(?:statement|communique|press\s+release|message)\b", re.IGNORECASE
)
_ISSUES = frozenset({"issued", "released", "published", "read", "distributed", "posted"})


_CITING = re.compile(r"\b(?:citing|quoting)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Attribution:
    """A speaker and the characters of the text that are his words or his report.

    `named_start` and `named_end` are the characters of the words that name the speaker (equal where "he" does).
    """

    speaker: Speaker
    start: int
    end: int
    verb: str
    named_start: int = 0
    named_end: int = 0


@cache
def _words() -> dict[str, frozenset[str]]:
    speakers = table("speakers")
    return {name: frozenset(speakers[name]) for name in ("verbs", "numeric", "denial", "acknowledge", "estimate")}


def _subject(sentence: Span, verb: Token) -> tuple[int, int] | None:
    """Characters of the subject of a verb of speaking: before it, or after it in ", said a spokesman"."""
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass") and weekday_number(child.lower_) is None:
            return phrase_around(sentence, child, verb)
    before = verb.i - 1
    if before > sentence.start and weekday_number(sentence.doc[before].lower_) is not None:
        before -= 2 if sentence.doc[before - 1].lower_ in ("on", "late", "early", "last") else 1
    while before >= sentence.start and (
        sentence.doc[before].pos_ in ("ADV", "AUX")
        or sentence.doc[before].lower_ in ("later", "also", "has", "have", "had")
    ):
        before -= 1
    if before >= sentence.start and sentence.doc[before].pos_ in ("NOUN", "PROPN", "PRON"):
        return phrase_around(sentence, sentence.doc[before], verb)
    inverted = verb.i > sentence.start and sentence.doc[verb.i - 1].lower_ in (",", '"', "”", "''")
    if inverted and verb.i + 1 < sentence.end and sentence.doc[verb.i + 1].pos_ in ("DET", "PROPN", "NOUN", "ADJ"):
        start = sentence.doc[verb.i + 1].idx
        return start, end_of_phrase(sentence, start)
    return None


def _speaks(sentence: Span, token: Token) -> bool:
    """Whether a verb of speaking really speaks here."""
    word = token.lower_
    if word in _ISSUES:
        return _STATEMENT.match(sentence.doc.text, token.idx + len(token)) is not None
    if word not in _words()["verbs"]:
        return False
    if token.pos_ not in ("VERB", "AUX") and word in (
        "report",
        "reports",
        "say",
        "claim",
        "claims",
        "estimate",
        "estimates",
        "counts",
        "notes",
        "states",
        "put",
        "post",
    ):
        return token.pos_ == "VERB" or any(child.dep_ == "nsubj" for child in token.children)
    if word in ("claimed", "claims", "claim", "claiming"):
        rest = sentence.doc[token.i + 1 : min(token.i + 5, sentence.end)].text.lower()
        return not re.match(r"(?:the lives|at least|\d|responsibility|lives|more than)", rest)
    if word in _words()["numeric"]:
        rest = sentence.doc[token.i + 1 : min(token.i + 12, sentence.end)].text.lower()
        return re.search(r"toll|number|death|figure|dead|\d|killed|injured|casualt|of \w+", rest) is not None
    if word in (
        "identified",
        "called",
        "saw",
        "described",
        "believed",
        "suspected",
        "listed",
        "quoted",
        "cited",
        "broadcast",
        "identified",
    ):
        return (
            not any(child.dep_ in ("auxpass", "nsubjpass") for child in token.children)
            and token.i > sentence.start
            and sentence.doc[token.i - 1].lower_ not in ("was", "were", "is", "are", "be", "been")
        )
    return not any(child.dep_ == "auxpass" for child in token.children)


def attributions(
    sentence: Span, text: str, parties: Sequence[PartyMention], last: Speaker | None
) -> tuple[Attribution, ...]:
    """Return who says what in a sentence. `last` is who "he" or "the spokesman" refers to from the sentences before."""
    found: list[Attribution] = []
    found += _according(sentence, text, parties)
    previous: Speaker | None = None
    for token in sentence:
        if not _speaks(sentence, token):
            continue
        span = _subject(sentence, token)
        speaker: Speaker | None = None
        if span is not None:
            words = text[span[0] : span[1]].strip()
            if words.lower() in _PRONOUNS:
                speaker = previous or last
            elif not looks_like_source(words, parties, span):
                continue
            else:
                speaker = _chain(sentence, text, parties, token, span)
        elif sentence.doc[token.i - 1].lower_ in ("and", "also", "then", ",") and previous is not None:
            speaker = previous
        if speaker is None:
            continue
        start, end = _reach(sentence, text, token, span)
        if found and found[-1].end > start and found[-1].verb not in ("according",):
            cut = found[-1]
            if cut.start < start:
                found[-1] = replace(cut, end=start)
        found.append(Attribution(speaker, start, end, token.lower_, *_named(sentence, token, span)))
        previous = speaker
    unnamed = _UNNAMED.search(text, sentence.start_char, sentence.end_char) is not None
    return tuple(_anonymous(item) if unnamed else item for item in _passed_on(found, text))


def _passed_on(found: Sequence[Attribution], text: str) -> list[Attribution]:
    """ "State television, citing medics, said": the medics speak, via the television, in all that either is given."""
    cited = next(
        (item for item in found if item.verb == "according" and _CITING.search(text[: item.named_start])), None
    )
    if cited is None:
        return list(found)
    carriers = [
        item
        for item in found
        if item is not cited and item.named_end and abs(item.named_start - cited.named_start) < 120
    ]
    if not carriers:
        return list(found)
    carrier = carriers[0]
    speaker = replace(cited.speaker, via=(carrier.speaker.text, *carrier.speaker.via))
    whole = replace(cited, speaker=speaker, start=min(cited.start, carrier.start), end=max(cited.end, carrier.end))
    return [whole, *(item for item in found if item is not cited and item is not carrier)]


def _anonymous(item: Attribution) -> Attribution:
    """A source that asked not to be named is an anonymous one, whatever its office."""
    if item.speaker.kind in (SpeakerKind.GOVERNMENT, SpeakerKind.ANONYMOUS, SpeakerKind.HEALTH):
        return replace(item, speaker=replace(item.speaker, kind=SpeakerKind.ANONYMOUS))
    return item


def _named(sentence: Span, verb: Token, span: tuple[int, int] | None) -> tuple[int, int]:
    """The words that name the speaker; with "quoted", those that name the source behind it too."""
    if span is None:
        return 0, 0
    if verb.lower_ in ("quoted", "cited", "quoting", "citing"):
        return span[0], end_of_phrase(sentence, verb.idx + len(verb))
    return span


def _chain(sentence: Span, text: str, parties: Sequence[PartyMention], verb: Token, span: tuple[int, int]) -> Speaker:
    """ "State media quoted a military source as saying": the source speaks, via state media."""
    if verb.lower_ in ("quoted", "cited", "quoting", "citing"):
        start = sentence.doc[verb.i + 1].idx if verb.i + 1 < sentence.end else span[1]
        end = end_of_phrase(sentence, start)
        if end > start:
            return make_speaker(text, parties, start, end, via=(text[span[0] : span[1]].strip(),))
    return make_speaker(text, parties, span[0], span[1])


def _reach(sentence: Span, text: str, verb: Token, span: tuple[int, int] | None) -> tuple[int, int]:
    """What the speaker's words cover: what follows the verb; or, for ", a spokesman said", what stands before too."""
    head = min(span[0], verb.idx) if span else verb.idx
    before = text[sentence.start_char : head].rstrip()
    start = head
    trailing = before.endswith((",", "”", '"')) and not re.search(r"\b(?:said|and|but|while)\s*,$", before)
    after = text[verb.idx + len(verb) : sentence.end_char].lstrip()
    if trailing and (
        re.match(
            r"(?:[,.;]|$|\(|on\b|in\b|at\b|late\b|early\b|reporters\b|journalists\b|the\b|its\b|a\b|state\b|local\b|yesterday\b|to\b|after\b|by\b|[A-Z])",
            after,
        )
        or (span and span[0] > verb.idx)
    ):
        semicolon = before.rfind(";")
        start = sentence.start_char if semicolon < 0 else sentence.start_char + semicolon + 1
    stop = text.find(";", verb.idx, sentence.end_char)
    return start, stop if stop >= 0 else sentence.end_char


def _according(sentence: Span, text: str, parties: Sequence[PartyMention]) -> list[Attribution]:
    found = []
    for match in _ACCORDING.finditer(text, sentence.start_char, sentence.end_char):
        end = end_of_phrase(sentence, match.end())
        if end <= match.end():
            continue
        via: tuple[str, ...] = ()
        speaker = make_speaker(text, parties, match.end(), end, via)
        semicolon = text.rfind(";", sentence.start_char, match.start())
        start = sentence.start_char if semicolon < 0 else semicolon + 1
        stop = text.find(";", match.end(), sentence.end_char)
        found.append(
            Attribution(speaker, start, stop if stop >= 0 else sentence.end_char, "according", match.end(), end)
        )
    return found


def speaker_at(found: Sequence[Attribution], start: int, end: int) -> Attribution | None:
    """The attribution that covers the characters, the narrowest of several."""
    covering = [item for item in found if item.start <= start and end <= item.end + 1]
    return min(covering, key=lambda item: item.end - item.start, default=None)
