"""Which of the older happenings of a report that tells of no news are incidents (codebook section 1)."""

from collections.abc import Sequence
from datetime import date

from bearwitness.reading.grammar.incidents.age import commemorates, is_late_news, is_of_the_news
from bearwitness.reading.grammar.incidents.eventful import tells_of_arms
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.retold import HARM, TELLING
from bearwitness.reading.grammar.scenes.scene import Scene


def only_recalled(
    found: Sequence[Happening], scenes: Sequence[Scene], published: date | None, proven: frozenset[int]
) -> tuple[Happening, ...]:
    """The incidents of a report that tells of no news: background or late news, as far as they stand alone."""
    retold = any(commemorates(scene) for scene in scenes)
    for item in found:
        if not retold or is_of_the_news(item.time, published):
            item.background = not is_late_news(item.time, published)
    return tuple(item for item in found if _stands_alone(item) or any(scene.start in proven for scene in item.scenes))


def _stands_alone(older: Happening) -> bool:
    """Whether an older happening in a report without news of its own is more than a life's story: armed parties acted, or many were harmed."""
    many = any(
        one.mention.measure in HARM and (one.number.best or one.number.low or 0) >= TELLING for one in older.figures
    )
    dated = older.time is not None and older.place is not None
    return (
        many
        or any(not party.nation for scene in older.scenes for party, _ in scene.sides)
        or (dated and any(tells_of_arms(scene) for scene in older.scenes))
    )


__all__ = ["only_recalled"]
