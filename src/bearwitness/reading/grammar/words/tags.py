"""Parts of speech from the tags and relations that the language model gives, by the model's own table.

The model's attribute ruler searches every token for 179 patterns, most of which set lemmas and morphology that nothing
here uses; that takes a tenth of the model's time. This reads the same table once and asks it by tag, word and relation.
"""

from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias, TypedDict, cast

from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

_SPACE_TAG: Final = "_SP"
_Key: TypeAlias = tuple[int, int, int, bool]
"""What the rules ask of a token: tag, word where any rule names it (else 0), relation, whether it is white space."""

_Asked: TypeAlias = dict[str, str | bool | dict[str, list[str]]]


class _Rule(TypedDict):
    """A rule as the model's table has it: alternative patterns, and what they set at which of their tokens."""

    patterns: list[list[_Asked]]
    attrs: dict[str, str]
    index: int


class PartsOfSpeech:
    """Sets the part of speech of every token as the model's attribute ruler would, and nothing else but the tag of white
    space.
    """

    def __init__(self, ruler: AttributeRuler) -> None:
        self._strings = ruler.vocab.strings
        rules = [
            (pattern, rule["index"], self._strings[rule["attrs"]["POS"]])
            for rule in cast("list[_Rule]", ruler.patterns)
            if "POS" in rule["attrs"]
            for pattern in rule["patterns"]
        ]
        self._single = [(_Condition(pattern[0]), pos) for pattern, _, pos in rules if len(pattern) == 1]
        self._several = [
            ([_Condition(one) for one in pattern], at, pos) for pattern, at, pos in rules if len(pattern) > 1
        ]
        named = {word for pattern, _, _ in rules for one in pattern for word in _Condition(one).words()}
        self._words = frozenset(self._strings.add(word) for word in named)
        self._known: dict[_Key, tuple[int, frozenset[int]]] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set `pos` of every token in place."""
        spaces = [token.is_space for token in doc]
        told = zip(doc.to_array(["TAG", "LOWER", "DEP"]).tolist(), spaces, strict=True)
        keys = [(tag, word if word in self._words else 0, dep, space) for (tag, word, dep), space in told]
        opening: list[tuple[int, int]] = []
        for token, key in zip(doc, keys, strict=True):
            known = self._known.get(key)
            if known is None:
                known = self._known[key] = self._ask(key)
            token.pos = known[0]
            opening += [(token.i, rule) for rule in known[1]]
            if key[3]:
                token.tag_ = _SPACE_TAG
        for first, rule in opening:
            conditions, at, pos = self._several[rule]
            run = keys[first : first + len(conditions)]
            if len(run) == len(conditions) and all(map(self._fits, conditions, run)):
                doc[first + at].pos = pos
        return doc

    def _ask(self, key: _Key) -> tuple[int, frozenset[int]]:
        """The part of speech by the last rule for one token that fits, and the rules for several that it may open."""
        fitting = [pos for condition, pos in self._single if self._fits(condition, key)]
        opens = (at for at, (conditions, _, _) in enumerate(self._several) if self._fits(conditions[0], key))
        return fitting[-1] if fitting else 0, frozenset(opens)

    def _fits(self, condition: "_Condition", key: _Key) -> bool:
        tag, word, dep = (self._strings[value] if value else "" for value in key[:3])
        return condition.fits(tag, word, dep, space=key[3])


class _Condition:
    """What one pattern asks of one token: words it must or must not have as tag, form or relation."""

    def __init__(self, asked: _Asked) -> None:
        self._space = asked.get("IS_SPACE")
        self._among = {name: _listed(value, "IN") for name, value in asked.items() if name != "IS_SPACE"}
        self._not = {name: _listed(value, "NOT_IN") for name, value in asked.items() if name != "IS_SPACE"}

    def words(self) -> Iterable[str]:
        """The word forms that the condition names."""
        return (*(self._among.get("LOWER") or ()), *(self._not.get("LOWER") or ()))

    def fits(self, tag: str, word: str, dep: str, *, space: bool) -> bool:
        """Whether a token is as asked for."""
        if self._space is not None and self._space is not space:
            return False
        told = {"TAG": tag, "LOWER": word, "DEP": dep}
        among = all(listed is None or told[name] in listed for name, listed in self._among.items())
        return among and all(listed is None or told[name] not in listed for name, listed in self._not.items())


def _listed(value: str | bool | dict[str, list[str]], key: str) -> Sequence[str] | None:
    if isinstance(value, dict):
        return value.get(key)
    return [value] if key == "IN" and isinstance(value, str) else None
