"""The benchmark counts what it says it counts, and both readers do their work in it."""

import json
from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from bearwitness.errors import SettingsError
from bearwitness.evaluation.speed import Speed, main, measure, readable, repeated, show
from bearwitness.samples import reports_path
from bearwitness.settings import Settings


@pytest.fixture(scope="module")
def samples():
    return readable([str(reports_path())], Settings())


def test_the_samples_are_read_but_for_the_one_in_german(samples):
    assert len(samples) == 32
    assert {report.info.language for report in samples} == {"en"}


def test_what_cannot_be_used_is_left_out(tmp_path):
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    (tmp_path / "full.txt").write_text("Two soldiers were killed in an ambush on Tuesday.", encoding="utf-8")
    assert [report.text for report in readable([str(tmp_path)], Settings())] == [
        "Two soldiers were killed in an ambush on Tuesday."
    ]


def test_reports_are_repeated_to_the_size_asked_for(samples):
    assert repeated(samples[:2], 5) == [samples[0], samples[1], samples[0], samples[1], samples[0]]
    assert repeated([], 5) == []


def test_both_are_timed_and_more_text_takes_longer(samples):
    small = measure(samples[:2], rounds=1)
    assert small.reports == 2
    assert small.words == sum(len(report.text.split()) for report in samples[:2])
    assert small.spacy > 0.001
    assert small.grammar > 0.001
    assert small.peak_megabytes > 100  # the language model alone takes that
    large = measure([replace(report, text="\n\n".join([report.text] * 10)) for report in samples[:2]], rounds=1)
    assert large.words == 10 * small.words
    assert large.grammar > small.grammar
    assert large.spacy > small.spacy


def test_nothing_to_time_is_said():
    with pytest.raises(SettingsError, match="nothing to time"):
        measure([])
    assert main(["--data", "/nonexistent"]) == 1


def test_what_is_printed():
    out = StringIO()
    show("some news", Speed(100, 20_000, 3, 4.0, 1.0, 512.4), Console(file=out, width=80))
    text = out.getvalue()
    told = "some news: 4.00 times the time of bare spaCy. Peak memory: 512 MB."
    for expected in ("some news: 100 reports", "25.0", "5,000", "100.0", "20,000", told):
        assert expected in text


def test_one_command_times_texts_on_violence_and_general_news(tmp_path, monkeypatch, capsys):
    (tmp_path / "wikinews").mkdir()
    article = {
        "text": "The council opened a new school on Tuesday. " * 20,
        "title": "School opens",
        "date": "2021-03-09",
    }
    (tmp_path / "wikinews" / "articles.jsonl").write_text(json.dumps(article) + "\n", encoding="utf-8")
    monkeypatch.setenv("BEARWITNESS_SHARED_DATA", str(tmp_path))
    assert main(["--rounds", "1", "--limit", "2"]) == 0
    told = capsys.readouterr().out
    assert "texts on violence: 2 reports" in told
    assert "general news: 1 reports" in told
    assert told.count("times the time of bare spaCy") == 2
