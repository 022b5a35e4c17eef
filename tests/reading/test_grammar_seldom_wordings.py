"""Constructions that the rules for plain sentences do not see: letters, pronouns, lists that open a sentence, losses of one's own."""

from datetime import date

import pytest

from bearwitness.evaluation.records import record_of
from bearwitness.model import Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.settings import Settings


@pytest.fixture(scope="module")
def reader():
    return GrammarReader(Settings())


def _record(reader, text: str):
    info = ReportInfo("r", "s", None, "Gazette", date(2024, 3, 14), False, None, "en")
    return record_of(reader.read(Report(info, text, "-")), "r")


def _one(reader, text: str):
    """The one incident that a text tells of."""
    (incident,) = _record(reader, text).incidents
    return incident


def _counted(incident) -> set[tuple[str, int | None, str]]:
    return {(str(one.measure), one.low, str(one.group)) for one in incident.figures}


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("12 IS fighters were killed in a raid near Hawija, Iraq, on Monday.", {("killed", 12, "non_state_fighters")}),
        (
            "Jets struck a hideout near Ramadi, Iraq, on Monday; 14 IS members died and six IS men were hurt.",
            {("killed", 14, "non_state_fighters"), ("injured", 6, "non_state_fighters")},
        ),
    ],
)
def test_is_before_a_noun_is_islamic_state(reader, text, due):
    incident = _one(reader, text)
    assert _counted(incident) == due
    assert [one.name for one in incident.parties if one.role == "target"] == ["Islamic State"]


@pytest.mark.parametrize(
    "deed",
    [
        "pulled seven passengers off a bus near Kalat, Pakistan, and shot them dead on Sunday",
        "ordered seven workers out of a lorry near Kalat, Pakistan, on Sunday, lined them up and executed them",
        "forced seven labourers off a train near Kalat, Pakistan, on Sunday and shot them",
        "took seven villagers from their homes near Kalat, Pakistan, on Sunday and hacked them to death",
    ],
)
def test_who_is_led_off_and_then_killed_by_a_pronoun_is_killed(reader, deed):
    incident = _one(reader, f"Gunmen {deed}.")
    assert _counted(incident) == {("killed", 7, "civilians")}
    assert incident.kind != "riot"


def test_who_is_shot_in_the_leg_is_not_killed(reader):
    text = "Gunmen kidnapped five traders near Kalat, Pakistan, on Sunday and threatened to kill them."
    assert _counted(_one(reader, text)) == {("abducted", 5, "civilians")}


def test_villagers_who_beat_someone_to_death_are_still_a_crowd(reader):
    assert _one(reader, "Villagers beat a thief to death near Kisumu, Kenya, on Monday.").kind == "riot"


@pytest.mark.parametrize(
    "said", ["The army accused rebels of killing them.", "The governor accused rebels of murdering the men."]
)
def test_who_is_found_dead_and_said_to_be_killed_was_attacked(reader, said):
    incident = _one(reader, f"Nine farmers were found dead near Kaya, Burkina Faso, on Monday. {said}")
    assert incident.kind == "attack_on_civilians"
    assert ("killed", 9, "civilians") in _counted(incident)


def test_who_is_picked_off_is_shot(reader):
    incident = _one(reader, "Two guards were picked off by a sniper in Aleppo, Syria, on Monday.")
    assert (incident.kind, _counted(incident)) == ("armed_clash", {("killed", 2, "state_forces")})


@pytest.mark.parametrize(
    "text",
    [
        "The rebels were driven out of Bambari, Central African Republic, by soldiers on Monday.",
        "Jihadists were driven from Bourem by Malian soldiers on Monday.",
        "The insurgents were forced out of Palma by Mozambican troops on Monday.",
    ],
)
def test_from_whom_a_town_is_taken_did_not_withdraw(reader, text):
    assert _one(reader, text).kind == "territory_taken"


def test_bullets_at_a_police_post_are_no_attack_on_civilians(reader):
    text = "Gunmen sprayed a police post with bullets in Multan, Pakistan, on Monday, killing three officers."
    assert _one(reader, text).kind == "armed_clash"


