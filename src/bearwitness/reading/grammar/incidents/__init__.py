"""From sentences to incidents: which claims belong to which event, what is background, what is one event."""
