"""What befell those counted: counted phrases joined to verbs, adjectives and nouns of harm (codebook section 2)."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Span

from bearwitness.model import Group, Measure
from bearwitness.reading.grammar.figures.alternatives import alternatives
from bearwitness.reading.grammar.figures.anaphora import elliptic, others, taken_up
from bearwitness.reading.grammar.figures.apportioned import apportioned
from bearwitness.reading.grammar.figures.bare_harm import caused, harmed
from bearwitness.reading.grammar.figures.besides import besides
from bearwitness.reading.grammar.figures.checks import as_told, intended, none_indicated, of_things, suits
from bearwitness.reading.grammar.figures.counted import ONE, SOME, Counted
from bearwitness.reading.grammar.figures.elaboration import elaborated
from bearwitness.reading.grammar.figures.fates import fates
from bearwitness.reading.grammar.figures.given import given
from bearwitness.reading.grammar.figures.goes_on import gapped, goes_on
from bearwitness.reading.grammar.figures.labels import labelled, whose
from bearwitness.reading.grammar.figures.light import light
from bearwitness.reading.grammar.figures.mention import FigureMention, mentions
from bearwitness.reading.grammar.figures.nominal import nominal
from bearwitness.reading.grammar.figures.number_put import number_put_at
from bearwitness.reading.grammar.figures.one_each import one_each
from bearwitness.reading.grammar.figures.phrase_words import BORE, LOOTED, SEEMS
from bearwitness.reading.grammar.figures.phrases import BE, HAVE, MODAL, Phrases
from bearwitness.reading.grammar.figures.plights import plights
from bearwitness.reading.grammar.figures.pursued import pursued
from bearwitness.reading.grammar.figures.rest import the_rest
from bearwitness.reading.grammar.figures.subjects import (
    BEATEN,
    THEMSELVES,
    named_first,
    over_complement,
    owned_behind,
    passed_on,
    shared_subject,
)
from bearwitness.reading.grammar.figures.then_killed import killing_them, then_killed
from bearwitness.reading.grammar.figures.things_hit import struck
from bearwitness.reading.grammar.figures.together import together
from bearwitness.reading.grammar.figures.tolls import (
    all_alike,
    among,
    parts,
    toll,
    verb_of_toll,
)
from bearwitness.reading.grammar.figures.turns import turns
from bearwitness.reading.grammar.figures.unharmed import unharmed
from bearwitness.reading.grammar.words.harm import (
    HEAD_MEASURE,
    OF_THINGS,
    Predicate,
    forms_of_harm,
    predicates,
    transitive_forms,
)
from bearwitness.reading.grammar.words.nouns import OFFICES

_SAID_OF = {
    "believed", "reported", "confirmed", "feared", "presumed", "thought", "assumed", "declared", "found", "pronounced", "said",
}  # fmt: skip
"""What people are said of between "were" and a word of harm: "were presumed dead"."""


def figures(sentence: Span, phrases: Sequence[Counted], topic: Measure | None = None) -> tuple[FigureMention, ...]:
    """Return the figures of a sentence: each counted phrase with what befell it, parts marked with their whole.

    `topic` is the measure that the sentences before last spoke of, for "one post gave 55".
    """
    context = Phrases(sentence, phrases)
    found = number_put_at(context)
    tallied = labelled(context)
    told = {item.counted.first for item in tallied}
    found += among(context, topic)
    found += light(context)
    for predicate in predicates(sentence):
        opening = context.gap(max(context.first, predicate.first - 2), predicate.first)
        if opening in (["among", "the"], ["among", "those"], ["of", "the"], ["of", "those"]) and predicate.form in (
            "adjectives",
            "transitive",
        ):
            continue
        token = context.token(predicate.first)
        if token.tag_ == "VBG" and token.dep_ == "amod":
            continue  # "among burning tents": how they were found
        found += _by_predicate(context, predicate)
    found = [*whose(tallied, found), *(item for item in found if item.counted.first not in told)]
    for phrase in phrases:
        head = sentence.doc[phrase.last].lower_
        measure = None if OFFICES & set(phrase.phrase.lower().split()) else HEAD_MEASURE.get(head)
        if measure and (phrase.numbered or none_indicated(context, phrase)) and not phrase.definite:
            own = context.word(phrase.first - 1) in BORE
            found.append(FigureMention(measure, phrase, phrase.start, phrase.end, phrase.last, False, own=own))
    found += [item for item in caused(context) if all(item.counted.first != other.counted.first for other in found)]
    found += [
        item for item in taken_up(context, topic) if all(item.counted.first != other.counted.first for other in found)
    ]
    found = [as_told(context, of_things(context, mention)) for mention in found]
    found = elaborated(context, one_each([mention for mention in found if suits(mention)]))
    found += _new_parts(context, found)
    found += [item for item in harmed(context) if all(item.counted.first != other.counted.first for other in found)]
    found += plights(context, found)
    found += turns(context, found)
    found += struck(context, found)
    found += fates(context, found)
    found += goes_on(context, found)
    found += gapped(context, found)
    found += the_rest(context, found, topic)
    found += _new_parts(context, found)
    found += given(context, found, topic)
    found += besides(context, found)
    found = alternatives(context, unharmed(context, then_killed(context, killing_them(context, found))))
    found = elliptic(context, others(all_alike(context, apportioned(context, found))))
    found = together(context, pursued(context, found))
    found = [replace(item, sentence=sentence.start, also=_adds(context, item)) for item in found]
    return tuple(sorted(found, key=lambda item: (item.counted.first, item.predicate)))


def _new_parts(sentence: Phrases, found: list[FigureMention]) -> list[FigureMention]:
    known = {item.counted.first for item in found}
    return [part for part in parts(sentence, found) if suits(part) and part.counted.first not in known]


_ADDING = {
    "also", "another", "additional", "addition", "separately", "elsewhere", "further", "later", "besides", "meanwhile",
}  # fmt: skip


def _adds(sentence: Phrases, mention: FigureMention) -> bool:
    """Whether the clause adds to what was told before: "two women were also killed", "elsewhere, a boy died".

    "Another victim" is one of those who were told of.
    """
    first, last = sorted((mention.counted.first, mention.predicate))
    words = sentence.gap(max(sentence.first, first - 4), min(sentence.end, last + 2))
    return any(
        word in _ADDING and not (word == "another" and behind in ("victim", "fatality", "casualty"))
        for word, behind in zip(words, [*words[1:], ""], strict=True)
    )


def _by_predicate(sentence: Phrases, predicate: Predicate) -> list[FigureMention]:
    rising = False
    if predicate.form == "nouns":
        group, active = nominal(sentence, predicate), False
    elif predicate.form == "toll":
        numbered = toll(sentence, predicate)
        group, active = (numbered[0], False) if numbered else (None, False)
        rising = bool(numbered and numbered[1])
    else:
        result = _verb(sentence, predicate)
        group, active = result if result else (None, False)
    if not group:
        return []
    first = predicate.first
    if predicate.form == "toll":
        first = verb_of_toll(sentence, first)
        rising = rising or first != predicate.first
    made = mentions(sentence, predicate.measure, group, first, predicate.last, active)
    either = sentence.word(predicate.last + 1) in _OR or any(
        word in _OR for word in sentence.gap(max(sentence.first, first - 2), first)
    )
    return [replace(mention, rising=rising, either=either) for mention in made]


_OR = ("or", "and/or", "/")

_BECAME = {"became", "become", "becomes", "remain", "remained", "remains"}


def _passive(sentence: Phrases, predicate: Predicate) -> int | None:
    """Return where the auxiliary of a passive stands ("were" in "were also wounded"), or None."""
    at = predicate.first - 1
    steps = 0
    while at >= sentence.first and steps < 5:
        word = sentence.word(at)
        if word in BE or word in _BECAME:
            while sentence.word(at - 1) in BE | HAVE | MODAL | {
                "to",
                "not",
                "also",
                *_SAID_OF,
                *SEEMS,
            }:
                at -= 1
            return at
        listed = word == "," and sentence.word(at - 1) in forms_of_harm()
        coordinated = listed or word in ("and", "or", "shot", "seriously")
        looted = word in LOOTED and sentence.word(at + 1) in ("and", ",")
        coordinated = (
            coordinated or looted or (word in forms_of_harm() and sentence.word(at + 1) in ("and", "or", ",", "and/or"))
        )
        left = word == "left" and sentence.word(at - 1) in BE  # "were left wounded"
        if not (left or sentence.token(at).pos_ == "ADV" or word in _SAID_OF or word in THEMSELVES or coordinated):
            return None
        at -= 1
        steps += 1
    return None


def _verb(sentence: Phrases, predicate: Predicate) -> tuple[list[Counted], bool] | None:
    """Whom a verb of harm befell, and whether they are its object."""
    auxiliary = _passive(sentence, predicate)
    people = predicate.measure not in OF_THINGS
    if auxiliary is not None:
        group = sentence.before(auxiliary, people=people)
        if group is None and sentence.word(auxiliary) in BE:
            group = sentence.before(predicate.first, people=people)
        group = group or shared_subject(sentence, predicate.first)
        return (named_first(sentence, group, auxiliary), False) if group else None
    if predicate.form == "intransitive":
        group = sentence.before(predicate.first, people=people) or shared_subject(sentence, predicate.first)
        return (group, False) if group else None
    if intended(sentence, predicate):
        return None
    directly_before = _ends_at(sentence, predicate.first)
    object_ = None if _attributive(sentence, predicate) else sentence.after(_last_verb(sentence, predicate) + 1)
    if object_ is not None and directly_before is not None and sentence.word(predicate.last + 1) == ",":
        object_ = None  # "five people injured, one critically"
    if object_ is not None and directly_before is not None and people and object_[0].group is Group.THINGS:
        object_ = None  # "shot three women dead at a checkpoint"
    word = sentence.word(predicate.first)
    if object_ is not None and (directly_before is None or not _is_headline_list(sentence, directly_before, object_)):
        return object_, True
    if object_ is None and directly_before is None and (group := passed_on(sentence, predicate.first)):
        return group, False
    named = directly_before is not None and (
        directly_before[0].numbered
        or predicate.form == "adjectives"
        or sentence.word(directly_before[-1].last) == "others"
        or (
            directly_before[0].number == ONE
            and (not directly_before[0].definite or owned_behind(sentence, directly_before))
        )
    )
    if directly_before is not None and named and not word.endswith("ing") and not word.endswith("s"):
        return directly_before, False
    return None


def _last_verb(sentence: Phrases, predicate: Predicate) -> int:
    """The last word of "killing and wounding": both take the object that follows."""
    at = predicate.last + 1
    verb = predicate.form != "adjectives"  # "shot one soldier dead and wounded another" is of two
    if verb and sentence.word(at) in ("and", "or", "and/or") and sentence.word(at + 1) in transitive_forms():
        return at + 1
    return predicate.last


def _attributive(sentence: Phrases, predicate: Predicate) -> bool:
    """Whether a participle only describes people without a number: "a school housing displaced people"."""
    at = predicate.last + 1
    phrase = next((item for item in sentence.phrases if item.first == at), None)
    participle = sentence.token(predicate.last).tag_ in ("VBN", "JJ") or predicate.measure is Measure.DISPLACED
    perfect = any(word in HAVE for word in sentence.gap(max(sentence.first, predicate.first - 3), predicate.first))
    plain = phrase is not None and phrase.number == SOME and not phrase.numbered
    before = sentence.word(predicate.first - 1)
    if (
        predicate.first > sentence.first
        and not before.endswith("ing")
        and sentence.token(predicate.first - 1).pos_ in ("NOUN", "PROPN")
    ):
        return False  # "bandits abducted pupils": no adjective stands right behind a noun
    return plain and sentence.word(at) != "others" and participle and not perfect


def _is_headline_list(sentence: Phrases, left: list[Counted], right: list[Counted]) -> bool:
    """Whether "8 killed 25 injured" lists results: a harm word follows the right phrase too and the left one is bare."""
    follows = sentence.word(right[-1].last + 1) in forms_of_harm()
    return follows and left[-1].number.best is not None and left[-1].group is not Group.ATTACKERS


_BETWEEN = {
    "reportedly", "allegedly", "confirmed", "feared", "reported", "also", "seriously", "others", "severely", "critically",
    "slightly", "lightly", "moderately", "mildly", "badly", "gravely", "fatally", *_SAID_OF,
}  # fmt: skip
"""Words that may stand between people and a participle that says what befell them: "nine people reportedly killed"."""


def _ends_at(sentence: Phrases, at: int) -> list[Counted] | None:
    """The group whose last word stands right before `at`, adverbs and "reported" left out."""
    back = at - 1
    while back > sentence.first:
        group = next((group for group in sentence.groups if group[-1].last == back), None)
        if group is not None:
            return group
        if sentence.word(back) in _BETWEEN:
            back -= 1
        elif sentence.word(back) in ("and", "or") and (
            sentence.word(back - 1) in forms_of_harm() or sentence.word(back - 1) in BEATEN
        ):
            back -= 2  # "dozens of civilians dead or injured"
        else:
            break
    here = next((group for group in sentence.groups if group[-1].last == back), None)
    return here or over_complement(sentence, at)
