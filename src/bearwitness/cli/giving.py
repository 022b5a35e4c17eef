"""The commands that give a casebook out: options into a call of `bearwitness.pipeline`, and what came of it."""

import re
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.text import Text

from bearwitness.cli import options
from bearwitness.cli.messages import plain, results, say
from bearwitness.cli.summary import show_page, show_skipped

_SPDX: Final = re.compile(r"[-A-Za-z0-9.+]{1,60}")

Formats = Annotated[
    list[str],
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="acled, ucdp, tables, geojson, geoparquet, hxl, package or annotations; may be given several times.",
        show_default=False,
    ),
]
Out = Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder to write to.", show_default=False)]
WithNames = Annotated[
    bool,
    typer.Option(
        "--with-names",
        help="Leave names of persons and texts of reports in: working material that is not to be published.",
        show_default=False,
    ),
]
Licence = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="Licence under which you give the package out, by its SPDX name, such as CC-BY-4.0.",
        show_default=False,
    ),
]


def export(
    casebook: options.CasebookFolder,
    formats: Formats,
    out: Out,
    with_names: WithNames = False,
    licence: Licence = None,
    verbose: options.Verbose = False,  # noqa: ARG001  # acts by its callback
) -> None:
    """Write a casebook as datasets that other tools read.

    Each file is checked against the rules of its format before it is written, and written whole or not at all. Names of
    private persons are left out, and coordinates are no more exact than a report stated.

    **Examples**

    - `bearwitness export --casebook yemen --format acled --out yemen-data`

    - `bearwitness export -c yemen -f tables -f geojson --out yemen-data`
    """
    if licence is not None and "package" not in formats:
        raise typer.BadParameter("only a package names a licence: add --format package.", param_hint="--licence")
    if licence is not None and not _SPDX.fullmatch(licence):
        raise typer.BadParameter(
            f"{licence!r} is not the SPDX name of a licence, such as CC-BY-4.0.", param_hint="--licence"
        )
    from bearwitness import pipeline
    from bearwitness.outputs.export import Wanted

    given = pipeline.export(casebook, tuple(dict.fromkeys(formats)), Wanted(out, with_names, licence))
    console = results()
    for name, one in given.written.items():
        for path in one.paths:
            console.print(Text(f"{name}: {one.rows:,} records in {plain(str(path))}"), soft_wrap=True)
        for reason, count in one.left_out.items():
            console.print(Text(f"  left out, {reason}: {count:,}"), soft_wrap=True)
    if given.unfinished:
        say("The last run on this casebook did not finish. Run it again to complete it, then export.", kind="Warning")
    if with_names:
        say("These files hold names of persons and texts of reports. Do not publish them.", kind="Warning")


Theirs = Annotated[
    Path,
    typer.Option(
        "--with",
        exists=True,
        dir_okay=False,
        metavar="FILE",
        help="A file in ACLED's or UCDP GED's columns, of any year.",
        show_default=False,
    ),
]
ComparisonFolder = Annotated[
    Path | None,
    typer.Option("--out", metavar="DIR", help="Folder to write to; DIR/comparison of the casebook if not given."),
]


def compare(
    casebook: options.CasebookFolder,
    theirs: Theirs,
    out: ComparisonFolder = None,
    verbose: options.Verbose = False,  # noqa: ARG001  # acts by its callback
) -> None:
    """Hold a casebook against an ACLED or UCDP GED file: what both have, what only one has, how tolls differ.

    Writes a page, index.html, and a table of every line, comparison.csv.

    **Examples**

    - `bearwitness compare --casebook yemen --with acled-yemen.csv`

    - `bearwitness compare -c yemen --with ged241.csv --out yemen-beside-ged`
    """
    from bearwitness.outputs.comparison import compare_casebook
    from bearwitness.settings import Settings

    done = compare_casebook(casebook, theirs, out, Settings())
    whole, tolls = done.findings.whole, done.findings.tolls
    console = results()
    console.print(f"Our incidents: {whole.ours:,}, found there {whole.ours_found:,} ({whole.ours_percent})")
    console.print(f"Their rows: {whole.theirs:,}, found here {whole.theirs_found:,} ({whole.theirs_percent})")
    console.print(f"Matched pairs: {tolls.pairs:,}; their toll within ours in {tolls.within:,}")
    if done.compared.unusable:
        show_skipped(console, "Skipped", done.compared.unusable, "The page lists all.")
    console.print(Text(f"Table: {plain(str(done.table))}"), soft_wrap=True)
    show_page(console, done.page)
    if done.compared.unusable:
        raise typer.Exit(3)
