"""Copies found as reports come, one lot after another, are those found among all at once."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine

from bearwitness.casebook import Casebook
from bearwitness.casebook.copying import recopy
from bearwitness.model import Original, Report, ReportInfo
from bearwitness.model.ids import bytes_id, content_id
from bearwitness.reports import find_copies

SOURCES = ("Invented Radio", "Invented Daily", "Invented Agency")
SENTENCES = [
    f"{who} {did} {where} on {day} and {then}, {said}."
    for who in ("Gunmen", "Soldiers", "Villagers", "Drones", "Masked men")
    for did, then in (("attacked a convoy", "seven people died"), ("shelled a market", "shops burned until night"))
    for where, day, said in (
        ("near the old mill", "Monday", "a doctor of the clinic said"),
        ("east of the river", "Friday", "the council wrote in a letter"),
        ("in the upper valley", "Sunday", "two witnesses told the station"),
    )
]


def report(text: str, number: int, published: date | None) -> tuple[Original, Report]:
    """Make a report of a file of its own, by whatever name."""
    raw = text.encode()
    original = Original(bytes_id("s", raw), f"reports/{number}.txt", f"{number}.txt", raw, "text/plain")
    name = content_id("r", original.id, original.name)
    publisher = SOURCES[number % len(SOURCES)]
    return original, Report(ReportInfo(name, original.id, None, publisher, published, False, None, "en"), text, name)


def told(random: Random, texts: list[str]) -> str:
    """A new text, or an earlier one as others print it: whole, cut, with a headline, in capitals, corrected."""
    if not texts or random.random() < 0.3:
        return " ".join(random.sample(SENTENCES, random.choice([1, 6, 12])))
    text = random.choice(texts)
    sentences = text.split(". ")
    match random.randrange(6):
        case 0:
            return text
        case 1:
            return text.upper()
        case 2:
            return f"What the agencies write today\n\n{text}"
        case 3:
            return text.replace("seven", "nine", 1)
        case 4:
            return ". ".join(sentences[:-1]) if len(sentences) > 2 else text
        case _:
            return ". ".join([*sentences[1:], random.choice(SENTENCES)])


def made(count: int, seed: int) -> list[tuple[Original, Report]]:
    random, texts = Random(seed), list[str]()
    for _ in range(count):
        texts.append(told(random, texts))
    days = [None, *(date(2021, 3, day) for day in range(1, 8))]
    return [report(text, number, random.choice(days)) for number, text in enumerate(texts)]


def copies(casebook: Casebook) -> dict[str, str]:
    return {one.info.id: one.info.copy_of for one in casebook.reports() if one.info.copy_of}


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 100_000), steps=st.integers(1, 6))
def test_copies_of_what_comes_lot_by_lot_are_those_among_all(
    tmp_path_factory: pytest.TempPathFactory, seed: int, steps: int
) -> None:
    every, random = made(40, seed), Random(seed)
    random.shuffle(every)
    with Casebook.open(tmp_path_factory.mktemp("cb"), create=True) as casebook:
        for at in range(steps):
            casebook.begin_run("{}")
            for original, one in every[at::steps]:
                casebook.store_report(original, one)
            if at:  # of one that is there already, its day is told otherwise
                original, one = random.choice(every[::steps])
                day = random.choice([None, date(2021, 2, 1), date(2021, 4, 1)])
                casebook.store_report(original, replace(one, info=replace(one.info, published=day)))
            recopy(casebook)
            casebook.finish_run("{}")
            assert copies(casebook) == find_copies(casebook.reports())
        assert copies(casebook)
        assert recopy(casebook) == 0


def test_only_what_a_new_text_may_be_a_copy_of_is_looked_at(tmp_path: Path) -> None:
    texts = [" ".join(f"{word}{number}" for number in range(60)) for word in ("ash", "birch", "cedar")]
    first = [report(text, number, date(2021, 3, 9)) for number, text in enumerate(texts)]
    again = report(f"Seen by the station: {first[1][1].text}", 30, date(2021, 3, 8))
    with Casebook.open(tmp_path, create=True) as casebook:
        casebook.begin_run("{}")
        for one in first:
            casebook.store_report(*one)
        assert recopy(casebook) == 3
        casebook.store_report(*again)
        assert recopy(casebook) == 2
        assert copies(casebook) == {first[1][1].info.id: again[1].info.id}  # it came out earlier


def test_signatures_of_another_version_are_made_anew(tmp_path: Path) -> None:
    one = report(" ".join(SENTENCES[:8]), 0, date(2021, 3, 9))
    with Casebook.open(tmp_path, create=True) as casebook:
        casebook.begin_run("{}")
        casebook.store_report(*one)
        recopy(casebook)
        right = casebook.signatures()
    with create_engine(f"sqlite:///{tmp_path}/casebook.db").begin() as connection:
        connection.exec_driver_sql("UPDATE signatures SET made_by = '0/old', words = x'00'")
    with Casebook.open(tmp_path) as casebook:
        casebook.begin_run("{}")
        assert recopy(casebook) == 1
        assert casebook.signatures() == right
