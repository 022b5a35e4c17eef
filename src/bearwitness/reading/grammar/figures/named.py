"""People named instead of counted: "Senator Elena Prado was killed", "Elena Prado, 41, was killed" (codebook section 2: one)."""

from collections.abc import Collection, Sequence

from spacy.tokens import Doc, Span, Token

from bearwitness.model import Group
from bearwitness.reading.grammar.figures.counted_phrase import ONE, Counted
from bearwitness.reading.grammar.words.nouns import STATE_WORDS, verb_forms

_PAUSE = {",", "(", ")", "-", "–", "—"}
_OWN = {"his", "her", "their"}
_KILLS = {
    "kills",
    "kill",
    "wounds",
    "wound",
    "injures",
    "injure",
    "abducts",
    "abduct",
    "kidnaps",
    "kidnap",
    "killing",
    "wounding",
    "injuring",
}


def name_end(tokens: Sequence[Token], at: int) -> int | None:
    """Return the last token of a name of two words or more that starts at `at`; None where there is none or it owns something."""
    last = at - 1
    while last + 1 < len(tokens) and tokens[last + 1].pos_ == "PROPN" and tokens[last + 1].is_alpha:
        last += 1
    owns = last + 1 < len(tokens) and tokens[last + 1].lower_ in ("'s", "’s", "'", "’")
    return None if last < at + 1 or owns else last


def is_headline(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a noun without "a" or "the" counts one, as in headlines: "Police officer killed", "Blast kills aid worker"."""
    before = tokens[first - 1].lower_ if first > 0 else ""
    behind = tokens[last + 1].lower_ if last + 1 < len(tokens) else ""
    harmed = behind in verb_forms() | set(STATE_WORDS) | {"shot", "among"}
    return (harmed and before in ("", ",", "and", "&", ":", ";", "-", "–")) or before in _KILLS


def persons(sentence: Span, taken: Collection[int], known: Sequence[Counted], text: str) -> list[Counted]:
    """Return the persons that a sentence names without a counted noun beside the name.

    A sentence that counts several people is left alone: its names are mostly theirs.
    """
    several = [item for item in known if item.numbered and item.number.best != 1 and item.group is not Group.THINGS]
    if any(not _kin(item.phrase) for item in several):
        return []
    found = []
    doc = sentence.doc
    for name in sentence.ents:
        if (
            name.label_ != "PERSON"
            or len(name) < 2
            or any(at - sentence.start in taken for at in range(name.start, name.end))
        ):
            continue
        before = doc[name.start - 1] if name.start > sentence.start else None
        behind = doc[name.end] if name.end < sentence.end else None
        if before is not None and (
            before.lower_ == "the" or before.pos_ == "PROPN" or _beside(doc, name.start - 1, -1, taken, sentence)
        ):
            continue
        if behind is not None and (
            behind.lower_ in ("'s", "’s")
            or behind.pos_ in ("NOUN", "PROPN")
            or _beside(doc, name.end, 1, taken, sentence)
        ):
            continue
        if name[-1].lower_ in ("'s", "’s"):
            continue
        found.append(
            Counted(
                name.start, name.end - 1, name.start_char, name.end_char, ONE, Group.UNKNOWN, None, False, False, False, None,
                text[name.start_char : name.end_char], False, True,
            )
        )  # fmt: skip
    return found


def _beside(doc: Doc, at: int, step: int, taken: Collection[int], sentence: Span) -> bool:
    """Whether a counted noun stands beside the name, a comma or bracket apart: "the mayor, Elena Prado"."""
    while sentence.start <= at < sentence.end and doc[at].lower_ in _PAUSE:
        at += step
    return at - sentence.start in taken and not (step > 0 and doc[at].lower_ in _OWN)


def _kin(phrase: str) -> bool:
    """Whether people are counted as those of someone named: "Omar Saleh, his wife and their two sons"."""
    return phrase.split(" ", 1)[0].lower() in _OWN
