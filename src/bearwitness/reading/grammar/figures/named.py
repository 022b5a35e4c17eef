"""People named instead of counted: "Senator Elena Prado was killed", "Elena Prado, 41, was killed" (codebook section 2: one)."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from bearwitness.model import Group
from bearwitness.reading.grammar.figures.counted_phrase import ONE, Counted
from bearwitness.reading.grammar.words.nouns import STATE_WORDS, verb_forms

_PAUSE = {",", "(", ")", "-", "–", "—"}
_KNOWN_AS = {"known", "as", "named", "called", "nicknamed", "alias", "identified", "only", "simply"}
_OWN = {"his", "her", "their"}
_TITLES = {
    "dr", "dr.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "prof", "prof.", "eng", "eng.", "sheikh", "sheik", "shaykh", "hajj", "haj", "hajji", "haji", "hajja",
    "sayyid", "sayed", "imam", "mullah", "maulana", "rev", "rev.", "fr", "fr.", "don", "doña",
}  # fmt: skip
"""Titles that tell of no trade and no rank: who bears one is counted as the name is."""
_BODIES = {
    "group",
    "movement",
    "organisation",
    "organization",
    "outfit",
    "sect",
    "network",
    "militia",
    "faction",
    "army",
    "gang",
    "cartel",
    "force",
}
"""Before the name of a body, which is nobody's: "the militant group Boko Haram"."""
_ARTICLES = {"a", "an", "the"}
_KILLS = {
    "kills",
    "kill",
    "wounds",
    "wound",
    "injures",
    "injure",
    "abducts",
    "abduct",
    "kidnaps",
    "kidnap",
    "killing",
    "wounding",
    "injuring",
    "leaving",
}


def name_end(tokens: Sequence[Token], at: int) -> int | None:
    """Return the last token of a name of two words or more that starts at `at`; None where there is none or it owns something."""
    last = at - 1
    while last + 1 < len(tokens) and (_in_name(tokens[last + 1]) or _hyphened(tokens, at, last + 1)):
        last += 1
    owns = last + 1 < len(tokens) and tokens[last + 1].lower_ in ("'s", "’s", "'", "’")
    return None if last < at + 1 or owns else _with_second(tokens, last)


def _in_name(token: Token) -> bool:
    return token.pos_ == "PROPN" and (token.is_alpha or token.lower_ in _TITLES)


def _hyphened(tokens: Sequence[Token] | Doc, first: int, at: int) -> bool:
    """Whether a hyphen stands between two words of a name: "Al-Amin"."""
    inside = at > first and at + 1 < len(tokens) and tokens[at].text == "-"
    return inside and not tokens[at].whitespace_ and _in_name(tokens[at - 1]) and _in_name(tokens[at + 1])


def _with_second(tokens: Sequence[Token] | Doc, last: int) -> int:
    """The last token of a name that ends at `last`, a second name in brackets included: "Samir Adel (Abu Karim)"."""
    if last + 2 >= len(tokens) or tokens[last + 1].text != "(":
        return last
    end = last + 2
    while end < min(last + 8, len(tokens)) and (_in_name(tokens[end]) or _hyphened(tokens, last + 2, end)):
        end += 1
    return end if end > last + 2 and end < len(tokens) and tokens[end].text == ")" else last


