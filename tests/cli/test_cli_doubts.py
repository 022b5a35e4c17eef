"""What `bearwitness decisions INCIDENT` says of an account's time and place."""

from dataclasses import replace
from datetime import date

from bearwitness.cli.doubts import doubts
from bearwitness.model import Account, Codes, Kind, RejectedPlace, Status, When, WhenPrecision, Where, WherePrecision

DAY = date(2021, 3, 8)
WHEN = When(DAY, DAY, WhenPrecision.DAY, True, "8 March", (), True, (date(2012, 3, 8), DAY))
OTHER = RejectedPlace("Tripoli", "town", 2210247, "LY", "Tripoli", "less likely by 3.0: not in LB")
WHERE = Where(
    "Tripoli", "Tripoli", 266826, "LB", "North", 34.4, 35.8, WherePrecision.TOWN, False, (), "is as written", (OTHER,)
)
ACCOUNT = Account(
    "i-1", Kind.EXPLOSION, (), (), False, Status.HAPPENED, WHEN, WHERE, (), (), (), {}, Codes(None, None, None)
)


def test_it_tells_what_else_a_day_and_a_place_may_be() -> None:
    assert doubts(ACCOUNT) == [
        "when 2021-03-08 (day); approximate; inferred, may also be 2012-03-08",
        "where Tripoli, North, LB (town): is as written",
        "not Tripoli, Tripoli, LY (town): less likely by 3.0: not in LB",
    ]


def test_it_is_silent_on_what_is_not_stated() -> None:
    assert doubts(replace(ACCOUNT, when=None, where=None)) == []
