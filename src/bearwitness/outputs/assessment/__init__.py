"""A casebook assessed: one self-contained HTML page that opens from disk without a network, or a PDF."""

from bearwitness.outputs.assessment.changes import period_before
from bearwitness.outputs.assessment.write import write_assessment

__all__ = ["period_before", "write_assessment"]
