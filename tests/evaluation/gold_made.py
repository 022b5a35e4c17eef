"""A folder of one report in our own words, with its codings, for the tests of gold records."""

from pathlib import Path

from bearwitness.evaluation.gold.load import TEXTS

TEXT = """---
title:
publisher: Example Agency
published: 2021-03-13
---

Shells hit a market of Marib, Yemen, on Tuesday, killing at least nine people, two of them children, a doctor said.
Nobody claimed the attack. The army regularly shells the road to Hadramawt.
"""
RECORD = """
[[incident]]
kind = "shelling"
quote = "Shells hit a market of Marib"
when = { start = 2021-03-09, quote = "on Tuesday" }
where = { name = "Marib", country = "YE", admin1 = "Marib", precision = "town", quote = "Marib" }
responsibility = [{ stance = "unclaimed", quote = "Nobody claimed the attack" }]
figures = [
    { measure = "killed", n = "9/9/-", group = "unknown", speaker = "doctor", quote = "at least nine people" },
    { measure = "killed", n = 2, group = "civilians", who = "children", part_of = 1, speaker = "doctor", quote = "two of them children" },
]
[[aside]]
label = "habit"
quote = "regularly shells the road"
"""  # noqa: E501


def folder(place: Path, **codings: str) -> Path:
    """A folder of one report and its codings by name of their folder."""
    (place / TEXTS).mkdir(parents=True)
    (place / TEXTS / "one.md").write_text(TEXT, "utf-8")
    for name, coding in codings.items():
        (place / name.replace("_", "-")).mkdir()
        (place / name.replace("_", "-") / "one.toml").write_text(coding, "utf-8")
    return place
