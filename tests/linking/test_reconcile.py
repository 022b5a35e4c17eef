"""Figures of one incident over its accounts: who counts, what stands, and the rule that is named."""

from datetime import timedelta
from random import Random

from linking_builders import DAY, count, facts, reading, speaker, told

from bearwitness.linking.policy import Policy, Voice, best_of
from bearwitness.linking.reconcile import reconcile
from bearwitness.model import Certainty, Group, Measure, Reading, Reconciled, SpeakerKind, Total

MINISTRY = speaker("Ministry of Health")
HOSPITAL = speaker("a hospital official", SpeakerKind.HEALTH)


def reconciled(*readings: Reading) -> tuple[Reconciled, ...]:
    figures, _ = reconcile(facts(*readings))
    return figures


def only(*readings: Reading) -> Reconciled:
    (figure,) = reconciled(*readings)
    return figure


def low_best_high(figure: Reconciled) -> tuple[int | None, int | None, int | None]:
    return figure.low, figure.best, figure.high


def test_best_is_what_most_independent_sources_support() -> None:
    figure = only(
        reading("one", told("one", count(5, 5, 5, by=speaker("Red Crescent")))),
        reading("two", told("two", count(8, 8, 8, by=MINISTRY))),
        reading("three", told("three", count(8, 8, 8)), publisher="Outlet"),
    )
    assert low_best_high(figure) == (5, 8, 8)
    assert "given by 2 sources, more than any other" in figure.rule
    assert len(figure.counted) == 3


def test_an_open_end_is_said_to_be_open() -> None:
    figure = only(
        reading("one", told("one", count(22, 22, None, by=MINISTRY))),
        reading("two", told("two", count(3, None, None, by=speaker("Red Crescent"), vague=True))),
    )
    assert low_best_high(figure) == (3, 22, None)
    assert figure.rule.endswith("Low is the lowest number still standing. High: left open by those who give the best.")


def test_one_source_quoted_in_three_reports_supports_once() -> None:
    figure = only(
        reading("one", told("one", count(5, 5, 5, by=speaker("Red Crescent")))),
        *(reading(name, told(name, count(8, 8, 8, by=MINISTRY))) for name in ("two", "three", "four")),
    )
    assert low_best_high(figure) == (5, 5, 8)
    assert "on a tie the lower is taken" in figure.rule


def test_officials_of_two_reports_are_two_sources() -> None:
    figure = only(
        reading("one", told("one", count(5, 5, 5, by=MINISTRY))),
        reading("two", told("two", count(8, 8, 8, by=HOSPITAL))),
        reading("three", told("three", count(8, 8, 8, by=HOSPITAL))),
    )
    assert figure.best == 8


def test_copies_count_once() -> None:
    figure = only(
        reading("one", told("one", count(8, 8, 8)), publisher="Agency"),
        reading("two", told("two", count(8, 8, 8)), publisher="Outlet", copy_of="one"),
        reading("three", told("three", count(8, 8, 8)), publisher="Paper", copy_of="two"),
        reading("four", told("four", count(5, 5, 5)), publisher="Gazette"),
    )
    assert figure.best == 5


def test_a_publisher_who_repeats_whom_it_quotes_adds_no_support() -> None:
    """Headline "8 killed", text "8 were killed, the ministry said" against another source's 5."""
    figure = only(
        reading("one", told("one", count(8, 8, 8), count(8, 8, 8, by=MINISTRY)), publisher="Agency"),
        reading("two", told("two", count(5, 5, 5, by=HOSPITAL))),
    )
    assert figure.best == 5


def test_the_later_word_of_the_same_source_replaces_the_earlier() -> None:
    figure = only(
        reading("one", told("one", count(20, 20, 20, by=MINISTRY))),
        reading("two", told("two", count(23, 23, 23, by=MINISTRY)), published=DAY + timedelta(1)),
    )
    assert low_best_high(figure) == (23, 23, 23)
    assert figure.claims == ("c-one-0-0", "c-two-0-0")
    assert figure.counted == ("c-two-0-0",)
    assert "1 superseded" in figure.rule


def test_a_later_word_of_another_source_replaces_nothing() -> None:
    figure = only(
        reading("one", told("one", count(20, 20, 20, by=MINISTRY))),
        reading("two", told("two", count(23, 23, 23, by=speaker("Red Crescent"))), published=DAY + timedelta(1)),
    )
    assert low_best_high(figure) == (20, 20, 23)


def test_the_toll_rose_within_one_report() -> None:
    risen = count(23, 23, 23, by=MINISTRY, words="The toll rose to 23")
    before = count(20, 20, 20, by=MINISTRY, words="20 dead")
    assert low_best_high(only(reading("one", told("one", risen, before)))) == (23, 23, 23)
    retold = count(6, 6, 6, by=MINISTRY, words="Its first statement had spoken of six")
    now = count(7, 7, 7, by=MINISTRY, words="seven dead")
    assert low_best_high(only(reading("one", told("one", retold, now)))) == (7, 7, 7)


