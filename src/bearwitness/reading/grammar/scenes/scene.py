"""One sentence with the answers to all the questions: what, who, when, where, how many, who says so, how firmly."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Span

from bearwitness.model import Certainty, Group, Kind, Measure, PartyKind, Range, Role, Speaker, Stance, StandingMeasure
from bearwitness.reading.grammar.attribution.certainty import Mode, certainty_at, cue_start, has_cue, mode_of, negated
from bearwitness.reading.grammar.attribution.speakers import Attribution, speaker_at
from bearwitness.reading.grammar.attribution.toll_cues import (
    is_early,
    is_joint,
    is_unreported,
    is_untold,
    is_without_word,
)
from bearwitness.reading.grammar.deeds.accusations import accused, held_of_doers, is_reckoning
from bearwitness.reading.grammar.deeds.described import without_described, without_takers
from bearwitness.reading.grammar.deeds.ground import is_grounded
from bearwitness.reading.grammar.deeds.kinds import UNDER_ARMS, VIOLENT, WEAPONS, Trigger, triggers
from bearwitness.reading.grammar.deeds.other_senses import names_a_deed, names_a_disaster, names_arms
from bearwitness.reading.grammar.deeds.responsibility import StanceMention, stances
from bearwitness.reading.grammar.figures.checks import counts_no_harm, said_of_speaker, says_only_what_they_were
from bearwitness.reading.grammar.figures.counted import NONE, Counted, counted
from bearwitness.reading.grammar.figures.group_said import group_said
from bearwitness.reading.grammar.figures.groups import nobody_hurt
from bearwitness.reading.grammar.figures.harmed import figures
from bearwitness.reading.grammar.figures.said_figure import SaidFigure
from bearwitness.reading.grammar.figures.whose import continued, of_known, of_side, spoken_of
from bearwitness.reading.grammar.parse import Parsed
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.scenes.back import refers_back
from bearwitness.reading.grammar.scenes.clauses import Clause, Tie, clauses
from bearwitness.reading.grammar.scenes.deeds import deeds
from bearwitness.reading.grammar.scenes.lists import (
    ListLine,
    announced_by,
    days_announced,
    line_around,
    line_at,
    list_lines,
    own_name,
    struck,
)
from bearwitness.reading.grammar.scenes.places import in_a_date, places_of
from bearwitness.reading.grammar.scenes.times import dated, dating_incidents
from bearwitness.reading.grammar.scenes.topic import left_in_mind
from bearwitness.reading.grammar.scenes.voices import voices
from bearwitness.reading.grammar.times.stretch import stretched
from bearwitness.reading.grammar.times.when import TimeMention

_EARLIER = re.compile(
    r"\b(?:earlier|initially|previously|at\s+first|first)\s+(?:reported|said|put|given|announced|spoken|counted|told\s+of)\s+(?:of\s+|that\s+|an?\s+|the\s+|its\s+)?$",
    re.IGNORECASE,
)
_UNREAL = re.compile(r"\b(?:would|will|could|should|may|might|can|if|to)\b", re.IGNORECASE)
# What a verb with its object tells of wherever it stands. Arrests are looked at again once the report is read (settle.py).
_TOLD_ALONE = frozenset({*VIOLENT, Kind.ARREST_OPERATION})


_ANSWERED = 3  # sentences in which a claim is told that the next denies
_IN_MIND = 4
"""For how many sentences without a figure those counted last are still spoken of."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence, characters `start` to `end`, with all that the grammar found in it.

    `carried` is who goes on speaking where the sentence names nobody. `line` is set where it opens a line of a list with a place of its own (see lists.py),
    `sum_of` where it is a line of a list that breaks a running total down (see sums.py). A clause that tells of a happening of its own
    has the `tie` to the rest of its sentence, `apart_from` the character at which that begins;
    `within`: it is a part of a sentence that is no headline.
    """

    start: int
    end: int
    text: str
    figures: tuple[SaidFigure, ...]
    loose: tuple[Counted, ...]
    triggers: tuple[Trigger, ...]
    modes: tuple[Mode, ...]
    times: tuple[TimeMention, ...]
    since: tuple[TimeMention, ...]
    places: tuple[PlaceMention, ...]
    roles: tuple[tuple[PartyMention, Role], ...]
    stances: tuple[StanceMention, ...]
    said: tuple[Attribution, ...]
    refers_back: bool
    accident: bool
    carried: Speaker | None = None
    line: ListLine | None = None
    sum_of: StandingMeasure | None = None
    clauses: tuple[Clause, ...] = ()
    tie: Tie | None = None
    apart_from: int | None = None
    within: bool = False

    @classmethod
    def untold(cls, text: str, start: int, end: int) -> "Scene":
        """A sentence without any word that could tell of an incident; it says at most that the report is on an accident."""
        words = text[start:end]
        nothing: tuple[()] = ()
        return cls(
            start, end, words, nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing,
            refers_back=False, accident=has_cue("accident", words),
        )  # fmt: skip

    @property
    def sides(self) -> tuple[tuple[PartyMention, Role], ...]:
        """The parties with their roles, without civilians: whoever was only harmed makes no event a conflict's."""
        return tuple((party, role) for party, role in self.roles if party.kind is not PartyKind.CIVILIANS)

    @property
    def strong(self) -> bool:
        """Whether a strong word for a kind tells of a happening here."""
        return any(
            trigger.strong and mode is Mode.HAPPENED for trigger, mode in zip(self.triggers, self.modes, strict=True)
        )

    @property
    def framed(self) -> bool:
        """Whether a verb with its object or subject tells of violence, or of what people under arms did, or of what was on a day or at a place that it names."""
        told = (
            bool(self.sides)
            or self.tie is Tie.AGREED
            or is_grounded(self.text)
            or UNDER_ARMS.search(self.text) is not None
        )
        return any(
            (trigger.framed or self._raped(trigger))
            and trigger.strong
            and mode is Mode.HAPPENED
            and (told or trigger.kind in _TOLD_ALONE)
            for trigger, mode in zip(self.triggers, self.modes, strict=True)
        )

    def _raped(self, trigger: Trigger) -> bool:
        """Whether a verb says it; the noun is as often a law's or a court's."""
        words = self.text[trigger.start - self.start : trigger.end - self.start]
        return trigger.kind is Kind.SEXUAL_VIOLENCE and words.lower().endswith(("raped", "assaulted"))

    @property
    def weak(self) -> bool:
        """Whether a word that can found an incident, strong or weak, tells of a happening here."""
        return any(
            mode is Mode.HAPPENED and not word.hint for word, mode in zip(self.triggers, self.modes, strict=True)
        )

    @property
    def core(self) -> tuple[int, int]:
        """The characters of the sentence without the white space around it."""
        trimmed = self.text.strip()
        start = self.start + self.text.index(trimmed)
        return start, start + len(trimmed)

    def speaker(self, start: int, end: int) -> Speaker | None:
        """Who says the words at characters `start` to `end`; None for the publisher."""
        found = speaker_at(self.said, start, end)
        return found.speaker if found else self.carried


