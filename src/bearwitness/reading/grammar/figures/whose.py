"""Whose people a figure without a telling noun counts: by its whole, by what befell them, by who was attacked (section 2, groups)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from bearwitness.model import Group, Measure
from bearwitness.reading.grammar.figures.counted import Counted
from bearwitness.reading.grammar.figures.said_figure import SaidFigure
from bearwitness.reading.grammar.parties.mention import GROUP_OF_KIND, PartyMention
from bearwitness.reading.grammar.words.nouns import group_words, people_nouns

_ARMED: Final = (Group.STATE_FORCES, Group.NON_STATE_FIGHTERS)
_PLAIN: Final = re.compile(
    r"\b(?:people|persons?|residents|locals|foreigners|passengers|nationals|others|individuals|souls|tourists|youths|captives|hostages)$",
    re.IGNORECASE,
)
_HARMING: Final = re.compile(
    r"\b(?:killing|wounding|injuring|leaving|slaying|murdering|maiming|(?:and|that|which)\s+(?:\w+ly\s+)?(?:killed|wounded|injured|left))\s+"
    r"(?:\w+ly\s+)?(?:or\s+(?:wounding|injuring|killing)\s+)?$",
    re.IGNORECASE,
)
_AT: Final = re.compile(
    r"\b(?:against|target(?:s|ed|ing)|attack(?:s|ed|ing)?|ambush(?:es|ed|ing)?|hit(?:s|ting)?|struck|striking|bomb(?:s|ed|ing)?|shell(?:s|ed|ing)?|"
    r"engag(?:es|ed|ing)|assault(?:s|ed|ing)?|shot|shoots|shooting|stabb(?:ed|ing)|machine-gunn(?:ed|ing)|mow(?:ed|ing)\s+down|(?:attacks?|assaults?|raids?|fire|fired|strikes?|airstrikes?|raids?|bombs?|ambush|grenades?|rockets?|shells?)\s+"
    r"(?:on|at|upon|against|of))\s+(?:on\s+|upon\s+)?(?:(?:a|an|the|some|several|two|three|its|their|one)\s+)?(?:[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
)
_TREATED: Final = re.compile(r"\bpatients?$", re.IGNORECASE)
"""Whoever is treated is a patient: the word says nothing of whose people they are."""
_STOP: Final = re.compile(r"[;.:]|\b(?:but|while|when|said|says|after|before)\b", re.IGNORECASE)
_LOOK_BACK: Final = 160
_VOLUNTEERS: Final = re.compile(
    r"(?:(?:at\s+least|about|some)\s+)?[\w-]+\s+volunteers|a\s+volunteer|volunteers", re.IGNORECASE
)
_IS: Final = re.compile(
    r"\s*,\s+(?:\d+,\s+)?(?:(?:who|which)\s+(?:was|is)\s+)?(?:an?|the|then)\s+(?P<who>[\w’'-]+(?:\s+[\w’'-]+){0,4}?)(?=\s*[,.;]|\s+(?:of|from|in|at|for|with|who)\b)",
    re.IGNORECASE,
)
_WHO: Final = re.compile(
    r"\b(?:an?|the)\s+(?P<who>[\w’'-]+(?:\s+[\w’'-]+){0,3}?)(?:\s+(?:of|in|at|for|with)\s+[^,.;]{2,60})?,\s+$",
    re.IGNORECASE,
)


def of_known(
    said: SaidFigure, earlier: Sequence[SaidFigure], sentence: str, at: int, phrases: Sequence[Counted]
) -> SaidFigure:
    """Return a figure with its group where other words of the sentence say whose people it counts.

    Args:
        said: the figure; one whose group is known already comes back as it is.
        earlier: the figures of the sentence before it.
        sentence: the words of the sentence; `at` is where it begins in the report's text.
        phrases: the counted phrases of the sentence, harmed or not.
    """
    if said.mention.measure is Measure.INJURED and _TREATED.search(said.mention.counted.phrase):
        return replace(said, group=Group.UNKNOWN)
    if said.mention.counted.who == "rescue worker" and _under_arms(said, earlier):
        return replace(said, group=Group.NON_STATE_FIGHTERS)
    if said.group is not Group.UNKNOWN:
        return said
    group = (
        _of_office(said, sentence, at)
        or _of_whom(said, sentence, at, phrases)
        or _of_whole(said, earlier)
        or _of_measure(said, earlier[-1].group if earlier else None)
        or _of_crew(said, sentence, at)
        or _of_target(said, sentence, at, phrases)
    )
    return said if group is None else replace(said, group=group)


_OURS: Final = re.compile(
    r"\b(?:brothers|comrades|(?:our|its|their)\s+(?:own\s+)?(?:\w+\s+)?(?:men|fighters|soldiers|troops|members|heroes|martyrs|mujahid\w*))\W*$",
    re.IGNORECASE,
)
_HIS: Final = re.compile(r"\b(?:his|her)\s+(?:own\s+)?(?:men|officers|fighters|soldiers|troops)\W*$", re.IGNORECASE)
_SAYS_THAT: Final = re.compile(r"\b(?:that|said|says|adding|saying)\s+$", re.IGNORECASE)
_LED: Final = re.compile(
    r"\b(?:commanders?|leaders?|members?|men|chiefs?|figures?|operatives?|officials?)$", re.IGNORECASE
)
_MOURNED: Final = re.compile(
    r"\b(?:confirm|acknowledg|announc|admit|mourn|report)\w*\s+(?:the\s+)?(?:deaths?|killings?|loss|martyrdom|assassinations?)\s+of\W*$",
    re.IGNORECASE,
)
"""A party that tells of the death of leaders tells of its own: "Hezbollah announced the death of two commanders"."""
_BACK: Final = 60
_ENEMY: Final = re.compile(r"\b(?:the|our|its|their)\s+enem(?:y|ies)(?:['’]s?)?\b|\benemy\b", re.IGNORECASE)
_OF_THE_ENEMY: Final = re.compile(r"\s+of\s+(?:the|our|its|their)\s+enem(?:y|ies)\b", re.IGNORECASE)
_ENEMY_LOST: Final = re.compile(
    r"\b(?:the|our|its)\s+enem(?:y|ies)\s+(?:(?:had|has|have|also)\s+){0,2}(?:suffered|sustained|lost|took)\s+(?:(?:at\s+least|about|some|up\s+to|more\s+than)\s+)?$",
    re.IGNORECASE,
)
_OTHER_SIDE: Final = {
    Group.STATE_FORCES: Group.NON_STATE_FIGHTERS,
    Group.NON_STATE_FIGHTERS: Group.STATE_FORCES,
}


def of_side(said: SaidFigure, parties: Sequence[PartyMention], text: str) -> SaidFigure:
    """Return a figure that a side in the fighting tells of "our men", "three brothers" or "the enemy" with the group of that side or the other.

    `text` is the report's text. Words that name who was hit ("ten enemy policemen") say more and stand.
    """
    phrase, speaker = said.mention.counted, said.speaker
    if speaker is None or phrase.group in (Group.STATE_FORCES, Group.THINGS):
        return said
    before = text[max(0, said.mention.start - _BACK) : phrase.start]
    own = _OURS.search(phrase.phrase) is not None and not phrase.family
    own = own or (_HIS.search(phrase.phrase) is not None and _SAYS_THAT.search(before) is not None)
    own = own or (_MOURNED.search(before) is not None and _LED.search(phrase.phrase) is not None)
    enemy = _ENEMY.search(phrase.phrase) is not None or _OF_THE_ENEMY.match(text, phrase.end) is not None
    enemy = enemy or _ENEMY_LOST.search(before) is not None
    if not (own or enemy):
        return said
    by_name = (GROUP_OF_KIND.get(one.kind) for one in parties if speaker.party is not None and one.id == speaker.party)
    by_office = (group_words()[word] for word in reversed(speaker.text.lower().split()) if word in group_words())
    side = next(by_name, None) or next(by_office, None)
    if side not in _OTHER_SIDE:
        return said
    return replace(said, group=side if own and not enemy else _OTHER_SIDE[side])


def _under_arms(said: SaidFigure, earlier: Sequence[SaidFigure]) -> bool:
    """Whether volunteers are counted beside soldiers: "six soldiers and three volunteers were killed"."""
    phrase = said.mention.counted
    last = earlier[-1] if earlier else None
    alike = last is not None and last.group is Group.STATE_FORCES and last.mention.predicate == said.mention.predicate
    return alike and _VOLUNTEERS.fullmatch(phrase.phrase) is not None


def _of_office(said: SaidFigure, sentence: str, at: int) -> Group | None:
    """Who someone named is by the words beside the name: "the co-chair of the council, Omar Saleh,", "Omar Saleh, a photojournalist"."""
    phrase = said.mention.counted
    if not phrase.named:
        return None
    behind = _IS.match(sentence, phrase.end - at)
    ahead = _WHO.search(sentence, max(0, phrase.start - at - _LOOK_BACK), phrase.start - at)
    for found in (behind, ahead):
        for word in reversed(found["who"].lower().split()) if found is not None else ():
            group = people_nouns().get(word, (None, None, False))[0]
            if group in (Group.CIVILIANS, *_ARMED):
                return group
    return None


_BREAKAWAY: Final = re.compile(r"\bdissidents?$", re.IGNORECASE)
_ABOARD: Final = re.compile(
    r"\b(?:military|army|air\s+force|navy|naval|combat|attack|war|fighter|transport)\s*(?:transport\s+)?(?:helicopters?|planes?|aircraft|jets?|gunships?|warships?|boats?)\b|\b(?:gunship|warplane|warship|fighter\s+jet)s?\b",
    re.IGNORECASE,
)


def _of_crew(said: SaidFigure, sentence: str, at: int) -> Group | None:
    """ "All five people on board" a military helicopter are its crew; "dissidents" killed or hurt had arms."""
    phrase = said.mention.counted
    if _BREAKAWAY.search(phrase.phrase) and said.mention.measure in (Measure.KILLED, Measure.INJURED):
        return Group.NON_STATE_FIGHTERS
    aboard = re.match(r"\s+(?:who\s+were\s+)?(?:on\s+board|aboard)\b", sentence[phrase.end - at :]) is not None
    return Group.STATE_FORCES if aboard and _ABOARD.search(sentence) else None


_OF_WHOM: Final = re.compile(r"\s+of\s+(?:whom|them)\b", re.IGNORECASE)


def _of_whom(said: SaidFigure, sentence: str, at: int, phrases: Sequence[Counted]) -> Group | None:
    """ "Twelve rebels stormed the post, five of whom were killed": the five are some of those spoken of right before."""
    phrase = said.mention.counted
    if not phrase.bare or said.mention.whole is not None or _OF_WHOM.match(sentence, phrase.end - at) is None:
        return None
    before = [
        one for one in phrases if one.end <= phrase.start and one.number.best != 1 and one.group is not Group.THINGS
    ]
    known = before[-1].group if before else None
    return known if known in (*_ARMED, Group.CIVILIANS) else None


def _of_whole(said: SaidFigure, earlier: Sequence[SaidFigure]) -> Group | None:
    """ "Four rangers were injured, two of them critically": some are of the group of all of them."""
    whole = said.mention.whole
    if whole is None:
        return None
    known = next((one for one in earlier if one.mention.counted.first == whole.first), None)
    return known.group if known is not None and known.group is not Group.ATTACKERS else None


def _of_measure(said: SaidFigure, known: Group | None) -> Group | None:
    """People of whom nothing more is said are civilians where they were driven from home or carried off."""
    phrase, measure = said.mention.counted, said.mention.measure
    if measure is Measure.DISPLACED:
        return Group.CIVILIANS
    plain = phrase.bare or _PLAIN.search(phrase.phrase) is not None
    if _ONE_MORE.fullmatch(phrase.phrase.strip()) and known in _ARMED:
        return known  # "killed three guards and seized two more"
    return Group.CIVILIANS if measure is Measure.ABDUCTED and plain and phrase.number.best != 1 else None


def _of_target(said: SaidFigure, sentence: str, at: int, phrases: Sequence[Counted]) -> Group | None:
    """ "An airstrike on soldiers killed 16", "ambushed a police patrol, leaving five dead": those who were attacked."""
    phrase = said.mention.counted
    others = phrase.phrase.lower().endswith("others")
    people = phrase.phrase.lower().endswith("people")
    if not (phrase.bare or others or people) or said.mention.among or phrase.number.best == 0:
        return None
    ahead = sentence[: phrase.start - at]
    if not others and _HARMING.search(ahead) is None and not said.mention.active:
        return None
    ahead = ahead[max(0, len(ahead) - _LOOK_BACK) :]
    first = phrase.start - len(ahead)
    for target in reversed([one for one in phrases if first <= one.start and one.end <= phrase.start]):
        before, between = sentence[: target.start - at], sentence[target.end - at : phrase.start - at]
        hit = _STOP.search(between) is None and _AT.search(before) and target.number.best != 1
        if hit and (target.group is Group.CIVILIANS or (target.group in _ARMED and not people)):
            return target.group
    return _of_column(ahead) if not people else None


_COLUMN_HIT: Final = re.compile(
    r"\b(?:against|target(?:s|ed|ing)|attack(?:s|ed|ing)?|ambush(?:es|ed|ing)?|hit(?:s|ting)?|struck|striking|bomb(?:s|ed|ing)?|shell(?:s|ed|ing)?|on|upon|at)\s+"
    r"(?:[\w’'-]+\s+){0,3}?(?P<whose>[\w-]+)\s+(?:convoys?|patrols?|columns?|units?|squads?|platoons?|detachments?|garrisons?|contingents?|posts?|outposts?|checkpoints?|bases?|barracks|positions?|vans?|trucks?|vehicles?|pick-?ups?|jeeps?|boats?|gunboats?|helicopters?)\b(?P<rest>[^;.:]*)$",
    re.IGNORECASE,
)


def _of_column(ahead: str) -> Group | None:
    """Whose convoy or patrol was attacked: "ambushed a police patrol near Jolo, killing"."""
    found = _COLUMN_HIT.search(ahead)
    group = group_words().get(found["whose"].lower()) if found is not None else None
    return group if group in _ARMED and found is not None and _STOP.search(found["rest"]) is None else None


_ONE_MORE: Final = re.compile(
    r"(?:another|(?:a|the)\s+(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|\w+teenth|twelfth|twentieth|\d+(?:st|nd|rd|th))|the\s+(?:other|last)|[\w-]+\s+more|a\s+further\s+[\w-]+|another\s+[\w-]+)",
    re.IGNORECASE,
)
"""One of those counted just before: "one soldier was killed and another was hurt", "the fourth blew himself up"."""


_SOME_OTHERS: Final = re.compile(r"(?:[\w-]+\s+)*(?:others|other\s+members)", re.IGNORECASE)


def continued(found: list[SaidFigure], before: Group | None) -> list[SaidFigure]:
    """Give "another" and "a fifth" the group of those whom the sentence counts before it, else of `before`.

    "Two others" behind fighters or soldiers are some of them; behind civilians they may be anybody.
    """
    out = []
    for said in found:
        phrase = said.mention.counted
        if said.group is Group.UNKNOWN and phrase.bare and _ONE_MORE.fullmatch(phrase.phrase.strip()):
            ahead = [one for one in found if one.mention.counted.end <= phrase.start and one is not said]
            last = max(ahead, key=lambda one: one.mention.counted.end).group if ahead else before
            out.append(replace(said, group=last) if last not in (None, Group.THINGS) else said)
        elif said.group is Group.UNKNOWN and _SOME_OTHERS.fullmatch(phrase.phrase.strip()):
            ahead = [one for one in out if one.mention.counted.end <= phrase.start]
            last = max(ahead, key=lambda one: one.mention.counted.end).group if ahead else None
            out.append(replace(said, group=last) if last in _ARMED else said)
        else:
            out.append(said)
    return out


def spoken_of(phrases: Sequence[Counted]) -> Group | None:
    """Return the group of the people whom a sentence without a figure speaks of, None where they are of several or one alone.

    "Some sixty insurgents attacked the base. Eleven were killed": the eleven are insurgents.
    """
    several = {one.group for one in phrases if one.group is not Group.THINGS and one.number.best != 1 and not one.bare}
    return next(iter(several)) if len(several) == 1 and Group.UNKNOWN not in several else None
