"""Whether one sentence tells of a happening, so that an incident may begin with it (codebook section 1)."""

import re
from collections.abc import Sequence
from typing import Final

from bearwitness.model import Group, Kind, Measure, PartyKind, Role, WhenPrecision, WherePrecision
from bearwitness.reading.grammar.attribution.certainty import Mode, has_cue
from bearwitness.reading.grammar.deeds.killed import found_dead, killed_by_someone, people_of_war
from bearwitness.reading.grammar.deeds.kinds import UNDER_ARMS, VIOLENT
from bearwitness.reading.grammar.deeds.other_senses import no_soldiers
from bearwitness.reading.grammar.figures.said_figure import SaidFigure
from bearwitness.reading.grammar.incidents.place import FINE
from bearwitness.reading.grammar.incidents.stories import is_unreal
from bearwitness.reading.grammar.scenes.clauses import ALONE, Tie
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.scenes.tallies import only_sums
from bearwitness.reading.grammar.standing.standing import is_cumulative
from bearwitness.reading.grammar.times.when import RECENT_DAYS
from bearwitness.reading.grammar.words.any_case import AnyCase
from bearwitness.reading.grammar.words.calendar import Days

# Things have gone on so for some time: "has intensified its shelling of", "the region has been under attack since".
_TREND: Final = AnyCase(
    r"\b(?:have|has|had)\s+(?:also\s+)?(?:\w+ly\s+)?(?:intensified|stepped\s+up|increased|escalated|ramped\s+up|suffered\s+a\s+(?:spate|series|string|number)|"
    r"been\s+(?:raging|occupying|attacking|fighting|shelling|bombing|targeting|battling|under\s+(?:constant|frequent|regular|heavy|near-daily)))\b|"
    r"\b(?:after|following|during|despite)\s+(?:more\s+than\s+|nearly\s+|almost\s+|over\s+)?(?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d+)\s+(?:years|months)\s+of\s+(?:\w+\s+){0,2}"
    r"(?:fighting|bombardment|siege|shelling|war|clashes|violence|attacks|conflict|bombing|unrest)\b|"
    r"\b(?:has|have)\s+(?:\w+ly\s+)?\w+(?:ed|en|n|t)\s+(?:[\w'’-]+\s+){0,4}in\s+recent\s+(?:months|years)\b|"
    r"\b(?:have|has|had)\s+been\s+(?:\w+ly\s+)?\w+(?:ed|en|n|t)\s+(?:at\s+least\s+|more\s+than\s+|about\s+|some\s+|over\s+|nearly\s+|around\s+)?(?:\d+|several|many|dozens\s+of|hundreds\s+of|a\s+dozen|scores\s+of)\s+times\b|"
    r"\b(?:uptick|increase|rise|surge|escalation|spike|upsurge)\s+in\b",
)
# How a war began is history: "the conflict began with protests in March 2011".
_ORIGIN: Final = AnyCase(
    r"\b(?:conflict|civil\s+war|war|uprising|crisis|revolution|insurgency|rebellion)\s+(?:[\w'’-]+\s+){0,8}?(?:began|begun|started|erupted|broke\s+out|flared|raging)\b",
)
CROWD: Final = frozenset({Kind.PROTEST, Kind.RIOT})
_COUNTED: Final = re.compile(
    r"\b(?:hundreds|thousands|dozens|scores|crowds?|several\s+hundred|tens\s+of)\b", re.IGNORECASE
)
_COUNT_REACH: Final = 30  # characters before a crowd's deed in which it is said how many they are
_TRUCE: Final = re.compile(r"\b(?:truces?|cease-?fires?|armistice)\b", re.IGNORECASE)
# Somebody says so: "the army said it was an accident".
_BY_ACCIDENT: Final = AnyCase(
    r"\b(?:it|this|that|explosions?|blasts?|incident|fire|crash|shooting)\s+(?:was|were|had\s+been|appeared\s+to\s+be|appeared\s+to\s+have\s+been)\s+(?:an?\s+accident\b|accidental\b|caused\s+by\s+(?:an?|the)\s+(?:gas\s+leak|short\s+circuit|electrical|technical))|"
    r"\b(?:rul(?:ed|ing)\s+out|no\s+(?:signs?|evidence|indications?)\s+of)\s+(?:sabotage|foul\s+play|terrorism|an?\s+attack|arson)\b",
)
_SUMS_UP: Final = re.compile(  # "dozens have been killed in sectarian clashes": over a long time
    r"\W*(?:Dozens|Scores|Hundreds|Thousands|Tens\s+of\s+thousands|Many)\s+(?:of\s+)?(?:[\w-]+\s+){0,2}?have\s+(?:also\s+)?(?:died|been\s+(?:killed|wounded|injured|displaced|arrested))\b"
)
_DEED: Final = re.compile(
    r"\b(?:attack|bombing|massacre|raid|assault|shooting|ambush|killing|siege|stabbing)s?\b", re.IGNORECASE
)
# Whose aircraft crashes acts on nobody, though it kills those on board, unless a weapon or an enemy is told of with it.
_CRASHED: Final = AnyCase(
    r"\b(?:aircraft|(?:war)?planes?|jets?|helicopters?|choppers?|gunships?)\s+(?:(?:that|which)\s+)?(?:(?:has|have|had)\s+)?(?:(?:also|later|reportedly)\s+)?"
    r"(?:crashed|collided|went\s+down|plunged|caught\s+fire)\b",
)
_BY_AN_ENEMY: Final = re.compile(
    r"\b(?:shot|shots|fired?|gunfire|missiles?|rockets?|rebels?|militants?|insurgents?|guerrillas?|bomb\w*|hit|attack\w*|rais?ds?|struck|airstrikes?|downed|enemy|manpads|tower|suicide|hijack\w*)\b",
    re.IGNORECASE,
)
_IN_WAR: Final = frozenset({Group.CIVILIANS, Group.STATE_FORCES, Group.NON_STATE_FIGHTERS})
_AT: Final = ("in", "near", "direction", "between", "border")
_OF_THINGS = (Measure.DESTROYED, Measure.DAMAGED)
_NOT_HARM = (*_OF_THINGS, Measure.DISPLACED, Measure.MISSING)


