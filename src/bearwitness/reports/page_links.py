"""Paragraphs of a page that are one link: headlines of other reports, set between the paragraphs of this one."""

from typing import Final

import lxml.html

_FEWEST_WORDS: Final = 4
_PARAGRAPHS: Final = ("p", "li", "div")
_WITHIN: Final = frozenset({"p", "li", "div", "ul", "ol", "table", "section", "article"})


def drop_links(tree: lxml.html.HtmlElement) -> None:
    """Take out the paragraphs and list items of a page whose words are all one link.

    A page that is a list of links stays as it is.
    """
    leaves = [
        one for one in tree.iter(*_PARAGRAPHS) if not any(child.tag in _WITHIN for child in one.iterdescendants())
    ]
    links = [one for one in leaves if _is_link(one)]
    linked = sum(_length(one) for one in links)
    if links and sum(_length(one) for one in leaves) - linked > linked:
        for one in links:
            one.drop_tree()


def _is_link(element: lxml.html.HtmlElement) -> bool:
    links = list(element.iterdescendants("a"))
    if len(links) != 1:
        return False
    words = element.text_content().split()
    return len(words) >= _FEWEST_WORDS and words == links[0].text_content().split()


def _length(element: lxml.html.HtmlElement) -> int:
    return len(element.text_content().strip())


__all__ = ["drop_links"]
