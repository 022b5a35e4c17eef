"""Sources that close a sentence without a comma before them: "nine died activists in the town reported" (codebook section 6).

Pages that were crawled often lose their commas, and the parser then takes the source for a part of the clause.
"""

import re
from typing import Final

from spacy.tokens import Span, Token

from bearwitness.reading.grammar.attribution.source_names import is_date
from bearwitness.reading.grammar.attribution.sources_named import end_of_phrase, looks_like_source
from bearwitness.reading.grammar.words.doc_text import text_of

_REACH: Final = 140
"""How many characters before a verb of saying a source may begin."""
_TELLS: Final = frozenset(
    {"said", "says", "reported", "reports", "announced", "confirmed", "stated", "added", "claimed"}
)
_WHAT: Final = (
    r"(?:(?:an?|the|some|several|two|three)\s+)?(?:(?:state|state-run|state-owned|official|semi-official|local|government|pro-government|opposition|anti-government|rebel|military|army|"
    r"security|medical|hospital|health|rescue|police|tribal|provincial|district|regional|senior|political|judicial|diplomatic|field|human\s+rights|rights|media|aid|relief|"
    r"[A-Z][a-z]+(?:ian|ish|ese|i)|US|U\.S\.|UN|U\.N\.)\s+)*"
)
_PEOPLE: Final = (
    r"(?:activists|residents|witnesses|eyewitnesses|officials|sources|medics|doctors|rescuers|(?:rescue|medical|health|aid|relief|emergency|hospital)\s+(?:workers|teams|staff)|monitors|villagers|locals|survivors|"
    r"authorities|paramedics|hospitals|police|police\s+sources|civil\s+defen[cs]e(?:\s+(?:workers|teams|volunteers))?|journalists|reporters|correspondents|relatives|"
    r"campaigners|investigators|prosecutors|commanders|elders|media|television|TV|radio|broadcasters?)"
)
_OUTLET: Final = r"(?:news\s+(?:agency|website|site|channel|network|outlet)|agency|newspaper|daily|television|TV|radio|broadcaster|channel|website|outlet|media\s+outlet)"
# "The Observatory", "a British-based monitoring group", "the Britain-based Example Observatory for Rights (EOR)".
_BODY: Final = (
    r"(?:an?|the)\s+(?:(?!(?:an?|the|in|on|at|of|near)\s)[\w-]+\s+){0,4}?(?:monitors?|watchdog|(?:monitoring|rights|activist|advocacy|aid|relief|rescue)\s+(?:group|network|body|service)|[Oo]bservatory|[Mm]inistry|group)"
    r"(?:\s+(?:for|of)\s+[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?)?(?:\s+\([A-Z]{2,6}\))?"
)
_PLACED: Final = r"(?:\s+(?:in|from|at|near|on|inside|with|close\s+to)\s+(?:(?:the|that)\s+)?[\w'’-]+(?:\s+[A-Z][\w'’-]+){0,3}(?:\s+area)?)?"
_CLOSING: Final = re.compile(
    rf"(?<=[\w)%\"”])\s(?P<who>{_WHAT}(?:{_OUTLET}\s+[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?|"
    rf"(?:group|organi[sz]ation|body|network|agency|activist|official|source|resident|witness|monitor)\s+(?:monitoring|tracking|watching|documenting|following|observing|close\s+to|based\s+in)\s+(?:[\w'’-]+\s+){{0,3}}[\w'’-]+|"
    rf"{_PEOPLE}{_PLACED})(?:\s+and\s+(?:{_BODY}|{_WHAT}{_PEOPLE}){_PLACED})?|{_BODY}{_PLACED}(?:\s+and\s+{_WHAT}{_PEOPLE}{_PLACED})?)\s+$"
)
_INVERTED: Final = frozenset({"said", "says", "reported", "added", "announced", "confirmed", "stated"})
_NOTHING_MORE: Final = re.compile(
    r"\s*[\"”]?[.!]?\s*$|\s+(?:which|who)\b|,\s+(?:an?|the|which|who)\s|"
    r"\s+(?:an?|the)\s+(?:[\w-]+\s+){0,5}?(?:group|organi[sz]ation|service|body|network|monitor|watchdog|agency|charity|movement|alliance|coalition)\b"
)
_LINKED: Final = re.compile(r"\b(?:by|to|from|of|with|and|or|as|that|which|who|the|an?|but|while|when|were|was|are|is|against|between|on|in|at|for|local|other|some|many|most)$", re.IGNORECASE)  # fmt: skip


def closing_source(sentence: Span, verb: Token) -> tuple[int, int] | None:
    """Return the characters of a source that stands, unmarked, right before a verb of telling that closes its sentence."""
    if verb.lower_ not in _TELLS:
        return None
    text = text_of(sentence.doc)
    start = max(sentence.start_char, verb.idx - _REACH)
    found = _CLOSING.search(text[start : verb.idx])
    if found is None or _LINKED.search(text[start : start + found.start()]) is not None:
        return None
    first = start + found.start("who")
    told = any(one.tag_ in ("VBD", "VBZ", "VBP", "VBN", "VBG") for one in sentence if one.idx < first)
    return (first, start + found.end("who")) if told else None


def closes_behind(sentence: Span, verb: Token) -> tuple[int, int] | None:
    """Return the characters of a source with which a sentence ends behind "said": "trained by the army said the Observatory".

    The noun before the verb is no subject then, for nothing that it says stands behind.
    """
    doc, first = sentence.doc, verb.i + 1
    if verb.lower_ not in _INVERTED or verb.i - 2 <= sentence.start or first >= sentence.end:
        return None
    behind = doc[first]
    if is_date(behind.text) or behind.lower_ in ("yesterday", "today", "late", "early", "earlier", "later", "last"):
        return None  # "the ministry said Thursday"
    if behind.tag_ not in ("DT", "NNP", "NNPS", "NN", "NNS", "JJ") or behind.lower_ in ("that", "this", "there"):
        return None
    end = end_of_phrase(sentence, behind.idx)
    rest = text_of(doc)[end : sentence.end_char]
    if _NOTHING_MORE.match(rest) is None or not looks_like_source(text_of(doc)[behind.idx : end], (), (0, 0)):
        return None
    told = any(one.tag_ in ("VBD", "VBZ", "VBP") for one in doc[sentence.start : verb.i])
    return (behind.idx, end) if told else None


__all__ = ["closes_behind", "closing_source"]
