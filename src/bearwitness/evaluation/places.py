"""How well names are resolved to places, their spans given: accuracy within 161 km, the custom of the field.

The files are lines of JSON with text and toponyms, as in GeoWebNews (Gritta and others, 2020) and TR-News (Kamalloo and
Rafiei, 2018). Only toponyms with a GeoNames id in the gold data count; one left unresolved counts as wrong.

Run as `python -m bearwitness.evaluation.places FILE...`. It stands beside the other benchmarks, not among them: they
judge a whole reading, and here the names are given.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from bearwitness.errors import BearwitnessError, UnreadableSource, UnusableContent
from bearwitness.gazetteer import Gazetteer, distance_km
from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.where import resolve_spans
from bearwitness.settings import Settings

WITHIN_KM = 161.0


@dataclass(frozen=True, slots=True)
class GoldToponym:
    """A name in a text and the place that people gave it."""

    start: int
    end: int
    geonames_id: int
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Miss:
    """A name that was resolved wrongly or not at all. `km` is None where it has no coordinates."""

    text: str
    context: str
    gold: GoldToponym
    chosen: str
    km: float | None


@dataclass(frozen=True, slots=True)
class Scores:
    """Counts over one file.

    Attributes:
        toponyms: gold names counted.
        within: resolved to within 161 km of the gold coordinates.
        same_entry: resolved to the same GeoNames entry.
        right: either of the two; the same country written with another centre is no error.
        unresolved: left without coordinates.
        misses: those that are not `right`.
    """

    toponyms: int
    within: int
    same_entry: int
    right: int
    unresolved: int
    misses: tuple[Miss, ...]

    @property
    def accuracy(self) -> float:
        """The share within 161 km, between 0 and 1; 0 for an empty file."""
        return self.within / self.toponyms if self.toponyms else 0.0


def evaluate_places(path: Path, gazetteer: Gazetteer) -> Scores:
    """Score the resolution of the gold names of a file.

    Raises:
        UnreadableSource: the file cannot be opened.
        UnusableContent: the file is not of this form; the message names the line.
        GazetteerError: the places file cannot be built or opened.
    """
    toponyms = within = same = right = unresolved = 0
    misses: list[Miss] = []
    for text, gold in _rows(path):
        answers = resolve_spans(parse(text), gazetteer, [(one.start, one.end) for one in gold])
        for one, place in zip(gold, answers, strict=True):
            toponyms += 1
            km = None
            if place is not None and place.lat is not None and place.lon is not None:
                km = distance_km(place.lat, place.lon, one.lat, one.lon)
            near = km is not None and km <= WITHIN_KM
            entry = place is not None and place.geonames_id == one.geonames_id
            within, same, right = within + near, same + entry, right + (near or entry)
            unresolved += km is None
            if not (near or entry):
                context = text[max(0, one.start - 60) : one.end + 60].replace("\n", " ")
                chosen = f"{place.name}, {place.admin1}, {place.country}, {place.kind.value}" if place else "-"
                misses.append(Miss(text[one.start : one.end], context, one, chosen, km))
    return Scores(toponyms, within, same, right, unresolved, tuple(misses))


def _rows(path: Path) -> Iterator[tuple[str, list[GoldToponym]]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise UnreadableSource(f"{path} cannot be opened: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise UnusableContent(f"{path} is not text in UTF-8.") from error
    for number, line in enumerate(lines, 1):
        try:
            row: dict[str, Any] = json.loads(line)
            gold = [
                _gold(str(row["text"]), one) for one in row["toponyms"] if one.get("geonameid") or one.get("geonamesID")
            ]
            yield str(row["text"]), sorted((one for one in gold if one is not None), key=lambda one: one.start)
        except (KeyError, TypeError, ValueError) as error:
            raise UnusableContent(f"{path}, line {number}: not a row of text and toponyms ({error!r})") from error


def _gold(text: str, one: dict[str, Any]) -> GoldToponym | None:
    """Return one gold toponym, where its offsets have slipped at its nearest place in the text; None if nowhere."""
    phrase, start = str(one.get("phrase") or one["extractedName"]), int(one["start"])
    if text[start : start + len(phrase)] != phrase:
        places = [match.start() for match in re.finditer(re.escape(phrase), text)]
        if not places:
            return None
        start = min(places, key=lambda at: abs(at - start))
    geonames_id = int(one.get("geonameid") or one["geonamesID"])
    lat, lon = (one["lat"], one["lon"]) if "lat" in one else (one["latitude"], one["longitude"])
    return GoldToponym(start, start + len(phrase), geonames_id, float(lat), float(lon))


def show(scores: Sequence[tuple[str, Scores]], console: Console) -> None:
    """Print the scores of files, given with their names, as a table."""
    table = Table("file", "names", "within 161 km", "same entry", "unresolved", "accuracy")
    for name, one in scores:
        counts = (one.toponyms, one.within, one.same_entry, one.unresolved)
        table.add_row(name, *(f"{count:,}" for count in counts), f"{one.accuracy:.3f}")
    console.print(table)


def main(arguments: Sequence[str] | None = None) -> int:
    """Score and print; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bearwitness.evaluation.places", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="JSON lines with text and toponyms")
    asked = parser.parse_args(arguments)
    try:
        gazetteer = Gazetteer(Settings().gazetteer)
        show([(path.name, evaluate_places(path, gazetteer)) for path in asked.files], Console(highlight=False))
    except BearwitnessError as error:
        Console(stderr=True).print(f"Error: {error}", markup=False)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
