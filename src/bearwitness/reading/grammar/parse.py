"""From a report's text to tokens and sentences."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final, cast

import numpy as np
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc, Span
from thinc.types import Ints2d

from bearwitness.reading.grammar.language_model import language_model, one_thread
from bearwitness.reading.grammar.signs import Part
from bearwitness.reading.grammar.words.casing import usual_letters
from bearwitness.reading.grammar.words.entries import entries
from bearwitness.reading.grammar.words.name_spans import mark_names
from bearwitness.reading.grammar.words.run_on_items import run_on_items
from bearwitness.reading.grammar.words.tags import PartsOfSpeech
from bearwitness.reports.lines import is_by_line
from bearwitness.sources.calendar import MONTH, WEEKDAY

# A dateline: place, perhaps country, date and agency, then a dash, as in "GUATEMALA CITY, 4 FEB 90 (ACAN-EFE) -- [TEXT]".
_DATELINE = re.compile(
    r"[ \t]*(?P<place>[A-Z](?:[^\n\-–—;!?\"“”()]|(?<=\w)-(?=\w)){1,60}?)(?:\s*\([^()\n]{1,40}\))?\s+(?:-{1,2}|–|—)\s+(?:\[[A-Za-z ]+\]\s*)?(?=[\"“'‘A-Z0-9])"
)
# "DIGEST, 29 AUGUST - 4 SEPTEMBER": the stretch that a report is about.
_TO_A_DAY = re.compile(
    rf"(?:{WEEKDAY}\b,?[ ])?(?:\d{{1,2}}(?:st|nd|rd|th)?[ ]{MONTH}\b|{MONTH}\b\.?[ ]\d{{1,2}}\b)", re.IGNORECASE
)
_NO_PLACE = re.compile(r"\b(?:killed|dead|injured|wounded|hurt|kills?|dies?|died|hit|shot|strikes?|attacks?)\b")
_LINE = re.compile(r"\n\s*")
# A line break within a paragraph is a space to the language model; the offsets stay.
_WRAP = re.compile(r"(?<=\S)\n(?=\S)")
_STOP = re.compile(r"(?<=[^\W_][^\W_)][.!?])[\"”’')]*\s+(?=[\"“‘'A-Z\d])")
_NAMES = "ner"
_HEADLINE: Final = 45
"""Characters within which a line is no wrapped one."""
# What a bulletin is called: "Protection of civilians, weekly, 29 July - 4 August".
_TITLE: Final = re.compile(
    r"\b(?:weekly|monthly|quarterly|annual|bulletin|digest|overview|snapshot|update|summary|report|review|brief)\b",
    re.IGNORECASE,
)
_WRAPPED: Final = 100
"""Characters that a wrapped line has at most."""
# "IS" for Islamic State, in a text that is not all in capitals: to the language model, and to lists of small words, it is "is".
_ISLAMIC_STATE: Final = re.compile(r"(?<![\w'’-])(?<![A-Z]{2} )IS(?![\w-])(?! [A-Z]{2})")
_NO_WORD: Final = "QS"
"""What stands for it in the tokens: a name of two letters that is no word."""
# Nobody writes words of that length; the tokeniser takes quadratic time over them.
_UNBROKEN = re.compile(r"\S{400,}")
_ENDS: Final = frozenset(".!?")
_PAUSES: Final = frozenset({",", ";", ":", "and"})
_ENDLESS: Final = 300
"""Tokens without a full stop behind which a sentence is cut at the next pause: nobody writes so, and much of what is looked
at within a sentence is every pair of things in it."""
_BREATH: Final = 50
"""Further tokens that may pass until a pause comes."""
LONGEST: Final = 1_000_000
"""Characters that are parsed in one report: the limit that the language model would have, which its memory asks for."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A report's text with its tokens and sentences.

    `doc` has one token for each word of `text`, at the same character offsets. In text that is all in capitals the
    words of `doc` have only the capitals that they would usually have, because the language model knows names by these;
    elsewhere "IS" is made a name that is no verb. `untold` are
    the characters of sentences that were not parsed, because nothing in their paragraph can tell of an incident; `doc`
    has white space in their place.
    """

    text: str
    doc: Doc
    sentences: tuple[Span, ...]
    dateline_end: int
    untold: tuple[tuple[int, int], ...] = ()


def dateline_end(text: str) -> int:
    """Return the offset where the dateline at the head of the text ends, or 0."""
    start = len(text) - len(text.lstrip())
    match = _DATELINE.match(text, start)
    if match is None:
        return 0
    place = match["place"]
    first = re.match(r"[^\W\d_]+", place)
    looks_right = first is not None and (
        first.group().isupper() or "," in place or re.search(r"\d{4}", place) is not None
    )
    told = (
        _NO_PLACE.search(place) is not None
    )  # "One killed, five injured in shelling in the east - mayor" is a headline
    stretch = _TO_A_DAY.match(text, match.end()) is not None and place[-1:].isalnum()
    return match.end() if looks_right and not told and not stretch else 0


def shouts(text: str) -> bool:
    """Whether a text is written in capitals throughout, as wire copy once was."""
    letters = [*filter(str.isalpha, text[:4000])]
    return len(letters) > 20 and sum(map(str.isupper, letters)) > 0.85 * len(letters)


@cache
def _parts_of_speech() -> PartsOfSpeech:
    return PartsOfSpeech(cast("AttributeRuler", language_model().get_pipe("attribute_ruler")))


# How the items of a list open that end in semicolons.
_NEXT_ITEM = re.compile(r"\s*(?:[-*•·–—▪◦]\s|(?:(?:near|in|at|outside|around)\s+)?[A-Z])")


def sure_breaks(text: str) -> tuple[int, ...]:
    """Return the offsets where a sentence surely begins: behind a dateline, an empty line, a line that ends a sentence or is a paragraph."""
    by_line = is_by_line(text)
    breaks = {
        match.end()
        for match in _LINE.finditer(text)
        if by_line or "\n\n" in match.group() or _ends_line(text, match.start())
    }
    breaks -= entries(text)
    breaks |= {*run_on_items(text)}
    head = dateline_end(text)
    return tuple(sorted(breaks | {head} if head else breaks))


def _sentence_starts(doc: Doc, breaks: Sequence[int], goes_on: frozenset[int]) -> None:
    """Fix the sentence starts that are sure, so that the parser respects them: those at `breaks`, and none where no
    punctuation or space ends a sentence, nor at the offsets where an entry goes on. An endless one is cut.
    """
    sure = frozenset(breaks)
    starts = np.zeros((len(doc), 1), np.int64)
    starts[:1] = 1
    before = doc[0].text if len(doc) else ""
    run = 0
    for at, token in enumerate(doc[1:], 1):
        word = token.text
        run = 0 if before in _ENDS else run + 1
        if token.idx in sure or (run > _ENDLESS and (before in _PAUSES or run > _ENDLESS + _BREATH)):
            starts[at] = 1
            run = 0
        elif not _may_end(before) or token.idx in goes_on:
            starts[at] = -1
        before = word
    # All at once: the attribute of a token looks through the whole document each time that it is set.
    doc.from_array(["SENT_START"], cast("Ints2d", starts.astype(np.uint64)))


def _may_end(word: str) -> bool:
    """Whether a sentence can end with the word: full stops and the like, closing quotes and brackets, white space."""
    return word[-1] in ".!?:;…\"”’')]}" or word.isspace()


def _ends_line(text: str, at: int) -> bool:
    """Whether a single line break at `at` ends a sentence or a headline rather than wraps a line."""
    end = at
    while end and text[end - 1].isspace():
        end -= 1
    before = text[end - 1 : end] if end else ""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    behind = _line_from(text, at + 1)
    if before in '.!?:"”' or (len(line) < _HEADLINE and not behind.lstrip()[:1].islower()):
        return True  # but in a narrow column a line goes on below with a small letter
    if before == ";" and _NEXT_ITEM.match(behind) is not None:
        return True
    titled = not text[:at].strip().count("\n") and _TITLE.search(line) is not None
    heads = titled and len(behind) > max(_WRAPPED, 1.5 * len(line))
    return heads or (line.isupper() and not behind.isupper())


def _line_from(text: str, at: int) -> str:
    end = text.find("\n", at)
    return text[at : end if end >= 0 else len(text)]


def parse(text: str, parts: Sequence[Part] = (), breaks: Sequence[int] = ()) -> Parsed:
    """Return the tokens and sentences of a report's text. Offsets of tokens are offsets into `text`.

    Of a text in `parts` only those that are told are parsed; without parts the whole text is. A sentence begins at each of `breaks`.

    Raises:
        ValueError: more than `LONGEST` characters would have to be parsed.
    """
    told = sum(part.end - part.start for part in parts if part.told) if parts else len(text)
    if told > LONGEST:
        raise ValueError(
            f"{told:,} characters of this report may tell of incidents; at most {LONGEST:,} are read as one report."
            " Split it, or give its reports as a table, one in each row"
        )
    model = language_model()
    body = _UNBROKEN.sub(lambda found: "x" * len(found.group()), _WRAP.sub(" ", text))
    if shouts(text):
        lowered = body.lower()
        body = usual_letters(lowered) if len(lowered) == len(text) else body
    elif "IS" in body:
        body = _ISLAMIC_STATE.sub(_NO_WORD, body)
    doc = model.make_doc(_blanked(body, parts))
    _sentence_starts(doc, (*sure_breaks(text), *breaks), entries(text))
    with one_thread():
        for name, component in model.pipeline:
            if name != _NAMES:
                doc = _parts_of_speech()(doc) if name == "attribute_ruler" else component(doc)
        sentences = tuple(_trimmed(sentence) for sentence in doc.sents if sentence.text.strip())
        mark_names(doc, sentences, model.get_pipe(_NAMES))
    untold = tuple(span for part in parts if not part.told for span in _cut(text, part))
    return Parsed(text, doc, sentences, dateline_end(text), untold)


def _blanked(body: str, parts: Sequence[Part]) -> str:
    """The text with a line break and spaces in place of what is not told, so that offsets stay."""
    return (
        "".join(
            body[part.start : part.end] if part.told else "\n" + " " * (part.end - part.start - 1) for part in parts
        )
        or body
    )


def _trimmed(sentence: Span) -> Span:
    """The sentence without white space at its ends, which may stand for what is not told."""
    doc, first, end = sentence.doc, sentence.start, sentence.end
    while doc[end - 1].is_space:
        end -= 1
    while doc[first].is_space:
        first += 1
    return doc[first:end]


def _cut(text: str, part: Part) -> list[tuple[int, int]]:
    """Where the sentences of an unparsed part are, as its full stops have it."""
    stops = [part.start, *(match.end() for match in _STOP.finditer(text, part.start, part.end)), part.end]
    return [(left, right) for left, right in pairwise(stops) if text[left:right].strip()]


__all__ = ["Parsed", "dateline_end", "parse", "shouts", "sure_breaks"]
