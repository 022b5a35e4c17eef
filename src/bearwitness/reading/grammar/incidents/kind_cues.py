"""Words beside those for a kind that tell kinds apart: of force against a protest, of a fight of two sides, of pillage (codebook section 7)."""

import re

from bearwitness.reading.grammar.words.any_case import AnyCase

# What was done to a protest: force against it, or an attempt to end it.
FORCE = AnyCase(
    r"\b(?:live\s+(?:rounds?|ammunition|fire|bullets?)|rubber(?:-coated)?\s+bullets?|brutal\w*|violently|open(?:ed|ing)?\s+fire|"
    r"(?:fired|shot|shooting)\s+(?:dead\s+|at\s+|on\s+|into\s+)?(?:\w+\s+){0,3}(?:protest\w+|demonstrat\w+|crowds?)|beat(?:en|ing)?|gunned\s+down)\b",
)
DISPERSED = AnyCase(
    r"\b(?:tear\s?gas\w*|water\s+cannons?|pepper[-\s]spray\w*|dispers\w+|br(?:eak|oke|oken)\s+up|batons?|suppress\w*|crack\w*\s+down|quell\w*|"
    r"chas(?:e|ed|ing)|(?:detain|arrest)\w*\s+(?:[\w,'’-]+\s+){0,4}(?:protest\w+|demonstrat\w+|marchers|activists)|"
    r"(?:protest\w+|demonstrat\w+|activists)\s+(?:were|was|have\s+been|are)\s+(?:\w+\s+)?(?:detained|arrested))\b",
)
# Both sides fight.
FIGHT = AnyCase(
    r"\b(?:clash\w*|fight(?:s|ing)?|fought|battl\w+|skirmish\w*|fire\s?fights?|gun\s?(?:fights?|battles?)|shoot-?outs?|crossfire|cross-fire|combat|"
    r"exchang\w+\s+(?:of\s+)?(?:fire|gunfire|shots)|ambush\w*|hostilit\w+|offensive|confrontations?|counter-?attack\w*|encounter|convoy|patrol|resist\w+)\b",
)
# A weapon at work, where "shells" may stand in a museum.
HITS = re.compile(
    r"strik|struck|raid|attack|shelling|shelled|bombard|bombed|bombing|\bhits?\b|pound|rain|land|\bfell\b|slam",
    re.IGNORECASE,
)
# And where only civilians were harmed: an ambush, a convoy or a patrol alone is no fight.
TWO_SIDED = AnyCase(
    r"\b(?:clash\w*|fight(?:s|ing)?|fought|battl\w+|skirmish\w*|fire\s?fights?|gun\s?(?:fights?|battles?)|shoot-?outs?|cross-?fire|combat|"
    r"exchang\w+\s+(?:of\s+)?(?:fire|gunfire|shots)|hostilit\w+|offensive|confrontations?|counter-?attack\w*|resist\w+)\b",
)
# Peoples who fight with guns over land and herds.
PEOPLES = AnyCase(
    r"\b(?:rifles?|guns?|automatic\s+weapons|heavily\s+armed|gunfire|gun\s?battles?|armed\s+(?:herders|men|youths?|villagers|tribesmen|groups?|civilians)|cattle|herders?|herdsmen|pastoralists?|"
    r"clans?|clan-based|tribes?|tribal|tribesmen|sub-clans?|militias?|militiamen|gunmen|cartels?)\b",
)
# Words by which soldiers are killed who cannot fight.
HELPLESS = AnyCase(
    r"\b(?:execut\w+|behead\w*|decapitat\w+|captur\w+|captive\w*|hostages?|prisoners?|off[-\s]duty|unarmed|hang(?:ed|ing)|lynch\w*|stab\w*|throats?|"
    r"massacr\w+|murder\w*|assassinat\w+|at\s+(?:his|their|her)\s+homes?|retired|former|ex-\w+|tied|bound|surrender\w*|slaughter\w*|mosque|church|market|hack\w+)\b",
)
# Ground that was fought for, and that was not.
FOUGHT_FOR = AnyCase(
    r"\b(?:sieges?|besieg\w+|(?:drove|driven|drives|pushed|forced|flushed|chased|expelled|ousted|ejected|dislodged)\s+(?:[\w'’-]+\s+){0,4}?(?:out|back|from)|offensives?|"
    r"assault\w*|storm(?:ed|ing)|overr[au]n\w*|fighting|fought|fights?|battles?|clash\w*|combat|counter-?attack\w*|street\s+by\s+street|house[- ]to[- ]house|"
    r"(?:fierce|heavy|stiff|little|weak|some|light)\s+resistance|retook|retak(?:e|en|ing)|took\s+(?:[\w'’-]+\s+){0,3}?back|taken\s+back|recaptur\w+|wrest\w+|liberat\w+)\b",
)
UNFOUGHT = AnyCase(
    r"\b(?:without\s+(?:a\s+(?:fight|shot|battle)|(?:firing|fighting|resistance|opposition|bloodshed|combat)|meeting\s+(?:any\s+)?resistance|any\s+(?:fighting|resistance))|no\s+resistance|not\s+a\s+shot|"
    r"unopposed|met\s+no\s+(?:resistance|opposition)|handed\s+over|(?:had|was|were|been)\s+(?:abandoned|vacated|evacuated|deserted)|unguarded|bloodless\w*|surrendered\s+the)\b",
)
# Homes burnt, herds driven off, shops emptied beside the killing.
PILLAGED = AnyCase(
    r"\b(?:set(?:ting)?\s+(?:[\w'’-]+\s+){0,6}?(?:alight|ablaze|on\s+fire|aflame)|set\s+(?:fire|light)\s+to|(?:burn(?:t|ed|ing)?|torch(?:ed|ing)?|raz(?:ed|ing))\s+(?:down\s+)?(?:[\w,'’-]+\s+){0,4}?"
    r"(?:houses?|homes?|huts?|tukuls?|villages?|shops?|stores?|markets?|schools?|churches|church|mosques?|granar\w+|crops|barns?|buildings?|clinics?|stalls|dwellings|property|properties|hamlets?)|"
    r"(?:houses?|homes?|huts?|villages?|shops?|schools?|church(?:es)?|mosques?|crops|buildings?|hamlets?)\s+(?:(?:was|were|had\s+been|have\s+been|being)\s+)?(?:also\s+|then\s+)?(?:burn(?:t|ed)|torched|looted|ransacked|lit\b|plundered|pillaged)|"
    r"(?:loot|ransack|plunder|pillag)(?:ed|ing)\b|"
    r"(?:dr[oi]ve|driven|driving|made|carr(?:ied|ying)|took|taken|taking|stole|stolen|stealing|rustl(?:ed|ing)|seiz(?:ed|ing)|l[eo]d)\s+(?:off|away|with)?\s*(?:with\s+)?(?:[\w,'’-]+\s+){0,4}?(?:cattle|livestock|goats?|sheep|camels?|herds?|cows|food|provisions|motorcycles|motorbikes|belongings|valuables)|"
    r"(?:cattle|livestock|goats?|sheep|camels?|herds?|cows)\s+(?:[\w,'’-]+\s+){0,3}?(?:was|were)\s+(?:driven|stolen|taken|rustled|led))\b",
)
# Arms that were carried away: "recovered six rifles", "made off with their guns".
_ARMS = (
    r"(?:weapons?|weaponry|arms|ammunition|munitions|rifles?|pistols?|handguns?|revolvers?|firearms?|guns?|machine\s?guns?|shotguns?|carbines?|kalashnikovs?|aks?|ak-?47s?|m-?16s?|rpgs?|"
    r"grenades?|mortars?|rocket\s+launchers?|grenade\s+launchers?|magazines|cartridges|rounds\s+of\s+(?:live\s+)?ammunition|explosives|war\s+mat[eé]rial)"
)
ARMS_TAKEN = AnyCase(
    rf"\b(?:(?:re)?captur(?:ed|ing)|recover(?:ed|ing)|seiz(?:ed|ing)|confiscat(?:ed|ing)|retriev(?:ed|ing)|collect(?:ed|ing)|(?:the\s+)?(?:recovery|seizure|capture)\s+of|(?:made|making|carried|carrying)\s+(?:off|away)(?:\s+with)?|"
    rf"(?:taking|took|taken)(?:\s+(?:away|with\s+them))?|(?:left|leaving|abandon(?:ed|ing))(?:\s+behind)?|(?:bringing|brought)(?:\s+with\s+(?:him|her|it|them))?|surrender(?:ed|ing)|handed\s+(?:over|in))\s+"
    rf"(?!(?:up|positions?|control)\b)(?:[\w'’.,/-]+\s+){{0,7}}?(?<!artillery\s){_ARMS}\b(?!\s+(?:men|crews?|positions?|factory|plant|training|fire))|"
    rf"\b(?:captured|detained|arrested|apprehended|surrendered)\b[^.;]{{0,60}}\bwith\s+(?:[\w'’.,/-]+\s+){{0,5}}?{_ARMS}\b|"
    rf"\b{_ARMS}(?:,?\s+(?:and\s+)?[\w'’.,/-]+){{0,9}}?\s+(?:(?:was|were|have\s+been|had\s+been)\s+(?:also\s+)?(?:captured|recovered|seized|confiscated|retrieved|collected|taken\s+(?:away|from)|found)|fell\s+into)\b|"
    rf"\b(?:recovered|seized|captured|found)\s+(?:from|at|on|in)\s+[^.;]{{0,50}}?\b(?:was|were)\s+(?:[\w'’.,/-]+\s+){{0,5}}?{_ARMS}\b",
)
# A search on the ground, in which a fight may break out.
RAIDED = AnyCase(
    r"\b(?:(?:dawn|night|pre-dawn|joint|commando|police|search|follow-up|army)\s+(?:raids?|operations?)|raid(?:ed|ing)?\b(?!\s+by)|search(?:ed|ing)?\s+operations?|cordon\w*|comb(?:ed|ing)|mop(?:ping)?[- ]up|"
    r"clearance\s+operations?|(?:intelligence|tip)[- ](?:based|led)|acting\s+on\s+(?:a\s+tip|information|intelligence)|(?:storm|raid|swoop|bust)\w*\s+(?:[\w'’-]+\s+){0,4}?(?:camps?|hide-?outs?|dens?|lairs?|house)|operation\b)",
)
MOB = AnyCase(
    r"\b(?:mobs?\s+(?:attack\w*|kill\w*|beat\w*|lynch\w*|burn\w*|violence|justice)|(?:an?|angry|the|violent)\s+mob\b|lynch\w*|vigilantes?|angry\s+(?:residents|"
    r"villagers|locals|crowds?|youths)|mob\s+killings?)",
)
AT_A_MOB = AnyCase(r"\b(?:at|on|into|against|dispers\w+|charged)\s+(?:an?|the)\s+(?:\w+\s+)?mobs?\b")

__all__ = [
    "ARMS_TAKEN",
    "AT_A_MOB",
    "DISPERSED",
    "FIGHT",
    "FORCE",
    "FOUGHT_FOR",
    "HELPLESS",
    "HITS",
    "MOB",
    "PEOPLES",
    "PILLAGED",
    "RAIDED",
    "TWO_SIDED",
    "UNFOUGHT",
]
