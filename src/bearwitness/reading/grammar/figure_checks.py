"""Whether what befell those counted can befall them: people are killed, things destroyed (codebook section 2)."""

from dataclasses import replace

from bearwitness.model import Group
from bearwitness.reading.grammar.harm import OF_THINGS
from bearwitness.reading.grammar.mention import FigureMention
from bearwitness.reading.grammar.phrases import Phrases


def of_things(sentence: Phrases, mention: FigureMention) -> FigureMention:
    """ "Four houses were damaged and two were destroyed": a bare number of what befalls things counts things named before."""
    counted = mention.counted
    if mention.measure not in OF_THINGS or not counted.bare:
        return mention
    before = [one for one in sentence.phrases if one.last < counted.first and one.group is Group.THINGS]
    return replace(mention, counted=replace(counted, group=Group.THINGS, who=before[-1].who)) if before else mention


def suits(mention: FigureMention) -> bool:
    """People are killed, things destroyed; "captured two positions" is territory, not people."""
    thing = mention.counted.group is Group.THINGS
    return thing == (mention.measure in OF_THINGS)
