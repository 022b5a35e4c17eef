"""What people decide about two accounts: recorded, obeyed at once, and taken back again."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bearwitness.casebook.casebook import Casebook
from bearwitness.casebook.relink import relink
from bearwitness.casebook.successions import Changed
from bearwitness.errors import SettingsError
from bearwitness.linking.beside import Pair
from bearwitness.linking.match import FAMILY
from bearwitness.model import Decision, Judgement


@dataclass(frozen=True, slots=True)
class Decided:
    """The pairs of accounts that were decided on, and what became of the incidents for it."""

    pairs: tuple[Pair, ...]
    changed: tuple[Changed, ...]


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a person says of two accounts. `left`, `right`: ids of accounts or of incidents.

    "same" on an incident is said of all its accounts; anything else of its earliest one, which is enough to part two.
    """

    judgement: Judgement
    left: str
    right: str
    by: str
    reason: str
    score: float = 1.0


def decide(folder: Path, opinion: Opinion) -> Decided:
    """Record a decision, link the casebook anew by it, and return what changed.

    This also undoes a wrong merge: two accounts of one incident that are said to be different end in two incidents.
    And two incidents that are said to be the same are one, also where rules hold their accounts apart.

    Raises:
        SettingsError: an account or incident is not in the casebook, both are the same account, or no name or reason
            is given.
        CasebookError: the casebook cannot be opened or written.
    """
    _named(opinion.by)
    if not opinion.reason.strip():
        raise SettingsError("A decision needs a reason, so that others can understand it: --reason TEXT.")
    with Casebook.open(folder) as casebook:
        pairs = _pairs(casebook, opinion.left, opinion.right, whole=opinion.judgement is Judgement.SAME)
        score = {Judgement.SAME: opinion.score, Judgement.DIFFERENT: 1.0 - opinion.score, Judgement.UNSURE: 0.5}
        told = (opinion.judgement, score[opinion.judgement], (opinion.reason,), opinion.by)
        before = casebook.version()
        casebook.begin_run(json.dumps({"decide": opinion.judgement.value, "by": opinion.by}))
        casebook.decide(*(Decision(left, right, *told) for left, right in pairs))
        return _obeyed(casebook, pairs, before)


def undo(folder: Path, left: str, right: str, by: str) -> Decided:
    """Take a person's decision on two accounts back, link the casebook anew, and return what changed.

    The names that the decision was given with will do, also of incidents that it has joined or split. What was decided
    at once, on all accounts of two incidents, is taken back at once.

    Raises:
        SettingsError: there is no such decision in force, or several, or an account is not in the casebook.
        CasebookError: the casebook cannot be opened or written.
    """
    _named(by)
    with Casebook.open(folder) as casebook:
        pairs = _decided_on(casebook, left, right, by)
        before = casebook.version()
        casebook.begin_run(json.dumps({"decide": "undo", "by": by}))
        for one, other in pairs:
            casebook.take_back(one, other, by)
        return _obeyed(casebook, pairs, before)


def _decided_on(casebook: Casebook, left: str, right: str, by: str) -> list[Pair]:
    """Return the pairs of accounts of the one decision in force that a person may mean by two names."""
    ours, theirs = ({name} | casebook.ever_held(name) for name in (left, right))

    def meant(pair: Pair) -> bool:
        return (pair[0] in ours and pair[1] in theirs) or (pair[1] in ours and pair[0] in theirs)

    found = [pairs for pairs in casebook.acts_of(by) if any(map(meant, pairs))]
    if not found:
        _pairs(casebook, left, right)  # says so where it is a name that never was
        raise SettingsError(f"{by} has no decision on {left} and {right} that could be taken back.")
    if len(found) > 1:
        named = "; ".join(" ".join(pairs[0]) for pairs in found)
        raise SettingsError(f"{by} has several decisions on accounts of these: {named}. Name the two accounts of one.")
    return found[0]


def _obeyed(casebook: Casebook, pairs: Sequence[Pair], before: int) -> Decided:
    relink(casebook)
    casebook.finish_run("{}")
    return Decided(tuple(pairs), casebook.changes_since(before))


def _named(by: str) -> None:
    if not by.strip() or by.partition("/")[0] == FAMILY:
        raise SettingsError(f"Say who decides, by a name other than {FAMILY!r}: --by NAME.")


def _pairs(casebook: Casebook, left: str, right: str, *, whole: bool = False) -> list[Pair]:
    """Return the pairs of accounts that two names stand for; with `whole`, those of all accounts of incidents.

    Raises:
        SettingsError: one is not there, or both are one account.
    """
    ours, theirs = (_accounts(casebook, name) if whole else _accounts(casebook, name)[:1] for name in (left, right))
    if ours == theirs:
        what = "one account" if len(ours) == 1 else "one incident already"
        raise SettingsError(f"{left} and {right} are {what}: there is nothing to decide.")
    return sorted({(min(one, other), max(one, other)) for one in ours for other in theirs if one != other})


def _accounts(casebook: Casebook, name: str) -> tuple[str, ...]:
    """Return the account of this id, or those of the incident of this id, the earliest first.

    Raises:
        SettingsError: there is none, or the incident has been split.
    """
    found = {incident.id: incident for incident in casebook.incidents()}
    held = {account for incident in found.values() for account in incident.accounts}
    if name in held:
        return (name,)
    now = casebook.led_to(name)
    if len(now) == 1:
        return found[now[0]].accounts
    if now:
        raise SettingsError(f"The incident {name} has been split into {', '.join(now)}: name one of them.")
    raise SettingsError(
        f"There is no account or incident {name} in {casebook.folder}. `bearwitness decisions` lists an incident's."
    )
