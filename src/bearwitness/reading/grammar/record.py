"""From happenings to the record: accounts, figures, parties and claims with their words (the contract of `extract`)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bearwitness.model import (
    AboutIncident,
    AboutStanding,
    Account,
    Certainty,
    Claim,
    ClaimValue,
    Evidence,
    Figure,
    FigureValue,
    Kind,
    KindValue,
    Party,
    PartyValue,
    Phase,
    Report,
    Responsibility,
    Speaker,
    Stance,
    StanceValue,
    Standing,
    StandingValue,
    When,
    WhenValue,
    Where,
    WhereValue,
)
from bearwitness.model.account_totals import account_totals
from bearwitness.model.codes import codes
from bearwitness.model.ids import content_id
from bearwitness.reading.grammar.attribution.certainty import certainty_at
from bearwitness.reading.grammar.attribution.discourse import publisher_speaker
from bearwitness.reading.grammar.attribution.source_names import names_in
from bearwitness.reading.grammar.deeds.claimants import claimant, teller
from bearwitness.reading.grammar.deeds.kinds import Trigger
from bearwitness.reading.grammar.deeds.responsibility import StanceMention
from bearwitness.reading.grammar.figures.merge import Merged, merge
from bearwitness.reading.grammar.figures.told_first import attributed_first
from bearwitness.reading.grammar.incidents.accusers import Accusers
from bearwitness.reading.grammar.incidents.actors import Actor, actors_of
from bearwitness.reading.grammar.incidents.answerable import answerable
from bearwitness.reading.grammar.incidents.cast import Known, cast
from bearwitness.reading.grammar.incidents.civilians import unarmed
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.incidents.settle import is_incident, kind_of, telling
from bearwitness.reading.grammar.incidents.status import status_of
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.parties.peoples import kind_by_words
from bearwitness.reading.grammar.places.explain import as_recorded
from bearwitness.reading.grammar.scenes.scene import Scene
from bearwitness.reading.grammar.standing.mention import StandingMention


class Recorder:
    """Collects the claims of one report, told by `scenes`, while its accounts are built."""

    def __init__(self, report: Report, reader: str, scenes: Sequence[Scene] = ()) -> None:
        self.report = report
        self.reader = reader
        self.claims: list[Claim] = []
        self._publisher = publisher_speaker(report.info.publisher)
        self._known = Known.of(scenes)
        self._accusers = Accusers.of(report.info.publisher)

    def claim(
        self,
        about: AboutIncident | AboutStanding,
        value: ClaimValue,
        certainty: Certainty,
        speaker: Speaker | None,
        spans: Sequence[tuple[int, int]],
    ) -> str:
        """Record one claim and return its id. `speaker` None is the publisher."""
        evidence = tuple(Evidence.of(self.report.text, start, end) for start, end in spans)
        owner = about.incident if isinstance(about, AboutIncident) else about.standing
        made = content_id(
            "c", owner, about.field, str(len(self.claims)), *(f"{item.start}:{item.end}" for item in evidence)
        )
        self.claims.append(Claim(made, about, value, certainty, speaker or self._publisher, evidence, self.reader))
        return made

    def account(self, happening: Happening, *, proven: bool = False, beside: bool = False) -> Account | None:
        """Return the account of one happening, None where no kind is known or, unless `proven`, too little is said.
        `beside`: the report tells of violence beside it."""
        merged = merge(happening.figures)
        actors = actors_of(happening)
        # Of the places of a list the first has the toll: what was done at the others is told by the same words.
        shared = merged or (merge(happening.scenes[0].figures) if happening.in_a_town else merged)
        kind, means = kind_of(happening, shared, actors)
        if kind is None or not is_incident(kind, happening, shared, actors, beside=beside, proven=proven):
            return None
        actors = cast(happening, merged, actors, (kind, means), self._known)
        unarmed(merged, kind)
        first = happening.scenes[0]
        place = (str(happening.beside),) if happening.beside else ()
        incident = content_id("i", self.report.info.id, str(first.start), str(happening.background), *place)
        parties = self._parties(incident, actors)
        figures = self._figures(incident, merged)
        when, where = self._when(incident, happening), self._where(incident, happening)
        self._kind_claims(incident, happening, kind, means)
        phases = self._phases(incident, happening, kind)
        return Account(
            incident, kind, means, phases, happening.background, status_of(happening), when, where, parties,
            self._responsibility(incident, answerable(happening, actors, kind, self._accusers)), figures, account_totals(figures, self._speakers(figures), self._own()),
            codes(kind, means, parties, figures),
        )  # fmt: skip

    def _speakers(self, figures: Sequence[Figure]) -> dict[str, str]:
        names = {claim.id: claim.speaker.name for claim in self.claims}
        return {claim: names[claim] for figure in figures for claim in figure.claims}

    def _own(self) -> frozenset[str]:
        """The claims in the report's own voice."""
        return frozenset(claim.id for claim in self.claims if claim.speaker == self._publisher)

    def _figures(self, incident: str, merged: Sequence[Merged]) -> tuple[Figure, ...]:
        ids = {id(item): f"{incident}-f{number}" for number, item in enumerate(merged, start=1)}
        made = []
        for position, item in enumerate(merged):
            claims = []
            for said in attributed_first(item.said):
                told = said.number
                value = FigureValue(
                    item.measure, said.group, said.mention.counted.who, told.low, told.best, told.high, told.approximate, told.vague
                )  # fmt: skip
                about = AboutIncident(incident, f"figures/{position}")
                words = [(said.mention.start, said.mention.end)]
                claims.append(self.claim(about, value, said.certainty, said.speaker, words))
            number = item.number
            whole = ids.get(id(item.whole)) if item.whole is not None else None
            made.append(
                Figure(
                    ids[id(item)], item.measure, item.group, item.who, whole, number.low, number.best, number.high,
                    number.approximate, number.vague, item.certainty, tuple(claims),
                    ids.get(id(item.beside)) if item.beside is not None else None, item.joint, item.superseded,
                )
            )  # fmt: skip
        return tuple(made)

    def _parties(self, incident: str, actors: Sequence[Actor]) -> tuple[Party, ...]:
        made = []
        for position, actor in enumerate(actors):
            claims = []
            for mention, scene in _first_each(actor.said):
                about = AboutIncident(incident, f"parties/{position}")
                value = PartyValue(actor.mention.name, actor.role)
                certainty = certainty_at(scene.text, mention.start - scene.start, mention.end - scene.start)
                if certainty is Certainty.NONE_INDICATED:
                    certainty = Certainty.ASSERTED
                claims.append(
                    self.claim(
                        about,
                        value,
                        certainty,
                        scene.speaker(mention.start, mention.end),
                        [(mention.start, mention.end)],
                    )
                )
            mention = actor.mention
            kind = kind_by_words(mention.name, mention.kind) if mention.generic else mention.kind
            made.append(Party(mention.text, mention.name, mention.id, kind, mention.country, actor.role, tuple(claims)))
        return tuple(made)

    def _when(self, incident: str, happening: Happening) -> When | None:
        time = happening.time
        if time is None or time.assumed:
            return None
        days = time.days
        value = WhenValue(days.start, days.end, days.precision)
        speaker, span = self._speaker_of(happening, time.start, time.end), [(time.start, time.end)]
        claim = self.claim(AboutIncident(incident, "when"), value, Certainty.ASSERTED, speaker, span)
        words = self.report.text[time.start : time.end]
        return When(
            days.start, days.end, days.precision, time.inferred, words, (claim,), time.approximate, time.candidates
        )

    def _where(self, incident: str, happening: Happening) -> Where | None:
        place = happening.place
        if place is None:
            return None
        value = WhereValue(place.where.name, place.where.country, place.where.precision)
        speaker, words = self._speaker_of(happening, place.start, place.end), [(place.start, place.end)]
        claim = self.claim(AboutIncident(incident, "where"), value, Certainty.ASSERTED, speaker, words)
        return as_recorded(place.where, place.resolution, claim)

    def _speaker_of(self, happening: Happening, start: int, end: int) -> Speaker | None:
        scene = next((item for item in happening.scenes if item.start <= start < item.end), None)
        return scene.speaker(start, end) if scene else None

    def _kind_claims(self, incident: str, happening: Happening, kind: Kind, means: Sequence[Kind]) -> None:
        told: set[Kind] = set()
        for trigger, scene in telling(happening):
            if trigger.kind in told or trigger.kind not in (kind, *means):
                continue
            told.add(trigger.kind)
            field = "kind" if trigger.kind is kind else f"means/{list(means).index(trigger.kind)}"
            certainty = certainty_at(scene.text, trigger.start - scene.start, trigger.end - scene.start)
            speaker, words = scene.speaker(trigger.start, trigger.end), [(trigger.start, trigger.end)]
            self.claim(AboutIncident(incident, field), KindValue(trigger.kind), certainty, speaker, words)
        if kind not in told:
            spans = [(item.mention.start, item.mention.end) for item in happening.figures[:1]]
            scene = happening.scenes[0]
            start, end = spans[0] if spans else scene.core
            self.claim(
                AboutIncident(incident, "kind"),
                KindValue(kind),
                Certainty.ASSERTED,
                scene.speaker(start, end),
                [(start, end)],
            )

    def _phases(self, incident: str, happening: Happening, kind: Kind) -> tuple[Phase, ...]:
        """The stages in the order told, where one sentence strings them ("began with airstrikes, then ...")."""
        told: list[Trigger] = []
        for scene in happening.scenes:
            if not any(word in scene.text.lower() for word in ("began with", "followed by", "then ", "started with")):
                continue
            for trigger in scene.triggers:
                if trigger.strong and all(trigger.kind is not other.kind for other in told):
                    told.append(trigger)
        if len(told) < 2 or kind not in {trigger.kind for trigger in told}:
            return ()
        made = []
        for position, trigger in enumerate(told):
            claim = self.claim(
                AboutIncident(incident, f"phases/{position}"), KindValue(trigger.kind), Certainty.ASSERTED,
                self._speaker_of(happening, trigger.start, trigger.end), [(trigger.start, trigger.end)],
            )  # fmt: skip
            made.append(Phase(trigger.kind, self.report.text[trigger.start : trigger.end], (claim,)))
        return tuple(made)

    def _responsibility(
        self, incident: str, said_of: Iterable[tuple[Scene, StanceMention]]
    ) -> tuple[Responsibility, ...]:
        made: list[Responsibility] = []
        for scene, stance in said_of:
            speaker = teller(self.report.text, (scene.start, scene.end), stance, scene.said, scene.carried)
            if speaker is None and stance.stance is Stance.DENIED and not stance.self_said and scene.said:
                speaker = scene.said[0].speaker  # "the spokesman rejected the claim and said"
            party = stance.party.name if stance.party else None
            if stance.implied and any(
                item.party == party and item.stance in (stance.stance, Stance.CLAIMED) for item in made
            ):
                continue
            own = stance.self_said and party
            voice = claimant(self.report.text, stance, speaker) if own else (speaker or self._publisher).name
            several = names_in(speaker.text) if speaker is not None else []
            names = [voice, *several[1:]] if several and not stance.self_said and not stance.implied else [voice]
            for name in names:
                same = [item.speaker for item in made if (item.party, item.stance) == (party, stance.stance)]
                if name in same or (own and same):
                    continue  # a party claims a deed once, whoever speaks for it
                about = AboutIncident(incident, f"responsibility/{len(made)}")
                value = StanceValue(party, stance.stance)
                said = replace(speaker, name=name) if speaker is not None and len(names) > 1 else speaker
                claim = self.claim(about, value, Certainty.ASSERTED, said, [(stance.start, stance.end)])
                made.append(Responsibility(party, stance.stance, name, (claim,)))
        return tuple(made)

    def standing(self, mention: StandingMention) -> Standing:
        """Return a standing figure with its claim."""
        number = mention.number
        made = content_id("g", self.report.info.id, mention.measure, f"{mention.start}:{mention.end}")
        value = StandingValue(
            mention.measure,
            mention.of,
            mention.where,
            mention.when,
            number.low,
            number.best,
            number.high,
            number.approximate,
            number.vague,
        )
        claim = self.claim(
            AboutStanding(made, "value"), value, mention.certainty, mention.speaker, [(mention.start, mention.end)]
        )
        return Standing(
            made, mention.measure, mention.of, mention.where, mention.when, number.low, number.best, number.high,
            number.approximate, number.vague, mention.certainty, (claim,),
        )  # fmt: skip


def _first_each(said: Sequence[tuple[PartyMention, Scene]]) -> list[tuple[PartyMention, Scene]]:
    """One mention a sentence is evidence enough."""
    seen: set[int] = set()
    kept = []
    for mention, scene in said:
        if scene.start not in seen:
            seen.add(scene.start)
            kept.append((mention, scene))
    return kept
