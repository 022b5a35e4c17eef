"""Feasts, other calendars, seasons, stretches, nights and days that lean on others. Marked as in markup.py; all invented.

Islamic days are those of the Umm al-Qura calendar with a day more on both sides: 1 Shawwal 1442 is 13 May 2021 and 10 Dhu
al-Hijja 1442 is 20 July 2021 (hijridate's tables, as announced in Saudi Arabia). Easter was on 4 April 2021, Orthodox Easter
on 2 May.
"""

from datetime import date

import pytest
from reading.markup import check_times

from bearwitness.errors import SettingsError
from bearwitness.reading.grammar.times.feasts import by_name, feasts_of
from bearwitness.reading.grammar.times.undated import undated
from bearwitness.reading.grammar.times.when import times

# 2021-07-22 is a Thursday.
CASES_BY_DAY = {
    "2021-07-22": """
        A bomb went off on [the first day of Eid al-Adha = 2021-07-19..2021-07-21].
        A bomb went off on [the second day of Eid ul-Adha = 2021-07-20..2021-07-22].
        A bomb went off on [the eve of Eid al-Adha = 2021-07-18..2021-07-20].
        A bomb went off during [Eid al-Fitr = 2021-05-12..2021-05-16].
        A bomb went off on [the last day of Eid al-Fitr = 2021-05-14..2021-05-16].
        A bomb went off during [Eid al-Fitr 2016 = 2016-07-05..2016-07-09].
        A bomb went off during [Eid = 2021-07-19..2021-07-22].
        A bomb went off during [Ramadan = 2021-04-12..2021-05-13].
        A bomb went off in [early Ramadan = 2021-04-12..2021-04-23].
        A bomb went off in [the last week of Ramadan = 2021-05-05..2021-05-13].
        A bomb went off in [Ramadan 2016 = 2016-06-05..2016-07-06].
        A bomb went off on the [15th of Ramadan = 2021-04-26..2021-04-28].
        A bomb went off during [Ashura = 2020-08-28..2020-08-30].
        A bomb hit pilgrims on [Arbaeen = 2020-10-06..2020-10-08].
        A bomb went off on [Nowruz = 2021-03-20..2021-03-21].
        A bomb went off at [Newroz 2015 = 2015-03-20..2015-03-21].
        A bomb went off on [Easter Sunday = 2021-04-04].
        A bomb went off on [Easter = 2021-04-04].
        A bomb went off on [Good Friday = 2021-04-02].
        A bomb went off on [Orthodox Easter = 2021-05-02].
        A bomb went off on [Palm Sunday 2017 = 2017-04-09].
        A bomb went off on [Easter Sunday 2019 = 2019-04-21].
        A bomb went off on [Christmas Eve = 2020-12-24].
        A bomb went off on [Christmas Day = 2020-12-25].
        A bomb went off on [Christmas = 2020-12-25].
        A bomb went off on [Orthodox Christmas = 2021-01-07].
        A bomb went off on [New Year's Eve = 2020-12-31].
        A bomb went off on [New Year’s Day = 2021-01-01].
        They sold Christmas trees on Christmas Island.
        Fighting flared in [the spring of 2016 = 2016-03-01..2016-05-31].
        Fighting flared in [the summer of 2014 = 2014-06-01..2014-08-31].
        Fighting flared in [early summer 2014 = 2014-06-01..2014-06-30 month].
        Fighting flared in [the winter of 2015-16 = 2015-12-01..2016-02-29].
        Fighting flared in [the winter of 2016 = 2016-01-01..2017-02-28].
        Fighting flared in [the autumn of 2019 = 2019-09-01..2019-11-30].
        Fighting flared [last summer = 2020-06-01..2020-08-31].
        Fighting flared [this spring = 2021-03-01..2021-05-31].
        Fighting flared [last winter = 2020-12-01..2021-02-28].
        Fighting flared [this summer = 2021-06-01..2021-07-22].
        The fall of the town was slow, and spring water ran.
        Fighting flared in [the first quarter of 2020 = 2020-01-01..2020-03-31].
        Fighting flared in [the second half of 2019 = 2019-07-01..2019-12-31].
        Fighting flared in [the first half of this year = 2021-01-01..2021-06-30].
        Fighting went on [from 2011 to 2014 = 2011-01-01..2014-12-31].
        Fighting went on [between 2011 and 2014 = 2011-01-01..2014-12-31].
        Fighting went on [in the 1980s = 1980-01-01..1989-12-31].
        Fighting went on [in the late 1990s = 1997-01-01..1999-12-31].
        Troops took the bridge on [the night of 3 July = 2021-07-03].
        Troops took the bridge on [the night of July 3 = 2021-07-03].
        Troops took the bridge on [the night of 3-4 July = 2021-07-03..2021-07-04].
        Troops took the bridge [overnight into 4 July = 2021-07-03..2021-07-04].
        Troops took the bridge [overnight on Monday = 2021-07-19..2021-07-20].
        Troops took the bridge at dawn on [Tuesday = 2021-07-20].
        Troops took the bridge at 5:15 am on [Tuesday, July 20th = 2021-07-20].
        Troops took the bridge shortly before midnight on [20 July = 2021-07-20].
        Troops took the bridge [a few days ago = 2021-07-15..2021-07-20].
        Troops took the bridge [several weeks ago = 2021-06-10..2021-07-08].
        Troops took the bridge [a fortnight ago = 2021-07-05..2021-07-11 week].
        Troops took the bridge [a couple of days ago = 2021-07-20].
        A shell hit the mill on [12 July = 2021-07-12]; [the next day = 2021-07-13] troops came.
        A shell hit the mill on [12 July = 2021-07-12]. [Two days later = 2021-07-14] troops came.
        A shell hit the mill on [12 July = 2021-07-12]. [The following day = 2021-07-13] troops came.
        A shell hit the mill on [12 July = 2021-07-12]. [Later the same day = 2021-07-12] troops came.
        A shell hit the mill on [12 July = 2021-07-12], [three days earlier = 2021-07-09] another had missed it.
        A shell hit the mill on [12 July = 2021-07-12]. [The previous day = 2021-07-11] it had been shut.
        A shell hit the mill on [12 July = 2021-07-12]. [A week later = 2021-07-19..2021-07-25 week] it was open.
        The next day troops came.
        [Three days earlier = 2021-07-19] troops had come.
        The trial will open on Friday.
        The trial is scheduled for 12 August.
        Talks are due to resume on Monday.
        Rebels mulled over a truce due to take effect on Monday.
        A truce is to come into force on Monday.
        The court will meet on 3 August and try men held since [Tuesday = 2021-07-20..2021-07-22].
        """,
    "2021-06-10": """
        The town fell at [the end of last year = 2020-12-01..2020-12-31 month].
        A convoy was hit [late last month = 2021-05-21..2021-05-31].
        A mine went off [early this month = 2021-06-01..2021-06-10].
        The post was lost at [the start of the year = 2021-01-01..2021-01-31 month].
        The truce runs out at the end of the month.
        [Earlier in the week = 2021-06-07..2021-06-10 week] a bomb went off.
        Shells fell [over the last two weeks = 2021-05-28..2021-06-10].
        Nine people were killed [in the past two months = 2021-04-10..2021-06-10].
        A mine went off [the night before last = 2021-06-08] and another [two nights ago = 2021-06-08].
        They lost a brother in [the 2019 = 2019-01-01..2019-12-31 year] massacre.
        Gunmen attacked a convoy on [04MAY2021 = 2021-05-04].
        Gunmen attacked a convoy on [04JUN21 = 2021-06-04].
        Gunmen attacked a convoy at [041200ZJUN21 = 2021-06-04].
        Gunmen attacked a convoy on [25/5/21 = 2021-05-25].
        Gunmen attacked a convoy on 5/6/21.
        Gunmen attacked a convoy on [25/05/2021 = 2021-05-25] and again on [05/06/2021 = 2021-06-05].
        Gunmen attacked a convoy on [2021/06/05 = 2021-06-05].
        Gunmen attacked a convoy on the [fifth of June = 2021-06-05].
        Gunmen attacked a convoy on [June the fifth = 2021-06-05].
        Gunmen attacked a convoy on the [twenty-first of May = 2021-05-21].
        Gunmen attacked a convoy on the [evening of the 5th = 2021-06-05].
        Gunmen attacked a convoy on the [19th or the 20th = 2021-05-19..2021-05-20].
        Gunmen attacked a convoy on the [fifteenth = 2021-05-15].
        Gunmen attacked a convoy [from the 2nd of this month = 2021-06-02].
        Gunmen attacked a convoy on [Monday the seventh = 2021-06-07].
        Gunmen attacked a convoy on [Wednesday the tenth = 2021-03-10].
        Of the two convoys it was on the second, the larger, that they fired.
        The 5th Brigade came on the 3rd day of the month.
        Shells fell from [Monday 3 May until Thursday 6 May = 2021-05-03..2021-05-06].
        Shells fell between [Friday, May 14 and Wednesday, May 19 = 2021-05-14..2021-05-19].
        Shells fell from [Monday 3 to Thursday 6 May = 2021-05-03..2021-05-06].
        Shells fell between [Monday 3 and Thursday 6 May = 2021-05-03..2021-05-06].
        Shells fell from [Monday 31 May to Friday 4 June = 2021-05-31..2021-06-04].
        Shells fell from 6 a.m. on [May 3 to 6 a.m. on May 4 = 2021-05-03..2021-05-04].
        Shells fell [in the week of 5 May = 2021-05-03..2021-05-09 week].
        Shells fell [in the week beginning 5 May = 2021-05-05..2021-05-11 week].
        Shells fell between [April 16, 2020 and March 7, 2021 = 2020-04-16..2021-03-07].
        The shelling began on [29 May and ended two days later = 2021-05-29..2021-05-31].
        Clashes broke out on [29 May = 2021-05-29..2021-05-31] in the old town of Hit and went on until 31 May.
        The raid took place [overnight between Tuesday and Wednesday = 2021-06-08..2021-06-09].
        Late on [8 June and early on 9 June = 2021-06-08..2021-06-09] drones came.
        They fought through [Sunday and into Monday = 2021-06-06..2021-06-07].
        They fought on [8 June = 2021-06-08] and again on [9 June = 2021-06-09].
        They fought on [5, 6 and 7 June = 2021-06-05..2021-06-07].
        A mine went off [the day after the vote of 5 June = 2021-06-06].
        A mine went off [two days before the vote of 5 June = 2021-06-03].
        A mine went off on [the eve of the 5 June = 2021-06-04] vote.
        Twenty died [in the week ending 6 June = 2021-05-31..2021-06-06].
        Twenty died [over the past week = 2021-06-04..2021-06-10 week].
        Twenty died [in the past three days = 2021-06-08..2021-06-10].
        Twenty died [in recent days = 2021-06-03..2021-06-10].
        Two bombs went off [a few minutes ago = 2021-06-10].
        Two bombs went off [exactly a week ago = 2021-06-03].
        Two bombs went off in [the first week of May = 2021-05-01..2021-05-07].
        Two bombs went off in [the last week of May = 2021-05-25..2021-05-31].
        Two bombs went off in [the second half of May = 2021-05-16..2021-05-31].
        They came on [6 May 2014 = 2014-05-06]. On [25 August = 2014-08-25] they came back.
        The group was founded on [6 May 2014 = 2014-05-06]; on [5 June = 2021-06-05] it struck again.
        They came on [6 May 2014 = 2014-05-06] and left in [November of the same year = 2014-11-01..2014-11-30 month].
        They came on [6 May 2014 = 2014-05-06] and left [that September = 2014-09-01..2014-09-30 month].
        They came on [6 May 2014 = 2014-05-06] and left in [March of the next year = 2015-03-01..2015-03-31 month].
        They came [about 1998 = 1998-01-01..1998-12-31 year], when he was a boy.
        They came about 1998 people strong.
        They came on [12 May = 2021-05-12], and [the following Monday = 2021-05-17] they left.
        They came on [12 May = 2021-05-12], as they had [the previous Friday = 2021-05-07].
        Six died [two days earlier = 2021-06-06], the army said on [Tuesday = 2021-06-08].
        Guards fought between [December 2020 and February 2021 = 2020-12-01..2021-02-28] there.
        Guards fought between [late December and early January = 2020-12-21..2021-01-10] there.
        Guards fought in [January 2021 = 2021-01-01..2021-01-31 month] and [February 2021 = 2021-02-01..2021-02-28 month].
        Guards fought on [the last day of May = 2021-05-31].
        Guards fought on [the night of 1/2 June = 2021-06-01..2021-06-02].
        Fighting erupted in Alzour on [Sunday and lasted until Tuesday = 2021-06-06..2021-06-08].
        Six died in [Mondays = 2021-06-07] attack on the camp.
        Six died on [Monday = 2021-06-07], [two days after = 2021-06-05] gunmen had shot a judge.
        Six died on [Monday = 2021-06-07]. The raid came [a day after = 2021-06-06] jets had bombed the camp.
        Six died on [Monday = 2021-06-07]. [Two days after = 2021-06-09] the raid, drones came.
        Guards fought [for the past week = 2021-06-04..2021-06-10 week].
        Guards at dawn on [April 1st = 2021-04-01]: heard jets.
        """,
    "2016-07-10": """
        A bomb went off during [Ramadan = 2016-06-05..2016-07-06].
        A bomb went off during [Eid = 2016-07-05..2016-07-09].
        A bomb went off on [the first day of Eid = 2016-07-05..2016-07-07].
        """,
    "none": """
        The town was seized in March of last year, after a truce of seven years.
        A bomb went off during Ramadan.
        A bomb went off during [Ramadan 2016 = 2016-06-05..2016-07-06].
        A bomb went off on Easter Sunday.
        A bomb went off on [Easter Sunday 2019 = 2019-04-21].
        [In 2019 = 2019-01-01..2019-12-31 year] a bomb went off on [Easter Sunday = 2019-04-21 inferred].
        Fighting flared last summer.
        Fighting flared in [the summer of 2014 = 2014-06-01..2014-08-31].
        """,
}

