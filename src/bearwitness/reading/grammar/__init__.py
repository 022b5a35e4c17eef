"""The default reader: rules and word lists, one file for each question that a coder asks."""

from bearwitness.reading.grammar.reader import GrammarReader

__all__ = ["GrammarReader"]