def toll_figures(scene: Scene) -> list[SaidFigure]:
    """The figures of a sentence that can belong to an incident: not cumulative, not of things alone without violence."""
    return [figure for figure in scene.figures if not is_cumulative(scene, figure)]


def is_eventful(scene: Scene, *, after_accident: bool, opens: bool = False) -> bool:
    """Whether a sentence can found an incident: a strong word for violence that happened, or harm done by an armed party.

    `opens`: no sentence before it told of one.
    """
    if is_unreal(scene):
        return False
    if (
        scene.sum_of is not None
        or tells_of_a_time(scene)
        or only_sums(scene, toll_figures(scene))
        or _an_aircraft_crashed(scene)
    ):
        return False
    if (scene.times or scene.places) and not scene.accident and _truce_named(scene):
        return True
    if scene.tie in ALONE and scene.weak and any(time.days.precision is WhenPrecision.DAY for time in scene.times):
        return True  # "including the attack on 27 December"
    if scene.framed and not scene.accident and not (after_accident and not _has_doer(scene)):
        return True
    if scene.strong:
        kinds = {
            trigger.kind
            for trigger, mode in zip(scene.triggers, scene.modes, strict=True)
            if trigger.strong and mode is Mode.HAPPENED
        }
        harmed = [item for item in toll_figures(scene) if item.mention.measure not in _OF_THINGS]
        if kinds & VIOLENT and not ((scene.accident or after_accident) and not _has_doer(scene)):
            return bool(scene.times or scene.places or harmed or scene.sides)
        if harmed and not (scene.accident or after_accident):
            return True
        return (
            not scene.accident
            and bool(
                scene.sides
                or kinds == {Kind.TERRITORY_TAKEN}
                or (Kind.LOOTING_DESTRUCTION in kinds and scene.times and scene.places)
            )
            and not kinds <= {Kind.PROTEST, Kind.RIOT}
            and not (after_accident and not _has_doer(scene))
            and bool(scene.times or scene.places)
        )
    if (scene.accident or after_accident) and not _armed_acted(scene):
        return False
    acted = {role for _, role in scene.sides}
    if scene.weak and scene.times and scene.sides and (scene.places or len(acted) > 1):
        return True
    if scene.times and scene.places and (_framed_violence(scene) or (scene.weak and toll_figures(scene))):
        return True
    if (scene.times or scene.places) and _done_to_people(scene):
        return True
    if _hit_there(scene):
        return True
    harmed = [item for item in toll_figures(scene) if item.mention.measure not in _NOT_HARM]
    if harmed and (_killed_somewhere(scene, harmed, opens=opens) or _killed_in_a_deed(scene, harmed)):
        return True
    armed = bool(scene.sides) or _beside_arms(scene)
    return bool(harmed) and (armed or scene.weak)


