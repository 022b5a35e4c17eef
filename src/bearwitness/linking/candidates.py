"""Which pairs of accounts are worth comparing: those that meet in a window of time and place.

Every account is filed under the windows of its own precision, and looks in the windows of its own and of every coarser
precision. A "12 July, Rutba" account so meets a "July, in Anbar" one, while two finely placed accounts of one province
do not meet unless their places are close. The work grows with the accounts times those that share a window: about
linearly as long as a casebook grows in time and space.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from itertools import combinations
from math import cos, floor, radians

from bearwitness.linking.compare_where import FINE, may_be_province
from bearwitness.linking.facts import Facts
from bearwitness.linking.names import plain, skeleton
from bearwitness.linking.words import signature
from bearwitness.model import Where, WherePrecision

BUCKET_DAYS = 4
SLACK_DAYS = 1
"""Days beyond the stated ones, on either account, in which they still meet: so up to two days apart."""

TOLD_WITHIN_DAYS = 14
"""An account without a date is looked for in these days before its publication."""

LONGEST_IN_DAYS = 92
"""A stated time longer than this is filed by years, not by days."""

FINE_CELL, DISTRICT_CELL = 0.25, 0.75  # degrees of latitude: wider than places of these precisions reach
DISTINCTIVE = 3
"""Accounts without a place, or without any date, meet on a figure of at least this size."""

WORDS = 10
"""Rare words of an account on which it meets others: any one within the same days, any two where a time is missing."""

RARE_OF_DAYS, RARE = 4.0, 6.0
"""Bits from which on a word counts as rare: in one report of 16 or 64. The first is asked within the same days."""

MOST_BY_WORDS = 24
"""Words by which more accounts than this would meet in one window bring none together: they are not rare there."""

_BY_WORDS = frozenset({"word", "words", "place and word", "place and day", "place and sides", "word and day"})

Key = tuple[object, ...]


def windows_of(facts: Facts) -> tuple[set[Key], set[Key]]:
    """Return the windows that an account is filed under, and those that it looks in. Two accounts meet where either
    looks in a window under which the other is filed.
    """
    return _windows(facts, looking_up=False), _windows(facts, looking_up=True)


def is_by_words(key: Key) -> bool:
    """Whether accounts meet in this window by their words: it brings none together where it is crowded."""
    return key[1] in _BY_WORDS


def candidate_pairs(
    accounts: Sequence[Facts], crowded: Callable[[Key], bool] | None = None
) -> Iterator[tuple[Facts, Facts]]:
    """Yield every pair of accounts that shares a window, once, sorted by their ids.

    `crowded` says of a window by words whether too many accounts meet in it; needed where `accounts` are only some of a
    casebook's. Without it they are counted here.
    """
    ordered = sorted(accounts, key=lambda facts: facts.id)
    filed: dict[int, list[int]] = defaultdict(list)
    looking: dict[int, list[int]] = defaultdict(list)
    numbers: dict[Key, int] = {}  # a window's number takes less room than the window
    files, looks = [], []
    for index, facts in enumerate(ordered):
        mine = sorted(numbers.setdefault(key, len(numbers)) for key in _windows(facts, looking_up=False))
        files.append(mine)
        for number in mine:
            filed[number].append(index)
    for index, facts in enumerate(ordered):
        mine = sorted(numbers[key] for key in _windows(facts, looking_up=True) if key in numbers)
        looks.append(mine)
        for number in mine:
            looking[number].append(index)

    def too_many(key: Key, number: int) -> bool:
        return crowded(key) if crowded else max(len(filed[number]), len(looking[number])) > MOST_BY_WORDS

    closed = {number for key, number in numbers.items() if is_by_words(key) and too_many(key, number)}
    for index in range(len(ordered)):
        met = set[int]()
        for mine, theirs in ((files[index], looking), (looks[index], filed)):
            for key in mine:
                if key not in closed:
                    met.update(theirs.get(key, ()))
        yield from ((ordered[index], ordered[other]) for other in sorted(met) if other > index)


def _windows(facts: Facts, *, looking_up: bool) -> set[Key]:
    places = _places(facts, looking_up=looking_up)
    times = _times(facts, looking_up=looking_up)
    timed: set[Key] = {(time, "place", one) for time in times for one in places}
    timed |= {(time, "word", word) for time in times for word in signature(facts.words, WORDS, RARE_OF_DAYS)}
    if not looking_up and (facts.account.when is not None or facts.published is not None):
        return timed
    # Without any time, the place alone would meet all of a town's history: a figure or rare words must agree as well.
    words = signature(facts.words, WORDS, RARE)
    timed |= {("no time", "place", place, number) for place in places for number in _numbers(facts)}
    timed |= {("no time", "place and word", place, word) for place in places for word in words}
    timed |= {("no time", "place and day", place, day) for place in places for day in _named(facts)}
    timed |= {("no time", "place and sides", place, *sides) for place in places for sides in _sides(facts)}
    timed |= {("no time", "word and day", word, day) for word in words for day in _named(facts)}
    return timed | {("no time", "words", *two) for two in combinations(words, 2)}


def _sides(facts: Facts) -> list[tuple[str, str]]:
    """A party that acts and what it does: an armed side with a kind of deed at one place is rare enough to ask for."""
    return [(party, facts.account.kind) for party in facts.acting]


def _named(facts: Facts) -> set[tuple[int, ...]]:
    """Weekdays, and days of the month, that an account names or, where it is dated to a day or two, has."""
    when = facts.account.when
    if when is None or facts.named_days:
        days = {day[1:] for day in facts.named_days.days}
        return days | {(weekday,) for weekday in facts.named_days.weekdays}
    if (when.end - when.start).days > SLACK_DAYS:
        return set()
    return {key for day in (when.start, when.end) for key in ((day.weekday(),), (day.month, day.day))}


def _span(facts: Facts) -> tuple[int, int] | None:
    """First and last day, as ordinals, in which the account may meet another."""
    if facts.days is not None:
        return facts.days.start.toordinal() - SLACK_DAYS, facts.days.end.toordinal() + SLACK_DAYS
    if facts.published is not None:
        return (facts.published - timedelta(TOLD_WITHIN_DAYS)).toordinal(), facts.published.toordinal() + SLACK_DAYS
    if facts.issued.chances is not None and facts.issued.first is not None and facts.issued.last is not None:
        return facts.issued.first.toordinal() - BUCKET_DAYS, facts.issued.last.toordinal()
    return None


def _times(facts: Facts, *, looking_up: bool) -> set[Key]:
    span = _span(facts)
    if span is None:
        return set()
    first, last = span
    years: set[Key] = {("year", day // 366) for day in range(first, last + 366, 366)}
    if last - first > LONGEST_IN_DAYS:
        return years | ({("days", first // BUCKET_DAYS)} if looking_up else set())
    days: set[Key] = {("days", bucket) for bucket in range(first // BUCKET_DAYS, last // BUCKET_DAYS + 1)}
    return days | years if looking_up else days


def _places(facts: Facts, *, looking_up: bool) -> set[Key]:
    where = facts.account.where
    if where is None:
        return _without_place(facts)
    keys: set[Key] = {("name", skeleton(facts.place))}
    if looking_up:
        keys |= _without_place(facts)
        keys |= {("region", where.country), ("country", where.country)} if where.country else set()
        keys |= {("province", where.country, plain(where.admin1))} if where.admin1 else set()
        keys |= _cells("district", where, DISTRICT_CELL, around=True)
    if may_be_province(where):
        keys |= {("province", where.country, plain(where.name))}
    if where.precision in FINE:
        return keys | _cells("fine", where, FINE_CELL, around=looking_up)
    if where.precision is WherePrecision.DISTRICT:
        return keys | _cells("district", where, DISTRICT_CELL, around=False)
    if where.precision is WherePrecision.PROVINCE:
        return keys | {("province", where.country, plain(where.admin1 or where.name))}
    return keys | ({(where.precision.value, where.country)} if where.country else set())


def _without_place(facts: Facts) -> set[Key]:
    parties: set[Key] = {("party", name) for name in facts.acting | facts.hit}
    return parties | {("figure", *number) for number in _numbers(facts)}


def _numbers(facts: Facts) -> list[tuple[str, int]]:
    totals = facts.account.totals.items()
    return [(measure, total.best) for measure, total in totals if total.best is not None and total.best >= DISTINCTIVE]


def _cells(name: str, where: Where, size: float, *, around: bool) -> set[Key]:
    """Return the cell of a grid that the place lies in, and those beside it; cells keep their width in kilometres."""
    if where.lat is None or where.lon is None:
        return set()
    width = size / max(0.05, cos(radians(where.lat)))
    steps = (-1, 0, 1) if around else (0,)
    return {(name, *_cell(where.lat + dy * size, where.lon + dx * width, size)) for dy in steps for dx in steps}


def _cell(lat: float, lon: float, size: float) -> tuple[int, int]:
    row = floor(lat / size)
    turn = (lon + 180.0) % 360.0 - 180.0
    return row, floor(turn * max(0.05, cos(radians(row * size + size / 2))) / size)
