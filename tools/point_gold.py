"""Turns coded reports of others into gold records that point at them: `python tools/point_gold.py FOLDER OUT`.

FOLDER holds texts/NAME.md, copies of reports of the labelled data, and records/NAME.toml in the form of
docs/reference/gold.md, with quotes. The front matter of a text says in `facts: "FILE#KEY"` which row of which file it
is. OUT, such as gold/real/development, holds a reports.toml that describes the file under [sources]. Written there are
records/NNN.toml with offsets in place of quotes, and a line for each report in reports.toml. No text goes into OUT.

A report that OUT already points to keeps its number and gets the new record; the others are numbered on. A quote that
stands more than once is pointed at where it is nearest to the quote of its incident, else where it stands first. The
name of a speaker or party that the lexicon of parties does not know is pointed at too where the report has it, a
speaker's in capitals as well, so that no names of private persons are held. Any other value that repeats more than
eight words of the report is cut to eight: the last of a speaker, who is compared by the last, the first of anything
else. Comments are dropped. Nothing that is printed shows words of a report.
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from bearwitness.errors import BadTable, BearwitnessError
from bearwitness.evaluation.benchmark import report_of
from bearwitness.evaluation.gold.files import load_form, load_toml, read_file
from bearwitness.evaluation.gold.form import Coding
from bearwitness.evaluation.gold.load import RECORDS, TEXTS
from bearwitness.evaluation.gold.pointers import (
    REPORTS,
    Pointer,
    Pointers,
    Rows,
    load_pointed_coding,
    load_pointers,
    text_hash,
)
from bearwitness.evaluation.party_names import party_key
from bearwitness.evaluation.rows import data_folder
from bearwitness.model import Report

MOST_WORDS: Final = 8
HEAD: Final = "[reports]\n"
_FACTS: Final = re.compile(r'^facts: "?(?P<file>[^#\n]+)#(?P<key>[^\n]*?)"?$', re.M)
_MARKS: Final = r"[`*_\\]*"
"""Marks that reading Markdown takes away: a coder who read the report as Markdown quotes it without them."""

Span = tuple[int, int]


def point(folder: Path, out: Path, labelled: Path) -> tuple[int, int]:
    """Point at all coded reports of a folder; return how many there are, and how many texts have no record yet.

    Raises:
        UnreadableSource: a file is not there.
        BadTable: a row or a source is missing, a record is not of the form, or its quotes do not stand in the report.
    """
    pointers = load_pointers(out)
    rows = {name: Rows(source, labelled) for name, source in pointers.sources.items()}
    named = {pointer: name for name, pointer in pointers.reports.items()}
    last = max(map(int, pointers.reports), default=0)
    (out / RECORDS).mkdir(parents=True, exist_ok=True)
    texts = sorted((folder / TEXTS).glob("*.md"))
    coded = [text for text in texts if (folder / RECORDS / f"{text.stem}.toml").exists()]
    for text in coded:
        record = folder / RECORDS / f"{text.stem}.toml"
        pointer, report = _find(text, pointers, rows)
        load_form(record, read_file(record), Coding)
        written = _written(_pointed(record, load_toml(record, read_file(record)), report.text))
        load_pointed_coding(record, written.encode("utf-8"), report.text)
        if pointer not in named:
            last += 1
            named[pointer] = f"{last:03d}"
        (out / RECORDS / f"{named[pointer]}.toml").write_text(written, encoding="utf-8")
    head = (out / REPORTS).read_text(encoding="utf-8").partition(HEAD)[0]
    lines = [f"{name} = {_inline(pointer.model_dump())}" for pointer, name in named.items()]
    (out / REPORTS).write_text(head + HEAD + "\n".join(sorted(lines)) + "\n", encoding="utf-8")
    return len(coded), len(texts) - len(coded)


def _find(text: Path, pointers: Pointers, rows: Mapping[str, Rows]) -> tuple[Pointer, Report]:
    """Return the row that a text was copied from. Of several with its key, the one whose text it is."""
    copied = read_file(text).decode("utf-8")
    facts = _FACTS.search(copied)
    source = next((n for n, one in pointers.sources.items() if facts and one.file == facts["file"]), None)
    if facts is None or source is None:
        raise BadTable(f'{text}: no line facts: "FILE#KEY" with a FILE that is described under [sources]')
    told = next((one for one in rows[source].told(facts["key"]) if one.text in copied), None)
    if told is not None:
        report = report_of(told)
        return Pointer(source=source, key=facts["key"], sha256=text_hash(report.text)), report
    raise BadTable(f"{text}: {facts['file']} has no row {facts['key']} with this text")


def _pointed(record: Path, table: Mapping[str, object], text: str) -> dict[str, object]:
    """Return a record with offsets in place of quotes and of names that may be a person's."""

    def offsets(value: object, at: Span | None) -> object:
        if isinstance(value, Mapping):
            near = at or (_nearest(value["quote"], text, None) if "quote" in value else None)
            named = {"speaker", "party", *(["name"] if "role" in value else [])}
            return {name: entry(name, one, near, name in named) for name, one in value.items()}
        return [offsets(one, at) for one in value] if isinstance(value, list) else value

    def entry(name: str, value: object, at: Span | None, named: bool) -> object:
        if not isinstance(value, str):
            return offsets(value, at)
        if name == "quote" or (named and _may_be_a_person(value)):
            found = _nearest(value, text, at, re.IGNORECASE if name == "speaker" else re.NOFLAG)
            if found is not None:
                return list(found)
        if name == "quote":
            raise BadTable(f"{record}: a quote does not stand in the report")
        return cut(value, text, last=name == "speaker")

    return {name: offsets(value, None) for name, value in table.items()}


