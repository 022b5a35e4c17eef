"""Sample reports for the demo, and the record that a right reading of each gives (see README.md beside this file)."""

from importlib.resources import files
from pathlib import Path


def reports_path() -> Path:
    """The folder of the sample reports. The package is always installed unpacked, so it is a real folder."""
    return Path(str(files(__name__))) / "reports"
