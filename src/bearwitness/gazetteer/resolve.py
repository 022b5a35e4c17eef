"""Which place a name means, by the report's own context.

Twice over: at first each name is weighed by the countries that the report names; then again by what the first time
settled, so that Hit in Anbar speaks for Rutba. A name without support is left unresolved: a wrong country is worse
than none.
"""

from collections.abc import Mapping, Sequence

from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.resolving.asked import Asked, Rejected, Resolution
from bearwitness.gazetteer.resolving.candidates import questions
from bearwitness.gazetteer.resolving.decide import best, decide
from bearwitness.gazetteer.resolving.support import after_resolving, before_resolving, prior


def resolve(asked: Sequence[Asked], gazetteer: Gazetteer, countries: Mapping[str, float]) -> tuple[Resolution, ...]:
    """Resolve the names of one report together.

    `countries` gives weight to ISO 3166-1 alpha-2 codes that the report speaks of otherwise: by adjectives, parties,
    or what the caller knows; 1.0 is one plain mention.

    Raises:
        GazetteerError: the places file cannot be built or opened.
    """
    names = questions(asked, gazetteer)
    named = before_resolving(countries, names)
    named.borders = gazetteer.neighbours
    first = [best(question, named) for question in names]
    support = after_resolving(countries, names, first)
    support.borders = gazetteer.neighbours
    return tuple(decide(question, support) for question in names)


__all__ = ["Asked", "Rejected", "Resolution", "prior", "resolve"]
