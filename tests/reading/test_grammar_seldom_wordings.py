"""Constructions that the rules for plain sentences do not see: letters, pronouns, lists that open a sentence, losses of one's own."""

import pytest
from short_records import counted, only_incident, recorded


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
def test_is_before_a_noun_is_islamic_state(text, due):
    incident = only_incident(text)
    assert counted(incident) == due
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
def test_who_is_led_off_and_then_killed_by_a_pronoun_is_killed(deed):
    incident = only_incident(f"Gunmen {deed}.")
    assert counted(incident) == {("killed", 7, "civilians")}
    assert incident.kind != "riot"


def test_who_is_shot_in_the_leg_is_not_killed():
    text = "Gunmen kidnapped five traders near Kalat, Pakistan, on Sunday and threatened to kill them."
    assert counted(only_incident(text)) == {("abducted", 5, "civilians")}


def test_villagers_who_beat_someone_to_death_are_still_a_crowd():
    assert only_incident("Villagers beat a thief to death near Kisumu, Kenya, on Monday.").kind == "riot"


@pytest.mark.parametrize(
    "said", ["The army accused rebels of killing them.", "The governor accused rebels of murdering the men."]
)
def test_who_is_found_dead_and_said_to_be_killed_was_attacked(said):
    incident = only_incident(f"Nine farmers were found dead near Kaya, Burkina Faso, on Monday. {said}")
    assert incident.kind == "attack_on_civilians"
    assert ("killed", 9, "civilians") in counted(incident)


def test_who_is_picked_off_is_shot():
    incident = only_incident("Two guards were picked off by a sniper in Aleppo, Syria, on Monday.")
    assert (incident.kind, counted(incident)) == ("armed_clash", {("killed", 2, "state_forces")})


@pytest.mark.parametrize(
    "text",
    [
        "The rebels were driven out of Bambari, Central African Republic, by soldiers on Monday.",
        "Jihadists were driven from Bourem by Malian soldiers on Monday.",
        "The insurgents were forced out of Palma by Mozambican troops on Monday.",
    ],
)
def test_from_whom_a_town_is_taken_did_not_withdraw(text):
    assert only_incident(text).kind == "territory_taken"


def test_bullets_at_a_police_post_are_no_attack_on_civilians():
    text = "Gunmen sprayed a police post with bullets in Multan, Pakistan, on Monday, killing three officers."
    assert only_incident(text).kind == "armed_clash"


@pytest.mark.parametrize(
    ("opening", "others"),
    [
        ("Apart from three policemen,", "five civilians died"),
        ("Aside from three policemen,", "five civilians were killed"),
        ("Not only three policemen but also", "five civilians were killed"),
    ],
)
def test_who_is_named_beside_those_counted_shares_their_fate(opening, others):
    incident = only_incident(f"{opening} {others} when a bomb went off in Multan, Pakistan, on Monday.")
    assert counted(incident) == {("killed", 3, "state_forces"), ("killed", 5, "civilians")}


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("The army killed 20 rebels near Goma, Congo, on Monday. Its own losses were four dead.", "state_forces"),
        ("The rebels killed 20 soldiers near Goma, Congo, on Monday. Their own losses were four dead.", "non_state_fighters"),
        ("The army killed 20 rebels near Goma, Congo, on Monday for the loss of four men.", "state_forces"),
        ("Rebels killed 20 soldiers near Goma, Congo, on Monday and suffered four dead.", "non_state_fighters"),
    ],
)  # fmt: skip
def test_losses_of_ones_own_are_of_the_side_that_tells_of_them(text, own):
    assert ("killed", 4, own) in counted(only_incident(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A missile took 12 lives in Sumy, Ukraine, on Friday.", "shelling"),
        ("A drone claimed 12 lives in Omdurman, Sudan, on Friday.", "airstrike"),
        ("Twelve herders had their throats slit by militants near Macomia, Mozambique, on Friday.", "attack_on_civilians"),
    ],
)  # fmt: skip
def test_lives_that_a_weapon_takes_are_an_incident(text, kind):
    incident = only_incident(text)
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
def test_letters_for_the_fallen_count_them(text, due):
    assert counted(only_incident(text)) == due


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
def test_who_is_named_with_what_he_is_speaks(said):
    incident = only_incident(f"A bomb hit a bus in Kandahar, Afghanistan, on Monday. {said}")
    assert [(one.low, one.speaker) for one in incident.figures] == [(9, "Gul Rahimi")]


