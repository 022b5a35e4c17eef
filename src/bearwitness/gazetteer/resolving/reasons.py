"""Why a place was taken, and in what the others stayed behind it, in words for a reviewer."""

from bearwitness.gazetteer.place import ALIKE_NAME, DIVISIONS, Place, PlaceKind
from bearwitness.gazetteer.resolving.asked import Question
from bearwitness.gazetteer.resolving.support import Support


def why(question: Question, best: Place, support: Support) -> str:
    """Return what spoke for the place that was taken."""
    reasons = []
    if question.is_inside(best) or question.asked.country in best.countries:
        reasons.append("lies in what is written beside it")
    if best.kind in question.asked.kinds:
        reasons.append(f"is a {best.kind.value} as written")
    if support.of_country(best.countries, question.key) > 0:
        reasons.append("the report speaks of its country")
    return "; ".join(reasons) or "the best known place of this name"


def behind(question: Question, best: Place, other: Place, support: Support) -> str:
    """Return in what a place stays behind the one that was taken, or ""."""
    one, found = question.asked, []
    if question.is_inside(best) and not question.is_inside(other):
        found.append("not in what is written beside it")
    if one.country in best.countries and one.country not in other.countries:
        found.append(f"not in {one.country}, which is written beside it")
    if best.kind in one.kinds and other.kind not in one.kinds:
        found.append(f"no {best.kind.value}")
    if support.of_country(best.countries, question.key) > support.of_country(other.countries, question.key):
        found.append("the report speaks less of its country")
    if other.kind in DIVISIONS and best.kind is PlaceKind.TOWN and best.admin1_id == other.admin1_id:
        found.append("a bare name is the town sooner than its division")
    if other.rank > best.rank:
        found.append("so named less often" if other.rank < ALIKE_NAME else "only sounds like it")
    if other.population < best.population:
        found.append("fewer people live there")
    return f": {', '.join(found)}" if found else ""
