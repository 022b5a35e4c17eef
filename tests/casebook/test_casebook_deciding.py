"""People's decisions: obeyed, undone, alive after a better reading; and what became of incidents. Invented texts."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from killed_reader import KilledReader
from typer.testing import CliRunner

from bearwitness import pipeline
from bearwitness.casebook import Casebook
from bearwitness.casebook.deciding import Opinion, decide, undo
from bearwitness.casebook.relink import relink
from bearwitness.casebook.successions import Change, Changed
from bearwitness.cli import app
from bearwitness.errors import SettingsError
from bearwitness.linking.match import FAMILY
from bearwitness.model import Account, Claim, Judgement, Report
from bearwitness.settings import Settings

SETTINGS = Settings(published=date(2021, 3, 13))
ADEN = "Gunmen killed 12 in Aden on Friday, people told the radio by telephone. The road to the port was closed. "


class RenamingReader(KilledReader):
    """Reads the same, a version later, and gives every account and claim another id."""

    name = "killed/2"

    def _account(self, report: Report, match: object) -> tuple[Account, list[Claim]]:
        account, claims = super()._account(report, match)  # type: ignore[arg-type]
        name = f"{account.id}-2"
        claims = [replace(c, id=f"{c.id}-2", about=replace(c.about, incident=name), reader=self.name) for c in claims]
        figures = tuple(replace(f, claims=tuple(f"{c}-2" for c in f.claims)) for f in account.figures)
        again = replace(account, id=name, figures=figures)
        assert again.when is not None
        assert again.where is not None
        when = replace(again.when, claims=tuple(f"{c}-2" for c in again.when.claims))
        where = replace(again.where, claims=tuple(f"{c}-2" for c in again.where.claims))
        return replace(again, when=when, where=where), claims


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A casebook in which three reports, of two attacks on one day, were made one incident."""
    reports = tmp_path / "reports"
    reports.mkdir()
    endings = ("Shops stayed shut until the evening.", "Boats were held back.", "A school was hit as well, they said.")
    for number, ending in enumerate(endings):
        (reports / f"{number}.txt").write_text(ADEN + ending)
    pipeline.run([str(reports)], tmp_path / "cb", SETTINGS, reader=KilledReader())
    return tmp_path / "cb"


def groups(folder: Path) -> set[frozenset[str]]:
    with Casebook.open(folder, write=False) as casebook:
        return {frozenset(incident.accounts) for incident in casebook.incidents()}


def accounts(folder: Path) -> list[str]:
    with Casebook.open(folder, write=False) as casebook:
        (incident,) = casebook.incidents()
        return list(incident.accounts)


def version(folder: Path) -> int:
    with Casebook.open(folder, write=False) as casebook:
        return casebook.version()


def test_a_decision_is_taken_back_by_the_names_it_was_given_with(folder: Path) -> None:
    first, second, third = accounts(folder)
    before = groups(folder)
    for left, right in ((first, third), (second, third)):
        decide(folder, Opinion(Judgement.DIFFERENT, left, right, "Salma", "another school"))
    parted = groups(folder)
    with Casebook.open(folder, write=False) as casebook:
        one, other = (incident.id for incident in casebook.incidents())
    decide(folder, Opinion(Judgement.SAME, one, other, "Omar", "one school"))
    assert groups(folder) != parted
    undo(folder, other, one, "Omar")  # of the two incidents at most one is left under its name
    assert groups(folder) == parted
    with pytest.raises(SettingsError, match="Omar has no decision"):
        undo(folder, one, other, "Omar")
    with pytest.raises(SettingsError, match="several decisions on accounts of these"):
        undo(folder, one, other, "Salma")
    with pytest.raises(SettingsError, match="There is no account or incident i-never"):
        undo(folder, "i-never", one, "Salma")
    for left in (first, second):
        undo(folder, left, third, "Salma")
    assert groups(folder) == before


def test_a_wrong_merge_is_undone_and_the_undoing_as_well(folder: Path) -> None:
    first, second, third = accounts(folder)
    published = version(folder)
    for left, right in ((first, third), (second, third)):
        decide(folder, Opinion(Judgement.DIFFERENT, left, right, "Salma", "another school"))
    assert groups(folder) == {frozenset({first, second}), frozenset({third})}
    with Casebook.open(folder, write=False) as casebook:
        (old,) = (one for one in casebook.incidents() if first in one.accounts)
        (new,) = (one for one in casebook.incidents() if third in one.accounts)
        assert set(casebook.changes_since(published)) == {
            Changed(old.id, Change.CHANGED, (new.id,)),
            Changed(new.id, Change.NEW),
        }
    undo(folder, first, third, "Salma")
    undo(folder, third, second, "Salma")
    assert groups(folder) == {frozenset({first, second, third})}
    with Casebook.open(folder, write=False) as casebook:
        given = casebook.given(FAMILY)
        assert [one.decision is None for one in given] == [False, False, True, True]
        assert casebook.led_to(new.id) == (old.id,)
        assert casebook.changes_since(published) == ()