def is_headline(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a noun without "a" or "the" counts one, as in headlines: "Police officer killed", "Blast kills aid worker"."""
    before = tokens[first - 1].lower_ if first > 0 else ""
    behind = tokens[last + 1].lower_ if last + 1 < len(tokens) else ""
    harmed = behind in verb_forms() | set(STATE_WORDS) | {"shot", "among"}
    return (harmed and before in ("", ",", "and", "&", ":", ";", "-", "–")) or before in _KILLS


def persons(sentence: Span, taken: Collection[int], known: Sequence[Counted], text: str) -> list[Counted]:
    """Return the persons that a sentence names without a counted noun beside the name.

    A sentence that counts several people is left alone: its names are mostly theirs.
    """
    several = [item for item in known if item.numbered and item.number.best != 1 and item.group is not Group.THINGS]
    if any(not _kin(item.phrase) for item in several):
        return []
    found: list[Counted] = []
    doc = sentence.doc
    for entity in sentence.ents:
        if (
            entity.label_ != "PERSON"
            or len(entity) < 2
            or any(at - sentence.start in taken for at in range(entity.start, entity.end))
            or _in_brackets_behind_name(doc, entity)
        ):
            continue
        name = doc[_first(doc, entity) : _with_second(doc, entity.end - 1) + 1]
        before = doc[name.start - 1] if name.start > sentence.start else None
        behind = doc[name.end] if name.end < sentence.end else None
        if before is not None and (
            before.lower_ == "the"
            or before.lower_ in _BODIES
            or (before.pos_ == "PROPN" and before.ent_type_ != "DATE")
            or _beside(doc, name.start - 1, -1, taken, sentence)
            or _whose(doc, name.start - 1, taken, sentence)
        ):
            continue
        if before is not None and before.lower_ in _KNOWN_AS and _behind_counted(doc, name.start - 1, taken, sentence):
            continue
        if behind is not None and (
            behind.lower_ in ("'s", "’s")
            or behind.pos_ in ("NOUN", "PROPN")
            or _beside(doc, name.end, 1, taken, sentence)
        ):
            continue
        if name[-1].lower_ in ("'s", "’s"):
            continue
        found.append(
            Counted(
                name.start, name.end - 1, name.start_char, name.end_char, ONE, Group.UNKNOWN, None, False, False, False, None,
                text[name.start_char : name.end_char], False, True,
            )
        )  # fmt: skip
    return found


def _behind_counted(doc: Doc, at: int, taken: Collection[int], sentence: Span) -> bool:
    """Whether a name says who one counted right before it is: "a rebel commander known as Abu Karim"."""
    while at > sentence.start and doc[at].lower_ in _KNOWN_AS:
        at -= 1
    return at - sentence.start in taken


def _whose(doc: Doc, at: int, taken: Collection[int], sentence: Span) -> bool:
    """Whether a name only says whose those counted are: "the mother of a Dr Elena Prado was hurt"."""
    if doc[at].lower_ in ("a", "one"):
        at -= 1
    return at > sentence.start and doc[at].lower_ == "of" and at - 1 - sentence.start in taken


def _in_brackets_behind_name(doc: Doc, name: Span) -> bool:
    """Whether a name is the second of someone named before it: "(Abu Karim)" of "Samir Adel (Abu Karim)"."""
    opened = name.start > name.sent.start + 1 and doc[name.start - 1].text == "("
    return opened and doc[name.start - 2].pos_ == "PROPN"


def _first(doc: Doc, name: Span) -> int:
    """The first token of a name with its title: "Dr Elena Prado"."""
    first = name.start
    while first > name.sent.start and doc[first - 1].lower_ in _TITLES:
        first -= 1
    return first


def with_names(sentence: Span, found: Sequence[Counted], text: str) -> list[Counted]:
    """Take in the name before who someone is: "Elena Prado, a clerk of the court"."""
    doc = sentence.doc
    if not any(item.first > sentence.start and doc[item.first - 1].lower_ == "," for item in found):
        return list(found)  # the names of a sentence are looked for in the whole report
    people = {name.end: name for name in sentence.ents if name.label_ == "PERSON" and len(name) > 1}
    made = []
    for item in found:
        name = people.get(item.first - 1)
        comma = item.first > sentence.start and doc[item.first - 1].lower_ == ","
        before = doc[name.start - 1].lower_ if name is not None and name.start > sentence.start else ""
        one = item.number == ONE and not item.numbered and not item.bare and doc[item.first].lower_ in _ARTICLES
        if (
            name is None
            or not comma
            or not one
            or item.group is Group.THINGS
            or before in (",", "of", "and", "'s", "’s")
        ):
            made.append(item)
            continue
        phrase = text[name.start_char : item.end]
        made.append(replace(item, first=name.start, start=name.start_char, phrase=phrase, definite=False, named=True))
    return made


def _beside(doc: Doc, at: int, step: int, taken: Collection[int], sentence: Span) -> bool:
    """Whether a counted noun stands beside the name, a comma or bracket apart: "the mayor, Elena Prado"."""
    while sentence.start <= at < sentence.end and doc[at].lower_ in _PAUSE:
        at += step
    return at - sentence.start in taken and not (step > 0 and doc[at].lower_ in _OWN)


def _kin(phrase: str) -> bool:
    """Whether people are counted as those of someone named: "Omar Saleh, his wife and their two sons"."""
    return phrase.split(" ", 1)[0].lower() in _OWN
