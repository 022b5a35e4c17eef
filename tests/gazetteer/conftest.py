from collections.abc import Iterator

import pytest

from bearwitness.gazetteer import Gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Iterator[Gazetteer]:
    """The shared places file, built where this machine has none yet."""
    with Gazetteer() as opened:
        yield opened
