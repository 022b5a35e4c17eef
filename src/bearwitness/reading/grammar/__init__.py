"""reading/grammar."""
