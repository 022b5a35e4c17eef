"""Words and their forms: numbers, nouns, days of calendars, words of harm, tags of tokens."""
