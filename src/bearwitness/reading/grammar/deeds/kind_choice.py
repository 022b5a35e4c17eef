"""The kind of an incident, from all that speaks for one in its sentences (codebook section 7)."""

from collections import defaultdict

from bearwitness.model import Group, Kind
from bearwitness.reading.grammar.deeds.kind_signs import Signs, Weighed
from bearwitness.reading.grammar.deeds.kinds import VIOLENT

MEANS = frozenset(
    {Kind.AIRSTRIKE, Kind.SHELLING, Kind.EXPLOSION, Kind.SUICIDE_ATTACK, Kind.GRENADE_ATTACK, Kind.CHEMICAL_ATTACK}
)
_FIGHTERS = frozenset({Group.STATE_FORCES, Group.NON_STATE_FIGHTERS})
_UNDER_ARMS = _FIGHTERS | {Group.ATTACKERS}
_FRAMED = 1.4  # what a verb with its object or subject counts beside a word
_FOUGHT = frozenset({Kind.ARMED_CLASH, Kind.AIRSTRIKE, Kind.SHELLING, Kind.EXPLOSION, Kind.SUICIDE_ATTACK})
_AFTERWARDS = frozenset({Kind.WEAPONS_SEIZED, Kind.DEPLOYMENT, Kind.BASE_CHANGE, Kind.LOOTING_DESTRUCTION})
_BESIDE = frozenset({Kind.SEXUAL_VIOLENCE, Kind.ABDUCTION})  # done in an attack, they are its means
_HEARD_OF = frozenset(
    {Kind.AIRSTRIKE, Kind.EXPLOSION}
)  # "explosions were heard", "planes flew over": no weapons of a clash
_PILLAGING = frozenset({Kind.ATTACK_ON_CIVILIANS, Kind.ARMED_CLASH, Kind.RIOT, Kind.ABDUCTION, Kind.SEXUAL_VIOLENCE})
_SEARCHED = frozenset({Kind.ARREST_OPERATION, Kind.TERRITORY_TAKEN})  # arms are found in them
_QUIET = frozenset(
    {Kind.AGREEMENT, Kind.WITHDRAWAL, Kind.DEPLOYMENT, Kind.BASE_CHANGE, Kind.WEAPONS_SEIZED, Kind.ARREST_OPERATION}
)
_MOVES = frozenset({Kind.DEPLOYMENT, Kind.BASE_CHANGE})
_ASSAULTS = frozenset({Kind.ARMED_CLASH, Kind.ATTACK_ON_CIVILIANS})
_UNRULY = frozenset({Kind.RIOT, Kind.LOOTING_DESTRUCTION})
_BY_FORCE = frozenset({Kind.ATTACK_ON_CIVILIANS, Kind.ARREST_OPERATION})
_UNMISTAKABLE = frozenset({Kind.CHEMICAL_ATTACK, Kind.SUICIDE_ATTACK})  # told late, they still say what an "attack" was
_LATER = 1.9  # what all sentences but the first count together, less than a strong word in the first
_HINT = 0.3  # what a weak or hinting word counts beside a strong one


