"""The map of the ten hard places is drawn from the page."""

import sys
from pathlib import Path

import pytest

TOOLS = Path(__file__).resolve().parents[2] / "tools"


def test_every_sentence_of_the_page_is_on_the_map(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.syspath_prepend(str(TOOLS))
    import hard_places

    found = hard_places.placed(hard_places.sentences(hard_places.PAGE.read_text(encoding="utf-8")))
    assert len(found) == 10
    drawn = hard_places.picture(found)
    for at, where in enumerate(found, start=1):
        assert where is not None
        if where.lat is not None:
            assert f">{at}</text>" in drawn
        else:
            assert f"{at} {where.name}" in drawn
    assert hard_places.main([str(tmp_path)]) == 0
    assert (tmp_path / hard_places.NAME).read_bytes().startswith(b"\x89PNG")
    sys.modules.pop("hard_places", None)
