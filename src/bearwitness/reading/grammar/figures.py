"""What befell those counted: counted phrases joined to verbs, adjectives and nouns of harm (codebook section 2)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Span, Token

from bearwitness.model import Group, Measure, Range
from bearwitness.reading.grammar.counted import Counted
from bearwitness.reading.grammar.lexicon import table

_BE = {"was", "were", "is", "are", "been", "being", "be", "got", "get", "gets", "getting", "'s", "’s", "'re"}
_HAVE = {"has", "have", "had", "having"}
_MODAL = {"would", "could", "might", "may", "will", "should", "must", "can"}
_JOIN = {",", "and", "&", "plus", "along", "together", "with", "as", "well", "or", "at", "least"}
_PART = {"including", "among", "whom", "them", "included", "include", "includes"}
_BREAK = {";", "when", "after", "while", "because", "before", "if", "although", "though", "whereas", ":"}
_PREPOSITION = {
    "of",
    "in",
    "from",
    "by",
    "with",
    "for",
    "on",
    "at",
    "against",
    "near",
    "to",
    "between",
    "among",
    "outside",
}
_RISE = {
    "rose",
    "rise",
    "rises",
    "risen",
    "climbed",
    "increased",
    "jumped",
    "grew",
    "rising",
    "climbs",
    "soared",
    "revised",
}
_TOLL_LINK = {"at", "to", "of", "as", "is", "was", "reached"} | _RISE
_HEAD_MEASURE = {
    "death": Measure.KILLED, "deaths": Measure.KILLED, "fatality": Measure.KILLED, "fatalities": Measure.KILLED,
    "martyrs": Measure.KILLED, "bodies": Measure.KILLED, "corpses": Measure.KILLED, "lives": Measure.KILLED,
    "injury": Measure.INJURED, "injuries": Measure.INJURED, "casualties": Measure.KILLED_OR_INJURED,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word or phrase of harm: tokens `first` to `last` of the document, what it measures, and its form."""

    first: int
    last: int
    measure: Measure
    form: str


@dataclass(frozen=True, slots=True)
class FigureMention:
    """One figure in one sentence.

    `start` and `end` are the characters of the words that say it. `agent_first` is the document token of the verb
    when those counted are its object, so that its subject did it; None otherwise. `own` marks losses that a party
    acknowledges of itself. `among` marks people said to be among those already counted; `whole` is the phrase that
    this one is a part of.
    """

    measure: Measure
    counted: Counted
    start: int
    end: int
    predicate: int
    active: bool
    own: bool = False
    among: bool = False
    rising: bool = False
    whole: Counted | None = None


@cache
def _forms() -> dict[str, tuple[Measure, str]]:
    forms: dict[str, tuple[Measure, str]] = {}
    for measure, entry in table("verbs").items():
        if measure == "light":
            continue
        for form in ("nouns", "adjectives", "intransitive", "transitive", "toll"):
            for word in entry[form]:
                forms[word] = (Measure(measure), form)
    return forms


def predicates(sentence: Span) -> tuple[Predicate, ...]:
    """Return the words of harm of a sentence, longest match first at each place."""
    tokens = list(sentence)
    found = []
    at = 0
    while at < len(tokens):
        for length in (4, 3, 2, 1):
            words = " ".join(token.lower_ for token in tokens[at : at + length])
            if at + length <= len(tokens) and words in _forms():
                measure, form = _forms()[words]
                found.append(Predicate(tokens[at].i, tokens[at + length - 1].i, measure, form))
                at += length - 1
                break
        at += 1
    return tuple(found)


