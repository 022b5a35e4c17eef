"""When two names are names of one place: by the entry that the gazetteer has for both (codebook section 5).

"Jabalia" and "Jabālyā" are one, so are "Deir ez-Zor" and "Dayr az Zawr"; two towns of one name are two where their
countries differ. A name without an entry is compared word for word, case, accents and the Arabic article left out.
"""

from functools import cache

from bearwitness.evaluation.records import GoldWhere
from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.normalise import fold, without_article


@cache
def _gazetteer() -> Gazetteer:
    return Gazetteer()


def bare(name: str) -> str:
    """Return a name folded, without an article before it."""
    key = fold(name).removeprefix("the ")
    return without_article(key) or key


@cache
def entries(name: str, country: str | None) -> frozenset[int]:
    """Return the entries, by GeoNames id, that a name may mean in a country; where it has none, of names that sound so.

    Raises:
        GazetteerError: the places file cannot be built or opened.
    """
    found = _gazetteer().lookup(name)
    here = [one for one in found if country is None or country in one.countries]
    here = here or [one for one in _gazetteer().like(name) if country is not None and country in one.countries]
    return frozenset(one.geonames_id for one in here if one.geonames_id is not None)


def is_same_place(read: GoldWhere, due: GoldWhere) -> bool:
    """Whether the place read bears the right name: letter for letter, in the words of the report, or by its entry.

    Countries are compared apart; an entry counts only in the right country.

    Raises:
        GazetteerError: the places file cannot be built or opened.
    """
    if bare(read.name) == bare(due.name) or f" {bare(due.name)} " in f" {fold(read.text)} ":
        return True
    if read.country != due.country:
        return False
    mine, theirs = read.name.split(), due.name.split()
    if len(mine) > 1 and len(theirs) > 1 and mine[-1].lower() == theirs[-1].lower():  # "Jabaliya camp", "Jabalia Camp"
        heads = " ".join(mine[:-1]), " ".join(theirs[:-1])
        return bare(heads[0]) == bare(heads[1]) or bool(entries(heads[0], due.country) & entries(heads[1], due.country))
    if read.geonames_id is not None:
        return read.geonames_id in entries(due.name, due.country)
    return bool(entries(read.name, read.country) & entries(due.name, due.country))
