"""What `bearwitness decisions` prints of what people decided and of what stands beside an incident."""

import shlex
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

    from bearwitness.casebook import Casebook
    from bearwitness.casebook.links import Given


def show_given(console: "Console", given: Sequence["Given"], casebook: Path) -> None:
    """List what people decided, what was decided at once in one line; or how to decide where nobody has."""
    from bearwitness.outputs.assessment.wording import count

    for (at, by, what), told in groupby(given, key=lambda one: (one.at, one.by, _said(one))):
        pairs = [f"{one.left} {one.right}" for one in told]
        more = f" (and {count(len(pairs) - 1, 'more pair')})" if len(pairs) > 1 else ""
        console.print(f"{at:%Y-%m-%d %H:%M} {by} {pairs[0]}{more} {what}", markup=False, soft_wrap=True)
    if not given:
        where = shlex.join(["--casebook", str(casebook)])
        for line in (
            "Nobody has decided anything in this casebook.",
            f"Why accounts were joined, by the id of an incident on its page: bearwitness decisions INCIDENT {where}",
            f"To decide: bearwitness decide same|different|unsure A B {where} --by NAME --reason TEXT",
        ):
            console.print(line, markup=False, highlight=False, soft_wrap=True)


def _said(given: "Given") -> str:
    return f"{given.decision.judgement}: {'; '.join(given.decision.reasons)}" if given.decision else "taken back"


def show_beside(console: "Console", casebook: "Casebook", incident: str) -> None:
    """List the reports in which no incident was read and that seem to tell of this one."""
    near = [one for one in casebook.beside() if one.incident == incident]
    infos = {report.info.id: report.info for report in casebook.reports()} if near else {}
    for one in sorted(near, key=lambda one: (-one.score, one.report)):
        info = infos[one.report]
        head = (
            f"  beside {one.score:.3f} {one.report} {info.published or 'no date'} {info.title or info.publisher or ''}"
        )
        console.print(f"{head.rstrip()} (no incident was read in it)", markup=False, soft_wrap=True)
        for reason in one.reasons:
            console.print(f"    {reason}", markup=False, soft_wrap=True)
