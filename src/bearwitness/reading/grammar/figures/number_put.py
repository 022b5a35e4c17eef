"""Numbers that stand apart from those counted: "put the number of dead soldiers at three" (codebook section 2)."""

from dataclasses import replace

from bearwitness.model import Measure
from bearwitness.reading.grammar.figures.mention import FigureMention
from bearwitness.reading.grammar.figures.phrases import Phrases
from bearwitness.reading.grammar.words.harm import RISE, forms_of_harm


def number_put_at(sentence: Phrases) -> list[FigureMention]:
    """ "Put the number of dead soldiers at three": the number stands apart from those counted."""
    found = []
    for phrase in sentence.phrases:
        opening = sentence.gap(phrase.first - 2, phrase.first)
        if opening != ["number", "of"] and opening != ["of", "the"]:
            continue
        if "number" not in sentence.gap(phrase.first - 4, phrase.first):
            continue
        for other in sentence.phrases:
            if (
                other.bare
                and phrase.last < other.first <= phrase.last + 8
                and sentence.word(other.first - 1) in ("at", "to", "was", "is", "as")
            ):
                between = sentence.gap(phrase.last + 1, other.first)
                measure = (
                    Measure(phrase.state)
                    if phrase.state
                    else next((forms_of_harm()[w][0] for w in between if w in forms_of_harm()), None)
                )
                if measure is None:
                    continue
                merged = replace(phrase, number=other.number, definite=False)
                number = next(at for at in range(phrase.first - 4, phrase.first) if sentence.word(at) == "number")
                rising = any(word in RISE for word in between)
                start = sentence.token(number).idx
                found.append(FigureMention(measure, merged, start, other.end, phrase.first, False, rising=rising))
                sentence.phrases = [item for item in sentence.phrases if item not in (phrase, other)]
                return found
    return found
