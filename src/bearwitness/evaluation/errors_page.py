"""The errors of a benchmark as a page: every wrong verdict with the report's text, the words it rests on marked.

Texts of reports are untrusted: the template escapes everything, and the policy in the page lets nothing be fetched and
no script run but its own.
"""

import base64
import hashlib
from collections import Counter
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from bearwitness.errors import OutputError
from bearwitness.evaluation.outcome import Case, Outcome, Verdict


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text, marked where a verdict rests on it."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Wrong:
    """A report with at least one wrong verdict, ready to be shown."""

    item: str
    verdicts: tuple[Verdict, ...]
    pieces: tuple[Piece, ...]


def write_errors(outcome: Outcome, path: Path) -> None:
    """Write the page of errors to `path`.

    Raises:
        OutputError: the file cannot be written.
    """
    try:
        path.write_text(render(outcome), encoding="utf-8", errors="replace")
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror or error}") from error


def render(outcome: Outcome) -> str:
    """Return the page as text: self-contained, the same for the same outcome."""
    environment = Environment(
        loader=PackageLoader("bearwitness.evaluation"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    wrong = [_wrong(case) for case in outcome.cases if any(verdict.wrong for verdict in case.verdicts)]
    fields = Counter(verdict.field for one in wrong for verdict in one.verdicts)
    style, script = _file("errors.css"), _file("errors.js")
    policy = f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'"
    return environment.get_template("errors.html.j2").render(
        outcome=outcome,
        wrong=wrong,
        fields=fields.most_common(),
        policy=policy,
        # The project's own files, never a report's text.
        style=Markup(style),  # noqa: S704
        script=Markup(script),  # noqa: S704
    )


def _wrong(case: Case) -> Wrong:
    verdicts = tuple(verdict for verdict in case.verdicts if verdict.wrong)
    return Wrong(case.item, verdicts, pieces(case.text, verdicts))


def pieces(text: str, verdicts: tuple[Verdict, ...]) -> tuple[Piece, ...]:
    """Cut a text where the quotes of the verdicts begin and end; overlapping quotes are one mark."""
    found: list[Piece] = []
    at = 0
    for begin, end in sorted({(quote.start, quote.end) for verdict in verdicts for quote in verdict.quotes}):
        start = max(begin, at)
        if end <= start:
            continue
        if start > at:
            found.append(Piece(text[at:start], marked=False))
        found.append(Piece(text[start:end], marked=True))
        at = end
    return (*found, Piece(text[at:], marked=False)) if at < len(text) else tuple(found)


def _file(name: str) -> str:
    return files(__package__).joinpath("templates", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"
