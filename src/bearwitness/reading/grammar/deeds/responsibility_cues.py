"""The wordings of claims, denials, accusations and suspicions (codebook section 3), as patterns over a sentence."""

import re
from typing import Final

_ACT: Final = (
    r"(?:attacks?|bombings?|blasts?|raids?|killings?|strikes?|air\s?strikes?|ambush(?:es)?|assaults?|explosions?|operations?|shootings?|abductions?|"
    r"kidnappings?|murders?|massacres?|shelling|bombardment|assassinations?|crime|act|deed|action|atrocity|seizure|incident|violence|hits?|shot)"
)
_ANY: Final = r"(?:has|had|have|yet|immediately|so\s+far|publicly|ever|openly|officially|since)\s+"
_NOBODY: Final = (
    r"(?:no\s+(?:\w+\s+){0,3}?(?:groups?|body|one|party|faction|organi[sz]ation|side|force|militia|outfit|militants?|rebels?|entity|armed\s+group)|"
    r"nobody|no\s*-?\s*one|none\s+of\s+(?:the|them)(?:\s+\w+){0,3}|neither\s+(?:\w+\s+){1,5}?nor\s+(?:\w+\s+){0,3}?\w+)"
)
_OWNS_UP: Final = (
    r"(?:claim(?:ed|s)?\b(?!\s+that)|tak(?:en|es)\s+(?:responsibility|credit)|took\s+(?:responsibility|credit)|accept(?:ed|s)?\s+(?:the\s+)?responsibility|"
    r"admitt?(?:ed|s)?\b|acknowledged?\b|own(?:ed|s)?\s+up|come\s+forward|came\s+forward|stepp?(?:ed|s)?\s+forward|put\s+(?:its|their)\s+name|"
    r"sa(?:id|ys?)\s+(?:publicly\s+|openly\s+)?(?:that\s+)?(?:(?:it|they)\s+(?:was|were|is|are|had|has|have)\s+(?:behind|responsible|done|carried)|who(?:se)?\s))"
)
UNCLAIMED: Final = re.compile(
    rf"\b(?:{_NOBODY}\s+(?:{_ANY})*{_OWNS_UP}|"
    r"no\s+(?:immediate\s+|public\s+|credible\s+|formal\s+)?claims?\s+of\s+responsibility|no\s+(?:immediate\s+|public\s+)?claims?\b(?!\s+(?:to|that|for))|"
    r"(?:without|absence\s+of)\s+(?:a\s+|any\s+)?claim\s+of\s+responsibility|"
    r"responsibility\s+(?:\w+\s+){0,5}?(?:has|had)\s+(?:not|yet)\s+(?:yet\s+)?(?:to\s+be|been)\s+(?:claimed|taken|established)|"
    r"no\s+responsibility\s+(?:was|has\s+been|had\s+been)\s+claimed|(?:has|have|had|was|were)\s+(?:not|never)\s+(?:yet\s+)?(?:been\s+)?claimed|"
    r"(?:has|have|had)\s+yet\s+to\s+(?:be\s+claimed|claim\s+responsibility)|(?:went|remains?|remained|gone)\s+unclaimed)",
    re.IGNORECASE,
)
CLAIMED: Final = re.compile(
    r"\b(?:claim(?:ed|s|ing)?|took|taken|takes|taking|accept(?:ed|s|ing)?|admit(?:ted|s|ting)?|acknowledged|assumed)\s+(?:the\s+|full\s+|\w+\s+)?responsibility\b|"
    rf"\bclaim(?:ed|s|ing)?\s+(?:credit|(?:the|this|that|both|an?|all)\s+(?:\w+\s+){{0,3}}?{_ACT})\b|\b(?:took|taken|takes|taking)\s+(?:the\s+)?credit\s+for\b|"
    rf"\bboast(?:ed|s|ing)?\s+(?:of|about)\s+(?:\w+\s+){{0,5}}?(?:{_ACT}|dead|killed)\b|\badmitted\s+(?:to\s+)?(?:planting|carrying\s+out|killing|firing|bombing|shelling|shooting|{_ACT})\b|"
    rf"\b(?:put\s+out|issued|posted|made|published|released|broadcast)\s+(?:an?|its|their|the)\s+(?:\w+\s+)?claim\b(?!\s+that)|\b(?:hailed|celebrated)\s+(?:its|their)\s+(?:\w+\s+)?{_ACT}\b|"
    r"\b(?:said|says|say|sent\s+word|announced|confirmed)\s+(?:\w+\s+){0,6}?(?:that\s+)?it\s+was\s+(?:theirs|their\s+(?:work|doing)|its\s+(?:work|doing))\b",
    re.IGNORECASE,
)
CLAIMED_BY: Final = re.compile(r"\b(?:responsibility\s+(?:\w+\s+){0,4}?claimed|claimed)\s+by\s+", re.IGNORECASE)
BLAMED: Final = re.compile(
    r"\b(?:blam(?:ed|es|e|ing)|accus(?:ed|es|e|ing)|held|holds?|(?:point(?:ed|s|ing)?)\s+(?:the\s+|a\s+|an?\s+accusing\s+)?finger\s+at|points?\s+to|pointed\s+to|"
    r"(?:put|puts|laid|lays|placed|pinned)\s+the\s+blame\s+(?:on|at)|attribut(?:ed|es|ing|e)|ascrib(?:ed|es|ing)|pinned|charg(?:ed|es|ing)\s+that|"
    r"alleg(?:ed|es|ing)\s+that|denounced|named|described|describes?|identified|identifies)\b",
    re.IGNORECASE,
)
BLAMED_ON: Final = re.compile(
    r"\b(?:blamed\s+on|attributed\s+(?:\w+\s+){0,4}?to|attributes\s+(?:\w+\s+){0,4}?to|ascribed\s+to|pinned\s+on|accused\s+of|was\s+blamed|were\s+blamed|is\s+blamed|are\s+blamed|"
    r"identified\s+(?:by\s+(?:\w+\s+){1,3})?as|described\s+(?:by\s+(?:\w+\s+){1,3})?as|"
    r"(?:was|were|is|are)\s+(?:the\s+)?(?:work|doing|handiwork)\s+of|the\s+work\s+of|the\s+handiwork\s+of)\b",
    re.IGNORECASE,
)
BEHIND: Final = re.compile(
    r"\b(?:was|were|is|are|had\s+been|being)\s+(?:\w+ly\s+)?(?:behind|responsible\s+for|to\s+blame|guilty\s+of)\b|\b(?:had|has|have)\s+done\s+it\b",
    re.IGNORECASE,
)
SUSPECTED_OF: Final = re.compile(
    r"\b(?:(?:is|are|was|were|being)\s+(?:\w+ly\s+)?suspected|(?:is|are|was|were)\s+(?:widely\s+|also\s+)?(?:believed|thought|assumed|presumed|understood)\s+to\s+(?:be|have\s+been|have)\s+"
    r"(?:behind|responsible|carried|done|fired|planted|launched))\b",
    re.IGNORECASE,
)
SUSPECTED: Final = re.compile(
    r"\b(?:suspect(?:ed|s|ing)?|(?:believed|thought|presumed|assumed|understood|supposed)\s+(?:by\s+(?:\w+\s+){1,3})?to\s+(?:be|belong|have\s+been)(?:\s+(?:\w+\s+){0,2}?(?:members?|fighters?|part)\s+of|\s+to)?|"
    r"believes?\s+it\s+(?:to\s+(?:be|have\s+been)|was|is)(?:\s+the\s+work\s+of)?|(?:likely|probably|presumably|possibly|apparently|perhaps)\s+(?:the\s+work\s+of|by|of)|"
    r"presumed|allegedly\s+by|alleged|bore\s+(?:the|all\s+the)\s+hallmarks?\s+of|bears\s+(?:the|all\s+the)\s+hallmarks?\s+of|"
    r"(?:little|no|not\s+in)\s+doubt\s+(?:that\s+)?(?:it|this)\s+was|(?:considers|thinks|judged?|judges|deems)\s+(?:it\s+)?(?:likely|probable|possible)\s+that|believed\s+to\s+be)\b",
    re.IGNORECASE,
)
DENIED: Final = re.compile(
    r"\b(?:den(?:ied|ies|y|ying)|reject(?:ed|s|ing)?|dismiss(?:ed|es|ing)?|refut(?:ed|es|ing)|disput(?:ed|es|ing)|repudiat(?:ed|es|ing)|disclaim(?:ed|s)|disown(?:ed|s)|"
    r"discards?|discarded|disavow(?:ed|s)|contest(?:ed|s))\s+"
    r"(?:(?:that\s+)?(?:it|they|its|their|he|she|his|we|our|any|the|these|such|all|both|having|being|a|an)\b|(?:\w+\s+){0,4}?(?:responsibility|involvement|participation|role|part|"
    r"carrying|attacking|shelling|firing|bombing|striking|hitting|targeting|killing|holding|abuses?|accusations?|allegations?|charges?|claims?|reports?|accounts?))\b|"
    r"\b(?:had|has|have|having)\s+(?:absolutely\s+)?(?:nothing|no\s+(?:part|role|hand|connection|involvement))\s+(?:to\s+do\s+with|in|with)\b|\b(?:played|plays)\s+no\s+(?:part|role)\b|"
    r"\b(?:was|were|is|are)\s+not\s+(?:behind|responsible|involved|to\s+blame)\b|\bnot\s+responsible\s+for\b|\bdistanced\s+(?:itself|themselves|himself)\s+from\b|"
    r"\bcall(?:ed|s|ing)\s+(?:\w+\s+){0,4}?[\"“‘']?(?:totally\s+|completely\s+|utterly\s+|entirely\s+|a\s+|an\s+|pure\s+|absolute\s+)*(?:false|untrue|bogus|baseless|lies?|fabricat\w+|propaganda|nonsense|"
    r"fantasy|invention|inventions|unfounded|slander)\b|\b(?:said|says|insisted|maintained)\s+(?:\w+\s+){0,3}?(?:that\s+)?(?:its|their|his|our)\s+(?:\w+\s+){1,3}?(?:had|have|has|did|were|was)\s+(?:not|never)\b",
    re.IGNORECASE,
)
# What a party says of the enemy's losses or of a truce is no denial of a deed.
NO_DENIAL: Final = re.compile(
    r"\b(?:den(?:ied|ies|y|ying)|reject(?:ed|s|ing)?|dismiss(?:ed|es|ing)?|disput(?:ed|es|ing)|contest(?:ed|s))\s+(?:\w+\s+){0,4}?(?:truce|cease-?fire|talks|offer|proposal|deal|agreement|"
    r"plan|call|demand|demands|request|appeal|resolution|election|elections|results?|access|permission|entry|bail|food|aid|medical|treatment|(?:had\s+|has\s+|have\s+|having\s+)?(?:lost|losing|suffered)|losses|deaths?|casualt\w+|toll|figures?|numbers?|size|losing)\b",
    re.IGNORECASE,
)
DEEDS: Final = (
    r"(?:attacked|bombed|killed|targeted|fired|launched|ambushed|shelled|struck|conducted|executed|carried\s+out|detonated|shot|shot\s+down|destroyed|abducted|kidnapped|hit|planted|"
    r"stormed|downed|taken|took|captured|seized|overr[ua]n|retaken|recaptured|wiped\s+out|blown\s+up|blew\s+up|raided|assaulted|neutrali[sz]ed|eliminated|set\s+off|placed|held|holds|hold|"
    r"holding|done\s+it|did\s+it|burned|burnt|looted|got|was\s+behind|were\s+behind|responsible)"
)
# A party that tells of its own deed: "Hezbollah said its fighters attacked", "say they have taken", "that one of its men had attacked".
SELF_SAID: Final = re.compile(
    r"\b(?:said|says|say|announced|stated|declared|boasted|confirmed|admitted|acknowledged|reported|claims?|claimed|insisted)\b(?:[^.;:\"“]{0,70}?\s(?:that\s+)?|\s+)"
    r"(?:(?:\w+\s+of\s+)?(?:it|they|we|its|their|our|his|he))\b(?:\s+(?!not\b|never\b|were\b|was\b|been\b|lost\b|would\b|will\b|could\b)[\w-]+){0,4}?\s+"
    + DEEDS
    + r"\b",
    re.IGNORECASE,
)
PASSIVE: Final = re.compile(r"\b(?:was|were|been|being)\s+(?:\w+ly\s+)?(?!behind)\w+$", re.IGNORECASE)
OPPOSED: Final = re.compile(r"[,;]?\s+(?:but|though|although|while|whereas|however)\b", re.IGNORECASE)
