"""Narrowing a view: what stays, what goes, and what is counted as left out."""

from datetime import date

from invented_view import small_view


def _kept(**asked):
    view = small_view().filtered(**asked)
    return {i.id for i in view.incidents}, {r.info.id for r in view.reports}, view


def test_no_wish_leaves_the_view_as_it_is():
    view = small_view()
    assert view.filtered() is view


def test_time_keeps_what_may_have_happened_in_it_and_counts_what_has_no_date():
    incidents, _, view = _kept(since=date(2021, 3, 21), until=date(2021, 4, 1))
    assert incidents == {"i-shelling"}  # 20-21 March overlaps; the strike of 2 April does not
    assert view.selection.undated == 2  # the hostile one and the rumour


def test_a_month_counts_when_any_day_of_it_may_be_meant():
    assert "i-past" in _kept(since=date(2021, 2, 28), until=date(2021, 2, 28))[0]


def test_party_is_matched_by_whole_words_in_any_case():
    assert _kept(party="houthis")[0] == {"i-clash"}
    assert _kept(party="houthi")[0] == {"i-clash"}  # the id
    assert _kept(party="outh")[0] == set()
    assert _kept(party="yemeni ARMY")[0] == {"i-clash"}


def test_country_in_any_case_and_undated_are_not_counted_without_a_date():
    incidents, _, view = _kept(country="ua")
    assert incidents == {"i-shelling"}
    assert view.selection.country == "UA"
    assert view.selection.undated == 0


def test_reports_that_tell_of_a_kept_incident_stay_with_their_copies_and_claims():
    _, reports, view = _kept(country="YE")
    assert {"r-1", "r-2", "r-3"} <= reports
    assert {"r-5", "r-6"}.isdisjoint(reports)
    assert {r.report.id for r in view.readings} == reports & {"r-1", "r-2", "r-4"}
    assert [d.left for d in view.decisions] == ["a-1"]


def test_decisions_on_accounts_that_went_go_too():
    assert _kept(country="UA")[2].decisions == ()


def test_reports_without_incident_follow_their_date_and_go_when_a_name_is_asked_for():
    assert "r-7" in _kept(since=date(2021, 3, 1))[1]
    assert "r-7" not in _kept(since=date(2021, 3, 2))[1]
    assert "r-7" not in _kept(country="UA")[1]


def test_unread_reports_stay_when_a_name_is_asked_for_since_what_they_say_is_not_known():
    assert "r-8" in _kept(country="UA")[1]
    assert "r-8" not in _kept(country="UA", until=date(2021, 3, 1))[1]


def test_skipped_sources_stay():
    assert len(_kept(country="UA")[2].skipped) == 2
