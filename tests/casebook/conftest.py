"""Reports and originals for the tests of the casebook."""

from collections.abc import Callable
from datetime import date

import pytest

from bearwitness.model import Original, Report, ReportInfo
from bearwitness.model.ids import bytes_id, content_id

Make = Callable[..., tuple[Original, Report]]


@pytest.fixture
def make() -> Make:
    """Make an original and its report as the reports room does, from a text."""

    def make_one(
        text: str,
        name: str = "a.txt",
        published: date | None = date(2021, 3, 13),
        unread: str | None = None,
        fields: tuple[tuple[str, str], ...] = (),
    ) -> tuple[Original, Report]:
        raw = text.encode("utf-8", "surrogatepass")
        original = Original(bytes_id("s", raw), f"reports/{name}", name, raw, "text/plain", fields)
        info = ReportInfo(
            id=content_id("r", original.id, name),
            source_id=original.id,
            title=None,
            publisher="Invented Radio",
            published=published,
            published_inferred=False,
            url=None,
            language="en",
        )
        return original, Report(info, text, original.locator, unread)

    return make_one
