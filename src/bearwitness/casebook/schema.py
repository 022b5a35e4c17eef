"""Brings a database to the schema that this version works with, and refuses what it cannot know."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from bearwitness.casebook.tables import REVISIONS
from bearwitness.errors import CasebookError, CasebookVersion

MIGRATIONS = Path(__file__).parent / "migrations"


def revision(connection: Connection, folder: Path) -> str | None:
    """Return the schema revision of the database, None for an empty one.

    Raises:
        CasebookVersion: the revision is of a newer bearwitness.
        CasebookError: the database is something else than a casebook.
    """
    names = inspect(connection).get_table_names()
    if not names:
        return None
    if "alembic_version" not in names:
        raise CasebookError(f"{folder / 'casebook.db'} is a database, but no casebook. Choose another folder.")
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found is None:
        return None
    if found not in REVISIONS:
        raise CasebookVersion(
            f"The casebook {folder} was written by a newer bearwitness (schema {found}; this one knows up to "
            f"{REVISIONS[-1]}). Install the newer version to open it; nothing was changed."
        )
    return str(found)


def upgrade(connection: Connection) -> None:
    """Run the migrations that are missing, in the transaction that `connection` is in."""
    from alembic import command  # takes a third of a second to import, and is needed once in a casebook's life
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
