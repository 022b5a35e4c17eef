"""Entries of a list or chronicle that a day heads: "- 4 January: Armed men entered the village", "9 March" in a line of its own.

The day belongs to the sentence behind it, so that neither the colon nor the end of the line parts the two. So does a town with
its division, and any name with a full stop where several lines begin so: "SIDI AMER (WILAYA). A mine killed two".
"""

import re
from typing import Final

from bearwitness.sources.calendar import MONTH, WEEKDAY

_DAY: Final = (
    rf"(?:On[ ])?(?=(?:\d|{WEEKDAY}\b|{MONTH}\b))(?:{WEEKDAY}\b\.?,?[ ]?)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[ ]{MONTH}\b\.?|{MONTH}\b\.?[ ]\d{{1,2}}(?:st|nd|rd|th)?(?![\d,]\d)|\d{{1,2}}[./]\d{{1,2}}(?:[./]\d{{2,4}})?)?"
    r"(?:,?[ ](?:19|20)\d\d)?"
)
_BULLET: Final = r"^[ \t]*(?:(?:[-*•·–—▪◦●○►]|\(?\d{1,2}[.)])[ \t]*)?"
# "- 4 January: Armed men", "On Friday, 6 May, Baidoa: ".
_BEFORE_COLON: Final = re.compile(
    rf"{_BULLET}{_DAY}(?:,?[ ][^\W\d_][\w .,'’-]{{0,30}})?:[ \t]+(?=\S)", re.IGNORECASE | re.MULTILINE
)
_LINE: Final = re.compile(rf"{_BULLET}{_DAY}:?[ \t]*\n\s*(?=\S)", re.IGNORECASE | re.MULTILINE)
_TOWN: Final = re.compile(
    rf"{_BULLET}[^\W\d_a-z][^\n.:;()]{{1,30}} \([^\W\d_a-z][^\n.()]{{1,30}}\)\.[ \t]+(?=\S)", re.MULTILINE
)
# "Corinto. A motorcycle bomb", "19.40 Corinto, Cauca. A bomb", "16 May. Corinto. A bomb".
_PLACE: Final = re.compile(
    rf"{_BULLET}(?:(?:\d{{1,2}}[.:h]\d\d(?:[ ](?:hrs?|hours|h))?|{_DAY})[.,:]?(?P<day>[ ]))?(?!{MONTH}\b)(?-i:[^\W\d_a-z][^\W\d_A-Z][\w'’-]+(?:[ ](?:(?:al|el|de|du|of)[ ])?[^\W\d_a-z][\w'’-]+){{0,2}}"
    rf"(?:,[ ][^\W\d_a-z][\w'’ -]{{1,30}})?\.[ \t]+(?=[^\W_a-z]))",
    re.IGNORECASE | re.MULTILINE,
)
_LINE_ENDS: Final = ("", *'.!?:;)"”*')  # of a line that is not wrapped
_LEAST: Final = (
    2  # lines of nothing but a day, or with a name, that head entries: one alone is that of the report itself
)


def entries(text: str) -> frozenset[int]:
    """The offsets at which what an entry tells goes on behind the day at its head: no sentence begins there."""
    found = [match.end() for match in _BEFORE_COLON.finditer(text)] if ":" in text else []
    lines = [match.end() for match in _LINE.finditer(text)]
    towns = [match.end() for match in _TOWN.finditer(text)] if ")." in text else []
    places = [match for match in _PLACE.finditer(text) if _opens_line(text, match.start())]
    named = [match.end() for match in places] + [match.end("day") for match in places if match["day"]]
    return frozenset(found + towns + (lines if len(lines) >= _LEAST else []) + (named if len(places) >= _LEAST else []))


def _opens_line(text: str, at: int) -> bool:
    """Whether what stands at a character is no wrapped line that goes on with the one above."""
    before = text[max(0, at - 9) : at]
    return before.endswith("\n\n") or before.rstrip()[-1:] in _LINE_ENDS


__all__ = ["entries"]