@pytest.mark.parametrize(
    "text",
    [
        "Rockets were fired at the airport in Erbil, Iraq, on Sunday. There was no indication that anyone had been hurt.",
        "A bomb exploded outside a bank in Athens on Monday. There was no immediate evidence of anyone being injured.",
    ],
)
def test_no_sign_of_anyone_hurt_is_none_indicated(text):
    assert [(one.low, one.high, str(one.certainty)) for one in only_incident(text).figures] == [
        (0, None, "none_indicated")
    ]


@pytest.mark.parametrize("division", ["Jammu and Kashmir", "Jammu & Kashmir"])
def test_a_division_with_and_in_its_name_is_no_second_place(division):
    incident = only_incident(
        f"Two soldiers were killed in a gunfight with militants in Shopian, {division}, on Monday."
    )
    assert (incident.where.name, incident.where.country) == ("Shopian", "IN")


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("12 people incl. 3 children were killed in shelling of Goma, Congo, on Monday.", [("killed", 12), ("killed", 3)]),
        ("8 wounded incl. two women in a drone attack on Kherson, Ukraine, on Monday.", [("injured", 8), ("injured", 2)]),
        ("9 killed (incl. 4 children) in an air strike on Khartoum, Sudan, on Monday.", [("killed", 9), ("killed", 4)]),
    ],
)  # fmt: skip
def test_a_shortened_including_opens_a_part(text, due):
    figures = only_incident(text).figures
    assert [(str(one.measure), one.low) for one in figures] == due
    assert figures[1].part_of is not None


@pytest.mark.parametrize("arm", ["IRGC", "Quds Force", "elite Quds Force"])
def test_whose_arm_it_is_has_no_part_beside_it(arm):
    incident = only_incident(f"Iran's {arm} fired missiles at Erbil, Iraq, on Monday, killing four people.")
    assert "Iranian forces" not in {one.name for one in incident.parties}


@pytest.mark.parametrize(
    ("text", "fled", "where"),
    [
        ("Eleven people who had fled Sake were killed when shells hit Goma, Congo, on Friday.", 11, "Goma"),
        ("Nine people displaced from Bunia were shot dead in Goma, Congo, on Friday.", 9, "Goma"),
        ("Rebels killed seven villagers who had fled Bunia in Goma, Congo, on Friday.", 7, "Goma"),
    ],
)
def test_who_had_fled_is_killed_where_he_came_to(text, fled, where):
    incident = only_incident(text)
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
def test_who_is_dispersed_protested_and_who_disperses_is_the_target(text, crowd):
    roles = {(one.name, str(one.role)) for one in only_incident(text).parties}
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
def test_each_place_with_a_day_of_its_own_is_an_incident(text, due):
    incidents = recorded(text).incidents
    assert [(one.when.start, [item.low for item in one.figures]) for one in incidents] == due


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Since October 56 people have been injured in the attacks.", 56),
        ("Since March 84 soldiers have been killed in the province.", 84),
    ],
)
def test_a_number_behind_a_month_that_is_no_day_counts(text, due):
    assert [one.low for one in recorded(text).standing] == [due]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ('"Our forces struck a post in Gao on Monday and killed three rebels," the Malian army said.', "Malian forces"),
        ('The Malian army said in a statement: "Our troops raided a camp in Gao on Monday and killed three rebels."', "Malian forces"),
    ],
)  # fmt: skip
def test_our_troops_of_a_quotation_are_those_of_who_says_so(text, due):
    assert (due, "initiator") in {(one.name, str(one.role)) for one in only_incident(text).parties}


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
def test_a_crime_within_a_family_or_a_robbery_is_no_incident(text, told):
    assert bool(recorded(text).incidents) is told
