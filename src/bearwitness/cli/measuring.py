"""The command that measures: turns options into a call of `bearwitness.evaluation` and shows what came of it."""

from pathlib import Path
from typing import Annotated

import typer

from bearwitness.cli import options
from bearwitness.cli.messages import results
from bearwitness.cli.progress import Bars
from bearwitness.cli.summary import show_page
from bearwitness.evaluation.rows import Part
from bearwitness.settings import Settings

Benchmark = Annotated[
    str,
    typer.Argument(
        metavar="BENCHMARK",
        help="gold, airwars_gaza, muc4, kinds, wikinews_silence, centcom, ucdp_headlines, places, dates, linking, demo "
        "agreement (of two coders on gold records), or gate, which runs all whose data is there on fixed samples and "
        "holds their scores to the floors.",
        show_default=False,
    ),
]
Data = Annotated[
    Path | None,
    typer.Option(
        "--data",
        exists=True,
        metavar="FILE",
        help="The labelled data; for gold and agreement a folder such as gold/development, for gate the folder that "
        "holds all of it. demo needs none; linking may do without, or take a folder such as gold/clusters.",
        show_default=False,
    ),
]
Limit = Annotated[int | None, typer.Option(min=1, metavar="N", help="Only the first N rows.", show_default=False)]
Rows = Annotated[
    Part,
    typer.Option(
        "--part",
        help="Which rows: one in four, by a hash of its name, is held out, to be scored and never looked at.",
    ),
]
Errors = Annotated[
    Path | None,
    typer.Option(metavar="FILE.html", help="Write a page of all errors with their texts.", show_default=False),
]

_CLOSED = ("closed", "closed-2", "clusters-closed")
"""Folders of records that only the gate opens."""


def evaluate(
    benchmark: Benchmark,
    data: Data = None,
    limit: Limit = None,
    part: Rows = Part.ALL,
    errors: Errors = None,
    gazetteer: options.Gazetteer = None,
    verbose: options.Verbose = False,  # noqa: ARG001  # acts by its callback
) -> None:
    """Score the reader against labelled data: counts, precision, recall and F1 of every field.

    The labelled data is no part of bearwitness. What each benchmark asks, and of which file, stands in
    docs/explanation/how-we-measure.md.

    **Examples**

    - `bearwitness evaluate airwars_gaza --data airwars_gaza/dev.jsonl --errors errors.html`

    - `bearwitness evaluate linking --data gold/clusters --errors errors.html`

    - `bearwitness evaluate kinds --data case2021_types/dev.jsonl --limit 100`

    - `bearwitness evaluate muc4 --data muc4/dev.jsonl --part held-out`
    """
    if errors is not None and errors.suffix.lower() != ".html":
        raise typer.BadParameter(f"give a file ending in .html, not {errors}", param_hint="--errors")
    if errors is not None and part is Part.HELD_OUT:
        raise typer.BadParameter("the texts of the held-out part are not to be looked at", param_hint="--errors")
    if benchmark in ("gold", "linking") and data is not None and data.resolve().name in _CLOSED:
        raise typer.BadParameter("the closed half is opened by the gate only: evaluate gate", param_hint="--data")
    if benchmark == "gate":
        if limit is not None or errors is not None or part is not Part.ALL:
            raise typer.BadParameter("the gate has samples of its own: give neither --limit, --part nor --errors.")
        _gate(data, Settings(gazetteer=gazetteer))
        return
    if benchmark == "agreement":
        if limit is not None or errors is not None or part is not Part.ALL:
            raise typer.BadParameter("agreement is of whole folders: give neither --limit, --part nor --errors.")
        _agreement(data)
        return
    from bearwitness.evaluation.catalogue import run_benchmark
    from bearwitness.evaluation.errors_page import write_errors
    from bearwitness.evaluation.tables import show_outcome
    from bearwitness.pipeline import make_reader

    with Bars() as bars:
        reader = make_reader(Settings(gazetteer=gazetteer))
        outcome = run_benchmark(benchmark, data, reader, limit=limit, part=part, progress=bars)
    console = results()
    show_outcome(console, outcome)
    if errors is not None:
        write_errors(outcome, errors)
        show_page(console, errors)


def _agreement(folder: Path | None) -> None:
    from bearwitness.evaluation.gold.agreement import agreement, show_agreement

    if folder is None:
        raise typer.BadParameter("agreement needs a folder with two coders: --data gold/development.")
    reports, found = agreement(folder)
    show_agreement(results(), reports, found)


def _gate(folder: Path | None, settings: Settings) -> None:
    from bearwitness.evaluation.floors import packaged_floors
    from bearwitness.evaluation.gate import run_gate, show_results
    from bearwitness.evaluation.rows import data_folder
    from bearwitness.pipeline import make_reader

    with Bars() as bars:
        found = tuple(run_gate(packaged_floors(), data_folder(folder), make_reader(settings), bars))
    show_results(results(), found)
    if any(result.fell for result in found):
        raise typer.Exit(1)
