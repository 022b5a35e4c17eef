"""Web pages to text."""

import contextlib
import os
import socket
import time

import pytest

from bearwitness.errors import UnusableContent
from bearwitness.reports.html import read_html

BODY = """
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Two soldiers killed near Invented Town</h1>
<p>Two soldiers were killed and three were wounded when a mine exploded under their vehicle near Invented Town on
Tuesday, an army spokesman said.</p>
<p>No group claimed responsibility for the blast, which happened on the road that leads to the border, in a district
where patrols have been attacked before. A doctor at the hospital said that one of the wounded was in danger.</p>
</article><footer>Copyright. All rights reserved. Subscribe to our newsletter.</footer>
"""


def page(head: str = "", body: str = BODY) -> bytes:
    return f"<!DOCTYPE html><html lang='en'><head>{head}</head><body>{body}</body></html>".encode()


def test_the_article_is_taken_and_the_furniture_left() -> None:
    content = read_html(page("<title>Two soldiers killed near Invented Town</title>"))
    assert "Two soldiers were killed and three were wounded when a mine exploded" in content.text
    assert "one of the wounded was in danger" in content.text
    assert "Sport" not in content.text
    assert "newsletter" not in content.text
    assert content.title == "Two soldiers killed near Invented Town"
    assert content.published is None


def test_what_the_page_says_of_itself() -> None:
    head = """<meta property="og:title" content="Mine kills two"><meta property="og:site_name" content="Invented Post">
    <meta property="article:published_time" content="2021-03-13T09:00:00+03:00">
    <meta property="article:modified_time" content="2021-03-15T09:00:00+03:00">
    <link rel="canonical" href="https://news.example.org/mine">"""
    content = read_html(page(head))
    assert (content.title, content.publisher) == ("Mine kills two", "Invented Post")
    assert content.published == "2021-03-13T09:00:00+03:00"
    assert content.url == "https://news.example.org/mine"
    assert read_html(page(head), url="https://asked.example.org/x").url == "https://asked.example.org/x"


LD = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta name="date" content="2021-03-13">', ""),
        ('<meta itemprop="datePublished" content="March 13, 2021">', ""),
        ('<meta name="DC.date.issued" content="2021-03-13">', ""),
        ('<meta name="date" content="soon"><meta name="pubdate" content="20210313">', ""),
        (LD.format('{"@type": "NewsArticle", "datePublished": "2021-03-13T01:00:00Z"}'), ""),
        (
            LD.format(
                '{"@graph": [{"@type": "WebPage", "datePublished": "2019-01-01"},'
                '{"@type": ["NewsArticle"], "datePublished": "2021-03-13"}]}'
            ),
            "",
        ),
        (LD.format("{broken") + LD.format('[{"@type": "Report", "datePublished": "2021-03-13"}]'), ""),
        ("", '<time itemprop="datePublished" datetime="2021-03-13">today</time><time datetime="2021-03-20">x</time>'),
        ("", '<time class="entry-date published">13 March 2021</time>'),
        ("", '<time datetime="2021-03-13T10:00">10:00</time>'),
    ],
)
def test_ways_of_declaring_the_day_of_publication(head: str, body: str) -> None:
    published = read_html(page(head, body + BODY)).published
    assert published is not None
    assert published.startswith(("2021-03-13", "20210313", "March 13, 2021", "13 March 2021"))


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta property="article:modified_time" content="2021-03-13">', ""),
        ("", '<time datetime="2021-03-13">x</time><time datetime="2020-01-01">y</time>'),
        ("", "<p>Copyright 2021. Events of 13 March 2021 are told below.</p>"),
    ],
)
def test_a_date_that_is_not_said_to_be_of_publication_is_left(head: str, body: str) -> None:
    assert read_html(page(head, body + BODY)).published is None


def test_the_charset_of_the_server_then_of_the_page() -> None:
    body = BODY.replace("spokesman", "porte-parole désolé")
    raw = page('<meta charset="iso-8859-2">', body).decode().encode("iso-8859-15")
    assert "désolé" in read_html(raw).text
    cyrillic = page(
        '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', BODY.replace("mine", "мина")
    )
    assert "мина" in read_html(cyrillic.decode().encode("windows-1251")).text
    assert "мина" in read_html(page("", BODY.replace("mine", "мина")).decode().encode("koi8-r"), charset="koi8-r").text
    assert "мина" in read_html(page("", BODY.replace("mine", "мина")).decode().encode("utf-16")).text
    assert "désolé" in read_html(page('<meta charset="no-such">', body).decode().encode("cp1252")).text


