"""What a place does in its sentence: where something happened, who speaks, where someone is from, part of a name."""

import re
from enum import StrEnum

from spacy.tokens import Token

from bearwitness.reading.grammar.places.name import Name
from bearwitness.reading.grammar.places.text import Text

_SUBJECT = frozenset({"nsubj"})
_CALLS = frozenset(
    {
        "call",
        "calls",
        "called",
        "calling",
        "rely",
        "relies",
        "relied",
        "relying",
        "depend",
        "depends",
        "depended",
        "depending",
    }
)

_BASED = re.compile(r"\.?-(?:based|headquartered|born|educated|registered|raised)\b", re.IGNORECASE)
# Where people talk is not where it happened: "talks being held in Astana", "a summit in Doha".
_TALKS = re.compile(
    r"\b(?:talks|meetings?|summit|conference|negotiations|congress|forum|hearing|trial|tribunal|wars)\b(?:\s+[a-z]+){0,4}\s+(?:in|at)\s+(?:the\s+)?$"
)
_LED = re.compile(r"-(?:led|backed|run|funded|allied|made|supplied|sponsored)\b", re.IGNORECASE)
_OF_ATTACK = re.compile(
    r"\b(?:attacks?|shelling|bombing|bombardment|strikes?|raids?|siege|assault|capture|recapture|seizure|takeover|liberation|control|fighting|battle)\s+(?:of|on|for)\s+(?:the\s+)?(?:\w+\s+of\s+)?$",
    re.IGNORECASE,
)
# "Withdrew from Gao", "drove the rebels from Bambari": what happened did so there.
_DRIVEN = re.compile(
    r"\b(?:withdr[ae]w\w*|withdrawn|pull(?:ed|ing|s)?\s+(?:out|back)|retreat\w*|driv(?:en|ing|es)|drove|oust\w*|expel\w*|flush\w*|evict\w*|"
    r"dislodg\w*|push(?:ed|ing)|chas(?:ed|ing)|evacuat(?:ed|ing)|abducted|kidnapped|seized|taken)\b[^.;:]{0,60}\bfrom\s+(?:the\s+)?(?:[a-z]+\s+of\s+)?$",
    re.IGNORECASE,
)
# "Rann was bombed", "Kutum came under fire", "Tchomia fell to the militia".
_UNDER_ATTACK = re.compile(
    r"\s+(?:(?:was|were|is|are|has\s+been|had\s+been|have\s+been|being|got)\s+(?:\w+ly\s+|again\s+|also\s+|then\s+|itself\s+|heavily\s+)?"
    r"(?:hit|bombed|bombarded|shelled|attacked|raided|struck|targeted|captured|taken|retaken|seized|recaptured|overrun|besieged|burn(?:ed|t)|"
    r"looted|stormed|liberated|rocked|shaken|pounded|razed|set\s+(?:on\s+fire|ablaze|alight)|ransacked|encircled|surrounded|strafed|flattened)\b"
    r"|(?:came|comes|has\s+come)\s+under\s+(?:\w+\s+)?(?:fire|attack|shelling|bombardment|siege)\b"
    r"|(?:fell|falls|has\s+fallen|had\s+fallen)\s+(?:to|into|under)\s)",
    re.IGNORECASE,
)


# What may stand between a place and what happened there: "a Kabul car bombing", "the Ankara train station attack".
_WITH = frozenset(
    {
        "car",
        "truck",
        "suicide",
        "drone",
        "rocket",
        "mortar",
        "grenade",
        "gas",
        "bus",
        "school",
        "mosque",
        "church",
        "hotel",
    }
    | {"market", "airport", "knife", "gun", "acid", "arson", "terror", "hostage", "prison", "mall", "nightclub", "air"}
)


class PlaceRole(StrEnum):
    """How a place is meant.

    `incident_candidate`: something may have happened there. `dateline`: where the report was filed. `speaker`: it says
    something, or a statement is made there. `actor`: it stands for its government or forces. `origin`: where people
    come from, also as an adjective ("Iraqi"). `in_name`: part of the name of an organisation or a thing ("the Gaza
    war"). `container`: it qualifies another mention ("Marib" in "Sirwah, Marib").
    """

    INCIDENT = "incident_candidate"
    DATELINE = "dateline"
    SPEAKER = "speaker"
    ACTOR = "actor"
    ORIGIN = "origin"
    IN_NAME = "in_name"
    CONTAINER = "container"


