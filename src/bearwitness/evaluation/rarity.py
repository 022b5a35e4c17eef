"""How many reports hold a word: the table behind `bearwitness.linking.words`, counted on named data.

Run as `python -m bearwitness.evaluation.rarity --data FOLDER`: it counts the heads of the articles in
wikinews/articles.jsonl, the headlines in ucdp_headlines/dev.jsonl and the packaged samples, and writes
linking/rarity.tsv. Words in a single report are left out: they are as rare as one that was never seen.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import bearwitness.linking
from bearwitness.evaluation.linking_data import load_labelled
from bearwitness.evaluation.rows import data_folder
from bearwitness.linking.words import LEAD, tokens
from bearwitness.samples import reports_path

FEWEST = 2


def heads(folder: Path) -> Iterator[str]:
    """Yield the heads of the reports that are counted.

    Raises:
        OSError: a file is not there.
    """
    for line in (folder / "wikinews" / "articles.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield f"{row.get('title') or ''} {(row.get('text') or '')[:LEAD]}"
    for item in load_labelled(folder / "ucdp_headlines" / "dev.jsonl").items:
        if item.news:
            yield item.told.text
    for path in sorted(reports_path().iterdir()):
        if path.suffix in {".txt", ".md"}:
            yield path.read_text(encoding="utf-8")[:LEAD]


def table(reports: Sequence[str]) -> str:
    """Return the table as text: the number of reports, then words by how many reports hold them."""
    counts = Counter(word for report in reports for word in set(tokens(report)))
    kept = sorted((word for word, count in counts.items() if count >= FEWEST), key=lambda word: (-counts[word], word))
    return "\n".join([f"reports\t{len(reports)}", *(f"{word}\t{counts[word]}" for word in kept)]) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Count and write."""
    parser = argparse.ArgumentParser(prog="python -m bearwitness.evaluation.rarity", description=__doc__)
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="labelled data")
    asked = parser.parse_args(arguments)
    path = Path(bearwitness.linking.__file__).with_name("rarity.tsv")
    path.write_text(table(list(heads(data_folder(asked.data)))), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
