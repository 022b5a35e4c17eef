"""Word lists of the grammar, one TOML file for each question, read once and kept frozen."""

import tomllib
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any


@cache
def table(name: str) -> MappingProxyType[str, Any]:
    """Return the TOML file `name` of this package as a read-only mapping.

    Raises:
        FileNotFoundError: no such file; a bug in the grammar, not in the input.
    """
    text = files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return MappingProxyType(tomllib.loads(text))
