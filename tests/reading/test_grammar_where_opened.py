"""Sentences that open with the country or province in which what they tell happened. All reports are invented."""

from bearwitness.gazetteer import Gazetteer
from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.places.where import places


def where(text: str, name: str) -> tuple[str | None, str]:
    with Gazetteer() as gazetteer:
        found = places(parse(text), gazetteer)
    return next((one.where.country, one.role.value) for one in found if one.text == name)


def test_the_country_that_opens_a_sentence_holds_it() -> None:
    text = "Gunmen killed seven people in Celaya. In Honduras, five people were killed in El Progreso."
    assert where(text, "El Progreso") == ("HN", "incident_candidate")
    assert where(text, "Celaya") == ("MX", "incident_candidate")
    assert where(text, "Honduras") == ("HN", "container")


def test_the_province_that_opens_a_sentence_holds_it() -> None:
    text = "Police shot a man in Lahore. In Antioquia, two farmers were killed in Granada."
    assert where(text, "Granada") == ("CO", "incident_candidate")


def test_it_holds_no_place_that_it_does_not_have() -> None:
    text = "In Syria, a shell killed two men in Azaz, a doctor said in Gaziantep."
    assert where(text, "Azaz")[0] == "SY"
    assert where(text, "Gaziantep")[0] == "TR"
