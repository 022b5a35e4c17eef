"""Identifiers that depend on content alone, so that the same input always gets the same identifier."""

import hashlib


def content_id(prefix: str, *parts: str) -> str:
    """Return `prefix-` and 16 hexadecimal digits of the SHA-256 of the parts.

    The parts are joined with their lengths, so that ("ab", "c") and ("a", "bc") differ.
    """
    digest = hashlib.sha256()
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass")
        digest.update(f"{len(raw)}:".encode())
        digest.update(raw)
    return f"{prefix}-{digest.hexdigest()[:16]}"


def bytes_id(prefix: str, raw: bytes) -> str:
    """Return `prefix-` and the full SHA-256 of the bytes, in hexadecimal."""
    return f"{prefix}-{hashlib.sha256(raw).hexdigest()}"
