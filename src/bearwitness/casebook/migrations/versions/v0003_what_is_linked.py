"""What was linked and by what, so that new reports are linked without all others; incidents have no position."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0003"
down_revision: Final = "0002"


def upgrade() -> None:
    """Create the tables of what is linked; incidents stand in the order of their ids."""
    op.create_table(
        "linked",
        sa.Column("account_id", sa.String(length=80), nullable=False),
        sa.Column("report_id", sa.String(length=80), nullable=False),
        sa.Column("root", sa.String(length=80), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("under", sa.LargeBinary(), nullable=True),
        sa.Column("looks_in", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_linked")),
    )
    op.create_table(
        "linked_by",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("people", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_linked_by")),
    )
    op.drop_column("incidents", "position")


def downgrade() -> None:
    """Drop them; an incident's position is again its place in the order of ids."""
    op.add_column("incidents", sa.Column("position", sa.Integer(), nullable=False, server_default="0"))
    op.execute(
        "UPDATE incidents SET position = (SELECT count(*) FROM incidents AS earlier WHERE earlier.id < incidents.id)"
    )
    op.drop_table("linked_by")
    op.drop_table("linked")
