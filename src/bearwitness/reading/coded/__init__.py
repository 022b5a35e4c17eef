"""Rows of ACLED's and UCDP GED's files: their fields are claims of their coders."""

from bearwitness.reading.coded.reader import CodedReader, reader_for

__all__ = ["CodedReader", "reader_for"]
