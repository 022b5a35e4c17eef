"""The wordings of claims, denials, accusations and suspicions (codebook section 3), as patterns over a sentence."""

import re
from typing import Final

from bearwitness.reading.grammar.words.any_case import AnyCase

_ACT: Final = (
    r"(?:attacks?|bombings?|blasts?|raids?|killings?|strikes?|air\s?strikes?|ambush(?:es)?|assaults?|explosions?|operations?|shootings?|abductions?|"
    r"kidnappings?|murders?|massacres?|shelling|bombardment|assassinations?|crime|act|deed|action|atrocity|seizure|incident|violence|hits?|shot)"
)
_ANY: Final = r"(?:has|had|have|yet|immediately|so\s+far|publicly|ever|openly|officially|since)\s+"
_NOBODY: Final = (
    r"(?:no\s+(?:\w+\s+){0,3}?(?:groups?|body|one|party|faction|organi[sz]ation|side|force|militia|outfit|militants?|rebels?|entity|armed\s+group)|"
    r"nobody|no\s*-?\s*one|none\s+of\s+(?:the|them|[a-z]+['’]s)(?:\s+[\w'’-]+){0,7}?|neither\s+(?:\w+\s+){1,5}?nor\s+(?:\w+\s+){0,3}?\w+)"
)
_OWNS_UP: Final = (
    r"(?:claim(?:ed|s)?\b(?!\s+that)|tak(?:en|es)\s+(?:responsibility|credit)|took\s+(?:responsibility|credit)|accept(?:ed|s)?\s+(?:the\s+)?responsibility|"
    r"admitt?(?:ed|s)?\b|acknowledged?\b|own(?:ed|s)?\s+up|come\s+forward|came\s+forward|stepp?(?:ed|s)?\s+forward|put\s+(?:its|their)\s+name|"
    r"sa(?:id|ys?)\s+(?:publicly\s+|openly\s+)?(?:that\s+)?(?:(?:it|they|he|she)\s+(?:(?:was|were|is|are|had|has|have)\s+)?(?:behind|responsible|done|did|carried|planted|fired|launched|laid|killed|bombed|attacked)|who(?:se)?\s))"
)
UNCLAIMED: Final = AnyCase(
    rf"\b(?:{_NOBODY}\s+(?:{_ANY})*{_OWNS_UP}|"
    r"no\s+(?:immediate\s+|public\s+|credible\s+|formal\s+)?claims?\s+of\s+responsibility|no\s+(?:immediate\s+|public\s+)?claims?\b(?!\s+(?:to|that|for))|"
    r"(?:without|absence\s+of)\s+(?:a\s+|any\s+)?claim\s+of\s+responsibility|"
    r"responsibility\s+(?:\w+\s+){0,5}?(?:has|had)\s+(?:not|yet)\s+(?:yet\s+)?(?:to\s+be|been)\s+(?:claimed|taken|established)|"
    r"no\s+responsibility\s+(?:was|has\s+been|had\s+been)\s+claimed|(?:has|have|had|was|were)\s+(?:not|never)\s+(?:\w+ly\s+|yet\s+|so\s+far\s+){0,2}(?:been\s+)?(?:\w+ly\s+)?claimed(?:\s+by\s+any(?:one|body|\s+\w+){1,3})?|"
    r"(?:has|have|had)\s+yet\s+to\s+(?:be\s+claimed|claim\s+responsibility)|(?:went|remains?|remained|gone)\s+unclaimed)",
)
CLAIMED: Final = AnyCase(
    r"\b(?:claim(?:ed|s|ing)?|took|taken|takes|taking|accept(?:ed|s|ing)?|admit(?:ted|s|ting)?|acknowledged|assumed)\s+(?:the\s+|full\s+|\w+\s+)?responsibility\b|"
    rf"\bown(?:ed|s)\s+up\s+to\b|\b(?:declared?|declares|proclaimed|called)\s+(?:itself|themselves|himself)\s+(?:fully\s+|solely\s+)?(?:responsible|the\s+authors?)\b|\bclaim(?:ed|s|ing)?\s+(?:to\s+have|having)\s+(?!been\b|lost\b|found\b|seen\b|received\b|evidence\b)\w+|"
    rf"\bclaim(?:ed|s|ing)?\s+(?:[\w,]+\s+){{0,2}}?(?:dead|killed|kills)\b|"
    rf"\bclaim(?:ed|s|ing)?\s+(?:credit|(?:the|this|that|both|an?|all)\s+(?:\w+\s+){{0,3}}?{_ACT})\b|\b(?:took|taken|takes|taking)\s+(?:the\s+)?credit\s+for\b|"
    rf"\bboast(?:ed|s|ing)?\s+(?:of|about)\s+(?:\w+\s+){{0,5}}?(?:{_ACT}|dead|killed)\b|\badmitted\s+(?:to\s+)?(?:planting|carrying\s+out|killing|firing|bombing|shelling|shooting|{_ACT})\b|"
    rf"\b(?:put\s+out|issued|posted|made|published|released|broadcast)\s+(?:an?|its|their|the)\s+(?:\w+\s+)?claim\b(?!\s+that)|\b(?:hailed|celebrated)\s+(?:its|their)\s+(?:\w+\s+)?{_ACT}\b|"
    r"\b(?:said|says|say|sent\s+word|announced|confirmed)\s+(?:\w+\s+){0,6}?(?:that\s+)?it\s+was\s+(?:theirs|their\s+(?:work|doing)|its\s+(?:work|doing))\b",
)
CLAIMED_BY: Final = AnyCase(r"\b(?:responsibility\s+(?:\w+\s+){0,4}?claimed|claimed)\s+by\s+")
BLAMED: Final = AnyCase(
    r"\b(?:(?:lay|lays|laid|puts?|plac(?:es|ed|ing)|pin(?:s|ned)?|casts?)\s+(?:\w+\s+){0,2}?(?:blame|responsibility)\s+(?:for\s+[^,.;]{3,60}?\s+)?(?:on|at|with|upon)|(?:la(?:id|ys?)|laying)\s+[^,.;]{3,50}?\s+at\s+the\s+(?:door(?:step)?|feet)\s+of|implicat(?:ed|es|ing)|"
    rf"link(?:ed|s|ing)\s+(?:the|this|that|both|these)\s+(?:\w+\s+){{0,2}}?{_ACT}\s+to|"
    r"blam(?:ed|es|e|ing)|accus(?:ed|es|e|ing)|held|holds?|(?:point(?:ed|s|ing)?)\s+(?:the\s+|a\s+|an?\s+accusing\s+)?finger\s+at|points?\s+to|pointed\s+to|"
    r"(?:put|puts|laid|lays|placed|pinned)\s+the\s+blame\s+(?:on|at)|attribut(?:ed|es|ing|e)|ascrib(?:ed|es|ing)|pinned|charg(?:ed|es|ing)\s+that|"
    r"alleg(?:ed|es|ing)\s+that|denounced|named|described|describes?|identified|identifies)\b",
)
BLAMED_ON: Final = AnyCase(
    r"\b(?:blamed\s+on|attributed\s+(?:\w+\s+){0,4}?to|attributes\s+(?:\w+\s+){0,4}?to|ascribed\s+to|pinned\s+on|accused\s+of|(?:was|were|is|are|being|been)\s+(?:also\s+|widely\s+)?blamed\b(?!\s+on)|"
    r"identified\s+(?:by\s+(?:\w+\s+){1,3})?as|described\s+(?:by\s+(?:\w+\s+){1,3})?as|"
    r"(?:was|were|is|are)\s+(?:the\s+)?(?:work|doing|handiwork)\s+of|the\s+work\s+of|the\s+handiwork\s+of)\b",
)
BEHIND: Final = AnyCase(
    r"\b(?:was|were|is|are|had\s+been|being|(?:may|might|could)\s+(?:well\s+)?(?:be|have\s+been))\s+(?:\w+ly\s+)?(?:behind|responsible|to\s+blame|guilty\s+of)\b|\b(?:had|has|have)\s+done\s+it\b",
)
SUSPECTED_OF: Final = AnyCase(
    r"\b(?:(?:is|are|was|were|remains?)\s+(?:the\s+|an?\s+|among\s+the\s+)?(?:(?:prime|main|chief|leading|likely|likeliest|most\s+likely|obvious|top|usual|principal)\s+)?"
    r"(?:suspects?|suspected\s+(?:perpetrators?|culprits?|attackers?|authors?|bombers?|killers?)|culprits?)|"
    r"(?:may|might|could)\s+(?:well\s+)?(?:have\s+been|be)\s+(?:behind|responsible|to\s+blame)|(?:may|might|could)\s+have\s+(?:carried\s+out|fired|planted|launched)|"
    r"(?:was|were|is|are)\s+(?:likely|probably|possibly|presumably|apparently)\s+(?:behind|responsible|to\s+blame)|(?:is|are|was|were|being)\s+(?:\w+ly\s+)?suspected|(?:is|are|was|were)\s+(?:widely\s+|also\s+)?(?:believed|thought|assumed|presumed|understood)\s+to\s+(?:be|have\s+been|have)\s+"
    r"(?:behind|responsible|carried|done|fired|planted|launched))\b",
)
SUSPECTED: Final = AnyCase(
    r"\b(?:suspicions?\s+(?:(?:has|have|had|immediately|quickly|soon|also|initially)\s+){0,2}(?:fell|falls?|fallen|turn(?:ed|s)?|cent(?:red|ered|res|ers)|focus(?:ed|es)?|rests?|rested|points?|pointed)\s+(?:on|upon|to)|"
    r"(?:believed|thought|presumed|assumed|understood|suspected|reckoned)\s+(?:by\s+(?:\w+\s+){1,3})?to\s+(?:be|have\s+been)\s+(?:the\s+(?:work|doing|handiwork)\s+of|(?:\w+\s+){1,2}?(?:by|from))|"
    r"(?:likely|probably|presumably|possibly|apparently|perhaps|seemingly)\s+(?:carried\s+out|launched|fired|planted|committed|conducted|staged|laid|dropped)\s+by|"
    r"(?:typical|characteristic|reminiscent)\s+of|(?:a|the)\s+(?:trademark|signature|speciality|hallmark)\s+of|consistent\s+with\s+(?:\w+\s+){0,2}?by|"
    r"suspect(?:ed|s|ing)?|(?:believed|thought|presumed|assumed|understood|supposed)\s+(?:by\s+(?:\w+\s+){1,3})?to\s+(?:be|belong|have\s+been)(?:\s+(?:\w+\s+){0,2}?(?:members?|fighters?|part)\s+of|\s+to)?|"
    r"believes?\s+it\s+(?:to\s+(?:be|have\s+been)|was|is)(?:\s+the\s+work\s+of)?|(?:likely|probably|presumably|possibly|apparently|perhaps)\s+(?:the\s+work\s+of|by|of)|"
    r"presumed|allegedly\s+by|alleged|(?:bore|bears?|bearing|had|has|have|carried|carries|carry|show(?:s|ed)?)\s+(?:the|all\s+the|every|many|some)\s+(?:of\s+the\s+)?hallmarks?\s+of|"
    r"(?:little|no|not\s+in)\s+doubt\s+(?:that\s+)?(?:it|this)\s+was|(?:considers|thinks|judged?|judges|deems)\s+(?:it\s+)?(?:likely|probable|possible)\s+that|believed\s+to\s+be)\b",
)
SUSPECTS_THAT: Final = re.compile(
    r"\b(?:believ(?:e|es|ed|ing)|thinks?|thought|suspect(?:s|ed)?|assum(?:e|es|ed)|presum(?:e|es|ed)|convinced|reckons?)\s+(?:that\s+)?(?:the\s+|members\s+of\s+(?:the\s+)?|fighters\s+(?:of|from)\s+(?:the\s+)?)?$",
    re.IGNORECASE,
)
DENIED: Final = AnyCase(
    r"\b(?<!nor\s)(?<!not\s)(?:den(?:ied|ies|y|ying)|reject(?:ed|s|ing)?|dismiss(?:ed|es|ing)?|refut(?:ed|es|ing)|disput(?:ed|es|ing)|repudiat(?:ed|es|ing)|disclaim(?:ed|s)|disown(?:ed|s)|"
    r"discards?|discarded|disavow(?:ed|s)|contest(?:ed|s))\s+"
    r"(?:(?:that\s+)?(?:it|they|its|their|he|she|his|we|our|any|the|these|such|all|both|having|being|a|an)\b|this\b|that\s*[.,;]|that\s+(?:police|officers|soldiers|troops|security|government|army|fighters)\b|(?:\w+\s+){0,4}?(?:responsibility|involvement|participation|role|part|"
    r"carrying|attacking|shelling|firing|bombing|striking|hitting|targeting|killing|holding|ordering|shooting|using|opening\s+fire|taking\s+part|abducting|burning|abuses?|accusations?|allegations?|charges?|claims?|reports?|accounts?))\b|"
    r"\b(?:had|has|have|having)\s+(?:absolutely\s+)?(?:nothing|no\s+(?:part|role|hand|connection|involvement))\s+(?:to\s+do\s+with|in|with)\b|\b(?:played|plays)\s+no\s+(?:part|role)\b|"
    r"\b(?:said|says|say|insist(?:ed|s)|stress(?:ed|es)|maintain(?:ed|s)|stated|wrote|swore)\s+(?:that\s+)?(?:it|they|he|she|we)\s+(?:(?:did|had|has|have)\s+(?:not|never)|never|(?:did|had|has|have)n['’]t)\s+(?:\w+\s+)?(?:carr(?:y|ied)\s+out|attack(?:ed)?|kill(?:ed)?|bomb(?:ed)?|shell(?:ed)?|shoot|shot|fired?|plant(?:ed)?|conduct(?:ed)?|launch(?:ed)?|commit(?:ted)?|target(?:ed)?|hit|strike|struck|order(?:ed)?|abduct(?:ed)?|kidnap(?:ped)?|burn(?:ed|t)?|loot(?:ed)?|tak(?:e|en)\s+part|us(?:e|ed)|perpetrated?|do(?:ne)?\s+(?:it|so|this|that))\b|"
    r"\b(?:was|were|is|are)\s+not\s+(?:behind|responsible|involved|to\s+blame)\b|\bnot\s+responsible\s+for\b|\bdistanced\s+(?:itself|themselves|himself)\s+from\b|"
    r"\b(?:its|their|our|his|no)\s+(?:\w+\s+){1,2}?(?:was|were|had\s+been)\s+(?:nowhere\s+near|not\s+(?:even\s+)?(?:anywhere\s+)?(?:near|in\s+the\s+area))\b|"
    r"\b(?:was|were|is)\s+not\s+(?:its|their|our|his)\s+(?:work|doing|handiwork)\b|\bruled\s+out\s+that\s+(?:its|their|any|his|our)\b|\bdone\s+nothing\s+of\s+the\s+(?:kind|sort)\b|"
    r"\b(?:said|says|insisted|maintained)\s+(?:that\s+)?(?:its|their|his|our)\s+(?:\w+\s+){1,2}?(?:had|have|has)\s+(?:killed|hit|harmed|targeted|attacked|struck|bombed|shelled)\s+no\b|"
    r"\bcall(?:ed|s|ing)\s+(?:\w+\s+){0,4}?[\"“‘']?(?:totally\s+|completely\s+|utterly\s+|entirely\s+|a\s+|an\s+|pure\s+|absolute\s+)*(?:false|untrue|bogus|baseless|groundless|ridiculous|absurd|ludicrous|laughable|nonsensical|lies?|fabricat\w+|propaganda|nonsense|"
    r"fantasy|invention|inventions|unfounded|slander)\b|\b(?:said|says|insisted|maintained)\s+(?:\w+\s+){0,3}?(?:that\s+)?(?:its|their|his|our)\s+(?:\w+\s+){1,3}?(?:had|have|has|did|were|was)\s+(?:not|never)\b",
)
# What a party says of the enemy's losses or of a truce is no denial of a deed.
NO_DENIAL: Final = re.compile(
    r"\bden(?:ied|ies|y|ying)\s+(?!(?:that\s+)?(?:its|their|his|our|any)\s+(?:\w+\s+)?\w+\s+(?:was|were|had\s+been)\s+(?:in\s+the\s+area|there\b|anywhere|near|nearby))(?:that\s+)?(?:\w+\s+){0,3}?(?:soldiers?|fighters?|men|members?|troops|policem[ae]n|hostages?|militants?|weapons|arms|one|base|presence)\s+(?:was|were|is|are|had\s+been|has\s+been|have\s+been)\s+"
    r"(?:\w+\s+)?(?:missing|present|there|in\s+the|at\s+the|inside|among|stored|hidden|killed|captured|hurt|wounded|lost)\b|"
    r"\b(?:denies|deny|has\s+(?:repeatedly|always|consistently)\s+denied|have\s+(?:repeatedly|always|consistently)\s+denied)\s+(?:\w+ly\s+)?(?:targeting|hitting|attacking|striking|harming|killing)\s+(?:any\s+)?civilians\b\s*(?:[.,;]|$)|"
    r"\b(?:den(?:ied|ies|y|ying)|reject(?:ed|s|ing)?|dismiss(?:ed|es|ing)?|disput(?:ed|es|ing)|contest(?:ed|s))\s+(?:\w+\s+){0,4}?(?:truce|cease-?fire|talks|offer|proposal|deal|agreement|"
    r"plan|call|demand|demands|request|appeal|resolution|election|elections|results?|access|permission|entry|bail|food|aid|medical|treatment|visas?|leave|passage|rights?|point|goal|permit|licen[cs]e|(?:had\s+|has\s+|have\s+|having\s+)?(?:lost|losing|suffered)|losses|deaths?|casualt\w+|toll|figures?|numbers?|size|losing)\b",
    re.IGNORECASE,
)
DEEDS: Final = (
    r"(?:attacked|bombed|killed|targeted|fired|launched|ambushed|shelled|struck|conducted|executed|carried\s+out|detonated|shot|shot\s+down|destroyed|abducted|kidnapped|hit|planted|"
    r"stormed|downed|taken|took|captured|seized|overr[ua]n|retaken|recaptured|wiped\s+out|blown\s+up|blew\s+up|raided|assaulted|neutrali[sz]ed|eliminated|set\s+off|placed|held|holds|hold|"
    r"holding|done\s+it|did\s+it|burned|burnt|looted|got|(?:was|were)\s+(?:behind|responsible)|responsible|stormed|beheaded|massacred|murdered|stabbed|pounded|raked|mortared|rocketed|torched|"
    r"infiltrated|clashed|fought|assassinated|murdered)"
)
# A party that tells of its own deed: "Hezbollah said its fighters attacked", "say they have taken", "that one of its men had attacked".
SELF_SAID: Final = AnyCase(
    r"\b(?:said|says|say|told|announced|stated|declared|boasted|confirmed|admitted|acknowledged|reported|claims?|claimed|insisted)\b(?:[^.;:\"“]{0,70}?\s(?:that\s+)?|\s+)"
    r"(?:(?:\w+\s+of\s+)?(?:it|they|we|its|their|our|his|he)|the\s+(?:group|movement|organi[sz]ation|militia|faction|outfit)(?:['’]s\s+(?:own\s+)?(?:men|fighters|members|forces|militants|troops|units))?)\b(?:\s+(?!not\b|never\b|were\b|was\b|been\b|lost\b|would\b|will\b|could\b)[\w-]+){0,4}?\s+"
    + DEEDS
    + r"\b",
)
# Who calls in a party's name: "a man who said that he spoke for the group", "a caller claiming to represent it".
SPEAKS_FOR: Final = re.compile(
    r"\b(?:man|woman|caller|person|someone|somebody|people|spokes\w+|commander)\s+(?:who\s+)?(?:said|says|saying|claimed|claims|claiming|purporting|purported)\s+(?:that\s+)?"
    r"(?:(?:he|she|they)\s+|to\s+)(?:was\s+|be\s+)?(?:spoke|spoken|speaks?|speaking|represent(?:ed|s|ing)?|acting|calling)\s+(?:(?:for|on\s+behalf\s+of|in\s+the\s+name\s+of)\s+)?(?:the\s+)?(?:(?:banned|outlawed|separatist|rebel|militant)\s+)?$",
    re.IGNORECASE,
)
DID_SO: Final = re.compile(
    r"\b(?:told|said|says|telephoned|phoned|called|announced|confirmed)\b[^.;:]{0,90}?\b(?:it|they|the\s+(?:group|movement|organi[sz]ation|militia|faction|outfit|party|sect|front|guerrillas|rebels))\s+(?!not\b|never\b)(?:(?:had|has|have|was|were)\s+)?(?:\w+ly\s+)?"
    r"(?:"
    + DEEDS
    + r"|sent\s+(?:the|its|a|an)\s+(?:\w+\s+)?(?:drivers?|bombers?|attackers?|gunm[ae]n|fighters|assassins?|commandos?|squad|men))"
    + r"\b|\bclaimed\s+(?:responsibility|the\b)",
    re.IGNORECASE,
)
# "It was its men who fired", "said the attack was carried out by its fighters", and:
# A party that gives its reason has owned up: "said the bombing avenged a commander", "was in retaliation for the raid".
AVENGED: Final = AnyCase(
    rf"\b(?:said|says|say|wrote|announced|stated|declared|confirmed)\s+(?:[^.;,]{{0,50}}?\s)?(?:(?:the|this|that|it)\s+(?:\w+\s+)?(?:{_ACT}\s+)?(?:was|were|had\s+been|has\s+been)\s+(?:carried\s+out|conducted|executed|staged|launched|mounted|committed|done)\s+by\s+(?:one\s+of\s+)?(?:its|their|his|our)\b|"
    r"it\s+(?:was|had\s+been)\s+(?:its|their)\s+(?:\w+\s+){0,2}?(?:who|that|which)\b)|"
    rf"\b(?:said|says|say|wrote|announced|stated|declared)\s+(?:[^.;,]{{0,50}}?\s)?(?:the|this|that|its|their)\s+(?:\w+\s+)?{_ACT}\s+(?:had\s+|was\s+|were\s+|came\s+)?"
    r"(?:carried\s+out\s+|meant\s+|intended\s+)?(?:avenged|(?:in|as)\s+(?:an?\s+)?(?:retaliation|revenge|reprisal|response|vengeance|punishment)|to\s+avenge|a\s+(?:response|reply|revenge|reprisal))|"
    rf"\bcalled\s+(?:[\w'’]+\s+){{1,3}}?{_ACT}\b[^.;]{{0,80}}?\s(?:an?\s+(?:act\s+of\s+)?|in\s+)(?:punishment|response|reply|revenge|reprisal|retaliation|vengeance)\s+for",
)
# What somebody is accused or blamed for that is no attack.
NO_DEED: Final = re.compile(
    r"\s*(?:,\s*)?(?:of|for)\s+(?:(?:having|being|the|a|an|their|its|his)\s+)*(?:links?|ties|contacts?|support\w*|back\w*|harbou?r\w*|shelter\w*|arm(?:ing|ed)|fund\w*|financ\w*|train\w*|violat\w*|break\w*|broken|"
    r"breach\w*|plan(?:s|ned|ning)?\b|plott\w*|prepar\w*|seek\w*|try\w*|fail\w*|position\w*|station\w*|arriv\w*|respond\w*|stand\w*\s+(?:by|idle)|abandon\w*|neglect\w*|allow\w*|plac(?:ing|ed)\s+(?:artillery|weapons|guns|rockets|troops|fighters|soldiers)|lying|exaggerat\w*|invent\w*|fabricat\w*|hid(?:ing|den)|spy\w*|obstruct\w*|refus\w*|block\w*|ignor\w*|provo\w*|incit\w*|meddl\w*|"
    r"interfer\w*|treason|corruption|collaborat\w*|collu\w*|smuggl\w*|mass(?:ing|ed)|build\w*|recruit\w*|undermin\w*|fuel\w*|stok\w*|collapse|breakdown|delays?|lack|poverty|crisis|stalemate|deadlock|wanting|"
    r"not\s|doing\s+(?:too\s+)?little|bias|terrorism|genocide|aggression|us(?:ing|ed)\s+(?:civilians|human|the|a|hospitals?|schools?|mosques?))",
    re.IGNORECASE,
)
# Those of whom it is said who they are, so that it blames somebody: "police identified the attackers as Taliban".
IDENTIFIED: Final = AnyCase(
    r"\b(?:attackers?|assailants?|gunm[ae]n|perpetrators?|bombers?|killers?|raiders?|kidnappers|abductors|captors|culprits?|(?:armed\s+|masked\s+)?men|assassins|hitmen|intruders)\s+(?:(?:belonged|belong)\s+to\s+(?:the\s+)?$|(?:who\s+\w+\s+\w+\s+)?"
    r"(?:were|was|are|is|had\s+been)\s+(?:\w+ly\s+|all\s+)?(?:an?\s+|the\s+)?(?:(?:members?|fighters?|militants?|soldiers?|men|elements|part|guerrillas|supporters|followers)\s+(?:of|from|with)\s+(?:the\s+)?)?$)",
)
"""Words right before a party's name that say that unnamed attackers were its people."""
UNNAMED: Final = re.compile(
    r"\b(?:attackers?|assailants?|gunm[ae]n|perpetrators?|bombers?|killers?|raiders?|kidnappers|abductors|captors|culprits?|militants|fighters|rebels|bandits|(?:armed\s+|masked\s+)?men|youths|suspects?|whom|them|responsible|behind)\b",
    re.IGNORECASE,
)
OPPOSED: Final = AnyCase(r"[,;]?(?<!\s)\s+(?:but|though|although|while|whereas|however)\b|;\s")
