"""Runs that write a casebook: recorded with their first change, told where they were cut short, looked at meanwhile."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from bearwitness.casebook import Casebook
from bearwitness.errors import CasebookError
from bearwitness.model import Original, Report

Make = Callable[..., tuple[Original, Report]]


def test_a_run_is_recorded_with_its_first_change_only(tmp_path: Path, make: Make) -> None:
    with Casebook.open(tmp_path, create=True) as casebook:
        casebook.begin_run('{"sources": []}')
        casebook.finish_run("{}")
    connection = sqlite3.connect(tmp_path / "casebook.db")
    assert connection.execute("SELECT count(*) FROM runs").fetchone() == (0,)
    with Casebook.open(tmp_path) as casebook:
        casebook.begin_run('{"sources": ["a.txt"]}')
        assert not casebook.unfinished()
        casebook.store_report(*make("words"))
        assert casebook.unfinished()
        casebook.finish_run("{}")
        assert not casebook.unfinished()
    assert connection.execute("SELECT asked, finished IS NULL FROM runs").fetchall() == [('{"sources": ["a.txt"]}', 0)]
    connection.close()


def test_a_run_after_one_cut_short_is_recorded_though_it_changes_nothing(tmp_path: Path, make: Make) -> None:
    with Casebook.open(tmp_path, create=True) as casebook:
        casebook.begin_run("{}")
        casebook.store_report(*make("words"))
    with Casebook.open(tmp_path) as casebook:
        assert casebook.unfinished()
        casebook.begin_run("{}")
        casebook.finish_run("{}")
        assert not casebook.unfinished()


def test_looking_is_possible_while_another_writes_and_writes_nothing(tmp_path: Path, make: Make) -> None:
    with Casebook.open(tmp_path, create=True) as writer:
        writer.store_report(*make("words"))
        with Casebook.open(tmp_path, write=False) as looker:
            assert looker.counts().reports == 1
            writer.store_report(*make("other words", "b.txt"))
            assert looker.counts().reports == 2
            with pytest.raises(CasebookError, match="cannot be opened or written"):
                looker.store_report(*make("third words", "c.txt"))
