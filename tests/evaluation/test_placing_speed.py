"""How long places take, on invented reports."""

import json
from pathlib import Path

import pytest

from bearwitness.evaluation.placing_speed import LOOKUP_TARGET_MS, REPORT_TARGET_MS, main, measure

TEXTS = [
    "A bomb killed two people in Tripoli, Lebanon. Officials in Beirut condemned it.",
    "Shells fell on Gorlovka and Donetsk in Ukraine. Nobody was hurt in Mariupol.",
    "Gunmen attacked Birnin Gwari in Kaduna state, Nigeria.",
]


def test_places_are_found_within_the_targets() -> None:
    speed = measure(TEXTS * 5)
    assert speed.names >= 8
    assert speed.lookup_ms <= LOOKUP_TARGET_MS
    assert speed.report_ms <= REPORT_TARGET_MS


def test_the_command_prints_the_medians_or_the_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "reports.jsonl"
    file.write_text("\n".join(json.dumps({"text": text}) for text in TEXTS))
    assert main(["--data", str(file)]) == 0
    assert "3 reports" in capsys.readouterr().out
    assert main(["--data", str(tmp_path / "gone.jsonl")]) == 1
    assert "cannot be read" in capsys.readouterr().err
    file.write_text("{")
    assert main(["--data", str(file)]) == 1
