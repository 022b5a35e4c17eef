"""The parts of resolving: what is asked, what it may be, what the report says for it, how that is weighed, and why."""
