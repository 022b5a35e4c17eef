"""Whether a verb of saying speaks in its sentence: "claimed nine lives" and "has not confirmed" do not (codebook section 6)."""

import re
from functools import cache

from spacy.tokens import Span, Token

from bearwitness.reading.grammar.attribution.certainty import WITHHOLDS
from bearwitness.reading.grammar.attribution.saying_missed import of_participle
from bearwitness.reading.grammar.lexicon import table
from bearwitness.reading.grammar.words.doc_text import text_of

_STATEMENT = re.compile(
    r"\s+(?:an?|the|its|their)\s+(?:\w+\s+)?(?:statement|communique|press\s+release|message)\b", re.IGNORECASE
)
_ISSUES = frozenset({"issued", "released", "published", "read", "distributed", "posted"})
# Nouns as often as verbs.
_NOUNS = frozenset({"report", "reports", "say", "claim", "claims", "estimate", "estimates", "counts", "notes", "states", "put", "post", "names", "finds", "charges", "comments"})  # fmt: skip
# Verbs that have a plain object as often as a clause; as a participle they say nothing of who speaks.
_SEES = frozenset({"identified", "called", "saw", "described", "believed", "suspected", "listed", "quoted", "cited", "broadcast", "named", "recorded", "registered", "documented", "verified", "found", "charged", "considered", "judged", "accused", "blamed", "rejected", "dismissed", "reckoned", "assessed", "reported"})  # fmt: skip
_REDUCED = ("as ", "by ", "in ", "on ", "among ")  # "a guard named as the hero"
# "Another alleged strike", "the reported raid": what is alleged, not who says so.
_OF_NOUN = frozenset(
    {"alleged", "suspected", "reported", "claimed", "confirmed", "estimated", "described", "announced"}
)
# "Held the group responsible", "pointed the finger at", "put the blame on": the subject says so.
_BLAMES = frozenset({"held", "holds", "hold", "pointed", "points", "put", "puts", "laid", "lays", "placed", "pinned"})
_BLAMING = re.compile(
    r"h[oe]lds?\s+(?:[\w'’-]+\s+){1,6}?(?:responsible|accountable)\b|points?(?:ed)?\s+(?:the|an?)\s+(?:\w+\s+)?finger\s+at\b|"
    r"(?:puts?|laid|lays|placed|pinned)\s+(?:the\s+|all\s+)?(?:blame|responsibility)\b",
    re.IGNORECASE,
)
_ANSWERS = frozenset({"responded", "replied", "retorted", "countered"})
_BE = frozenset({"was", "were", "is", "are", "be", "been", "being"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "declined", "refused", "unable", "cannot"})
_HARMED = frozenset({"killed", "dead", "missing", "injured", "wounded", "captured", "abducted"})
_CALLED = frozenset({"for", "on", "upon", "off", "in", "up", "out", "to"})
_OF_HARM = frozenset({"reported", "confirmed", "believed", "feared"})
_ITS_COUNT = re.compile(
    r"(?:its|the|their|his|her)\s+(?:\w+\s+){0,3}?(?:tolls?|counts?|figures?|estimates?|numbers?|tally)\b"
)
_NO_COUNT = re.compile(
    r"(?:his|her|their|its|up|way|birth|chase|a\s+speech)\b(?!\s+(?:own\s+)?(?:loss|dead|toll|casual))"
)
_SAID_TO = re.compile(r"(?:said|believed|thought|reported|alleged|claimed)\s+to\s+(?!(?:the|an?|us|me|him|her|them|have\s+told)\b)", re.IGNORECASE)  # fmt: skip
_NUMBERED = re.compile(r"reports?\s+(?:no\b|number\b|#|\d)", re.IGNORECASE)  # "SITUATION REPORT No. 14"
_CLOSED_OFF = re.compile(
    r"(?:reported|confirmed|announced|said|stated|noted|added|claimed)\s+(?:the\s+)?(?:\w+\s+){0,2}?(?:officials|police|authorities|residents|witnesses|medics|doctors|rescuers|activists|sources|media|agency|ministry|army|military|government|observatory)\s*[,.]",
    re.IGNORECASE,
)
# ", reports the weekly Savana": a paper that closes its sentence.
_OUTLET = re.compile(
    r"(?:reports|reported|writes|wrote|says|said)\s+(?:the|an?|its)\s+(?:[\w-]+\s+){0,3}?(?:daily|weekly|newspaper|paper|news(?:h|s)eet|newsletter|magazine|journal|website|radio|broadcaster|news\s+agency)\b"
)
_AS_SAYING = re.compile(
    r"(?:quoted|cited|reported|heard|shown|filmed|recorded)\s+(?:(?:in|by|on)\s[^,;.]{2,50}?\s)?(?:as\s+)?(?:saying|telling|claiming|stating|putting)\b",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"\bbod(?:y|ies)\b|corpse|\bfew\b|several|dozen|scores|hundreds|toll|number|death|figure|dead|\d|killed|injured|casualt|among|losses|account|version|of \w+"
)
_LIVES = re.compile(
    r"(?:the\s+lives|responsibility|lives|credit|[\w,.-]+(?:\s+[\w,.-]+){0,3}?\s+(?:lives|victims|casualties))\b"
)


