"""Which times of a text may date an incident: not the dateline, not a stamp of publication, not the day of a statement."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from bearwitness.model import WhenPrecision
from bearwitness.reading.grammar.parse import Parsed
from bearwitness.reading.grammar.scenes.day_heads import headed_by, heads_of_days, is_filed
from bearwitness.reading.grammar.scenes.entry_days import heads_the_entry
from bearwitness.reading.grammar.scenes.last_honours import dates_a_burial
from bearwitness.reading.grammar.times.assumed import undated_times
from bearwitness.reading.grammar.times.rules import PAPER
from bearwitness.reading.grammar.times.when import TimeMention, times
from bearwitness.reading.grammar.words.any_case import AnyCase
from bearwitness.reading.grammar.words.calendar import between
from bearwitness.reports.dates import find_dateline

_STATEMENT = re.compile(
    r"\b(?:said|says|told|announced|reported|stated|added|confirmed|tweeted|posted|wrote|declared|statement|issued|released|published|corrected|warned|acknowledged|claimed|briefing|conference|interview|report|press release|denied|promised|pledged|vowed|urged|demanded|rejected|accused|blamed|condemned|deplored|insisted|alleged|disclosed|revealed|testified|mourned|protested(?!\s+(?:in|outside|near|across|through)\b)|appealed|tweet|communiqu[eé]|bulletin)"
    r"(?:\s+(?:to\s+)?(?:reporters|journalists|the|a|an|its|his|in|late|early|earlier|later|at|news|conference|statement|interview|briefing|it|via|by|telephone|television|tv|parliament|agency|on|[A-Z][\w.'’]*|press|media|state|local|tweet|tweets|post|posts|message|video|audio|letter|note|bulletin|update|broadcast|speech|address|radio|newspaper|daily|website|channel|telegram|facebook|twitter|x|account|joint|brief|written|separate|official|initial|separately|again))*\s*$"
)
_CLAIMED = re.compile(
    r"\b(?:claim(?:ed|s)|denied|denies|took|accepted|admitted|acknowledged)\s+(?:[\w-]+\s+){0,2}(?:responsibility|involvement|credit)\s*(?:late\s+|early\s+)?$",
    re.IGNORECASE,
)
# "The first count given by the ministry on Thursday".
_GIVEN_BY = re.compile(
    r"\b(?:given|provided|issued|released|published|supplied|quoted|announced|put\s+out)\s+by\s+(?:[\w'’-]+\s+){1,6}(?:late\s+|early\s+)?$",
    re.IGNORECASE,
)
# "Said in a short tweet on Tuesday", "in a video message on Tuesday".
_SAID_IN = re.compile(
    r"\b(?:in|via|through)\s+(?:an?|the|its|his|her|their)\s+(?:[\w-]+\s+){0,3}(?:tweets?|posts?|messages?|videos?|statements?|letters?|notes?|reports?|calls?|conversations?|talks|"
    r"bulletins?|broadcast|speech|address|interview|communiqu[eé]s?|releases?|updates?|briefings?|conferences?|account)\s*(?:late\s+|early\s+)?$",
    re.IGNORECASE,
)
_FOLLOWING_STATEMENT = re.compile(
    r"\s*['’]s\s+(?:statement|briefing|announcement|news\s+conference|report|toll|edition)", re.IGNORECASE
)
# "Police said Tuesday's attack", "condemned Friday night's deadly bombing": the day of what is spoken of.
_ITS_DEED = re.compile(
    r"(?:\s+(?:night|morning|evening|afternoon))?['’]s\s+(?!statement|briefing|report)(?:[\w'’-]+\s+){0,3}?(?:attacks?|assaults?|bomb(?:ing)?s?|blasts?|explosions?|raids?|(?:air)?strikes?|"
    r"shootings?|massacre|killings?|murders?|clash(?:es)?|violence|fighting|incidents?|ambush(?:es)?|abductions?|kidnappings?|shelling|stabbings?|bloodshed|battles?|operations?|offensive)\b",
    re.IGNORECASE,
)
# "The death toll rose to 19 on Tuesday", "put the number of dead on Tuesday at 19": the day of the count.
_COUNT: Final = r"\b(?:toll|(?:number|count|tally)\s+of\s+(?:the\s+)?(?:people\s+|those\s+)?(?:killed|dead|deaths|victims|injured|wounded))\b"
_ROSE: Final = r"\b(?:rose|risen|climbed|reached|stood|jumped|increased|grew|grown|went\s+up|gone\s+up)\b"
_TO: Final = (
    r"(?:\s+(?:to|at|by)\s+(?:at\s+least\s+|more\s+than\s+|about\s+)?[\w,-]+(?:\s+(?:people|dead|killed|deaths))?)?"
)
_COUNTED_ON: Final = re.compile(
    rf"(?:{_COUNT}[^.;]{{0,60}}?{_ROSE}|\b(?:put|raised|revised|set)\s+the\s+(?:\w+\s+)?{_COUNT}){_TO}\s*$",
    re.IGNORECASE,
)
_OPENS_COUNT: Final = re.compile(
    rf",?\s+(?:the\s+(?:\w+\s+)?{_COUNT}[^.;]{{0,60}}?{_ROSE}|[^.;,]{{2,60}}?\b(?:put|raised|revised)\s+the\s+(?:\w+\s+)?{_COUNT})",
    re.IGNORECASE,
)
MOST_WORDS = 12  # of a subject that speaks
_SPOKE = re.compile(
    r"\s+(?:corrected|said|announced|reported|confirmed|told|rejected|denied|accused|acknowledged|admitted|charged|condemned|"
    r"blamed|warned|stated|declared|disclosed|revealed|urged|vowed|pledged|dismissed|insisted|alleged|published|issued|"
    r"sentenced|convicted|indicted|claimed\s+responsibility|promised|offered|referred\s+to|protested|demanded|called\s+(?:for|on)|"
    r"expressed|deplored|lamented|mourned|reiterated|testified|recalled|paid\s+tribute|appealed|ruled|ordered\s+(?:an?|the)\s+(?:\w+\s+)?"
    r"(?:arrest|investigation|inquiry|probe)|opened\s+an?\s+(?:\w+\s+)?(?:investigation|inquiry|probe)|put\s+(?:the|its|her|his)\s+(?:\w+\s+)?(?:toll|dead|losses)|"
    r"raised\s+(?:the|its|her|his)\s+(?:own\s+)?(?:\w+\s+)?(?:toll|dead|losses)|maintained|counted|published|summoned|responded\s+to|cited|quoted)\b(?!\s+by\b)",
    re.IGNORECASE,
)
# "On 3 May confirmed strikes killed four": nobody speaks before it.
_LEAD_IN = AnyCase(
    r"\b(?:on|in|at|the|late|early|morning|evening|night|afternoon|hours|of|dawn|about|around)\b|[\W\d]+"
)
# "Eleven interviews, 14-29 September": the days on which an inquiry worked.
_INQUIRY = re.compile(
    r"\b(?:interview(?:s|ed)?|imagery|satellite\s+(?:images?|pictures?|photographs?)|fieldwork|field\s+(?:visit|mission)|survey(?:ed)?|research(?:ers)?|"
    r"(?:fact-finding|monitoring|assessment)\s+mission|collected|data\s+(?:of|from|collected))\b[^.;]{0,70}$",
    re.IGNORECASE,
)
_DEED = re.compile(
    r"\b(?:kill\w*|died|dead|wound\w*|injur\w*|attack\w*|bomb\w*|blasts?|explo\w+|raids?|raided|(?:air)?strikes?|struck|clash\w*|"
    r"shot|shell\w*|ambush\w*|fighting|violence)\b",
    re.IGNORECASE,
)
# The day on which someone hurt before dies is not that of what hurt him.
_LATE_DEATH = re.compile(
    r"\b(?:(?:injured|wounded|hurt|critical)\b[^.;]{0,40}\b(?:died|succumbed)|succumbed|died\s+(?:of|from)\s+(?:his|her|their)\s+(?:wounds|injuries)|"
    r"of\s+(?:them|those|these|whom)\s+(?:(?:has|have|had|also|later|then|since)\s+)*(?:died|succumbed)|died\s+(?:later\s+)?(?:in|at)\s+(?:an?\s+|the\s+)?hospital)\b(?:(?!\b(?:suffered|sustained|inflicted|received)\b)[^.;,]){0,40}$",
    re.IGNORECASE,
)
# "Died on Sunday of his wounds", "died on Sunday, raising the toll to four"; "died on Sunday, and a friend wrote that he died of his wounds".
_DIED_ON: Final = re.compile(r"\b(?:died|passed\s+away)\s*$", re.IGNORECASE)
_OF_WOUNDS: Final = re.compile(
    r"[^.;\n]{0,150}?\b(?:of|from|to|due\s+to)\s+(?:his|her|their|the)\s+(?:\w+\s+)?(?:wounds|injuries)\b|\s+(?:in|at)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}hospital\b|"
    r"[^.;\n]{0,30}?,\s+(?:which\s+)?(?:rais(?:ed|ing)|br(?:ought|inging)|t(?:ook|aking)|push(?:ed|ing))\s+(?:the|its|his|their)\s+(?:[\w-]+\s+){0,3}(?:toll|number|count)\b",
    re.IGNORECASE,
)
# "Abducted two nurses, who were freed three days later".
_FREED: Final = re.compile(r"\b(?:freed|released|let\s+go|set\s+free|rescued|ransomed)\s*$", re.IGNORECASE)
_LATER: Final = re.compile(r"[\w-]+\s+(?:hours?|days?|weeks?|months?)\s+(?:later|after(?:wards)?)", re.IGNORECASE)
# "Initial reports on Sunday evening" came when it happened.
_FIRST_WORD = re.compile(r"\b(?:initial|first|early|preliminary)\s+(?:\w+\s+)?$", re.IGNORECASE)
_HEAD = 300  # characters at the head of a page in which a day with an hour is that of its publication
_CLOCK = re.compile(r",?\s\d{1,2}:?\d\d(?::\d\d)?\s?(?:[AP]M|GMT|UTC|[A-Z]{3}T)\b")
# "Last updated: March 13, 2021": the day of a page, not of what it tells.
_CHANGED = re.compile(
    r"\b(?:updated|modified)(?:\s+(?:on|at))?\s{0,2}:?\s{1,3}(?:\w{3,9},?\s)?(?:\d\d:?\d\d,?\s)?$", re.IGNORECASE
)
_BE = re.compile(r"\b(?:was|were|been|is|are)\s+(?:also\s+)?$")
# What stands behind the words under a picture, which tell of when that was taken.
_PICTURE = re.compile(
    r"\W{0,4}(?:REUTERS|AFP|AP|EPA|Reuters|Getty|Photo|Photograph|Picture)\b\s?(?:/|Photo|Images|by\b|:)|\s?[(\[](?:file|archive|AP|AFP|Reuters)\b[^)\]]{0,30}[)\]]",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:held|detained|captive|captivity|missing|hostages?|in\s+custody|kidnapped|abducted|imprisoned|jailed)\b[^.;,]{0,30}\bsince\b",
    re.IGNORECASE,
)
_PAST_DAYS = re.compile(r"(?:\w+\s+){0,2}(?:past|last|previous)\s+[\w-]+\s+(?:hours?|days?)$")
_TO_COME = re.compile(
    r"\b(?:will|is\s+to|are\s+to|is\s+due\s+to|are\s+due\s+to|plans\s+to|plan\s+to)\s+(?!have\b)(?P<words>[^.;!?\n]{0,85})$",
    re.IGNORECASE,
)
# "Monitors are to find out who started last week's fighting".
_GONE = re.compile(r"(?:last|the\s+(?:past|previous)|yesterday|overnight)\b", re.IGNORECASE)
# "On March 15, local committees in Hasahisa reported that ...": the day of the report.
_OPENS_STATEMENT = re.compile(
    r",?\s++(?P<subject>[^.;:!?\n]{2,110}?)\s++(?:has\s+|have\s+|had\s+)?(?<!was\s)(?<!were\s)(?<!been\s)(?<!being\s)(?<!is\s)(?<!are\s)(?:also\s+)?(?:said|reported|announced|stated|"
    r"confirmed|claimed|told|declared|revealed|disclosed|documented|denounced|condemned|published|accused|alleged|warned|acknowledged|posted|tweeted|issued)"
    r"\b(?!\s+(?:by|killed|dead|wounded|missing|in)\b)",
    re.IGNORECASE,
)
# "On November 3, a cousin of theirs, in a post on Facebook, prayed that ...".
_OPENS_POST = re.compile(
    r",?\s++(?P<subject>[^.;:!?\n]{2,90}?),\s+(?:in|via|through)\s+(?:an?|the|his|her|their|its)\s+(?:[\w-]+\s+){0,3}(?:posts?|tweets?|messages?|videos?|"
    r"statements?|letters?|interviews?|broadcasts?|speech|address|communiqu[eé]s?|releases?)\b",
    re.IGNORECASE,
)
_SPEAKING = re.compile(r"\W*(?:Speaking|Talking|Addressing|Testifying|Writing|Appearing|Briefing|Asked)\b[^.;,]{0,80}$")
_NO_SUBJECT = re.compile(
    r"(?:^|[\s,])(?:an?|the|this|that|one|another|of|by|as|and|or|with|several|two|three|some|many|his|their|its)\s*$",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\s+(?:polls?|elections?|vote|summit|talks|deadline|hearing|conference|meeting|referendum|ballot|run-?off)\b",
    re.IGNORECASE,
)


def dated(parsed: Parsed, published: date | None) -> tuple[TimeMention, ...]:
    """Return the times of a report behind its dateline, without stamps that only repeat the day of publication.

    `published` is the day from which "today" and weekdays are counted (`spoken_on`).
    """
    head = find_dateline(parsed.text)
    entry = head.end if head is not None and heads_the_entry(parsed.text, head) else 0
    opening = max(parsed.dateline_end, head.end if head is not None else 0)
    found = undated_times(parsed.text) if published is None else times(parsed.text, published)
    heads = (*heads_of_days(parsed.text, found), *(one for one in found if one.end <= entry))
    return tuple(
        replace(item, heads=True) if item in heads else item
        for item in found
        if item in heads
        or (
            item.start >= opening
            and not _is_stamp(parsed.text, item, published)
            and not _is_named(parsed.text, item)
            and not is_filed(parsed.text, item)
            and _CHANGED.search(parsed.text, max(0, item.start - 40), item.start) is None
        )
    )


def _is_named(text: str, mention: TimeMention) -> bool:
    """Whether "Today" ends a name, as of a newspaper: "Al Rafid Today"."""
    if text[mention.start : mention.end] != "Today":
        return False
    return re.search(r"[^\W\d_a-z][\w'’-]*\s$", text[max(0, mention.start - 30) : mention.start]) is not None


def dating_incidents(text: str, start: int, end: int, found: Sequence[TimeMention]) -> tuple[TimeMention, ...]:
    """Return those of a sentence, characters `start` to `end`, that are not the day of a statement and not "since"."""
    here = [item for item in found if start <= item.start < end and (not item.since or _held(text, start, item))]
    stated = [item for item in here if _dates_a_statement(text, start, item)]
    own = tuple(
        _from_statement(text, item, stated)
        for item in here
        if (item.assumed or item not in stated)  # what was said of old is no younger
        and not _dates_a_plan(text, item)
        and _PICTURE.match(text, item.end) is None
        and PAPER.search(text[max(start, item.start - 60) : item.start]) is None
    )
    head = headed_by(start, found) if not own else None
    return own if head is None else (head,)


def _held(text: str, start: int, mention: TimeMention) -> bool:
    """Whether "since 25 August" is the day on which people were seized: "six soldiers, held since 25 August"."""
    return (
        mention.days.precision is WhenPrecision.DAY
        and _HELD.search(text[max(start, mention.start - 60) : mention.start + 6]) is not None
    )


def _from_statement(text: str, mention: TimeMention, stated: Sequence[TimeMention]) -> TimeMention:
    """ "Said on 3 May that five were killed overnight": the night before the statement, not before publication."""
    days = [item.days for item in stated if item.days.precision is WhenPrecision.DAY]
    words = text[mention.start : mention.end].lower()
    if not days or days[-1].start >= mention.days.end:
        return mention
    said = days[-1].start
    if words in ("overnight", "during the night", "in the night", "last night", "through the night"):
        return replace(
            mention, days=between(said - timedelta(days=1), said if words != "last night" else said - timedelta(days=1))
        )
    if _PAST_DAYS.match(words) and mention.days.precision is WhenPrecision.RANGE:
        return replace(mention, days=between(said - (mention.days.end - mention.days.start), said))
    return mention


def _dates_a_plan(text: str, mention: TimeMention) -> bool:
    """Whether a time is that of something to come: "in a controversial June 3 poll", "will discuss it during this month"."""
    if _GONE.match(text, mention.start) is not None:
        return False
    ahead = _TO_COME.search(text[max(0, mention.start - 90) : mention.start])
    if ahead is not None and _DEED.search(ahead["words"]) is None:
        return True
    words = text[mention.start : mention.end]
    if re.search(r"\d{4}", words) or not re.search(r"\d", words):
        return False
    return _PLANNED.match(text, mention.end) is not None


def _is_stamp(text: str, mention: TimeMention, published: date | None) -> bool:
    digits = not any(char.isalpha() for char in text[mention.start : mention.end])
    if digits and mention.start < _HEAD and _CLOCK.match(text, mention.end) is not None:
        return True  # "Home News Baro 31-08-2014 0742 PM Militants of ..."
    return digits and mention.days.start == mention.days.end == published


def _dates_a_statement(text: str, sentence_start: int, mention: TimeMention) -> bool:
    before = text[max(sentence_start, mention.start - 90) : mention.start]
    if before.isupper():
        before = before.lower()
    before = re.sub(r"\b(?:on|late|early|last)\s*$", "", before)
    if _FOLLOWING_STATEMENT.match(text, mention.end):
        return True
    if _ITS_DEED.match(text, mention.end) is not None:
        return False
    if _LATE_DEATH.search(before) is not None or (
        _DIED_ON.search(before) is not None and _OF_WOUNDS.match(text, mention.end) is not None
    ):
        return True
    if _FREED.search(before) is not None and _LATER.fullmatch(text[mention.start : mention.end]) is not None:
        return True
    if (work := _INQUIRY.search(before)) is not None and _DEED.search(before, work.start()) is None:
        return True
    if _opens_statement(text, sentence_start, mention):
        return True
    if dates_a_burial(text, sentence_start, mention.start, mention.end):
        return True
    if _SPOKE.match(text, mention.end) is not None:
        # "The coalition on Monday rejected"; not "the raid on Monday, officials said".
        lead = re.split(r"[,;:]", text[sentence_start : mention.start])[-1]
        subject = _LEAD_IN.sub("", lead).strip()
        return bool(subject) and len(lead.split()) <= MOST_WORDS and _DEED.search(lead) is None
    if (
        _GIVEN_BY.search(before) is not None
        or _SAID_IN.search(before) is not None
        or _CLAIMED.search(before) is not None
        or _COUNTED_ON.search(before) is not None
    ):
        return True
    found = _STATEMENT.search(before)
    if found is None or _FIRST_WORD.search(before[: found.start()]) is not None:
        return False
    # "Clashes were reported on Monday": when they were.
    return not (found.group().startswith("reported") and _BE.search(before, 0, found.start()) and _DEED.search(before))


def _opens_statement(text: str, sentence_start: int, mention: TimeMention) -> bool:
    """Whether a time opens a sentence whose subject goes on to say something."""
    if _SPEAKING.match(text[sentence_start : mention.start]) is not None:
        return True
    if _LEAD_IN.sub("", text[sentence_start : mention.start]).strip():
        return False
    if _OPENS_COUNT.match(text, mention.end) is not None:
        return True
    posted = _OPENS_POST.match(text, mention.end)
    if posted is not None and _DEED.search(posted["subject"]) is None:
        return True
    match = _OPENS_STATEMENT.match(text, mention.end)
    if match is None or len(match["subject"].split()) > MOST_WORDS:
        return False
    if _NO_SUBJECT.search(match["subject"]) is not None:  # "an alleged strike", "the reported raid"
        return False
    return _DEED.search(match["subject"]) is None and re.search(r",\s+(?!the\b)", match["subject"]) is None
