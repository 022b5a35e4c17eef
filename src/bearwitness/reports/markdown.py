"""Markdown to text: the front matter read, the marks taken off, the words left as they are."""

import re
from typing import Final

from bearwitness.reports.content import Content

_FRONT_FIELDS: Final = {
    "title": "title",
    "publisher": "publisher",
    "source": "publisher",
    "published": "published",
    "date": "published",
    "url": "url",
}
_FRONT_LINE: Final = re.compile(r"([A-Za-z_][\w-]{0,40})[ \t]*:[ \t]*(.*)")
_MOST_FRONT_LINES: Final = 100
_HEADING: Final = re.compile(r" {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#{1,20})?[ \t]*")
_RULE: Final = re.compile(r" {0,3}(?:(?:\*[ \t]?){3,40}|(?:-[ \t]?){3,40}|(?:_[ \t]?){3,40}|={3,200})")
_FENCE: Final = re.compile(r" {0,3}(?:```|~~~)")
_QUOTE: Final = re.compile(r"^ {0,3}(?:>[ ]?){1,9}")
_BULLET: Final = re.compile(r"^[ \t]{0,12}[*+-][ \t]{1,4}(?=\S)")
_REFERENCE: Final = re.compile(r" {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S+.*")
# Brackets hold no brackets and no line ends, and lengths are limited, so that nothing is searched twice.
_LINK: Final = re.compile(
    r"!?\[([^\[\]\n]{0,500})\](?:\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500})?\)|\[[^\[\]\n]{0,200}\])"
)
_ADDRESS: Final = re.compile(r"<(https?://[^<>\s]{1,2000})>")
_STRONG: Final = re.compile(r"(\*\*\*|\*\*|(?<!\w)___|(?<!\w)__)(?=\S)([^*_\n]{1,1000}?)(?<=\S)\1")
_EMPHASIS: Final = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_\n]{1,1000}?)(?<=[^\s*_])\1(?![\w*])")
_CODE: Final = re.compile(r"(?<!`)(`{1,2})(?!`)([^`\n]{1,1000})\1(?!`)")
_ESCAPE: Final = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>|~])")


def read_markdown(text: str) -> Content:
    """Return the body without its marks, and what the front matter says.

    Front matter is a block of `key: value` lines between two lines of three hyphens at the very start; title,
    publisher, published (or date) and url are taken from it. Where it gives no title, the first heading is the title.
    Taken off are the marks of headings, emphasis, strong emphasis, code, quotes, bullets and rules; a link is left as
    its words. Numbers of lists and everything not understood stay.
    """
    said, body = _front_matter(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    lines = body.split("\n")
    heading = next((found[1] for line in lines if (found := _HEADING.fullmatch(line)) and found[1]), None)
    return Content(
        text="\n".join(_plain(line) for line in lines if not _REFERENCE.fullmatch(line)),
        title=said.get("title") or (_inline(heading) if heading else None),
        publisher=said.get("publisher"),
        published=said.get("published"),
        url=said.get("url"),
    )


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return {}, text
    said: dict[str, str] = {}
    for number, line in enumerate(lines[1 : _MOST_FRONT_LINES + 1], start=1):
        if line.rstrip() in ("---", "..."):
            return said, "\n".join(lines[number + 1 :])
        found = _FRONT_LINE.match(line)
        if found and found[1].lower() in _FRONT_FIELDS:
            value = found[2].strip()
            if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
                value = value[1:-1]
            if value:
                said.setdefault(_FRONT_FIELDS[found[1].lower()], value)
    return {}, text


def _plain(line: str) -> str:
    if _RULE.fullmatch(line) or _FENCE.match(line):
        return ""
    line = _QUOTE.sub("", line, count=1)
    if found := _HEADING.fullmatch(line):
        line = found[1]
    return _inline(_BULLET.sub("", line, count=1))


def _inline(line: str) -> str:
    """Take the marks off a line. What stands between escaped characters is treated apart, and they are left bare."""
    pieces = _ESCAPE.split(line)  # text, escaped character, text, ...
    return "".join(piece if at % 2 else _unmarked(piece) for at, piece in enumerate(pieces))


def _unmarked(piece: str) -> str:
    piece = _ADDRESS.sub(r"\1", _LINK.sub(r"\1", piece))
    return _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", _CODE.sub(r"\2", piece)))
