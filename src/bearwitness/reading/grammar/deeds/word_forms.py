"""The forms of the verbs and nouns that lexicon/frames.toml lists."""

import re
from typing import Final

_DOUBLED: Final = re.compile(r"[^aeiou][aeiou][bdgmnprt]$")
_DOUBLED_L: Final = re.compile(r"[^aeiou][aeiou]l$")
_STRESSED: Final = frozenset({"commit", "initial", "kidnap", "outgun", "overrun", "strip"})
"""Longer verbs that double their last letter: "overrunning"."""


def verb_forms(listed: str) -> tuple[str, ...]:
    """Return the forms of a verb as frames.toml gives it: "find/found", "take/took/taken control of", "seize"."""
    head, _, rest = listed.partition(" ")
    base, *irregular = head.split("/")
    stem = base.removesuffix("e")
    if base.endswith("y") and base[-2:-1] not in "aeou":
        regular = {base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"}
    else:
        short = len(base.rpartition("-")[2]) < 5 or base in _STRESSED
        twice = (short and _DOUBLED.search(base)) or base in _STRESSED or _DOUBLED_L.search(base)
        doubled = base + base[-1] if twice else stem
        ending = "es" if re.search(r"(?:s|x|ch|sh)$", base) else "s"
        regular = {base, base + ending, stem + "ed", stem + "ing", doubled + "ed", doubled + "ing"}
    if irregular:
        regular -= {stem + "ed", base + "ed", base[:-1] + "ied"}
    return tuple(sorted(f"{form} {rest}".strip() for form in {*regular, *irregular}))


def participles(listed: str) -> frozenset[str]:
    """Return those of a verb's forms that may be a past participle: "taken", not "took"; "seized"; "found"."""
    head, _, rest = listed.partition(" ")
    irregular = head.split("/")[1:]
    forms = irregular[-1:] if irregular else [form.split()[0] for form in verb_forms(head) if form.endswith("ed")]
    return frozenset(f"{form} {rest}".strip() for form in forms)


def noun_forms(noun: str) -> tuple[str, ...]:
    """Return the singular and plural of a noun."""
    if re.search(r"(?:s|x|ch|sh)$", noun):
        return noun, noun + "es"
    if re.search(r"[^aeiou]y$", noun):
        return noun, noun[:-1] + "ies"
    return noun, noun + "s"


__all__ = ["noun_forms", "participles", "verb_forms"]
