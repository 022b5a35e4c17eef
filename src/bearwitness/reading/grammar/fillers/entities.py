"""From mentions to entities: who or what several words of a report name, and what speaks for it as a filler of a role."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from bearwitness.reading.grammar.fillers.words import classes, singular

_FULLER = 0.15
"""The share by which each further word of a named entity's words counts."""
_NAMES = 2
"""How often a name counts, beside descriptions of the one named."""

ROLES = ("perpetrator", "organisation", "target", "victim", "weapon")


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to write a mention: its tokens, its words for comparison, and how well it fits, between 0 and 1."""

    first: int
    last: int
    words: str
    fit: float


@dataclass(frozen=True, slots=True)
class Mention:
    """A head that may fill a role: its token, sentence, the head's word, and the chance of each role.

    `name` marks a head that no list and no training text knows, so most likely a name. `word` is the head as the model
    sees it. `spellings` come best first. `plural` marks nouns of several. `party` is who is named, where a listed party
    is; `beside` the last token of a phrase that this one may be in apposition to ("Elena Prado, the mayor"), `inside`
    the head of which this one tells of what kind or how much it is ("dynamite" in "sticks of dynamite").
    """

    at: int
    sentence: int
    head: str
    word: str
    name: bool
    chance: float
    chances: tuple[float, ...]
    spellings: tuple[Spelling, ...]
    plural: bool = False
    party: str | None = None
    beside: int | None = None
    inside: int | None = None


@dataclass(slots=True)
class Entity:
    """Mentions of one role that name the same: the likeliest first. Grows while it is gathered."""

    mentions: list[Mention]
    weight: dict[str, float] = field(default_factory=dict)

    def add(self, mention: Mention) -> None:
        """Take a mention in; its spellings vote for how the entity is written."""
        for spelling in mention.spellings:
            vote = mention.chance * spelling.fit
            self.weight[spelling.words] = self.weight.get(spelling.words, 0.0) + vote

    @property
    def name(self) -> bool:
        """Whether it is named rather than described."""
        return any(mention.name for mention in self.mentions)

    @property
    def words(self) -> str:
        """The words that most mentions vote for; of a name rather the fuller form, and rather the name than a description beside it."""
        named = {spelling.words for mention in self.mentions if mention.name for spelling in mention.spellings}
        fuller = _FULLER if named else 0.0

        def votes(words: str) -> tuple[float, str]:
            own = self.weight[words] * (_NAMES if words in named else 1)
            return own * (1 + fuller * len(words.split())), words

        return max(self.weight, key=votes)


def gather(mentions: Sequence[Mention]) -> list[Entity]:
    """Return the entities of the mentions of one role, the likeliest first.

    Mentions are of one entity where they are written alike, where they name the same listed party, where nouns that are
    no names have the same head, where all words of one name are words of the other ("Elena Prado", "Prado"), or where a
    name and a description of one stand side by side ("senator Elena Prado", "Elena Prado, a senator").
    """
    found: list[Entity] = []
    for mention in sorted(mentions, key=lambda one: -one.chance):
        entity = next((one for one in found if _beside(one, mention)), None) or next(
            (one for one in found if _same(one, mention)), None
        )
        if entity is None:
            entity = Entity([])
            found.append(entity)
        entity.mentions.append(mention)
        entity.add(mention)
    return found


def _beside(entity: Entity, mention: Mention) -> bool:
    """Whether a mention stands beside one of the entity's that tells the same of it: name and description, thing and quantity."""
    return any(
        _apposed(one, mention) or _apposed(mention, one) or mention.inside == one.at or one.inside == mention.at
        for one in entity.mentions
    )


def _apposed(first: Mention, second: Mention) -> bool:
    """Whether the second, a name or a description of one, stands right behind the first, which is the other of the two."""
    if first.name == second.name or (first.plural and not first.name) or (second.plural and not second.name):
        return False
    if first.sentence != second.sentence or first.at >= second.at:
        return False
    if not first.name and first.at + 1 == second.spellings[0].first:
        return True
    return second.beside is not None and any(one.last == second.beside for one in first.spellings)