@cache
def saying_words() -> dict[str, frozenset[str]]:
    """Return the lists of verbs of lexicon/speakers.toml, by name."""
    speakers = table("speakers")
    return {
        name: frozenset(speakers[name])
        for name in ("verbs", "numeric", "clausal", "inverting", "denial", "wishing", "finding", "revising")
    }


def speaks(sentence: Span, token: Token) -> bool:
    """Whether a token is a verb of saying that says something here."""
    word = token.lower_
    if word in ("read", "reads") and token.i + 1 < sentence.end and sentence.doc[token.i + 1].text == ":":
        return True  # "his statement read: ..."
    if word in ("report", "reports") and _NUMBERED.match(text_of(sentence.doc), token.idx):
        return False
    if word in _ISSUES and not _clause(sentence, token):
        return _STATEMENT.match(text_of(sentence.doc), token.idx + len(token)) is not None
    if word in _BLAMES and _BLAMING.match(text_of(sentence.doc), token.idx):
        return not any(child.dep_ == "auxpass" for child in token.children)
    if word not in saying_words()["verbs"]:
        return _tells_that(sentence, token)
    if word in _OF_NOUN and _stands_before_noun(sentence, token):
        return False
    before = sentence.doc[token.i - 1].lower_ if token.i > sentence.start else ""
    if outlet_behind(sentence, token) or (before == "," and _CLOSED_OFF.match(text_of(sentence.doc), token.idx)):
        return True  # "rising to 22, reported officials, with 25 hurt"
    if token.pos_ not in ("VERB", "AUX") and word in _NOUNS:
        return any(child.dep_ == "nsubj" for child in token.children)
    if _negated(sentence, token) and word not in saying_words()["denial"]:
        return False
    if is_passed_on(sentence, token):
        return True
    after = sentence.doc[token.i + 1].lower_ if token.i + 1 < sentence.end else ""
    if any(child.dep_ == "auxpass" for child in token.children) or before in _BE:
        return False
    if word == "named" and token.dep_ in ("acl", "amod"):
        return False  # "a man named Omar Sabri"
    if word in ("denied", "denies", "deny") and WITHHOLDS.match(text_of(sentence.doc), token.idx):
        return False
    if word == "called" and after in _CALLED:
        return False  # "called for an inquiry"
    infinitive = after == "to" and token.i + 2 < sentence.end and sentence.doc[token.i + 2].tag_ == "VB"
    if word in _OF_HARM and (after in _HARMED or infinitive):
        return False  # "civilians reported killed: 19"
    owned = any(child.dep_ == "nsubj" for child in token.children)
    if after == "to" and (word == "said" or not owned) and _SAID_TO.match(text_of(sentence.doc), token.idx):
        return False  # "the guerrillas, said to number 200"
    return _with_what_it_says(sentence, token, word)


def outlet_behind(sentence: Span, verb: Token) -> bool:
    """Whether a verb behind a comma has a paper or station as its subject: ", reports the weekly Savana"."""
    first = verb.i <= sentence.start or sentence.doc[verb.i - 1].lower_ not in (",", '"', "”")
    return not first and _OUTLET.match(text_of(sentence.doc), verb.idx) is not None


def _stands_before_noun(sentence: Span, token: Token) -> bool:
    """Whether a participle describes the noun behind it and stands behind a word that opens its phrase."""
    doc = sentence.doc
    opened = token.i > sentence.start and (
        doc[token.i - 1].tag_ in ("DT", "PRP$", "JJ") or doc[token.i - 1].pos_ == "NUM"
    )
    at = token.i + 1
    while at < sentence.end and doc[at].pos_ == "ADJ":
        at += 1
    return opened and at < sentence.end and doc[at].pos_ == "NOUN" and doc[token.i - 1].lower_ not in ("that", "this")


