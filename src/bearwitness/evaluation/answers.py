"""What a reading answers where a benchmark asks for one value: the main incident and its totals."""

from collections.abc import Collection, Iterable, Sequence

from bearwitness.model import (
    AboutIncident,
    Account,
    Evidence,
    Figure,
    Group,
    KindValue,
    Measure,
    Reading,
    SpeakerKind,
    Total,
)
from bearwitness.model.account_totals import account_totals, highest_stated

HARM = frozenset({Measure.KILLED, Measure.INJURED, Measure.KILLED_OR_INJURED})


def main_account(reading: Reading) -> Account | None:
    """Return the incident that a report is about: the first that counts people harmed, else the first.

    Incidents that a report only retells are its subject only where it tells of no other.
    """
    for background in (False, True):
        accounts = [account for account in reading.incidents if account.background is background]
        harmful = [account for account in accounts if any(figure.measure in HARM for figure in account.figures)]
        for account in (*harmful, *accounts):
            return account
    return None


def figures_of(account: Account, measure: Measure, groups: Collection[Group]) -> list[Figure]:
    """Return the figures of a measure that count people of these groups, parts of others left out."""
    return [
        figure
        for figure in account.figures
        if figure.measure is measure and figure.group in groups and figure.part_of is None
    ]


def total(reading: Reading, figures: Sequence[Figure]) -> Total | None:
    """Return the reconciled total of figures of one measure, None where there are none."""
    return next(iter(account_totals(figures, _speakers(reading), _own(reading)).values()), None)


def _speakers(reading: Reading) -> dict[str, str]:
    return {claim.id: claim.speaker.name for claim in reading.claims}


def _own(reading: Reading) -> frozenset[str]:
    """The claims in the report's own voice."""
    return frozenset(claim.id for claim in reading.claims if claim.speaker.kind is SpeakerKind.PUBLISHER)


def bounds(reading: Reading, figures: Sequence[Figure]) -> tuple[int, int] | None:
    """Return the lowest and highest number of figures of one measure, for labels that know no open end.

    An end that is not stated is the nearest number that is: "at least six" is 6 to 6, "up to four" 4 to 4, and
    "at least six" beside "more than seven" 6 to 8.
    """
    answer = total(reading, figures)
    if answer is None:
        return None
    stated = [number for number in (answer.low, answer.best, answer.high) if number is not None]
    if answer.high is None and (highest := highest_stated(figures, _speakers(reading), _own(reading))) is not None:
        stated.append(highest)
    return (min(stated), max(stated)) if stated else None


def quotes(reading: Reading, claims: Iterable[str]) -> tuple[Evidence, ...]:
    """Return the words behind claims, in the order of the text."""
    wanted = set(claims)
    return tuple(sorted({item for claim in reading.claims if claim.id in wanted for item in claim.evidence}))


def kind_quotes(reading: Reading, account: Account) -> tuple[Evidence, ...]:
    """Return the words that gave an incident its kind, means and phases."""
    return quotes(
        reading,
        (
            claim.id
            for claim in reading.claims
            if isinstance(claim.about, AboutIncident)
            and claim.about.incident == account.id
            and isinstance(claim.value, KindValue)
        ),
    )
