"""Whether a figure of harm can stand: what can befall those counted, and whether it is said to have happened (codebook section 2)."""

import re
from dataclasses import replace

from bearwitness.model import Group, Measure
from bearwitness.reading.grammar.figures.counted_phrase import SOME, Counted
from bearwitness.reading.grammar.figures.mention import FigureMention
from bearwitness.reading.grammar.figures.phrases import Phrases
from bearwitness.reading.grammar.words.harm import OF_THINGS, Predicate


def of_things(sentence: Phrases, mention: FigureMention) -> FigureMention:
    """ "Four houses were damaged and two were destroyed": a bare number of what befalls things counts things named before.

    So do "others" that were seized behind them: "burnt four trucks and seized others".
    """
    counted = mention.counted
    others = counted.phrase.lower().endswith("others")
    taken = mention.measure is Measure.ABDUCTED and others and sentence.word(mention.predicate) in _SEIZED
    if taken:
        ahead = [one for one in sentence.phrases if one.last < counted.first]
        thing = bool(ahead) and ahead[-1].group is Group.THINGS
        return replace(mention, counted=replace(counted, group=Group.THINGS)) if thing else mention
    if mention.measure not in OF_THINGS or not (counted.bare or others):
        return mention
    before = [one for one in sentence.phrases if one.last < counted.first and one.group is Group.THINGS]
    return replace(mention, counted=replace(counted, group=Group.THINGS, who=before[-1].who)) if before else mention


_SEIZED = ("seized", "seizing", "seizes", "snatched")
_BOTH = [[dead, link, hurt] for dead in ("killed", "dead") for link in ("and", "or") for hurt in ("wounded", "injured")]
_HUNTED = (Group.NON_STATE_FIGHTERS, Group.ATTACKERS)


def as_told(sentence: Phrases, mention: FigureMention) -> FigureMention:
    """ "27 wounded people were evacuated" counts the wounded; fighters who are "seized" are captured, not abducted."""
    counted, measure = mention.counted, mention.measure
    people = counted.group is not Group.THINGS and counted.numbered
    if measure is Measure.DESTROYED and people and sentence.word(mention.predicate) in ("put", "putting"):
        return replace(mention, measure=Measure.KILLED_OR_INJURED)  # "30 rebels were put out of action"
    behind = sentence.gap(counted.last + 1, counted.last + 4)
    more = counted.last + 4 < sentence.end and sentence.token(counted.last + 4).tag_ in ("CD", "DT", "NNS", "JJ")
    if measure is Measure.KILLED and people and behind in _BOTH and counted.number.best is not None and not more:
        return replace(mention, measure=Measure.KILLED_OR_INJURED)  # "lost 40 men killed and wounded"
    if measure is Measure.DISPLACED:
        words = {*counted.phrase.lower().split()}
        next_word = {sentence.word(counted.last + 1)} if counted.bare else set()
        hurt = counted.state == "injured" or {"wounded", "injured"} & (words | next_word)
        return replace(mention, measure=Measure.INJURED) if hurt else mention
    if measure is Measure.ABDUCTED and counted.phrase.lower().endswith("prisoners"):
        return replace(mention, measure=Measure.CAPTURED)
    seized = measure is Measure.ABDUCTED and sentence.word(mention.predicate) in _SEIZED
    return replace(mention, measure=Measure.CAPTURED) if seized and counted.group in _HUNTED else mention


_TAKEN = (Measure.CAPTURED, Measure.ABDUCTED)
_GROUND = frozenset(
    {"jebel", "jabal", "tal", "tell", "tall", "wad", "wadi", "khirbet", "khirbat", "kafr", "kafar", "kfar", "deir", "dayr", "beit", "bayt", "bir", "um", "dar",
     "ain", "ayn", "ras", "port", "fort", "mount", "camp", "qalaat", "nahr"}
)  # fmt: skip
"""What names of places begin with, and those of people do not."""


def suits(mention: FigureMention) -> bool:
    """People are killed, things destroyed; "captured two positions" is territory, not people."""
    if mention.counted.who == "families" and mention.measure is not Measure.DISPLACED:
        return False  # how many of a family died is not said
    if mention.measure is Measure.DISPLACED and mention.counted.named:
        return False  # a ruler who fled is no displaced person
    if mention.measure in _TAKEN and mention.counted.named and mention.counted.phrase.split()[0].lower() in _GROUND:
        return False  # "captured Jebel Rahwa": nobody is called so
    thing = mention.counted.group is Group.THINGS
    return thing == (mention.measure in OF_THINGS)


_ACHIEVED = {
    "managed",
    "manages",
    "went",
    "continued",
    "proceeded",
    "helped",
    "able",
    "said",
    "reported",
    "believed",
    "thought",
    "known",
    "claimed",
    "claims",
}


def intended(sentence: Phrases, predicate: Predicate) -> bool:
    """Whether the verb is an infinitive of purpose or wish: "came to kill two men", unlike "managed to kill two men"."""
    at = predicate.first - 1
    if sentence.word(at) != "to" or sentence.token(predicate.first).tag_ != "VB":
        return False
    if sentence.word(predicate.first) == "have" and sentence.token(predicate.first + 1).tag_ == "VBN":
        return False  # "appear to have been killed": what is past is no purpose
    before = sentence.gap(max(sentence.first, at - 2), at)
    return not any(word in _ACHIEVED for word in before)


