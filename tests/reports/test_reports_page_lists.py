"""Lists of other articles on a saved page. All texts are invented."""

from bearwitness.model import Original
from bearwitness.model.ids import bytes_id
from bearwitness.reading.grammar import GrammarReader
from bearwitness.reports import make_report
from bearwitness.reports.furniture import hide_furniture
from bearwitness.reports.page_lists import page_lists
from bearwitness.settings import Settings

STORY = (
    "A shell killed three people in the market of Idlib in Syria on Friday, a doctor at the town's hospital said.\n\n"
    "Two more were wounded when a second shell hit the road to the bridge, according to the same doctor."
)
LINKS = (
    "Gunmen kill two policemen near Mosul in Iraq",
    "Car bomb wounds nine people in Kabul",
    "Drone strike hits fuel depot outside Tripoli",
)


def hidden(text: str, title: str | None = None) -> list[str]:
    return [text[start:end] for start, end in page_lists(text, title)]


def test_headlines_in_a_row_below_the_text_are_a_list() -> None:
    below = "\n\n".join(["Sep 8, 3:59 PM", *LINKS, "Our Site"])
    assert hidden(f"{STORY}\n\n{below}") == [below.removeprefix("Sep 8, 3:59 PM\n\n")]


def test_two_headlines_are_none_nor_are_sentences_nor_names() -> None:
    assert hidden("\n\n".join([STORY, *LINKS[:2]])) == []
    assert hidden("\n\n".join([STORY, *(f"{one}." for one in LINKS)])) == []
    assert hidden("\n\n".join([STORY, "Omar al Velm", "Layla al Velm", "Hassan al Orun"])) == []


def test_what_a_colon_announces_belongs_to_the_text() -> None:
    assert hidden("\n\n".join([STORY, "The attacks of the day:", *LINKS])) == []


def test_lines_of_one_paragraph_are_no_list() -> None:
    assert hidden("\n".join([STORY, *LINKS])) == []


def test_headlines_before_more_of_the_text_stay() -> None:
    assert hidden("\n\n".join([STORY, *LINKS, STORY])) == []


def test_a_text_of_headlines_alone_is_left_as_it_is() -> None:
    assert hidden("\n\n".join(LINKS)) == []


def test_everything_below_a_heading_of_the_end_goes() -> None:
    other = "Next Post\n\nSoldiers killed a farmer near Hama on Monday, his family told the radio of the town."
    assert hidden(f"{STORY}\n\n{other}") == [other]


def test_links_below_their_heading_go_and_the_story_after_them_stays() -> None:
    links = "\n\n".join(["Related News", *LINKS[:2], "May 4, 2019"])
    assert hidden("\n\n".join(["Shell kills three people in Idlib market", links, STORY])) == [links]


def test_links_go_from_a_page_that_has_no_story_left() -> None:
    links = "\n\n".join(["Latest", LINKS[2]])
    assert hidden("\n\n".join([LINKS[0], "Share", links])) == [links]


def test_a_heading_of_links_before_a_paragraph_hides_nothing() -> None:
    assert hidden("\n\n".join([LINKS[0], "See also", STORY])) == []
    assert hidden("\n\n".join(["Latest", LINKS[0], LINKS[1]])) == []


def test_what_is_read_out_as_a_list_goes_wherever_it_stands() -> None:
    spoken = "\n".join(["Keep reading", "list of 3 items", *LINKS, "end of list"])
    assert hidden("\n\n".join([STORY, spoken, STORY])) == [spoken]
    one = f"list 1 of 3\n{LINKS[0]}"
    assert hidden(f"{STORY}\n\n{one}\n\n{STORY}") == [one]


def test_below_a_heading_lines_that_are_paragraphs_are_a_list_too() -> None:
    lines = STORY.replace("\n\n", "\n")
    links = "\n".join(["Most read", *(f"- {one}" for one in LINKS)])
    assert hidden(f"{lines}\n{links}") == [links]
    assert hidden("\n".join([lines, *LINKS])) == []


def test_comments_go() -> None:
    said = "2 Comments\n\nOmar: They killed fifty people near Hama on Friday and nobody spoke of it at all, nobody."
    assert hidden(f"{STORY}\n\n{said}") == [said]


def test_navigation_above_the_headline_goes() -> None:
    title = "Shell kills three people in Idlib market"
    text = "\n\n".join(["World", LINKS[0], title, STORY])
    assert hidden(text, f"{title} - Our Site") == [f"World\n\n{LINKS[0]}"]
    assert hidden(text, "Another headline of the same length") == []


def test_hiding_keeps_every_offset() -> None:
    text = "\n\n".join(["Facebook", STORY, *LINKS])
    told = hide_furniture(text, None)
    assert len(told) == len(text)
    assert told.strip() == STORY
    assert told.index("A shell") == text.index("A shell")


def test_a_word_of_a_button_within_a_paragraph_is_not_hidden() -> None:
    text = "Rebels attacked the police\npost.\n\nTwo men died."
    assert hide_furniture(text, None) == text


def test_no_incident_is_read_in_a_list() -> None:
    raw = "\n\n".join([STORY, *LINKS]).encode()
    report = make_report(Original(bytes_id("s", raw), "page", "page", raw, "text/plain"), Settings())
    reading = GrammarReader(Settings()).read(report)
    assert reading.incidents
    assert {one.where.country for one in reading.incidents if one.where} == {"SY"}
    for claim in reading.claims:
        assert all(report.text[one.start : one.end] == one.quote for one in claim.evidence)
