"""Pages flattened into one line, in which the printed day and the headline run into the report.

"Thu Jul 30 2015 Rebels shell Sare. Shells hit a market ...", "Rebels shell Sare Monitor AFP Sunday 25 May 2014 Shells
hit a market ...": archives that lose the ends of lines have the headline without a stop, or with one that it never had.
It is known by the title of the page.
"""

import re
from typing import Final

from bearwitness.reports.dates import find_dateline

_HEAD: Final = 200  # characters in which such a headline begins
_FEWEST: Final = 4  # words of a headline that is known by its title
_WORD: Final = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
# What stands between the headline and the name of its site in a title: "Rebels shell Sare - Region - Sample Online".
_SITE: Final = re.compile(r"\W*(?:\Z|\s[-–—|»:]\s)")
_NO_STOP: Final = "|"  # a mark that parts words, so that no name goes on over it
_GOES_ON: Final = re.compile(r"(?P<stop>[.:]?)[ \t]+(?=[A-Z\d\"“‘'(])")


def headline_of(text: str, title: str | None) -> tuple[int, int] | None:
    """Return where the headline stands that `title` repeats, if it runs into what follows on its line; else None."""
    wanted = [(found.start(), found.end()) for found in _WORD.finditer(title or "")]
    if title is None or len(wanted) < _FEWEST:
        return None
    first = title[wanted[0][0] : wanted[0][1]]
    for begins in re.finditer(rf"(?<!\w){re.escape(first)}(?!\w)", text[:_HEAD], re.IGNORECASE):
        told = 0
        end = begins.start()
        for (left, right), found in zip(wanted, _WORD.finditer(text, begins.start()), strict=False):
            if found[0].casefold() != title[left:right].casefold() or "\n" in text[end : found.start()]:
                break
            told, end = told + 1, found.end()
        if told >= _FEWEST and _SITE.match(title, wanted[told - 1][1]) and _GOES_ON.match(text, end):
            return begins.start(), end
    return None


def parted(text: str, title: str | None) -> tuple[str, tuple[int, ...]]:
    """Return a text of the same length whose headline has no stop, and where sentences begin in its first line.

    The offsets are those of the headline, of what stands behind it, and of what stands behind the printed day.
    """
    breaks: set[int] = set()
    headline = headline_of(text, title)
    if headline is not None and (behind := _GOES_ON.match(text, headline[1])) is not None:
        breaks |= {headline[0], behind.end()}
        text = text[: headline[1]] + _NO_STOP * len(behind["stop"]) + text[behind.end("stop") :]
    day = find_dateline(text)
    if day is not None and (behind := _GOES_ON.match(text, day.end)) is not None:
        breaks.add(behind.end())
    return text, tuple(sorted(breaks - {0}))


__all__ = ["headline_of", "parted"]
