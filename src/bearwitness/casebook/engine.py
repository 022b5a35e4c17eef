"""The SQLAlchemy engine for a casebook kept in SQLite."""

import sqlite3
from pathlib import Path
from typing import Final

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry

WAIT_S: Final = 30.0
"""How long a commit waits for people who read the database, in seconds."""


def open_engine(database: Path, *, write: bool) -> Engine:
    """Return an engine with foreign keys held and transactions that include schema changes.

    SQLite's own rollback journal is kept (no WAL): a casebook at rest is one file, fit for copying, read-only media and
    network drives, and a commit is cheap beside the reading of a report. Without `write` nothing can be changed, save
    that SQLite itself undoes a transaction that a kill cut in two.
    """
    query = {"uri": "true", "mode": "rwc" if write else "rw"}
    url = URL.create("sqlite+pysqlite", database=f"file:{_quoted(database)}", query=query)
    engine = create_engine(url, connect_args={"timeout": WAIT_S, "isolation_level": None})
    event.listen(engine, "connect", _hold_foreign_keys)
    if not write:
        event.listen(engine, "connect", _change_nothing)
    event.listen(engine, "begin", _begin)
    return engine


def _quoted(database: Path) -> str:
    return str(database.absolute()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def _hold_foreign_keys(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    connection.execute("PRAGMA foreign_keys = ON")


def _change_nothing(connection: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    connection.execute("PRAGMA query_only = ON")


def _begin(connection: Connection) -> None:
    # Python's driver would begin only before an INSERT and leave CREATE TABLE outside of the transaction.
    connection.exec_driver_sql("BEGIN")
