"""An original to a report: read by its type, normalised once, frozen, dated, its language told."""

from urllib.parse import urlsplit

from bearwitness.errors import BadTable, UnusableContent
from bearwitness.model import Original, Report, ReportInfo
from bearwitness.model.ids import content_id
from bearwitness.reports.content import Content
from bearwitness.reports.dates import Given, find_dateline, published_on
from bearwitness.reports.furniture import without_furniture
from bearwitness.reports.html import read_html
from bearwitness.reports.language import language_of
from bearwitness.reports.markdown import read_markdown
from bearwitness.reports.normalise import normalise, one_line
from bearwitness.reports.plaintext import decode
from bearwitness.settings import Settings

_LONGEST_HEADLINE = 160


def make_report(original: Original, settings: Settings) -> Report:
    """Return the report that an original holds.

    What the caller says of publisher and date goes before the table, the table before the page. A report whose
    publisher nobody names but whose address is known has the name of its site ("news.example.org"). A report in a
    language that is not read is kept, with `unread` saying why. One whose language cannot be told is read.

    Raises:
        UnusableContent: no text in it, no text at all, too large, or a publication date in the future.
        BadTable: a row of a table without text.
    """
    if len(original.raw) > settings.max_bytes:
        raise UnusableContent(f"it has {len(original.raw):,} bytes; at most {settings.max_bytes:,} are read")
    said = dict(original.fields)
    content = _content(original, said)
    text = normalise(content.text)
    if not text:
        raise UnusableContent("there is no text in it")
    url = _web_address(said.get("url")) or _web_address(content.url)
    publishers = (settings.publisher, said.get("publisher"), content.publisher, _host(url))
    # For a file the field only repeats what the caller says, which `published_on` takes from the settings first.
    published = published_on(text, Given(said.get("published"), content.published, said.get("date"), url), settings)
    language = said.get("language") or language_of(without_furniture(text))
    return Report(
        info=ReportInfo(
            id=content_id("r", original.id, original.name),
            source_id=original.id,
            title=one_line(said.get("title")) or one_line(content.title),
            publisher=next(filter(None, map(one_line, publishers)), None),
            published=published.day,
            published_inferred=published.inferred,
            url=url,
            language=language,
            published_from=published.known_from,
        ),
        text=text,
        locator=original.locator,
        unread=None if language is None or language in settings.languages else f"language: {language}",
    )


def _content(original: Original, said: dict[str, str]) -> Content:
    charset = said.get("charset")
    match original.media_type:
        case "text/html":
            return read_html(original.raw, charset, said.get("url"))
        case "text/markdown":
            return read_markdown(decode(original.raw, charset))
        case "text/plain":
            text = decode(original.raw, charset)
            return Content(text, title=_headline(text))
        case "application/json":
            if "text" not in said:
                raise BadTable("the row has no text")
            return Content(said["text"])
    raise UnusableContent(f"nothing here reads {original.media_type}")


def _headline(text: str) -> str | None:
    """Return the first line of a plain text where it stands like a headline: short, alone, and no full sentence."""
    first, _, rest = text.strip().replace("\r\n", "\n").partition("\n")
    first = first.strip()
    if not rest.startswith("\n") or not rest.strip() or len(first) > _LONGEST_HEADLINE:
        return None
    return None if first.endswith((".", ":", ",", ";")) or find_dateline(first) else first


def _host(url: str | None) -> str | None:
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.") or None
    except ValueError:
        return None  # "http://[" is no address, and the report is none the worse for it


def _web_address(url: str | None) -> str | None:
    """Return an address of the web, and None for any other: "javascript:" must not come under a reader's finger."""
    line = one_line(url)
    return line if line and line.lower().startswith(("http://", "https://")) else None
