"""Lists of a saved page that lead elsewhere: navigation above the headline, other articles below the text.

Their lines are headlines of other reports. Read as part of this one they would be incidents that it does not tell of.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bearwitness.reports.lines import is_by_line

_BLOCK: Final = re.compile(r"[^\n]+(?:\n[^\n]+)*")  # lines up to an empty one
_LINE: Final = re.compile(r"[^\n]+")
_FEWEST_WORDS: Final = 5
"""Words of a headline; lists of names of the dead have fewer in a line, and are no furniture."""

_LONGEST: Final = 160  # characters of a headline
_FEWEST_HEADLINES: Final = 3
_SHORTEST_PROSE: Final = 80  # characters of a paragraph
_TITLE_WITHIN: Final = 30  # blocks from the top in which the page's headline may stand
_UNFINISHED: Final = (".", ":", ";", ",", "…”")
_FINISHED: Final = re.compile(r"[.!?][\"”’')\]]*\Z")
_OPENS_HEADLINE: Final = re.compile(r"(?:[-*•]\s)?[\"“‘'(]?[A-Z0-9]")
# What stands above the lists at the end of a page, and never within an article.
_END: Final = re.compile(
    r"(?:(?:prev(?:ious)?|next) (?:post|article|story)|you (?:may|might) also (?:like|be interested in)"
    r"|leave a (?:reply|comment)|(?:\d{1,4} )?comments?(?: ?\(\d{1,4}\))?|join the (?:discussion|conversation)"
    r"|most (?:viewed|read|popular|shared|commented)(?: [\w ]{1,30})?|related posts?"
    r"|more headlines|around the web)[ :]{0,2}",
    re.IGNORECASE,
)
# What stands above links to other articles, anywhere on a page: they go on for as long as no paragraph comes.
_LINKS: Final = re.compile(
    r"(?:(?:keep|continue) reading|(?:what to )?read next|must[- ]reads?|don['’]t miss|also (?:on|in) [\w' ]{1,30}"
    r"|(?:related|latest|recent|other|more|top|trending|recommended|popular) (?:news|articles?|stor(?:y|ies)|posts?"
    r"|headlines|reports|topics|content|reading)|related|latest|recommended|trending|see also|read (?:also|more|next)"
    r"|more (?:from|on|about) [\w' ]{1,30}|editor['’]s picks?)[ :]{0,2}",
    re.IGNORECASE,
)
# What some pages write around their lists for those who hear them.
_SPOKEN: Final = re.compile(
    r"^(?:keep reading[ \t]*\n+)?list of \d{1,2} items?[ \t]*\n(?:[^\n]*\n){1,40}?end of list[ \t]*$"
    r"|^list \d{1,2} of \d{1,2}[ \t]*\n+[^\n]+$",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class _Block:
    start: int
    end: int
    words: str

    @property
    def prose(self) -> bool:
        return len(self.words) >= _SHORTEST_PROSE and _FINISHED.search(self.words) is not None

    @property
    def headline(self) -> bool:
        return (
            "\n" not in self.words
            and len(self.words) <= _LONGEST
            and len(self.words.split()) >= _FEWEST_WORDS
            and not self.words.endswith(_UNFINISHED)
            and _OPENS_HEADLINE.match(self.words) is not None
        )

    @property
    def between(self) -> bool:
        """Whether it may stand between headlines: a number, a time, a rubric."""
        return "\n" not in self.words and len(self.words.split()) < _FEWEST_WORDS and not self.words.endswith(".")


def page_lists(text: str, title: str | None) -> tuple[tuple[int, int], ...]:
    """Return the stretches of a text that are lists of a page: from and to, in order, not overlapping.

    They are what stands above the headline that `title` repeats, if no paragraph of prose is among it; what stands
    below a heading such as "Next post" or "You may also like"; the headlines below one such as "Related news", as far
    as they go, and what is marked as a list for those who hear the page; and three or more headlines in a row, empty
    lines between them, after which no prose comes, unless the words before end in a colon. All but the links below
    their heading only where prose comes before, or after the headline; a text without any is a list of its own. Of a
    text whose paragraphs are not parted by empty lines only lists below a heading are taken.
    """
    blocks = [_Block(start, end, text[start:end].strip()) for start, end in paragraphs(text)]
    prose = [number for number, block in enumerate(blocks) if block.prose]
    by_line = "\n\n" not in text.strip()
    found = [*_above_title(blocks, title, prose[0]), *_below(blocks, prose, headed=by_line)] if prose else []
    taken = {number for first, last in found for number in range(first, last + 1)}
    found += [one for one in _links(blocks) if not taken.intersection(range(one[0], one[1] + 1))]
    lists = [(blocks[first].start, blocks[last].end) for first, last in sorted(found)]
    spoken = [(one.start(), one.end()) for one in _SPOKEN.finditer(text)]
    lists += [one for one in spoken if all(one[1] <= start or end <= one[0] for start, end in lists)]
    return tuple(sorted(lists))


def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Return where the paragraphs of a text begin and end.

    They go up to an empty line; of a text that has none the lines are paragraphs, if they are not wrapped.
    """
    each = _LINE if _parts_lines(text) else _BLOCK
    return tuple((found.start(), found.end()) for found in each.finditer(text))


def _parts_lines(text: str) -> bool:
    return "\n\n" not in text.strip() and is_by_line(text)


def _links(blocks: Sequence[_Block]) -> Iterator[tuple[int, int]]:
    """The headlines that follow a heading of links, with the heading."""
    number = 1
    while number < len(blocks):
        if not _LINKS.fullmatch(blocks[number].words):
            number += 1
            continue
        last = number
        while last + 1 < len(blocks) and (blocks[last + 1].headline or blocks[last + 1].between):
            last += 1
        if last > number:
            yield number, last
        number = last + 1


def _above_title(blocks: Sequence[_Block], title: str | None, prose: int) -> Iterator[tuple[int, int]]:
    wanted = _plain(title or "")
    for number, block in enumerate(blocks[: min(prose, _TITLE_WITHIN)]):
        words = _plain(block.words)
        if len(words.split()) >= _FEWEST_WORDS and wanted.startswith(words):
            if number:
                yield 0, number - 1
            return


def _below(blocks: Sequence[_Block], prose: Sequence[int], *, headed: bool) -> Iterator[tuple[int, int]]:
    """The lists at the end: from the first heading of the end or the first row of headlines after the last prose.

    `headed`: rows without a heading are none.
    """
    ends = (number for number in range(prose[0] + 1, len(blocks)) if _END.fullmatch(blocks[number].words))
    end = next(ends, len(blocks))
    last = max(number for number in prose if number < end)
    row: list[int] = []
    for number in range(last + 1, end):
        if blocks[number].headline:
            row.append(number)
        elif not blocks[number].between:
            row.clear()
        if len(row) >= _FEWEST_HEADLINES and not headed:
            end = end if blocks[row[0] - 1].words.endswith(":") else row[0]
            break
    if end < len(blocks):
        yield end, len(blocks) - 1


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
