"""A casebook as one self-contained HTML page that opens from disk without a network."""

from bearwitness.outputs.assessment.write import write_assessment

__all__ = ["write_assessment"]