class _Sentence:
    """A sentence with its counted phrases, for the patterns below. All positions are document token indexes."""

    def __init__(self, sentence: Span, phrases: Sequence[Counted]) -> None:
        self.doc = sentence.doc
        self.first, self.end = sentence.start, sentence.end
        self.phrases = list(phrases)
        self.groups = self._coordinate()

    def word(self, at: int) -> str:
        return self.doc[at].lower_ if self.first <= at < self.end else ""

    def token(self, at: int) -> Token:
        return self.doc[at]

    def gap(self, start: int, end: int) -> list[str]:
        return [self.word(at) for at in range(start, end)]

    def is_part(self, phrase: Counted) -> bool:
        """Whether "including", "among them" or "of whom" introduces the phrase."""
        before = self.gap(max(self.first, phrase.first - 4), phrase.first)
        while before and before[-1] in (",", "at", "least", "the", "also", ":"):
            before.pop()
        if not before:
            return False
        if before[-1] in ("including", "included", "include", "includes"):
            return True
        if before[-2:] in (["among", "them"], ["among", "whom"], ["of", "whom"], ["of", "them"], ["among", "those"]):
            return True
        return self.word(phrase.last + 1) == "of" and self.word(phrase.last + 2) in ("them", "whom")

    def _coordinate(self) -> list[list[Counted]]:
        groups: list[list[Counted]] = []
        for phrase in self.phrases:
            if groups:
                gap = self.gap(groups[-1][-1].last + 1, phrase.first)
                short = gap and all(word in _JOIN for word in gap)
                long = (
                    1 < len(gap) <= 8 and gap[-1] == "and" and not self._has_verb(groups[-1][-1].last + 1, phrase.first)
                )
                same_part = self.is_part(groups[-1][0]) or not self.is_part(phrase)
                if (short or long) and same_part:
                    groups[-1].append(phrase)
                    continue
            groups.append([phrase])
        return groups

    def _has_verb(self, start: int, end: int) -> bool:
        return any(
            self.token(at).pos_ in ("VERB", "AUX") or self.word(at) in _forms() or self.word(at) in _BREAK
            for at in range(start, end)
        )

    def after(self, at: int, reach: int = 2) -> list[Counted] | None:
        """The group of counted phrases that starts at `at` or at most `reach` filler words later."""
        for group in self.groups:
            first = group[0].first
            if at <= first <= at + reach and all(
                self.token(i).pos_ in ("ADV", "DET", "PUNCT", "ADP", "PRON")
                and self.word(i) not in _PREPOSITION - {"at", "of"}
                for i in range(at, first)
            ):
                return group
        return None

    def before(self, at: int) -> list[Counted] | None:
        """The group that is the subject of what stands at `at`: the nearest to the left that is not a mere complement."""
        limit = self.first
        for i in range(at - 1, self.first - 1, -1):
            if self.word(i) in _BREAK:
                limit = i + 1
                break
        chosen: list[Counted] | None = None
        for group in reversed(self.groups):
            if group[-1].last >= at or group[0].first < limit:
                continue
            if self.is_part(group[0]):
                continue
            end = chosen[0].first if chosen else at
            if self._blocked(group[-1].last + 1, end):
                break
            complement = chosen is not None and self.word(chosen[0].first - 1) in _PREPOSITION
            if chosen is None or complement:
                chosen = group
            else:
                break
        return chosen

    def _blocked(self, start: int, end: int) -> bool:
        """Whether a verb of its own stands between a subject and its verb."""
        for at in range(start, end):
            word, token = self.word(at), self.token(at)
            if word in ("who", "that", "which", "have", "has", "had", "including") or word in _BE or word in _MODAL:
                continue
            if (
                token.pos_ in ("VERB", "AUX")
                and token.tag_ in ("VBD", "VBZ", "VBP")
                and word not in ("feared", "believed", "confirmed")
            ):
                return True
            if word in (";", ":"):
                return True
        return False


def _passive(sentence: _Sentence, predicate: Predicate) -> int | None:
    """Return where the auxiliary of a passive stands ("were" in "were also wounded"), or None."""
    at = predicate.first - 1
    steps = 0
    while at >= sentence.first and steps < 5:
        word = sentence.word(at)
        if word in _BE:
            while sentence.word(at - 1) in _BE | _HAVE | _MODAL | {
                "to",
                "not",
                "believed",
                "reported",
                "confirmed",
                "feared",
                "also",
            }:
                at -= 1
            return at
        coordinated = word in (
            "and",
            "or",
            "killed",
            "wounded",
            "injured",
            "abducted",
            "kidnapped",
            "captured",
            "shot",
            "seriously",
        )
        if not (
            sentence.token(at).pos_ == "ADV"
            or word in ("believed", "to", "have", "reported", "feared", "confirmed")
            or coordinated
        ):
            return None
        at -= 1
        steps += 1
    return None


def _verb(sentence: _Sentence, predicate: Predicate) -> tuple[list[Counted], bool] | None:
    """Whom a verb of harm befell, and whether they are its object."""
    auxiliary = _passive(sentence, predicate)
    if auxiliary is not None:
        group = sentence.before(auxiliary)
        if group is None and sentence.word(auxiliary) in _BE:
            group = sentence.before(predicate.first)
        return (group, False) if group else None
    if predicate.form == "intransitive":
        group = sentence.before(predicate.first)
        return (group, False) if group else None
    directly_before = _ends_at(sentence, predicate.first)
    object_ = sentence.after(predicate.last + 1)
    word = sentence.word(predicate.first)
    if object_ is not None and (directly_before is None or not _is_headline_list(sentence, directly_before, object_)):
        return object_, True
    if directly_before is not None and not word.endswith("ing") and not word.endswith("s"):
        return directly_before, False
    return None


