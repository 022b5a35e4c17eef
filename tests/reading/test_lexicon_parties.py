"""The lists of parties and countries: whole entries, no accidental ambiguity, and the reader finds them."""

import json
import re
import time
import tomllib
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

import pytest
from spacy.lang.en.stop_words import STOP_WORDS

import bearwitness
from bearwitness.reading.grammar.parties.naming import parties

PACKAGE = Path(bearwitness.__file__).parent
LEXICON = PACKAGE / "reading" / "grammar" / "lexicon"
HOW_TO = PACKAGE.parents[1] / "docs" / "how-to" / "add-a-party.md"
KINDS = {"state_forces", "police", "intelligence", "non_state_group", "militia", "coalition"}
PARTY_FIELDS = {
    "id": str,
    "name": str,
    "kind": str,
    "country": str,
    "where": list,
    "aliases": list,
    "exact": list,
    "context": list,
    "since_year": int,
    "until_year": int,
    "parent": str,
    "source": str,
}
NATION_FIELDS = {"code": str, "names": list, "adjectives": list, "people": list, "forces": str, "capital": list}
WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*")

# English words that are also names of parties: they may stand under `exact` only.
_ORDINARY_TEXT = """
    front coalition movement resistance alliance platform brotherhood army base amal dawn shield model fact plan
    mend let contra contras cobra cobras ninja ninjas scorpions greyhounds tigers eagles wolves hawks lions
    outlaws rebels maoists mujahideen guerrillas insurgents separatists militants fighters vigilantes loyalists
    royalists youth guard guards rangers commandos marines scouts orden phalange justice unity right sector
    flame viper anvil storm volunteers provisionals mahdi martyrs knights templar legion guardians assembly
    party union council command families lords reds blacks
"""
ORDINARY = frozenset(_ORDINARY_TEXT.split())
# Names of parties that the grammar's other lists hold as such.
NAMES_ELSEWHERE = frozenset(
    {"centcom", "daesh", "fatah", "hamas", "hezbollah", "houthi", "houthis", "isil", "isis", "janjaweed", "nato", "nusra", "peshmerga",
     "qaeda", "qaida", "taliban"}
)  # fmt: skip

Entry = dict[str, object]


def _read(folder: Path) -> list[tuple[str, Entry]]:
    """Return (file name, entry) of every party."""
    found = []
    for path in sorted(folder.glob("parties*.toml")):
        document = tomllib.loads(path.read_text(encoding="utf-8"))
        assert set(document) == {"party"}, f"{path.name} holds tables other than [[party]]"
        found += [(path.name, entry) for entry in document["party"]]
    return found


def _nations() -> list[Entry]:
    document = tomllib.loads((LEXICON / "nations.toml").read_text(encoding="utf-8"))
    assert set(document) == {"nation"}
    return document["nation"]


def _words(form: str) -> tuple[str, ...]:
    """A form as the reader compares it: words in small letters, without full stops, possessive and a leading "the"."""
    words = tuple(re.sub(r"['’]s$", "", word).replace(".", "").replace("’", "'").lower() for word in WORD.findall(form))
    return words[1:] if len(words) > 1 and words[0] == "the" else words


def _texts(entry: Entry, field: str) -> list[str]:
    value = entry.get(field, [])
    assert isinstance(value, list)
    return [str(item) for item in value]


PARTIES = _read(LEXICON)
NATIONS = _nations()
CODES = {str(nation["code"]) for nation in NATIONS}


@pytest.mark.parametrize("file", sorted({file for file, _ in PARTIES}))
def test_every_party_is_whole(file: str) -> None:
    for entry in (entry for name, entry in PARTIES if name == file):
        who = f"{file}: {entry.get('id')}"
        assert set(entry) <= set(PARTY_FIELDS), f"{who} has unknown fields {set(entry) - set(PARTY_FIELDS)}"
        assert {"id", "name", "kind", "source"} <= set(entry), f"{who} lacks a field"
        for field, value in entry.items():
            assert type(value) is PARTY_FIELDS[field], f"{who}: {field} is a {type(value).__name__}"
            assert value not in ("", []), f"{who}: {field} is empty"
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", str(entry["id"])), who
        assert entry["kind"] in KINDS, f"{who}: no such kind as {entry['kind']}"
        codes = set(_texts(entry, "where")) | ({str(entry["country"])} if "country" in entry else set())
        assert codes <= CODES, f"{who}: not in nations.toml: {codes - CODES}"
        assert set(_texts(entry, "context")) <= set(_texts(entry, "exact")), f"{who}: context holds a form not in exact"
        assert not entry.get("context") or entry.get("where"), f"{who}: context without where"
        for year in ("since_year", "until_year"):
            assert 1800 <= int(str(entry.get(year, 1900))) <= 2026, f"{who}: {year}"
        assert int(str(entry.get("since_year", 0))) <= int(str(entry.get("until_year", 9999))), who
        if entry["kind"] in {"state_forces", "police", "intelligence"}:
            assert "country" in entry, f"{who}: whose {entry['kind']}?"


def test_every_nation_is_whole() -> None:
    for nation in NATIONS:
        assert {"code", "names"} <= set(nation) <= set(NATION_FIELDS), nation["code"]
        for field, value in nation.items():
            assert type(value) is NATION_FIELDS[field], f"{nation['code']}: {field}"
            assert value not in ("", []), f"{nation['code']}: {field} is empty"
        assert re.fullmatch(r"[A-Z]{2}", str(nation["code"]))
    assert [code for code, times in Counter(nation["code"] for nation in NATIONS).items() if times > 1] == []


def test_the_nations_are_those_of_the_gazetteer() -> None:
    rows = (PACKAGE / "gazetteer" / "data" / "countries.tsv").read_text(encoding="utf-8").splitlines()
    placed = {row.split("\t")[0] for row in rows}
    assert placed <= CODES, f"the gazetteer places countries that no actor stands for: {placed - CODES}"


def test_no_two_nations_share_a_form() -> None:
    bearers = defaultdict(set)
    for nation in NATIONS:
        for field in ("names", "adjectives", "people", "capital"):
            for form in _texts(nation, field):
                bearers[_words(form)].add(nation["code"])
    assert {form: codes for form, codes in bearers.items() if len(codes) > 1} == {}


def test_ids_are_unique_and_parents_exist() -> None:
    ids = Counter(str(entry["id"]) for _, entry in PARTIES)
    assert [party for party, times in ids.items() if times > 1] == []
    standing = set(ids) | {f"{kind}-{code.lower()}" for code in CODES for kind in ("state", "police")}
    assert {entry["parent"] for _, entry in PARTIES if "parent" in entry} <= standing
    assert [entry["id"] for _, entry in PARTIES if entry.get("parent") == entry["id"]] == []


def test_forces_of_a_state_are_one_identity_with_the_nation() -> None:
    nations = {str(nation["code"]): nation for nation in NATIONS}
    forces = {str(nation["forces"]): code for code, nation in nations.items() if "forces" in nation}
    for file, entry in PARTIES:
        kind, _, code = str(entry["id"]).partition("-")
        nation = nations.get(code.upper())
        if kind == "state" and nation is not None:
            assert (entry["name"], entry["country"]) == (nation["forces"], nation["code"]), f"{file}: {entry['id']}"
        elif kind == "police" and nation is not None:
            assert entry["name"] == f"{_texts(nation, 'adjectives')[0]} police", f"{file}: {entry['id']}"
        else:
            assert str(entry["name"]) not in forces, f"{entry['id']} is state-{forces[str(entry['name'])].lower()}"


def test_no_name_belongs_to_two_parties_of_one_country() -> None:
    bearers: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
    for _, entry in PARTIES:
        own = [_words(form) for form in (str(entry["name"]), *_texts(entry, "aliases"), *_texts(entry, "exact"))]
        assert len(own) == len(set(own)), (
            f"{entry['id']} has a form twice: {[w for w, n in Counter(own).items() if n > 1]}"
        )
        for words in own:
            bearers[words].append(entry)
    for words, entries in bearers.items():
        for one, other in combinations(entries, 2):
            apart = (
                _texts(one, "where")
                and _texts(other, "where")
                and not set(_texts(one, "where")) & set(_texts(other, "where"))
            )
            assert apart, f"{' '.join(words)} is {one['id']} and {other['id']}, and nothing tells them apart"


def _single_words() -> dict[str, str]:
    """Names of one word that are found in any case, with the party's id."""
    found = {}
    for _, entry in PARTIES:
        for form in (str(entry["name"]), *_texts(entry, "aliases")):
            words = _words(form)
            if len(words) == 1:
                found[words[0]] = str(entry["id"])
    return found


def _grammar_words() -> set[str]:
    """Every word of the grammar's other lists: verbs, kinds of people, weapons, speakers, cues."""
    words: set[str] = set()

    def walk(value: object) -> None:
        if isinstance(value, str):
            words.update(value.lower().split())
        elif isinstance(value, dict):
            for part in value.values():
                walk(part)
        elif isinstance(value, list):
            for part in value:
                walk(part)

    for path in LEXICON.glob("*.toml"):
        if not path.name.startswith(("parties", "nations")):
            walk(tomllib.loads(path.read_text(encoding="utf-8")))
    assert len(words) > 500
    return words


