"""What people decide about two accounts: recorded, obeyed at once, and taken back again."""

import json
from dataclasses import dataclass
from pathlib import Path

from bearwitness.casebook.casebook import Casebook
from bearwitness.casebook.relink import relink
from bearwitness.casebook.successions import Changed
from bearwitness.errors import SettingsError
from bearwitness.linking.match import FAMILY
from bearwitness.model import Decision, Judgement


@dataclass(frozen=True, slots=True)
class Decided:
    """The accounts that were decided on, and what became of the incidents for it."""

    left: str
    right: str
    changed: tuple[Changed, ...]


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a person says of two accounts. `left`, `right`: ids of accounts, or of incidents for their earliest one."""

    judgement: Judgement
    left: str
    right: str
    by: str
    reason: str
    score: float = 1.0


def decide(folder: Path, opinion: Opinion) -> Decided:
    """Record a decision, link the casebook anew by it, and return what changed.

    This also undoes a wrong merge: two accounts of one incident that are said to be different end in two incidents.

    Raises:
        SettingsError: an account or incident is not in the casebook, both are the same account, or no name or reason
            is given.
        CasebookError: the casebook cannot be opened or written.
    """
    _named(opinion.by)
    if not opinion.reason.strip():
        raise SettingsError("A decision needs a reason, so that others can understand it: --reason TEXT.")
    with Casebook.open(folder) as casebook:
        left, right = _accounts(casebook, opinion.left, opinion.right)
        score = {Judgement.SAME: opinion.score, Judgement.DIFFERENT: 1.0 - opinion.score, Judgement.UNSURE: 0.5}
        made = Decision(left, right, opinion.judgement, score[opinion.judgement], (opinion.reason,), opinion.by)
        before = casebook.version()
        casebook.begin_run(json.dumps({"decide": opinion.judgement.value, "by": opinion.by}))
        casebook.decide(made)
        return _obeyed(casebook, left, right, before)


def undo(folder: Path, left: str, right: str, by: str) -> Decided:
    """Take a person's decision on two accounts back, link the casebook anew, and return what changed.

    The names that the decision was given with will do, also of incidents that it has joined or split.

    Raises:
        SettingsError: there is no such decision in force, or several, or an account is not in the casebook.
        CasebookError: the casebook cannot be opened or written.
    """
    _named(by)
    with Casebook.open(folder) as casebook:
        one, other = _decided_on(casebook, left, right, by)
        before = casebook.version()
        casebook.begin_run(json.dumps({"decide": "undo", "by": by}))
        casebook.take_back(one, other, by)
        return _obeyed(casebook, one, other, before)


def _decided_on(casebook: Casebook, left: str, right: str, by: str) -> tuple[str, str]:
    """Return the accounts of the one decision in force that a person may mean by two names."""
    ours, theirs = ({name} | casebook.ever_held(name) for name in (left, right))
    made = [(one.left, one.right) for one in casebook.decisions_of_people(FAMILY) if one.by == by]
    found = [(a, b) for a, b in made if (a in ours and b in theirs) or (b in ours and a in theirs)]
    if not found:
        _accounts(casebook, left, right)  # says so where it is a name that never was
        raise SettingsError(f"{by} has no decision on {left} and {right} that could be taken back.")
    if len(found) > 1:
        pairs = "; ".join(f"{a} {b}" for a, b in found)
        raise SettingsError(f"{by} has several decisions on accounts of these: {pairs}. Name the two accounts of one.")
    return found[0]


def _obeyed(casebook: Casebook, left: str, right: str, before: int) -> Decided:
    relink(casebook)
    casebook.finish_run("{}")
    return Decided(left, right, casebook.changes_since(before))


def _named(by: str) -> None:
    if not by.strip() or by.partition("/")[0] == FAMILY:
        raise SettingsError(f"Say who decides, by a name other than {FAMILY!r}: --by NAME.")


def _accounts(casebook: Casebook, left: str, right: str) -> tuple[str, str]:
    one, other = sorted((_account(casebook, left), _account(casebook, right)))
    if one == other:
        raise SettingsError(f"{left} and {right} are one account: there is nothing to decide.")
    return one, other


def _account(casebook: Casebook, name: str) -> str:
    """Return the account of this id, or the earliest of the incident of this id.

    Raises:
        SettingsError: there is none, or the incident has been split.
    """
    found = {incident.id: incident for incident in casebook.incidents()}
    held = {account for incident in found.values() for account in incident.accounts}
    if name in held:
        return name
    now = casebook.led_to(name)
    if len(now) == 1:
        return found[now[0]].accounts[0]
    if now:
        raise SettingsError(f"The incident {name} has been split into {', '.join(now)}: name one of them.")
    raise SettingsError(
        f"There is no account or incident {name} in {casebook.folder}. `bearwitness decisions` lists an incident's."
    )
