"""What speaks for and against a noun phrase as the filler of a role: sparse features, by name."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from bearwitness.model import Stance
from bearwitness.reading.grammar.attribution.certainty import Mode
from bearwitness.reading.grammar.fillers.candidates import Head, starts
from bearwitness.reading.grammar.fillers.clusters import Clusters, alike, clusters
from bearwitness.reading.grammar.fillers.elsewhere import tell_elsewhere
from bearwitness.reading.grammar.fillers.words import classes, deed, looks_of, stem, words_in_brackets
from bearwitness.reading.grammar.parse import Parsed
from bearwitness.reading.grammar.parties.mention import PartyMention
from bearwitness.reading.grammar.scenes.scene import Scene

_WINDOW = 6
_QUOTES = {'"', "“", "”", "``", "''"}
UNKNOWN = ("<name>", "<rare>")
"""How the model sees words that it does not know: mostly names."""
_NEGATIONS = {"not", "no", "never", "nobody", "without"}


@dataclass(slots=True)
class Context:
    """A report as the features see it: what the grammar found at which token and in which sentence."""

    doc: Doc
    known: frozenset[str]
    scenes: dict[int, Scene]
    party_at: dict[int, PartyMention]
    role_at: dict[int, str]
    stance_at: dict[int, str]
    harm_at: dict[int, str]
    told: dict[int, list[str]]
    whole: list[str]
    counts: Counter[str] = field(default_factory=Counter)
    hanging: dict[int, tuple[list[str], list[tuple[int, str]]]] = field(default_factory=dict)

    words: list[str] = field(default_factory=list)
    beside: list[tuple[str, str, str | None] | None] = field(default_factory=list)
    alike: list[Clusters | None] = field(default_factory=list)

    def word(self, token: Token) -> str:
        """The word, or a mark for a name or a word that the model does not know."""
        return self.words[token.i]

    def see(self) -> None:
        """Note each word once, with its stem (empty where it says nothing) and its deed, since many phrases look at it."""
        for token in self.doc:
            lower = token.lower_
            word = self._word(token, lower)
            self.words.append(word)
            self.counts[lower] += 1
            self.alike.append(clusters(lower))
            if token.is_space:
                self.beside.append(None)
                continue
            tells = len(word) > 3 and word not in UNKNOWN and word != "<number>"
            self.beside.append((word, stem(word) if tells else "", deed(lower)))

    def _word(self, token: Token, lower: str) -> str:
        if lower in self.known:
            return lower
        if token.i in self.party_at:
            return "<party>"
        if not lower.isalpha() and any(char.isdigit() for char in lower):
            return "<number>"
        if not lower[:1].isalpha():
            return lower
        return "<name>" if token.pos_ == "PROPN" else "<rare>"


def context(parsed: Parsed, scenes: Sequence[Scene], parties: Sequence[PartyMention], known: frozenset[str]) -> Context:
    """Gather what the grammar found in a report, by token and by sentence."""
    doc = parsed.doc
    by_start = {scene.start: scene for scene in scenes}
    found = {
        number: by_start[one.start_char] for number, one in enumerate(parsed.sentences) if one.start_char in by_start
    }
    made = Context(doc, known, found, {}, {}, {}, {}, {}, [])
    for mention in parties:
        for at in _tokens(doc, mention.start, mention.end):
            made.party_at[at] = mention
    for scene in scenes:
        for mention, role in scene.roles:
            for at in _tokens(doc, mention.start, mention.end):
                made.role_at[at] = role.value
        for stance in scene.stances:
            if stance.party is not None and stance.stance is not Stance.UNCLAIMED:
                for at in _tokens(doc, stance.party.start, stance.party.end):
                    made.stance_at[at] = stance.stance.value
        for figure in scene.figures:
            counted = figure.mention.counted
            for at in _tokens(doc, counted.start, counted.end):
                made.harm_at[at] = figure.mention.measure.value
    made.see()
    _tell(made)
    made.whole += [f"h:{one.lower()}" for one in words_in_brackets(parsed.text[: parsed.dateline_end])]
    return made


def _tokens(doc: Doc, start: int, end: int) -> range:
    span = doc.char_span(start, end, alignment_mode="expand")
    return range(span.start, span.end) if span is not None else range(0)


def _tell(made: Context) -> None:
    """What each sentence and the whole report tell of."""
    whole: Counter[str] = Counter()
    last: list[str] = []
    for number, scene in sorted(made.scenes.items()):
        here = []
        for trigger, mode in zip(scene.triggers, scene.modes, strict=True):
            strength = "strong" if trigger.strong else "hint" if trigger.hint else "weak"
            here.append(f"{trigger.kind.value}.{strength}.{mode.value[:3]}")
            if mode is Mode.HAPPENED and not trigger.hint:
                whole[trigger.kind.value] += 1
        told = [f"s:{one}" for one in here] or ["s:none"]
        told += [f"p:{one}" for one in last[:3]]
        told += ["s:accident"] if scene.accident else []
        told += ["s:back"] if scene.refers_back else []
        told += ["s:harm"] if scene.figures else []
        told += ["s:time"] if scene.times else []
        told += ["s:place"] if scene.places else []
        told += ["s:said"] if scene.said else []
        told += [f"s:n{min(number, 12) if number < 5 else 5 + min(number // 5, 6)}"]
        made.told[number] = told
        last = here
    made.whole = [f"d:{kind}.{min(count, 3)}" for kind, count in whole.items()] or ["d:none"]
    made.whole += [f"d:first.{kind}" for kind, _ in whole.most_common(1)]


def features(made: Context, heads: Sequence[Head]) -> list[list[str]]:
    """Return the features of each of the heads of a report, each a name that stands alone."""
    own = own_features(made, heads)
    return [[*mine, *shared_features(made, head.sentence, kind)] for head, (mine, kind) in zip(heads, own, strict=True)]


def own_features(made: Context, heads: Sequence[Head]) -> list[tuple[list[str], str]]:
    """Return for each head its features without those of its sentence and report, and the kind of its noun.

    What befell the same word elsewhere in the report is among them: who is named here may be shot two sentences above.
    """
    given = [_own(made, head) for head in heads]
    tell_elsewhere([made.doc[head.at].lower_ for head in heads], given)
    return given


def _own(made: Context, head: Head) -> tuple[list[str], str]:
    doc, at = made.doc, head.at
    token = doc[at]
    word = made.word(token)
    kinds = classes(token.lower_) or (
        ("name",) if word in UNKNOWN else ("party",) if at in made.party_at else ("other",)
    )
    out = ["bias", f"w={word}", f"st={stem(word)}", f"pos={token.pos_}", f"tag={token.tag_}"]
    out += [f"c={kind}" for kind in kinds]
    first = kinds[0]
    out += _around(made, at, first)
    out += alike(made.alike, token, first)
    relation = _relations(made, token)
    out += relation
    out += [f"{one}|{first}" for one in relation]
    found = _found(made, at)
    out += found
    out += [f"{one}|{first}" for one in found]
    out += looks_of(token)
    out.append(f"n={min(made.counts[token.lower_], 5)}|{first}")
    return out, first


def shared_features(made: Context, sentence: int, kind: str) -> list[str]:
    """Return what the sentence and the report tell of, alone and beside a kind of noun: the same for many heads."""
    told = [*made.told.get(sentence, ["s:out"]), *made.whole]
    return [*told, *(f"{one}|{kind}" for one in told)]


def _around(made: Context, at: int, kind: str) -> list[str]:
    doc = made.doc
    out = []
    near: dict[int, str] = {}
    for offset in (*range(-_WINDOW, 0), *range(1, _WINDOW + 1)):
        other = at + offset
        seen = made.beside[other] if 0 <= other < len(doc) else None
        if seen is None:
            continue
        word, bare, harm = seen
        side = "r" if offset > 0 else "l"
        if -2 <= offset <= 2:
            out.append(f"{offset}={word}")
            near[offset] = word
        if bare:
            out.append(f"{side}~{bare}")
        if harm is not None:
            out.append(f"{side}#{harm}|{kind}")
            if -3 <= offset <= 3:
                out.append(f"{side}#near.{harm}|{kind}")
    out.append(f"-2-1={near.get(-2, '^')}_{near.get(-1, '^')}")
    out.append(f"+1+2={near.get(1, '$')}_{near.get(2, '$')}")
    out.append(f"-1|={near.get(-1, '^')}|{kind}")
    out.append(f"+1|={near.get(1, '$')}|{kind}")
    left = starts(doc, at, max(0, at - 6))[-1]
    for other in range(left, at):
        out.append(f"m={stem(made.word(doc[other]))}")
        out += [f"mc={one}|{kind}" for one in classes(doc[other].lower_)]
    before = made.word(doc[left - 1]) if left else "^"
    out += [f"b={before}", f"b|={before}|{kind}"]
    if left and doc[left - 1].text in _QUOTES:
        out.append(f"quoted|{kind}")
    if at + 2 < len(doc) and doc[at + 1].lower_ == "of":
        inside = next(
            (
                doc[i]
                for i in range(at + 2, min(at + 8, len(doc)))
                if doc[i].pos_ in ("NOUN", "PROPN") and (i + 1 == len(doc) or doc[i + 1].pos_ not in ("NOUN", "PROPN"))
            ),
            None,
        )
        if inside is not None:
            out.append(f"of={stem(made.word(inside))}")
            out += [f"ofc={one}|{kind}" for one in classes(inside.lower_)]
    return out


def _relations(made: Context, token: Token) -> list[str]:
    """How the phrase hangs in its sentence: up to its verb, and over the nouns and prepositions between."""
    out = [f"dep={token.dep_}"]
    path: list[str] = []
    at, steps = token, 0
    while steps < 6:
        steps += 1
        above = at.head
        if above.i == at.i:
            out.append(f"root.{'.'.join(path)}" if path else "root")
            break
        label = at.dep_
        if label in ("conj", "appos", "compound", "nmod") and above.pos_ in ("NOUN", "PROPN", "X"):
            path.append(label[0])
        elif label == "pobj":
            path.append(above.lower_)
            at = above
            continue
        elif label == "prep":
            pass
        else:
            path.append(label)
        if above.pos_ in ("VERB", "AUX") or (label != "conj" and above.pos_ in ("NOUN", "PROPN")):
            verb = stem(made.word(above))
            way = ".".join(path[-3:])
            out += [f"up={way}>{verb}", f"upv={verb}", f"upw={way}"]
            harm = deed(above.lower_)
            if harm is not None:
                out.append(f"uph={way}>{harm}")
            said, beside = _hanging(made, above)
            out += said
            if above.pos_ in ("VERB", "AUX"):
                out += [sibling for place, sibling in beside if place != at.i][:2]
                break
        at = above
    return out


def _hanging(made: Context, above: Token) -> tuple[list[str], list[tuple[int, str]]]:
    """What hangs on a verb or noun: whether it is passive or negated, and its subject and object with their tokens."""
    kept = made.hanging.get(above.i)
    if kept is None:
        told = [(child.i, child.dep_, child.lower_) for child in above.children]
        said = ["passive"] if any(dep == "auxpass" for _, dep, _ in told) else []
        said += ["negated"] if any(dep == "neg" or word in _NEGATIONS for _, dep, word in told) else []
        beside = [
            (place, f"sib={dep}.{stem(made.words[place])}")
            for place, dep, _ in told
            if dep in ("dobj", "nsubj", "nsubjpass")
        ]
        kept = made.hanging[above.i] = (said, beside)
    return kept


def _found(made: Context, at: int) -> list[str]:
    """What the rules say of the token."""
    out = []
    party = made.party_at.get(at)
    if party is not None:
        out += [
            f"party={party.kind.value}",
            f"party.{'general' if party.generic else 'nation' if party.nation else 'named'}",
        ]
        if party.end == made.doc[at].idx + len(made.doc[at]):
            out.append("party.last")
    for name, found in (("role", made.role_at), ("stance", made.stance_at), ("harm", made.harm_at)):
        if at in found:
            out.append(f"{name}={found[at]}")
    return out
