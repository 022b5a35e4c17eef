"""The reference is complete and current: commands, options, settings, errors, formats, tables, schema, words."""

import dataclasses
import inspect
import json
import re
import tomllib
from pathlib import Path

import pytest
import typer
from executed_pages import REPOSITORY, blocks

from bearwitness import errors, model
from bearwitness.casebook.tables import metadata
from bearwitness.cli import app, options
from bearwitness.gazetteer.entries import Entries, add_countries, add_divisions
from bearwitness.gazetteer.own import add_place, known
from bearwitness.model.codec import reading_schema
from bearwitness.model.codes import ACLED_SUB_EVENTS, FORCE_AGAINST_PROTEST, OVERTAKEN, PLOVER, REGAINED
from bearwitness.outputs.export import FORMATS
from bearwitness.reading.grammar.words.numbers import quantities
from bearwitness.settings import Settings
from bearwitness.sources.columns import LOOSE_DATE, SYNONYMS
from bearwitness.sources.files import MEDIA_TYPES
from bearwitness.sources.rows import TABLE_SUFFIXES

REFERENCE = REPOSITORY / "docs" / "reference"


def text_of(name: str) -> str:
    return (REFERENCE / name).read_text(encoding="utf-8")


def section(page: str, title: str) -> str:
    """The part of a page under a heading, up to the next of the same rank."""
    match = re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", page, re.M | re.S)
    assert match is not None, f"no section {title}"
    return match[1]


def rows(text: str) -> list[list[str]]:
    """The rows of the tables in a text, without head and rule."""
    found = [
        re.split(r"\s*(?<!\\)\|\s*", line.strip().strip("|").strip())
        for line in text.splitlines()
        if line.startswith("|")
    ]
    rules = {at for at, row in enumerate(found) if all(re.fullmatch(r":?-+:?", cell) for cell in row)}
    return [row for at, row in enumerate(found) if at not in rules and at + 1 not in rules]


def codes(text: str) -> set[str]:
    """What stands in backquotes."""
    return set(re.findall(r"`([^`]+)`", text))


GROUP = typer.main.get_command(app)
COMMANDS = dict(GROUP.commands)


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_every_option_has_its_line_and_every_line_its_option(name):
    command = COMMANDS[name] if name else GROUP
    described = section(text_of("commands.md"), name or "bearwitness")
    documented = {code for row in rows(described) for code in codes(row[0]) if code.startswith("-")}
    there = {opt for param in command.params if param.param_type_name == "option" for opt in param.opts} - {
        "--help",
        "-h",
    }
    assert documented - {"--help", "-h"} == there
    if name:
        assert f"bearwitness {name}" in described


def test_needed_options_are_said_to_be_needed():
    page = text_of("commands.md")
    for name, command in COMMANDS.items():
        for row in rows(section(page, name)):
            option = next(p for p in command.params if codes(row[0]) & set(p.opts))
            assert row[-1].endswith("; needed") is option.required, (name, row)


def test_every_command_has_a_section():
    titles = set(re.findall(r"^## (.+)$", text_of("commands.md"), re.M))
    assert titles == {"bearwitness", "Measuring", *COMMANDS}


def test_the_readme_names_every_command():
    table = section((REPOSITORY / "README.md").read_text(encoding="utf-8"), "Commands")
    assert {row[0].strip("`").split()[1] for row in rows(table)} == set(COMMANDS)


def test_every_setting_has_its_line():
    described = section(text_of("settings.md"), "In Python")
    assert [row[0].strip("`") for row in rows(described)] == [field.name for field in dataclasses.fields(Settings)]
    assert f"{Settings().max_bytes:,}" in described


def test_every_format_of_export_has_its_line_and_is_named_by_the_option():
    described = section(text_of("formats.md"), "What export writes")
    table = described.partition("### ")[0]
    assert {row[0].strip("`") for row in rows(table)} == set(FORMATS)
    option = next(row for row in rows(section(text_of("commands.md"), "export")) if "--format" in row[0])
    assert codes(option[1]) == set(FORMATS)
    assert all(name in COMMANDS["export"].params[1].help for name in FORMATS)


