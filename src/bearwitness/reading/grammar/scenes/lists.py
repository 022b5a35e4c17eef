"""Reports that are lists: lines that each name a place of their own, under a head that gives the date and the parties.

Each such line is an incident of its own ("Bombs in two towns are two incidents", codebook section 1); it takes the date,
the parties and, where it has none, the kind from the sentence above the list: "On March 11, X conducted 19 strikes". So
are the marked lines below a sentence that announces them: "carried out the following operations on Sunday:".
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bearwitness.gazetteer.resolve import Resolution
from bearwitness.model import PartyKind, Role, Where, WherePrecision
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.places.roles import PlaceRole
from bearwitness.reading.grammar.times.when import TimeMention
from bearwitness.reading.grammar.words.run_on_items import run_on_items

# One word of a name, and "Al", "d'", "ez" within it.
_NAME = r"[^\W\d_a-z][\w'’‘-]*(?:\s+(?:(?:al|az|el|ez|ad|ash|ar|as|at|de|of)[\s-])?[^\W\d_a-z][\w'’‘-]*){0,3}"
_BULLET: Final = r"(?:(?P<bullet>[-*•·–—▪◦]|\d{1,2}[.)])[ \t]*)?"
_LINE = re.compile(
    rf"{_BULLET}(?:(?P<near>[Nn]ear|[Oo]utside|[Aa]round)|(?P<at>[Ii]n|[Aa]t))[ \t]+(?P<name>{_NAME})(?:,|:|[ ][-–—])[ \t]+(?=\S)"
)
_WHOLE = re.compile(r"[^\n]+")
_HEADING = re.compile(r"[^\W\d_][^.!?\n]{0,40}:?")
_DEEDS: Final = (
    r"(?:an?|the|\d[\d,]*|[a-z]+(?:-[a-z]+)?)\s+(?:further\s+|separate\s+)?(?:air\s?|drone\s+|missile\s+|artillery\s+)?"
    r"(?:strikes?|attacks?|raids?|engagements?|bombardments?|sorties?)"
)
# A counted deed as the subject of the line, right behind its place: "four strikes struck", "four strikes; two units engaged", "14 strikes.".
_DEED = re.compile(rf"{_DEEDS}(?:\s+(?!by\b|on\b|against\b|killed\s+by\b)|[.,;:]\s+|[.]?$)", re.IGNORECASE)
# A line that opens with the bare name of a place, known by the deeds that are counted behind it: "Mosul: 14 strikes", "Hasakah - 7 strikes - 3 units".
_BARE = re.compile(
    rf"{_BULLET}(?P<name>{_NAME})(?:[ ]\([^()\n]{{2,30}}\))?(?:,|:|[ ][-–—])[ \t]+(?=(?i:{_DEEDS})[ \t]*(?:[-–—;:.,(]|$))(?P<near>(?!))?"
)
# A line of a list that is announced, "- At 09:40, they", "2) On the same day", "b. Soldiers", and what announces it.
_ITEM: Final = re.compile(r"[ \t]*(?P<mark>[-*•·–—▪◦●○►]|\(?(?:\d{1,2}|[a-h])[.)])[ \t]+(?=\S)")
_ANNOUNCES: Final = re.compile(r"[^\n]{10,400}:[ \t]*")
_MARK: Final = re.compile(r"[\s\-*•·–—▪◦●○►(]*(?:(?:\d{1,2}|[a-h])[.)]?)?[\s.)]*")
_OPERATIONS: Final = re.compile(
    r"\b(?:carr(?:ied|ies)\s+out|conduct(?:ed|s)|execut(?:ed|es)|launch(?:ed|es)|mounted|staged|perform(?:ed|s)|announc(?:ed|es|ing)|report(?:ed|s)|list(?:ed|s)|publish(?:ed|es)|claim(?:ed|s)|summ(?:ed|s)\s+up)\b"
    r"[^.\n]{0,80}?\b(?:operations?|actions|attacks|strikes|missions|activities|accomplishments|raids|ambushes)\b|"
    r"\b(?:operations|actions|attacks|strikes|missions)\s+(?:\w+\s+){0,3}?(?:of|by)\b",
    re.IGNORECASE,
)
_SPOKEN: Final = re.compile(
    r"\b(?:announc\w+|said|report\w+|issued|published|informs?|stated|statement)\s*(?:,\s*)?(?:late\s+|early\s+)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ListLine:
    """One line of a list.

    Attributes:
        start, end: offsets into the report's text of the name of its place; the same where it opens with none.
        near: whether it happened near the place rather than there.
        deed: offset where the verb of a counted deed that is the subject begins ("four strikes | struck"), or 0.
        stop: offset where the line ends.
    """

    start: int
    end: int
    near: bool
    deed: int
    stop: int

    @property
    def named(self) -> bool:
        """Whether it opens with the name of a place."""
        return self.start < self.end


def list_lines(text: str) -> dict[int, ListLine]:
    """Return the lines of lists that open with a place of their own, by the offset where the line begins.

    A list has two such lines or more next to each other; empty lines and headings ("Iraq") may stand between. A line
    without a bullet counts only where it opens with "Near" or the like, or counts deeds behind a bare name, for prose too
    opens paragraphs with "In Baghdad,".
    """
    kept: dict[int, ListLine] = {}
    run: dict[int, ListLine] = {}
    goes_on = False  # whether the line before ended within a sentence
    for line in _pieces(text):
        words = line.group().strip().removesuffix(" and")
        start = line.start() + len(line.group()) - len(line.group().lstrip())
        match = _LINE.match(text, start, line.end()) or _BARE.match(text, start, line.end())
        if match is not None and not (words[0].islower() and goes_on) and _opens_line(match):
            deed = _DEED.match(text, match.end(), line.end())
            verb = deed.end() if deed is not None else 0
            run[start] = ListLine(match.start("name"), match.end("name"), match["near"] is not None, verb, line.end())
        elif run and words[:1].islower() and goes_on:
            last = max(run)
            run[last] = replace(run[last], stop=line.end())
        elif words and _HEADING.fullmatch(words) is None:
            kept |= run if len(run) > 1 else {}
            run = {}
        if words:
            goes_on = words[-1] not in ".;:"
    return _announced(text) | kept | (run if len(run) > 1 else {})


def _pieces(text: str) -> Iterator[re.Match[str]]:
    """The lines of a text, those in which the items of a list run on cut where each begins."""
    items = run_on_items(text)
    for line in _WHOLE.finditer(text):
        at = line.start()
        for stop in (*(one for one in items if line.start() < one < line.end()), line.end()):
            piece = _WHOLE.match(text, at, stop)
            if piece is not None:
                yield piece
            at = stop


def _opens_line(match: re.Match[str]) -> bool:
    """Whether a line opens as those of lists do: with a bullet, with "Near", or with a name and the deeds counted there."""
    return bool(match["bullet"] or match["near"]) or match.re is _BARE


def _announced(text: str) -> dict[int, ListLine]:
    """The marked lines, two or more, below one that ends in a colon, by the offset where each begins."""
    kept: dict[int, ListLine] = {}
    run: dict[int, ListLine] = {}
    open_list = False
    for line in re.finditer(r"[^\n]+", text):
        item = _ITEM.match(line.group())
        if item is not None and open_list:
            at = line.start() + item.start("mark")
            run[at] = ListLine(line.start() + item.end(), line.start() + item.end(), False, 0, line.end())
        elif line.group().strip():
            kept |= run if len(run) > 1 else {}
            run, open_list = {}, _ANNOUNCES.fullmatch(line.group()) is not None
    return kept | (run if len(run) > 1 else {})


def line_at(text: str, start: int, lines: Mapping[int, ListLine]) -> ListLine | None:
    """The line of a list that a sentence opens, whether or not the sentence has its bullet."""
    for at, line in lines.items():
        if at <= start <= max(line.start, line.end - 1) and _MARK.fullmatch(text[at:start]) is not None:
            return line
    return None


def line_around(start: int, lines: Mapping[int, ListLine]) -> ListLine | None:
    """The line of a list in which a sentence stands, be it its first or a later one: "Mosul: 14 strikes. Nine units engaged"."""
    at = max((at for at in lines if at <= start), default=None)
    return lines[at] if at is not None and start < lines[at].stop else None


def own_name(text: str, line: ListLine, places: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """The place that a line opens with; one whose name nothing else took for a place stays as written."""
    if not line.named:
        return tuple(places)
    here = tuple(place for place in places if place.start < line.end and line.start < place.end)
    if here:
        return here
    name = text[line.start : line.end]
    precision = WherePrecision.NEAR_TOWN if line.near else WherePrecision.TOWN
    where = Where(name, name, None, None, None, None, None, precision, False, ())
    unresolved = Resolution(None, "the line of a list opens with it, and no place was found for it")
    relation = "near" if line.near else "in"
    return (
        PlaceMention(line.start, line.end, name, relation, PlaceRole.INCIDENT, where, unresolved, line.start, line.end),
    )


def announced_by(
    text: str, start: int, end: int, parties: Sequence[PartyMention]
) -> tuple[tuple[PartyMention, Role], ...]:
    """Who did what the lines below a sentence tell, where it announces operations: "the fighters of X carried out the following operations:"."""
    if not text[start:end].rstrip().endswith(":") or (said := _OPERATIONS.search(text, start, end)) is None:
        return ()
    named = [
        one
        for one in parties
        if start <= one.start and one.end <= end and not one.nation and one.kind is not PartyKind.CIVILIANS
    ]
    before = [one for one in named if one.end <= said.start()]
    by = [one for one in named if one.start >= said.start()]
    doer = before[-1:] or by[:1]
    return tuple((one, Role.INITIATOR) for one in doer)


def days_announced(text: str, start: int, end: int, here: Sequence[TimeMention]) -> tuple[TimeMention, ...]:
    """The days that a sentence ending in a colon gives what the lines below it tell, not those of the statement itself."""
    if not text[start:end].rstrip().endswith(":"):
        return ()
    return tuple(item for item in here if _SPOKEN.search(text, max(start, item.start - 30), item.start) is None)


def struck(
    line: ListLine, start: int, end: int, parties: Sequence[PartyMention], given: tuple[tuple[PartyMention, Role], ...]
) -> tuple[tuple[PartyMention, Role], ...]:
    """The roles in a sentence of a line whose subject is a deed: whoever it names from `start` to `end` was struck, for the head names who struck."""
    if not line.deed:
        return given
    named = [party for party in parties if start <= party.start and party.end <= end and not party.nation]
    initiators = [party for party, role in given if role is Role.BOTH]
    return tuple((party, Role.TARGET) for party in named if party not in initiators)


__all__ = ["ListLine", "announced_by", "days_announced", "line_around", "line_at", "list_lines", "own_name", "struck"]
