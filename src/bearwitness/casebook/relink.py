"""Linking a casebook: what it holds, by the decisions of its people and with its own weights, to incidents, stored."""

import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bearwitness.casebook.casebook import Casebook
from bearwitness.casebook.kept_linking import How, Kept, Standing, how
from bearwitness.casebook.linkings import LinkedPart
from bearwitness.errors import SettingsError
from bearwitness.linking.copies import units
from bearwitness.linking.facts import Facts, facts_of
from bearwitness.linking.filing import filed
from bearwitness.linking.link import link_facts
from bearwitness.linking.match import FAMILY, machine_name
from bearwitness.linking.page_clock import told_by_numbers
from bearwitness.linking.part import Before, link_part
from bearwitness.linking.policy import Policy
from bearwitness.linking.unread import is_unread, unread_facts
from bearwitness.linking.weights import Weights, load_weights, packaged_weights
from bearwitness.model import Decision

CHOICES: Final = "casebook.toml"
"""The file in a casebook's folder with what was chosen for it."""

WEIGHTS: Final = "weights.toml"
"""The file in a casebook's folder with weights that were fitted for it (`bearwitness fit`)."""


FEW: Final = 2000
"""A casebook of at most so many accounts and reports without any is linked whole each time: it takes some seconds."""


@dataclass(frozen=True, slots=True)
class Relinked:
    """What a linking looked at: how many accounts, and whether these were all."""

    accounts: int
    whole: bool


def relink(casebook: Casebook, *, whole: bool = False, few: int = FEW) -> Relinked:
    """Link the accounts of a casebook and store what came of it; the same accounts give the same incidents.

    In a casebook of more than `few` accounts only what new accounts, and those on which people decided, can reach is
    linked again, if nothing else has changed since the last linking. With `whole`, everything is.

    Raises:
        SettingsError: the casebook's own weights or policy cannot be used.
        CasebookError: the casebook cannot be written.
    """
    weights, policy = own_weights(casebook.folder) or packaged_weights(), own_policy(casebook.folder)
    people = casebook.decisions_of_people(FAMILY)
    now = how(f"{machine_name(weights)} {policy.value}", people)
    standing = casebook.standing()
    kept = None if whole or len(standing) <= few else casebook.linked()
    if kept is not None and (new := _new(kept, now, standing)) is not None:
        if not (new or _gone(kept, standing)):
            return Relinked(0, whole=False)
        return _link_new(casebook, kept, now, standing, new, _Ways(people, weights, policy))
    readings, texts = casebook.readings(), {report.info.id: report.text for report in casebook.reports()}
    accounts, unread = facts_of(readings, texts), unread_facts(readings, texts)
    dated = told_by_numbers([*accounts, *unread])
    facts, silent = dated[: len(accounts)], dated[len(accounts) :]
    linked = link_facts(facts, people, silent=silent, weights=weights, policy=policy)
    casebook.store_links(linked.incidents, linked.decisions, FAMILY, linked.beside)
    if len(standing) > few:
        compared = [*(unit[0] for unit in units(facts)), *silent]
        casebook.keep_linked(Kept(now, standing, {one.id: filed(one) for one in compared}, linked.near))
    else:
        casebook.forget_linked()
    return Relinked(len(facts), whole=True)


def _new(kept: Kept, now: How, standing: Mapping[str, Standing]) -> frozenset[str] | None:
    """Return what is to be looked at: the new accounts with all of copies of their reports, those on which people
    decided, and the reports without an incident that are new or were read again. None where anything else has changed,
    so that all must be.
    """
    changed = {name for name, one in kept.accounts.items() if standing.get(name) != one}
    if kept.how.machine != now.machine or not all(map(is_unread, changed)):
        return None
    fresh = standing.keys() - kept.accounts.keys()
    roots = {standing[name].root for name in fresh}
    roots |= {standing[name].root for name in kept.how.decided_since(now) if name in standing}
    return frozenset(name for name, one in standing.items() if one.root in roots) | (changed & standing.keys())


def _gone(kept: Kept, standing: Mapping[str, Standing]) -> frozenset[str]:
    """Return the reports without an incident that are no more, are copies now, or have an incident now."""
    return frozenset(kept.accounts.keys() - standing.keys())


@dataclass(frozen=True, slots=True)
class _Ways:
    """How a casebook is linked."""

    people: Sequence[Decision]
    weights: Weights
    policy: Policy


def _link_new(
    casebook: Casebook, kept: Kept, now: How, standing: Mapping[str, Standing], new: frozenset[str], ways: _Ways
) -> Relinked:
    def load(names: Collection[str]) -> list[Facts]:
        wanted = {standing[name].report for name in names} | {standing[name].root for name in names}
        found = casebook.some_readings(wanted)
        readings, texts = [reading for reading, _ in found], {reading.report.id: text for reading, text in found}
        return [one for one in (*facts_of(readings, texts), *unread_facts(readings, texts)) if one.id in names]

    gone = _gone(kept, standing)
    before = Before(kept.filed, casebook.incident_of_accounts(), casebook.decisions(), kept.near)
    part = link_part(new, gone, before, load, ways.people, ways.weights, ways.policy)
    looked_at = LinkedPart(part.accounts, new, part.silent)
    casebook.store_links(part.incidents, part.decisions, FAMILY, part.beside, looked_at)
    casebook.keep_linked(Kept(now, {name: standing[name] for name in new}, part.filed, part.near), gone=gone)
    return Relinked(len(part.accounts), whole=False)


def own_policy(folder: Path) -> Policy:
    """Return how this casebook chooses the best of several numbers: `policy` in its casebook.toml, else by support.

    Raises:
        SettingsError: the file is not understood.
    """
    path = folder / CHOICES
    if not path.is_file():
        return Policy.MOST_INDEPENDENT
    try:
        return Policy(tomllib.loads(path.read_text(encoding="utf-8")).get("policy", Policy.MOST_INDEPENDENT))
    except (tomllib.TOMLDecodeError, ValueError) as error:
        named = ", ".join(Policy)
        raise SettingsError(f'{path} is not understood: {error}. It holds policy = "NAME", of: {named}.') from error


def choose_policy(folder: Path, policy: Policy) -> None:
    """Write down how this casebook chooses the best of several numbers; the next linking derives them anew.

    Raises:
        OSError: the file cannot be written.
    """
    (folder / CHOICES).write_text(f'policy = "{policy.value}"\n', encoding="utf-8")


def own_weights(folder: Path) -> Weights | None:
    """Return the weights that were fitted for this casebook, None where there are none.

    Raises:
        SettingsError: the file is no file of weights.
    """
    path = folder / WEIGHTS
    return load_weights(path) if path.is_file() else None