def test_every_variable_has_its_line():
    documented = {row[0].strip("`") for row in rows(section(text_of("settings.md"), "Environment"))}
    sources = [*(REPOSITORY / "src").rglob("*.py"), REPOSITORY / "tests" / "conftest.py"]
    read = {
        name
        for path in sources
        for name in re.findall(
            r"(?:environ(?:\.get\(|\[)|getenv\(|VARIABLE = )\"(\w+)\"", path.read_text(encoding="utf-8")
        )
    }
    assert read | {"NO_COLOR"} == documented


def test_every_error_has_its_line_under_its_parent():
    documented = {row[0].strip("`"): row[1].strip("`") for row in rows(section(text_of("errors.md"), "Errors"))}
    there = {
        name: kind.__base__.__name__
        for name, kind in inspect.getmembers(errors, inspect.isclass)
        if issubclass(kind, errors.BearwitnessError)
    }
    assert documented == there


def test_every_exit_status_has_its_line():
    documented = [row[0] for row in rows(section(text_of("errors.md"), "Exit statuses"))]
    assert documented == re.findall(r"\b\d+\b", options.STATUS)


def test_every_ending_that_is_read_has_its_line():
    listed = codes(" ".join(row[0] for row in rows(section(text_of("formats.md"), "What is read"))))
    assert listed == {*MEDIA_TYPES, *TABLE_SUFFIXES}


def test_every_column_name_has_its_line():
    page = (REPOSITORY / "docs" / "how-to" / "read-a-table.md").read_text(encoding="utf-8")
    listed = {row[0].strip("`"): tuple(row[1].split(", ")) for row in rows(page)}
    assert listed == SYNONYMS
    assert f"`{LOOSE_DATE}`" in page


def test_every_table_of_the_casebook_has_its_line():
    documented = {row[0].strip("`") for row in rows(section(text_of("formats.md"), "The casebook"))}
    assert documented == set(metadata.tables)


def test_the_rooms_stand_in_the_order_that_is_checked():
    rules = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    page = (REPOSITORY / "docs" / "explanation" / "how-it-works.md").read_text(encoding="utf-8")
    assert "    " + ", ".join(reversed(rules["contracts"][0]["layers"])) + "\n" in page


def test_the_schema_is_current():
    assert json.loads(text_of("extract.schema.json")) == reading_schema(), "run `make schema`"
    keys = [row[0].strip("`") for row in rows(section(text_of("formats.md"), "What extract writes"))]
    assert keys == [field.name for field in dataclasses.fields(model.Reading)]


@pytest.mark.parametrize(
    "words",
    [
        model.Certainty, model.Grade, model.Group, model.Judgement, model.Kind, model.Measure, model.PartyKind,
        model.Role,
        model.SpeakerKind, model.Stance, model.StandingMeasure, model.Status, model.WhenPrecision, model.WherePrecision,
    ],
)  # fmt: skip
def test_every_word_of_the_model_is_in_the_codebook(words):
    assert {str(word) for word in words} <= codes(text_of("codebook.md"))


def test_the_kinds_of_the_codebook_have_the_codes_that_are_given():
    table = {row[0].strip("`"): row[2:] for row in rows(section(text_of("codebook.md"), "7. Kinds and means"))}
    assert list(table) == [str(kind) for kind in model.Kind]
    for kind in model.Kind:
        acled, plover = table[kind]
        assert plover == PLOVER[kind]
        given = {ACLED_SUB_EVENTS.get(kind), REGAINED if kind == "territory_taken" else None}
        given |= {OVERTAKEN} if kind == "territory_taken" else {FORCE_AGAINST_PROTEST} if kind == "protest" else set()
        assert set(acled.split("; ")) == given - {None}


def numbers() -> list[tuple[str, list[str]]]:
    table = section(text_of("codebook.md"), "2. Figures").split("<!-- numbers -->")[1].split("<!-- /numbers -->")[0]
    return [(words, row[1:]) for row in rows(table) for words in row[0].split("; ")]


