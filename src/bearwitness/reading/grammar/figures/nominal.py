"""Those whom a noun of harm counts: "the death of 15 members", "injuries to four workers" (codebook section 2)."""

from bearwitness.model import Measure
from bearwitness.reading.grammar.figures.counted_phrase import SOME, Counted
from bearwitness.reading.grammar.figures.phrases import Phrases
from bearwitness.reading.grammar.words.harm import Predicate, forms_of_harm


def nominal(sentence: Phrases, predicate: Predicate) -> list[Counted] | None:
    """ "The death of 15 members", "the killing of two men", "injuries to four workers"; "15 deaths of miners" counts itself.

    "The evacuation of civilians" without a number is as often one that is planned or hindered.
    """
    last = predicate.last
    if sentence.word(last + 1) in ("and", "or") and forms_of_harm().get(sentence.word(last + 2), ("", ""))[1] in (
        "nouns",
        "transitive",
    ):
        last += 2  # "the death and wounding of ten people"
    link = sentence.word(last + 1)
    if link != "of" and not (link in ("to", "on", "upon") and predicate.measure is Measure.INJURED):
        return None
    if any(phrase.numbered and phrase.first <= predicate.first <= phrase.last for phrase in sentence.phrases):
        return None
    group = sentence.after(last + 2, reach=1)
    planned = sentence.word(predicate.last).startswith("evacuation") and group is not None
    return None if planned and group is not None and all(one.number == SOME for one in group) else group
