"""Linking a casebook: what it holds, by the decisions of its people and with its own weights, to incidents, stored."""

import tomllib
from pathlib import Path
from typing import Final

from bearwitness.casebook.casebook import Casebook
from bearwitness.errors import SettingsError
from bearwitness.linking import Linked, link
from bearwitness.linking.match import FAMILY
from bearwitness.linking.policy import Policy
from bearwitness.linking.weights import Weights, load_weights
from bearwitness.settings import Settings

CHOICES: Final = "casebook.toml"
"""The file in a casebook's folder with what was chosen for it."""

WEIGHTS: Final = "weights.toml"
"""The file in a casebook's folder with weights that were fitted for it (`bearwitness fit`)."""


def relink(casebook: Casebook, settings: Settings) -> Linked:
    """Link all accounts of a casebook anew and store what came of it; the same accounts give the same incidents.

    Raises:
        SettingsError: the casebook's own weights or policy cannot be used.
        CasebookError: the casebook cannot be written.
    """
    texts = {report.info.id: report.text for report in casebook.reports()}
    people = casebook.decisions_of_people(FAMILY)
    weights, policy = own_weights(casebook.folder), own_policy(casebook.folder)
    linked = link(casebook.readings(), settings, people, texts=texts, weights=weights, policy=policy)
    casebook.store_links(linked.incidents, linked.decisions, FAMILY)
    return linked


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