def _is_headline_list(sentence: _Sentence, left: list[Counted], right: list[Counted]) -> bool:
    """Whether "8 killed 25 injured" lists results: a harm word follows the right phrase too and the left one is bare."""
    follows = sentence.word(right[-1].last + 1) in _forms()
    return follows and left[-1].number.best is not None and left[-1].group is not Group.ATTACKERS


def _ends_at(sentence: _Sentence, at: int) -> list[Counted] | None:
    """The group whose last word stands right before `at`, adverbs and "reported" left out."""
    back = at - 1
    while back > sentence.first and sentence.word(back) in (
        "reportedly",
        "allegedly",
        "confirmed",
        "feared",
        "reported",
        "also",
        "seriously",
        "others",
    ):
        back -= 1
    for group in sentence.groups:
        if group[-1].last == back:
            return group
    return None


def _nominal(sentence: _Sentence, predicate: Predicate) -> list[Counted] | None:
    """ "The death of 15 members", "the killing of two men"."""
    if sentence.word(predicate.last + 1) != "of":
        return None
    return sentence.after(predicate.last + 2, reach=1)


def _toll(sentence: _Sentence, predicate: Predicate) -> tuple[list[Counted], bool] | None:
    """ "The death toll rose to 23", "put the toll at nine", "a toll of nine"."""
    for group in sentence.groups:
        phrase = group[0]
        if predicate.last < phrase.first <= predicate.last + 14 and sentence.word(phrase.first - 1) in _TOLL_LINK:
            between = sentence.gap(predicate.last + 1, phrase.first)
            if any(word in (";", ".") for word in between):
                return None
            rising = any(
                word in _RISE
                for word in [*between, sentence.word(predicate.first - 1), sentence.word(predicate.first - 2)]
            )
            if rising and phrase.number.best is None and phrase.number.high is not None:
                top = phrase.number.high
                phrase = replace(phrase, number=Range(top, top, top))
            return [phrase], rising
    return None


def _number_put_at(sentence: _Sentence) -> list[FigureMention]:
    """ "Put the number of dead soldiers at three": the number stands apart from those counted."""
    found = []
    for phrase in sentence.phrases:
        opening = sentence.gap(phrase.first - 2, phrase.first)
        if opening != ["number", "of"] and opening != ["of", "the"]:
            continue
        if "number" not in sentence.gap(phrase.first - 4, phrase.first):
            continue
        for other in sentence.phrases:
            if (
                other.bare
                and phrase.last < other.first <= phrase.last + 8
                and sentence.word(other.first - 1) in ("at", "to", "was", "is", "as")
            ):
                between = sentence.gap(phrase.last + 1, other.first)
                measure = (
                    Measure(phrase.state)
                    if phrase.state
                    else next((_forms()[w][0] for w in between if w in _forms()), None)
                )
                if measure is None:
                    continue
                merged = replace(phrase, number=other.number, definite=False)
                number = next(at for at in range(phrase.first - 4, phrase.first) if sentence.word(at) == "number")
                found.append(FigureMention(measure, merged, sentence.token(number).idx, other.end, phrase.first, False))
                sentence.phrases = [item for item in sentence.phrases if item not in (phrase, other)]
                return found
    return found


def _among(sentence: _Sentence) -> list[FigureMention]:
    """ "A commander was among the dead": one of those already counted."""
    found = []
    for at in range(sentence.first, sentence.end - 2):
        if sentence.word(at) != "among" or sentence.word(at + 1) not in ("the", "those"):
            continue
        word = sentence.word(at + 2)
        if word not in _forms():
            continue
        measure = _forms()[word][0]
        end = sentence.token(at + 2).idx + len(sentence.token(at + 2))
        group = sentence.before(at)
        for phrase in group or ():
            found.append(FigureMention(measure, phrase, phrase.start, end, at + 2, False, among=True))
    return found


def _light(sentence: _Sentence) -> list[FigureMention]:
    """ "Lost several men", "claimed the lives of nine", "lost their lives"."""
    light = table("verbs")["light"]
    found = []
    for at in range(sentence.first, sentence.end):
        word = sentence.word(at)
        if word in light["lose"]:
            if "lives" in sentence.gap(at + 1, at + 3) and (group := sentence.before(at)):
                found.extend(_mentions(sentence, Measure.KILLED, group, at, at + 2, False))
            elif (group := sentence.after(at + 1)) and group[0].group is not Group.THINGS:
                own = _mentions(sentence, Measure.KILLED, group, at, at, False)
                found.extend(replace(mention, own=True) for mention in own)
        elif word in light["lives"] and "lives" in sentence.gap(at + 1, at + 3):
            lives = next(i for i in range(at + 1, at + 3) if sentence.word(i) == "lives")
            if sentence.word(lives + 1) == "of" and (group := sentence.after(lives + 2)):
                found.extend(_mentions(sentence, Measure.KILLED, group, at, lives, True))
    return found


