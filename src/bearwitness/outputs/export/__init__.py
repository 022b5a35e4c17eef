"""Datasets of a casebook in the formats that people's tools read. Each is checked before a byte of it is written."""

from bearwitness.outputs.export.formats import FORMATS, Exported, Wanted, export
from bearwitness.outputs.export.tables_read import read_tables

__all__ = ["FORMATS", "Exported", "Wanted", "export", "read_tables"]