def choose_kind(signs: Signs) -> tuple[Kind | None, tuple[Kind, ...]]:
    """Return the kind of an incident and its means.

    A more special word beats a more general one (a suicide bombing is also an explosion); fighting on the ground with
    support from the air is an armed clash by airstrike; an attack whose victims are civilians is one on civilians.
    """
    score: dict[Kind, float] = defaultdict(float)
    later: dict[Kind, float] = defaultdict(float)
    for item in signs.weighed:
        (score if item.weight > 1.0 else later)[item.trigger.kind] += item.weight * _worth(item)
    for named, summed in later.items():
        score[named] += min(_LATER, summed)
    strong = {item.trigger.kind for item in signs.weighed if item.trigger.strong}
    said = frozenset(strong)
    framed = {item.trigger.kind for item in signs.weighed if item.trigger.framed and item.trigger.strong}
    firm = {item.trigger.kind for item in signs.weighed if not item.trigger.hint}
    if signs.abducted:
        score[Kind.ABDUCTION] += 3.0
        firm.add(Kind.ABDUCTION)
    elif signs.deaths and Kind.ATTACK_ON_CIVILIANS in strong and Group.CIVILIANS in signs.harmed:
        # "Dragged from their beds and shot": nobody is counted who was carried off
        score[Kind.ABDUCTION] = min(score[Kind.ABDUCTION], 0.9 * score[Kind.ATTACK_ON_CIVILIANS])
    aside = _asides(score, signs)
    strong, framed, firm = strong - aside, framed - aside, firm - aside
    crowd = _crowd(score, strong, signs)
    opened = {item.trigger.kind for item in signs.weighed if item.weight > 1.0 and item.trigger.strong}
    arrested = Kind.ARREST_OPERATION in (opened if crowd in opened else strong)
    if (
        signs.captured
        and arrested
        and not (signs.dispersed or signs.crowd_harmed or (crowd is Kind.RIOT and signs.deaths))
    ):
        crowd = None
    if crowd is Kind.RIOT and signs.peoples and signs.deaths and signs.clashed and not signs.mob:
        crowd = None  # herders and farmers, or two communities with rifles, fight a battle
        strong, framed, firm = (found - {Kind.RIOT} | {Kind.ARMED_CLASH} for found in (strong, framed, firm))
        score[Kind.ARMED_CLASH] = max(score[Kind.ARMED_CLASH], score.pop(Kind.RIOT))
    if crowd is not None:
        pillaged = crowd is Kind.RIOT and (signs.pillaged or Kind.LOOTING_DESTRUCTION in said)
        return crowd, (*_means_of_crowd(crowd, signs), *((Kind.LOOTING_DESTRUCTION,) if pillaged else ()))
    kind = Kind.ARREST_OPERATION if _only_taken(strong, signs) else _kind(score, strong, firm, framed, signs)
    if kind is Kind.ATTACK_ON_CIVILIANS and _among_the_armed(signs, said=kind in strong):
        kind = Kind.ARMED_CLASH  # "four soldiers were wounded by a sniper", "gunned down three militants"
    if kind is Kind.ARMED_CLASH and signs.harmed == {Group.CIVILIANS} and not (signs.armed_target or signs.two_sided):
        kind = Kind.ATTACK_ON_CIVILIANS  # "two civilians were killed when soldiers stormed the village"
    if (
        kind is Kind.ARMED_CLASH
        and signs.preyed
        and not (signs.armed_target or signs.two_sided or signs.harmed & _FIGHTERS)
    ):
        kind = Kind.ATTACK_ON_CIVILIANS  # "gunmen attacked the village, leaving 15 dead", "ambushed traders"
    if kind is Kind.ARMED_CLASH and signs.policed and not signs.deaths and not signs.clashed:
        kind = Kind.ARREST_OPERATION  # "police raided homes across the city"
    if kind is Kind.ARREST_OPERATION and signs.by_rebels:
        kind = Kind.ABDUCTION
    near = frozenset(item.trigger.kind for item in signs.weighed if item.near)
    return kind, _means(score, kind, said, near, signs)


def _asides(score: dict[Kind, float], signs: Signs) -> frozenset[Kind]:
    """The kinds that words stand for which are no kind of their own beside an assault or people harmed."""
    fallen_upon = any(
        item.weight > 1.0 and item.trigger.framed and item.trigger.strong and item.trigger.kind in _ASSAULTS
        for item in signs.weighed
    )
    fallen_upon &= max(score[kind] for kind in _ASSAULTS) >= max(score[kind] for kind in _MOVES)
    put_to_death = signs.deaths and any(
        item.by_hand and item.weight > 1.0 and item.trigger.strong for item in signs.weighed
    )
    aside = _MOVES if fallen_upon else frozenset()  # "troops sent in attacked the base"
    if signs.deaths and any(score[kind] > 0 for kind in VIOLENT):
        aside |= _AFTERWARDS  # arms found or men taken after a fight
    if put_to_death:
        aside |= {Kind.ARREST_OPERATION, Kind.AGREEMENT}  # "beheaded eight men who had surrendered"
    return aside


