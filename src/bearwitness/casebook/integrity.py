"""What must hold of a reading before it is stored, whoever made it: a grammar, a language model, a person."""

from collections import Counter
from collections.abc import Iterable, Iterator

from bearwitness.errors import GroundingError
from bearwitness.model import AboutIncident, Account, Reading


def check_reading(reading: Reading, text: str, reader: str) -> None:
    """Hold a reading against the frozen text of its report and against itself.

    Raises:
        GroundingError: a quote does not equal the text; a value names a claim that is not there; a claim is about
            something that is not there or was made by another reader; an id is used twice.
    """
    reading.check(text)
    claims = {claim.id for claim in reading.claims}
    accounts = {account.id for account in reading.incidents}
    standing = {figure.id for figure in reading.standing}
    _once("claim", (claim.id for claim in reading.claims))
    _once("incident", (account.id for account in reading.incidents))
    _once("standing figure", (figure.id for figure in reading.standing))
    for claim in reading.claims:
        if claim.reader != reader:
            raise GroundingError(f"claim {claim.id} says it was read by {claim.reader}, not {reader}")
        about = claim.about
        known, target = (accounts, about.incident) if isinstance(about, AboutIncident) else (standing, about.standing)
        if target not in known:
            raise GroundingError(f"claim {claim.id} is about {target}, which is not in the reading")
    named = [name for account in reading.incidents for name in _claims_of(account)]
    named += [name for figure in reading.standing for name in figure.claims]
    for name in named:
        if name not in claims:
            raise GroundingError(f"a value rests on claim {name}, which is not in the reading")


def _once(what: str, ids: Iterable[str]) -> None:
    for name, count in Counter(ids).items():
        if count > 1:
            raise GroundingError(f"{what} {name} stands {count} times in the reading")


def _claims_of(account: Account) -> Iterator[str]:
    if account.when is not None:
        yield from account.when.claims
    if account.where is not None:
        yield from account.where.claims
    for phase in account.phases:
        yield from phase.claims
    for party in account.parties:
        yield from party.claims
    for stance in account.responsibility:
        yield from stance.claims
    for figure in account.figures:
        yield from figure.claims
