"""The codes of other projects, kind by kind and by the parties."""

import pytest

from bearwitness.model import Certainty, Figure, Group, Kind, Measure, Party, PartyKind, Role
from bearwitness.model.codes import ACLED_EVENT_TYPES, codes, codes_of_groups


def party(kind: PartyKind, role: Role) -> Party:
    return Party(kind.value, kind.value, None, kind, None, role, ())


def killed(group: Group, number: int | None, certainty: Certainty = Certainty.ASSERTED) -> Figure:
    return Figure("f", Measure.KILLED, group, None, None, number, number, number, False, False, certainty, ("c",))


ARMY, GROUP, CIVILIANS = PartyKind.STATE_FORCES, PartyKind.NON_STATE_GROUP, PartyKind.CIVILIANS
UNKNOWN, BY, AT, BOTH = PartyKind.UNIDENTIFIED, Role.INITIATOR, Role.TARGET, Role.BOTH


@pytest.mark.parametrize(
    ("kind", "parties", "expected"),
    [
        (Kind.ARMED_CLASH, [(ARMY, BY), (GROUP, AT)], 1),
        (Kind.ARMED_CLASH, [(GROUP, BOTH), (PartyKind.MILITIA, BOTH)], 2),
        (Kind.ARMED_CLASH, [(ARMY, BOTH), (GROUP, BOTH)], 1),
        (Kind.EXPLOSION, [(GROUP, BY), (CIVILIANS, AT)], 3),
        (Kind.EXPLOSION, [(GROUP, BY), (CIVILIANS, AT), (PartyKind.POLICE, AT)], 1),
        (Kind.EXPLOSION, [(UNKNOWN, BY), (ARMY, AT)], 1),
        (Kind.EXPLOSION, [(UNKNOWN, BY), (GROUP, AT)], None),
        (Kind.EXPLOSION, [(UNKNOWN, BY), (CIVILIANS, AT)], None),
        (Kind.ATTACK_ON_CIVILIANS, [], 3),
        (Kind.AIRSTRIKE, [(PartyKind.COALITION, BY), (GROUP, AT)], 1),
        (Kind.AIRSTRIKE, [], None),
        (Kind.ARREST_OPERATION, [(ARMY, BY), (GROUP, AT)], None),
        (Kind.PROTEST, [(ARMY, BY), (CIVILIANS, AT)], None),
    ],
)
def test_ucdp_type_follows_the_parties(kind: Kind, parties: list[tuple[PartyKind, Role]], expected: int | None) -> None:
    assert codes(kind, (), [party(*one) for one in parties], []).ucdp == expected


def test_ucdp_type_from_the_losses_where_no_target_is_named() -> None:
    army = [party(ARMY, BY)]
    assert codes(Kind.AIRSTRIKE, (), army, [killed(Group.CIVILIANS, 4)]).ucdp == 3
    assert codes(Kind.AIRSTRIKE, (), army, [killed(Group.NON_STATE_FIGHTERS, 4)]).ucdp == 1
    assert codes(Kind.AIRSTRIKE, (), army, [killed(Group.STATE_FORCES, 4)]).ucdp is None
    assert codes(Kind.AIRSTRIKE, (), army, [killed(Group.CIVILIANS, 0)]).ucdp is None
    assert codes(Kind.AIRSTRIKE, (), army, [killed(Group.CIVILIANS, 4, Certainty.DENIED)]).ucdp is None
    assert codes_of_groups(Kind.AIRSTRIKE, (), army, [Group.CIVILIANS, Group.UNKNOWN]).ucdp == 3


def test_territory_goes_by_who_took_it() -> None:
    assert codes(Kind.TERRITORY_TAKEN, (), [party(ARMY, BY)], []).acled == "Government regains territory"
    assert codes(Kind.TERRITORY_TAKEN, (), [party(GROUP, BY)], []).acled == "Non-state actor overtakes territory"
    assert codes(Kind.TERRITORY_TAKEN, (), [party(UNKNOWN, BY)], []).acled is None


def test_means_choose_the_mode_of_a_clash() -> None:
    assert codes(Kind.ARMED_CLASH, (), [], []).plover == "ASSAULT, firearms"
    assert codes(Kind.ARMED_CLASH, (Kind.SHELLING,), [], []).plover == "ASSAULT, heavy-weapons"
    assert codes(Kind.ARMED_CLASH, (Kind.AIRSTRIKE,), [], []).acled == "Armed clash"


def test_force_against_a_protest() -> None:
    assert codes(Kind.PROTEST, (), [], []).acled == "Peaceful protest"
    assert codes(Kind.PROTEST, (), [], [killed(Group.CIVILIANS, 2)]).acled == "Excessive force against protesters"


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.TERRITORY_TAKEN])
def test_every_kind_has_its_codes_and_its_event_type(kind: Kind) -> None:
    found = codes(kind, (), [], [])
    assert found.acled in ACLED_EVENT_TYPES
    assert found.plover


def test_rebels_are_no_states_forces_and_who_lost_ground_says_who_took_it() -> None:
    rebels = Party("rebels", "rebels", None, UNKNOWN, None, BY, ())
    assert codes(Kind.TERRITORY_TAKEN, (), [rebels], []).acled == "Non-state actor overtakes territory"
    assert codes(Kind.TERRITORY_TAKEN, (), [party(GROUP, AT)], []).acled == "Government regains territory"
    assert codes(Kind.TERRITORY_TAKEN, (), [party(ARMY, AT)], []).acled == "Non-state actor overtakes territory"


def test_what_was_done_to_a_protest_and_by_a_mob_is_in_the_code() -> None:
    assert codes(Kind.PROTEST, (), [], []).acled == "Peaceful protest"
    assert codes(Kind.PROTEST, (Kind.ARREST_OPERATION,), [], []).acled == "Protest with intervention"
    assert codes(Kind.PROTEST, (Kind.ATTACK_ON_CIVILIANS, Kind.ARREST_OPERATION), [], []).acled == (
        "Excessive force against protesters"
    )
    assert codes(Kind.RIOT, (Kind.ATTACK_ON_CIVILIANS,), [], []).acled == "Mob violence"
    assert codes(Kind.RIOT, (), [], []).acled == "Violent demonstration"
