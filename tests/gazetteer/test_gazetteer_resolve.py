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
