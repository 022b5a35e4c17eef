"""The options that commands share, and the settings made of them."""

from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Annotated, Final

import typer

from bearwitness import __version__
from bearwitness.cli.messages import configure_logs
from bearwitness.settings import Settings

STATUS: Final = (
    "**Exit status:** 0 all well (reports in other languages are kept unread, which is no failure); 1 an error stopped "
    "the work; 2 the command was not understood; 3 finished, but some sources were skipped or reports could not be "
    "read; 130 interrupted (repeat the command to go on)."
)


def day(text: str) -> date:
    """Return the date of an option value, YYYY-MM-DD."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is not a date. Write it as YYYY-MM-DD, for example 2021-03-13.") from error


def published_day(text: str) -> date:
    """Return the date of `--published`, which cannot lie in the future anywhere on Earth (UTC+14)."""
    given = day(text)
    if given > datetime.now(timezone(timedelta(hours=14))).date():
        raise typer.BadParameter(f"{text} lies in the future: nothing was published then.")
    return given


def mapping(text: str) -> tuple[str, str]:
    """Return (our column name, the table's) of an option value such as "text=article_content"."""
    ours, equals, theirs = text.partition("=")
    if not (ours and equals and theirs):
        raise typer.BadParameter(f"{text!r} is not of the form OURS=THEIRS, for example text=article_content.")
    return ours, theirs


def country_code(text: str) -> str:
    """Return the two-letter country code of an option value, in capitals."""
    if len(text) != 2 or not (text.isascii() and text.isalpha()):
        raise typer.BadParameter(f"{text!r} is not a country code. Write two letters (ISO 3166-1), for example YE.")
    return text.upper()


def _verbose(value: bool) -> bool:
    if value:
        configure_logs(True)
    return value


def _version(value: bool) -> None:
    if value:
        typer.echo(f"bearwitness {__version__}")
        raise typer.Exit


Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE...",
        help="A text, HTML or Markdown file; a folder of them; a table (.jsonl, .csv, .parquet) with one report a row; "
        "the address of a web page; or - for standard input.",
        show_default=False,
    ),
]
CasebookFolder = Annotated[
    Path, typer.Option("--casebook", "-c", metavar="DIR", help="Folder of the casebook.", show_default=False)
]
Published = Annotated[
    date | None,
    typer.Option(
        parser=published_day,
        metavar="DATE",
        help="Publication date of every source, YYYY-MM-DD. It goes before what a table, a page or a dateline says.",
        show_default=False,
    ),
]
Publisher = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="Publisher of every source, likewise.", show_default=False),
]
Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        metavar="OURS=THEIRS",
        help="Where a table names its columns otherwise. Ours are text, title, published, publisher, url, id. May be "
        "given several times.",
        show_default=False,
    ),
]
Gazetteer = Annotated[
    Path | None,
    typer.Option(
        exists=True,
        dir_okay=False,
        metavar="FILE",
        help="Places file to use in place of the shared one.",
        show_default=False,
    ),
]
Since = Annotated[
    date | None,
    typer.Option(parser=day, metavar="DATE", help="Only incidents on or after this day.", show_default=False),
]
Until = Annotated[
    date | None,
    typer.Option(parser=day, metavar="DATE", help="Only incidents on or before this day.", show_default=False),
]
PartyName = Annotated[
    str | None, typer.Option(metavar="NAME", help="Only incidents with this party.", show_default=False)
]
Country = Annotated[
    str | None,
    typer.Option(
        parser=country_code,
        metavar="CC",
        help="Only incidents in this country: two letters, ISO 3166-1.",
        show_default=False,
    ),
]
Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", callback=_verbose, help="Write logs to standard error.", show_default=False)
]
Version = Annotated[
    bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.", show_default=False)
]


def settings_of(
    published: date | None, publisher: str | None, columns: list[str] | None, gazetteer: Path | None
) -> Settings:
    """Return the settings that the options ask for."""
    pairs = tuple(mapping(column) for column in columns or ())
    return Settings(published=published, publisher=publisher, columns=pairs, gazetteer=gazetteer)
