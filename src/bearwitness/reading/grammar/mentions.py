"""Words for who did it, what was attacked, who was hit and with what, as claims about the incidents of a report.

The words are proposed by `fillers`. Each goes to the incident whose sentences hold one of its mentions, else to the one
told last before it. A proposal changes no other field. Where the rules find no incident in a whole report, a sentence of
violence with a likely proposal founds one ("the assassination of the senator"), see `proven_by`.
"""

import math
from collections.abc import Iterable, Sequence
from typing import Protocol

from bearwitness.model import AboutIncident, Account, Certainty, ClaimValue, MentionRole, MentionValue, Speaker
from bearwitness.reading.grammar.attribution.certainty import certainty_at, has_cue
from bearwitness.reading.grammar.fillers.propose import Filler
from bearwitness.reading.grammar.incidents.eventful import was_an_accident
from bearwitness.reading.grammar.incidents.happening import Happening
from bearwitness.reading.grammar.scenes.scene import Scene

FIELDS = {
    MentionRole.PERPETRATOR: "perpetrators",
    MentionRole.ORGANISATION: "organisations",
    MentionRole.TARGET: "targets",
    MentionRole.VICTIM: "victims",
    MentionRole.WEAPON: "weapons",
}


class Claims(Protocol):
    """Where claims are recorded."""

    def claim(
        self,
        about: AboutIncident,
        value: ClaimValue,
        certainty: Certainty,
        speaker: Speaker | None,
        spans: Sequence[tuple[int, int]],
    ) -> str:
        """Record one claim and return its id."""


PROOF = 0.5
"""How likely it must be that one filler at least is right, to found an incident where the rules find none in a whole report."""
LIKELY = 0.2
"""Fillers less likely than this prove nothing."""


def proof(chances: Iterable[float]) -> float:
    """Return how likely it is that one filler at least is right, of their chances, as far as they are independent."""
    return 1.0 - math.prod(1.0 - chance for chance in chances if chance >= LIKELY)


def may_be_proven(scenes: Sequence[Scene]) -> bool:
    """Whether a sentence tells of violence that a likely proposal could prove."""
    return not was_an_accident(scenes) and any(_violent(scene) for scene in scenes)


def _violent(scene: Scene) -> bool:
    return scene.weak and not scene.accident and not has_cue("fiction", scene.text)


def proven_by(fillers: Sequence[Filler], scenes: Sequence[Scene]) -> frozenset[int]:
    """Return the starts of sentences that tell of violence and name who did it or who or what was hit, most likely."""
    if was_an_accident(scenes):
        return frozenset()
    violent = [scene for scene in scenes if _violent(scene)]
    told = [
        (scene.start, one.chance)
        for one in fillers
        for scene in violent
        if one.role != "organisation" and one.chance >= LIKELY and scene.start <= one.start < scene.end
    ]
    return frozenset(start for start, _ in told) if proof(chance for _, chance in told) >= PROOF else frozenset()


def record_mentions(
    claims: Claims,
    text: str,
    told: Sequence[tuple[Account, Happening]],
    scenes: Sequence[Scene],
    fillers: Sequence[Filler],
) -> None:
    """Record a claim for each filler, about the incident that it belongs to."""
    counts: dict[tuple[str, MentionRole], int] = {}
    for filler in fillers:
        account = _incident(filler, told)
        role = MentionRole(filler.role)
        position = counts.get((account.id, role), 0)
        counts[account.id, role] = position + 1
        scene = next((one for one in scenes if one.start <= filler.start < one.end), None)
        words = " ".join(text[filler.start : filler.end].split())
        names = filler.named and role in (MentionRole.VICTIM, MentionRole.PERPETRATOR)
        claims.claim(
            AboutIncident(account.id, f"{FIELDS[role]}/{position}"),
            MentionValue(role, words, names),
            certainty_at(scene.text, filler.start - scene.start, filler.end - scene.start)
            if scene
            else Certainty.ASSERTED,
            scene.speaker(filler.start, filler.end) if scene else None,
            [(filler.start, filler.end)],
        )


def _incident(filler: Filler, told: Sequence[tuple[Account, Happening]]) -> Account:
    """The incident whose sentences hold the words, or other mentions of the same; else the one told last before."""
    for start in (filler.start, *(first for first, _ in filler.others)):
        for account, happening in told:
            if any(scene.start <= start < scene.end for scene in happening.scenes):
                return account
    before = [
        (scene.start, at)
        for at, (_, happening) in enumerate(told)
        for scene in happening.scenes
        if scene.start <= filler.start
    ]
    return told[max(before)[1]][0] if before else told[0][0]
