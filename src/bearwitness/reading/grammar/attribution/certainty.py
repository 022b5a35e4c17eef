"""How firmly, and whether at all: cues of doubt, denial, plan, habit and history (codebook sections 1 and 6)."""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import cache, lru_cache

from bearwitness.model import Certainty
from bearwitness.reading.grammar.attribution.unreal import REACH, did_not_happen, is_to_come
from bearwitness.reading.grammar.lexicon import table
from bearwitness.reading.grammar.words.any_case import AnyCase


class Mode(StrEnum):
    """In what way a clause speaks of a happening."""

    HAPPENED = "happened"
    HYPOTHETICAL = "hypothetical"
    HABIT = "habit"


# "A suspected chemical attack killed 86": what is suspected is the attack, not the deaths.
_DESCRIBED = AnyCase(
    r"\b(?<!\bthey\s)(?<!\bhe\s)(?<!\bshe\s)(?<!\bpolice\s)(?<!\bofficials\s)(?:suspected|alleged|apparent|presumed|believed)\s+(?!that\b)(?:[\w'’-]+\s+){0,4}?(?:attacks?|air\s?strikes?|strikes?|bombings?|blasts?|explosions?|"
    r"raids?|shelling|gunm[ae]n|militants?|rebels?|insurgents?|attackers?|extremists?|jihadists?|bombers?|fighters?|terrorists?|missiles?|bomb|"
    r"members?|supporters?|operatives?|sympathi[sz]ers?|accomplices?|recruits?|recruiters?|leaders?|commanders?|spies|spy|kidnappers?|bandits?|raiders?|assailants?|herders|herdsmen|militiam[ae]n|militias?|guerrillas?|rustlers?|robbers?|jihadis?|assassins?|perpetrators?|culprits?|snipers?|smugglers?|traffickers?|gangs?|arsonists?|landmine|mine|ied|device|pirates|separatists?|cells?)\b|"
    # Who did it is in doubt, not what was done: "gunmen thought to be rebels", "suspected of a murder".
    r"\b(?<!\bis\s)(?<!\bare\s)(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?:believed|thought|suspected|presumed|said|understood|reported)\s+to\s+be\s+(?!dead|killed|wounded|injured|missing|among|trapped|buried)|"
    r"\bsuspected\s+of\b|\b(?:an?|the|one|another|last|main|chief|prime|key|second|third|terror|terrorist)\s+suspect\b",
)


# "An operation to recapture the city": a purpose, unless it was reached ("managed to recapture").
_PURPOSE = AnyCase(
    r"\b(?:operation|offensive|campaign|plan|bid|effort|efforts|attempt|attempts|push|order|aim|aims|aimed|vowed|fight|fighting|preparing|hoping|trying|order)\s+to\s+(?:\w+ly\s+)?$",
)


@cache
def _cue(name: str) -> re.Pattern[str]:
    return _of(table("cues")[name])


def _of(cues: Iterable[str]) -> re.Pattern[str]:
    listed = sorted(cues, key=len, reverse=True)
    return re.compile(
        r"(?<![\w-])(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in listed) + r")(?![\w-])",
        re.IGNORECASE,
    )


_WORD = re.compile(r"\w+")


@cache
def _openings(name: str) -> frozenset[str]:
    """The words with which cues begin: looked up in a text at a fraction of the cost of the pattern."""
    return frozenset(_opening(cue) for cue in table("cues")[name])


def _opening(cue: str) -> str:
    return str(_WORD.findall(cue.lower())[0])


@cache
def _cue_by_opening(name: str, opening: str) -> re.Pattern[str]:
    """The cues of a list that begin with a word: a text that has the word is searched for these alone."""
    return _of(cue for cue in table("cues")[name] if _opening(cue) == opening)


@lru_cache(256)
def _words(text: str) -> frozenset[str]:
    """The words of a text; the same one is asked about several lists."""
    return frozenset(_WORD.findall(text.lower()))


def _may_have(name: str, text: str) -> bool:
    return not _openings(name).isdisjoint(_words(text))


def _last(name: str, text: str) -> re.Match[str] | None:
    found = None
    if _may_have(name, text):
        for match in _cue(name).finditer(text):
            found = match
    return found


