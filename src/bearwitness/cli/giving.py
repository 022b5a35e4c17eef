"""The commands that give a casebook out: options into a call of `bearwitness.pipeline`, and what came of it."""

from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from bearwitness.cli import options
from bearwitness.cli.messages import plain, results, say

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
    from bearwitness import pipeline
    from bearwitness.outputs.export import Wanted

    done = pipeline.export(casebook, tuple(dict.fromkeys(formats)), Wanted(out, with_names, licence))
    console = results()
    for name, one in done.items():
        for path in one.paths:
            console.print(Text(f"{name}: {one.rows:,} records in {plain(str(path))}"), soft_wrap=True)
        for reason, count in one.left_out.items():
            console.print(Text(f"  left out, {reason}: {count:,}"), soft_wrap=True)
    if with_names:
        say("These files hold names of persons and texts of reports. Do not publish them.", kind="Warning")
