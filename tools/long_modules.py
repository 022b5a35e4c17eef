"""Fails where a module is longer than 300 lines and its first line gives no reason: `python tools/long_modules.py src`.

The reason stands in a comment or in the first line of the docstring: "# Over 300 lines: one table, better read whole."
"""

import re
import sys
from pathlib import Path
from typing import Final

LONGEST: Final = 300
REASON: Final = re.compile(r"\bover 300 lines\b\W+\w", re.IGNORECASE)


def without_reason(folder: Path) -> list[tuple[Path, int]]:
    """Return the modules under a folder that are too long and do not say why, with their lengths in lines."""
    found = []
    for path in sorted(folder.rglob("*.py")):
        lines = path.read_text(encoding="utf-8").splitlines()
        if len(lines) > LONGEST and not REASON.search(lines[0]):
            found.append((path, len(lines)))
    return found


def main(folders: list[str]) -> int:
    """Print what is too long; return the exit status."""
    found = [each for folder in folders for each in without_reason(Path(folder))]
    for path, length in found:
        print(f"{path}: {length} lines; split it, or say why not in its first line (Over {LONGEST} lines: ...)")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
