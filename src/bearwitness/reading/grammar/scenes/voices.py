"""Who speaks in each sentence of a report: whom it names, else who goes on from the sentences before (codebook section 6)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span

from bearwitness.model import Speaker
from bearwitness.reading.grammar.attribution.discourse import known_speakers
from bearwitness.reading.grammar.attribution.own_voice import own_voice
from bearwitness.reading.grammar.attribution.sources_named import looks_like_source, make_speaker, phrase_around
from bearwitness.reading.grammar.attribution.speakers import Attribution, attributions
from bearwitness.reading.grammar.parse import Parsed
from bearwitness.reading.grammar.parties.mention import PartyMention

# Here the report speaks for itself again, or of hearsay: "nobody has claimed", "none of this could be verified".
_OWN = re.compile(
    r"\b(?:no\s+(?:group|one|party|organi[sz]ation)|nobody)\s+(?:\w+\s+){0,3}?(?:claimed|responsibility|said|took)|\bresponsibility\b.{0,30}\bclaimed|"
    r"\b(?:could|can|cannot|has|have|had|was|were|did)\s*(?:not|n't)\s+(?:\w+\s+){0,3}?(?:verif\w+|confirm\w*|check\w*|known|clear|comment\w*)|"
    r"\b(?:none|neither)\s+of\s+(?:the|these|this|those|whom|which|them)\b|\bneither\s+could\b|\bit\s+(?:is|was)\s+(?:not|un)\s*(?:\w+\s+)?(?:known|clear)|"
    r"\b(?:is|are|was|were|has\s+been|have\s+been)\s+(?:\w+\s+)?(?:said|reported|thought|believed|feared|understood|rumou?red|alleged)\b|\breportedly\b|\ballegedly\b|"
    r"^\W*(?:meanwhile|separately|elsewhere|in\s+(?:a\s+)?(?:separate|another|other)|in\s+a\s+related|also\s+on|earlier\b|previously|it\s+(?:will|is\s+to|should)\s+be\s+re\w+|recall\b|"
    r"initial\s+reports|(?:the|this)\s+(?:attack|incident|blast|bombing|raid)\s+(?:was|is|comes|came|follows)\b|last\s+(?:month|year)|"
    r"(?:in|since|by|until|during|on)\s+(?:\w+\s+)?(?:\d{1,2}\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d|the\s+past|recent))",
    re.IGNORECASE,
)

_NEAR = 6  # sentences: who spoke further back is no longer "he"


@dataclass(frozen=True, slots=True)
class Voiced:
    """A sentence with whom it names as speaking, and who goes on speaking where it names nobody (None: the publisher)."""

    sentence: Span
    said: tuple[Attribution, ...]
    carried: Speaker | None


def voices(parsed: Parsed, parties: Sequence[PartyMention]) -> tuple[Voiced, ...]:
    """Return the parsed sentences behind the dateline with who speaks in each, in order."""
    text = parsed.text
    own = own_voice(text, parties)
    found: list[Voiced] = []
    heard: list[Speaker] = []
    going_on: Speaker | None = None
    for sentence in parsed.sentences:
        if sentence.end_char <= parsed.dateline_end:
            continue
        said = known_speakers(attributions(sentence, text, parties, _meant(found, heard, text, parties)), heard)
        heard.extend(item.speaker for item in said)
        if said:
            going_on, carried = said[-1].speaker, None
        else:
            together = bool(found) and _one_paragraph(text, found[-1].sentence, sentence)
            if not together or _OWN.search(text[sentence.start_char : sentence.end_char]):
                going_on = None
            carried = going_on
        found.append(Voiced(sentence, said, carried or (None if said else own)))
    return tuple(_quoted(found, text))


def _meant(
    found: Sequence[Voiced], heard: Sequence[Speaker], text: str, parties: Sequence[PartyMention]
) -> Speaker | None:
    """Whom "he" or "they" means at the head of a sentence: the subject of the one before, if it can speak, else who spoke last.

    Who spoke long before is not meant.
    """
    if not found:
        return None
    before = found[-1]
    if not before.said:
        subject = next((one for one in before.sentence.root.children if one.dep_ == "nsubj"), None)
        if subject is not None and subject.pos_ in ("NOUN", "PROPN"):
            span = phrase_around(before.sentence, subject, before.sentence.root)
            if looks_like_source(text[span[0] : span[1]], parties, span):
                return make_speaker(text, parties, *span)
    return heard[-1] if heard and any(item.said for item in found[-_NEAR:]) else None


def _one_paragraph(text: str, before: Span, sentence: Span) -> bool:
    start = sentence.start_char
    return (
        "\n" not in text[before.end_char - 1 : start + 1].strip(" ") and "\n\n" not in text[before.start_char : start]
    )


def _quoted(found: Sequence[Voiced], text: str) -> list[Voiced]:
    """Give the sentences of a quotation the one who is named at its end: '"We ran. Nine died," a clerk said.'."""
    out = list(found)
    waiting: list[int] = []
    opened = False
    for at, item in enumerate(found):
        if at and not _one_paragraph(text, found[at - 1].sentence, item.sentence):
            waiting, opened = [], False
        began = opened
        opened = _opened(text[item.sentence.start_char : item.sentence.end_char], opened)
        if not item.said and opened:
            waiting.append(at)
            continue
        if item.said and began:
            for one in waiting:
                out[one] = replace(out[one], carried=item.said[0].speaker)
        waiting = []
    return out


def _opened(sentence: str, opened: bool) -> bool:
    """Whether a quotation is open behind a sentence, given whether one was open before it."""
    for mark in re.findall(r"[\"“”]", sentence):
        opened = mark == "“" or (mark == '"' and not opened)
    return opened
