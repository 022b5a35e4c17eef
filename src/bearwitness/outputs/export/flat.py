"""Types of the model as columns of a table, and rows back to values. New fields of a type become columns by themselves.

A field that holds another type becomes columns with its name before theirs (`when_start`); a list of texts a list; what
fits no column JSON. Lists of other types are tables of their own.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter

T = TypeVar("T")
Values = Mapping[str, Any]
Type = Literal["text", "integer", "number", "boolean", "date", "list", "json"]

_SIMPLE: Final[dict[type, Type]] = {int: "integer", float: "number", bool: "boolean", date: "date", str: "text"}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, where its value stands in the type, what it holds, and whether it may be empty.

    `maybe` says that the part of the value that it belongs to (a time, a place) may be missing as a whole.
    """

    name: str
    path: tuple[str, ...]
    type: Type
    nullable: bool
    maybe: bool = False


@cache
def columns_of(kind: type, without: tuple[str, ...] = (), bare: tuple[str, ...] = ()) -> tuple[Column, ...]:
    """Return the columns of a type. Fields `without` are left out; those of the fields `bare` bear no prefix."""
    return tuple(_columns(kind, (), False, frozenset(without), frozenset(bare)))


def _columns(
    kind: type, path: tuple[str, ...], nullable: bool, without: frozenset[str], bare: frozenset[str]
) -> Iterator[Column]:
    hints = get_type_hints(kind, include_extras=True)
    for field in fields(kind):
        here = (*path, field.name)
        if not path and field.name in without:
            continue
        hint, optional = _unwrapped(hints[field.name])
        empty = nullable or optional
        if isinstance(hint, type) and is_dataclass(hint):
            yield from _columns(hint, here, empty, without, bare)
            continue
        yield Column("_".join(part for part in here if part not in bare), here, _type(hint), empty, nullable)


def _unwrapped(hint: Any) -> tuple[Any, bool]:
    if get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    if get_origin(hint) in (Union, UnionType):
        rest = [one for one in get_args(hint) if one is not NoneType]
        if len(rest) == 1:
            return rest[0], True
    return hint, False


def _type(hint: Any) -> Type:
    if get_origin(hint) is Literal:
        return "text"
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        return "list" if isinstance(inner, type) and issubclass(inner, str) else "json"
    if isinstance(hint, type):
        if issubclass(hint, Enum):
            return "text"
        return _SIMPLE.get(hint, "json")
    return "json"


_adapters: dict[Any, TypeAdapter[Any]] = {}


def adapter(kind: Any) -> TypeAdapter[Any]:
    """Return what turns values of a type into plain ones and back; made once for each type."""
    if kind not in _adapters:
        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]


def plain(kind: Any, value: object) -> Any:
    """Return a value of the model as dicts, lists, texts and numbers; days as ISO 8601."""
    return adapter(kind).dump_python(value, mode="json")


def flat(columns: tuple[Column, ...], nested: Values) -> dict[str, Any]:
    """Return a plain value as one row: lists stay lists, what is "json" becomes text."""
    row = {}
    for column in columns:
        value: Any = nested
        for part in column.path:
            value = value.get(part) if value is not None else None
        row[column.name] = _json(value) if column.type == "json" and value is not None else value
    return row


def nested(columns: tuple[Column, ...], row: Values) -> dict[str, Any]:
    """Return the plain value that a row was made of."""
    made: dict[str, Any] = {}
    missing = {column.path[:-1] for column in columns if column.maybe}
    for column in columns:
        value = row[column.name]
        if column.type == "json" and isinstance(value, str):
            value = json.loads(value)
        at = made
        for part in column.path[:-1]:
            at = at.setdefault(part, {})
        at[column.path[-1]] = value
        if value is not None:
            missing.discard(column.path[:-1])
    for path in missing:
        at = made
        for part in path[:-1]:
            at = at[part]
        at[path[-1]] = None
    return made


def build(kind: type[T], value: Values) -> T:
    """Return the value of the model that a plain one stands for.

    Raises:
        pydantic.ValidationError: it is none of that type.
    """
    made: T = adapter(kind).validate_python(value)
    return made


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
