"""Words before and behind a name that say what the place does in its sentence (roles.py)."""

import re

from spacy.tokens import Token

from bearwitness.reading.grammar.words.any_case import AnyCase

CALLS = frozenset(
    {
        "call",
        "calls",
        "called",
        "calling",
        "rely",
        "relies",
        "relied",
        "relying",
        "depend",
        "depends",
        "depended",
        "depending",
    }
)

BASED = re.compile(r"\.?-(?:based|headquartered|born|educated|registered|raised)\b", re.IGNORECASE)
# Where people talk is not where it happened: "talks being held in Astana", "a summit in Doha".
TALKS = AnyCase(
    r"\b(?:talks|meetings?|summit|conference|negotiations|congress|forum|hearing|trial|tribunal|wars)\b(?!\s+(?:party\s+)?(?:workers?|members?|leaders?|officials?|activists?|supporters?|candidates?|m[np]a?s?|lawmakers?|politicians?)\b)(?:\s+(?!after\b|following\b|because\b|when\b|over\b|amid\b)[a-z]+){0,4}\s+(?:in|at)\s+(?:the\s+)?$",
)
LED = re.compile(r"-(?:led|backed|run|funded|allied|made|supplied|sponsored)\b", re.IGNORECASE)
# "People who had fled Baro were killed in Sare": what they fled is not where it befell them.
FLED = AnyCase(
    r"\b(?:(?:who|that|which)\s+(?:(?:had|have|has|recently|earlier|previously|already|just)\s+)*(?:fled|escaped|left)(?:\s+from)?|"
    r"(?:people|persons|families|civilians|villagers|residents|those|women|men|children)\s+(?:displaced|uprooted|driven)\s+from|(?:refugees|idps|evacuees|escapees|migrants)\s+from)\s+"
    r"(?:(?:the\s+)?(?:fighting|violence|war|clashes|attacks?|unrest|shelling|bombing|siege|conflict)\s+(?:in|around|near|of)\s+)?(?:the\s+)?(?:(?:\w+\s+){0,2}of\s+)?$",
)
# "Miss Sample, of Leeds, was", "Floyd, 47, of Los Angeles".
OF_HOME = re.compile(r"(?:\b\d{1,3}|[A-Z][\w'’-]+|homeless),\s+(?:both\s+|all\s+)?of\s+$")
OF_ATTACK = re.compile(
    r"\b(?:attacks?|shelling|bombing|bombardment|strikes?|raids?|siege|assault|capture|recapture|seizure|takeover|liberation|control|fighting|battles?|clashes)\s+(?:of|on|for|over)\s+(?:the\s+)?(?:(?:[\w-]+\s+){1,4}of\s+)?$",
    re.IGNORECASE,
)
# "Withdrew from Gao", "drove the rebels from Bambari": what happened did so there.
DRIVEN = re.compile(
    r"\b(?:withdr[ae]w\w*|withdrawn|pull(?:ed|ing|s)?\s+(?:out|back)|retreat\w*|driv(?:en|ing|es)|drove|oust\w*|expel\w*|flush\w*|evict\w*|"
    r"dislodg\w*|push(?:ed|ing)|cross(?:ed|ing)?\s+the\s+border|chas(?:ed|ing)|evacuat(?:ed|ing)|abducted|kidnapped|seized|taken(?!\s+off))\b[^.;:]{0,60}\bfrom\s+(?:the\s+)?(?:[a-z]+\s+of\s+)?$",
    re.IGNORECASE,
)
# "Rann was bombed", "Kutum came under fire", "Tchomia fell to the militia".
# "Protesters Storm Vinnitsa Administration": the seat of who governs the town.
STORMED = AnyCase(
    r"\b(?:storm|attack|seiz|occup|besieg|surround|ransack|raid|torch|burn|shell|bomb|enter|overr|captur|blockad)\w*\s+(?:the\s+)?$",
)
SEAT = re.compile(
    r"\s+(?:(?:regional|city|state|local|oblast|district|provincial)\s+)?(?:administration|parliament|assembly|city\s+hall|town\s+hall|council\s+building|police\s+(?:station|headquarters)|prosecutor['’]?s['’]?\s+office|courthouse)\b",
    re.IGNORECASE,
)
# "A series of explosions rocked Kabul": what hits a capital hits no government; "the scandal rocked Kabul" does.
ROCKED = re.compile(
    r"\b(?:explosions?|blasts?|bomb(?:s|ings?|ers?|ardments?)?|(?:air\s?)?strikes?|(?:air\s)?raids?|drones?|missiles?|rockets?|shells?|shelling|mortars?|"
    r"attacks?|war\s?planes|jets|gunfire|fighting|clashes|protests|riots)\s+(?:[\w-]+\s+){0,5}?"
    r"(?:hit|hits|struck|strikes|rocked|rocks|shook|shakes|rattled|jolted|targeted|ripped\s+through|tore\s+through|swept)\s+(?:(?:central|downtown|north(?:ern)?|south(?:ern)?|east(?:ern)?|west(?:ern)?)\s+)?$",
    re.IGNORECASE,
)
# "Survivors told the newspaper Liberte".
OF_PRESS = re.compile(
    r"\bthe\s+(?:newspaper|daily|weekly|monthly|magazine|broadcaster|website|paper|news\s+agency|radio\s+station)\s+$"
)
# "Four of the injured died overnight in a Baro hospital".
DIED_IN = re.compile(
    r"\b(?:died|succumbed|(?<!shot\s)(?<!shooting\s)dead)\b[^.;,:]{0,40}\b(?:in|at)\s+(?:an?\s+|the\s+)?(?:[a-z]\w+\s+){0,2}$",
    re.IGNORECASE,
)
WARD = re.compile(r"(?:[\w'’-]+\s+){1,4}?(?:[Hh]ospitals?|[Cc]linics?|[Mm]edical\s+[Cc]ent(?:er|re))\b")
ROCKED_WITHIN = 110  # characters before a name
UNDER_ATTACK = re.compile(
    r"(?:(?:,\s+(?:in\s+)?|\s+in\s+)(?:the\s+)?(?-i:[A-Z])[\w'’-]+(?:\s+(?-i:[A-Z])[\w'’-]+){0,2},?)?\s+(?:(?:was|were|is|are|has\s+been|had\s+been|have\s+been|being|got)\s+(?:\w+ly\s+|again\s+|also\s+|then\s+|itself\s+|heavily\s+)?"
    r"(?:hit|bombed|bombarded|shelled|attacked|raided|struck|targeted|captured|taken|retaken|seized|recaptured|overrun|besieged|burn(?:ed|t)|"
    r"looted|stormed|liberated|rocked|shaken|pounded|razed|set\s+(?:on\s+fire|ablaze|alight)|ransacked|encircled|surrounded|strafed|flattened)\b"
    r"|(?:was|were|has\s+been|had\s+been|became|is|remains)\s+(?:also\s+|again\s+|once\s+)?(?:the\s+)?(?:target|scene|site|focus|cent(?:re|er))\s+of\s+"
    r"(?!(?:the\s+)?(?:power|government|attention|gravity|commerce|trade|learning))"
    r"|(?:saw|witnessed|has\s+seen|suffered)\s+(?:an?|its|the|some|more|another|fresh|new|several|heavy|fierce|renewed|two|three)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:attacks?|bombings?|blasts?|explosions?|clashes|fighting|battles?|massacres?|shelling|strikes?|airstrikes?|raids?|shootings?|violence|protests?|riots?|killings?)\b"
    r"|(?:came|comes|has\s+come)\s+under\s+(?:\w+\s+)?(?:fire|attack|shelling|bombardment|siege)\b"
    r"|(?:fell|falls|has\s+fallen|had\s+fallen)\s+(?:to|into|under)\s)",
    re.IGNORECASE,
)


