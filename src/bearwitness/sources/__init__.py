"""Where raw bytes come from: files, folders, standard input, web pages and tables. Nothing is read from them here."""

from bearwitness.sources.collect import collect

__all__ = ["collect"]
