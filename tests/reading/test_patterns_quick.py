"""No pattern of the reader may take long over a text that was made to be hard for it."""

import importlib
import pkgutil
import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

import pytest

import bearwitness.reading
import bearwitness.reports
from bearwitness.reading.grammar.words.any_case import AnyCase

PIECES: Final = (
    *("a", "A", "1", "-", "'", ".", " ", "\t", "\n", "é", "*", "•", "(", '"'),
    *("a ", "A ", "1 ", "- ", "a-", "A.", "1,", "1.", ", ", ". ", "a, ", "A, ", "#a ", ": ", "Aa ", "Aa-", " a:"),
    *("a and ", "the ", "of the ", "two ", "in "),
)
TIMES: Final = 300
LITERALS: Final = 12
"""So many of the words of a pattern are put before what is repeated, to get past its beginning."""
SECONDS: Final = 0.5
"""Far more than any needs (most take a thousandth of that); far less than one with exponents."""


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """All compiled patterns of the reading and of what makes reports, with the names under which modules hold them."""
    for package in (bearwitness.reading, bearwitness.reports):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for name, value in vars(importlib.import_module(found.name)).items():
                held = value if isinstance(value, tuple | list) else (value,)
                for at, one in enumerate(held):
                    if isinstance(one, AnyCase):
                        yield f"{found.name}.{name}[{at}]", re.compile(one.pattern, re.IGNORECASE)
                    if isinstance(one, re.Pattern) and isinstance(one.pattern, str):
                        yield f"{found.name}.{name}[{at}]", one


def hostile(pattern: re.Pattern[str]) -> Iterator[str]:
    """Texts that are hard for patterns of nested or adjoining repeats, some begun with words of the pattern itself."""
    plain = re.sub(r"\\[A-Za-z]|\?P<\w+>", "  ", pattern.pattern)
    literals = list(dict.fromkeys(re.findall(r"[A-Za-z]{2,}", plain)))[:LITERALS]
    for piece in PIECES:
        yield piece * TIMES
        yield piece * TIMES + "!"
    for word in literals:
        yield f"{word} " * TIMES
        for piece in ("a ", "Aa ", "a", " "):
            yield f"{word} {piece * TIMES}"
    yield f": {'a' * TIMES} !"
    yield f"UPDATE {'-' * TIMES}!"


class TooLong(Exception):
    pass


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise TooLong


pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs timers that interrupt a search")


@contextmanager
def interrupted() -> Iterator[None]:
    """Let a timer of this process (`signal.ITIMER_VIRTUAL`) raise TooLong."""
    before = signal.signal(signal.SIGVTALRM, _stop)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def is_slow(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a pattern takes more than SECONDS over a text."""
    signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
    try:
        pattern.match(text)
        pattern.search(text)
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    except TooLong:
        return True
    return False


def test_no_pattern_takes_long_over_a_hostile_text() -> None:
    with interrupted():
        slow = [name for name, pattern in patterns() if any(is_slow(pattern, text) for text in hostile(pattern))]
    assert slow == []


def test_the_check_sees_a_pattern_with_exponents() -> None:
    hard = re.compile(r"(?:[\w-]+\s*)*:")
    with interrupted():
        assert any(is_slow(hard, text) for text in hostile(hard))
