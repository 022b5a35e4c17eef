"""What a report says outside its quotations."""

import re
from typing import Final

_QUOTED: Final = re.compile(r"[\"“][^\"”]{0,600}[\"”]")


def outside_quotations(text: str) -> str:
    """Return a text, of the same length, with spaces in place of what it quotes."""
    return _QUOTED.sub(lambda quoted: " " * len(quoted.group()), text)


__all__ = ["outside_quotations"]
