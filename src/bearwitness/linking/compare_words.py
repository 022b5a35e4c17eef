"""Comparisons of the words of two accounts: all of them, each weighed by its rarity, and the rare names among them."""

from bearwitness.linking.compare import Compared
from bearwitness.linking.facts import Facts

FEWEST_BITS = 15.0
"""An account whose words come to less says nothing by them."""

CUTS = ((0.6, "nearly_all"), (0.45, "most"), (0.3, "many"), (0.2, "some"), (0.1, "few"))
"""Shares of the words of the account with fewer, by bits, that the other has as well."""


def compare_words(one: Facts, other: Facts) -> Compared:
    """Compare what is said, in the words that say it: agency text, names, streets, what was hit, how many."""
    fewer, more = sorted((one, other), key=lambda facts: (facts.words_bits, facts.id))
    if fewer.words_bits < FEWEST_BITS:
        return Compared("words", "unknown", "one account has too few words to compare")
    both = fewer.words.keys() & more.words.keys()
    share = sum(fewer.words[word] for word in both) / fewer.words_bits
    level = next((name for least, name in CUTS if share >= least), "hardly_any")
    rarest = sorted(both, key=lambda word: (-fewer.words[word], word))[:5]
    named = f', such as "{", ".join(sorted(rarest))}"' if rarest else ""
    return Compared("words", level, f"{share:.0%} of the words, by rarity, are in both{named}")


SEVERAL = 2
"""Rare names in common from which on they are hardly there by chance: a street and a village, a man's two names."""


def compare_names(one: Facts, other: Facts) -> Compared:
    """Count the rare names that both accounts have. The reason gives no name: they may be those of victims."""
    if not one.named or not other.named:
        return Compared("names", "unknown", "one account has no rare names")
    both = len(one.named & other.named)
    level = "several" if both >= SEVERAL else "one" if both else "none"
    return Compared("names", level, f"{both or 'no'} rare name{'s' * (both != 1)} in both")
