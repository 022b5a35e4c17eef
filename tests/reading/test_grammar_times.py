"""Codebook section 4: words for days against the day of publication. Marked as in markup.py; all sentences are invented."""

import re
from datetime import date

import pytest
from reading.markup import check_times, marked

from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.parties.naming import parties
from bearwitness.reading.grammar.scenes.scene import scenes

# Publication date ("none" for unknown), then sentences. 2014-05-07 and 2020-01-01 are Wednesdays, 2021-03-13 a Saturday,
# 2016-03-01 a Tuesday after a leap day, 2019-03-01 a Friday after none.
CASES_BY_DAY = {
    "2014-05-07": """
        Fighters took the hill on [Monday = 2014-05-05].
        Fighters took the hill on [Tuesday = 2014-05-06].
        Fighters took the hill on [Wednesday = 2014-05-07].
        Fighters took the hill on [Thursday = 2014-05-01].
        Fighters took the hill on [Thursday last week = 2014-05-01].
        Fighters took the hill on [Tuesday last week = 2014-04-29].
        Fighters took the hill [last Tuesday = 2014-05-06].
        Fighters took the hill [late Tuesday = 2014-05-06].
        Fighters took the hill on [Tuesday night = 2014-05-06].
        Fighters took the hill [early on Tuesday = 2014-05-06].
        Fighters took the hill in the early hours of [Tuesday = 2014-05-06].
        Fighters took the hill [yesterday = 2014-05-06].
        Fighters took the hill [yesterday evening = 2014-05-06].
        Fighters took the hill [today = 2014-05-07].
        Fighters took the hill [this morning = 2014-05-07].
        Fighters took the hill [the day before yesterday = 2014-05-05].
        Fighters took the hill [overnight = 2014-05-06..2014-05-07].
        Fighters took the hill [last night = 2014-05-06].
        Fighters took the hill [overnight on Monday = 2014-05-05..2014-05-06].
        Fighters took the hill [overnight into Tuesday = 2014-05-05..2014-05-06].
        Fighters took the hill [overnight Monday to Tuesday = 2014-05-05..2014-05-06].
        Fighters took the hill on [the night of Monday to Tuesday = 2014-05-05..2014-05-06].
        Fighters took the hill on [Monday and Tuesday = 2014-05-05..2014-05-06].
        Fighters took the hill between [Saturday and Tuesday = 2014-05-03..2014-05-06].
        The battle lasted from [Saturday to Tuesday = 2014-05-03..2014-05-06].
        Fighters took the hill on [5 May = 2014-05-05].
        Fighters took the hill on [May 5 = 2014-05-05].
        Fighters took the hill on [May 5th = 2014-05-05].
        Fighters took the hill on the [5th of May = 2014-05-05].
        Fighters took the hill on [5 May 2014 = 2014-05-05].
        Fighters took the hill on [May 5, 2014 = 2014-05-05].
        Fighters took the hill on [Monday, May 5, 2014 = 2014-05-05].
        Fighters took the hill on [Monday, 5 May = 2014-05-05].
        Fighters took the hill on [2014-05-05 = 2014-05-05].
        Fighters took the hill on [20 May = 2013-05-20].
        Fighters took the hill on [May 20 = 2013-05-20].
        Fighters took the hill on [20 May 2013 = 2013-05-20].
        Fighters took the hill on [7 May = 2014-05-07].
        Fighters took the hill on [8 May = 2013-05-08].
        Fighters took the hill on [31 December = 2013-12-31].
        Fighters took the hill on [29 February = 2012-02-29].
        Fighters took the hill on [February 29 = 2012-02-29].
        The battle lasted from [3 to 5 May = 2014-05-03..2014-05-05].
        The battle lasted from [May 3 to 5 = 2014-05-03..2014-05-05].
        The battle lasted from [3-5 May = 2014-05-03..2014-05-05].
        The battle lasted from [30 April to 2 May = 2014-04-30..2014-05-02].
        The battle lasted from [April 30 to May 2 = 2014-04-30..2014-05-02].
        The battle lasted from [29 December 2013 to 2 January 2014 = 2013-12-29..2014-01-02].
        Fighters took the hill between [30 April and 2 May = 2014-04-30..2014-05-02].
        Fighters took the hill on [3 and 4 May = 2014-05-03..2014-05-04].
        Fighters took the hill on the [5th = 2014-05-05].
        Fighters took the hill on the [29th = 2014-04-29].
        Fighters took the hill on the [31st = 2014-03-31].
        Fighters took the hill in [mid-April = 2014-04-11..2014-04-20].
        Fighters took the hill in [mid April = 2014-04-11..2014-04-20].
        Fighters took the hill in [the middle of April = 2014-04-11..2014-04-20].
        Fighters took the hill in [mid-August = 2013-08-11..2013-08-20].
        Fighters took the hill in [early April = 2014-04-01..2014-04-10].
        Fighters took the hill at [the beginning of April = 2014-04-01..2014-04-10].
        Fighters took the hill in [late April = 2014-04-21..2014-04-30].
        Fighters took the hill at [the end of April = 2014-04-21..2014-04-30].
        Fighters took the hill [in April = 2014-04-01..2014-04-30 month].
        Fighters took the hill [in August = 2013-08-01..2013-08-31 month].
        Fighters took the hill in [August 2012 = 2012-08-01..2012-08-31 month].
        Fighters took the hill in [mid-August 2012 = 2012-08-11..2012-08-20].
        Fighters took the hill [in 2012 = 2012-01-01..2012-12-31 year].
        Fighters took the hill [last week = 2014-04-28..2014-05-04 week].
        Fighters took the hill [this week = 2014-05-05..2014-05-07 week].
        Fighters took the hill [last month = 2014-04-01..2014-04-30 month].
        Fighters took the hill [earlier this month = 2014-05-01..2014-05-07 month].
        Fighters took the hill [last year = 2013-01-01..2013-12-31 year].
        Fighters took the hill [last weekend = 2014-05-03..2014-05-04].
        Fighters took the hill [over the weekend = 2014-05-03..2014-05-04].
        Fighters took the hill [two days ago = 2014-05-05].
        Fighters took the hill [three weeks ago = 2014-04-14..2014-04-20 week].
        Fighters took the hill [two months ago = 2014-03-01..2014-03-31 month].
        Fighters took the hill [two years ago = 2012-01-01..2012-12-31 year].
        Fighters took the hill [in the past 24 hours = 2014-05-06..2014-05-07].
        Fighters took the hill [in the last 48 hours = 2014-05-05..2014-05-07].
        Fighters took the hill [in the past three days = 2014-05-05..2014-05-07].
        The battle has gone on since [Monday = 2014-05-05..2014-05-07].
        The war has cost 900 lives [since January = 2014-01-01..2014-01-31 month since].
        The war has cost 900 lives [since 2011 = 2011-01-01..2011-12-31 year since].
        The truce of [29 April = 2014-04-29] was broken on [Sunday = 2014-05-04] and again on [Monday = 2014-05-05].
        Fighters may march on the town.
        Troops march through the town, and the sun was out.
        Fifteen fighters sat down by the road.
        The brigade has 2014 men.
        The second of the three shells hit the house.
        Elections are due on 12 June 2014.
        Fighters took the hill on [5 May last year = 2013-05-05].
        Fighters took the hill in [April last year = 2013-04-01..2013-04-30 month].
        Fighters took the hill [last August = 2013-08-01..2013-08-31 month].
        Fighters took the hill on [Wednesday last week = 2014-04-30].
        Fighters took the hill [last Wednesday = 2014-04-30].
        The battle lasted from [Saturday through Tuesday = 2014-05-03..2014-05-06].
        The hill fell on [30 April = 2014-04-30] and on [2 May = 2014-05-02].
        Fighters took the hill on [13/04/2014 = 2014-04-13].
        Fighters took the hill on [04/13/2014 = 2014-04-13].
        Fighters took the hill on [13-04-2014 = 2014-04-13].
        Fighters took the hill on 03/04/2014.
        """,
    "2014-12-31": """
        Fighters took the hill on [05-09-2014 = 2014-09-05].
        Fighters took the hill on [5.9.2014 = 2014-09-05].
        On [05-13-2014 = 2014-05-13] a truce ended; fighters took the hill on [05-09-2014 = 2014-05-09].
        Fighters took the hill on 05/09/2014.
    """,
    "2020-01-01": """
        Fighters took the hill on [Wednesday = 2020-01-01].
        Fighters took the hill on [Tuesday = 2019-12-31].
        Fighters took the hill [yesterday = 2019-12-31].
        Fighters took the hill [overnight = 2019-12-31..2020-01-01].
        Fighters took the hill on [31 December = 2019-12-31].
        Fighters took the hill on [1 January = 2020-01-01].
        Fighters took the hill on [2 January = 2019-01-02].
        Fighters took the hill [last month = 2019-12-01..2019-12-31 month].
        Fighters took the hill [in December = 2019-12-01..2019-12-31 month].
        Fighters took the hill [in January = 2020-01-01 month].
        Fighters took the hill in [late December = 2019-12-21..2019-12-31].
        Fighters took the hill [last week = 2019-12-23..2019-12-29 week].
        Fighters took the hill [last year = 2019-01-01..2019-12-31 year].
        The battle lasted from [Saturday to Monday = 2019-12-28..2019-12-30].
        The battle lasted from [30 December to 1 January = 2019-12-30..2020-01-01].
        The battle lasts from [30 December to 9 January = 2019-12-30..2020-01-01].
        The battle lasts from [November 20 to February 2 = 2019-11-20..2020-01-01].
        The battle lasted from [10 May to 4 June = 2019-05-10..2019-06-04].
        Fighters took the hill on the [31st = 2019-12-31].
        """,
    "2016-03-01": """
        Fighters took the hill on [Monday = 2016-02-29].
        Fighters took the hill [yesterday = 2016-02-29].
        Fighters took the hill on [29 February = 2016-02-29].
        Fighters took the hill in [late February = 2016-02-21..2016-02-29].
        Fighters took the hill [last month = 2016-02-01..2016-02-29 month].
        Fighters took the hill [overnight = 2016-02-29..2016-03-01].
        The battle lasted from [28 February to 1 March = 2016-02-28..2016-03-01].
        Fighters took the hill on the [30th = 2016-01-30].
        """,
    "2019-03-01": """
        Fighters took the hill [yesterday = 2019-02-28].
        Fighters took the hill on [29 February = 2016-02-29].
        Fighters took the hill in [late February = 2019-02-21..2019-02-28].
        Fighters took the hill on [31 June 2018] and never on such a day.
        """,
    "2021-03-13": """
        Two positions fell in a night attack on [Tuesday = 2021-03-09], a spokesman said on [Thursday = 2021-03-11].
        [Last month = 2021-02-01..2021-02-28 month] 40 people were killed there.
        The attack of [9 March = 2021-03-09] followed that of [February 9 = 2021-02-09].
        Fighters took the hill on [Saturday = 2021-03-13].
        Fighters took the hill [last Saturday = 2021-03-06].
        """,
    "none": """
        Fighters took the hill on Monday.
        Fighters took the hill yesterday.
        Fighters took the hill overnight.
        Fighters took the hill last month.
        Fighters took the hill on 5 May.
        Fighters took the hill on the 5th.
        Fighters took the hill in mid-August.
        Fighters took the hill on [5 May 2014 = 2014-05-05].
        Fighters took the hill on [May 5, 2014 = 2014-05-05].
        Fighters took the hill in [August 2012 = 2012-08-01..2012-08-31 month].
        Fighters took the hill on [Monday, 5 May = 2014-05-05 inferred], the worst day of the [2014] war.
        Fighters took the hill on Tuesday, 5 May, the worst day of the 2014 war.
        [In 2014 = 2014-01-01..2014-12-31 year] the army came; on [5 May = 2014-05-05 inferred] it left.
        """,
}