def test_names_found_in_any_case_are_no_ordinary_words() -> None:
    single = _single_words()
    ordinary = ORDINARY | STOP_WORDS | (_grammar_words() - NAMES_ELSEWHERE)
    assert {word: party for word, party in single.items() if word in ordinary} == {}
    for _, entry in PARTIES:
        for form in (str(entry["name"]), *_texts(entry, "aliases")):
            words = _words(form)
            assert len("".join(words)) >= 4, f"{entry['id']}: {form!r} is short, it belongs in exact"


@pytest.mark.shared_data
def test_names_found_in_any_case_stand_in_small_letters_nowhere_in_prose(shared_data: Path) -> None:
    single = _single_words()
    found = Counter()
    for line in (shared_data / "wikinews" / "articles.jsonl").read_text(encoding="utf-8").splitlines():
        text = str(json.loads(line)["text"])
        found.update(word for word in re.findall(r"(?<![\w/@.-])[a-z']+(?![\w/@-])", text) if word in single)
    assert found == Counter()


def test_the_lists_cover_the_world_and_load_fast() -> None:
    took = []
    for _ in range(5):  # the best of five: a busy machine says nothing of the lists
        started = time.perf_counter()
        again = _read(LEXICON)
        took.append(time.perf_counter() - started)
    assert min(took) < 0.2
    assert len(again) >= 400
    reached = {code for _, entry in again for code in _texts(entry, "where")}
    assert len(reached) >= 100, "parties of fewer than a hundred countries"
    assert {kind: n for kind, n in Counter(str(entry["kind"]) for _, entry in again).items() if n < 10} == {}


MARKED = re.compile(r"\[([^=\]]+)=([^\]]+)\]")


@pytest.mark.parametrize(
    ("marked", "country"),
    [
        ("[Houthi fighters=houthis] fired on [Saudi border guards=state-sa].", "YE"),
        ("[Daesh=islamic-state] fled as the [SDF=syrian-democratic-forces] advanced.", "SY"),
        ("[Jabhat al-Nusra=al-nusra-front] and [Ahrar al-Sham=ahrar-al-sham] attacked.", "SY"),
        ("[Al Shabab=al-shabaab] met [AMISOM=african-union-mission-in-somalia].", "SO"),
        ("[M23=march-23-movement] took the town from the [FARDC=state-cd].", "CD"),
        ("[SENDERO LUMINOSO=shining-path] BLEW UP A PYLON.", "PE"),
        ("The [SLA=sudan-liberation-movement-army] claimed it.", "SD"),
        ("The [SLA=south-lebanon-army] claimed it.", "LB"),
        ("The [SLA=state-lk] said so.", "LK"),
        ("[ISWAP=islamic-state-west-africa-province] fought [JAS=boko-haram].", "NG"),
        ("The [Tatmadaw=state-mm] shelled the [Arakan Army=arakan-army].", "MM"),
        ("The [Real IRA=real-irish-republican-army] planted it.", "GB"),
        ("Aircraft of the [coalition=saudi-led-coalition] hit Sanaa.", "YE"),
        ("Aircraft of the [coalition=us-led-coalition] hit Raqqa.", "SY"),
        ("The agency says AQ and IS are short forms, and so is FACT.", "PE"),
        ("They met at a meeting of a civic coalition and let a cobra out.", "PE"),
    ],
)
def test_the_reader_finds_them(marked: str, country: str) -> None:
    expected = [(text, party) for text, party in MARKED.findall(marked)]
    text = MARKED.sub(r"\1", marked)
    found = [(mention.text, mention.id) for mention in parties(text, [country]) if not mention.generic]
    assert found == expected


def test_the_how_to_page_says_how_many_there_are() -> None:
    said = re.search(
        r"knows more than (\d+) parties .*?some ([\d,]+) names, and (\d+) countries", HOW_TO.read_text(), re.S
    )
    assert said is not None
    names = sum(1 + len(_texts(entry, "aliases")) + len(_texts(entry, "exact")) for _, entry in PARTIES)
    assert int(said[1]) < len(PARTIES) <= int(said[1]) + 50
    assert abs(names - int(said[2].replace(",", ""))) < 250
    assert len(NATIONS) == int(said[3])
    page = HOW_TO.read_text()
    assert [path.name for path in LEXICON.glob("parties*.toml") if f"`{path.name}`" not in page] == []
    assert [field for field in PARTY_FIELDS if f"| `{field}`" not in page and f"`{field}`" not in page] == []