@pytest.mark.parametrize(
    "raw",
    [
        BODY.encode(),
        page(
            body="<div><p>Two soldiers were killed <b>near <i>Invented</b> Town</i><p>on Tuesday<table><tr><td>army</p>"
        ),
        b"<html><body><p>Two soldiers were killed near Invented Town on Tuesday, the army said",
        b"<p>Two soldiers were killed near Invented Town on Tuesday",
        b"</div></p>Two soldiers were killed near Invented Town on Tuesday.<p/",
        b'<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://x">'
        b'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Two soldiers were killed near Invented Town.</p></html>',
    ],
)
def test_broken_pages_are_read_as_far_as_they_go(raw: bytes) -> None:
    text = " ".join(read_html(raw).text.split())
    assert "Two soldiers were killed" in text
    assert "Town" in text


@pytest.mark.parametrize("raw", [b"<html></html>", b"<html><body><script>x()</script>", b"<html><img src='x.png'>"])
def test_a_page_without_words_gives_none(raw: bytes) -> None:
    assert not read_html(raw).text.strip()


@pytest.mark.parametrize("raw", [b"", b" \n", b"<!-- only a comment -->"])
def test_a_page_without_elements_is_refused(raw: bytes) -> None:
    with pytest.raises(UnusableContent, match="nothing that can be read"):
        read_html(raw)


def test_a_page_of_countless_elements_is_refused() -> None:
    with pytest.raises(UnusableContent, match="elements"):
        read_html(page(body="<p>a" * 150_000))


def test_junk_is_refused() -> None:
    with pytest.raises(UnusableContent, match="not text"):
        read_html(b"<html>" + bytes(range(1, 256)) * 20)


def test_entities_of_the_page_s_own_making_are_not_expanded() -> None:
    lols = "".join(f'<!ENTITY lol{n} "{f"&lol{n - 1};" * 10}">' for n in range(1, 12))
    declared = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY lol0 "lol">{lols}]>'
    bomb = f"{declared}<html><body>{BODY}<p>&lol11;</p></body></html>"
    started = time.monotonic()
    text = read_html(bomb.encode()).text
    assert time.monotonic() - started < 5
    assert "Two soldiers were killed" in text
    assert len(text) < 2000


def test_no_file_and_no_address_in_a_page_is_opened(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr(socket.socket, "connect", lambda _self, address: opened.append(address))
    secret = f"{tmp_path}/secret.txt"
    with open(secret, "w") as handle:  # noqa: PTH123
        handle.write("SECRET")
    head = f'<link rel="stylesheet" href="http://127.0.0.1:9/x.css"><base href="file://{secret}">'
    body = f"""{BODY}<img src="http://127.0.0.1:9/x.png"><iframe src="file://{secret}"></iframe><p>&xxe; said</p>"""
    raw = page(head, body).replace(
        b"<!DOCTYPE html>", f'<!DOCTYPE html [<!ENTITY xxe SYSTEM "file://{secret}">]>'.encode()
    )
    assert "SECRET" not in read_html(raw).text
    assert opened == []


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 100_000 + "Two soldiers were killed.",
        "<b>" * 50_000 + "Two soldiers were killed." + "</b>" * 50_000,
        "<table><tr><td>" * 20_000 + "Two soldiers were killed.",
        "<p>Two soldiers were killed.</p>" * 20_000,
        "<!DOCTYPE html [" * 5_000 + "Two soldiers were killed.",
        "<meta charset " * 20_000 + ">Two soldiers were killed.",
        LD.format("[" + "1," * 400_000 + "1]") + "Two soldiers were killed.",
        "<time>" * 3_000 + "Two soldiers were killed.",
        "<a href='" + "x" * 500_000 + "'>Two soldiers were killed.</a>",
        "Two soldiers were killed." + "&lt;" * 200_000,
    ],
    ids=["divs", "bolds", "tables", "paragraphs", "doctypes", "metas", "linked", "times", "link", "entities"],
)
def test_hostile_pages_end_in_good_time(body: str) -> None:
    started = os.times().user
    for raw in (page(body=body), body.encode()):
        with contextlib.suppress(UnusableContent):
            read_html(raw)
    assert os.times().user - started < 10
