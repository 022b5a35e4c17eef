"""What a place does in its sentence: where something happened, who speaks, where someone is from, part of a name."""

import re
from enum import StrEnum

from spacy.tokens import Token

from bearwitness.reading.grammar.places.name import Name
from bearwitness.reading.grammar.places.role_words import (
    BASED,
    BESIDE_TAKEN,
    CALLS,
    DIED_IN,
    DRIVEN,
    ENTERED,
    FIRES,
    FORCES,
    FURTHER,
    INTO_COUNTRY,
    LED,
    OF_ATTACK,
    OF_PRESS,
    OFFICE,
    SAYS,
    SEAT,
    STAFF,
    STATIONED,
    STORMED,
    TAKEN,
    TAKEN_FROM,
    TALKS,
    UNDER_ATTACK,
    WARD,
    WITH,
    is_from,
    is_harmed,
    is_rocked,
    tells_before,
)
from bearwitness.reading.grammar.places.text import Text, before

_SUBJECT = frozenset({"nsubj"})
_TOLD = frozenset(
    {"reported", "announced", "learned", "learnt", "stated", "said", "disclosed", "confirmed", "revealed", "claimed"}
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
    if country and role is PlaceRole.INCIDENT and LED.match(text.parsed.text, name.end):
        return PlaceRole.ACTOR
    if capital and role is PlaceRole.INCIDENT and relation == "" and not _listed(text, name):
        taken = _after_takes_place(text, name) or is_rocked(text.parsed.text, text.words[name.first].start)
        country = not (taken or UNDER_ATTACK.match(text.parsed.text, name.end))
    if not country or name.site is not None or name.kinds:
        return role
    if role in (PlaceRole.INCIDENT, PlaceRole.ACTOR) and relation == "" and _done_to_country(text, name):
        return PlaceRole.INCIDENT
    if role is not PlaceRole.INCIDENT:
        return role
    abbreviated = name.text.replace(".", "").isupper() and not text.shouting  # "US raids", but "the Syria attack"
    happening = _heads_happening(text, name)  # "in the latest US drone strike" is one by the United States
    apart = (relation in ("", "other", "to") and (abbreviated or not happening)) or (abbreviated and happening)
    opens = text.parsed.text[name.end : name.end + 1] in (":", "") or (_heads_a_line(text, name) and not abbreviated)
    return PlaceRole.ACTOR if apart and not opens else role


def _done_to_country(text: Text, name: Name) -> bool:
    """Whether forces invade, bomb or leave the country that a name stands for."""
    before = text.parsed.text[max(0, text.words[name.first].start - 90) : text.words[name.first].start]
    clause = re.split(r"[.;:\n]", before)[-1]
    return INTO_COUNTRY.search(clause) is not None and (FORCES.search(clause) or ENTERED.search(clause)) is not None


def _listed(text: Text, name: Name) -> bool:
    """Whether a name goes on a list of places, or opens one: "in Mosul and Baghdad", "Baghdad, Mosul"."""
    return (
        (name.first > 0 and text.words[name.first - 1].lower == "and")
        or text.parsed.text[: text.words[name.first].start].rstrip()[-1:] == ","
        or text.parsed.text[name.end : name.end + 1] == ","
    )


def _after_takes_place(text: Text, name: Name) -> bool:
    return name.first > 0 and text.words[name.first - 1].lower in text.lists.takes_place


def _owns_site(text: Text, name: Name) -> bool:
    """Whether a site of a town is named behind it: "Kidal's old camp"."""
    if not text.words[name.last].possessive:
        return False
    following = text.words[name.last + 1 : name.last + 5]
    end = next((at for at, word in enumerate(following) if word.lower in text.lists.sites), None)
    return end is not None and all(word.joined and not word.capital for word in following[: end + 1])


def _heads_a_line(text: Text, name: Name) -> bool:
    """Whether a name opens a line or sentence, as that of a country does in a headline without a verb."""
    return text.token(text.words[name.first].start).is_sent_start is True


def _role_of(text: Text, name: Name, relation: str) -> PlaceRole:
    if name.end <= text.parsed.dateline_end:
        return PlaceRole.DATELINE
    if name.adjective is not None or BASED.match(text.parsed.text, name.end):
        return PlaceRole.ORIGIN
    ahead = text.parsed.text[max(0, text.words[name.first].start - 90) : text.words[name.first].start]
    if TALKS.search(ahead[-70:]) or OF_PRESS.search(ahead[-30:]):
        return PlaceRole.SPEAKER
    if is_from(ahead) or (name.site is None and not name.kinds and OFFICE.match(text.parsed.text, name.end)):
        return PlaceRole.ORIGIN
    if DIED_IN.search(ahead) and WARD.match(text.parsed.text, text.words[name.first].start):
        return PlaceRole.ORIGIN
    if STORMED.search(ahead) is not None and SEAT.match(text.parsed.text, name.end) is not None:
        return PlaceRole.INCIDENT
    if name.in_name and name.site is None and not name.kinds:
        return PlaceRole.IN_NAME
    root = text.token(text.words[name.last].end - 1)
    held = _held(text, name)
    if held is not None:
        return held
    if STATIONED.search(ahead) is not None and FIRES.match(text.parsed.text, name.end) is not None:
        return PlaceRole.ORIGIN
    if name.site is not None and _speaks_for_itself(text, name):
        return PlaceRole.SPEAKER
    if _under_attack(text, name.end) or BESIDE_TAKEN.search(ahead):
        return PlaceRole.INCIDENT
    if _acts(root) and name.site is None and not name.kinds:
        return PlaceRole.ACTOR
    if _next_lower(text, name) == "based":
        return PlaceRole.ORIGIN
    if relation in ("in", "near", "direction", "between"):
        return PlaceRole.SPEAKER if _place_of_statement(text, root) else PlaceRole.INCIDENT
    if relation == "from":
        fronted = TAKEN_FROM.search(ahead) is not None and TAKEN.match(text.parsed.text, name.end) is not None
        return PlaceRole.INCIDENT if fronted or DRIVEN.search(ahead) else PlaceRole.ORIGIN
    following = _next_lower(text, name)
    if name.site is None and not name.kinds and following is not None:
        if _heads_happening(text, name):
            return PlaceRole.INCIDENT
        if following in text.lists.speaking_verbs:
            return PlaceRole.SPEAKER
    if name.first > 0 and text.token(text.words[name.first - 1].start).pos_ == "VERB" and _owns_site(text, name):
        return PlaceRole.INCIDENT
    if text.words[name.last].possessive and not name.kinds:
        return PlaceRole.ACTOR
    if root.dep_ == "nsubj" and not name.kinds and name.site is None:
        return PlaceRole.SPEAKER if root.head.lower_ in text.lists.speaking_verbs else PlaceRole.ACTOR
    if root.dep_ in ("compound", "amod", "nmod") and not name.kinds and name.site is None:
        return PlaceRole.IN_NAME
    if relation == "other" and not name.kinds and name.site is None and not OF_ATTACK.search(ahead):
        return PlaceRole.ACTOR  # not "the battle for Hit"
    return PlaceRole.INCIDENT


def _under_attack(text: Text, end: int) -> bool:
    """Whether what stands behind a name, or behind the list that it opens, says that it was attacked."""
    whole = text.parsed.text
    further = FURTHER.match(whole, end)
    return UNDER_ATTACK.match(whole, end) is not None or (
        further is not None and UNDER_ATTACK.match(whole, further.end()) is not None
    )


def _speaks_for_itself(text: Text, name: Name) -> bool:
    """Whether a site says something, or someone who works there: "the Sare Media Center said", "a clerk at Baro Hospital, said"."""
    whole = text.parsed.text
    if SAYS.match(whole, name.end) is None:
        return False
    start = text.words[name.first].start
    site = text.token(name.end - 1)
    return site.dep_ == "nsubj" or STAFF.search(whole, max(0, start - 70), start) is not None


def _heads_happening(text: Text, name: Name) -> bool:
    """Whether a name stands before what happened there: "the Kabul bombing", "a Kabul car bombing"."""
    following = _next_lower(text, name)
    if following in text.lists.happening:
        return text.token(text.words[name.last + 1].start).pos_ != "VERB"  # "Russia protests over"
    second = next((word for word in text.words[name.last + 2 : name.last + 3] if word.joined), None)
    return following in WITH and second is not None and second.lower in text.lists.happening


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
        stands = words[at - 1].lower == "in" and before(text, _head_of(text, at - 2))[0] in ("near", "direction")
        return None if stands else PlaceRole.IN_NAME  # "near the Sare Bank in Baro"
    person, holds = text.token(head.start), words[at - 1].lower in ("of", "for") and head.lower in text.lists.people
    if words[at - 1].lower == "of" and head.capital and not text.shouting and person.ent_type_ == "PERSON":
        return PlaceRole.ORIGIN  # "Sgt. Peter Sample of Austin, Texas"
    if holds and name.site_of is None and not is_harmed(person):
        return PlaceRole.ACTOR
    return None


def _head_of(text: Text, at: int) -> int:
    """The first of the capitalised words that end at `at`."""
    while at > 0 and text.words[at].joined and text.words[at - 1].capital:
        at -= 1
    return at


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
    if head.pos_ == "VERB" and any(
        child.dep_ == "nsubjpass" and child.lower_ != "it" and child.lower_ not in text.lists.speaking_nouns
        for child in head.children
    ):
        return False  # "fighting was reported in Darfur"; not "it was reported in Khartoum that"
    if any(child.dep_ == "nsubjpass" and child.lower_ == "it" for child in head.children):
        return head.lower_ in _TOLD
    if head.lower_ in text.lists.speaking_nouns and head.dep_ in ("nsubj", "pobj", "dobj", "compound"):
        owned = head.dep_ == "pobj" and head.head.lower_ == "of"  # "stormed the home of a party official in Hit"
        return not owned and (head.dep_ != "dobj" or head.head.lower_ in text.lists.speaking_verbs)
    if head.pos_ == "VERB" and head.lower_ in text.lists.speaking_verbs and token.i > head.i:
        return token.lower_ in ("in", "at")
    if head.pos_ == "VERB" and head.lower_ in text.lists.speaking_verbs and token.i < head.i:
        speakers = [child for child in head.children if child.dep_ == "nsubj"]
        said = any(one.dep_ == "ccomp" for one in head.children)
        said = said or any(one.lower_ in text.lists.speaking_nouns for one in speakers)
        return said and not (speakers and tells_before(token, speakers[-1]))
    subject = head.dep_ in _SUBJECT and head.head.lower_ in text.lists.speaking_verbs
    others = any(child.dep_ in _SUBJECT and child.i > head.i for child in head.head.children)  # a clause misread
    return subject and not others and head.pos_ in ("NOUN", "PROPN")


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
        return head.head.lower_ in CALLS
    return root.dep_ == "conj" and head.dep_ in _SUBJECT and head.ent_type_ not in ("GPE", "LOC", "FAC")


def of_attack(before: str) -> bool:
    """Whether "the shelling of", "a raid on" and the like end the words before a place."""
    return OF_ATTACK.search(before) is not None
