"""People told of together with their kin are one figure: "the mayor and his two sons" is three (codebook section 2)."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from bearwitness.model import Group, Range
from bearwitness.reading.grammar.figures.counted_phrase import ONE, SOME, TWO, Counted
from bearwitness.reading.grammar.words.nouns import KIN

_OWNED = frozenset({"his", "her", "their"})
_CHILDREN = frozenset(
    {"children", "sons", "daughters", "brothers", "sisters", "babies", "infants", "grandchildren", "parents", "nephews", "nieces",
     "cousins", "relatives", "grandsons", "granddaughters", "twins", "wives", "siblings", "kids", "newborn", "spouse", "mother-in-law",
     "father-in-law", "lodger", "lodgers", "guest", "guests", "fiancee", "fiance", "girlfriend", "boyfriend", "family"}
)  # fmt: skip
_ABOARD = frozenset(
    {"pilot", "copilot", "driver", "conductor", "passenger", "navigator", "gunner", "guard", "assistant", "mate"}
)
"""Who rides with the one before: "the pilot and co-pilot", "the driver and conductor"."""
_GAP = frozenset({",", "and", "&", "with", "plus", "along", "together"})
_REACH = 8
"""How many words may stand between a person and the kin: a name and an age."""


def families(found: Sequence[Counted], tokens: Sequence[Token], base: int, text: str) -> tuple[Counted, ...]:
    """Join each person with the kin that the sentence lists behind: "a farmer, 52, and his daughter" counts two.

    Args:
        found: the counted phrases of a sentence in order.
        tokens: the tokens of the sentence.
        base: the document position of the first of them.
        text: the report's text, for the words of a joined phrase.
    """
    kept: list[Counted] = []
    for item in found:
        whose = next((at for at in (-1, -2) if at >= -len(kept) and kept[at].group is not Group.THINGS), None)
        before = kept[whose] if whose is not None else None
        if whose is not None and before is not None and _is_kin_of(before, item, tokens, base, grown=before.family):
            if _is_whose(kept, tokens, base):
                kept.pop()  # "the wife of a trader and her two daughters": the trader is only named
                before = kept[-1]
            kept[whose] = _together(before, item, text)
        else:
            kept.append(item)
    return tuple(kept)


def _is_whose(kept: Sequence[Counted], tokens: Sequence[Token], base: int) -> bool:
    """Whether the last one only says whose kin the one before is."""
    if len(kept) < 2 or tokens[kept[-2].last - base].lower_ not in KIN or kept[-2].number != ONE:
        return False
    return [token.lower_ for token in tokens[kept[-2].last + 1 - base : kept[-1].first - base]] == ["of"]


def _is_kin_of(before: Counted, item: Counted, tokens: Sequence[Token], base: int, *, grown: bool) -> bool:
    """Whether a phrase goes on from one person to the kin; `grown`: kin are listed already, "his wife and two children"."""
    head, opening = tokens[item.last - base].lower_, tokens[item.first - base].lower_
    kin = head in KIN or head in _CHILDREN
    if not kin or item.named or (opening not in _OWNED and not grown):
        return False
    gap = tokens[before.last + 1 - base : item.first - base]
    if not gap or len(gap) > _REACH + 4 * (gap[-1].lower_ == "with") or gap[-1].lower_ not in _GAP:
        return False
    if gap[-1].lower_ == "with" and len(gap) > 1 and gap[-2].lower_ not in _GAP:
        return False
    plain = all(token.lower_ in _GAP for token in gap) or _belongs_along(gap)
    if grown:
        named = opening in _OWNED and all(_is_apposed(token) for token in gap)
        return named or (plain and (opening in _OWNED or item.number != SOME))
    one = before.number.best == 1 or tokens[before.last - base].lower_ == "couple"
    person = before.group not in (Group.THINGS, Group.ATTACKERS)
    return one and person and (plain or all(_is_apposed(token) for token in gap))


def _belongs_along(gap: Sequence[Token]) -> bool:
    """Whether "along with" links the kin over what belongs to the person: "an official of the ministry along with his wife"."""
    linked = len(gap) > 1 and gap[-1].lower_ == "with" and gap[-2].lower_ in ("along", "together")
    return linked and all(
        token.pos_ in ("NOUN", "PROPN", "ADP", "DET", "ADJ", "NUM") or token.lower_ == "," for token in gap[:-2]
    )


def _is_apposed(token: Token) -> bool:
    """Whether a word may belong to the name or age of a person: ", Elena Prado, 41,", "of 34"."""
    if token.lower_ in ("from", "of") and token.i + 1 < len(token.doc) and token.nbor().pos_ == "PROPN":
        return True
    if token.lower_ == "of":
        return token.i + 1 < len(token.doc) and token.nbor().like_num
    return token.lower_ in _GAP or token.like_num or token.pos_ == "PROPN" or token.lower_ in ("(", ")", "aged", "-")


def _sum(one: Range, other: Range) -> Range:
    low = (one.low or 0) + (other.low or 0)
    if one.best is None or other.best is None:
        return Range(low, None, None, vague=True)
    return Range(low, one.best + other.best, one.best + other.best)


def _together(before: Counted, item: Counted, text: str) -> Counted:
    number = _sum(before.number if before.number != SOME else TWO, item.number)  # "a couple" are two
    same = before.group is item.group or before.named or before.group is Group.UNKNOWN
    return replace(
        before, last=item.last, end=item.end, number=number, group=item.group if same else Group.UNKNOWN,
        who=before.who if before.who == item.who else None, phrase=text[before.start : item.end], numbered=True,
        family=True, definite=False, bare=False,
    )  # fmt: skip


def goes_on(tokens: Sequence[Token], first: int, last: int, before: Counted, base: int) -> bool:
    """Whether a noun without "a" or "the" goes on with a list of kin: "the father, mother and sister", "a husband and wife"."""
    kin = tokens[last].lower_ in KIN and tokens[before.last - base].lower_ in KIN
    owned = tokens[before.first - base].lower_ in _OWNED  # "his bodyguard and driver"
    crew = tokens[before.first - base].lower_ == "the" and tokens[last].lower_.split("-")[-1] in _ABOARD
    if not (kin or owned or crew) or before.number != ONE or before.bare or before.named:
        return False
    gap = [token.lower_ for token in tokens[before.last + 1 - base : first]]
    behind = tokens[last + 1].lower_ if last + 1 < len(tokens) else ""
    if gap == [","]:
        return behind in (",", "and")
    return gap in (["and"], [",", "and"]) and behind not in ("'s", "’s", "-")