def _said_figures(
    sentence: Span,
    text: str,
    phrases: Sequence[Counted],
    parties: Sequence[PartyMention],
    said: Sequence[Attribution],
    topic: tuple[Measure, Group] | None,
    folk: Group | None,
) -> list[SaidFigure]:
    found: list[SaidFigure] = []
    offset = sentence.start_char
    for mention in figures(sentence, phrases, topic[0] if topic else None):
        people = mention.counted  # "30 dead, and the mayor spoke of 40": the word of harm is another's
        attribution = speaker_at(said, people.start, people.end) or speaker_at(said, mention.start, mention.end)
        speaker = attribution.speaker if attribution else None
        sentence_text = text[offset : sentence.end_char]
        start, end = mention.start - offset, mention.end - offset
        none = mention.counted.number == NONE and _UNREAL.search(sentence_text[max(0, start - 30) : start]) is None
        if mode_of(sentence_text, start, end) is not Mode.HAPPENED and not none:
            continue  # but "did not kill any civilians" counts none
        certainty = certainty_at(sentence_text, start, end)
        if none and is_unreported(sentence_text, end):
            certainty = Certainty.NONE_INDICATED
        number, measure, first = mention.counted.number, mention.measure, mention.start
        if counts_no_harm(mention, text) or says_only_what_they_were(mention, text) or said_of_speaker(mention, text):
            continue
        unsaid = is_untold(sentence_text, start, end) and not number.best
        if unsaid and (certainty is not Certainty.NONE_INDICATED or is_without_word(sentence_text, start, end)):
            continue
        if certainty is Certainty.NONE_INDICATED:
            number = Range(0, 0, None)
            first = offset + cue_start("none_indicated", sentence_text, start)
            unknown = re.search(r"\bof no\b.*\b(?:harmed|hurt)", sentence_text[:end].lower())
            casualties = any(word in mention.counted.phrase.lower() for word in ("casualt", "victim"))
            if measure is Measure.KILLED_OR_INJURED and not casualties and unknown is None:
                measure = Measure.KILLED
        if negated(sentence_text, start, end) and number.best != 0:
            number = Range(0, 0, 0)
        if certainty is Certainty.DENIED and number.best == 0:
            certainty = Certainty.ASSERTED  # "denied that any civilians died" asserts that none did
        group = group_said(sentence, text, mention, parties, found[-1:], (topic, folk), nobody=number.best == 0)
        measure = nobody_hurt(mention, sentence_text[start:end]) if measure is mention.measure else measure
        first = _with_earlier_word(text, offset, first)
        one = SaidFigure(
            replace(mention, measure=measure, start=first), group, number, certainty, speaker,
            is_early(sentence_text, start, end), is_joint(sentence_text, start, end),
        )  # fmt: skip
        found.append(of_known(of_side(one, parties, text), found, sentence_text, offset, phrases))
    return continued(found, topic[1] if topic is not None else None)