def role_of(text: Text, name: Name, relation: str, *, country: bool = False, capital: bool = False) -> PlaceRole:
    """Return the role of a name by the words around it. `country` is whether it is resolved to a country, `capital` to one's capital.

    A country or capital without a preposition of place stands for its government: "allies including Russia", "Syria, Iran".
    """
    role = _role_of(text, name, relation)
    if country and role is PlaceRole.INCIDENT and _LED.match(text.parsed.text, name.end):
        return PlaceRole.ACTOR
    if capital and role is PlaceRole.INCIDENT and relation == "" and not _listed(text, name):
        country = not (_after_takes_place(text, name) or _UNDER_ATTACK.match(text.parsed.text, name.end))
    if not country or role is not PlaceRole.INCIDENT or name.site is not None or name.kinds:
        return role
    abbreviated = name.text.replace(".", "").isupper() and not text.shouting  # "US raids", but "the Syria attack"
    happening = _heads_happening(text, name)  # "in the latest US drone strike" is one by the United States
    apart = (relation in ("", "other", "to") and (abbreviated or not happening)) or (abbreviated and happening)
    after = text.parsed.text[name.end : name.end + 1]
    opens = _heads_a_line(text, name) and not abbreviated
    return PlaceRole.ACTOR if apart and after not in (":", "") and not opens else role


def _listed(text: Text, name: Name) -> bool:
    """Whether a name goes on a list of places, or opens one: "in Mosul and Baghdad", "Baghdad, Mosul"."""
    words = text.words
    before = name.first > 0 and words[name.first - 1].lower == "and"
    return (
        before
        or text.parsed.text[: words[name.first].start].rstrip()[-1:] == ","
        or text.parsed.text[name.end : name.end + 1] == ","
    )


def _after_takes_place(text: Text, name: Name) -> bool:
    return name.first > 0 and text.words[name.first - 1].lower in text.lists.takes_place


def _heads_a_line(text: Text, name: Name) -> bool:
    """Whether a name opens a line or sentence, as that of a country does in a headline without a verb."""
    return text.token(text.words[name.first].start).is_sent_start is True


def _role_of(text: Text, name: Name, relation: str) -> PlaceRole:
    if name.end <= text.parsed.dateline_end:
        return PlaceRole.DATELINE
    if name.adjective is not None or _BASED.match(text.parsed.text, name.end):
        return PlaceRole.ORIGIN
    if _TALKS.search(text.parsed.text[max(0, text.words[name.first].start - 70) : text.words[name.first].start]):
        return PlaceRole.SPEAKER
    if name.in_name and name.site is None and not name.kinds:
        return PlaceRole.IN_NAME
    root = text.token(text.words[name.last].end - 1)
    held = _held(text, name)
    if held is not None:
        return held
    if _UNDER_ATTACK.match(text.parsed.text, name.end):
        return PlaceRole.INCIDENT
    if _acts(root) and name.site is None and not name.kinds:
        return PlaceRole.ACTOR
    if _next_lower(text, name) == "based":
        return PlaceRole.ORIGIN
    if relation in ("in", "near", "direction", "between"):
        return PlaceRole.SPEAKER if _place_of_statement(text, root) else PlaceRole.INCIDENT
    if relation == "from":
        before = text.parsed.text[max(0, text.words[name.first].start - 90) : text.words[name.first].start]
        return PlaceRole.INCIDENT if _DRIVEN.search(before) else PlaceRole.ORIGIN
    following = _next_lower(text, name)
    if name.site is None and not name.kinds and following is not None:
        if _heads_happening(text, name):
            return PlaceRole.INCIDENT
        if following in text.lists.speaking_verbs:
            return PlaceRole.SPEAKER
    if text.words[name.last].possessive and not name.kinds:
        return PlaceRole.ACTOR
    if root.dep_ == "nsubj" and not name.kinds and name.site is None:
        return PlaceRole.SPEAKER if root.head.lower_ in text.lists.speaking_verbs else PlaceRole.ACTOR
    if root.dep_ in ("compound", "amod", "nmod") and not name.kinds and name.site is None:
        return PlaceRole.IN_NAME
    if relation in ("to", "other"):
        return PlaceRole.ACTOR if not name.kinds and name.site is None and relation == "other" else PlaceRole.INCIDENT
    return PlaceRole.INCIDENT


