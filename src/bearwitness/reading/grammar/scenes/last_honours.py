"""Days on which the dead were brought home, received or buried: they date no attack (codebook section 4)."""

import re
from typing import Final

from bearwitness.reading.grammar.words.any_case import AnyCase

_DEAD: Final = (
    r"\b(?:coffins?|caskets?|bodies|corpses?|mortal\s+remains|remains\s+of|body\s+of|body\s+was|bod(?:y|ies)\s+of)\b"
)
_BROUGHT: Final = (
    r"\b(?:received|arriv(?:ed?|ing)|returned|brought\s+(?:back|home|to|in)|flown|handed\s+over|handed\s+to|repatriated|collected|"
    r"delivered|transported|transferred|taken\s+to|lay\s+in\s+state|buried)\b"
)
_LAID: Final = r"\b(?:buried(?!\s+(?:(?:an?\s+|the\s+)?(?:\w+\s+)?(?:mines?|landmines?|bombs?|explosives?|devices?|ieds?|arms|weapons|hatchet)\b|under|alive|beneath|in\s+(?:the\s+)?(?:rubble|debris|sand)))|laid\s+to\s+rest|interred|cremated)\b"
_RITES: Final = r"\b(?:funerals?|burials?|memorial\s+services?|requiem|funeral\s+prayers?|vigils?|wakes?)\b"
# Behind these words and at most some more stands the day. "Sprayed the funeral with bullets on Friday" is an attack.
_BEFORE: Final = AnyCase(
    rf"(?:{_DEAD}(?:(?!\bwhen\b)[^.;\n]){{0,110}}?{_BROUGHT}|(?P<fetched>\b(?:received|collected|claimed|brought\s+home)\s+(?:the\s+)?(?:coffins?|bod(?:y|ies)|remains)\b[^.;\n]{{0,70}})|"
    rf"{_LAID}|\b(?:attend\w*|held|hold|gathered\s+(?:for|at)|turned\s+out\s+for|thronged|joined)\b[^.;\n]{{0,40}}?{_RITES}|{_RITES}[^.;\n]{{0,110}}?\b(?:was|were|is|are)\s+(?:also\s+)?held\b)"
    r"[^.;\n]{0,50}$",
)
# "Hundreds on Saturday buried two students shot dead by soldiers".
_BEHIND: Final = AnyCase(
    rf"[^.;:\n]{{0,50}}?\b(?:{_LAID}|attended\s+(?:the\s+)?{_RITES}|gathered\s+for\s+(?:the\s+)?{_RITES})",
)
_DEED: Final = AnyCase(
    r"\b(?:attack(?:ed|s)?|bomb(?:ed|ing)?|kill(?:ed|s|ing)|shot|struck|hit|shell(?:ed|ing)|fired|opened\s+fire|blew|exploded|storm(?:ed)?|raid(?:ed)?|ambush(?:ed)?|clash(?:es|ed)?|died)\b",
)
_COUNTS_BACK: Final = AnyCase(r"\b(?:after|following|later|since)\b")
_HONOURS: Final = AnyCase(rf"{_BROUGHT}|{_LAID}|{_RITES}|\bheld\b")
_WORDS: Final = AnyCase(
    r"\b(?:buried|funeral|burial|coffin|casket|bod(?:y|ies)\b|corpse|remains\b|laid\s+to|interred|cremated|vigil|memorial|requiem|wakes?\b)"
)
_REACH: Final = 170  # characters before a day in which such words may stand


def dates_a_burial(text: str, sentence_start: int, start: int, end: int) -> bool:
    """Whether a time, characters `start` to `end`, is that of coming home, of a funeral or a burial, and not of the deed.

    "Buried on Sunday after gunmen attacked": the day of the deed is counted from that one, which therefore stays.
    """
    stop = re.search(r"[.;\n]", text[end : end + 200])
    rest = text[end : end + (stop.start() if stop else 200)]
    if _WORDS.search(text, max(sentence_start, start - _REACH), end + len(rest)) is None:
        return False
    if _COUNTS_BACK.search(rest) is not None:
        return False
    before = text[max(sentence_start, start - _REACH) : start]
    found = _BEFORE.search(before)
    if found is not None:
        if found["fetched"] is not None:
            return True
        # What is said of the dead between noun and verb, "killed in the ambush", is the deed; behind the verb stands none.
        told = before[found.start() :]
        last = max((one.end() for one in _HONOURS.finditer(told)), default=0)
        return _DEED.search(told, last) is None
    lead = before.split(",")[-1]
    return _BEHIND.match(rest) is not None and _DEED.search(lead) is None


__all__ = ["dates_a_burial"]
