"""Finds names of places: gazetteer names over runs of capitalised words, and names that cue words announce."""

from collections.abc import Sequence

from bearwitness.gazetteer.demonyms import country_at
from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.normalise import fold
from bearwitness.gazetteer.place import OWN_NAME, PlaceKind
from bearwitness.reading.grammar.places.announced import announced_lists
from bearwitness.reading.grammar.places.cues import (
    DESCRIBING,
    abbreviated,
    aimed_at,
    before_initial,
    called_village,
    ends_pair,
    heads_happening,
    is_aged,
    is_called_area,
    is_part_of,
    is_surname,
    on_outskirts,
    opens_measure,
    owner_without_apostrophe,
    qualifying_country,
    stands_near,
    tagged,
)
from bearwitness.reading.grammar.places.headed import ends_possessed, heads_name, is_only_noun
from bearwitness.reading.grammar.places.listed import goes_on_list, listed_name
from bearwitness.reading.grammar.places.name import (
    OPENING_WORDS,
    Name,
    begins_longer,
    continues,
    is_called_division,
    is_of_a_people,
    widen,
)
from bearwitness.reading.grammar.places.pairs import opens_pair
from bearwitness.reading.grammar.places.regroup import regrouped
from bearwitness.reading.grammar.places.said_behind import described, explained, heads_line, lies_in_division
from bearwitness.reading.grammar.places.text import Text, before
from bearwitness.reading.grammar.places.won import won
from bearwitness.reading.grammar.places.words import Word
from bearwitness.reading.grammar.words.calendar import WEEKDAYS

LONGEST_NAME, MOST_WORDS_UNKNOWN = 6, 4
WELL_KNOWN, SMALL = 100_000, frozenset({PlaceKind.TOWN, PlaceKind.ADMIN2})  # inhabitants
_INNER = frozenset(
    {
        "de", "la", "del", "of", "el", "al", "los", "las", "upon", "ez", "ad", "ash", "ar", "az", "as", "an", "da", "do",
        "dos", "du", "den", "der", "the", "on", "sur", "le", "les", "es", "en", "y", "bin", "ibn", "ben", "bint", "abu", "umm",
        "ould",
    }
)  # fmt: skip
_ENDS, _DOTTED = frozenset({"of", "the", "on", "y"}), frozenset({"st", "mt", "ft"})


def find_names(text: Text, gazetteer: Gazetteer) -> list[Name]:
    """Return the names in order, without overlaps."""
    names: list[Name] = []
    sure: set[str] = set()  # names that stand behind a preposition of place somewhere before
    announced = announced_lists(text, gazetteer)
    at = 0
    while at < len(text.words):
        if at in announced:
            listed = announced[at]
            names += [listed] if listed is not None else []
            at = listed.last + 1 if listed is not None else at + 1
            continue
        name = _name_at(text, at, gazetteer, sure)
        if name is None and text.words[at].capital and goes_on_list(text, names, at):
            name = listed_name(text, gazetteer, at, _run_end(text.words, at))
        if name is None:
            at += 1
            continue
        widen(text, name)
        names.append(name)
        if name.adjective is None and before(text, at)[0] in ("in", "near"):
            sure.add(fold(name.text))
        at = name.last + 1
    return regrouped(text, names, gazetteer)


def _name_at(text: Text, at: int, gazetteer: Gazetteer, sure: set[str]) -> Name | None:
    words = text.words
    noun = words[at].lower in text.lists.sites or words[at].lower in text.lists.kinds
    called = not noun or is_called_division(text, gazetteer, at) or heads_name(text, gazetteer, at)
    if not words[at].capital or not called:
        return None
    if (short := abbreviated(text, at, gazetteer)) is not None:
        return short
    owner = owner_without_apostrophe(text, at, gazetteer)
    if owner is not None:
        words[at] = owner
        return Name(at, at, owner.start, owner.end, owner.text)
    longest = ends_possessed(text, gazetteer, at) or _run_end(words, at)
    adjective, length = country_at([word.text for word in words[at : longest + 1]])
    for last in range(longest, at - 1, -1):
        if last > at and ((words[last].lower in _INNER and not words[last].capital) or is_only_noun(text, at, last)):
            continue
        written = text.parsed.text[words[at].start : words[last].end].replace(" & ", " and ")
        key = fold(written)
        if last == at and (adjective or begins_longer(text, at) or not _plausible_single(text, gazetteer, at, key)):
            break
        if gazetteer.knows(key) and (key in sure or _accepted(text, gazetteer, at, last, key)):
            if last < longest and not text.shouting and _goes_on(text, last + 1) and continues(text, last + 1):
                longer = _announced(text, at, longest) or _compounded(text, gazetteer, at, last, longest)
                if longer is not None and longer.last > last:
                    return longer
            return Name(at, last, words[at].start, words[last].end, written, tagged=tagged(text, at))
    if adjective is not None:
        end = words[at + length - 1].end
        return Name(
            at, at + length - 1, words[at].start, end, text.parsed.text[words[at].start : end], adjective=adjective
        )
    return _announced(text, at, longest)


