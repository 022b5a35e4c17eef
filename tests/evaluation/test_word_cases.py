"""Which words are written small, of how likely each written form is."""

from bearwitness.evaluation.word_cases import cases


def test_the_likeliest_form_of_a_word_is_taken() -> None:
    table = {
        "bomb": -10.0, "Bomb": -12.0,
        "prado": -18.0, "Prado": -15.0,
        "fmln": -19.0, "FMLN": -18.0,
        "rare": -17.5,
        "KILLED": -13.0, "killed": -9.0,
        "bombs": -15.0, "Bombs": -14.5,
        "towers": -16.0, "Towers": -12.0, "tower": -11.0,
        "3rd": -12.0,
    }  # fmt: skip
    found = cases(table)
    assert found["small"] == ["bomb", "bombs", "killed", "tower"]
    assert found["capitals"] == ["fmln"]
    assert found["capital"] == ["towers"]
