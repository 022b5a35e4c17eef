"""Figures that stand apart from a verb of harm: tolls, losses, those among the dead, parts of a whole (codebook section 2)."""

from dataclasses import replace

from bearwitness.model import Group, Measure, Range
from bearwitness.reading.grammar.figures.counted import ONE, SOME, Counted
from bearwitness.reading.grammar.figures.counted_phrase import TWO
from bearwitness.reading.grammar.figures.mention import FigureMention
from bearwitness.reading.grammar.figures.phrases import BE, Phrases
from bearwitness.reading.grammar.figures.subjects import named_first
from bearwitness.reading.grammar.words.harm import RISE, Predicate, forms_of_harm
from bearwitness.reading.grammar.words.numbers import hedged

_OF_WHOM = (["of", "whom"], ["of", "them"])
_MAJORITY = {"most", "mostly", "many", "some", "mainly", "majority", "half"}
_QUOTES = {'"', "“", "”", "'", "‘", "’"}
_PASSED = {"passed", "passes", "exceeded", "exceeds", "topped", "tops", "surpassed", "surpasses", "crossed"}
_REACHED = {"reached", "reaches", "topped", "passed", "surpassed", "exceeded", "hit"}
_TOLL_LINK = (
    {"at", "to", "of", "as", "is", "was", "reached", "reaches", "ranged", "ranges", "ranging", "hit", "hits"}
    | RISE
    | _PASSED
)

_REPLACES = {"corrected", "revised", "raised", "lowered", "reduced", "updated", "increased", "cut"}
_LIFTS = {"bringing", "brings", "brought", "taking", "takes", "took"}

_DEEDS = frozenset({
    "attack", "attacks", "blast", "blasts", "bombing", "bombings", "explosion", "explosions", "strike", "strikes",
    "airstrike", "airstrikes", "raid", "raids", "massacre", "massacres", "shooting", "shootings", "dead", "killed",
    "deaths", "victims", "casualties", "fatalities", "wounded", "injured", "bodies", "clashes", "fighting", "assault",
    "ambush", "shelling",
})  # fmt: skip
_MARKS = frozenset({",", "-", "–", "—", "("})
_POLLS = frozenset({"vote", "votes", "ballots", "seats", "medals", "points", "goals"})
_FAR = 40
"""How many words may stand between a toll and its number: "the toll of last Friday's bombing at the centre in ... has risen to 53"."""


def _a_few(phrase: Counted) -> bool:
    """Whether the number is too vague for a toll: "as many people are in hospital"."""
    return phrase.number.vague and (phrase.number.low or 0) <= 3


def toll(sentence: Phrases, predicate: Predicate) -> tuple[list[Counted], bool] | None:
    """ "The death toll rose to 23", "put the toll at nine", "a toll of nine"; "the tally" only of a deed or of the dead."""
    if sentence.word(predicate.first) == "tally" and (not _DEEDS & {*sentence.words} or _POLLS & {*sentence.words}):
        return None
    for phrase in sentence.phrases:
        link = phrase.first - 2 if sentence.word(phrase.first - 1) in _QUOTES else phrase.first - 1
        according = sentence.word(link - 1) == "according"
        near = predicate.last < phrase.first <= predicate.last + _FAR and phrase.numbered and not _a_few(phrase)
        if near and sentence.word(link) in _TOLL_LINK and not according:
            between = sentence.gap(predicate.last + 1, phrase.first)
            if any(word in (";", ".") for word in between):
                return None
            ahead = sentence.gap(max(sentence.first, predicate.first - 3), predicate.first)
            rising = bool((RISE | _REACHED) & {*between, *ahead[-2:]} or _LIFTS & {*ahead})
            number = phrase.number
            if rising and number.best is None and number.high is not None:
                number = Range(number.high, number.high, number.high)
            elif sentence.word(phrase.first - 1) in _PASSED:
                number = hedged(number, "more", "")
            return [_of_those(sentence, predicate, replace(phrase, number=number))], rising
    return None


