"""Whether two spellings are of one name."""

from bearwitness.gazetteer.normalise import fold, sound


def one_name(name: str, other: str) -> bool:
    """Whether one name holds the other, or both sound alike: "Salihiah" and "Salihiah neighbourhood"."""
    one, two = fold(name), fold(other)
    return one in two or two in one or sound(one) == sound(two)


def alike(name: str, other: str) -> bool:
    """Whether two spellings sound like one name: "Ḩamāh" and "Hama"."""
    return sound(fold(name)) == sound(fold(other))


__all__ = ["alike", "one_name"]
