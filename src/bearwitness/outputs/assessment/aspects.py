"""What is known of an incident besides its figures: kind, time, place, parties, responsibility, with their claims."""

from collections.abc import Iterable
from dataclasses import dataclass

from bearwitness.model import Claim, Incident, KindValue, WhenValue, WhereValue
from bearwitness.outputs.assessment.claimlines import ClaimLine, claim_lines
from bearwitness.outputs.assessment.lookup import Lookup, Told
from bearwitness.outputs.assessment.wording import (
    country_words,
    place_precision,
    place_words,
    rejected_words,
    when_doubt,
    when_words,
    words,
)


@dataclass(frozen=True, slots=True)
class Fact:
    """One answer, what is to be said of it, and the claims that give it."""

    answer: str
    remark: str
    claims: tuple[ClaimLine, ...]


@dataclass(frozen=True, slots=True)
class Aspect:
    """One question about an incident and its answers."""

    question: str
    facts: tuple[Fact, ...]


def aspects(incident: Incident, lookup: Lookup) -> tuple[Aspect, ...]:
    """Return what is known, question by question. A question that no report answers is there and says so."""
    found = [_kind(incident, lookup), _when(incident, lookup), _where(incident, lookup), _parties(incident, lookup)]
    if incident.responsibility:
        found.append(_responsibility(incident, lookup))
    return tuple(found)


def other_claims(incident: Incident, lookup: Lookup, shown: Iterable[ClaimLine]) -> tuple[ClaimLine, ...]:
    """Return the claims about the incident that are not among those shown, so that none is left out."""
    ids = {line.id for line in shown}
    return claim_lines(one for one in lookup.about(incident) if one.claim.id not in ids)


def _all_of(
    incident: Incident, lookup: Lookup, value: type[WhenValue] | type[WhereValue], first: Iterable[str]
) -> tuple[ClaimLine, ...]:
    named = lookup.told(first, f"incident {incident.id}")
    others = [one for one in lookup.about(incident) if isinstance(one.claim.value, value) and one not in named]
    return claim_lines([*named, *others])


def _kind(incident: Incident, lookup: Lookup) -> Aspect:
    told = list(lookup.about(incident))
    of_kind = [one for one in told if isinstance(one.claim.value, KindValue)]
    of_means = [one for one in of_kind if _says(one.claim, "means")]
    same = [one for one in of_means if _is_kind(one.claim, incident.kind.value)]
    facts = [Fact(words(incident.kind), words(incident.status), claim_lines([*_of_field(of_kind, "kind"), *same]))]
    for means in incident.means:
        if means is incident.kind:
            continue
        behind = [one for one in of_means if _is_kind(one.claim, means.value)]
        facts.append(Fact(words(means), "means", claim_lines(behind)))
    phases = claim_lines(one for one in of_kind if _says(one.claim, "phases"))
    if phases:
        facts.append(Fact("Phases told", "", phases))
    return Aspect("What", tuple(facts))


def _says(claim: Claim, field: str) -> bool:
    return claim.about.field.split("/")[0] == field


def _is_kind(claim: Claim, kind: str) -> bool:
    return isinstance(claim.value, KindValue) and claim.value.kind.value == kind


def _of_field(told: Iterable[Told], field: str) -> list[Told]:
    return [one for one in told if _says(one.claim, field)]


def _when(incident: Incident, lookup: Lookup) -> Aspect:
    when = incident.when
    if when is None:
        return Aspect("When", (Fact("Not stated", "", _all_of(incident, lookup, WhenValue, ())),))
    remark = words(when.precision) + when_doubt(when)
    return Aspect("When", (Fact(when_words(when), remark, _all_of(incident, lookup, WhenValue, when.claims)),))


def _where(incident: Incident, lookup: Lookup) -> Aspect:
    where = incident.where
    if where is None:
        return Aspect("Where", (Fact("Not stated", "", _all_of(incident, lookup, WhereValue, ())),))
    answer = ", ".join(part for part in (place_words(where), country_words(where)) if part)
    placed = Fact(answer, place_precision(where), _all_of(incident, lookup, WhereValue, where.claims))
    why = (Fact("Why there", where.reason, ()),) if where.reason else ()
    others = tuple(Fact(f"Not {rejected_words(one)}", one.reason, ()) for one in where.rejected)
    return Aspect("Where", (placed, *why, *others))


def _parties(incident: Incident, lookup: Lookup) -> Aspect:
    facts = [
        Fact(
            party.name,
            ", ".join(dict.fromkeys((words(party.role).lower(), words(party.kind).lower()))),
            claim_lines(lookup.told(party.claims, f"a party of incident {incident.id}")),
        )
        for party in incident.parties
    ]
    return Aspect("Who", tuple(facts) or (Fact("Not stated", "", ()),))


def _responsibility(incident: Incident, lookup: Lookup) -> Aspect:
    facts = [
        Fact(
            f"{stance.party} {words(stance.stance)}" if stance.party else words(stance.stance).capitalize(),
            f"according to {stance.speaker}" if stance.speaker else "",
            claim_lines(lookup.told(stance.claims, f"responsibility for incident {incident.id}")),
        )
        for stance in incident.responsibility
    ]
    return Aspect("Responsibility", tuple(facts))