def _an_aircraft_crashed(scene: Scene) -> bool:
    """Whether all that a sentence tells of is that an aircraft came down, and nobody is said to have brought it down."""
    return _CRASHED.search(scene.text) is not None and _BY_AN_ENEMY.search(scene.text) is None


def crowd_acts(scene: Scene) -> bool:
    """Whether a crowd does something in a sentence or comes of it ("..., triggering protests"): an incident beside violence, with no day or place of its own."""
    crowd = [
        word for word, mode in zip(scene.triggers, scene.modes, strict=True)
        if word.strong and word.kind in CROWD and mode is Mode.HAPPENED
    ]  # fmt: skip
    if scene.tie is not Tie.LED_TO:
        crowd = [word for word in crowd if word.framed and word.kind is Kind.PROTEST and not toll_figures(scene)]
    if not crowd or tells_of_a_time(scene) or has_cue("exercise", scene.text):
        return False
    return scene.tie is Tie.LED_TO or any(
        _COUNTED.search(scene.text, max(0, word.start - scene.start - _COUNT_REACH), word.end - scene.start) is not None
        for word in crowd
    )


def _beside_arms(scene: Scene) -> bool:
    """Whether people under arms are named on a day and at a place, whatever is said of them: "bandits swept through Anka on Friday, leaving 22 dead"."""
    if not scene.times or not scene.places:
        return False
    idle = no_soldiers(scene.text, 0, len(scene.text))
    return any(
        not any(left <= word.start() < right for left, right in idle) for word in UNDER_ARMS.finditer(scene.text)
    )


def _hit_there(scene: Scene) -> bool:
    """Whether a party comes to harm on a day at an exact place, though nobody is counted and no arm named: "a police van was hit in Quetta"."""
    return (
        any(role is Role.TARGET and not party.nation for party, role in scene.sides)
        and any(word.framed and mode is Mode.HAPPENED for word, mode in zip(scene.triggers, scene.modes, strict=True))
        and any(time.days.precision is WhenPrecision.DAY and not time.since for time in scene.times)
        and any(place.where.precision in FINE and place.relation in _AT for place in scene.places)
    )


def _has_doer(scene: Scene) -> bool:
    """Whether a party acts on others in a sentence: soldiers whose helicopters collide act on nobody."""
    hit = {party.name for party, role in scene.sides if role is Role.TARGET}
    return any(
        role in (Role.INITIATOR, Role.BOTH) and party.name not in hit and party.kind is not PartyKind.CIVILIANS
        for party, role in scene.sides
    )


def _armed_acted(scene: Scene) -> bool:
    """Whether people under arms harmed or took others: gunmen who killed two for a transformer are no accident."""
    return _done_to_people(scene) and bool(toll_figures(scene))


def _killed_somewhere(scene: Scene, harmed: Sequence[SaidFigure], *, opens: bool) -> bool:
    """Whether people whom wars kill were killed at a place, and nothing says by what: "ten farmers were killed near Beni on Monday".

    A headline has no day: there only civilians called so, soldiers and fighters count. Where it `opens` the news of a report, a province
    says where.
    """
    bodies = found_dead(scene.text)
    if not bodies and not killed_by_someone(scene.text):
        return False
    precise = (*FINE, WherePrecision.PROVINCE) if opens and scene.times else FINE
    if not any(place.where.precision in precise and place.relation in _AT for place in scene.places):
        return False
    killed = [item for item in harmed if item.mention.measure is Measure.KILLED and item.number.best != 0]
    known = [item for item in killed if item.group in _IN_WAR and not (bodies and item.number.best == 1)]
    return bool(known) and (bool(scene.times) or (people_of_war(scene.text) and not bodies))


def _killed_in_a_deed(scene: Scene, harmed: Sequence[SaidFigure]) -> bool:
    """Whether people were harmed in a deed that somebody answers for: "sentenced for the 2015 attack on a hotel in which 20 died"."""
    named = any(
        word.kind in VIOLENT and not word.strong and mode is Mode.HAPPENED
        and _DEED.search(scene.text, word.start - scene.start, word.end - scene.start) is not None
        for word, mode in zip(scene.triggers, scene.modes, strict=True)
    )  # fmt: skip
    at = any(place.where.precision in FINE and place.relation in (*_AT, "") for place in scene.places)
    return named and at and bool(scene.times) and any(one.number.best != 0 for one in harmed)