def _compounded(text: Text, gazetteer: Gazetteer, at: int, last: int, longest: int) -> Name | None:
    """A longer name that a small place only begins, as the tagger sees it: "at Sare Dina"."""
    following = text.words[last + 1]
    head = text.token(following.start)
    written = text.parsed.text[text.words[at].start : text.words[last].end]
    if _well_known(gazetteer, written) or head.ent_type_ in ("PERSON", "DATE", "NORP") or head.pos_ != "PROPN":
        return None
    if before(text, at)[0] not in ("in", "near") or text.token(text.words[at].start).head.i != head.i:
        return None
    if head.dep_ != "pobj" or following.lower in text.lists.common or following.lower in text.lists.holders:
        return None
    end = _announced_end(text, at, min(longest, last + 1))
    whole = text.parsed.text[text.words[at].start : text.words[end].end]
    name = Name(at, end, text.words[at].start, text.words[end].end, whole, known=False, tagged=True)
    return name if end != last else None


def _run_end(words: Sequence[Word], at: int) -> int:
    last = at
    while last + 1 < len(words) and last + 1 - at < LONGEST_NAME and not words[last].possessive:
        following = words[last + 1]
        joined = following.joined or (words[last].lower in _DOTTED and following.start - words[last].end <= 2)
        if not joined or not (following.capital or following.lower in _INNER):
            break
        last += 1
    return last


def _plausible_single(text: Text, gazetteer: Gazetteer, at: int, key: str) -> bool:
    """Whether one word alone may be a place: short and common words need more than a capital letter."""
    word = text.words[at]
    common = word.lower in text.lists.common or key in text.lists.common
    if (not common and len(key) > 3) or is_called_division(text, gazetteer, at):
        return True
    if heads_line(text, at):
        return True
    if len(key) < 2 or (word.text.isupper() and not text.shouting):
        return False
    if _called(text, at) or (common and (stands_near(text, at) or explained(text, gazetteer, at))):
        return True
    if len(key) == 3 and not common and not text.shouting:
        return _after_preposition(text, at)
    return not text.shouting and tagged(text, at) and (_after_preposition(text, at) or (len(key) > 4 and not common))


def _called(text: Text, at: int) -> bool:
    """Whether "town of", "district of" or the like stands directly before."""
    words = text.words
    if at < 2 or words[at - 1].lower != "of" or not words[at].joined or not words[at - 1].joined:
        return False
    if words[at - 2].lower == "headquarters" and at > 2:  # "the district headquarters of Hit"
        return words[at - 3].lower in text.lists.kinds
    return words[at - 2].lower in text.lists.kinds or words[at - 2].lower in text.lists.quarters


def _accepted(text: Text, gazetteer: Gazetteer, at: int, last: int, key: str) -> bool:
    """Whether the words around do not make the name part of a person's or another longer name."""
    words = text.words
    token = text.token(words[at].start)
    if at == last and (before_initial(text, last) or is_surname(text, at) or is_aged(text, at)):
        return False
    if text.shouting:
        # A paragraph that tells of nothing is not parsed: white space stands there.
        noun = token.is_space or (token.pos_ in ("PROPN", "NOUN", "ADJ", "X") and not token.is_stop)
        return noun and (_after_preposition(text, at) or (len(key) > 3 and _well_known(gazetteer, key)))
    if last + 1 < len(words) and words[last + 1].joined and words[last + 1].lower in text.lists.families:
        return False
    if at > 0 and words[at].joined and words[at - 1].lower.rstrip(".") in text.lists.titles and at == last:
        return False
    person = token.ent_type_ == "PERSON" and not (qualifying_country(text, gazetteer, at, key) or described(text, last))
    if person and not _after_preposition(text, at):
        longer = _same_entity(text, at - 1, token.ent_type_) or _same_entity(text, last + 1, token.ent_type_)
        return not longer and (at == 0 or last > at or words[at - 1].lower in ("of", *text.lists.parts))
    return True


def _well_known(gazetteer: Gazetteer, key: str) -> bool:
    """Whether a name in capitals is a place's even without a preposition; many are surnames or common words."""
    found = gazetteer.lookup(key)
    known = bool(found) and (found[0].kind not in SMALL or found[0].population >= WELL_KNOWN)
    return known and (found[0].kind is not PlaceKind.TOWN or found[0].rank <= OWN_NAME)


