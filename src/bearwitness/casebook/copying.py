"""Finding the copies among the reports of a casebook: only texts that a new one may be a copy of are looked at again.

What comes out is what `reports.find_copies` gives for all reports. A report that is gone or was replaced counts like a
new one: those that it may have been the original of are looked at.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from bearwitness.casebook.casebook import Casebook
from bearwitness.casebook.kept_signatures import Signed
from bearwitness.reports import copies
from bearwitness.reports.signatures import Signature, reaches, signatures

_AT_ONCE: Final = 5000  # texts in memory while their signatures are made


def recopy(casebook: Casebook) -> int:
    """Find which reports of a casebook are copies, store it, and return how many texts were looked at.

    Raises:
        CasebookError: the casebook cannot be written.
    """
    came, kept = casebook.came(), casebook.signatures()
    known: dict[str, Signature] = {}
    for name, one in kept.items():
        if one.signature is not None and name in came and came[name].run == one.run:
            known[name] = one.signature
    fresh = sorted(came.keys() - known.keys())
    gone = sorted(kept.keys() - known.keys())
    if not fresh and not gone:
        return 0
    made = dict(_signed(casebook, fresh))
    before = [one.signature for name in gone if (one := kept[name]).signature is not None]
    every = known | made
    reached = reaches([*made.values(), *before], every)
    found = copies.copies_among(
        [copies.Signed(name, came[name].published, every[name]) for name in sorted(reached)], casebook.texts
    )
    casebook.store_copies(found, reached)
    casebook.keep_signatures({name: Signed(came[name].run, one) for name, one in made.items()}, gone)
    return len(reached)


def _signed(casebook: Casebook, names: Sequence[str]) -> Iterator[tuple[str, Signature]]:
    for start in range(0, len(names), _AT_ONCE):
        texts = casebook.texts(names[start : start + _AT_ONCE])
        yield from zip(texts, signatures(list(texts.values())), strict=True)
