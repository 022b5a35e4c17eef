"""The commands. Each turns options into a call of `bearwitness.pipeline` and shows what came of it.

The pipeline is imported inside the commands: it brings in the readers' libraries, which help texts do not need.
"""

import errno
import json
import sys
from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperGroup

from bearwitness.cli import giving, joining, measuring, options, placing
from bearwitness.cli.messages import configure_logs, plain, results, say, settle_output, silence_output
from bearwitness.cli.progress import Bars
from bearwitness.cli.readings_file import SUFFIXES, readings_to
from bearwitness.cli.summary import nothing_fits, show_outcome, show_page
from bearwitness.errors import BearwitnessError, SettingsError
from bearwitness.settings import Settings


class Commands(TyperGroup):
    """Turns the errors that bearwitness raises on purpose into one message and an exit status."""

    def invoke(self, ctx: typer.Context) -> object:  # type: ignore[override]  # typer's own context type is private
        """Run a command."""
        try:
            return super().invoke(ctx)
        except SettingsError as error:
            say(str(error), kind="Error")
            raise typer.Exit(2) from error
        except BearwitnessError as error:
            say(str(error), kind="Error")
            settle_output()
            raise typer.Exit(1) from error
        except BrokenPipeError as error:
            silence_output()  # whoever reads has had enough (`| head`): that is no failure
            raise typer.Exit(0) from error
        except OSError as error:
            if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
                raise
            say(
                f"No room left on a disk: {error}. Free some space (also for temporary files), then repeat.",
                kind="Error",
            )
            settle_output()
            raise typer.Exit(1) from error
        except KeyboardInterrupt as error:
            say("Interrupted. Nothing stored is lost: run the same command again to go on.")
            raise typer.Exit(130) from error


app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(epilog=options.STATUS)
def bearwitness(version: options.Version = False, verbose: options.Verbose = False) -> None:  # noqa: ARG001
    """Reads published reports about armed incidents and keeps a casebook in which every figure leads to the words
    that said it.

    Begin with `bearwitness demo`, or with reports of your own: `bearwitness run reports/ --casebook my-casebook`.
    """
    configure_logs(verbose)


@app.command(epilog=options.STATUS)
def run(
    sources: options.Sources,
    casebook: options.CasebookFolder,
    published: options.Published = None,
    publisher: options.Publisher = None,
    column: options.Columns = None,
    gazetteer: options.Gazetteer = None,
    verbose: options.Verbose = False,  # noqa: ARG001  # acts by its callback
) -> None:
    """Read reports into a casebook, find the incidents they tell of, and write the page about them.

    The page is DIR/assessment/index.html. Running it again changes nothing unless something is new; a run that was
    interrupted goes on from where it was. What cannot be used is skipped and listed with its reason.

    **Examples**

    - `bearwitness run reports/ --casebook yemen`

    - `bearwitness run https://example.org/news/1234 --casebook yemen --published 2021-03-13`

    - `bearwitness run articles.csv --casebook yemen --column text=article_content --column published=date`
    """
    _run(sources, casebook, options.settings_of(published, publisher, column, gazetteer))


@app.command(epilog=options.STATUS)
def demo(
    casebook: Annotated[
        Path, typer.Option("--casebook", "-c", metavar="DIR", help="Folder for the demo's casebook.")
    ] = Path("demo-casebook"),
    gazetteer: options.Gazetteer = None,
    verbose: options.Verbose = False,  # noqa: ARG001
) -> None:
    """Read the sample reports that come with bearwitness and write the page about them.

    The samples are short reports, in the project's own words, on real and publicly documented incidents; they
    disagree where the sources do.

    **Example**

    - `bearwitness demo --casebook /tmp/demo`
    """
    from bearwitness.samples import reports_path

    _run([str(reports_path())], casebook, Settings(gazetteer=gazetteer))


def _run(sources: list[str], casebook: Path, settings: Settings) -> None:
    from bearwitness import pipeline

    with Bars() as bars:
        outcome = pipeline.run(sources, casebook, settings, progress=bars)
    show_outcome(results(), outcome, casebook)
    if outcome.skipped or outcome.failed:
        raise typer.Exit(3)


