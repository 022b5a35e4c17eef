"""A casebook of synthetic accounts that grows: is linking what is new the same as linking all, and how long is it?"""

import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from bearwitness.casebook import Casebook
from bearwitness.casebook.copying import recopy
from bearwitness.casebook.relink import FEW, relink
from bearwitness.evaluation.synthetic import Noise, incidents, texts, told
from bearwitness.model import Incident, Original, Reading, Report
from bearwitness.model.ids import bytes_id
from bearwitness.reports import find_copies

READER = "synthetic/1"


@dataclass(frozen=True, slots=True)
class Added:
    """What adding reports to a casebook took.

    Attributes:
        before: the reports that were linked already.
        added: those that came.
        looked_at: those that were linked again with them.
        seconds, processor: how long finding copies and linking took, by the clock and of the processor.
        copying: how much of that finding copies took, of the processor.
        all_copies: the same for finding them among all texts.
        whole: how long linking everything takes, in seconds of the processor.
        differing: incidents that linking everything gives otherwise.
        incidents: incidents in the end.
        moved: reports without an incident that linking everything puts beside something else.
        beside: such reports that stand beside something in the end.
    """

    before: int
    added: int
    looked_at: int
    seconds: float
    processor: float
    copying: float
    all_copies: float
    whole: float
    differing: int
    incidents: int
    moved: int
    beside: int


def made(accounts: int, seed: int, silent: float = 0.0) -> tuple[list[Reading], dict[str, str]]:
    """Return readings of so many synthetic accounts in the order of their reports' coming, and the reports' texts.

    Days, places, parties and figures stray as in all synthetic casebooks; three reports tell of each incident. In the
    share `silent` of reports nothing is read.
    """
    random = Random(seed)  # noqa: S311  # nothing secret
    readings, gold = told(incidents(accounts // 3, random), random, Noise())
    words = texts(readings, gold, random)
    # What a claim quotes stands at the head of its report.
    quotes = {one.report.id: claim.evidence[0].quote for one in readings for claim in one.claims}
    readings = [_silenced(one) if random.random() < silent else one for one in readings]
    return readings, {name: f"{quotes.get(name, 'none')} {text}" for name, text in words.items()}


def _silenced(reading: Reading) -> Reading:
    return replace(reading, incidents=(), standing=(), claims=())


def fill(casebook: Casebook, readings: Sequence[Reading], words: Mapping[str, str]) -> None:
    """Store readings with the reports that they are of."""
    for reading in readings:
        info, text = reading.report, words[reading.report.id]
        raw = text.encode()
        original = Original(bytes_id("s", raw), info.id, info.id, raw, "text/plain")
        info = replace(info, source_id=original.id, copy_of=None)
        casebook.store_report(original, Report(info, text, info.id))
        casebook.store_reading(
            replace(reading, report=info, claims=tuple(replace(c, reader=READER) for c in reading.claims)), READER
        )


def grow(accounts: int, added: int, seed: int = 1, few: int = FEW, silent: float = 0.0) -> Added:
    """Link a casebook of so many accounts, add some reports that are spread over its whole time, and link again.

    In the share `silent` of the reports nothing is read.
    """
    readings, words = made(accounts + added, seed, silent)
    late = set(Random(seed).sample(range(len(readings)), added))  # noqa: S311  # nothing secret
    with tempfile.TemporaryDirectory() as name, Casebook.open(Path(name), create=True) as casebook:
        casebook.begin_run("{}")
        fill(casebook, [one for at, one in enumerate(readings) if at not in late], words)
        recopy(casebook)
        relink(casebook, few=few)
        fill(casebook, [one for at, one in enumerate(readings) if at in late], words)
        started, worked = time.perf_counter(), time.process_time()
        recopy(casebook)
        copying = time.process_time() - worked
        done = relink(casebook, few=few)
        seconds, processor = time.perf_counter() - started, time.process_time() - worked
        worked = time.process_time()
        copies = find_copies(casebook.reports())
        all_copies = time.process_time() - worked
        if copies != {one.info.id: one.info.copy_of for one in casebook.reports() if one.info.copy_of}:
            raise ValueError("copies of new reports were found otherwise than among all reports")
        some, beside = _by_accounts(casebook.incidents()), {one.report: one for one in casebook.beside()}
        worked = time.process_time()
        relink(casebook, whole=True)
        whole = time.process_time() - worked
        every, besides = _by_accounts(casebook.incidents()), {one.report: one for one in casebook.beside()}
    return Added(
        before=len(readings) - added,
        added=added,
        looked_at=done.accounts,
        seconds=seconds,
        processor=processor,
        copying=copying,
        all_copies=all_copies,
        whole=whole,
        differing=len(some.items() ^ every.items()),
        incidents=len(every),
        moved=len(beside.items() ^ besides.items()),
        beside=len(besides),
    )


def _by_accounts(found: Sequence[Incident]) -> dict[tuple[str, ...], str]:
    return {incident.accounts: repr(incident) for incident in found}
