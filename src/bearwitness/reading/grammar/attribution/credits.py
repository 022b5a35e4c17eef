"""Sources that no verb of saying gives: "according to", "by the hospital's count", "police: five dead" (codebook section 6)."""

import re
from collections.abc import Sequence

from spacy.tokens import Span

from bearwitness.model import Speaker, SpeakerKind
from bearwitness.reading.grammar.attribution.certainty import clause_of
from bearwitness.reading.grammar.attribution.heard import Heard, Way
from bearwitness.reading.grammar.attribution.source_names import NAME, apposed, names_speakers
from bearwitness.reading.grammar.attribution.sources_named import (
    end_of_phrase,
    is_nobodys,
    kind_of,
    looks_like_source,
    make_speaker,
    phrase_around,
)
from bearwitness.reading.grammar.lexicon import table
from bearwitness.reading.grammar.parties.lexicon import WORD, nations, plain
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.words.any_case import AnyCase

_ACCORDING = AnyCase(
    r"\b(?:according\s+to|as\s+(?:reported|stated|announced|confirmed|claimed|told|given|counted)\s+by|quoting|citing|in\s+the\s+words\s+of|on\s+the\s+word\s+of)\s+",
)
# These give a source only where one follows: "figures released by the ministry", not "released by the rebels' jailers".
_BY = AnyCase(
    r"\b(?:(?:reported|confirmed|announced|documented|recorded|verified|compiled|published|collected|corroborated|acknowledged|tallied)\s+by|"
    r"(?:tolls?|counts?|figures?|numbers?|estimates?|details),\s+(?:given|released|provided|issued|supplied|made)\s+(?:\w+ly\s+)?by|"
    r"(?:figures?|tolls?|counts?|numbers?|tally|tallies|estimates?|data|statistics|accounts?|reports?|statements?|details|information|lists?|records)\s+"
    r"(?:\w+\s+)?(?:(?:given|released|provided|issued|kept|put\s+out|supplied|cited|made)\s+(?:\w+ly\s+)?by|from|by)|told\s+(?:\w+\s+){0,2}by|(?:gathered|learnt|learned|heard|understood|understands)\s+from|per)\s+(?=\S)",
)
# "Said in a statement carried by the daily": who said it speaks; whoever carried it, or where it was sent from, does not.
_IN_A = re.compile(r"\b(?:in|through|via|with)\s+(?:an?|the|its|their|his|her|one)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_WORDS_OF = re.compile(r"(?:statement|report|account|message)", re.IGNORECASE)
_COUNT_OF = AnyCase(
    r"\b(?:by|on|in)\s+(?P<who>(?:the\s+|an?\s+|its\s+)?(?:[\w.'’-]+\s+){0,5}?[\w.-]+(?:'s|’s|s'|s’))\s+(?:own\s+|latest\s+|preliminary\s+|official\s+|last\s+)*(?:count|tally|estimate|estimates|reckoning|figures|account|telling|numbers|version|view|records|assessment)\b",
)
_COUNT_BY = AnyCase(
    r"\b(?:by|on|in)\s+the\s+(?:own\s+|latest\s+)?(?:count|tally|estimate|reckoning|account|telling|words|view|version)\s+of\s+",
)
_PAPERS = r"(?:records?|footage|videos?|photographs?|lists?|figures|data|registers?|registry|logs?|log-?books?|tally|tallies|counts?|statistics|documents|ledgers?|rolls?|toll|database|books)"
# "Hospital records show", "the ministry's tally stands at": who keeps them speaks.
_SHOWS = AnyCase(
    r"(?:^|[,;:]\s+|\b(?:and|but|while|as)\s+)(?:(?:but|and|while)\s+)?(?P<who>(?:the\s+|an?\s+)?(?:[\w.&-]+(?:['’]s?)?\s+){1,6}?)(?:own\s+|latest\s+|official\s+|internal\s+|preliminary\s+)*"
    + _PAPERS
    + r"\s+(?:(?:seen|obtained|reviewed|released|kept|published|compiled)\b[^,;.]{0,50}?\s)?(?:\w+ly\s+|also\s+|now\s+)?(?:shows?|showed|suggests?|suggested|indicates?|indicated|reveals?|revealed|stands?\s+at|stood\s+at|puts?|gives?|gave|lists?|listed|names?|named|counts?|counted|has|had|have|contains?|runs?\s+to|reached|came\s+to|rose\s+to)\b",
)
# "Reports from clinics indicate", "a video posted by activists showed", "a statement by the army saying": whose they are speaks.
_WHOSE = AnyCase(
    r"(?:\b(?:reports?|information|accounts?|details|data|testimon(?:y|ies)|statements?|communiques?|messages?|notes?|letters?|e-?mails?|investigations?|inquir(?:y|ies)|surveys?|stud(?:y|ies)|analys[ei]s|videos?|footage|photographs?|photos?|images|pictures)\s+"
    r"(?:(?:\w+ly\s+)?(?:received|posted|released|shared|published|issued|circulated|filmed|taken|provided|obtained|gathered|collected|compiled|sent|put\s+out|carried\s+out|conducted|signed)\s+(?:by|from)|from|by)\s+)"
    r"(?P<who>(?:[\w.&'’-]+\s+){1,6}?)(?:\w+ly\s+|also\s+|now\s+)?(?:(?:indicate|suggest|show|confirm|reveal|said|say|state|put|found|find|conclude|claim|describe|spoke|speak|gave|give)(?:[sd]|ed)?|saying|claiming|stating|putting|announcing|confirming|which\s+(?:said|says))\b",
)
# "The claim by activists in the north that nine had died", "the army's claim that": whoever claims speaks.
_CLAIM_BY = AnyCase(
    r"\b(?:claims?|allegations?|assertions?|reports?|statements?|accounts?|announcements?|accusations?|complaints?|testimon(?:y|ies))\s+(?:made\s+)?(?:by|from)\s+(?P<who>(?:[\w.&'’-]+\s+){1,9}?)that\s|"
    r"(?:^|[,;:]\s+|\b(?:and|but|while)\s+)(?P<who2>(?:the\s+|an?\s+)?(?:[\w.&-]+\s+){0,4}?[\w.&-]+(?:['’]s?))\s+(?:claims?|allegations?|assertions?|statements?|announcement)\s+that\s",
)
# "They told me at the hospital that", "I was told in the mayor's office that": who works there speaks.
_TOLD_AT = AnyCase(
    r"\b(?:they|people|staff)\s+(?:told|tell|say|said)(?:\s+(?:me|us|him|her|reporters))?\s+(?:at|in)\s+(?!(?:an?|the|its|their)\s+(?:\w+\s+)?(?:statement|communique|message|report|interview)\b)(?P<who>(?:[\w.'’-]+\s+){1,6}?)(?:that\b|(?=\d))|"
    r"\b(?:i|we)\s+(?:was|were)\s+told\s+(?:at|in)\s+(?P<who2>(?:[\w.'’-]+\s+){1,6}?)that\b",
)
# "They lost nine, by their own count": the subject speaks.
_OWN_COUNT = AnyCase(
    r"(?:,\s+)?\b(?:by|on|in)\s+(?:its|their|his|her)\s+own\s+(?:latest\s+)?(?:counts?|accounts?|admission|estimates?|reckoning|telling|figures|tally|words|version)\b|"
    r"\bby\s+(?:its|their|his|her)\s+(?:count|account|admission|reckoning|tally)\b",
)
# 'State TV "nine killed in the suburb"': nothing but the source before the quotation.
_BEFORE_QUOTE = re.compile(r"(?:^|[:;,.]\s+)(?P<who>(?:[\w.'’-]+\s+){1,4}):?\s*[\"“](?=[\w ]{0,30}\d|\w)")
# 'Omar Sabri, a resident: "Nine people were killed"': a name, what he is, and what he said.
_NAMED_BEFORE_QUOTE = re.compile(
    rf"\s*(?P<who>{NAME})(?:,\s+(?P<what>(?!(?i:in|at|on|near)\b)[^:;.\"“”\n]{{2,70}}?))?:\s*[\"“](?=\w)"
)
_VIA = re.compile(r",?\s*(?:as\s+)?(?:quoted|cited|interviewed)\s+(?:by|in)\s+")
_CITING = re.compile(r"\b(?:citing|quoting)\s+$", re.IGNORECASE)
# An aside that hangs on the noun before it: ", fired by the army according to monitors,".
_ASIDE = re.compile(
    r",\s+(?:which|who|where|whose|allegedly\s+\w+|[a-z]+(?:ed|en|shot|fought|led|held|hit|built|sent|set))\b[^,;]*$"
)
_RELATIVE = re.compile(r"\b(?:that|which|who|where),?\s*$")
# "Police: five dead in blast", at the head of a line; "Five dead in blast: police", "... - army" at its end.
_HEAD = re.compile(
    r"(?:(?:\d++[/.)]|[-•*·>]++|#\w++|(?:UPDATE|BREAKING|JUST\s+IN|NEW|FLASH|URGENT|CORRECTION)\W++)\s*+)*+(?P<who>(?:[A-Z]|(?:an?|one|two|local|military|medical|security|police|army)\s+[a-z])[\w.'’-]*(?:\s+[\w.'’-]+){0,4}):\s+(?=\S)"
)
_TAIL = re.compile(r"(?::|\s[-–—]{1,2})\s+(?P<who>[\w.'’-]++(?:\s++[\w.'’-]++){0,4})\s*$")
# "According to him" leaves it to the sentence before to say who.
_OFFICES = frozenset({"resident", "mayor", "governor", "nurse", "doctor", "surgeon", "teacher", "farmer", "shopkeeper", "trader", "driver", "student", "pastor", "priest", "imam", "chief", "elder", "minister", "president", "general", "colonel", "captain", "commander", "survivor", "neighbour", "neighbor", "mother", "father", "witness", "volunteer", "head"})  # fmt: skip
_PRONOUNS = frozenset({"him", "her", "them", "it", "us", "me", "this", "that", "these"})
_NO_SOURCE = re.compile(r"\b(?:is|are|was|were|displaced|killed|wounded|injured|dead|missing)\b", re.IGNORECASE)
_LABELS = re.compile(
    r"\b(?:tolls?|people|persons|civilians|soldiers|summary|location|date|source|grading|update|incident|health|protection|note|media|news|report|statement|overview|digest|bank|strip|province|governorate|district|region|county)$",
    re.IGNORECASE,
)


def credited(sentence: Span, text: str, parties: Sequence[PartyMention], last: Speaker | None = None) -> list[Heard]:
    """Return the sources that phrases of a sentence give, in order. `last` is who "its own count" refers to."""
    found: list[Heard] = []
    for pattern in (_ACCORDING, _COUNT_BY, _BY):
        for match in pattern.finditer(text, sentence.start_char, sentence.end_char):
            end = end_of_phrase(sentence, match.end())
            words = text[match.end() : end]
            if (
                end <= match.end()
                or words.strip().lower() in _PRONOUNS
                or is_nobodys(words)
                or _carried(sentence, text, match)
                or (pattern is not _ACCORDING and not _is_source(words, parties, match.end(), end))
            ):
                continue
            whole = apposed(text, match.end(), end, sentence.end_char, before_verb=False)
            found.append(_heard(sentence, text, parties, match.start(), match.end(), whole))
    for match in _COUNT_OF.finditer(text, sentence.start_char, sentence.end_char):
        start, end = match.start("who"), match.end("who")
        end -= 2 if text[end - 1] == "s" else 1
        if _is_source(text[start:end], parties, start, end):
            found.append(_heard(sentence, text, parties, match.start(), start, end, match.end()))
    found += _of_papers(sentence, text, parties)
    found += _by_itself(sentence, text, parties, last)
    return found + _marked_off(sentence, text, parties)


def _carried(sentence: Span, text: str, by: re.Match[str]) -> bool:
    """Whether a phrase only says who carried what somebody said: "said in a statement printed by the daily"."""
    return _WORDS_OF.match(by[0]) is not None and _IN_A.search(text, sentence.start_char, by.start()) is not None


def _by_itself(sentence: Span, text: str, parties: Sequence[PartyMention], last: Speaker | None) -> list[Heard]:
    """ "By their own count": the subject of the verb before speaks, else who spoke last; of its clause alone."""
    found = []
    for match in _OWN_COUNT.finditer(text, sentence.start_char, sentence.end_char):
        verbs = [one for one in sentence if one.idx < match.start() and one.tag_ in ("VBD", "VBZ", "VBP", "VBN")]
        subjects = [
            child
            for verb in verbs
            for child in verb.children
            if child.dep_ == "nsubj" and child.pos_ in ("NOUN", "PROPN")
        ]
        span = phrase_around(sentence, subjects[-1], subjects[-1].head) if subjects else None
        named = span is not None and _is_source(text[span[0] : span[1]], parties, *span)
        speaker = make_speaker(text, parties, *span) if span is not None and named else last
        if speaker is not None:
            left, right = clause_of(
                text[sentence.start_char : sentence.end_char],
                match.start() - sentence.start_char,
                match.end() - sentence.start_char,
            )
            reach = (sentence.start_char + left, sentence.start_char + right)
            found.append(Heard(speaker, match.start(), match.end(), "according", Way.WITHIN, 0, 0, reach))
    return found


def _of_papers(sentence: Span, text: str, parties: Sequence[PartyMention]) -> list[Heard]:
    """ "Hospital records show", "they told me at the clinic that"."""
    found = []
    for pattern in (_SHOWS, _WHOSE, _CLAIM_BY, _TOLD_AT):
        for match in pattern.finditer(text, sentence.start_char, sentence.end_char):
            group = "who" if match["who"] is not None else "who2"
            start = match.start(group)
            end = start + len(match[group].rstrip())
            if pattern in (_SHOWS, _CLAIM_BY) and text[start:end].endswith(("'s", "’s", "s'", "s’")):
                end -= 2 if text[end - 1] == "s" else 1
            if match[group].split()[0].lower() in table("speakers")["verbs"]:
                continue  # "..., a spokesman, said the death toll had risen"
            if _is_source(text[start:end], parties, start, end):
                found.append(Heard(make_speaker(text, parties, start, end), match.start(group), match.end(), "according", Way.LEADS, start, end))  # fmt: skip
    return found


def _is_source(words: str, parties: Sequence[PartyMention], start: int, end: int) -> bool:
    return looks_like_source(words, parties, (start, end))


def _is_body(words: str, parties: Sequence[PartyMention], start: int, end: int) -> bool:
    """Whether a source is named by a noun or as a party; any capitalised word may stand before a colon."""
    named = any(one.start >= start and one.end <= end for one in parties)
    return named or (
        _is_source(words.lower(), (), start, end) and not re.match(r"(?:then|and|but|so)\b", words.lower())
    )


def _tells(sentence: Span, start: int, end: int) -> bool:
    """Whether a verb stands within the characters, so that they are no name."""
    verbs = [one for one in sentence if start <= one.idx < end and one.tag_ in ("VBD", "VBZ", "VBP", "VBN", "MD")]
    return any(one.i == 0 or one.doc[one.i - 1].text != "-" for one in verbs)  # but "the rebel-held town's hospital"


def _is_country(words: str) -> bool:
    """Whether a heading is nothing but the name of a country: "Mexico: gunmen killed"."""
    return tuple(plain(word.group()) for word in WORD.finditer(words)) in nations()[1]


def _is_known(words: str, parties: Sequence[PartyMention], start: int, end: int) -> bool:
    """Whether words in capitals before a colon are a source for sure, not a heading: a party, or a body that watches or heals."""
    named = any(one.start >= start and one.end <= end for one in parties)
    kinds = (SpeakerKind.HEALTH, SpeakerKind.RESCUE, SpeakerKind.MONITOR, SpeakerKind.INTERNATIONAL, SpeakerKind.PARTY)
    return named or (kind_of(words) in kinds and " " in words)


def _heard(
    sentence: Span, text: str, parties: Sequence[PartyMention], at: int, start: int, end: int, stop: int | None = None
) -> Heard:
    carrier = _VIA.match(text, end, sentence.end_char)
    via = text[carrier.end() : end_of_phrase(sentence, carrier.end())].strip() if carrier else ""
    speaker = make_speaker(text, parties, start, end, (via,) if via else ())
    before = text[sentence.start_char : at]
    verb = "citing" if _CITING.search(text[sentence.start_char : start]) else "according"
    aside = _ASIDE.search(before)
    rest = text[end : sentence.end_char]
    if aside is not None and rest.startswith(",") and len(rest) > 3:
        span = (sentence.start_char + aside.start() + 2, end)
        return Heard(speaker, at, end, verb, Way.WITHIN, start, end, span)
    relative = _RELATIVE.search(before)
    if relative is not None:
        span = (sentence.start_char + relative.start(), sentence.end_char)
        return Heard(speaker, at, stop or end, verb, Way.LEADS, start, end, span)
    way = Way.FOLLOWS if before.strip(" \"“”'‘’(") else Way.LEADS
    return Heard(speaker, at, stop or end, verb, way, start, end)


def _is_person(name: str, what: str | None) -> bool:
    """Whether a name before a colon and a quotation is one who speaks: by what he is said to be, or by his title."""
    words = [word.lower() for word in (what or name).split()]
    return " " in name and any(names_speakers(word) or word in _OFFICES for word in words)


def _marked_off(sentence: Span, text: str, parties: Sequence[PartyMention]) -> list[Heard]:
    """ "Police: five dead", "Five dead in blast: police"."""
    start, end = sentence.start_char, sentence.end_char
    head = _HEAD.match(text, start, end)
    if head is not None and text[max(0, start - 1) : start].strip() == "":
        span = (head.start("who"), head.end("who"))
        words = head["who"]
        spoken = any(word in table("speakers")["verbs"] for word in words.lower().split())
        spoken = spoken or _NO_SOURCE.search(words) is not None
        spoken = spoken or _tells(sentence, *span)
        if (
            not spoken
            and not _LABELS.search(words)
            and not _is_country(words)
            and (not words.isupper() or _is_known(words, parties, *span))
            and _is_body(words, parties, *span)
        ):
            return [Heard(make_speaker(text, parties, *span), *span, "colon", Way.LEADS, *span)]
    named = _NAMED_BEFORE_QUOTE.match(text, start, end)
    if named is not None and _is_person(named["who"], named["what"]):
        span = named.span("who")
        return [Heard(make_speaker(text, parties, *span), span[0], named.end(), "colon", Way.LEADS, *span)]
    quoted = _BEFORE_QUOTE.search(text, start, end)
    if quoted is not None:
        who = (quoted.start("who"), quoted.start("who") + len(quoted["who"].rstrip()))
        if _is_body(text[who[0] : who[1]], parties, *who) and not _tells(sentence, *who):
            return [Heard(make_speaker(text, parties, *who), *who, "colon", Way.LEADS, *who)]
    line = text[start:end].rstrip()
    alone = line[-1:] not in ".!?" and text[end : end + 1].strip() == ""
    tail = _TAIL.search(line) if alone else None
    if tail is not None:
        span = (start + tail.start("who"), start + tail.end("who"))
        if _is_body(tail["who"], parties, *span) and not re.match(r"an?\b|.*\d", tail["who"]):
            return [Heard(make_speaker(text, parties, *span), *span, "colon", Way.FOLLOWS, *span)]
    return []
