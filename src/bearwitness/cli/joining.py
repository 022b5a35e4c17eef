"""The commands about what is one incident: options into calls of `bearwitness.pipeline`, and what came of it."""

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from bearwitness.cli import options
from bearwitness.cli.messages import results
from bearwitness.cli.progress import Bars
from bearwitness.settings import Settings

Data = Annotated[
    list[Path] | None,
    typer.Option(
        "--data",
        exists=True,
        dir_okay=False,
        metavar="FILE",
        help="Labelled reports; several times.",
        show_default=False,
    ),
]
Decided = Annotated[
    Path | None,
    typer.Option(
        "--casebook",
        "-c",
        metavar="DIR",
        help="Fit on what people decided in this casebook, and use the weights in its next runs.",
        show_default=False,
    ),
]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="FILE.toml",
        help="Where to write the weights; DIR/weights.toml for a casebook.",
        show_default=False,
    ),
]


def fit(
    data: Data = None,
    casebook: Decided = None,
    out: Out = None,
    gazetteer: options.Gazetteer = None,
    verbose: options.Verbose = False,  # noqa: ARG001  # acts by its callback
) -> None:
    """Fit the weights of linking: on labelled reports, or on what people decided in a casebook.

    On labelled reports the scores printed are of reports whose incidents the weights had not seen.

    **Examples**

    - `bearwitness fit --data ucdp_headlines.jsonl --data airwars_reports.jsonl --out weights.toml`

    - `bearwitness fit --casebook yemen`
    """
    if bool(data) == bool(casebook):
        raise typer.BadParameter("give either --data or --casebook.", param_hint="--data")
    target = out or (casebook / "weights.toml" if casebook else None)
    if target is None:
        raise typer.BadParameter("say where to write the weights.", param_hint="--out")
    from bearwitness.casebook.faults import writing_to
    from bearwitness.evaluation.linking_fit import Fitted, fit_on_casebook, fit_on_files
    from bearwitness.linking.weights import write_weights
    from bearwitness.pipeline import make_reader

    if casebook is not None:
        fitted = Fitted(fit_on_casebook(casebook), ())
    else:
        with Bars() as bars:
            fitted = fit_on_files(data or [], make_reader(Settings(gazetteer=gazetteer)), bars)
    with writing_to(target):
        target.write_text(write_weights(fitted.weights), encoding="utf-8")
    console = results()
    if fitted.held_out:
        table = Table("held out", "pairs F1", "B-cubed F1")
        for one in fitted.held_out:
            table.add_row(one.data, f"{one.pairs_f1:.3f}", f"{one.b_cubed_f1:.3f}")
        console.print(table)
    console.print(f"{target}: fitted on {fitted.weights.fitted_on}", markup=False, soft_wrap=True)
