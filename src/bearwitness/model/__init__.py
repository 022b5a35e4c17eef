"""The words of the codebook as frozen types. No input or output happens here; every other room imports from it."""

from bearwitness.model.account import Account, Codes, Phase, Reading, Status
from bearwitness.model.beside import Beside
from bearwitness.model.claim import (
    AboutIncident,
    AboutStanding,
    Certainty,
    Claim,
    ClaimValue,
    KindValue,
    MentionRole,
    MentionValue,
    PartyValue,
    StanceValue,
    WhenValue,
    WhereValue,
)
from bearwitness.model.decision import Decision, Judgement
from bearwitness.model.evidence import Evidence
from bearwitness.model.figure import Figure, FigureValue, Group, Measure, Range, Total
from bearwitness.model.incident import Grade, Incident, Reconciled
from bearwitness.model.kind import Kind
from bearwitness.model.party import Party, PartyKind, Responsibility, Role, Stance
from bearwitness.model.report import Original, PublishedFrom, Report, ReportInfo, Skipped
from bearwitness.model.speaker import Speaker, SpeakerKind
from bearwitness.model.standing import Standing, StandingMeasure, StandingValue
from bearwitness.model.when import When, WhenPrecision
from bearwitness.model.where import RejectedPlace, Where, WherePrecision

__all__ = [
    "AboutIncident",
    "AboutStanding",
    "Account",
    "Beside",
    "Certainty",
    "Claim",
    "ClaimValue",
    "Codes",
    "Decision",
    "Evidence",
    "Figure",
    "FigureValue",
    "Grade",
    "Group",
    "Incident",
    "Judgement",
    "Kind",
    "KindValue",
    "Measure",
    "MentionRole",
    "MentionValue",
    "Original",
    "Party",
    "PartyKind",
    "PartyValue",
    "Phase",
    "PublishedFrom",
    "Range",
    "Reading",
    "Reconciled",
    "RejectedPlace",
    "Report",
    "ReportInfo",
    "Responsibility",
    "Role",
    "Skipped",
    "Speaker",
    "SpeakerKind",
    "Stance",
    "StanceValue",
    "Standing",
    "StandingMeasure",
    "StandingValue",
    "Status",
    "Total",
    "When",
    "WhenPrecision",
    "WhenValue",
    "Where",
    "WherePrecision",
    "WhereValue",
]
