"""Low, best and high in words and in a small drawing. Zero, "no indication of" and "not stated" never look alike."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

State = Literal["counted", "zero", "none_indicated", "unknown"]

WIDTH = 240.0
"""Units that a drawing is wide."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number in words. `main` is large, `side` small beside it; read one after the other they make sense.

    `low`, `best` and `high` are each a number or "not stated".
    """

    state: State
    main: str
    side: str
    low: str
    best: str
    high: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A range on a scale from 0, in units of WIDTH. `best` is None where no best is stated.

    `open_high` and `open_low` say that the words set no end on that side.
    """

    start: float
    length: float
    best: float | None
    open_low: bool
    open_high: bool
    ticks: tuple[float, ...]
    end: str


def number(
    low: int | None,
    best: int | None,
    high: int | None,
    *,
    approximate: bool = False,
    vague: bool = False,
    none_indicated: bool = False,
) -> Number:
    """Return a number in words by codebook section 2."""
    state: State = "counted"
    if none_indicated and not low and not best:
        state, main, side = "none_indicated", "none indicated", ""
    elif low is best is high is None:
        state, main, side = "unknown", "not stated", ""
    elif low == best == high == 0:
        state, main, side = "zero", "0", ""
    else:
        main, side = _shown(low, best, high)
        if approximate:
            main = f"about {main}"
        if vague:
            side = f"{side}, vague" if side else "vague"
    return Number(state, main, side, *(_or_not_stated(n) for n in (low, best, high)))


def _shown(low: int | None, best: int | None, high: int | None) -> tuple[str, str]:
    if best is None:
        if low is not None and high is not None:
            return f"{low:,}–{high:,}", "no best figure"
        return (f"{low:,}", "or more") if low is not None else (f"{high:,}", "at most")
    if low == best == high:
        return f"{best:,}", ""
    if high is None and low in (best, None):
        return (f"{best:,}", "or more") if low is not None else (f"{best:,}", "")
    if low is None and high == best:
        return f"{best:,}", "at most"
    floor = "?" if low is None else f"{low:,}"
    return f"{best:,}", f"({floor} or more)" if high is None else f"({floor}–{high:,})"


def _or_not_stated(value: int | None) -> str:
    return "not stated" if value is None else f"{value:,}"


def drawing(low: int | None, best: int | None, high: int | None, claimed: Iterable[int]) -> Drawing | None:
    """Draw a range with a tick for each number claimed, or None where there is one number and nothing to compare."""
    ticks = sorted(set(claimed))
    known = [n for n in (low, best, high) if n is not None]
    if not known or (len({*known, *ticks}) < 2):
        return None
    top = max(*known, *ticks)
    open_high, open_low = high is None, low is None
    scale = WIDTH * (0.86 if open_high else 0.97) / top
    start = 0.0 if low is None else low * scale
    stop = WIDTH if high is None else high * scale
    return Drawing(
        round(start, 1),
        round(max(stop - start, 2.0), 1),
        None if best is None else round(best * scale, 1),
        open_low,
        open_high,
        tuple(round(tick * scale, 1) for tick in ticks),
        f"{top:,}",
    )
