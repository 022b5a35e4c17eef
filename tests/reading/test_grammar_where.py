"""Spans are written into the sentence: [name|role] marks the words of a mention and how it is meant."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bearwitness.gazetteer import Gazetteer
from bearwitness.model import WherePrecision
from bearwitness.reading.grammar.incidents.place import finer_place
from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.places.where import PlaceMention, PlaceRole, choose, places

PASSAGE = (
    "MARIB, Yemen - Government troops backed by coalition aircraft killed at least 22 Houthi fighters in a night "
    "attack on two positions in the Sirwah district west of Marib city on Tuesday, and nine soldiers were wounded, "
    "a military spokesman told reporters on Thursday. A health official in Marib put the number of dead soldiers at "
    "three."
)


@pytest.fixture(scope="module")
def gazetteer() -> Iterator[Gazetteer]:
    with Gazetteer() as opened:
        yield opened


def read(gazetteer: Gazetteer, text: str) -> tuple[PlaceMention, ...]:
    found = places(parse(text), gazetteer)
    for one in found:
        assert text[one.start : one.end] == one.text == one.where.text
        assert one.start <= one.name_start < one.name_end <= one.end
    return found


def only(gazetteer: Gazetteer, text: str, name: str) -> PlaceMention:
    return next(one for one in read(gazetteer, text) if one.text == name)


@pytest.mark.parametrize(
    "marked",
    [
        "Shells fell on the market in [Idlib|incident_candidate], Syria.",
        "Officials in [Kabul|speaker] said two soldiers died in [Helmand province|incident_candidate].",
        "A spokesman told reporters in [Doha|speaker] that a bomb exploded in [Mosul|incident_candidate], Iraq.",
        "In [Baghdad|speaker], officials announced the operation in the [Anbar desert|incident_candidate].",
        "[Moscow|speaker] said that its jets had struck targets near [Palmyra|incident_candidate] in Syria.",
        "A man from [Mosul|origin] was shot dead in [Erbil|incident_candidate], Iraq.",
        "Fighters of Islamic State in [Khorasan|in_name] attacked a police post in [Jalalabad|incident_candidate].",
        "The Syrian Observatory, based in [London|origin], reported strikes on [Saraqib|incident_candidate].",
        "The bomb went off in [Hit|incident_candidate], a town in Iraq's [Anbar province|container].",
        "The president of [Iraq|actor] condemned the [Kabul|incident_candidate] bombing.",
    ],
)
def test_each_place_has_its_role(gazetteer: Gazetteer, marked: str) -> None:
    text = re.sub(r"\[(.+?)\|\w+\]", r"\1", marked)
    expected = re.findall(r"\[(.+?)\|(\w+)\]", marked)
    found = {(one.text, one.role.value) for one in read(gazetteer, text)}
    assert set(expected) <= found


def test_the_passage_is_placed_in_its_district(gazetteer: Gazetteer) -> None:
    mentions = read(gazetteer, PASSAGE)
    start = PASSAGE.index("Government")
    place = choose(mentions, start, PASSAGE.index("A health"))
    assert place is not None
    assert place.text == "Sirwah district west of Marib city"
    where = place.where
    assert (where.name, where.country, where.admin1, where.geonames_id) == ("Sirwah", "YE", "Marib", 6940839)
    assert (where.precision, where.centroid) == (WherePrecision.DISTRICT, True)
    roles = [(one.text, one.role) for one in mentions]
    assert ("MARIB", PlaceRole.DATELINE) in roles
    assert roles.count(("Marib city", PlaceRole.CONTAINER)) == 1


@pytest.mark.parametrize(
    ("text", "name", "precision", "centroid"),
    [
        ("Two died in Mosul, Iraq.", "Mosul", WherePrecision.TOWN, False),
        ("Two died near Mosul, Iraq.", "Mosul", WherePrecision.NEAR_TOWN, False),
        ("Two died 30 km west of Mosul, Iraq.", "Mosul", WherePrecision.NEAR_TOWN, False),
        ("Two died in Anbar province, Iraq.", "Anbar province", WherePrecision.PROVINCE, True),
        ("Two died in Darfur, Sudan.", "Darfur", WherePrecision.REGION, True),
        ("Two died in Yemen.", "Yemen", WherePrecision.COUNTRY, True),
        ("Two died at Al-Shifa hospital in Gaza City.", "Al-Shifa hospital", WherePrecision.SITE, True),
    ],
)
def test_precision_is_as_the_report_has_it(
    gazetteer: Gazetteer, text: str, name: str, precision: WherePrecision, centroid: bool
) -> None:
    where = only(gazetteer, text, name).where
    assert where.lat is not None
    assert (where.precision, where.centroid) == (precision, centroid)


def test_a_site_takes_the_point_of_its_town(gazetteer: Gazetteer) -> None:
    text = "A shell hit Al-Shifa hospital in Gaza City."
    site, town = only(gazetteer, text, "Al-Shifa hospital").where, only(gazetteer, text, "Gaza City").where
    assert (site.lat, site.lon, site.country) == (town.lat, town.lon, "PS")
    assert site.geonames_id is None


def test_an_unknown_village_keeps_its_name_and_takes_country_and_division(gazetteer: Gazetteer) -> None:
    text = "Gunmen attacked the village of Qaryazuq in Nangarhar province, Afghanistan."
    where = only(gazetteer, text, "Qaryazuq").where
    assert (where.name, where.country, where.admin1) == ("Qaryazuq", "AF", "Nangarhar")
    assert (where.lat, where.lon, where.geonames_id, where.centroid) == (None, None, None, False)
    assert where.precision is WherePrecision.TOWN


def test_half_a_country_has_no_point(gazetteer: Gazetteer) -> None:
    where = only(gazetteer, "Two died in northern Iraq.", "Iraq").where
    assert (where.country, where.lat, where.precision) == ("IQ", None, WherePrecision.REGION)


def test_between_two_towns_is_their_middle(gazetteer: Gazetteer) -> None:
    where = only(gazetteer, "Clashes broke out between Hasakah and Qamishli in Syria.", "Hasakah and Qamishli").where
    assert where.lat is not None
    assert 36.5 < where.lat < 37.05
    assert (where.country, where.centroid) == ("SY", True)


def test_a_name_that_lies_elsewhere_is_not_taken(gazetteer: Gazetteer) -> None:
    text = "A strike hit a house in El Geneina neighborhood of Rafah in the Gaza Strip."
    where = next(one.where for one in read(gazetteer, text) if one.text.startswith("El Geneina"))
    assert where.country == "PS"


@pytest.mark.parametrize(
    "text",
    [
        "Police said on Sunday that most of the men had left.",
        "March was a nice month of reading.",
        "The Al-Kurd family house was empty.",
        "President Lincoln Paris-Jones spoke.",
        "He is of the opinion that it may rain in May.",
    ],
)
def test_common_words_and_people_are_no_places(gazetteer: Gazetteer, text: str) -> None:
    assert [one.text for one in read(gazetteer, text) if one.role is PlaceRole.INCIDENT] == []


def test_text_in_capitals_is_read(gazetteer: Gazetteer) -> None:
    text = (
        "SAN SALVADOR, 27 OCT 89 (ACAN-EFE) -- [TEXT] GUERRILLAS ATTACKED AN ARMY POST NEAR THE TOWN OF SUCHITOTO, "
        "CUSCATLAN DEPARTMENT. MOST OF THE VICTIMS WERE SOLDIERS, THE ARMY SAID."
    )
    found = {one.text: one for one in read(gazetteer, text)}
    assert found["SAN SALVADOR"].role is PlaceRole.DATELINE
    where = found["SUCHITOTO"].where
    assert (where.country, where.admin1, where.precision) == ("SV", "Cuscatlán", WherePrecision.NEAR_TOWN)
    assert not {"MOST", "ARMY"} & set(found)


def test_the_dateline_is_the_place_only_where_there_is_no_other(gazetteer: Gazetteer) -> None:
    text = "IDLIB, Syria - Three people were killed by a shell on Monday, rescuers said."
    place = choose(read(gazetteer, text), text.index("Three"), len(text))
    assert place is not None
    assert (place.text, place.role) == ("IDLIB", PlaceRole.DATELINE)
    other = text + " Another shell fell in Saraqib."
    mentions = read(gazetteer, other)
    place = choose(mentions, other.index("Another"), len(other))
    assert place is not None
    assert place.text == "Saraqib"


def test_the_place_may_stand_in_the_sentence_before(gazetteer: Gazetteer) -> None:
    text = "A car bomb exploded in Baquba, Iraq, on Friday. At least six people were killed."
    place = choose(read(gazetteer, text), text.index("At least"), len(text))
    assert place is not None
    assert place.text == "Baquba"


def test_no_place_is_invented(gazetteer: Gazetteer) -> None:
    text = "At least six people were killed, the ministry said."
    assert choose(read(gazetteer, text), 0, len(text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "A bomb fell in " + "A" * 10_000 + " yesterday.",
        "A bomb fell in \u202eMosul\u202c, Iraq.",
        "A bomb fell in <script>alert('Mosul')</script>.",
        "A bomb fell in Mosul'; DROP TABLE place; --, Iraq.",
        "in " * 500 + "Mosul",
        "Mosul, " * 500,
        "Mosul " * 3_000,
        "-" * 1_000,
        "'" * 1_000,
        "",
    ],
)
def test_hostile_text_is_harmless(gazetteer: Gazetteer, text: str) -> None:
    for one in read(gazetteer, text):
        assert "<" not in one.where.name


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="Mosul Iraq,.-'’\nAl-Bab of in U.S. é\u200f", max_size=120))
def test_offsets_hold_for_any_text(gazetteer: Gazetteer, text: str) -> None:
    read(gazetteer, text)


def test_a_country_without_its_apostrophe_holds_what_follows(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, "A bomber struck a bakery in Syrias Hasakeh city on Tuesday.")
    assert [(one.text, one.relation, one.where.country) for one in found][-1] == ("Hasakeh city", "in", "SY")


def test_an_unknown_village_is_of_the_country_that_another_mention_of_it_gives(gazetteer: Gazetteer) -> None:
    text = (
        "A car burnt in the village of Qazzubiyeh, Syria. Turkish drones of Turkey fired near Qazzubiyeh, Turkey said."
    )
    found = [one.where for one in read(gazetteer, text) if one.text == "Qazzubiyeh"]
    assert [(one.country, one.lat) for one in found] == [("SY", None)] * 2


def test_an_unknown_village_is_of_the_one_country_in_which_something_happened_before(gazetteer: Gazetteer) -> None:
    text = "British drones of Britain hunted him in Syria. Officers of Turkey saw him in Qazzubiyeh, Britain said."
    assert [one.where.country for one in read(gazetteer, text) if one.text == "Qazzubiyeh"] == ["SY"]
    apart = "British drones of Britain hunted him in Syria and Iraq. Officers of Turkey saw him in Qazzubiyeh, Britain said."
    assert [one.where.country for one in read(gazetteer, apart) if one.text == "Qazzubiyeh"] == [None]


def test_what_describes_a_town_is_no_place(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, "Shells fell on the Turkish-held city of Al-Bab in northern Syria.")
    assert [one.text for one in found if one.role is PlaceRole.INCIDENT] == ["Al-Bab"]


def test_a_village_goes_before_the_area_it_is_in(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, "They fired on Qazzubiyeh village in the Buqra area in the countryside of Homs, Syria.")
    assert [(one.text, one.role.value) for one in found][:2] == [
        ("Qazzubiyeh village", "incident_candidate"),
        ("Buqra area", "container"),
    ]


def test_a_town_of_a_country_named_in_passing_is_not_meant(gazetteer: Gazetteer) -> None:
    text = (
        "Rebels of El Salvador clashed with the army in San Salvador. In Escalon, Salvadoran soldiers fired back. "
        "A U.S. adviser was seen in San Salvador. El Salvador buries its dead."
    )
    assert [one.where.country for one in read(gazetteer, text) if one.text == "Escalon"] == ["SV"]


def test_what_stands_before_a_car_bombing_is_where_it_went_off(gazetteer: Gazetteer) -> None:
    found = read(gazetteer, "A day before, a Kabul car bombing killed five people.")
    assert [(one.text, one.role) for one in found] == [("Kabul", PlaceRole.INCIDENT)]


def test_a_village_is_finer_than_the_town_that_has_its_provinces_name(gazetteer: Gazetteer) -> None:
    text = "Shelling in Hama, Syria, hit people in Mahardah, in Salamiyah and in Kafr Zita, not in Homs."
    hama, mahardah, homs = (
        next(one for one in read(gazetteer, text) if one.text == name) for name in ("Hama", "Mahardah", "Homs")
    )
    assert finer_place(mahardah, hama, led_into=False)
    assert not finer_place(hama, mahardah, led_into=False)
    assert not finer_place(homs, hama, led_into=False)


def test_a_quarter_is_finer_than_its_town(gazetteer: Gazetteer) -> None:
    text = "A bomb went off in Aleppo, Syria. It went off in the Qazzubiyeh neighborhood of Aleppo, Syria."
    town, quarter = (
        next(one for one in read(gazetteer, text) if name in one.text) for name in ("Aleppo", "Qazzubiyeh")
    )
    assert finer_place(quarter, town, led_into=False)
    assert not finer_place(town, quarter, led_into=False)


def test_a_town_in_the_same_department_is_none_of_another_country(gazetteer: Gazetteer) -> None:
    text = "A camp near Guapi, in Cauca, was bombed. Rebels crept into Buenos Aires, in the same department, and fired."
    assert [one.where.country for one in read(gazetteer, text) if one.text == "Buenos Aires"] == ["CO"]


def test_a_country_named_in_passing_does_not_place_an_unknown_village(gazetteer: Gazetteer) -> None:
    text = "Day 61. No power in Bahri. The market at Qazzubiyeh was hit. They signed another ceasefire in Jeddah."
    assert [one.where.country for one in read(gazetteer, text) if "Qazzubiyeh" in one.text] == ["SD"]


@pytest.mark.parametrize(
    "text", ["Russia protests over the killing of a photographer.", "Turkey strikes three towns of its neighbour."]
)
def test_who_strikes_or_protests_is_not_where(gazetteer: Gazetteer, text: str) -> None:
    assert [one.role for one in read(gazetteer, text)][:1] == [PlaceRole.ACTOR]


def test_a_town_of_the_congo_is_no_common_word(gazetteer: Gazetteer) -> None:
    found = only(gazetteer, "Mortars fell on Sake for a second day, a nurse in the Congolese town said.", "Sake")
    assert (found.where.country, found.where.precision) == ("CD", WherePrecision.TOWN)