def _of_those(sentence: Phrases, predicate: Predicate, phrase: Counted) -> Counted:
    """ "The number of dead among soldiers and police at 60": those named between the toll and its number are counted."""
    named = [
        one for one in sentence.phrases
        if predicate.last < one.first and one.last < phrase.first and one.number == SOME
    ]  # fmt: skip
    opened = bool(named) and sentence.word(named[0].first - 1) in ("among", "of", "for", "in", "the")
    groups = {one.group for one in named} - {Group.UNKNOWN}
    if not (phrase.bare and opened and len(groups) == 1 and Group.THINGS not in groups):
        return phrase
    return replace(phrase, group=named[0].group, who=named[0].who)


def verb_of_toll(sentence: Phrases, at: int) -> int:
    """Where "corrected the toll", "raised the death toll" begins: the verb says that an earlier toll is replaced."""
    for back in (at - 1, at - 2):
        if sentence.word(back) in _REPLACES:
            return back
    return at


def among(sentence: Phrases, topic: Measure | None) -> list[FigureMention]:
    """ "A commander was among the dead", "among the victims", "girl among six killed": some of those already counted."""
    found = []
    for start in range(sentence.first, sentence.end - 2):
        one_of = sentence.word(start - 1) in BE and sentence.gap(start, start + 3) == ["one", "of", "the"]
        if sentence.word(start) != "among" and not one_of:
            continue
        at = start + 1 if one_of else start  # "a senior officer was one of the victims"
        first = at + 2 if sentence.word(at + 1) == "the" else at + 1
        whole = next((phrase for phrase in sentence.phrases if phrase.first == first and phrase.numbered), None)
        last = whole.last + 1 if whole is not None else at + 2
        word = sentence.word(last)
        measure = forms_of_harm()[word][0] if word in forms_of_harm() else topic if word == "victims" else None
        if measure is None or (whole is None and sentence.word(at + 1) not in ("the", "those")):
            continue
        end = sentence.token(last).idx + len(sentence.token(last))
        some = [one for one in sentence.phrases if one.bare and sentence.gap(one.last + 1, at)[:-1] in _OF_WHOM]
        named = some or named_first(sentence, sentence.before(at) or [], at - 1)
        for phrase in [] if women_and_children(named) else named:
            if not (phrase.definite and phrase.number.vague):
                found.append(FigureMention(measure, phrase, phrase.start, end, last, False, among=True, whole=whole))
    return found


def parts(sentence: Phrases, found: list[FigureMention]) -> list[FigureMention]:
    """ "Nine people, including three children": the part takes the measure of the nearest whole before it."""
    made = []
    covered = -1
    for group in sentence.groups:
        wholes = [item for item in found if item.counted.last < group[0].first]
        if not sentence.is_part(group[0]) and not _in_brackets(sentence, group, wholes):
            continue
        if not wholes or women_and_children(group):
            continue
        whole = max(wholes, key=lambda item: item.counted.last)
        told_among = "among" in sentence.gap(max(sentence.first, group[0].first - 3), group[0].first)
        for phrase in group:
            if (
                phrase.first <= covered
                or _of_another_verb(sentence, phrase)
                or not (told_among or _how_many(sentence, phrase))
            ):
                continue  # "including children", "many of them women"
            named = _of_them(sentence, phrase)
            leads = named.who in ("commander", "leader") and whole.counted.group is not Group.CIVILIANS
            if ((named.bare or leads) and named.group is Group.UNKNOWN) or _one_under_arms(named, whole.counted):
                named = replace(named, group=whole.counted.group)
            covered = named.last
            fatal = "fatally" in sentence.gap(phrase.last + 1, phrase.last + 4)  # "shot 13 people, ten of them fatally"
            made.append(
                FigureMention(
                    Measure.KILLED if fatal else whole.measure,
                    named,
                    phrase.start,
                    named.end,
                    whole.predicate,
                    whole.active,
                    whole=whole.counted,
                )
            )
    return made


def _of_another_verb(sentence: Phrases, phrase: Counted) -> bool:
    """Whether some are told of with a verb of their own: "arrested 40 men and released 12 of them"."""
    at = phrase.first - 1
    verb = at > sentence.first and sentence.token(at).tag_ in ("VBD", "VBG", "VBZ", "VBP")
    verb = verb and sentence.word(at) not in ("including", "counting")
    return verb and sentence.word(at) not in BE and sentence.word(at) not in forms_of_harm() and phrase.bare


