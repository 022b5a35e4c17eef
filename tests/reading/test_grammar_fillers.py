"""Words for the roles of an attack: candidates, entities, the network, and what the model proposes in sentences of our own."""

from dataclasses import replace
from zlib import crc32

import numpy as np
import pytest

from bearwitness.model import MentionValue, Reading, Report, ReportInfo
from bearwitness.reading.grammar import GrammarReader
from bearwitness.reading.grammar.fillers import network
from bearwitness.reading.grammar.fillers.candidates import apposed_to, heads, measured_by, spans
from bearwitness.reading.grammar.fillers.elsewhere import tell_elsewhere
from bearwitness.reading.grammar.fillers.entities import Mention, Spelling, gather, without_repeats
from bearwitness.reading.grammar.fillers.network import Network, pack, unpack
from bearwitness.reading.grammar.fillers.propose import packaged_model
from bearwitness.reading.grammar.fillers.words import classes, plain_words, singular, stem
from bearwitness.reading.grammar.incidents.happenings import group
from bearwitness.reading.grammar.mentions import proof
from bearwitness.reading.grammar.parse import parse
from bearwitness.settings import Settings


@pytest.fixture(scope="module")
def reader() -> GrammarReader:
    return GrammarReader(Settings())


def read(reader: GrammarReader, text: str) -> Reading:
    info = ReportInfo("r-1", "s-1", None, "Example Agency", None, False, None, "en")
    return reader.read(Report(info, text, "example"))


def mentions(reading: Reading) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for claim in reading.claims:
        if isinstance(claim.value, MentionValue):
            found.setdefault(claim.value.role.value, set()).add(plain_words(claim.value.text))
    return found


def test_every_way_to_write_a_phrase_is_a_candidate() -> None:
    parsed = parse("Two armed men shot the mayor of Santa Rosa, Elena Prado.")
    written = {
        plain_words(parsed.doc[first : last + 1].text)
        for head in heads(list(enumerate(parsed.sentences)))
        for first, last in spans(parsed.doc, head, parsed.sentences[head.sentence])
    }
    assert {"two armed men", "armed men", "men", "mayor", "mayor of santa rosa", "elena prado"} <= written
    assert not any("shot" in one.split() for one in written)


def mention(words: str, chance: float, *, name: bool = False, at: int = 0) -> Mention:
    head = words.split()[-1]
    return Mention(
        at, 0, head, "<name>" if name else head, name, chance, (chance,) * 5, (Spelling(at, at, words, 1.0),)
    )


@pytest.mark.parametrize(
    ("given", "entities"),
    [
        ([("elena prado", 0.9, True), ("prado", 0.4, True)], ["elena prado"]),
        ([("elena prado", 0.9, True), ("jorge prado", 0.4, True)], ["elena prado", "jorge prado"]),
        ([("guerrillas", 0.9, False), ("armed guerrillas", 0.5, False), ("guerrilla", 0.2, False)], ["guerrillas"]),
        ([("a judge", 0.9, False), ("a driver", 0.8, False)], ["a judge", "a driver"]),
        ([("prado", 0.9, True), ("judge", 0.8, False)], ["prado", "judge"]),
    ],
)
def test_mentions_of_one_entity(given: list[tuple[str, float, bool]], entities: list[str]) -> None:
    found = gather([mention(words, chance, name=name, at=at) for at, (words, chance, name) in enumerate(given)])
    assert [one.words for one in found] == entities


def test_a_name_is_told_rather_than_a_likelier_description_beside_it() -> None:
    general = mention("general", 0.8, at=3)
    prado = Mention(5, 0, "prado", "<name>", True, 0.5, (0.5,) * 5, (Spelling(4, 5, "elena prado", 1.0),))
    assert [one.words for one in gather([general, prado])] == ["elena prado"]


def test_a_title_before_a_name_is_of_the_same_person() -> None:
    senator = mention("senator", 0.6, at=3)
    prado = Mention(5, 0, "prado", "<name>", True, 0.8, (0.8,) * 5, (Spelling(4, 5, "elena prado", 1.0),))
    found = gather([senator, prado, mention("judge", 0.5, at=9)])
    assert [(one.words, one.name) for one in found] == [("elena prado", True), ("judge", False)]


def test_a_description_beside_a_name_is_of_the_same_person() -> None:
    prado = Mention(0, 0, "prado", "<name>", True, 0.8, (0.8,) * 5, (Spelling(0, 1, "elena prado", 1.0),))
    mayor = Mention(4, 0, "mayor", "mayor", False, 0.5, (0.5,) * 5, (Spelling(4, 4, "mayor", 1.0),), beside=1)
    assert len(gather([prado, mayor])) == 1
    later = Mention(9, 3, "mayor", "mayor", False, 0.3, (0.3,) * 5, (Spelling(8, 9, "slain mayor", 1.0),))
    assert len(gather([prado, mayor, later])) == 1
    mayors = replace(mayor, plural=True)
    assert len(gather([prado, mayors])) == 2


