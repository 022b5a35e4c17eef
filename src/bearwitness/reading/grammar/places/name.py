"""A name in a text, and the words around it that say what it names: "district", "town of", "hospital"."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bearwitness.gazetteer.demonyms import country_of
from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.place import ALIKE_NAME, DIVISIONS, PlaceKind
from bearwitness.reading.grammar.places.text import Text
from bearwitness.reading.grammar.places.words import Word
from bearwitness.reading.grammar.words.calendar import WEEKDAYS

# What opens the next sentence where a full stop was lost: "in Damascus Meanwhile".
OPENING_WORDS = frozenset(
    {
        "meanwhile",
        "however",
        "according",
        "at",
        "when",
        "while",
        "earlier",
        "also",
        "but",
        "and",
        "in",
        "after",
        "it",
        "he",
        "they",
    }
)
_SHORT_WAYS = frozenset({"St", "Ave", "Rd", "Blvd"})
_STRETCHES = frozenset({"region", "regions", "part", "parts", "area", "areas", "provinces", "districts", "side"})


@dataclass(slots=True)
class Name:
    """A name in the text and what stands by it.

    `first`, `last` are positions in the words of the text, of the name alone. `start`, `end` are offsets that take in
    the word for its kind ("Sirwah district"). `site` is the noun of a site ("hospital") or None; `site_of` the same where the
    site is only called after the place it is in ("the airport of Aden"). `series` is where the list begins that a plural
    noun announces and the name is of (announced.py). `across` is the country across whose border it lies (borders.py).
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    kinds: frozenset[PlaceKind] = frozenset()
    site: str | None = None
    known: bool = True
    tagged: bool = False
    in_name: bool = False
    adjective: str | None = None
    part: str | None = None
    within: list[int] = field(default_factory=list)
    adjective_country: str | None = None
    measured_from: int | None = None
    site_of: str | None = None
    series: int | None = None
    across: str | None = None


# Words for a division that stand behind its name; in small letters those that are seldom said of anything else.
_DIVISIONS = frozenset(
    {
        "State",
        "Province",
        "Region",
        "District",
        "County",
        "Governorate",
        "Oblast",
        "province",
        "region",
        "district",
        "county",
        "governorate",
        "oblast",
    }
)
CAMPS = frozenset({"fort", "camp"})  # nouns that begin names of sites which few gazetteers have
_SOME = frozenset({"a", "an", "another", "one", "two", "three", "several", "some", "various", "other", "many"})


def widen(text: Text, name: Name) -> None:
    """Take in the words for its kind after it ("Sirwah district") and note those before it ("the town of Hit")."""
    words, known = text.words, text.lists
    if name.adjective is not None:
        return
    if name.last > name.first and words[name.first].lower in CAMPS and not name.known:
        name.kinds |= {PlaceKind.SITE}
    following = words[name.last + 1] if name.last + 1 < len(words) else None
    if following is not None and following.joined and not words[name.last].possessive:
        _after(text, name, following)
    if name.first > 0 and words[name.first].joined:
        previous = words[name.first - 1]
        part = _part_of(text, name.first - 1)
        if part is not None:
            name.part = part
            if words[name.first - 2].lower == "region":
                name.kinds |= known.kinds["region"]  # "the northern region of Hit" may be a division
        elif previous.lower == "of" and name.first > 1 and words[name.first - 2].lower in known.kinds:
            if not (_is_of_another(words, name.first - 2) or _is_one_of_several(text, name.first - 2)):
                name.kinds |= known.kinds[words[name.first - 2].lower]
        elif previous.lower == "of" and name.site is None and _of_a_site(text, name.first - 2):
            name.site = name.site_of = words[name.first - 2].lower
            name.start = words[name.first - 2].start
        elif previous.lower == "of" and _unnamed_quarter(text, name.first - 2):
            name.site = name.site or words[name.first - 2].lower
        elif previous.lower == "area" and name.first > 1 and words[name.first - 2].lower == "general":
            pass  # "in general area Hit" lies by Hit
        elif previous.lower in known.kinds and (previous.lower in ("city", "town", "village") or not previous.capital):
            name.kinds |= known.kinds[previous.lower]
        elif previous.lower in known.parts:
            name.part = previous.lower
            if previous.capital and not text.shouting and not text.token(previous.start).is_sent_start:
                name.start, name.part = previous.start, previous.text  # "the Central Kurram"
        elif (
            previous.capital
            and not previous.possessive
            and name.first > 0
            and not text.shouting
            and known.prepositions.get(previous.lower) is None
        ):
            name.in_name = continues(text, name.first - 1)


def is_called_division(text: Text, gazetteer: Gazetteer, at: int) -> bool:
    """Whether a common word is the name of a division, as the word behind it says: "Plateau State", "Van province"."""
    following = text.words[at + 1] if at + 1 < len(text.words) else None
    if text.shouting or following is None or not following.joined or following.text not in _DIVISIONS:
        return False
    word = text.words[at]
    if word.possessive or word.lower in text.lists.parts or text.token(word.start).ent_type_ == "NORP":
        return False
    return any(one.kind in DIVISIONS and one.rank < ALIKE_NAME for one in gazetteer.lookup(word.text))


_FAITHS = frozenset(
    [
        "shiite",
        "shia",
        "sunni",
        "alawite",
        "druze",
        "christian",
        "catholic",
        "protestant",
        "muslim",
        "jewish",
        "hindu",
        "sikh",
        "yazidi",
    ]
)


