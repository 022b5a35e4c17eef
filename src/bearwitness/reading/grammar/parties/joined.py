"""One mention for two words that name one party together: "Houthi fighters", "rebels of the Donetsk People's Republic" (codebook section 3)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bearwitness.model import PartyKind
from bearwitness.reading.grammar.parties.lexicon import nation_of
from bearwitness.reading.grammar.parties.mention import PartyMention

_STATES = (PartyKind.STATE_FORCES, PartyKind.POLICE)
_EXPLAINED = re.compile(r"\s*\([^()]{0,60}")
"""Between a name and another for the same in the brackets behind it."""
_KEEPERS = ("peacekeepers", "peacekeeper")
"""Whose they are is what stands right before: "AMISOM peacekeepers"."""
_OFF = re.compile(
    r"[\s-]+(?:\w+\s+)?(?:splinter|offshoot|faction|affiliate|ally|branch|front|breakaway|spin-?off|proxy|wing)\b",
    re.IGNORECASE,
)
"""Behind the name of a group: what only says where another comes from."""
_KIN_OF = re.compile(
    r"(?:['’]s)?(?:[\s-]+(?:local|regional|main|North\s+African|West\s+African|Sahelian|Syrian|Somali|Yemeni|armed|military))*"
    r"[\s-]+(?:affiliate|branch|offshoot|franchise|splinter\s+group|splinter\s+faction|splinter|ally|proxy|front\s+group|front|wing|arm|breakaway\s+faction|breakaway\s+group)\s+(?:known\s+as\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
"""Between the name of a group and that of another which comes from it: "the al-Qaeda affiliate JNIM"."""
_OWNS = re.compile(r"['’]s\s(?:elite\s)?$")
_CLOSED = re.compile(r"\s*\([^()]{2,60}\)\s+")


def joined(text: str, found: Sequence[PartyMention]) -> tuple[PartyMention, ...]:
    """One mention for "Houthi fighters" and "rebels of the Donetsk People's Republic", which name one party twice."""
    out: list[PartyMention] = []
    for mention in found:
        last = out[-1] if out else None
        if last is not None:
            between = text[last.end : mention.start]
            its_own = mention.country == last.country and not (mention.generic or mention.nation)
            if last.nation and (
                (mention.kind not in _STATES and re.fullmatch(r"(?:['’]s)?\s", between))
                or (its_own and _OWNS.search(text, last.start, mention.start))  # "Iran's Quds Force"
            ):
                out[-1] = mention  # "Yemen's Houthi rebels": the country has no part
                continue
            if (
                re.fullmatch(r"\s*\((?:the\s+)?", between)
                and not (last.generic or last.nation)
                and mention.id != last.id
            ):
                continue  # what stands in brackets explains: "the Hill Front (an al-Qaeda branch)"
            if (
                re.fullmatch(r"\s*,\s+an?\s+(?:\w+\s+)?", between)
                and _OFF.match(text, mention.end)
                and not mention.generic
            ):
                continue  # "Ansaru, a Boko Haram splinter group"
            if mention.generic and not last.generic and not last.nation and re.fullmatch(r"[\s-]{1,2}", between):
                out[-1] = replace(last, end=mention.end, text=text[last.start : mention.end])
                continue
            of_state = last.kind in _STATES and re.fullmatch(r"\s+(?:of|from)\s+(?:the\s+)?", between) is not None
            if last.generic and of_state and mention.country and not mention.generic:
                out[-1] = _of_nation(last, mention, text)
                continue
            named = not mention.generic and not mention.nation
            if mention.text.lower() in _KEEPERS and between.isspace():
                out[-1] = replace(last, end=mention.end, text=text[last.start : mention.end], nation=False)
                continue
            if named and not last.generic and mention.kind not in _STATES and _KIN_OF.fullmatch(between):
                out[-1] = mention
                continue
            if (
                (last.generic or _of_a_people(last))
                and named
                and re.fullmatch(
                    r"[\"”’']?\s+(?:of|from|belonging\s+to|loyal\s+to|linked\s+to|affiliated\s+(?:to|with)|allied\s+(?:to|with))\s+(?:the\s+)?[\"“‘]?(?:[\w'’-]+\s+){0,2}",
                    between,
                )
            ):
                whole = text[last.start : mention.end]
                of_army = last.kind in _STATES and (mention.id or "").startswith("named-")
                out[-1] = (
                    replace(last, end=mention.end, text=whole)
                    if of_army
                    else replace(mention, start=last.start, text=whole)
                )
                continue
        out.append(mention)
    return tuple(out)


def _of_a_people(mention: PartyMention) -> bool:
    """Whether a party is called after a people alone, so that a name behind it says which: "Kurdish militants of the PKK"."""
    return mention.name.lower().endswith(_FIGHTERS) and (mention.id or "").startswith("named-")


_FIGHTERS = (
    "militants",
    "fighters",
    "rebels",
    "guerrillas",
    "insurgents",
    "gunmen",
    "separatists",
    "forces",
    "militiamen",
    "extremists",
    "jihadists",
)


def _of_nation(general: PartyMention, of: PartyMention, text: str) -> PartyMention:
    """ "The army of South Sudan", "police officers of the Congolese government": the forces of the country that is named."""
    nation = nation_of(of.country) if of.country else None
    if nation is None or of.kind is not PartyKind.STATE_FORCES:
        return replace(of, start=general.start, text=text[general.start : of.end], nation=False)
    code, police = nation.code.lower(), general.kind is PartyKind.POLICE
    name, party_id = (nation.police, f"police-{code}") if police else (of.name, of.id)
    return PartyMention(general.start, of.end, text[general.start : of.end], name, party_id, general.kind, nation.code)


def explains(text: str, mention: PartyMention, name: PartyMention) -> bool:
    """Whether a party only explains the name before it: "the Islamic State (ISIL or Daesh) terrorist group"."""
    between = text[name.end : mention.start]
    if mention.generic:
        return not name.generic and _CLOSED.fullmatch(between) is not None
    return mention.id is not None and mention.id == name.id and _EXPLAINED.fullmatch(between) is not None


__all__ = ["explains", "joined"]
