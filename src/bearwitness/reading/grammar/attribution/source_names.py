"""One name for a source out of the words for it: without number, rank and title, of two the first (codebook section 6).

"Seven witnesses" are "witnesses", "police and a doctor" are "police", "Brigadier Omar Hadi" is "Omar Hadi", and "a police
captain, Omar Hadi," is he too.
"""

import re
from functools import cache

from bearwitness.reading.grammar.lexicon import table
from bearwitness.reading.grammar.words.calendar import month_number, weekday_number
from bearwitness.reading.grammar.words.nouns import people_nouns

_NUMBER = (
    r"(?:(?:at\s+least|about|some|around|more\s+than|nearly|over)\s+)?(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"a\s+dozen|dozens\s+of|several|many|a\s+few|few|both|various|numerous|a\s+number\s+of|a\s+handful\s+of|scores\s+of|hundreds\s+of)"
)
_OPENING = re.compile(
    r"^[\s\"“”'‘’,(]*(?:(?:the|an?|this|that|these|those|another|other|one|our|all\s+(?:of\s+)?the)\s+(?!of\b)|(?:" + _NUMBER + r")\s+(?!of\b)|"
    # "Later in the day Reuters said", "the so-called Observatory".
    r"(?:day|morning|afternoon|evening|night|week|month|country)\s+(?-i:(?=[A-Z]))|(?:so-)?called\s+)+",
    re.IGNORECASE,
)  # fmt: skip
_OWNED = re.compile(r"^(?:its|their|his|her|whose)\s+", re.IGNORECASE)
# "Some of the townsmen" are townsmen.
_SOME_OF = re.compile(
    r"^(?:some|many|most|several|all|both|two|three|four|five|a\s+(?:few|number|handful|couple|group))\s+of\s+(?:the|these|those|its|their|his|her)\s+(?=\w)",
    re.IGNORECASE,
)
# Whose account it is: "the versions of neighbours", "a communique of the General Staff".
_OF_DOCUMENT = re.compile(
    r"^(?:\w+\s+){0,2}?(?:versions?|accounts?|testimon(?:y|ies)|reports?|posts?|tweets?|statements?|communiques?|claims?|words|declarations?|bulletins?|announcements?|press\s+releases?)\s+"
    r"(?:(?:issued|sent\s+out|released|put\s+out|given|published|made)\s+by|of|from|by)\s+(?:the\s+)?(?=\w)",
    re.IGNORECASE,
)
# "A boy with a bandaged hand": what is said of him besides.
_WITH = re.compile(
    r"(?<=[a-z])\s+(?:monitoring(?!\s+(?:groups?|bod(?:y|ies)|organi[sz]ations?|networks?|teams?|missions?|cent(?:re|er)s?|committees?|units?|services?)\b)|tracking|watching|documenting|following|observing)\s.*$|(?<=[a-z])\s+with\s+(?:an?|his|her|their|the|two|no)\s.*$"
)
# "The UN's latest figures", "a Reuters count based on hospital lists": who keeps them.
_FIGURES_OF = re.compile(
    r"(?P<who>.*?\w)(?:['’]s?\s+(?:own\s+)?(?:\w+\s+)?(?:figures|data|statistics|tally|tallies|counts?|estimates?|numbers|records|toll)|"
    r"(?<=[A-Z])\s+(?:tally|count|toll)|(?<=[a-z])\s+(?:toll|tally)$|(?<=[a-z])\s+(?:tally|count)(?=\s+based\b))(?:\s+based\s.*)?$"
)
# "Data from the Example Archive": likewise.
_FIGURES_FROM = re.compile(
    r"^(?:\w+\s+)?(?:data|figures|records|statistics|numbers|tally|count|toll|estimates?)\s+(?:(?:collected|gathered|compiled|kept|released|issued|published|provided|given|recorded)\s+by|from|by|of)\s+(?:the\s+)?(?=\w)",
    re.IGNORECASE,
)
# What the words for a source run on into where no comma stands: "the SOHR tens of civilians", "the government during the weekend".
_RUNS_ON = re.compile(
    r"(?:(?<=[A-Z]{2})|(?<=[a-z]{3}))\s+(?:(?:tens|dozens|scores|hundreds|thousands)\s+of|at\s+least|more\s+than|as\s+many\s+as|no\s+(?:fewer|less)\s+than|(?:during|over|after|since|following|until)\s+(?:the|an?|its|their|last|this)|"
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:\w+\s+)?(?:people|persons|civilians|soldiers|policemen|fighters|militants|terrorists|rebels|women|children|men|others))\b.*$|"
    r"(?<=\w)\s+at\s+least$"
)
# "Lebanon's state-run Example news agency": by its name alone.
_AGENCY = re.compile(
    r"(?:[A-Z][\w.-]+['’]s\s+)?(?:(?i:state|state-run|official|semi-official|government|national|local|Iranian|Syrian|Russian|Turkish|Chinese)\s+)*(?:news\s+agency\s+(?P<behind>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)|(?P<before>[A-Z][\w-]+)\s+news\s+agency)$"
)
# "Monitors at the Example Observatory": the body speaks.
_STAFF_OF = re.compile(
    r"(?i:monitors|activists|researchers|staff|workers|volunteers|teams|analysts|investigators|observers)\s+(?:at|of|with|from|for)\s+(?:the\s+)?(?=[A-Z][\w-]+\s+[A-Z])"
)
# "Omar Sabri head of the observatory", in a text that lost its commas.
_THEN_OFFICE = re.compile(
    r"^(?P<name>[A-Z][\w'’-]+(?:\s+(?:al-)?[A-Z][\w'’-]+){1,3})\s+(?:an?\s+|the\s+)?(?:head|director|chief|leader|spokesman|spokeswoman|spokesperson|president|secretary|member|mayor|governor|commander)\s+(?:of|for|at|with)\b"
)
# "The Example Observatory for Rights monitoring group": what it is besides.
_PROPER_BODY = re.compile(
    r"^(?!(?:[\w.-]+-based|[A-Z]\w*(?:ian|ish|ese|an|i|ch))\s+(?:[a-z]))(?P<name>(?:[A-Z][\w'’-]*\s+)(?:(?:[A-Z][\w'’-]*|of|for|the|and)\s+)*?)\s*(?:(?:war|Syria|Syrian|human|rights|conflict|violence|activist|advocacy|aid|relief|monitoring)\s+)*"
    r"(?:monitor|monitoring\s+(?:group|body|organi[sz]ation|network)|watchdog|rights\s+(?:group|organi[sz]ation)|(?:activist|advocacy|aid|campaign)\s+(?:group|network))$"
)
# What a source put its words into: "the air force's own release".
_DOCUMENT = re.compile(r"(?:'s|’s|(?<=[A-Z]{2})s)\s+(?:own\s+|latest\s+|first\s+)*(?:statement|release|communique|announcement|message|bulletin|dispatch|post|tweet)s?\b.*$", re.IGNORECASE)  # fmt: skip
# "The Defence Ministry statement": the ministry, by its name.
_STATEMENT_OF = re.compile(
    r"(?P<who>(?:[A-Z][\w.&-]*\s+){1,4}(?:[A-Z][\w.&-]*))\s+(?:statement|communique|press\s+release|bulletin)s?$"
)
# "Two sources familiar with the matter", of which the phrase has only the first word.
_KNOWING = re.compile(r"(?<=[a-z])\s+(?:familiar|acquainted|briefed|close)(?:\s+(?:with|on|to)\b.*)?$")
_AND = re.compile(r"\s+(?:and|or|as\s+well\s+as|&)\s+", re.IGNORECASE)
# A body whose name goes on behind "and": "Ministry of Health and Population", "Center for Peace and Justice".
_OPEN_NAME = re.compile(r"\b(?:of|for|on)\s+(?:the\s+)?(?:[A-Z][\w'’-]*\s*)+$")
_FRESH = re.compile(
    r"(?:the|an?|its|their|his|her|one|two|three|four|several|some|other|local|another|in|on|at|by|for|from|to|with|after|through|via|citing|quoting)\b",
    re.IGNORECASE,
)
NAME = r"(?:[A-Z][\w.'’-]*|al-[A-Z]\w*)(?:\s+(?:(?:al|el|bin|ibn|de|da|dos|del|la|van|von|der|abu|of|the|for)\s+)*(?:[A-Z][\w.'’-]*|al-[A-Z][\w'’-]*)){0,5}"
# What may stand between a name and its verb of saying: "Omar Sabri, later said", "on Monday told".
BETWEEN = r"(?:\w+ly|also|later|then|earlier|has|have|had|since|in\s+turn|today|yesterday|on\s+\w+day)"
_APPOSED = re.compile(r"\s*,\s+(?P<name>" + NAME + r")(?=\s*(?:[,;.\n]|$|\"|”))")
_APPOSED_BEFORE_VERB = re.compile(r"\s*,\s+(?P<name>" + NAME + r"),?(?=\s)")
_BETWEEN = re.compile(rf"\b{BETWEEN}\b")
_PLACED = re.compile(r"\b(?:in|at|of|near|from|outside|around)\s+(?:the\s+)?(?:[A-Z][\w'’-]*\s?)+$")
_WHERE = frozenset({"in", "at", "of", "from", "for", "near"})
_SETTLED = re.compile(
    r"\b(?:in|at|of|near|from|outside)\s+(?:an?|the|another|one)\s+(?:\w+\s+){0,2}?(?:village|town|city|hamlet|suburb|district|province|neighbou?rhood|quarter|camp)$"
)
_PERSON = re.compile(
    r"^(?:(?:al|el|bin|ibn|de|da|dos|del|la|van|von|der|abu)\s+)?(?:[A-Z][\w.'’-]*|[ae]l-[A-Z][\w'’-]*)"
    r"(?:\s+(?:(?:al|el|bin|ibn|de|da|dos|del|la|van|von|der|abu)\s+)*(?:[A-Z][\w.'’-]*|[ae]l-[A-Z][\w'’-]*)){0,4}$"
)


