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
from bearwitness.linking.part import Before, link_part
from bearwitness.linking.policy import Policy
from bearwitness.linking.weights import Weights, load_weights, packaged_weights
from bearwitness.model import Decision

CHOICES: Final = "casebook.toml"
"""The file in a casebook's folder with what was chosen for it."""

WEIGHTS: Final = "weights.toml"
"""The file in a casebook's folder with weights that were fitted for it (`bearwitness fit`)."""


FEW: Final = 2000
"""A casebook of at most so many accounts is linked whole each time: it takes a second or two."""


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
        if not new:
            return Relinked(0, whole=False)
        return _link_new(casebook, kept, now, standing, new, people, weights, policy)
    facts = facts_of(casebook.readings(), {report.info.id: report.text for report in casebook.reports()})
    linked = link_facts(facts, people, weights=weights, policy=policy)
    casebook.store_links(linked.incidents, linked.decisions, FAMILY)
    if len(standing) > few:
        filings = {unit[0].id: filed(unit[0]) for unit in units(facts)}
        casebook.keep_linked(now, standing, filings, add=False)
    else:
        casebook.forget_linked()
    return Relinked(len(facts), whole=True)


def _new(kept: Kept, now: How, standing: Mapping[str, Standing]) -> frozenset[str] | None:
    """Return the accounts to be looked at: the new ones with all of copies of their reports, and those on which people
    decided. None where anything else has changed, so that all must be.
    """
    if kept.how.machine != now.machine or any(standing.get(name) != one for name, one in kept.accounts.items()):
        return None
    fresh = standing.keys() - kept.accounts.keys()
    roots = {standing[name].root for name in fresh}
    roots |= {standing[name].root for name in kept.how.decided_since(now) if name in standing}
    return frozenset(name for name, one in standing.items() if one.root in roots)


def _link_new(
    casebook: Casebook,
    kept: Kept,
    now: How,
    standing: Mapping[str, Standing],
    new: frozenset[str],
    people: Sequence[Decision],
    weights: Weights,
    policy: Policy,
) -> Relinked:
    def load(names: Collection[str]) -> list[Facts]:
        wanted = {standing[name].report for name in names} | {standing[name].root for name in names}
        found = casebook.some_readings(wanted)
        texts = {reading.report.id: text for reading, text in found}
        return [facts for facts in facts_of([reading for reading, _ in found], texts) if facts.id in names]

    before = Before(kept.filed, casebook.incident_of_accounts(), casebook.decisions())
    part = link_part(new, before, load, people, weights, policy)
    casebook.store_links(part.incidents, part.decisions, FAMILY, LinkedPart(part.accounts, new))
    casebook.keep_linked(now, {name: standing[name] for name in new}, part.filed, add=True)
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
