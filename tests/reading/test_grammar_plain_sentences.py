"""Whole short reports in plain words, each read for the one thing that it is about."""

import pytest
from short_records import counted, only_incident, recorded


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen raided the village of Dula on Friday, killing 32 people. The toll has since risen to 38, an official said.",
        "Gunmen raided the village of Dula on Friday, killing 32 people. The number of dead had since climbed to 38, an official said.",
    ],
)
def test_a_toll_that_has_since_risen_is_of_the_incident(text):
    record = recorded(text)
    assert not record.standing
    (incident,) = record.incidents
    assert {one.low for one in incident.figures if one.measure == "killed"} == {32, 38}


def test_what_has_been_killed_since_a_year_is_standing():
    record = recorded("The conflict in the valley has killed 3,800 people since 2019, the council said.")
    assert [one.low for one in record.standing] == [3800]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Troops killed 27 rebels in fighting around Gao on Monday, losing four of their own.", "state_forces"),
        ("Troops killed 27 rebels around Gao on Monday and lost four men.", "state_forces"),
        ("The rebels killed 27 soldiers near Goma on Monday while losing four of their number.", "non_state_fighters"),
    ],
)
def test_who_kills_and_loses_men_lost_their_own(text, own):
    assert ("killed", 4, own) in counted(only_incident(text))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The deputy governor blamed the Taliban for planting the device.", "deputy governor"),
        ("A deputy of the province accused the Taliban of planting the device.", "deputy"),
        ("The commissioner held the Taliban responsible.", "commissioner"),
        ("The mayor pointed the finger at the Taliban.", "mayor"),
    ],
)
def test_who_names_the_doer_of_the_sentence_before_blames_it(text, speaker):
    incident = only_incident(f"A roadside bomb killed three civilians in Farah on Wednesday. {text}")
    ((party, stance, by),) = {(one.party, str(one.stance), one.speaker) for one in incident.responsibility}
    assert (party, stance) == ("Taliban", "blamed")
    assert speaker in by


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A suspected rebel was shot dead at a checkpoint in Wattala. He was carrying a hand grenade.", "armed_clash"),
        ("Police arrested a man carrying two grenades near the parliament in Tunis on Monday.", "arrest_operation"),
        ("A van carrying explosives blew up outside the court in Herat on Friday, killing two.", "explosion"),
        ("A man wearing a bomb vest set it off outside the court in Herat on Friday.", "suicide_attack"),
    ],
)
def test_arms_that_are_only_carried_are_no_means(text, kind):
    assert only_incident(text).kind == kind


@pytest.mark.parametrize(
    ("text", "kind", "doers"),
    [
        ("A NATO air strike hit two fuel tankers hijacked by the Taliban in Kunduz on Friday.", "airstrike", {"NATO"}),
        (
            "Gunmen attacked a village seized by the army in Kachin state on Monday, killing four soldiers.",
            "armed_clash",
            {"gunmen"},
        ),
        ("Gunmen hijacked two fuel tankers near Kunduz on Friday and held their drivers.", "abduction", {"gunmen"}),
    ],
)
def test_who_had_taken_what_is_hit_did_not_hit_it(text, kind, doers):
    incident = only_incident(text)
    assert incident.kind == kind
    assert {one.name for one in incident.parties if one.role == "initiator"} == doers


@pytest.mark.parametrize(
    "text",
    [
        "Six priests were dragged from their beds and shot in Kaduna on Monday.",
        "Six priests were taken from their homes and executed in Kaduna on Monday.",
        "Gunmen dragged six priests off a bus and shot them in Kaduna on Monday.",
        "Six priests were kidnapped at gunpoint and later murdered in Kaduna on Monday.",
    ],
)
def test_who_is_led_away_and_killed_is_dead(text):
    incident = only_incident(text)
    assert incident.kind == "attack_on_civilians"
    assert counted(incident) == {("killed", 6, "civilians")}


def test_who_is_led_away_and_wounded_is_not_dead():
    incident = only_incident("Six priests were dragged from their beds and shot and wounded in Kaduna on Monday.")
    assert not any(measure == "killed" for measure, *_ in counted(incident))


def test_villagers_killed_in_a_province_on_a_day_open_a_report():
    incident = only_incident("Six villagers were killed in Ituri on Monday. The ADF is suspected of the massacre.")
    assert incident.kind == "attack_on_civilians"
    assert {(one.party, str(one.stance)) for one in incident.responsibility} == {
        ("Allied Democratic Forces", "suspected")
    }


