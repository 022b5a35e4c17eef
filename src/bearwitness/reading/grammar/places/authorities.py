"""The countries whose own authorities a report speaks of: "the Malian police said" is of what happened in Mali."""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.reading.grammar.places.name import Name
from bearwitness.reading.grammar.places.text import Text

# Who is answerable for a country within its borders. Armies, presidents and foreign ministries also speak of others.
_AT_HOME: Final = re.compile(
    r"\s+(?:(?:national|federal|local|judicial|provincial|regional|military|traffic|border|riot|transitional)\s+)?"
    r"(?:authorities|police(?:man|men|woman)?|gendarmes?|gendarmerie|interior\s+min\w+|ministry\s+of\s+(?:the\s+)?interior|"
    r"health\s+min\w+|justice\s+min\w+|prosecutors?|courts?|judges?|red\s+(?:cross|crescent)|civil\s+(?:defence|defense|protection)|"
    r"parliament|opposition|hospitals?|firefighters?|coast\s?guards?)\b",
    re.IGNORECASE,
)


def of_authorities(text: Text, names: Sequence[Name]) -> list[str]:
    """Return the countries, ISO 3166-1 alpha-2, whose police, authorities or courts a text names, each once."""
    found = dict.fromkeys(
        name.adjective
        for name in names
        if name.adjective is not None and _AT_HOME.match(text.parsed.text, name.end) is not None
    )
    return [code for code in found if code is not None]


__all__ = ["of_authorities"]
