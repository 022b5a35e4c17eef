"""The commands about what is one incident: options into calls of `bearwitness.pipeline`, and what came of it."""

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from bearwitness.cli import options
from bearwitness.cli.doubts import doubts
from bearwitness.cli.given import show_beside, show_given
from bearwitness.cli.messages import results
from bearwitness.cli.progress import Bars
from bearwitness.errors import SettingsError
from bearwitness.settings import Settings

if TYPE_CHECKING:
    from bearwitness.casebook.successions import Changed

Data = Annotated[
    list[Path] | None,
    typer.Option(
        "--data",
        exists=True,
        metavar="PATH",
        help="Labelled reports, a file or a folder of gold clusters; several times.",
        show_default=False,
    ),
]
Decided = Annotated[
    Path | None,
    typer.Option(
        "--casebook",
        "-c",
        metavar="DIR",
        help="Fit on what people decided in this casebook, and use the weights in its next runs.",
        show_default=False,
    ),
]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out",
        metavar="FILE.toml",
        help="Where to write the weights; DIR/weights.toml for a casebook.",
        show_default=False,
    ),
]


def fit(
    data: Data = None,
    casebook: Decided = None,
    out: Out = None,
    gazetteer: options.Gazetteer = None,
    verbose: options.Verbose = False,  # noqa: ARG001  # acts by its callback
) -> None:
    """Fit the weights of linking: on labelled reports, or on what people decided in a casebook.

    On labelled reports the scores printed are of reports whose incidents the weights had not seen.

    **Examples**

    - `bearwitness fit --data ucdp_headlines.jsonl --data airwars_reports.jsonl --out weights.toml`

    - `bearwitness fit --casebook yemen`
    """
    if bool(data) == bool(casebook):
        raise typer.BadParameter("give either --data or --casebook.", param_hint="--data")
    target = out or (casebook / "weights.toml" if casebook else None)
    if target is None:
        raise typer.BadParameter("say where to write the weights.", param_hint="--out")
    from bearwitness.casebook.faults import writing_to
    from bearwitness.evaluation.linking_fit import Fitted, fit_on_casebook, fit_on_files
    from bearwitness.linking.weights import write_weights
    from bearwitness.pipeline import make_reader

    if casebook is not None:
        fitted = Fitted(fit_on_casebook(casebook), ())
    else:
        with Bars() as bars:
            fitted = fit_on_files(data or [], make_reader(Settings(gazetteer=gazetteer)), bars)
    with writing_to(target):
        target.write_text(write_weights(fitted.weights), encoding="utf-8")
    console = results()
    if fitted.held_out:
        table = Table("held out", "pairs F1", "B-cubed F1")
        for one in fitted.held_out:
            table.add_row(one.data, f"{one.pairs_f1:.3f}", f"{one.b_cubed_f1:.3f}")
        console.print(table)
    console.print(f"{target}: fitted on {fitted.weights.fitted_on}", markup=False, soft_wrap=True)


Opinions = Annotated[
    str,
    typer.Argument(
        metavar="same|different|unsure|undo", help="What you decide; undo takes your decision back.", show_default=False
    ),
]
Left = Annotated[
    str, typer.Argument(metavar="A", help="An account, or an incident for its earliest.", show_default=False)
]
Right = Annotated[str, typer.Argument(metavar="B", help="The other account or incident.", show_default=False)]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides.", show_default=False)]
Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why; needed but for undo.", show_default=False)]
Score = Annotated[float, typer.Option("--score", min=0.5, max=1.0, metavar="N", help="How sure you are, 0.5 to 1.")]
Incident = Annotated[
    str | None, typer.Argument(metavar="[INCIDENT]", help="An incident, or an account of it.", show_default=False)
]
Since = Annotated[
    int, typer.Option("--since", min=0, metavar="VERSION", help="The version that you published; 0 for all.")
]


def decide(
    judgement: Opinions,
    left: Left,
    right: Right,
    casebook: options.CasebookFolder,
    by: By,
    reason: Reason = "",
    score: Score = 1.0,
    verbose: options.Verbose = False,  # noqa: ARG001
) -> None:
    """Decide whether two accounts tell of the same incident; the casebook is linked anew by it at once.

    Decisions are only ever added. `different` on two accounts of one incident undoes a wrong merge. `same` on two
    incidents is said of all their accounts.

    **Examples**

    - `bearwitness decide different i-1f0a i-77b2 --casebook yemen --by Salma --reason "two markets"`

    - `bearwitness decide undo i-1f0a i-77b2 --casebook yemen --by Salma`
    """
    from bearwitness.casebook import deciding
    from bearwitness.model import Judgement

    if judgement not in (*Judgement, "undo"):
        raise typer.BadParameter(f"{judgement!r} is none of same, different, unsure and undo.", param_hint="same|...")
    if judgement == "undo":
        done = deciding.undo(casebook, left, right, by)
    else:
        done = deciding.decide(casebook, deciding.Opinion(Judgement(judgement), left, right, by, reason, score))
    _show_changes(done.changed)
    if judgement != "undo":
        if len(done.pairs) > 1:
            results().print(f"Decided on {len(done.pairs)} pairs of accounts.", markup=False)
        _say("To take it back", "decide", "undo", *done.pairs[0], "--casebook", str(casebook), "--by", by)
    if done.changed:
        page = casebook / "assessment" / "index.html"
        _say("For a page that shows it", "assess", "--casebook", str(casebook), "--out", str(page))