def _plain(line: str) -> str:
    """Take off brackets that hold no answer: they only draw the eye to words that are no time."""
    return re.sub(r"\[([^\[\]=]+)\]", r"\1", line)


CASES = [(day, _plain(line.strip())) for day, block in CASES_BY_DAY.items() for line in block.strip().splitlines()]


@pytest.mark.parametrize(("day", "line"), CASES, ids=[f"{day}: {line[:60]}" for day, line in CASES])
def test_a_time_is_resolved_as_the_codebook_says(day: str, line: str) -> None:
    difference = check_times(line, None if day == "none" else date.fromisoformat(day))
    assert difference is None, difference


# Published on Wednesday 2014-05-07: what is marked dates the incident, every other date that of a statement.
STATEMENTS = """
    Fighters took the hill on [Monday = 2014-05-05], a spokesman said on Tuesday.
    Fighters took the hill on [Monday = 2014-05-05], a spokesman told reporters on Tuesday.
    Fighters took the hill on [Monday = 2014-05-05], the ministry announced on Tuesday.
    Fighters took the hill on [Monday = 2014-05-05], according to a statement issued on Tuesday.
    Fighters took the hill on [Monday = 2014-05-05], the ministry said in a statement on Tuesday.
    Fighters took the hill, a spokesman said on Tuesday.
    A spokesman said on Tuesday that fighters took the hill on [Monday = 2014-05-05].
    A spokesman said on Tuesday that fighters took the hill.
    The ministry told reporters late on Tuesday that 15 soldiers were killed on [5 May = 2014-05-05].
    The ministry confirmed on 6 May that 15 soldiers were killed on [5 May = 2014-05-05].
    Police reported on Tuesday that 15 soldiers were killed [overnight = 2014-05-05..2014-05-06].
    On 6 May, local committees in Alzour reported that raiders killed eight villagers.
    In a tweet on Tuesday the ministry spoke of eight dead villagers.
    The ministry said in a short tweet on Tuesday that raiders killed eight villagers.
    The minister told his colleague of the raid that killed eight villagers in a call on Tuesday.
    The ministry reported earlier on Tuesday it had killed eight raiders.
    The president promised on Tuesday to punish the murder of eight villagers.
    The bishop deplored the killing of eight villagers on [Monday = 2014-05-05].
    On [5 May = 2014-05-05] confirmed strikes killed eight villagers.
    On [5 May = 2014-05-05], an alleged strike killed eight villagers, a doctor said.
    On [5 May = 2014-05-05], eight villagers were reported killed.
    The council will discuss the matter on Tuesday, eight villagers having been killed.
    The case rests on eleven interviews in three camps, 1-4 May, and says that raiders killed eight villagers.
    Six guards, held since [3 May = 2014-05-03..2014-05-07], were shown on a video of the rebels who kidnapped them.
    Rebels claimed responsibility on Tuesday for a bomb that killed eight villagers on [Monday = 2014-05-05].
    In two days of fighting that ended on [Tuesday = 2014-05-05..2014-05-06] eight villagers were killed.
    Police shot at crowds for the second night running on [Tuesday = 2014-05-05..2014-05-06].
    A medic hurt on [Sunday = 2014-05-04] died on Tuesday of his wounds.
    Of six soldiers shot on [Sunday = 2014-05-04] one died in hospital on Tuesday.
    A boy died on Tuesday, which raised the toll from three to four.
    A boy died on Tuesday, bringing the number of the dead to four.
    His mother died on Monday, and a nephew wrote that she succumbed to her injuries.
    In Tuesday's statement the group said it killed 15 soldiers on [Sunday = 2014-05-04].
    On [Monday = 2014-05-05] gunmen killed 15 soldiers who said nothing.
    Gunmen killed 15 soldiers on [Monday = 2014-05-05] and fled.
    Gunmen on [Monday = 2014-05-05] killed 15 soldiers, police said.
    On May 3, a cousin of theirs, in a post on Facebook, prayed for the nine people who were killed.
"""
STATED = [line.strip() for line in STATEMENTS.strip().splitlines()]


@pytest.mark.parametrize("line", STATED)
def test_a_day_of_a_statement_does_not_date_the_incident(line: str) -> None:
    case = marked(line)
    parsed = parse(case.text)
    told = scenes(parsed, date(2014, 5, 7), parties(case.text, ()), ())
    read = [
        (case.text[item.start : item.end].removeprefix("on ").removeprefix("On "), item.days)
        for scene in told
        for item in scene.times
    ]
    right = [case.text[start:end] for start, end, _ in case.answers]
    assert [words for words, _ in read] == right
    assert [f"{days.start}" if days.start == days.end else f"{days.start}..{days.end}" for _, days in read] == [
        answer for _, _, answer in case.answers
    ]
