"""Signatures of texts, by which copies are found."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0006"
down_revision: Final = "0005"


def upgrade() -> None:
    """Create the table; the next run fills it."""
    op.create_table(
        "signatures",
        sa.Column("report_id", sa.String(length=80), nullable=False),
        sa.Column("run", sa.Integer(), nullable=False),
        sa.Column("made_by", sa.String(length=40), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("bands", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("report_id", name=op.f("pk_signatures")),
    )


def downgrade() -> None:
    """Drop it."""
    op.drop_table("signatures")
