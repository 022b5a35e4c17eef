"""Every grade, and the reason beside it."""

from dataclasses import replace

import pytest
from linking_builders import ARMY, BAND, count, facts, reading, speaker, told

from bearwitness.linking.grade import grade
from bearwitness.model import Certainty, Grade, Group, Reading, Responsibility, SpeakerKind, Stance, Status

MINISTRY, CRESCENT = speaker("Ministry of Health"), speaker("Red Crescent", SpeakerKind.RESCUE)
OF_THE_BAND = speaker("the band's spokesman", SpeakerKind.PARTY, "moss-band")
OF_THE_ARMY = speaker("an army spokesman", SpeakerKind.PARTY, "xenia-army")
FIGHTERS, SOLDIERS = Group.NON_STATE_FIGHTERS, Group.STATE_FORCES
SIDES = (ARMY, BAND)


def stance(kind: Stance, party: str | None = "Band of Moss") -> Responsibility:
    return Responsibility(party, kind, "someone", ())


PLAIN = reading("one", told("one", count(5, 5, 5, by=MINISTRY)))
NO_HARM = count(0, 0, None, by=OF_THE_ARMY, certainty=Certainty.NONE_INDICATED)


@pytest.mark.parametrize(
    ("readings", "expected", "words"),
    [
        ([PLAIN], Grade.WEAK, "One source"),
        ([PLAIN, reading("two", told("two", count(5, 5, 5, by=MINISTRY)))], Grade.WEAK, "One source"),
        ([PLAIN, reading("two", told("two", count(5, 5, 5, by=CRESCENT)))], Grade.FAIR, "2 independent"),
        ([reading("one", told("one", count(5, 5, 5, by=MINISTRY), count(6, 6, 6, by=CRESCENT)))], Grade.FAIR, "2 ind"),
        (
            [
                reading("one", told("one", count(5, 5, 5)), publisher="Agency"),
                reading("two", told("two", count(5, 5, 5)), publisher="Outlet", copy_of="one"),
            ],
            Grade.WEAK,
            "1 word-for-word copy",
        ),
        ([reading("one", told("one", responsibility=(stance(Stance.CLAIMED),)))], Grade.CONFIRMED, "claimed"),
        (
            [reading("one", told("one", count(3, 3, 3, group=FIGHTERS, by=OF_THE_BAND), parties=SIDES))],
            Grade.CONFIRMED,
            "losses of their own",
        ),
        (
            [reading("one", told("one", count(3, 3, 3, group=FIGHTERS, by=OF_THE_ARMY), parties=SIDES))],
            Grade.CONFIRMED,
            "their own act",
        ),
        (
            [reading("one", told("one", count(3, 3, 3, group=SOLDIERS, by=OF_THE_BAND), parties=SIDES))],
            Grade.WEAK,
            "One source",
        ),
        ([PLAIN, reading("two", told("two", NO_HARM, parties=SIDES))], Grade.CONTESTED, "exclude each other"),
        (
            [
                PLAIN,
                reading("two", told("two", NO_HARM, count(3, 3, 3, group=FIGHTERS, by=OF_THE_BAND), parties=SIDES)),
            ],
            Grade.CONFIRMED,
            "exclude each other",
        ),
        (
            [reading("one", told("one", responsibility=(stance(Stance.BLAMED), stance(Stance.DENIED))))],
            Grade.CONTESTED,
            "denies",
        ),
        ([reading("one", told("one", responsibility=(stance(Stance.UNCLAIMED, None),)))], Grade.WEAK, "One source"),
        ([PLAIN, reading("two", told("two", status=Status.DENIED))], Grade.CONTESTED, "did not happen"),
        ([reading("two", told("two", status=Status.DENIED))], Grade.DISCOUNTED, "did not happen"),
    ],
)
def test_grade(readings: list[Reading], expected: Grade, words: str) -> None:
    found, reason = grade(facts(*readings))
    assert found is expected
    assert words in reason
    assert "None" not in reason
    assert grade(facts(*reversed(readings))) == (found, reason)


def test_a_party_that_only_watches_confirms_nothing() -> None:
    watching = replace(OF_THE_ARMY, party="other-army")
    one = told("one", count(3, 3, 3, group=FIGHTERS, by=watching), parties=SIDES)
    assert grade(facts(reading("one", one)))[0] is Grade.WEAK


def test_a_denial_is_held_against_what_another_report_tells_as_the_partys_act() -> None:
    denial = reading("two", told("two", parties=(BAND,), responsibility=(stance(Stance.DENIED, "Army of Xenia"),)))
    act = reading("one", told("one", count(5, 5, 5, by=MINISTRY), parties=(ARMY, BAND)))
    found, why = grade(facts(act, denial))
    assert found is Grade.CONTESTED
    assert "another report tells of it as theirs" in why
    alone = reading("two", told("two", parties=(ARMY,), responsibility=(stance(Stance.DENIED, "Army of Xenia"),)))
    assert grade(facts(PLAIN, alone))[0] is not Grade.CONTESTED
