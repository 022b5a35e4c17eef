"""One incident as the sentences of one report tell it."""

from dataclasses import dataclass, field

from bearwitness.model import WherePrecision
from bearwitness.reading.grammar.figures.said_figure import SaidFigure
from bearwitness.reading.grammar.places.mention import PlaceMention
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.times.when import TimeMention


@dataclass(slots=True)
class Happening:
    """One incident as the sentences of one report tell it. Grows while the report is read, then is left alone.

    `lead` is the sentence that names the parties for a list of places ("Coalition forces struck ... Near Sinjar, ...").
    `listed`: it is a line of such a list, and `heads` are the sentences above the list that may say when and by whom.
    `like` is the sentence before it that says how it was done too ("air strikes on two towns ... nine died in Saraqeb").
    `beside` numbers the happenings of one sentence at the other places that it lists. `heard` are sentences elsewhere
    that say who is responsible, `unheard` the starts of its own that say so of another (see claims_elsewhere.py).
    """

    scenes: list[Scene]
    background: bool
    time: TimeMention | None = None
    place: PlaceMention | None = None
    figures: list[SaidFigure] = field(default_factory=list)
    lead: Scene | None = None
    heads: tuple[Scene, ...] = ()
    listed: bool = False
    beside: int = 0
    like: Scene | None = None
    heard: list[Scene] = field(default_factory=list)
    unheard: set[int] = field(default_factory=set)

    @property
    def in_a_town(self) -> bool:
        """Whether it is that of another town of a list, for which the toll of the first holds too; sites are often one after the other."""
        return bool(self.beside) and self.place is not None and self.place.where.precision is not WherePrecision.SITE

    @property
    def answering(self) -> list[Scene]:
        """The sentences that may say who is responsible for it."""
        return [*(scene for scene in self.scenes if scene.start not in self.unheard), *self.heard]
