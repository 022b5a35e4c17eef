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
    mentions: dict[str, list[int]] = {}
    for number, word in enumerate(words):
        mentions.setdefault(word, []).append(number)
    for numbers in mentions.values():
        if len(numbers) < 2:
            continue
        same = [(number, [one for one in given[number][0] if one.startswith(_BEFELL)]) for number in numbers]
        spread = Counter(one for _, told in same for one in dict.fromkeys(told))
        often = [one for one, _ in spread.most_common(_MOST)]
        for number, told in same:
            own, kind = given[number]
            own += [f"o:{one}|{kind}" for one in often if spread[one] > (one in told)]