def _is_of_the_week(days: Days) -> bool:
    """Whether a stretch is a day, or some days of one week."""
    few = days.precision is WhenPrecision.RANGE and (days.end - days.start).days < RECENT_DAYS
    return few or days.precision is WhenPrecision.DAY


def tells_of_a_time(scene: Scene) -> bool:
    """Whether a sentence tells how things have long gone on, or how a war began, without a day or anybody harmed."""
    if any(not time.since and _is_of_the_week(time.days) for time in scene.times):
        return False  # "have been fighting there since Monday" is the news itself
    if _taken_in_history(scene) or (_SUMS_UP.match(scene.text) and not scene.times and not scene.places):
        return True
    if _ORIGIN.search(scene.text) is None and _TREND.search(scene.text) is None:
        return False
    return not any(item.mention.measure not in _NOT_HARM and item.number.best != 0 for item in toll_figures(scene))


def tells_of_accident(scenes: Sequence[Scene]) -> bool:
    """Whether the report opens with an accident or disaster, so that its dead are not victims of arms."""
    opening = scenes[:3]
    return was_an_accident(scenes) or (
        any(scene.accident for scene in opening) and not any(tells_of_arms(scene) for scene in opening)
    )


def was_an_accident(scenes: Sequence[Scene]) -> bool:
    """Whether somebody says in the opening of a report that it was an accident, or no attack."""
    return any(_BY_ACCIDENT.search(scene.text) is not None for scene in scenes[:3])


def tells_of_arms(scene: Scene) -> bool:
    """Whether a firm word tells of armed violence that happened."""
    return any(
        trigger.strong and trigger.kind in VIOLENT and mode is Mode.HAPPENED
        for trigger, mode in zip(scene.triggers, scene.modes, strict=True)
    )


def _taken_in_history(scene: Scene) -> bool:
    """Whether ground of no place finer than a country changed hands, on no day: "parts of Syria fell to the group"."""
    told = {
        word.kind
        for word, mode in zip(scene.triggers, scene.modes, strict=True)
        if not word.hint and mode is Mode.HAPPENED
    }
    coarse = bool(scene.places) and all(one.where.precision is WherePrecision.COUNTRY for one in scene.places)
    return told == {Kind.TERRITORY_TAKEN} and coarse and not scene.times and not scene.figures


def _truce_named(scene: Scene) -> bool:
    """Whether a truce is named with the place where it holds or those who agreed on it, though the sentence tells of no signing."""
    return any(
        (scene.times or (word.framed and not word.strong))
        and not word.hint
        and word.kind is Kind.AGREEMENT
        and mode is Mode.HAPPENED
        and _TRUCE.search(scene.text, word.start - scene.start, word.end - scene.start) is not None
        for word, mode in zip(scene.triggers, scene.modes, strict=True)
    )


def _framed_violence(scene: Scene) -> bool:
    """Whether a verb with its object tells of violence, though not firmly enough to stand alone: "girls were taken from"."""
    return any(
        word.framed and not word.hint and word.kind in VIOLENT and mode is Mode.HAPPENED
        for word, mode in zip(scene.triggers, scene.modes, strict=True)
    )


def things_destroyed(scene: Scene) -> bool:
    """Whether a party under arms destroyed things that are counted: "troops destroyed three laboratories of the rebels"."""
    counted = any(one.mention.measure is Measure.DESTROYED and one.number.best != 0 for one in toll_figures(scene))
    return counted and bool(scene.times and scene.places) and not scene.accident and _has_doer(scene)


def _done_to_people(scene: Scene) -> bool:
    """Whether armed people harm or take others in it, though nobody is counted: "militiamen beat and robbed families"."""
    acting = any(role is Role.INITIATOR for _, role in scene.sides)
    suffering = any(role is Role.TARGET for _, role in scene.roles)
    hurt = any(
        word.framed and word.kind in (Kind.ATTACK_ON_CIVILIANS, Kind.ABDUCTION) and mode is Mode.HAPPENED
        for word, mode in zip(scene.triggers, scene.modes, strict=True)
    )
    return acting and suffering and hurt
