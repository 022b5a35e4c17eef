"""The words that name a source, and what kind of source they name (codebook section 6)."""

import re
from collections.abc import Sequence
from functools import cache

from spacy.tokens import Span, Token

from bearwitness.model import Group, Speaker, SpeakerKind
from bearwitness.reading.grammar.attribution.source_names import bare_name, head_of, name_apposed, names_speakers
from bearwitness.reading.grammar.lexicon import table
from bearwitness.reading.grammar.parties.lexicon import WORD, capitals, plain
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.words.any_case import AnyCase
from bearwitness.reading.grammar.words.calendar import month_number, weekday_number
from bearwitness.reading.grammar.words.doc_text import text_of
from bearwitness.reading.grammar.words.nouns import people_nouns, thing_nouns

_PHRASE_TAGS = {"NOUN", "PROPN", "ADJ", "DET", "ADP", "PART"}
_NOBODY = frozenset(
    {"what", "neither", "nothing", "none", "nobody", "that", "this", "there", "everything", "how", "why",
     "injuries", "casualties", "deaths", "fatalities", "losses"}
)  # fmt: skip
_DEEDS = frozenset(
    {
        "attack",
        "attacks",
        "airstrike",
        "airstrikes",
        "strike",
        "strikes",
        "raid",
        "raids",
        "shelling",
        "bombing",
        "bombings",
        "clashes",
        "bombardment",
        "blast",
        "blasts",
        "explosion",
    }
)
"""What happened says nothing: "rocket attacks on the city reported on Monday"."""
_DASHES = frozenset({"–", "—", "--"})
# What is said of the saying, not of the source: "the ministry in a statement said", "the Pentagon at first said".
_LEADS_ON = re.compile(
    r"(?:at\s+(?:the\s+(?:time|moment)|first)|at\s+least|so\s+far|in\s+turn|for\s+(?:its|his|her|their)\s+part|in\s+(?:an?|its|his|her|their)\s+(?:\w+\s+)?(?:statement|message|communique|report|interview|broadcast)|"
    r"on\s+(?:its|his|her|their)|at\s+a\s+(?:news|press)|by\s+(?:phone|telephone|email|e-mail))\b",
    re.IGNORECASE,
)
# "Initial reports say", "according to the latest figures": nobody's.
_NOBODYS = re.compile(
    r"(?:the\s+|some\s+|other\s+|many\s+|several\s+)?(?:(?:latest|preliminary|initial|early|earlier|first|local|unconfirmed|conflicting|various|recent|available|official|field|further|new|our|current|detailed)\s+)*"
    r"(?:reports?|figures|information|accounts|estimates|data|numbers|tolls?|counts?|details|statistics)(?=\W|$)(?!\s+(?:by|of|from|released|published|issued|compiled|given|provided|put)\b)"
    r"(?:\s+(?:and\s+\w+\s+)?(?:on|about|among|regarding|concerning)\b.*)?|"
    # "Citing the death of nine civilians", "citing security concerns": why, and not who says so.
    r"(?:the\s+|an?\s+|its\s+|their\s+|his\s+|her\s+)?(?:[\w-]+\s+)?(?:deaths?|killings?|loss(?:es)?|fears?|concerns?|lack|dangers?|risks?|needs?|violations?|insecurity|threats?|reasons?)(?:\s+(?:of|about|over|for|to|by|in)\b.*)?",
    re.IGNORECASE,
)
_DETERMINERS = {"the", "a", "an"}
# Sources that are told apart by where they are: "a health official in Marib".
_PLACED = frozenset(
    {
        "official",
        "officials",
        "source",
        "sources",
        "spokesman",
        "spokeswoman",
        "doctor",
        "activist",
        "activists",
        "police",
    }
    | {"resident", "residents", "hospital", "commander", "medic", "officer", "member", "witness"}
)
# A full stop ends a phrase, but not that of a title or an initial: "Dr. Abdi", "J. Doe".
_STOP = r"(?<![A-Z])" + "".join(
    f"(?<!\\b{title})" for title in ("Dr", "Mr", "Mrs", "Ms", "Gen", "Col", "Lt", "Maj", "Capt", "Sgt", "Brig", "Prof", "Rev", "Gov", "Sen", "Rep", "St", "Cmdr", "Adm")
) + r"\.(?:\s|$)"  # fmt: skip
# "The Sri Lankan defence ministry": the office speaks, by its own name, though it stands for the state's forces.
_CAPITAL = re.compile(r"(?:^|\s)[A-Z][\w'’-]+$")
_PERSON = re.compile(r"[A-Z][\w'’-]+(?:\s+(?:al-)?[A-Z][\w'’-]+){1,3}$")
_MOUTHPIECE = re.compile(
    r"\b(?:media|press|information)\s+(?:cent(?:er|re)|office|wing|arm|bureau|unit|department|section)\s+(?=(?:of|for)\b)|"
    r"['’]s?\s+(?:\w+\s+)?(?:media|press|information|propaganda)\s+(?:cent(?:er|re)|office|wing|arm|bureau|unit|department|section|service|channel)$",
    re.IGNORECASE,
)
"""Whose media office it is speaks by it, no news medium."""
_OFFICE = re.compile(
    r"\b(?:ministry|minister|government|administration|authorities|presidency|president|cabinet)$", re.IGNORECASE
)
_SIDES_WITH = re.compile(
    r"\b(?:close|loyal|linked|allied|affiliated|sympathetic|opposed|aligned|hostile|related)\s+(?:to|with)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""Behind it stands whom a source sides with, not who speaks."""
_ONE_OF = re.compile(
    r"\b(?:spokes(?:man|woman|person|men|people)|officials?|commanders?|officers?|sources?|leaders?|representatives?|member)$",
    re.IGNORECASE,
)
"""Somebody of a party speaks by his office: "an M23 official"."""
_NP_END = re.compile(
    r",|;|:|"
    + _STOP
    + r"|\"|“|”|\s(?:said|says|saying|claiming|stating|that|who|which|when|after|as\s+\w+ing|to\s+(?:the\s+)?(?:journalists|reporters|press|media|newspapers?|agenc(?:y|ies)|us|correspondents)|and\s+said|while|has|have|had|was|were|is|are|put|told|quoted|cited|interviewed|contacted|reached\s+by|speaking|with\s+(?:\w+[-\w]*\s+){1,4}(?:over|failing|trying|continuing|underway)|on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in\s+a\s+statement|at\s+a\s+news|in\s+an\s+interview|where)\b",
)


@cache
def _kind_patterns() -> tuple[tuple[SpeakerKind, AnyCase], ...]:
    order = ("international", "health", "rescue", "witness", "monitor", "media", "party", "government", "anonymous")
    kinds = table("speakers")["kinds"]
    return tuple(
        (
            SpeakerKind(name),
            AnyCase(
                r"(?<![\w-])(?:"
                + "|".join(re.escape(word) for word in sorted(kinds[name], key=len, reverse=True))
                + r")(?![\w-])"
            ),
        )
        for name in order
    )


@cache
def _whole_names() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, table("speakers")["names"]["words"])) + r")\b")


