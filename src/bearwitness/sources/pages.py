"""One web page by its address. The network is touched only here, and only for an address that the caller gave."""

import http.client
import time
import urllib.error
import urllib.request
from email.message import Message
from http.client import HTTPResponse
from typing import Final

from bearwitness import __version__
from bearwitness.errors import UnreadableSource, UnusableContent
from bearwitness.model import Original
from bearwitness.model.ids import bytes_id
from bearwitness.settings import Settings
from bearwitness.sources.files import caller_fields, too_large

SCHEMES: Final = ("http://", "https://")
TIMEOUT_S: Final = 30.0
_MEDIA_TYPES: Final = {
    "text/html": "text/html",
    "application/xhtml+xml": "text/html",
    "text/plain": "text/plain",
    "text/markdown": "text/markdown",
}
_PIECE = 1 << 16


def is_address(source: str) -> bool:
    """Return whether a source is a web address."""
    return source.lower().startswith(SCHEMES)


def read_page(address: str, settings: Settings, timeout: float = TIMEOUT_S) -> Original:
    """Fetch one page. `timeout` is in seconds, for each wait and for the whole page.

    The address becomes the field `url`, and the charset that the server names the field `charset`. Redirects are
    followed to http and https only. Images, scripts and frames of the page are never fetched.

    Raises:
        UnreadableSource: the page cannot be had: no such host, an error status, a timeout, a redirect elsewhere.
        UnusableContent: it is no text, or larger than `settings.max_bytes`.
    """
    headers = {
        "User-Agent": f"bearwitness/{__version__}",
        "Accept": "text/html, text/plain",
        "Accept-Encoding": "identity",
    }
    try:
        request = urllib.request.Request(address, headers=headers)  # noqa: S310  only http(s): see _opener
        with _opener().open(request, timeout=timeout) as response:
            media_type = _media_type(response.headers)
            raw = _body(response, settings, time.monotonic() + timeout)
            charset = response.headers.get_content_charset()
    except urllib.error.HTTPError as error:
        error.close()
        raise UnreadableSource(f"the server answered {error.code} {error.reason}") from error
    except urllib.error.URLError as error:
        raise UnreadableSource(f"the page cannot be fetched: {error.reason}") from error
    except TimeoutError as error:
        raise UnreadableSource(f"the server did not send the page within {timeout:g} seconds") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise UnreadableSource(f"the page cannot be fetched: {error or type(error).__name__}") from error
    said = (("url", address), *((("charset", charset),) if charset else ()))
    return Original(bytes_id("s", raw), address, address, raw, media_type, (*caller_fields(settings), *said))


class _WebRedirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects to the web only; the standard handler would also go on to ftp."""

    def redirect_request(
        self, req: urllib.request.Request, fp: object, code: int, msg: str, headers: object, newurl: str
    ) -> urllib.request.Request | None:
        if not is_address(newurl):
            raise UnreadableSource(f"the server sends on to {newurl[:200]!r}, which is no web page")
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]


def _opener() -> urllib.request.OpenerDirector:
    """Return an opener that knows http and https alone; the usual one also opens files."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        _WebRedirects(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.UnknownHandler(),
    ):
        opener.add_handler(handler)
    return opener


def _media_type(headers: Message) -> str:
    encoding = headers.get("Content-Encoding", "identity").lower()
    if encoding not in ("", "identity"):
        raise UnusableContent(f"the server sent the page packed ({encoding}) although it was asked not to")
    given = headers.get_content_type()
    if given not in _MEDIA_TYPES:
        raise UnusableContent(f"the address holds {given}, not a page of text; save it and convert it to text")
    return _MEDIA_TYPES[given]


def _body(response: HTTPResponse, settings: Settings, deadline: float) -> bytes:
    announced = response.headers.get("Content-Length", "")
    if announced.isdigit() and int(announced) > settings.max_bytes:
        raise too_large(f"{int(announced):,}", settings)
    pieces: list[bytes] = []
    size = 0
    # read1 returns what has come: read would wait for a full piece from a server that sends a byte at a time.
    while piece := response.read1(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > settings.max_bytes:
            raise too_large(f"more than {settings.max_bytes:,}", settings)
        if time.monotonic() > deadline:
            raise TimeoutError
    if announced.isdigit() and size < int(announced):
        raise UnreadableSource(f"the connection broke after {size:,} of {int(announced):,} bytes")
    return b"".join(pieces)
