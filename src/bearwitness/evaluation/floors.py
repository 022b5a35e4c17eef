"""The floors that scores may not fall below, as they stand in floors.toml beside this file.

A floor holds for one data file (by its SHA-256), one sample of it, and one definition of the scores. It is only ever
raised; when a scorer comes to mean something else, `definition` goes up by one and the floors are taken anew.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib.resources import files
from math import floor

from pydantic import ConfigDict, Field, ValidationError
from pydantic.dataclasses import dataclass

from bearwitness.errors import SettingsError
from bearwitness.evaluation.rows import Part

MARGIN = 0.02
"""How far a floor stays below what was reached, so that one row lost for another gained does not close the gate."""

HEAD = """# Scores that the reader may not fall below: `bearwitness evaluate gate` (docs/explanation/how-we-measure.md).
# Each holds for one data file, read one row in `every`, of a part, and one definition of the scores. Floors are
# only ever raised, which `python -m bearwitness.evaluation.gate --raise` does for all that the reader has passed.
"""


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class Floors:
    """The floors of one benchmark. `data` is below the folder of labelled data; None where it is packaged.

    Without floors the benchmark runs and its scores are shown, held to nothing; then `sha256` may be empty.
    """

    benchmark: str
    sha256: str
    floors: Mapping[str, float]
    data: str | None = None
    every: int = Field(default=1, ge=1)
    part: Part = Part.ALL
    definition: int = Field(default=1, ge=1)

    def raised(self, scores: Mapping[str, float]) -> "Floors":
        """Return these floors, lifted to `MARGIN` below the scores where that is higher; two digits, rounded down."""
        lifted = {
            name: max(level, floor((scores.get(name, 0.0) - MARGIN) * 100 + 1e-9) / 100)
            for name, level in self.floors.items()
        }
        return replace(self, floors=lifted)


def read_floors(text: str) -> tuple[Floors, ...]:
    """Return the floors that a file holds.

    Raises:
        SettingsError: it is not a file of floors.
    """
    try:
        return tuple(Floors(**one) for one in tomllib.loads(text)["benchmarks"])
    except (tomllib.TOMLDecodeError, ValidationError, TypeError, KeyError) as error:
        raise SettingsError(f"floors.toml is not a file of floors: {error}") from error


def packaged_floors() -> tuple[Floors, ...]:
    """Return the floors that come with the package."""
    return read_floors(files(__package__).joinpath("floors.toml").read_text(encoding="utf-8"))


def write_floors(all_of_them: Sequence[Floors]) -> str:
    """Return the file of these floors as text."""
    parts = [HEAD]
    for one in all_of_them:
        lines = ["[[benchmarks]]", f'benchmark = "{one.benchmark}"']
        lines += [f'data = "{one.data}"'] if one.data is not None else []
        lines += [f'sha256 = "{one.sha256}"', f"every = {one.every}"]
        lines += [f'part = "{one.part.value}"'] if one.part is not Part.ALL else []
        lines += [f"definition = {one.definition}"]
        lines += ["[benchmarks.floors]", *(f'"{name}" = {level:.2f}' for name, level in one.floors.items())]
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)
