"""The charts of an assessment, drawn offline as SVG (altair, vl-convert) and readable in grey.

A tall bar or a dot is the best figure; the thin line beside it reaches from the lowest to the highest claim still
standing, and ends in an arrow where the words set no upper end. Every mark is labelled with its numbers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Final

from bearwitness.outputs.assessment.sums import Sum

if TYPE_CHECKING:
    import altair as alt

WIDTH: Final = 620
Row = dict[str, str | float | bool]
_ROW: Final = 30
_INK, _SOFT, _LINE, _BAR, _SPAN = "#1b1f24", "#565e68", "#dcd8ce", "#5b6673", "#1b1f24"
_FONT: Final = "Source Sans 3"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name, and the sum over incidents that it shows."""

    name: str
    killed: Sum


def bars_svg(title: str, subtitle: Sequence[str], bars: Sequence[Bar]) -> str:
    """Draw horizontal bars of people killed, in the order given; "" where nobody was reported killed."""
    import altair as alt  # takes most of a second, and only assessments draw

    rows = [_row(bar) for bar in bars if bar.killed.stating]
    if not rows:
        return ""
    named = alt.Y("name:N", sort=None, title=None, axis=alt.Axis(domain=False, ticks=False, labelLimit=210))
    top = max(float(str(row["end"])) for row in rows)
    scale = alt.Scale(domain=[0, top * 1.32], nice=False)
    amount, least, most = (alt.X(f"{name}:Q", title=None, scale=scale, axis=None) for name in ("best", "low", "end"))
    base = _chart(rows)
    drawn = (
        base.mark_bar(color=_BAR, height=13).encode(y=named, x=amount)
        + base.mark_rule(color=_SPAN, strokeWidth=1.4).encode(y=named, x=least, x2="end:Q")
        + base.transform_filter("datum.open").mark_point(shape="triangle-right", filled=True, color=_SPAN, opacity=1)
        .encode(y=named, x=most)
        + base.mark_text(align="left", dx=9, color=_INK, fontSize=12).encode(
            y=named, x=most, text="label:N"
        )
    )  # fmt: skip
    return _svg(drawn.properties(width=WIDTH - 220, height=_ROW * len(rows)), title, subtitle)


def months_svg(title: str, subtitle: Sequence[str], bars: Sequence[Bar]) -> str:
    """Draw one column for each month, those without a death too; "" where there are fewer than two months."""
    import altair as alt

    if len(bars) < 2 or not any(bar.killed.stating for bar in bars):
        return ""
    rows = [_row(bar) | {"at": at} for at, bar in enumerate(bars)]
    every = max(1, len(rows) // 9)
    shown = [float(at) for at in range(0, len(rows), every)]
    names = ", ".join(f"'{row['name']}'" for row in rows)
    across = alt.X(
        "at:O",
        title=None,
        axis=alt.Axis(values=shown, labelExpr=f"[{names}][datum.value]", labelAngle=0, ticks=False, labelOverlap=True),
    )
    base = _chart(rows)
    up = alt.Y("best:Q", title=None, axis=alt.Axis(tickCount=4, domain=False, ticks=False))
    peak = max(rows, key=lambda row: float(str(row["best"])))
    drawn = (
        base.mark_bar(color=_BAR).encode(x=across, y=up)
        + base.mark_rule(color=_SPAN, strokeWidth=1.2).encode(x=across, y=alt.Y("low:Q", title=None), y2="end:Q")
        + base.transform_filter("datum.open").mark_point(shape="triangle-up", filled=True, color=_SPAN, opacity=1)
        .encode(x=across, y="end:Q")
        + base.transform_filter(f"datum.at == {peak['at']}")
        .mark_text(dy=-8, color=_INK, fontSize=12, fontWeight=600).encode(x=across, y="end:Q", text="number:N")
    )  # fmt: skip
    return _svg(drawn.properties(width=WIDTH - 60, height=150), title, subtitle)


def _chart(rows: Sequence[Row]) -> "alt.Chart":
    import altair as alt

    return alt.Chart(alt.InlineData(values=list(rows)))


def _row(bar: Bar) -> Row:
    killed = bar.killed
    sides = "" if killed.low == killed.best == killed.high and not killed.open_high else f" ({_ends(killed)})"
    return {
        "name": bar.name,
        "low": float(killed.low),
        "best": float(killed.best),
        "end": float(max(killed.best, killed.high)),
        "open": killed.open_high,
        "number": f"{killed.best:,}",
        "label": f"{killed.best:,}{sides}",
    }


def _ends(killed: Sum) -> str:
    return f"{killed.low:,} or more" if killed.open_high else f"{killed.low:,}–{killed.high:,}"


def _svg(chart: "alt.LayerChart", title: str, subtitle: Sequence[str]) -> str:
    import altair as alt
    import vl_convert

    _register_fonts()
    heading = alt.TitleParams(
        title, subtitle=list(subtitle), anchor="start", frame="bounds", fontSize=15, fontWeight=600,
        subtitleFontSize=12, color=_INK, subtitleColor=_SOFT, offset=12,
    )  # fmt: skip
    whole = chart.properties(title=heading).configure(
        background="transparent", font=_FONT, padding=2, view=alt.ViewConfig(stroke=None),
        axis=alt.AxisConfig(labelColor=_INK, labelFontSize=12, gridColor=_LINE, domainColor=_SOFT, labelPadding=6),
    )  # fmt: skip
    svg: str = vl_convert.vegalite_to_svg(whole.to_dict())
    return svg


@cache
def _register_fonts() -> None:
    import vl_convert

    with as_file(files(__package__).joinpath("vendor", "fonts")) as folder:
        vl_convert.register_font_directory(str(folder))
