"""The command line: thin commands over `bearwitness.pipeline`. No work is done here."""

from bearwitness.cli.commands import app

__all__ = ["app"]