@cache
def _titles() -> frozenset[str]:
    return frozenset(table("speakers")["titles"]["words"])


@cache
def _roles() -> frozenset[str]:
    """Words for one person who speaks, behind which his name may stand: "a captain, Omar Hadi"."""
    single = {form for form, (_, _, plural) in people_nouns().items() if not plural}
    return frozenset({*table("speakers")["titles"]["roles"], *_titles(), *single})


def bare_name(written: str) -> str:
    """Return the name of a source as written, without article, number, rank and title; of several the first."""
    return names_in(written)[0]


def names_in(written: str) -> list[str]:
    """Return the names of all who speak together, likewise: "police" and "doctor" of "police and a doctor"."""
    words = re.sub(r"\s+", " ", written).strip(" ,;:\"“”'‘’–—-")
    return [_bare(one) or words for one in _several(words)] or [words]


def _bare(words: str) -> str:
    words = _SOME_OF.sub("", words)
    opened = _OWNED.sub("", _OPENING.sub("", words)) or words
    opened = _PROPER_BODY.sub(r"\g<name>", opened).rstrip()
    opened = _STAFF_OF.sub("", _WITH.sub("", _OF_DOCUMENT.sub("", opened)))
    opened = _FIGURES_FROM.sub("", _RUNS_ON.sub("", opened)) or opened
    kept = _STATEMENT_OF.fullmatch(opened) or _FIGURES_OF.match(opened)
    opened = kept["who"] if kept else opened
    agency = _AGENCY.match(opened)
    opened = (agency["behind"] or agency["before"]) if agency else opened
    office = _THEN_OFFICE.match(opened)
    opened = office["name"] if office else opened
    opened = _KNOWING.sub("", opened)
    return re.sub(r"(?<=[a-z]{2})\.$|(?<=[A-Z]{3})\.$", "", _without_title(_DOCUMENT.sub("", opened)))


