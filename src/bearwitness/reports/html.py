"""Web pages to text. A page is untrusted: nothing in it is run, fetched or expanded."""

import json
import logging
import re
from collections import deque
from collections.abc import Iterator
from typing import Final

import lxml.etree
import lxml.html
import trafilatura
from trafilatura.settings import Document

from bearwitness.errors import UnusableContent
from bearwitness.reports.content import Content
from bearwitness.reports.page_links import drop_links
from bearwitness.reports.plaintext import decode
from bearwitness.sources.calendar import parse_date

_CHARSET: Final = re.compile(
    rb"""<(?:meta[^>]{0,200}?charset\s{0,3}=\s{0,3}["']?|\?xml[^>]{0,100}?encoding=["'])([\w.:-]{2,40})""", re.I
)
_XML_HEAD: Final = re.compile(r"\s*<\?xml[^>]{0,300}>")
_DOCTYPE: Final = re.compile(r"\s*<!DOCTYPE[^\[>]{0,300}(?:\[[^\]]{0,100000}\])?[^>]{0,100}>", re.I)
_DATE_NAMES: Final = (
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "date_published",
    "publication_date",
    "publish-date",
    "publishdate",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.date",
    "dc.date",
    "dcterms.created",
    "dc.date.created",
    "date",
)
_PUBLISHED_CLASS: Final = re.compile(r"publish|posted|pubdate|entry-date|dateline", re.I)
_LD_JSON: Final = re.compile(r"application/ld\+json", re.I)
_MOST_ELEMENTS: Final = 100_000  # a long article has 10,000; this many take ten seconds
_MOST_LD_NODES: Final = 2_000
_MOST_LD_CHARS: Final = 1_000_000


def read_html(raw: bytes, charset: str | None = None, url: str | None = None) -> Content:
    """Return the article of a page, with title, publisher, date and address as the page gives them.

    Paragraphs that are one link are left out (`bearwitness.reports.page_links`): they lead to other reports.

    `charset` is what the server named, else the page's own is used. The date is one that the page declares: in a meta
    element, in JSON-LD, or in a `time` element marked as that of publication. Dates in addresses and in the text around
    the article are left alone; a dateline is looked for later.

    Raises:
        UnusableContent: it is no text, or there is no article in it.
    """
    declared = _CHARSET.search(raw[:4096])
    text = decode(raw, charset or (declared[1].decode("ascii") if declared else None))
    tree = _parse(text)
    linked = tuple(_linked_data(tree))
    drop_links(tree)
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # else it writes its warnings to the terminal
    found = trafilatura.bare_extraction(
        tree,
        url=url,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        date_extraction_params={"extensive_search": False},
    )
    published = _published(tree, linked)
    if not isinstance(found, Document):
        # Too little for an article by its measures: take the paragraphs as they stand.
        return Content(trafilatura.baseline(tree)[1], _linked_text(linked, "headline"), published=published, url=url)
    return Content(
        text=found.text or "",
        title=found.title or _linked_text(linked, "headline"),
        publisher=found.sitename or _linked_text(linked, "publisher"),
        published=published,
        url=url or found.url,
    )


def _parse(text: str) -> lxml.html.HtmlElement:
    """Return the tree of a page, made with the HTML parser, which knows no entities but HTML's own.

    Declarations are cut off first, so that nothing that they define comes near a parser.
    """
    for declaration in (_XML_HEAD, _DOCTYPE):
        if found := declaration.match(text):
            text = text[found.end() :]
    parser = lxml.html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        tree = lxml.html.document_fromstring(text.replace("\x00", ""), parser=parser)
    except (lxml.etree.ParserError, ValueError) as error:
        raise UnusableContent(f"the page holds nothing that can be read ({error})") from error
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        raise UnusableContent(f"the page has more than {_MOST_ELEMENTS:,} elements; save its text instead")
    return tree


def _published(tree: lxml.html.HtmlElement, linked: tuple[dict[str, object], ...]) -> str | None:
    declared: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = (meta.get("content") or "").strip()
        if content and parse_date(content):
            declared.setdefault(name.strip().lower(), content)
    by_meta = next((declared[name] for name in _DATE_NAMES if name in declared), None)
    return by_meta or _linked_date(linked) or _time_element(tree)


def _time_element(tree: lxml.html.HtmlElement) -> str | None:
    """Return the date of a `time` element marked as publication, or the one day that all of an article's agree on."""
    marked: list[str] = []
    others: list[str] = []
    for element in tree.iter("time"):
        written = (element.get("datetime") or element.text_content()).strip()
        if parse_date(written) is None:
            continue
        is_marked = (
            element.get("pubdate") is not None
            or (element.get("itemprop") or "").lower() == "datepublished"
            or _PUBLISHED_CLASS.search(element.get("class") or "")
        )
        (marked if is_marked else others).append(written)
    if marked:
        return marked[0]
    return others[0] if len({parse_date(written) for written in others}) == 1 else None


def _linked_data(tree: lxml.html.HtmlElement) -> Iterator[dict[str, object]]:
    """Yield the objects of a page's JSON-LD, outermost first, those that tell of an article before the others."""
    nodes: list[dict[str, object]] = []
    for script in tree.iter("script"):
        text = script.text or ""
        if not _LD_JSON.search(script.get("type") or "") or len(text) > _MOST_LD_CHARS:
            continue
        try:
            waiting: deque[object] = deque([json.loads(text)])
        except (ValueError, RecursionError):
            continue  # broken JSON-LD is common, and the page can be read without it
        while waiting and len(nodes) < _MOST_LD_NODES:
            value = waiting.popleft()
            if isinstance(value, list):
                waiting.extendleft(reversed(value))
            elif isinstance(value, dict):
                nodes.append(value)
                waiting.extend(value.get(name) for name in ("@graph", "mainEntity", "mainEntityOfPage"))
    yield from sorted(nodes, key=lambda node: not re.search("Article|Report|Posting", str(node.get("@type"))[:200]))


def _linked_date(linked: tuple[dict[str, object], ...]) -> str | None:
    dates = (node.get("datePublished") for node in linked)
    return next((written for written in dates if isinstance(written, str) and parse_date(written)), None)


def _linked_text(linked: tuple[dict[str, object], ...], name: str) -> str | None:
    for node in linked:
        value = node.get(name)
        if isinstance(value, dict):
            value = value.get("name")
        if isinstance(value, str) and value.strip():
            return value
    return None
