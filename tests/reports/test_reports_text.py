"""Encodings, the one normalisation, Markdown and languages."""

import os
import time
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bearwitness.errors import UnusableContent
from bearwitness.reports.language import language_of
from bearwitness.reports.markdown import read_markdown
from bearwitness.reports.normalise import normalise, one_line
from bearwitness.reports.plaintext import decode

ENGLISH = "Seven soldiers were killed at a café near Malé on Tuesday, the army’s spokesman said – “an ambush”.\n" * 3
ARABIC = "قال متحدث باسم الجيش إن سبعة جنود قتلوا في كمين قرب المدينة يوم الثلاثاء.\n" * 3
RUSSIAN = "Семь солдат погибли во вторник у деревни, сообщил представитель армии.\n" * 3


@pytest.mark.parametrize("text", [ENGLISH, ARABIC, RUSSIAN], ids=["english", "arabic", "russian"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_in_every_form(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(("mark", "encoding"), [(b"\xfe\xff", "utf-16-be"), (b"\x00\x00\xfe\xff", "utf-32-be")])
def test_marks_of_the_other_byte_order(mark: bytes, encoding: str) -> None:
    assert decode(mark + ENGLISH.encode(encoding)) == ENGLISH


def test_latin_1_and_windows_1252() -> None:
    assert decode(ENGLISH.encode("cp1252")) == ENGLISH
    latin = "Sept soldats tués à Malé, où l'armée a été attaquée."
    assert decode(latin.encode("latin-1")) == latin


def test_a_named_charset_is_believed_only_where_it_fits() -> None:
    assert decode(RUSSIAN.encode("koi8-r"), "koi8-r") == RUSSIAN
    assert decode(ENGLISH.encode("utf-8"), "iso-8859-1") == ENGLISH
    assert decode(ENGLISH.encode("cp1252"), "no-such-charset") == ENGLISH
    assert decode(ENGLISH.encode("cp1252"), "ascii") == ENGLISH


@pytest.mark.parametrize("encoding", ["mac_roman", "cp1252", "latin-1"])
def test_utf_8_that_was_read_as_another_encoding_is_put_right(encoding: str) -> None:
    right = "The town’s café was “hit” on Tuesday – again, at £5 a head… 25 °C, «no comment», from Şırnak to Malé."
    wrong = "".join(bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in right.encode())
    assert wrong != right
    assert normalise(wrong) == right
    assert normalise(f"The town¬†and {wrong}") == f"The town and {right}"
    twice = "".join(bytes([byte]).decode("mac_roman") for byte in "’".encode("mac_roman").decode("mac_roman").encode())
    assert normalise(twice) == "’"


def test_double_blanks_within_a_sentence_are_closed() -> None:
    told = "At least  nine people of the town were hurt,  an old man of the place said on Tuesday.  Two died."
    right = "At least nine people of the town were hurt, an old man of the place said on Tuesday.  Two died."
    assert normalise(told) == right


@pytest.mark.parametrize(
    "text", ["He said: “À bientôt”, in MALÉ”.", "« École » — é, ¬ x, √9 ≈ 3", "IRMÃ” and 5 Å–10 Å", "SÃO JOÃO, Ä’s"]
)
def test_what_may_stand_so_is_left(text: str) -> None:
    assert normalise(text) == text


def test_one_broken_byte_does_not_spoil_a_text() -> None:
    raw = ARABIC.encode()
    assert decode(raw[:100] + b"\xff" + raw[100:]).count("\ufffd") <= 3
    assert decode(b"Seven soldiers\0 were killed.") == "Seven soldiers\0 were killed."


@pytest.mark.parametrize(
    "raw",
    [
        bytes(range(256)) * 20,
        b"\x00" * 5000,
        b"\x01\x02\x03\x04\x05\x06" * 100,
        b"MZ" + bytes((i * 7919) % 256 for i in range(4000)),
        os.urandom(5000),
    ],
    ids=["all", "nul", "controls", "program", "random"],
)
def test_junk_is_refused(raw: bytes) -> None:
    with pytest.raises(UnusableContent, match="not text"):
        decode(raw)


@pytest.mark.parametrize(
    "raw",
    [
        b"\x00",
        b"\x00\x00\x00",
        b"\x01\x02\x03\n",
        b"\xff\xff",
        b"\xff" * 300,
        b"\x00\xff",
        b"\x00\xff\x00\xff\x01\xfe",
        b"\xff\xfe\x00",
        b"\xff\xfe\x00\x00\x00\x00",
        b"\xff\xfe" + bytes((i * 7919) % 251 for i in range(400)),
        b"s\xa9\xbe\xf4\x99\xbb\xf4\xdc{\xd2\xa4\xf2\xc8\xaf[\xd9\x9f&z",
        "\ufffd\ufffd".encode(),
    ],
)
def test_a_few_bytes_that_are_no_text_are_refused_and_told_what_to_do_about(raw: bytes) -> None:
    with pytest.raises(UnusableContent, match="save it as text in UTF-8"):
        decode(raw)


def test_text_in_an_encoding_that_nobody_names_is_refused_and_not_read_as_another() -> None:
    for encoding in ("windows-1251", "koi8-r"):
        with pytest.raises(UnusableContent, match="neither Unicode nor Western European"):
            decode(RUSSIAN.encode(encoding))


def test_western_languages_with_many_accents_are_read() -> None:
    for told in (
        "Fjórir menn særðust í árás á eftirlitsstöð við höfnina í gær, að sögn lögreglu. Enginn lést.",
        "Četiri vojnika ranjena su u napadu kod mosta, rekao je očevidac u Šibeniku.".replace("Č", "Š").replace(
            "č", "š"
        ),
        "À Bézéré, des hommes armés ont tué sept soldats près du marché, a déclaré un médecin de l’hôpital.",
    ):
        assert decode(told.encode("cp1252")) == told


def test_a_line_end_of_one_byte_behind_utf_16_is_no_broken_character() -> None:
    assert decode(ENGLISH.encode("utf-16") + b"\n") == ENGLISH
    assert decode(b"\xfe\xff" + ENGLISH.encode("utf-16-be") + b"\r") == ENGLISH


@pytest.mark.parametrize(
    ("raw", "name"),
    [(b"%PDF-1.7\n%", "a PDF"), (b"PK\x03\x04", "docx"), (b"\x89PNG\r\n\x1a\n", "PNG"), (b"\x1f\x8b\x08", "gzip")],
)
def test_other_kinds_of_file_are_named(raw: bytes, name: str) -> None:
    with pytest.raises(UnusableContent, match=name):
        decode(raw)


@pytest.mark.parametrize(
    ("text", "frozen"),
    [
        ("a\r\nb\rc\x0bd\u2028e", "a\nb\nc\nd\ne"),
        ("  a  \n\n \n\n\nb\t\n", "a\n\nb"),
        ("cafe\u0301", "café"),
        ("1\u00a0500\u2009men", "1 500 men"),
        ("\ufeffa\u200bb\u00adc\x00d\x1be\u202ef", "abcdef"),
        ("", ""),
        ("\u200b \n", ""),
        ("three sol-\ndiers on Sun-\n  day and part\u00ad\nners", "three soldiers on Sunday and partners"),
        ("pro-\ngovernment, opposition-\nheld, thir-\nty-\nfour", "pro-government, opposition-held, thirty-four"),
        ("al-\nQaida, F-\n16, a-\nb, killed -\nin", "al-\nQaida, F-\n16, a-\nb, killed -\nin"),
        ("two  men  were  killed  and\n  one  hurt", "two men were killed and\n  one hurt"),
        (
            "Two men died.  One was hurt in Velm.  No more is known of it",
            "Two men died.  One was hurt in Velm.  No more is known of it",
        ),
    ],
)
def test_what_is_normalised(text: str, frozen: str) -> None:
    assert normalise(text) == frozen


@given(st.text())
@example("\ufb1d" + "\u05b4" * 40)
@example("a" + "\u0344" * 40)
@example("\u2001\n \u0301")
@example("\u200b\n\n\u200b\n\n\u200b")
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert "\n\n\n" not in once
    assert not any(unicodedata.category(char) in ("Cc", "Cs") and char not in "\n\t" for char in once)
    once.encode("utf-8")


@pytest.mark.parametrize(
    "text",
    ["a" + "\u0301\u0327" * 500_000, "a" + " " * 2_000_000 + "b", "\n" * 2_000_000 + "b", "a \n" * 500_000],
    ids=["marks", "blanks", "newlines", "lines"],
)
def test_hostile_texts_are_normalised_in_good_time(text: str) -> None:
    started = time.monotonic()
    normalise(text)
    assert time.monotonic() - started < 5


def test_a_title_is_one_line() -> None:
    assert one_line(" Seven\n killed\u200b ") == "Seven killed"
    assert one_line("\u200b") is None
    assert one_line(None) is None


MARKDOWN = """---
title: "Mine kills two: army"
publisher: Invented Post
published: 2021-03-13
url: https://example.org/a:b
unknown: thing
---
# Two killed near *Invented Town* #

Two **soldiers** were _killed_ by a [mine](http://x.org/a_(b)) on Tuesday[^1], `said` the army.

> A doctor said that
> > 3 were hurt.

- at least 5 * 3 men
* snake_case_name and 2*3*4
1. First

***
![Picture](x.png) <https://example.org/z> \\*kept\\*

[ref]: http://x.org
A [link][ref].
"""


def test_markdown_loses_its_marks_and_keeps_its_words() -> None:
    content = read_markdown(MARKDOWN)
    assert content.title == "Mine kills two: army"
    assert (content.publisher, content.published, content.url) == (
        "Invented Post",
        "2021-03-13",
        "https://example.org/a:b",
    )
    assert normalise(content.text) == (
        "Two killed near Invented Town\n\n"
        "Two soldiers were killed by a mine on Tuesday[^1], said the army.\n\n"
        "A doctor said that\n3 were hurt.\n\n"
        "at least 5 * 3 men\nsnake_case_name and 2*3*4\n1. First\n\n"
        "Picture https://example.org/z *kept*\n\n"
        "A link."
    )


def test_without_a_title_the_first_heading_is_it() -> None:
    content = read_markdown("Some words\n\n## The *heading*\n\nMore")
    assert content.title == "The heading"
    assert read_markdown("Only words").title is None


@pytest.mark.parametrize("text", ["---\ntitle: x\nnever closed", "words\n---\ntitle: x\n---\n", "---", ""])
def test_what_is_no_front_matter_is_text(text: str) -> None:
    content = read_markdown(text)
    assert content.title is None
    assert ("title: x" in content.text) == ("title: x" in text)


def test_front_matter_with_windows_newlines_and_mark() -> None:
    assert read_markdown("\ufeff---\r\ntitle: x\r\n---\r\nbody\r\n").title == "x"


@pytest.mark.parametrize("piece", ["[", "![](", "**a", "_a_ ", "`", "> ", "- ", "# ", "[a](", "\\", "* ", "<http://"])
def test_hostile_markdown_ends_in_good_time(piece: str) -> None:
    started = time.monotonic()
    read_markdown(piece * 20_000)
    read_markdown(piece * 20_000 + "\n" + "x" * 20_000)
    assert time.monotonic() - started < 10


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (ENGLISH.upper(), "en"),
        (ARABIC, "ar"),
        (RUSSIAN, "ru"),
        ("قتل سبعة جنود", "ar"),
        ("Siete soldados murieron el martes en una emboscada cerca del pueblo, dijo un portavoz del ejército.", "es"),
        ("Seven killed.", None),
        ("1234 5678", None),
        ("", None),
    ],
)
def test_languages(text: str, language: str | None) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Police killed three protesters in Lagos, Nigeria, on Tuesday.", "en"),
        ("Gunmen shot at protesters in Lagos, Nigeria, on Tuesday.", "en"),
        ("Twin bombings yesterday struck the Jolo Cathedral in Mindanao, Philippines.", "en"),
        ("Police don kill three people wey dey protest for Lagos on Tuesday, dem tok.", "pcm"),
        ("Zeven soldaten werden gedood bij een aanval in de provincie, zei het leger op dinsdag.", "nl"),
    ],
)
def test_short_english_with_foreign_names_is_english(text: str, language: str) -> None:
    assert language_of(text) == language