def kind_of(text: str) -> SpeakerKind:
    """What kind of source the words name; a bare person's name counts as government official only if a title says so."""
    for kind, pattern in _kind_patterns():
        if pattern.search(text) is not None:
            return kind
    if tuple(plain(word.group()) for word in WORD.finditer(text)) in capitals():
        return SpeakerKind.GOVERNMENT  # "Kigali said"
    noun = people_nouns().get(text.lower().split()[-1]) if text.split() else None
    unarmed = noun is not None and noun[0] in (Group.CIVILIANS, Group.UNKNOWN)
    return SpeakerKind.WITNESS if unarmed else SpeakerKind.ANONYMOUS


def make_speaker(
    text: str, parties: Sequence[PartyMention], start: int, end: int, via: tuple[str, ...] = ()
) -> Speaker:
    """Build a speaker from its words at characters `start` to `end`; a party named in them is the party that speaks."""
    named = next(
        (
            one
            for one in _whole_names().finditer(text, max(0, start - 40), end + 40)
            if one.start() < end and start < one.end()
        ),
        None,
    )
    if named is not None:
        return Speaker(named.group(), named.group(), SpeakerKind.MONITOR, via, None)
    written = re.sub(r"\s+", " ", text[start:end].strip(" ,\"“”'"))
    inside = [mention for mention in parties if mention.start >= start and mention.end <= end and not mention.nation]
    bare = bare_name(name_apposed(written))
    whole = next((one for one in parties if one.start < start < one.end <= end and not one.nation), None)
    if whole is not None:  # "al-Qaeda in the Peninsula", of which the parser took the last noun for the subject
        return make_speaker(text, parties, whole.start, end, via)
    person = bool(inside) and inside[0].text not in bare and re.fullmatch(r"(?:[A-Z][\w.'’-]*|[a-z]{2,3}-?)(?:[ -](?:[A-Z][\w.'’-]*|[a-z]{2,3}))*", bare) is not None and bare != written  # fmt: skip
    office = _OFFICE.search(bare) is not None
    apart = _SIDES_WITH.search(text, start, inside[0].start) is not None if inside else False
    one_of = inside and not inside[0].generic and _ONE_OF.search(bare) is not None
    if apart:
        inside = []  # "a website close to the rebels"
    if inside and not (person or office or one_of or inside[0].generic) and len(bare) <= len(inside[0].text) + 12:
        return Speaker(written, inside[0].name, SpeakerKind.PARTY, via, inside[0].id)
    kind = kind_of(_MOUTHPIECE.sub("", written))
    if inside and kind in (SpeakerKind.ANONYMOUS, SpeakerKind.GOVERNMENT, SpeakerKind.PARTY):
        police = inside[0].kind.value == "police"
        return Speaker(written, bare, SpeakerKind.GOVERNMENT if police else SpeakerKind.PARTY, via, inside[0].id)
    return Speaker(written, bare, kind, via, None)


