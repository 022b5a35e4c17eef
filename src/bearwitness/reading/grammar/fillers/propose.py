"""Fillers of roles that a small trained model proposes for a report (decision record: docs/decisions)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from bearwitness.reading.grammar.fillers.candidates import Head, apposed_to, heads, measured_by, spans
from bearwitness.reading.grammar.fillers.entities import (
    ROLES,
    Entity,
    Mention,
    Spelling,
    Whole,
    entity_features,
    gather,
    without_repeats,
)
from bearwitness.reading.grammar.fillers.features import UNKNOWN, Context, context, own_features, shared_features
from bearwitness.reading.grammar.fillers.network import Floats, Network, unpack
from bearwitness.reading.grammar.fillers.span_features import span_features
from bearwitness.reading.grammar.fillers.words import classes, plain_words
from bearwitness.reading.grammar.parse import Parsed
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.scenes.scene import Scene

_FLOOR = 0.04
"""Heads less likely than this to fill a role are not looked at further."""
_KEPT = 4
_FIT = 0.05
_PLURAL = ("NNS", "NNPS")


@dataclass(frozen=True, slots=True)
class Model:
    """The trained parts: words that it knows, the networks for heads, spellings and entities, thresholds by role."""

    known: frozenset[str]
    heads: Network
    spellings: Network
    entities: Network
    thresholds: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Filler:
    """Who or what fills a role: characters `start` to `end` of its best mention, and of the others.

    `chance` is the model's, between 0 and 1. `named` marks words that hold a name rather than a description.
    """

    role: str
    start: int
    end: int
    chance: float
    named: bool
    others: tuple[tuple[int, int], ...]


@cache
def packaged_model() -> Model:
    """Read the model that comes with the package, once."""
    with files(__package__).joinpath("model.npz").open("rb") as opened, np.load(opened, allow_pickle=False) as stored:
        arrays = dict(stored)
    words = arrays["known"].tobytes().decode("ascii").split("\n")
    thresholds = tuple(float(one) for one in arrays["thresholds"])
    found = [unpack(arrays, name) for name in ("heads", "spellings", "entities")]
    return Model(frozenset(words), found[0], found[1], found[2], thresholds)


def propose(
    parsed: Parsed, scenes: Sequence[Scene], parties: Sequence[PartyMention], model: Model | None = None
) -> tuple[Filler, ...]:
    """Return the fillers that the model proposes for a report, in the order of the roles, the likeliest first."""
    model = model or packaged_model()
    made = context(parsed, scenes, parties, model.known)
    found = list(heads([(at, one) for at, one in enumerate(parsed.sentences) if at in made.scenes]))
    if not found:
        return ()
    chances = _chances(model.heads, made, found)
    entities = [gather(one) for one in mentions(parsed, made, found, chances, model.spellings)]
    whole = whole_of(made, len(parsed.sentences), chances)
    out: list[Filler] = []
    for role, name in enumerate(ROLES):
        things = [entity_features(entities, role, rank, whole) for rank in range(len(entities[role]))]
        judged = model.entities.chances(things)[:, 0]
        likely = sorted(zip(judged, entities[role], strict=True), key=lambda one: -float(one[0]))
        told = [(float(chance), entity) for chance, entity in likely if chance >= model.thresholds[role]]
        out += [_filler(parsed, name, entity, chance) for chance, entity in without_repeats(told)]
    return tuple(out)


def _chances(network: Network, made: Context, found: Sequence[Head]) -> Floats:
    """How likely each head fills each role; what a sentence and the report tell is looked up once for all heads it is the same for."""
    given = own_features(made, found)
    places: dict[tuple[int, str], int] = {}
    share = [
        places.setdefault((head.sentence, kind), len(places)) for head, (_, kind) in zip(found, given, strict=True)
    ]
    shared = [shared_features(made, sentence, kind) for sentence, kind in places]
    return network.chances([own for own, _ in given], shared, share)


def mentions(
    parsed: Parsed, made: Context, found: Sequence[Head], chances: Floats, spelling: Network
) -> list[list[Mention]]:
    """Return the mentions of each role: heads that may fill it, with how they may be written."""
    asked = [
        (head, role, row)
        for head, row in zip(found, chances, strict=True)
        for role in range(len(ROLES))
        if row[role] >= _FLOOR
    ]
    written_as = {
        head: spans(parsed.doc, head, parsed.sentences[head.sentence])
        for head in dict.fromkeys(one[0] for one in asked)
    }
    options = [written_as[head] for head, _, _ in asked]
    things = [
        span_features(made, head, first, last, ROLES[role])
        for (head, role, _), written in zip(asked, options, strict=True)
        for first, last in written
    ]
    fits = spelling.chances(things)[:, 0]
    out: list[list[Mention]] = [[] for _ in ROLES]
    at = 0
    for (head, role, row), written in zip(asked, options, strict=True):
        fitting = fits[at : at + len(written)]
        at += len(written)
        ranked = sorted(zip(fitting / fitting.sum(), written, strict=True), key=lambda one: -float(one[0]))
        spellings = tuple(
            Spelling(first, last, words, float(fit))
            for fit, (first, last) in ranked[:_KEPT]
            if (words := plain_words(parsed.doc[first : last + 1].text)) and (fit > _FIT or fit == ranked[0][0])
        )
        if spellings:
            token = parsed.doc[head.at]
            word = made.word(token)
            unknown = word in UNKNOWN and not classes(token.lower_)
            chosen = tuple(float(one) for one in row)
            party = made.party_at.get(head.at)
            out[role].append(
                Mention(
                    head.at, head.sentence, token.lower_, word, unknown, chosen[role], chosen, spellings,
                    token.tag_ in _PLURAL,
                    party.id or party.name if party is not None and not party.generic else None,
                    apposed_to(parsed.doc, spellings[0].first),
                    measured_by(token),
                )
            )  # fmt: skip
    return out


def whole_of(made: Context, sentences: int, chances: Floats) -> Whole:
    """Return what the whole report says of each role."""
    top = [[float(one) for one in np.sort(column)[::-1][:5]] for column in chances.T]
    return Whole(made.whole, sentences, top)


def _filler(parsed: Parsed, role: str, entity: Entity, chance: float) -> Filler:
    """The filler of an entity: its quote is the likeliest mention written in the words chosen for it."""
    words = entity.words
    places = []
    for mention in entity.mentions:
        spelling = next((one for one in mention.spellings if one.words == words), mention.spellings[0])
        span = parsed.doc[spelling.first : spelling.last + 1]
        places.append((spelling.words != words, span.start_char, span.end_char))
    best = next((place for place in places if not place[0]), places[0])
    others = tuple((start, end) for _, start, end in places if (start, end) != best[1:])
    named = any(one.name and any(way.words == words for way in one.spellings) for one in entity.mentions)
    return Filler(role, best[1], best[2], chance, named, others)
