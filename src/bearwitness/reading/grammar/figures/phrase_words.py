"""Words by which the parts of a sentence are told: auxiliaries, verbs of saying, prepositions, words that join or break a list."""

INCLUDING = ("incl.", "incl")
"""How "including" is shortened."""
BE = {"was", "were", "is", "are", "been", "being", "be", "got", "get", "gets", "getting", "'s", "’s", "'re"}
HAVE = {"has", "have", "had", "having"}
MODAL = {"would", "could", "might", "may", "will", "should", "must", "can"}
JOIN = {",", "and", "&", "plus", "along", "together", "with", "as", "well", "or", "at", "least"}
BREAK = {";", "when", "after", "while", "because", "before", "if", "although", "though", "whereas", ":"}
PREPOSITION = {
    "of", "in", "from", "by", "with", "for", "on", "at", "against", "near", "to", "between", "among", "outside",
}  # fmt: skip

TELL = {"said", "says", "added", "stated"}
SAY = {"said", "says", "told", "reported", "added", "announced", "stated"}
SEEMS = {"appear", "appears", "appeared", "seem", "seems", "seemed"}
# Words between a subject and its verb that are no verb of the subject: relatives, auxiliaries and participles.
LINKS = {
    "who", "that", "which", "have", "has", "had", "including", "included", "feared", "believed", "confirmed", "called", "named", "identified", "aged",
    "known", "based", "described", "dressed", "stationed", "deployed", "accused", "suspected", "displaced", "affiliated", "linked",
    *SEEMS, *SAY,
}  # fmt: skip

WITHIN = {"in", "inside", "near", "outside"}
WHO_THEY_WERE = {
    "members", "relatives", "residents", "brothers", "sisters", "siblings", "cousins", "villagers", "employees",
}  # fmt: skip

# Whoever bears losses has lost people of its own: "the army took 30 casualties".
BORE = {
    "suffered", "suffering", "suffers", "suffer", "sustained", "sustaining", "sustain", "took", "taken", "taking", "incurred", "incurring",
    "had", "endured",
}  # fmt: skip

# What may befall people or things before they are harmed: "were looted and burned", "were bound and killed".
LOOTED = {
    "looted", "ransacked", "pillaged", "plundered", "robbed", "raided", "attacked", "beaten", "tortured", "bound", "stormed",
}  # fmt: skip
