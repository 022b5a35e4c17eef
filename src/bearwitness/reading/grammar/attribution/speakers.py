"""Who says so: attributions, their reach in the text, and chains of sources (codebook section 6)."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span

from bearwitness.model import Speaker, SpeakerKind
from bearwitness.reading.grammar.attribution.credits import credited
from bearwitness.reading.grammar.attribution.heard import Attribution, Heard, reaches, speaker_at
from bearwitness.reading.grammar.attribution.saying import said
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.words.any_case import AnyCase

# Words by which a source without a name asks for that: "on condition of anonymity", "who declined to be named".
_UNNAMED = AnyCase(
    r"\b(?:on\s+(?:the\s+)?condition\s+of\s+anonymity|anonymously|(?:declin\w+|ask\w*|request\w*|refus\w+|beg\w*|did\s+not\s+want|do\s+not\s+want|did\s+not\s+wish|prefer\w+)\s+(?:not\s+)?to\s+be\s+(?:named|identified|quoted\s+by\s+name)|"
    r"(?:withh\w+|hide|hid)\s+(?:his|her|their)\s+names?)\b",
)


def attributions(
    sentence: Span, text: str, parties: Sequence[PartyMention], last: Speaker | None
) -> tuple[Attribution, ...]:
    """Return who says what in a sentence. `last` is who "he" or "the spokesman" refers to from the sentences before."""
    credits = credited(sentence, text, parties, last)
    heard = _passed_on([*credits, *_apart(said(sentence, text, parties, last), credits)])
    found = reaches(heard, text, sentence.start_char, sentence.end_char)
    unnamed = _UNNAMED.search(text, sentence.start_char, sentence.end_char) is not None
    return tuple(_anonymous(item) if unnamed else item for item in found)


def _apart(verbs: Sequence[Heard], credits: Sequence[Heard]) -> list[Heard]:
    """Leave out the verb that a phrase holds: "as reported by police", "told by a nurse"."""
    kept = [verb for verb in verbs if not any(one.start <= verb.start and verb.end <= one.end for one in credits)]
    colons = [one.end for one in credits if one.verb == "colon"]  # '..., a nurse: "We received six dead'
    return [verb for verb in kept if not any(verb.start < end < verb.end for end in colons)]


def _passed_on(heard: Sequence[Heard]) -> list[Heard]:
    """ "State television, citing medics, said": the medics speak, via the television, in all that either is given."""
    cited = next((item for item in heard if item.verb == "citing"), None)
    if cited is None:
        return list(heard)
    near = [
        item for item in heard
        if item is not cited and item.named_end and abs(item.named_start - cited.named_start) < 120
    ]  # fmt: skip
    if not near:
        return list(heard)
    carrier = near[0]
    speaker = replace(cited.speaker, via=(carrier.speaker.text, *carrier.speaker.via))
    start, end = min(cited.start, carrier.start), max(cited.end, carrier.end)
    whole = replace(cited, speaker=speaker, start=start, end=end, way=carrier.way, span=None)
    return [whole, *(item for item in heard if item is not cited and item is not carrier)]


def _anonymous(item: Attribution) -> Attribution:
    """A source that asked not to be named is an anonymous one, whatever its office."""
    if item.speaker.kind in (SpeakerKind.GOVERNMENT, SpeakerKind.ANONYMOUS, SpeakerKind.HEALTH):
        return replace(item, speaker=replace(item.speaker, kind=SpeakerKind.ANONYMOUS))
    return item


__all__ = ["Attribution", "attributions", "speaker_at"]
