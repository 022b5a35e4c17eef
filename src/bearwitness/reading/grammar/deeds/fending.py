"""Verbs whose subject was attacked, though it does something: who repels others, fights them off or hits a mine (codebook section 3)."""

from collections.abc import Sequence
from functools import cache
from typing import Final

from spacy.tokens import Token

from bearwitness.reading.grammar.deeds.word_forms import verb_forms

_MET: Final = frozenset({"hit", "hits", "hitting", "struck", "strikes", "striking", "triggered", "triggering"})
_LAID: Final = frozenset(
    {"mine", "mines", "landmine", "landmines", "bomb", "bombs", "ied", "ieds", "device", "devices", "explosive", "explosives", "tripwire"}
)  # fmt: skip


def meets_a_mine(verb: Token, done_to: Sequence[Token]) -> bool:
    """Whether a verb says that somebody came upon what was laid: "the patrol hit a landmine"."""
    return verb.lower_ in _MET and any(one.lower_ in _LAID for one in done_to)


def _off(verb: Token) -> Token | None:
    """The "off" of "fought off", "drove off the raiders": who does so was attacked."""
    if verb.lower_ not in (
        "fought",
        "fight",
        "fights",
        "fighting",
        "beat",
        "beaten",
        "drove",
        "driven",
        "drive",
        "driving",
        "held",
        "hold",
    ):
        return None
    return next((child for child in verb.children if child.lower_ == "off" and child.dep_ in ("prt", "prep")), None)


def fights_off(verb: Token) -> bool:
    """Whether a verb says that somebody fought others off."""
    return _off(verb) is not None


def fended_off(verb: Token) -> list[Token]:
    """Those fended off, where the parse hangs them on "off"."""
    off = _off(verb)
    return [child for child in off.children if child.dep_ == "pobj"] if off is not None else []


@cache
def repelling() -> frozenset[str]:
    """Who does this to people was attacked by them: "troops repelled the rebels"."""
    return frozenset(form for verb in ("repel/repelled", "repulse", "fend", "ward") for form in verb_forms(verb))


__all__ = ["fended_off", "fights_off", "meets_a_mine", "repelling"]