def test_the_words_for_a_speaker_go_on_behind_a_hyphen():
    text = "Residents of the rebel-held town of Douma said three people were killed when a rocket hit a market."
    (figure,) = only_incident(text).figures
    assert figure.speaker == "Residents of the rebel-held town of Douma"


@pytest.mark.parametrize(
    "text",
    [
        "Two Multi-National Force soldiers were killed near Tikrit on Monday when a bomb exploded beside their vehicle.",
        "Two Special Force troopers were killed near Tikrit on Monday when a bomb exploded beside their vehicle.",
    ],
)
def test_a_name_that_ends_like_a_verb_is_no_deed(text):
    assert only_incident(text).kind == "explosion"


def test_the_number_of_a_report_is_not_told_by_its_title():
    text = "SITUATION REPORT No. 14. Security incidents: on 8 March, unidentified gunmen ambushed a convoy near Yei, South Sudan; two aid workers were killed."
    (figure,) = only_incident(text).figures
    assert figure.speaker == "Gazette"


def test_a_burnt_school_is_what_the_headline_above_it_tells_of():
    text = (
        "Gunmen attack school, kill 29 students\nGunmen believed to be members of Boko Haram set fire to a boarding school"
        " in Mamudo, Yobe, before dawn on Saturday."
    )
    incident = only_incident(text)
    assert incident.kind == "attack_on_civilians"
    assert ("killed", 29, "civilians") in counted(incident)


def test_no_one_is_of_no_side():
    text = "Maoists blew up a stretch of railway track near Chakradharpur early on Monday. No one was hurt."
    assert counted(only_incident(text)) == {("killed_or_injured", 0, "unknown")}


def test_men_and_vehicles_are_lost_together():
    text = "The rebels lost 12 men and two pickups in fighting near Gao on Monday."
    assert counted(only_incident(text)) == {("killed", 12, "non_state_fighters"), ("destroyed", 2, "things")}


@pytest.mark.parametrize(
    "text",
    [
        "The council condemned the attack of 1 March on an army post near Menaka, Mali, and offered condolences to the families of the 54 victims.",
        "A funeral was held on Wednesday for the 54 victims of Monday's bombing of an army post near Menaka, Mali.",
    ],
)
def test_victims_who_are_mourned_are_dead(text):
    assert counted(only_incident(text)) == {("killed", 54, "unknown")}


def test_a_town_that_many_have_fled_is_still_meant_by_its_name():
    where = only_incident("Russian forces shelled Kherson on Monday, killing two people.").where
    assert (where.name, where.country, str(where.precision)) == ("Kherson", "UA", "town")


def test_one_known_town_needs_no_other_name_beside_it():
    where = only_incident("Gunmen killed two people in Goma on Monday.").where
    assert (where.name, where.country, str(where.precision)) == ("Goma", "CD", "town")


def test_figures_of_a_ministry_are_no_people():
    text = "According to figures from the ministry, nine people were killed in the raid on Tillaberi on Monday."
    assert counted(only_incident(text)) == {("killed", 9, "unknown")}


def test_who_is_taken_from_a_bus_was_not_killed_by_it():
    incident = only_incident("Three traders were taken from a bus and killed near Bamenda on Monday.")
    assert incident.kind == "attack_on_civilians"
    assert counted(incident) == {("killed", 3, "civilians")}


@pytest.mark.parametrize(
    "text",
    [
        "Two more victims died in hospital on Tuesday of wounds suffered in Sunday's bombing in Kano.",
        "Two people died on Tuesday of injuries from Sunday's bombing in Kano.",
        "Two people died on Tuesday of wounds suffered in a bombing in Kano on Sunday.",
        "Two more people died on Tuesday after Sunday's bombing in Kano.",
        "Two people died overnight after a bombing in Kano on Sunday.",
    ],
)
def test_who_dies_later_is_of_the_day_of_the_attack(text):
    incident = only_incident(text)
    assert str(incident.when.start) == "2024-03-10"
    assert counted(incident) == {("killed", 2, "unknown")}


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers freed 14 hostages near Bama, Nigeria, on Monday.",
        "Fourteen hostages were rescued by troops near Bama, Nigeria, on Monday.",
        "Fourteen captives escaped near Bama, Nigeria, on Monday.",
    ],
)
def test_who_is_freed_was_taken(text):
    incident = only_incident(text)
    assert incident.kind == "abduction"
    assert counted(incident) == {("abducted", 14, "civilians")}