_SIGNS = {"indication", "indications", "evidence", "sign", "signs", "report", "reports", "word", "information"}


def none_indicated(sentence: Phrases, phrase: Counted) -> bool:
    """ "No indication of civilian casualties" says something of them although no number stands there."""
    before = sentence.gap(max(sentence.first, phrase.first - 7), phrase.first)
    return "no" in before and any(word in _SIGNS for word in before)


_GOODS = ("property", "properties")
_OF_THEM = r"\b(?:mostly|mainly|largely|many|most|some|(?:victims|dead|casualties|them|whom)\s+includ(?:ed|es?|ing))\s+(?:of\s+(?:them|whom|those|the)\s+)?"
_WOMEN_AND_CHILDREN = re.compile(
    rf"{_OF_THEM}(?:(?:are|were)\s+)?(?:women\s+and\s+children|children\s+and\s+women)\b", re.IGNORECASE
)
_SORTED = ("women", "children")
_AROUND = 60
"""Characters before and behind a noun in which stands of whom it says what they were."""


def says_only_what_they_were(mention: FigureMention, text: str) -> bool:
    """ "Many of them women and children", "the victims included women and children" give no number (docs/reference/gold.md)."""
    counted = mention.counted
    if counted.number != SOME or counted.who not in _SORTED:
        return False
    around = _WOMEN_AND_CHILDREN.finditer(text, max(0, counted.start - _AROUND), counted.end + _AROUND)
    return any(found.start() < counted.end and counted.start < found.end() for found in around)


# "The bank was hit by a wave of withdrawals", "struck by lightning": by no weapon.
_NO_ARMS = re.compile(
    r"\W*(?:[\w-]+\s+){0,3}?(?:hit\s+|struck\s+|affected\s+|damaged\s+)?(?:hard\s+|badly\s+|heavily\s+)?(?<!\w)by\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}?(?:waves?\s+of|crisis|shortages?|recession|scandals?|inflation|sanctions|"
    r"drought|floods?|flooding|storms?|earthquakes?|quake|hurricane|cyclone|typhoon|tornado|lightning|cuts|outages?|blackouts?|outbreak|pandemic|epidemic|virus|tariffs|lawsuits?|delays?|boycott|debts?|fines?|"
    r"slump|downturn|criticism|allegations|malware|ransomware|cyber\s?attack|hackers|tsunami|landslides?|avalanche|walkouts?|withdrawals|(?:train|truck|lorry|bus|car)(?!\s+bomb))\b",
    re.IGNORECASE,
)
# "The rebel leader, who lost an eye in battle": part of a life's story.
_OF_A_LIFE = re.compile(
    r"[^.;,]{0,12}?\s(?:in\s+(?:battle|combat|action|childhood|his\s+youth|an?\s+(?:earlier|previous)\s|the\s+(?:[\w-]+\s+){0,2}war\b|the\s+(?:19|20)\d0s)|fighting\s+(?:the|in|with|against|for)\b|(?:\w+\s+)?(?:years|decades)\s+(?:ago|earlier|before)|"
    r"as\s+a\s+(?:child|boy|girl|young|teenager))",
    re.IGNORECASE,
)
_WHO_LOST = re.compile(r"\bwho\s+(?:had\s+|has\s+|once\s+)?(?:lost|was|were)\b", re.IGNORECASE)


def _is_by_the_way(mention: FigureMention, text: str) -> bool:
    """Whether a thing was hit by no weapon, or someone hurt at another time of life: "struck by lightning", "who lost an eye in battle"."""
    if mention.measure in OF_THINGS:
        behind = max(mention.counted.end, 0)
        return not mention.counted.numbered and _NO_ARMS.match(text, behind) is not None
    if mention.measure is not Measure.INJURED or mention.counted.number.best != 1:
        return False
    first, last = min(mention.start, mention.counted.start), max(mention.end, mention.counted.end)
    return _OF_A_LIFE.match(text, last) is not None and _WHO_LOST.search(text, max(0, first - 12), last) is not None


def counts_no_harm(mention: FigureMention, text: str) -> bool:
    """ "A child who is displaced from Homs" only says who he is; "significant losses" are of whatever was lost."""
    counted = mention.counted
    if _is_by_the_way(mention, text):
        return True
    if mention.measure is Measure.DISPLACED:
        return counted.number.best == 1 and not counted.numbered
    if mention.measure in OF_THINGS and not counted.numbered and counted.phrase.lower().endswith(_GOODS):
        return True  # "damage to public and private properties"
    return (
        mention.measure is Measure.KILLED_OR_INJURED
        and counted.number == SOME
        and counted.phrase.lower().endswith("losses")
    )


_QUOTE_ENDS = re.compile(r"[,.!?…][\"”’']\s")


def said_of_speaker(mention: FigureMention, text: str) -> bool:
    """Whether a quotation ends between the word of harm and those behind it: "It was a massacre," a trader said."""
    return _QUOTE_ENDS.search(text, mention.start, mention.counted.start) is not None
