"""Where `bearwitness extract` writes: standard output, a .jsonl file or a .parquet file."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

from bearwitness.model import Reading
from bearwitness.model.codec import to_json

Write = Callable[[Reading], None]

SUFFIXES: Final = (".jsonl", ".parquet")
BATCH: Final = 200
"""Readings that are held before a piece of a Parquet file is written."""


@contextmanager
def readings_to(path: Path | None) -> Iterator[Write]:
    """Give a function that writes one reading. A file is written beside its place and renamed when all went well.

    Raises:
        OSError: the file cannot be written.
    """
    if path is None:
        yield _line_to(sys.stdout.buffer, flush=True)
        return
    with _whole(path) as file:
        if path.suffix.lower() == ".parquet":
            with _parquet_to(file) as write:
                yield write
        else:
            yield _line_to(file)


def _line_to(file: IO[bytes], *, flush: bool = False) -> Write:
    def write(reading: Reading) -> None:
        file.write(to_json(reading).encode("utf-8") + b"\n")
        if flush:
            file.flush()

    return write


@contextmanager
def _parquet_to(file: IO[bytes]) -> Iterator[Write]:
    """One row for each report: its metadata as columns; incidents, standing figures and claims as JSON."""
    import pyarrow as pa  # a tenth of a second that only this format needs
    import pyarrow.parquet as pq

    texts = ("id", "source_id", "title", "publisher", "url", "language", "copy_of")
    schema = pa.schema(
        [
            pa.field("schema", pa.string()),
            *(pa.field(name, pa.string()) for name in texts),
            pa.field("published", pa.date32()),
            pa.field("published_inferred", pa.bool_()),
            pa.field("published_from", pa.string()),
            *(pa.field(name, pa.string()) for name in ("incidents", "standing", "claims")),
        ]
    )
    waiting: list[dict[str, object]] = []
    with pq.ParquetWriter(file, schema, compression="zstd") as writer:

        def write_waiting() -> None:
            writer.write_table(pa.Table.from_pylist(waiting, schema=schema))
            waiting.clear()

        def write(reading: Reading) -> None:
            info = reading.report
            row: dict[str, object] = {name: getattr(info, name) for name in texts}
            row |= {"schema": reading.schema, "published": info.published}
            row |= {"published_inferred": info.published_inferred, "published_from": info.published_from}
            row |= {"incidents": to_json(reading.incidents)}
            row |= {"standing": to_json(reading.standing), "claims": to_json(reading.claims)}
            waiting.append(row)
            if len(waiting) >= BATCH:
                write_waiting()

        yield write
        write_waiting()


@contextmanager
def _whole(path: Path) -> Iterator[IO[bytes]]:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
