"""What people protest against: "marched against the killing of nine villagers in Kindia last month" tells of a march and of a killing (codebook section 1)."""

from typing import Final

from spacy.tokens import Token

_REASONS: Final = frozenset({"against", "over", "about", "at", "for"})
_DECRY: Final = frozenset(
    {"protest", "protesting", "protested", "condemn", "condemning", "condemned", "denounce", "denouncing", "denounced", "mourn", "mourning", "mourned", "decry", "decrying", "commemorate", "commemorating"}
)  # fmt: skip
_DEEDS: Final = frozenset(
    {
        "killing", "killings", "murder", "murders", "massacre", "slaying", "death", "deaths", "assassination", "shooting", "bombing", "bombings", "attack", "attacks", "abduction", "kidnapping",
        "execution", "raid", "strike", "shelling", "lynching", "beheading", "disappearance", "stabbing", "ambush", "airstrike",
    }
)  # fmt: skip
_DONE_TO: Final = frozenset({"killed", "shot", "murdered", "slain", "abducted", "kidnapped", "massacred", "executed"})
_TIME: Final = 4  # words behind the reason that only say when it was: "two weeks ago"


def reason(token: Token) -> Token | None:
    """The last word of what a crowd is said to protest against by the word `token` that ties it to them; None where none is."""
    if token.dep_ == "dobj" and token.lower_ in _DEEDS and token.head.lower_ in _DECRY:
        return _with_time(token.right_edge)
    if token.dep_ != "prep" or token.lower_ not in _REASONS:
        return None
    noun = next((child for child in token.children if child.dep_ == "pobj"), None)
    if noun is None:
        return None
    done = any(child.dep_ in ("acl", "relcl") and child.lower_ in _DONE_TO for child in noun.children)
    named = noun.lower_ in _DEEDS and token.lower_ != "for"
    if not named and not (done and (token.lower_ != "for" or token.head.lower_ == "justice")):
        return None
    return _with_time(token.right_edge)


def _with_time(last: Token) -> Token:
    """The last word of a reason with the time right behind it, which the parse may have given to the march: "... in Baringo last week"."""
    doc, at = last.doc, last.i + 1
    while at < last.sent.end and not doc[at].is_punct and at - last.i <= _TIME and doc[at].pos_ not in ("VERB", "AUX"):
        at += 1
    closed = at >= last.sent.end or doc[at].is_punct
    return doc[at - 1] if closed else last


__all__ = ["reason"]
