"""The nouns for people and things that are counted, and whether one heads its phrase (codebook section 2, groups)."""

import re
from functools import cache

from spacy.tokens import Token

from bearwitness.model import Group
from bearwitness.reading.grammar.lexicon import table

STATE_WORDS = {
    "dead": "killed",
    "killed": "killed",
    "slain": "killed",
    "wounded": "injured",
    "injured": "injured",
    "missing": "missing",
    "displaced": "displaced",
    "captured": "captured",
    "detained": "captured",
    "arrested": "captured",
    "imprisoned": "captured",
    "jailed": "captured",
    "abducted": "abducted",
    "kidnapped": "abducted",
    "kia": "killed",
    "wia": "injured",
    "mia": "missing",
}

# People nouns that no name follows: "the African National Union" is no African.
_NO_TITLE = {
    "national",
    "african",
    "european",
    "arab",
    "muslim",
    "christian",
    "shiite",
    "sunni",
    "kurd",
    "jew",
    "hindu",
    "sikh",
}
# Bodies that are no dead: "both legislative bodies".
OFFICES = {
    "legislative", "governing", "international", "regulatory", "professional", "government", "public", "state", "religious",
    "political", "official", "society", "sports", "local", "student",
}  # fmt: skip


COLLECTIVES = frozenset(
    {"families", "households", "taliban", "shabaab", "hezbollah", "hizbullah", "hamas", "isis", "isil", "daesh", "mujahideen", "mujahidin",
     "fedayeen", "fdlr", "farc", "pkk", "lra", "ypg", "huthi", "houthi"}
)  # fmt: skip
"""Words that count people only with a number before them: "40 families", "two Taliban"."""

KIN = {
    "mother", "father", "son", "daughter", "brother", "sister", "wife", "husband", "grandmother", "grandfather", "grandson",
    "granddaughter", "niece", "nephew", "cousin", "uncle", "aunt", "child", "baby", "infant", "grandchild",
}  # fmt: skip
"""Who a person is to another: "a father and son" are two, "a teacher and poet" may be one."""


@cache
def people_nouns() -> dict[str, tuple[Group, str | None, bool]]:
    """Map each form of a people noun to (group, who, whether the form is plural)."""
    people = table("people")
    who = {noun: label for label, nouns in people["who"].items() for noun in nouns}
    singular: dict[str, Group] = {}
    for group, nouns in people["groups"].items():
        for noun in nouns:
            singular.setdefault(noun, Group(group))
    forms: dict[str, tuple[Group, str | None, bool]] = {}
    for noun, group in singular.items():
        label = who.get(noun)
        forms[noun] = (group, label, False)
        forms[_plural(noun)] = (group, label, True)
    for plural, noun in people["plural"].items():
        if noun in singular:
            forms[plural] = (singular[noun], who.get(noun), True)
    for form, plural in _nationals().items():
        forms.setdefault(form, (Group.UNKNOWN, None, plural))
    forms["forces"] = (Group.UNKNOWN, None, True)
    forms["police"] = (Group.STATE_FORCES, "police", True)
    forms["personnel"] = (Group.UNKNOWN, None, True)
    forms["staff"] = (Group.CIVILIANS, None, True)
    forms["families"] = forms["households"] = (Group.CIVILIANS, "families", True)
    for name in COLLECTIVES - {"families", "households"}:
        forms[name] = (Group.NON_STATE_FIGHTERS, None, True)
    return forms


@cache
def _nationals() -> dict[str, bool]:
    """Map "yemenis", "yemeni" and "lebanese" to whether the form is plural; the last is both and taken as plural."""
    forms: dict[str, bool] = {}
    for nation in table("nations")["nation"]:
        for people in nation.get("people", ()):
            forms[people.lower()] = True
            forms[re.sub(r"men$", "man", people.lower()) if people.endswith("men") else people.lower().rstrip("s")] = (
                False
            )
        if "people" not in nation:
            forms.update(
                {
                    adjective.lower(): True
                    for adjective in nation.get("adjectives", ())
                    if adjective.endswith(("ese", "sh", "ch", "ss"))
                }
            )
    return forms


def _plural(noun: str) -> str:
    if re.search(r"(?:s|x|ch|sh)$", noun):
        return noun + "es"
    if noun.endswith("wife"):
        return noun[:-2] + "ves"
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    return re.sub(r"man$", "men", noun) if noun.endswith("man") and noun != "human" else noun + "s"


@cache
def thing_nouns() -> dict[str, bool]:
    forms: dict[str, bool] = {}
    for noun in (*table("people")["things"]["words"], *table("people")["things"]["makes"]):
        forms[noun] = False
        forms[_plural(noun)] = True
    return forms


