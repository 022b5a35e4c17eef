"""Claims: one thing that a report says, the words, the speaker and how firmly (codebook section 1)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Discriminator

from bearwitness.model.certainty import Certainty
from bearwitness.model.evidence import Evidence
from bearwitness.model.figure import FigureValue
from bearwitness.model.kind import Kind
from bearwitness.model.party import Role, Stance
from bearwitness.model.speaker import Speaker
from bearwitness.model.standing import StandingValue
from bearwitness.model.when import WhenPrecision
from bearwitness.model.where import WherePrecision


@dataclass(frozen=True, slots=True)
class AboutIncident:
    """The claim is about an incident; `field` is a path in it, such as "figures/2", "when" or "parties/0"."""

    incident: str
    field: str


@dataclass(frozen=True, slots=True)
class AboutStanding:
    """The claim is about a standing figure; `field` is "value"."""

    standing: str
    field: str


@dataclass(frozen=True, slots=True)
class KindValue:
    """The claim says what kind of thing happened, or by what means."""

    kind: Kind
    type: Literal["kind"] = "kind"


@dataclass(frozen=True, slots=True)
class WhenValue:
    """The claim says when."""

    start: date
    end: date
    precision: WhenPrecision
    type: Literal["when"] = "when"


@dataclass(frozen=True, slots=True)
class WhereValue:
    """The claim says where. `name` as resolved, or as written."""

    name: str
    country: str | None
    precision: WherePrecision
    type: Literal["where"] = "where"


@dataclass(frozen=True, slots=True)
class PartyValue:
    """The claim names a party and its role."""

    name: str
    role: Role
    type: Literal["party"] = "party"


@dataclass(frozen=True, slots=True)
class StanceValue:
    """The claim says who is responsible."""

    party: str | None
    stance: Stance
    type: Literal["responsibility"] = "responsibility"


class MentionRole(StrEnum):
    """What the words of a mention stand for in an incident."""

    PERPETRATOR = "perpetrator"
    ORGANISATION = "organisation"
    TARGET = "target"
    VICTIM = "victim"
    WEAPON = "weapon"


@dataclass(frozen=True, slots=True)
class MentionValue:
    """The claim has words for who did it, what was attacked, who was hit, or with what.

    `perpetrator` are people ("three gunmen"), `organisation` the group that they act for; `target` is a thing or site.
    `text` is as written, on one line. `names_person` marks words that hold a name, most likely of a person: such claims
    stay out of what is published.
    """

    role: MentionRole
    text: str
    names_person: bool
    type: Literal["mention"] = "mention"


ClaimValue = Annotated[
    FigureValue | StandingValue | WhenValue | WhereValue | PartyValue | StanceValue | KindValue | MentionValue,
    Discriminator("type"),
]


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing a report says. `evidence` is never empty; `reader` is the name and version of what read it."""

    id: str
    about: AboutIncident | AboutStanding
    value: ClaimValue
    certainty: Certainty
    speaker: Speaker
    evidence: tuple[Evidence, ...]
    reader: str

    def __post_init__(self) -> None:
        """Reject a claim without words.

        Raises:
            ValueError: there is no evidence.
        """
        if not self.evidence:
            raise ValueError(f"claim {self.id} has no words behind it")


__all__ = ["AboutIncident", "AboutStanding", "Certainty", "Claim", "ClaimValue"]
