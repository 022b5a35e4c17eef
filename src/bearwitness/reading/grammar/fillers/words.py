"""Words as the features of a filler see them: their class, and their form without its ending."""

import re
from functools import cache

from spacy.tokens import Token

from bearwitness.reading.grammar.lexicon import table
from bearwitness.reading.grammar.words.nouns import people_nouns, thing_nouns

_ENDINGS = (("ies", "y"), ("ying", "y"), ("ied", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", "e"), ("s", ""))


@cache
def stem(word: str) -> str:
    """A word without its ending, roughly: "killed", "killing" and "kills" give one form."""
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return (word[: -len(ending)] + instead).rstrip("e") or word
    return word.rstrip("e") or word


_HISSING = ("xes", "ches", "shes", "sses")


def singular(word: str) -> str:
    """The singular of a noun, roughly."""
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(_HISSING):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us")) and len(word) > 3 else word


@cache
def _listed() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, nouns in table("fillers")["classes"].items():
        for noun in nouns:
            found.setdefault(noun, []).append(name)
    return {noun: tuple(names) for noun, names in found.items()}


@cache
def classes(word: str) -> tuple[str, ...]:
    """What a noun can stand for, in lower case: "weapon", "site", the group of the people it counts; () for others."""
    one = singular(word)
    found = _listed().get(word) or _listed().get(one) or ()
    people = people_nouns().get(word) or people_nouns().get(one)
    if people is not None:
        found = (*found, f"people.{people[0].value}")
    elif word in thing_nouns() or one in thing_nouns():
        found = (*found, "thing")
    return found


@cache
def deed(word: str) -> str | None:
    """What befell somebody by a verb or noun of harm, in lower case ("killed", "injured"); None for other words."""
    return _deeds().get(word)


@cache
def _deeds() -> dict[str, str]:
    found: dict[str, str] = {}
    for measure, entry in table("verbs").items():
        if measure == "light":
            continue
        for field in ("transitive", "intransitive", "nouns"):
            for word in entry.get(field, ()):
                if " " not in word:
                    found.setdefault(word, measure)
    for kind, entry in table("kinds").items():
        for field in ("strong", "weak"):
            for word in entry[field]:
                if " " not in word:
                    found.setdefault(word, kind)
    return found


_ARTICLES = re.compile(r"\b(?:a|an|the)\b")
_NO_WORD = re.compile(r"[^\w\s]")


def plain_words(text: str) -> str:
    """Words as mentions are compared: in lower case, without articles and punctuation, one space apart."""
    return " ".join(_ARTICLES.sub(" ", _NO_WORD.sub("", text.lower())).split())


_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]")
_WORD = re.compile(r"[^\W\d_]+")


def words_in_brackets(dateline: str) -> list[str]:
    """Who sent a report and of what sort it is: "(EXAMPLE AGENCY) -- [COMMUNIQUE]"."""
    return [word for inside in _BRACKETS.findall(dateline) for word in _WORD.findall(inside)]


def looks_of(token: Token) -> list[str]:
    """What the language model takes a name for, where it was asked, and whether capitals show one."""
    kind = token.ent_type_ or "-"
    shape = "all" if token.is_upper else "first" if token.text[0].isupper() else "none"
    return [f"ent={kind}", f"ent={kind}|{token.dep_}", f"capitals={shape}{'.begins' if token.is_sent_start else ''}"]
