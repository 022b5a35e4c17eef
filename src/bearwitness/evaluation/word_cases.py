"""Which words are written small and which with capitals, for reports in capitals (`reading.grammar.words.casing`).

    python -m bearwitness.evaluation.word_cases --table en_lexeme_prob.json.gz --out cases.npz

The table, of spacy-lookups-data, has how likely each written form of an English word is, as the natural logarithm. See
docs/how-to/train-the-fillers.md.
"""

import argparse
import gzip
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final
from zlib import crc32

import numpy as np

from bearwitness.reading.grammar.fillers.words import classes, singular

NEVER: Final = -30.0
SMALL: Final = -17.0
"""A form in small letters less likely than this is a slip as often as a word."""
CAPITALS: Final = -18.5
LONGEST_SHORT: Final = 5
"""Letters that a word in capitals throughout has at most: longer ones are shouted."""
SURE: Final = 1.5
"""By so much must the form with a capital be likelier, to be taken though a noun that is written small is like it."""


def cases(table: Mapping[str, float]) -> dict[str, list[str]]:
    """Return the words written small, in capitals throughout, and with a capital though their endings are English."""
    words = {one.lower() for one in table if one.isalpha() and one.isascii() and len(one) > 1}
    of = {one: tuple(table.get(form, NEVER) for form in (one, one.title(), one.upper())) for one in words}
    small = {one for one, (low, title, upper) in of.items() if low > SMALL and low >= max(title, upper)}
    like = {one for one in words - small if classes(one) or singular(one) in small}
    capital = {one for one in like if of[one][1] - of[one][0] > SURE}
    capitals = {
        one
        for one, (low, title, upper) in of.items()
        if len(one) <= LONGEST_SHORT and upper > max(low, title, CAPITALS)
    }
    return {"small": sorted(small | (like - capital)), "capitals": sorted(capitals), "capital": sorted(capital)}


def main() -> None:
    """Read the table, write the lists as checksums."""
    parser = argparse.ArgumentParser(prog="python -m bearwitness.evaluation.word_cases", description=__doc__)
    parser.add_argument("--table", type=Path, required=True, metavar="FILE.json.gz", help="en_lexeme_prob.json.gz")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.npz", help="where to write the lists")
    asked = parser.parse_args()
    found = cases(json.loads(gzip.decompress(asked.table.read_bytes())))
    packed = {
        name: np.array(sorted({crc32(one.encode()) for one in listed}), np.uint32) for name, listed in found.items()
    }
    np.savez_compressed(asked.out, allow_pickle=False, **packed)
    print(f"{asked.out}: {sum(map(len, found.values()))} words, {asked.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
