"""Names whose spans are given: [name] marks them; each is read as a place and nothing of what stands outside it."""

import re
from collections.abc import Iterator

import pytest

from bearwitness.gazetteer import Gazetteer
from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.places.where import where_of_spans


@pytest.fixture(scope="module")
def gazetteer() -> Iterator[Gazetteer]:
    with Gazetteer() as opened:
        yield opened


def named(gazetteer: Gazetteer, marked: str) -> list[str | None]:
    spans = []
    text = marked
    while (match := re.search(r"\[([^\]]+)\]", text)) is not None:
        spans.append((match.start(), match.start() + len(match[1])))
        text = text[: match.start()] + match[1] + text[match.end() :]
    found = where_of_spans(parse(text), gazetteer, spans)
    return [f"{one.name}, {one.country}" if one is not None else None for one in found]


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("The [Aleppo] police station in [Syria] burnt down.", ["Aleppo, SY", "Syria, SY"]),
        ("She works for the [Bank of Mexico].", ["Mexico, MX"]),
        (
            "Fans of [Kendale Lakes Elementary School] came from all over [Florida].",
            ["Kendale Lakes, US", "Florida, US"],
        ),
        ("A [Scottish] nurse and a [Maltese] doctor spoke.", ["Scotland, GB", "Malta, MT"]),
        ("They left for [Lexington], [KY], last week.", ["Lexington, US", "Kentucky, US"]),
        ("Trips to [Guam], [Alaska] and [Hawaii] are planned.", ["Guam, GU", "Alaska, US", "Hawaii, US"]),
        ("It was raised at the [White House] again.", ["White House, US"]),
    ],
)
def test_a_given_name_is_read_within_its_span(gazetteer: Gazetteer, marked: str, names: list[str]) -> None:
    assert named(gazetteer, marked) == names
