"""How the day of publication of each report is known."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "0004"
down_revision: Final = "0003"


def upgrade() -> None:
    """Add the column. From what a day was worked out had not been kept: of such a report it stays open."""
    op.add_column("reports", sa.Column("published_from", sa.String(length=16), nullable=True))
    op.execute("UPDATE reports SET published_from = 'given' WHERE published IS NOT NULL AND NOT published_inferred")


def downgrade() -> None:
    """Drop it."""
    op.drop_column("reports", "published_from")
