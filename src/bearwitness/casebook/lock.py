"""One writer at a time. The lock is the operating system's: it vanishes with the process, even by SIGKILL."""

import os
from pathlib import Path

from filelock import FileLock, Timeout

from bearwitness.errors import CasebookBusy


class WriterLock:
    """Held from construction until `release`. The lock file names the process that holds it, for the message."""

    def __init__(self, folder: Path) -> None:
        """Take the lock at once or not at all.

        Raises:
            CasebookBusy: another process holds it.
            OSError: the lock file cannot be made.
        """
        self._path = folder / ".lock"
        self._lock = FileLock(self._path, timeout=0)
        try:
            self._lock.acquire()
        except Timeout as error:
            raise CasebookBusy(
                f"Another run ({self._holder()}) is writing to the casebook {folder}. Wait for it to end, or stop it, "
                "and run the same command again: nothing is lost."
            ) from error
        try:
            self._path.write_text(f"{os.getpid()}\n", encoding="ascii")
        except OSError:
            self._lock.release()
            raise

    def _holder(self) -> str:
        try:
            words = self._path.read_text(encoding="ascii").split()
        except (OSError, UnicodeDecodeError):  # the process id only makes the message better
            words = []
        return f"process {words[0]}" if words and words[0].isdigit() else "process unknown"

    def release(self) -> None:
        """Let the next writer in. Safe to call twice."""
        self._lock.release()
