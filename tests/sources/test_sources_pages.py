"""Web pages as sources, against a real server on this machine."""

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from bearwitness.errors import SourceError, UnreadableSource, UnusableContent
from bearwitness.model import Original, Skipped
from bearwitness.settings import Settings
from bearwitness.sources import collect
from bearwitness.sources.pages import read_page

PAGE = "<html><title>Café</title><p>Words</p></html>".encode("latin-1")


class Handler(BaseHTTPRequestHandler):
    """Answers by path. `seen` keeps what was asked for."""

    seen: list[tuple[str, str]]
    stop: threading.Event

    def do_GET(self) -> None:
        self.seen.append((self.path, self.headers.get("User-Agent", "")))
        match self.path:
            case "/page":
                self.answer(200, {"Content-Type": "text/html; charset=ISO-8859-1"}, PAGE)
            case "/moved":
                self.answer(302, {"Location": "/page"})
            case "/to-file":
                self.answer(302, {"Location": "file:///etc/hostname"})
            case "/to-ftp":
                self.answer(302, {"Location": "ftp://127.0.0.1/x"})
            case "/around":
                self.answer(302, {"Location": "/around"})
            case "/pdf":
                self.answer(200, {"Content-Type": "application/pdf"}, b"%PDF-1.7")
            case "/big":
                self.answer(200, {"Content-Type": "text/html", "Content-Length": "90000000"}, b"x")
            case "/endless":
                self.send_response(200)
                self.send_header("Content-Type", "text/plain")
                self.end_headers()
                for _ in range(100):
                    self.wfile.write(b"x" * 1000)
            case "/cut":
                self.answer(200, {"Content-Type": "text/plain", "Content-Length": "1000"}, b"half")
            case "/packed":
                self.answer(200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, b"\x1f\x8b")
            case "/silent":
                self.stop.wait(5)
            case "/drip":
                self.send_response(200)
                self.send_header("Content-Type", "text/plain")
                self.end_headers()
                while not self.stop.wait(0.05):
                    self.wfile.write(b"x")
            case _:
                self.answer(404, {"Content-Type": "text/html"}, b"not here")

    def answer(self, status: int, headers: dict[str, str], body: bytes = b"") -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of readers who hang up: that is what is tested."""


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    Handler.seen = []
    Handler.stop = threading.Event()
    server = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    Handler.stop.set()
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_page_is_kept_with_address_and_charset(site: str) -> None:
    [original] = collect([f"{site}/page"], Settings(publisher="Invented Post"))
    assert isinstance(original, Original)
    assert original.raw == PAGE
    assert (original.locator, original.name, original.media_type) == (f"{site}/page", f"{site}/page", "text/html")
    assert dict(original.fields) == {"url": f"{site}/page", "charset": "iso-8859-1", "publisher": "Invented Post"}
    [(path, agent)] = Handler.seen
    assert path == "/page"
    assert agent.startswith("bearwitness/")


def test_a_redirect_within_the_web_is_followed(site: str) -> None:
    original = read_page(f"{site}/moved", Settings())
    assert original.raw == PAGE
    assert dict(original.fields)["url"] == f"{site}/moved"


@pytest.mark.parametrize(
    ("path", "error", "reason"),
    [
        ("/none", UnreadableSource, "404"),
        ("/to-file", UnreadableSource, "file:///etc/hostname"),
        ("/to-ftp", UnreadableSource, "no web page"),
        ("/around", UnreadableSource, "302"),
        ("/pdf", UnusableContent, "application/pdf"),
        ("/big", UnusableContent, "90,000,000 bytes"),
        ("/endless", UnusableContent, "more than 5,000 bytes"),
        ("/cut", UnreadableSource, "4 of 1,000 bytes"),
        ("/packed", UnusableContent, "gzip"),
        ("/silent", UnreadableSource, "timed out|within"),
        ("/drip", UnreadableSource, "within 0.4 seconds"),
    ],
)
def test_what_goes_wrong_is_told(site: str, path: str, error: type[SourceError], reason: str) -> None:
    started = time.monotonic()
    with pytest.raises(error, match=reason):
        read_page(site + path, Settings(max_bytes=5000), timeout=0.4)
    assert time.monotonic() - started < 4


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:1/x",
        "http://127.0.0.1:99999/",
        "http://",
        "http://[::1",
        "http://127.0.0.1/a b",
        "https://\n/",
    ],
)
def test_an_address_that_cannot_be_fetched_is_skipped(site: str, address: str) -> None:
    first, second = collect([address, f"{site}/page"], Settings())
    assert isinstance(first, Skipped)
    assert (first.locator, first.error) == (address, "UnreadableSource")
    assert isinstance(second, Original)


def test_no_other_kind_of_address_is_opened(tmp_path: object) -> None:
    for source in ("file:///etc/hostname", "ftp://127.0.0.1/x", "data:text/plain,words"):
        [skipped] = collect([source], Settings())
        assert isinstance(skipped, Skipped), tmp_path
