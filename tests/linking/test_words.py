"""The words of an account, their rarity, and the reports in which nothing was read."""

from datetime import timedelta

import pytest
from linking_builders import ARMY, BAND, DAY, count, on, reading, told, town

from bearwitness.linking import link
from bearwitness.linking.words import account_words, rarity, signature, tokens, weighed
from bearwitness.settings import Settings

AMBUSH = "Four soldiers were killed in an ambush on the bridge at Velm, the garrison said; their lorry was burnt out."


def test_endings_case_accents_and_numbers_are_one_word() -> None:
    assert tokens("Shelled SHELLING shells, Région's") == ["shell", "shell", "shell", "region"]
    assert tokens("six of 6") == ["6", "of", "6"]


def test_a_rare_word_has_more_bits_than_a_common_one() -> None:
    assert rarity("in") < 1.0 < rarity("kill") < rarity("never-seen-word")


def test_like_texts_draw_the_same_words_whatever_their_order() -> None:
    one = weighed(AMBUSH)
    assert signature(one, 5, 4.0) == signature(dict(reversed(one.items())), 5, 4.0)
    more = weighed(AMBUSH + " It was the third attack this year.")
    assert len(set(signature(one, 8, 4.0)) & set(signature(more, 8, 4.0))) >= 4
    assert all(rarity(word) >= 6.0 for word in signature(one, 8, 6.0))


def test_an_account_has_the_head_of_its_report_only_where_it_leads() -> None:
    _, claim = count(4, 4, 4, words="Four")
    text = "Headline of the day. " + "x " * 400 + "the end"
    assert "Headline" in account_words([claim], "Title", text, leads=True)
    assert account_words([claim], "Title", None, leads=False) == "Four"
    assert "end" not in account_words([claim], None, text, leads=False)


@pytest.mark.parametrize(("days", "beside"), [(1, True), (60, False)])
def test_a_report_in_which_nothing_was_read_stands_beside_the_incident_of_its_words(days: int, beside: bool) -> None:
    """It adds nothing to the incident, and does not stand there where it came out long after."""
    account = told("one", count(4, 4, 4, words="Four"), when=on(), where=town(), parties=(ARMY, BAND))
    one = reading("one", account, published=DAY)
    silent = reading("two", published=DAY + timedelta(days))
    texts = {"one": AMBUSH, "two": AMBUSH.replace("the garrison said", "officers say")}
    linked = link([silent, one], Settings(), texts=texts)
    (incident,) = linked.incidents
    assert incident.accounts == (account[0].id,)
    assert [(found.report, found.incident) for found in linked.beside] == ([("two", incident.id)] if beside else [])
    assert link([one], Settings(), texts=texts).incidents == linked.incidents


def test_two_incidents_are_not_joined_by_a_report_that_is_like_both() -> None:
    first = reading("one", told("one", count(4, 4, 4), when=on(), where=town(), parties=(ARMY, BAND)), published=DAY)
    far = town("Agda", 42.0, 60.0)
    second = reading("two", told("two", count(4, 4, 4), when=on(), where=far, parties=(ARMY, BAND)), published=DAY)
    linked = link(
        [first, second, reading("both", published=DAY)], Settings(), texts=dict.fromkeys(("one", "two", "both"), AMBUSH)
    )
    assert len(linked.incidents) == 2
