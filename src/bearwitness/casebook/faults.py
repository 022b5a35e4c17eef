"""What a database says when it fails, as errors that tell a user what to do."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError

from bearwitness.errors import CasebookBusy, CasebookError, CasebookFull, OutputError

NO_SPACE: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""System errors that mean "no room": disk, quota, and limit on the size of a file."""


@contextmanager
def told(folder: Path) -> Iterator[None]:
    """Turn failures of the database and the file system under `folder` into casebook errors.

    Raises:
        CasebookFull: no room on the disk, in the quota or under the limit on file sizes.
        CasebookBusy: another program keeps the database locked.
        CasebookError: anything else: not a database, damaged, not permitted.
    """
    try:
        yield
    except DBAPIError as error:
        raise _from_database(error, folder) from error
    except OSError as error:
        if error.errno in NO_SPACE:
            raise full(folder) from error
        reason = error.strerror or type(error).__name__
        raise CasebookError(
            f"The casebook {folder} cannot be used: {reason}. Check the path and its rights."
        ) from error


def full(folder: Path) -> CasebookFull:
    """The error for a full disk."""
    return CasebookFull(
        f"No room left to store in the casebook {folder} (disk, quota or file size limit). What was stored before is "
        "safe and nothing is half-stored. Free some space and run the same command again: it goes on from there."
    )


@contextmanager
def writing_to(path: Path) -> Iterator[None]:
    """Turn failures to write an output file at `path` into an error that says what to do.

    Raises:
        OutputError: no room, a wrong path, or not permitted.
        BrokenPipeError: as it is; whoever reads standard output has had enough.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        if error.errno in NO_SPACE:
            raise OutputError(
                f"No room left to write {path} (disk, quota or file size limit). Nothing else was harmed: free some "
                "space and run the same command again."
            ) from error
        reason = error.strerror or type(error).__name__
        raise OutputError(f"{path} cannot be written: {reason}. Choose another place or check its rights.") from error


def _from_database(error: DBAPIError, folder: Path) -> CasebookError:
    cause = error.orig
    code = cause.sqlite_errorcode if isinstance(cause, sqlite3.Error) and hasattr(cause, "sqlite_errorcode") else None
    # A write that fails for a quota or a file size limit comes as an I/O error on write: only ENOSPC has a code.
    if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE):
        return full(folder)
    primary = None if code is None else code & 0xFF
    if primary in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return CasebookBusy(f"Another program keeps the casebook {folder} locked. Close it and run again.")
    if primary in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
        return CasebookError(
            f"The casebook {folder} is damaged: {cause}. Put a backup of casebook.db in its place, or move it away and "
            "run again from the sources."
        )
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH):
        return CasebookError(f"The casebook {folder} cannot be opened or written: {cause}. Check its rights.")
    return CasebookError(f"The casebook {folder} failed: {cause or error}.")
