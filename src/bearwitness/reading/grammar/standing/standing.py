"""States of affairs: strength, deployment, cumulative tolls, people displaced (codebook section 1)."""

import re
from collections.abc import Iterator, Sequence

from bearwitness.model import Certainty, Measure, Range, StandingMeasure
from bearwitness.reading.grammar.attribution.certainty import certainty_at, clause_of, has_cue
from bearwitness.reading.grammar.figures.counted import Counted
from bearwitness.reading.grammar.figures.said_figure import SaidFigure
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.standing.again import Topic, taken_up
from bearwitness.reading.grammar.standing.aside import own_end
from bearwitness.reading.grammar.standing.mention import StandingMention
from bearwitness.reading.grammar.standing.one_of_them import is_of_one, is_of_then, is_rate
from bearwitness.reading.grammar.standing.parts_of_sum import parts_of_sum
from bearwitness.reading.grammar.standing.states import state_of
from bearwitness.reading.grammar.times.when import TimeMention
from bearwitness.reading.grammar.words.any_case import AnyCase
from bearwitness.reading.grammar.words.money import sums

_OF_MEASURE = {
    Measure.KILLED: StandingMeasure.TOLL,
    Measure.INJURED: StandingMeasure.INJURED,
    Measure.KILLED_OR_INJURED: StandingMeasure.TOLL,
    Measure.DISPLACED: StandingMeasure.DISPLACED,
    Measure.CAPTURED: StandingMeasure.CAPTURED,
    Measure.ABDUCTED: StandingMeasure.OTHER,
    Measure.MISSING: StandingMeasure.OTHER,
    Measure.DESTROYED: StandingMeasure.OTHER,
    Measure.DAMAGED: StandingMeasure.OTHER,
}
_PLACE_AFTER = re.compile(
    r"\b(?:in|around|near|across|at|inside|outside|along)\s+(?:the\s+)?(?:[\w'’-]+\s+){0,3}?[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)*"
)
_OWNER = re.compile(
    r"\b(?:the\s+)?(?P<owner>(?!(?:It|They|He|She|We|This|That)\b)(?:[A-Z][\w.'’-]+\s+){0,3}(?:government|army|military|coalition|group|command|[A-Z][\w.'’-]+))\s+(?:keeps?|has|have|maintains?|fields?|commands?|stations?|deployed|had)\b"
)


# "Bringing the number killed in 24 hours to 45", "the killings bring to 57 the number": a sum over several incidents.
_SUMS_UP = re.compile(
    r"\b(?:bring(?:s|ing)?|brought)\s+(?:the\b[^,;]{0,60}$|to\s+(?:\w+\s+){0,2}$)|\b(?:incidents|(?:(?:\d+|several|dozens\s+of|many|hundreds\s+of)\s+(?:\w+\s+)?|series\s+of\s+)(?:attacks|clashes)|cases|events)\s+in\s+which\s+(?:[\w'’-]+\s+){0,9}$",
    re.IGNORECASE,
)
# "Since the offensive began, 40 have died"; not "the worst attack since 2012 killed nine" nor "has since risen to 40".
_SINCE = AnyCase(
    r"\bsince\s+(?!then\W*$|when\b|that\b|(?:\w+ed|\w+en|grown|put|gone|come|become|left|fled|lost|found)\b)\S",
)
# "Four have died since last night": the news itself.
_SINCE_NOW = re.compile(
    r"since\s+(?:(?:early|late)\s+)?(?:last\s+night|yesterday|this\s+morning|midnight|dawn|overnight|(?:the\s+)?(?:morning|evening|night|afternoon|early\s+hours))\b",
    re.IGNORECASE,
)
_WORST = re.compile(
    r"\b(?:\w+est|worst|first|only|most|second|third|latest|biggest|another|ever)\b[^.;]{0,90}\bsince\b", re.IGNORECASE
)
_PERFECT = re.compile(r"\b(?:have|has|had|may\s+have|'ve)\b|^\W*since\b|\bnewly\b", re.IGNORECASE)
_NO_RATE = re.compile(r"\ba\s+year\s+(?:ago|after|before|earlier|later|to\s+the\s+day|on)\b", re.IGNORECASE)
_SO_FAR = AnyCase(r"\b(?:so\s+far\s+)?this\s+(?:year|month|season)\b|\bso\s+far\s+in\s+(?:19|20)\d\d\b|\bthis\s+far\b")
_IN_ALL = re.compile(r"\bin\s+all\b", re.IGNORECASE)
_LASTING = re.compile(
    r"\b(?:unrest|violence|riots|rioting|(?:\w+th|second|third)\s+day\s+of|days\s+of|weeks\s+of|months\s+of)\b",
    re.IGNORECASE,
)
_REFUGE = re.compile(
    r"\b(?:(?:had|have|has)\s+(?:sought|taken|found)\s+(?:refuge|shelter)|are\s+displaced|live\s+in\s+camps|into\s+(?:\w+\s+){0,2}camps|remain\s+displaced)\b",
    re.IGNORECASE,
)
# "The war has killed 528 militants in eleven weeks", "2,000 rebels have died in the offensive": no incident's toll.
_OVER_TIME = AnyCase(
    r"\b(?:in|over|during|within)\s+(?:(?:the|these)\s+)?(?:(?:past|last|first)\s+)?(?:\w+\s+){1,2}(?:weeks|months|years|decades)\b|\b(?:in|over|during|within)\s+the\s+(?:past|last)\s+(?:year|decade)\b",
)
_WAR = AnyCase(
    r"\b(?:the|this|that)\s+(?:[\w'’-]+\s+){0,2}(?:war|conflict|offensive|insurgency|insurrection|campaign|uprising|rebellion)\b",
)
_HAVE_DIED = re.compile(
    r"\b(?:has|have)\s+(?:now\s+|already\s+|so\s+far\s+|reportedly\s+)?(?:been\s+)?(?:killed|died|claimed|cost|left|wounded|injured|lost|taken|displaced|abducted|kidnapped|seized|detained|arrested|disappeared|captured|executed|murdered|maimed|slain|gone\s+missing|perished|fallen)\b",
    re.IGNORECASE,
)
_SINCE_THEN = re.compile(
    r"\b(?:war|battle|fighting|siege|conflict|violence|offensive|insurgency|campaign|clashes|unrest)\s+(?:has|have)\s+since\s+(?:killed|claimed|cost|left|displaced|wounded|injured)\b",
    re.IGNORECASE,
)
_STILL_AWAY = re.compile(
    r"\b(?:are|have|has|live|lives|remain|remains)\s+(?:now\s+|still\s+|since\s+|been\s+)?(?:on\s+the\s+move|in\s|at\s|with\s|displaced|homeless|sheltering|camped|crossed|fled|slipped|come|arrived|moved|uprooted|forced\s+from)|"
    r"\bin\s+the\s+(?:week|month|year)s?\s+(?:ending|to|before|after|since)\b",
    re.IGNORECASE,
)
_RESPONSIBLE_FOR = re.compile(
    r"\b(?:responsible\s+for|blamed\s+for|behind|accused\s+of|guilty\s+of|hands)\s+(?:the\s+)?(?:deaths?|killings?|murders?|executions?|wounding|maiming|blood)\s+of\b",
    re.IGNORECASE,
)
_NO_LONGER = re.compile(r"\b(?:no\s+longer|not|never|hardly)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_MORE_THAN = re.compile(r"\b(?:more\s+than|over|above)\b", re.IGNORECASE)
_FAMILIES = re.compile(r"\b(?:families|households)\b", re.IGNORECASE)
_BESIDE = 30  # characters between a number of people and that of their families
_LED_BY = 24  # characters of a figure's own words that may say "the deaths of"
_LONG = 28  # days: a toll of so long a stretch is no incident's
_MANY, _UPROOTED = 10, 100_000
NO_INCIDENT = 2_500  # killed, injured or captured: so many are the toll of a war, whatever the sentence leaves out
# "A boy died of his wounds, bringing the toll to five", "two more bodies were found, bringing ...": a later toll of what was told.
_LATER_DEATH = re.compile(
    r"\b(?:(?:has|have|had)\s+died|died|dies|succumb\w*|bod(?:y|ies)|wounds|injuries|hospital|rubble)\b[^.;]*\bbring(?:s|ing)?\s+the\s+"
    r"(?:(?:death|total|overall)\s+)?(?:toll|tally|number\s+of\s+(?:the\s+)?(?:dead|deaths|victims|fatalities))\s+to\s+(?:at\s+least\s+)?$",
    re.IGNORECASE,
)
# "Bringing to 13 the number killed in the attack": the toll of one deed, whichever way round it is told.
_OF_ONE_DEED = re.compile(
    r"\b(?:killed|died|dead|deaths|victims|toll|fatalities|lives\s+lost)\s+(?:in|from|by|of)\s+(?:an?|the|this|that|\w+day['’]s|last\s+\w+['’]s)\s+"
    r"(?:[\w'’-]+\s+){0,3}?(?:attack|raid|blast|bombing|explosion|strike|airstrike|massacre|ambush|shooting|assault)\b",
    re.IGNORECASE,
)
_NO_BATTLE = 20_000  # and so many even where a day and a place are told


def is_cumulative(scene: Scene, figure: SaidFigure) -> bool:
    """Whether a figure sums over a stretch of time ("since January") or is a state, and so belongs to no incident."""
    if scene.sum_of is not None:
        return True
    start, end = figure.mention.start - scene.start, figure.mention.end - scene.start
    if figure.mention.measure is not Measure.DISPLACED and is_of_one(scene.text[: max(0, start)]):
        return False
    if is_of_then(scene.text[: max(0, figure.mention.counted.start - scene.start)]):
        return False
    number = figure.number.best or figure.number.low or figure.number.high or 0
    if figure.mention.measure is Measure.DISPLACED:
        if number >= _UPROOTED or (number >= _MANY and _REFUGE.search(scene.text[max(0, start) :]) is not None):
            return True
        if number >= _MANY and not scene.strong and _STILL_AWAY.search(scene.text[max(0, start) :]) is not None:
            return True
    elif number >= (_NO_BATTLE if scene.strong else NO_INCIDENT):
        return True
    aside = scene.start + own_end(scene.text, max(0, end))
    sums = [time for time in scene.since if time.start < aside]
    if any(not _by_then(scene, time) and not _is_now(scene, time) for time in sums) and not _WORST.search(scene.text):
        return number > 1
    if _is_part_of_sum(scene, figure) or is_rate(scene.text) or (number >= _MANY and _is_a_life_s_work(scene, start)):
        return True
    counted = max(0, figure.mention.counted.start - scene.start)
    if any(_SUMS_UP.search(scene.text[:at]) for at in (max(0, start) + 4, max(0, start), counted)):
        later = _LATER_DEATH.search(scene.text[:counted]) or _OF_ONE_DEED.search(scene.text)
        return later is None
    return number > 1 and _summed(scene, start, end, number)


def _is_part_of_sum(scene: Scene, figure: SaidFigure) -> bool:
    """ "Five lives in all, three of them in Les Cayes": part of a number that sums up is of the sum too."""
    whole = figure.mention.whole
    held = [
        one
        for one in scene.figures
        if one is not figure and whole is not None and one.mention.counted.first == whole.first
    ]
    return any(one.mention.whole is None and is_cumulative(scene, one) for one in held)


def _is_a_life_s_work(scene: Scene, start: int) -> bool:
    """ "He was responsible for the deaths of hundreds of soldiers": of no one day or place."""
    before = scene.text[: max(0, start) + _LED_BY]
    return not scene.times and not scene.places and _RESPONSIBLE_FOR.search(before) is not None


def _is_now(scene: Scene, time: TimeMention) -> bool:
    return _SINCE_NOW.match(scene.text, max(0, time.start - scene.start)) is not None


def _by_then(scene: Scene, time: TimeMention) -> bool:
    """ "By Monday it stood at 70": a later word of one toll, no sum since Monday."""
    start, end = max(0, time.start - scene.start), max(0, time.end - scene.start)
    before = scene.text[:start].rstrip().lower()
    return re.search(r"(?:^|\s)(?:by|as\s+of|until)$", before) is not None or scene.text[start:end].lower().startswith(
        ("by ", "as of")
    )


def _summed(scene: Scene, start: int, end: int, number: int) -> bool:
    """Whether words around a figure say that it sums over a long time."""
    left, right = clause_of(scene.text, max(0, start), max(0, end))
    clause = scene.text[left : min(right, own_end(scene.text, max(0, end)))]
    if _SINCE.search(_SINCE_NOW.sub(" ", clause)) and _PERFECT.search(clause) and not _WORST.search(clause):
        return True
    if _SO_FAR.search(clause) and _PERFECT.search(clause) and not _WORST.search(clause):
        return True
    if number >= _MANY and _SINCE_THEN.search(clause):
        return True
    sums_up = _OVER_TIME.search(clause) is not None or _WAR.search(clause) is not None
    if sums_up and _HAVE_DIED.search(clause) and not _WORST.search(clause) and number >= _MANY:
        return True
    if _IN_ALL.match(scene.text[end:].lstrip()) and _LASTING.search(scene.text):
        return True
    if any((time.days.end - time.days.start).days >= _LONG and time.days.precision == "range" for time in scene.times):
        return True
    summed = number >= _MANY and has_cue("cumulative", _NO_RATE.sub(" ", clause)) and not _WORST.search(clause)
    return summed and all(time.relative_past for time in scene.times)


def standing(scene: Scene, topics: Sequence[Topic] = ()) -> tuple[StandingMention, ...]:
    """Return the standing figures of a sentence. `topics` are states told of shortly before, of which it may give other numbers."""
    if scene.sum_of is not None:
        return parts_of_sum(scene)
    found = []
    for figure in scene.figures:
        measure = _OF_MEASURE.get(figure.mention.measure)
        if measure is not None and is_cumulative(scene, figure) and figure.number.best != 0:
            mention = figure.mention
            found.append(_made(scene, measure, mention.counted, mention.start, mention.end, figure.certainty, figure.number))  # fmt: skip
    left = []
    for phrase in scene.loose:
        measure = state_of(scene.text, scene.start, phrase, eventful=scene.strong)
        if measure is not None:
            found.append(_of_phrase(scene, measure, phrase))
        else:
            left.append(phrase)
    here = [*topics, *(Topic(item.measure, item.end) for item in sorted(found, key=lambda one: one.end))]
    found += [_of_phrase(scene, topic.measure, phrase) for phrase, topic in taken_up(scene, left, here)]
    return (*_in_persons(scene, found), *_money(scene))


def all_standing(scenes: Sequence[Scene]) -> tuple[StandingMention, ...]:
    """Return the standing figures of a report's sentences, in order; a bare number may be another one for a state told of before."""
    found: list[StandingMention] = []
    for scene in scenes:
        found.extend(standing(scene, [Topic(item.measure, item.end) for item in found[-1:]]))
    return tuple(found)


def _of_phrase(scene: Scene, measure: StandingMeasure, phrase: Counted) -> StandingMention:
    """The standing figure that a counted phrase gives; "no longer more than 250" is at most 250."""
    start, end = phrase.start - scene.start, phrase.end - scene.start
    number = phrase.number
    if _NO_LONGER.search(scene.text[max(0, start - 30) : start]) and number.low is not None and number.high is None:
        least = number.low - (_MORE_THAN.search(scene.text[start:end]) is not None)
        number = Range(None, least, least)
    return _made(scene, measure, phrase, phrase.start, phrase.end, certainty_at(scene.text, start, end), number)


def _in_persons(scene: Scene, found: Sequence[StandingMention]) -> list[StandingMention]:
    """Of "1,870 people (612 families)" and "46,662 families (218,665 persons)" the people alone."""
    families = [one for one in found if one.of is not None and _FAMILIES.search(one.of) is not None]
    bracketed = [
        one for one in families
        if any(other not in families and _is_bracketed(scene, one, other) for other in found)
    ]  # fmt: skip
    return [one for one in found if one not in bracketed]


def _is_bracketed(scene: Scene, one: StandingMention, other: StandingMention) -> bool:
    first, last = sorted((one, other), key=lambda item: item.start)
    between = scene.text[max(0, first.end - scene.start) : max(0, last.start - scene.start)]
    return 0 < len(between) < _BESIDE and "(" in between and ")" not in between and one.measure is other.measure


def _money(scene: Scene) -> Iterator[StandingMention]:
    for start, end, number in sums(scene.text):
        at, stop = scene.start + start, scene.start + end
        certainty = certainty_at(scene.text, start, end)
        unit = scene.text[start:end].split()[-1].strip("$€£ ")
        named = unit if unit.isalpha() else None
        yield StandingMention(
            StandingMeasure.MONEY, named, None, None, number, certainty, scene.speaker(at, stop), at, stop
        )


def _made(
    scene: Scene, measure: StandingMeasure, phrase: Counted, start: int, end: int, certainty: Certainty, number: Range
) -> StandingMention:
    words = re.sub(
        r"^[\"“]?(?:[\d,.\s]|\b(?:at|least|more|than|about|some|nearly|between|and|around|over|up|to|as|many|estimated|an|a|the|of|million|thousand|hundred|half)\b)+",
        "",
        phrase.phrase,
    ).strip()
    owner = next(
        (
            match["owner"].strip()
            for match in _OWNER.finditer(scene.text)
            if 0 < phrase.start - scene.start - match.end() < 30
        ),
        None,
    )
    place = _PLACE_AFTER.search(scene.text, max(0, end - scene.start))
    before = None
    if place is None:
        before = next(iter(_PLACE_AFTER.finditer(scene.text, 0, max(0, start - scene.start))), None)
    when = next((mention for mention in (*scene.since, *scene.times)), None)
    where = place or before
    of = f"{owner} {words}" if owner and words else (words or None)
    return StandingMention(
        measure, of, where.group() if where else None,
        scene.text[when.start - scene.start : when.end - scene.start] if when else None,
        number, certainty, scene.speaker(start, end), start, end,
    )  # fmt: skip
