"""Who says so, and how firmly, sentence by sentence (codebook section 6).

`[words = name; kind; via]` gives the speaker of the words: his name without "the" or "a", his kind where it matters, and
who passed them on; "-" is the publisher. Sentences that stand before lead up to the marked ones. For certainty the mark is
the certainty of the figure whose words are marked, or the mode in which a word of violence is meant.
"""

import pytest
from markup import marked

from bearwitness.reading.grammar.certainty import certainty_at, mode_of
from bearwitness.reading.grammar.parse import parse
from bearwitness.reading.grammar.parties import parties
from bearwitness.reading.grammar.scene import scenes

SPEAKERS = [
    "[Nine people were killed = Iraqi police], Iraqi police said.",
    "The Defence Ministry said that [nine people were killed = Defence Ministry].",
    "According to a hospital official, [nine people were killed = hospital official; health].",
    "[Nine people were killed = witnesses; witness], witnesses said.",
    "[Nine people were killed = -] in the blast.",
    "Residents told Example News that [nine people were killed = Residents; witness].",
    "A rescue worker said [nine people were killed = rescue worker; rescue].",
    "The Syrian Observatory for Human Rights said [nine people were killed = Syrian Observatory for Human Rights; monitor].",
    "A UN report said [nine people were killed = UN report; international].",
    "[Nine people were killed = medics; health], according to medics.",
    "[Nine people were killed = officials], officials said on Monday.",
    # Order of words.
    '"[Nine people were killed = General Odeh]," said General Odeh.',
    "[Nine people were killed = a spokesman for the army], said a spokesman for the army.",
    "The blast, police said, [killed nine people = police].",
    "[Nine people were killed = police; government], police said.",
    # Chains.
    "State media quoted the Interior Ministry as saying that [nine people were killed = Interior Ministry; ; State media].",
    "The agency cited a police source as saying [nine people were killed = police source; ; agency].",
    "[Nine people were killed = Health Ministry; ; Al-Sabah newspaper], Al-Sabah newspaper quoted the Health Ministry as saying.",
    "State television, citing a military source, said [nine people were killed = military source; ; State television].",
    "Quoting medics, the news agency said [nine people were killed = medics; ; news agency].",
    "The governor told state television that [nine people were killed = governor].",
    # Anonymous.
    "A security source who asked not to be named said [nine people were killed = security source; anonymous].",
    "Officials speaking on condition of anonymity said [nine people were killed = Officials; anonymous].",
    "[Nine people were killed = sources; anonymous], sources said.",
    "A senior official, who declined to be identified, said [nine people were killed = senior official; anonymous].",
    # Over sentences.
    "Colonel Hadi said a bomb hit the market. He added that [nine people were killed = Colonel Hadi].",
    "Colonel Hadi said a bomb hit the market. [Nine people were killed = Colonel Hadi], he said.",
    "A hospital doctor said many had come. She said [nine people were killed = hospital doctor].",
    'A police officer said: "A bomb went off. [Nine people were killed = police officer]."',
    '"A bomb went off. [Nine people were killed = police officer]," a police officer said.',
    '"A bomb went off," a police officer said. "[Nine people were killed = police officer]."',
    "The army said it had attacked the post. The statement said [nine people were killed = army].",
    "Police said a bomb went off.\n\n[Nine people were killed = -].",
    # Parties in the first person and by their spokesmen.
    "Hezbollah said [it had killed nine soldiers = Hezbollah; party].",
    "A Taliban spokesman said [nine soldiers were killed = Taliban; party].",
    "The Taliban said in a statement that [nine soldiers were killed = Taliban; party].",
    'The Taliban issued a statement. "[Our fighters killed nine soldiers = Taliban; party]," it said.',
    "Al-Shabaab's radio said [nine soldiers were killed = Al-Shabaab].",
    # Two speakers in one sentence.
    "Police said [nine people were killed = Police] but residents said [20 people were killed = residents].",
    "The ministry said [nine people were killed = ministry], while a doctor put [the toll at 20 = doctor].",
    # Capitals.
    "POLICE SAID TODAY THAT [NINE PEOPLE WERE KILLED = POLICE].",
    "[NINE PEOPLE WERE KILLED = MILITARY SPOKESMAN], A MILITARY SPOKESMAN REPORTED.",
    "ACCORDING TO RADIO CARACOL, [NINE PEOPLE WERE KILLED = RADIO CARACOL; media].",
    "HE ADDED THAT GUERRILLAS KILLED A PEASANT. [NINE PEOPLE WERE KILLED = -].",
]

