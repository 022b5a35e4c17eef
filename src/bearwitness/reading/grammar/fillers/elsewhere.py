"""What befell the same word elsewhere in a report: who is named here may be shot two sentences above."""

from collections import Counter
from collections.abc import Sequence

_BEFELL = ("uph=", "harm=", "role=", "stance=")
_MOST = 12


def tell_elsewhere(words: Sequence[str], given: Sequence[tuple[list[str], str]]) -> None:
    """Add to the features of each head what those of other heads with the same word say of harm, roles and blame.

    `words` are the words of the heads, `given` their own features with the kind of the noun; only the most frequent of what
    is said of a word are added.
    """
    mentions: dict[str, list[tuple[int, list[str]]]] = {}
    for number, (word, (own, _)) in enumerate(zip(words, given, strict=True)):
        mentions.setdefault(word, []).append((number, [one for one in own if one.startswith(_BEFELL)]))
    for same in mentions.values():
        if len(same) < 2:
            continue
        spread = Counter(one for _, told in same for one in dict.fromkeys(told))
        often = [one for one, _ in spread.most_common(_MOST)]
        for number, told in same:
            own, kind = given[number]
            own += [f"o:{one}|{kind}" for one in often if spread[one] > (one in told)]