# Further names of a list behind one: "Sumy, Chuhuiv and Izium also came under fire".
FURTHER = re.compile(
    r"(?:(?:,\s(?:and\s)?|\sand\s)(?:al-)?[A-Z][\w'’-]{1,30}(?:\s[A-Z][\w'’-]{1,30}){0,2}){1,8}(?:\salso(?=\scame\s))?"
)
# "From Baro, eighty girls were led off": what stands before its verb.
TAKEN_FROM = re.compile(r"(?:^|[.!?;:\n\"”]\s*)From\s+(?:the\s+)?(?:(?:village|town|city|camp|school)\s+of\s+)?$")
TAKEN = re.compile(
    r"[^.;:]{3,160}?\b(?:were|was|had\s+been|have\s+been)\s+(?:\w+ly\s+|also\s+)?"
    r"(?:carried\s+off|led\s+(?:off|away)|taken|abducted|kidnapped|seized|marched\s+off|driven\s+(?:out|off|away)|expelled|evacuated|evicted|dragged\s+(?:off|away)|snatched)\b",
    re.IGNORECASE,
)
# "Survivors who reached Baro": where people got to is not what they fled.
REACHED = AnyCase(
    r"\b(?:people|survivors|refugees|residents|villagers|families|civilians|women|men|children|those|witnesses|displaced|escapees|thousands|hundreds|dozens|others|many|some)"
    r"(?:\s+(?:who|that|have|has|had|having|already|later|since|safely|now|\w+ed)){0,3}\s+"
    r"(?:reach(?:ed|ing)|arriv(?:ed|ing)\s+(?:in|at)|fled\s+(?:to|into)|fleeing\s+(?:to|into)|cross(?:ed|ing)\s+(?:in)?to|made\s+it\s+to|sought\s+(?:refuge|shelter|safety)\s+in|"
    r"took\s+(?:refuge|shelter)\s+in|taken\s+(?:refuge|shelter)\s+in|(?:are\s+)?shelter(?:ed|ing)\s+in|escaped\s+to|returned\s+to|trekked\s+to|walked\s+to)\s+"
    r"(?:the\s+)?(?:\w+\s+){0,2}(?:of\s+)?$",
)
# "Since taking the state capital, Baro": a name beside what is taken or hit.
BESIDE_TAKEN = re.compile(
    r"\b(?:captur\w+|seiz\w+|tak(?:e|en|ing)|took|retak\w+|retook|shell\w*|bomb\w*|enter\w*|storm\w*|overr[au]n\w*|besieg\w+|liberat\w+|attack\w*|raid\w*|"
    r"hit|struck|pound\w*|los(?:t|ing|s\s+of)|fall\s+of|control\s+of|in|into|at|inside|near)\s+(?:the|an?|its|their|[A-Z]\w+['’]s)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:capital|stronghold|city|town|village|hub|bastion|outpost|port|enclave|settlement|suburb|quarter|district|base|camp),\s+$",
)
# "The Sare governor": whoever holds an office there; "the Republic said".
OFFICE = re.compile(
    r"(?:['’]s)?\s+(?:deputy\s+|provincial\s+|district\s+|regional\s+|city\s+|state\s+|county\s+|police\s+|acting\s+)*"
    r"(?:governor|mayor|sheriff|prosecutor|commissioner|police\s+chief|senator|councillor|lawmaker|resident|native)s?\b",
    re.IGNORECASE,
)
# "Forces stationed in Baro shelled Sare": where from. Soldiers stationed in Baro who were killed were killed there.
STATIONED = re.compile(
    r"\b(?:stationed|positioned|garrisoned|headquartered|entrenched|located|based)\s+(?:in|at|inside|near|around|on)\s+"
    r"(?:the\s+)?(?:[a-z][\w'’-]*\s+){0,3}?(?:of\s+|in\s+)?$"
)
FIRES = re.compile(
    r"[^.;:\n]{0,40}?\b(?<!were\s)(?<!was\s)(?<!been\s)(?:used|shelled|fired|launched|bombed|bombarded|targeted|attacked|pounded|struck|hit)\b(?!\s+by\b)"
)
# "A clerk at Baro Hospital, said": where whoever speaks works.
SAYS = re.compile(
    r"(?:\s+in\s+[A-Z][\w'’-]+)?,?\s+(?:(?:also|later|who|further|has)\s+)?(?:said|says|told|added|adds|confirmed|reported|reports|stated|announced|recalled|tweeted|wrote)\b"
)
STAFF = re.compile(
    r"\b(?:doctors?|nurses?|surgeons?|medics?|physicians?|paramedics?|clerks?|director|head|chief|manager|administrators?|officials?|sources?|spokes(?:man|woman|person)|"
    r"workers?|staff|employees?|professors?|lecturers?|teachers?|students?|researchers?|analysts?|fellows?|experts?|guards?)\s+(?:at|of|from|in|with)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "Troops invaded Kuwait", "the army left Somalia": what forces do to a country they do in it.
INTO_COUNTRY = re.compile(
    r"\b(?:invad(?:ed|es|ing|e)|occup(?:ied|ies|ying|y)|bomb(?:ed|s|ing|arded|arding)?|shell(?:ed|s|ing)|struck|striking|raid(?:ed|s|ing)|attack(?:ed|s|ing)|"
    r"pound(?:ed|s|ing)|hit(?:ting)?|enter(?:ed|s|ing)|left|leav(?:es?|ing)|quit|exit(?:ed|ing)|vacat(?:ed|ing)|depart(?:ed|ing)|annex(?:ed|ing))\s+(?:neighbou?ring\s+)?$",
    re.IGNORECASE,
)
ENTERED = re.compile(r"\b(?:enter(?:ed|s|ing)|invad(?:ed|es|ing))\s+$", re.IGNORECASE)
FORCES = re.compile(
    r"\b(?:troops|soldiers|forces|army|military|jets|warplanes|planes|aircraft|drones?|missiles?|rockets?|tanks|navy|marines|paratroopers|militants|rebels|fighters|"
    r"air\s?strikes?|strikes|peacekeepers|artillery|bombers|helicopters|insurgents|gunmen|invad\w+|occup\w+|annex\w+|bomb\w*|shell\w*)\b",
    re.IGNORECASE,
)
# What may stand between a place and what happened there: "a Kabul car bombing", "the Ankara train station attack".
WITH = frozenset(
    {
        "car",
        "truck",
        "suicide",
        "drone",
        "rocket",
        "mortar",
        "grenade",
        "gas",
        "bus",
        "school",
        "mosque",
        "church",
        "hotel",
    }
    | {"market", "airport", "knife", "gun", "acid", "arson", "terror", "hostage", "prison", "mall", "nightclub", "air"}
)
_HARMED = frozenset(
    {"killed", "shot", "murdered", "assassinated", "abducted", "kidnapped", "stabbed", "gunned", "ambushed", "wounded", "beheaded", "killing", "shooting"}
    | {"murdering", "assassinating", "abducting", "kidnapping", "stabbing", "wounding", "beheading", "kill", "abduct", "kidnap", "murder", "assassinate"}
)  # fmt: skip


# "A convoy bound for Baro was ambushed": where somebody was going.
_HEADS_FOR = re.compile(
    r"\b(?:head(?:ed|ing)|bound|destined|mak(?:ing|e)|leav(?:ing|e)|left|depart(?:ed|ing)|set\s+out|en\s+route|on\s+(?:its|their|his|her|the)\s+way|"
    r"travel(?:l?ing|l?ed)|driv(?:ing|en)|returning|carrying\s+[\w\s-]{3,30}?|transporting\s+[\w\s-]{3,30}?)\s+(?:back\s+)?(?:from\s+[\w'’ -]{3,30}\s+)?(?:for|to|towards?)\s+"
    r"(?:the\s+)?(?:\w+\s+of\s+)?$",
    re.IGNORECASE,
)


def is_from(ahead: str) -> bool:
    """Whether the words before a name say that people are from there, fled from it or got there."""
    return any(pattern.search(ahead) is not None for pattern in (REACHED, FLED, OF_HOME))


def heads_for(whole: str, start: int) -> bool:
    """Whether the words before the name at `start` say that somebody was going there."""
    return _HEADS_FOR.search(whole, max(0, start - 80), start) is not None


def is_rocked(whole: str, start: int) -> bool:
    """Whether an explosion, missiles or the like hit what the name at `start` stands for: "three explosions rocked Kabul"."""
    return ROCKED.search(whole, max(0, start - ROCKED_WITHIN), start) is not None


def is_harmed(person: Token) -> bool:
    """Whether someone is killed or abducted who holds a place's office or lives there: "the mayor of Hit was shot dead"."""
    return person.dep_ in ("nsubjpass", "dobj") and person.head.lower_ in _HARMED


def tells_before(token: Token, speaker: Token) -> bool:
    """Whether what is told stands before who says it: "In Hit, gunmen shot dead three, officials said"."""
    first = speaker.left_edge.i
    if first - token.i < 5 or token.doc[first - 1].text not in (",", "-", "–", "—"):
        return False
    return any(one.pos_ in ("VERB", "AUX") for one in token.doc[token.i + 2 : first - 1])