def _only_taken(strong: set[Kind], signs: Signs) -> bool:
    """Whether people were only arrested: no firm word says that the unrest or violence beside is the news."""
    first = {item.trigger.kind for item in signs.weighed if item.weight > 1.0 and item.trigger.strong} - _SEARCHED
    return signs.captured and not (first & (VIOLENT | _UNRULY) and Kind.ARREST_OPERATION not in strong)


def _among_the_armed(signs: Signs, *, said: bool) -> bool:
    """Whether only people under arms were harmed, or shot at, by words (`said`: firm ones) that do not say that they could not fight."""
    if not signs.harmed:
        return signs.armed_target and signs.shot_only and not signs.preyed  # "rebels fired at an army convoy"
    known = (
        signs.harmed - {Group.UNKNOWN, Group.THINGS} or signs.harmed
    )  # "three soldiers fell and several were wounded"
    if not known <= _UNDER_ARMS:
        return False
    armed = signs.armed_target or Group.STATE_FORCES in signs.harmed
    return signs.shot_only and armed if said else bool(signs.harmed & _FIGHTERS)


def _worth(item: Weighed) -> float:
    """What a word counts; "attack on a base" is no more special than "attack", and the first sentence knows best."""
    word = item.trigger
    if not word.strong:
        return _HINT
    return (
        _FRAMED
        if word.framed and item.weight > 1.0 and word.kind not in (Kind.ARMED_CLASH, Kind.ATTACK_ON_CIVILIANS)
        else 1.0
    )


def _crowd(score: dict[Kind, float], strong: set[Kind], signs: Signs) -> Kind | None:
    """A protest or a riot, where one opens the telling: shots at it or arrests made in it are what was done to it."""
    opened = {item.trigger.kind for item in signs.weighed if item.weight > 1.0 and not item.trigger.hint}
    for kind in (Kind.RIOT, Kind.PROTEST):
        if kind not in opened and Kind.ATTACK_ON_CIVILIANS in opened and signs.deaths:
            continue  # "armed men killed 32 people ... a crowd angered by the killings turned on the base"
        others = [score[other] for other in strong - {Kind.RIOT, Kind.PROTEST, Kind.LOOTING_DESTRUCTION} - _BY_FORCE]
        if kind in strong and score[kind] >= max(others, default=0.0) and score[kind] > 0:
            quiet = kind is Kind.PROTEST and not signs.crowd_harmed
            outdone = quiet and max(score[other] for other in _BY_FORCE) > 2 * score[kind]
            return None if outdone else kind
    return None


def _means_of_crowd(kind: Kind, signs: Signs) -> tuple[Kind, ...]:
    """What was done to a protest, force before arrests and tear gas; what a mob did to a person."""
    if kind is Kind.RIOT:
        return (Kind.ATTACK_ON_CIVILIANS,) if signs.mob else ()
    done = ((Kind.ATTACK_ON_CIVILIANS, signs.shot_at), (Kind.ARREST_OPERATION, signs.dispersed))
    return tuple(means for means, said in done if said)


