"""Alembic's entry point. The connection is handed over by `casebook.schema`; there is no alembic.ini."""

from alembic import context

from bearwitness.casebook.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite can roll a CREATE TABLE back; alembic does not assume so.
    transactional_ddl=True,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