@cache
def group_words() -> dict[str, Group]:
    return {word: Group(group) for group, listed in table("people")["modifiers"].items() for word in listed}


@cache
def verb_forms() -> frozenset[str]:
    forms: set[str] = set()
    for measure, entry in table("verbs").items():
        if measure != "light":
            forms.update(entry["transitive"])
            forms.update(entry["intransitive"])
    return frozenset(forms) - {"wounded", "injured", "dead", "surrender", "disappeared"}


@cache
def _longest() -> dict[str, int]:
    """Map the first word of each noun to the most words that a noun with that beginning has, hyphens counted."""
    longest: dict[str, int] = {}
    for noun in (*people_nouns(), *thing_nouns()):
        words = noun.replace("-", " - ").split()
        longest[words[0]] = max(longest.get(words[0], 1), len(words))
    return longest


@cache
def _openings() -> frozenset[str]:
    """The words, and the nouns written as one word, that a counted noun may begin with."""
    nouns = {*people_nouns(), *thing_nouns()}
    return frozenset({*_longest(), *nouns, *(noun.replace(" ", "-") for noun in nouns)})


_BY_TRADE = re.compile(
    r"(?:\w{3,}(?:ologist|journalist|iatrist|ician|grapher|therapist)|\w{3,}(?:maker|seller|keeper|worker|driver|owner|smith|wright|herd|monger|maid))(s?)$"
)
"""Endings by which a trade is known, of words that no list has: "basketmaker", "cardiologist"."""
_NO_TRADE = ("pacemaker", "keeper", "goalkeeper", "shepherd", "bookmaker", "screwdriver", "peacekeeper")


def _by_trade(token: Token) -> bool | None:
    """Whether a word for a person by trade is plural; None where it is none."""
    found = _BY_TRADE.match(token.lower_) if token.tag_ in ("NN", "NNS") else None
    return None if found is None or token.lower_.startswith(_NO_TRADE) else bool(found[1])


def noun_at(tokens: list[Token], at: int) -> tuple[int, Group, str | None, bool, bool] | None:
    """Return (length in tokens, group, who, plural, is a thing) of the longest counted noun that starts at `at`."""
    opening = tokens[at].lower_
    reach = min(_longest().get(opening, 1), len(tokens) - at) if opening in _openings() else 0
    for length in range(reach, 0, -1):
        words = " ".join(token.lower_ for token in tokens[at : at + length])
        words = words.replace(" - ", "-")
        if words in people_nouns():
            group, who, plural = people_nouns()[words]
            return length, group, who, plural, False
        thing = words if words in thing_nouns() else words.replace("-", " ")
        if thing in thing_nouns():
            return length, Group.THINGS, thing, thing_nouns()[thing], True
    several = _by_trade(tokens[at])
    return None if several is None else (1, Group.CIVILIANS, opening.rstrip("s"), several, False)


def is_head(tokens: list[Token], after: int) -> bool:
    """Whether the noun that ends before `after` heads its phrase and does not qualify a further noun ("rebel attack")."""
    if after >= len(tokens):
        return True
    following = tokens[after]
    if following.lower_ in ("'s", "’s", "'", "’", "-") and following.whitespace_ == "" and following.lower_ == "-":
        return False
    if following.lower_ in ("'s", "’s") or (following.tag_ == "POS" and not tokens[after - 1].whitespace_):
        return False  # "the residents' houses" counts houses
    if following.lower_ in ("hostage", "captive", "prisoner", "prisoners", "captives", "hostages") and (
        tokens[after - 1].tag_ == "NNS" or tokens[after - 1].lower_ in ("crew", "staff", "people", "police")
    ):
        return True  # "took forty villagers hostage"
    if following.lower_ in ("hostage", "captive", "prisoner") and any(
        token.lower_ in ("took", "taken", "take", "takes", "taking", "held", "hold", "holds", "holding")
        for token in tokens[max(0, after - 7) : after]
    ):
        return True  # "took a villager hostage"
    if following.lower_ in STATE_WORDS or (following.lower_ in verb_forms() and following.tag_ != "NN"):
        return True
    if noun_at(tokens, after) is not None:
        return False
    if following.is_upper and len(following) > 2 and following.pos_ == "PROPN" and not tokens[after - 1].is_upper:
        return False  # "13 of the mercenary CRPF"
    if tokens[after - 1].lower_ in _NO_TITLE | _nationals().keys() and following.pos_ in ("ADJ", "PROPN"):
        return False
    return following.pos_ != "NOUN" or following.lower_ in ("today", "yesterday", "overnight", "friday", "monday")
