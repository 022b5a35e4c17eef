"""One sentence that tells of two happenings: "four died in a raid, hours after a bomb had killed six"."""

import re
from dataclasses import replace
from typing import Final

from bearwitness.model import Kind, Role
from bearwitness.reading.grammar.attribution.certainty import Mode
from bearwitness.reading.grammar.figures.said_figure import SaidFigure
from bearwitness.reading.grammar.incidents.clauses import told_apart
from bearwitness.reading.grammar.incidents.kind import firm_kinds, worded
from bearwitness.reading.grammar.incidents.place import FINE
from bearwitness.reading.grammar.incidents.retold import is_headline
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.scenes.back import refers_back
from bearwitness.reading.grammar.scenes.clauses import Clause, Tie
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.words.any_case import AnyCase

_NUMBER: Final = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a\s+few|\d{1,3})"
# Where another clause begins. What stands behind "after" happened before.
_CUT: Final = AnyCase(
    r";\s+|,\s+(?=(?:while|whereas)\s)|(?<!\s),?\s+(?=in\s+the\s+same\s+(?:night|day|week)\s+(?:that|as)\s)|"
    rf"(?<!\s),?\s+(?=(?:(?:just|barely|only|less\s+than|more\s+than|exactly)\s+)?(?:hours|minutes|days|weeks|months|the\s+day|{_NUMBER}\s+(?:hours?|days?|nights?|weeks?|months?))\s+after\s)",
)
# ", and jets struck Homs", where the parse saw no clause: only at another place or on another day.
_AND: Final = re.compile(r",\s+(?:and|but)\s+(?!then\b|later\b)", re.IGNORECASE)
_WORD: Final = re.compile(r"\w")
_LEAD_IN: Final = 30  # characters before a party in which "captured by the" stands
_DONE_BY: Final = re.compile(r"\b\w+(?:ed|en|un)\s+by\s+(?:the\s+|an?\s+)?$")
_OF: Final = re.compile(r"\w+\sof\s(?:the\s)?")


def parts(scene: Scene) -> tuple[Scene, ...]:
    """Return the clauses of a sentence that each tell of a happening, or the sentence whole."""
    if scene.line is not None or (len(scene.triggers) < 2 and not scene.clauses):
        return (scene,)
    made = [piece for clause in _clauses_apart(scene) for piece in _cut(clause)]
    if len(made) > 1 and not is_headline(scene):
        made = [replace(piece, within=True) for piece in made]
    return tuple(made)


def _clauses_apart(scene: Scene) -> list[Scene]:
    """The sentence without the clauses that tell of happenings of their own, then those."""
    made = [scene]
    for clause in scene.clauses:
        held = [one for one in made if one.start <= clause.start and clause.end <= one.end]
        if not held or any(_counts(one, clause) for one in scene.figures):
            continue
        rest, part = _without(held[-1], clause), _told_in(held[-1], clause)
        if _WORD.search(rest.text) and told_apart(rest, part, clause.tie, shared=clause.subject is not None):
            at = made.index(held[-1])
            made[at : at + 1] = [
                rest,
                replace(part, apart_from=rest.start, places=part.places or _at_noun(scene, clause)),
            ]
        elif clause.tie is Tie.AGREED and Kind.WITHDRAWAL in worded(rest):
            at = made.index(held[-1])
            made[at] = _only_by_agreement(held[-1], clause)
    return made


def _only_by_agreement(scene: Scene, clause: Clause) -> Scene:
    """A sentence in which the deal only says how something came about: "left the town under a deal reached with"."""
    words = tuple(
        replace(word, strong=False, hint=True, framed=False)
        if word.kind is Kind.AGREEMENT and clause.start < word.end <= clause.end
        else word
        for word in scene.triggers
    )
    return replace(scene, triggers=words)


def _counts(figure: SaidFigure, clause: Clause) -> bool:
    """Whether a clause says what befell people who are counted: "the nine who died in a blast"."""
    counted = figure.mention.counted
    return clause.noun is not None and counted.start <= clause.noun < counted.end


def _without(scene: Scene, clause: Clause) -> Scene:
    """What a sentence says but for a clause: the words before it or behind it, or both with the clause blank between them."""
    before, behind = _part(scene, scene.start, clause.start), _part(scene, clause.end, scene.end)
    if not _WORD.search(behind.text):
        return before
    if not _WORD.search(before.text):
        return behind
    return replace(
        before, end=scene.end, text=before.text + " " * (clause.end - clause.start) + behind.text,
        figures=before.figures + behind.figures, loose=before.loose + behind.loose,
        triggers=before.triggers + behind.triggers, modes=before.modes + behind.modes,
        times=before.times + behind.times, since=before.since + behind.since,
        places=before.places + behind.places, roles=before.roles + behind.roles, stances=before.stances + behind.stances,
    )  # fmt: skip


