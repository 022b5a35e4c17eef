"""The formats by name, and writing one of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bearwitness.errors import SettingsError
from bearwitness.outputs.export import acled, annotations, geojson, geoparquet, hxl, package, tables, ucdp
from bearwitness.outputs.export.material import Material, material
from bearwitness.outputs.export.rendered import Rendered
from bearwitness.outputs.export.whole import write_file, write_folder
from bearwitness.outputs.view import CasebookView


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of an export: the folder it goes to, and whether names of persons stay in.

    `licence` is the SPDX name under which the user gives the data out, or None where that is not said.
    """

    out: Path
    with_names: bool = False
    licence: str | None = None


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written: the files or the folder, the number of records, and incidents left out by reason."""

    paths: tuple[Path, ...]
    rows: int
    left_out: Mapping[str, int]


Render = Callable[[Material, Wanted], Rendered]

FORMATS: Final[Mapping[str, Render]] = {
    "acled": lambda made, _: acled.render(made),
    "ucdp": lambda made, _: ucdp.render(made),
    "tables": lambda made, _: tables.render(made),
    "geojson": lambda made, _: geojson.render(made),
    "geoparquet": lambda made, _: geoparquet.render(made),
    "hxl": lambda made, _: hxl.render(made),
    "package": lambda made, wanted: package.render(made, wanted.out / package.FOLDER, wanted.licence),
    "annotations": lambda made, _: annotations.render(made),
}
"""Each format's name and what renders it."""


def export(view: CasebookView, names: tuple[str, ...], wanted: Wanted) -> dict[str, Exported]:
    """Write a casebook in some formats; all are rendered and checked before the first is written.

    Raises:
        SettingsError: there is no format of that name.
        OutputError: a format's rules are broken, or a file cannot be written; that format is untouched then.
        CasebookError: the view is not whole.
    """
    for name in names:
        if name not in FORMATS:
            raise SettingsError(f"There is no format {name!r}. There are: {', '.join(FORMATS)}.")
    made = material(view, with_names=wanted.with_names)
    rendered = {name: FORMATS[name](made, wanted) for name in names}
    return {name: _write(one, wanted.out) for name, one in rendered.items()}


def _write(rendered: Rendered, out: Path) -> Exported:
    if rendered.folder is not None:
        folder = out / rendered.folder
        write_folder(folder, rendered.files, rendered.mark)
        return Exported((folder,), rendered.rows, rendered.left_out)
    for name, content in rendered.files.items():
        write_file(out / name, content)
    return Exported(tuple(out / name for name in rendered.files), rendered.rows, rendered.left_out)
