"""Renders the page and puts it in its place whole or not at all."""

import os
import tempfile
from pathlib import Path

from jinja2 import Environment

from bearwitness.outputs.view import CasebookView

_FIRST_PAGE = """<!doctype html><meta charset="utf-8"><title>{{ title }}</title><h1>{{ title }}</h1>
<p>{{ reports }} reports, {{ incidents }} incidents.</p>
"""  # grows into templates/


def write_assessment(view: CasebookView, path: Path) -> None:
    """Write the page to `path`. The same view gives the same bytes: the page carries no clock.

    Written beside `path` and renamed, so that a reader never finds half a page.

    Raises:
        OSError: the folder cannot be written to.
    """
    template = Environment(autoescape=True).from_string(_FIRST_PAGE)
    page = template.render(title=view.title, reports=len(view.reports), incidents=len(view.incidents))
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(page.encode("utf-8", "replace"))
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise
