"""Things destroyed and damaged, with their number and state (codebook section 2). Marked as in markup.py; all invented."""

import pytest
from reading.markup import check_figures

THINGS = """
Shells hit the town, causing material damage to [the residents' houses = damaged 2/-/- vague things].
The rockets caused material damage to civilian properties and killed [two people = killed 2].
The raid did huge damage to private and public properties.
The shelling damaged [the citizens' houses = damaged 2/-/- vague things].
The strike destroyed [the family's house = destroyed 1 things].
The strike destroyed [Marib's hospital = destroyed 1 things].
Rebels blew up [a part of the border wall = destroyed 1 things].
They blew up [a large section of the pipeline = destroyed 1 things].
The fighting damaged [large parts of the old market = damaged 1 things].
The jets destroyed [two command posts = destroyed 2 things], [six arms caches = destroyed 6 things] and [two tanks = destroyed 2 things].
The jets destroyed [two command posts = destroyed 2 things] [six arms caches = destroyed 6 things] [two tanks = destroyed 2 things].
The jets destroyed [three gantries = destroyed 3 things].
[Four beacons = destroyed 4 things] were destroyed.
[Four beacons = damaged 4 things] were damaged.
Photographs showed [a badly damaged building = damaged 1 things].
[A burnt-out car = destroyed 1 things] stood on the road.
The planes pounded [seven bridges = damaged 7 things].
[The bridge = damaged 1 things] linking the two banks of the river was bombed.
The home was one of [four houses = damaged 4 things] that were hit by airstrikes.
[Four houses = damaged 4 things] in the quarter hit by airstrikes belonged to one family.
The army killed [20 rebels = killed 20] and destroyed [their armed vehicles = destroyed 2/-/- vague things].
The raid ended with destroying [their weapons = destroyed 2/-/- vague things] and ammunition.
[A fuel station = damaged 1 things] on the road to the coast was bombed.
"""

NOTHING = """
The jets destroyed ten years of work.
The bridge was not bombed.
The power plant which was hit stood empty.
The camp that was hit stood empty.
"""


@pytest.mark.parametrize("line", [line for line in THINGS.splitlines() if line])
def test_things_are_counted(line: str) -> None:
    assert (wrong := check_figures(line)) is None, wrong


@pytest.mark.parametrize("line", [line for line in NOTHING.splitlines() if line])
def test_what_is_no_thing_harmed(line: str) -> None:
    assert (wrong := check_figures(line)) is None, wrong
