"""The command about places: build the places file, check it, and say why a name is placed where it is."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from bearwitness.cli import options
from bearwitness.cli.messages import plain, results, say
from bearwitness.gazetteer.lookup import Gazetteer
from bearwitness.gazetteer.place import Place


class Action(StrEnum):
    """What is to be done."""

    BUILD = "build"
    CHECK = "check"
    EXPLAIN = "explain"


Asked = Annotated[
    Action, typer.Argument(metavar="ACTION", help="build, check or explain.", show_default=False, case_sensitive=False)
]
Name = Annotated[
    str | None, typer.Argument(metavar="NAME", help="For explain: the name of a place.", show_default=False)
]
Add = Annotated[
    Path | None,
    typer.Option(
        exists=True, dir_okay=False, metavar="FILE.csv", help="Your own places and names.", show_default=False
    ),
]
Out = Annotated[
    Path | None,
    typer.Option(metavar="FILE.sqlite", help="Build this file and leave the shared one alone.", show_default=False),
]
Context = Annotated[
    str | None, typer.Option(metavar="TEXT", help="The sentence or report that names the place.", show_default=False)
]


def gazetteer(
    action: Asked,
    name: Name = None,
    add: Add = None,
    out: Out = None,
    context: Context = None,
    gazetteer: options.Gazetteer = None,
    verbose: options.Verbose = False,  # noqa: ARG001  # acts by its callback
) -> None:
    """Build the file of places, check that it is whole, or explain why a name is placed where it is.

    The shared file is built by itself on first need; `build` makes it anew. With `--add` and `--out` a file of your
    own is built, which other commands take by `--gazetteer`.

    **Examples**

    - `bearwitness gazetteer build --add places.csv --out places.sqlite`

    - `bearwitness gazetteer explain Tripoli --context "A bomb exploded in Tripoli, Lebanon."`
    """
    if action is Action.EXPLAIN:
        _explain(name, context, gazetteer)
        return
    if name is not None or context is not None:
        raise typer.BadParameter("NAME and --context go with explain.")
    if action is Action.CHECK:
        _check(gazetteer)
        return
    _build(add, out)


def _build(add: Path | None, out: Path | None) -> None:
    from bearwitness.gazetteer.cache import build_with_bar, ensure_places_file
    from bearwitness.gazetteer.user import read_places

    if add is not None and out is None:
        raise typer.BadParameter("say where your own file is to be: --out FILE.sqlite", param_hint="--add")
    if out is None:
        path, rows = ensure_places_file(rebuild=True), 0
    else:
        added = read_places(add) if add is not None else ()
        build_with_bar(out, added)
        path, rows = out, len(added)
    results().print(Text(f"{path}: built, {rows} rows of your own" if add else f"{path}: built"), soft_wrap=True)


def _check(given: Path | None) -> None:
    from bearwitness.gazetteer.build import check
    from bearwitness.gazetteer.cache import ensure_places_file

    path = given or ensure_places_file()
    wrong = check(path)
    if wrong is not None:
        say(f"{path}: {wrong}; delete it to have it rebuilt", kind="Error")
        raise typer.Exit(1)
    results().print(Text(f"{path}: whole"), soft_wrap=True)


def _explain(name: str | None, context: str | None, given: Path | None) -> None:
    from bearwitness.reading.grammar.places.explain import explain

    if name is None:
        raise typer.BadParameter("explain needs a NAME.")
    with Gazetteer(given) as places:
        found = explain(places, name, context)
    console = results()
    if not found:
        console.print(Text(f"{plain(name)}: the text names no such place"))
    for one in found:
        meant = f" ({one.role}{', ' + one.relation if one.relation else ''})" if one.role else ""
        console.print(Text(f"{plain(one.text)}{meant}: {plain(one.reason)}"), soft_wrap=True)
        if one.where is not None:
            points = "no coordinates" if one.where.lat is None else f"{one.where.lat:.3f}, {one.where.lon:.3f}"
            middle = ", the middle of an area" if one.where.centroid else ""
            line = f"  {plain(one.where.name)}, {one.where.country or '-'}, {one.where.precision}: {points}{middle}"
            console.print(Text(line), soft_wrap=True)
        _candidates(one.chosen, one.rejected)


def _candidates(chosen: Place | None, rejected: tuple[tuple[Place, str], ...]) -> None:
    rows = ([(chosen, "taken")] if chosen is not None else []) + list(rejected)
    if not rows:
        return
    table = Table("place", "kind", "division", "country", "GeoNames", "why")
    for place, why in rows:
        cells = (place.name, place.kind, place.admin1 or "-", place.country or "-", str(place.geonames_id or "-"), why)
        table.add_row(*(Text(plain(cell)) for cell in cells))
    results().print(table)