def test_a_decision_survives_a_better_reading(folder: Path) -> None:
    first, second, third = accounts(folder)
    for left in (first, second):
        decide(folder, Opinion(Judgement.DIFFERENT, left, third, "Salma", "another school"))
    before = version(folder)
    pipeline.run([], folder, SETTINGS, reader=RenamingReader())
    assert groups(folder) == {frozenset({f"{first}-2", f"{second}-2"}), frozenset({f"{third}-2"})}
    with Casebook.open(folder, write=False) as casebook:
        assert len(casebook.decisions_of_people(FAMILY)) == 2
        (now,) = (one.id for one in casebook.incidents() if f"{third}-2" in one.accounts)
        withdrawn = [one for one in casebook.changes_since(before) if one.change is Change.WITHDRAWN]
        assert len(withdrawn) == 2
        assert now in {name for one in withdrawn for name in one.leads_to}
    undo(folder, f"{first}-2", f"{third}-2", "Salma")
    undo(folder, f"{second}-2", f"{third}-2", "Salma")
    assert len(groups(folder)) == 1


def test_the_later_of_two_people_is_obeyed(folder: Path) -> None:
    first, second, third = accounts(folder)
    for left in (first, second):
        decide(folder, Opinion(Judgement.DIFFERENT, left, third, "Zeynep", "another school"))
    for left in (first, second):
        decide(folder, Opinion(Judgement.SAME, left, third, "Ahmed", "one school, told twice"))
    assert len(groups(folder)) == 1


def test_incidents_that_rules_hold_apart_are_joined_whole_by_one_decision_and_parted_by_one(tmp_path: Path) -> None:
    """Twelve killed in Aden on 12 March in one, as many in Taiz on 20 March in the other, two reports of each."""
    reports = tmp_path / "reports"
    folder = tmp_path / "cb"
    for day, place in ((13, "Aden"), (21, "Taiz")):
        where = reports / place
        where.mkdir(parents=True)
        for number, ending in enumerate(("Shops stayed shut until the evening.", "Boats were held back.")):
            (where / f"{number}.txt").write_text(ADEN.replace("Aden", place) + ending)
        pipeline.run([str(where)], folder, Settings(published=date(2021, 3, day)), reader=KilledReader())
    before = groups(folder)
    assert sorted(map(len, before)) == [2, 2]
    with Casebook.open(folder, write=False) as casebook:
        one, other = (incident.id for incident in casebook.incidents())
    done = decide(folder, Opinion(Judgement.SAME, one, other, "Salma", "the second paper mixed up its places"))
    assert len(done.pairs) == 4
    assert groups(folder) == {frozenset.union(*before)}
    listed = CliRunner().invoke(app, ["decisions", "--casebook", str(folder)]).output
    assert "(and 3 more pairs) same: the second paper mixed up its places" in listed
    assert len(undo(folder, one, other, "Salma").pairs) == 4
    assert groups(folder) == before
    decide(folder, Opinion(Judgement.SAME, one, other, "Salma", "the second paper mixed up its places"))
    pipeline.run([], folder, SETTINGS, reader=RenamingReader())
    assert [len(group) for group in groups(folder)] == [4]  # it goes over to the same words
    undo(folder, *(f"{name}-2" for name in done.pairs[3]), "Salma")  # two accounts of it stand for all of it
    assert sorted(map(len, groups(folder))) == [2, 2]


def test_incidents_are_decided_on_by_their_earliest_account(folder: Path) -> None:
    first, second, third = accounts(folder)
    for left in (first, second):
        decide(folder, Opinion(Judgement.DIFFERENT, left, third, "Salma", "another school"))
    with Casebook.open(folder, write=False) as casebook:
        one, other = (incident.id for incident in casebook.incidents())
    for left in (first, second):
        undo(folder, left, third, "Salma")
    with pytest.raises(SettingsError, match="are one incident already"):
        decide(folder, Opinion(Judgement.SAME, one, other, "Salma", "the same"))


