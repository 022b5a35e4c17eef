"""Datasets of a casebook in the formats that people's tools read. Each is checked before a byte of it is written."""

from bearwitness.outputs.export.formats import FORMATS, Exported, Wanted, export

__all__ = ["FORMATS", "Exported", "Wanted", "export"]
