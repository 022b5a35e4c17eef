"""The whole sentence around a quote, cut into marked and unmarked pieces."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bearwitness.model import Evidence

REACH = 420
"""Characters kept on either side of a quote when its sentence runs on and on."""

_STOP = re.compile(r"[.!?…؟۔][\"'”’»)\]]*(?=\s)|\n")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"'“])(?:[A-Z]|[A-Z]\.[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Brig|Adm|Sen|Rep|Gov|Rev|St|No|vs"
    r"|approx|ca|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$"
)
_WRAPPED = range(45, 100)
"""A line of this length that ends without a stop was broken to fit a screen, not to end a paragraph."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence. `marked` where it is the quote."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence (or, where the quote runs over several, those sentences) in pieces that read on from one another."""

    pieces: tuple[Piece, ...]


def passages(text: str, evidence: Iterable[Evidence]) -> tuple[Passage, ...]:
    """Return the sentences that hold the evidence, in the order of the text; quotes of one sentence share it."""
    spans: list[tuple[int, int, list[Evidence]]] = []
    for quote in sorted(evidence):
        start, end = sentence_bounds(text, quote.start, quote.end)
        if spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]), [*spans[-1][2], quote])
        else:
            spans.append((start, end, [quote]))
    return tuple(Passage(tuple(_pieces(text, start, end, quotes))) for start, end, quotes in spans)


def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence around `text[start:end]` begins and ends, at most REACH characters away."""
    floor, ceiling = max(0, start - REACH), min(len(text), end + REACH)
    begin = floor
    for stop in _STOP.finditer(text, floor, start):
        if _ends_sentence(text, stop):
            begin = stop.end()
    finish = ceiling
    for stop in _STOP.finditer(text, max(start, end - 1), ceiling):
        if stop.end() >= end and _ends_sentence(text, stop):
            finish = stop.start() if stop.group() == "\n" else stop.end()
            break
    begin = _at_word(text, begin, start) if begin == floor > 0 else begin
    while begin < start and text[begin].isspace():
        begin += 1
    while finish > end and text[finish - 1].isspace():
        finish -= 1
    return begin, finish


def _ends_sentence(text: str, stop: re.Match[str]) -> bool:
    if stop.group() == "\n":
        return _ends_line(text, stop.start())
    if stop.group()[0] == "." and _ABBREVIATION.search(text, max(0, stop.start() - 12), stop.start() + 1):
        return False
    following = text[stop.end() : stop.end() + 8].lstrip().lstrip("\"'“‘«([")
    return not following[:1].islower()


def _ends_line(text: str, at: int) -> bool:
    following = text[at + 1 : at + 40].lstrip(" \t")
    if not following or following[0] == "\n":
        return True
    before = at - 1 - text.rfind("\n", max(0, at - 120), at)
    unfinished = text[at - 1 : at] not in (".", "!", "?", ":", '"', "”")
    return not (unfinished and (following[0].islower() or before in _WRAPPED))


def _at_word(text: str, begin: int, start: int) -> int:
    space = text.find(" ", begin, start)
    return begin if space < 0 else space + 1


def _pieces(text: str, start: int, end: int, quotes: list[Evidence]) -> list[Piece]:
    pieces = [Piece("… ", False)] if start > 0 and not _after_stop(text, start) else []
    at = start
    for quote in quotes:
        if quote.end <= at:
            continue
        if quote.start > at:
            pieces.append(Piece(text[at : quote.start], False))
        pieces.append(Piece(text[max(at, quote.start) : quote.end], True))
        at = quote.end
    if at < end:
        pieces.append(Piece(text[at:end], False))
    if end < len(text) and not text[end:].isspace() and not _at_stop(text, end):
        pieces.append(Piece(" …", False))
    return pieces


def _after_stop(text: str, start: int) -> bool:
    before = text[max(0, start - 6) : start]
    return "\n" in before or before.rstrip()[-1:] in tuple(".!?…؟۔\"'”’»)]")


def _at_stop(text: str, end: int) -> bool:
    return text[end] == "\n" or text[end - 1] in tuple(".!?…؟۔\"'”’»)]")
