"""What a party does in a sentence: initiator, target, supporter (codebook section 3)."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bearwitness.model import Group, Role
from bearwitness.reading.grammar.deeds.kinds import Trigger
from bearwitness.reading.grammar.figures.mention import FigureMention
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.words.any_case import AnyCase

_SUPPORT = re.compile(
    r"\b(?:(?:backed|supported|aided|assisted|helped|covered)\s+by|with\s+(?:the\s+)?(?:support|help|backing|assistance|cover)\s+(?:of|from))\s+(?:(?:the|an?|its|their|allied|heavy|close|local|foreign|some|several|other|powerful|armed|air|ground|global|international|joint|so-called|pro-\w+|[\w.]+-(?:led|backed))\s+){0,4}$",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"\b(?:accompanied\s+by|alongside|jointly\s+with|together\s+with)\s+(?:(?:the|an?|its|their|some|several|other)\s+){0,2}(?:\w+\s+)?$",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:by|under\s+(?:\w+\s+)?(?:fire|attack)\s+from|(?:fire|gunfire|rockets|shots)\s+from|carried\s+out\s+by|launched\s+by|fired\s+by|committed\s+by|conducted\s+by|blamed\s+on)\s+(?:(?:the|a|an|some|several|two|three|four|five|six|\d+|suspected|alleged|unidentified|unknown|armed|forces\s+of|members\s+of|fighters\s+(?:of|from)|pro-\w+|\w+ed)\s+)*$",
    re.IGNORECASE,
)
_AGAINST = AnyCase(
    r"\b(?:against|targeting|targeted|targets|hit|hits|struck|striking|bombed|bombs|bombing|attacked|attacks|attacking|shelled|raided|ambushed|stormed|engaged|pounded|rammed\s+into|(?:rammed|driven|drove|driving|crashed|slammed|ploughed)\s+(?:(?:an?|his|her|their|the)\s+(?:[\w-]+\s+){1,7}?)?into|fired\s+(?:on|at|into)|"
    r"(?:attack|attacks|raid|raids|assault|strike|strikes|airstrikes?|offensive|ambush|shelling|bombing|fire|operation|operations|fight|war|battle|rockets?)\s+(?:on|against|at|targeting)|"
    r"(?:attempt(?:s|ed)?|bid|tried)\s+(?:by\s+(?:[^\s.;,:]+\s+){1,8}?)?to\s+(?:storm|attack|raid|overrun|seize|capture|infiltrate|penetrate|ambush|assault)|"
    r"(?:attacks?|raids?|assaults?|strikes?|offensive|ambush|bombing|operation)\s+(?:launched\s+|carried\s+out\s+|mounted\s+|staged\s+)?by\s+(?:[^\s.;,:]+\s+){1,9}?(?:on|against))\s+"
    r"(?:(?:the|a|an|of|two|three|four|five|six|seven|eight|nine|ten|several|\d+|positions?|bases?|targets?|convoys?|checkpoints?|posts?|vehicles?|camps?|belonging|held|by|to|from|in|with|and|group|groups|units?|tactical|large|small|near|headquarters|personnel|members|army|military|police|base|convoy|checkpoint|station|garrison|barracks|outpost|outposts|patrol|patrols|column|columns|building|buildings|offices?|guards?|compound|troops|soldiers|fighters|stronghold|strongholds|hideouts?|depots?|training|commanders?|leaders?|chief|carrying|transporting|trucks?|bus|buses|lorry|van|jeep|cars?)\s+)*$",
)
_CLASH = AnyCase(
    r"\b(?:mutual\s+(?:shelling|bombardment|attacks|fire)|(?:shelling|bombardment|artillery\s+duels?)(?=\s+between\b)|clash\w*|fighting|firefights?|gunfights?|gun\s*battles?|battles?|battled|fought|skirmish\w*|(?:armed\s+)?encounters?|shoot-?outs?|(?:exchang|trad|swapp?)\w*\s+(?:of\s+)?(?:heavy\s+|artillery\s+|small-arms\s+|mortar\s+)?(?:gunfire|fire|shots)|pit(?:s|ted|ting)?(?=\s+[^.;]{3,80}\sagainst\b))\b",
)
_CAME_UNDER = re.compile(
    r"^\W*(?:\w+\W+){0,6}?(?:came|come|comes|coming)\s+under\s+(?:\w+\s+)?(?:attack|fire)|^\W*(?:\w+\W+){0,3}?(?:was|were|is|are|being|had\s+been|have\s+been|has\s+been)\s+(?:\w+ly\s+)?(?:attacked|ambushed|hit|struck|targeted|bombed|shelled|killed|wounded|injured|killed\s+or|shot|abducted|kidnapped|besieged|stabbed|captured|arrested)|"
    r"^\W*(?:\w+\W+){0,4}?(?:suffer(?:ed|ing)?|sustain(?:ed|ing)?|incurred)\s+(?:[\w-]+\s+){0,4}?(?:dead|killed|wounded|casualties|losses|fatalities|deaths|injuries|killed\s+and)\b",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"^\W*+(?:(?!(?:said|says|told|reported|denied|were|was|been|announced|accused|blamed|confirmed|condemn\w*|denounc\w*|critici[sz]\w*|deplor\w*|slammed|mourn\w*|welcomed|warned|vow\w*|threat\w*|urg\w*|demand\w*|"
    r"buried|survived|fled|praised|hailed|not|never|no|failed|refus\w*|would|could|may|might|will|should|cannot|plan\w*|promis\w*|after|before|when|while|as|since|whose|it|they|he|she|we|outside|against|despite|amid)\b)[\w'’-]++\W++){0,6}?(?:killed|kills|kill|killing|wounded|injured|attacked|attacks|attacking|bombed|bombing|shelled|shelling|raided|raids|ambushed|stormed|launched|launches|fired|fires|opened\s+fire|(?:has|have|had)\s+taken|took\s+(?:him|her|them|hostages?)|(?:is|are|was|were)\s+(?:still\s+)?holding|carried\s+out|carries\s+out|conducted|hit|hits|struck|"
    r"strikes|seized|captured|capture|captures|abducted|kidnapped|kidnap|executed|beheaded|shot|detonated|blew|destroyed|torched|burned|looted|arrested|detained|destroying|massacred|murdered|assassinated|stabbed|pounded|targeted|targeting|engaged|overran|retook|recaptured|took\s+control|dropped|entered|exploded|assaulted|rammed)\b",
    re.IGNORECASE,
)
# What police do to the one who did it begins nothing: "the killer, shot dead by police".
_SHOT_AFTER = re.compile(
    r"\b(?:killers?|shooters?|attackers?|assailants?|perpetrators?|bombers?|culprits?|murderers?|knifem[ae]n)\b[^.;]{0,40}?"
    r"\b(?:shot|killed|arrested|detained|overpowered|neutrali[sz]ed|wounded|captured|caught)\b[^.;]{0,20}\bby\s+(?:the\s+|\w+\s+)?$",
    re.IGNORECASE,
)
# "Militant commander killed in air strike", "two rebels shot dead by police": a headline's passive.
_DONE_TO = re.compile(
    r"\b(?:killed|wounded|injured|arrested|detained|captured|massacred|lynched|(?:taken|held)\s+(?:hostage|prisoner|captive)|murdered|assassinated|executed|beheaded|abducted|kidnapped|eliminated|neutrali[sz]ed|shot)$",
    re.IGNORECASE,
)
_IN_WHAT = re.compile(
    r"(?:\s+dead)?\s+(?:(?:near|when|while|by|after|as|amid|outside|inside)\b|(?:in|during)\s+(?:an?\s+|the\s+|[\w'’-]+\s+){0,3}?"
    r"(?:air\s?strikes?|strikes?|raids?|attacks?|clash(?:es)?|ambush|blasts?|explosions?|shelling|operations?|bombings?|fighting|gunfights?|shoot-?out|encounter|drone|crossfire)\b)",
    re.IGNORECASE,
)
_NOUN_ATTACK = re.compile(
    r"^\W*(?:air\s*|war\s*|\w+\s+)?(?:airstrikes?|strikes?|raids?|attacks?|shelling|bombardment|offensive|assault|missiles?|rockets?|drones?|warplanes?|jets?|aircraft|fire|bombing|gunfire|artillery|fighter\s+jets)\b",
    re.IGNORECASE,
)


# "The army fought the Taliban": a transitive clash.
_FOUGHT = re.compile(
    r"\s+(?:forces\s+|fighters\s+|troops\s+|militia\s+)?(?:vs?\.|vs|versus|(?:have\s+|has\s+|had\s+)?(?:fought|battled|clashed\s+with|engaged)|(?:(?:have|has|had)\s+been|were|was|is|are)\s+(?:fighting|battling))(?:\s+(?:the|a|an|some|\w+ed))*\s+",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"\b(?:response|retaliation|revenge|reprisals?|vengeance)\s+(?:to|for|against)\b[^.,;]*$", re.IGNORECASE
)
"""What an attack only answers: "in response to attacks against coalition forces"."""
_AGREED = re.compile(
    r"\bin\s+(?:close\s+|full\s+)?(?:coordination|co-ordination|consultation)\s+with\s+(?:the\s+)?$", re.IGNORECASE
)
"""Before who was told of it, or agreed to it, and did not do it."""
_AIM = re.compile(
    r"\b(?:(?:in|for|of|to|from|with)\s+(?:the\s+|its\s+|their\s+|our\s+|his\s+|an?\s+)?(?:[\w-]+\s+)?(?:fight|war|struggle|battle|efforts?|campaign|coalition|alliance|jihad)\s+(?:against|on)|"
    r"(?:war|fight)\s+on|\b(?:support|back|help|assist|aid)(?:ed|s|ing)?\s+(?:the\s+|its\s+)?[^.;,]{3,60}\sagainst)\s+(?:the\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
"""What somebody is at war with is no target of the deed told: "to help the army in the fight against the group"."""
_RESISTED = re.compile(
    r"\W*+(?:[\w'’-]++\W++){0,8}?(?:met|encountered|faced|ran\s+into)\s+(?:with\s+)?(?:(?:by|an?|the|some)\s+)?(?:\w+\s+){0,2}resistance\b",
    re.IGNORECASE,
)
"""Who meets resistance has attacked."""
_ON_ONE_SIDE = re.compile(r"\bon\s+(?:the\s+)?one\s+(?:hand|side)\b", re.IGNORECASE)
_FURTHER = 240
"""Characters behind the words for a fight within which sides that are told at length stand."""
_BETWEEN_FAR = re.compile(r"[^.;:]{0,110}?\bbetween\b", re.IGNORECASE)
"""The words for a fight, where and when it was, and between whom."""
_AMONG = re.compile(r"between|among|involving|and$")
_LISTED = re.compile(r"\s*(?:,|,?\s*and|,?\s*or|&)?\s*(?:the\s+)?(?:\w+\s+){0,1}", re.IGNORECASE)
_AND = re.compile(
    r"(?:\s+(?:militias?|fighters?|forces|troops|militiamen))?\s*(?:,\s*)?(?:,|\band|&)\s+(?:by\s+)?(?:the\s+|its\s+|an?\s+)?",
    re.IGNORECASE,
)
_HUNTED = re.compile(
    r"\b(?:hunting(?:\s+(?:down|for))?|pursuing|chasing|tracking(?:\s+down)?|in\s+pursuit\s+of|combing\s+\w+\s+for)\s+(?:(?:the|a|some|suspected|fleeing|down)\s+){0,2}$",
    re.IGNORECASE,
)
"""Before whom others were after: "soldiers hunting bandits killed two of them"."""
_COMMA = re.compile(r"\s*,\s*(?:the\s+)?", re.IGNORECASE)
_HELPED = re.compile(r"\W*(?:\w+day,?\s+)?(?:backed|supported|aided|assisted|helped|covered)\s+by\b", re.IGNORECASE)
"""A sentence that opens with who helped: whoever stands behind the comma did it."""
_WITH_A_CROWD = re.compile(
    r"\s+(?:[\w'’-]+\s+){0,4}?with\s+(?:[\w'’-]+\s+){0,4}?(?:protest[eo]rs|demonstrators|rioters|crowds?|mobs?|students|youths|residents|villagers|strikers|fans|supporters|activists|migrants|inmates|prisoners|settlers|worshippers)\b",
    re.IGNORECASE,
)
_EACH_OTHER = AnyCase(r"\b(?:each\s+other|one\s+another|on\s+one\s+side\s+and)\b")


def roles(
    text: str,
    start: int,
    end: int,
    parties: Sequence[PartyMention],
    figures: Sequence[FigureMention],
    found: Sequence[Trigger],
) -> tuple[tuple[PartyMention, Role], ...]:
    """Return the role of each party that a sentence at characters `start` to `end` gives one."""
    inside = [mention for mention in parties if start <= mention.start and mention.end <= end]
    given: list[tuple[PartyMention, Role]] = []
    clash = _between(text, start, end, inside)
    for mention in inside:
        role = clash.get(mention.start) or _role(text, start, end, mention, figures)
        between = text[given[-1][0].end : mention.start] if given and given[-1][1] is Role.SUPPORTER else ""
        if between and _AND.fullmatch(between) and not (_COMMA.fullmatch(between) and _HELPED.match(text, start)):
            role = Role.SUPPORTER  # "backed by Hezbollah and Russian aircraft"
        if role is not None and not (mention.nation and role in (Role.TARGET, Role.BOTH)):
            given.append((mention, role))
    return tuple(given) if found or figures else ()


def _between(text: str, start: int, end: int, parties: Sequence[PartyMention]) -> dict[int, Role]:
    """Both sides of "clashes between A and B", "A clashed with B", "fighting with A"."""
    given: dict[int, Role] = {}
    for match in _CLASH.finditer(text, start, end):
        after = text[match.end() : match.end() + 90]
        named = re.match(r"\W*(?:\w+\W+){0,4}?(?:between|among|amongst|involving|with|against|and)\b", after.lower())
        between = None if named else _BETWEEN_FAR.match(text, match.end(), end)
        named = named or between
        if named is None:
            continue
        reach = (between.end() if between is not None else match.end()) + 110
        right = [mention for mention in parties if match.end() <= mention.start <= reach and not mention.nation]
        if between is not None:
            right = [mention for mention in right if mention.start >= between.end()]
        right = [mention for mention in right if not _in_brackets(text, mention, right)]
        if _ON_ONE_SIDE.search(text, match.end(), min(end, match.end() + _FURTHER)):
            given.update({
                mention.start: Role.BOTH for mention in parties
                if match.end() <= mention.start <= match.end() + _FURTHER and not mention.nation
            })  # fmt: skip
        elif _AMONG.search(named.group()):
            given.update({mention.start: Role.BOTH for mention in _listed_sides(text, right)})
        elif right:
            left = [mention for mention in parties if mention.end <= match.start() and not mention.nation]
            given[right[0].start] = Role.BOTH
            if left:
                given[left[-1].start] = Role.BOTH
        elif _WITH_A_CROWD.match(after):
            given.update(
                {mention.start: Role.BOTH for mention in parties if mention.end <= match.start() and not mention.nation}
            )
    for first, second in pairwise(parties):
        if not (first.nation or second.nation) and _FOUGHT.fullmatch(text[first.end : second.start]):
            given[first.start] = given[second.start] = Role.BOTH
        joint = re.fullmatch(
            r"\s*(?:,?\s*and|&|,)\s*(?:the\s+|\w+\s+(?:of|from)\s+(?:the\s+)?)?", text[first.end : second.start]
        )
        if joint and re.match(
            r"\W*(?:\w+\W+){0,4}?(?:clash|clashed|fight|battle|battled|battling|fighting|fought|exchanged|traded)\b",
            text[second.end : end],
        ):
            given[first.start] = given[second.start] = Role.BOTH
    if _EACH_OTHER.search(text, start, end):
        given.update({mention.start: Role.BOTH for mention in parties if not mention.nation})
    return given


def _listed_sides(text: str, right: Sequence[PartyMention]) -> Sequence[PartyMention]:
    """The two sides behind "between", and those joined to them in one list: "among the A, B and C groups"."""
    stop = 2
    while stop < len(right) and _LISTED.fullmatch(text[right[stop - 1].end : right[stop].start]):
        stop += 1
    return right[:stop]


def _in_brackets(text: str, mention: PartyMention, parties: Sequence[PartyMention]) -> bool:
    """Whether a party stands in brackets right behind another that it explains: "the Hill structure (FARC dissidents)"."""
    return any(re.fullmatch(r"\s*\((?:the\s+)?", text[one.end : mention.start]) for one in parties)


def _nation_role(before: str, after: str) -> Role | None:
    """A bare country name is a party only as the subject of a verb of attack: "Israel bombed", "Turkey shelled"."""
    subject = (
        re.search(
            r"(?:^|[,;:\"“]\s*|\b(?:and|but|that|as|when|after|while|said)\s+)(?:the\s+)?$", before, re.IGNORECASE
        )
        is not None
    )
    where = re.search(r"[A-Z][\w'’-]+,\s+$", before) and re.match(
        r"\s*(?:[:,)]|(?:which|that|where|on|late|early|last|yesterday)\b)", after
    )
    subject = subject and not where  # "in Madrid, Spain which killed"
    direct = re.match(
        r"\s+(?!(?:air)?strikes?\b|raids?\b|attacks?\b|bombings?\b|offensives?\b|operations?\b|war\b|conflict\b|missions?\b|campaign\b)(?:\w+\s+){0,2}?(?:bombed|shelled|attacked|struck|killed|raided|fired|launched|carried\s+out|conducted|invaded|hit)\b",
        after,
    )
    by = re.search(
        r"\b(?:fired|bombed|shelled|attacked|struck|launched|killed|conducted|hit|dropped|invaded|raided|shot|sent|destroyed|carried\s+out)\s+(?:\w+\s+)?by\s+(?:the\s+)?$",
        before, re.IGNORECASE,
    )  # fmt: skip
    return Role.INITIATOR if (subject and direct) or by else None


# "Kidal was retaken from the rebels": they lost it.
_TAKEN_FROM = re.compile(
    r"\b(?:recaptured|retaken|captured|seized|liberated|wrested|taken|freed|control)\s+(?:\w+\s+){0,4}?from\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# What is done by somebody and is no attack: "held by", "brokered by", "treated by".
_ONLY_SAID_BY = re.compile(
    r"\b(?:said|reported|according|statement|claimed|quoted|cited|(?:confirmed|reported|declared|pronounced)(?:\s+\w+)?|identified|announced|brokered|mediated|negotiated|sponsored|touted|hailed|praised|guaranteed|agreed|signed|stated|recorded|documented|told|given|rescued|treated|evacuated|buried|mourned|condemned|seen|issued|controlled|held|occupied|run|led|owned|used|backed|operated|manned|guarded|defended|governed|ruled|administered|dominated|commanded|built|inhabited|patrolled|populated|supported|known|besieged|surrounded|recruited|trained|armed|financed)\s+by\b[^,;]*$",
    re.IGNORECASE,
)


def _role(text: str, start: int, end: int, mention: PartyMention, figures: Sequence[FigureMention]) -> Role | None:
    before = text[max(start, mention.start - 90) : mention.start]
    if mention.nation:
        return _nation_role(before, text[mention.end : end])
    after = text[mention.end : end][:140]
    if _TAKEN_FROM.search(before):
        return Role.TARGET
    if _HUNTED.search(before):
        return Role.TARGET
    if _ANSWERED.search(before) or _AGREED.search(before):
        return None
    if _SUPPORT.search(before):
        return Role.SUPPORTER
    if _JOINED.search(before):
        return Role.INITIATOR
    for figure in figures:
        phrase = figure.counted
        holds = phrase.start <= mention.start < phrase.end
        follows = 0 <= mention.start - phrase.end <= 24 and re.fullmatch(
            r"\s+(?:of|from|belonging\s+to|with|in)\s+(?:the\s+)?(?:\w+\s+){0,2}", text[phrase.end : mention.start]
        )
        if (holds or follows) and phrase.group is Group.ATTACKERS and figure.whole is not None:
            return None  # "killed 75 rebels, including suicide bombers"
        if (holds or follows) and figure.measure not in ("destroyed", "damaged"):
            return Role.INITIATOR if phrase.group is Group.ATTACKERS else Role.TARGET
    if _BY.search(before):
        if _SHOT_AFTER.search(before):
            return None
        return None if _ONLY_SAID_BY.search(before) else Role.INITIATOR
    if _AIM.search(before):
        return None
    if _AGAINST.search(before) or _CAME_UNDER.search(after):
        return Role.TARGET
    if re.match(
        r"\s+(?:\w+\s+)?(?:had|have|has|was|were|did|do|does|is|are|could|would)(?:\s+(?:not|never)|n[’']t)\b", after
    ):
        return None
    if _NOUN_ATTACK.match(after) or re.search(
        r"(?:strikes?|shelling|raids?|bombardment|bombing|aggressions?|drones?|missiles?|warplanes?|jets|aircraft|helicopters?|artillery)$",
        mention.text,
        re.IGNORECASE,
    ):
        if re.match(r"^['’]s\s", after) and mention.nation is False and _NOUN_ATTACK.match(after) is None:
            return None
        return Role.INITIATOR
    if _RESISTED.match(after):
        return Role.INITIATOR
    own = any(figure.own and mention.end <= figure.start for figure in figures)
    if own:
        return Role.TARGET
    does = _ACTS.search(after)
    if does and _DONE_TO.search(does.group()) and _IN_WHAT.match(after, does.end()):
        return Role.TARGET
    if does and not re.search(r"\b(?:of|in|from|near|at|against|fighting|battling)\s+(?:the\s+)?$", before):
        return Role.INITIATOR
    return None
