"""Who is held responsible: claimed, blamed, suspected, denied, unclaimed (codebook section 3)."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bearwitness.model import PartyKind, Stance
from bearwitness.reading.grammar.deeds.held_by_others import accused_behind, after, held_by_others, subject_before
from bearwitness.reading.grammar.deeds.opposed import denied_charge, of_the_claim
from bearwitness.reading.grammar.deeds.quoted_claims import quoted_claim
from bearwitness.reading.grammar.deeds.responsibility_cues import (
    AVENGED,
    CLAIMED,
    CLAIMED_BY,
    DENIED,
    DID_SO,
    NO_DENIAL,
    OPPOSED,
    SELF_SAID,
    SPEAKS_FOR,
    UNCLAIMED,
)
from bearwitness.reading.grammar.deeds.stance_mention import StanceMention
from bearwitness.reading.grammar.parties.governments import government
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.parties.spoken_of import group_before

_PRONOUN = re.compile(r"\b(?:it|they|he|she|which|who|we)\b", re.IGNORECASE)
_GROUP = re.compile(
    r"\b(?:the|that|this|same)\s+(?:(?:same|militant|armed|rebel|jihadist|jihadi|islamist|extremist|terror|terrorist|insurgent|separatist|hardline|outlawed|banned|shadowy|little-known)\s+){0,2}"
    r"(?:group|movement|organi[sz]ation|militia|faction|outfit|cartel|gang|network|militants|insurgents|rebels|guerrillas|jihadists|extremists|separatists|terrorists)\b",
    re.IGNORECASE,
)
"""Words for the armed group that a report named last."""
_TELLER = re.compile(
    r"\W*(?:later,?\s+|in\s+(?:an?|the)\s+(?:\w+\s+)?statement[^,.;]{0,40},\s+|on\s+\w+,?\s+)?"
    rf"(?:it|they|{_GROUP.pattern})(?:['’]s\s+(?:\w+\s+){{0,3}}|,[^,.;]{{0,60}},)?(?:\s+(?:also|later|then|has|had|have))*\s*",
    re.IGNORECASE,
)
_WHICH = re.compile(r"\s*,\s+(?:which|who)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:which|that)\s+(?:the\s+)?$", re.IGNORECASE)
_DID_CLAIM = re.compile(
    r"\s+(?:(?:later|also|has|have|had|itself|quickly|promptly|since)\s+)*claimed\b(?!\s+(?:that|to|it|its|they|more|the|[\d]))",
    re.IGNORECASE,
)
_JOINED: Final = re.compile(r"\s+and\s+(?:the\s+)?", re.IGNORECASE)
_OWNED = re.compile(r"\b(?:h[oe]ld\w*|got)$", re.IGNORECASE)
"""What is no deed of the day: "the areas they hold"."""
_GROUND: Final = re.compile(
    r"\b(?:areas?|territor\w+|lands?|ground|towns?|cities|villages?|districts?|regions?|parts|provinces?|places|positions|countryside)\s+(?:that\s+|which\s+)?(?:it|they|we)\s+(?:\w+ly\s+)?(?:holds?|held|controls?|controlled|rules?|govern\w*)$",
    re.IGNORECASE,
)
_SPOKESMAN = re.compile(
    r"\b(?:spokes\w+|leader|commander|official|member)\s+(?:for|of|from)\s+(?:the\s+)?$", re.IGNORECASE
)
_ASIDE: Final = re.compile(r"\s*,\s+(?:which|who|whose|in|through|via|speaking|an?|the|one)\b[^,]{0,100},")
"""Between a party and what it says: "the ELN, in a message,", "Jaysh al-Sample, a branch of al-Qaeda,"."""
_ITS_SPOKESMAN: Final = re.compile(
    r"(?:\s*\([^)]{1,12}\))?(?:['’]s?)?\s+(?:[\w-]+\s+){0,2}(?:spokes\w+|commander|leader|official|representative)(?:,?\s+(?:[A-Z][\w'’-]+\s?){1,4},?)?,?\s*"
)
_NAMED = re.compile(
    r"(?:\s*\([^)]{1,12}\))?\s*,\s+(?:[A-Z][\w'’-]+\s?){1,4},"
)  # "a spokesman for the group, Omar Sample, said"
_APPOSED: Final = re.compile(rf"{_NAMED.pattern}|\s*,\s+$")
_OF_ANOTHER = re.compile(r"\bthe\s+(?:group|movement|organi[sz]ation|militia|faction|outfit)\b", re.IGNORECASE)
_TELLS_ITSELF = (PartyKind.NON_STATE_GROUP, PartyKind.MILITIA)
_LAUNCHED = re.compile(
    r"\b(?:which|who|that)\s+(?:\w+\s+){0,2}?(?:launched|began|fights?|is\s+fighting|has\s+been\s+fighting|leads?|wages?|battles?|opposes?|backs?|supports?)\b[^,;.]*$|"
    r"\b(?:coalition|alliance|forces?|army|military|mission|troops)\s+(?:fighting|targeting|battling|bombing|striking|combat+ing|opposing|opposed\s+to|against)\s[^,;.]*$",
    re.IGNORECASE,
)
"""Between a government and a claim: somebody else claims, "the minister said there was a massacre that the opposition claims"."""
_GOVERNMENT = re.compile(
    r"\b(?:government|authorities|regime|presidency|ministry|minister|president|army|military|headquarters)\b",
    re.IGNORECASE,
)


def stances(
    text: str,
    start: int,
    end: int,
    parties: Sequence[PartyMention],
    last: PartyMention | None = None,
    claimed: PartyMention | None = None,
) -> tuple[StanceMention, ...]:
    """Return what a sentence at characters `start` to `end` says of responsibility, in its order.

    `last` is the party that the sentences before spoke of, for "it denied any role", `claimed` the one that claimed a deed there.
    """
    inside = [
        mention for mention in parties if start <= mention.start and mention.end <= end and not _is_where(text, mention)
    ]
    state = next((one for one in parties if one.kind is PartyKind.STATE_FORCES and one.id), None)
    if _GROUP.search(text, start, end):
        last = group_before(text, parties, start) or last
    found: list[StanceMention] = []
    left = start
    for cut in [*UNCLAIMED.finditer(text, start, end), None]:
        right = cut.start() if cut else end
        for first, stop in _clauses(text, left, right):
            spoken = found[-1].party if found and found[-1].party else last
            found += _in_clause(text, start, (first, stop), inside, spoken, state)
        if cut:
            found.append(StanceMention(cut.start(), cut.end(), Stance.UNCLAIMED, None, False))
            left = cut.end()
    return of_the_claim(text, found, claimed)


def _clauses(text: str, left: int, right: int) -> Iterator[tuple[int, int]]:
    """Cut a stretch of a sentence where another view begins: "but", "while", ";"."""
    for cut in OPPOSED.finditer(text, left, right):
        yield left, cut.start()
        left = cut.end()
    if left < right:
        yield left, right


def _in_clause(
    text: str,
    start: int,
    clause: tuple[int, int],
    parties: Sequence[PartyMention],
    last: PartyMention | None,
    state: PartyMention | None,
) -> tuple[StanceMention, ...]:
    """What one clause says: a party of itself, and before that others of a party."""
    left, right = clause
    claimed_by = CLAIMED_BY.search(text, left, right)
    if claimed_by and (party := after(parties, claimed_by.end(), 30)):
        return (StanceMention(claimed_by.start(), party.end, Stance.CLAIMED, party, True),)
    own = (
        _in_its_name(text, left, right, parties)
        or _own_words(text, start, clause, parties, last, state)
        or _claims_which(text, left, right, parties)
    )
    if own is None:
        return (*held_by_others(text, start, left, right, parties, last), *denied_charge(text, left, right, parties))
    apart = own.party is not None and _WHICH.match(text, own.party.end) is not None and own.party.start >= left
    stop = own.party.end if apart and own.party is not None else own.start
    others = accused_behind(text, own.end, right, parties) if own.stance is Stance.DENIED else ()
    beside = _who_deny_too(text, left, own, parties)
    return (*held_by_others(text, start, left, max(left, stop), parties), *beside, own, *others)


def _who_deny_too(text: str, left: int, own: StanceMention, parties: Sequence[PartyMention]) -> Iterator[StanceMention]:
    """The party named before the one that claims or denies, where "and" joins them: "the army and the RSF denied any role"."""
    for one in parties:
        if own.party is None or not left <= one.start < one.end <= own.party.start or one.kind is PartyKind.CIVILIANS:
            continue
        if _JOINED.fullmatch(text[one.end : own.party.start]):
            yield StanceMention(one.start, own.end, own.stance, one, own.self_said)


def _in_its_name(text: str, left: int, right: int, parties: Sequence[PartyMention]) -> StanceMention | None:
    """ "A man who said that he spoke for the group told reporters that it had planted the bomb"."""
    for party in parties:
        if not (left <= party.start and party.end <= right) or SPEAKS_FOR.search(text, left, party.start) is None:
            continue
        done = DID_SO.search(text, party.end, right)
        if done is not None:
            return StanceMention(party.start, done.end(), Stance.CLAIMED, party, True)
    return None


def _claims_which(text: str, left: int, right: int, parties: Sequence[PartyMention]) -> StanceMention | None:
    """ "An attack which the group claimed": the deed before is its own."""
    for party in parties:
        if not (left <= party.start and party.end <= right) or party.nation:
            continue
        claims = _DID_CLAIM.match(text, party.end, right)
        if claims is not None and _RELATIVE.search(text, max(left, party.start - 20), party.start) is not None:
            return StanceMention(party.start, claims.end(), Stance.CLAIMED, party, True)
    return None


def _own_words(
    text: str,
    start: int,
    clause: tuple[int, int],
    parties: Sequence[PartyMention],
    last: PartyMention | None,
    state: PartyMention | None,
) -> StanceMention | None:
    """What a party says of its own part: a claim, a denial, its own deed told."""
    left, right = clause
    for pattern, stance in ((CLAIMED, Stance.CLAIMED), (DENIED, Stance.DENIED)):
        match = pattern.search(text, left, right)
        if match is None or (stance is Stance.DENIED and NO_DENIAL.match(text, match.start(), right)):
            continue
        if stance is Stance.CLAIMED and _negated(text, left, match.start()):
            continue
        party = _subject(text, start, match.start(), parties, last, state) or after(parties, match.end(), 30)
        if party:
            return StanceMention(
                min(party.start, match.start()) if party.start >= start else match.start(), max(match.end(), party.end if party.start >= start else 0),
                stance, party, True,
            )  # fmt: skip
    return quoted_claim(text, left, right, parties) or _told_by_itself(text, left, right, parties, last)


def _negated(text: str, start: int, at: int) -> bool:
    return (
        re.search(
            r"\b(?:not|never|neither|n[’']t|to|must|should|would|could|might)\s+(?:\w+\s+){0,2}$",
            text[max(start, at - 25) : at],
        )
        is not None
    )


def _subject(
    text: str,
    start: int,
    at: int,
    parties: Sequence[PartyMention],
    last: PartyMention | None,
    state: PartyMention | None,
) -> PartyMention | None:
    """The party before the verb at `at`; for "it" the party spoken of before, for "the government" the `state` of the report."""
    named = subject_before(text, at, parties)
    if (
        named is not None
        and named.generic
        and last is not None
        and last.id
        and _GROUP.fullmatch(text, named.start - 4, named.end)
    ):
        return last  # "the militia", which was named before
    if named is not None:
        return named
    opening = text[start:at]
    if (state := government(text, start, at)) is not None:
        return state
    if last is not None and (_PRONOUN.search(opening) or _GROUP.search(opening)):
        return last
    if _GOVERNMENT.search(opening):
        return state or last
    return None


def _told_by_itself(
    text: str, start: int, end: int, parties: Sequence[PartyMention], last: PartyMention | None
) -> StanceMention | None:
    """What an armed party says of its own deeds: "Hezbollah said its fighters attacked the post" is a claim of it.

    So does "the group" or "it" at the head of a clause, which is the `last` party.
    """
    for match in (*SELF_SAID.finditer(text, start, end), *AVENGED.finditer(text, start, end)):
        if _GROUND.search(match.group()):
            continue
        for party in sorted((one for one in parties if one.end <= match.start()), key=lambda one: -one.end):
            between = text[party.end : match.start()]
            if party.generic and text[max(0, party.start - 3) : party.start].endswith(("'s ", "’s ")):
                continue  # "the group's military spokesman": whose he is comes before
            if _LAUNCHED.search(text, max(start, party.start - 90), party.start):
                continue  # "the coalition, which fights the group, said it had struck": the one before it speaks
            aside = _ASIDE.match(between) is not None or _ITS_SPOKESMAN.fullmatch(between) is not None
            aside = aside or (_APPOSED.match(between) and _SPOKESMAN.search(text, start, party.start)) is not None
            aside = aside or re.fullmatch(r"\s+(?:which|who)\b[^,]{0,90}\s", between) is not None
            clear = aside or (len(between) <= 30 and "," not in between)
            idle = (party.nation and not clear) or (
                party.generic and party.kind in (PartyKind.POLICE, PartyKind.UNIDENTIFIED)
            )
            if _OF_ANOTHER.search(match.group()) and party.kind not in _TELLS_ITSELF:
                break  # "the army said the group had attacked"
            if clear and not idle and party.kind is not PartyKind.CIVILIANS:
                return StanceMention(party.start, match.end(), Stance.CLAIMED, party, True)
        teller = None if _OWNED.search(match.group()) else _TELLER.fullmatch(text, start, match.start())
        if teller is not None and last is not None and last.id is not None and last.kind in _TELLS_ITSELF:
            return StanceMention(teller.start(), match.end(), Stance.CLAIMED, last, True)
    return None


def _is_where(text: str, mention: PartyMention) -> bool:
    """Whether a country's name says where, not who: "in Syria", "northern Syria", "close to Turkey"."""
    before = text[max(0, mention.start - 20) : mention.start]
    if re.search(
        r"\b(?:government|authorities|army|military|forces|ministry|rulers|junta)\s+(?:of|in)\s+(?:the\s+)?$", before
    ):
        return False
    if not mention.nation:
        return False
    if re.search(r"\b(?:in|to|from|of|near|across|into|\w+ern|with)\s+(?:the\s+)?$", before):
        return True
    town = re.search(r"[A-Z][\w'’-]+,\s+$", before)  # "near Bria, Central African Republic, on Monday"
    return (
        town is not None
        and re.match(r"\s*(?:[,.;:)]|(?:on|in|at|which|that|where|and)\b|$)", text[mention.end : mention.end + 8])
        is not None
    )


__all__ = ["StanceMention", "stances"]