def is_passed_on(sentence: Span, token: Token) -> bool:
    """ "The mayor was quoted as saying", "was cited by state radio as telling": the subject speaks."""
    return _AS_SAYING.match(text_of(sentence.doc), token.idx) is not None


def _claims_a_deed(verb: Token) -> bool:
    """Whether an attack is claimed and no more said of it: "claimed the bombing, which killed nine"."""
    clauses = [child for child in verb.children if child.dep_ in ("ccomp", "xcomp")]
    # "Claims the bombing that hit a post killing nine": the parser makes the bombing the subject of a clause.
    bare = [one for one in clauses if one.tag_ == "VBG" and not any(child.dep_ == "aux" for child in one.children)]
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    objects += [child for one in bare for child in one.children if child.dep_ == "nsubj"]
    relative = any(child.dep_ == "relcl" and child.i > one.i for one in objects for child in one.children)
    return relative and len(clauses) == len(bare)


def _with_what_it_says(sentence: Span, token: Token, word: str) -> bool:
    """Whether what stands behind the verb is something said: a clause, a number, a toll."""
    lists = saying_words()
    behind = sentence.doc[token.i + 1 : min(token.i + 12, sentence.end)]
    words = behind.text.lower()
    if word in ("claimed", "claims", "claim", "claiming"):
        return _LIVES.match(words) is None and not _claims_a_deed(token)
    if word in ("reports", "report") and words.startswith("on ") and token.dep_ == "relcl":
        return False  # "a group which reports on the war"
    if word in _ANSWERS:
        return not words.startswith(("with ", "by ", "to ", "in kind"))  # "responded with air strikes"
    if word in lists["revising"]:
        return _ITS_COUNT.match(words) is not None
    if word in lists["numeric"]:
        counts = _COUNTS.search(words) is not None or any(item.like_num for item in behind)
        reduced = word in _SEES and token.dep_ in ("acl", "amod") and words.startswith(_REDUCED)
        return counts and not reduced and _NO_COUNT.match(words) is None
    if word in lists["clausal"] and not _clause(sentence, token):
        return False
    if word in _SEES:
        loose = words.startswith(("to be", "to have")) and not token.head.i < token.i
        active = not any(child.dep_ == "nsubjpass" for child in token.children)
        perfect = any(child.dep_ == "aux" for child in token.children)  # "Taiz province: monitors have recorded"
        whole = perfect or token.dep_ not in ("acl", "amod") or of_participle(sentence, token) is not None
        return active and not loose and whole and token.i > sentence.start
    return True


def finds(sentence: Span, verb: Token) -> bool:
    """Whether the sentence itself tells what a source saw: "a UN team found 14 graves", "medics treated nine people"."""
    if verb.lower_ not in saying_words()["finding"]:
        return False
    behind = sentence.doc[verb.i + 1 : min(verb.i + 5, sentence.end)]
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)
    return verb.tag_ == "VBD" and not passive and any(item.like_num for item in behind)


def _tells_that(sentence: Span, verb: Token) -> bool:
    """Whether another verb has a clause that tells something: "an officer hedged that perhaps ninety had died"."""
    if verb.i + 1 >= sentence.end or sentence.doc[verb.i + 1].lower_ != "that" or verb.pos_ != "VERB":
        return False
    told = verb.tag_ in ("VBD", "VBZ", "VBP")
    return told and verb.lower_ not in saying_words()["wishing"] and not _negated(sentence, verb)


def _negated(sentence: Span, verb: Token) -> bool:
    """Whether nothing is said: "has not confirmed", "declined to say", "could not say"."""
    if any(child.dep_ == "neg" for child in verb.children):
        return True
    at = verb.i - 1
    while at > sentence.start and (sentence.doc[at].pos_ in ("ADV", "AUX") or sentence.doc[at].lower_ == "to"):
        if sentence.doc[at].lower_ in _NEGATIONS:
            return True
        at -= 1
    return sentence.doc[at].lower_ in _NEGATIONS and at >= sentence.start


def _clause(sentence: Span, verb: Token) -> bool:
    """Whether a clause stands behind the verb, or a quotation, or the verb closes what was said."""
    after = sentence.doc[verb.i + 1].lower_ if verb.i + 1 < sentence.end else "."
    return after in ("that", ",", ".", ":", '"', "“", "out") or any(child.dep_ == "ccomp" for child in verb.children)
