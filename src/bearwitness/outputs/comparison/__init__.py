"""A casebook beside an ACLED or UCDP GED file: what both have, what only one has, and where their tolls differ."""

from bearwitness.outputs.comparison.casebook import Comparison, compare_casebook
from bearwitness.outputs.comparison.compare import Compared, Found, compare
from bearwitness.outputs.comparison.findings import findings
from bearwitness.outputs.comparison.write import write_comparison

__all__ = ["Compared", "Comparison", "Found", "compare", "compare_casebook", "findings", "write_comparison"]
