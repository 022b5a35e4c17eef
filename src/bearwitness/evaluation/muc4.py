"""Role fillers of the MUC-4 templates, scored as entities one to one (`ceaf`).

Gold entities are those of all templates of a document, as in the data prepared for GRIT: optional templates and fillers
count as others do, entities of several templates are merged, mentions that do not stand in the text are dropped. There
a victim is who is named; here also who is only described ("peasants"), and both scores are given. For names alone only
the victims that a reading marks as named are counted.
"""

from collections.abc import Sequence
from typing import Final

from pydantic import BaseModel, ConfigDict, Field

from bearwitness.evaluation.benchmark import Benchmark
from bearwitness.evaluation.ceaf import Entity, entity, matching, mention, merged
from bearwitness.evaluation.muc4_fillers import (
    INDIVIDUAL,
    NAMED_VICTIM,
    ORGANISATION,
    ROLES,
    TARGET,
    VICTIM,
    WEAPON,
    fillers,
)
from bearwitness.evaluation.outcome import Case, Summary, Verdict, tally, together
from bearwitness.evaluation.rows import Row, Told
from bearwitness.model import Reading

ALL: Final = "all roles"
AS_PUBLISHED: Final = "all roles, victims by name only"


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class Filler(_Part):
    """One filler of a slot: the strings that name one entity."""

    strings: tuple[str, ...]


class Slot(_Part):
    """The fillers of one slot."""

    parsed: tuple[Filler, ...]


class Template(_Part):
    """The slots of one incident that are scored."""

    individual: Slot | None = Field(None, alias="PERP: INDIVIDUAL ID")
    organisation: Slot | None = Field(None, alias="PERP: ORGANIZATION ID")
    target: Slot | None = Field(None, alias="PHYS TGT: ID")
    name: Slot | None = Field(None, alias="HUM TGT: NAME")
    description: Slot | None = Field(None, alias="HUM TGT: DESCRIPTION")
    weapon: Slot | None = Field(None, alias="INCIDENT: INSTRUMENT ID")


class Document(Row):
    """A row of the file. A document without templates tells of nothing that is to be found."""

    docid: str
    text: str
    templates: tuple[Template, ...]

    def told(self) -> Told:
        """Return the report; its date stands in its dateline."""
        return Told(self.docid, self.text)


def gold(row: Document) -> dict[str, list[Entity]]:
    """Return the entities that fill each role over all templates of a document."""
    text = f" {mention(row.text)} "
    slots: dict[str, list[tuple[Slot | None, ...]]] = {
        INDIVIDUAL: [(one.individual,) for one in row.templates],
        ORGANISATION: [(one.organisation,) for one in row.templates],
        TARGET: [(one.target,) for one in row.templates],
        # A description carries the name of the one described, so that the two become one entity.
        VICTIM: [(one.description, one.name) for one in row.templates],
        WEAPON: [(one.weapon,) for one in row.templates],
        NAMED_VICTIM: [(one.name,) for one in row.templates],
    }
    return {
        role: merged(
            frozenset(one for one in entity(filler.strings) if f" {one} " in text)
            for of_template in found
            for slot in of_template
            if slot is not None
            for filler in slot.parsed
        )
        for role, found in slots.items()
    }


def judge(row: Document, reading: Reading) -> list[Verdict]:
    """Match what a reading fills each role with against the gold entities."""
    due, read = gold(row), fillers(reading)
    verdicts = [verdict for role in ROLES for verdict in _matched(role, read[role], due[role])]
    return verdicts + _matched(NAMED_VICTIM, read[NAMED_VICTIM], due[NAMED_VICTIM])


def _matched(role: str, read: Sequence[Entity], due: Sequence[Entity]) -> list[Verdict]:
    pairs = matching(read, due)
    missed = [one for j, one in enumerate(due) if j not in pairs.values()]
    return [
        *(Verdict(role, _words(read[i]), _words(due[j]), right=1) for i, j in sorted(pairs.items())),
        *(Verdict(role, _words(one), None, invented=1) for i, one in enumerate(read) if i not in pairs),
        *(Verdict(role, None, _words(one), missed=1) for one in missed),
    ]


def _words(one: Entity) -> str:
    return " / ".join(sorted(one, key=lambda words: (-len(words), words)))


def count(told: Sequence[tuple[Document, Case]]) -> Summary:
    """Count by role, and all roles together (micro average)."""
    fields = tally((verdict for _, case in told for verdict in case.verdicts), (*ROLES, NAMED_VICTIM))
    others = [fields[role] for role in ROLES if role != VICTIM]
    return Summary(
        {**fields, ALL: together([*others, fields[VICTIM]]), AS_PUBLISHED: together([*others, fields[NAMED_VICTIM]])}
    )


MUC4: Final = Benchmark("muc4", "who fills the roles of an attack, as entities (CEAF-REE)", Document, judge, count)
