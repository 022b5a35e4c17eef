"""The check of module lengths finds what is too long, and takes a reason only where one is given."""

import subprocess
import sys
from pathlib import Path

import pytest

TOOL = Path(__file__).resolve().parents[2] / "tools" / "long_modules.py"


def run(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, str(TOOL), str(folder)], capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("first", "lines", "fails"),
    [
        ('"""Many things."""', 300, False),
        ('"""Many things."""', 301, True),
        ('"""Many things over 300 lines."""', 301, True),
        ("# Over 300 lines:", 301, True),
        ("# Over 300 lines: one table, better read whole.", 301, False),
        ('"""Codes of all kinds. Over 300 lines: one table, better read whole."""', 301, False),
    ],
)
def test_length_and_reason(tmp_path, first, lines, fails):
    module = tmp_path / "room" / "module.py"
    module.parent.mkdir()
    module.write_text("\n".join([first, *["x = 1"] * (lines - 1)]) + "\n", encoding="utf-8")
    result = run(tmp_path)
    assert result.returncode == (1 if fails else 0)
    assert (f"module.py: {lines} lines" in result.stdout) is fails


def test_a_reason_further_down_does_not_count(tmp_path):
    lines = ["x = 1", "# Over 300 lines: said too late.", *["x = 1"] * 400]
    (tmp_path / "late.py").write_text("\n".join(lines), encoding="utf-8")
    assert run(tmp_path).returncode == 1
