"""Help texts, version, schema, and what the command line refuses."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from typer.main import get_command
from typer.testing import Result

from bearwitness import __version__
from bearwitness.cli import app
from bearwitness.model.codec import reading_schema

Cli = Callable[..., Result]

COMMANDS = sorted(get_command(app).commands)  # type: ignore[attr-defined]


def said(text: str) -> str:
    """What a message says, without the frame and the line breaks of the terminal."""
    return " ".join(text.replace("│", " ").split())


def test_the_commands_are_those_of_the_contract() -> None:
    assert COMMANDS == [
        "assess",
        "changes",
        "compare",
        "decide",
        "decisions",
        "demo",
        "evaluate",
        "export",
        "extract",
        "fit",
        "gazetteer",
        "link",
        "run",
        "schema",
    ]


def test_no_command_shows_the_help(cli: Cli) -> None:
    shown = cli("--help").output
    assert all(f" {name} " in shown for name in COMMANDS)
    assert cli().output.strip().startswith("Usage: ")


@pytest.mark.parametrize(
    "command",
    [
        "run",
        "demo",
        "extract",
        "assess",
        "compare",
        "evaluate",
        "export",
        "fit",
        "gazetteer",
        "decide",
        "decisions",
        "changes",
        "link",
    ],
)
def test_help_explains_options_gives_examples_and_the_exit_status(cli: Cli, command: str) -> None:
    result = cli(command, "--help")
    shown = said(result.stdout)
    assert result.exit_code == 0
    assert "Example" in shown
    assert f"bearwitness {command}" in shown.partition("Example")[2]
    assert "Exit status: 0 all well" in shown
    for parameter in get_command(app).commands[command].params:  # type: ignore[attr-defined]
        assert parameter.help, f"{command}: {parameter.name} is not explained"


def test_version(cli: Cli) -> None:
    assert cli("--version").stdout == f"bearwitness {__version__}\n"


def test_schema_is_a_json_schema_and_the_one_of_the_model(cli: Cli) -> None:
    schema = json.loads(cli("schema").stdout)
    Draft202012Validator.check_schema(schema)
    assert schema == reading_schema()


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["run", "a.txt"], "Missing option '--casebook'"),
        (["run", "--casebook", "cb"], "Missing argument 'SOURCE...'"),
        (["run", "a.txt", "-c", "cb", "--published", "13/03/2021"], "is not a date. Write it as YYYY-MM-DD"),
        (["extract", "a.txt", "--published", date.today() + timedelta(days=2)], "lies in the future"),
        (["run", "a.txt", "-c", "cb", "--column", "article_content"], "not of the form OURS=THEIRS"),
        (["run", "a.txt", "-c", "cb", "--gazetteer", "no-such.db"], "does not exist"),
        (["extract", "a.txt", "-o", "out.xml"], "ending in .jsonl or .parquet"),
        (["assess", "-c", "cb", "--out", "x.docx"], "ending in .html or .pdf"),
        (["assess", "-c", "cb", "--out", "x.html", "--country", "Yemen"], "two letters"),
        (
            ["assess", "-c", "cb", "--out", "x.html", "--since", "2021-02-01", "--until", "2021-01-01"],
            "lies before --since",
        ),
    ],
)
def test_what_makes_no_sense_is_refused_with_status_2(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: list[object], message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = cli(*args)
    assert result.exit_code == 2
    assert message in said(result.stderr)
    assert result.stdout == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("column", ["words=article_content", "text=no_such_column"])
def test_a_column_that_nothing_has_is_refused_with_status_2(cli: Cli, tmp_path: Path, column: str) -> None:
    table = tmp_path / "t.csv"
    table.write_text("article_content,title\nA market opened.,One\n")
    result = cli("extract", table, "--column", column)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Error: ")
    assert column.partition("=")[0] in result.stderr