CASES = [(day, line.strip()) for day, block in CASES_BY_DAY.items() for line in block.strip().splitlines()]


@pytest.mark.parametrize(("day", "line"), CASES, ids=[f"{day}: {line[:70]}" for day, line in CASES])
def test_a_time_is_resolved(day: str, line: str) -> None:
    difference = check_times(line, None if day == "none" else date.fromisoformat(day))
    assert difference is None, difference


def test_days_that_differ_from_place_to_place_are_approximate() -> None:
    text = "Shells fell on Eid al-Fitr and on Christmas Eve."
    assert [one.approximate for one in times(text, date(2021, 7, 22))] == [True, False]


def test_every_feast_has_a_day_in_every_year() -> None:
    for name, feasts in by_name().items():
        for year in (1950, 1988, 2014, 2021, 2026, 2050):
            assert any(start.year == year for one in feasts for start in one.starts(year)), (name, year)


@pytest.mark.parametrize(
    "row",
    [
        {"names": ["Examplemas"], "calendar": "lunar", "month": 1, "day": 1, "days": 1, "slack": 0},
        {"names": ["Examplemas"], "calendar": "gregorian", "month": 1, "days": 1, "slack": 0},
        {"names": ["Examplemas"], "calendar": "western_easter", "days": 1, "slack": 0},
    ],
)
def test_a_broken_feast_is_named(row: dict[str, object]) -> None:
    with pytest.raises(SettingsError, match="Examplemas"):
        feasts_of([row])


def test_what_stays_undated_keeps_its_candidates() -> None:
    text = "After the truce of 2012 and the raids of 2014, a mine went off on 5 May."
    (one,) = undated(text)
    assert text[one.start : one.end] == "5 May"
    assert one.candidates == (date(2012, 5, 5), date(2014, 5, 5))
    assert times(text, None) != ()


def test_a_weekday_narrows_the_years_down() -> None:
    (one,) = undated("A mine went off on Monday, 5 May.")
    assert all(day.weekday() == 0 for day in one.candidates)
    assert date(2014, 5, 5) in one.candidates
    assert "several" in one.reason
    (other,) = undated("A mine went off on Tuesday, 5 May, in the 2014 war.")
    assert (other.candidates, other.reason) == ((), "the weekday agrees in none of the years named")


def test_what_is_dated_is_not_undated() -> None:
    assert undated("A mine went off on 5 May 2014 and on 6 May.") == ()
    assert [one.candidates for one in undated("A mine went off on 5 May.")] == [()]