def _agent(scene: Scene, party: PartyMention, role: Role) -> Role:
    """Who a clause on a noun says did it, whatever the rest of the sentence plans against them: "retake the village captured by rebels"."""
    before = scene.text[max(0, party.start - scene.start - _LEAD_IN) : max(0, party.start - scene.start)]
    return Role.INITIATOR if role is Role.TARGET and _DONE_BY.search(before) is not None else role


def _at_noun(scene: Scene, clause: Clause) -> tuple[PlaceMention, ...]:
    """The town or site that a clause describes: "Huambo, which rebels had seized", "the village of Sare, taken in May"."""
    if clause.noun is None:
        return ()
    fine = [one for one in scene.places if one.start < clause.start and one.where.precision in FINE]
    return tuple(one for one in fine[-1:] if one.start <= clause.noun < one.end or _is_called(scene, clause.noun, one))


def _is_called(scene: Scene, noun: int, place: PlaceMention) -> bool:
    """Whether a noun is "village" or the like in "the village of Sare"."""
    return noun < place.start and _OF.fullmatch(scene.text, noun - scene.start, place.start - scene.start) is not None


def _told_in(scene: Scene, clause: Clause) -> Scene:
    """What a clause says, with the roles of those whom it shares its subject with, the time of what it went on beside;
    what is answered is told firmly in it.
    """
    part = replace(_part(scene, clause.start, clause.end), tie=clause.tie)
    if clause.tie is Tie.MEANWHILE and not part.times:
        part = replace(part, times=scene.times)
    if clause.tie is Tie.WHICH:
        part = replace(part, roles=tuple((party, _agent(scene, party, role)) for party, role in part.roles))
    if part.text.lower().startswith("including"):  # one of those told of, by the same and upon the same
        part = replace(part, roles=part.roles or scene.roles, places=part.places or scene.places)
    if clause.tie in (Tie.SINCE, Tie.AGREED) and not part.times:
        part = replace(part, times=tuple(replace(time, since=False) for time in part.since), since=())
    if clause.tie in (Tie.LED_TO, Tie.ANSWERED):
        words = tuple(
            replace(word, strong=True, hint=False, retold=False) if word.retold else word for word in part.triggers
        )
        part = replace(part, triggers=words)
    if clause.tie is Tie.AGREED:
        words = tuple(
            replace(word, start=max(word.start, clause.start), strong=True, hint=False, framed=True)
            for word in scene.triggers
            if word.kind is Kind.AGREEMENT and clause.start < word.end <= clause.end
        )
        part = replace(part, triggers=words, modes=(Mode.HAPPENED,) * len(words))
    if clause.subject is None:
        return part
    left, right = clause.subject
    shared = tuple((party, role) for party, role in scene.roles if left <= party.start < right)
    return replace(part, roles=(*shared, *part.roles))


def _cut(scene: Scene) -> tuple[Scene, ...]:
    """The parts of a clause between the words and marks at which another may begin."""
    cuts = [match.end() for match in _CUT.finditer(scene.text)]
    cuts += [match.end() for match in _AND.finditer(scene.text) if _joined_apart(scene, match.end())]
    made = [scene]
    for cut in sorted(set(cuts)):
        at = cut + scene.start
        left, right = _part(made[-1], made[-1].start, at), _part(made[-1], at, made[-1].end)
        if firm_kinds(left) and firm_kinds(right):
            made[-1:] = [left, right]
    return tuple(made)


def _joined_apart(scene: Scene, cut: int) -> bool:
    """Whether two clauses joined by "and" tell of things at other places or on other days."""
    at = cut + scene.start
    return told_apart(_part(scene, scene.start, at), _part(scene, at, scene.end), Tie.AND, shared=True)


def _part(scene: Scene, start: int, end: int) -> Scene:
    """What a sentence says between two of its characters."""
    told = [
        (word, mode)
        for word, mode in zip(scene.triggers, scene.modes, strict=True)
        if start <= word.start and word.end <= end
    ]
    words = scene.text[start - scene.start : end - scene.start]
    return replace(
        scene, start=start, end=end, text=words, refers_back=scene.refers_back and refers_back(words),
        figures=tuple(item for item in scene.figures if start <= item.mention.counted.start < end),
        loose=tuple(item for item in scene.loose if start <= item.start < end),
        triggers=tuple(word for word, _ in told), modes=tuple(mode for _, mode in told),
        times=tuple(item for item in scene.times if start <= item.start < end),
        since=tuple(item for item in scene.since if start <= item.start < end),
        places=tuple(item for item in scene.places if start <= item.start < end),
        roles=tuple((party, role) for party, role in scene.roles if start <= party.start < end),
        stances=tuple(item for item in scene.stances if start <= item.start < end),
    )  # fmt: skip


__all__ = ["parts"]
