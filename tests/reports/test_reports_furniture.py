"""Lines that belong to the page and not to the report. All texts are invented."""

import pytest

from bearwitness.model import Original, Report
from bearwitness.model.ids import bytes_id
from bearwitness.reports import make_report
from bearwitness.reports.dates import find_dateline
from bearwitness.reports.furniture import hide_furniture, is_furniture, without_furniture
from bearwitness.settings import Settings

BUTTONS = "Facebook\n\nTwitter\n\nWhatsApp\n\nEmail\n\nPrint\n\nCopy link\n\n"


@pytest.mark.parametrize(
    "line",
    [
        "Facebook",
        "Share on Facebook",
        "Copy link to Tweet",
        "Link copied",
        "3 Retweets",
        "15 Likes",
        "1",
        "·",
        "Back to top ↑",
        "Loading seems to be taking a while.",
        "Read more:",
        "Advertisement",
        "22h22 hours ago",
        "File photo - A drone's crew at Velm Air Base, Dec. 19, 2016.",
        "FILE - Smoke rises over Velm, June 4, 2015 (Agency/Omar Sabri)",
        "Crews tow a drone at Velm Air Base, July 23, 2019. (U.S. Air Force photo by Sgt. Omar Sabri)",
        "We use cookies to improve your visit.",
        "Read more: Gunmen kill two policemen near Velm",
        "ALSO READ | Army retakes Velm from the rebels",
        "Don't miss - How the bridge of Velm was blown up",
        "A soldier stands guard in Velm in August 2018 [File: Omar Sabri/Agency]",
        "Smoke rises over the market of Velm. File photo",
    ],
)
def test_furniture(line: str) -> None:
    if line == "1":  # a number alone may be of a list
        assert not is_furniture(line)
    else:
        assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Two killed in Velm",
        "Police print posters by email",
        "X marks the place where the shell fell",
        "Facebook removed the pages of the army",
        "Reply to the attack kills 12",
        "12 killed",
        "Files of the army photo unit burnt in Velm",
        "Smoke over Velm after Friday's shelling (Photo: Velm News)",
        "Velm",
        "Read more about the strike on Velm that killed two children on Friday",
        "KABUL, 3 May 2021",
        "Listen: the shells fell on the market, and nobody came to help us.",
        "The file on the killings was closed in 2018",
    ],
)
def test_what_is_no_furniture(line: str) -> None:
    assert not is_furniture(line)


def test_a_text_of_nothing_else_is_left_alone() -> None:
    assert without_furniture("Facebook\nTwitter") == "Facebook\nTwitter"
    assert without_furniture(f"{BUTTONS}Two killed in Velm") == "Two killed in Velm"
    assert without_furniture("") == ""


def made(text: str) -> Report:
    raw = text.encode()
    return make_report(Original(bytes_id("s", raw), "post", "post", raw, "text/plain"), Settings())


def test_pictures_and_the_slug_of_an_agency_are_no_words() -> None:
    text = "UPDATE 2-Gunmen kill 11 in Velm\n\n\N{WHITE HEAVY CHECK MARK}A man was hurt. UPDATE 2-1 it was."
    hidden = hide_furniture(text, None)
    assert len(hidden) == len(text)
    assert hidden == "         Gunmen kill 11 in Velm\n\n A man was hurt. UPDATE 2-1 it was."


def test_buttons_stay_in_the_text_and_do_not_tell_its_language() -> None:
    arabic = f"{BUTTONS}سقط عدد من الجرحى في قصف على القرية صباح اليوم\n\nLoading seems to be taking a while."
    report = made(arabic)
    assert report.info.language == "ar"
    assert report.unread == "language: ar"
    assert report.text == arabic
    assert made(f"{BUTTONS}Two people were killed in the village of Velm on Friday morning.").unread is None


def test_a_dateline_stands_below_buttons() -> None:
    found = find_dateline(f"{BUTTONS}(July 5, 2022 / Invented Wire) The government said")
    assert found is not None
    assert found.day.isoformat() == "2022-07-05"


TAGGED = "Tags Velm Red Hills Front shelling At least nine people died."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("5.8.2016 Get short URL 2 113 Over 20 people died.", "5.8.2016 Over 20 people died."),
        ("5.8.2016(updated 1041 6.8.2016) Get short URL 9 A shell hit Velm.", "5.8.2016 A shell hit Velm."),
        (f"Shells hit Velm. {TAGGED}", "Shells hit Velm. At least nine people died."),
        ("Nine died in Velm. ... 61 Related Army Shells Baro - Rebels Kill Ten", "Nine died in Velm."),
        ("Nine died. Source Agency Related News Army shells Baro", "Nine died. Source Agency"),
        ("Related news of 12 Related deaths came.", "Related news of 12 Related deaths came."),
        ("Tags of the dead were found. A mine hit.", "Tags of the dead were found. A mine hit."),
    ],
)
def test_furniture_that_runs_into_the_text_is_hidden(text: str, told: str) -> None:
    hidden = hide_furniture(text, None)
    assert len(hidden) == len(text)
    assert hidden.split() == told.split()
