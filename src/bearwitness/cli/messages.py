"""What is said to the user. Text from reports, file names and pages is untrusted: no control character gets through."""

import os
import sys
from typing import Final

import structlog
from rich.console import Console
from rich.text import Text

LONGEST: Final = 400
"""Characters of one untrusted text that are shown."""


def plain(text: str, longest: int = LONGEST) -> str:
    r"""Return text fit for a terminal: one line, cut, with controls, bidi marks and lone surrogates shown as \x1b."""
    shown = "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
    return shown if len(shown) <= longest else f"{shown[: longest - 1]}…"


class _Results(Console):
    def on_broken_pipe(self) -> None:
        """Go on in silence: whoever reads has had enough (`| head`), and the work itself went well."""
        self.quiet = True
        silence_output()


def silence_output() -> None:
    """Send the rest of standard output nowhere, so that the interpreter's last flush does not fail."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def results() -> Console:
    """The console for what was asked for: standard output."""
    return _Results(highlight=False)


def notices() -> Console:
    """The console for everything else: standard error."""
    return Console(stderr=True, highlight=False)


def say(message: str, *, kind: str = "") -> None:
    """Print a message on standard error, on lines of its own, after its kind ("Error", "Warning")."""
    text = Text()
    if kind:
        text.append(f"{kind}: ", style="bold red" if kind == "Error" else "bold yellow")
    text.append("\n".join(plain(line, 2000) for line in message.splitlines()))
    notices().print(text, soft_wrap=True)


def configure_logs(verbose: bool) -> None:
    """Send logs to standard error when they are asked for, nowhere otherwise. Values are escaped (`repr`)."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="%H:%M:%S"),
            structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"]),
        ],
        wrapper_class=structlog.make_filtering_bound_logger("debug" if verbose else "critical"),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )
