"""The command line as a user meets it."""

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bearwitness.cli import app

Cli = Callable[..., Result]

BEARWITNESS = str(Path(sys.executable).with_name("bearwitness"))


@pytest.fixture
def cli() -> Cli:
    """Run a command in this process; give its exit status, standard output and standard error."""

    def call(*args: object, stdin: bytes | None = None) -> Result:
        result = CliRunner().invoke(app, [str(arg) for arg in args], input=stdin)
        assert "Traceback" not in result.output + result.stderr
        assert result.exception is None or isinstance(result.exception, SystemExit), repr(result.exception)
        return result

    return call


@pytest.fixture
def process() -> Callable[..., "subprocess.Popen[bytes]"]:
    """Start a command as a process of its own, which can be interrupted."""
    # Where tests run in the background of a shell, interrupts are ignored, and so they would be in the process.
    signal.signal(signal.SIGINT, signal.default_int_handler)

    def start(*args: object) -> "subprocess.Popen[bytes]":
        command = [BEARWITNESS, *(str(arg) for arg in args)]
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    return start