def _mentions(
    sentence: _Sentence, measure: Measure, group: Sequence[Counted], first: int, last: int, active: bool
) -> list[FigureMention]:
    made = []
    for phrase in group:
        start = min(phrase.start, sentence.token(first).idx)
        token = sentence.token(last)
        end = max(phrase.end, token.idx + len(token))
        if phrase.definite and phrase.number.vague:
            continue
        made.append(FigureMention(measure, phrase, start, end, first, active))
    return made


def _by_predicate(sentence: _Sentence, predicate: Predicate) -> list[FigureMention]:
    rising = False
    if predicate.form == "nouns":
        group, active = _nominal(sentence, predicate), False
    elif predicate.form == "toll":
        toll = _toll(sentence, predicate)
        group, active = (toll[0], False) if toll else (None, False)
        rising = bool(toll and toll[1])
    else:
        result = _verb(sentence, predicate)
        group, active = result if result else (None, False)
    if not group:
        return []
    made = _mentions(sentence, predicate.measure, group, predicate.first, predicate.last, active)
    return [replace(mention, rising=rising) for mention in made]


def _suits(mention: FigureMention) -> bool:
    """People are killed, things destroyed; "captured two positions" is territory, not people."""
    thing = mention.counted.group is Group.THINGS
    return thing == (mention.measure in (Measure.DESTROYED, Measure.DAMAGED))


def _parts(sentence: _Sentence, found: list[FigureMention]) -> list[FigureMention]:
    """ "Nine people, including three children": the part takes the measure of the nearest whole before it."""
    made = []
    for group in sentence.groups:
        if not sentence.is_part(group[0]):
            continue
        wholes = [item for item in found if item.counted.last < group[0].first]
        if not wholes:
            continue
        whole = max(wholes, key=lambda item: item.counted.last)
        covered = -1
        for phrase in group:
            if phrase.first <= covered:
                continue
            named = _of_them(sentence, phrase)
            covered = named.last
            made.append(
                FigureMention(
                    whole.measure, named, phrase.start, named.end, whole.predicate, whole.active, whole=whole.counted
                )
            )
    return made


def _of_them(sentence: _Sentence, phrase: Counted) -> Counted:
    """ "Two of them children": the group stands behind "of them"."""
    if not phrase.bare:
        return phrase
    for other in sentence.phrases:
        if phrase.last + 2 < other.first <= phrase.last + 4 and other.number.vague:
            return replace(phrase, group=other.group, who=other.who, end=other.end, last=other.last, bare=False)
    return phrase


def figures(sentence: Span, phrases: Sequence[Counted]) -> tuple[FigureMention, ...]:
    """Return the figures of a sentence: each counted phrase with what befell it, parts marked with their whole."""
    context = _Sentence(sentence, phrases)
    found = _number_put_at(context)
    found += _among(context)
    found += _light(context)
    for predicate in predicates(sentence):
        if (
            sentence.doc[predicate.first - 1].lower_ == "the"
            and sentence.doc[max(predicate.first - 2, 0)].lower_ == "among"
        ):
            continue
        found += _by_predicate(context, predicate)
    for phrase in phrases:
        head = sentence.doc[phrase.last].lower_
        measure = _HEAD_MEASURE.get(head)
        stated = (
            phrase.number.best is not None
            or phrase.number.high is not None
            or (phrase.number.vague and phrase.first < phrase.last)
        )
        if measure and stated and not phrase.definite:
            found.append(FigureMention(measure, phrase, phrase.start, phrase.end, phrase.last, False))
    found = _one_each([mention for mention in found if _suits(mention)])
    found += [
        part
        for part in _parts(context, found)
        if _suits(part) and all(part.counted.first != item.counted.first for item in found)
    ]
    return tuple(sorted(found, key=lambda item: (item.counted.first, item.predicate)))


def _one_each(found: list[FigureMention]) -> list[FigureMention]:
    """Keep one measure for a phrase, the nearest word of harm; "killed or wounded" becomes killed_or_injured."""
    kept: dict[int, FigureMention] = {}
    for mention in found:
        key = mention.counted.first
        known = kept.get(key)
        if known is None:
            kept[key] = mention
        elif {known.measure, mention.measure} == {Measure.KILLED, Measure.INJURED} and abs(
            known.predicate - mention.predicate
        ) <= 2:
            start, end = min(known.start, mention.start), max(known.end, mention.end)
            kept[key] = replace(known, measure=Measure.KILLED_OR_INJURED, start=start, end=end)
        elif mention.end - mention.start < known.end - known.start:
            kept[key] = mention
    return list(kept.values())
