"""Who says so: attributions, their reach in the text, and chains of sources (codebook section 6)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Span, Token

from bearwitness.model import Speaker, SpeakerKind
from bearwitness.reading.grammar.calendar import month_number, weekday_number
from bearwitness.reading.grammar.lexicon import table
from bearwitness.reading.grammar.parties import PartyMention

_PHRASE_TAGS = {"NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM", "PART"}
_PRONOUNS = {"he", "she", "they", "it", "who", "which"}
_ACCORDING = re.compile(
    r"\b(?:according\s+to|as\s+reported\s+by|reported\s+by|quoting|citing|sources\s+at|in\s+the\s+words\s+of)\s+",
    re.IGNORECASE,
)
_VIA = re.compile(r"\b(?:quoted|cited|citing|quoting)\b", re.IGNORECASE)
_NP_END = re.compile(
    r",|;|:|\.(?:\s|$)|\"|“|”|\s(?:said|says|that|who|which|when|after|as\s+saying|as\s+telling|and\s+said|while|has|have|had|was|were|is|are|put|told|on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in\s+a\s+statement|at\s+a\s+news|in\s+an\s+interview|where)\b",
)


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


@cache
def _kind_patterns() -> tuple[tuple[SpeakerKind, re.Pattern[str]], ...]:
    order = ("international", "health", "rescue", "witness", "monitor", "media", "party", "government", "anonymous")
    kinds = table("speakers")["kinds"]
    return tuple(
        (
            SpeakerKind(name),
            re.compile(
                r"(?<![\w-])(?:"
                + "|".join(re.escape(word) for word in sorted(kinds[name], key=len, reverse=True))
                + r")(?![\w-])",
                re.IGNORECASE,
            ),
        )
        for name in order
    )


def kind_of(text: str) -> SpeakerKind:
    """What kind of source the words name; a bare person's name counts as government official only if a title says so."""
    ranked = []
    for order, (kind, pattern) in enumerate(_kind_patterns()):
        matches = [match.end() for match in pattern.finditer(text)]
        if matches:
            ranked.append((order, kind))
    if not ranked:
        return (
            SpeakerKind.WITNESS
            if re.match(r"(?:a|one)\s+(?:man|woman|person)\b", text, re.IGNORECASE)
            else SpeakerKind.ANONYMOUS
        )
    return ranked[0][1]


def _is_person(subject: str) -> bool:
    return bool(re.fullmatch(r"(?:[A-Z][\w'’.-]+\s?){1,4}", subject))


def make_speaker(
    text: str, parties: Sequence[PartyMention], start: int, end: int, via: tuple[str, ...] = ()
) -> Speaker:
    """Build a speaker from its words at characters `start` to `end`; a party named in them is the party that speaks."""
    written = re.sub(r"\s+", " ", text[start:end].strip(" ,\"“”'"))
    inside = [mention for mention in parties if mention.start >= start and mention.end <= end and not mention.nation]
    bare = re.sub(r"^(?:the|a|an|The|A|An)\s+", "", written)
    if inside and len(bare) <= len(inside[0].text) + 12 and not inside[0].generic:
        return Speaker(written, inside[0].name, SpeakerKind.PARTY, via, inside[0].id)
    kind = kind_of(written)
    if inside and kind in (SpeakerKind.ANONYMOUS, SpeakerKind.GOVERNMENT, SpeakerKind.PARTY):
        police = inside[0].kind.value == "police"
        return Speaker(written, bare, SpeakerKind.GOVERNMENT if police else SpeakerKind.PARTY, via, inside[0].id)
    return Speaker(written, bare, kind, via, None)


def _subject(sentence: Span, verb: Token) -> tuple[int, int] | None:
    """Characters of the subject of a verb of speaking: before it, or after it in ", said a spokesman"."""
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass") and weekday_number(child.lower_) is None:
            return _phrase(sentence, child, verb)
    before = verb.i - 1
    if before > sentence.start and weekday_number(sentence.doc[before].lower_) is not None:
        before -= 2 if sentence.doc[before - 1].lower_ in ("on", "late", "early", "last") else 1
    while before >= sentence.start and (
        sentence.doc[before].pos_ in ("ADV", "AUX")
        or sentence.doc[before].lower_ in ("later", "also", "has", "have", "had")
    ):
        before -= 1
    if before >= sentence.start and sentence.doc[before].pos_ in ("NOUN", "PROPN", "PRON"):
        return _phrase(sentence, sentence.doc[before], verb)
    if (
        verb.i + 1 < sentence.end
        and sentence.doc[verb.i + 1].pos_ in ("DET", "PROPN", "NOUN", "ADJ")
        and verb.i > sentence.start
    ):
        if sentence.doc[verb.i - 1].lower_ in (",", '"', "”", "''"):
            start = sentence.doc[verb.i + 1].idx
            return start, _end_of_phrase(sentence, start)
    return None


