"""Word-for-word copies, and what must not be taken for one."""

import random
import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bearwitness.model import Report, ReportInfo
from bearwitness.reports import find_copies

LONG = (
    "Seven soldiers were killed and three were wounded in an ambush near Invented Town on Tuesday, an army spokesman "
    "said. The patrol was on its way back to the base when the gunmen opened fire from both sides of the road, he told "
    "reporters. A doctor at the hospital in Marib said that two of the wounded were in danger and that more blood was "
    "needed. No group claimed responsibility for the attack, which was the third on that road since the beginning of "
    "the month. Residents said that they had heard shooting for about an hour, and that helicopters came later. The "
    "ministry promised an inquiry and asked people in the district to stay at home until the search was over."
)


def report(number: int, text: str, published: date | None = date(2021, 3, 13)) -> Report:
    info = ReportInfo(f"r-{number:05}", f"s-{number}", None, None, published, False, None, "en")
    return Report(info, text, f"{number}.txt")


def copies(*texts: str) -> dict[str, str]:
    return find_copies([report(number, text) for number, text in enumerate(texts)])


@pytest.mark.parametrize(
    "copy",
    [
        LONG,
        LONG.upper(),
        LONG.replace(". ", ".\n\n").replace(",", " -"),
        "KYIV, Ukraine, March 14, 2021 - " + LONG,
        LONG + " (Reporting by A. Writer; editing by B. Other)",
        LONG.replace("asked people", "urged people"),
        LONG.removesuffix(" until the search was over."),
        LONG.replace(
            "A doctor at the hospital in Marib said that two of the wounded were in danger and that more blood "
            "was needed. ",
            "",
        ),
        "Ambush near Invented Town: Seven soldiers killed. " + LONG,
        LONG[: LONG.index(" The ministry")] + " Nobody from the government was to be reached for comment before noon.",
    ],
    ids=["same", "upper", "layout", "dateline", "credits", "one word", "cut", "sentence", "headline", "reworded"],
)
def test_copies(copy: str) -> None:
    assert copies(LONG, copy) == {"r-00001": "r-00000"}


@pytest.mark.parametrize(
    "other",
    [
        LONG.replace("Seven", "Nine"),
        LONG.replace("three were wounded", "four were wounded"),
        LONG.replace("Seven", "Three"),
        LONG.replace("about an hour", "not about an hour"),
        LONG[: LONG.index(" The ministry")]
        + " Seven of the gunmen were killed as well, said people who live by the road.",
        LONG.replace("were killed", "were hurt"),
        LONG.replace("No group claimed", "The group claimed"),
        LONG.replace("Invented Town", "Other Town"),
        LONG.replace("Marib", "Sirwah"),
        LONG.replace("Tuesday", "Wednesday"),
        LONG + " Later the toll rose to 9, the ministry said.",
        LONG + " " + LONG,
        LONG[: len(LONG) // 2],
        " ".join(reversed(LONG.split())),
        "On the eve of the vote the party's leaders met again, and no one was hurt.",
    ],
    ids=[
        "toll",
        "wounded",
        "known toll",
        "short negation",
        "new deaths",
        "outcome",
        "claim",
        "place",
        "second place",
        "day",
        "update",
        "twice",
        "half",
        "order",
        "other",
    ],
)
def test_what_is_no_copy(other: str) -> None:
    assert copies(LONG, other) == {}


def test_short_texts_are_copies_only_where_they_are_equal() -> None:
    short = "Five people were killed by a mine near Invented Town, the army said."
    assert copies(short, short.upper().replace(",", "")) == {"r-00001": "r-00000"}
    assert copies(short, short + " It was the") == {}
    assert copies(short, "MARIB, Yemen (March 13, 2021) - " + short) == {}
    assert copies("!!!", "???") == {}


def test_the_original_is_the_earliest_then_the_smallest_id() -> None:
    day = date(2021, 3, 13)
    reports = [report(1, LONG, None), report(2, LONG, day), report(3, LONG, day - timedelta(1)), report(4, LONG, day)]
    assert find_copies(reports) == {"r-00001": "r-00003", "r-00002": "r-00003", "r-00004": "r-00003"}
    assert find_copies([report(2, LONG), report(1, LONG)]) == {"r-00002": "r-00001"}


def test_a_copy_of_a_copy_leads_to_the_original() -> None:
    credits = LONG + " (Reporting by A. Writer)"
    assert copies(LONG, credits, credits.upper()) == {"r-00001": "r-00000", "r-00002": "r-00000"}


def test_a_report_given_twice_is_no_copy_of_itself() -> None:
    assert find_copies([report(1, LONG), report(1, LONG)]) == {}


WORDS = st.sampled_from(["the", "said", "Seven", "7", "Marib", "killed", "road", "Tuesday", "nine", "9"])
# Far enough from each other that each lies alone in a sentence that stays: edits side by side make a reworded stretch,
# from which a number may be cut.
EDITS = st.lists(st.tuples(st.integers(0, 110), WORDS), max_size=4).filter(
    lambda edits: all(one == other or abs(one[0] - other[0]) > 5 for one in edits for other in edits)
)


@st.composite
def variants(draw: st.DrawFn) -> list[Report]:
    made = []
    for number in range(draw(st.integers(2, 7))):
        words = LONG.split()
        for at, word in draw(EDITS):
            words[at % len(words)] = word
        days = draw(st.sampled_from([None, 0, 1]))
        made.append(report(number, " ".join(words), None if days is None else date(2021, 3, 13) + timedelta(days)))
    return made


@given(variants(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_reports_changes_nothing_and_originals_are_no_copies(
    made: list[Report], chance: random.Random
) -> None:
    found = find_copies(made)
    shuffled = made[:]
    chance.shuffle(shuffled)
    assert find_copies(shuffled) == found
    assert not set(found) & set(found.values())
    texts = {item.info.id: item.text.split() for item in made}
    for copy, original in found.items():
        for figures in ({"Seven", "7", "nine", "9", "three", "two"},):
            count = [sorted(word.lower() for word in texts[key] if word in figures) for key in (copy, original)]
            assert count[0] == count[1]


def test_ten_thousand_reports_take_seconds() -> None:
    chance = random.Random(7)
    vocabulary = [f"w{number}x" for number in range(3000)]
    reports = []
    for number in range(10_000):
        if number % 10 == 9:
            text = reports[-chance.randint(1, 9)].text + " credits follow here"
        else:
            text = " ".join(chance.choices(vocabulary, k=250))
        reports.append(report(number, text))
    started = time.process_time()
    found = find_copies(reports)
    assert time.process_time() - started < 20
    assert len(found) == 1000


def test_forms_filled_in_again_and_again_take_seconds() -> None:
    form = (
        "Near {}, one strike engaged a tactical unit of the group and destroyed a fighting position, a vehicle and a "
        "building that was used to store weapons, the task force said in a statement from {}."
    )
    names = [f"Town{chr(97 + number // 26 % 26)}{chr(97 + number % 26)}{number // 676}" for number in range(3000)]
    reports = [report(number, form.format(name, name[::-1].title())) for number, name in enumerate(names)]
    started = time.process_time()
    assert find_copies(reports) == {}
    assert time.process_time() - started < 20
