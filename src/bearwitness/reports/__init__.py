"""Raw bytes to reports: text that is frozen, with what is known of its publication, and its copies found."""

from bearwitness.reports.copies import find_copies
from bearwitness.reports.make import make_report

__all__ = ["find_copies", "make_report"]
