"""One number for two nouns: "ten women and children", "46 girls and young women" (codebook section 2)."""

from dataclasses import replace

from spacy.tokens import Token

from bearwitness.model import Group
from bearwitness.reading.grammar.figures.counted_phrase import NOBODY_ALONE, NONE, ONE, SOME, Counted


def joined(found: list[Counted], tokens: list[Token], base: int, text: str) -> tuple[Counted, ...]:
    """Let one number count both nouns of "ten women and children"."""
    kept: list[Counted] = []
    for item in found:
        before = kept[-1] if kept else None
        plain = all(token.pos_ == "ADJ" for token in tokens[item.first - base : item.last - base])
        if (
            before is not None and plain and item.number == SOME and not (item.definite or item.numbered)
            and before.numbered and not before.bare and not before.number.vague
            and before.number not in (NONE, ONE) and item.first == before.last + 2
            and tokens[before.last + 1 - base].lower_ in ("and", "or", "&")
            and tokens[item.last - base].lower_ not in NOBODY_ALONE
        ):  # fmt: skip
            same = before.group is item.group
            kept[-1] = replace(
                before, last=item.last, end=item.end, phrase=text[before.start : item.end],
                group=before.group if same else Group.UNKNOWN, who=before.who if before.who == item.who else None,
            )  # fmt: skip
        else:
            kept.append(item)
    return tuple(kept)
