"""The year of what a sentence recalls by how long ago it was: "to mark the 25th anniversary of the massacre", "ten years after gunmen seized" (codebook section 1)."""

import re
from datetime import date
from typing import Final

from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.times.when import TimeMention
from bearwitness.reading.grammar.words.calendar import SPELT_DAY, day_number, year_span
from bearwitness.reading.grammar.words.number_words import TO_99, parse_cardinal

_YEARS: Final = re.compile(
    rf"\b(?P<nth>{SPELT_DAY}|\d{{1,3}}(?:st|nd|rd|th))[\s-]+(?:year\s+)?anniversary\b|"
    rf"\b(?P<count>a|one|{TO_99}|\d{{1,3}})\s+years?\s+(?:after|since|on\s+from|to\s+the\s+day)\b",
    re.IGNORECASE,
)


def commemorated(scene: Scene, published: date | None) -> TimeMention | None:
    """Return the year of the deed that stands behind such words, where nothing before them tells of one; else None."""
    if published is None or not ("years" in scene.text or "year " in scene.text or "annivers" in scene.text):
        return None
    match = _YEARS.search(scene.text)
    if match is None:
        return None
    start, end = scene.start + match.start(), scene.start + match.end()
    deeds = [word.start for word in scene.triggers if not word.hint] + [one.mention.start for one in scene.figures]
    if not deeds or min(deeds) < end:
        return None
    count = (match["count"] or "").lower()
    years = day_number(match["nth"]) if match["nth"] else 1 if count == "a" else parse_cardinal(count)
    if not years or years >= published.year:
        return None
    return TimeMention(start, end, year_span(published.year - years), False, False, True)


__all__ = ["commemorated"]
