"""How attackers end: "before police shot him dead", "then turned the gun on himself", "detonated his vest" (codebook section 2: they count)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bearwitness.model import Group, Measure
from bearwitness.reading.grammar.figures.counted_phrase import ONE, Counted
from bearwitness.reading.grammar.figures.mention import FigureMention
from bearwitness.reading.grammar.figures.phrases import Phrases
from bearwitness.reading.grammar.words.doc_text import text_of

_CHEAP: Final = frozenset(
    {"himself", "herself", "themselves", "him", "her", "them", "own", "suicide", "vest", "vests", "belt", "belts", "explosives", "being", "he", "they", "she",
     "were", "was", "both"}
)  # fmt: skip
_SHOT: Final = r"(?:shot\s+(?:dead|and\s+killed|down|to\s+death)|gunned\s+down|killed|neutrali[sz]ed|eliminated|cut\s+down|lynched|beaten\s+to\s+death|slain|fatally\s+shot|overpowered\s+and\s+killed)"
_SELF: Final = r"(?:himself|herself|themselves)"
_THEM: Final = r"(?:him|her|them)"
_KILLED: Final = re.compile(
    rf"\bturn(?:s|ed|ing)?\s+(?:the|his|her|their)\s+(?:\w+\s+)?(?:guns?|weapons?|rifles?|pistols?|kni(?:fe|ves)|revolvers?)\s+on\s+{_SELF}\b"
    r"|\b(?:took|taking|takes|take)\s+(?:his|her|their)\s+own\s+li(?:fe|ves)\b"
    rf"|\b(?:shot|shooting|shoots|killed|killing|kills|hanged|hanging)\s+{_SELF}\b(?!\s+(?:and|along)\b)"
    r"|\bcommit(?:s|ted|ting)\s+suicide\b"
    rf"|\bbefore\s+(?:being|(?:he|she|they)\s+(?:was|were)|(?:was|were))\s+(?:\w+ly\s+)?{_SELF}?\s*{_SHOT}\b"
    rf"|\b(?:before|until|and|when|where|but|as|then|,)\s+(?:then\s+)?(?:(?:the\s+)?(?:[\w’'-]+\s+){{0,3}}?(?:police(?:man|men)?|officers?|soldiers?|troops|forces|guards?|gendarmes?|snipers?|marshals?|agents?|army|commandos|units?|bystanders?|residents|civilian|officer)\s+)"
    rf"(?:\w+\s+){{0,3}}?(?:(?:shot|gunned|cut)\s+{_THEM}\s+(?:dead|down|to\s+death)|(?:shot\s+(?:dead|and\s+killed)|killed|neutrali[sz]ed|eliminated|gunned\s+down)\s+{_THEM})\b"
    rf"|\b(?:he|she|they)\s+(?:was|were)\s+(?:\w+\s+)?(?:{_SELF}\s+)?{_SHOT}\b",
    re.IGNORECASE,
)  # fmt: skip
_BLEW: Final = re.compile(
    r"\bdetonat(?:ed|ing|es)\s+(?:(?:the|an?|his|her|their|its)\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?:(?:vests?|belts?|jackets?|waistcoats?)\b|(?:explosives?|charges?|devices?|bombs?)\s+(?:that\s+)?(?:(?:he|she|they)\s+(?:was|were|had)\s+)?(?:strapped|attached|tied|fastened|taped|wearing|worn|carrying|carried)\b)"
    r"|\b(?:his|her|their)\s+(?:explosive|suicide)\s+(?:vests?|belts?|jackets?)\s+(?:exploded|detonated|went\s+off)",
    re.IGNORECASE,
)
_PERSON: Final = re.compile(
    r"\b(?:gunm[ae]n|attackers?|assailants?|bombers?|shooters?|assassins?|suicide\s+bombers?|knifem[ae]n|hijackers?|hostage-takers?|intruders?|perpetrators?|stabbers?|raiders?)\b",
    re.IGNORECASE,
)
_CAPTURED: Final = re.compile(
    r"\bbefore\s+(?:being|(?:he|she|they)\s+(?:was|were))\s+(?:\w+ly\s+)?(?:arrested|overpowered|captured|detained|apprehended|subdued|disarmed|caught)\b(?!\s+and\s+(?:killed|shot))",
    re.IGNORECASE,
)


def fates(sentence: Phrases, found: Sequence[FigureMention]) -> list[FigureMention]:
    """Return what became of the attackers of a sentence where no word of harm stands beside them."""
    if not _CHEAP & {*sentence.words}:
        return []
    text = text_of(sentence.doc)
    start = sentence.token(sentence.first).idx
    last = sentence.token(sentence.end - 1)
    end = last.idx + len(last)
    known = {item.counted.first for item in found if item.measure in (Measure.KILLED, Measure.CAPTURED)}
    made: list[FigureMention] = []
    for measure, pattern in ((Measure.KILLED, _KILLED), (Measure.KILLED, _BLEW), (Measure.CAPTURED, _CAPTURED)):
        for match in pattern.finditer(text, start, end):
            who = _who(sentence, match.start())
            if who is None or who.first in known:
                continue
            known.add(who.first)
            meant = replace(who, group=Group.ATTACKERS, definite=False)
            made.append(FigureMention(measure, meant, who.start, match.end(), who.last, False))
    return made


def _who(sentence: Phrases, at: int) -> Counted | None:
    """The attacker or attackers of whom the words at character `at` tell: the last ones named before, else none."""
    ahead = [
        phrase for phrase in sentence.phrases
        if phrase.end <= at
        and (phrase.group is Group.ATTACKERS or _PERSON.search(phrase.phrase) or (phrase.bare and phrase.additional and phrase.number == ONE))
    ]  # fmt: skip
    sure = [phrase for phrase in ahead if phrase.number.best is not None and phrase.number.best > 0]
    return sure[-1] if sure else None
