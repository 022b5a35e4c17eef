"""When two names are names of one party: by the identity that the lexicon of parties gives them (codebook section 3).

"ISIL" and "Islamic State" are one, so are "FARDC" and "Congolese army"; an army and a police force are two, and so are
two armies. A name without an identity is compared word for word, articles, numbers and general adjectives left out.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from bearwitness.evaluation.records import GoldParty
from bearwitness.gazetteer.normalise import fold
from bearwitness.reading.grammar.parties.naming import parties

_OPENING: Final = re.compile(
    r"^(?:(?:the|an?|some|several|many|\w*(?:two|three|four|five|six|seven|eight|nine|ten)|\d+|unidentified|unknown|"
    r"suspected|alleged|masked|so called|armed(?=\s+(?!men\b|groups?\b|forces\b|actors?\b)))\s+)+"
)


def party_key(name: str | None, countries: Sequence[str] = ()) -> str:
    """Return what all names of a party share: its identity in the lexicon, else its folded words.

    Args:
        name: the party's name; None or "" for nobody.
        countries: where the incident was, ISO 3166-1 alpha-2; they tell apart parties of one name.
    """
    if not name:
        return ""
    bare = fold(name).removeprefix("the ")
    for mention in parties(name, countries):
        if mention.id and not mention.generic and fold(mention.text).removeprefix("the ") == bare:
            return f"id:{mention.id}"
    return written_key(name)


def written_key(text: str) -> str:
    """Return the words of a party without what they open with: "police" of "the police", whosever police they are."""
    return _OPENING.sub("", fold(text))


def party_keys(
    read: Iterable[GoldParty], due: Iterable[GoldParty], countries: Sequence[str]
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return the (key, role) of the parties read and of the right ones.

    A right name that is the report's own general words ("police", "security forces") is met by a party that was read
    from those words, whatever fuller name it resolves to.
    """
    right = [(party_key(party.name, countries), party.role) for party in due]
    general = {key for key, _ in right if not key.startswith("id:")}
    mine = []
    for party in read:
        key, written = party_key(party.name, countries), written_key(party.text)
        mine.append((written if written in general else key, party.role))
    return mine, right
