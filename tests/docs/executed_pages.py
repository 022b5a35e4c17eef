"""Runs the blocks of a page in order, as a reader would, and holds what they print against what the page says.

- ```` ```sh ```` is run by bash; what it prints is not compared.
- ```` ```console ```` holds commands after `$ `, each followed by what it prints (standard output and error together).
- ```` ```python ```` is run, in the process of the tests; all such blocks of a page share their names. A
  ```` ```output ```` right behind it states what it prints.

A page that tells how to change bearwitness itself is run in a copy of the repository (`copy_of_repository`), whose
sources its commands then use.

In stated output `...` stands for anything. All run in one folder; a command that fails fails the page, unless the page
shows its exit status (`; echo $?`).
"""

import contextlib
import doctest
import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parents[2]
_FENCE = re.compile(r"^(?P<indent> *)```(?P<language>[\w-]*)[^\n]*\n(?P<body>.*?)^(?P=indent)```[ \t]*$", re.M | re.S)


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, its text and the line of the page where it begins."""

    language: str
    text: str
    line: int


def blocks(page: str) -> Iterator[Block]:
    """Yield the fenced blocks of a page in order."""
    for match in _FENCE.finditer(page):
        indent = len(match["indent"])
        text = "".join(line[indent:] if line.strip() else "\n" for line in match["body"].splitlines(keepends=True))
        yield Block(match["language"], text, page.count("\n", 0, match.start()) + 1)


def commands(block: Block) -> Iterator[tuple[str, str]]:
    """Yield the commands of a console block, each with the output stated behind it. `> ` continues a command."""
    command, output = "", ""
    for line in block.text.splitlines(keepends=True):
        if line.startswith("$ "):
            if command:
                yield command, output
            command, output = line[2:], ""
        elif line.startswith(("> ", ">\n")) and not output:
            command += line[1:].removeprefix(" ")
        else:
            output += line
    if command:
        yield command, output


def agrees(stated: str, printed: str) -> bool:
    """Whether what was printed is what the page states, `...` standing for anything."""
    checker = doctest.OutputChecker()
    flags = doctest.ELLIPSIS | doctest.REPORT_NDIFF
    return checker.check_output(stated.rstrip() + "\n", _plain(printed).rstrip() + "\n", flags)


def _plain(printed: str) -> str:
    return "\n".join(line.rstrip() for line in printed.splitlines())


def copy_of_repository(folder: Path) -> Path:
    """Copy what a change of bearwitness may touch into the folder; return the copy."""
    made = folder / "bearwitness"
    for part in ("src", "tests", "docs"):
        shutil.copytree(REPOSITORY / part, made / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(REPOSITORY / "pyproject.toml", made)
    return made


def environment(folder: Path) -> dict[str, str]:
    """The environment of the commands: those of this Python first on the path, 80 columns, no colours.

    In a folder with sources of its own, those are the ones that commands use.
    """
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    own = {"PYTHONPATH": str(folder / "src")} if (folder / "src").is_dir() else {}
    return {**os.environ, **own, "PATH": path, "COLUMNS": "80", "NO_COLOR": "1", "PYTHONUTF8": "1", "TERM": "dumb"}


def run_command(command: str, folder: Path) -> tuple[int, str]:
    """Run one command in bash; return its exit status and what it printed."""
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=folder,
        env=environment(folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    return done.returncode, done.stdout


def run_python(text: str, names: dict[str, Any], folder: Path) -> str:
    """Run Python in the folder; return what it printed."""
    printed = io.StringIO()
    with contextlib.chdir(folder), contextlib.redirect_stdout(printed):
        exec(compile(text, "<page>", "exec"), names)  # noqa: S102  # our own pages
    return printed.getvalue()


def run_page(path: Path, folder: Path) -> int:
    """Run a page in a folder; return how many blocks were run.

    Raises:
        AssertionError: a command failed or printed something else; it says where.
    """
    names: dict[str, Any] = {"__name__": "__page__"}
    printed, count = "", 0
    for block in blocks(path.read_text(encoding="utf-8")):
        where = f"{path.relative_to(REPOSITORY)}:{block.line}" if path.is_relative_to(REPOSITORY) else str(block.line)
        match block.language:
            case "sh":
                status, printed = run_command(block.text, folder)
                assert status == 0, f"{where}: exit status {status}\n{printed}"
            case "console":
                for command, stated in commands(block):
                    status, printed = run_command(command, folder)
                    assert status == 0, f"{where}: {command}exit status {status}\n{printed}"
                    assert agrees(stated, printed), f"{where}: {command}states\n{stated}\nbut prints\n{printed}"
            case "python":
                printed = run_python(block.text, names, folder)
            case "output":
                assert agrees(block.text, printed), f"{where}: states\n{block.text}\nbut prints\n{printed}"
            case _:
                continue
        count += 1
    return count
