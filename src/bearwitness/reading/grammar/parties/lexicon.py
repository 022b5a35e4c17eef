"""The lexicon of parties and nations, read once: aliases to entries, adjectives and names to nations."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bearwitness.model import PartyKind
from bearwitness.reading.grammar.lexicon import table

WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Entry:
    """One party under one of its names. `exact` is the only form that counts, or None; `context`: only where it acts."""

    id: str
    name: str
    kind: PartyKind
    country: str | None
    where: frozenset[str]
    exact: str | None
    context: bool


@dataclass(frozen=True, slots=True)
class Nation:
    """A country with the names of its state forces and its police."""

    code: str
    forces: str
    police: str


def plain(word: str) -> str:
    """Fold a word for look-up: lower case, no full stops, no possessive."""
    if word.isalpha():
        return word.lower()
    return re.sub(r"['’]s$", "", word).replace(".", "").replace("’", "'").lower()


@cache
def aliases() -> dict[str, dict[tuple[str, ...], list[Entry]]]:
    """Map the first word of every alias to its words and the parties that bear it."""
    found: dict[str, dict[tuple[str, ...], list[Entry]]] = defaultdict(lambda: defaultdict(list))
    names = sorted(
        item.name.removesuffix(".toml")
        for item in files("bearwitness.reading.grammar.lexicon").iterdir()
        if item.name.startswith("parties")
    )
    for name in names:
        for entry in table(name).get("party", ()):
            kind, where = PartyKind(entry["kind"]), frozenset(entry.get("where", ()))
            for alias in {entry["name"], *entry.get("aliases", ())}:
                made = Entry(entry["id"], entry["name"], kind, entry.get("country"), where, None, False)
                _add(found, alias, made)
            for alias in entry.get("exact", ()):
                context = alias in entry.get("context", ())
                made = Entry(entry["id"], entry["name"], kind, entry.get("country"), where, alias, context)
                _add(found, alias, made)
    return found


def _add(found: dict[str, dict[tuple[str, ...], list[Entry]]], alias: str, entry: Entry) -> None:
    words = tuple(plain(word) for word in WORD.findall(alias))
    if words and words[0] == "the" and len(words) > 1:
        words = words[1:]
    if words and all(entry.id != known.id for known in found[words[0]][words]):
        found[words[0]][words].append(entry)


@cache
def nations() -> tuple[dict[tuple[str, ...], Nation], dict[tuple[str, ...], Nation]]:
    """Map adjectives and names of nations, as lower-cased words, to the nation."""
    adjectives: dict[tuple[str, ...], Nation] = {}
    names: dict[tuple[str, ...], Nation] = {}
    for entry in table("nations").get("nation", ()):
        adjective = entry["adjectives"][0] if entry.get("adjectives") else entry["names"][0]
        nation = Nation(entry["code"], entry.get("forces", f"{adjective} forces"), f"{adjective} police")
        for word in [*entry.get("adjectives", ())]:
            adjectives.setdefault(tuple(plain(part) for part in WORD.findall(word)), nation)
        for word in entry.get("names", ()):
            names.setdefault(tuple(plain(part) for part in WORD.findall(word)), nation)
    return adjectives, names


@cache
def capitals() -> dict[tuple[str, ...], Nation]:
    """Map capitals that stand for their government ("Kigali denied it") to the nation."""
    return {
        tuple(plain(part) for part in WORD.findall(capital)): nation
        for entry in table("nations").get("nation", ())
        for capital in entry.get("capital", ())
        if (nation := nation_of(entry["code"])) is not None
    }


@cache
def nation_of(code: str) -> Nation | None:
    """The nation of a country code, ISO 3166-1 alpha-2; None where it has none."""
    adjectives, names = nations()
    return next((nation for nation in (*adjectives.values(), *names.values()) if nation.code == code), None)
