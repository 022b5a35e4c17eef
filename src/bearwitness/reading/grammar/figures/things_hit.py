"""Things that were hit, by the parse: "the bridge that links the banks was bombed", "four houses hit by airstrikes" (codebook section 2).

The patterns of turns.toml see only what stands right beside the words for those counted; here a clause may stand between.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from bearwitness.model import Group, Measure
from bearwitness.reading.grammar.figures.counted_phrase import Counted
from bearwitness.reading.grammar.figures.mention import FigureMention
from bearwitness.reading.grammar.figures.phrases import Phrases

_HIT = frozenset({"hit", "struck", "bombed", "shelled", "bombarded", "rocketed", "strafed", "pounded"})
_BUILT = frozenset(
    {"bridge", "bridges", "house", "houses", "home", "homes", "building", "buildings", "hospital", "hospitals", "clinic", "clinics", "school",
     "schools", "mosque", "mosques", "church", "churches", "apartment", "apartments", "factory", "factories", "refinery", "refineries", "warehouse", "warehouses",
     "vehicle", "vehicles", "car", "cars", "truck", "trucks", "bus", "buses", "ambulance", "ambulances", "tank", "tanks", "ship", "ships", "tanker", "tankers",
     "boat", "boats", "plant", "plants", "station", "stations", "shop", "shops", "dam", "dams", "depot", "depots", "carrier", "carriers", "bakery", "bakeries",
     "tower", "towers", "university", "pipeline", "pipelines", "center", "centre", "centers", "centres"}
)  # fmt: skip
"""What is damaged where it is hit; a village, a camp or a position may be hit without that."""
_BY = ("by", "in", "with", "during")


def struck(sentence: Phrases, found: Sequence[FigureMention]) -> list[FigureMention]:
    """Return the things that a passive or a participle says were hit; those in `found` are counted already."""
    if _HIT.isdisjoint(sentence.words) or _BUILT.isdisjoint(sentence.words):
        return []
    known = {item.counted.first for item in found}
    ends = {phrase.last: phrase for phrase in sentence.phrases if _may_be_hit(phrase) and phrase.first not in known}
    made = []
    for at, word in enumerate(sentence.words, sentence.first):
        hit = _hit(sentence.token(at)) if word in _HIT else None
        thing = ends.get(hit.i) or ends.get(_where_it_stands(hit).i) if hit is not None else None
        if thing is not None and (not thing.definite or _is_described(sentence, thing)):
            token = sentence.token(at)
            start, end = min(thing.start, token.idx), max(thing.end, token.idx + len(token))
            made.append(FigureMention(Measure.DAMAGED, thing, start, end, at, False))
    return made


def _may_be_hit(phrase: Counted) -> bool:
    built = phrase.group is Group.THINGS and phrase.phrase.lower().split()[-1] in _BUILT
    return built and not phrase.number.vague


def _is_described(sentence: Phrases, thing: Counted) -> bool:
    """Whether words behind say which one "the bridge" is, so that it was not told of before: "linking", "of the town"."""
    behind = sentence.token(thing.last + 1) if thing.last + 1 < sentence.end else None
    return behind is not None and (behind.tag_ == "VBG" or behind.lower_ in ("of", "between"))


def _where_it_stands(noun: Token) -> Token:
    """The noun before "in the quarter", where the clause behind is of what stands there: "four houses in the quarter that were hit"."""
    placed = noun.dep_ == "pobj" and noun.head.lower_ in ("in", "on", "at", "near")
    return noun.head.head if placed and noun.head.head.i < noun.i else noun


def _hit(verb: Token) -> Token | None:
    """What a participle says was hit: the subject of its passive, or the noun that it stands behind."""
    if verb.tag_ != "VBN" or any(child.dep_ == "neg" for child in verb.children):
        return None
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    subject = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    if passive and subject is not None and subject.pos_ != "PRON":
        return subject
    if passive and verb.dep_ == "relcl" and (subject is None or subject.tag_ in ("WDT", "WP")):
        return verb.head
    behind = verb.i + 1 < len(verb.doc) and verb.nbor().lower_ in _BY
    return verb.head if verb.dep_ == "acl" and behind and verb.head.i < verb.i else None


__all__ = ["struck"]