@pytest.mark.parametrize(
    ("opening", "others"),
    [
        ("Apart from three policemen,", "five civilians died"),
        ("Aside from three policemen,", "five civilians were killed"),
        ("Not only three policemen but also", "five civilians were killed"),
    ],
)
def test_who_is_named_beside_those_counted_shares_their_fate(reader, opening, others):
    incident = _one(reader, f"{opening} {others} when a bomb went off in Multan, Pakistan, on Monday.")
    assert _counted(incident) == {("killed", 3, "state_forces"), ("killed", 5, "civilians")}


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("The army killed 20 rebels near Goma, Congo, on Monday. Its own losses were four dead.", "state_forces"),
        ("The rebels killed 20 soldiers near Goma, Congo, on Monday. Their own losses were four dead.", "non_state_fighters"),
        ("The army killed 20 rebels near Goma, Congo, on Monday for the loss of four men.", "state_forces"),
        ("Rebels killed 20 soldiers near Goma, Congo, on Monday and suffered four dead.", "non_state_fighters"),
    ],
)  # fmt: skip
def test_losses_of_ones_own_are_of_the_side_that_tells_of_them(reader, text, own):
    assert ("killed", 4, own) in _counted(_one(reader, text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A missile took 12 lives in Sumy, Ukraine, on Friday.", "shelling"),
        ("A drone claimed 12 lives in Omdurman, Sudan, on Friday.", "airstrike"),
        ("Twelve herders had their throats slit by militants near Macomia, Mozambique, on Friday.", "attack_on_civilians"),
    ],
)  # fmt: skip
def test_lives_that_a_weapon_takes_are_an_incident(reader, text, kind):
    incident = _one(reader, text)
    assert incident.kind == kind
    assert [(one.measure, one.low) for one in incident.figures] == [("killed", 12)]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        (
            "Four soldiers KIA, one MIA after a clash near Gao, Mali, on Tuesday.",
            {("killed", 4, "state_forces"), ("missing", 1, "state_forces")},
        ),
        (
            "The platoon lost 3 KIA and 7 WIA in an ambush near Kandahar, Afghanistan, on Monday.",
            {("killed", 3, "unknown"), ("injured", 7, "unknown")},
        ),
        ("The KIA killed six soldiers near Laiza, Myanmar, on Monday.", {("killed", 6, "state_forces")}),
    ],
)
def test_letters_for_the_fallen_count_them(reader, text, due):
    assert _counted(_one(reader, text)) == due


@pytest.mark.parametrize(
    "said",
    [
        "Gul Rahimi, a provincial spokesman, said the death toll had risen to nine.",
        "Gul Rahimi, an army officer, said that the death toll stood at nine.",
        'Gul Rahimi, a resident: "Nine people were killed in our street."',
        'Gul Rahimi, a nurse: "We received nine dead."',
        'Governor Gul Rahimi: "Nine people were killed."',
    ],
)
def test_who_is_named_with_what_he_is_speaks(reader, said):
    incident = _one(reader, f"A bomb hit a bus in Kandahar, Afghanistan, on Monday. {said}")
    assert [(one.low, one.speaker) for one in incident.figures] == [(9, "Gul Rahimi")]


@pytest.mark.parametrize(
    "text",
    [
        "Rockets were fired at the airport in Erbil, Iraq, on Sunday. There was no indication that anyone had been hurt.",
        "A bomb exploded outside a bank in Athens on Monday. There was no immediate evidence of anyone being injured.",
    ],
)
def test_no_sign_of_anyone_hurt_is_none_indicated(reader, text):
    assert [(one.low, one.high, str(one.certainty)) for one in _one(reader, text).figures] == [
        (0, None, "none_indicated")
    ]


@pytest.mark.parametrize("division", ["Jammu and Kashmir", "Jammu & Kashmir"])
def test_a_division_with_and_in_its_name_is_no_second_place(reader, division):
    incident = _one(reader, f"Two soldiers were killed in a gunfight with militants in Shopian, {division}, on Monday.")
    assert (incident.where.name, incident.where.country) == ("Shopian", "IN")


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("2023-10-09: ", "2023-10-09"),
        ("3 March 2024: ", "2024-03-03"),
        ("March 3, 2024 - ", "2024-03-03"),
        ("12 January 2024 – ", "2024-01-12"),
    ],
)
def test_the_day_that_heads_a_single_entry_is_that_of_what_happened(reader, head, day):
    incident = _one(reader, f"{head}Gunmen killed four farmers near Djibo, Burkina Faso.")
    assert (incident.when.start, incident.when.end) == (day, day)


def test_the_day_of_a_dateline_dates_nothing(reader):
    text = "OUAGADOUGOU, March 3, 2024 - Gunmen killed four farmers near Djibo, the governor said."
    assert _one(reader, text).when is None


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("12 people incl. 3 children were killed in shelling of Goma, Congo, on Monday.", [("killed", 12), ("killed", 3)]),
        ("8 wounded incl. two women in a drone attack on Kherson, Ukraine, on Monday.", [("injured", 8), ("injured", 2)]),
        ("9 killed (incl. 4 children) in an air strike on Khartoum, Sudan, on Monday.", [("killed", 9), ("killed", 4)]),
    ],
)  # fmt: skip
def test_a_shortened_including_opens_a_part(reader, text, due):
    figures = _one(reader, text).figures
    assert [(str(one.measure), one.low) for one in figures] == due
    assert figures[1].part_of is not None


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Gunmen attacked a village near Kaya, Burkina Faso, on Monday, killing one farmer. [1 fatality]", [1]),
        ("Gunmen shot dead two soldiers and a driver near Jos, Nigeria, on Monday [3 fatalities].", [2, 1]),
        ("Soldiers clashed with rebels near Goma, Congo, on Monday. [4 fatalities]", [4]),
    ],
)
def test_fatalities_behind_an_entry_sum_up_what_it_counts(reader, text, due):
    assert [one.low for one in _one(reader, text).figures] == due