def _same(entity: Entity, mention: Mention) -> bool:
    """Whether a mention names by its words what an entity's mentions do."""
    if mention.spellings[0].words in entity.weight:
        return True
    if mention.party is not None and any(one.party == mention.party for one in entity.mentions):
        return True
    if not mention.name:
        head, named = singular(mention.head), entity.name
        return any(
            not one.name and singular(one.head) == head and (not named or one.plural == mention.plural)
            for one in entity.mentions
        )
    words = set(mention.spellings[0].words.split())
    return any(
        one.name and (words <= set(best.words.split()) or set(best.words.split()) <= words)
        for one in entity.mentions
        for best in one.spellings[:1]
    )


def without_repeats(told: Sequence[tuple[float, Entity]]) -> list[tuple[float, Entity]]:
    """Return the entities of one role, the likeliest first, without descriptions that a likelier description holds.

    "Car" beside "car dealership" and "Jesuits" beside "Jesuit priests" are mostly the same thing or none that was hit.
    Names keep apart: two brothers share a word.
    """
    kept: list[tuple[float, Entity]] = []
    held: set[str] = set()
    for chance, entity in told:
        if entity.name:
            kept.append((chance, entity))
            continue
        if singular(entity.mentions[0].head) in held:
            continue
        kept.append((chance, entity))
        held.update(singular(word) for words in entity.weight for word in words.split())
    return kept


def _odds(chance: float) -> int:
    """The odds of a chance in half units of the logarithm, as a class."""
    bounded = min(max(chance, 1e-4), 1 - 1e-4)
    return round(2 * math.log(bounded / (1 - bounded)))


def _size(count: int) -> int:
    return count if count < 4 else int(4 + math.log2(count / 4))


@dataclass(frozen=True, slots=True)
class Whole:
    """What the whole report says: what it tells of, how many sentences it has, and the five highest chances of each role."""

    told: Sequence[str]
    sentences: int
    top: Sequence[Sequence[float]]


def entity_features(entities: Sequence[Sequence[Entity]], role: int, rank: int, whole: Whole) -> list[str]:
    """Return the features of the entity that is number `rank` of a role, beside those of the other roles."""
    entity = entities[role][rank]
    first = entity.mentions[0]
    chances = [mention.chance for mention in entity.mentions]
    sentences = [mention.sentence for mention in entity.mentions]
    odds = _odds(chances[0])
    best = [max(column, default=0.0) for column in whole.top]
    means = [sum(column) / len(column) if column else 0.0 for column in whole.top]
    other = max((one for one in range(len(ROLES)) if one != role), key=lambda one: first.chances[one])
    words = entity.words.split()
    out = [
        "bias", f"p={odds}", f"n={_size(len(chances))}", f"sum={_odds(sum(chances) / 4)}",
        f"mean={_odds(sum(chances) / len(chances))}", f"second={_odds(chances[1]) if len(chances) > 1 else '-'}",
        f"rank={min(rank, 6)}", f"ratio={_odds(chances[0] / (best[role] + 1e-6) * 0.98)}", f"top={_odds(best[role])}",
        f"other={other}.{_odds(first.chances[other])}", f"other={other}", f"h={first.word}", f"first={_size(min(sentences))}",
        f"len={len(words)}", f"sentences={_size(whole.sentences)}", f"range={_size(max(sentences) - min(sentences))}",
        f"name={entity.name}", f"word={words[0] if words and not entity.name else '-'}",
        f"rivals={min(sum(one.mentions[0].chance > 0.3 for one in entities[role]), 6)}",
    ]  # fmt: skip
    out += [f"d{one}={_odds(chance)}" for one, chance in enumerate(best)]
    out += [f"m{one}={_odds(chance)}" for one, chance in enumerate(means)]
    out += [f"c={one}" for one in classes(singular(first.head))]
    out += whole.told
    out += _elsewhere(entities, role, entity, odds)
    return [*out, *(f"{one}@{role}" for one in out), *(f"{one}|{odds}" for one in out[1:])]


def _elsewhere(entities: Sequence[Sequence[Entity]], role: int, entity: Entity, odds: int) -> list[str]:
    """How the same head does in the other roles."""
    head = singular(entity.mentions[0].head)
    found = []
    for number, others in enumerate(entities):
        same = next((one for one in others if singular(one.mentions[0].head) == head), None)
        if number != role and same is not None:
            found.append(f"also={number}.{_odds(same.mentions[0].chance) - odds}")
    return found