def has_cue(name: str, text: str) -> bool:
    """Whether a cue of the list `name` (see lexicon/cues.toml) occurs in the text."""
    openings = _openings(name) & _words(text)
    return any(_cue_by_opening(name, one).search(text) is not None for one in openings)


_CLAUSE_END = re.compile(r";|\s[–—]\s|,?\s(?:but|while|whereas|although|though)\s|:\s")
_OPPOSING = frozenset({"but", "while", "whereas", "although", "though"})
_MARKS = (";", "–", "—", ":")
_REACH = 400
"""How many characters of a clause matter on either side, so that a sentence of any length is read in time."""


def clause_of(sentence: str, start: int, end: int) -> tuple[int, int]:
    """Return the part of the sentence around characters `start` to `end`.

    It reaches to the nearest semicolon, colon, dash or "but"/"while", and no further than 400 characters.
    """
    left, right = max(0, start - _REACH), min(len(sentence), end + _REACH)
    if _OPPOSING.isdisjoint(_words(sentence)) and not any(mark in sentence for mark in _MARKS):
        return left, right
    for match in _CLAUSE_END.finditer(sentence, left, start):
        left = match.end()
    match_behind = _CLAUSE_END.search(sentence, end, right)
    return left, match_behind.start() if match_behind else right


def _within(sentence: str, start: int, end: int) -> str:
    """The words of a span; of a very long one what stands around its first and last words."""
    if end - start <= _REACH:
        return sentence[start:end]
    return f"{sentence[start : start + _REACH // 2]} … {sentence[end - _REACH // 2 : end]}"


# Adverbs that stand for their whole clause, "reportedly" anywhere and the others at its head: "Apparently, three died".
_GOVERNS = AnyCase(
    r"\b(?:reportedly|allegedly)\b|(?:^|[;,:]\s+|\band\s+)(?:apparently|presumably|possibly|probably|perhaps|purportedly|supposedly|most\s+likely|very\s+likely|in\s+all\s+(?:likelihood|probability)),\s|"
    r"\b(?:unconfirmed|unverified|uncorroborated|unofficial)\s+(?:\w+\s+){0,2}?(?:reports?|accounts?|information|sources?|claims?|rumou?rs),\s",
)
# Behind those counted: "15 others are feared dead", "three more may have died".
_DOUBTED = re.compile(
    r"\s+(?:more\s+|others\s+)?(?:(?:(?:is|are|was|were)\s+(?:also\s+|now\s+|still\s+)?)?(?:feared|presumed|believed|thought|likely|assumed|suspected|understood)\s+(?:to\s+(?:be|have)\b|dead\b|killed\b|lost\b|drowned\b)|"
    r"(?:may|might)\s+(?:also\s+|well\s+|all\s+)?have\s+(?:died|perished|been\s+killed|lost)\b|(?:seem|appear)(?:s|ed)?\s+to\s+have\b)",
    re.IGNORECASE,
)


def certainty_at(sentence: str, start: int, end: int) -> Certainty:
    """How firmly the words at characters `start` to `end` of a sentence are said.

    A cue counts inside the words and in the 45 characters before them within the clause, so that "likely" in one
    clause does not weaken another.
    """
    left, right = clause_of(sentence, start, end)
    before = sentence[max(left, start - 60) : start]
    within = _within(sentence, start, end)
    after = sentence[end : min(right, end + 25)]
    if has_cue("none_indicated", before + within):
        return Certainty.NONE_INDICATED
    if _denied(before) or (_RESULT.match(sentence, start) and _denied(_that_led_to(sentence, start))):
        return Certainty.DENIED
    near = _DESCRIBED.sub(" ", sentence[max(left, start - 45) : start])
    within = _DESCRIBED.sub(" ", within)
    if not _GOVERNS.search(near):
        near = re.split(r",\s|\sand\s", near)[-1]
    if has_cue("hearsay", near + within):
        return Certainty.HEARSAY
    if (
        has_cue("hedged", near + within)
        or re.match(r"\s*(?:,\s*)?(?:probably|possibly|presumably|apparently)\b", after)
        or _DOUBTED.match(sentence, end, min(right, end + 45))
    ):
        return Certainty.HEDGED
    return Certainty.ASSERTED


