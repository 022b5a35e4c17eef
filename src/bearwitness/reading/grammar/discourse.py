"""What one sentence leaves in mind for the next: who spoke, and what is being counted."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bearwitness.model import Measure, Speaker, SpeakerKind
from bearwitness.reading.grammar.speakers import Attribution

_TOPIC = re.compile(
    r"\b(?:number|count|figure|figures|toll|tolls)\b[^.;]{0,40}?\b(?P<word>killed|dead|deaths|injured|wounded|injuries|missing|displaced)\b|\b(?P<toll>death\s+toll)\b",
    re.IGNORECASE,
)
_TOPIC_OF = {"killed": Measure.KILLED, "dead": Measure.KILLED, "deaths": Measure.KILLED, "injured": Measure.INJURED, "wounded": Measure.INJURED,
             "injuries": Measure.INJURED, "missing": Measure.MISSING, "displaced": Measure.DISPLACED}  # fmt: skip


def topic_named(sentence: str) -> Measure | None:
    """The measure of "the number of injured" or "the death toll" in a sentence, or None."""
    match = _TOPIC.search(sentence)
    if match is None:
        return None
    return Measure.KILLED if match["toll"] else _TOPIC_OF[match["word"].lower()]


def known_speakers(said: Sequence[Attribution], speakers: Sequence[Speaker]) -> tuple[Attribution, ...]:
    """Give "the spokesman" the name of the spokesman who spoke before."""
    out = []
    for item in said:
        speaker = item.speaker
        words = speaker.text.lower().split()
        if words and words[0] in ("its", "their") and speakers:
            speaker = replace(speakers[-1], text=speaker.text)
        elif words and words[0] in ("the", "this", "that", "his", "its") and speaker.party is None and len(words) <= 3:
            earlier = next(
                (
                    other
                    for other in reversed(speakers)
                    if other.text.lower().split()[-1:] == words[-1:] or words[-1] in other.name.lower().split()
                ),
                None,
            )
            if earlier is not None and earlier.text.lower() != speaker.text.lower():
                speaker = replace(earlier, text=speaker.text)
        out.append(replace(item, speaker=speaker))
    return tuple(out)


def publisher_speaker(publisher: str | None) -> Speaker:
    """Who speaks where the text names nobody: the publisher."""
    return Speaker("", publisher or "", SpeakerKind.PUBLISHER)
