"""What speaks for one way to write a phrase rather than another: "mayor", "mayor Elena Prado" or "Elena Prado"."""

from bearwitness.reading.grammar.fillers.candidates import Head
from bearwitness.reading.grammar.fillers.features import UNKNOWN, Context
from bearwitness.reading.grammar.fillers.words import classes

_DETERMINERS = {"the", "a", "an", "this", "that", "these", "those", "his", "her", "their", "its", "our"}


def _kind(made: Context, at: int) -> str:
    token = made.doc[at]
    if token.lower_ in _DETERMINERS:
        return "det"
    if token.tag_ == "CD" or token.pos_ == "NUM":
        return "num"
    listed = classes(token.lower_)
    if listed:
        return listed[0]
    if at in made.party_at:
        return "party"
    return "name" if made.word(token) in UNKNOWN else token.pos_.lower()


def span_features(made: Context, head: Head, first: int, last: int, role: str) -> list[str]:
    """Return the features of the phrase from token `first` to `last` with its head, for a role."""
    doc, at = made.doc, head.at
    inside = [_kind(made, i) for i in range(first, at)]
    own = _kind(made, at)
    before = _kind(made, first - 1) if first > 0 else "^"
    out = [
        f"len={min(at - first, 6)}",
        f"first={_kind(made, first)}",
        f"before={before}",
        f"edge={before}_{_kind(made, first)}",
    ]
    out += [f"first=={made.word(doc[first])}", f"before=={made.word(doc[first - 1]) if first else '^'}"]
    out += [f"in={one}" for one in set(inside)]
    out += [f"edge={before}_{_kind(made, first)}|{own}", f"len={min(at - first, 6)}|{own}", f"own={own}"]
    out.append(f"seq={'_'.join([*inside, own][-4:])}")
    out.append(f"first.pos={doc[first].tag_}_{own}")
    out.append(f"before.pos={doc[first - 1].tag_ if first else '^'}")
    if last > at:
        tail = doc[at + 1].lower_
        end = _kind(made, last)
        out += [
            f"tail={tail}",
            f"tail={tail}|{own}",
            f"tail={tail}|{end}",
            f"tail=={tail}|{made.word(doc[at])}",
            f"tail.len={min(last - at, 6)}",
        ]
        out += [f"tail.in={_kind(made, i)}" for i in range(at + 2, last + 1)]
    else:
        out.append(f"tail=none|{own}")
        out.append(f"tail=none=={made.word(doc[at])}")
        if at + 1 < len(doc):
            out += [
                f"next={doc[at + 1].lower_}",
                f"next.kind={_kind(made, at + 1)}",
                f"next.kind={_kind(made, at + 1)}|{own}",
            ]
    party = made.party_at.get(at)
    if party is not None:
        left = doc[first].idx - party.start
        right = doc[last].idx + len(doc[last]) - party.end
        out.append(f"party={'same' if left == 0 and right == 0 else 'wider' if left <= 0 and right >= 0 else 'part'}")
    return [*out, *(f"{one}@{role}" for one in out)]