CERTAINTY = [
    "[Nine people were killed = asserted] in the blast.",
    "[Nine people were reportedly killed = hearsay].",
    "Reportedly, [nine people were killed = hearsay].",
    "[Nine people were allegedly killed = hearsay] by police.",
    "There were unconfirmed reports that [nine people were killed = hearsay].",
    "[Nine people were said to have been killed = hearsay].",
    "[Nine people are believed to have been killed = hedged].",
    "[Nine people are feared dead = hedged] after the blast.",
    "[Nine people may have been killed = hedged].",
    "[Nine people were likely killed = hedged].",
    "[Nine people were probably killed = hedged].",
    "It is thought that [nine people were killed = hedged].",
    "[Nine people were apparently killed = hedged].",
    "[Nine people are presumed dead = hedged].",
    "Possibly [nine people were killed = hedged].",
    "The army denied that [nine people were killed = denied].",
    "The army rejected reports that [nine people were killed = denied].",
    "The ministry dismissed claims that [nine people were killed = denied].",
    "It is not true that [nine people were killed = denied].",
    "There is no indication that [civilians were killed = none_indicated].",
    "There were no reports of [casualties = none_indicated].",
    "The coalition said it had no evidence that [civilians were killed = none_indicated].",
    "A suspected suicide bomber [killed nine people = asserted].",
    "An alleged chemical attack [killed nine people = asserted].",
    "The army denied involvement, but [nine people were killed = asserted].",
    "The attack was likely revenge; [nine people were killed = asserted].",
    "The Taliban denied killing [nine people = denied].",
    "[Nine people died = asserted], and two may have been hurt.",
    "Witnesses said that [nine people were killed = asserted].",
    "The mayor confirmed that [nine people were killed = asserted].",
]

MODES = [
    "Gunmen [attacked = happened] the village.",
    "Gunmen threatened to [attack = hypothetical] the village.",
    "Rebels plan to [attack = hypothetical] the town.",
    "The army foiled a plot to [bomb = hypothetical] the embassy.",
    "If rebels [attack = hypothetical] the town, the army will answer.",
    "Officials warned of an [attack = hypothetical] on the embassy.",
    "The group vowed to [attack = hypothetical] the capital.",
    "Soldiers are preparing to [storm = hypothetical] the town.",
    "Rebels regularly [attack = habit] convoys on the road.",
    "The group often [ambushes = habit] patrols.",
    "An offensive to [recapture = hypothetical] the city began.",
    "The army managed to [recapture = happened] the city.",
    "The [attack = happened] on the village killed nine.",
    "Police averted an [attack = hypothetical] on the church.",
    "Villagers fear an [attack = hypothetical].",
    "The bomb could have [killed = hypothetical] hundreds.",
]


@pytest.mark.parametrize("source", SPEAKERS)
def test_speakers(source: str) -> None:
    case = marked(source)
    found = scenes(parse(case.text), None, parties(case.text, ()), ())
    for start, end, answer in case.answers:
        name, kind, via = [part.strip() for part in [*answer.split(";"), "", ""][:3]]
        scene = next(one for one in found if one.start <= start < one.end)
        figure = next((one for one in scene.figures if one.mention.start < end and start < one.mention.end), None)
        speaker = figure.speaker if figure else scene.speaker(start, end)
        told = speaker.name if speaker else "-"
        assert told.removeprefix("a ").removeprefix("the ") == name.removeprefix("a "), (
            f"{case.text[start:end]!r}: {told}"
        )
        if kind:
            assert speaker is not None
            assert speaker.kind.value == kind
        if via:
            assert speaker is not None
            assert [one.removeprefix("the ").removeprefix("The ").lower() for one in speaker.via] == [via.lower()]
        elif speaker is not None:
            assert speaker.via == ()


@pytest.mark.parametrize("source", CERTAINTY)
def test_certainty(source: str) -> None:
    case = marked(source)
    for start, end, answer in case.answers:
        assert certainty_at(case.text, start, end).value == answer


@pytest.mark.parametrize("source", MODES)
def test_modes(source: str) -> None:
    case = marked(source)
    for start, end, answer in case.answers:
        assert mode_of(case.text, start, end).value == answer