def _may_be_a_person(name: str) -> bool:
    return name != name.lower() and not party_key(name).startswith("id:")


def _nearest(words: str, text: str, at: Span | None, flags: re.RegexFlag = re.NOFLAG) -> Span | None:
    """Return where words stand: nearest to `at`, or first."""
    exact = [found.span() for found in re.finditer(re.escape(words), text, flags)]
    marked = _MARKS.join(map(re.escape, words))
    spans = exact or [found.span() for found in re.finditer(marked, text, flags)]
    return min(spans, key=lambda span: _between(span, at) if at else span[0], default=None)


def _between(one: Span, other: Span) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)


def cut(value: str, text: str, *, last: bool) -> str:
    """Return a value, cut to its first or last eight words where it repeats more of the text in a row."""
    words = value.split()
    stretches = (words[at : at + MOST_WORDS + 1] for at in range(len(words) - MOST_WORDS))
    told = " ".join(text.casefold().split())
    if not any(" ".join(stretch).casefold() in told for stretch in stretches):
        return value
    return " ".join(words[-MOST_WORDS:] if last else words[:MOST_WORDS])


def _written(table: Mapping[str, object]) -> str:
    """Return a record as TOML, in the manner of docs/reference/gold.md."""
    return "\n".join(line for name, entries in table.items() for line in _blocks(name, entries))


def _blocks(name: str, entries: object) -> Iterator[str]:
    for entry in entries if isinstance(entries, list) else ():
        yield f"[[{name}]]"
        for field, value in entry.items():
            if isinstance(value, list) and any(isinstance(one, Mapping) for one in value):
                yield from (f"{field} = [", *(f"    {_inline(one)}," for one in value), "]")
            else:
                yield f"{field} = {_inline(value)}"
        yield ""


def _inline(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case str():
            return json.dumps(value, ensure_ascii=False)
        case date():
            return value.isoformat()
        case Mapping():
            return "{ " + ", ".join(f"{name} = {_inline(one)}" for name, one in value.items()) + " }"
        case list():
            return "[" + ", ".join(map(_inline, value)) + "]"
    return str(value)


def main(arguments: Sequence[str] | None = None) -> int:
    """Point and print how many; return 1 where something is wrong."""
    parser = argparse.ArgumentParser(prog="python tools/point_gold.py", description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--data", type=Path, help="the folder of labelled data")
    asked = parser.parse_args(arguments)
    try:
        done, left = point(asked.folder, asked.out, data_folder(asked.data))
    except BearwitnessError as error:
        print(f"Error: {error}", file=sys.stderr)
        return 1
    print(f"{done} reports of {asked.folder} stand in {asked.out}; {left} texts there have no record")
    return 0


if __name__ == "__main__":
    sys.exit(main())