@pytest.mark.parametrize(("words", "stated"), numbers())
def test_the_numbers_of_the_codebook_are_those_of_the_grammar(words, stated):
    (quantity,) = quantities(f"Officials counted {words} people there")
    number = quantity.range
    mark = "approximate" if number.approximate else "vague" if number.vague else ""
    assert [*(str(n) if n is not None else "-" for n in (number.low, number.best, number.high)), mark] == stated


def test_paths_that_pages_name_exist():
    """Paths of the repository in backquotes, such as `src/bearwitness/settings.py`."""
    for page in [*REPOSITORY.glob("*.md"), *(REPOSITORY / "docs").rglob("*.md")]:
        for code in codes(page.read_text(encoding="utf-8")):
            if re.fullmatch(r"(?:src|tests|docs|tools|\.ci)/[\w./-]*", code):
                assert (REPOSITORY / code).exists(), f"{page.relative_to(REPOSITORY)} names {code}"


def test_notice_names_every_vendored_folder():
    notice = (REPOSITORY / "NOTICE").read_text(encoding="utf-8")
    vendor = REPOSITORY / "src" / "bearwitness" / "outputs" / "assessment" / "vendor"
    data = REPOSITORY / "src" / "bearwitness" / "gazetteer" / "data"
    files = [path for folder in (vendor, data) for path in folder.iterdir() if path.is_file()]
    assert len(files) >= 10
    for path in files:
        assert path.name in notice, f"{path.name} is not in NOTICE"


def test_pictures_are_small_enough():
    pictures = list((REPOSITORY / "docs" / "images").glob("*.png"))
    assert pictures
    assert [path.name for path in pictures if path.stat().st_size > 300_000] == []
    shown = {target.rpartition("/")[2] for page in pages() for target in LINK.findall(page.read_text(encoding="utf-8"))}
    assert {path.name for path in pictures} <= shown


LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")


def pages() -> list[Path]:
    return [*REPOSITORY.glob("*.md"), *(REPOSITORY / "docs").rglob("*.md")]


@pytest.mark.parametrize("page", pages(), ids=lambda path: str(path.relative_to(REPOSITORY)))
def test_every_link_leads_somewhere(page):
    prose = re.sub(r"```.*?```|`[^`\n]+`", "", page.read_text(encoding="utf-8"), flags=re.S)
    for target in LINK.findall(prose):
        if re.match(r"(?:https?|mailto):", target):
            continue
        name, _, anchor = target.partition("#")
        path = (page.parent / name).resolve() if name else page
        assert path.exists(), f"{target} leads nowhere"
        if anchor:
            assert anchor in anchors(path.read_text(encoding="utf-8")), f"{target}: no such heading"


def anchors(text: str) -> set[str]:
    """The anchors that GitHub makes of headings."""
    headings = re.findall(r"^#+ (.+)$", text, re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def test_every_page_is_linked_from_the_index():
    index = (REPOSITORY / "docs" / "index.md").read_text(encoding="utf-8")
    linked = {(REPOSITORY / "docs" / target.partition("#")[0]).resolve() for target in LINK.findall(index)}
    shown = [path for path in (REPOSITORY / "docs").rglob("*.md") if path.name != "index.md"]
    assert [str(path.relative_to(REPOSITORY)) for path in shown if path.resolve() not in linked] == []


def test_the_places_that_the_how_to_adds_can_be_added():
    page = (REPOSITORY / "docs" / "how-to" / "add-a-place.md").read_text(encoding="utf-8")
    table = tomllib.loads("".join(block.text for block in blocks(page) if block.language == "toml"))
    entries = Entries()
    add_countries(entries)
    add_divisions(entries)
    (alias,) = table["alias"]
    division = entries.rows[known(entries, alias["of"], alias["names"][0])]
    (place,) = table["place"]
    add_place(entries, place)
    added = entries.rows[-1]
    assert (added.name, added.countries, added.lat, added.lon) == (place["name"], ("SD",), division.lat, division.lon)
    listed = {row[0].strip("`") for row in rows(page)}
    assert {*place, "of", "geonames_id", "home"} == listed
