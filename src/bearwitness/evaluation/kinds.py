"""Kinds of incident against snippets labelled with ACLED's sub-event types and with types of non-event (CASE 2021).

The answer is ACLED's sub-event type of the main incident, in the file's spelling; no incident is a non-event. Snippets
labelled as claims of responsibility are left out: the codebook records the attack that is claimed, the file does not.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from pydantic import Field, field_validator

from bearwitness.evaluation.answers import kind_quotes, main_account
from bearwitness.evaluation.benchmark import Benchmark
from bearwitness.evaluation.outcome import Case, Measure, Summary, Verdict, tally, together
from bearwitness.evaluation.records import Count
from bearwitness.evaluation.rows import Row, Told
from bearwitness.model import Kind, Reading
from bearwitness.model.codes import (
    ACLED_SUB_EVENTS,
    FORCE_AGAINST_PROTEST,
    INTERVENTION,
    MOB_VIOLENCE,
    OVERTAKEN,
    REGAINED,
)

NON_EVENT: Final = "non-event"
UNDECIDED: Final = "territory taken, by whom not read"
LEFT_OUT: Final = frozenset({"ATTRIB"})
NON_EVENTS: Final = frozenset({"MAN_MADE_DISASTER", "NATURAL_DISASTER", "ORG_CRIME", "DIPLO", "OTHER"})

_LABELS: Final[dict[str, str]] = {
    ACLED_SUB_EVENTS[Kind.ARMED_CLASH]: "ARMED_CLASH",
    REGAINED: "GOV_REGAINS_TERIT",
    OVERTAKEN: "NON_STATE_ACTOR_OVERTAKES_TER",
    ACLED_SUB_EVENTS[Kind.AIRSTRIKE]: "AIR_STRIKE",
    ACLED_SUB_EVENTS[Kind.SHELLING]: "ART_MISS_ATTACK",
    ACLED_SUB_EVENTS[Kind.EXPLOSION]: "REM_EXPLOS",
    ACLED_SUB_EVENTS[Kind.SUICIDE_ATTACK]: "SUIC_BOMB",
    ACLED_SUB_EVENTS[Kind.GRENADE_ATTACK]: "GRENADE",
    ACLED_SUB_EVENTS[Kind.CHEMICAL_ATTACK]: "CHEM_WEAP",
    ACLED_SUB_EVENTS[Kind.ATTACK_ON_CIVILIANS]: "ATTACK",
    ACLED_SUB_EVENTS[Kind.ABDUCTION]: "ABDUCT_DISSAP",
    ACLED_SUB_EVENTS[Kind.SEXUAL_VIOLENCE]: "SEX_VIOL",
    ACLED_SUB_EVENTS[Kind.ARREST_OPERATION]: "ARREST",
    ACLED_SUB_EVENTS[Kind.WEAPONS_SEIZED]: "DISR_WEAP",
    ACLED_SUB_EVENTS[Kind.LOOTING_DESTRUCTION]: "PROPERTY_DISTRUCT",
    ACLED_SUB_EVENTS[Kind.AGREEMENT]: "AGREEMENT",
    ACLED_SUB_EVENTS[Kind.WITHDRAWAL]: "NON_VIOL_TERRIT_TRANSFER",
    ACLED_SUB_EVENTS[Kind.DEPLOYMENT]: "CHANGE_TO_GROUP_ACT",
    ACLED_SUB_EVENTS[Kind.BASE_CHANGE]: "HQ_ESTABLISHED",
    ACLED_SUB_EVENTS[Kind.PROTEST]: "PEACE_PROTEST",
    ACLED_SUB_EVENTS[Kind.RIOT]: "VIOL_DEMONSTR",
    FORCE_AGAINST_PROTEST: "FORCE_AGAINST_PROTEST",
    INTERVENTION: "PROTEST_WITH_INTER",
    MOB_VIOLENCE: "MOB_VIOL",
}
LABELS: Final = (*_LABELS.values(), NON_EVENT)


class Snippet(Row):
    """A row of the file."""

    id: str
    text: str = Field(alias="EventSnippet")
    label: str = Field(alias="SubType")

    @field_validator("label")
    @classmethod
    def _known(cls, value: str) -> str:
        if value not in {*_LABELS.values(), *NON_EVENTS, *LEFT_OUT}:
            raise ValueError(f"{value!r} is no label of this file")
        return value

    def told(self) -> Told:
        """Return the snippet."""
        return Told(self.id, self.text)


def judge(row: Snippet, reading: Reading) -> list[Verdict]:
    """Judge the kind of the main incident of one snippet: a wrong one counts against both labels."""
    if row.label in LEFT_OUT:
        return []
    due = NON_EVENT if row.label in NON_EVENTS else row.label
    read = label_of(reading)
    account = main_account(reading)
    said = kind_quotes(reading, account) if account else ()
    if read == due:
        return [Verdict(due, read, due, right=1, quotes=said)]
    return [Verdict(due, read, due, missed=1, quotes=said), Verdict(read, read, due, invented=1, quotes=said)]


def label_of(reading: Reading) -> str:
    """Return the file's label for the main incident of a reading."""
    account = main_account(reading)
    if account is None:
        return NON_EVENT
    return _LABELS[account.codes.acled] if account.codes.acled is not None else UNDECIDED


def count(told: Sequence[tuple[Snippet, Case]]) -> Summary:
    """Count by label; macro-F1 is the plain mean over the labels of the file that occur."""
    verdicts = [verdict for _, case in told for verdict in case.verdicts]
    fields = {name: c for name, c in tally(verdicts, LABELS).items() if c.right or c.missed or c.invented}
    due = {name: c for name, c in fields.items() if c.right or c.missed}
    kinds = {name: c for name, c in due.items() if name != NON_EVENT}
    pairs = Counter((v.due or "", v.read or "") for v in verdicts if v.right or v.missed)
    events = sum(n for (right, _), n in pairs.items() if right != NON_EVENT)
    found = sum(n for (right, read), n in pairs.items() if NON_EVENT not in (right, read))
    quiet = pairs[(NON_EVENT, NON_EVENT)]
    whole = together(due.values())
    return Summary(
        fields,
        measures=(
            Measure("right label", whole.right, whole.right + whole.missed),
            Measure("events that give an incident", found, events),
            Measure("non-events that give none", quiet, sum(pairs.values()) - events),
        ),
        means=(("macro-F1", _mean(due)), ("macro-F1 of the kinds alone", _mean(kinds))),
        confusion=pairs,
    )


def _mean(fields: Mapping[str, Count]) -> float:
    return sum(field.f1 for field in fields.values()) / len(fields) if fields else 1.0


KINDS: Final = Benchmark("kinds", "kind of the main incident, and snippets that tell of none", Snippet, judge, count)