def _kind(score: dict[Kind, float], strong: set[Kind], firm: set[Kind], framed: set[Kind], signs: Signs) -> Kind | None:
    if Kind.WITHDRAWAL in strong and Kind.TERRITORY_TAKEN in strong and not strong & _FOUGHT:
        return Kind.WITHDRAWAL
    killed_first = signs.deaths and Kind.ATTACK_ON_CIVILIANS in framed and Group.CIVILIANS in signs.harmed
    if (
        Kind.TERRITORY_TAKEN in framed
        and score[Kind.TERRITORY_TAKEN] > 0.5 * max(score.values())
        and not (killed_first and score[Kind.ATTACK_ON_CIVILIANS] >= score[Kind.TERRITORY_TAKEN])
    ):
        return Kind.TERRITORY_TAKEN
    special = _special(score, strong, signs)
    if special is None and Kind.ARMED_CLASH not in strong and Kind.EXPLOSION in firm and not strong & VIOLENT:
        return Kind.EXPLOSION  # "two explosions killed seven fighters"
    ground = Kind.ARMED_CLASH in firm
    supported = (
        Kind.ARMED_CLASH in strong
        and signs.armed_initiator
        and signs.armed_target
        and special in (Kind.AIRSTRIKE, Kind.SHELLING)
    )
    if special is not None and not (supported and score[Kind.ARMED_CLASH] >= score[special]):
        return special
    ranked = _ranked(score, firm)
    if ground and (signs.armed_target or signs.harmed & _FIGHTERS or Group.CIVILIANS not in signs.harmed):
        return ranked[0] if score[ranked[0]] > score[Kind.ARMED_CLASH] else Kind.ARMED_CLASH
    by_hand = any(item.by_hand for item in signs.weighed)
    if ranked and not (ranked[0] is Kind.ATTACK_ON_CIVILIANS and not by_hand and _hinted_means(score)):
        return ranked[0]
    return _kind_from_hints(score, signs)


def _kind_from_hints(score: dict[Kind, float], signs: Signs) -> Kind | None:
    """Where no firm word names the kind: the weapon that is hinted at, else who was harmed, else what is hinted at."""
    means = _hinted_means(score)
    if means:
        return max(means, key=lambda kind: (score[kind], kind))
    if signs.harmed & _FIGHTERS:
        return Kind.ARMED_CLASH
    if signs.harmed - {Group.THINGS}:
        return Kind.ATTACK_ON_CIVILIANS
    ranked = _ranked(score, set(score))
    return ranked[0] if ranked else None


def _hinted_means(score: dict[Kind, float]) -> list[Kind]:
    return [kind for kind in MEANS if score[kind] >= _HINT]


def _means(
    score: dict[Kind, float], kind: Kind | None, strong: frozenset[Kind], near: frozenset[Kind], signs: Signs
) -> tuple[Kind, ...]:
    """By what else it was done, other kinds than its own: the weapons of an attack or a clash, the fight for a place taken,
    what attackers did besides killing. A weapon is its own means: a shell that explodes is no explosion beside it.
    """
    if kind is None:
        return ()
    named = _weapons(score, kind, strong) & near
    opened = {item.trigger.kind for item in signs.weighed if item.weight > 1.0 and item.trigger.strong}
    if kind in (Kind.EXPLOSION, Kind.SUICIDE_ATTACK) and Kind.ARMED_CLASH in opened and signs.clashed:
        named.add(
            Kind.ARMED_CLASH
        )  # "a car bomb went off at the gate, then gunmen fought the guards"; clashes told of below are others
    if kind is Kind.TERRITORY_TAKEN and not signs.unfought:
        # Of a town that was "recaptured last year" nobody recalls how, unless the fight is named.
        fought = (
            Kind.ARMED_CLASH in strong & near
            if signs.background
            else signs.fought or signs.deaths or score[Kind.ARMED_CLASH] > _HINT
        )
        named |= {Kind.ARMED_CLASH} if fought else set()
    if kind in _PILLAGING and (signs.pillaged or Kind.LOOTING_DESTRUCTION in strong):
        named.add(Kind.LOOTING_DESTRUCTION)
    searched = kind in _SEARCHED or (kind is Kind.ARMED_CLASH and signs.raided and signs.armed_target)
    if searched and (signs.arms_taken or Kind.WEAPONS_SEIZED in strong):
        named.add(Kind.WEAPONS_SEIZED)
    if kind is Kind.ATTACK_ON_CIVILIANS:
        named |= {beside for beside in _BESIDE if beside in strong}
        named |= {Kind.ABDUCTION} if signs.taken_away else set()
    if kind in (Kind.ABDUCTION, Kind.SEXUAL_VIOLENCE) and signs.deaths and Kind.ATTACK_ON_CIVILIANS in strong:
        named.add(Kind.ATTACK_ON_CIVILIANS)
    return tuple(sorted(named - {kind}))


