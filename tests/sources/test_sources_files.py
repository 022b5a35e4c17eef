"""Files, folders and standard input as sources."""

import hashlib
import io
import os
from datetime import date
from pathlib import Path

import pytest

from bearwitness.errors import SettingsError
from bearwitness.model import Original, Skipped
from bearwitness.settings import Settings
from bearwitness.sources import collect


def reasons(path: Path | str, settings: Settings | None = None) -> list[tuple[str, str]]:
    found = list(collect([str(path)], settings or Settings()))
    assert all(isinstance(item, Skipped) for item in found), found
    return [(item.error, item.reason) for item in found if isinstance(item, Skipped)]


def test_a_file_is_kept_as_it_came_with_what_the_caller_says(tmp_path: Path) -> None:
    raw = b"\xff\xferaw bytes, whatever they are"
    (tmp_path / "a.txt").write_bytes(raw)
    settings = Settings(published=date(2021, 3, 13), publisher="Invented Post")

    [original] = collect([str(tmp_path / "a.txt")], settings)

    assert isinstance(original, Original)
    assert original.raw == raw
    assert original.id == "s-" + hashlib.sha256(raw).hexdigest()
    assert (original.locator, original.name, original.media_type) == (str(tmp_path / "a.txt"), "a.txt", "text/plain")
    assert dict(original.fields) == {"published": "2021-03-13", "publisher": "Invented Post"}


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.TXT", "text/plain"),
        ("report", "text/plain"),
        ("a.htm", "text/html"),
        ("a.HTML", "text/html"),
        ("a.md", "text/markdown"),
    ],
)
def test_the_suffix_tells_the_type(tmp_path: Path, name: str, media_type: str) -> None:
    (tmp_path / name).write_text("words")
    [original] = collect([str(tmp_path / name)], Settings())
    assert isinstance(original, Original)
    assert original.media_type == media_type


def test_a_folder_is_walked_in_order_without_hidden_files_and_unknown_types_are_told(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden.txt", "sub/c.md", ".git/d.txt", "photo.jpg"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)

    found = list(collect([str(tmp_path)], Settings()))

    assert [Path(item.locator).name for item in found] == ["a.txt", "b.txt", "photo.jpg", "c.md"]
    [skipped] = [item for item in found if isinstance(item, Skipped)]
    assert skipped.error == "UnusableContent"
    assert "'.jpg'" in skipped.reason
    assert ".txt" in skipped.reason


def test_a_folder_without_files_is_told(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / ".hidden.txt").write_text("hidden")
    [told] = collect([str(tmp_path)], Settings())
    assert isinstance(told, Skipped)
    assert (told.locator, told.error) == (str(tmp_path), "UnusableContent")
    assert "no file in this folder" in told.reason


def test_sources_come_in_the_order_given(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "b.txt").write_text("b")
    found = collect([str(tmp_path / "b.txt"), str(tmp_path / "a.txt")], Settings())
    assert [item.name for item in found if isinstance(item, Original)] == ["b.txt", "a.txt"]


def test_a_path_that_does_not_exist(tmp_path: Path) -> None:
    assert reasons(tmp_path / "none.txt") == [("UnreadableSource", "cannot be read: No such file or directory")]
    assert reasons(tmp_path / "none.csv") == [("UnreadableSource", "cannot be read: No such file or directory")]


def test_a_dangling_link_and_links_in_a_circle_are_told_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "z.txt").write_text("words")

    found = list(collect([str(tmp_path)], Settings()))

    assert [type(item).__name__ for item in found] == ["Skipped", "Skipped", "Skipped", "Original"]
    told = {Path(item.locator).name: item for item in found}
    for name in ("dangling.txt", "self.txt", "loop"):
        skipped = told[name]
        assert isinstance(skipped, Skipped)
        assert skipped.error == "UnreadableSource"
    assert "link to a folder" in told["loop"].reason  # type: ignore[union-attr]


def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    [(error, reason)] = reasons(tmp_path)
    assert error == "UnreadableSource"
    assert "pipe" in reason


def test_a_folder_name_in_place_of_a_file_component(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    [(error, reason)] = reasons(tmp_path / "a.txt" / "b.txt")
    assert error == "UnreadableSource"
    assert "Not a directory" in reason


def test_a_name_with_a_nul_byte_does_not_end_the_run(tmp_path: Path) -> None:
    [(error, _)] = reasons(f"{tmp_path}/a\0b.txt")
    assert error == "UnreadableSource"


def test_a_text_of_50_megabytes_is_refused_by_its_size_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as handle:
        handle.truncate(50_000_000)  # a hole: reading it would give 50 MB of NUL
    [(error, reason)] = reasons(path)
    assert error == "UnusableContent"
    assert "50,000,000 bytes; at most 20,000,000" in reason


def test_standard_input_is_read_to_the_limit_and_no_further() -> None:
    stream = io.BytesIO(b"x" * 1000)
    [skipped] = collect(["-"], Settings(max_bytes=100), stream)
    assert isinstance(skipped, Skipped)
    assert (skipped.locator, skipped.error) == ("-", "UnusableContent")
    assert stream.tell() == 101


@pytest.mark.parametrize(
    ("raw", "media_type"),
    [
        (b"Plain words.", "text/plain"),
        (b"\n<!DOCTYPE html><html><p>x", "text/html"),
        (b"<?xml version='1.0'?><html xmlns='x'>", "text/html"),
    ],
)
def test_standard_input_gives_one_original(raw: bytes, media_type: str) -> None:
    [original] = collect(["-"], Settings(), io.BytesIO(raw))
    assert isinstance(original, Original)
    assert (original.locator, original.name, original.raw, original.media_type) == ("-", "-", raw, media_type)


def test_the_same_bytes_have_the_same_id_wherever_they_lie(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text("same")
    first, second = collect([str(tmp_path / "one"), str(tmp_path / "two")], Settings())
    assert isinstance(first, Original)
    assert isinstance(second, Original)
    assert (first.id, first.name) == (second.id, second.name)
    assert first.locator != second.locator


def test_a_mapping_to_no_field_of_ours_is_refused_before_anything_is_read() -> None:
    with pytest.raises(SettingsError, match="none of text, title"):
        list(collect(["none.txt"], Settings(columns=(("headline", "h"),))))