def begins_longer(text: Text, at: int) -> bool:
    """Whether a word only begins names, as "Abu", "Deir" or "San" do, and a further capital follows."""
    following = text.words[at + 1] if at + 1 < len(text.words) else None
    if text.words[at].lower not in text.lists.heads or following is None:
        return False
    return following.joined and following.capital and not text.shouting


def is_of_a_people(text: Text, at: int, last: int) -> bool:
    """Whether the adjective of a people or faith stands before the word for a place: "a Shiite district"."""
    following = text.words[last + 1] if last == at and last + 1 < len(text.words) else None
    if following is None or not following.joined or following.capital or at == 0:
        return False
    token = text.token(text.words[at].start)
    if text.words[at].lower in _FAITHS:
        return True
    return token.pos_ == "ADJ" and (token.ent_type_ == "NORP" or text.words[at - 1].lower in _SOME)


def _is_of_another(words: Sequence[Word], at: int) -> bool:
    """Whether the "district" or "suburb" at `at` is said of a name before it: "the Sare district of Baro"."""
    if at < 1 or words[at].lower not in ("district", "suburb", "borough") or not words[at].joined:
        return False
    return words[at - 1].capital and country_of(words[at - 1].text) is None


def _is_one_of_several(text: Text, at: int) -> bool:
    """Whether the "district" at `at` is an unnamed one of a town: "in a northern district of Baro", "residential districts of"."""
    words = text.words
    if words[at].lower in ("districts", "suburbs", "boroughs", "sectors"):
        return not any(
            word.lower == "and" and word.joined for word in words[at + 3 : at + 6]
        )  # "the districts of A and B"
    if words[at].lower.removesuffix("s") not in ("district", "suburb", "borough", "sector"):
        return False
    while (
        at > 1
        and words[at].joined
        and (words[at - 1].lower in text.lists.parts or words[at - 1].lower.endswith("-held"))
    ):
        at -= 1
    return at > 0 and words[at].joined and words[at - 1].lower in _SOME


def _part_of(text: Text, at: int) -> str | None:
    """The word for a part where "the eastern region of" ends with the word at `at`, else None."""
    words = text.words
    if at < 2 or words[at].lower != "of" or not (words[at].joined and words[at - 1].joined):
        return None
    named = words[at - 1].lower in _STRETCHES and words[at - 2].lower in text.lists.parts
    return words[at - 2].lower if named else None


def _of_a_site(text: Text, at: int) -> bool:
    """Whether "the airport of" stands there."""
    if at < 1 or text.words[at].capital or not text.words[at + 1].joined:
        return False
    return text.words[at].lower in text.lists.called_after and text.words[at - 1].lower in (
        "the",
        "main",
        "international",
    )


def _unnamed_quarter(text: Text, at: int) -> bool:
    """Whether "the neighbourhood of" stands there, and no name between: "the Rimal neighbourhood of Gaza" names another."""
    if at < 1 or text.words[at].lower not in text.lists.quarters or not text.words[at].joined:
        return False
    while at > 1 and text.words[at - 1].lower in text.lists.parts and text.words[at - 1].joined:
        at -= 1  # "the southern neighbourhood of"
    return text.words[at - 1].lower == "the"


def _local_government(words: Sequence[Word], at: int) -> int | None:
    """The last word of "local government (area)", the district of Nigeria and Uganda, where it stands at `at`; else None."""
    told = [word.lower for word in words[at : at + 3]]
    if told[:2] != ["local", "government"] or not words[at + 1].joined:
        return None
    return at + 2 if told[2:] == ["area"] and words[at + 2].joined else at + 1


def _after(text: Text, name: Name, following: Word) -> None:
    words, known = text.words, text.lists
    if following.lower in known.kinds:
        name.kinds, name.end = known.kinds[following.lower], following.end
        return
    ends = _local_government(words, name.last + 1)
    if ends is not None:
        name.kinds, name.end = frozenset({PlaceKind.ADMIN2}), words[ends].end
        return
    if following.text in _SHORT_WAYS and not (name.last + 2 < len(words) and _goes_on_after(words[name.last + 2])):
        name.site, name.end = "street", following.end  # "At Oxford St, four were killed"
        return
    step = name.last + 1
    taken: list[str] = []
    while step < len(words) and len(taken) < 3 and words[step].joined:
        taken.append(words[step].lower)
        if taken[-1] in known.sites or " ".join(taken[-2:]) in known.sites:
            name.site, name.end = taken[-1], words[step].end
            return
        if taken[-1] not in known.before_site:
            break
        step += 1
    if (
        following.capital
        and not text.shouting
        and following.lower not in known.points
        and following.lower not in OPENING_WORDS
        and following.lower not in WEEKDAYS
    ):
        name.in_name = following.lower in known.publishers or continues(text, name.last + 1)


def _goes_on_after(word: Word) -> bool:
    """Whether a capitalised word goes on: "Oxford St Mary's"."""
    return word.joined and word.capital


def continues(text: Text, at: int) -> bool:
    """Whether a capitalised neighbour makes a longer name: it is no adjective of a country and starts no sentence."""
    word = text.words[at]
    token = text.token(word.start)
    return not token.is_sent_start and country_of(word.text) is None and token.pos_ in ("PROPN", "NOUN")
