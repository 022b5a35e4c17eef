"""How attackers end: "before police shot him dead", "turned the gun on himself", "a suicide bomber hit a mosque" (codebook section 2: they count)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bearwitness.model import Group, Measure
from bearwitness.reading.grammar.figures.counted_phrase import ONE, Counted
from bearwitness.reading.grammar.figures.mention import FigureMention
from bearwitness.reading.grammar.figures.phrases import Phrases
from bearwitness.reading.grammar.words.any_case import AnyCase
from bearwitness.reading.grammar.words.doc_text import text_of

_CHEAP: Final = frozenset(
    {"himself", "herself", "themselves", "him", "her", "them", "own", "suicide", "vest", "vests", "belt", "belts", "explosives", "being", "he", "they", "she",
     "were", "was", "both", "his", "their", "bomber", "bombers", "attacker", "attackers"}
)  # fmt: skip
_ENDS: Final = (Measure.KILLED, Measure.CAPTURED)
_BOMBERS: Final = frozenset({"bomber", "bombers", "attacker", "attackers"})
_SHOT: Final = r"(?:shot\s+(?:dead|and\s+killed|down|to\s+death)|gunned\s+down|killed|neutrali[sz]ed|eliminated|cut\s+down|lynched|beaten\s+to\s+death|slain|fatally\s+shot|overpowered\s+and\s+killed)"
_SELF: Final = r"(?:himself|herself|themselves)"
_THEM: Final = r"(?:him|her|them)"
_KILLED: Final = AnyCase(
    rf"\bturn(?:s|ed|ing)?\s+(?:the|his|her|their)\s+(?:\w+\s+)?(?:guns?|weapons?|rifles?|pistols?|kni(?:fe|ves)|revolvers?)\s+on\s+{_SELF}\b"
    r"|\b(?:took|taking|takes|take)\s+(?:his|her|their)\s+own\s+li(?:fe|ves)\b"
    rf"|\b(?:shot|shooting|shoots|killed|killing|kills|hanged|hanging)\s+{_SELF}\b(?!\s+(?:and|along)\b)"
    r"|\bcommit(?:s|ted|ting)\s+suicide\b"
    rf"|\bbefore\s+(?:being|(?:he|she|they)\s+(?:was|were)|(?:was|were))\s+(?:\w+ly\s+)?{_SELF}?\s*{_SHOT}\b"
    rf"|(?:\b(?:before|until|and|when|where|but|as|then|,)\s+(?:then\s+)?|(?<=[.!?]\s))(?:(?:the\s+)?(?:[\w’'-]+\s+){{0,3}}?(?:police(?:man|men)?|officers?|soldiers?|troops|forces|guards?|gendarmes?|snipers?|marshals?|agents?|army|commandos|units?|bystanders?|residents|civilian|officer)\s+)"
    rf"(?:\w+\s+){{0,3}}?(?:(?:shot|gunned|cut)\s+{_THEM}\s+(?:dead|down|to\s+death)|(?:shot\s+(?:dead|and\s+killed)|killed|neutrali[sz]ed|eliminated|gunned\s+down)\s+{_THEM})\b"
    rf"|\b(?:he|she|they)\s+(?:was|were)\s+(?:\w+\s+)?(?:{_SELF}\s+)?{_SHOT}\b",
)  # fmt: skip
_BLEW: Final = AnyCase(
    r"\b(?:detonat(?:ed|ing|es)|trigger(?:ed|ing|s)|set(?:s|ting)?\s+off|activat(?:ed|ing|es)|explod(?:ed|ing|es)|blew\s+up|blowing\s+up)\s+(?:his|her|their)\s+(?:own\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:explosives?|vests?|belts?|jackets?|waistcoats?|payloads?|loads?|charges?|bombs?|devices?|cars?|vehicles?|trucks?|vans?|motor(?:cycles?|bikes?)|backpacks?|bags?)\b"
    r"|\bdetonat(?:ed|ing|es)\s+(?:(?:the|an?|his|her|their|its)\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?:(?:vests?|belts?|jackets?|waistcoats?)\b|(?:explosives?|charges?|devices?|bombs?)\s+(?:that\s+)?(?:(?:he|she|they)\s+(?:was|were|had)\s+)?(?:strapped|attached|tied|fastened|taped|wearing|worn|carrying|carried)\b)"
    r"|\b(?:his|her|their)\s+(?:explosive|suicide)\s+(?:vests?|belts?|jackets?)\s+(?:exploded|detonated|went\s+off)",
)
_PERSON: Final = re.compile(
    r"\b(?:gunm[ae]n|attackers?|assailants?|bombers?|shooters?|assassins?|suicide\s+bombers?|knifem[ae]n|hijackers?|hostage-takers?|intruders?|perpetrators?|stabbers?|raiders?)\b",
    re.IGNORECASE,
)


_SUICIDE: Final = re.compile(
    r"\b(?:suicide\s+(?:\w+\s+)?(?:bombers?|attackers?)|(?:motorcycle|motorbike|car|truck)\s+bombers?)$", re.IGNORECASE
)
_NOT_YET: Final = re.compile(
    r"\b(?:would-be|foil\w*|thwart\w*|prevent\w*|arrest\w*|captur\w*|caught|detain\w*|apprehend\w*|tried|attempt\w*|fail\w*|plan\w*|intend\w*|threat\w*|train\w*|recruit\w*|send|sent|dispatch\w*|surviv\w*|"
    r"surrender\w*|interrogat\w*|future|potential|prospective|wife|brother|father|mother|family|home|could|may|might|would|identif\w*|named|suspected|alleged|accused|looked\s+for|search\w*|hunt\w*)\b",
    re.IGNORECASE,
)
_RAMPAGE: Final = re.compile(
    rf"{_PERSON.pattern}|\b(?:stabb\w+|to\s+stab|opened\s+fire|open\s+fire|shooting\s+(?:spree|rampage)|rampage|knife|machete|gunfire|ramm\w+|hostages?)\b",
    re.IGNORECASE,
)
_PRONOUN: Final = re.compile(r"\b(?:him|he|her|she)\b", re.IGNORECASE)
_BACK: Final = 500
"""How many characters before a sentence tell whom "him" means in "officers shot him dead"."""


def fates(sentence: Phrases, found: Sequence[FigureMention]) -> list[FigureMention]:
    """Return what became of the attackers of a sentence where no word of harm stands beside them."""
    if not _CHEAP & {*sentence.words}:
        return []
    text = text_of(sentence.doc)
    start = sentence.token(sentence.first).idx
    last = sentence.token(sentence.end - 1)
    end = last.idx + len(last)
    known = {item.counted.first for item in found if item.measure in _ENDS}
    made: list[FigureMention] = []
    for measure, pattern in ((Measure.KILLED, _KILLED), (Measure.KILLED, _BLEW)):
        for match in pattern.finditer(text, start, end):
            who = _who(sentence, match.start(), alone=pattern is _BLEW) or _told_before(sentence, match, text, start)
            if who is None or who.first in known:
                continue
            known.add(who.first)
            meant = replace(who, group=Group.ATTACKERS, definite=False)
            made.append(FigureMention(measure, meant, min(who.start, match.start()), match.end(), who.last, False))
    told = any(item.counted.group is Group.ATTACKERS and item.measure in _ENDS for item in (*found, *made))
    return made if told else made + _by_their_name(sentence, text[start:end])


def _by_their_name(sentence: Phrases, words: str) -> list[FigureMention]:
    """ "A suicide bomber struck a mosque", "carried out by two suicide bombers": the word says that they died, unless they were stopped."""
    if not _BOMBERS & {*sentence.words} or _NOT_YET.search(words) is not None:
        return []
    bombers = [one for one in sentence.phrases if one.group is Group.ATTACKERS and _SUICIDE.search(one.phrase)]
    sure = [one for one in bombers if one.number.best not in (None, 0)]
    return [
        FigureMention(Measure.KILLED, replace(one, definite=False), one.start, one.end, one.last, False)
        for one in sure[:1]
    ]


def _told_before(sentence: Phrases, match: re.Match[str], text: str, start: int) -> Counted | None:
    """The pronoun for an attacker whom the sentences before tell of: "The officers shot him dead"."""
    pronoun = _PRONOUN.search(text, match.start(), match.end())
    if pronoun is None or _RAMPAGE.search(text, max(0, start - _BACK), start) is None:
        return None
    at = next((i for i in range(sentence.first, sentence.end) if sentence.token(i).idx == pronoun.start()), None)
    if at is None:
        return None
    return Counted(
        at, at, pronoun.start(), pronoun.end(), ONE, Group.ATTACKERS, None, False, False, False, None, pronoun[0], False
    )


def _who(sentence: Phrases, at: int, *, alone: bool) -> Counted | None:
    """The attacker or attackers of whom the words at character `at` tell: the last ones named before, else none.

    `alone`: one person of whom nothing more is said will do, as in "a woman detonated a suicide vest".
    """
    ahead = [
        phrase for phrase in sentence.phrases
        if phrase.end <= at
        and (phrase.group is Group.ATTACKERS or _PERSON.search(phrase.phrase) or (phrase.bare and phrase.additional and phrase.number == ONE))
    ]  # fmt: skip
    if alone and not ahead:
        persons = [one for one in sentence.phrases if one.end <= at and one.group is not Group.THINGS]
        ahead = [one for one in persons[:1] if one.number == ONE and one.group is not Group.STATE_FORCES]
    sure = [phrase for phrase in ahead if phrase.number.best is not None and phrase.number.best > 0]
    return sure[-1] if sure else None
