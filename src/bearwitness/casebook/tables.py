"""The tables of a casebook. Only types that SQLite and PostgreSQL share, so that a casebook can move to a server.

Bodies (`body`) hold the model's own JSON (`model.codec`) and are what is loaded; the columns beside them repeat the
parts that people ask for in SQL. Report text is in `reports.text`: all offsets in `claims` are into it.
"""

from typing import Final

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

REVISIONS: Final = ("0001", "0002", "0003", "0004", "0005", "0006")
"""Every schema revision that this version knows, oldest first; the last one is what it works with."""

AT_ONCE: Final = 500
"""Ids in one question: databases take a few thousand."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

runs = Table(
    "runs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("started", DateTime(timezone=True), nullable=False),
    Column("finished", DateTime(timezone=True)),
    Column("asked", Text, nullable=False),
    Column("counts", Text),
    Column("version", String(40), nullable=False),
)

originals = Table(
    "originals",
    metadata,
    Column("id", String(66), primary_key=True),
    Column("media_type", String(100), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("raw", LargeBinary, nullable=False),
)

reports = Table(
    "reports",
    metadata,
    Column("id", String(80), primary_key=True),
    Column("source_id", ForeignKey("originals.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("fields", String(80), nullable=False),
    Column("said", Text, nullable=False),
    Column("locator", Text, nullable=False),
    Column("title", Text),
    Column("publisher", Text),
    Column("published", Date, index=True),
    Column("published_inferred", Boolean, nullable=False),
    Column("published_from", String(16)),
    Column("url", Text),
    Column("language", String(16)),
    Column("unread", Text),
    Column("copy_of", ForeignKey("reports.id", ondelete="SET NULL")),
    Column("text", Text, nullable=False),
    Column("run", ForeignKey("runs.id"), nullable=False),
    UniqueConstraint("source_id", "name"),
)

readings = Table(
    "readings",
    metadata,
    Column("report_id", ForeignKey("reports.id", ondelete="CASCADE"), primary_key=True),
    Column("family", String(40), primary_key=True),
    Column("reader", String(80), nullable=False),
    Column("error", String(80)),
    Column("reason", Text),
    Column("body", Text),
    Column("run", ForeignKey("runs.id"), nullable=False),
)

accounts = Table(
    "accounts",
    metadata,
    Column("id", String(80), primary_key=True),
    Column("report_id", ForeignKey("reports.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("reader", String(80), nullable=False),
    Column("kind", String(40), nullable=False),
    Column("background", Boolean, nullable=False),
    Column("status", String(20), nullable=False),
    Column("first_day", Date, index=True),
    Column("last_day", Date),
    Column("when_precision", String(20)),
    Column("place", Text),
    Column("geonames_id", BigInteger),
    Column("country", String(2)),
    Column("admin1", Text),
    Column("lat", Float(53)),
    Column("lon", Float(53)),
    Column("where_precision", String(20)),
)

claims = Table(
    "claims",
    metadata,
    Column("id", String(80), primary_key=True),
    Column("report_id", ForeignKey("reports.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("reader", String(80), nullable=False),
    Column("account_id", String(80), index=True),
    Column("standing_id", String(80)),
    Column("field", String(80), nullable=False),
    Column("type", String(20), nullable=False),
    Column("measure", String(40)),
    Column("people", String(40)),
    Column("low", BigInteger),
    Column("best", BigInteger),
    Column("high", BigInteger),
    Column("certainty", String(20), nullable=False),
    Column("speaker", Text, nullable=False),
    Column("speaker_kind", String(20), nullable=False),
    Column("char_start", Integer, nullable=False),
    Column("char_end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("body", Text, nullable=False),
)

skipped = Table(
    "skipped",
    metadata,
    Column("locator", Text, primary_key=True),
    Column("error", String(80), nullable=False),
    Column("reason", Text, nullable=False),
    Column("run", ForeignKey("runs.id"), nullable=False),
)

incidents = Table(
    "incidents",
    metadata,
    Column("id", String(80), primary_key=True),
    Column("kind", String(40), nullable=False),
    Column("background", Boolean, nullable=False),
    Column("status", String(20), nullable=False),
    Column("grade", String(20), nullable=False),
    Column("first_day", Date, index=True),
    Column("last_day", Date),
    Column("country", String(2), index=True),
    Column("admin1", Text),
    Column("place", Text),
    Column("lat", Float(53)),
    Column("lon", Float(53)),
    Column("body", Text, nullable=False),
)

incident_accounts = Table(
    "incident_accounts",
    metadata,
    Column("incident_id", ForeignKey("incidents.id", ondelete="CASCADE"), primary_key=True),
    Column("account_id", ForeignKey("accounts.id"), primary_key=True),
    Column("position", Integer, nullable=False),
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("left_account", String(80), nullable=False, index=True),
    Column("right_account", String(80), nullable=False, index=True),
    Column("judgement", String(20), nullable=False),
    Column("score", Float(53), nullable=False),
    Column("judge", String(80), nullable=False),
    Column("body", Text),
    Column("run", ForeignKey("runs.id"), nullable=False),
)

anchors = Table(
    "anchors",
    metadata,
    Column("decision_id", ForeignKey("decisions.id"), primary_key=True),
    Column("account_id", String(80), primary_key=True),
    Column("report_id", String(80), nullable=False),
    Column("char_start", Integer, primary_key=True),
    Column("char_end", Integer, primary_key=True),
)

changes = Table(
    "changes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("run", ForeignKey("runs.id"), nullable=False),
    Column("incident_id", String(80), nullable=False, index=True),
    Column("change", String(20), nullable=False),
    Column("leads_to", Text, nullable=False),
    Column("accounts", Text, nullable=False),
    Column("digest", String(20), nullable=False),
)

beside = Table(
    "beside",
    metadata,
    Column("report_id", ForeignKey("reports.id", ondelete="CASCADE"), primary_key=True),
    Column("incident_id", ForeignKey("incidents.id", ondelete="CASCADE"), index=True),
    Column("group_id", String(80), nullable=False),
    Column("score", Float(53), nullable=False),
    Column("body", Text, nullable=False),
)

# What linking new reports needs to know of the last linking. It is derived: without it, the casebook is linked whole.
linked = Table(
    "linked",
    metadata,
    Column("account_id", String(80), primary_key=True),
    Column("report_id", String(80), nullable=False),
    Column("root", String(80), nullable=False),
    Column("run", Integer, nullable=False),
    Column("under", LargeBinary),
    Column("looks_in", LargeBinary),
)

# Derived as well: signatures of texts, so that copies of new reports are found without looking at all texts again.
signatures = Table(
    "signatures",
    metadata,
    Column("report_id", String(80), primary_key=True),
    Column("run", Integer, nullable=False),
    Column("made_by", String(40), nullable=False),
    Column("words", LargeBinary, nullable=False),
    Column("bands", LargeBinary),
)

linked_near = Table(
    "linked_near",
    metadata,
    Column("left_id", String(80), primary_key=True),
    Column("right_id", String(80), primary_key=True),
)

linked_by = Table(
    "linked_by",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("how", Text, nullable=False),
    Column("people", Text, nullable=False),
)
