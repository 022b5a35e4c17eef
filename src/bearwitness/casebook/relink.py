"""Linking a casebook: what it holds, by the decisions of its people and with its own weights, to incidents, stored."""

from pathlib import Path
from typing import Final

from bearwitness.casebook.casebook import Casebook
from bearwitness.linking import Linked, link
from bearwitness.linking.match import FAMILY
from bearwitness.linking.weights import Weights, load_weights
from bearwitness.settings import Settings

WEIGHTS: Final = "weights.toml"
"""The file in a casebook's folder with weights that were fitted for it (`bearwitness fit`)."""


def relink(casebook: Casebook, settings: Settings) -> Linked:
    """Link all accounts of a casebook anew and store what came of it; the same accounts give the same incidents.

    Raises:
        SettingsError: the casebook's own weights cannot be used.
        CasebookError: the casebook cannot be written.
    """
    texts = {report.info.id: report.text for report in casebook.reports()}
    people = casebook.decisions_of_people(FAMILY)
    linked = link(casebook.readings(), settings, people, texts=texts, weights=own_weights(casebook.folder))
    casebook.store_links(linked.incidents, linked.decisions, FAMILY)
    return linked


def own_weights(folder: Path) -> Weights | None:
    """Return the weights that were fitted for this casebook, None where there are none.

    Raises:
        SettingsError: the file is no file of weights.
    """
    path = folder / WEIGHTS
    return load_weights(path) if path.is_file() else None