def _same_entity(text: Text, at: int, label: str) -> bool:
    if not 0 <= at < len(text.words) or text.words[at].lower in WEEKDAYS:
        return False
    return text.words[at].capital and text.token(text.words[at].start).ent_type_ == label


def _after_preposition(text: Text, at: int) -> bool:
    """Whether a preposition of place stands before, over articles, directions and words for kinds of place."""
    return before(text, at)[0] in ("in", "near", "from", "to", "direction", "between")


def _announced(text: Text, at: int, longest: int) -> Name | None:
    """A name that no gazetteer has, but that cue words or the tagger announce as a place."""
    words, known = text.words, text.lists
    if text.token(words[at].start).pos_ not in ("PROPN", "NOUN", "ADJ", "X"):
        return None
    last = _announced_end(text, at, longest)
    named = last > at and (words[at].lower in known.heads or _called(text, at))
    if (words[at].lower in known.common and not named) or is_of_a_people(text, at, last):
        return None
    if last + 1 < len(words) and words[last + 1].joined and words[last + 1].lower in known.families:
        return None
    if text.parsed.text[words[last].end : words[last].end + 1] == "/" and _spelt_twice(text, last):
        return None
    if words[at].lower.endswith(DESCRIBING) or heads_happening(text, last):
        return None  # "the Turkish-held city of", "Missile Attack"
    written = text.parsed.text[words[at].start : words[last].end]
    if len(fold(written)) < 3 or (written.isupper() and len(written) < 8 and not text.shouting):
        return None
    name = Name(at, last, words[at].start, words[last].end, written, known=False, tagged=tagged(text, at))
    widen(text, name)
    if name.site is not None and words[at].lower in known.headline:
        return None
    announced = bool(name.kinds) or name.site is not None
    placed_title = last > at and words[at].lower in known.heads and _after_preposition(text, at)
    surname = last == at and is_surname(text, at)
    if (surname or words[at].lower in known.titles) and not announced and not placed_title:
        return None
    placed = (
        (paired := ends_pair(text, at) or opens_pair(text, at, last))
        or _called(text, at)
        or before(text, at)[0] in ("in", "near", "direction", "between")
    )
    taken = at > 0 and words[at].joined and words[at - 1].lower in known.takes_place and not name.in_name
    if taken and not text.shouting and words[at].capital:
        return name
    if text.shouting:
        return name if announced and placed else None
    if (
        name.site is not None
        or (name.kinds and (placed or name.tagged or called_village(text, at, last) or is_part_of(text, name.end)))
        or (name.kinds and is_called_area(text, at, last))
        or aimed_at(text, at, last)
        or (described(text, last) and text.token(words[at].start).ent_type_ not in ("PERSON", "NORP"))
        or won(text, at)
        or (placed and (name.tagged or placed_title or paired or on_outskirts(text, at) or _called(text, at)))
        or (placed and lies_in_division(text, last))
    ):
        name.in_name = False
        return name
    return None


def _spelt_twice(text: Text, last: int) -> bool:
    """Whether another spelling of a family's name stands behind a stroke: "the Sare/Zare home"."""
    end = _run_end(text.words, last + 1) + 1 if last + 1 < len(text.words) else len(text.words)
    return end < len(text.words) and text.words[end].lower in text.lists.families


def _announced_end(text: Text, at: int, longest: int) -> int:
    """Return where an unknown name ends: with its fourth word, or before the word for a site however long it is."""
    last = at
    while last < longest and _goes_on(text, last + 1):
        last += 1
    following = text.words[last + 1].lower if last + 1 < len(text.words) else ""
    if following not in text.lists.sites:
        last = min(last, at + MOST_WORDS_UNKNOWN - 1)
    while last > at and text.words[last].lower in _INNER:
        last -= 1
    return last


def _goes_on(text: Text, at: int) -> bool:
    word = text.words[at]
    if (word.lower in text.lists.before_site and word.joined) or word.lower in WEEKDAYS:
        return False
    if any(word.lower in ends for ends in (text.lists.kinds, text.lists.sites, _ENDS, OPENING_WORDS)):
        return False
    if word.lower in text.lists.happening or (word.lower in text.lists.points and opens_measure(text, at)):
        return False  # of a headline: "Aleppo Bombing", "Attack Northwest of Hama"
    if word.text.isupper() and len(word.text) > 1 and not text.shouting and not set(word.text) <= set("IVX"):
        return False  # "Raqa NGO", of a headline
    return word.capital or word.lower in _INNER
