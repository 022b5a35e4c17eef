"""Lists of countries of which one bears the name of a state, and cities that are left open. All sentences are invented."""

from bearwitness.gazetteer import Gazetteer
from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.places.where import places


def countries(text: str) -> dict[str, str | None]:
    """Return the country of each place that a text names."""
    with Gazetteer() as gazetteer:
        return {one.text: one.where.country for one in places(parse(text), gazetteer)}


def test_a_state_that_bears_a_countrys_name_is_the_country_in_a_list_of_countries() -> None:
    told = "Raids in Nigeria left nine dead in Gwoza, Maiduguri and Jos. They have spread to Chad, Niger and Cameroon."
    assert countries(told)["Niger"] == "NE"


def test_a_city_that_is_left_open_is_not_put_into_the_country_of_the_report() -> None:
    told = (
        "A bomb killed nine people in Manbij, Syria. Shells fell on Aleppo, Hama, Homs and Idlib. "
        "In Geneva the envoy called for calm."
    )
    assert countries(told)["Geneva"] in (None, "CH")
