"""A casebook's tables in PostgreSQL: the same migrations, and the same linking, as in SQLite."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, text

from bearwitness.casebook import Casebook
from bearwitness.casebook.relink import relink
from bearwitness.casebook.schema import upgrade
from bearwitness.casebook.tables import metadata
from bearwitness.evaluation.linking_growth import fill, made
from bearwitness.model import Decision, Judgement

pytest.importorskip("psycopg")


def tool(name: str) -> str | None:
    """Return where a tool of PostgreSQL is; Debian keeps most of them off the path."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return str(found[-1]) if found else shutil.which(name)


def run(command: list[str], folder: Path, user: str | None) -> None:
    """Run a tool of PostgreSQL as a user."""
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, user=user, cwd=folder)


@pytest.fixture(scope="module")
def server() -> Iterator[Engine]:
    """A server of its own, that listens on a socket in a folder and nowhere else."""
    initdb, control = tool("initdb"), tool("pg_ctl")
    if initdb is None or control is None:
        pytest.skip("PostgreSQL is not installed")
    folder = Path(tempfile.mkdtemp(prefix="bearwitness-"))  # a socket's path has little room, and its owner is another
    user = "postgres" if os.geteuid() == 0 else None  # it refuses to run as root
    if user:
        shutil.chown(folder, user)
    data, options = str(folder / "data"), f"-k {folder} -c listen_addresses='' -c fsync=off"
    try:
        run([initdb, "-D", data, "-U", "bearwitness", "--auth=trust", "--encoding=UTF8", "-N"], folder, user)
        run([control, "-D", data, "-o", options, "-l", str(folder / "log"), "-w", "start"], folder, user)
        try:
            engine = create_engine(f"postgresql+psycopg://bearwitness@/postgres?host={folder}")
            yield engine
            engine.dispose()
        finally:
            run([control, "-D", data, "-m", "immediate", "stop"], folder, user)
    finally:
        shutil.rmtree(folder)


@pytest.fixture
def casebook(server: Engine, tmp_path: Path) -> Casebook:
    """An empty casebook on the server."""
    with server.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
        upgrade(connection)
    return Casebook(tmp_path, server, None)


def test_the_migrations_make_the_tables_of_the_code(casebook: Casebook, server: Engine) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    del casebook
    with server.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []


def test_reports_linked_one_after_another_end_where_all_at_once_do_as_in_sqlite(
    casebook: Casebook, tmp_path: Path
) -> None:
    readings, words = made(150, 7, silent=0.25)
    with Casebook.open(tmp_path / "sqlite", create=True) as other:
        for one in (casebook, other):
            one.begin_run("{}")
            for at in range(0, len(readings), 60):
                fill(one, readings[at : at + 60], words)
                relink(one, few=10)
        for one in (casebook, other):
            first = one.incidents()[0]
            left, right = sorted((first.accounts[0], one.incidents()[-1].accounts[0]))
            one.decide(Decision(left, right, Judgement.SAME, 1.0, ("the dates are wrong",), "Salma"))
            assert not relink(one, few=10).whole
        assert casebook.incidents() == other.incidents()
        assert casebook.decisions() == other.decisions()
        assert casebook.beside() == other.beside()
        assert any(one.incident for one in casebook.beside())
        kept, theirs = casebook.linked(), other.linked()
        assert kept is not None
        assert theirs is not None
        assert (kept.filed, sorted(kept.near)) == (theirs.filed, sorted(theirs.near))


def test_what_a_report_stands_beside_goes_with_the_report_and_with_the_incident(casebook: Casebook) -> None:
    readings, words = made(90, 7, silent=0.3)
    casebook.begin_run("{}")
    fill(casebook, readings, words)
    relink(casebook, few=10)
    one, *_ = [found for found in casebook.beside() if found.incident]
    incident = next(found for found in casebook.incidents() if found.id == one.incident)
    [told] = [r for r in casebook.readings() if incident.accounts[0] in {a.id for a in r.incidents}]
    casebook.store_reading(replace(told, incidents=(), standing=(), claims=()), "synthetic/2")
    assert incident.id not in {found.id for found in casebook.incidents()}
    assert one.incident not in {found.incident for found in casebook.beside()}