@pytest.mark.parametrize("arm", ["IRGC", "Quds Force", "elite Quds Force"])
def test_whose_arm_it_is_has_no_part_beside_it(reader, arm):
    incident = _one(reader, f"Iran's {arm} fired missiles at Erbil, Iraq, on Monday, killing four people.")
    assert "Iranian forces" not in {one.name for one in incident.parties}


@pytest.mark.parametrize(
    ("text", "fled", "where"),
    [
        ("Eleven people who had fled Sake were killed when shells hit Goma, Congo, on Friday.", 11, "Goma"),
        ("Nine people displaced from Bunia were shot dead in Goma, Congo, on Friday.", 9, "Goma"),
        ("Rebels killed seven villagers who had fled Bunia in Goma, Congo, on Friday.", 7, "Goma"),
    ],
)
def test_who_had_fled_is_killed_where_he_came_to(reader, text, fled, where):
    incident = _one(reader, text)
    assert incident.where.name == where
    assert [(str(one.measure), one.low) for one in incident.figures] == [("killed", fled)]


@pytest.mark.parametrize(
    ("text", "crowd"),
    [
        ("Police used tear gas against protesters in Dakar on Friday. Twelve were hurt.", "protesters"),
        ("Riot police broke up a rally in Dakar on Friday and arrested 40 people.", "protesters"),
        ("Police dispersed a march in Dakar on Friday; four were hurt.", "marchers"),
    ],
)
def test_who_is_dispersed_protested_and_who_disperses_is_the_target(reader, text, crowd):
    roles = {(one.name, str(one.role)) for one in _one(reader, text).parties}
    assert roles == {("Senegalese police", "target"), (crowd, "initiator")}


@pytest.mark.parametrize(
    ("text", "due"),
    [
        (
            "The rebels raided Djibo on 3 December, killing 10 people, and Arbinda on 24 December, killing 35.",
            [("2023-12-03", [10]), ("2023-12-24", [35])],
        ),
        (
            "Suicide bombers struck Baghdad on Monday, killing 11 people and wounding 30, and Mosul on Tuesday, killing five.",
            [("2024-03-11", [11, 30]), ("2024-03-12", [5])],
        ),
        (
            "Gunmen attacked churches in Jos on 2 March, killing four, and in Kaduna on 9 March, killing nine.",
            [("2024-03-02", [4]), ("2024-03-09", [9])],
        ),
    ],
)
def test_each_place_with_a_day_of_its_own_is_an_incident(reader, text, due):
    incidents = _record(reader, text).incidents
    assert [(one.when.start, [item.low for item in one.figures]) for one in incidents] == due


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Since October 56 people have been injured in the attacks.", 56),
        ("Since March 84 soldiers have been killed in the province.", 84),
    ],
)
def test_a_number_behind_a_month_that_is_no_day_counts(reader, text, due):
    assert [one.low for one in _record(reader, text).standing] == [due]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ('"Our forces struck a post in Gao on Monday and killed three rebels," the Malian army said.', "Malian forces"),
        ('The Malian army said in a statement: "Our troops raided a camp in Gao on Monday and killed three rebels."', "Malian forces"),
    ],
)  # fmt: skip
def test_our_troops_of_a_quotation_are_those_of_who_says_so(reader, text, due):
    assert (due, "initiator") in {(one.name, str(one.role)) for one in _one(reader, text).parties}


@pytest.mark.parametrize(("title", "due"), [("Attacks in Kabul and Kandahar", None), ("Attacks in Kabul", "Kabul")])
def test_a_title_that_names_two_towns_places_no_entry(reader, title, due):
    text = (
        f"{title}\n12 January 2024: A bomb kills four people at a mosque.\n3 February 2024: Gunmen kill two policemen."
    )
    incidents = _record(reader, text).incidents
    assert [one.where and one.where.name for one in incidents] == [due, due]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A man killed his wife and two children in Leeds on Sunday before taking his own life, police said.", False),
        ("A shopkeeper was shot dead during a robbery in Durban on Tuesday, police said.", False),
        ("Rebels killed his wife when they raided the village of Bara, Sudan, on Monday, he said.", True),
        ("A farmer said that rebels killed his wife and burned his house in Beni, Congo, on Monday.", True),
        ("A man said on Sunday that soldiers killed his wife in Bunia, Congo.", True),
        ("A 40-year-old man stabbed his estranged wife to death in Kampala on Sunday.", False),
        ("Militants killed a judge and his wife in Quetta, Pakistan, on Monday.", True),
    ],
)
def test_a_crime_within_a_family_or_a_robbery_is_no_incident(reader, text, told):
    assert bool(_record(reader, text).incidents) is told


def test_a_later_day_of_an_entry_is_of_the_same_year(reader):
    text = "1 March 2024: Two soldiers were killed near Gao, Mali. On 3 March four more died in Menaka."
    assert [one.when.start for one in _record(reader, text).incidents] == ["2024-03-01", "2024-03-03"]