@app.command(epilog=options.STATUS)
def extract(
    sources: options.Sources,
    published: options.Published = None,
    publisher: options.Publisher = None,
    column: options.Columns = None,
    gazetteer: options.Gazetteer = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", show_default=False, help="Write to this .jsonl or .parquet file instead."
        ),
    ] = None,
    verbose: options.Verbose = False,  # noqa: ARG001
) -> None:
    """Read reports without a casebook: one JSON object per report on standard output.

    `bearwitness schema` prints the JSON Schema of these objects. Offsets count characters of the report's text. A
    report that is not read (its language) gives an object without incidents, and a notice on standard error.

    **Examples**

    - `bearwitness extract report.txt --published 2021-03-13`

    - `cat report.txt | bearwitness extract - --published 2021-03-13 | jq .incidents`

    - `bearwitness extract articles.jsonl -o readings.parquet`
    """
    settings = options.settings_of(published, publisher, column, gazetteer)
    if output is not None and output.suffix.lower() not in SUFFIXES:
        raise typer.BadParameter(f"give a file ending in {' or '.join(SUFFIXES)}, not {output}", param_hint="-o")
    if _extract(sources, settings, output):
        raise typer.Exit(3)


def _extract(sources: list[str], settings: Settings, output: Path | None) -> int:
    from bearwitness import pipeline
    from bearwitness.casebook.faults import writing_to
    from bearwitness.model import Skipped

    skipped = 0
    with (
        Bars(hidden=output is None and sys.stdout.isatty()) as bars,
        writing_to(output or Path("standard output")),
        readings_to(output) as write,
    ):
        for found in pipeline.extract(sources, settings, progress=bars):
            if isinstance(found, Skipped):
                say(f"{plain(found.locator)}: {found.reason}", kind="Skipped")
                skipped += 1
                continue
            if found.report.unread is not None:
                say(f"{plain(found.report.locator)}: {found.report.unread}", kind="Not read")
            write(found.reading)
    return skipped


@app.command(epilog=options.STATUS)
def assess(
    casebook: options.CasebookFolder,
    out: Annotated[
        Path,
        typer.Option("--out", metavar="FILE", help="The page (.html) or the PDF (.pdf) to write.", show_default=False),
    ],
    since: options.Since = None,
    until: options.Until = None,
    party: options.PartyName = None,
    country: options.Country = None,
    verbose: options.Verbose = False,  # noqa: ARG001
) -> None:
    """Write the assessment of a casebook, or of some of its incidents: a page, or a PDF.

    With both --since and --until it is compared with the period of the same length before.

    **Examples**

    - `bearwitness assess --casebook yemen --out yemen.html`

    - `bearwitness assess -c yemen --since 2021-03-01 --until 2021-03-31 --party Houthis --out march.pdf`
    """
    if out.suffix.lower() not in (".html", ".pdf"):
        raise typer.BadParameter(f"give a file ending in .html or .pdf, not {out}.", param_hint="--out")
    if since is not None and until is not None and until < since:
        raise typer.BadParameter(f"{until} lies before --since {since}.", param_hint="--until")
    from bearwitness import pipeline
    from bearwitness.outputs.assessment.wording import count

    assessed = pipeline.assess(casebook, out, since=since, until=until, party=party, country=country)
    if assessed.unfinished:
        say("The last run on this casebook did not finish. Run it again to complete it, then assess.", kind="Warning")
    view = assessed.view
    console = results()
    console.print(f"{count(len(view.incidents), 'incident')}, {count(len(view.reports), 'report')}")
    if view.selection is not None and view.selection.undated:
        console.print(f"{view.selection.undated:,} incidents without a date are left out.")
    show_page(console, out)
    if not view.incidents and view.selection is not None:
        say(nothing_fits(casebook, party), kind="Warning")


@app.command()
def schema() -> None:
    """Print the JSON Schema of what `bearwitness extract` writes for one report."""
    from bearwitness.model.codec import reading_schema

    typer.echo(json.dumps(reading_schema(), indent=2, ensure_ascii=False))


app.command(epilog=options.STATUS)(giving.export)
app.command(epilog=options.STATUS)(giving.compare)
app.command(epilog=options.STATUS)(measuring.evaluate)
app.command(epilog=options.STATUS)(placing.gazetteer)
for _command in (joining.fit, joining.decide, joining.decisions, joining.changes, joining.link):
    app.command(epilog=options.STATUS)(_command)
