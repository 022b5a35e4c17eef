"""Sentences with the right answer written into them, and what the grammar reads in them, in the same form.

A marked sentence holds its answers in square brackets behind the words that give them:

    [At least 15 civilians = killed 15/15/- civilians] were killed.
    [Nine people = killed 9] died, among them [three children = killed 3 part].
    Fighters took the hill on [Monday = 2014-05-05].

A figure is a measure, then low/best/high ("9" for 9/9/9, "-" for not stated), then in any order what else is to hold:
a group, a certainty, "approx", "vague", "part", "rising", and who="word". Approximate, vague, part and the certainty are
always compared (not written means no, and asserted); group and who only where they are written.

Two figures of the same words are joined by " & ": [some people = killed 2/-/- vague & injured 2/-/- vague].

A time is its first and last day ("2014-05-05" or "2014-05-05..2014-05-06") and, in any order, its precision, "inferred" and
"since". Precision is day for one day and range for several where it is not written.
"""

import re
from dataclasses import dataclass
from datetime import date

from bearwitness.model import Certainty, Group, Measure
from bearwitness.reading.grammar.figures.said_figure import SaidFigure
from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.parties.naming import parties
from bearwitness.reading.grammar.scenes.scene import scenes
from bearwitness.reading.grammar.times.when import times

_MARK = re.compile(r"\[(?P<words>[^\[\]=]+?) = (?P<answer>[^\[\]]+)\]")
_MEASURES = {measure.value for measure in Measure}
_GROUPS = {group.value for group in Group}
_CERTAINTIES = {certainty.value for certainty in Certainty}


@dataclass(frozen=True, slots=True)
class Marked:
    """The plain text of a marked sentence and its answers as (start, end, answer)."""

    text: str
    answers: tuple[tuple[int, int, str], ...]


def marked(source: str) -> Marked:
    """Take the answers out of a marked sentence."""
    text, answers, at = "", [], 0
    for match in _MARK.finditer(source):
        text += source[at : match.start()]
        start = len(text)
        text += match["words"]
        answers.append((start, len(text), match["answer"]))
        at = match.end()
    text += source[at:]
    assert " = " not in text, f"broken markup: {source}"
    return Marked(text, tuple(answers))


def _number(value: int | None) -> str:
    return "-" if value is None else str(value)


def _figure_answer(answer: str) -> tuple[str, ...]:
    """Return a figure's answer as comparable words, sorted, with what is always compared made explicit."""
    who = re.search(r'who="([^"]*)"', answer)
    words = re.sub(r'who="[^"]*"', "", answer).split()
    measure, number, rest = words[0], words[1], words[2:]
    assert measure in _MEASURES, f"no measure: {answer}"
    unknown = set(rest) - _GROUPS - _CERTAINTIES - {"approx", "vague", "part", "rising"}
    assert not unknown, f"unknown words {unknown} in {answer}"
    number = number if "/" in number else f"{number}/{number}/{number}"
    if not _CERTAINTIES & set(rest):
        rest.append("asserted")
    return (measure, number, *sorted(rest), *([f'who="{who[1]}"'] if who else []))


def _as_answer(said: SaidFigure, wanted: str | None) -> tuple[str, ...]:
    """Return what was read in the form of `_figure_answer`, leaving out what the answer leaves open."""
    number = said.number
    rest = [said.certainty.value]
    rest += ["approx"] if number.approximate else []
    rest += ["vague"] if number.vague else []
    rest += ["part"] if said.mention.whole is not None or said.mention.among else []
    rest += ["rising"] if said.mention.rising and (wanted is None or "rising" in wanted) else []
    rest += [said.group.value] if wanted is None or _GROUPS & set(wanted.split()) else []
    who = [f'who="{said.mention.counted.who or ""}"'] if wanted is None or "who=" in wanted else []
    low_best_high = "/".join(_number(value) for value in (number.low, number.best, number.high))
    return (said.mention.measure.value, low_best_high, *sorted(rest), *who)


def check_figures(source: str, *, before: str = "") -> str | None:
    """Compare a marked sentence with what the grammar reads in it; return what differs, or None.

    `before` is text that stands before it and whose figures are left aside.
    """
    case = marked(source)
    shift = len(before) + 1 if before else 0
    parsed = parse(f"{before} {case.text}" if before else case.text)
    said = [
        item
        for scene in scenes(parsed, None, parties(parsed.text, ()), ())
        for item in scene.figures
        if item.mention.counted.start >= shift
    ]
    wanted = {(start + shift, end + shift): answer for start, end, answer in case.answers}
    read: dict[tuple[int, int], list[tuple[str, ...]]] = {}
    for item in said:
        counted = item.mention.counted
        span = (counted.start, counted.end)
        assert item.mention.start <= counted.end <= item.mention.end
        read.setdefault(span, []).append(_as_answer(item, wanted.get(span)))
    read = {span: sorted(found) for span, found in read.items()}
    right = {span: sorted(map(_figure_answer, answer.split(" & "))) for span, answer in wanted.items()}
    if read == right:
        return None
    show = lambda found: [(parsed.text[start:end], *value) for (start, end), value in sorted(found.items())]  # noqa: E731
    return f"{case.text}\n   read  {show(read)}\n   right {show(right)}"


def _time_answer(answer: str) -> tuple[str, ...]:
    days, *rest = answer.split()
    if not {"day", "range", "week", "month", "year"} & set(rest):
        rest.append("range" if ".." in days else "day")
    unknown = set(rest) - {"day", "range", "week", "month", "year", "inferred", "since"}
    assert not unknown, f"unknown words {unknown} in {answer}"
    return (days if ".." in days else f"{days}..{days}", *sorted(rest))


def check_times(source: str, published: date | None) -> str | None:
    """Compare the times of a marked sentence with those that the grammar reads; return what differs, or None."""
    case = marked(source)
    read = {}
    for mention in times(case.text, published):
        flags = [mention.days.precision.value]
        flags += ["inferred"] if mention.inferred else []
        flags += ["since"] if mention.since else []
        # The preposition may stand within the evidence or before it.
        start = mention.start + len(re.match(r"(?:on\s+(?:the\s+)?)?", case.text[mention.start :], re.IGNORECASE)[0])
        read[start, mention.end] = (f"{mention.days.start}..{mention.days.end}", *sorted(flags))
    right = {(start, end): _time_answer(answer) for start, end, answer in case.answers}
    if read == right:
        return None
    show = lambda found: [(case.text[start:end], *value) for (start, end), value in sorted(found.items())]  # noqa: E731
    return f"{case.text} (published {published})\n   read  {show(read)}\n   right {show(right)}"
