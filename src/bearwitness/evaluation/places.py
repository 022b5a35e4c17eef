"""How well names are resolved to places, their spans given: accuracy within 161 km, the custom of the field.

The files are lines of JSON with text and toponyms, as in GeoWebNews (Gritta and others, 2020) and TR-News (Kamalloo and
Rafiei, 2018). Only toponyms with a GeoNames id in the gold data count; one left unresolved counts as missed. The same
GeoNames entry is right wherever its point lies: the point of a wide country is a matter of convention.
"""

import re
from collections.abc import Sequence
from typing import Final

from pydantic import AliasChoices, BaseModel, ConfigDict, Field

from bearwitness.evaluation.outcome import Case, Measure, Summary, Verdict, tally
from bearwitness.evaluation.parts import PartBenchmark
from bearwitness.evaluation.rows import Row, Told
from bearwitness.gazetteer import distance_km
from bearwitness.model import Evidence, Where
from bearwitness.reading.grammar import GrammarReader
from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.places.where import where_of_spans

WITHIN_KM: Final = 161.0  # a hundred miles
ENTRY: Final = "the entry, or within 161 km"
POINT: Final = "within 161 km of the marked point"


class Toponym(BaseModel):
    """A name in a text and the place that people gave it."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    phrase: str = Field(validation_alias=AliasChoices("phrase", "extractedName"))
    start: int
    geonames_id: int | None = Field(None, validation_alias=AliasChoices("geonameid", "geonamesID"))
    lat: float | None = Field(None, validation_alias=AliasChoices("lat", "latitude"))
    lon: float | None = Field(None, validation_alias=AliasChoices("lon", "longitude"))


class Article(Row):
    """A row of the file."""

    item: str = Field("", validation_alias=AliasChoices("docid", "file"))
    text: str
    toponyms: tuple[Toponym, ...]

    def told(self) -> Told:
        """Return the text."""
        return Told(self.item, self.text)

    def gold(self) -> list[tuple[int, Toponym]]:
        """Return the toponyms that count, in order, each with where it stands: offsets that have slipped are mended."""
        found = []
        for one in self.toponyms:
            start = one.start
            if one.geonames_id is None or one.lat is None or one.lon is None:
                continue
            if self.text[start : start + len(one.phrase)] != one.phrase:
                places = [match.start() for match in re.finditer(re.escape(one.phrase), self.text)]
                if not places:
                    continue
                start = min(places, key=lambda at: abs(at - one.start))
            found.append((start, one))
        return sorted(found, key=lambda pair: pair[0])


def judge(row: Article, reader: GrammarReader) -> list[Verdict]:
    """Resolve the marked names of one text together."""
    gold = row.gold()
    spans = [(start, start + len(one.phrase)) for start, one in gold]
    answers = where_of_spans(parse(row.text), reader.gazetteer, spans)
    return [
        verdict
        for (_, one), span, where in zip(gold, spans, answers, strict=True)
        for verdict in _verdicts(one, where, Evidence(*span, row.text[slice(*span)]))
    ]


def _verdicts(one: Toponym, where: Where | None, said: Evidence) -> list[Verdict]:
    due = f"{one.phrase}: {one.lat:.2f}, {one.lon:.2f} (GeoNames {one.geonames_id})"
    same = where is not None and where.geonames_id == one.geonames_id
    if where is None or where.lat is None or where.lon is None:
        read = where.name if same and where is not None else None
        return [
            Verdict(field, read, due, right=int(right), missed=int(not right), quotes=(said,))
            for field, right in ((ENTRY, same), (POINT, False))
        ]
    km = distance_km(where.lat, where.lon, one.lat or 0.0, one.lon or 0.0)
    read = f"{where.name}, {where.admin1}, {where.country} ({where.precision}), {km:,.0f} km off"
    return [
        Verdict(field, read, due, right=int(right), invented=int(not right), missed=int(not right), quotes=(said,))
        for field, right in ((ENTRY, same or km <= WITHIN_KM), (POINT, km <= WITHIN_KM))
    ]


def count(told: Sequence[tuple[Article, Case]]) -> Summary:
    """Count the names; accuracy, as the field has it, is the share of all marked names that are right."""
    fields = tally((verdict for _, case in told for verdict in case.verdicts), (ENTRY, POINT))
    measures = tuple(
        Measure(f"{name}, of all names", one.right, one.right + one.missed) for name, one in fields.items()
    )
    return Summary(fields, measures=measures)


PLACES: Final = PartBenchmark("places", "names of places whose spans are given, within 161 km", Article, judge, count)
