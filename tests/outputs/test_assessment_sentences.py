"""The sentence around a quote. Written as markup: [quote] in a text, and the sentence that should come out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bearwitness.model import Evidence
from bearwitness.outputs.assessment.sentences import REACH, passages


def _shown(marked: str) -> list[str]:
    """Return the passages for a text in which [ and ] stand around each quote, marked the same way."""
    text, quotes, start = "", [], 0
    for character in marked:
        if character == "[":
            start = len(text)
        elif character == "]":
            quotes.append(Evidence.of(text + "", start, len(text)))
        else:
            text += character
    return ["".join(f"[{p.text}]" if p.marked else p.text for p in one.pieces) for one in passages(text, quotes)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. At least [22 fighters] died. Three.", ["At least [22 fighters] died."]),
        ("[Nine] died", ["[Nine] died"]),
        ("It began. [Nine died.]", ["[Nine died.]"]),
        ("Gen. Smith and Dr. Lee of the U.S. army said [nine] died. End.",
         ["Gen. Smith and Dr. Lee of the U.S. army said [nine] died."]),
        ('He left. "We lost [nine] men." She stayed.', ['"We lost [nine] men."']),
        ("He asked: why? [Nine] died! Then rain.", ["[Nine] died!"]),
        ("About 3.5 miles off, [nine] died. End.", ["About 3.5 miles off, [nine] died."]),
        ("A headline without a stop\nNear the town [nine] died.\nMore.", ["Near the town [nine] died."]),
        ("First paragraph\n\n[Nine] died\n\nThird", ["[Nine] died"]),
        ("The fighting that began on Monday in the hills above the small town of\nExample killed [nine] people. End.",
         ["The fighting that began on Monday in the hills above the small town of\nExample killed [nine] people."]),
        ("On Monday [nine] died and [two] were hurt. End.", ["On Monday [nine] died and [two] were hurt."]),
        ("First [nine] died. It rained. Then [two] were hurt.", ["First [nine] died.", "Then [two] were hurt."]),
        ("Before. It [began. It ended] there. After.", ["It [began. It ended] there."]),
        ("قال شهود إن [أربعة] قتلوا؟ ثم ساد الهدوء.", ["قال شهود إن [أربعة] قتلوا؟"]),
    ],
)  # fmt: skip
def test_sentence(text, expected):
    assert _shown(text) == expected


def test_a_sentence_without_end_is_cut_around_the_quote_and_says_so():
    text = "word " * 400 + "[nine] died " + "word " * 400
    (shown,) = _shown(text)
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert "[nine] died" in shown
    assert len(shown) < 2 * REACH + 40


def test_a_long_quote_is_never_cut():
    (shown,) = _shown(f"He said [{'w' * 10_000} died] there.")
    assert f"[{'w' * 10_000} died]" in shown


@given(st.text(alphabet="aB1 .!?\n\"'”)\u0627\U0001f600", min_size=1, max_size=120), st.data())
def test_any_text_the_marked_pieces_are_the_quote_and_all_pieces_stand_in_the_text(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    (passage,) = passages(text, [Evidence.of(text, start, end)])
    assert "".join(p.text for p in passage.pieces if p.marked) == text[start:end]
    inner = [p.text for p in passage.pieces if p.marked or p.text not in ("… ", " …")]
    assert "".join(inner) in text
