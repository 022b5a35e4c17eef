"""Pages that show commands are run as they stand."""

from pathlib import Path

import pytest
from executed_pages import REPOSITORY, Block, agrees, blocks, commands, copy_of_repository, run_command, run_page

PAGES = {
    "README.md": 2,
    "docs/tutorial/first-casebook.md": 16,
    "docs/how-to/read-a-table.md": 5,
    "docs/how-to/code-events.md": 8,
    "docs/how-to/record-casualties.md": 11,
    "docs/how-to/report-the-news.md": 8,
    "docs/how-to/feed-a-pipeline.md": 8,
    "docs/how-to/add-a-calendar-word.md": 1,
    "docs/how-to/add-a-place.md": 3,
    "docs/how-to/go-on-after-an-interruption.md": 3,
    "docs/explanation/ten-hard-places.md": 11,
    "docs/explanation/how-a-report-is-read.md": 22,
}
"""Pages that are run, and how many blocks at least, so that a page that loses its examples is noticed."""

CHANGES = {
    "docs/how-to/add-a-party.md": 2,
    "docs/how-to/add-a-pattern.md": 5,
    "docs/how-to/add-a-kind.md": 6,
}
"""Pages that tell how to change bearwitness: run likewise, in a copy of the repository."""


@pytest.mark.parametrize("name", PAGES)
def test_the_page_does_what_it_says(name, tmp_path):
    assert run_page(REPOSITORY / name, tmp_path) >= PAGES[name]


@pytest.mark.parametrize("name", CHANGES)
def test_the_change_does_what_the_page_says(name, tmp_path):
    assert run_page(REPOSITORY / name, copy_of_repository(tmp_path)) >= CHANGES[name]


def test_every_page_with_commands_is_run():
    """A page with `console`, `python` or `output` blocks is in the list above."""
    shown = {
        str(path.relative_to(REPOSITORY))
        for path in [REPOSITORY / "README.md", *(REPOSITORY / "docs").rglob("*.md")]
        if {block.language for block in blocks(path.read_text(encoding="utf-8"))} & {"python", "output", "console"}
    }
    assert shown == set(PAGES) | set(CHANGES)


def test_the_demo_prints_what_the_readme_shows(tmp_path):
    stated = next(
        block.text for block in blocks((REPOSITORY / "README.md").read_text("utf-8")) if "Page:" in block.text
    )
    status, printed = run_command("bearwitness demo", tmp_path)
    assert status == 0
    assert agrees(stated, printed), printed


def page(folder: Path, text: str) -> Path:
    path = folder / "page.md"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_page_that_is_wrong_fails(tmp_path):
    right = "```console\n$ echo one; echo two\none\n...\n```\n\n```python\nx = 3\n```\n\n"
    right += "```python\nprint(x)\n```\n```output\n3\n```\n"
    assert run_page(page(tmp_path, right), tmp_path) == 4
    for wrong in (
        right.replace("one\n...", "one"),
        right.replace("one\n...", "two\n..."),
        right.replace("output\n3", "output\n4"),
        "```console\n$ false\n```\n",
        "```sh\nfalse\n```\n",
    ):
        with pytest.raises(AssertionError):
            run_page(page(tmp_path, wrong), tmp_path)


def test_blocks_and_commands():
    text = "Text\n\n1. Item\n\n    ```console\n    $ cat <<'END'\n    > a\n    > END\n    a\n    $ true\n    ```\n"
    found = list(blocks(text))
    assert found == [Block("console", "$ cat <<'END'\n> a\n> END\na\n$ true\n", 5)]
    assert list(commands(found[0])) == [("cat <<'END'\na\nEND\n", "a\n"), ("true\n", "")]
    assert agrees("a\n... c\n", "a  \nb c\n")
    assert not agrees("a\n", "b\n")