def _weapons(score: dict[Kind, float], kind: Kind, strong: frozenset[Kind]) -> set[Kind]:
    """The weapons named beside the kind: hints tell them of a clash; of others only words that leave no doubt, and gas comes by shell or plane."""
    if kind is Kind.CHEMICAL_ATTACK:
        return {Kind.AIRSTRIKE, Kind.SHELLING} & set(_hinted_means(score))
    if kind in MEANS or kind in _QUIET:
        return set()
    hinted = set(_hinted_means(score)) - _HEARD_OF if kind is Kind.ARMED_CLASH else set()
    return hinted | (strong & MEANS)


def _special(score: dict[Kind, float], strong: set[Kind], signs: Signs) -> Kind | None:
    """The most special kind of weapon that a strong word names, if it is not a side remark."""
    top = max(score.values(), default=0.0)
    near = {item.trigger.kind for item in signs.weighed if item.near and item.trigger.strong}
    for kind in (Kind.CHEMICAL_ATTACK, Kind.SUICIDE_ATTACK, Kind.SEXUAL_VIOLENCE, Kind.ABDUCTION, Kind.GRENADE_ATTACK):
        beside = (
            kind in _BESIDE
            and Kind.ATTACK_ON_CIVILIANS in strong
            and score[kind] < 1.5 * score[Kind.ATTACK_ON_CIVILIANS]
        )
        if kind in _BESIDE and kind not in near and not signs.taken_away and not signs.abducted:
            continue  # told of further down, of others
        least = 0.35 if kind in _UNMISTAKABLE else 0.4
        if kind is Kind.SUICIDE_ATTACK and score[Kind.EXPLOSION] > _LATER:
            least = 0.3  # "a bomb attack" in the headline, the bomber below it
        if kind in strong and score[kind] >= least * top and not beside:
            return kind
    # What a bomb from the air or a shell sets off is no explosion by itself.
    shot = any(
        kind in strong and score[kind] >= 0.5 * score[Kind.EXPLOSION] for kind in (Kind.AIRSTRIKE, Kind.SHELLING)
    )
    order = sorted(
        (Kind.AIRSTRIKE, Kind.SHELLING, Kind.EXPLOSION),
        key=lambda item: (shot and item is Kind.EXPLOSION, -score[item]),
    )
    opened = {item.trigger.kind for item in signs.weighed if item.weight > 1.0}
    by_hand = any(item.by_hand and item.weight > 1.0 and item.trigger.strong for item in signs.weighed)
    for kind in order:
        if by_hand and kind not in opened:
            continue  # "shot dead six villagers", and further down how the town was shelled
        if (
            kind in strong
            and score[kind] >= max(score[Kind.TERRITORY_TAKEN], score[Kind.WEAPONS_SEIZED])
            and score[kind] >= 0.5 * max(score[Kind.ARMED_CLASH], score[Kind.ATTACK_ON_CIVILIANS], top * 0.6)
        ):
            return kind
    return None


def _ranked(score: dict[Kind, float], among: set[Kind]) -> list[Kind]:
    """The kinds that something speaks for, best first; at equal weight violence goes before manoeuvre."""
    named = [kind for kind in among if score[kind] > 0]
    return sorted(named, key=lambda kind: (-score[kind], kind not in VIOLENT, kind))
