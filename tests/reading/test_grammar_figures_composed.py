"""Figures in usual constructions of many nouns and verbs (codebook section 2). Marked as in markup.py; all sentences are invented."""

from datetime import date

import pytest
from reading.markup import check_figures

from bearwitness.model import Group, Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.reading.grammar.figures.merge import merge
from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.parties.naming import parties
from bearwitness.reading.grammar.scenes.scene import scenes
from bearwitness.settings import Settings

NOUNS = """
The blast killed [four tea pickers = killed 4 civilians], [a rag picker = killed 1 civilians] and [two moneylenders = killed 2 civilians].
[Five housewives = killed 5 civilians] and [three fisherwomen = killed 3 civilians] were killed when shells fell on the quarter.
Gunmen killed [two military advisers = killed 2 state_forces] and [three polling officers = killed 3 civilians].
[Seven night watchmen = killed 7 civilians] and [two day labourers = killed 2 civilians] were shot dead.
The mine killed [two second lieutenants = killed 2 state_forces] and wounded [six foot soldiers = injured 6].
The bomb hurt [nine elderly people = injured 9 civilians].
Gunmen shot dead [the owner = killed 1 civilians] of the inn.
[The commander = killed 1 state_forces] of the garrison was killed by a mine.
[Thirty Tamil Tigers = killed 30 non_state_fighters] were killed in the strike.
Gunmen shot dead [half a dozen vaccinators = killed 6 civilians].
Shells killed [a six-year-old = killed 1 civilians].
"""

VERBS = """
Masked gunmen fatally shot [one judge = killed 1 civilians] and injured [eleven nuns = injured 11 civilians].
The bandits butchered [up to eight herders = killed -/8/8 civilians].
Shells killed [five butchers = killed 5 civilians] and wounded [eleven others = injured 11 civilians], [three = injured 3 part] of them seriously.
[Ten sailors = injured 10 state_forces] suffered non-life-threatening injuries in the blast.
Raiders took [a woodcutter = abducted 1 civilians] hostage near the river.
The ministry condemned the seizure of [forty weavers = abducted 40 civilians] by gunmen.
Killed: [six soldiers = killed 6 state_forces]. Wounded: [seven = injured 7].
According to police, [29 rebels = killed 29 non_state_fighters] were killed and [16 women = injured 16 civilians] were wounded.
"""

PARTS = """
[Seven people = killed 7 state_forces] - all soldiers - were killed by a mine.
[Thirteen people = killed 13 civilians], all of them pilgrims, were killed in an airstrike.
[Eight people = killed 8], [two guards = killed 2 state_forces part] included, lost their lives in the blast.
The strike wounded [20 others = injured 20], including [four = injured 4 part] who are in critical condition.
[Two sisters = killed 2 civilians] aged six and nine were killed by a mine.
[A rebel commander = killed 1 non_state_fighters] known as Abu Karim was shot dead.
Of the [eight people = killed 8] killed in the blast, [three were farmers = killed 3 civilians part].
[Thirteen people = killed 13] were killed on the road, police said: [ten soldiers = killed 10 state_forces part] and [three clerks = killed 3 civilians part].
[Eleven people = killed 11], [two monks = killed 2 civilians part] and [nine officers = killed 9 state_forces part], were killed in the blast.
[Two people = killed 2 civilians], both passengers, were killed by a bomb.
The blast injured [ten people = injured 10], none of them seriously.
Rebels overran the base, killing [nine soldiers = killed 9 state_forces] and taking [two = captured 2] prisoner.
Gunmen shot [a teacher = killed 1 civilians] in the market, killing him.
Gunmen opened fire on [a police officer = killed 1 state_forces], killing him and wounding [two bystanders = injured 2 civilians].
A judge was attacked by an individual who fired twelve shots, killing her.
Shells destroyed [ten houses = destroyed 10 things] and damaged [25 others = damaged 25 things].
[A judge = killed 1 civilians] was shot and wounded on Saturday and later died in hospital.
The thirteen aid workers were buried on Tuesday.
[Nine herders = killed 9 civilians] were lined up and shot by the river.
[Nine sand diggers = killed 9 civilians] lay dead and [twelve car washers = injured 12 civilians] lay wounded.
The mine killed [two army scouts = killed 2 state_forces].
The raiders, numbering about forty, fled into the forest.
The blast killed [nine election officials = killed 9 civilians] and [two water vendors = killed 2 civilians].
"""


@pytest.mark.parametrize("line", [line for line in (NOUNS + VERBS + PARTS).splitlines() if line.strip()])
def test_nouns_verbs_and_parts(line: str) -> None:
    assert (wrong := check_figures(line)) is None, wrong


RISEN = [
    ("Eight judges were killed in the blast. The number of dead later climbed to nine.", Group.CIVILIANS),
    ("Eight soldiers were killed by a mine. By evening the death toll had reached eleven.", Group.STATE_FORCES),
]


@pytest.mark.parametrize(("text", "group"), RISEN)
def test_a_toll_that_has_risen_counts_the_same_people_and_replaces_the_first(text: str, group: Group) -> None:
    told = [said for scene in scenes(parse(text), None, parties(text, ()), ()) for said in scene.figures]
    first, later = merge(told)
    assert (first.superseded, later.superseded, later.group) == (True, False, group)


def test_some_of_the_injured_who_died_on_a_later_day_begin_no_other_incident() -> None:
    text = "A blast in Kirkuk, Iraq, on Monday wounded thirty boys. Three of them died on Tuesday."
    info = ReportInfo("r-1", "s-1", None, "Valley Wire", date(2024, 5, 2), False, None, "en")
    (incident,) = GrammarReader(Settings()).read(Report(info, text, "-")).incidents
    assert [(figure.measure, figure.best) for figure in incident.figures] == [("injured", 30), ("killed", 3)]


def test_the_dead_of_a_toll_are_not_those_of_whom_the_sentence_before_speaks() -> None:
    text = "Four people were killed by a bomb. Security forces sealed off the road. The governor said the four dead were poor."
    told = [said for scene in scenes(parse(text), None, parties(text, ()), ()) for said in scene.figures]
    assert {item.group for item in merge(told)} == {Group.UNKNOWN}