def _say(what: str, *command: str) -> None:
    results().print(f"{what}: {shlex.join(['bearwitness', *command])}", markup=False, highlight=False, soft_wrap=True)


def decisions(
    casebook: options.CasebookFolder,
    incident: Incident = None,
    verbose: options.Verbose = False,  # noqa: ARG001
) -> None:
    """List what people decided, or the accounts of one incident, when and where each puts it, and why they were joined.

    Reports in which no incident was read, but which seem to tell of it, are listed after these.

    **Examples**

    - `bearwitness decisions --casebook yemen`

    - `bearwitness decisions i-1f0a --casebook yemen`
    """
    from bearwitness.casebook import Casebook
    from bearwitness.linking.match import FAMILY
    from bearwitness.outputs.assessment.wording import count

    console = results()
    with Casebook.open(casebook, write=False) as opened:
        if incident is None:
            show_given(console, opened.given(FAMILY), casebook)
            return
        found = [one for one in opened.incidents() if incident == one.id or incident in one.accounts]
        found = found or [one for one in opened.incidents() if one.id in opened.led_to(incident)]
        if not found:
            raise SettingsError(f"There is no incident {incident} in {casebook}.")
        where = {a.id: reading.report for reading in opened.readings() for a in reading.incidents}
        accounts = {a.id: a for reading in opened.readings() for a in reading.incidents}
        for one in found:
            console.print(f"{one.id}: {count(len(one.accounts), 'account')}", markup=False)
            for account in one.accounts:
                report = where[account]
                told = f"  {account} {report.published or 'no date'} {report.title or report.publisher or report.id}"
                console.print(told, markup=False, soft_wrap=True)
                for line in doubts(accounts[account]):
                    console.print(f"    {line}", markup=False, soft_wrap=True)
            for decision in opened.decisions():
                if decision.left in one.accounts or decision.right in one.accounts:
                    head = (
                        f"  {decision.judgement} {decision.score:.3f} {decision.left} {decision.right} by {decision.by}"
                    )
                    console.print(head, markup=False, soft_wrap=True)
                    for reason in decision.reasons:
                        console.print(f"    {reason}", markup=False, soft_wrap=True)
            show_beside(console, opened, one.id)


def changes(
    casebook: options.CasebookFolder,
    since: Since = 0,
    verbose: options.Verbose = False,  # noqa: ARG001
) -> None:
    """List the incidents that are new, changed or withdrawn since a version, and where withdrawn ones lead on.

    **Example**

    - `bearwitness changes --casebook yemen --since 12`
    """
    from bearwitness.casebook import Casebook

    with Casebook.open(casebook, write=False) as opened:
        version, found = opened.version(), opened.changes_since(since)
    if since > version:
        raise typer.BadParameter(
            f"there is no version {since} yet; the present one is {version}.", param_hint="--since"
        )
    _show_changes(found)
    results().print(f"version {version}", markup=False)


PolicyName = Annotated[
    str | None,
    typer.Option(
        "--policy",
        metavar="NAME",
        help="How the best of several numbers is chosen from now on: most_independent, latest or conservative.",
        show_default=False,
    ),
]


def link(
    casebook: options.CasebookFolder,
    policy: PolicyName = None,
    verbose: options.Verbose = False,  # noqa: ARG001
) -> None:
    """Link all accounts of a casebook anew, without reading anything: after `fit`, or to check that nothing changes.

    **Example**

    - `bearwitness link --casebook yemen`

    - `bearwitness link --casebook yemen --policy latest`
    """
    from bearwitness.casebook import Casebook
    from bearwitness.casebook.faults import writing_to
    from bearwitness.casebook.relink import choose_policy, relink
    from bearwitness.linking.policy import Policy

    if policy is not None and policy not in tuple(Policy):
        raise typer.BadParameter(f"{policy!r} is none of {', '.join(Policy)}.", param_hint="--policy")
    with Casebook.open(casebook) as opened:
        if policy is not None:
            with writing_to(casebook):
                choose_policy(casebook, Policy(policy))
        before = opened.version()
        opened.begin_run('{"link": "all"}')
        relink(opened, whole=True)
        opened.finish_run("{}")
        found = opened.changes_since(before)
    _show_changes(found)


def _show_changes(found: Sequence["Changed"]) -> None:
    console = results()
    for one in found:
        leads = f" -> {' '.join(one.leads_to)}" if one.leads_to else ""
        console.print(f"{one.change} {one.incident}{leads}", markup=False, soft_wrap=True)
    if not found:
        console.print("No incident changed.")