def test_denied_claims_are_shown_and_not_counted() -> None:
    figure = only(
        reading("one", told("one", count(8, 8, 8))),
        reading("two", told("two", count(30, 30, 30, by=MINISTRY, certainty=Certainty.DENIED))),
    )
    assert low_best_high(figure) == (8, 8, 8)
    assert figure.counted == ("c-one-0-0",)
    assert len(figure.claims) == 2
    assert "1 denied" in figure.rule
    denied = only(reading("two", told("two", count(30, 30, 30, certainty=Certainty.DENIED))))
    assert low_best_high(denied) == (None, None, None)
    assert denied.rule.startswith("No claim stands")


def test_no_indication_lowers_the_low_alone() -> None:
    none = count(0, 0, None, by=MINISTRY, certainty=Certainty.NONE_INDICATED)
    figures, totals = reconcile(facts(reading("one", told("one", count(2, 2, 2))), reading("two", told("two", none))))
    assert low_best_high(figures[0]) == (0, 2, 2)
    assert totals == {"killed": Total(0, 2, 2)}
    assert low_best_high(only(reading("two", told("two", none)))) == (0, None, None)


def test_a_part_in_one_report_may_be_the_whole_of_another() -> None:
    with_parts = told(
        "one", count(8, 8, 8, group=Group.UNKNOWN), count(5, 5, 5, part_of="f0", words="five of them civilians")
    )
    figures, totals = reconcile(
        facts(reading("one", with_parts), reading("two", told("two", count(10, 10, 10, by=MINISTRY))))
    )
    civilians = next(figure for figure in figures if figure.group is Group.CIVILIANS)
    assert low_best_high(civilians) == (5, 5, 10)
    assert not civilians.part_of_whole
    assert totals == {"killed": Total(8, 8, 10)}


def test_groups_and_kinds_of_people_stay_apart() -> None:
    one = told(
        "one", count(2, 2, 2, who="children"), count(3, 3, 3, who="boys"), count(4, 4, 4, group=Group.STATE_FORCES)
    )
    figures = reconciled(reading("one", one, publisher=None))
    assert [(figure.group, figure.low, figure.high) for figure in figures] == [
        (Group.CIVILIANS, 2, 3),
        (Group.STATE_FORCES, 4, 4),
    ]


def test_the_order_of_accounts_does_not_matter() -> None:
    random = Random(2)
    readings = [
        reading(
            f"r{number}",
            told(
                f"r{number}",
                count(number, number, number, by=random.choice((MINISTRY, HOSPITAL))),
                count(2, 2, None, measure=Measure.INJURED),
            ),
            published=DAY + timedelta(number % 3),
        )
        for number in range(6)
    ]
    accounts = facts(*readings)
    expected = reconcile(accounts)
    for _ in range(10):
        random.shuffle(accounts)
        assert reconcile(accounts) == expected


def by_policy(policy: Policy, *readings: Reading) -> Reconciled:
    (figure,), totals = reconcile(facts(*readings), policy)
    assert totals["killed"].best == figure.best
    return figure


def three_sources() -> list[Reading]:
    """Eight say the ministry and an outlet; five the Red Crescent on the day after; six a monitor before them."""
    return [
        reading("one", told("one", count(8, 8, 8, by=MINISTRY)), published=DAY + timedelta(1)),
        reading("two", told("two", count(8, 8, 8)), published=DAY + timedelta(1), publisher="Outlet"),
        reading("three", told("three", count(5, 5, 5, by=speaker("Red Crescent"))), published=DAY + timedelta(2)),
        reading("four", told("four", count(4, 4, 6, by=speaker("Monitor"))), published=DAY),
    ]


def test_a_policy_chooses_the_best_and_says_so_and_leaves_the_ends() -> None:
    found = {policy: by_policy(policy, *three_sources()) for policy in Policy}
    assert {policy: low_best_high(figure) for policy, figure in found.items()} == {
        Policy.MOST_INDEPENDENT: (4, 8, 8),
        Policy.LATEST: (4, 5, 8),
        Policy.CONSERVATIVE: (4, 4, 8),
    }
    assert "published last of 2020-05-14" in found[Policy.LATEST].rule
    assert "conservative policy" in found[Policy.CONSERVATIVE].rule
    assert {figure.claims for figure in found.values()} == {found[Policy.LATEST].claims}


def test_the_latest_word_of_undated_reports_goes_by_support() -> None:
    assert best_of([Voice(5, 1, None), Voice(8, 1, None), Voice(8, 1, None)], Policy.LATEST) == 8
    assert best_of([Voice(5, 1, None), Voice(8, 1, DAY)], Policy.LATEST) == 8
    assert best_of([], Policy.CONSERVATIVE) is None


def test_a_number_that_its_speaker_takes_back_is_shown_and_not_counted() -> None:
    figure = only(
        reading("one", told("one", count(40, 40, 40, by=MINISTRY, words="retracted its figure of 40"))),
        reading("two", told("two", count(8, 8, 8, by=speaker("Red Crescent")))),
    )
    assert low_best_high(figure) == (8, 8, 8)
    assert len(figure.claims) == 2
    assert len(figure.counted) == 1
    assert "1 taken back" in figure.rule


def test_a_corrected_number_replaces_the_first_in_one_report() -> None:
    figure = only(
        reading(
            "one",
            told(
                "one",
                count(12, 12, 12, by=MINISTRY, words="12 dead"),
                count(9, 9, 9, by=MINISTRY, words="corrected to 9"),
            ),
        )
    )
    assert low_best_high(figure) == (9, 9, 9)
    assert "1 superseded" in figure.rule