def _with_earlier_word(text: str, sentence_start: int, start: int) -> int:
    """Where "had earlier reported 12 dead" begins: the words that say that a figure was given before belong to its quote."""
    match = _EARLIER.search(text, max(sentence_start, start - 40), start)
    return match.start() if match else start


def scenes(
    parsed: Parsed, today: date | None, parties: Sequence[PartyMention], places: Sequence[PlaceMention]
) -> tuple[Scene, ...]:
    """Return the sentences of a report with what the grammar finds in each, in order; `today` is the day on which it speaks."""
    text = parsed.text
    found: list[Scene] = []
    topic: tuple[Measure, Group] | None = None
    silent, folk = 0, None
    stamped = dated(parsed, today)
    lines = list_lines(text)
    for voiced in voices(parsed, parties):
        sentence, said = voiced.sentence, voiced.said
        start, end = sentence.start_char, sentence.end_char
        phrases = counted(sentence, text)
        told = _said_figures(sentence, text, phrases, parties, said, topic, folk)
        here = [item for item in stamped if start <= item.start < end]
        carried = None if any(item.relative_past for item in here) else voiced.carried
        if carried is not None:
            told = [replace(item, speaker=carried) for item in told]
        spoken = left_in_mind(text[start:end], told, topic)
        folk = None if told else spoken_of(phrases)
        silent = 0 if spoken else silent + 1
        topic = spoken or (topic if silent < _IN_MIND else None)
        words = without_described(triggers(text, start, end), sentence)
        line, around = line_at(text, start, lines), line_around(start, lines)
        where = tuple(
            place for place in places_of(text, start, end, places, parties) if not in_a_date(text, place, here)
        )
        last = _spoken_of(text, parties, found[-1] if found else None)
        given = without_takers(deeds(sentence, text, parties, said, told, words, last), sentence)
        held = held_of_doers(stances(text, start, end, parties, last, _claimed(found[-_ANSWERED:])), given)
        owed = () if is_reckoning(text[start:end]) else accused(given, said, held, words, carried)
        used = {id(item.mention.counted) for item in told} | {item.mention.counted.first for item in told}
        found.append(
            Scene(
                start, end, text[start:end], tuple(told),
                tuple(phrase for phrase in phrases if phrase.first not in used),
                words, tuple(mode_of(text[start:end], item.start - start, item.end - start) for item in words),
                stretched(text, start, end, dating_incidents(text, start, end, stamped), today)
                or days_announced(text, start, end, here),
                tuple(item for item in here if item.since),
                own_name(text, line, where) if line else where,
                struck(around, max(start, around.end), end, parties, given) if around else given or announced_by(text, start, end, parties),
                (*held, *owed), said,
                refers_back(text[start:end]), is_accident(text[start:end], start, words),
                carried, line, clauses=clauses(sentence, words, dated=bool(here)),
            )
        )  # fmt: skip
    found += [Scene.untold(text, *span) for span in parsed.untold if span[1] > parsed.dateline_end]
    return tuple(sorted(found, key=lambda scene: scene.start))


def _spoken_of(text: str, parties: Sequence[PartyMention], before: Scene | None) -> PartyMention | None:
    """The last party that the sentence before names, for "it denied any role" in the same paragraph."""
    if before is None or "\n\n" in text[before.start : before.end]:
        return None
    named = [party for party in parties if before.start <= party.start and party.end <= before.end]
    speaking = [
        party for party in named
        if any(item.named_start <= party.start and party.end <= item.named_end for item in before.said)
    ]  # fmt: skip
    return next(iter(speaking or named), None)


def _claimed(before: Sequence[Scene]) -> PartyMention | None:
    """The party that the sentences before say claimed a deed, for "the army denied it"."""
    own = [one.party for scene in before for one in scene.stances if one.stance is Stance.CLAIMED]
    return own[-1] if own else None


def is_accident(sentence: str, start: int, words: Sequence[Trigger]) -> bool:
    """Whether a sentence that begins at character `start` speaks of a crash, a fire or an illness, and of no weapon that did it."""
    if not (has_cue("accident", sentence) or names_a_disaster(sentence)):
        return False
    strong = [(word.kind, sentence[word.start - start : word.end - start]) for word in words if word.strong]
    return not any(names_a_deed(said) if kind not in WEAPONS else names_arms(sentence, said) for kind, said in strong)