@pytest.mark.parametrize(
    ("opinion", "message"),
    [
        (Opinion(Judgement.SAME, "nothing", "{0}", "Salma", "why"), "no account or incident nothing"),
        (Opinion(Judgement.SAME, "{0}", "{0}", "Salma", "why"), "are one account"),
        (Opinion(Judgement.SAME, "{0}", "{1}", "Salma", " "), "needs a reason"),
        (Opinion(Judgement.SAME, "{0}", "{1}", "linking/1", "why"), "Say who decides"),
        (Opinion(Judgement.SAME, "{0}", "{1}", "", "why"), "Say who decides"),
    ],
)
def test_what_makes_no_sense_is_refused(folder: Path, opinion: Opinion, message: str) -> None:
    names = accounts(folder)
    left, right = opinion.left.format(*names), opinion.right.format(*names)
    with pytest.raises(SettingsError, match=message):
        decide(folder, replace(opinion, left=left, right=right))
    with pytest.raises(SettingsError, match="no decision"):
        undo(folder, names[0], names[1], "Salma")


def test_the_commands_say_what_changed_and_why(folder: Path) -> None:
    first, _, third = accounts(folder)
    run = CliRunner().invoke
    where = ["--casebook", str(folder)]
    nothing = run(app, ["decisions", *where]).output
    assert "Nobody has decided anything in this casebook." in nothing
    assert "bearwitness decide same|different|unsure A B --casebook" in nothing
    shown = run(app, ["decisions", first, *where]).output
    assert "3 accounts" in shown
    assert "same place" in shown or "same name" in shown
    done = run(app, ["decide", "different", first, third, *where, "--by", "Salma", "--reason", "another school"])
    assert done.exit_code == 0, done.output
    listed = run(app, ["decisions", *where]).output
    assert "Salma" in listed
    assert "another school" in listed
    since = run(app, ["changes", *where, "--since", "1"]).output
    assert "version " in since
    later = run(app, ["changes", *where, "--since", "99"])
    assert (later.exit_code, "there is no version 99 yet" in " ".join(later.output.split())) == (2, True)
    assert run(app, ["link", *where]).output.strip() == "No incident changed."
    assert run(app, ["decide", "undo", first, third, *where, "--by", "Salma"]).exit_code == 0
    assert "taken back" in run(app, ["decisions", *where]).output
    assert run(app, ["decide", "perhaps", first, third, *where, "--by", "Salma"]).exit_code == 2
    assert run(app, ["decisions", "i-none", *where]).exit_code == 2
    assert run(app, ["fit", *where]).exit_code == 2


def test_a_policy_is_kept_and_everything_derived_anew(folder: Path) -> None:
    """Two papers say 12 on Friday, one says 15 a day later: the best is 12 by support, 15 by the latest word."""
    late = folder.parent / "late.txt"
    late.write_text(ADEN.replace("12", "15") + "A school was hit as well, they said.")
    pipeline.run([str(late)], folder, Settings(published=date(2021, 3, 14)), reader=KilledReader())
    for name in accounts_of_late(folder):
        with Casebook.open(folder, write=False) as casebook:
            first = next(a for incident in casebook.incidents() for a in incident.accounts if a != name)
        decide(folder, Opinion(Judgement.SAME, first, name, "Salma", "the same attack"))

    def best(policy: str) -> set[int | None]:
        done = CliRunner().invoke(app, ["link", "--casebook", str(folder), "--policy", policy])
        assert done.exit_code == 0, done.output
        with Casebook.open(folder, write=False) as casebook:
            return {incident.totals["killed"].best for incident in casebook.incidents()}

    assert (best("latest"), best("most_independent"), best("conservative")) == ({15}, {12}, {12})
    (folder / "casebook.toml").write_text('policy = "loudest"')
    with pytest.raises(SettingsError, match="loudest"), Casebook.open(folder) as casebook:
        relink(casebook)
    assert CliRunner().invoke(app, ["link", "--casebook", str(folder), "--policy", "loudest"]).exit_code == 2


def accounts_of_late(folder: Path) -> list[str]:
    with Casebook.open(folder, write=False) as casebook:
        return [a.id for r in casebook.readings() for a in r.incidents if a.totals["killed"].best == 15]


def test_reports_added_one_by_one_give_what_all_at_once_give(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(6):
        place, killed = ("Aden", "Taiz")[number % 2], (12, 12, 3)[number % 3]
        text = f"Gunmen killed {killed} in {place} on Friday, paper {number} says. " + "The road was closed. " * (
            number + 1
        )
        (folder / f"{number}.txt").write_text(text)
    pipeline.run([str(folder)], tmp_path / "whole", SETTINGS, reader=KilledReader())
    for path in sorted(folder.iterdir(), reverse=True):
        pipeline.run([str(path)], tmp_path / "parts", SETTINGS, reader=KilledReader())
    found = []
    for name in ("whole", "parts"):
        with Casebook.open(tmp_path / name, write=False) as casebook:
            found.append((casebook.incidents(), casebook.decisions()))
    assert found[0] == found[1]
    assert len(found[0][0]) > 1
