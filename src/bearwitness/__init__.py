"""bearwitness reads published reports about armed incidents and keeps a casebook of sourced claims."""

__version__ = "0.1.0"
