"""The record of an incident from its accounts: what most reports support, with every claim kept."""

from dataclasses import replace
from datetime import timedelta

from linking_builders import ARMY, BAND, DAY, count, facts, on, reading, told, town

from bearwitness.linking.combine import combine
from bearwitness.model import Incident, Kind, Party, Reading, Responsibility, Role, Stance, Status
from bearwitness.model.ids import content_id


def combined(*readings: Reading) -> Incident:
    accounts = facts(*readings)
    found = combine(accounts, ())
    assert combine(accounts[::-1], ()) == found
    return found


def test_the_kind_of_most_reports_and_the_others_as_means() -> None:
    clash, strike = Kind.ARMED_CLASH, Kind.AIRSTRIKE
    incident = combined(
        reading("one", told("one", kind=strike)),
        reading("two", told("two", kind=clash, means=(Kind.SHELLING,))),
        reading("three", told("three", kind=clash)),
    )
    assert (incident.kind, incident.means) == (clash, (Kind.SHELLING, strike))


def test_copies_have_one_vote_and_the_earliest_report_settles_a_tie() -> None:
    incident = combined(
        reading("one", told("one", kind=Kind.AIRSTRIKE), published=DAY + timedelta(1)),
        reading("two", told("two", kind=Kind.SHELLING)),
        reading("three", told("three", kind=Kind.AIRSTRIKE), copy_of="one", published=DAY + timedelta(2)),
    )
    assert incident.kind is Kind.SHELLING
    assert incident.accounts == ("a-two-0", "a-one-0", "a-three-0")
    assert incident.id == content_id("i", "a-two-0")


def test_reports_without_a_date_come_last() -> None:
    incident = combined(reading("one", told("one"), published=None), reading("two", told("two")))
    assert incident.accounts == ("a-two-0", "a-one-0")


def test_it_happened_if_one_report_says_so() -> None:
    alleged, denied = told("one", status=Status.ALLEGED), told("two", status=Status.DENIED)
    assert combined(reading("one", alleged), reading("two", denied)).status is Status.ALLEGED
    assert combined(reading("one", alleged), reading("two", told("two"))).status is Status.HAPPENED


def test_background_only_if_all_accounts_are() -> None:
    old = told("one", background=True)
    assert combined(reading("one", old)).background
    assert not combined(reading("one", old), reading("two", told("two"))).background


def test_time_and_place_that_most_reports_agree_with() -> None:
    tuesday, wednesday = on(), on(DAY + timedelta(1))
    incident = combined(
        reading(
            "one",
            told("one", count(1, 1, 1), when=replace(wednesday, claims=("c-one-0-0",)), where=town("Agda", 40.1, 60.0)),
        ),
        reading("two", told("two", count(1, 1, 1), when=replace(tuesday, claims=("c-two-0-0",)), where=town())),
        reading(
            "three",
            told(
                "three", count(1, 1, 1), when=replace(on(DAY - timedelta(1), 2), claims=("c-three-0-0",)), where=town()
            ),
        ),
    )
    assert incident.when is not None
    assert incident.where is not None
    assert (incident.when.start, incident.when.end) == (DAY, DAY)
    assert incident.where.name == "Velm"
    assert set(incident.when.claims) == {"c-one-0-0", "c-two-0-0", "c-three-0-0"}


def test_a_party_stands_once_in_the_role_of_most_reports() -> None:
    def as_(party: Party, role: Role) -> Party:
        return replace(party, role=role)

    incident = combined(
        reading("one", told("one", parties=(as_(ARMY, Role.BOTH), as_(BAND, Role.BOTH)))),
        reading("two", told("two", parties=(ARMY,))),
        reading("three", told("three", parties=(replace(ARMY, text="troops"),))),
    )
    assert [(party.id, party.role) for party in incident.parties] == [
        ("xenia-army", Role.INITIATOR),
        ("moss-band", Role.BOTH),
    ]


def test_responsibility_is_kept_for_every_speaker() -> None:
    blamed = Responsibility("Army of Xenia", Stance.BLAMED, "residents", ())
    denied = Responsibility("Army of Xenia", Stance.DENIED, "the army", ())
    incident = combined(
        reading("one", told("one", responsibility=(blamed,))),
        reading("two", told("two", responsibility=(blamed, denied))),
    )
    assert incident.responsibility == (blamed, denied)


def test_codes_follow_the_combined_record() -> None:
    incident = combined(
        reading("one", told("one", count(3, 3, 3), kind=Kind.EXPLOSION)),
        reading("two", told("two", kind=Kind.EXPLOSION, parties=(replace(BAND, role=Role.INITIATOR),))),
    )
    assert (incident.codes.acled, incident.codes.ucdp) == ("Remote explosive/landmine/IED", 3)
