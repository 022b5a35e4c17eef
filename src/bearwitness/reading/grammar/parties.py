"""Who: names of parties found in the text and resolved to one identity (codebook section 3).

Three ways, surest first: the lexicon of names; a nation's adjective with a word for its forces ("Iraqi army"); and
general words ("gunmen", "government troops") whose party follows from the country that the report is about.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from bearwitness.model import Group, PartyKind
from bearwitness.reading.grammar.lexicon import table

_WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*")

_FORCES = {
    "forces", "force", "troops", "troop", "army", "military", "soldiers", "soldier", "warplanes", "warplane", "aircraft", "jets", "jet", "planes",
    "navy", "artillery", "tanks", "air", "airstrikes", "airstrike", "strikes", "strike", "shelling", "drones", "drone", "helicopters",
    "helicopter", "missiles", "missile", "gunboats", "commandos", "marines", "paratroopers", "servicemen", "raid", "raids", "bombardment", "bombing", "fighter",
    "government", "regime", "armed", "special", "defence", "defense", "warships", "gunships", "snipers", "sniper", "guards", "personnel", "militants'",
}  # fmt: skip
_QUALIFIERS = {
    "government",
    "regime",
    "security",
    "special",
    "ground",
    "armed",
    "border",
    "federal",
    "occupation",
    "military",
    "naval",
    "army",
    "war",
    "fighter",
    "combat",
}
_STATE_WORDS = (
    r"(?:(?:pro-)?(?:government|regime|state|loyalist|federal|national|pro-assad)\s+(?:armed\s+|security\s+|army\s+|military\s+)?"
    r"(?:forces|troops|soldiers|army|warplanes|aircraft|jets|air\s+force|artillery|airstrikes|air\s+strikes|helicopters|fighters|servicemen|shelling)"
    r"|(?:the\s+)?(?:army|military|armed\s+forces|air\s+force|navy|security\s+forces|soldiers|troops|regime)\b|security\s+(?:personnel|services|agents|officers))"
)
_POLICE_WORDS = r"(?:(?:the|riot|national|state|local|federal|military|border|anti-riot)\s+)?(?:police(?:men|\s+officers?|\s+forces?)?|gendarmes|gendarmerie)\b"
_ARMED_WORDS = (
    r"(?:(?:unidentified|unknown|armed|masked|suspected|islamist|jihadist|militant|extremist|rebel|pro-russian|pro-russia|separatist|opposition|"
    r"pro-turkish|pro-iranian|tribal|sunni|shiite|shi'ite|maoist|communist|marxist|leftist|right-wing|al-qaeda-linked|islamic|insurgent|hostile|takfiri)\s+)*"
    r"(?:gunmen|gunman|militants|militant|rebels|rebel|insurgents|insurgent|jihadists|jihadist|jihadis|terrorists|separatists|guerrillas|guerrilla|guerillas|"
    r"militiamen|militias|militia|extremists|attackers|attacker|assailants|assailant|fighters|bandits|tribesmen|suicide\s+bombers?|mercenaries|"
    r"armed\s+men|armed\s+group|armed\s+groups|subversives|paramilitaries|death\s+squads?|suicide\s+attackers?)\b"
)
_NAMED = re.compile(
    r"\b(?:(?:[A-Z][\w'’-]+|of|the|for|and|de|del|la)\s+){1,7}?"
    r"(?:Army|Front|Movement|Party|Forces|Force|Brigade|Brigades|Militia|Group|Union|Council|Organi[sz]ation|Liberation|Resistance|Command|Coalition|Alliance|Battalion|Cartel)"
    r"(?:\s+(?:of|for)\s+(?:the\s+)?(?:[A-Z][\w'’-]+\s?){1,3})?\s*\((?P<abbr>[A-Z][A-Z-]{1,7})\)"
)
_DESCRIBES = re.compile(
    r"-(?:affiliated|linked|backed|allied|aligned|inspired|held|controlled|occupied|run|based|supported|ruled|dominated|besieged|owned|trained)\b",
    re.IGNORECASE,
)
_STATE, _POLICE, _ARMED = (
    re.compile(rf"\b{pattern}", re.IGNORECASE) for pattern in (_STATE_WORDS, _POLICE_WORDS, _ARMED_WORDS)
)

GROUP_OF_KIND = {
    PartyKind.STATE_FORCES: Group.STATE_FORCES,
    PartyKind.POLICE: Group.STATE_FORCES,
    PartyKind.INTELLIGENCE: Group.STATE_FORCES,
    PartyKind.COALITION: Group.STATE_FORCES,
    PartyKind.NON_STATE_GROUP: Group.NON_STATE_FIGHTERS,
    PartyKind.MILITIA: Group.NON_STATE_FIGHTERS,
    PartyKind.CIVILIANS: Group.CIVILIANS,
}


@dataclass(frozen=True, slots=True)
class PartyMention:
    """A party named in the text: characters `start` to `end`. `generic` marks a word such as "gunmen" or "the army".

    `nation` marks a bare country name ("Israel"), a party only where it acts.
    """

    start: int
    end: int
    text: str
    name: str
    id: str | None
    kind: PartyKind
    country: str | None
    generic: bool = False
    nation: bool = False


@dataclass(frozen=True, slots=True)
class _Entry:
    id: str
    name: str
    kind: PartyKind
    country: str | None
    where: frozenset[str]
    exact: str | None
    context: bool


@dataclass(frozen=True, slots=True)
class _Nation:
    code: str
    forces: str
    police: str


@cache
def _aliases() -> dict[str, dict[tuple[str, ...], list[_Entry]]]:
    """Map the first word of every alias to its words and the parties that bear it."""
    found: dict[str, dict[tuple[str, ...], list[_Entry]]] = defaultdict(lambda: defaultdict(list))
    names = sorted(
        item.name.removesuffix(".toml")
        for item in files("bearwitness.reading.grammar.lexicon").iterdir()
        if item.name.startswith("parties")
    )
    for name in names:
        for entry in table(name).get("party", ()):
            kind, where = PartyKind(entry["kind"]), frozenset(entry.get("where", ()))
            for alias in {entry["name"], *entry.get("aliases", ())}:
                made = _Entry(entry["id"], entry["name"], kind, entry.get("country"), where, None, False)
                _add(found, alias, made)
            for alias in entry.get("exact", ()):
                context = alias in entry.get("context", ())
                made = _Entry(entry["id"], entry["name"], kind, entry.get("country"), where, alias, context)
                _add(found, alias, made)
    return found


def _add(found: dict[str, dict[tuple[str, ...], list[_Entry]]], alias: str, entry: _Entry) -> None:
    words = tuple(_plain(word) for word in _WORD.findall(alias))
    if words and words[0] == "the" and len(words) > 1:
        words = words[1:]
    if words and all(entry.id != known.id for known in found[words[0]][words]):
        found[words[0]][words].append(entry)


def _plain(word: str) -> str:
    return re.sub(r"['’]s$", "", word).replace(".", "").replace("’", "'").lower()


@cache
def _nations() -> tuple[dict[tuple[str, ...], _Nation], dict[tuple[str, ...], _Nation]]:
    """Map adjectives and names of nations, as lower-cased words, to the nation."""
    adjectives: dict[tuple[str, ...], _Nation] = {}
    names: dict[tuple[str, ...], _Nation] = {}
    for entry in table("nations").get("nation", ()):
        adjective = entry["adjectives"][0] if entry.get("adjectives") else entry["names"][0]
        nation = _Nation(entry["code"], entry.get("forces", f"{adjective} forces"), f"{adjective} police")
        for word in [*entry.get("adjectives", ())]:
            adjectives.setdefault(tuple(_plain(part) for part in _WORD.findall(word)), nation)
        for word in entry.get("names", ()):
            names.setdefault(tuple(_plain(part) for part in _WORD.findall(word)), nation)
    return adjectives, names


@cache
def _nation_of(code: str) -> _Nation | None:
    adjectives, names = _nations()
    return next((nation for nation in (*adjectives.values(), *names.values()) if nation.code == code), None)


def state_party(code: str) -> tuple[str, str]:
    """Return (name, id) of the state forces of a country, ISO 3166-1 alpha-2."""
    nation = _nation_of(code)
    return (nation.forces if nation else f"{code} forces", f"state-{code.lower()}")


def parties(text: str, countries: Sequence[str]) -> tuple[PartyMention, ...]:
    """Return the parties named in the text, in order.

    Args:
        text: the report's text.
        countries: countries that the report is about, ISO 3166-1 alpha-2, likeliest first; they decide between
            parties of one name and say whose "the army" is.
    """
    words = [(match.start(), match.end(), _plain(match.group())) for match in _WORD.finditer(text)]
    found = _named(text, words, countries)
    found += [mention for mention in _introduced(text) if not _overlaps(mention, found)]
    found += [mention for mention in _national(text, words) if not _overlaps(mention, found)]
    found += [mention for mention in _general(text, countries) if not _overlaps(mention, found)]
    return _joined(text, sorted(found, key=lambda mention: mention.start))


def _joined(text: str, found: Sequence[PartyMention]) -> tuple[PartyMention, ...]:
    """One mention for "Houthi fighters" and "rebels of the Donetsk People's Republic", which name one party twice."""
    out: list[PartyMention] = []
    for mention in found:
        last = out[-1] if out else None
        if last is not None:
            between = text[last.end : mention.start]
            if mention.generic and not last.generic and not last.nation and re.fullmatch(r"[\s-]{1,2}", between):
                out[-1] = replace(last, end=mention.end, text=text[last.start : mention.end])
                continue
            named = not mention.generic and not mention.nation
            if (
                last.generic
                and named
                and re.fullmatch(
                    r"\s+(?:of|from|belonging\s+to|loyal\s+to|linked\s+to)\s+(?:the\s+)?(?:[\w'’-]+\s+){0,2}", between
                )
            ):
                out[-1] = replace(mention, start=last.start, text=text[last.start : mention.end])
                continue
        out.append(mention)
    return tuple(out)


def _overlaps(mention: PartyMention, others: Sequence[PartyMention]) -> bool:
    return any(mention.start < other.end and other.start < mention.end for other in others)


def _named(text: str, words: Sequence[tuple[int, int, str]], countries: Sequence[str]) -> list[PartyMention]:
    found: list[PartyMention] = []
    at = 0
    while at < len(words):
        options = _aliases().get(words[at][2], {})
        best: tuple[int, _Entry] | None = None
        for alias, entries in options.items():
            if best is not None and len(alias) <= best[0]:
                continue
            if tuple(word for _, _, word in words[at : at + len(alias)]) != alias:
                continue
            start, end = words[at][0], words[at + len(alias) - 1][1]
            if "\n\n" in text[start:end] or re.search(r"[.;:!?]\s", text[start:end]):
                continue
            entry = _choose(
                entries,
                text[start:end],
                countries,
                shouting=text[start:end].isupper() and text[max(0, start - 60) : end + 60].isupper(),
            )
            if entry is not None and not _qualifies(text, end):
                best = (len(alias), entry)
        if best is None:
            at += 1
            continue
        length, entry = best
        start, end = words[at][0], words[at + length - 1][1]
        written = re.sub(r"['’]s$", "", text[start:end])
        found.append(
            PartyMention(start, start + len(written), written, entry.name, entry.id, entry.kind, entry.country)
        )
        at += length
    return found


def _qualifies(text: str, end: int) -> bool:
    """Whether a name only describes another ("al-Qaeda-linked group", "rebel-held town")."""
    return _DESCRIBES.match(text, end) is not None


def _choose(entries: Sequence[_Entry], written: str, countries: Sequence[str], *, shouting: bool) -> _Entry | None:
    """The entry that fits how the name is written and where the report plays; None where nothing speaks for any."""
    written = re.sub(r"['’]s$", "", written)
    either = {written, written.replace(".", "")}
    fitting = []
    for entry in entries:
        if entry.exact is not None and not shouting:
            exact = entry.exact.removeprefix("the ")
            if exact not in either and not (entry.context and exact == written.lower()):
                continue
        if (
            entry.exact is None
            and not entry.context
            and len(entry.where) == 0
            and written.islower()
            and " " not in written
        ):
            continue
        local = not entry.where or any(code in entry.where for code in countries)
        if entry.context and not (entry.where and local):
            continue
        rank = next((index for index, code in enumerate(countries) if code in entry.where), 99)
        fitting.append((not local, rank, entry.id, entry))
    return min(fitting)[3] if fitting else None


def _introduced(text: str) -> list[PartyMention]:
    """Names that the report itself introduces with their letters: "the Kachin Independence Army (KIA)", and the letters after."""
    found = []
    for match in _NAMED.finditer(text):
        name = re.sub(r"^(?:(?:The|the|And|Of|of|and)\s+)+", "", text[match.start() : match.start("abbr")].rstrip(" ("))
        start = match.start() + text[match.start() : match.end()].index(name)
        kind = PartyKind.NON_STATE_GROUP
        party_id = "named-" + re.sub(r"\W+", "-", name.lower())
        found.append(PartyMention(start, start + len(name), name, name, party_id, kind, None))
        for again in re.finditer(rf"\b{re.escape(match['abbr'])}\b", text):
            found.append(PartyMention(again.start(), again.end(), again.group(), name, party_id, kind, None))
    return found


def _national(text: str, words: Sequence[tuple[int, int, str]]) -> list[PartyMention]:
    """ "Iraqi army", "Israeli airstrikes", and bare country names."""
    adjectives, names = _nations()
    found = []
    for at, (start, end, word) in enumerate(words):
        for length in (3, 2, 1):
            key = tuple(item[2] for item in words[at : at + length])
            nation = adjectives.get(key)
            end = words[min(at + length, len(words)) - 1][1]
            if nation is not None and text[start].isupper():
                mention = _forces(text, words, at + length, start, nation) or _coordinated(
                    text, words, at + length, start, nation
                )
                if mention is not None:
                    found.append(mention)
                    break
            if key in names and text[start].isupper() and word != "us":
                nation = names[key]
                mention = _forces(text, words, at + length, start, nation) if length == 1 and len(key[0]) <= 3 else None
                found.append(
                    mention
                    or PartyMention(start, end, re.sub(r"['’]s$", "", text[start:end]), nation.forces, f"state-{nation.code.lower()}",
                                    PartyKind.STATE_FORCES, nation.code, nation=True)
                )  # fmt: skip
                break
    return found


def _coordinated(
    text: str, words: Sequence[tuple[int, int, str]], at: int, start: int, nation: _Nation
) -> PartyMention | None:
    """ "Iraqi and U.S. forces": the first adjective names a party too."""
    if at + 2 >= len(words) or words[at][2] != "and":
        return None
    for length in (1, 2):
        second = tuple(item[2] for item in words[at + 1 : at + 1 + length])
        other = _nations()[0].get(second) or _nations()[1].get(second)
        if other is not None and _forces(text, words, at + 1 + length, words[at + 1][0], other) is not None:
            end = words[at - 1][1]
            return PartyMention(
                start,
                end,
                text[start:end],
                nation.forces,
                f"state-{nation.code.lower()}",
                PartyKind.STATE_FORCES,
                nation.code,
            )
    return None


def _forces(
    text: str, words: Sequence[tuple[int, int, str]], at: int, start: int, nation: _Nation
) -> PartyMention | None:
    last = -1
    police = False
    for index in range(at, min(at + 4, len(words))):
        word = words[index][2]
        if text[words[index - 1][1] : words[index][0]].strip(" -."):
            break
        if word.startswith("police"):
            last, police = index, True
            break
        if word in _FORCES:
            last = index
        elif word not in _QUALIFIERS:
            break
    if last < 0:
        return None
    end = words[last][1]
    if police:
        code = nation.code.lower()
        return PartyMention(start, end, text[start:end], nation.police, f"police-{code}", PartyKind.POLICE, nation.code)
    return PartyMention(
        start, end, text[start:end], nation.forces, f"state-{nation.code.lower()}", PartyKind.STATE_FORCES, nation.code
    )


def _general(text: str, countries: Sequence[str]) -> list[PartyMention]:
    """ "Government troops", "police", "unidentified gunmen"."""
    country = countries[0] if countries else None
    nation = _nation_of(country) if country else None
    found: list[PartyMention] = []
    for pattern, kind in (
        (_POLICE, PartyKind.POLICE),
        (_STATE, PartyKind.STATE_FORCES),
        (_ARMED, PartyKind.UNIDENTIFIED),
    ):
        for match in pattern.finditer(text):
            if _qualifies(text, match.end()):
                continue
            written = re.sub(r"^(?:the|The|THE)\s+", "", match.group())
            start = match.end() - len(written)
            mention = PartyMention(start, match.end(), written, written.lower(), None, kind, None, generic=True)
            if kind is PartyKind.STATE_FORCES and nation is not None:
                mention = replace(mention, name=nation.forces, id=f"state-{nation.code.lower()}", country=nation.code)
            elif kind is PartyKind.POLICE and nation is not None:
                mention = replace(mention, name=nation.police, id=f"police-{nation.code.lower()}", country=nation.code)
            if not _overlaps(mention, found):
                found.append(mention)
    return found