def _phrase(sentence: Span, head: Token, verb: Token) -> tuple[int, int]:
    """The noun phrase around `head`, cut at clause boundaries, because the parser's subtrees are often too wide."""
    left = head.i
    while left > sentence.start:
        token = sentence.doc[left - 1]
        if (
            weekday_number(token.lower_) is not None
            or month_number(token.lower_) is not None
            and token.pos_ == "PROPN"
            or token.lower_.isdigit()
        ):
            break
        if (
            token.pos_ in ("NOUN", "PROPN", "ADJ", "DET", "NUM")
            or token.lower_ in ("-", "'s", "’s", "of", "for", "&")
            or token.tag_ == "POS"
        ):
            if token.lower_ in ("of", "for") and sentence.doc[left - 2].pos_ not in ("NOUN", "PROPN"):
                break
            left -= 1
            continue
        if (
            token.lower_ in ("in", "at", "from")
            and left - 2 >= sentence.start
            and sentence.doc[left - 2].lower_
            in (
                "official",
                "officials",
                "source",
                "sources",
                "spokesman",
                "spokeswoman",
                "doctor",
                "activist",
                "activists",
                "police",
                "resident",
                "residents",
                "hospital",
                "commander",
                "medic",
                "officer",
                "member",
                "witness",
            )
        ):
            left -= 1
            continue
        break
    right = head.i
    limit = verb.i if verb.i > head.i else sentence.end
    while right + 1 < limit:
        token = sentence.doc[right + 1]
        dated = (
            weekday_number(token.lower_) is not None
            or weekday_number(sentence.doc[min(right + 2, sentence.end - 1)].lower_) is not None
        )
        if dated or not (token.pos_ in _PHRASE_TAGS or token.lower_ in ("-", "and", "'s", "’s")):
            break
        right += 1
    token = sentence.doc[right]
    return sentence.doc[left].idx, token.idx + len(token)


def _end_of_phrase(sentence: Span, start: int) -> int:
    text = sentence.doc.text
    match = _NP_END.search(text, start, sentence.end_char)
    return match.start() if match else sentence.end_char


def _speaks(sentence: Span, token: Token) -> bool:
    """Whether a verb of speaking really speaks here."""
    word = token.lower_
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
            elif not _looks_like_source(words, parties, span):
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
    return tuple(found)


def _named(sentence: Span, verb: Token, span: tuple[int, int] | None) -> tuple[int, int]:
    """The words that name the speaker; with "quoted", those that name the source behind it too."""
    if span is None:
        return 0, 0
    if verb.lower_ in ("quoted", "cited", "quoting", "citing"):
        return span[0], _end_of_phrase(sentence, verb.idx + len(verb))
    return span


def _looks_like_source(words: str, parties: Sequence[PartyMention], span: tuple[int, int]) -> bool:
    """A source is a party, a person's name, or a noun of the kinds list; "the attack claimed" is none."""
    if any(mention.start >= span[0] - 1 and mention.end <= span[1] + 1 for mention in parties):
        return True
    if any(pattern.search(words) for _, pattern in _kind_patterns()):
        return True
    return bool(re.search(r"(?:^|\s)[A-Z][\w'’-]+$", words)) and not re.search(
        r"\b(?:attack|bomb|blast|strike|strikes|raid)\b", words, re.IGNORECASE
    )


def _chain(sentence: Span, text: str, parties: Sequence[PartyMention], verb: Token, span: tuple[int, int]) -> Speaker:
    """ "State media quoted a military source as saying": the source speaks, via state media."""
    if verb.lower_ in ("quoted", "cited", "quoting", "citing"):
        start = sentence.doc[verb.i + 1].idx if verb.i + 1 < sentence.end else span[1]
        end = _end_of_phrase(sentence, start)
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
        end = _end_of_phrase(sentence, match.end())
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
