"""Who speaks in each sentence of a report: whom it names, else who goes on from the sentences before (codebook section 6)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span

from bearwitness.model import Speaker
from bearwitness.reading.grammar.attribution.discourse import armed_speakers, known_speakers
from bearwitness.reading.grammar.attribution.named_elsewhere import named_elsewhere
from bearwitness.reading.grammar.attribution.own_voice import own_voice
from bearwitness.reading.grammar.attribution.saying_verbs import saying_words
from bearwitness.reading.grammar.attribution.source_names import apposed
from bearwitness.reading.grammar.attribution.sources_named import looks_like_source, make_speaker, phrase_around
from bearwitness.reading.grammar.attribution.speakers import Attribution, attributions
from bearwitness.reading.grammar.parse import Parsed
from bearwitness.reading.grammar.parties.mention import PartyMention

# Here the report speaks for itself again, or of hearsay: "nobody has claimed", "none of this could be verified".
_OWN = re.compile(
    r"\b(?:no\s+(?:group|one|party|organi[sz]ation)|nobody)\s+(?:\w+\s+){0,3}?(?:claimed|responsibility|said|took)|\bresponsibility\b.{0,30}\bclaimed|"
    r"\b(?:could|can|cannot|has|have|had|was|were|did)\s*(?:not|n't)\s+(?:\w+\s+){0,3}?(?:verif\w+|confirm\w*|check\w*|known|clear|comment\w*)|"
    r"\b(?:none|neither)\s+of\s+(?:the|these|this|those|whom|which|them)\b|\bneither\s+could\b|\bit\s+(?:is|was)\s+(?:not|un)\s*(?:\w+\s+)?(?:known|clear)|"
    r"^(?-i:I|We|My|Our)\b|"
    r"^\W*(?i:it\s+(?:also\s+)?(?:was|is|comes|came|follows|followed)\s+(?:the\s+(?:\w+\s+)?(?:time|attack|blast|day|deadliest|worst|latest|first|second|third)|(?:exactly|only|just|less|more|shortly|hours|days|a\s|one\s|two\s|three\s|amid|as\b|after)))|"
    r"\b(?:is|are|was|were|has\s+been|have\s+been)\s+(?:\w+\s+)?(?:said|thought|believed|feared|understood|rumou?red|alleged)\b|\breportedly\b|\ballegedly\b|"
    r"^\W*(?:meanwhile|separately|elsewhere|in\s+(?:a\s+)?(?:separate|another|other)|in\s+a\s+related|also\s+on|earlier\b|previously|it\s+(?:will|is\s+to|should)\s+be\s+re\w+|recall\b|"
    r"initial\s+reports|(?:the|this)\s+(?:attack|incident|blast|bombing|raid)\s+(?:was|is|comes|came|follows)\b|last\s+(?:month|year)|"
    r"(?:in|since|by|until|during|on)\s+(?:\w+\s+)?(?:\d{1,2}\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d|the\s+past|recent))",
    re.IGNORECASE,
)

# Another day, told of as past by the report itself; "had" would go on with what was said.
_ANOTHER_DAY = re.compile(
    r"^\W*(?:Late\s+|Early\s+)?(?:On|on)\s+(?:the\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:following|next|same|previous)\s+day)\b(?![^.;]*\bhad\b)"
)
_ANOTHER_PLACE = re.compile(
    r"^\W*(?:And\s+)?(?:In|At|Near|Outside|Around)\s+(?:the\s+(?:\w+\s+){0,4}?)?(?:of\s+)?(?!January|February|March|April|May|June|July|August|September|October|November|December)[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,2},?\s(?![^.;]*\bhad\b)"
)
_MARKS = ('"', "“")
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
    for sentence in parsed.sentences:
        if sentence.end_char <= parsed.dateline_end:
            continue
        said = known_speakers(attributions(sentence, text, parties, _meant(found, heard, text, parties)), heard)
        said = armed_speakers(text, said, heard, parties)
        heard.extend(item.speaker for item in said)
        carried = None if said else _going_on(found, sentence, text)
        found.append(Voiced(sentence, said, carried or (None if said else own)))
    return tuple(_by_name(_quoted(found, text)))


def _by_name(found: Sequence[Voiced]) -> list[Voiced]:
    """Give bodies that are only described the name that the report has for them elsewhere, also where they go on speaking."""
    speakers = [item.speaker for one in found for item in one.said]
    names = iter(named_elsewhere(speakers))
    latest: dict[Speaker, Speaker] = {}
    out = []
    for one in found:
        said = []
        for item in one.said:
            latest[item.speaker] = next(names)
            said.append(replace(item, speaker=latest[item.speaker]))
        carried = latest.get(one.carried, one.carried) if one.carried is not None else None
        out.append(replace(one, said=tuple(said), carried=carried))
    return out


def _going_on(found: Sequence[Voiced], sentence: Span, text: str) -> Speaker | None:
    """Who of the sentence before goes on in one that names nobody: a source holds for one sentence of the same paragraph.

    Not where two sources were set against each other, nor where the source only denied.
    """
    before = found[-1] if found else None
    if before is None or not before.said or not _one_paragraph(text, before.sentence, sentence):
        return None
    words = text[sentence.start_char : sentence.end_char]
    if _OWN.search(words) or _ANOTHER_DAY.match(words) or _ANOTHER_PLACE.match(words):
        return None
    names = {item.speaker.name.lower() for item in before.said}
    last = before.said[-1]
    return last.speaker if len(names) == 1 and last.verb not in saying_words()["denial"] else None


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
                whole = apposed(text, *span, before.sentence.end_char, before_verb=False)
                return make_speaker(text, parties, span[0], whole)
    return heard[-1] if heard and any(item.said for item in found[-_NEAR:]) else None


def _one_paragraph(text: str, before: Span, sentence: Span) -> bool:
    start = sentence.start_char
    return (
        "\n" not in text[before.end_char - 1 : start + 1].strip(" ") and "\n\n" not in text[before.start_char : start]
    )


def _quoted(found: Sequence[Voiced], text: str) -> list[Voiced]:
    """Give the sentences of a quotation the one who is named before it or at its end: '"We ran. Nine died," a clerk said.'.

    A quotation that goes on in the next paragraph opens again there and is not closed before.
    """
    out = list(found)
    waiting: list[int] = []
    holder: Speaker | None = None
    opened = False
    for at, item in enumerate(found):
        sentence = text[item.sentence.start_char : item.sentence.end_char]
        inside = opened
        if at and not _one_paragraph(text, found[at - 1].sentence, item.sentence):
            inside, waiting = opened and sentence[:1] in _MARKS, []
            opened = False
        opened = _opened(sentence, opened)
        if item.said:
            for one in waiting if inside else ():
                out[one] = replace(out[one], carried=item.said[0].speaker)
            waiting, holder = [], item.said[-1].speaker
            continue
        if inside and holder is not None:
            out[at] = replace(item, carried=holder)
        elif sentence[:1] in _MARKS and at and found[at - 1].said and '"' in _straight(text, found[at - 1].sentence):
            out[at] = replace(item, carried=holder)  # the next words quoted of the same source
        elif not inside:
            holder = item.carried
        waiting = [*waiting, at] if opened else []
    return out


def _straight(text: str, sentence: Span) -> str:
    return re.sub("[“”]", '"', text[sentence.start_char : sentence.end_char])


def _opened(sentence: str, opened: bool) -> bool:
    """Whether a quotation is open behind a sentence, given whether one was open before it."""
    for mark in re.findall(r"[\"“”]", sentence):
        opened = mark == "“" or (mark == '"' and not opened)
    return opened
