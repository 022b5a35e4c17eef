"""Untrusted text on the terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.cli.messages import plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words", "plain words"),
        ("Général Béranger, القائد", "Général Béranger, القائد"),
        ("\x1b[31mred\x1b[0m", r"\x1b[31mred\x1b[0m"),
        ("bell\x07 and C1 \x9b2J", r"bell\x07 and C1 \x9b2J"),
        ("two\nlines\r\n", r"two\nlines\r\n"),
        ("right\u202eto-left", r"right\u202eto-left"),
        ("caf\udce9", r"caf\udce9"),
    ],
)
def test_controls_are_shown_and_never_sent(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_a_long_text_is_cut() -> None:
    assert plain("x" * 1000, 10) == "xxxxxxxxx…"


@given(st.text(alphabet=st.characters()))
def test_whatever_the_text_it_can_be_printed(text: str) -> None:
    shown = plain(text)
    assert shown.isprintable()
    shown.encode("utf-8")
