"""Governments as the text names them, "the Nicaraguan president", "Kigali": the side of the state (codebook section 3)."""

from bearwitness.model import PartyKind
from bearwitness.reading.grammar.parties.lexicon import WORD, Nation, capitals, nation_of, nations, plain
from bearwitness.reading.grammar.parties.mention import PartyMention

_OFFICE = frozenset({"government", "president", "presidency", "authorities", "ministry", "minister", "regime", "officials", "official", "foreign", "defence",
                     "defense", "prime", "army", "military", "spokesman"})  # fmt: skip


def government(text: str, start: int, at: int) -> PartyMention | None:
    """The government that a sentence names before `at`: "the Nicaraguan president denied", "Kigali denied it"."""
    words = [(match.start(), match.end(), plain(match.group())) for match in WORD.finditer(text, start, at)]
    for place, (first, last, word) in enumerate(words):
        behind = {item[2] for item in words[place + 1 : place + 4]}
        nation = nations()[0].get((word,)) or nations()[1].get((word,))
        seat = capitals().get((word,)) if place == len(words) - 1 and text[first].isupper() else None
        state = nation if nation is not None and text[first].isupper() and behind & _OFFICE else seat
        if state is not None:
            return _of_state(state, text, first, last)
    return None


def government_at(text: str, start: int, end: int) -> PartyMention | None:
    """The government that its capital stands for, named right behind the character `start`: "accused Kigali of shelling"."""
    first = WORD.search(text, start, min(end, start + 40))
    if first is None or not first.group()[0].isupper() or text[start : first.start()].strip():
        return None
    state = capitals().get((plain(first.group()),))
    return _of_state(state, text, first.start(), first.end()) if state is not None else None


def _of_state(state: Nation, text: str, start: int, end: int) -> PartyMention:
    party_id = f"state-{state.code.lower()}"
    return PartyMention(start, end, text[start:end], state.forces, party_id, PartyKind.STATE_FORCES, state.code)


def nations_named(words: str) -> frozenset[str]:
    """Return the countries that words name, by name, adjective or capital, ISO 3166-1 alpha-2: "the Turkish defence ministry"."""
    adjectives, names = nations()
    tokens = [plain(match.group()) for match in WORD.finditer(words) if match.group()[0].isupper()]
    found = set()
    for at in range(len(tokens)):
        for length in (1, 2):
            key = tuple(tokens[at : at + length])
            nation = adjectives.get(key) or names.get(key) or capitals().get(key)
            if nation is not None:
                found.add(nation.code)
    return frozenset(found)


def speaking_state(words: str) -> PartyMention | None:
    """Return the forces of the one country that a speaker's name holds: "the Colombian government"; None where it names none or several."""
    codes = nations_named(words)
    nation = nation_of(next(iter(codes))) if len(codes) == 1 else None
    if nation is None:
        return None
    return PartyMention(
        0, 1, nation.forces, nation.forces, f"state-{nation.code.lower()}", PartyKind.STATE_FORCES, nation.code
    )
