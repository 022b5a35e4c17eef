"""What speaks for the kind of an incident: its words, and what is known of those who acted and were harmed (codebook section 7)."""

from collections.abc import Sequence
from dataclasses import dataclass

from bearwitness.model import Group
from bearwitness.reading.grammar.deeds.kinds import Trigger


@dataclass(frozen=True, slots=True)
class Weighed:
    """What speaks for a kind: the trigger and how much it counts (the first sentence counts most).

    `by_hand` marks shooting, stabbing and the like; "massacre" alone leaves open by what means. `near`: it stands in one of the first sentences.
    """

    trigger: Trigger
    weight: float
    by_hand: bool = False
    near: bool = True


@dataclass(frozen=True, slots=True)
class Signs:
    """All that speaks for a kind: words, whose people were harmed, whether armed parties stand on each side, and whether
    people were mainly abducted or captured. `deaths`: people were killed or hurt. `mob`: a crowd fell upon someone. `crowd_harmed`: those harmed or held are
    protesters. `shot_at`, `dispersed`: words of force against a protest, of an attempt to end it. `by_rebels`: all who act are armed groups, which abduct where a state arrests. `fought`, `unfought`: words for a fight over ground, or for
    none. `pillaged`: homes were burnt or herds driven off. `arms_taken`: those who won or searched carried arms away. `raided`: forces searched for those whom they fought. `taken_away`: people were carried off beside. `shot_only`: those attacked were
    shot and fought, by no word that says that they could not. `clashed`: words for a fight of two sides. `preyed`: armed groups or unnamed gunmen
    attack people, villages, markets, and no armed side. `policed`: only police act, who "raid". `two_sided`: words for a
    fight that are said of no attack on people who do not fight; civilians may be ambushed. `peoples`: clans, herders or people with guns clash, no crowd in a street. `background`: it is only looked back on.
    """

    weighed: Sequence[Weighed]
    harmed: frozenset[Group]
    armed_initiator: bool
    armed_target: bool
    abducted: bool
    captured: bool
    deaths: bool = False
    mob: bool = False
    crowd_harmed: bool = False
    shot_at: bool = False
    dispersed: bool = False
    by_rebels: bool = False
    fought: bool = False
    unfought: bool = False
    pillaged: bool = False
    arms_taken: bool = False
    raided: bool = False
    taken_away: bool = False
    shot_only: bool = False
    clashed: bool = False
    preyed: bool = False
    policed: bool = False
    two_sided: bool = False
    peoples: bool = False
    background: bool = False


__all__ = ["Signs", "Weighed"]
