"""Whether something was done at the places of a list: "raids on the villages of A and B", not "fled to the villages of A and B"."""

import re
from typing import Final

from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.scenes.scene import Scene

# What leads to a list of places where nothing was done: people fled there, came from there, a party holds them.
_NOT_THERE: Final = re.compile(
    r"(?<!-)\b(?:fle[de]\w*|flight|exodus|escap\w+|displaced\s+(?:people\s+)?to|head(?:ed|ing)|advanc\w+|march(?:ed|ing)(?!\s+in\b)|push(?:ed|ing)|mov(?:ed|ing)|sent|return\w*|travel\w*|towards?|"
    r"link\w*|connect\w*|between|via|border\w*|separat\w+|controls|controll(?:ed|ing)|h[eo]ld(?:s|ing)?|occupies|liv(?:e|es|ed|ing)|native|born|came\s(?!under)|coming|treated|buried|"
    r"evacuat\w+|taken(?!\s+(?:control|over|the\s+(?:villages|towns|cities|districts|areas|hills|positions|neighbou?rhoods)))|transferred|supplies|visit\w*|tour\w*|deploy\w*|positioned|stationed|based|pass(?:ed|ing))\b(?P<between>[^.;:]{0,60})$",
    re.IGNORECASE,
)
_DEED: Final = re.compile(
    r"\b(?:hit\w*|landed|landing|fell|falling|str[iu]k\w*|struck|target\w*|attack\w*|bomb\w*|shell\w*|raid\w*|burn\w*|kill\w*|fir(?:ed|ing)|stormed|storming|loot\w*|exploded|captured|seized|took|taken|"
    r"clash\w*|fighting|ambush\w*|destroy\w*|damag\w*|blown|blew|exploding|set\sfire)\b",
    re.IGNORECASE,
)
# "Buses carrying residents of the villages of A and B": where people are from; not "killed residents of".
_PEOPLE: Final = re.compile(
    r"\b(?:residents|inhabitants|villagers|people|fighters|militants|families|civilians|members|natives|youths?|elders|men|women|refugees|evacuees)\s+(?:of|from|in)\b[^.;:,]{0,40}$",
    re.IGNORECASE,
)
_HURT: Final = re.compile(
    r"\b(?:kill|massacr|shot|shoot|execut|slaughter|injur|wound|attack|terroris|assault|abduct|kidnap|rob|displac|expel)\w*\b[^.;:,]{0,30}$",
    re.IGNORECASE,
)
# One blast, one shell or one convoy is at one place.
_SINGLE: Final = re.compile(
    r"\b(?:the|an?|one|this|that)\s(?:[\w-]+\s){0,3}?(?:blast|explosion|bomb|bombing|bomber|shell|rocket|missile|mine|ied|ambush|convoy|bus|vehicle)\s(?!(?:attacks?|strikes?|fire|raids?|and|or)\b)",
    re.IGNORECASE,
)
_TAKEN_FROM: Final = re.compile(
    r"\b(?:kidnap\w*|abduct\w*|seiz\w+|withdr\w+|retreat\w*|pulled\s+out|expel\w*|evict\w*|driv\w+|drove|rounded\s+up|arrest\w*|detain\w*)\b[^.;:]{0,80}$",
    re.IGNORECASE,
)
_SHOTS: Final = re.compile(
    r"\b(?:strikes|raids|attacks|airstrikes|clashes|battles|shells|rockets|missiles|bombs|explosions|blasts|fighting|shelling|bombardment|operations|positions|targets|gatherings|hideouts|posts|warplanes|jets|helicopters|aircraft)\b",
    re.IGNORECASE,
)


def is_passed_by(scene: Scene, place: PlaceMention) -> bool:
    """Whether a place is of a list at whose places nothing was done: people fled there or are from there, a party holds them."""
    if place.series is None or place.series < scene.start:
        return False
    before = scene.text[: place.series - scene.start]
    people = _PEOPLE.search(before)
    if people is not None and _HURT.search(before[: people.start()]) is None:
        return True
    if place.relation in ("near", "direction", "between"):
        return False
    if place.relation == "from":
        return _TAKEN_FROM.search(before) is None
    away = _NOT_THERE.search(before)
    return away is not None and _DEED.search(away["between"]) is None


def is_done(before: str) -> bool:
    """Whether the words before a list tell of a deed in its own clause."""
    return _DEED.search(re.split(r"[;:]|\b(?:whereas|while|but|although)\b", before)[-1]) is not None


def is_each_struck(scene: Scene, first: PlaceMention) -> bool:
    """Whether something was done at each place of the list that `first` opens, not once near or between them."""
    before = scene.text[: first.start - scene.start]
    once = first.relation in ("near", "direction") or _SINGLE.search(before) is not None
    if first.relation == "between" or (once and _SHOTS.search(before) is None):
        return False  # "a part of the wall near the villages of A and B was blown up"
    return not is_passed_by(scene, first)


__all__ = ["is_done", "is_each_struck", "is_passed_by"]
