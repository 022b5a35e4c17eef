"""Renders the page and puts it in its place whole or not at all."""

import base64
import hashlib
import os
import tempfile
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from bearwitness.outputs.assessment.page import prepare
from bearwitness.outputs.assessment.pdf import pdf
from bearwitness.outputs.view import CasebookView

_STYLES = ("base.css", "layout.css", "table.css", "narrow.css", "print.css")
_SCRIPTS = ("state.js", "table.js", "map.js", "timeline.js", "download.js", "main.js")
_EARLY = 'document.documentElement.className = "js";'
_FONTS = (("Source Sans 3", "source-sans-3.woff2", "200 900"), ("Source Serif 4", "source-serif-4.woff2", "200 900"))


def write_assessment(view: CasebookView, path: Path, before: CasebookView | None = None) -> None:
    """Write the assessment to `path`, as a PDF where its name ends so, else as a page.

    The same view gives the same bytes: neither carries a clock. `before` is the casebook in the period before, which
    the findings are compared with. Written beside `path` and renamed, so that a reader never finds half a page.

    Raises:
        CasebookError: the view is not whole, e.g. an incident rests on a claim that no reading holds.
        OSError: the folder cannot be written to.
    """
    page = pdf(view, before) if path.suffix.lower() == ".pdf" else render(view, before).encode("utf-8", "replace")
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(page)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise


def render(view: CasebookView, before: CasebookView | None = None) -> str:
    """Return the page as text.

    Raises:
        CasebookError: the view is not whole.
    """
    page = prepare(view, before)
    charts = page.findings.charts
    environment = Environment(
        loader=PackageLoader("bearwitness.outputs.assessment"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    styles = "".join((fonts(), _file("vendor", "leaflet.css"), *(_file("static", name) for name in _STYLES)))
    leaflet = _file("vendor", "leaflet.js")
    scripts = '(() => {\n"use strict";\n' + "".join(_file("static", name) for name in _SCRIPTS) + "})();\n"
    return environment.get_template("page.html.j2").render(
        page=page,
        policy=policy(styles, (_EARLY, leaflet, scripts)),
        # What follows is the project's own text or JSON that `embedded` made safe, never a report's.
        early=Markup(_EARLY),  # noqa: S704
        styles=Markup(styles),  # noqa: S704
        leaflet=Markup(leaflet),  # noqa: S704
        scripts=Markup(scripts),  # noqa: S704
        data=Markup(page.data),  # noqa: S704
        # Drawn by the charts' library, which escapes the names in them.
        charts={name: Markup(getattr(charts, name)) for name in ("months", "sufferers", "kinds")},  # noqa: S704
        outlines=Markup(page.outlines),  # noqa: S704
    )


def static(name: str) -> str:
    """Return a style sheet or script of the project's own."""
    return _file("static", name)


def _file(folder: str, name: str) -> str:
    return files(__package__).joinpath(folder, name).read_text(encoding="utf-8")


def fonts() -> str:
    """Return the rules that carry the fonts within a page."""
    faces = []
    for family, name, weights in _FONTS:
        font = base64.b64encode(files(__package__).joinpath("vendor", name).read_bytes()).decode("ascii")
        faces.append(
            f'@font-face{{font-family:"{family}";font-weight:{weights};font-display:block;'
            f'src:url(data:font/woff2;base64,{font}) format("woff2")}}\n'
        )
    return "".join(faces)


def policy(styles: str, scripts: tuple[str, ...]) -> str:
    """Return the content security policy: nothing is fetched, and only what is hashed here runs."""
    allowed = " ".join(_hash(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(styles)}; font-src data:; img-src data:;"
        " base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"
