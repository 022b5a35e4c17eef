"""The part of a casebook that is about what is one incident: incidents, decisions, and what became of both."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass

from sqlalchemy import Connection

from bearwitness.casebook import kept_beside, kept_linking, links, successions
from bearwitness.casebook.kept_linking import Kept, Standing
from bearwitness.casebook.links import Given
from bearwitness.casebook.successions import Changed
from bearwitness.linking.beside import Pair
from bearwitness.model import Beside, Decision, Incident


@dataclass(frozen=True, slots=True)
class LinkedPart:
    """Which accounts were linked, where not all were: those looked at again, and the new ones among them; and which
    reports without an incident were looked at.
    """

    accounts: frozenset[str]
    new: frozenset[str]
    silent: frozenset[str]

    def looked_at(self, left: str, right: str) -> bool:
        """Whether two accounts were compared: both are of this part, or one is new."""
        return self.accounts.issuperset((left, right)) or not self.new.isdisjoint((left, right))


class Linkings(ABC):
    """Incidents and decisions of an open casebook."""

    @abstractmethod
    def _looking(self) -> AbstractContextManager[Connection]:
        """One transaction that changes nothing."""

    @abstractmethod
    def _writing(self) -> AbstractContextManager[tuple[Connection, int]]:
        """One transaction, with the number of the run that it belongs to."""

    def store_links(
        self,
        found: Sequence[Incident],
        decisions: Sequence[Decision],
        machine: str,
        beside: Sequence[Beside] = (),
        part: LinkedPart | None = None,
    ) -> None:
        """Store what the linker `machine` (name and version) found, in one transaction, and log what changed.

        Incidents take the place of those there. Decisions that say something new are added; those of the machine that
        it no longer makes are withdrawn, by a row of their own. What reports without an incident stand `beside`
        takes the place of what they stood beside. Where a `part` was linked, the rest is left as it is.
        """
        silent = part.silent if part else None
        among = part.accounts if part else None
        with self._looking() as connection:
            new, left = links.differing_incidents(connection, found, among)
            made, gone = links.changed_decisions(connection, decisions, machine, part.looked_at if part else None)
            moved = kept_beside.differs(connection, beside, silent)
        if not (new or left or made or gone or moved):
            return
        with self._writing() as (connection, run):
            links.put_incidents(connection, new, left)
            if part is None:
                successions.log(connection, found, run)
            elif new or left:
                successions.log(connection, new, run, among=left)
            links.add_decisions(connection, made, gone, run)
            kept_beside.put(connection, beside, silent)

    def beside(self) -> tuple[Beside, ...]:
        """Return the reports in which no incident was read that seem to tell of one, in the order of their ids."""
        with self._looking() as connection:
            return kept_beside.load(connection)

    def incident_of_accounts(self) -> dict[str, str]:
        """Return which incident each account is joined to."""
        with self._looking() as connection:
            return links.incident_of_accounts(connection)

    def standing(self) -> dict[str, Standing]:
        """Return every account with what it hangs on besides its own words."""
        with self._looking() as connection:
            return kept_linking.standing(connection)

    def linked(self) -> Kept | None:
        """Return what was linked last, and how; None where nothing was kept of it."""
        with self._looking() as connection:
            return kept_linking.load(connection)

    def keep_linked(self, kept: Kept, *, gone: Collection[str] | None = None) -> None:
        """Keep what was linked: in the place of all that was kept, or where it is given of what is `gone` alone."""
        with self._writing() as (connection, _run):
            kept_linking.put(connection, kept, gone)

    def forget_linked(self) -> None:
        """Forget what was linked last: the next linking looks at everything."""
        with self._looking() as connection:
            kept = kept_linking.load_how(connection) is not None
        if kept:
            with self._writing() as (connection, _run):
                kept_linking.forget(connection)

    def incidents(self) -> tuple[Incident, ...]:
        """Return all incidents, in the order of their ids."""
        with self._looking() as connection:
            return links.load_incidents(connection)

    def decisions(self) -> tuple[Decision, ...]:
        """Return the decisions in force: the latest of each judge on each pair of accounts that still stand."""
        with self._looking() as connection:
            return links.load_decisions(connection)

    def decisions_of_people(self, machine: str) -> tuple[Decision, ...]:
        """Return the decisions in force that are not of this family of machines, the latest last."""
        with self._looking() as connection:
            found = links.load_latest(connection)
        return tuple(one for one in found if one.by.partition("/")[0] != machine)

    def decide(self, *made: Decision) -> None:
        """Add what a person decided, all or nothing. It stands above the machine at the next linking, until taken back.

        Raises:
            KeyError: an account is not in the casebook.
        """
        with self._writing() as (connection, run):
            missing = links.not_standing(connection, [name for one in made for name in (one.left, one.right)])
            if missing:
                raise KeyError(missing[0])
            for decision in made:
                links.put_decision(connection, decision, run)

    def acts_of(self, by: str) -> list[list[Pair]]:
        """Return the pairs of accounts on which a person's decisions in force are, those made at once together."""
        with self._looking() as connection:
            return links.acts_of(connection, by)

    def take_back(self, left: str, right: str, by: str) -> bool:
        """Take a person's decision on two accounts back, by a row of its own; False where there is none in force."""
        with self._looking() as connection:
            found = links.original_keys(connection, left, right, by)
        if not found:
            return False
        with self._writing() as (connection, run):
            links.add_decisions(connection, (), found, run)
        return True

    def given(self, machine: str) -> tuple[Given, ...]:
        """Return every decision of people ever recorded, in order; `machine` is the family of those left out."""
        with self._looking() as connection:
            return links.history(connection, machine)

    def changes_since(self, version: int) -> tuple[Changed, ...]:
        """Return the incidents that are new, changed or withdrawn since a version (`Linkings.version`)."""
        with self._looking() as connection:
            return successions.since(connection, version)

    def version(self) -> int:
        """Return the number of the last run that changed an incident, 0 where none did."""
        with self._looking() as connection:
            return successions.version(connection)

    def ever_held(self, incident: str) -> frozenset[str]:
        """Return the accounts that an incident holds or once held; none for an id that never was."""
        with self._looking() as connection:
            return successions.ever_held(connection, incident)

    def led_to(self, incident: str) -> tuple[str, ...]:
        """Return the incidents that stand now for one that once did; none for an id that never was."""
        with self._looking() as connection:
            return successions.led_to(connection, incident)
