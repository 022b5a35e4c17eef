"""The agreement of two coders: Krippendorff's alpha, and what is compared of two codings."""

from pathlib import Path

import pytest
from gold_made import RECORD, TEXT, folder

from bearwitness.errors import UnreadableSource
from bearwitness.evaluation.gold.agreement import agreement
from bearwitness.evaluation.gold.krippendorff import alpha, interval, nominal, ratio
from bearwitness.evaluation.gold.load import TEXTS


def test_alpha_of_the_examples_that_define_it() -> None:
    """Krippendorff (2011): binary data of two coders (section A), and four coders with gaps (sections C and D)."""
    meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    assert alpha(list(zip(meg, owen, strict=True)), nominal) == pytest.approx(0.095, abs=0.0005)
    four = [
        [1, 1, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4],
        [1, 1, 2, 1], [2, 2, 2, 2], [5, 5, 5], [1, 1], [3],
    ]  # fmt: skip
    assert alpha(four, nominal) == pytest.approx(0.743, abs=0.0005)
    assert alpha(four, interval) == pytest.approx(0.849, abs=0.0005)
    assert alpha(four, ratio) == pytest.approx(0.797, abs=0.0005)
    assert ratio(0, 0) == 0.0


def test_alpha_is_not_defined_without_variation_or_pairs() -> None:
    assert alpha([(1, 1), (1, 1)], nominal) is None
    assert alpha([(1,), (2,)], nominal) is None
    assert alpha([(1, 1), (2, 2)], nominal) == 1.0
    assert alpha([("a", "b"), ("b", "a")], nominal) == pytest.approx(-0.5)


def test_coders_who_agree_and_coders_who_do_not(tmp_path: Path) -> None:
    other = RECORD.replace('n = "9/9/-"', "n = 9").replace('precision = "town"', 'precision = "site"')
    reports, found = agreement(folder(tmp_path, coder_a=RECORD, coder_b=other))
    alike = {one.field: (one.units, one.alike) for one in found}
    assert reports == 1
    assert alike["kind"] == (1, 1.0)
    assert alike["precision of the place"] == (1, 0.0)
    assert alike["figure"] == (2, 0.5)
    assert alike["group of a figure"] == (2, 1.0)
    assert alike["number of a figure (interval)"] == (2, 1.0)
    assert alike["responsibility"] == (1, 1.0)


def test_coders_who_name_a_party_differently_agree_on_it(tmp_path: Path) -> None:
    more = """parties = [{ name = "NAME", kind = "state_forces", role = "initiator", quote = "The army" }]
responsibility = [{ party = "NAME", stance = "blamed", speaker = "NAME", quote = "The army" }]
figures = ["""
    plain = RECORD.replace('country = "YE"', 'country = "CD"').replace('speaker = "doctor"', 'speaker = "NAME"')
    plain = plain.replace("""responsibility = [{ stance = "unclaimed", quote = "Nobody claimed the attack" }]\n""", "")
    plain = plain.replace("figures = [", more, 1)
    names = {"coder_a": "FARDC", "coder_b": "Congolese army"}
    _, found = agreement(folder(tmp_path, **{coder: plain.replace("NAME", name) for coder, name in names.items()}))
    alike = {one.field: (one.units, one.alike) for one in found}
    for field, units in (("party with role", 1), ("responsibility", 1), ("speaker of a figure", 2)):
        assert alike[field] == (units, 1.0), field


def test_coders_who_differ_over_means_and_status(tmp_path: Path) -> None:
    other = RECORD.replace('kind = "shelling"', 'kind = "shelling"\nmeans = ["armed_clash"]\nstatus = "alleged"')
    _, found = agreement(folder(tmp_path, coder_a=RECORD, coder_b=other))
    alike = {one.field: (one.units, one.alike) for one in found}
    assert (alike["means"], alike["status"]) == ((1, 0.0), (1, 0.0))


def test_what_only_one_coder_has_is_a_unit_too(tmp_path: Path) -> None:
    _, found = agreement(folder(tmp_path, coder_a=RECORD, coder_b=""))
    assert {one.field: one.alike for one in found} == {"incident or background": 0.0, "aside": 0.0}


def test_agreement_needs_reports_that_both_coded(tmp_path: Path) -> None:
    place = folder(tmp_path, coder_a=RECORD, coder_b=RECORD)
    (place / "coder-b" / "one.toml").rename(place / "coder-b" / "two.toml")
    (place / TEXTS / "two.md").write_text(TEXT, "utf-8")
    with pytest.raises(UnreadableSource, match="coded by both"):
        agreement(place)