def phrase_around(sentence: Span, head: Token, verb: Token) -> tuple[int, int]:
    """The noun phrase around `head`, cut at clause boundaries, because the parser's subtrees are often too wide."""
    left = head.i
    while left > sentence.start:
        token = sentence.doc[left - 1]
        if token.tag_ == "NNS" and sentence.doc[left].pos_ == "PROPN":
            break
        if (
            weekday_number(token.lower_) is not None
            or (month_number(token.lower_) is not None and token.pos_ == "PROPN")
            or token.lower_.isdigit()
        ):
            break
        fresh = sentence.doc[left].pos_ == "DET" and token.pos_ in ("NOUN", "PROPN")
        if token.lower_ in _DASHES or fresh:
            break
        if (
            token.pos_ in ("NOUN", "PROPN", "ADJ", "DET", "NUM")
            or (token.tag_ == "PRP$" and sentence.doc[left].pos_ != "DET")
            or (token.tag_ in ("VBN", "VBD") and sentence.doc[left - 2].lower_ == "-")
            or token.lower_ in ("-", "'s", "’s", "of", "for", "&")
            or token.tag_ == "POS"
        ):
            if token.lower_ in ("of", "for") and sentence.doc[left - 2].pos_ not in ("NOUN", "PROPN"):
                break
            left -= 1
            continue
        if (
            token.lower_ in ("in", "at", "from")
            and sentence.doc[max(left - 2, 0)].lower_ in _PLACED
            and left - 2 >= sentence.start
        ):
            left -= 1
            continue
        break
    right = head.i
    limit = verb.i if verb.i > head.i else sentence.end
    while right + 1 < limit:
        token = sentence.doc[right + 1]
        if token.lower_ in _DETERMINERS and sentence.doc[right].pos_ in ("NOUN", "PROPN"):
            break  # "the Observatory, a monitor": a second phrase begins
        dated = (
            weekday_number(token.lower_) is not None
            or weekday_number(sentence.doc[min(right + 2, sentence.end - 1)].lower_) is not None
        )
        aside = token.tag_ in ("WP$", "WDT", "WP") or token.lower_ in ("today", "tonight", "yesterday")
        if dated or aside or _LEADS_ON.match(text_of(sentence.doc), token.idx) or token.lower_ in _DASHES:
            break
        hyphened = sentence.doc[right].lower_ == "-" and token.tag_ in ("VBN", "VBD")  # "in the rebel-held town"
        if not (hyphened or token.pos_ in _PHRASE_TAGS or token.lower_ in ("-", "and", "'s", "’s")):
            break
        right += 1
    while right > head.i and sentence.doc[right].lower_ in ("and", "of", "for", "in", "at", "from", "the", "a"):
        right -= 1
    token = sentence.doc[right]
    return sentence.doc[left].idx, token.idx + len(token)


def end_of_phrase(sentence: Span, start: int) -> int:
    """Where the name of a source that begins at character `start` ends: at a verb, a number, a pronoun or a break."""
    text = text_of(sentence.doc)
    match = _NP_END.search(text, start, sentence.end_char)
    end = match.start() if match else sentence.end_char
    for token in sentence:
        if not start < token.idx < end:
            continue
        finite = token.pos_ in ("VERB", "AUX") and token.tag_ in ("VBD", "VBZ", "VBP", "MD")
        before = sentence.doc[token.i - 1]
        fresh = token.tag_ == "DT" and before.pos_ in ("NOUN", "PROPN")
        if finite or fresh or token.pos_ in ("NUM", "SCONJ") or (token.pos_ == "PRON" and token.tag_ == "PRP"):
            return before.idx + len(before)
    return end


def is_nobodys(words: str) -> bool:
    """Whether words for reports or figures name nobody whose they are."""
    return _NOBODYS.fullmatch(words.strip()) is not None


def looks_like_source(words: str, parties: Sequence[PartyMention], span: tuple[int, int]) -> bool:
    """A source is a party, a person's name, or a noun of the kinds list; "the attack claimed" is none."""
    if _DEEDS & {*head_of(words).lower().split()[-1:]}:
        return False
    if any(mention.start >= span[0] - 1 and mention.end <= span[1] + 1 for mention in parties):
        return True
    head = head_of(words)
    last = head.lower().split()[-1:]
    if not last or last[0] in _NOBODY:
        return False
    ends = (match.end() for _, pattern in _kind_patterns() for match in pattern.finditer(head))
    if any(not head[end:].strip(" .") for end in ends) or names_speakers(words):
        return True
    return (
        last[0] not in thing_nouns()
        and bool(_CAPITAL.search(words) or _PERSON.match(head))
        and not re.search(r"\b(?:attack|bomb|blast|strike|strikes|raid)\b", words, re.IGNORECASE)
    )
