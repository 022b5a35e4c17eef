"""Words and digits for whole numbers: "twenty-two", "1,500", "2.5 million"."""

import re

UNITS = {
    word: number
    for number, word in enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
         "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
    )
}  # fmt: skip
TENS = {
    word: 10 * number
    for number, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}

_ANY_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
ONE_TO_NINE = "|".join(list(UNITS)[1:10])
TO_99 = rf"(?:(?:{'|'.join(TENS)})(?:[ -](?:{ONE_TO_NINE}))?|{_ANY_UNIT})"
# "One hundred and two hundred" are two numbers: what follows "and" may not carry the same scale again.
_TO_999 = rf"(?:(?:{TO_99}|an?)[ -]hundred(?:[ -](?:and[ -])?{TO_99}(?![ -]hundred\b))?|{TO_99})"
_TO_MILLION = (
    rf"(?:(?:{_TO_999}|an?)[ -]thousand(?:,?[ -](?:and[ -])?{_TO_999}(?![ -](?:hundred|thousand)\b))?|{_TO_999})"
)
_SPELT = rf"(?:(?:{_TO_999}|an?)[ -](?:million|billion)(?:,?[ -](?:and[ -])?{_TO_MILLION}(?![ -](?:million|billion)\b))?|{_TO_MILLION})"
_SCALE = "hundred|thousand|million|billion"
_DIGITS = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,3}}(?:\.\d{{3}})+(?![\d.])|\d+(?:\.\d+)?)(?:[ -](?:{_SCALE}))?"
CARDINAL = rf"{_DIGITS}|{_SPELT}"
_LARGEST = 10_000_000_000
"""More than there are people: a longer row of digits counts nothing that is read here."""


def parse_cardinal(words: str) -> int | None:
    """Return the whole number that the words say ("twenty-two", "1,500", "2.5 million"), or None if they say none."""
    text = words.strip().lower().replace("\u00a0", " ")
    match = re.fullmatch(r"(\d[\d,.]*)(?:[ -](hundred|thousand|million|billion))?", text)
    if match:
        digits, scale = match.groups()
        if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", digits):
            value = float(re.sub(r"[.,]", "", digits))
        elif re.fullmatch(r"\d+(?:\.\d+)?", digits):
            value = float(digits)
        else:
            return None
        value *= SCALES[scale] if scale else 1
        return int(value) if value <= _LARGEST and value == int(value) else None
    total = current = 0
    for word in re.split(r",?[ -]+", text):
        if word == "and":
            continue
        if word in ("a", "an"):
            current += 1
        elif word in UNITS:
            current += UNITS[word]
        elif word in TENS:
            current += TENS[word]
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word in SCALES:
            total += max(current, 1) * SCALES[word]
            current = 0
        else:
            return None
    return total + current if total + current <= _LARGEST else None
