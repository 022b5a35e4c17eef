"""A pattern that is looked for in lower-case text first finds what it finds when told to ignore case."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import cache

import pytest

import bearwitness.reading.grammar
from bearwitness.reading.grammar.words.any_case import AnyCase
from bearwitness.samples import reports_path


def held() -> Iterator[AnyCase]:
    """All such patterns that modules of the grammar hold."""
    package = bearwitness.reading.grammar
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        for value in vars(importlib.import_module(found.name)).values():
            rows = value if isinstance(value, tuple | list) else (value,)
            yield from (one for one in rows if isinstance(one, AnyCase))
            yield from (one for row in rows if isinstance(row, tuple) for one in row if isinstance(one, AnyCase))


@cache
def texts() -> tuple[str, ...]:
    """The sample reports as they are, in capitals and in small letters with a capital now and then."""
    read = [
        one.read_text(encoding="utf-8") for one in sorted(reports_path().rglob("*")) if one.suffix in (".md", ".txt")
    ]
    return tuple(
        form for text in read for form in (text, text.upper(), text.lower().replace("e", "E").replace("s", "ſ"))
    )


def test_every_pattern_finds_what_it_finds_ignoring_case() -> None:
    patterns = list(held())
    assert len(patterns) > 100
    assert len(texts()) > 30
    for pattern in patterns:
        plain = re.compile(pattern.pattern, re.IGNORECASE)
        for text in texts():
            half = len(text) // 2
            spans = [found.span() for found in plain.finditer(text, 5, half)]
            assert [found.span() for found in pattern.finditer(text, 5, half)] == spans, pattern.pattern
            first = pattern.search(text, 5, half)
            assert (first.span() if first is not None else None) == (spans[0] if spans else None)


@pytest.mark.parametrize(
    "text", ["Two KILLED", "Two kiLLed", "İki: two killed", "two kılled", "Two were\nKilled; three injured"]
)
def test_groups_and_places_are_those_of_the_text_as_it_is_written(text: str) -> None:
    written = r"(?P<who>two|three)\s+(?:were\s+)?(?P<what>killed|injured)"
    pattern, plain = AnyCase(written), re.compile(written, re.IGNORECASE)
    found, expected = pattern.search(text), plain.search(text)
    assert (found.groupdict(), found.span()) == (expected.groupdict(), expected.span()) if expected else found is None
    assert pattern.sub("", text) == plain.sub("", text)
    assert (pattern.match(text) is None) == (plain.match(text) is None)


def test_what_stands_before_the_start_counts() -> None:
    assert AnyCase(r"(?<!not )killed").search("NOT killed", 4) is None
    assert AnyCase(r"\billed").search("KILLED", 1) is None


@pytest.mark.parametrize("pattern", ["Killed", "(?-i:[a-z])", "[A-Z]"])
def test_patterns_must_be_in_lower_case(pattern: str) -> None:
    with pytest.raises(ValueError, match="lower case"):
        AnyCase(pattern)


def test_escapes_and_names_may_have_capitals() -> None:
    assert AnyCase(r"\S(?P<Who>\w)\W(?P=Who)").search("ab B") is not None
