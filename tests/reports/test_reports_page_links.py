"""Paragraphs of a page that are one link. All texts are invented."""

from bearwitness.model import Original
from bearwitness.model.ids import bytes_id
from bearwitness.reading.grammar import GrammarReader
from bearwitness.reports import make_report
from bearwitness.reports.html import read_html
from bearwitness.settings import Settings

STORY = """<p>A bomb killed seven people and wounded 12 others at a market in Baidoa, Somalia, on Monday.</p>
<p><a href="/x"><b>Gunmen kidnap thirty pupils from a school in Kaduna</b></a></p>
<p>The bomb had been hidden in a bin near a tea shop, a police officer said. Two of the dead were soldiers.</p>
<p>READ ALSO: <a href="/y">Soldiers kill ten bandits in a raid near Katsina</a></p>
<p>No group has said that it was behind the attack. A <a href="/z">similar bomb went off in the town last year</a>.</p>
<h4>Most read</h4><ul><li><a href="/a">Shells kill nine people in the port of Aden</a></li>
<li><a href="/b">Landslide kills forty in the hills of Nepal</a></li></ul>
<h4>Comments (1)</h4><p>Omar: They killed fifty people in Kismayo on Friday and nobody spoke of it.</p>"""


def page(body: str) -> bytes:
    head = "<head><title>Bomb kills seven in Baidoa</title></head>"
    return f"<html>{head}<body><article>{body}</article></body></html>".encode()


def test_a_paragraph_that_is_a_link_is_left_out_and_a_link_in_a_paragraph_stays() -> None:
    text = read_html(page(STORY)).text
    assert "Kaduna" not in text
    assert "Aden" not in text
    assert "similar bomb went off in the town last year" in text


def test_a_page_of_links_stays() -> None:
    links = "".join(
        f"<p><a href='/{at}'>Shells kill {at} people in the port of Aden on Monday</a></p>" for at in range(20)
    )
    assert read_html(page(links)).text.count("port of Aden") > 15


def test_one_incident_is_read_on_a_page_with_others_around_it() -> None:
    raw = page(STORY)
    report = make_report(Original(bytes_id("s", raw), "page", "page", raw, "text/html"), Settings())
    reading = GrammarReader(Settings()).read(report)
    (news,) = [one for one in reading.incidents if not one.background]
    assert {one.where and one.where.name for one in reading.incidents} == {"Baidoa"}
    assert sorted((one.measure, one.best) for one in news.figures) == [
        ("injured", 12), ("killed", 2), ("killed", 7),
    ]  # fmt: skip
