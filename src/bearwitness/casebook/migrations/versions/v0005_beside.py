"""Reports in which no incident was read, beside what they seem to tell of."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0005"
down_revision: Final = "0004"


def upgrade() -> None:
    """Create the tables. What was linked is forgotten, so that the next run links everything and fills them."""
    op.create_table(
        "beside",
        sa.Column("report_id", sa.String(length=80), nullable=False),
        sa.Column("incident_id", sa.String(length=80), nullable=True),
        sa.Column("group_id", sa.String(length=80), nullable=False),
        sa.Column("score", sa.Float(precision=53), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["report_id"], ["reports.id"], name=op.f("fk_beside_report_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["incident_id"], ["incidents.id"], name=op.f("fk_beside_incident_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("report_id", name=op.f("pk_beside")),
    )
    op.create_index(op.f("ix_beside_incident_id"), "beside", ["incident_id"], unique=False)
    op.create_table(
        "linked_near",
        sa.Column("left_id", sa.String(length=80), nullable=False),
        sa.Column("right_id", sa.String(length=80), nullable=False),
        sa.PrimaryKeyConstraint("left_id", "right_id", name=op.f("pk_linked_near")),
    )
    op.execute("DELETE FROM linked")
    op.execute("DELETE FROM linked_by")


def downgrade() -> None:
    """Drop them, and forget what was linked."""
    op.drop_table("linked_near")
    op.drop_index(op.f("ix_beside_incident_id"), table_name="beside")
    op.drop_table("beside")
    op.execute("DELETE FROM linked")
    op.execute("DELETE FROM linked_by")
