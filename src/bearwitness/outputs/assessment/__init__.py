"""outputs/assessment."""
