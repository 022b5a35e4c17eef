"""The migrations and the tables agree, and strangers' files are refused."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from killed_reader import KilledReader
from sqlalchemy import create_engine
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from bearwitness import pipeline
from bearwitness.casebook import Casebook
from bearwitness.casebook.schema import MIGRATIONS, upgrade
from bearwitness.casebook.tables import REVISIONS, metadata
from bearwitness.errors import CasebookError, CasebookVersion
from bearwitness.model import PublishedFrom
from bearwitness.settings import Settings


def scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return ScriptDirectory.from_config(config)


def test_migrations_make_exactly_the_tables_of_the_code(tmp_path: Path) -> None:
    with Casebook.open(tmp_path, create=True):
        pass
    engine = create_engine(f"sqlite:///{tmp_path}/casebook.db")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []


def test_migrations_make_foreign_keys_and_uniques_of_the_code(tmp_path: Path) -> None:
    """What alembic's comparison leaves out on SQLite: the DDL itself, table by table."""
    with Casebook.open(tmp_path, create=True):
        pass
    by_code = create_engine("sqlite://")
    metadata.create_all(by_code)
    query = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'alembic_version'"
    with by_code.connect() as connection:
        coded = {name: sql.replace(",", " ").split() for name, sql in connection.exec_driver_sql(query)}
    with create_engine(f"sqlite:///{tmp_path}/casebook.db").connect() as connection:
        migrated = {name: sql.replace(",", " ").split() for name, sql in connection.exec_driver_sql(query)}
    assert {name: sorted(sql) for name, sql in migrated.items()} == {n: sorted(s) for n, s in coded.items()}


def test_the_revisions_that_the_code_names_are_the_migrations() -> None:
    assert tuple(script.revision for script in reversed(list(scripts().walk_revisions()))) == REVISIONS


def test_every_migration_can_be_taken_back(tmp_path: Path) -> None:
    from alembic import command

    engine = create_engine(f"sqlite:///{tmp_path}/x.db")
    with engine.begin() as connection:
        upgrade(connection)
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
        left = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars().all()
    assert left == ["alembic_version"]


def test_incidents_outlive_the_third_migration_and_its_undoing(tmp_path: Path) -> None:
    from alembic import command

    (tmp_path / "a.txt").write_text("Gunmen killed 12 in Aden on Friday.")
    (tmp_path / "b.txt").write_text("Gunmen killed 30 in Taiz on Friday.")
    settings = Settings(published=date(2021, 3, 13))
    pipeline.run([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], tmp_path / "cb", settings, reader=KilledReader())
    with Casebook.open(tmp_path / "cb", write=False) as casebook:
        before = casebook.incidents()
    with create_engine(f"sqlite:///{tmp_path}/cb/casebook.db").begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.downgrade(config, "0002")
        places = connection.exec_driver_sql("SELECT id, position FROM incidents ORDER BY position").all()
    assert [tuple(row) for row in places] == [(one.id, at) for at, one in enumerate(before)]
    with Casebook.open(tmp_path / "cb") as casebook:
        assert casebook.incidents() == before
    assert len(before) == 2


def test_a_casebook_of_the_third_revision_says_of_given_days_that_they_were_given(tmp_path: Path) -> None:
    from alembic import command

    (tmp_path / "a.txt").write_text("Gunmen killed 12 in Aden on Friday.")
    pipeline.run(
        [str(tmp_path / "a.txt")], tmp_path / "cb", Settings(published=date(2021, 3, 13)), reader=KilledReader()
    )
    with create_engine(f"sqlite:///{tmp_path}/cb/casebook.db").begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        command.downgrade(config, "0003")
    with Casebook.open(tmp_path / "cb") as casebook:
        [report] = casebook.reports()
    assert report.info.published_from is PublishedFrom.GIVEN


def test_the_tables_compile_for_postgresql() -> None:
    for table in metadata.sorted_tables:
        assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=postgresql.dialect()))


def test_a_newer_casebook_is_refused_and_left_alone(tmp_path: Path) -> None:
    with Casebook.open(tmp_path, create=True):
        pass
    with sqlite3.connect(tmp_path / "casebook.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = (tmp_path / "casebook.db").read_bytes()
    with pytest.raises(CasebookVersion, match="newer bearwitness"):
        Casebook.open(tmp_path, create=True)
    assert (tmp_path / "casebook.db").read_bytes() == before


def test_a_damaged_casebook_is_told(tmp_path: Path) -> None:
    (tmp_path / "casebook.db").write_bytes(b"this was a casebook" * 500)
    with pytest.raises(CasebookError, match="is damaged"):
        Casebook.open(tmp_path)


def test_a_page_damaged_in_the_middle_is_told(tmp_path: Path) -> None:
    with Casebook.open(tmp_path, create=True):
        pass
    path = tmp_path / "casebook.db"
    raw = bytearray(path.read_bytes())
    raw[4096:] = b"\xff" * (len(raw) - 4096)
    path.write_bytes(raw)
    with pytest.raises(CasebookError, match="is damaged"), Casebook.open(tmp_path) as casebook:
        casebook.counts()


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "casebook.db") as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
    connection.close()
    with pytest.raises(CasebookError, match="no casebook"):
        Casebook.open(tmp_path, create=True)


def test_no_casebook_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(CasebookError, match="bearwitness run"):
        Casebook.open(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_a_folder_name_with_signs_of_addresses_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "50% of #1?x=y"
    with Casebook.open(folder, create=True):
        pass
    assert (folder / "casebook.db").is_file()
    with Casebook.open(folder, write=False) as casebook:
        assert casebook.counts().reports == 0


def test_a_file_in_the_casebooks_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("a file")
    with pytest.raises(CasebookError, match="cannot be used"):
        Casebook.open(tmp_path / "x", create=True)


def test_an_empty_database_left_by_a_kill_becomes_a_casebook(tmp_path: Path) -> None:
    (tmp_path / "casebook.db").touch()
    with Casebook.open(tmp_path, create=True) as casebook:
        assert casebook.counts().reports == 0
