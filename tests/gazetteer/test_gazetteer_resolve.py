from bearwitness.gazetteer import Gazetteer, PlaceKind
from bearwitness.gazetteer.resolve import Asked, Resolution, resolve


def chosen(gazetteer: Gazetteer, *asked: Asked, **countries: float) -> list[str | None]:
    return [
        f"{one.chosen.name}, {one.chosen.country}" if one.chosen else None
        for one in resolve(asked, gazetteer, countries)
    ]


def test_the_country_named_beside_it_decides(gazetteer: Gazetteer) -> None:
    assert chosen(gazetteer, Asked("Tripoli", within=(1,)), Asked("Lebanon"))[0] == "Tripoli, LB"
    assert chosen(gazetteer, Asked("Tripoli", within=(1,)), Asked("Libya"))[0] == "Tripoli, LY"


def test_the_countries_of_the_parties_decide(gazetteer: Gazetteer) -> None:
    assert chosen(gazetteer, Asked("Hama"), SY=1.0) == ["Ḩamāh, SY"]


def test_a_small_place_without_support_stays_unresolved(gazetteer: Gazetteer) -> None:
    answer = resolve([Asked("Khorasan")], gazetteer, {})[0]
    assert answer.chosen is None
    assert answer.reason == "nothing else in the report speaks for its country"
    assert [one.place.country for one in answer.rejected] == ["TR"]


def test_a_name_does_not_speak_for_itself(gazetteer: Gazetteer) -> None:
    assert chosen(gazetteer, Asked("Khorasan"), Asked("Khorasan"), Asked("Khorasan")) == [None] * 3


def test_the_word_for_its_kind_decides(gazetteer: Gazetteer) -> None:
    town, province = Asked("Marib", frozenset({PlaceKind.TOWN})), Asked("Marib", frozenset({PlaceKind.ADMIN1}))
    answers = resolve([town, province], gazetteer, {"YE": 1.0})
    assert [one.chosen.kind for one in answers if one.chosen] == [PlaceKind.TOWN, PlaceKind.ADMIN1]


def test_a_town_goes_before_the_division_that_is_named_after_it(gazetteer: Gazetteer) -> None:
    answer = resolve([Asked("Aleppo"), Asked("Syria")], gazetteer, {})[0]
    assert answer.chosen is not None
    assert answer.chosen.kind is PlaceKind.TOWN


def test_other_spellings_are_found_where_the_country_is_known(gazetteer: Gazetteer) -> None:
    assert chosen(gazetteer, Asked("Al-Qaryatain"), Asked("Syria"))[0] == "Al Qaryatayn, SY"
    assert chosen(gazetteer, Asked("Al-Qaryatain")) == [None]


def test_the_rejected_are_kept_with_the_reason(gazetteer: Gazetteer) -> None:
    answer = resolve([Asked("Paris")], gazetteer, {})[0]
    assert answer.chosen is not None
    assert answer.rejected
    assert all(one.reason.startswith("less likely by ") for one in answer.rejected)


def test_an_unknown_name_says_so(gazetteer: Gazetteer) -> None:
    assert resolve([Asked("Zzyzxqua")], gazetteer, {}) == (Resolution(None, "no place of this name is known"),)


def test_what_holds_the_name_before_it_is_the_division(gazetteer: Gazetteer) -> None:
    answer = resolve([Asked("Tacoma", within=(1,)), Asked("Washington")], gazetteer, {})[1]
    assert answer.chosen is not None
    assert answer.chosen.kind is PlaceKind.ADMIN1


def test_a_country_beside_a_name_says_nothing_of_which_of_its_towns_is_meant(gazetteer: Gazetteer) -> None:
    asked = [Asked("Oktyabrske", within=(1,)), Asked("Ukraine"), Asked("Kramatorsk"), Asked("Donetsk")]
    answer = resolve(asked, gazetteer, {})[0]
    assert answer.chosen is not None
    assert answer.chosen.admin1 == "Donetsk"  # a larger town of that name lies in Crimea


def test_a_name_means_throughout_what_it_means_where_its_division_is_named(gazetteer: Gazetteer) -> None:
    asked = [Asked("London", within=(1,)), Asked("Kentucky"), Asked("London"), Asked("Lexington")]
    assert {one.chosen.country for one in resolve(asked, gazetteer, {}) if one.chosen} == {"US"}


def test_a_metropolis_is_meant_sooner_than_the_hamlet_of_a_country_spoken_of(gazetteer: Gazetteer) -> None:
    asked = [Asked("London"), Asked("California"), Asked("Los Angeles"), Asked("Sacramento"), Asked("United States")]
    assert chosen(gazetteer, *asked)[0] == "London, GB"


def test_a_state_is_meant_sooner_than_a_country_of_which_nothing_speaks(gazetteer: Gazetteer) -> None:
    asked = [Asked("Georgia"), Asked("United States"), Asked("Alabama"), Asked("Atlanta")]
    assert chosen(gazetteer, *asked)[0] == "Georgia, US"
    assert chosen(gazetteer, Asked("Georgia"), Asked("Tbilisi"), Asked("United States"))[0] == "Georgia, GE"


def test_a_name_known_to_be_a_place_is_the_likeliest_one(gazetteer: Gazetteer) -> None:
    assert chosen(gazetteer, Asked("Khorasan")) == [None]
    assert chosen(gazetteer, Asked("Khorasan", certain=True)) == ["Horasan, TR"]


def test_one_adjective_counts_in_full_where_nothing_else_speaks(gazetteer: Gazetteer) -> None:
    assert chosen(gazetteer, Asked("Tripoli"), LB=0.4) == ["Tripoli, LB"]
    assert chosen(gazetteer, Asked("Londonderry"), GB=0.4) == ["Derry, GB"]


def test_a_name_of_one_country_that_a_preposition_places_needs_less(gazetteer: Gazetteer) -> None:
    asked = [Asked("Sderot", placed=True), Asked("Lebanon"), Asked("Beirut")]
    assert chosen(gazetteer, *asked, IL=0.4)[0] == "Sderot, IL"
    assert chosen(gazetteer, Asked("Sderot"), *asked[1:], IL=0.4)[0] is None


def test_what_it_is_measured_from_decides(gazetteer: Gazetteer) -> None:
    assert chosen(gazetteer, Asked("Salem", by=1), Asked("Nablus"), IL=0.4)[0] == "Sālim, PS"


def test_a_former_name_counts_less_than_the_name_itself(gazetteer: Gazetteer) -> None:
    assert chosen(gazetteer, Asked("Pokrovsk"), Asked("Donetsk"), RU=0.4) == ["Pokrovsk, UA", "Donetsk, UA"]
    assert chosen(gazetteer, Asked("Pokrovsk"), RU=1.0) == ["Pokrovsk, RU"]  # not Engels, which was once called so


def test_a_neighbour_is_meant_of_a_country_spoken_of_in_passing_that_has_no_such_place(gazetteer: Gazetteer) -> None:
    assert chosen(gazetteer, Asked("Banki", placed=True), CM=0.4) == ["Banki, NG"]
    assert chosen(gazetteer, Asked("Banki", placed=True), FR=0.4) == [None]
    assert chosen(gazetteer, Asked("Banki", placed=True), CM=1.0) == [None]
