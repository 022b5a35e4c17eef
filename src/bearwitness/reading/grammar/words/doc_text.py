"""The text of a parsed document, joined from its tokens once."""

from typing import Final

from spacy.tokens import Doc

_JOINED: Final = "bearwitness.text"


def text_of(doc: Doc) -> str:
    """Return the text of a document, with the same offsets as its tokens have.

    `Doc.text` joins all tokens anew at each call, which is quadratic where every sentence asks for it.
    """
    known: object = doc.user_data.get(_JOINED)
    if isinstance(known, str):
        return known
    text = doc.text
    doc.user_data[_JOINED] = text
    return text