def test_a_description_within_a_likelier_one_is_not_told_again() -> None:
    market, stalls = mention("market stalls", 0.8), mention("stall owner", 0.7, at=3)
    owner, market_alone = mention("owner", 0.5, at=5), mention("market", 0.3, at=8)
    told = [(one.chance, found) for one in (market, stalls, owner, market_alone) for found in gather([one])]
    assert [entity.words for _, entity in without_repeats(told)] == ["market stalls", "stall owner"]


def test_names_and_heads_of_their_own_are_told_beside_likelier_ones() -> None:
    given = [mention("elena prado", 0.8, name=True), mention("jorge prado", 0.7, name=True, at=2)]
    given += [mention("police car", 0.6, at=5), mention("bus", 0.5, at=7)]
    told = [(one.chance, found) for one in given for found in gather([one])]
    assert without_repeats(told) == told


def test_names_of_one_party_are_of_one_entity() -> None:
    front = replace(mention("red front for liberty", 0.8), party="p-1")
    short = replace(mention("rfl", 0.4, at=7), party="p-1")
    other = replace(mention("blue front", 0.4, at=9), party="p-2")
    assert [one.words for one in gather([front, short, other])] == ["red front for liberty", "blue front"]


def test_a_thing_and_how_much_of_it_are_one() -> None:
    doc = parse("They left 20 sticks of dynamite outside the bank of the town.").doc
    dynamite, town = (next(token for token in doc if token.text == word) for word in ("dynamite", "town"))
    inside = measured_by(dynamite)
    assert inside is not None
    assert doc[inside].text == "sticks"
    assert measured_by(town) is None
    sticks = mention("20 sticks of dynamite", 0.5, at=inside)
    assert len(gather([sticks, replace(mention("dynamite", 0.7, at=dynamite.i), inside=inside)])) == 1


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Four heavily armed men shot the mayor.", "four heavily armed men"),
        ("Gunmen attacked the IDS (Institute of Dam Safety) headquarters on Monday.", "ids institute of dam safety headquarters"),
        ("A car loaded with explosives was left outside the bank.", "car loaded with explosives"),
        ("The attack wounded one of the guards.", "one of guards"),
        ("A group of hooded men this evening killed the judge.", "group of hooded men"),
    ],
)  # fmt: skip
def test_phrases_that_are_candidates(text: str, phrase: str) -> None:
    parsed = parse(text)
    found = heads(list(enumerate(parsed.sentences)))
    written = {
        plain_words(parsed.doc[first : last + 1].text)
        for head in found
        for first, last in spans(parsed.doc, head, parsed.sentences[head.sentence])
    }
    assert phrase in written


def test_what_stands_behind_a_comma_may_be_in_apposition() -> None:
    doc = parse("Elena Prado, the mayor, was shot.").doc
    mayor = next(token.i for token in doc if token.text == "mayor")
    assert apposed_to(doc, mayor) == 1
    assert apposed_to(doc, 0) is None


def test_a_network_adds_up_the_features_it_knows() -> None:
    names = np.sort(np.array([__import__("zlib").crc32(name) for name in (b"a", b"b")], np.uint32))
    rows = np.array([[0, 1.0], [0, 1.0]], np.float32)
    small = Network(names, rows, np.zeros(1, np.float32), np.zeros((1, 1), np.float32), np.zeros(1, np.float32))
    chances = small.chances([["a", "b"], ["a", "unknown"], [], ["a", "a"]])[:, 0]
    expected = 1 / (1 + np.exp(-np.array([2 / np.sqrt(2), 1.0, 0.0, 1.0])))
    assert chances == pytest.approx(expected, abs=1e-6)
    assert small.chances([]).shape == (0, 1)
    again = unpack(pack({"one": small}), "one")
    assert again.chances([["a", "b"]])[0, 0] == pytest.approx(chances[0], abs=1e-3)


def test_a_network_forgets_names_and_finds_them_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "_REMEMBERED", 2)
    names = np.sort(np.array([crc32(name) for name in (b"a", b"b")], np.uint32))
    one = Network(
        names,
        np.eye(2, 2, dtype=np.float32),
        np.zeros(1, np.float32),
        np.zeros((1, 1), np.float32),
        np.zeros(1, np.float32),
    )
    first = [one.row(name) for name in ("a", "b", "c", "d", "a", "b", "c")]
    assert sorted(first[:2]) == [0, 1]
    assert first[2:] == [-1, -1, *first[:2], -1]


def test_words() -> None:
    assert stem("killed") == stem("killing") == stem("kills")
    assert (singular("policemen"), singular("embassies"), singular("boxes"), singular("bus")) == (
        "policeman", "embassy", "box", "bus",
    )  # fmt: skip
    assert "weapon" in classes("grenades")
    assert "site" in classes("embassy")
    assert "people.civilians" in classes("peasants")
    assert classes("tuesday") == ()


def test_the_model_is_small_and_knows_no_names() -> None:
    model = packaged_model()
    weights = sum(part.rows.size for part in (model.heads, model.spellings, model.entities))
    assert weights < 2_000_000
    assert {"bomb", "killed", "peasants"} <= model.known
    assert not {"pizarro", "ellacuria", "galan", "cristiani"} & model.known


