"""Types to JSON and back, and the JSON Schema that is generated from them."""

from typing import Any, TypeVar

from pydantic import TypeAdapter

from bearwitness.model.account import Reading

T = TypeVar("T")


_adapters: dict[type, TypeAdapter[Any]] = {}  # building an adapter takes milliseconds, using it microseconds


def _adapter(kind: type[T]) -> TypeAdapter[T]:
    if kind not in _adapters:
        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]


def to_json(value: object) -> str:
    """Return one line of JSON for any type of the model. Keys stand in the order of the type's fields."""
    return _adapter(type(value)).dump_json(value).decode("utf-8")


def from_json(kind: type[T], text: str) -> T:
    """Return the value of type `kind` that `to_json` wrote.

    Raises:
        pydantic.ValidationError: the text is not such a value.
    """
    return _adapter(kind).validate_json(text)


def reading_schema() -> dict[str, Any]:
    """Return the JSON Schema of what `bearwitness extract` writes for one report."""
    schema = _adapter(Reading).json_schema(mode="serialization")
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = "bearwitness/1"
    return schema