def _that_led_to(sentence: str, start: int) -> str:
    """The words of the clause before the comma behind which a participle stands: "denied that it shelled the town, killing nine"."""
    ahead = sentence[:start].rstrip()
    if not ahead.endswith(","):
        return ""
    left, _ = clause_of(sentence, len(ahead) - 1, len(ahead) - 1)
    return ahead[left:]


def _denied(before: str) -> bool:
    """Whether a denial governs what follows: "denied that its shells killed", "denied killing"."""
    match = _last("denied", before)
    if match is None or WITHHOLDS.match(before, match.start()) is not None:
        return False
    return re.search(r"\b(?:and|but)\b|,\s+(?:where|whose?|whom)\b", before[match.end() :]) is None


def cue_start(name: str, sentence: str, start: int) -> int:
    """Return where the last cue of the list `name` before `start` begins, or `start`: its words belong to the evidence."""
    left, _ = clause_of(sentence, start, start)
    reach = max(left, start - 60)
    last = _last(name, sentence[reach:start])
    return reach + last.start() if last else start


# "Denied the enemy access to the road" keeps something from somebody; "denied blocking access", "denied that" speak.
WITHHOLDS = re.compile(
    r"den(?:y|ies|ied|ying)\s+(?!that\b|\w+ing\b)(?:[\w'’-]+\s+){0,4}?(?:access|entry|passage|freedom|sanctuary|shelter|cover|space|food|water|care|treatment|bail|visas?|permission|terrain)\b(?!\s+(?:was|were|had)\b)",
    re.IGNORECASE,
)
_RESULT = re.compile(r"(?:killing|wounding|injuring|leaving)\b", re.IGNORECASE)
# "Would have killed", "an attack that could have killed": it did not; "could have been killed" is doubt.
_IMAGINED = re.compile(r"\b(?:would\s+have|could\s+have(?!\s+been))\s", re.IGNORECASE)
# "If they had got in, dozens could have been killed", "had it gone off it might have killed many": it did not.
_UNLESS = AnyCase(
    r"(?:^\W*|,\s+|\bthat\s+)(?:if|had|were\s+it\s+not|but\s+for)\b[^.;]{0,140}?\b(?:could|would|might)\s+(?:well\s+|easily\s+)?have\b|"
    r"\b(?:could|would|might)\s+(?:well\s+|easily\s+)?have\b[^.;]{0,100}?\b(?:if|had)\s+(?:the|it|they|he|she|a|an|not|more|another|one|all|any)\b",
)
_COULD = re.compile(r"\b(?:could|would|might)\s", re.IGNORECASE)
# "Thousands could die", "40 hostages will be killed".
_POSSIBLE = re.compile(
    r"\b(?:could|would|will|should|can)\s+(?:also\s+|all\s+|then\s+)?(?:be|die|perish|lose|face)\b", re.IGNORECASE
)


# "They stop lorries after dark": what they do, not what they did.
_THEY_DO = re.compile(
    r"\W*(?:They|We)\s+(?:also\s+|still\s+|now\s+)?(?:stop|take|seize|raid|attack|fire|shell|abduct|kidnap|kill|burn|loot|steal|demand|levy|"
    r"ambush|shoot|plant|lay|extort|rob|target|come|go|use|control|patrol|charge)\s+(?:[a-z]|[A-Z])[^.]*\.\W*$",
)
# "They steal cattle and shoot anyone who resists", "gunmen come at night".
_WHENEVER = AnyCase(
    r"\b(?:kill|shoot|beat|attack|rob|steal|loot|burn|abduct|kidnap|rape|arrest|detain|torture|harass|ambush|execute|behead|seize|take|threaten)\s+(?:anyone|anybody|whoever|everyone|those|any\s+\w+|people|men)\s+(?:who|they|that|suspected)\b|"
    r"\b(?:come|arrive|return|attack|strike|raid|sneak|cross)\s+(?:\w+\s+){0,3}?(?:at\s+night|after\s+dark|by\s+night|under\s+cover\s+of\s+darkness|every\s+\w+|each\s+\w+)\b|\bwhenever\b",
)


_DAILY_PAPER = re.compile(
    r"\b(?:the|a|an?\s+\w+)\s+daily\s+(?=(?-i:[A-Z])|newspapers?|papers?)|\bdaily\s+(?:newspapers?|papers?|life|lives)\b|(?-i:\b[A-Z]\w+\s+Daily\b)",
    re.IGNORECASE,
)  # no habit


# "Foiled a plot to bomb a church and arrested four": what stands beside the plan was done.
_PLAN = re.compile(r"plan|plot|threat", re.IGNORECASE)
# "There are fears that 13 died": it is no plan, unless it would be.
_FEARS_THAT = re.compile(r"\s+that\b(?!.*\b(?:would|could|will|may|might|can|should)\b)", re.IGNORECASE)
_AND = re.compile(r"\band\s+$", re.IGNORECASE)
_DONE = re.compile(r"\w+ed\b", re.IGNORECASE)

# "Vowed to enter Marib, the capital, and burn it": the second verb is planned too.
_MEANT_TO = AnyCase(
    r"\b(?:threaten(?:s|ed|ing)?|vow(?:s|ed|ing)?|plan(?:s|ned|ning)?|want(?:s|ed)?|intend(?:s|ed)?|pledg(?:es|ed)|promis(?:es|ed)|swore|hop(?:es|ed)|prepar(?:es|ed|ing))\s+to\s+[a-z]+\s"
    r"[^.;:]*?\band\s+(?:then\s+|to\s+)?$",
)
_BASE_FORM = re.compile(
    r"(?!\w+(?:ed|ing|s)\b|took\b|shot\b|struck\b|drove\b|fought\b|hit\b|overran\b|held\b|blew\b|broke\b|set\b|led\b)[a-z]+\b"
)


def mode_of(sentence: str, start: int, end: int) -> Mode:
    """Whether the words at `start` to `end` tell of a happening, a plan or condition, or a habit."""
    left, right = clause_of(sentence, start, end)
    before, within = sentence[max(left, start - 50) : start], _within(sentence, start, end)
    tail = re.split(r",\s", before)[-1]
    around = f"{sentence[left:start][-70:]} {within} {sentence[end : min(right, end + 60)]}"
    if "daily" in around.lower():
        around = _DAILY_PAPER.sub(" ", around)
    if (
        _THEY_DO.match(sentence)
        or (not re.search(r"\d", within) and _WHENEVER.search(sentence))
        or (has_cue("habit", around) and not re.search(r"\d", within))
    ):
        return Mode.HABIT
    if did_not_happen(sentence[max(left, start - REACH) : start]) or is_to_come(sentence[end:right]):
        return Mode.HYPOTHETICAL
    if "have" in around and _UNLESS.search(sentence, left, right) and _COULD.search(around):
        return Mode.HYPOTHETICAL
    if _IMAGINED.search(sentence[max(left, start - 30) : start] + within) or _POSSIBLE.search(within):
        return Mode.HYPOTHETICAL
    leading = sentence[max(left, start - 50) : start]
    if _PURPOSE.search(leading):
        return Mode.HYPOTHETICAL
    if _BASE_FORM.match(within) and _MEANT_TO.search(sentence[max(0, start - 120) : start]):
        return Mode.HYPOTHETICAL
    last = _last("hypothetical", tail)
    if last is not None:
        gap = tail[last.end() :]
        settled = re.search(
            r"\b(?:said|when|after|killed|have|had|put|puts|were|was|named)\b|,|^\s+not\s+(?:\w+ly\s+)?(?:say|confirm|tell|know|explain|see)\b",
            gap,
        )
        feared = last.group().lower().startswith("fear") and _FEARS_THAT.match(gap) and not _POSSIBLE.search(within)
        done = feared or (_PLAN.match(last.group()) and _AND.search(gap) and _DONE.match(within))
        if not settled and not done:
            return Mode.HYPOTHETICAL
    return Mode.HAPPENED


def negated(sentence: str, start: int, end: int) -> bool:
    """Whether the words at `start` to `end` are denied their happening: "did not kill", "without wounding"."""
    return (
        re.search(
            r"\b(?:not(?!\s+(?:only|just|merely))|n't|never|without)\s+(?:\w+\s+){0,2}$",
            sentence[max(0, start - 20) : start],
        )
        is not None
        or re.search(
            r"\b(?:was|were|did)\s+not\s+(?:killed|wounded|injured|hurt|harmed|kill|injure|wound)\b|n't\b",
            sentence[start:end],
        )
        is not None
    )
