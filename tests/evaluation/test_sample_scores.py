"""The scores of the samples count every sample, and show what differs."""

from io import StringIO

from rich.console import Console

from bearwitness.evaluation.records import Scores
from bearwitness.evaluation.samples import main, right_records, score_samples, show
from bearwitness.settings import Settings


def test_every_right_value_is_counted():
    scores = score_samples(Settings())
    gold = right_records()
    due = sum(len(report.incidents) for report in gold if report.read)
    assert scores.fields["incident"].right + scores.fields["incident"].missed >= due > 20
    figures = sum(len(incident.figures) for report in gold if report.read for incident in report.incidents)
    assert scores.fields["figure"].right + scores.fields["figure"].missed >= figures > 40
    assert scores.fields["figure"].right > 0.5 * figures


def test_what_is_printed():
    scores = Scores()
    scores.compare("one.txt", "kind", ["airstrike", "shelling"], ["shelling", "explosion", "riot"])
    out = StringIO()
    show(scores, Console(file=out, width=100), differences=True)
    text = out.getvalue()
    for expected in ("0.50", "0.33", "0.40", "one.txt: kind: read airstrike", "one.txt: kind: missed riot"):
        assert expected in text


def test_an_unknown_option_is_refused(capsys):
    assert main(["--everything"]) == 2
    assert "usage" in capsys.readouterr().err
