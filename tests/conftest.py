"""What tests of every room share."""

import os
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[1]
VARIABLE = "BEARWITNESS_SHARED_DATA"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of labelled development data, which is no part of the repository; skips where it is absent."""
    named = os.environ.get(VARIABLE)
    folder = Path(named) if named else REPOSITORY.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip(f"labelled development data is not in {folder}: set {VARIABLE} to the folder that holds it")
    return folder