def _several(words: str) -> list[str]:
    """Cut "police and a doctor" in two; "Ministry of Health and Population" stays whole."""
    for match in _AND.finditer(words):
        before, behind = words[: match.start()], words[match.end() :]
        if not before.strip() or not behind.strip() or _goes_on(before, behind):
            continue
        return [before, *_several(behind)]
    return [words]


def _goes_on(before: str, behind: str) -> bool:
    """Whether the name before "and" goes on behind it."""
    if _FRESH.match(behind):
        return False
    if _OPEN_NAME.search(before) and behind[:1].isupper():
        return True
    alike = before[:1].isupper() == behind[:1].isupper()
    whole = _is_one(before.split()[-1]) or (" " in before and " " in behind and behind[:1].isupper())
    return alike and not whole


def _is_one(word: str) -> bool:
    """Whether a word names people or a body that speaks: "police", "doctors", "ministry"."""
    lower = word.lower()
    return lower in people_nouns() or lower in table("speakers")["bodies"]["words"] or lower in _roles()


def head_of(words: str) -> str:
    """Return a phrase up to its head: "hospital official" of "a hospital official in Marib"."""
    bare = _OF_DOCUMENT.sub("", _OPENING.sub("", _SOME_OF.sub("", words))).strip(' ,"“”')
    return re.split(
        r"\s+(?:(?:familiar|acquainted)\s+with|(?:close|near)\s+to|briefed\s+on|involved\s+in|monitoring(?!\s+(?:groups?|bod(?:y|ies)|organi[sz]ations?|networks?|teams?|missions?|cent(?:re|er)s?|committees?|units?|services?)\b)|tracking|watching|documenting|following|observing|of|for|in|at|from|with|on)\s+",
        bare,
    )[0]


def names_speakers(words: str) -> bool:
    """Whether the head of a phrase names people or a body that speaks: "a herder", "the tribunal"."""
    head = head_of(words).split()
    return bool(head) and _is_one(head[-1])


def is_titled(words: str) -> bool:
    """Whether words name a person by an office and a name: "Observatory director Omar Sabri"."""
    return _without_title(words) != words


def _without_title(words: str) -> str:
    tokens = words.split()
    for at in range(len(tokens) - 2, -1, -1):
        if tokens[at].lower().rstrip(".,") not in _titles():
            continue
        rest = " ".join(tokens[at + 1 :])
        last = tokens[-1].lower()
        if _PERSON.match(rest) and not _is_one(last) and tokens[at + 1].lower() not in _WHERE:
            return rest
    return words


def apposed(text: str, start: int, end: int, stop: int, *, before_verb: bool) -> int:
    """Return where a source at characters `start` to `end` ends with the name that stands behind it after a comma.

    "A police captain, Omar Hadi," is one source, and so is "the press committee, COPREFA,"; `stop` bounds the look,
    `before_verb` says that a verb of speaking follows, so that nothing but the name can stand there.
    """
    match = (_APPOSED_BEFORE_VERB if before_verb else _APPOSED).match(text[:stop], end)
    if match is None or is_date(match["name"]) or _FRESH.match(match["name"]):
        return end
    if _SETTLED.search(text[start:end]):
        return end  # "residents of a nearby village, Kukawa"
    if " " not in match["name"].strip() and _PLACED.search(text[start:end]):
        return end  # "a nurse in Taiz, Yemen": where she is
    if _PLACED.search(text[start:end]) and _are_several(head_of(text[start:end])):
        return end  # "eyewitnesses in Nyala, South Darfur"
    if before_verb and _BETWEEN.sub("", text[match.end() : stop]).strip(" ,"):
        return end
    head = text[start:end].split()
    single = bool(head) and head[-1].lower() in _roles()
    name = match["name"]
    if not before_verb and text[start:end].isupper():
        return end  # all in capitals: nothing tells a name from the clause that follows
    body = before_verb or (name.isupper() and " " not in name)
    return match.end("name") if single or body else end


def _are_several(words: str) -> bool:
    """Whether a phrase names several people, who have no name of one person."""
    last = words.split()[-1].lower() if words.split() else ""
    return people_nouns().get(last, (None, None, False))[2] or last in ("witnesses", "eyewitnesses", "sources")


def is_date(name: str) -> bool:
    """Whether a capitalised phrase holds a weekday or a month."""
    return any(
        weekday_number(word.lower()) is not None or month_number(word.lower().rstrip(".")) is not None
        for word in name.split()
    )


def name_apposed(written: str) -> str:
    """Return the name behind the comma of "a police captain, Omar Hadi"; words without one as they are."""
    lead, comma, name = written.partition(", ")
    return name if comma and name[:1].isupper() and not lead[:1].isdigit() else written


__all__ = [
    "BETWEEN",
    "NAME",
    "apposed",
    "bare_name",
    "head_of",
    "is_date",
    "is_titled",
    "name_apposed",
    "names_in",
    "names_speakers",
]