def _heads_happening(text: Text, name: Name) -> bool:
    """Whether a name stands before what happened there: "the Kabul bombing", "a Kabul car bombing"."""
    following = _next_lower(text, name)
    if following in text.lists.happening:
        return text.token(text.words[name.last + 1].start).pos_ != "VERB"  # "Russia protests over"
    at = name.last + 2
    second = text.words[at] if at < len(text.words) and text.words[at].joined else None
    return following in _WITH and second is not None and second.lower in text.lists.happening


def _held(text: Text, name: Name) -> PlaceRole | None:
    """The role by the words before a preposition: part of a name, a people's home, where someone is based."""
    words = text.words
    at = name.first
    while at > 0 and words[at].joined and words[at - 1].lower in ("the", *text.lists.parts):
        at -= 1
    if (
        at < 2
        or not words[at].joined
        or words[at - 1].lower not in ("in", "of", "at", "for")
        or not words[at - 1].joined
    ):
        return None
    head = words[at - 2]
    if head.lower in text.lists.stay:
        return PlaceRole.ORIGIN
    if head.capital and head.lower in text.lists.holders and words[at - 1].lower != "at" and not text.shouting:
        return PlaceRole.IN_NAME
    if words[at - 1].lower in ("of", "for") and head.lower in text.lists.people and name.site_of is None:
        return PlaceRole.ACTOR
    return None


def _next_lower(text: Text, name: Name) -> str | None:
    at = name.last + 1
    if at < len(text.words) and text.words[at].joined and not text.words[name.last].possessive:
        return text.words[at].lower
    return None


def _place_of_statement(text: Text, root: Token) -> bool:
    """Whether the preposition hangs on a statement: "officials in Kabul said", "told reporters in Doha"."""
    token = root
    for _ in range(4):
        if token.dep_ == "prep" or token.pos_ == "ADP":
            break
        if token.head is token:
            return False
        token = token.head
    head = token.head
    if head.pos_ == "VERB" and any(child.dep_ == "nsubjpass" and not _says(text, child) for child in head.children):
        return False  # "fighting was reported in Darfur"
    if head.lower_ in text.lists.speaking_nouns and head.dep_ in ("nsubj", "pobj", "dobj", "compound"):
        return True
    if head.pos_ == "VERB" and head.lower_ in text.lists.speaking_verbs and token.i > head.i:
        return token.lower_ in ("in", "at")
    if head.pos_ == "VERB" and head.lower_ in text.lists.speaking_verbs and token.i < head.i:
        speakers = [child for child in head.children if child.dep_ == "nsubj"]
        clause = any(child.dep_ == "ccomp" for child in head.children)
        return clause or any(child.lower_ in text.lists.speaking_nouns for child in speakers)
    subject = head.dep_ in _SUBJECT and head.head.lower_ in text.lists.speaking_verbs
    return subject and head.pos_ in ("NOUN", "PROPN")


def _acts(root: Token) -> bool:
    """Whether a name is who does it: "denied by Brussels", "calling on Washington", "the regime and Russia have accused"."""
    while root.dep_ in ("compound", "amod", "nmod") and root.head is not root:
        root = root.head
    head = root.head
    if root.dep_ == "conj" and head.pos_ == "PROPN" and head.head.lower_ == "by":
        root, head = head, head.head
    if head.lower_ == "by":
        return head.dep_ == "agent"
    if head.lower_ in ("on", "upon") and head.dep_ == "prep":
        return head.head.lower_ in _CALLS
    return root.dep_ == "conj" and head.dep_ in _SUBJECT and head.ent_type_ not in ("GPE", "LOC", "FAC")


def _says(text: Text, subject: Token) -> bool:
    return subject.lower_ in text.lists.speaking_nouns


def of_attack(before: str) -> bool:
    """Whether "the shelling of", "a raid on" and the like end the words before a place."""
    return _OF_ATTACK.search(before) is not None