CAPITALS = (
    "SANTA ROSA, 12 MAR 91 (EXAMPLE AGENCY) -- [TEXT] A CAR BOMB EXPLODED OUTSIDE THE BANK OF THE NORTH IN SANTA ROSA LAST NIGHT, "
    "DESTROYING TWO VEHICLES. GUERRILLAS MURDERED A JUDGE AND WOUNDED TWO POLICEMEN."
)


def test_roles_are_proposed_in_capitals_and_in_common_letters(reader: GrammarReader) -> None:
    found = mentions(read(reader, CAPITALS))
    assert any("bomb" in one for one in found["weapon"])
    assert any("guerrillas" in one for one in found["perpetrator"])
    assert any("judge" in one for one in found["victim"])
    common = mentions(
        read(
            reader,
            "Gunmen on motorcycles killed a judge and his driver in Mosul on Tuesday. A car bomb destroyed the courthouse.",
        )
    )
    assert any("gunmen" in one.split() for one in common["perpetrator"])
    assert any("judge" in one.split() for one in common["victim"])
    assert any("bomb" in one for one in common["weapon"])
    embassy = mentions(
        read(reader, "A bomb exploded outside the American embassy in Lima on Monday, wounding two guards.")
    )
    assert embassy == {"target": {"american embassy"}, "victim": {"guards"}, "weapon": {"bomb"}}


def test_mentions_are_claims_about_an_incident_with_their_words(reader: GrammarReader) -> None:
    reading = read(reader, CAPITALS)
    ids = {account.id for account in reading.incidents}
    fields = []
    for claim in reading.claims:
        if isinstance(claim.value, MentionValue):
            assert claim.about.incident in ids
            assert claim.evidence[0].quote.split() == claim.value.text.split()
            fields.append((claim.about.incident, claim.about.field))
    assert len(set(fields)) == len(fields)
    assert all(
        field.split("/")[0] in {"perpetrators", "organisations", "targets", "victims", "weapons"} for _, field in fields
    )


def test_names_of_persons_are_marked(reader: GrammarReader) -> None:
    reading = read(
        reader,
        "The mayor of Mosul, Elena Pradovsky, was killed by gunmen on Tuesday. Pradovsky, 41, was shot in her car.",
    )
    victims = [
        claim.value
        for claim in reading.claims
        if isinstance(claim.value, MentionValue) and claim.value.role == "victim"
    ]
    named = [one for one in victims if "Pradovsky" in one.text]
    assert named
    assert all(one.names_person for one in named)


def test_a_report_without_an_incident_has_no_mentions(reader: GrammarReader) -> None:
    assert mentions(read(reader, "The bank opened a new branch in Mosul. Its director thanked the mayor.")) == {}


def test_features_that_many_things_share_may_be_given_once() -> None:
    names = np.array(sorted(crc32(name.encode()) for name in ("a", "b", "c", "d")), np.uint32)
    rows = np.arange(20, dtype=np.float32).reshape(4, 5) / 10
    network = Network(
        names, rows, np.zeros(3, np.float32), np.ones((3, 2), np.float32) / 4, np.array([0.1, -2], np.float32)
    )
    whole = network.chances([["a", "c", "x"], ["b", "c"], ["d"]])
    parted = network.chances([["a", "x"], ["b"], []], [["c"], ["d"]], [0, 0, 1])
    assert np.allclose(whole, parted)
    assert not np.allclose(whole, network.chances([["a", "x"], ["b"], []]))


def test_what_befell_a_word_elsewhere_is_told() -> None:
    given = [(["w=x", "uph=nsubjpass>killed"], "name"), (["w=x"], "name"), (["w=y", "harm=injured"], "title")]
    tell_elsewhere(["prado", "prado", "judge"], given)
    assert given[0][0] == ["w=x", "uph=nsubjpass>killed"]
    assert given[1][0] == ["w=x", "o:uph=nsubjpass>killed|name"]
    assert given[2][0] == ["w=y", "harm=injured"]


def test_several_likely_fillers_prove_more_than_one() -> None:
    assert proof([0.3, 0.3]) == pytest.approx(0.51)
    assert proof([0.3, 0.1, 0.1]) == pytest.approx(0.3)
    assert proof([]) == 0.0


def test_a_proven_sentence_founds_an_incident_however_late_it_stands(reader: GrammarReader) -> None:
    text = " ".join(
        ["The court heard of the bomb again."] * 9
        + ["The lawyers spoke about the murder of the senator in the capital."]
    )
    info = ReportInfo("r-1", "s-1", None, "Example Agency", None, False, None, "en")
    told = reader.tell(Report(info, text, "example"))
    assert told is not None
    last = told.scenes[-1]
    assert all(last not in one.scenes for one in group(told.scenes, text, None))
    assert any(last in one.scenes for one in group(told.scenes, text, None, frozenset({last.start})))
