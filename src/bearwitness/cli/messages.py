"""What is said to the user. Text from reports, file names and pages is untrusted: no control character gets through."""

import logging
import os
import sys
from typing import Final

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


def settle_output() -> None:
    """Write out what standard output still holds; where that fails, let it go, so that our own exit status stands."""
    try:
        sys.stdout.flush()
    except OSError:
        silence_output()


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
    """Send logs to standard error when they are asked for, nowhere otherwise. Values come escaped (`repr`)."""
    logger = logging.getLogger("bearwitness")
    logger.handlers.clear()
    handler = logging.StreamHandler(sys.stderr) if verbose else logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s", "%H:%M:%S"))
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG if verbose else logging.CRITICAL)
    logger.propagate = False