def _one_under_arms(named: Counted, whole: Counted) -> bool:
    """Whether a woman or a boy is one of those under arms: "four guerrillas, among them two women"."""
    return named.who in ("women", "children") and whole.group in (Group.NON_STATE_FIGHTERS, Group.STATE_FORCES)


_MANY = ("many", "multiple", "numerous", "a")


def _how_many(sentence: Phrases, phrase: Counted) -> bool:
    """Whether a part says how many it is, be it "many children", or "among them" stands behind: "officials of the party among them"."""
    counted = phrase.number != SOME or (not phrase.bare and phrase.phrase.lower().split()[0] in _MANY)
    return counted or "among" in sentence.gap(phrase.last + 1, min(phrase.last + 7, sentence.end))


def women_and_children(group: list[Counted]) -> bool:
    """Whether both are named without a number: "including women and children" says that they were hit, not how many."""
    return {one.who for one in group} >= {"women", "children"} and all(one.number == SOME for one in group)


def _in_brackets(sentence: Phrases, group: list[Counted], wholes: list[FigureMention]) -> bool:
    """Whether brackets or a colon sort out those counted before: "7-9 dead (3-4 children, 2 women, 1 man)", "nine dead: two women"."""
    if sentence.word(group[0].first - 1) not in ("(", ":") or not wholes or group[0].group is Group.THINGS:
        return False
    whole = max(wholes, key=lambda item: item.counted.last).counted
    size = whole.number.high or whole.number.best or whole.number.low or 0
    listed = [phrase.number.low or phrase.number.high or 0 for phrase in group]
    near = group[0].first - whole.last <= _NEAR
    return near and all(phrase.numbered or phrase.number == ONE for phrase in group) and sum(listed) <= size


_NEAR = 6
"""How many words may stand between those counted and the brackets."""


def _of_them(sentence: Phrases, phrase: Counted) -> Counted:
    """ "Two of them children", "of whom two were children": the group stands behind."""
    if not phrase.bare:
        return phrase
    linked = sentence.word(phrase.last + 1) == "of" or sentence.word(phrase.last + 1) in BE
    for other in sentence.phrases:
        told = other.number.vague or phrase.number == ONE == other.number  # "one of them a teenager"
        if linked and phrase.last + 2 <= other.first <= phrase.last + 4 and told:
            return replace(phrase, group=other.group, who=other.who, end=other.end, last=other.last, bare=False)
    return phrase


def _both(phrase: Counted) -> bool:
    """Whether the phrase is "both soldiers"."""
    return phrase.number == TWO and phrase.phrase.lower().startswith("both ")


def all_alike(sentence: Phrases, found: list[FigureMention]) -> list[FigureMention]:
    """ "Nine people, all of them civilians": the words say who the nine were and count nobody anew."""
    described = {}
    silent = set()
    for phrase in sentence.phrases:
        before = sentence.gap(max(sentence.first, phrase.first - 4), phrase.first)
        words = [word for word in before if word not in ("of", "them", "whom", "were", "the")]
        words += ["both"] if _both(phrase) else []
        most = words[-1:] != [] and words[-1] in _MAJORITY - {"many", "some"}
        if (
            (phrase.number != SOME and not _both(phrase))
            or not (most or words[-1:] in (["all"], ["both"]))
            or not _MARKS & {*before}
        ):
            continue
        if most:  # "38 people, the majority women": no number, no figure
            silent.add(phrase.first)
            continue
        wholes = [item for item in found if item.counted.last < phrase.first and item.counted.number.best != 1]
        if wholes:
            whole = max(wholes, key=lambda item: item.counted.last)
            described[whole.counted.first] = phrase
    silent |= {phrase.first for phrase in described.values()}
    return [
        replace(item, counted=replace(item.counted, group=kind.group, who=item.counted.who or kind.who))
        if (kind := described.get(item.counted.first)) is not None and item.counted.group is Group.UNKNOWN
        else item
        for item in found
        if item.counted.first not in silent
    ]
