"""Names that a noun for a kind of place begins, "Port Sudan", or a possessive, "Cox's Bazar"."""

from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.normalise import fold
from bearwitness.reading.grammar.places.name import CAMPS
from bearwitness.reading.grammar.places.text import Text

# Of those that gazetteers have.
_NAMING = frozenset({"port", "fort", "camp", "county", "mountain", "market", "college", "university", "forest", "park"})


def heads_name(text: Text, gazetteer: Gazetteer, at: int) -> bool:
    """Whether a noun for a kind of place begins a name: "Port Sudan", "Camp Ashraf", "County Antrim"."""
    word, following = text.words[at], text.words[at + 1] if at + 1 < len(text.words) else None
    if word.lower not in _NAMING or following is None or not following.joined or not following.capital:
        return False
    for last in (at + 2, at + 1):
        if last < len(text.words) and gazetteer.knows(fold(text.parsed.text[word.start : text.words[last].end])):
            return True
    if word.lower not in CAMPS or text.shouting or following.lower in {*text.lists.kinds, *text.lists.sites}:
        return False
    return following.lower not in text.lists.happening and text.token(following.start).pos_ == "PROPN"


def is_only_noun(text: Text, at: int, last: int) -> bool:
    """Whether words are no name but an article and a noun for a kind of place, in a text in capitals: "NEAR THE RIVER"."""
    noun = text.words[last].lower
    return last == at + 1 and text.words[at].lower == "the" and (noun in text.lists.kinds or noun in text.lists.sites)


def ends_possessed(text: Text, gazetteer: Gazetteer, at: int) -> int | None:
    """Return where a known name ends that begins with a possessive, "Cox's Bazar", or None: "Mali's Gao" is two names."""
    if not text.words[at].possessive:
        return None
    for last in (at + 2, at + 1):
        if last >= len(text.words) or not all(word.joined and word.capital for word in text.words[at + 1 : last + 1]):
            continue
        if gazetteer.knows(fold(text.parsed.text[text.words[at].start : text.words[last].end])):
            return last
    return None
